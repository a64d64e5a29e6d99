"""Figures of two statements as a table: event, who is counted, a column for each, status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from statements.charts.lettering import measure, wrap
from statements.charts.marks import Years
from statements.charts.sheet import Line, Point, Sheet, middle
from statements.charts.style import HAIR, INK, QUIET, SMALL, TEXT
from statements.charts.words import NOT_MENTIONED, Row, known
from statements.compare import CHANGED, MOVED

_PAD = 0.07
_INDENT = 0.2  # from a mark to its text
_NEST = 0.12  # how far a part stands in from its whole
_MOST_LANES = 4
_LANE = 0.08  # from one connecting line to the next


@dataclass(frozen=True)
class _Columns:
    """Where the columns of the table begin."""

    years: Years
    event: float
    who: float
    cells: tuple[float, float]
    status: float
    right: float
    lanes: int

    @staticmethod
    def of(sheet: Sheet, years: Years, lanes: int) -> _Columns:
        event, who, first, second, status = (
            sheet.left + sheet.inner * share for share in (0, 0.19, 0.335, 0.565, 0.775)
        )
        return _Columns(years, event, who, (first, second), status, sheet.right, lanes)

    def room(self, place: int) -> float:
        """How wide the text of a statement's cell may be; lines pass at the right of the first."""
        end = (self.lane(self.lanes), self.status - _PAD)[place]
        return end - self.cells[place] - _INDENT

    def lane(self, number: int) -> float:
        """Where the vertical part of a connecting line stands."""
        return self.cells[1] - _LANE * (1.5 + number)


def table(sheet: Sheet, rows: Sequence[Row], years: Years) -> None:
    """Set the rows, with a line from each re-attributed figure to its other place."""
    moved = [row for row in rows if known(row["counterpart"])]
    columns = _Columns.of(sheet, years, min(len(moved) // 2, _MOST_LANES))
    _head(sheet, columns)
    heading = None
    ends: dict[Any, Point] = {}
    for row in rows:
        fresh, heading = row["heading"] != heading, row["heading"]
        if fresh:
            sheet.rule(sheet.y, HAIR)
        if fresh and not known(row["event"]):
            sheet.y = sheet.write(columns.event, sheet.y + _PAD, heading, bold=True) - 0.03
        ends[row["row"]] = _row(sheet, columns, row, fresh)
    _connect(sheet, columns, rows, ends)


def _head(sheet: Sheet, columns: _Columns) -> None:
    y = sheet.y
    sheet.write(columns.event, y, "Event", size=SMALL, colour=QUIET)
    sheet.write(columns.who, y, "Counted", size=SMALL, colour=QUIET)
    bottoms = []
    for place, (x, label) in enumerate(zip(columns.cells, columns.years.labels, strict=True)):
        sheet.add(columns.years.mark(place, x + 0.06, middle(y)))
        room = columns.room(place)
        bottoms.append(sheet.write(x + _INDENT, y, label, width=room, bold=True))
    sheet.y = max(bottoms) + _PAD


def _row(sheet: Sheet, columns: _Columns, row: Row, fresh: bool) -> Point:
    """Set a row; where the text of its first cell ends."""
    y = sheet.y + _PAD
    bottoms = [_names(sheet, columns, row, y, fresh), _status(sheet, columns, row, y)]
    bottoms += [_cell(sheet, columns, row, place, y) for place in (0, 1)]
    sheet.y = max(bottoms) + _PAD
    text = row[f"text {columns.years.labels[0]}"]
    bold = row["stands_out"]
    lines = wrap(text, columns.room(0), TEXT, bold) if known(text) else [""]
    return columns.cells[0] + _INDENT + measure(lines[0], TEXT, bold), middle(y)


def _names(sheet: Sheet, columns: _Columns, row: Row, y: float, fresh: bool) -> float:
    """Event and who is counted; what is not yet coded takes the room of both."""
    x = columns.who if known(row["event"]) else columns.event
    x += _NEST if row["part"] else 0
    bottom = sheet.write(x, y, row["who"], width=columns.cells[0] - x - _PAD)
    if not fresh or not known(row["event"]):
        return bottom
    room = columns.who - columns.event - _PAD
    return max(bottom, sheet.write(columns.event, y, row["heading"], width=room, bold=True))


def _cell(sheet: Sheet, columns: _Columns, row: Row, place: int, y: float) -> float:
    """A statement's mark and value, or that it does not mention the figure."""
    label = columns.years.labels[place]
    text, words, out = row[f"text {label}"], row[f"words {label}"], row["stands_out"]
    x, room = columns.cells[place], columns.room(place)
    mark = columns.years.mark(place, x + 0.06, middle(y), known(text), 7 if out else 5)
    sheet.add(mark)
    x += _INDENT
    if not known(text):
        return sheet.write(x, y, NOT_MENTIONED, width=room, size=SMALL, colour=QUIET)
    bottom = sheet.write(x, y, text, width=room, bold=out)
    if words:
        bottom = sheet.write(x, bottom, words, width=room, size=SMALL, colour=QUIET)
    return bottom


def _status(sheet: Sheet, columns: _Columns, row: Row, y: float) -> float:
    x, room = columns.status, columns.right - columns.status
    bold, colour = row["status"] in (CHANGED, MOVED), INK if row["stands_out"] else QUIET
    bottom = sheet.write(x, y, row["status"], width=room, bold=bold, colour=colour)
    if row["note"]:
        bottom = sheet.write(x, bottom, row["note"], width=room, size=SMALL, colour=QUIET)
    return bottom


def _connect(sheet: Sheet, columns: _Columns, rows: Sequence[Row], ends: dict[Any, Point]) -> None:
    """A line from each re-attributed figure of the first column to its place in the second."""
    first = columns.years.labels[0]
    pairs = [
        (ends[row["row"]], ends[row["counterpart"]][1])
        for row in rows
        if row["counterpart"] in ends and known(row[f"text {first}"])
    ]
    # Lines that go up stand from left to right, those that go down from right to left: so ordered,
    # none of a group crosses another.
    pairs = [p for p in pairs if p[0][1] > p[1]] + [p for p in pairs[::-1] if p[0][1] <= p[1]]
    for number, ((x, y), end) in enumerate(pairs):
        lane = columns.lane((len(pairs) - 1 - number) % _MOST_LANES)
        points = ((x + 0.05, y), (lane, y), (lane, end), (columns.cells[1] - 0.03, end))
        sheet.add(Line(points, INK, 1.1))
