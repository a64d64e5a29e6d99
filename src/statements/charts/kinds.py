"""Chart: how many mentions of each kind of number each statement has."""

from __future__ import annotations

import pandas as pd

from statements.charts import words
from statements.charts.grid import grid
from statements.charts.grid_rows import GridCell, GridRow
from statements.charts.page import Chart, Reading
from statements.charts.style import statements_of
from statements.extract.numbers.kinds import FIGURE_KINDS, KINDS
from statements.tables.corpus import Corpus
from statements.tables.schema import records

NO_NUMBER = "None of these statements prints a number"


def kind_rows(corpus: Corpus) -> pd.DataFrame:
    """A row per kind of number that is printed: kind, figure (or not), mentions in each text."""
    made = pd.crosstab(corpus.numbers["kind"], corpus.numbers["statement_id"])
    kinds = sorted(made.index, key=[*KINDS, *made.index].index)  # also those of another version
    made = made.reindex(index=kinds, columns=corpus.ids, fill_value=0).astype(int)
    made.columns = pd.Index([corpus.label(sid) for sid in corpus.ids])
    made.insert(0, "figure", [kind in FIGURE_KINDS for kind in kinds])
    return made.reset_index(names="kind")


def numbers_by_kind_reading(corpus: Corpus) -> Reading:
    """The kinds under two headings with their sums."""
    rows, statements = kind_rows(corpus), statements_of(corpus, corpus.ids)
    labels, made = [corpus.label(sid) for sid in corpus.ids], []
    told = {name: kind.told for name, kind in KINDS.items()}
    most = rows[labels].to_numpy().max(initial=1)
    for figure, heading in ((True, "Figures"), (False, "Others")):
        of_kind = rows[rows["figure"] == figure]
        sums = {x: GridCell(words.number(of_kind[x].sum()), bold=True) for x in labels}
        made += [GridRow(heading, sums, {}, heading, bold=True)] if len(of_kind) else []
        for row in records(of_kind):
            cells = {x: GridCell(words.number(row[x]), share=row[x] / most) for x in labels}
            note = told.get(row["kind"], "") if len(labels) < 4 else ""
            made.append(GridRow(row["kind"], cells, row, heading, note))
    return grid(
        _title(rows, labels) if made else NO_NUMBER,
        "Mentions of numbers, in digits or in words, by what the number is for. Figures count or "
        "measure something; the others date, name or order it.",
        words.source_line(corpus, corpus.ids),
        made,
        statements,
        widest=2.2,
    )


def _title(rows: pd.DataFrame, labels: list[str]) -> str:
    figures, total = rows.loc[rows["figure"], labels].sum(), rows[labels].sum()
    shares = [f"{figures[label]:,} of {total[label]:,} {words.at(label)}" for label in labels]
    if len(labels) > 2:
        shares = [f"{figures.sum():,} of {total.sum():,} in {len(labels)} statements"]
    return f"Every number has its kind: {words.series(shares)} are figures"


numbers_by_kind = Chart("numbers-by-kind", Corpus, numbers_by_kind_reading)
