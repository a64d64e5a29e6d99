"""A number where it stands: what is around it, how far it reaches, how the text bounds it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from statements.language import dates
from statements.language.english import kinds as p
from statements.language.english.words import is_plural
from statements.language.noun_phrases import Phrase, after_number
from statements.language.numerals import Numeral, read
from statements.language.prefilter import Before

_OPENS = re.compile(r" ?\( ?")
_CLOSES = re.compile(r" ?\)")


class Mention(NamedTuple):
    """A number as printed; offsets into `Text.clean`. `phrase` and `bound` are for figures."""

    start: int
    end: int
    kind: str
    value: float | None
    upper: float | None = None
    bound: str = "exact"
    phrase: Phrase | None = None

    @property
    def phrase_kind(self) -> str:
        return self.phrase.kind if self.phrase else ""


@dataclass
class Context:
    """One numeral with what stands around it, up to the line breaks on both sides."""

    clean: str
    numeral: Numeral
    first: int  # where the line begins
    limit: int  # where it ends
    free: int  # nothing before this offset may be taken: it belongs to the mention before
    previous: Mention | None
    counted: bool  # something was counted before in the line
    ages: bool  # an age was given before in the line
    in_title: bool  # the number stands in the quoted title of a work

    def __post_init__(self) -> None:
        self.start, self.end = self.numeral.start, self.numeral.end
        self.printed = self.clean[self.start : self.end]
        self.left = self.clean[max(self.first, self.start - 100) : self.start]

    @cached_property
    def phrase(self) -> Phrase:
        return after_number(self.clean, self.end, self.limit)

    @cached_property
    def extent(self) -> tuple[int, float | None]:
        """Where the number ends, with its range or repetition ("fifty (50)"), and the range's
        other value."""
        return _extent(self)

    @cached_property
    def plural_follows(self) -> bool:
        words = self.clean[self.phrase.start : self.phrase.core].split()
        return self.phrase.kind == "noun" and any(is_plural(word) for word in words)

    def follows(self, pattern: re.Pattern[str], at: int | None = None) -> re.Match[str] | None:
        return pattern.match(self.clean, self.end if at is None else at, self.limit)

    def precedes(self, pattern: Before) -> re.Match[str] | None:
        return pattern.search(self.left)

    def left_start(self, match: re.Match[str]) -> int:
        """Where a match in `left` begins in the text."""
        return self.start - len(self.left) + match.start()

    def mention(self, kind: str, start: int | None = None, end: int | None = None) -> Mention:
        begin = self.start if start is None else max(start, self.free)
        return Mention(begin, self.end if end is None else end, kind, self.numeral.value)


def _extent(place: Context) -> tuple[int, float | None]:
    if place.numeral.form not in ("digits", "words"):
        return place.end, None
    again = place.follows(_OPENS)
    other = read(place.clean, again.end()) if again else None
    if other and other.value == place.numeral.value and other.form != place.numeral.form:
        close = _CLOSES.match(place.clean, other.end)
        return (close.end(), None) if close else (place.end, None)
    joined = place.follows(p.PLAIN_JOIN)
    upper = read(place.clean, joined.end()) if joined else None
    if not joined or not upper or upper.form not in ("digits", "words") or upper.value is None:
        return place.end, None
    between = re.search(r"(?i)\bbetween \Z", place.left)
    if (joined[0].strip() == "and" and not between) or place.precedes(p.CHANGE):
        return place.end, None
    if dates.FROM_NUMBER.match(place.clean, upper.start) or upper.value <= (
        place.numeral.value or 0
    ):
        return place.end, None
    return upper.end, upper.value


def figure(
    place: Context,
    kind: str,
    start: int | None = None,
    end: int | None = None,
    value: float | None = None,
) -> Mention:
    """A figure with its hedge, its range and the phrase that it counts."""
    number_end, upper = place.extent
    end = max(end or 0, number_end)
    begin = place.start if start is None else start
    left = place.clean[max(place.first, place.free, begin - 40) : begin]
    bound = "exact"
    if upper is not None:
        bound = "range"
        between = re.search(r"(?i)\b(?:between|from) \Z", left)
        begin -= len(between[0]) if between else 0
    elif hedge := p.HEDGE.search(left):
        bound = str(hedge.lastgroup).replace("_", " ")
        begin -= len(left) - hedge.start()
    if bound == "exact" and (after := p.HEDGE_AFTER.match(place.clean, end, place.limit)):
        bound, end = str(after.lastgroup).replace("_", " "), after.end()
    number = place.numeral.value if value is None else value
    if place.numeral.form in ("vague", "loose") or _is_round_article(place, bound):
        bound, number = "vague", None
    phrase = after_number(place.clean, end, place.limit)
    return Mention(max(begin, place.free), end, kind, number, upper, bound, phrase)


def _is_round_article(place: Context, bound: str) -> bool:
    """ "a million people", said without a hedge, is no count."""
    return (
        bound == "exact"
        and place.printed[0] in "aA"
        and bool(re.fullmatch(r"(?i)an? (?:hundred|thousand|million|billion|dozen)", place.printed))
    )
