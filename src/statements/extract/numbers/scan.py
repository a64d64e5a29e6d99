"""Every number that a text prints, each with its kind.

`read_numbers` goes through the places where a number may stand, once and from left to right. At
each it reads the numeral, and `kinds.classify` says what it is for. No digit and no number word
is left out: what no rule knows is of the kind `other`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from statements.extract.numbers.context import Context, Mention
from statements.extract.numbers.kinds import classify
from statements.language.english import references
from statements.language.numerals import OPENING, read
from statements.text.normalise import Text

_QUOTED = re.compile(r"\"[A-Z][^\"\n]{2,200}?\"")
_WORD = re.compile(r"[A-Za-z][\w']*")


def read_numbers(text: Text) -> list[Mention]:
    """The number mentions of a text in order, page numbers (`Text.page_numbers`) aside."""
    found: list[Mention] = []
    first = 0
    while first < len(text.clean):
        limit = text.clean.find("\n", first)
        limit = len(text.clean) if limit < 0 else limit
        found += _read_line(text.clean, first, limit)
        first = limit + 1
    return found


def _read_line(clean: str, first: int, limit: int) -> list[Mention]:
    """The numbers between two line breaks: nothing is read across them."""
    found: list[Mention] = []
    linked = any(clean.find(mark, first, limit) >= 0 for mark in references.LINK_MARKS)
    links = _Spans(references.LINK.finditer(clean, first, limit) if linked else ())
    titles = _Spans(m for m in _QUOTED.finditer(clean, first, limit) if _is_title(m[0]))
    free, counted, ages = first, False, False
    for opening in OPENING.finditer(clean, first, limit):
        start = opening.start()
        numeral = read(clean, start) if start >= free else None
        if numeral is None:
            continue
        link, in_title = links.around(start), titles.around(start) is not None
        before = found[-1] if found else None
        context = Context(clean, numeral, first, limit, free, before, counted, ages, in_title, link)
        if mention := classify(context):
            found.append(mention)
            free = mention.end
            counted, ages = counted or mention.kind == "count", ages or mention.kind == "age"
    return found


class _Spans:
    """Matches in the order of the text, asked for places in the same order."""

    def __init__(self, matches: Iterable[re.Match[str]]) -> None:
        self._matches = iter(matches)
        self._current = next(self._matches, None)

    def around(self, place: int) -> tuple[int, int] | None:
        """The span of the match around a place, if there is one."""
        while self._current and self._current.end() <= place:
            self._current = next(self._matches, None)
        inside = self._current is not None and self._current.start() <= place
        return self._current.span() if self._current and inside else None


def _is_title(quoted: str) -> bool:
    words = [word for word in _WORD.findall(quoted) if len(word) > 3]
    return len(words) > 1 and all(word[0].isupper() for word in words)
