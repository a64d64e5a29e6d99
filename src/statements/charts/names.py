"""Charts 4 and 5: who is addressed and what is cited, name by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from statements.charts.labels import flags
from statements.charts.lettering import measure
from statements.charts.marks import Years, heads
from statements.charts.name_rows import (
    NO_INSTRUMENT,
    NOBODY,
    SHARED,
    instruments_matrix_reading,
    name_rows,
    overlap,
    recipients_matrix_reading,
    recipients_strip_reading,
)
from statements.charts.sheet import Area, Sheet, box, drawn, middle, said, sourced, titled
from statements.charts.style import HAIR, HATCHES, INK, MUTED, QUIET, SMALL, WIDTH, tint
from statements.charts.words import Reading, counted, known
from statements.compare import ADDED, DROPPED, REWORDED, Comparison

MOST_ROWS = 150
_PAD = 0.045
_STEP = 0.28  # from one square of the strip to the next


def recipients_matrix(
    comparison: Comparison, ax: Axes | None = None, *, width: float = WIDTH
) -> Axes:
    """A row per recipient, by kind, with a mark for each statement that names it."""
    return drawn(lambda inches: recipients_sheet(comparison, inches), ax, width)


def recipients_sheet(comparison: Comparison, width: float) -> Sheet:
    """The layout of `recipients_matrix`."""
    reading = recipients_matrix_reading(comparison)
    return _matrix(reading, comparison, comparison.recipients, NOBODY, width)


def instruments_matrix(
    comparison: Comparison, ax: Axes | None = None, *, width: float = WIDTH
) -> Axes:
    """A row per instrument, with a mark for each statement that cites it."""
    return drawn(lambda inches: instruments_sheet(comparison, inches), ax, width)


def instruments_sheet(comparison: Comparison, width: float) -> Sheet:
    """The layout of `instruments_matrix`."""
    reading = instruments_matrix_reading(comparison)
    return _matrix(reading, comparison, comparison.instruments, NO_INSTRUMENT, width)


def _matrix(
    reading: Reading, comparison: Comparison, frame: pd.DataFrame, nothing: str, width: float
) -> Sheet:
    rows = name_rows(frame, comparison.labels)
    if rows.empty:
        return said(reading, width, nothing)
    sheet = titled(reading, width)
    years = Years(comparison.ids, comparison.labels)
    step = min(0.55, sheet.inner * 0.48 / len(years.labels))
    status = measure(REWORDED, SMALL) if len(years.labels) < 5 else measure("differently", SMALL)
    first = sheet.right - status - 0.1 - step * len(years.labels)
    xs = [first + step * (place + 0.5) for place in range(len(years.labels))]
    heads(sheet, years, xs, step)
    kind = ""
    for row in rows.head(MOST_ROWS).to_dict("records"):
        if row["kind"] != kind:
            kind = row["kind"]
            sheet.y = sheet.write(sheet.left, sheet.y + 0.1, kind, size=SMALL, colour=QUIET) + 0.02
        _name(sheet, row, years, xs, first - sheet.left - 0.1)
    if len(rows) > MOST_ROWS:
        rest = f"And {counted(len(rows) - MOST_ROWS, 'row')} more, in the data of this chart."
        sheet.y = sheet.write(sheet.left, sheet.y + 0.1, rest, colour=QUIET)
    return sourced(sheet, reading)


def _name(
    sheet: Sheet, row: dict[Any, Any], years: Years, xs: Sequence[float], room: float
) -> None:
    sheet.rule(sheet.y, HAIR, 0.6)
    y, out = sheet.y + _PAD, row["stands_out"]
    bottom = sheet.write(sheet.left, y, row["name"], width=room, bold=out)
    for place, (x, label) in enumerate(zip(xs, years.labels, strict=True)):
        named = known(row[f"printed {label}"])
        sheet.add(years.mark(place, x, middle(y), named, 8 if out else 7))
    status_x = xs[-1] + (xs[-1] - sheet.left - room - 0.1 if len(xs) == 1 else xs[1] - xs[0]) / 2
    status_x += 0.1
    colour = INK if out else QUIET
    low = sheet.write(
        status_x,
        y,
        row["status"],
        width=sheet.right - status_x,
        size=SMALL,
        bold=out,
        colour=colour,
    )
    sheet.y = max(bottom, low) + _PAD


# ---------------------------------------------------------------- the strip


def recipients_strip(
    comparison: Comparison, ax: Axes | None = None, *, width: float = WIDTH
) -> Axes:
    """A square per recipient: named in the earliest alone, in both, in the latest alone."""
    return drawn(lambda inches: strip_sheet(comparison, inches), ax, width)


def strip_sheet(comparison: Comparison, width: float) -> Sheet:
    """The layout of `recipients_strip`."""
    reading = recipients_strip_reading(comparison)
    rows = name_rows(comparison.recipients, comparison.labels)
    parts = overlap(rows, comparison.labels)
    if not any(parts.values()):
        return said(reading, width, f"{reading.title}.")
    sheet = titled(reading, width)
    years = Years(
        (comparison.earlier, comparison.later), (comparison.labels[0], comparison.labels[-1])
    )
    _strip(sheet, parts, years)
    return sourced(sheet, reading)


def _strip(sheet: Sheet, parts: dict[str, list[str]], years: Years) -> None:
    """All squares in one line, narrower where there are many, each group with its label."""
    fills = {
        DROPPED: (tint(years.colour(0), 0.25), years.edge(0), HATCHES[1]),
        SHARED: (MUTED, MUTED, ""),
        ADDED: (years.colour(1), years.edge(1), ""),
    }
    where = {
        DROPPED: f"in {years.labels[0]} alone",
        SHARED: "in both",
        ADDED: f"in {years.labels[1]} alone",
    }
    total = sum(map(len, parts.values()))
    step = min(_STEP, sheet.inner / (total + 1))
    x, top, bottom = sheet.left, sheet.y, sheet.y + 0.8 * _STEP
    starts, labels = [], []
    for part, names in parts.items():
        if names:
            starts.append(x)
            labels.append(f"{len(names):,} {where[part]}")
        for _ in names:
            sheet.add(Area(box(x, top, x + 0.8 * step, bottom), *fills[part]))
            x += step
        x += step / 2 if names else 0
    flags(sheet, starts, labels, bottom)
    none = [f"none {where[part]}" for part, names in parts.items() if not names]
    closing = "; ".join([f"Jaccard index {len(parts[SHARED]) / total:.2f}", *none])
    sheet.y = sheet.write(sheet.left, sheet.y + 0.12, closing, width=sheet.inner)
