"""Chart 7: how many mentions of each kind of number each statement has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from matplotlib.axes import Axes

from statements.charts.lettering import measure
from statements.charts.marks import Years, heads
from statements.charts.sheet import Area, Sheet, box, drawn, middle, said, sourced, titled
from statements.charts.style import EARLIER, INK, QUIET, SMALL, TEXT, WIDTH, tint
from statements.charts.words import (
    Reading,
    Row,
    at,
    capital,
    listed,
    series,
    source_line,
    the_statement,
)
from statements.corpus import Corpus
from statements.kinds import FIGURE_KINDS, KINDS
from statements.schema import records

NO_NUMBER = "None of these statements prints a number."
_HEADINGS = {True: "Figures", False: "Other numbers"}
_PAD = 0.05
_MOST_BARS = 4  # with more statements, columns are too narrow for bars
_GLOSS = 1.75  # inches for what a kind means
_GLOSSES = {
    "count": "persons or things",
    "percent": "so many in a hundred",
    "money": "amounts",
    "measure": "with a unit",
    "ratio": "half, one in ten",
    "date": "with day or month",
    "year": "standing alone",
    "time": "of day",
    "duration": "so many years, days",
    "age": "of persons",
    "ordinal": "first, 20th",
    "designation": "part of a name",
    "century": "XX, 21st century",
    "document": "resolution, article",
    "pronoun": "“one of the …”",
    "title": "in the title of a work",
    "other": "none of these",
}


def kind_rows(corpus: Corpus) -> pd.DataFrame:
    """A row per kind of number that is printed: kind, figure (or not), mentions in each text."""
    table = pd.crosstab(corpus.numbers["kind"], corpus.numbers["statement_id"])
    kinds = [kind for kind in KINDS if kind in table.index]
    made = table.reindex(index=kinds, columns=corpus.ids, fill_value=0).astype(int)
    made.columns = pd.Index([corpus.label(sid) for sid in corpus.ids])
    made.insert(0, "figure", [kind in FIGURE_KINDS for kind in kinds])
    made.insert(0, "kind", kinds)
    return made.reset_index(drop=True)


# ---------------------------------------------------------------- the reading


def numbers_by_kind_reading(corpus: Corpus) -> Reading:
    """What `numbers_by_kind` says, in words."""
    rows, labels = kind_rows(corpus), [corpus.label(sid) for sid in corpus.ids]
    return Reading(
        title=_title(rows, labels) if len(rows) else NO_NUMBER.rstrip("."),
        subtitle="Mentions of numbers, in digits or in words, by what the number is for. Figures "
        "count or measure something; the others date, name or order it.",
        source=source_line(corpus, corpus.ids),
        alt=_alt(rows, labels) if len(rows) else NO_NUMBER,
    )


def _title(rows: pd.DataFrame, labels: Sequence[str]) -> str:
    figures, total = rows.loc[rows["figure"], list(labels)].sum(), rows[list(labels)].sum()
    if len(labels) > 2:
        shares = [f"{figures.sum():,} of {total.sum():,} in {len(labels)} statements"]
    else:
        shares = [f"{figures[label]:,} of {total[label]:,} {at(label)}" for label in labels]
    return f"Every number has its kind: {series(shares)} are figures"


def _alt(rows: pd.DataFrame, labels: Sequence[str]) -> str:
    said = []
    for label in labels:
        found = [f"{n} {kind}" for kind, n in zip(rows["kind"], rows[label], strict=True) if n]
        said.append(f"{the_statement(label)}: {series(found) or 'no number'}")
    return f"Mentions of numbers by kind. {capital(listed(said))}."


# ---------------------------------------------------------------- the drawing


def numbers_by_kind(corpus: Corpus, ax: Axes | None = None, *, width: float = WIDTH) -> Axes:
    """How many mentions of each kind each statement has: figures first, then the rest."""
    return drawn(lambda inches: kinds_sheet(corpus, inches), ax, width)


def kinds_sheet(corpus: Corpus, width: float) -> Sheet:
    """The layout of `numbers_by_kind`: a column of counts for each statement, on one scale."""
    reading, rows = numbers_by_kind_reading(corpus), kind_rows(corpus)
    if rows.empty:
        return said(reading, width, NO_NUMBER)
    sheet = titled(reading, width)
    columns = _Columns.of(sheet, corpus, rows)
    heads(sheet, columns.years, [x + 0.06 for x in columns.starts], columns.step, "left")
    for figure, heading in _HEADINGS.items():
        _block(sheet, rows[rows["figure"] == figure], heading, columns)
    return sourced(sheet, reading)


@dataclass(frozen=True)
class _Columns:
    """A column for each statement, how wide, and the largest count in any."""

    years: Years
    starts: tuple[float, ...]
    step: float
    most: int
    glossed: bool

    @staticmethod
    def of(sheet: Sheet, corpus: Corpus, rows: pd.DataFrame) -> _Columns:
        years = Years(corpus.ids, [corpus.label(sid) for sid in corpus.ids])
        many = len(years.labels)
        names = max(measure(_HEADINGS[False], TEXT, True), *map(measure, rows["kind"])) + 0.2
        glossed = sheet.inner - names - _GLOSS >= 1.3 * many
        names += _GLOSS if glossed else 0
        step = (sheet.inner - names) / many
        starts = tuple(sheet.left + names + step * place for place in range(many))
        return _Columns(years, starts, step, int(rows[years.labels].to_numpy().max()), glossed)

    @property
    def scale(self) -> float:
        """How long a bar is for one mention."""
        return max(0.0, self.step - measure(f"{self.most:,}", TEXT, True) - 0.2) / self.most


def _block(sheet: Sheet, rows: pd.DataFrame, heading: str, columns: _Columns) -> None:
    """The kinds under one heading, with their sums."""
    if rows.empty:
        return
    sheet.rule(sheet.y)
    y = sheet.y + _PAD
    sheet.y = sheet.write(sheet.left, y, heading, bold=True) + _PAD
    for x, label in zip(columns.starts, columns.years.labels, strict=True):
        sheet.write(x, y, f"{rows[label].sum():,}", bold=True)
    for row in records(rows):
        _kind(sheet, row, columns)
    sheet.y += 0.1


def _kind(sheet: Sheet, row: Row, columns: _Columns) -> None:
    y = sheet.y + 0.02
    sheet.write(sheet.left, y, row["kind"])
    if columns.glossed:
        gloss = _GLOSSES.get(row["kind"], "")
        sheet.write(columns.starts[0] - _GLOSS, y, gloss, size=SMALL, colour=QUIET)
    for place, label in enumerate(columns.years.labels):
        _mentions(sheet, columns, place, int(row[label]), y)
    sheet.y = y + 0.25


def _mentions(sheet: Sheet, columns: _Columns, place: int, times: int, y: float) -> None:
    """A bar with its count; in narrow columns, the count on a tint of its own depth."""
    x, level = columns.starts[place], middle(y)
    if times and len(columns.starts) > _MOST_BARS:
        corners = box(x - 0.05, level - 0.11, x + columns.step - 0.08, level + 0.11)
        sheet.add(Area(corners, tint(EARLIER, 0.45 * times / columns.most)))
    elif times:
        end, years = x + times * columns.scale, columns.years
        corners = box(x, level - 0.07, end, level + 0.07)
        sheet.add(Area(corners, years.colour(place), years.edge(place), width=0.6))
        x = end + 0.06
    sheet.write(x, y, f"{times:,}", colour=INK if times else QUIET)
