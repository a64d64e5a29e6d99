"""Chart 7: how many mentions of each kind of number each statement has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from statements.charts.sheet import Area, Chart, Sheet, Years, box, middle
from statements.charts.style import EARLIER, INK, QUIET, TEXT, leading, measure, tint
from statements.charts.table import between, table
from statements.charts.words import Reading, Row, at, by_whom, in_words, listed, series, source_line
from statements.corpus import Corpus
from statements.kinds import FIGURE_KINDS, KINDS
from statements.schema import records

NO_NUMBER = "None of these statements prints a number"
_HEADINGS = {True: "Figures", False: "Others"}
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
    made = pd.crosstab(corpus.numbers["kind"], corpus.numbers["statement_id"])
    kinds = [kind for kind in KINDS if kind in made.index]
    made = made.reindex(index=kinds, columns=corpus.ids, fill_value=0).astype(int)
    made.columns = pd.Index([corpus.label(sid) for sid in corpus.ids])
    made.insert(0, "figure", [kind in FIGURE_KINDS for kind in kinds])
    made.insert(0, "kind", kinds)
    return made.reset_index(drop=True)


def numbers_by_kind_reading(corpus: Corpus) -> Reading:
    """What `numbers_by_kind` says, in words."""
    rows, labels = kind_rows(corpus), [corpus.label(sid) for sid in corpus.ids]
    said = [
        in_words(row["kind"], {label: f"{row[label]:,}" for label in labels})
        for row in records(rows)
    ]
    return Reading(
        title=_title(rows, labels) if said else NO_NUMBER,
        subtitle="Mentions of numbers, in digits or in words, by what the number is for. Figures "
        "count or measure something; the others date, name or order it.",
        source=source_line(corpus, corpus.ids),
        alt=f"Numbers in {by_whom(labels)}: {listed(said)}" if said else f"{NO_NUMBER}.",
    )


def _title(rows: pd.DataFrame, labels: Sequence[str]) -> str:
    figures, total = rows.loc[rows["figure"], list(labels)].sum(), rows[list(labels)].sum()
    shares = [f"{figures[label]:,} of {total[label]:,} {at(label)}" for label in labels]
    if len(labels) > 2:
        shares = [f"{figures.sum():,} of {total.sum():,} in {len(labels)} statements"]
    return f"Every number has its kind: {series(shares)} are figures"


def _set(sheet: Sheet, rows: pd.DataFrame, corpus: Corpus) -> None:
    """The kinds under two headings with their sums; each count with a bar, or on a tint."""
    years = Years(corpus.ids, [corpus.label(sid) for sid in corpus.ids])
    most, many = int(rows[years.labels].to_numpy().max()), len(years.labels)
    label = max(measure(_HEADINGS[True], TEXT, True), *map(measure, rows["kind"])) + 0.2
    gloss = _GLOSS if sheet.inner - label - _GLOSS >= 1.2 * many else 0
    columns = between(sheet, years, label, gloss, sheet.inner)
    columns = replace(columns, marks=[x - columns.step / 2 + 0.1 for x in columns.marks])
    scale = max(0.0, columns.step - measure(f"{most:,}", TEXT, True) - 0.25) / most

    def cells(row: Row, y: float) -> float:
        for place, x in enumerate(columns.marks):
            times, level = row[years.labels[place]], middle(y)
            bar = bool(times) and not row["strong"]
            if bar and many > _MOST_BARS:
                corners = box(x - 0.05, level - 0.11, x + columns.step - 0.08, level + 0.11)
                sheet.add(Area(corners, tint(EARLIER, 0.45 * times / most)))
            elif bar:
                corners = box(x - 0.04, level - 0.07, x - 0.04 + times * scale, level + 0.07)
                sheet.add(Area(corners, years.colour(place), years.edge(place)))
                x += times * scale + 0.06
            colour = INK if times else QUIET
            sheet.write(x - 0.04, y, f"{times:,}", bold=row["strong"], colour=colour)
        return y + leading()

    table(sheet, _with_sums(rows, gloss > 0), columns, cells)


def _with_sums(rows: pd.DataFrame, glossed: bool) -> list[Row]:
    """The rows of the table: the figures after their sum, the others after theirs."""
    made = []
    for figure, heading in _HEADINGS.items():
        of_kind = rows[rows["figure"] == figure]
        sums = {"kind": heading, **of_kind.drop(columns=["kind", "figure"]).sum()}
        for row in [sums, *records(of_kind)] if len(of_kind) else []:
            status = _GLOSSES.get(row["kind"], "") if glossed else ""
            made.append({**row, "label": row["kind"], "heading": heading, "status": status})
            made[-1] |= {"stands_out": False, "strong": row is sums}
    return made


numbers_by_kind = Chart("numbers-by-kind", Corpus, kind_rows, numbers_by_kind_reading, _set)
