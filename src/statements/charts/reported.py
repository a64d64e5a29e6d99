"""Chart 1: what each statement reports, figure by figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes

from statements.charts.figure_rows import NOTHING, figure_rows, reported_figures_reading
from statements.charts.labels import rows_for
from statements.charts.lettering import leading, measure, wrap
from statements.charts.marks import Years, heads
from statements.charts.sheet import Line, Point, Sheet, drawn, middle, said, sourced, titled
from statements.charts.style import HAIR, INK, MUTED, QUIET, SMALL, TEXT, WIDTH
from statements.charts.words import NOT_MENTIONED, capital, counted, known, what
from statements.compare import CHANGED, MOVED, Comparison

MOST_ROWS = 80
_INDENT = 0.2  # from a mark to its text
_PAD = 0.07
_LANE = 0.08
_NEST = 0.12  # how far a part stands in from its whole
_AGAIN = 9  # rows after which the heads of the columns are set again
_BLOCK = 1.3  # the widest that a value in the grid becomes

Row = dict[str, Any]


def reported_figures(
    comparison: Comparison, ax: Axes | None = None, *, width: float = WIDTH
) -> Axes:
    """What each statement reports: a row per event and group, a column per statement.

    Printed values stand beside each statement's mark; a hollow mark means "not mentioned".
    """
    return drawn(lambda inches: figures_sheet(comparison, inches), ax, width)


def figures_sheet(comparison: Comparison, width: float) -> Sheet:
    """The layout of `reported_figures`: a table for two statements, a grid for more."""
    reading = reported_figures_reading(comparison)
    rows = figure_rows(comparison)
    if rows.empty:
        return said(reading, width, NOTHING)
    sheet = titled(reading, width)
    shown = [{str(k): v for k, v in r.items()} for r in rows.head(MOST_ROWS).to_dict("records")]
    for row in shown:
        row["heading"] = capital(what(row["event"]))
    years = Years(comparison.ids, comparison.labels)
    (_table if len(years.ids) == 2 else _grid)(sheet, shown, years)
    if len(rows) > MOST_ROWS:
        rest = f"And {counted(len(rows) - MOST_ROWS, 'row')} more, in the data of this chart."
        sheet.y = sheet.write(sheet.left, sheet.y + 0.1, rest, colour=QUIET)
    return sourced(sheet, reading)


def _fresh(rows: list[Row], number: int) -> bool:
    """Whether a row begins a group of rows of one event."""
    return number == 0 or rows[number]["heading"] != rows[number - 1]["heading"]


# ---------------------------------------------------------------- two statements: a table


@dataclass(frozen=True)
class _Columns:
    """Where the columns of the table begin."""

    event: float
    who: float
    cells: tuple[float, float]
    status: float
    right: float

    @staticmethod
    def of(sheet: Sheet) -> _Columns:
        event, who, first, second, status = (
            sheet.left + sheet.inner * share for share in (0, 0.19, 0.335, 0.565, 0.775)
        )
        return _Columns(event, who, (first, second), status, sheet.right)

    def room(self, place: int) -> float:
        """How wide the text of a statement's cell may be."""
        end = (self.cells[1] - 4 * _LANE, self.status)[place]
        return end - self.cells[place] - _INDENT - _PAD


def _table(sheet: Sheet, rows: list[Row], years: Years) -> None:
    columns = _Columns.of(sheet)
    _table_head(sheet, columns, years)
    starts: dict[Any, Point] = {}
    for number, row in enumerate(rows):
        if _fresh(rows, number):
            sheet.rule(sheet.y, HAIR)
            if not known(row["event"]):
                y = sheet.y + _PAD
                sheet.y = sheet.write(columns.event, y, row["heading"], bold=True) - 0.03
        starts[row["row"]] = _table_row(sheet, columns, row, years, _fresh(rows, number))
    _connect(sheet, columns, rows, starts, years)


def _table_head(sheet: Sheet, columns: _Columns, years: Years) -> None:
    y = sheet.y
    sheet.write(columns.event, y, "Event", size=SMALL, colour=QUIET)
    sheet.write(columns.who, y, "Counted", size=SMALL, colour=QUIET)
    bottoms = []
    for place, (x, label) in enumerate(zip(columns.cells, years.labels, strict=True)):
        sheet.add(years.mark(place, x + 0.06, middle(y)))
        room = columns.room(place)
        bottoms.append(sheet.write(x + _INDENT, y, label, width=room, bold=True))
    sheet.y = max(bottoms) + _PAD


def _table_row(sheet: Sheet, columns: _Columns, row: Row, years: Years, fresh: bool) -> Point:
    """Set a row; where the text of its first cell ends."""
    y = sheet.y + _PAD
    bottoms = [_table_names(sheet, columns, row, y, fresh)]
    for place, label in enumerate(years.labels):
        bottoms.append(_table_cell(sheet, columns, row, years, place, label, y))
    bottoms.append(_table_status(sheet, columns, row, y))
    sheet.y = max(bottoms) + _PAD
    text = row[f"text {years.labels[0]}"]
    room = columns.room(0)
    lines = wrap(text, room, TEXT, row["stands_out"]) if known(text) else [""]
    return columns.cells[0] + _INDENT + measure(lines[0], TEXT, row["stands_out"]), middle(y)


def _table_names(sheet: Sheet, columns: _Columns, row: Row, y: float, fresh: bool) -> float:
    """Event and who is counted; what is not yet coded takes the room of both."""
    x = columns.who if known(row["event"]) else columns.event
    x += _NEST if row["part"] else 0
    bottom = sheet.write(x, y, row["who"], width=columns.cells[0] - x - _PAD)
    if not fresh or not known(row["event"]):
        return bottom
    room = columns.who - columns.event - _PAD
    return max(bottom, sheet.write(columns.event, y, row["heading"], width=room, bold=True))


def _table_cell(
    sheet: Sheet, columns: _Columns, row: Row, years: Years, place: int, label: str, y: float
) -> float:
    x, room = columns.cells[place], columns.room(place)
    text, words, out = row[f"text {label}"], row[f"words {label}"], row["stands_out"]
    sheet.add(years.mark(place, x + 0.06, middle(y), known(text), 7 if out else 5))
    x += _INDENT
    if not known(text):
        return sheet.write(x, y, NOT_MENTIONED, width=room + 3 * _LANE, size=SMALL, colour=QUIET)
    bottom = sheet.write(x, y, text, width=room, bold=out)
    if words:
        bottom = sheet.write(x, bottom, words, width=room, size=SMALL, colour=QUIET)
    return bottom


def _table_status(sheet: Sheet, columns: _Columns, row: Row, y: float) -> float:
    out, room = row["stands_out"], columns.right - columns.status
    colour = INK if out else QUIET
    bold = row["status"] in (CHANGED, MOVED)
    bottom = sheet.write(columns.status, y, row["status"], width=room, bold=bold, colour=colour)
    if row["note"]:
        note = row["note"]
        bottom = sheet.write(columns.status, bottom, note, width=room, size=SMALL, colour=QUIET)
    return bottom


def _connect(
    sheet: Sheet, columns: _Columns, rows: list[Row], starts: dict[Any, Point], years: Years
) -> None:
    """A line from each re-attributed figure of the first column to its place in the second."""
    pairs = [
        (starts[row["row"]], starts[row["counterpart"]][1])
        for row in rows
        if row["counterpart"] in starts and known(row[f"text {years.labels[0]}"])
    ]
    up = [pair for pair in pairs if pair[0][1] > pair[1]]
    down = [pair for pair in reversed(pairs) if pair[0][1] <= pair[1]]
    for number, ((x, y), end) in enumerate(up + down):
        lane = columns.cells[1] - _LANE * (1.5 + (len(pairs) - 1 - number) % 4)
        points = ((x + 0.05, y), (lane, y), (lane, end), (columns.cells[1] - 0.03, end))
        sheet.add(Line(points, INK, 1.1))


# ---------------------------------------------------------------- more: a grid


def _grid(sheet: Sheet, rows: list[Row], years: Years) -> None:
    step = sheet.inner / len(years.labels)
    xs = [sheet.left + step * place + 0.045 for place in range(len(years.labels))]
    since = -_AGAIN
    for number, row in enumerate(rows):
        if _fresh(rows, number):
            if number - since >= _AGAIN:
                sheet.y += 0.12 if number else 0
                heads(sheet, years, xs, step, "left")
                since = number
            sheet.rule(sheet.y, MUTED)
            sheet.y = sheet.write(
                sheet.left, sheet.y + _PAD, row["heading"], width=sheet.inner, bold=True
            )
        _grid_row(sheet, row, years, xs)


def _grid_row(sheet: Sheet, row: Row, years: Years, xs: list[float]) -> None:
    y, room = sheet.y + 0.04, sheet.inner * 0.46
    left = sheet.left + (_NEST if row["part"] else 0)
    colour = INK if row["stands_out"] else QUIET
    status = f"{row['status']} ({row['note']})" if row["note"] else row["status"]
    bottom = max(
        sheet.write(left, y, row["who"], width=sheet.right - room - 0.15 - left),
        sheet.write(sheet.right, y, status, width=room, size=SMALL, colour=colour, align="right"),
    )
    sheet.y = _grid_cells(sheet, row, years, xs, bottom + 0.02) + 0.06


def _grid_cells(sheet: Sheet, row: Row, years: Years, xs: list[float], y: float) -> float:
    """Marks with their values; a value too wide for its column goes to a line of its own."""
    texts = [row[f"text {label}"] for label in years.labels]
    blocks = [wrap(t, _BLOCK, SMALL, True) if known(t) else [] for t in texts]
    spans = []
    for place, (x, block) in enumerate(zip(xs, blocks, strict=True)):
        sheet.add(years.mark(place, x, middle(y, SMALL), bool(block), 6))
        wide = max((measure(line, SMALL, True) for line in block), default=0)
        start = min(x + 0.07, sheet.right - wide)
        spans.append((start, start + wide))
    lanes = rows_for([(start - 0.12, end) for start, end in spans], gap=0)
    deep = [
        max((len(b) for b, at in zip(blocks, lanes, strict=True) if at == lane), default=0)
        for lane in range(max(lanes) + 1)
    ]
    for text, (x, _), new, lane in zip(texts, spans, _news(texts), lanes, strict=True):
        if known(text):
            top = y + leading(SMALL) * sum(deep[:lane])
            sheet.write(x, top, text, width=_BLOCK, size=SMALL, bold=new)
    return y + leading(SMALL) * max(1, sum(deep))


def _news(texts: list[Any]) -> list[bool]:
    """Which values differ from the last one reported before them."""
    before, news = None, []
    for text in texts:
        news.append(known(text) and before is not None and text != before)
        before = text if known(text) else before
    return news
