"""Figures that others break down: in brackets, after a colon, in lines below, by their sum."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from statements.extract.figures.counted import WINDOW, Quantity
from statements.extract.figures.wholes import LEFT, Part, Parts, fits
from statements.language.english import figures as p

_BRACKET = 400  # characters of a bracket that lists parts


def broken_down(clean: str, all_: Sequence[Quantity], number: int) -> Iterator[tuple[int, Part]]:
    """ "15 people (3 men and 12 women)", "240 complaints: 100 about pensions, 140 about pay"."""
    whole = all_[number]
    first = all_[number + 1] if number + 1 < len(all_) else None
    if not first or first.sentence != whole.sentence or whole.mention.kind != "count":
        return
    gap = clean[whole.tail : first.mention.start]
    if not p.OPENS_LIST.fullmatch(gap):
        return
    mark = whole.tail + max(gap.rfind(mark) for mark in "(:–—-")
    close = clean.find(")", whole.tail, whole.tail + _BRACKET) if "(" in gap else -1
    total, limit = 0.0, whole.mention.upper or whole.mention.value
    for member in range(number + 1, min(len(all_), number + WINDOW)):
        here = all_[member]
        over = here.sentence != whole.sentence or 0 <= close < here.mention.start
        if over or not fits(whole, here):
            return
        if clean[mark] in "–—-" and p.FINITE.match(clean, here.mention.end):
            return
        if here.mention.kind != "count" or here.mention.phrase_kind == "anaphor":
            continue
        total += here.mention.value or 0
        if limit is not None and total > limit:
            return
        yield member, Part(number, (mark, mark + 1))


def in_lines(clean: str, all_: Sequence[Quantity], number: int) -> Iterator[tuple[int, Part]]:
    """ "We received 90 complaints:", and below it lines that begin with 40 and with 50."""
    whole = all_[number]
    end = whole.sentence.end
    if clean[end - 1] != ":" or number + 1 == len(all_) or all_[number + 1].mention.start < end:
        return
    total, limit = 0.0, whole.mention.upper or whole.mention.value
    for member in range(number + 1, min(len(all_), number + WINDOW)):
        here = all_[member]
        if here.sentence == all_[member - 1].sentence:
            continue
        near = here.sentence.start - all_[member - 1].sentence.end < LEFT
        total += here.mention.value or 0.0
        within = fits(whole, here) and (limit is None or total <= limit)
        if here.mention.start != here.sentence.start or not near or not within:
            return
        yield member, Part(number, (end - 1, end), True)


def by_sum(clean: str, all_: Sequence[Quantity], first: int, found: Parts) -> Parts:
    """Figures in a row that make up one named shortly before are its parts."""
    total = 0.0
    for last in range(first, min(len(all_), first + WINDOW)):
        here = all_[last]
        gap = clean[all_[last - 1].after : here.mention.start] if last > first else ""
        broken = len(gap) > 60 or re.search(r"[.;:]|\d", gap)
        plain = here.mention.kind == "count" and here.mention.bound == "exact"
        if last in found or here.sentence != all_[first].sentence or broken or not plain:
            return {}
        total += here.mention.value or 0
        if here.unit != all_[first].unit:
            return {}
        if last == first or total < 20:
            continue
        for before in range(first - 1, max(-1, first - 6), -1):
            whole = all_[before]
            near = here.sentence.paragraph == whole.sentence.paragraph
            same = whole.mention.kind == "count" and here.unit in (whole.unit, None)
            if (
                near
                and same
                and whole.mention.value == total
                and not (here.counted and not here.unit)
            ):
                span = (all_[first].mention.start, here.after)
                return {member: Part(before, span) for member in range(first, last + 1)}
    return {}
