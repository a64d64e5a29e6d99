"""Charts 2 and 3: figures inside the figures that they are part of."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from statements.charts.marks import Years
from statements.charts.sheet import (
    Area,
    Line,
    Sheet,
    box,
    drawn,
    leading,
    measure,
    middle,
    plain,
    said,
    sourced,
    stagger,
    titled,
)
from statements.charts.style import HATCHES, INK, MUTED, QUIET, SMALL, TEXT, WIDTH, tint
from statements.charts.whole_rows import (
    NO_BREAKDOWN,
    NOTHING_MOVED,
    PART,
    REST,
    WHOLE,
    breakdown_reading,
    breakdown_rows,
    part_rows,
    same_parts_reading,
)
from statements.charts.words import NOT_MENTIONED, known
from statements.compare import Comparison

_BAR = 0.3
_OFF = 0.04  # from a thin line to the label at its side
_THIN = 0.035  # what the narrowest part still shows

Row = dict[str, Any]


def same_parts(comparison: Comparison, ax: Axes | None = None, *, width: float = WIDTH) -> Axes:
    """The re-attributed figures inside their different wholes, all bars on one scale."""
    return drawn(lambda inches: same_parts_sheet(comparison, inches), ax, width)


def same_parts_sheet(comparison: Comparison, width: float) -> Sheet:
    """The layout of `same_parts`: for each group of figures, a bar per statement."""
    reading = same_parts_reading(comparison)
    rows = part_rows(comparison)
    if rows.empty:
        return said(reading, width, NOTHING_MOVED)
    sheet = titled(reading, width)
    years = Years(comparison.ids, comparison.labels)
    for _, panel in rows.groupby("panel", sort=False):
        scale = sheet.inner / max(panel["value"].max(), 1)
        for label, side in panel.groupby("label", sort=False):
            _nested(sheet, side, years, years.labels.index(str(label)), scale)
    return sourced(sheet, reading)


def _nested(sheet: Sheet, side: pd.DataFrame, years: Years, place: int, scale: float) -> None:
    """One statement's bar: its parts at the left, a bracket over it for each whole."""
    _heading(sheet, years, place)
    wholes = side[side["role"] == WHOLE].to_dict("records")
    parts = side[side["role"] == PART].to_dict("records")
    for whole in reversed(wholes):
        _bracket(sheet, whole["name"], whole["value"] * scale if known(whole["value"]) else 0)
    top = sheet.y + 0.03
    colour, edge = years.colour(place), years.edge(place)
    for depth, whole in reversed(list(enumerate(wholes))):
        if known(whole["value"]):
            fill = "none" if depth else tint(colour, 0.2)
            end = sheet.left + whole["value"] * scale
            sheet.add(Area(box(sheet.left, top, end, top + _BAR), fill, edge))
    _segments(sheet, parts, years, place, scale, top)
    sheet.y += 0.15


def _heading(sheet: Sheet, years: Years, place: int, text: str = "") -> None:
    y, label = sheet.y, years.labels[place]
    sheet.add(years.mark(place, sheet.left + 0.06, middle(y)))
    x = sheet.left + 0.2
    sheet.write(x, y, label, bold=True)
    x += measure(plain(label), TEXT, True) + 0.12
    sheet.y = sheet.write(x, y, text, width=sheet.right - x, colour=QUIET) + 0.02


def _bracket(sheet: Sheet, name: str, length: float) -> None:
    bottom = sheet.write(sheet.left, sheet.y, name, width=sheet.inner)
    y, end = bottom + 0.05, sheet.left + length
    if length:
        corners = ((sheet.left, y + 0.06), (sheet.left, y), (end, y), (end, y + 0.06))
        sheet.add(Line(corners, INK, 0.9))
    sheet.y = y + 0.08


def _segments(
    sheet: Sheet, parts: list[Row], years: Years, place: int, scale: float, top: float
) -> None:
    """The parts of a bar from its left end, each with its label beneath."""
    starts, x = [], sheet.left
    for part in parts:
        wide = max(part["value"] * scale, _THIN) if known(part["value"]) else 0
        starts.append(x)
        if wide:
            corners = box(x, top, x + wide, top + _BAR)
            sheet.add(_filled(corners, part, years.colour(place), years.edge(place)))
        x += wide
    _labels(sheet, starts, parts, top + _BAR)


def _filled(corners: Any, part: Row, colour: str, edge: str) -> Area:
    if part["role"] == REST:
        return Area(corners, "none", MUTED, dashed=True)
    order = int(part["order"])
    fill = colour if order == 0 else tint(colour, 0.18)
    return Area(corners, fill, edge, HATCHES[order % len(HATCHES)])


def _labels(sheet: Sheet, starts: list[float], parts: list[Row], top: float) -> None:
    """Labels under the left ends of what they name: on one line or two, whichever takes less."""
    one = [[part["name"]] for part in parts]
    two = [[part["text"], part["name"].removeprefix(part["text"]).strip()] for part in parts]
    laid = [(_spans(sheet, starts, blocks), blocks) for blocks in (one, two)]
    spans, blocks = min(laid, key=lambda s: (1 + max(stagger(s[0]))) * len(s[1][0]))
    deep = leading() * len(blocks[0])
    bottoms = [top]
    for start, (left, _), lines, lane in zip(starts, spans, blocks, stagger(spans), strict=True):
        y = top + 0.07 + lane * deep
        sheet.add(Line(((start, top), (start, y + (0.15 if left == start else 0))), MUTED, 0.7))
        for number, line in enumerate(lines):
            bold = number == 0 and len(lines) > 1
            y = sheet.write(left + _OFF, y, line, width=sheet.inner, bold=bold)
        bottoms.append(y)
    sheet.y = max(bottoms)


def _spans(sheet: Sheet, starts: list[float], blocks: list[list[str]]) -> list[tuple[float, float]]:
    """From where to where each label reaches; one that would leave the sheet is moved left."""
    spans = []
    for start, lines in zip(starts, blocks, strict=True):
        bold = len(lines) > 1
        wide = _OFF + max(measure(plain(t), TEXT, bold and t is lines[0]) for t in lines)
        left = max(sheet.left, min(start, sheet.right - wide))
        spans.append((left, left + wide))
    return spans


# ---------------------------------------------------------------- how a whole is broken down


def breakdown(
    comparison: Comparison,
    ax: Axes | None = None,
    *,
    event: str | None = None,
    width: float = WIDTH,
) -> Axes:
    """How a whole is broken down in each statement; by default the one that most break down."""
    return drawn(lambda inches: breakdown_sheet(comparison, inches, event), ax, width)


def breakdown_sheet(comparison: Comparison, width: float, event: str | None = None) -> Sheet:
    """The layout of `breakdown`: a bar per statement, on one scale."""
    reading = breakdown_reading(comparison, event=event)
    rows = breakdown_rows(comparison, event=event)
    if rows.empty:
        return said(reading, width, NO_BREAKDOWN)
    sheet = titled(reading, width)
    years = Years(comparison.ids, comparison.labels)
    sums = rows[rows["role"] != WHOLE].groupby("label")["value"].sum()
    scale = sheet.inner / max(sums.max(), rows["value"].max(), 1)
    for place, label in enumerate(years.labels):
        of_label = rows[rows["label"] == label].to_dict("records")
        _broken_down(sheet, of_label, years, place, scale)
    return sourced(sheet, reading)


def _broken_down(
    sheet: Sheet, rows: list[Row], years: Years, place: int, scale: float
) -> None:
    parts = [row for row in rows if row["role"] != WHOLE]
    whole = next((row["name"] for row in rows if row["role"] == WHOLE), NOT_MENTIONED)
    _heading(sheet, years, place, whole)
    if parts:
        _segments(sheet, parts, years, place, scale, sheet.y + 0.03)
    sheet.y += 0.12
