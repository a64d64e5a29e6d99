"""Charts 4 and 5: who is addressed and what is cited, name by name."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from statements.charts.sheet import Area, Chart, Sheet, Years, box, flags, middle
from statements.charts.style import HATCHES, MUTED, SMALL, leading, measure, tint
from statements.charts.table import PAD, between, table
from statements.charts.words import (
    Reading,
    Row,
    at,
    brief,
    by_whom,
    capital,
    counted,
    in_words,
    known,
    listed,
    series,
    some_of,
    source_line,
)
from statements.compare import ADDED, DROPPED, REWORDED, Comparison
from statements.schema import records

NO_RECIPIENT = "None of these statements names a recipient"
NO_INSTRUMENT = "None of these statements cites an instrument"
SHARED = "in both"
_SAID = 60  # characters of names that a title has room for
_SQUARE, _STEP = 0.22, 0.28  # of the strip, and from one square to the next


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
    return f"in {len(named)} of {len(labels)}"


def overlap(rows: pd.DataFrame, labels: Sequence[str]) -> dict[str, list[str]]:
    """The names that stand in the earliest statement alone, in both, and in the latest alone."""
    first, last = (rows[f"printed {label}"].notna() for label in (labels[0], labels[-1]))
    parts = {DROPPED: first & ~last, SHARED: first & last, ADDED: last & ~first}
    return {part: list(rows.loc[chosen, "name"]) for part, chosen in parts.items()}


# ---------------------------------------------------------------- the readings


def recipients_matrix_reading(comparison: Comparison) -> Reading:
    """What `recipients_matrix` says, in words."""
    rows, labels = recipient_rows(comparison), comparison.labels
    subtitle = (
        "Recipients by kind, under the names in the codebook; a mark for each statement "
        "that names them. Hollow: not named."
    )
    title = _both(rows, labels, "recipient") if len(rows) else NO_RECIPIENT
    return _reading(comparison, rows, title, subtitle, "named")


def instruments_matrix_reading(comparison: Comparison) -> Reading:
    """What `instruments_matrix` says, in words."""
    rows, labels = instrument_rows(comparison), comparison.labels
    subtitle = (
        "Treaties and conventions, under the names in the codebook; a mark for each "
        "statement that cites them. Hollow: not cited."
    )
    title = _instruments_title(rows, labels) if len(rows) else NO_INSTRUMENT
    return _reading(comparison, rows, title, subtitle, "cited")


def _reading(
    comparison: Comparison, rows: pd.DataFrame, title: str, subtitle: str, verb: str
) -> Reading:
    labels, said = comparison.labels, []
    for row in records(rows):
        values = {x: verb if known(row[f"printed {x}"]) else f"not {verb}" for x in labels}
        note = REWORDED if row["status"] == REWORDED else ""
        said.append(in_words(row["name"], values, note))
    alt = f"{capital(verb)} by {by_whom(labels)}: {listed(said)}" if said else f"{title}."
    return Reading(title, subtitle, source_line(comparison.corpus, comparison.ids), alt)


def recipients_strip_reading(comparison: Comparison) -> Reading:
    """What `recipients_strip` says, in words."""
    labels = comparison.labels
    first, last, parts = labels[0], labels[-1], overlap(recipient_rows(comparison), labels)
    shared, either = len(parts[SHARED]), sum(map(len, parts.values()))
    title = f"{shared} of {counted(either, 'recipient')} named in both {first} and {last}"
    alone = ", ".join(_alone(parts, labels).values())
    alt = f"{title}: {alone}. Jaccard index {comparison.jaccard:.2f}."
    if not either:
        title = f"Neither {first} nor {last} names a recipient"
        alt = f"{title}."
    return Reading(
        title=title,
        subtitle="A square for each recipient. The Jaccard index is the share of those named in "
        "both among those named in either: 1 if the lists are the same.",
        source=source_line(comparison.corpus, (comparison.earlier, comparison.later)),
        alt=alt,
    )


def _alone(parts: dict[str, list[str]], labels: Sequence[str]) -> dict[str, str]:
    """How many names each part has, in words: "none in 2025 alone"."""
    where = {DROPPED: f"{at(labels[0])} alone", SHARED: SHARED, ADDED: f"{at(labels[-1])} alone"}
    return {part: f"{len(names) or 'none'} {where[part]}" for part, names in parts.items()}


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


def _instruments_title(rows: pd.DataFrame, labels: Sequence[str]) -> str:
    if rows.filter(like="printed ").isna().any(axis=None):
        return _both(rows, labels, "instrument")
    reworded = int((rows["status"] == REWORDED).sum())
    words = f"{reworded} of them {REWORDED}" if reworded else "in the same words"
    subject = capital(some_of(len(labels), len(labels)))
    return f"{subject} cite the same {counted(len(rows), 'instrument')}, {words}"


# ---------------------------------------------------------------- the drawings


def _matrix(sheet: Sheet, rows: pd.DataFrame, comparison: Comparison) -> None:
    """Names, a mark for each statement, and what differs between the first and the last."""
    years, many = Years(comparison.ids, comparison.labels), len(comparison.ids)
    status = measure(REWORDED if many < 5 else "in 12 of 12", SMALL) + 0.08
    status = min(status, 0.25 * sheet.inner)
    label = sheet.inner * (0.6 if many < 5 else 0.52) - status
    columns = between(sheet, years, label, status, 0.62)

    def cells(row: Row, y: float) -> float:
        for place, x in enumerate(columns.marks):
            named = known(row[f"printed {years.labels[place]}"])
            sheet.add(years.mark(place, x, middle(y), named, 8 if row["stands_out"] else 7))
        return y + leading()

    made = []
    for row in records(rows):
        strong = row["stands_out"]
        look = {"label": row["name"], "strong": strong, "strong_status": strong}
        made.append({"kind": row["name"], **row, **look, "heading": row.get("kind", "")})
    table(sheet, made, columns, cells)


def _strip(sheet: Sheet, rows: pd.DataFrame, comparison: Comparison) -> None:
    """One line of squares, and what each group is."""
    years = Years(comparison.ids, comparison.labels)
    parts = overlap(rows, years.labels)
    said, starts = _alone(parts, years.labels), _squares(sheet, parts, years)
    flags(sheet, starts, [(said[part], "") for part, names in parts.items() if names])
    none = [said[part] for part, names in parts.items() if not names]
    sheet.y += PAD
    sheet.say("; ".join([f"Jaccard index {comparison.jaccard:.2f}", *none]))


def _squares(sheet: Sheet, parts: dict[str, list[str]], years: Years) -> Sequence[float]:
    """A square for each name, narrower where there are many; where each group starts."""
    looks = {
        DROPPED: (tint(years.colour(0), 0.25), years.edge(0), HATCHES[1]),
        SHARED: (MUTED, MUTED, ""),
        ADDED: (years.colour(-1), years.edge(-1), ""),
    }
    step = min(_STEP, sheet.inner / (sum(map(len, parts.values())) + 1))
    x, starts = sheet.left, []
    bottom = sheet.y + _SQUARE
    for part, names in ((part, names) for part, names in parts.items() if names):
        starts.append(x)
        for _ in names:
            corners = box(x, sheet.y, x + step * _SQUARE / _STEP, bottom)
            sheet.add(Area(corners, *looks[part]))
            x += step
        x += step / 2
    sheet.y = bottom
    return starts


recipients_matrix = Chart(
    "recipients-matrix", Comparison, recipient_rows, recipients_matrix_reading, _matrix
)
recipients_strip = Chart(
    "recipients-strip", Comparison, recipient_rows, recipients_strip_reading, _strip
)
instruments_matrix = Chart(
    "instruments-matrix", Comparison, instrument_rows, instruments_matrix_reading, _matrix
)
