"""Charts of who is addressed and what is cited: how many, and name by name."""

from __future__ import annotations

from collections import Counter
from functools import partial

import pandas as pd

from statements.charts import words
from statements.charts.bars import PART, Bar, Piece, bars
from statements.charts.grid import grid
from statements.charts.grid_rows import GridCell, GridRow
from statements.charts.page import Chart, Reading
from statements.charts.style import GREY, statements_of, tint
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


def recipients_strip_reading(comparison: Comparison) -> Reading:
    """How many recipients stand in the earliest statement alone, in both, and in the latest."""
    first, last = comparison.labels[0], comparison.labels[-1]
    statements = statements_of(comparison.corpus, comparison.ids)
    one, other = (statements[label] for label in (first, last))
    named = (comparison.recipients[f"printed {label}"].notna() for label in (first, last))
    sides = Counter(zip(*named, strict=True))
    looks = {
        (True, False): (f"{words.at(first)} alone", (tint(one.colour, 0.4), one.colour, False)),
        (True, True): ("in both", (GREY, GREY, False)),
        (False, True): (f"{words.at(last)} alone", (other.colour, other.colour, False)),
    }
    pieces = [
        Piece(PART, f"{sides[key]} {where}", sides[key], look=look)
        for key, (where, look) in looks.items()
        if sides[key] and first != last
    ]
    either = words.counted(sum(sides[key] for key in looks), "recipient")
    title = f"{sides[True, True]} of {either} named in both {first} and {last}"
    if not pieces:
        title = f"Neither {first} nor {last} names a recipient"
    if first == last:
        title = "The recipients of one statement are compared with no other"
    return bars(
        title,
        f"Jaccard index {comparison.jaccard:.2f}: the share of those named in both among those "
        "named in either, 1 if the lists are the same."
        if pieces
        else "Recipients named in both statements, and in one alone.",
        words.source_line(comparison.corpus, [comparison.earlier, comparison.later]),
        [[Bar([one, other], pieces)]] if pieces else [],
    )


_RECIPIENTS = partial(
    names_reading, name="recipient", verb="name", past="named", subtitle="Recipients by kind"
)
_INSTRUMENTS = partial(
    names_reading, name="instrument", verb="cite", past="cited", subtitle="Treaties and conventions"
)
recipients_matrix = Chart("recipients-matrix", Comparison, _RECIPIENTS)
instruments_matrix = Chart("instruments-matrix", Comparison, _INSTRUMENTS)
recipients_strip = Chart("recipients-strip", Comparison, recipients_strip_reading, within=True)
