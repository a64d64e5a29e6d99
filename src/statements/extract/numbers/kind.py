"""What a kind of number is: its name, what a reader is told of it, and its rules."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from statements.extract.numbers.context import Context, Reading, Where
from statements.language.numerals import FORMS
from statements.language.prefilter import Before

NOT_ROMAN = " ".join(form for form in FORMS if form != "roman")


@dataclass(frozen=True, kw_only=True)
class NumberRule:
    """A rule that says whether a number is of a kind, and what of the text it takes.

    Rules take turns, and the first that reads a number settles its kind: 10 and on, what its own
    print says; 20 and on, a word right behind it; 30 and on, what stands before it; 50 and on,
    what it counts.
    """

    name: str
    turn: int
    told: tuple[str, ...]  # examples; in a counter-example nothing stands in braces
    forms: list[str]  # of the numerals that it is asked for
    where: Where = ""  # it is asked only there
    behind: str = ""  # a number of this kind stands before it in the line
    before: Before | None = None
    at: re.Pattern[str] | None = None  # from its beginning, taken whole: it has no one value
    takes: re.Pattern[str] | None = None  # right behind it, taken with it
    after: re.Pattern[str] | None = None  # right behind it, only looked at
    when: Callable[[Context], object] | None = None
    take: Callable[[Context, Any], Reading | None] | None = None  # by the last of the matches

    def read(self, context: Context) -> Reading | None:
        match = context.precedes(self.before) if self.before else None
        if self.before and not match:
            return None
        if behind := self.at or self.takes or self.after:
            match = context.follows(behind, context.start if self.at else context.reach)
            if not match:
                return None
        if self.when and not self.when(context):
            return None
        if self.take:
            return self.take(context, match)
        if self.at and match:
            return Reading(context.start, match.end(), None)
        end = match.end() if self.takes and match else context.end
        return Reading(context.start, end, context.value, context.upper if self.takes else None)


@dataclass(frozen=True)
class Kind:
    """What a number is for."""

    name: str
    figure: bool = False  # whether it counts or measures something
    rules: list[NumberRule] = field(default_factory=list)

    def rule(self, name: str, turn: int, *told: str, forms: str = NOT_ROMAN, **how: Any) -> None:
        """Add a rule. All that is given of `before` to `take` has to hold (see `NumberRule`)."""
        self.rules.append(NumberRule(name=name, turn=turn, told=told, forms=forms.split(), **how))
