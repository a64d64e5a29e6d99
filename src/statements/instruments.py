"""The treaties and other instruments that a text cites."""

from __future__ import annotations

import re
from typing import NamedTuple

from statements.codebook import Codebook
from statements.text import Text

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
_REACH = 12  # words of a title on either side of its head


class Instrument(NamedTuple):
    """A citation; offsets into `Text.clean`. `instrument` is null where the codebook knows none."""

    start: int
    end: int
    instrument: str | None


def read_instruments(text: Text, codebook: Codebook) -> list[Instrument]:
    """The instruments of a text in order; where patterns overlap, the longest match stands."""
    found = [
        Instrument(match.start(), match.end(), row["instrument"])
        for pattern, row in codebook.instruments
        for match in pattern.finditer(text.clean)
    ]
    chosen = _longest(found)
    unknown = [
        Instrument(*span, None)
        for head in _HEAD.finditer(text.clean)
        if (span := _title(text.clean, head.start(), head.end()))
    ]
    free = [u for u in unknown if not any(u.start < c.end and c.start < u.end for c in chosen)]
    return sorted([*chosen, *free])


def _title(clean: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of a title in capitals around its head, "Minsk Convention on Legal Assistance"."""
    last = _last_word(clean, end)
    before = list(_WORD.finditer(clean, max(0, start - 100), start))[-_REACH:]
    first = start
    for word in reversed(before):
        joined = clean[word.end() : first].strip(" ") == "" and clean[word.end() : first] != ""
        if not joined or not (word[0][0].isupper() or word[0].isdigit()) or word[0] in _OPENERS:
            break
        first = word.start()
    return (first, last) if last > end or first < start else None


def _last_word(clean: str, end: int) -> int:
    """The end of what a head governs: capitals with small linking words between them."""
    last = position = end
    links = 0
    for word in list(_WORD.finditer(clean, end, end + 160))[: 2 * _REACH]:
        if clean[position : word.start()].strip(" ,") or (
            last == end and links == 0 and word[0] not in _LINKS
        ):
            break
        if word[0] in _LINKS and links < 4:
            links += 1
        elif word[0][0].isupper():
            last, links = word.end(), 0
        else:
            break
        position = word.end()
    return last


def _longest(found: list[Instrument]) -> list[Instrument]:
    chosen: list[Instrument] = []
    for item in sorted(found, key=lambda i: (i.start - i.end, i.start)):
        if all(item.end <= other.start or other.end <= item.start for other in chosen):
            chosen.append(item)
    return chosen
