"""Chart: whom each statement names as a recipient."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from statements.charts import words
from statements.charts.figures import DOUBTED
from statements.charts.grid import Cell, FigureRow, Grid
from statements.charts.page import Chart, Page, Reading
from statements.charts.style import statements_of
from statements.comparison.compare import Comparison
from statements.comparison.prose import capital
from statements.tables.rows import Row
from statements.tables.schema import records

NOTHING = "None of these statements names a recipient"
NOT_CODED = "not yet coded"
_MARK = 0.24  # inches
_FEW, _MANY = 4.2, 2.2  # inches of a name: beside few marks there is room


class _Row(FigureRow):
    @property
    def weight(self) -> int:
        return -self.told  # rather whom not all name

    def story(self, *_: Any, **__: Any) -> str:
        return str(self.data["story"])


@Chart
def recipients(comparison: Comparison) -> Reading:
    """Whom each statement names, those of a kind together.

    The data has kind, recipient, story (in words), and for each statement what it prints, null
    where it does not name the recipient, and doubt.

    >>> import statements
    >>> change = statements.compare(statements.load())
    >>> statements.charts.recipients(change).reading.data["story"].iloc[-1]
    'named in both statements'
    """
    labels, few = comparison.labels, len(comparison.labels) <= 3
    statements = statements_of(comparison.corpus, comparison.ids)
    found = records(comparison.recipients)
    kinds = list(dict.fromkeys(record["kind"] for record in found))
    found.sort(key=lambda record: (record["kind"] is None, kinds.index(record["kind"])))
    rows = [_row(record, labels, few) for record in found]

    def widest(page: Page) -> float:
        return min(_FEW, page.inner - _MARK * len(labels) - 0.15) if few else _MANY

    doubts = any(row.data[f"doubt {label}"] for row in rows for label in labels)
    return Reading(
        words.headline(comparison, "recipient") if rows else NOTHING,
        "Recipients as the statements name them, by kind. Hollow: not named."
        f"{DOUBTED if doubts else ''}",
        words.source_line(comparison.corpus, comparison.ids),
        [f"{row.label}: {row.story()}" for row in sorted(rows, key=lambda row: row.told)],
        pd.DataFrame([row.data for row in rows]),
        lambda page: Grid(page, [*statements.values()], rows, widest(page)).set(),
    )


def _row(record: Row, labels: Sequence[str], few: bool) -> _Row:
    printed = {label: record[f"printed {label}"] for label in labels}
    doubt = {f"doubt {label}": record[f"doubt {label}"] for label in labels}
    name = record["organisation"] or next(f"“{said}”" for said in printed.values() if said)
    kind = capital(record["kind"] or NOT_CODED)
    cells = {x: Cell(words.IN_DOUBT * bool(doubt[f"doubt {x}"]), bool(printed[x])) for x in labels}
    data = {"kind": kind, "recipient": name, "story": record["story"]} | printed | doubt
    return _Row(name, kind, "" if few or all(printed.values()) else record["story"], cells, data)
