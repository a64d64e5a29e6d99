"""The treaties and other instruments that a text cites."""

from __future__ import annotations

import re
from typing import NamedTuple

from statements.codebook import Codebook, Row
from statements.language.patterns import compile_pattern
from statements.text.normalise import Text

_HEAD = re.compile(
    r"\b(?:Conventions?|Covenants?|Protocols?|Treat(?:y|ies)|Charters?|Statute|Pact)\b"
)
_WORD = re.compile(r"[\w'-]+")
_LINKS = frozenset(
    ("of on for to the and against in with concerning relating related regarding All").split()
)
_OPENERS = frozenset(
    ("The This That These Our A An Under In By Both Each Its Peace State States Having").split()
)
# One, two and three words before a title, the longest first.
_BEFORE = re.compile(r"(?<!\w)(?=((?:[\w-]+[ ]){1,3})\Z)")
_ACRONYM = compile_pattern(r" \((?=[^()]*[A-Z][^()]*[A-Z])[A-Z][\w-]{1,9}\)")
_NUMBER = compile_pattern(r" \(No\.? ?\d+\)")
_DAY = r"(?:\d\d? \w+ |\w+ \d\d?, )?"
_DATED = compile_pattern(rf",? (?:of |dated )?{_DAY}(\d{{4}})\b| \((?:of )?{_DAY}(\d{{4}})\)")
_NUMBERED = compile_pattern(
    r" (?:(?:[IVX]{1,4}\b|No\.? ?\d+|\d{1,3}\b)(?: of \d{4}\b)?|of \d{4}\b)"
)
_REACH = 12  # words of a title on either side of its head


class Instrument(NamedTuple):
    """A citation; offsets into `Text.clean`. `instrument` is null where the codebook knows none."""

    start: int
    end: int
    instrument: str | None


def read_instruments(text: Text, codebook: Codebook) -> list[Instrument]:
    """The instruments of a text in order."""
    clean = text.clean
    known = [
        Instrument(
            _lead(clean, title.start, title.row, codebook),
            _rest(clean, title.end, title.row),
            title.row["instrument"],
        )
        for title in codebook.find_titles(clean)
    ]
    unknown = [
        Instrument(*span, None)
        for head in _HEAD.finditer(clean)
        if (span := _title(clean, head.start(), head.end()))
    ]
    free = [u for u in unknown if not any(u.start < k.end and k.start < u.end for k in known)]
    return sorted([*known, *free])


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
    year = _DATED.match(clean, end)
    if year and (not row or (year[1] or year[2]) == _year(row)):
        end = year.end()
    number = _NUMBER.match(clean, end)
    return number.end() if number else end


def _title(clean: str, start: int, head: int) -> tuple[int, int] | None:
    """The span of a title in capitals around its head, "Minsk Convention on Legal Assistance"."""
    last = _last_word(clean, head)
    before = list(_WORD.finditer(clean, max(0, start - 100), start))[-_REACH:]
    first = start
    for word in reversed(before):
        joined = clean[word.end() : first].strip(" ") == "" and clean[word.end() : first] != ""
        if not joined or not (word[0][0].isupper() or word[0].isdigit()) or word[0] in _OPENERS:
            break
        first = word.start()
    return (first, _rest(clean, last, None)) if last > head or first < start else None


def _last_word(clean: str, end: int) -> int:
    """The end of what a head governs: capitals with small linking words between them."""
    if number := _NUMBERED.match(clean, end):
        end = number.end()
    last = position = end
    links = 0
    for word in list(_WORD.finditer(clean, end, end + 160))[: 2 * _REACH]:
        if clean[position : word.start()].strip(" ,") or (
            last == end and links == 0 and word[0] not in _LINKS
        ):
            break
        if word[0] in _LINKS and links < 4:
            links += 1
        elif word[0][0].isupper() and not word[0].startswith("Art"):
            last, links = word.end(), 0
        else:
            break
        position = word.end()
    return last
