"""Figures inside the figures that they are part of: the rows of charts 2 and 3, their readings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from statements.charts.words import (
    ISSUERS_OWN,
    Reading,
    Row,
    at,
    capital,
    drawable,
    figure_text,
    known,
    listed,
    number,
    phrase,
    series,
    some_of,
    source_line,
    the_statement,
    who,
)
from statements.checks import breakdowns
from statements.compare import MOVED, Comparison
from statements.schema import records

PART, WHOLE, REST = ROLES = ("part", "whole", "not broken down")
NOTHING_MOVED = "No figure is re-attributed between these statements."
NO_BREAKDOWN = "None of these statements breaks a figure down into parts."


def _figures(comparison: Comparison) -> dict[str, Row]:
    """Each figure of the corpus by its id, with its text and its name in a chart.

    `length` is what a bar can show: of a range its upper end, and nothing for a vague figure.
    """
    found = {}
    for row in records(comparison.corpus.figures):
        row["printed"] = row["as_printed"]
        row["text"] = figure_text(row)
        row["who"] = who(row)
        row["phrase"] = phrase(row["text"], row["event"], row["who"])
        end = row["upper"] if known(row["upper"]) else row["value"]
        row["length"] = float(end) if drawable(end) else np.nan
        found[row["figure_id"]] = row
    return found


# ---------------------------------------------------------------- the same parts


def part_rows(comparison: Comparison) -> pd.DataFrame:
    """The re-attributed figures and what they are part of, in the earliest and the latest.

    Columns: panel (figures that share their wholes), label, role ("part" or "whole"; wholes
    from the inner to the outer), text (the value), name (with what is counted), value, order
    and figure_id.
    """
    figures, labels = _figures(comparison), comparison.labels
    panels: dict[tuple[tuple[str, ...], ...], list[tuple[str, str]]] = {}
    for pair in _moved(comparison):
        wholes = tuple(_wholes(figures, figure_id) for figure_id in pair)
        panels.setdefault(wholes, []).append(pair)
    rows = [
        _part_row(panel, label, role, order, figures[figure_id])
        for panel, (wholes, pairs) in enumerate(panels.items())
        for side, label in enumerate((labels[0], labels[-1]))
        for role, ids in ((PART, [pair[side] for pair in pairs]), (WHOLE, wholes[side]))
        for order, figure_id in enumerate(ids)
    ]
    columns = ["panel", "label", "role", "text", "name", "value", "order", "figure_id"]
    return pd.DataFrame(rows, columns=columns)


def _part_row(panel: int, label: str, role: str, order: int, figure: Row) -> Row:
    return {
        "panel": panel,
        "label": label,
        "role": role,
        "text": figure["text"],
        "name": figure["phrase"] if role == WHOLE else f"{figure['text']} {figure['who']}",
        "value": figure["length"],
        "order": order,
        "figure_id": figure["figure_id"],
    }


def _moved(comparison: Comparison) -> list[tuple[str, str]]:
    """The two ids of each re-attributed figure."""
    frame = comparison.figures
    labels = comparison.labels
    first, last = f"figure_id {labels[0]}", f"figure_id {labels[-1]}"
    later = frame.set_index("row")[last]
    moved = frame[(frame["status"] == MOVED) & frame[first].notna()]
    return [
        (row[first], later[row["counterpart"] if known(row["counterpart"]) else row["row"]])
        for row in records(moved)
    ]


def _wholes(figures: dict[str, Row], figure_id: str) -> tuple[str, ...]:
    """What a figure is part of, what that is part of, and so on."""
    chain: list[str] = []
    whole = figures[figure_id]["part_of"]
    while known(whole) and whole not in (figure_id, *chain):
        chain.append(whole)
        whole = figures[whole]["part_of"]
    return tuple(chain)


def same_parts_reading(comparison: Comparison) -> Reading:
    """What `same_parts` says, in words."""
    rows = part_rows(comparison)
    sides = [
        (str(label), list(side.loc[side["role"] == PART, "name"]), _names(side, WHOLE))
        for (_, label), side in rows.groupby(["panel", "label"], sort=False)
    ]
    return Reading(
        title=_parts_title(sides) if sides else NOTHING_MOVED.rstrip("."),
        subtitle="Bars show what is counted, as each statement reports it, all on one scale. "
        "A bracket spans the figure that the others are part of.",
        source=source_line(comparison.corpus, (comparison.earlier, comparison.later), ISSUERS_OWN),
        alt=_parts_alt(sides) if sides else NOTHING_MOVED,
    )


Side = tuple[str, list[str], list[str]]


def _names(rows: pd.DataFrame, role: str) -> list[str]:
    return list(rows.loc[rows["role"] == role, "name"])


def _parts_title(sides: Sequence[Side]) -> str:
    within = [
        f"of {wholes[0] if wholes else 'no other figure'} {at(label)}"
        for label, _, wholes in sides[:2]
    ]
    return f"{series(sides[0][1])} are part {', '.join(within)}"


def _parts_alt(sides: Sequence[Side]) -> str:
    sentences = [
        f"{the_statement(label)} reports {series(parts)} as part of "
        + (", which are part of ".join(wholes) or "no other figure")
        for label, parts, wholes in sides
    ]
    return ". ".join(map(capital, sentences)) + "."


# ---------------------------------------------------------------- how a whole is broken down

Key = tuple[Any, ...]


def breakdown_rows(comparison: Comparison, *, event: str | None = None) -> pd.DataFrame:
    """One whole in each statement: the whole, its parts, and what is not broken down.

    Columns: label, role, text (the value), name (with what is counted), value, order (the same
    for one part in all statements) and figure_id. A statement that does not mention the whole
    has no row. The whole is the one that most statements break down, or that of the event.
    """
    figures, labels = _figures(comparison), comparison.labels
    sums = breakdowns(comparison.corpus).set_index("figure_id")
    key = _lead(comparison, figures, sums, event)
    found: list[list[Row]] = []
    for sid, label in zip(comparison.ids, labels, strict=True):
        whole = _whole_of(figures.values(), sid, key, set(sums.index)) if key else None
        rows = _whole_and_parts(figures, whole, sums["not_broken_down"]) if whole else []
        found.append([{"label": label, **row} for row in rows])
    order = _order(found)
    rows = [{**row, "order": order.get(row["part"], len(order))} for said in found for row in said]
    rows.sort(key=lambda r: (labels.index(r["label"]), r["role"] != WHOLE, r["order"]))
    columns = ["label", "role", "text", "name", "value", "order", "figure_id"]
    return pd.DataFrame(rows, columns=columns)


def _key(figure: Row) -> Key:
    """What tells wholes apart: their codes, or their words where the event is not coded."""
    codes = tuple(figure[c] if known(figure[c]) else None for c in ("event", "group", "unit"))
    return codes if codes[0] is not None else (*codes, figure["who"])


def _lead(
    comparison: Comparison, figures: dict[str, Row], sums: pd.DataFrame, event: str | None
) -> Key | None:
    """The whole that most statements break down; the first of several."""
    times: dict[Key, set[str]] = {}
    for figure_id, sid in sums["statement_id"].items():
        whole = figures[str(figure_id)]
        if sid in comparison.ids and event in (None, whole["event"]):
            times.setdefault(_key(whole), set()).add(sid)
    return max(times, key=lambda key: len(times[key]), default=None)


def _whole_of(figures: Iterable[Row], sid: str, key: Key, with_parts: set[str]) -> Row | None:
    alike = [f for f in figures if f["statement_id"] == sid and _key(f) == key]
    return next((f for f in alike if f["figure_id"] in with_parts), alike[0] if alike else None)


def _whole_and_parts(
    figures: dict[str, Row], whole: Row, not_broken_down: pd.Series[Any]
) -> list[Row]:
    rows = [_row(WHOLE, whole, WHOLE, whole["phrase"])]
    for part in figures.values():
        if part["part_of"] == whole["figure_id"] and part["kind"] == "count":
            alike = not known(part["event"]) or part["event"] == whole["event"]
            name = f"{part['text']} {part['who']}" if alike else part["phrase"]
            rows.append(_row(PART, part, f"{part['event']} {part['who']}", name))
    rest: Any = not_broken_down.get(whole["figure_id"], whole["length"])
    if drawable(rest) and rest > 0:
        left = {"text": number(rest), "length": float(rest), "figure_id": None}
        rows.append(_row(REST, left, REST, f"{number(rest)} {REST}"))
    return rows


def _row(role: str, figure: Row, part: str, name: str) -> Row:
    fields = {"text": figure["text"], "value": figure["length"], "figure_id": figure["figure_id"]}
    return {"role": role, "part": part, "name": name, **fields}


def _order(statements: Sequence[Sequence[Row]]) -> dict[str, int]:
    """The place of each part: in the order of the latest statement that has it."""
    parts = [r["part"] for rows in reversed(statements) for r in rows if r["role"] == PART]
    return {part: place for place, part in enumerate(dict.fromkeys(parts))}


def breakdown_reading(comparison: Comparison, *, event: str | None = None) -> Reading:
    """What `breakdown` says, in words."""
    rows = breakdown_rows(comparison, event=event)
    said = {str(label): _in_words(of) for label, of in rows.groupby("label", sort=False)}
    return Reading(
        title=_breakdown_title(said, len(comparison.ids)) if said else NO_BREAKDOWN.rstrip("."),
        subtitle="The parts of one figure as each statement reports them, all on one scale. "
        "Dashed: not broken down.",
        source=source_line(comparison.corpus, comparison.ids, ISSUERS_OWN),
        alt=_breakdown_alt(said, comparison.labels) if said else NO_BREAKDOWN,
    )


def _in_words(rows: pd.DataFrame) -> tuple[str, str]:
    """A whole and its parts: "613 killed", "106 women and …; 374 are not broken down"."""
    rest = [f"{name.removesuffix(REST)}are {REST}" for name in _names(rows, REST)]
    return _names(rows, WHOLE)[0], "; ".join([p for p in [series(_names(rows, PART))] if p] + rest)


def _breakdown_title(said: dict[str, tuple[str, str]], statements: int) -> str:
    """What most statements say alike; the latest where each says something else."""
    alike: dict[tuple[str, str], list[str]] = {}
    for label, (whole, parts) in reversed(said.items()):
        alike.setdefault((whole.replace(",", ""), parts), []).append(label)
    labels = max(alike.values(), key=len)
    many = len(labels) > 1
    subject = some_of(len(labels), statements) if many else the_statement(labels[0])
    whole, parts = said[labels[0]]
    verb = "report" if many else "reports"
    return capital(f"{subject} {verb} {whole}" + (f": {parts}" if parts else ""))


def _breakdown_alt(said: dict[str, tuple[str, str]], labels: Sequence[str]) -> str:
    sentences = []
    for label in labels:
        whole, parts = said.get(label, ("", ""))
        verb = f"reports {whole}" if whole else "does not mention this figure"
        sentences.append(f"{the_statement(label)} {verb}" + (f": {parts}" if parts else ""))
    return capital(listed(sentences)) + "."
