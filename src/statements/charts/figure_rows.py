"""What each statement reports, figure by figure: the rows of chart 1, and its reading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from statements.charts.words import (
    NOT_MENTIONED,
    Reading,
    all_of,
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

NOTHING = "None of these statements reports a figure."


# ---------------------------------------------------------------- the data


def figure_rows(comparison: Comparison) -> pd.DataFrame:
    """The rows of the chart, those of an event together.

    Columns: row, event, who, part (of another figure of the event), status (in words), note (where a re-attributed figure stands in
    the other statement), stands_out, counterpart, and for each statement text (null where it
    does not mention the figure) and words (what it prints, where the chart prints digits).
    """
    labels = comparison.labels
    records = comparison.figures.to_dict("records")
    by_row = {record["row"]: record for record in records}
    rows = [_figure_row({str(k): v for k, v in r.items()}, by_row, labels) for r in records]
    event_of = {r[f"figure_id {x}"]: r["event"] for r in records for x in labels}
    for row, r in zip(rows, records, strict=True):
        wholes = [r[f"part_of {x}"] for x in labels]
        row["part"] = any(known(w) and event_of.get(w) == r["event"] for w in wholes)
    order = list(dict.fromkeys(row["event"] for row in rows if known(row["event"])))
    place = {event: number for number, event in enumerate(order)}
    rows.sort(key=lambda row: place.get(row["event"], len(order)))
    columns = ["row", "event", "who", "part", "status", "note", "stands_out", "counterpart"]
    columns += [f"{field} {label}" for label in labels for field in ("text", "words")]
    return pd.DataFrame(rows, columns=columns)


def _figure_row(
    record: dict[str, Any], by_row: dict[Any, Any], labels: Sequence[str]
) -> dict[str, Any]:
    cells = {label: _cell(record, label) for label in labels}
    words = next((record[f"counted {x}"] for x in reversed(labels) if cells[x]), None)
    row = {
        "row": record["row"],
        "event": record["event"] if known(record["event"]) else None,
        "who": who(record["group"], record["unit"], words),
        "status": status_words(record, labels),
        "note": _note(record, by_row, labels),
        "stands_out": record["status"] != SAME,
        "counterpart": record["counterpart"],
    }
    for label, cell in cells.items():
        row[f"text {label}"] = figure_text(cell) if cell else None
        row[f"words {label}"] = figure_words(cell) if cell else ""
    return row


def _cell(record: dict[str, Any], label: str) -> dict[str, Any] | None:
    if not known(record[f"printed {label}"]):
        return None
    fields = ("printed", "value", "upper", "bound")
    return {"kind": record["kind"], **{f: record[f"{f} {label}"] for f in fields}}


def status_words(record: dict[str, Any], labels: Sequence[str]) -> str:
    """A row's status as a reader sees it: "only 2025" where the frame has "only earlier"."""
    named = [label for label in labels if known(record[f"printed {label}"])]
    if record["status"] in (SAME, CHANGED, MOVED):
        values = {str(record[f"value {label}"]) for label in named}
        return (
            "changed between" if record["status"] == SAME and len(values) > 1 else record["status"]
        )
    if len(named) == 1:
        return f"only {named[0]}"
    if labels[0] in named or labels[-1] in named:
        return f"not in {labels[-1] if labels[0] in named else labels[0]}"
    return f"in {len(named)} of {len(labels)}"


def _note(record: dict[str, Any], by_row: dict[Any, Any], labels: Sequence[str]) -> str:
    """Where a re-attributed figure stands in the other statement."""
    if record["status"] != MOVED:
        return ""
    if not known(record["counterpart"]):
        return "as part of another figure"
    other = what(by_row[record["counterpart"]]["event"])
    came = known(record[f"printed {labels[-1]}"])
    return f"{labels[0] if came else labels[-1]}: {other}"


# ---------------------------------------------------------------- the reading


def reported_figures_reading(comparison: Comparison) -> Reading:
    """What `reported_figures` says, in words."""
    rows = figure_rows(comparison)
    labels = comparison.labels
    columns = "a column for each statement" if len(labels) > 2 else "a column for each year"
    return Reading(
        title=_title(comparison, rows) if len(rows) else capital(NOTHING),
        subtitle=(
            f"Figures as the statements report them, by event and by who or what is counted; {columns}. "
            "Hollow: not mentioned."
        ),
        source=source_line(comparison.corpus, comparison.ids, "counts are the issuer's own"),
        alt=_alt(rows, labels),
    )


def _title(comparison: Comparison, rows: pd.DataFrame) -> str:
    clauses = [
        _shared_clause(comparison, rows),
        _moved_clause(comparison) or _other_clause(comparison),
    ]
    return capital("; ".join(clause for clause in clauses if clause))


def _shared_clause(comparison: Comparison, rows: pd.DataFrame) -> str:
    """The first of the figures that most statements report alike."""
    labels = comparison.labels
    best, times = None, 1
    for row in rows.to_dict("records"):
        values = [row[f"text {x}"].replace(",", "") for x in labels if known(row[f"text {x}"])]
        if len(set(values)) == 1 and len(values) > times:
            best, times = row, len(values)
    if best is None:
        return "no figure is reported alike in two statements"
    value = next(best[f"text {x}"] for x in reversed(labels) if known(best[f"text {x}"]))
    return f"{some_of(times, len(labels))} report {phrase(value, best['event'], best['who'])}"


def _moved_clause(comparison: Comparison) -> str:
    """Which figures stand under another event in the latest statement than in the earliest."""
    first, last = comparison.labels[0], comparison.labels[-1]
    frame = comparison.figures
    moved = frame[(frame["status"] == MOVED) & frame[f"printed {first}"].notna()]
    if moved.empty:
        return ""
    events = frame.set_index("row")["event"]
    groups: dict[tuple[str, str], list[str]] = {}
    for r in moved.to_dict("records"):
        other = events[r["counterpart"]] if known(r["counterpart"]) else r["event"]
        named = f"{r[f'printed {first}']} {who(r['group'], r['unit'], None)}"
        groups.setdefault((what(r["event"]), what(other)), []).append(named)
    (was, now), names = next(iter(groups.items()))
    others = len(moved) - len(names)
    tail = f" ({others} more re-attributed)" if others else ""
    if was == now:
        return f"{series(names)} ({was}) stand as part of different figures{tail}"
    return f"{series(names)} stand under {was} in {first}, under {now} in {last}{tail}"


def _other_clause(comparison: Comparison) -> str:
    """How many figures changed, or stand in one statement alone."""
    first, last = comparison.labels[0], comparison.labels[-1]
    status = comparison.figures["status"]
    counts = [
        (int((status == CHANGED).sum()), f"differ between {first} and {last}"),
        (int((status == ONLY_EARLIER).sum()), f"not mentioned in {last}"),
        (int((status == ONLY_LATER).sum()), f"not mentioned in {first}"),
    ]
    said = [f"{n} {words}" for n, words in counts if n]
    return series(said) if said else ""


def _alt(rows: pd.DataFrame, labels: Sequence[str]) -> str:
    if rows.empty:
        return NOTHING
    head = "Reported by " + series([the_statement(label) for label in labels]) + ": "
    return head + listed([_row_in_words(row, labels) for row in rows.to_dict("records")]) + "."


def _row_in_words(row: dict[Any, Any], labels: Sequence[str]) -> str:
    values = {label: row[f"text {label}"] for label in labels}
    if all(known(v) for v in values.values()) and len(set(values.values())) == 1:
        said = f"{values[labels[0]]} in {all_of(len(labels)).removesuffix(' statements')}"
    else:
        said = ", ".join(
            f"{v if known(v) else NOT_MENTIONED} in {label}" for label, v in values.items()
        )
    moved = f" ({row['status']})" if row["status"] == MOVED else ""
    return f"{what(row['event'])}, {row['who']}: {said}{moved}"
