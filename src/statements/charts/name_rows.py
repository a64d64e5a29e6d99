"""Recipients and instruments, name by name: the rows of charts 4 and 5, and their readings."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import pandas as pd

from statements.charts.words import (
    Reading,
    all_of,
    capital,
    counted,
    known,
    listed,
    series,
    source_line,
    the_statement,
)
from statements.compare import ADDED, DROPPED, REWORDED, Comparison

NOBODY = "None of these statements names a recipient."
NO_INSTRUMENT = "None of these statements cites an instrument."
SHARED = "in both"

Row = dict[str, Any]


def name_rows(frame: pd.DataFrame, labels: Sequence[str]) -> pd.DataFrame:
    """The rows of `Comparison.recipients` or `.instruments`, those of a kind together.

    Columns: name (as coded, or as printed in quotes), kind, status (as a reader sees it),
    stands_out (added or dropped), and for each statement printed (null where it has none).
    """
    code, has_kind = frame.columns[0], "kind" in frame
    rows = []
    for record in frame.to_dict("records"):
        printed = {label: record[f"printed {label}"] for label in labels}
        latest = next((printed[x] for x in reversed(labels) if known(printed[x])), "")
        row: Row = {
            "name": record[code] if known(record[code]) else f"“{latest}”",
            "kind": (record["kind"] if known(record["kind"]) else "Not yet coded")
            if has_kind
            else "",
            "status": _status(printed, record["status"]),
            "stands_out": known(printed[labels[0]]) != known(printed[labels[-1]]),
        }
        rows.append(row | {f"printed {x}": p if known(p) else None for x, p in printed.items()})
    columns = ["name", "kind", "status", "stands_out", *(f"printed {x}" for x in labels)]
    made = pd.DataFrame(rows, columns=columns)
    kinds = {kind: place for place, kind in enumerate(dict.fromkeys(made["kind"]))}
    return made.sort_values("kind", key=lambda c: c.map(kinds), kind="stable", ignore_index=True)


def _status(printed: dict[str, Any], status: str) -> str:
    """A row's status with the statement where it shows; nothing where all name it alike."""
    labels = list(printed)
    named = [label for label in labels if known(printed[label])]
    first, last = labels[0] in named, labels[-1] in named
    if first and last:
        gaps = len(labels) > len(named)
        word = f"in {len(named)} of {len(labels)}" if gaps else ""
        return REWORDED if status == REWORDED else word
    if first or last:
        return f"{DROPPED} in {labels[-1]}" if first else f"{ADDED} in {labels[-1]}"
    return f"only {named[0]}" if len(named) == 1 else f"in {len(named)} of {len(labels)}"


def overlap(rows: pd.DataFrame, labels: Sequence[str]) -> dict[str, list[str]]:
    """The names that stand in the earliest statement alone, in both, and in the latest alone."""
    first, last = (rows[f"printed {label}"].notna() for label in (labels[0], labels[-1]))
    parts = {DROPPED: first & ~last, SHARED: first & last, ADDED: last & ~first}
    return {name: list(rows.loc[chosen, "name"]) for name, chosen in parts.items()}


# ---------------------------------------------------------------- the readings


def recipients_matrix_reading(comparison: Comparison) -> Reading:
    """What `recipients_matrix` says, in words."""
    rows, labels = name_rows(comparison.recipients, comparison.labels), comparison.labels
    parts = overlap(rows, labels)
    if rows.empty:
        title = NOBODY.rstrip(".")
    else:
        shared, last = len(parts[SHARED]), labels[-1]
        title = (
            f"{counted(shared, 'recipient')} in both {labels[0]} and {last}; "
            f"{_amount(parts[ADDED], ADDED, last)}, {_amount(parts[DROPPED], DROPPED, last)}"
        )
    return Reading(
        title=title,
        subtitle="Recipients by kind, under the names in the codebook; a mark for each statement "
        "that names them. Hollow: not named.",
        source=source_line(comparison.corpus, comparison.ids),
        alt=_alt(rows, parts, labels, "Recipients", NOBODY, "names"),
    )


def _amount(names: Sequence[str], verb: str, label: str) -> str:
    if not names:
        return f"none {verb}"
    if len(names) <= 2:
        return f"{series(names)} {verb} in {label}"
    return f"{len(names)} {verb} in {label}"


def recipients_strip_reading(comparison: Comparison) -> Reading:
    """What `recipients_strip` says, in words."""
    rows, labels = name_rows(comparison.recipients, comparison.labels), comparison.labels
    parts = {part: len(names) for part, names in overlap(rows, labels).items()}
    either, index = sum(parts.values()), comparison.jaccard
    pair = f"{labels[0]} and {labels[-1]}"
    if not either or math.isnan(index):
        title = alt = f"Neither {labels[0]} nor {labels[-1]} names a recipient"
    else:
        title = f"{parts[SHARED]} of {counted(either, 'recipient')} are named in both {pair}"
        alt = (
            f"{title}; {parts[DROPPED]} in {labels[0]} alone, {parts[ADDED]} in {labels[-1]} "
            f"alone. Jaccard index {index:.2f}"
        )
    return Reading(
        title=title,
        subtitle="A square for each recipient. The Jaccard index is the share of those named in both "
        "among those named in either: 1 if the lists are the same.",
        source=source_line(comparison.corpus, (comparison.earlier, comparison.later)),
        alt=f"{alt}.",
    )


def instruments_matrix_reading(comparison: Comparison) -> Reading:
    """What `instruments_matrix` says, in words."""
    rows, labels = name_rows(comparison.instruments, comparison.labels), comparison.labels
    parts = overlap(rows, labels)
    reworded = int((rows["status"] == REWORDED).sum())
    words = f"{reworded} of them differently worded" if reworded else "in the same words"
    if rows.empty:
        title = NO_INSTRUMENT.rstrip(".")
    elif len(parts[SHARED]) == len(rows) and rows.filter(like="printed ").notna().all(axis=None):
        title = f"{capital(all_of(len(labels)))} cite the same {counted(len(rows), 'instrument')}, {words}"
    else:
        last = labels[-1]
        title = (
            f"{counted(len(parts[SHARED]), 'instrument')} cited in both {labels[0]} and {last}; "
            f"{_amount(parts[ADDED], ADDED, last)}, {_amount(parts[DROPPED], DROPPED, last)}"
        )
    return Reading(
        title=title,
        subtitle="Treaties and conventions, under the names in the codebook; a mark for each statement "
        "that cites them. Hollow: not cited.",
        source=source_line(comparison.corpus, comparison.ids),
        alt=_alt(rows, parts, labels, "Instruments", NO_INSTRUMENT, "cites"),
    )


def _alt(
    rows: pd.DataFrame,
    parts: dict[str, list[str]],
    labels: Sequence[str],
    things: str,
    nothing: str,
    verb: str,
) -> str:
    """Who stands where: what differs by name, then the names that both share."""
    if rows.empty:
        return nothing
    first, last = labels[0], labels[-1]
    said = [
        f"{capital(the_statement(label))} {verb} {int(rows[f'printed {label}'].notna().sum())}"
        for label in labels
    ]
    for part, where in (
        (ADDED, f"In {last}, not in {first}"),
        (DROPPED, f"In {first}, not in {last}"),
    ):
        said.append(f"{where}: {listed(parts[part]) if parts[part] else 'none'}")
    reworded = list(rows.loc[rows["status"] == REWORDED, "name"])
    if reworded:
        said.append(f"Differently worded: {listed(reworded)}")
    if alike := [name for name in parts[SHARED] if name not in reworded]:
        said.append(f"{things} in both: {listed(alike)}")
    return ". ".join(said) + "."
