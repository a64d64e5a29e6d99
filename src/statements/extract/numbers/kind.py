"""What a kind of number is: its name, what a reader is told of it, and its rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from statements.extract.numbers.context import Context, Reading
from statements.language.numerals import FORMS
from statements.language.rules import Rule

NOT_ROMAN = " ".join(form for form in FORMS if form != "roman")
Reads = Callable[[Context], Reading | None]


@dataclass(frozen=True, kw_only=True)
class NumberRule(Rule[Context, Reading]):
    """A rule that says whether a number is of a kind, and what of the text it takes.

    Rules take turns, and the first that reads a number settles its kind: 10 and on, what its own
    print says; 20 and on, a word right behind it; 30 and on, what stands before it; 50 and on,
    what it counts.
    """

    turn: int
    forms: list[str]  # of the numerals that it is asked for


@dataclass(frozen=True)
class Kind:
    """What a number is for."""

    name: str
    told: str  # to a reader, in a few words
    figure: bool = False  # whether it counts or measures something
    rules: list[NumberRule] = field(default_factory=list)

    def rule(self, turn: int, *examples: str, forms: str = NOT_ROMAN) -> Callable[[Reads], Reads]:
        """Make a function a rule of this kind; examples without braces are counter-examples."""

        def add(read: Reads) -> Reads:
            self.rules.append(
                NumberRule(
                    name=read.__name__.replace("_", " "),
                    read=read,
                    examples=tuple(example for example in examples if "{" in example),
                    counter_examples=tuple(example for example in examples if "{" not in example),
                    turn=turn,
                    forms=forms.split(),
                )
            )
            return read

        return add
