"""Chart 7: how many mentions of each kind of number each statement has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from statements.charts.marks import Years, heads
from statements.charts.sheet import Area, Sheet, box, drawn, measure, middle, said, sourced, titled
from statements.charts.style import HAIR, MUTED, QUIET, SMALL, TEXT, WIDTH
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
from statements.numbers import FIGURE_KINDS, KINDS

NO_NUMBER = "None of these statements prints a number."
_PAD = 0.05


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
    names = max(measure(kind) for kind in (*rows["kind"], "all numbers")) + 0.2
    step = (sheet.inner - names) / len(years.labels)
    starts = [sheet.left + names + step * place for place in range(len(years.labels))]
    heads(sheet, years, [x + step / 2 for x in starts], step)
    widest = measure(f"{rows[list(years.labels)].max(axis=None):,}", SMALL) + 0.1
    scale = max(step - widest - 0.1, 0) / max(int(rows[list(years.labels)].max(axis=None)), 1)
    for figure, title in ((True, "Figures"), (False, "Other numbers")):
        _block(sheet, rows[rows["figure"] == figure], title, years, starts, scale)
    return sourced(sheet, reading)


def _block(
    sheet: Sheet,
    rows: pd.DataFrame,
    title: str,
    years: Years,
    starts: Sequence[float],
    scale: float,
) -> None:
    if rows.empty:
        return
    sheet.rule(sheet.y)
    sheet.write(sheet.left, sheet.y + _PAD, title, bold=True)
    for x, label in zip(starts, years.labels, strict=True):
        bottom = sheet.write(x, sheet.y + _PAD, f"{int(rows[label].sum()):,}", bold=True)
    sheet.y = bottom + _PAD
    for row in rows.to_dict("records"):
        _kind(sheet, row, years, starts, scale)
    sheet.y += 0.1


def _kind(
    sheet: Sheet, row: dict[Any, Any], years: Years, starts: Sequence[float], scale: float
) -> None:
    y = sheet.y + 0.02
    sheet.write(sheet.left, y, row["kind"])
    for place, (x, label) in enumerate(zip(starts, years.labels, strict=True)):
        long = row[label] * scale
        if long:
            corners = box(x, middle(y) - 0.07, x + long, middle(y) + 0.07)
            sheet.add(Area(corners, years.colour(place), years.edge(place), width=0.6))
        colour = TEXT if row[label] else QUIET
        sheet.write(x + long + (0.06 if long else 0), y, f"{row[label]:,}", colour=QUIET if not row[label] else "#262626")
    sheet.y = y + 0.25
