"""The treaties and other instruments that a text cites."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from statements.codebook import Codebook, Coded, Row
from statements.language.english import instruments as english
from statements.language.first_letters import Openings
from statements.language.prefilter import openings
from statements.text.normalise import Text

_HEADS = Openings(openings(english.HEAD.pattern))
# One, two and three words before a title, the longest first.
_BEFORE = re.compile(r"(?<!\w)(?=((?:[\w-]+[ ]){1,3})\Z)")
_ACRONYM = re.compile(r" \((?=[^()]*[A-Z][^()]*[A-Z])[A-Z][\w-]{1,9}\)")
_BEFORE_HEAD, _BEHIND_HEAD = 100, 160  # characters of a title


class Instrument(NamedTuple):
    """A citation; offsets into `Text.clean`. `instrument` is null where the codebook knows none."""

    start: int
    end: int
    instrument: str | None


def read_instruments(text: Text, codebook: Codebook) -> list[Instrument]:
    """The instruments of a text in order."""
    clean = text.clean
    known = [_known(clean, title, codebook) for title in codebook.find_titles(clean, text.words)]
    starts = [each.start for each in known]
    reached = [0, *accumulate((each.end for each in known), max)]
    unknown = (_title(clean, *head.span()) for head in _heads(text))
    free = [u for u in unknown if u and reached[bisect_left(starts, u.end)] <= u.start]
    return sorted([*known, *free])


def _heads(text: Text) -> Iterator[re.Match[str]]:
    places = _HEADS.places(text.words)
    return (head for place in places if (head := english.HEAD.match(text.clean, place)))


def _known(clean: str, title: Coded, codebook: Codebook) -> Instrument:
    start = _lead(clean, title.start, title.row, codebook)
    return Instrument(start, _rest(clean, title.end, title.row), title.row["instrument"])


def _year(row: Row) -> str:
    years: list[str] = re.findall(r"\b\d{4}\b", row["instrument"])
    return years[-1] if years else ""


def _lead(clean: str, start: int, row: Row, codebook: Codebook) -> int:
    """Where a citation begins: its year or a body may stand before the title."""
    for _ in range(2):
        before = clean[max(0, start - 40) : start]
        for words in _BEFORE.findall(before):
            if words.strip() == _year(row) or (words[0].isupper() and codebook.organisation(words)):
                start -= len(words)
                break
        else:
            return start
    return start


def _rest(clean: str, end: int, row: Row | None) -> int:
    """Where a citation ends: an acronym and the year may stand behind the title."""
    if acronym := _ACRONYM.match(clean, end):
        end = acronym.end()
    year = english.DATED.match(clean, end)
    if year and (not row or (year[1] or year[2]) == _year(row)):
        end = year.end()
    number = english.NUMBER.match(clean, end)
    return number.end() if number else end


def _title(clean: str, start: int, head: int) -> Instrument | None:
    """A title in capitals around its head, "Minsk Convention on Legal Assistance"."""
    before = english.BEFORE_HEAD.search(clean, max(0, start - _BEFORE_HEAD), start)
    behind = english.BEHIND_HEAD.match(clean, head, head + _BEHIND_HEAD)
    first, last = before.start() if before else start, behind.end() if behind else head
    if last == head and first == start:
        return None
    return Instrument(first, _rest(clean, last, None), None)
