"""Chart 1: what each statement reports, figure by figure."""

from __future__ import annotations

from matplotlib.axes import Axes

from statements.charts.figure_rows import NOTHING, figure_rows, reported_figures_reading
from statements.charts.grid import grid
from statements.charts.marks import Years
from statements.charts.sheet import Sheet, drawn, said, sourced, titled
from statements.charts.style import QUIET, WIDTH
from statements.charts.table import table
from statements.charts.words import capital, counted, what
from statements.compare import Comparison
from statements.schema import records

MOST_ROWS = 80
_TABLE = 6.4  # inches that a table needs


def reported_figures(
    comparison: Comparison, ax: Axes | None = None, *, width: float = WIDTH
) -> Axes:
    """What each statement reports: a row per event and group, a column per statement.

    Printed values stand beside each statement's mark; a hollow mark means "not mentioned".
    """
    return drawn(lambda inches: figures_sheet(comparison, inches), ax, width)


def figures_sheet(comparison: Comparison, width: float) -> Sheet:
    """The layout of `reported_figures`: a table for two statements if it is wide, else a grid."""
    reading, rows = reported_figures_reading(comparison), figure_rows(comparison)
    if rows.empty:
        return said(reading, width, NOTHING)
    sheet = titled(reading, width)
    shown = records(rows.head(MOST_ROWS))
    for row in shown:
        row["heading"] = capital(what(row["event"]))
    lay_out = table if len(comparison.ids) == 2 and width >= _TABLE else grid
    lay_out(sheet, shown, Years(comparison.ids, comparison.labels))
    if len(rows) > MOST_ROWS:
        rest = f"And {counted(len(rows) - MOST_ROWS, 'row')} more, in the data of this chart."
        sheet.y = sheet.write(sheet.left, sheet.y + 0.1, rest, width=sheet.inner, colour=QUIET)
    return sourced(sheet, reading)
