"""Chart 7: how many mentions of each kind of number each statement has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from statements.charts.lettering import measure
from statements.charts.marks import Years, heads
from statements.charts.sheet import Area, Sheet, box, drawn, middle, said, sourced, titled
from statements.charts.style import EARLIER, INK, QUIET, SMALL, TEXT, WIDTH, tint
from statements.charts.words import (
    Reading,
    capital,
    counted,
    listed,
    series,
    source_line,
    the_statement,
)
from statements.corpus import Corpus
from statements.kinds import FIGURE_KINDS, KINDS

NO_NUMBER = "None of these statements prints a number."
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
    "ordinal": "first, 33rd",
    "designation": "part of a name",
    "century": "XX century",
    "document": "resolution, article",
    "pronoun": "“one of the …”",
    "title": "in the title of a work",
    "other": "none of these",
}


def kind_rows(corpus: Corpus) -> pd.DataFrame:
    """A row per kind of number that a statement prints: kind, figure (or not), mentions in each."""
    table = pd.crosstab(corpus.numbers["kind"], corpus.numbers["statement_id"])
    kinds = [kind for kind in KINDS if kind in table.index]
    made = table.reindex(index=kinds, columns=corpus.ids, fill_value=0).astype(int)
    made.columns = pd.Index([corpus.label(sid) for sid in corpus.ids])
    made.insert(0, "figure", [kind in FIGURE_KINDS for kind in kinds])
    made.insert(0, "kind", kinds)
    return made.reset_index(drop=True)


def numbers_by_kind_reading(corpus: Corpus) -> Reading:
    """What `numbers_by_kind` says, in words."""
    rows = kind_rows(corpus)
    labels = [corpus.label(sid) for sid in corpus.ids]
    return Reading(
        title=_title(rows, labels),
        subtitle="Mentions of numbers, in digits or in words, by what the number is for. Figures "
        "count or measure something; the others date, name or order it.",
        source=source_line(corpus, corpus.ids),
        alt=_alt(rows, labels),
    )


def _title(rows: pd.DataFrame, labels: Sequence[str]) -> str:
    if rows.empty:
        return NO_NUMBER.rstrip(".")
    figures, total = rows.loc[rows["figure"], list(labels)].sum(), rows[list(labels)].sum()
    if len(labels) > 2:
        return (
            f"Of {counted(int(total.sum()), 'mention')} of numbers in {len(labels)} statements, "
            f"{int(figures.sum()):,} are figures; each has its kind"
        )
    shares = [f"{figures[x]} of {total[x]} in {x}" for x in labels]
    return f"Every number has its kind: {series(shares)} are figures"


def _alt(rows: pd.DataFrame, labels: Sequence[str]) -> str:
    if rows.empty:
        return NO_NUMBER
    said = []
    for label in labels:
        found = [f"{n} {kind}" for kind, n in zip(rows["kind"], rows[label], strict=True) if n]
        said.append(f"{capital(the_statement(label))}: {series(found) if found else 'no number'}")
    return f"Mentions of numbers by kind. {listed(said)}."


def numbers_by_kind(corpus: Corpus, ax: Axes | None = None, *, width: float = WIDTH) -> Axes:
    """How many mentions of each kind each statement has: figures first, then the rest."""
    return drawn(lambda inches: kinds_sheet(corpus, inches), ax, width)


def kinds_sheet(corpus: Corpus, width: float) -> Sheet:
    """The layout of `numbers_by_kind`: bars in a column per statement, on one scale."""
    reading = numbers_by_kind_reading(corpus)
    rows = kind_rows(corpus)
    if rows.empty:
        return said(reading, width, NO_NUMBER)
    sheet = titled(reading, width)
    years = Years(corpus.ids, [corpus.label(sid) for sid in corpus.ids])
    most = int(rows[list(years.labels)].max(axis=None))
    names = max(measure("Other numbers", TEXT, True), *map(measure, rows["kind"])) + 0.2
    glossed = sheet.inner - names - _GLOSS >= 1.3 * len(years.labels)
    if glossed:
        names += _GLOSS
    step = (sheet.inner - names) / len(years.labels)
    columns = _Columns(
        years,
        tuple(sheet.left + names + step * place for place in range(len(years.labels))),
        step,
        max(0.0, step - measure(f"{most:,}", TEXT, True) - 0.2) / most,
        most,
        glossed,
    )
    heads(sheet, years, [x + 0.06 for x in columns.starts], step, "left")
    for figure, title in ((True, "Figures"), (False, "Other numbers")):
        _block(sheet, rows[rows["figure"] == figure], title, columns)
    return sourced(sheet, reading)


@dataclass(frozen=True)
class _Columns:
    """A column for each statement, with the length of one mention in each."""

    years: Years
    starts: tuple[float, ...]
    step: float
    scale: float
    most: int
    glossed: bool


def _block(sheet: Sheet, rows: pd.DataFrame, title: str, columns: _Columns) -> None:
    """The kinds under one heading, with their sums."""
    if rows.empty:
        return
    sheet.rule(sheet.y)
    y = sheet.y + _PAD
    bottom = sheet.write(sheet.left, y, title, bold=True)
    for x, label in zip(columns.starts, columns.years.labels, strict=True):
        sheet.write(x, y, f"{int(rows[label].sum()):,}", bold=True)
    sheet.y = bottom + _PAD
    for row in rows.to_dict("records"):
        _kind(sheet, row, columns)
    sheet.y += 0.1


def _kind(sheet: Sheet, row: dict[Any, Any], columns: _Columns) -> None:
    y = sheet.y + 0.02
    sheet.write(sheet.left, y, row["kind"])
    if columns.glossed:
        x = columns.starts[0] - _GLOSS
        sheet.write(x, y, _GLOSSES.get(row["kind"], ""), size=SMALL, colour=QUIET)
    for place, label in enumerate(columns.years.labels):
        _mentions(sheet, columns, place, int(row[label]), y)
    sheet.y = y + 0.25


def _mentions(sheet: Sheet, columns: _Columns, place: int, times: int, y: float) -> None:
    """A bar with its count; in a narrow column, the count on a tint of its own depth."""
    x, long = columns.starts[place], times * columns.scale
    ink = INK if times else QUIET
    if len(columns.starts) > _MOST_BARS:
        fill = tint(EARLIER, 0.45 * times / columns.most)
        corners = box(x - 0.05, y - 0.02, x + columns.step - 0.08, y + 0.2)
        sheet.add(*([Area(corners, fill)] if times else []))
        sheet.write(x, y, f"{times:,}", colour=ink)
        return
    if times:
        corners = box(x, middle(y) - 0.07, x + long, middle(y) + 0.07)
        years = columns.years
        sheet.add(Area(corners, years.colour(place), years.edge(place), width=0.6))
    sheet.write(x + long + (0.06 if times else 0), y, f"{times:,}", colour=ink)
