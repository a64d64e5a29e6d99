"""Recipients and instruments, name by name: the rows of charts 4 and 5, and their readings."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from statements.charts.words import (
    Reading,
    Row,
    at,
    brief,
    capital,
    counted,
    known,
    listed,
    series,
    some_of,
    source_line,
    the_statement,
)
from statements.compare import ADDED, DROPPED, REWORDED, Comparison
from statements.schema import records

NO_RECIPIENT = "None of these statements names a recipient."
NO_INSTRUMENT = "None of these statements cites an instrument."
SHARED = "in both"
_SAID = 60  # characters of names that a title has room for


# ---------------------------------------------------------------- the rows


def recipient_rows(comparison: Comparison) -> pd.DataFrame:
    """A row per recipient, those of a kind together.

    Columns: name (as coded, or as printed in quotes), kind, status (as a reader sees it),
    stands_out (added or dropped), and for each statement printed (null where it has none).
    """
    return _name_rows(comparison.recipients, comparison.labels)


def instrument_rows(comparison: Comparison) -> pd.DataFrame:
    """A row per instrument; the columns are those of `recipient_rows`, without a kind."""
    return _name_rows(comparison.instruments, comparison.labels).drop(columns="kind")


def _name_rows(frame: pd.DataFrame, labels: Sequence[str]) -> pd.DataFrame:
    code = str(frame.columns[0])
    rows = [_name_row(record, code, labels) for record in records(frame)]
    kinds = list(dict.fromkeys(row["kind"] for row in rows))
    rows.sort(key=lambda row: kinds.index(row["kind"]))
    columns = ["name", "kind", "status", "stands_out", *(f"printed {label}" for label in labels)]
    return pd.DataFrame(rows, columns=columns)


def _name_row(record: Row, code: str, labels: Sequence[str]) -> Row:
    printed = {x: p for x in labels if known(p := record[f"printed {x}"])}
    coded, kind = record[code], record.get("kind")
    return {
        "name": coded if known(coded) else f"“{list(printed.values())[-1]}”",
        "kind": kind if known(kind) else "Not yet coded",
        "status": _status(list(printed), record["status"], labels),
        "stands_out": (labels[0] in printed) != (labels[-1] in printed),
        **{f"printed {x}": printed.get(x) for x in labels},
    }


def _status(named: Sequence[str], status: str, labels: Sequence[str]) -> str:
    """A row's status with the statement where it shows; nothing where all name it alike."""
    first, last = labels[0] in named, labels[-1] in named
    if first != last:
        return f"{DROPPED if first else ADDED} {at(brief(labels)[labels[-1]])}"
    if status == REWORDED or len(named) == len(labels):
        return REWORDED if status == REWORDED else ""
    return (
        f"in {len(named)} of {len(labels)}" if len(named) > 1 else f"only {brief(labels)[named[0]]}"
    )


def overlap(rows: pd.DataFrame, labels: Sequence[str]) -> dict[str, list[str]]:
    """The names that stand in the earliest statement alone, in both, and in the latest alone."""
    first, last = (rows[f"printed {label}"].notna() for label in (labels[0], labels[-1]))
    parts = {DROPPED: first & ~last, SHARED: first & last, ADDED: last & ~first}
    return {part: list(rows.loc[chosen, "name"]) for part, chosen in parts.items()}


# ---------------------------------------------------------------- the readings


def recipients_matrix_reading(comparison: Comparison) -> Reading:
    """What `recipients_matrix` says, in words."""
    rows, labels = recipient_rows(comparison), comparison.labels
    return Reading(
        title=_both(rows, labels, "recipient") if len(rows) else NO_RECIPIENT.rstrip("."),
        subtitle="Recipients by kind, under the names in the codebook; a mark for each statement "
        "that names them. Hollow: not named.",
        source=source_line(comparison.corpus, comparison.ids),
        alt=_alt(rows, labels, "names", "recipient") if len(rows) else NO_RECIPIENT,
    )


def _both(rows: pd.DataFrame, labels: Sequence[str], thing: str) -> str:
    """ "22 recipients in both 2025 and 2026; … added in 2026, none dropped"."""
    first, last = labels[0], labels[-1]
    parts = overlap(rows, labels)
    shared = counted(len(parts[SHARED]), thing)
    changes = ", ".join(_amount(parts[part], part, last) for part in (ADDED, DROPPED))
    return f"{shared} in both {first} and {last}; {changes}"


def _amount(names: Sequence[str], verb: str, label: str) -> str:
    if not names:
        return f"none {verb}"
    said = series(names)
    return f"{said if len(said) <= _SAID else len(names)} {verb} {at(label)}"


def recipients_strip_reading(comparison: Comparison) -> Reading:
    """What `recipients_strip` says, in words."""
    first, last = comparison.labels[0], comparison.labels[-1]
    parts = overlap(recipient_rows(comparison), comparison.labels)
    sizes = {part: len(names) for part, names in parts.items()}
    title = f"Neither {first} nor {last} names a recipient"
    alt = title
    if either := sum(sizes.values()):
        title = (
            f"{sizes[SHARED]} of {counted(either, 'recipient')} named in both {first} and {last}"
        )
        alt = (
            f"{title}, {sizes[DROPPED]} {at(first)} alone, {sizes[ADDED]} {at(last)} alone. "
            f"Jaccard index {comparison.jaccard:.2f}"
        )
    return Reading(
        title=title,
        subtitle="A square for each recipient. The Jaccard index is the share of those named in "
        "both among those named in either: 1 if the lists are the same.",
        source=source_line(comparison.corpus, (comparison.earlier, comparison.later)),
        alt=f"{alt}.",
    )


def instruments_matrix_reading(comparison: Comparison) -> Reading:
    """What `instruments_matrix` says, in words."""
    rows, labels = instrument_rows(comparison), comparison.labels
    return Reading(
        title=_instruments_title(rows, labels) if len(rows) else NO_INSTRUMENT.rstrip("."),
        subtitle="Treaties and conventions, under the names in the codebook; a mark for each "
        "statement that cites them. Hollow: not cited.",
        source=source_line(comparison.corpus, comparison.ids),
        alt=_alt(rows, labels, "cites", "instrument") if len(rows) else NO_INSTRUMENT,
    )


def _instruments_title(rows: pd.DataFrame, labels: Sequence[str]) -> str:
    if rows.filter(like="printed ").isna().any(axis=None):
        return _both(rows, labels, "instrument")
    reworded = int((rows["status"] == REWORDED).sum())
    words = f"{reworded} of them {REWORDED}" if reworded else "in the same words"
    subject = capital(some_of(len(labels), len(labels)))
    return f"{subject} cite the same {counted(len(rows), 'instrument')}, {words}"


def _alt(rows: pd.DataFrame, labels: Sequence[str], verb: str, thing: str) -> str:
    """How many each statement has, what differs by name, then the names that both share."""
    first, last = labels[0], labels[-1]
    parts = overlap(rows, labels)
    said = [
        f"{the_statement(label)} {verb} {counted(int(rows[f'printed {label}'].count()), thing)}"
        for label in labels
    ]
    said.append(f"{at(last)}, not {at(first)}: {listed(parts[ADDED]) or 'none'}")
    said.append(f"{at(first)}, not {at(last)}: {listed(parts[DROPPED]) or 'none'}")
    reworded = list(rows.loc[rows["status"] == REWORDED, "name"])
    if reworded:
        said.append(f"{REWORDED}: {listed(reworded)}")
    if alike := [name for name in parts[SHARED] if name not in reworded]:
        said.append(f"In both: {listed(alike)}")
    return ". ".join(map(capital, said)) + "."
