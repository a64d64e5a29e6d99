"""Labels under what they name, placed so that none covers another."""

from __future__ import annotations

from collections.abc import Sequence

from statements.charts.lettering import leading, measure, plain
from statements.charts.sheet import Line, Sheet
from statements.charts.style import MUTED, TEXT

Span = tuple[float, float]
_OFF = 0.04  # from a thin line to the label at its side


def stagger(spans: Sequence[Span], gap: float = 0.1) -> list[int]:
    """The line, from 0, on which each of some labels stands so that none covers another.

    Labels come from left to right. Nor does one stand above the start of a later one, from
    which a thin line may lead up.
    """
    lanes: list[int] = []
    for place in range(len(spans) - 1, -1, -1):
        end = spans[place][1] + gap
        below = [
            lane + 1
            for lane, (start, _) in zip(lanes, spans[place + 1 :], strict=True)
            if start < end
        ]
        lanes.insert(0, max(below, default=0))
    return lanes


def rows_for(spans: Sequence[Span], gap: float = 0.03) -> list[int]:
    """The line, from 0, on which each of some labels stands: the first where it finds room."""
    ends: list[float] = []
    lanes = []
    for start, end in spans:
        lane = next((n for n, taken in enumerate(ends) if taken + gap <= start), len(ends))
        ends[lane : lane + 1] = [end]
        lanes.append(lane)
    return lanes


def flags(sheet: Sheet, starts: Sequence[float], labels: Sequence[str], top: float) -> None:
    """Labels beneath, each led to by a thin line from where its thing starts."""
    spans = []
    for start, label in zip(starts, labels, strict=True):
        wide = _OFF + min(measure(plain(label)), sheet.inner - _OFF)
        left = max(sheet.left, min(start, sheet.right - wide))
        spans.append((left, left + wide))
    lanes = stagger(spans)
    y = top + 0.07
    for lane in range(max(lanes, default=-1) + 1):
        bottoms = [y + leading()]
        for start, (left, _), label, at in zip(starts, spans, labels, lanes, strict=True):
            if at == lane:
                end = y + (0.15 if left == start else 0)
                sheet.add(Line(((start, top), (start, end)), MUTED, 0.7))
                bottoms.append(sheet.write(left + _OFF, y, label, width=sheet.inner - _OFF))
        y = max(bottoms)
    sheet.y = y


def centred(
    sheet: Sheet, extents: Sequence[Span], labels: Sequence[tuple[str, str]], top: float
) -> bool:
    """Labels in two lines under the middles of their extents; false where there is no room."""
    spans = []
    for (start, end), (first, second) in zip(extents, labels, strict=True):
        half = max(measure(plain(first), TEXT, True), measure(plain(second))) / 2
        middle = min(max((start + end) / 2, sheet.left + half), sheet.right - half)
        spans.append((middle - half, middle + half))
    if any(rows_for(spans, gap=0.08)) or any(start < sheet.left for start, _ in spans):
        return False
    for (start, end), (first, second) in zip(spans, labels, strict=True):
        y = sheet.write((start + end) / 2, top + 0.05, first, bold=True, align="center")
        sheet.y = sheet.write((start + end) / 2, y, second, align="center")
    return True
