"""A number where it stands: what is around it, how far it reaches, how the text bounds it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from statements.language.english import counts, dates_times, hedges
from statements.language.english.words import FUNCTION_WORDS, is_plural
from statements.language.noun_phrases import Phrase, after_number
from statements.language.numerals import Numeral, read
from statements.language.patterns import compile_pattern
from statements.language.prefilter import LAST, Before

LEFT = 100  # characters before a number in which a word that belongs to it may stand
HEDGE = 40  # ... and in which its hedge may
PLAIN = ("digits", "words")
_OPENS = compile_pattern(r" ?\( ?")
_CLOSES = compile_pattern(r" ?\)")
_GLUED = re.compile(r"[\w/.-]*\Z")
_NAME_BEFORE = Before(r"(?<![.!?:;,\n\"(–—-]\ )(?<!^)\b(?P<name>[A-Z][a-z]+) \Z")


class Reading(NamedTuple):
    """What a rule takes of a text: from where to where, with which value."""

    start: int
    end: int
    value: float | None
    upper: float | None = None  # the other end of a range


class Mention(NamedTuple):
    """A number as printed; offsets into `Text.clean`. `phrase` and `bound` are for figures."""

    start: int
    end: int
    kind: str
    value: float | None
    upper: float | None = None
    bound: str = "exact"
    phrase: Phrase | None = None
    rule: str = ""  # the one that read it

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
    link: tuple[int, int] | None  # the address of a page or a mailbox that the number stands in

    def __post_init__(self) -> None:
        self.start, self.end, self.form, self.value = self.numeral
        self.printed = self.clean[self.start : self.end]
        self.left = self.clean[max(self.first, self.start - LEFT) : self.start]
        self._ending = self.left[-LAST:].casefold()
        # What is glued to it from the left: the "A/RES/" of "A/RES/48".
        glued = _GLUED.search(self.left.rpartition(" ")[2])
        self.lead = glued[0] if glued else ""
        # Where the number ends, with its range or repetition ("fifty (50)"), and its other value.
        self.reach, self.upper = _extent(self) if self.form in PLAIN else (self.end, None)

    @cached_property
    def phrase(self) -> Phrase:
        return after_number(self.clean, self.end, self.limit)

    @cached_property
    def plural_follows(self) -> bool:
        words = self.clean[self.phrase.start : self.phrase.core].split()
        return self.phrase.kind == "noun" and any(is_plural(word) for word in words)

    @cached_property
    def said(self) -> Phrase:
        """The phrase behind the number with its range and its hedge ("40 or more people")."""
        beyond = self.follows(hedges.HEDGE_AFTER, self.reach)
        return after_number(self.clean, beyond.end() if beyond else self.reach, self.limit)

    @cached_property
    def unhedged(self) -> str:
        """What stands before the number and its hedge."""
        hedge = self.precedes(hedges.HEDGE)
        return self.left[: hedge.start()] if hedge else self.left

    @property
    def may_count(self) -> bool:
        """Whether it counts, if something is counted: "thousand" alone has to be hedged."""
        if self.form != "loose":
            return True
        return self.unhedged != self.left or self.precedes(counts.BY_THE) is not None

    @cached_property
    def stands_alone(self) -> bool:
        """Whether it may count something though no noun follows."""
        bare = self.said.kind in ("other", "end") and not self.clean.startswith("-", self.reach)
        return bare and self.form != "fraction" and self.may_count

    @property
    def name_before(self) -> str | None:
        """A capital word right before the number."""
        match = self.precedes(_NAME_BEFORE)
        return match["name"] if match else None

    @property
    def named(self) -> bool:
        """Whether a name stands right before the number."""
        name = self.name_before
        return name is not None and name.lower() not in FUNCTION_WORDS

    @cached_property
    def goes_on_series(self) -> bool:
        """Whether it stands in brackets, in a series of names with their counts."""
        before = self.previous
        if before is None or before.kind != "count" or not self.follows(counts.SERIES_GOES_ON):
            return False
        return "(" in self.left and self.listed(counts.IN_SERIES)

    @cached_property
    def in_series(self) -> bool:
        """Whether it goes on such a series, or opens one."""
        opens = self.counted and self.precedes(counts.OPENS_SERIES)
        return self.goes_on_series or bool(opens and self.follows(counts.SERIES_GOES_ON))

    def follows(self, pattern: re.Pattern[str], at: int | None = None) -> re.Match[str] | None:
        return pattern.match(self.clean, self.end if at is None else at, self.limit)

    def precedes(self, before: Before) -> re.Match[str] | None:
        if not self._ending.endswith(before.endings):
            return None
        return before.pattern.search(self.left)

    def is_next_to(self, kind: str) -> bool:
        """Whether the mention before, in this line, is of a kind."""
        before = self.previous
        return before is not None and before.kind == kind and before.end >= self.first

    def listed(self, joint: re.Pattern[str]) -> bool:
        """Whether only the marks of a list stand between the mention before and this number."""
        if self.previous is None or self.previous.end < self.first:
            return False
        return bool(joint.fullmatch(self.clean, self.previous.end, self.start))

    def left_start(self, match: re.Match[str]) -> int:
        """Where a match in `left` begins in the text."""
        return self.start - len(self.left) + match.start()

    def take(
        self,
        start: int | None = None,
        end: int | None = None,
        *,
        value: float | None = None,
        upper: float | None = None,
    ) -> Reading:
        """The number, or what is given, with its own value where no other is given."""
        begin = self.start if start is None else start
        own = self.value if value is None else value
        return Reading(begin, self.end if end is None else end, own, upper)

    def when(self, holds: object) -> Reading | None:
        """The number as it is where something holds."""
        return self.take() if holds else None

    def up_to(self, match: re.Match[str] | None) -> Reading | None:
        """The number up to the end of a match."""
        return self.take(end=match.end()) if match else None

    def mention(self, kind: str, rule: str, reading: Reading) -> Mention:
        start, end, value, upper = reading
        return Mention(max(start, self.free), end, kind, value, upper, rule=rule)

    def figure(self, kind: str, rule: str, reading: Reading) -> Mention:
        """A mention with the number's hedge, its range and the phrase that it counts."""
        begin, end, value, _ = reading
        end, upper = max(end, self.reach), self.upper
        left = self.clean[max(self.first, self.free, begin - HEDGE) : begin]
        bound = "exact"
        if upper is not None:
            bound = "range"
            opened = hedges.RANGE_BEFORE.search(left)
            begin -= len(opened[0]) if opened else 0
        elif hedge := hedges.HEDGE.search(left):
            bound = str(hedge.lastgroup).replace("_", " ")
            begin -= len(left) - hedge.start()
        if bound == "exact" and (after := self.follows(hedges.HEDGE_AFTER, end)):
            bound, end = str(after.lastgroup).replace("_", " "), after.end()
        article = bound == "exact" and hedges.ROUND_ARTICLE.fullmatch(self.printed)
        if article or self.form in ("vague", "loose"):  # "a million people" is no count
            bound, value = "vague", None
        phrase = after_number(self.clean, end, self.limit)
        return Mention(max(begin, self.free), end, kind, value, upper, bound, phrase, rule)


def _extent(context: Context) -> tuple[int, float | None]:
    alone = context.end, None
    again = context.follows(_OPENS)
    other = read(context.clean, again.end()) if again else None
    if other and other.value == context.value and other.form != context.form:
        close = context.follows(_CLOSES, other.end)
        return (close.end(), None) if close else alone
    joined = context.follows(hedges.RANGE_JOIN)
    upper = read(context.clean, joined.end()) if joined else None
    if not joined or not upper or upper.form not in PLAIN or upper.value is None:
        return alone
    apart = joined["and"] and not context.precedes(hedges.BETWEEN)
    if apart or context.precedes(hedges.CHANGE) or upper.value <= (context.value or 0):
        return alone
    if dates_times.FROM_NUMBER.match(context.clean, upper.start):
        return alone
    return upper.end, upper.value
