"""A sentence as tokens, and as one letter a token: the string that the rules match against.

Letters of the classes stand in `language.english.linking`, those of events in `event_words`.
Besides them: `#` a figure with its bare noun phrase, `e` and `g` other words in -ed and -ing, `w`
any other word, `_` what may be skipped. A form that is both done to someone and done by someone
has `X` (past) or `Y` (present).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from statements.event_words import Lexicon, Said
from statements.language.english.linking import CLASSES, TOGETHER, TRANSPARENT
from statements.language.english.words import is_plural

_WORD = re.compile(r"[^\W\d_]+(?:['’.-]?[^\W\d_]+)*|\d+(?:[.,:]\d+)*(?:-[^\W\d_]+)*|[^\w\s\"“”‘]")
_MARKS = {",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "-": "-", "–": "-", "—": "-"}
_LETTERS = {word: letter for letter, words in CLASSES.items() for word in words} | _MARKS
_TOGETHER: dict[str, list[tuple[tuple[str, ...], str]]] = {
    first: sorted(((words, letter) for _, words, letter in group), key=lambda g: -len(g[0]))
    for first, group in groupby(
        sorted(
            (phrase.split()[0], tuple(phrase.split()), letter)
            for letter, phrases in TOGETHER.items()
            for phrase in phrases
        ),
        key=lambda entry: entry[0],
    )
}
_SPECIAL = frozenset([*_TOGETHER, "as", "since", "that", *CLASSES["R"]])

Spans = list[tuple[int, int]]


class Token(NamedTuple):
    """A figure, or the words of an event; offsets into `Text.clean`."""

    start: int
    end: int
    said: tuple[Said, ...] = ()  # events that the words may mean
    inside: tuple[Token, ...] = ()  # of a figure: the words of events in its noun phrase


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
    spans = [match.span() for match in _WORD.finditer(clean, start, end)]
    printed = [clean[first:last] for first, last in spans]
    words = [word.lower() if word != "May" else "" for word in printed]  # the month
    letters = list(map(_letter, printed))
    marks = dict(_marks(spans, words, letters, list(figures), lexicon))
    kept = [place for place, letter in enumerate(letters) if letter]
    tokens = {place: marks[word] for place, word in enumerate(kept) if word in marks}
    read = Sentence([letters[place] for place in kept], [words[place] for place in kept], tokens)
    _drop_ends(read)
    before = list(read.letters)
    for place, token in tokens.items():
        if token.said:
            read.letters[place] = _settled(before, token, place)
    return read


def _marks(
    spans: Spans, words: list[str], letters: list[str], figures: list[Place], lexicon: Lexicon
) -> Iterator[tuple[int, Token]]:
    """Figures and words of events by the place of their first word; sets the letters of phrases,
    and none for words that are taken into them."""
    said = lexicon.said
    special = [n for n, word in enumerate(words) if word in said or word in _SPECIAL]
    starts = [span[0] for span in spans]
    at = {max(0, bisect_right(starts, figure.start) - 1): figure for figure in figures}
    closing: set[int] = set()  # the last words of a phrase with a figure inside
    free = 0
    for place in sorted({*special, *at}):
        if place < free or place in closing:
            continue
        free = place + 1
        if figure := at.get(place):
            free = _reach(spans, words, place, figure.reach, lexicon)
            letters[place] = "#"
            yield place, _figure(spans, words, place, free, figure, lexicon)
        elif lexicon.opens(words, place) and (found := lexicon.find(words, place)):
            free, gap = found.after, found.gap
            letters[place] = "E"
            yield place, Token(spans[place][0], spans[free - 1][1], found.said)
            if gap and any(gap[0] <= number < gap[1] for number in at):
                closing |= set(range(gap[1], free))
                letters[gap[1] : free] = ["z", *[""] * (free - gap[1] - 1)]
                free = gap[0]
        elif words[place] in _SPECIAL:
            letters[place], free = _special(words, letters, place, place + 1 in at)
        if free > place + 1:
            letters[place + 1 : free] = [""] * (free - place - 1)


def _reach(spans: Spans, words: list[str], place: int, reach: int, lexicon: Lexicon) -> int:
    """Where a figure's phrase ends, with the nouns that are listed and one that is a participle."""
    after = place + 1
    while after < len(words) and spans[after][0] < reach:
        after += 1
    return _with_noun(words, _with_nouns(words, after), lexicon)


def _with_nouns(words: list[str], after: int) -> int:
    """Where a figure's phrase ends with the nouns that are listed: "40 men, women and children"."""
    place = after
    while words[place : place + 1] == [","] and is_plural(words[min(place + 1, len(words) - 1)]):
        place += 2
    listed = place > after
    place += words[place : place + 1] == [","]
    last = words[place : place + 2]
    listed = listed and len(last) == 2 and last[0] == "and" and is_plural(last[1])
    return place + 2 if listed else after


def _with_noun(words: list[str], after: int, lexicon: Lexicon) -> int:
    """Where it ends with a participle that stands for a noun: "the 40 wounded have returned"."""
    if after == len(words) or not lexicon.opens(words, after):
        return after
    found = lexicon.find(words, after)
    noun = found and not found.gap and any(said.role == "P" for said in found.said)
    verb = found and found.after < len(words) and _LETTERS.get(words[found.after], "") in "bhm"
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
            inside.append(Token(spans[place][0], spans[found.after - 1][1], found.said))
        place = found.after if found else place + 1
    end = max([spans[after - 1][1], *(token.end for token in inside)])
    return Token(figure.start, end, (), tuple(inside))


def _special(words: list[str], letters: list[str], place: int, figure: bool) -> tuple[str, int]:
    """The letter of a word that begins a phrase, or that the words beside it settle."""
    word = words[place]
    for phrase, letter in _TOGETHER.get(word, ()):
        if tuple(words[place : place + len(phrase)]) == phrase:
            return letter, place + len(phrase)
    letter = letters[place]
    if word == "as" and figure:
        letter = "u"  # "as 40 houses were destroyed"
    elif word == "since" and place and letters[place - 1] == "h":
        letter = "a"  # "have since been"
    elif word == "that" and place and letters[place - 1] in ("p", "o", "B"):
        letter = "d"  # "in that attack"
    elif letter == "R" and words[place + 1 : place + 2] == ["of"]:
        letter = "w"  # "the number of"
    return letter, place + 1


@lru_cache(maxsize=8192)  # the same words come again and again
def _letter(word: str) -> str:
    """The letter of a word by itself: of its list, or else by its form."""
    if word != "May" and (known := _LETTERS.get(word.lower())):
        return known
    end = word[-2:]
    if end == "ed" or (end == "ng" and word.endswith("ing")):
        return "w" if word[0].isupper() else end[0].replace("n", "g")  # a name: "United"
    if end == "ly":
        return "w" if word.endswith(("family", "elderly", "assembly")) else "a"
    if end in ("'t", "’t"):
        return "n"
    return "w" if word[0].isalnum() else "."


def _settled(letters: list[str], token: Token, place: int) -> str:
    """The letter of a form that may be verb, noun or adjective, by the tokens beside it."""
    roles = {said.role for said in token.said}
    before = letters[place - 1] if place else ""
    after = letters[place + 1] if place + 1 < len(letters) else ""
    if roles & set("GJ"):
        return "N" if after == "o" and "G" in roles else "G" if "G" in roles else "J"
    if "E" in roles and "I" in roles:
        return "X"
    if "E" in roles:
        if after == "w" and before in "dpo":
            return "w"  # "the wounded soldiers"
        return "P" if "P" in roles and before == "d" and after != "#" else "E"
    if "N" in roles and roles & set("TI"):
        verb = before in "tmyr" or (after in ("#", "d") and before not in "dpo")
        if not verb:
            return "N"
    if "T" in roles and before in ("d", "p", "o"):
        return "w"  # "in that attack"
    if "T" in roles:
        return "Y" if "I" in roles else "T"
    for letter in "INSP":
        if letter in roles:
            if letter == "S" and after == "w" and before not in "ba":
                return "w"
            return "P" if letter == "S" and "P" in roles and before in ("d", "o") else letter
    return "w"


def _drop_ends(read: Sentence) -> None:
    """Make a mere opening of what stands before a figure and only carries it: "the lives of 40"."""
    letters, words = read.letters, read.words
    for place in [place for place, letter in enumerate(letters) if letter == "#"]:
        before = place - 1
        while before > 0 and letters[before] in "da":
            before -= 1
        carrier = before - 1
        if before <= 0 or letters[before] != "o" or words[carrier] not in TRANSPARENT:
            continue
        if carrier in read.tokens:
            continue
        letters[before] = letters[carrier] = "d"
        while carrier > 0 and letters[carrier - 1] == "w":
            carrier -= 1
            letters[carrier] = "d"  # "legislative bodies"


# What may stand between those counted and their verb, as expressions over the letters.
_TAIL = r"(?:[da]*#|[da]*(?:[eg][da]*)?w*[wPNyz]|d+(?=[pr]))"
_GROUP = r"d*(?:[aweg])*[w#PN]_*"
_PHRASE = re.compile(rf"[potB]{_TAIL}")
_ASIDE = re.compile(
    r"\([^()]{0,80}\)|-[^-;:]{1,60}-"
    rf"|[,-]?i[da]*:?(?:{_GROUP}(?:,{_GROUP})*,?&{_GROUP}[,-]?|{_GROUP}(?:,{_GROUP})*[,-]|{_GROUP})"
    rf"|,Q[^,;:]{{1,60}}(?:,{_GROUP})*(?:,?&{_GROUP})?,"
    r"|,[rq][^,;:#]{1,60},"
    rf"|,#b{_GROUP}(?:,{_GROUP})*(?:,?&{_GROUP})?,"
)
_APPOSITION = re.compile(r",[dawoepgy_#P]{1,12},")


def _blank(match: re.Match[str]) -> str:
    return "_" * len(match[0])


def without_phrases(letters: str) -> str:
    """The letters with what follows a preposition blanked."""
    return _PHRASE.sub(_blank, letters)


def without_asides(letters: str) -> str:
    """The letters with brackets, "including ..." and what stands between commas blanked too."""
    return _APPOSITION.sub(_blank, _ASIDE.sub(_blank, letters))
