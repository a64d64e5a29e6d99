"""How the matches of a pattern begin and end, read off the pattern itself.

A search tries a pattern at every place. Where few places can begin a match, or few texts can end
in one, a look at some letters spares it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

OPENING = 6  # letters of an opening
LAST = 5  # letters of an ending
_MOST = 200  # edges that are told apart before what follows
# Brackets, bars and single characters, with how often they stand.
_PIECE = re.compile(
    r"(?P<mark>\((?:\?(?:[a-zA-Z-]*:|P<\w+>|>|<?[=!])?)?|\|)"
    r"|(?P<one>\)|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.)(?P<times>(?:[*+?]|\{[\d,]+\})[?+]?)?",
    re.DOTALL,
)
_NOTHING = frozenset((r"\b", r"\B", r"\A", r"\Z", "^", "$"))
_CLASS = re.compile(r"\[(?!\^)(-?[^\\\]-]*-?)\]")
_LETTER = re.compile(r"\\\W|[^\\.]")


class _Part(NamedTuple):
    printed: str  # a character, a class, or what opens a bracket
    inside: list[list[_Part]]  # of a bracket
    times: str


@lru_cache(maxsize=1024)  # a codebook that is loaded again has the same patterns
def openings(pattern: str) -> frozenset[str]:
    """How its matches begin: each, in small letters, with one of these."""
    full, cut = _edges(_parsed(pattern), 1)
    return frozenset(edge[:OPENING] for edge in full | cut)


def endings(pattern: str) -> set[str]:
    """How its matches end: each, in small letters, with one of these; none ends another."""
    full, cut = _edges(_parsed(pattern), -1)
    ends = {edge[-LAST:] for edge in full | cut}
    return {end for end in ends if ends.isdisjoint(end[n:] for n in range(1, len(end) + 1))}


def repeats(pattern: str) -> bool:
    """Whether a part of it may stand any number of times: it may then take for ever to fail."""
    return any((piece["times"] or "?")[0] != "?" for piece in _PIECE.finditer(pattern))


class Before:
    """What stands right before a place: an expression whose matches end where the text ends.

    They are sought in the last `reach` characters.
    """

    def __init__(self, pattern: str, flags: int = 0, reach: int = 100) -> None:
        self.pattern = re.compile(pattern, flags)
        self.endings = tuple(sorted(endings(pattern)))
        self._reach = reach

    def search(self, left: str, ending: str | None = None) -> re.Match[str] | None:
        """The match; the last letters of what is searched may be given, in small letters."""
        ending = left[-LAST:].casefold() if ending is None else ending
        fits = ending.endswith(self.endings)
        return self.pattern.search(left, max(0, len(left) - self._reach)) if fits else None


def _parsed(pattern: str) -> list[list[_Part]]:
    """Its alternatives, each a sequence of parts."""
    pieces = [[part or "" for part in piece.groups()] for piece in _PIECE.finditer(pattern)]
    return _read(pieces[::-1])[0]


def _read(pieces: list[list[str]]) -> tuple[list[list[_Part]], str]:
    """The alternatives up to a closing bracket, taken from the end of a list, and its times."""
    alternatives: list[list[_Part]] = [[]]
    while pieces:
        mark, one, times = pieces.pop()
        if one == ")":
            return alternatives, times
        if mark == "|":
            alternatives.append([])
        elif mark:
            alternatives[-1].append(_Part(mark, *_read(pieces)))
        else:
            alternatives[-1].append(_Part(one, [], times))
    return alternatives, ""


def _edges(alternatives: list[list[_Part]], step: int) -> tuple[set[str], set[str]]:
    """What alternatives say in full, and of longer ones the left edge (`step` 1) or the right."""
    full: set[str] = set()
    cut: set[str] = set()
    for sequence in alternatives:
        here = {""}
        for part in sequence[::step]:
            around = part.inside and part.printed.endswith(("=", "!"))
            if around or part.printed in _NOTHING:
                continue
            more, known = _said(part, step)
            if part.times.startswith("?"):
                more = more | {""}
            elif part.times:
                more, known = (set() if part.times[0] == "+" else {""}), known | more
            if len(here) > _MOST:
                more, known = set(), {""}
            cut |= {"".join((a, b)[::step]) for a in here for b in known}
            longer = {"".join((a, b)[::step]) for a in here for b in more}
            here = {edge for edge in longer if len(edge) < OPENING}
            cut |= longer - here
        full |= here
    return full, cut


def _said(part: _Part, step: int) -> tuple[set[str], set[str]]:
    if part.inside:
        return _edges(part.inside, step) if part.printed != "(?" else (set(), {""})
    if one_of := _CLASS.fullmatch(part.printed):
        return set(_small(one_of[1])), set()
    letter = _LETTER.fullmatch(part.printed)
    return ({_small(part.printed[-1])}, set()) if letter else (set(), {""})


def _small(letters: str) -> str:
    """Small letters, each one character: that of "İ" without the dot it would bring along."""
    return letters.casefold().replace("i\u0307", "i")
