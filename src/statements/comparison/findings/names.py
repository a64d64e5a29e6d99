"""Findings about names: the recipients and the instruments of two statements."""

from __future__ import annotations

from statements.comparison.findings.finding import LISTED, Finding, Part, Quote, Sides, join
from statements.comparison.rows import ADDED, DROPPED, REWORDED, SAME
from statements.tables.rows import Row


def compared(
    rows: list[Row], words_for: tuple[str, str, str], sides: Sides, both: str
) -> Finding | None:
    """How many names each statement has, and which of them are added or dropped.

    `words_for` are the column of the names, what a statement does with them, and what one is.
    """
    (first, last), (code, verb, thing) = sides, words_for
    counts = [sum(bool(row[f"id {label}"]) for row in rows) for label in sides]
    if not any(counts):
        return None
    shared = [row for row in rows if row["status"] in (SAME, REWORDED)]
    reworded = [row for row in shared if row["status"] == REWORDED]
    wording = f", {len(reworded)} of them differently worded" if reworded else ""
    by_change = {
        change: [row for row in rows if row["status"] == change] for change in (ADDED, DROPPED)
    }
    added = _listed(ADDED, by_change[ADDED], code, last)
    dropped = _listed(DROPPED, by_change[DROPPED], code, first)
    if not (added or dropped):
        words = f"{both} {verb} the same {counted(len(shared), thing)}{wording}."
    else:
        alike = f"{counted(len(shared))} {'are' if len(shared) > 1 else 'is'} in both{wording}"
        words = (
            f"The {first} statement {verb}s {counted(counts[0], thing)}, "
            f"the {last} statement {counted(counts[1])}; {alike}."
        )
    none = [change for change in by_change if added + dropped and not by_change[change]]
    end = [Part(f" None is {none[0]}.")] if none else []
    quotes = [_printed(row, first) for row in by_change[DROPPED][:1]]
    quotes += [_printed(row, last) for row in by_change[ADDED][:1]]
    quotes = quotes or [_printed(row, side) for row in (reworded or shared)[:1] for side in sides]
    return Finding((Part(words), *added, *dropped, *end), tuple(quotes))


def _listed(change: str, rows: list[Row], code: str, label: str) -> list[Part]:
    if not rows:
        return []
    names = [[Part(row[code] or row[f"printed {label}"], (row[f"id {label}"],))] for row in rows]
    return [Part(f" {change.capitalize()}: "), *join(names[:LISTED], len(names)), Part(".")]


def _printed(row: Row, label: str) -> Quote:
    return Quote(label, row[f"printed {label}"], row[f"id {label}"])


def counted(number: int, thing: str = "") -> str:
    """ "no recipients", "1 recipient", "22 recipients"; without a thing "none", "1", "22"."""
    if not thing:
        return str(number or "none")
    return f"{number or 'no'} {thing}{'' if number == 1 else 's'}"
