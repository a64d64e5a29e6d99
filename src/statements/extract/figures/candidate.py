"""A figure in the making: what `parts` and `events` settle about it, one after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass

from statements.codebook import Coded
from statements.extract.numbers.context import Mention
from statements.text.normalise import Sentence

WINDOW = 40  # figures that one looks back or ahead for its whole, its parts or its event
LIST = re.compile(
    r"(?:\s*(?:,|;|/|–|and\b|or\b|&|as well as\b|plus\b|along with\b"
    r"|together with\b))+\s*(?:(?:the|another|a\s+further|also|at\s+least|as\s+many)\s+)*\Z",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[ ]?\([^()]{0,80}\)")


@dataclass
class Draft:
    """A figure with what is known of it so far; offsets are clean, wholes are indexes."""

    mention: Mention
    sentence: Sentence
    counted: tuple[int, int] | None = None
    group: str | None = None
    unit: str | None = None
    event: Coded | None = None
    link: str | None = None
    part_span: tuple[int, int] | None = None
    part_of: int | None = None
    own: bool = False  # a part with a predicate of its own ("of whom 12 died")
    inherits: int | None = None

    @property
    def said(self) -> str | None:
        """The code of its event."""
        return self.event.row["event"] if self.event else None

    @property
    def after(self) -> int:
        """Where the figure with its bare noun phrase ends."""
        phrase = self.mention.phrase
        return phrase.core if phrase and phrase.kind in ("noun", "anaphor") else self.mention.end

    @property
    def tail(self) -> int:
        """Where the figure with all that it counts ends."""
        return max(self.after, self.counted[1] if self.counted else 0)


def reach(clean: str, draft: Draft) -> int:
    """Where what belongs to a figure ends, a bracket behind it included."""
    end = draft.tail
    bracket = _BRACKET.match(clean, end)
    return bracket.end() if bracket else end


def joined(clean: str, earlier: Draft, later: Draft) -> bool:
    """Whether only the marks of a list stand between two figures of a sentence."""
    if earlier.sentence != later.sentence:
        return False
    return bool(LIST.fullmatch(clean[reach(clean, earlier) : later.mention.start]))
