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
from statements.language.first_letters import Openings
from statements.language.numerals import DIGIT, IN_LETTERS, IN_LETTERS_OPENINGS, read
from statements.text.normalise import Text

_QUOTED = re.compile(r"\"[A-Z][^\"\n]{2,200}?\"")
_WORD = re.compile(r"[A-Za-z][\w']*")
_WORDS = Openings(IN_LETTERS_OPENINGS)


def read_numbers(text: Text) -> list[Mention]:
    """The number mentions of a text in order, page numbers (`Text.page_numbers`) aside.

    Nothing is read across the line breaks of the normalised text.
    """
    clean = text.clean
    linked = any(mark in clean for mark in references.LINK_MARKS)
    links = _Spans(references.LINK.finditer(clean) if linked else ())
    titles = _Spans(quoted for quoted in _QUOTED.finditer(clean) if _is_title(quoted[0]))
    found: list[Mention] = []
    limit = -1
    for start in _places(text):
        if start > limit:
            first, limit = _line(clean, start)
            free, previous, counted, ages = first, None, False, False
        numeral = read(clean, start) if start >= free else None
        if numeral is None:
            continue
        link, in_title = links.around(start), titles.around(start) is not None
        context = Context(
            clean, numeral, first, limit, free, previous, counted, ages, in_title, link
        )
        if mention := classify(context):
            found.append(mention)
            free, previous = mention.end, mention
            counted, ages = counted or mention.kind == "count", ages or mention.kind == "age"
    return found


def _places(text: Text) -> list[int]:
    """Where a numeral may begin: at each digit, and at words and letters that may be one."""
    digits = [start for start in text.words.digits if DIGIT.match(text.clean, start)]
    words = [start for start in _WORDS.places(text.words) if IN_LETTERS.match(text.clean, start)]
    return sorted([*digits, *words])


def _line(clean: str, place: int) -> tuple[int, int]:
    limit = clean.find("\n", place)
    return clean.rfind("\n", 0, place) + 1, len(clean) if limit < 0 else limit


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
