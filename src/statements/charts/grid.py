"""Figures as a grid: under each name a line with a mark for each statement, also for many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from statements.charts.labels import rows_for
from statements.charts.lettering import leading, measure, wrap
from statements.charts.marks import Years, heads
from statements.charts.sheet import Line, Sheet, middle
from statements.charts.style import INK, MUTED, QUIET, SMALL
from statements.charts.words import NOT_MENTIONED, Row, known

_PAD = 0.07
_NEST = 0.12  # how far a part stands in from its whole
_AGAIN = 9  # rows after which the heads of the columns are set again
_OFF = 0.065  # from the middle of a mark to its value
_WIDEST = 1.3  # inches for one value


@dataclass(frozen=True)
class _Value:
    """A value with its place on the line of marks, or beneath where it does not fit there."""

    text: str
    start: float
    end: float
    fits: bool
    look: dict[str, Any]


def grid(sheet: Sheet, rows: Sequence[Row], years: Years) -> None:
    """Set the rows, with a bracket at the right between the two rows of a re-attributed figure."""
    step = sheet.inner / len(years.labels)
    xs = [sheet.left + step * place + 0.045 for place in range(len(years.labels))]
    heading, since = None, -_AGAIN
    tops: dict[Any, float] = {}
    for number, row in enumerate(rows):
        if row["heading"] != heading:
            heading = row["heading"]
            if number - since >= _AGAIN:
                sheet.y += 0.12 if number else 0
                heads(sheet, years, xs, step, "left")
                since = number
            sheet.rule(sheet.y, MUTED)
            y = sheet.y + _PAD
            sheet.y = sheet.write(sheet.left, y, heading, width=sheet.inner, bold=True)
        tops[row["row"]] = middle(sheet.y + 0.04, SMALL)
        _row(sheet, row, years, xs)
    _brackets(sheet, rows, tops)


def _row(sheet: Sheet, row: Row, years: Years, xs: Sequence[float]) -> None:
    y, room = sheet.y + 0.04, sheet.inner * 0.46
    left = sheet.left + (_NEST if row["part"] else 0)
    colour = INK if row["stands_out"] else QUIET
    status = f"{row['status']} ({row['note']})" if row["note"] else row["status"]
    bottoms = (
        sheet.write(left, y, row["who"], width=sheet.right - room - 0.15 - left),
        sheet.write(sheet.right, y, status, width=room, size=SMALL, colour=colour, align="right"),
    )
    y = max(bottoms) + 0.02
    texts = [row[f"text {label}"] for label in years.labels]
    for place, (x, text) in enumerate(zip(xs, texts, strict=True)):
        sheet.add(years.mark(place, x, middle(y, SMALL), known(text), 5))
    strong = row["stands_out"] and len(xs) == 2
    for line in _lines(_values(texts, xs, sheet.right, strong)):
        ends = [y + leading(SMALL)]
        for v in line:
            ends.append(sheet.write(v.start, y, v.text, width=_WIDEST, size=SMALL, **v.look))
        y = max(ends)
    sheet.y = y + 0.06


def _values(texts: Sequence[Any], xs: Sequence[float], right: float, strong: bool) -> list[_Value]:
    """Values beside their marks; one that differs from the one reported before is bold.

    Where there is room, that a figure is not mentioned is said in words too.
    """
    values, before = [], ""
    room = xs[1] - xs[0] - _OFF - 0.045
    for x, text in zip(xs, texts, strict=True):
        shown = text if known(text) else NOT_MENTIONED
        wide = max(measure(line, SMALL, True) for line in wrap(shown, _WIDEST, SMALL, True))
        start = min(x + _OFF, right - wide)
        fits = wide <= room and start == x + _OFF
        if known(text):
            value = text.replace(",", "")
            look: dict[str, Any] = {"bold": strong or before not in ("", value)}
            values.append(_Value(text, start, start + wide, fits, look))
            before = value
        elif fits:
            values.append(_Value(shown, start, start + wide, fits, {"colour": QUIET}))
    return values


def _lines(values: Sequence[_Value]) -> list[list[_Value]]:
    """Values line by line: on the first those that fit beside their marks."""
    beneath = [value for value in values if not value.fits]
    lanes = rows_for([(value.start, value.end) for value in beneath])
    return [
        [value for value in values if value.fits],
        *(
            [value for value, at in zip(beneath, lanes, strict=True) if at == lane]
            for lane in range(max(lanes, default=-1) + 1)
        ),
    ]


def _brackets(sheet: Sheet, rows: Sequence[Row], tops: dict[Any, float]) -> None:
    pairs = [
        (tops[row["row"]], tops[row["counterpart"]])
        for row in rows
        if row["counterpart"] in tops and row["row"] < row["counterpart"]
    ]
    for number, (top, bottom) in enumerate(pairs):
        edge, lane = sheet.right + 0.015, sheet.right + 0.04 + 0.025 * (number % 3)
        sheet.add(Line(((edge, top), (lane, top), (lane, bottom), (edge, bottom)), INK, 0.9))
