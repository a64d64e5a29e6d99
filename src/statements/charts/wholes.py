"""Charts 2 and 3: figures inside the figures that they are part of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from statements.charts.labels import centred, flags
from statements.charts.lettering import leading, measure, plain
from statements.charts.marks import Years
from statements.charts.sheet import (
    Area,
    Line,
    Sheet,
    box,
    drawn,
    middle,
    said,
    sourced,
    titled,
)
from statements.charts.style import HATCHES, INK, MUTED, QUIET, TEXT, WIDTH, tint
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
    _heading(sheet, years, [place])
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


def _heading(sheet: Sheet, years: Years, places: Sequence[int], text: str = "") -> None:
    """The labels of one statement or more with their marks, and what they say."""
    x, y = sheet.left, sheet.y
    for place in places:
        label = plain(years.labels[place])
        wide = 0.2 + measure(label, TEXT, True)
        if x > sheet.left and x + wide > sheet.right:
            x, y = sheet.left, y + leading()
        sheet.add(years.mark(place, x + 0.06, middle(y)))
        sheet.write(x + 0.2, y, label, bold=True)
        x += wide + 0.14
    if x + min(measure(plain(text)), 1.5) > sheet.right:
        x, y = sheet.left, y + leading()
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
    x, bottom = sheet.left, top + _BAR
    extents = []
    for part in parts:
        wide = max(part["value"] * scale, _THIN) if known(part["value"]) else 0
        extents.append((x, x + wide))
        if wide:
            corners = box(x, top, x + wide, bottom)
            sheet.add(_filled(corners, part, years.colour(place), years.edge(place)))
        x += wide
    names = [part["name"] for part in parts]
    halves = [(p["text"], p["name"].removeprefix(p["text"]).strip()) for p in parts]
    if not centred(sheet, extents, halves, bottom):
        flags(sheet, [start for start, _ in extents], names, bottom)


def _filled(corners: Any, part: Row, colour: str, edge: str) -> Area:
    if part["role"] == REST:
        return Area(corners, "none", MUTED, dashed=True)
    order = int(part["order"])
    fill = colour if order == 0 else tint(colour, 0.18)
    return Area(corners, fill, edge, HATCHES[order % len(HATCHES)])


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
    of_label = [rows[rows["label"] == label].to_dict("records") for label in years.labels]
    for places in _runs([[row["name"] for row in found] for found in of_label]):
        _broken_down(sheet, of_label[places[-1]], years, places, scale)
    return sourced(sheet, reading)


def _runs(said: list[list[str]]) -> list[list[int]]:
    """Of more than two statements, those in a row that say the same stand together."""
    runs: list[list[int]] = []
    for place, names in enumerate(said):
        if len(said) > 2 and place and names == said[place - 1]:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _broken_down(
    sheet: Sheet, rows: list[Row], years: Years, places: list[int], scale: float
) -> None:
    parts = [row for row in rows if row["role"] != WHOLE]
    whole = next((row["name"] for row in rows if row["role"] == WHOLE), NOT_MENTIONED)
    _heading(sheet, years, places, whole)
    if parts:
        _segments(sheet, parts, years, places[-1], scale, sheet.y + 0.03)
    sheet.y += 0.14
