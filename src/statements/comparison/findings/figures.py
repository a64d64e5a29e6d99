"""Findings about figures: what is the same, moved, changed, or reported by one statement alone."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from statements.comparison.findings.finding import LISTED, Finding, Part, Quote, Sides, join
from statements.comparison.rows import CHANGED, MOVED, ONLY_EARLIER, ONLY_LATER, SAME
from statements.tables.rows import Row


def same(figures: list[Row], sides: Sides, both: str) -> Finding | None:
    """Figures that stand unchanged in both statements, each with its parts that do so too."""
    last = sides[-1]
    unchanged = [row for row in figures if row["status"] == SAME]
    kept = {row[f"figure_id {last}"] for row in unchanged}
    totals = [row for row in unchanged if row[f"part_of {last}"] not in kept]
    if not totals:
        return None
    listed = [[*named(row, *sides), *_breakdown(row, unchanged, sides)] for row in totals[:LISTED]]
    parts = [Part(f"{both} report "), *join(listed, len(totals)), Part(".")]
    return Finding(tuple(parts), tuple(said(totals[0], label) for label in sides))


def _breakdown(whole: Row, rows: Iterable[Row], sides: Sides) -> list[Part]:
    last = sides[-1]
    of_whole = [r for r in rows if r[f"part_of {last}"] == whole[f"figure_id {last}"]]
    if not of_whole:
        return []
    return [Part(", including "), *join([named(r, *sides, brief=True) for r in of_whole])]


def moved(figures: list[Row], sides: Sides) -> Finding | None:
    """Figures that stand in both statements, but under another event or whole."""
    first, last = sides
    by_row = {row["row"]: row for row in figures}
    pairs = [
        (row, other)
        for row in figures
        if row["status"] == MOVED and row[f"figure_id {first}"]
        if (other := by_row.get(row["row"] if row["counterpart"] == "" else row["counterpart"]))
    ]
    if not pairs:
        return None
    parts: list[Part] = []
    totals = {r[f"figure_id {label}"]: r for r in figures for label in sides}
    for _, group in groupby(pairs, key=lambda p: _filing(p, first, last)):
        of_group = list(group)
        earlier, later = of_group[0]
        parts += [
            Part(f"{'; the' if parts else 'The'} {first} statement counts "),
            *join([named(row, first, brief=True) for row, _ in of_group]),
            *_filed(earlier, totals, first),
            Part(f", the {last} statement counts "),
            *join([named(row, last, brief=True) for _, row in of_group]),
            *_filed(later, totals, last),
        ]
    earlier, later = pairs[0]
    return Finding((*parts, Part(".")), (said(earlier, first), said(later, last)))


def _filing(pair: tuple[Row, Row], first: str, last: str) -> tuple[str, ...]:
    earlier, later = pair
    return earlier["event"], earlier[f"part_of {first}"], later["event"], later[f"part_of {last}"]


def _filed(row: Row, totals: dict[str, Row], label: str) -> list[Part]:
    """Under which event a figure stands, and as part of which whole."""
    parts = [Part(f" under “{row['event']}”")] if row["event"] else []
    if whole := row[f"part_of {label}"] and totals.get(row[f"part_of {label}"]):
        brief = whole["event"] == row["event"]
        parts += [Part(" (part of "), *named(whole, label, brief=brief), Part(")")]
    return parts


def changed(figures: list[Row], sides: Sides) -> Finding | None:
    """Figures that have another value in each statement."""
    first, last = sides
    rows = [row for row in figures if row["status"] == CHANGED]
    if not rows:
        return None
    listed = [
        [
            *named(row, first),
            Part(", then "),
            Part(row[f"printed {last}"], (row[f"figure_id {last}"],)),
        ]
        for row in rows[:LISTED]
    ]
    start = Part(f"Reported with another value by the {first} and by the {last} statement: ")
    quotes = (said(rows[0], first), said(rows[0], last))
    return Finding((start, *join(listed, len(rows)), Part(".")), quotes)


def in_one_only(figures: list[Row], sides: Sides) -> Finding | None:
    """Figures that one of the statements does not mention."""
    parts: list[Part] = []
    quotes: list[Quote] = []
    for wanted, (label, other) in ((ONLY_EARLIER, sides), (ONLY_LATER, sides[::-1])):
        rows = [row for row in figures if row["status"] == wanted]
        if rows:
            start = f"Reported by the {label} statement, not mentioned by the {other} statement: "
            listed = join([named(row, label) for row in rows[:LISTED]], len(rows))
            parts += [Part(f"{' ' if parts else ''}{start}"), *listed, Part(".")]
            quotes += [said(row, label) for row in rows[:LISTED]]
    return Finding(tuple(parts), tuple(quotes)) if parts else None


def named(row: Row, *labels: str, brief: bool = False) -> list[Part]:
    """A figure as the last of these statements prints it, whom or what it counts, and its event.

    Its marks are those of all of them.
    """
    who = row["group"] if row["group"] not in ("", "all") else row["unit"]
    who = who or f"“{row[f'counted {labels[-1]}']}”"
    event = "" if brief or not row["event"] else f" ({row['event']})"
    marks = tuple(row[f"figure_id {label}"] for label in labels)
    return [Part(row[f"printed {labels[-1]}"], marks), Part(f" {who}{event}")]


def said(row: Row, label: str) -> Quote:
    """The sentence in which a statement reports a figure."""
    return Quote(label, row[f"sentence {label}"], row[f"figure_id {label}"])
