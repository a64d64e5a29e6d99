"""A sentence as tokens, and as one letter a token: the string that the rules match against.

Letters of the classes stand in `language.english.linking`, those of events in `event_words`.
Besides them: `#` a figure with its bare noun phrase, `e` and `g` other words in -ed and -ing, `w`
any other word, `_` what may be skipped. A form that is both done to someone and done by someone
has `X` (past) or `Y` (present).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from statements.event_words import Found, Lexicon, Said
from statements.language.english.linking import CLASSES, TOGETHER, TRANSPARENT

_WORD = re.compile(r"[^\W\d_]+(?:['’.-]?[^\W\d_]+)*|\d+(?:[.,:]\d+)*|[^\w\s\"“”‘]")
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


class Token(NamedTuple):
    """A word, a phrase or a figure; offsets into `Text.clean`."""

    start: int
    end: int
    letter: str
    word: str = ""
    said: tuple[Said, ...] = ()  # events that its words may mean
    inside: tuple[Token, ...] = ()  # of a figure: the words of events in its noun phrase


class Place(NamedTuple):
    """Where a figure stands with its bare noun phrase."""

    start: int
    end: int  # of the number alone
    reach: int


def tokens_of(
    clean: str, start: int, end: int, figures: Sequence[Place], lexicon: Lexicon
) -> tuple[Token, ...]:
    """The tokens of a sentence, each with the letter that its neighbours leave it."""
    spans = [match.span() for match in _WORD.finditer(clean, start, end)]
    words = [clean[first:last].lower().replace("’", "'") for first, last in spans]
    raw = _without_ends(tuple(_read(clean, spans, words, list(figures), lexicon)))
    return tuple(
        token._replace(letter=_settled(raw, number)) if token.said else token
        for number, token in enumerate(raw)
    )


def _read(
    clean: str,
    spans: list[tuple[int, int]],
    words: list[str],
    figures: list[Place],
    lexicon: Lexicon,
) -> Iterator[Token]:
    place = 0
    closing: dict[int, int] = {}  # where the last words of a phrase with a figure inside stand
    figures.reverse()
    while place < len(words):
        start, end = spans[place]
        while figures and figures[-1].end <= start:
            figures.pop()  # a number inside the words of an event
        if place in closing:
            yield Token(start, spans[closing[place] - 1][1], "z")
            place = closing[place]
        elif figures and figures[-1].start < end:
            after = place + 1
            while after < len(words) and spans[after][0] < figures[-1].reach:
                after += 1
            after = _with_noun(words, after, lexicon)
            yield _figure(spans, words, place, after, figures.pop(), lexicon)
            place = after
        elif found := lexicon.find(words, place):
            gap = found.gap
            around = gap and figures and figures[-1].start < spans[gap[1] - 1][1]
            after = gap[0] if gap and around else found.after
            yield Token(start, spans[found.after - 1][1], "", words[place], found.said)
            if gap and around:
                closing[gap[1]] = found.after
            place = after
        else:
            letter, after = _class(words, place)
            name = letter in "egm" and place and clean[start].isupper()  # "United", "May"
            letter = "w" if name else _beside(letter, words, place, figures, spans)
            yield Token(start, spans[after - 1][1], letter, "" if name else words[place])
            place = after


def _with_noun(words: list[str], after: int, lexicon: Lexicon) -> int:
    """Where a figure's phrase ends, with a word that stands for a noun: "the 40 wounded have"."""
    found = lexicon.find(words, after) if after < len(words) else None
    noun = found and any(said.role == "P" for said in found.said)
    verb = found and found.after < len(words) and _LETTERS.get(words[found.after], "") in "bhm"
    return found.after if found and noun and verb and not found.gap else after


def _figure(
    spans: list[tuple[int, int]],
    words: list[str],
    first: int,
    after: int,
    figure: Place,
    lexicon: Lexicon,
) -> Token:
    inside = []
    place = first
    while place < after:
        found: Found | None = None
        if spans[place][0] >= figure.end:
            found = lexicon.find(words, place)
        if found:
            span = (spans[place][0], spans[found.after - 1][1])
            inside.append(Token(*span, found.said[0].role, words[place], found.said))
        place = found.after if found else place + 1
    end = max([spans[after - 1][1], *(token.end for token in inside)])
    return Token(figure.start, end, "#", inside=tuple(inside))


def _beside(
    letter: str, words: list[str], place: int, figures: list[Place], spans: list[tuple[int, int]]
) -> str:
    """The letter of a word that a figure or a verb beside it settles."""
    if words[place] == "as" and figures and figures[-1].start < spans[place][1] + 2:
        return "u"  # "as 40 houses were destroyed"
    if words[place] == "since" and place and _LETTERS.get(words[place - 1]) == "h":
        return "a"  # "have since been"
    if letter == "R" and words[place + 1 : place + 2] == ["of"]:
        return "w"  # "the number of"
    return letter


def _class(words: list[str], place: int) -> tuple[str, int]:
    for phrase, letter in _TOGETHER.get(words[place], ()):
        if tuple(words[place : place + len(phrase)]) == phrase:
            return letter, place + len(phrase)
    word = words[place]
    if letter := _LETTERS.get(word, ""):
        return letter, place + 1
    if word.endswith("n't"):
        return "n", place + 1
    if word.endswith("ed"):
        return "e", place + 1
    if word.endswith("ing"):
        return "g", place + 1
    if not word[0].isalnum():
        return ".", place + 1
    adverb = word.endswith("ly") and not word.endswith(("family", "elderly", "assembly"))
    return "a" if adverb else "w", place + 1


def _settled(tokens: Sequence[Token], number: int) -> str:
    """The letter of a form that may be verb, noun or adjective, by the tokens beside it."""
    token = tokens[number]
    roles = {said.role for said in token.said}
    before = tokens[number - 1].letter if number else ""
    after = tokens[number + 1].letter if number + 1 < len(tokens) else ""
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
    if "T" in roles:
        return "Y" if "I" in roles else "T"
    for letter in "INSP":
        if letter in roles:
            if letter == "S" and after == "w" and before not in "ba":
                return "w"
            return "P" if letter == "S" and "P" in roles and before in ("d", "o") else letter
    return "w"


def _without_ends(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens without those between a figure and what only carries it: "the lives of 40"."""
    kept = list(tokens)
    for number, token in enumerate(tokens):
        before = number - 1
        while before > 0 and tokens[before].letter in "da" and token.letter == "#":
            before -= 1
        if token.letter == "#" and before > 0 and tokens[before].letter == "o":
            carrier = kept[before - 1]
            if carrier.word in TRANSPARENT and not carrier.said:
                kept[before] = kept[before]._replace(letter="d")
                kept[before - 1] = carrier._replace(letter="d")
                back = before - 2
                while back >= 0 and kept[back].letter == "w" and kept[back + 1].letter == "d":
                    kept[back] = kept[back]._replace(letter="d")  # "legislative bodies"
                    back -= 1
    return tuple(kept)


# What may stand between those counted and their verb, as expressions over the letters.
_TAIL = r"(?:[da]*#|[da]*(?:[eg][da]*)?w*[wPNyz])"
_GROUP = r"d*(?:[aweg])*[w#PN]_*"
_PHRASE = re.compile(rf"[potB]{_TAIL}")
_ASIDE = re.compile(
    r"\([^()]{0,80}\)|-[^-;:]{1,60}-"
    rf"|[,-]?i[da]*:?(?:{_GROUP}(?:,{_GROUP})*,?&{_GROUP}[,-]?|{_GROUP}(?:,{_GROUP})*[,-]|{_GROUP})"
    rf"|,Q[^,;:]{{1,60}}(?:,{_GROUP})*(?:,?&{_GROUP})?,"
    r"|,[rq][^,;:#]{1,60},"
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
