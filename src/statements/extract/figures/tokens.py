"""A sentence as tokens, and as one letter a token: the string that the rules match against.

Letters of the classes stand in `language.english.linking`, those of events in `event_words`.
Besides them: `#` a figure with its bare noun phrase, `e` and `g` other words in -ed and -ing, `w`
any other word, `_` what may be skipped. A form that is both done to someone and done by someone
has `X` (past) or `Y` (present).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from statements.event_words import Lexicon, Said
from statements.extract.figures.letters import settled, with_clauses, without_openings
from statements.language.english.inflection import plural
from statements.language.english.linking import INSTANCES, NAMES, ONE, TRANSPARENT
from statements.language.english.words import is_plural
from statements.language.word_letters import (
    SPECIAL,
    WORD,
    after_listed,
    letter_of,
    special_letter,
)

CARRY = TRANSPARENT.union(INSTANCES)
Spans = list[tuple[int, int]]


class Token(NamedTuple):
    """A figure, or the words of an event; offsets into `Text.clean`."""

    start: int
    end: int
    said: tuple[Said, ...] = ()  # events that the words may mean
    inside: tuple[Token, ...] = ()  # of a figure: the words of events in its noun phrase

    @property
    def is_verb(self) -> bool:
        """Whether the words of an event may be its verb or a state."""
        return any(said.role in "ES" for said in self.said)


class Place(NamedTuple):
    """Where a figure stands with its bare noun phrase."""

    start: int
    end: int  # of the number alone
    reach: int


class Sentence(NamedTuple):
    """One letter a token, their words, and at some places what stands there."""

    letters: list[str]
    words: list[str]
    tokens: dict[int, Token]


def tokens_of(
    clean: str, start: int, end: int, figures: Sequence[Place], lexicon: Lexicon
) -> Sentence:
    """The tokens of a sentence, each with the letter that its neighbours leave it."""
    spans = [match.span() for match in WORD.finditer(clean, start, end)]
    printed = [clean[first:last] for first, last in spans]
    words = ["" if word in NAMES else word.lower() for word in printed]
    said = [n for n, word in enumerate(words) if word in lexicon.forms and lexicon.opens(words, n)]
    if not said:  # no event to tie them to
        tokens = {n: Token(figure.start, figure.reach) for n, figure in enumerate(figures)}
        return Sentence(["#"] * len(figures), [""] * len(figures), tokens)
    letters = list(map(letter_of, printed))
    marks = dict(_marks(spans, words, letters, list(figures), said, lexicon))
    kept = [place for place, letter in enumerate(letters) if letter]
    tokens = {place: marks[word] for place, word in enumerate(kept) if word in marks}
    read = Sentence([letters[place] for place in kept], [words[place] for place in kept], tokens)
    without_openings(read.letters, read.words, tokens)
    before = list(read.letters)
    for place, token in tokens.items():
        if token.said:
            letter = settled(before, {said.role for said in token.said}, place)
            read.letters[place] = "w" if letter in "TY" and _is_noun(read, place) else letter
    with_clauses(read.letters, read.words)
    return read


def _is_noun(read: Sentence, place: int) -> bool:
    """Whether a verb's bare form stands behind one thing: "the water level"."""
    said = read.tokens[place].said
    bare = any(one.role == "T" and not one.past for one in said)
    one = place and read.letters[place - 1] in "wN" and not is_plural(read.words[place - 1])
    return bare and bool(one) and not read.words[place].endswith("s")


def _marks(
    spans: Spans,
    words: list[str],
    letters: list[str],
    figures: list[Place],
    said: list[int],
    lexicon: Lexicon,
) -> Iterator[tuple[int, Token]]:
    """Figures and words of events by the place of their first word; sets the letters of phrases,
    and none for words that are taken into them."""
    special = {*said, *(n for n, word in enumerate(words) if word in SPECIAL)}
    starts = [span[0] for span in spans]
    at = {max(0, bisect_right(starts, figure.start) - 1): figure for figure in figures}
    order = sorted(at)

    def second(place: int) -> int | None:
        """The second figure behind a word: "left 40 homeless and one with burns"."""
        behind = bisect_right(order, place) + 1
        return order[behind] if behind < len(order) else None

    closing: set[int] = set()  # the last words of a phrase with a figure inside
    free = 0
    for place in sorted(special | at.keys()):
        if place < free or place in closing:
            continue
        free = place + 1
        if figure := at.get(place):
            free = _reach(spans, words, place, figure.reach, lexicon)
            letters[place] = "#"
            yield place, _figure(spans, words, place, free, figure, lexicon)
        elif lexicon.opens(words, place) and (found := lexicon.find(words, place, second(place))):
            free, gap = found.after, found.gap
            letters[place] = "E"
            yield place, Token(spans[place][0], spans[free - 1][1], found.said)
            inside = [number for number in at if gap and gap[0] <= number < gap[1]]
            if gap and inside:
                letters[gap[0] : inside[0]] = "d" * (inside[0] - gap[0])  # "cost the town 40 lives"
                closing |= set(range(gap[1], free))
                letters[gap[1] : free] = ["z", *[""] * (free - gap[1] - 1)]
                free = gap[0]
        elif words[place] in SPECIAL:
            letters[place], free = special_letter(words, letters, place, place + 1 in at)
        if free > place + 1:
            letters[place + 1 : free] = [""] * (free - place - 1)


def _reach(spans: Spans, words: list[str], place: int, reach: int, lexicon: Lexicon) -> int:
    """Where a figure's phrase ends, with the nouns that are listed and one that is a participle."""
    after = place + 1
    while after < len(words) and spans[after][0] < reach:
        after += 1
    if words[after - 1] in INSTANCES and words[after : after + 1] == ["of"]:
        for first in range(after + 1, min(after + 3, len(words))):  # "cases of secret detention"
            found = lexicon.find(words, first) if lexicon.opens(words, first) else None
            if found and any(said.role == "N" for said in found.said):
                return found.after
    return _with_noun(words, after_listed(words, after), lexicon)


def _with_noun(words: list[str], after: int, lexicon: Lexicon) -> int:
    """Where it ends with a participle that stands for a noun: "the 40 wounded have returned"."""
    if after == len(words) or not lexicon.opens(words, after):
        return after
    found = lexicon.find(words, after)
    noun = found and not found.gap and any(said.role == "P" for said in found.said)
    verb = found and found.after < len(words) and letter_of(words[found.after]) in "bhm"
    return found.after if found and noun and verb else after


def _figure(
    spans: Spans, words: list[str], first: int, after: int, figure: Place, lexicon: Lexicon
) -> Token:
    inside = []
    place = first
    while place < after:
        known = spans[place][0] >= figure.end and lexicon.opens(words, place)
        found = lexicon.find(words, place) if known else None
        if found:
            said = found.said
            if words[place - 1] == "of":  # "40 cases of kidnapping", not "40 wives of hostages"
                others = spans[place - 2][0] >= figure.end and words[place - 2] not in CARRY
                said = tuple(one for one in said if one.role != "P" or not others)
                said = tuple(one._replace(role="P") if one.role == "N" else one for one in said)
            elif words[place - 1] in ONE:
                said += lexicon.counted(plural(words[place]))  # "one death"
            if said:
                inside.append(Token(spans[place][0], spans[found.after - 1][1], said))
        place = found.after if found else place + 1
    end = max([spans[after - 1][1], *(token.end for token in inside)])
    return Token(figure.start, end, (), tuple(inside))
