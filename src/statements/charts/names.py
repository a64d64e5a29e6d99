"""Charts of who is addressed and what is cited, name by name."""

from __future__ import annotations

from functools import partial

import pandas as pd

from statements.charts import words
from statements.charts.grid import GridCell, GridRow, grid
from statements.charts.page import Chart, Reading
from statements.charts.style import statements_of
from statements.charts.words import known
from statements.comparison.compare import Comparison
from statements.comparison.rows import ADDED, DROPPED, REWORDED
from statements.tables.schema import records

_SAID = 60  # characters of names that a title has room for


def name_rows(frame: pd.DataFrame, labels: list[str]) -> list[GridRow]:
    """A row per recipient or instrument, those of a kind together.

    The data has name (as coded, or as printed in quotes), kind, status (as a reader sees it), and
    for each statement printed (null where it has none).
    """
    code, made, many = str(frame.columns[0]), [], len(labels)
    for record in records(frame):
        printed = {x: record[f"printed {x}"] for x in labels}
        named = [x for x in labels if known(printed[x])]
        status = REWORDED if record["status"] == REWORDED else ""
        if len(named) < many:
            change = DROPPED if labels[0] in named else ADDED
            status = (
                f"{change} {words.at(labels[1])}" if many == 2 else f"in {len(named)} of {many}"
            )
        name = record[code] if known(record[code]) else f"“{printed[named[-1]]}”"
        kind = record["kind"] if known(record.get("kind")) else "Not yet coded"
        data = {"name": name, **({"kind": kind} if "kind" in frame else {}), "status": status}
        data |= {f"printed {x}": text for x, text in printed.items()}
        cells = {x: GridCell(filled=x in named) for x in labels}
        bold = many == 2 and len(named) == 1
        made.append(GridRow(name, cells, data, kind if "kind" in frame else "", status, bold))
    kinds = list(dict.fromkeys(row.heading for row in made))
    return sorted(made, key=lambda row: kinds.index(row.heading))


def names_reading(
    comparison: Comparison, name: str, verb: str, past: str, subtitle: str
) -> Reading:
    """Names with a mark for each statement that has them; `name` is that of the table."""
    rows = name_rows(getattr(comparison, f"{name}s"), comparison.labels)
    title = f"None of these statements {verb}s {'an' if name[0] == 'i' else 'a'} {name}"
    return grid(
        _title(rows, comparison.labels, name, verb) if rows else title,
        f"{subtitle}, under the names in the codebook; a mark for each statement that {verb}s "
        f"them. Hollow: not {past}.",
        words.source_line(comparison.corpus, comparison.ids),
        rows,
        statements_of(comparison.corpus, comparison.ids),
        (past, f"not {past}"),
        widest=0.62,
    )


def _title(rows: list[GridRow], labels: list[str], thing: str, verb: str) -> str:
    """ "22 recipients in both 2025 and 2026; … added in 2026, none dropped"."""
    times = [sum(cell.filled is True for cell in row.cells.values()) for row in rows]
    many, everywhere, things = (
        len(labels),
        times.count(len(labels)),
        words.counted(len(rows), thing),
    )
    if many == 1:
        return words.capital(f"{words.the_statement(labels[0])} {verb}s {things}")
    if everywhere == len(rows):
        reworded = sum(row.status == REWORDED for row in rows)
        wording = f"{reworded} of them {REWORDED}" if reworded else "in the same words"
        return f"{words.capital(words.some_of(many, many))} {verb} the same {things}, {wording}"
    if many > 2:
        alone = f"{times.count(1) or 'none'} by one alone"
        return f"{things} {verb}d: {everywhere or 'none'} by all {many} statements, {alone}"
    changes = []
    for change in (ADDED, DROPPED):
        names = [row.label for row in rows if row.status.startswith(change)]
        said = words.series(names) if len(words.series(names)) <= _SAID else str(len(names))
        changes.append(f"{said} {change} {words.at(labels[1])}" if names else f"none {change}")
    both = f"{words.counted(everywhere, thing)} in both {labels[0]} and {labels[1]}"
    return f"{both}; {', '.join(changes)}"


_RECIPIENTS = partial(
    names_reading, name="recipient", verb="name", past="named", subtitle="Recipients by kind"
)
_INSTRUMENTS = partial(
    names_reading, name="instrument", verb="cite", past="cited", subtitle="Treaties and conventions"
)
recipients_matrix = Chart("recipients-matrix", Comparison, _RECIPIENTS)
instruments_matrix = Chart("instruments-matrix", Comparison, _INSTRUMENTS)
