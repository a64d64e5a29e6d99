"""Chart 1: what each statement reports, figure by figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from statements.charts.sheet import Chart, Line, Sheet, Years, lanes_of, middle
from statements.charts.style import INK, QUIET, SMALL, TEXT, leading, measure, wrap
from statements.charts.table import Columns, table
from statements.charts.words import (
    ISSUERS_OWN,
    NOT_MENTIONED,
    Reading,
    Row,
    at,
    brief,
    by_whom,
    capital,
    counted,
    figure_text,
    figure_words,
    in_words,
    known,
    listed,
    phrase,
    series,
    some_of,
    source_line,
    what,
    who,
)
from statements.compare import CHANGED, MOVED, SAME, Comparison
from statements.schema import records

NOTHING = "None of these statements reports a figure"
_BESIDE = 1.3  # inches that a cell needs to stand beside its label
_WIDEST = 1.3  # inches for one value beneath its mark
_MOST_LANES = 4
_LANE = 0.08  # from one connecting line to the next


# ---------------------------------------------------------------- the rows


def figure_rows(comparison: Comparison) -> pd.DataFrame:
    """The rows of the chart, those of an event together.

    Columns: row, event, who, part (of another figure of the event), status (in words), note
    (where a re-attributed figure stands in the other statement), stands_out, counterpart, and
    for each statement text (null where it does not mention the figure) and words (what it
    prints, where the chart prints digits).
    """
    labels, found = comparison.labels, records(comparison.figures)
    event_of = {r["row"]: r["event"] for r in found}
    event_of |= {r[f"figure_id {x}"]: r["event"] for r in found for x in labels}
    rows = [_figure_row(record, event_of, labels) for record in found]
    order = list(dict.fromkeys(row["event"] for row in rows if known(row["event"])))
    place = {event: number for number, event in enumerate(order)}
    rows.sort(key=lambda row: place.get(row["event"], len(order)))
    columns = ["row", "event", "who", "part", "status", "note", "stands_out", "counterpart"]
    columns += [f"{field} {label}" for label in labels for field in ("text", "words")]
    return pd.DataFrame(rows, columns=columns)


def _figure_row(record: Row, event_of: dict[Any, Any], labels: Sequence[str]) -> Row:
    cells = {label: _cell(record, label) for label in labels}
    words = next((record[f"counted {x}"] for x in reversed(labels) if cells[x]), None)
    wholes = [w for x in labels if known(w := record[f"part_of {x}"])]
    row = {
        "row": record["row"],
        "event": record["event"] if known(record["event"]) else None,
        "who": who({**record, "counted": words}),
        "part": any(event_of.get(w) == record["event"] for w in wholes),
        "status": _status(record, labels),
        "note": _note(record, event_of, labels),
        "stands_out": record["status"] != SAME,
        "counterpart": record["counterpart"],
    }
    for label, cell in cells.items():
        row[f"text {label}"] = figure_text(cell) if cell else None
        row[f"words {label}"] = figure_words(cell) if cell else ""
    return row


def _cell(record: Row, label: str) -> Row | None:
    if not known(record[f"printed {label}"]):
        return None
    fields = ("printed", "value", "upper", "bound")
    return {"kind": record["kind"], **{f: record[f"{f} {label}"] for f in fields}}


def _status(record: Row, labels: Sequence[str]) -> str:
    """A row's status as a reader sees it: "only 2025" where the frame has "only earlier"."""
    named = [label for label in labels if known(record[f"printed {label}"])]
    status = str(record["status"])
    if status in (SAME, CHANGED, MOVED):
        values = {str(record[f"value {label}"]) for label in named}
        return "changed between" if status == SAME and len(values) > 1 else status
    if len(named) == 1:
        return f"only {brief(labels)[named[0]]}"
    if labels[0] in named or labels[-1] in named:
        return f"not {at(brief(labels)[labels[-1 if labels[0] in named else 0]])}"
    return f"in {len(named)} of {len(labels)}"


def _note(record: Row, event_of: dict[Any, Any], labels: Sequence[str]) -> str:
    """Where a re-attributed figure stands in the other statement."""
    if record["status"] != MOVED:
        return ""
    if not known(record["counterpart"]):
        return "as part of another figure"
    other = labels[0 if known(record[f"printed {labels[-1]}"]) else -1]
    return f"{brief(labels)[other]}: {what(event_of[record['counterpart']])}"


# ---------------------------------------------------------------- the reading


def reported_figures_reading(comparison: Comparison) -> Reading:
    """What `reported_figures` says, in words."""
    rows, labels = figure_rows(comparison), comparison.labels
    line = " Lines join the two places of a re-attributed figure."
    return Reading(
        title=_title(comparison, rows, labels) if len(rows) else NOTHING,
        subtitle="Figures as the statements report them, by event and by who or what is counted. "
        f"Hollow: not mentioned.{line if rows['counterpart'].notna().any() else ''}",
        source=source_line(comparison.corpus, comparison.ids, ISSUERS_OWN),
        alt=_alt(records(rows), labels) if len(rows) else f"{NOTHING}.",
    )


def _alt(rows: Sequence[Row], labels: Sequence[str]) -> str:
    said = []
    for row in rows:
        values = {x: t if known(t := row[f"text {x}"]) else NOT_MENTIONED for x in labels}
        note = MOVED if row["status"] == MOVED else ""
        said.append(in_words(f"{what(row['event'])}, {row['who']}", values, note))
    return f"Reported by {by_whom(labels)}: {listed(said)}"


def _title(comparison: Comparison, rows: pd.DataFrame, labels: Sequence[str]) -> str:
    others = rows.loc[rows["stands_out"], "status"].value_counts()
    counts = [f"{status}: {times}" for status, times in others.items()]
    clauses = [
        _shared_clause(labels, rows),
        _moved_clause(comparison.figures, labels[0], labels[-1]),
    ]
    return capital("; ".join(filter(None, clauses if clauses[1] else [clauses[0], *counts])))


def _shared_clause(labels: Sequence[str], rows: pd.DataFrame) -> str:
    """The first of the figures that most statements report alike."""
    best, times = "", 1
    for row in records(rows):
        texts = [row[f"text {label}"] for label in labels if known(row[f"text {label}"])]
        if len(texts) > times and len({text.replace(",", "") for text in texts}) == 1:
            best, times = phrase(texts[-1], row["event"], row["who"]), len(texts)
    if len(labels) == 1:
        return f"the {labels[0]} statement reports {counted(len(rows), 'figure')}"
    if not best:
        return "no figure is reported alike in two statements"
    return f"{some_of(times, len(labels))} report {best}"


def _moved_clause(frame: pd.DataFrame, first: str, last: str) -> str:
    """Which figures the latest statement counts under another event than the earliest."""
    events = frame.set_index("row")["event"]
    groups: dict[tuple[str, str], list[str]] = {}
    for row in records(frame[(frame["status"] == MOVED) & frame[f"printed {first}"].notna()]):
        other = events[row["counterpart"]] if known(row["counterpart"]) else row["event"]
        name = f"{row[f'printed {first}']} {who({**row, 'counted': None})}"
        groups.setdefault((what(row["event"]), what(other)), []).append(name)
    if not groups:
        return ""
    (was, now), names = next(iter(groups.items()))
    more = sum(map(len, groups.values())) - len(names)
    tail = f" ({more} more re-attributed)" if more else ""
    if was == now:
        return f"{series(names)} ({was}) are part of different figures{tail}"
    return f"{series(names)} are counted as {was} {at(first)}, as {now} {at(last)}{tail}"


# ---------------------------------------------------------------- the drawing


def _set(sheet: Sheet, figures: pd.DataFrame, comparison: Comparison) -> None:
    rows = records(figures)
    for row in rows:
        row["heading"], row["label"] = capital(what(row["event"])), row["who"]
        row["strong_status"] = row["status"] in (CHANGED, MOVED)
        row["wide"] = not known(row["event"])
    _Values(sheet, rows, Years(comparison.ids, comparison.labels)).set()


def _columns(sheet: Sheet, years: Years) -> Columns:
    """Cells beside the labels where they have room enough there, else beneath."""
    left, inner, many = sheet.left, sheet.inner, len(years.labels)
    step = 0.44 * inner / many
    if step >= _BESIDE:
        marks = [left + 0.335 * inner + 0.06 + step * place for place in range(many)]
        label, status = (left + 0.19 * inner, marks[0] - 0.13), (left + 0.775 * inner, sheet.right)
        return Columns(years, label, marks, step, status, heading=0.19 * inner)
    marks = [left + 0.045 + inner / many * place for place in range(many)]
    middle = left + 0.54 * inner
    label, status = (left, middle - 0.15), (middle, sheet.right)
    return Columns(years, label, marks, inner / many, status, stacked=True)


@dataclass(frozen=True)
class _Value:
    """What stands for a statement in a row: its text with its look, and the words as printed."""

    x: float
    text: str
    words: str = ""
    bold: bool = False
    absent: bool = False


class _Values:
    """A table of values, with a line between the two places of a re-attributed figure."""

    def __init__(self, sheet: Sheet, rows: Sequence[Row], years: Years) -> None:
        self.sheet, self.rows, self.years = sheet, rows, years
        self.columns = _columns(sheet, years)
        stacked = self.columns.stacked
        self.size, self.off = (SMALL, 0.065) if stacked else (TEXT, 0.14)
        moved = sum(known(row["counterpart"]) for row in rows) // 2
        self.lanes = 0 if stacked else 0.08 + _LANE * min(moved, _MOST_LANES)
        self.room = self.columns.step - self.off - 0.05 - self.lanes
        self.heights: dict[Any, float] = {}

    def set(self) -> None:
        table(self.sheet, self.rows, self.columns, self.cells)
        self.connect()

    def cells(self, row: Row, y: float) -> float:
        """The marks of a row with their values; where stacked, those too wide stand beneath."""
        level = self.heights[row["row"]] = middle(y, self.size)
        strong = row["stands_out"] and not self.columns.stacked
        for place, x in enumerate(self.columns.marks):
            filled = known(row[f"text {self.years.labels[place]}"])
            self.sheet.add(self.years.mark(place, x, level, filled, 7 if strong else 5))
        values = self.values(row)
        if not self.columns.stacked:
            return max(self.write(value, y, self.room) for value in values)
        fits = [value for value in values if self.wide(value) <= self.room]
        bottom = max([y + leading(self.size), *(self.write(v, y, _WIDEST) for v in fits)])
        return self.beneath([v for v in values if v not in fits and not v.absent], bottom)

    def values(self, row: Row) -> list[_Value]:
        """Bold where it stands out: of many, where it differs from the one reported before."""
        values, before = [], ""
        for x, label in zip(self.columns.marks, self.years.labels, strict=True):
            text, words = row[f"text {label}"], row[f"words {label}"]
            if not known(text):
                values.append(_Value(x + self.off, NOT_MENTIONED, absent=True))
                continue
            value = text.replace(",", "")
            two = len(self.columns.marks) == 2
            bold = row["stands_out"] if two else before not in ("", value)
            values.append(_Value(x + self.off, text, words, bold))
            before = value
        return values

    def wide(self, value: _Value) -> float:
        lines = wrap(value.text, _WIDEST, self.size, value.bold)
        return max(measure(line, self.size, value.bold) for line in lines)

    def write(self, value: _Value, y: float, room: float, x: float | None = None) -> float:
        x = value.x if x is None else x
        size, colour = (SMALL, QUIET) if value.absent else (self.size, INK)
        y = self.sheet.write(
            x, y, value.text, width=room, size=size, bold=value.bold, colour=colour
        )
        if value.words and not self.columns.stacked:
            y = self.sheet.write(x, y, value.words, width=room, size=SMALL, colour=QUIET)
        return y

    def beneath(self, values: Sequence[_Value], y: float) -> float:
        """Values on lines of their own, as near to their marks as others leave room."""
        starts = [min(value.x, self.sheet.right - self.wide(value)) for value in values]
        spans = [(x, x + self.wide(value)) for x, value in zip(starts, values, strict=True)]
        lanes = lanes_of(spans)
        for lane in sorted(set(lanes)):
            here = [n for n, of in enumerate(lanes) if of == lane]
            y = max(self.write(values[n], y, _WIDEST, starts[n]) for n in here)
        return y

    def connect(self) -> None:
        """A line from each re-attributed figure to its other place."""
        first, heights = f"text {self.years.labels[0]}", self.heights
        pairs = [
            (heights[row["row"]], heights[row["counterpart"]], row[first])
            for row in self.rows
            if {row["row"], row["counterpart"]} <= heights.keys() and known(row[first])
        ]
        # Lines that go up stand from left to right, those that go down from right to left: so
        # ordered, none of a group crosses another.
        pairs = [p for p in pairs if p[0] > p[1]] + [p for p in pairs[::-1] if p[0] <= p[1]]
        for number, (y, other, text) in enumerate(pairs):
            start, lane, end = self.lane(len(pairs) - 1 - number, text)
            points = ((start, y), (lane, y), (lane, other), (end, other))
            self.sheet.add(Line(points, INK, 1.0))

    def lane(self, number: int, text: str) -> tuple[float, float, float]:
        """Where a line starts, runs and ends: between two columns, or at the right edge."""
        if self.columns.stacked:
            edge = self.sheet.right + 0.015
            return edge, edge + 0.025 * (1 + number % 3), edge
        start, end = self.columns.marks[0] + self.off, self.columns.marks[1] - 0.09
        line = wrap(text, self.room, TEXT, True)[0]
        lane = end - _LANE * (1 + number % _MOST_LANES)
        return start + measure(line, TEXT, True) + 0.05, lane, end


reported_figures = Chart(
    "reported-figures", Comparison, figure_rows, reported_figures_reading, _set
)
