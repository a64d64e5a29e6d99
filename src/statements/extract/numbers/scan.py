"""Every number that a text prints, each with its kind.

`read_numbers` goes through the places where a number may stand, once and from left to right. At
each it reads the numeral, and `kinds.classify` says what it is for. No digit and no number word
is left out: what no rule knows is of the kind `other`.
"""

import re
from bisect import bisect_right
from operator import itemgetter

from statements.extract.numbers.context import Context, Line, Mention, Span, Where
from statements.extract.numbers.kinds import classify
from statements.extract.numbers.references import DOCUMENT as LINK
from statements.language.english import references
from statements.language.english.words import AUXILIARIES
from statements.language.first_letters import Openings
from statements.language.numerals import DIGIT, IN_LETTERS, IN_LETTERS_OPENINGS, read
from statements.language.prefilter import openings
from statements.text.normalise import Text

_QUOTED = re.compile(r"\"[A-Z][^\"\n]{2,200}?\"")
_WORD = re.compile(r"[A-Za-z][\w']*")
_GOES_ON = (",", ";", ":")  # at the end of a line: the next one goes on with a list
_WORDS = Openings(IN_LETTERS_OPENINGS)
_LABELS = Openings(openings(references.CONTACT.pattern))


def read_numbers(text: Text) -> list[Mention]:
    """The number mentions of a text in order, page numbers (`Text.page_numbers`) aside.

    Nothing is read across the line breaks of the normalised text.
    """
    clean = text.clean
    linked = any(mark in clean for mark in references.LINK_MARKS)
    links = [m.span() for m in references.LINK.finditer(clean)] if linked else []
    around: dict[Where, list[Span]] = {
        "title": [m.span() for m in _QUOTED.finditer(clean) if _is_title(m[0])],
        "contact": _contacts(text, [start for start, _ in links]),
    }
    around = {where: spans for where, spans in around.items() if spans}
    found: list[Mention] = []
    line = Line(0, -1)
    for start in _places(text):
        if start > line.end:
            kinds = line.kinds
            line = _line(clean, start)
            if clean[max(0, line.start - 2) : line.start].startswith(_GOES_ON):
                line.kinds = kinds
        numeral = read(clean, start) if start >= line.free else None
        if numeral is None:
            continue
        if link := _around(links, start):
            mention: Mention | None = Mention(max(link[0], line.free), link[1], LINK.name, None)
        else:
            inside = (where for where, spans in around.items() if _around(spans, start))
            mention = classify(Context(clean, numeral, line, next(inside, "")))
        if mention:
            found.append(mention)
            line.add(mention)
    return found


def _places(text: Text) -> list[int]:
    """Where a numeral may begin: at each digit, and at words and letters that may be one."""
    digits = [start for start in text.words.digits if DIGIT.match(text.clean, start)]
    words = [start for start in _WORDS.places(text.words) if IN_LETTERS.match(text.clean, start)]
    return sorted([*digits, *words])


def _line(clean: str, place: int) -> Line:
    start, end = clean.rfind("\n", 0, place) + 1, clean.find("\n", place)
    return Line(start, len(clean) if end < 0 else end, start)


def _contacts(text: Text, links: list[int]) -> list[Span]:
    """The lines that say how somebody is reached: with a label or an address, and no sentence."""
    clean = text.clean
    labels = (p for p in _LABELS.places(text.words) if references.CONTACT.match(clean, p))
    found: list[Span] = []
    for place in sorted([*labels, *links]):
        if not found or place >= found[-1][1]:
            line = _line(clean, place)
            words = clean[line.start : line.end].lower().split()
            if AUXILIARIES.isdisjoint(words):
                found.append((line.start, line.end))
    return found


def _around(spans: list[Span], place: int) -> Span | None:
    """The span around a place, if there is one; the spans stand in order and apart."""
    before = bisect_right(spans, place, key=itemgetter(0)) - 1
    return spans[before] if before >= 0 and place < spans[before][1] else None


def _is_title(quoted: str) -> bool:
    words = [word for word in _WORD.findall(quoted) if len(word) > 3]
    return len(words) > 1 and all(word[0].isupper() for word in words)
