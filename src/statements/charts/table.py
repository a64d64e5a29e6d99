"""One layout for figures, names and kinds: label, a cell for each statement, status."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from statements.charts.sheet import Align, Sheet, Span, Words, Years
from statements.charts.style import HAIR, INK, QUIET, SMALL, leading, measure, plain, wrap
from statements.charts.words import Row, brief, counted

MOST_ROWS = 150
NEST = 0.12  # how far a part stands in from its whole
PAD = 0.06


@dataclass(frozen=True)
class Columns:
    """Where the columns of a table stand, in inches.

    Where cells are too wide to stand beside the labels, they are `stacked`: beneath them, at
    the full width of the sheet. `heading` is the room for headings beside labels; without it
    they stand above.
    """

    years: Years
    label: Span
    marks: Sequence[float]
    step: float
    status: Span
    align: Align = "left"  # of the labels of the statements to their marks
    stacked: bool = False
    heading: float = 0


def between(sheet: Sheet, years: Years, label: float, status: float, widest: float) -> Columns:
    """Columns for marks or bars between labels, at least `label` wide, and status."""
    step = min(widest, (sheet.inner - label - status) / len(years.labels))
    end = sheet.right - status
    marks = [end - step * (len(years.labels) - place - 0.5) for place in range(len(years.labels))]
    return Columns(
        years, (sheet.left, marks[0] - step / 2 - PAD), marks, step, (end + PAD, sheet.right)
    )


def table(
    sheet: Sheet, rows: Sequence[Row], columns: Columns, cells: Callable[[Row, float], float]
) -> None:
    """Set rows of heading, label, status, note and stands_out, with a rule over each heading.

    `cells` sets what the statements have in a row, from a height down; it returns the bottom.
    """
    heads(sheet, columns)
    heading = ""
    for place, row in enumerate(rows[:MOST_ROWS]):
        fresh, heading = row["heading"] != heading or not place, row["heading"]
        if fresh:
            sheet.y += PAD / 2
            sheet.rule(HAIR)
        beside = columns.heading and not row.get("wide")
        if fresh and not beside and heading not in ("", row["label"]):
            sheet.y += PAD
            sheet.say(heading, bold=True, colour=INK)
        _row(sheet, row, columns, cells, heading if fresh and beside else "")
    if len(rows) > MOST_ROWS:
        sheet.y += PAD
        sheet.say(f"And {counted(len(rows) - MOST_ROWS, 'row')} more, in the data of this chart.")


def _row(
    sheet: Sheet, row: Row, columns: Columns, cells: Callable[[Row, float], float], heading: str
) -> None:
    y, (left, right) = sheet.y + PAD, columns.label
    left = sheet.left if row.get("wide") else left
    left += NEST if row.get("part") else 0
    bottoms = [_status(sheet, row, columns, y)]
    bottoms.append(
        sheet.write(left, y, row["label"], width=right - left, bold=row.get("strong", False))
    )
    if heading:
        room = columns.heading - PAD
        bottoms.append(sheet.write(sheet.left, y, heading, width=room, bold=True))
    bottoms.append(cells(row, max(bottoms) + 0.01 if columns.stacked else y))
    sheet.y = max(bottoms) + PAD / 2


def _status(sheet: Sheet, row: Row, columns: Columns, y: float) -> float:
    """The status of a row, with its note beneath; at the right edge where cells are stacked."""
    left, right = columns.status
    align: Align = "right" if columns.stacked else "left"
    x = right if columns.stacked else left
    strong, colour = row.get("strong_status", False), INK if row["stands_out"] else QUIET
    for text, bold, tone in ((row["status"], strong, colour), (row.get("note"), False, QUIET)):
        if text:
            y = sheet.write(
                x, y, text, width=right - left, size=SMALL, bold=bold, colour=tone, align=align
            )
    return y


def heads(sheet: Sheet, columns: Columns) -> None:
    """The statements' labels over their marks, on end where a word of one is too wide."""
    labels, room = list(brief(columns.years.labels).values()), columns.step - 0.04
    upright = any(measure(plain(w), SMALL, True) > room for text in labels for w in text.split())
    blocks = [[plain(text)] if upright else wrap(text, room, SMALL, True) for text in labels]
    deep = max(map(len, blocks)) * leading(SMALL)
    if upright:
        deep = max(measure(line, SMALL, True) for line, *_ in blocks) + 0.05
    base = sheet.y + deep
    for place, (x, lines) in enumerate(zip(columns.marks, blocks, strict=True)):
        sheet.add(columns.years.mark(place, x, base + 0.1))
        if upright:
            line = lines[0]
            sheet.add(Words(x + 0.05, base - 0.04, line, line, SMALL, True, rotation=90))
            continue
        y = base - len(lines) * leading(SMALL)
        for line in lines:
            left = x - 0.045 if columns.align == "left" else x
            y = sheet.write(left, y, line, size=SMALL, bold=True, align=columns.align)
    sheet.y = base + 0.2
