"""Charts 4 and 5: who is addressed and what is cited, name by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes

from statements.charts.labels import flags
from statements.charts.lettering import measure
from statements.charts.marks import Years, heads, widest_word
from statements.charts.name_rows import (
    NO_INSTRUMENT,
    NO_RECIPIENT,
    SHARED,
    instrument_rows,
    instruments_matrix_reading,
    overlap,
    recipient_rows,
    recipients_matrix_reading,
    recipients_strip_reading,
)
from statements.charts.sheet import Area, Sheet, box, drawn, middle, said, sourced, titled
from statements.charts.style import HAIR, HATCHES, INK, MUTED, QUIET, SMALL, WIDTH, tint
from statements.charts.words import Reading, Row, at, brief, counted, known
from statements.compare import ADDED, DROPPED, REWORDED, Comparison
from statements.schema import records

MOST_ROWS = 150
_PAD = 0.045
_GAP = 0.08
_SQUARE, _STEP = 0.22, 0.28  # of the strip, and from one square to the next


def recipients_matrix(
    comparison: Comparison, ax: Axes | None = None, *, width: float = WIDTH
) -> Axes:
    """A row per recipient, by kind, with a mark for each statement that names it."""
    return drawn(lambda inches: recipients_sheet(comparison, inches), ax, width)


def recipients_sheet(comparison: Comparison, width: float) -> Sheet:
    """The layout of `recipients_matrix`."""
    rows, reading = recipient_rows(comparison), recipients_matrix_reading(comparison)
    if rows.empty:
        return said(reading, width, NO_RECIPIENT)
    return _matrix(rows, Years(comparison.ids, comparison.labels), reading, width)


def instruments_matrix(
    comparison: Comparison, ax: Axes | None = None, *, width: float = WIDTH
) -> Axes:
    """A row per instrument, with a mark for each statement that cites it."""
    return drawn(lambda inches: instruments_sheet(comparison, inches), ax, width)


def instruments_sheet(comparison: Comparison, width: float) -> Sheet:
    """The layout of `instruments_matrix`."""
    rows, reading = instrument_rows(comparison), instruments_matrix_reading(comparison)
    if rows.empty:
        return said(reading, width, NO_INSTRUMENT)
    return _matrix(rows, Years(comparison.ids, comparison.labels), reading, width)


@dataclass(frozen=True)
class _Columns:
    """Where the columns of a matrix stand: names, marks, status."""

    years: Years
    marks: tuple[float, ...]
    names: float
    status: float

    @staticmethod
    def of(sheet: Sheet, years: Years) -> _Columns:
        many = len(years.labels)
        word = widest_word(list(brief(years.labels).values())) + 0.1
        step = min(max(0.52, word), sheet.inner * (0.4 if many < 5 else 0.48) / many)
        status = measure(REWORDED if many < 5 else "in 12 of 12", SMALL) + _GAP
        status = sheet.right - min(status, 0.25 * sheet.inner)
        marks = tuple(status - _GAP - step * (many - place - 0.5) for place in range(many))
        return _Columns(years, marks, marks[0] - step / 2 - _GAP - sheet.left, status)

    @property
    def step(self) -> float:
        return self.marks[1] - self.marks[0]


def _matrix(rows: pd.DataFrame, years: Years, reading: Reading, width: float) -> Sheet:
    sheet = titled(reading, width)
    columns = _Columns.of(sheet, years)
    heads(sheet, years, columns.marks, columns.step)
    kind = None
    for row in records(rows.head(MOST_ROWS)):
        if row.get("kind") != kind:
            kind = row["kind"]
            top = sheet.y + 0.1
            sheet.y = sheet.write(
                sheet.left, top, kind, width=sheet.inner, size=SMALL, colour=QUIET
            )
        _name(sheet, row, columns)
    if len(rows) > MOST_ROWS:
        rest = f"And {counted(len(rows) - MOST_ROWS, 'row')} more, in the data of this chart."
        sheet.y = sheet.write(sheet.left, sheet.y + 0.1, rest, width=sheet.inner, colour=QUIET)
    return sourced(sheet, reading)


def _name(sheet: Sheet, row: Row, columns: _Columns) -> None:
    sheet.rule(sheet.y, HAIR)
    y, out = sheet.y + _PAD, row["stands_out"]
    for place, (x, label) in enumerate(zip(columns.marks, columns.years.labels, strict=True)):
        named = known(row[f"printed {label}"])
        sheet.add(columns.years.mark(place, x, middle(y), named, 8 if out else 7))
    x, colour = columns.status, INK if out else QUIET
    room = sheet.right - x
    bottoms = (
        sheet.write(sheet.left, y, row["name"], width=columns.names, bold=out),
        sheet.write(x, y, row["status"], width=room, size=SMALL, bold=out, colour=colour),
    )
    sheet.y = max(bottoms) + _PAD


# ---------------------------------------------------------------- the strip


def recipients_strip(
    comparison: Comparison, ax: Axes | None = None, *, width: float = WIDTH
) -> Axes:
    """A square per recipient: named in the earliest alone, in both, in the latest alone."""
    return drawn(lambda inches: strip_sheet(comparison, inches), ax, width)


def strip_sheet(comparison: Comparison, width: float) -> Sheet:
    """The layout of `recipients_strip`: one line of squares, and what each group is."""
    reading = recipients_strip_reading(comparison)
    parts = overlap(recipient_rows(comparison), comparison.labels)
    if not any(parts.values()):
        return said(reading, width, f"{reading.title}.")
    sheet = titled(reading, width)
    first, last = comparison.labels[0], comparison.labels[-1]
    where = {DROPPED: f"{at(first)} alone", SHARED: SHARED, ADDED: f"{at(last)} alone"}
    starts = _squares(sheet, parts, Years(comparison.ids, comparison.labels))
    named = [f"{len(names):,} {where[part]}" for part, names in parts.items() if names]
    flags(sheet, starts, named, sheet.y + _SQUARE)
    none = [f"none {where[part]}" for part, names in parts.items() if not names]
    closing = "; ".join([f"Jaccard index {comparison.jaccard:.2f}", *none])
    sheet.y = sheet.write(sheet.left, sheet.y + 0.12, closing, width=sheet.inner)
    return sourced(sheet, reading)


def _squares(sheet: Sheet, parts: dict[str, list[str]], years: Years) -> Sequence[float]:
    """A square for each name, narrower where there are many; where each group starts."""
    looks = {
        DROPPED: (tint(years.colour(0), 0.25), years.edge(0), HATCHES[1]),
        SHARED: (MUTED, MUTED, ""),
        ADDED: (years.colour(-1), years.edge(-1), ""),
    }
    step = min(_STEP, sheet.inner / (sum(map(len, parts.values())) + 1))
    x, starts = sheet.left, []
    for part, names in parts.items():
        if names:
            starts.append(x)
        for _ in names:
            wide = step * _SQUARE / _STEP
            sheet.add(Area(box(x, sheet.y, x + wide, sheet.y + _SQUARE), *looks[part]))
            x += step
        x += step / 2 if names else 0
    return starts
