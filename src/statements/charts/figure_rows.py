"""What each statement reports, figure by figure: the rows of chart 1, and its reading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from statements.charts.words import (
    ISSUERS_OWN,
    NOT_MENTIONED,
    Reading,
    Row,
    at,
    brief,
    capital,
    figure_text,
    figure_words,
    known,
    listed,
    phrase,
    series,
    some_of,
    source_line,
    the_statement,
    what,
    who,
)
from statements.compare import CHANGED, MOVED, ONLY_EARLIER, ONLY_LATER, SAME, Comparison
from statements.schema import records

NOTHING = "None of these statements reports a figure."


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
    moved = rows["counterpart"].notna().any()
    line = " Lines join the two places of a re-attributed figure." if moved else ""
    return Reading(
        title=_title(comparison, rows) if len(rows) else NOTHING.rstrip("."),
        subtitle="Figures as the statements report them, by event and by who or what is counted. "
        f"Hollow: not mentioned.{line}",
        source=source_line(comparison.corpus, comparison.ids, ISSUERS_OWN),
        alt=_alt(rows, labels) if len(rows) else NOTHING,
    )


def _title(comparison: Comparison, rows: pd.DataFrame) -> str:
    shared = _shared_clause(comparison.labels, rows)
    other = _moved_clause(comparison) or _other_clause(comparison)
    return capital("; ".join(clause for clause in (shared, other) if clause))


def _shared_clause(labels: Sequence[str], rows: pd.DataFrame) -> str:
    """The first of the figures that most statements report alike."""
    best, times = "", 1
    for row in records(rows):
        texts = [row[f"text {label}"] for label in labels if known(row[f"text {label}"])]
        if len(texts) > times and len({text.replace(",", "") for text in texts}) == 1:
            best, times = phrase(texts[-1], row["event"], row["who"]), len(texts)
    if not best:
        return "no figure is reported alike in two statements"
    return f"{some_of(times, len(labels))} report {best}"


def _moved_clause(comparison: Comparison) -> str:
    """Which figures the latest statement counts under another event than the earliest."""
    first, last = comparison.labels[0], comparison.labels[-1]
    frame = comparison.figures
    events = frame.set_index("row")["event"]
    groups: dict[tuple[str, str], list[str]] = {}
    for row in records(frame[(frame["status"] == MOVED) & frame[f"printed {first}"].notna()]):
        other = events[row["counterpart"]] if known(row["counterpart"]) else row["event"]
        name = f"{row[f'printed {first}']} {who({**row, 'counted': None})}"
        groups.setdefault((what(row["event"]), what(other)), []).append(name)
    if not groups:
        return ""
    (was, now), names = next(iter(groups.items()))
    others = sum(map(len, groups.values())) - len(names)
    tail = f" ({others} more re-attributed)" if others else ""
    if was == now:
        return f"{series(names)} ({was}) are part of different figures{tail}"
    return f"{series(names)} are counted as {was} {at(first)}, as {now} {at(last)}{tail}"


def _other_clause(comparison: Comparison) -> str:
    """How many figures changed, or stand in one of the two statements."""
    first, last = comparison.labels[0], comparison.labels[-1]
    words = {
        CHANGED: f"other values {at(last)} than {at(first)}",
        ONLY_EARLIER: f"not mentioned {at(last)}",
        ONLY_LATER: f"not mentioned {at(first)}",
    }
    times = comparison.figures["status"].value_counts()
    said = [f"{words[status]}: {times[status]}" for status in words if status in times]
    return "; ".join(said)


def _alt(rows: pd.DataFrame, labels: Sequence[str]) -> str:
    head = "Reported by " + series([the_statement(label) for label in labels])
    return f"{head}: {listed([_in_words(row, labels) for row in records(rows)])}."


def _in_words(row: Row, labels: Sequence[str]) -> str:
    values = {x: row[f"text {x}"] if known(row[f"text {x}"]) else NOT_MENTIONED for x in labels}
    if len(set(values.values())) == 1:
        said = f"{values[labels[0]]} in {'both' if len(labels) == 2 else f'all {len(labels)}'}"
    else:
        said = ", ".join(f"{value} {at(label)}" for label, value in values.items())
    moved = f" ({MOVED})" if row["status"] == MOVED else ""
    return f"{what(row['event'])}, {row['who']}: {said}{moved}"
