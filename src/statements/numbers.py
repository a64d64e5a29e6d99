"""Every number that a text prints, each with its kind.

`read_numbers` goes through the places where a number may stand, once and from left to right. At
each it reads the numeral, and `kinds.classify` says what it is for. No digit and no number word
is left out: what no rule knows is of the kind `other`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from statements import patterns as p
from statements.kinds import classify
from statements.mentions import Mention, Place
from statements.numerals import read
from statements.text import Text


class _Span(NamedTuple):
    start: int
    end: int


def read_numbers(text: Text) -> list[Mention]:
    """Every number mention of a text, in order; each digit run and number word is in one."""
    clean = text.clean
    titles = [
        (m.start("title"), m.end("title"))
        for m in p.QUOTED_TITLE.finditer(clean)
        if _is_title(m["title"])
    ]
    found: list[Mention] = []
    free = 0
    for start, end in _candidates(clean):
        if start < free:
            continue
        numeral = read(clean, start)
        if numeral is None:
            continue
        first = clean.rfind("\n", 0, start) + 1
        limit = clean.find("\n", start)
        previous = found[-1] if found else None
        place = Place(
            clean, numeral, first, len(clean) if limit < 0 else limit, free, previous, titles
        )
        mention = classify(place, end)
        if mention:
            found.append(mention)
            free = mention.end
    pages = [Mention(start, end, "document", None) for start, end in text.page_numbers]
    return sorted(found + pages, key=lambda m: m.start)


def _candidates(clean: str) -> Iterator[_Span]:
    """Where numbers may stand; the span of a link is given whole."""
    links = [_Span(m.start(), m.end()) for m in p.LINK.finditer(clean)]
    position = 0
    for match in p.CANDIDATE.finditer(clean):
        while position < len(links) and links[position].end <= match.start():
            position += 1
        inside = position < len(links) and links[position].start <= match.start()
        yield _Span(match.start(), links[position].end if inside else match.start())


def _is_title(quoted: str) -> bool:
    words = [w for w in re.findall(r"[A-Za-z][\w']*", quoted) if len(w) > 3]
    return len(words) > 1 and all(word[0].isupper() for word in words)
