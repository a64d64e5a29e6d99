"""A number where it stands: what is around it, how far it reaches, how the text bounds it."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from statements.language.english import dates_times, hedges
from statements.language.english.numbers import SCALES
from statements.language.english.words import FUNCTION_WORDS, is_plural
from statements.language.noun_phrases import Phrase, after_number
from statements.language.numerals import Numeral, read
from statements.language.prefilter import LAST, Before

LEFT = 100  # characters before a number in which a word that belongs to it may stand
HEDGE = 40  # ... and in which its hedge may
PLAIN = ("digits", "words")
_OPENS, _CLOSES = re.compile(r" ?\( ?"), re.compile(r" ?\)")
_GLUED = re.compile(r"[\w/.-]*\Z")
_NAME_BEFORE = Before(r"(?<![.!?:;,\n\"(–—-] )(?<!^)\b(?P<name>[A-Z][a-z]+) \Z", reach=30)

Span = tuple[int, int]
# In the title of a work, in the line of a contact, glued to a word, or elsewhere.
Where = Literal["title", "contact", "glued", ""]


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
class Line:
    """A line of the normalised text, and what was read in it so far."""

    start: int
    end: int
    free: int = 0  # nothing before this offset may be taken: it belongs to the mention before
    previous: Mention | None = None
    kinds: frozenset[str] = frozenset()  # of all mentions before

    def add(self, mention: Mention) -> None:
        self.free, self.previous = mention.end, mention
        self.kinds |= {mention.kind}


@dataclass
class Context:
    """One numeral with what stands around it, up to the line breaks on both sides."""

    clean: str
    numeral: Numeral
    line: Line
    where: Where

    def __post_init__(self) -> None:
        self.start, self.end, self.form, self.value = self.numeral
        self.printed = self.clean[self.start : self.end]
        self.left = self.clean[max(self.line.start, self.start - LEFT) : self.start]
        self.ending = self.left[-LAST:].casefold()
        # What is glued to it from the left: the "A/RES/" of "A/RES/48".
        glued = _GLUED.search(self.left.rpartition(" ")[2])
        self.lead = glued[0] if glued else ""
        if self.lead and not self.where:
            self.where = "glued"
        # Where the number ends, with its range or repetition ("fifty (50)"), and its other value.
        self.reach, self.upper = _extent(self) if self.form in PLAIN else (self.end, None)
        if self.upper and self.value:  # "2 to 3 million"
            scaled = self.value * SCALES.get(
                self.clean[self.end : self.reach].split()[-1].casefold(), 1
            )
            self.value = scaled if scaled < self.upper else self.value

    @cached_property
    def phrase(self) -> Phrase:
        """The phrase behind the number with its range and its hedge ("40 or more people")."""
        beyond = self.follows(hedges.HEDGE_AFTER)
        return after_number(self.clean, beyond.end() if beyond else self.reach, self.line.end)

    @cached_property
    def plural_follows(self) -> bool:
        words = self.clean[self.phrase.start : self.phrase.core].split()
        return self.phrase.kind == "noun" and any(is_plural(word.strip(",")) for word in words)

    @cached_property
    def unhedged(self) -> str:
        """What stands before the number and its hedge."""
        hedge = self.precedes(hedges.HEDGE)
        return self.left[: hedge.start()] if hedge else self.left

    @property
    def hedged(self) -> bool:
        return self.unhedged != self.left

    @property
    def named(self) -> bool:
        """Whether a name stands right before the number."""
        match = self.precedes(_NAME_BEFORE)
        return match is not None and match["name"].lower() not in FUNCTION_WORDS

    def follows(self, pattern: re.Pattern[str], at: int | None = None) -> re.Match[str] | None:
        return pattern.match(self.clean, self.reach if at is None else at, self.line.end)

    def precedes(self, before: Before) -> re.Match[str] | None:
        return before.search(self.left, self.ending)

    def goes_on(self, kind: str, joint: re.Pattern[str]) -> bool:
        """Whether only the marks of a list stand between a mention of a kind and this number."""
        before = self.line.previous
        if before is None or before.kind != kind:
            return False
        return bool(joint.fullmatch(self.clean, before.end, self.start))

    def left_start(self, match: re.Match[str]) -> int:
        """Where a match in `left` begins in the text."""
        return self.start - len(self.left) + match.start()

    def take(
        self, start: int | None = None, end: int | None = None, *, value: float | None = None
    ) -> Reading:
        """The number, or what is given, with its own value where no other is given."""
        begin = self.start if start is None else start
        own = self.value if value is None else value
        return Reading(begin, self.end if end is None else end, own)

    def mention(self, kind: str, rule: str, reading: Reading) -> Mention:
        start, end, value, upper = reading
        return Mention(max(start, self.line.free), end, kind, value, upper, rule=rule)

    def figure(self, kind: str, rule: str, reading: Reading) -> Mention:
        """A mention with the number's hedge, its range and the phrase that it counts."""
        begin, end, value, _ = reading
        end, upper = max(end, self.reach), self.upper
        left = self.clean[max(self.line.start, self.line.free, begin - HEDGE) : begin]
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
        if bound == "exact" and hedges.ROUND_ARTICLE.fullmatch(self.printed):
            bound = "approximate"
        if self.form in ("vague", "loose"):
            bound, value = "vague", None
        phrase = after_number(self.clean, end, self.line.end)
        return Mention(max(begin, self.line.free), end, kind, value, upper, bound, phrase, rule)


def _extent(context: Context) -> tuple[int, float | None]:
    alone = context.end, None
    again = context.follows(_OPENS, context.end)
    other = read(context.clean, again.end()) if again else None
    if other and other.value == context.value and other.form != context.form:
        close = context.follows(_CLOSES, other.end)
        return (close.end(), None) if close else alone
    joined = context.follows(hedges.RANGE_JOIN, context.end)
    upper = read(context.clean, joined.end()) if joined else None
    if not joined or not upper or upper.form not in PLAIN or upper.value is None:
        return alone
    apart = joined["and"] and not context.precedes(hedges.BETWEEN)
    if apart or context.precedes(hedges.CHANGE) or upper.value <= (context.value or 0):
        return alone
    if dates_times.FROM_NUMBER.match(context.clean, upper.start):
        return alone
    return upper.end, upper.value
