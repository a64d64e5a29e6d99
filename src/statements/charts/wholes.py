"""Charts 2 and 3: figures inside the figures that they are part of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes

from statements.charts.labels import centred, flags
from statements.charts.lettering import leading, measure, plain
from statements.charts.marks import Years
from statements.charts.sheet import (
    Area,
    Line,
    Point,
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
from statements.charts.words import NOT_MENTIONED, Row, known
from statements.compare import Comparison
from statements.schema import records

_BAR = 0.3
_THIN = 0.035  # what the narrowest part still shows


@dataclass(frozen=True)
class _Bars:
    """A sheet of bars on one scale, in inches for one that is counted."""

    sheet: Sheet
    years: Years
    scale: float


def same_parts(comparison: Comparison, ax: Axes | None = None, *, width: float = WIDTH) -> Axes:
    """The re-attributed figures inside their different wholes, all bars on one scale."""
    return drawn(lambda inches: same_parts_sheet(comparison, inches), ax, width)


def same_parts_sheet(comparison: Comparison, width: float) -> Sheet:
    """The layout of `same_parts`: for each group of figures, a bar per statement."""
    reading, rows = same_parts_reading(comparison), part_rows(comparison)
    if rows.empty:
        return said(reading, width, NOTHING_MOVED)
    sheet = titled(reading, width)
    years = Years(comparison.ids, comparison.labels)
    for _, panel in rows.groupby("panel", sort=False):
        bars = _Bars(sheet, years, _scale(sheet, panel))
        for label, side in panel.groupby("label", sort=False):
            _nested(bars, side, years.labels.index(str(label)))
    return sourced(sheet, reading)


def _scale(sheet: Sheet, rows: pd.DataFrame) -> float:
    """The scale at which the longest of the bars fits."""
    parts = rows[rows["role"] != WHOLE].groupby("label")["value"].sum()
    longest = max([1.0, *parts.dropna(), *rows["value"].dropna()])
    return sheet.inner / longest


def _nested(bars: _Bars, side: pd.DataFrame, place: int) -> None:
    """One statement's bar: its parts at the left, a bracket over it for each whole."""
    sheet, years = bars.sheet, bars.years
    _heading(bars, [place])
    wholes = records(side[side["role"] == WHOLE])
    for whole in reversed(wholes):
        _bracket(sheet, whole["name"], whole["value"] * bars.scale)
    top = sheet.y + 0.03
    for depth, whole in reversed(list(enumerate(wholes))):
        if known(whole["value"]):
            fill = "none" if depth else tint(years.colour(place), 0.2)
            corners = box(sheet.left, top, sheet.left + whole["value"] * bars.scale, top + _BAR)
            sheet.add(Area(corners, fill, years.edge(place)))
    _segments(bars, records(side[side["role"] == PART]), place, top)
    sheet.y += 0.15


def _heading(bars: _Bars, places: Sequence[int], text: str = "", filled: bool = True) -> None:
    """The labels of one statement or more with their marks, and what they say."""
    sheet, years = bars.sheet, bars.years
    x, y = sheet.left, sheet.y
    for place in places:
        label = years.labels[place]
        wide = 0.2 + min(measure(plain(label), TEXT, True), sheet.inner - 0.2)
        if x > sheet.left and x + wide > sheet.right:
            x, y = sheet.left, y + leading()
        sheet.add(years.mark(place, x + 0.06, middle(y), filled))
        y = sheet.write(x + 0.2, y, label, width=sheet.inner - 0.2, bold=True) - leading()
        x += wide + 0.14
    if x + min(measure(plain(text)), 1.5) > sheet.right:
        x, y = sheet.left, y + leading()
    sheet.y = sheet.write(x, y, text, width=sheet.right - x, colour=QUIET) + 0.02


def _bracket(sheet: Sheet, name: str, length: float) -> None:
    y = sheet.write(sheet.left, sheet.y, name, width=sheet.inner) + 0.05
    if known(length):
        end = sheet.left + length
        corners = ((sheet.left, y + 0.06), (sheet.left, y), (end, y), (end, y + 0.06))
        sheet.add(Line(corners, INK, 0.9))
    sheet.y = y + 0.08


def _segments(bars: _Bars, parts: Sequence[Row], place: int, top: float) -> None:
    """The parts of a bar from its left end, each with its label beneath."""
    sheet, years = bars.sheet, bars.years
    x, bottom = sheet.left, top + _BAR
    extents = []
    for part in parts:
        wide = max(part["value"] * bars.scale, _THIN) if known(part["value"]) else 0
        extents.append((x, x + wide))
        if wide:
            corners = box(x, top, x + wide, bottom)
            sheet.add(_filled(corners, part, years.colour(place), years.edge(place)))
        x += wide
    halves = [(p["text"], p["name"].removeprefix(p["text"]).strip()) for p in parts]
    if not centred(sheet, extents, halves, bottom):
        flags(sheet, [start for start, _ in extents], [part["name"] for part in parts], bottom)


def _filled(corners: tuple[Point, ...], part: Row, colour: str, edge: str) -> Area:
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
    return drawn(lambda inches: breakdown_sheet(comparison, inches, event=event), ax, width)


def breakdown_sheet(comparison: Comparison, width: float, *, event: str | None = None) -> Sheet:
    """The layout of `breakdown`: a bar per statement, or for several in a row that agree."""
    reading = breakdown_reading(comparison, event=event)
    rows = breakdown_rows(comparison, event=event)
    if rows.empty:
        return said(reading, width, NO_BREAKDOWN)
    sheet = titled(reading, width)
    years = Years(comparison.ids, comparison.labels)
    bars = _Bars(sheet, years, _scale(sheet, rows))
    found = [records(rows[rows["label"] == label]) for label in years.labels]
    for places in _runs([[row["name"] for row in of_label] for of_label in found]):
        _broken_down(bars, found[places[-1]], places)
    return sourced(sheet, reading)


def _runs(names: Sequence[Sequence[str]]) -> list[list[int]]:
    """Of more than two statements, those in a row that say the same stand together."""
    runs: list[list[int]] = []
    for place, said_here in enumerate(names):
        if len(names) > 2 and place and said_here == names[place - 1]:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _broken_down(bars: _Bars, rows: Sequence[Row], places: Sequence[int]) -> None:
    whole = next((row["name"] for row in rows if row["role"] == WHOLE), NOT_MENTIONED)
    _heading(bars, places, whole, bool(rows))
    if parts := [row for row in rows if row["role"] != WHOLE]:
        _segments(bars, parts, places[-1], bars.sheet.y + 0.03)
    bars.sheet.y += 0.14
