"""Figures inside the figures that they are part of: the rows of charts 2 and 3, their readings."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from statements.charts.words import (
    Reading,
    capital,
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

PART, WHOLE, REST = ROLES = ("part", "whole", "not broken down")
NOTHING_MOVED = "No figure is re-attributed between these statements."
NO_BREAKDOWN = "None of these statements breaks a figure down into parts."

Row = dict[str, Any]


def _figures(comparison: Comparison) -> dict[str, Row]:
    """Each figure of the corpus by its id, with its text and its name in a chart."""
    found = {}
    for record in comparison.corpus.figures.to_dict("records"):
        row = {str(k): v for k, v in record.items()} | {"printed": record["as_printed"]}
        row["text"] = figure_text(row)
        row["who"] = who(row["group"], row["unit"], row["counted"])
        row["phrase"] = phrase(row["text"], row["event"], row["who"])
        row["drawn"] = _drawable(row["value"], row["upper"])
        found[row["figure_id"]] = row
    return found


def _drawable(value: Any, upper: Any) -> float:
    """The length of a bar: of a range its upper end; null where there is nothing to draw."""
    length = upper if known(upper) else value
    fits = known(length) and math.isfinite(length) and 0 <= length < 1e15
    return float(length) if fits else math.nan


# ---------------------------------------------------------------- the same parts


def part_rows(comparison: Comparison) -> pd.DataFrame:
    """The re-attributed figures and what they are part of, in the earliest and the latest.

    Columns: panel (figures that share their wholes), label, role ("part" or "whole"; wholes
    from the inner to the outer), text (the value), name (with what is counted), value, order and figure_id.
    """
    figures, labels = _figures(comparison), (comparison.labels[0], comparison.labels[-1])
    rows: list[Row] = []
    panels: dict[tuple[Any, ...], list[tuple[str, str]]] = {}
    for pair in _moved(comparison):
        wholes = tuple(_wholes(figures, figure_id) for figure_id in pair)
        panels.setdefault(wholes, []).append(pair)
    for panel, (wholes, pairs) in enumerate(panels.items()):
        for side, label in enumerate(labels):
            parts = [figures[pair[side]] for pair in pairs]
            for role, members in ((PART, parts), (WHOLE, [figures[w] for w in wholes[side]])):
                for order, figure in enumerate(members):
                    rows.append(_part_row(panel, label, role, order, figure))
    columns = ["panel", "label", "role", "text", "name", "value", "order", "figure_id"]
    return pd.DataFrame(rows, columns=columns)


def _part_row(panel: int, label: str, role: str, order: int, figure: Row) -> Row:
    return {
        "panel": panel,
        "label": label,
        "role": role,
        "text": figure["text"],
        "name": figure["phrase"] if role == WHOLE else f"{figure['text']} {figure['who']}",
        "value": figure["drawn"],
        "order": order,
        "figure_id": figure["figure_id"],
    }


def _moved(comparison: Comparison) -> list[tuple[str, str]]:
    """The two ids of each re-attributed figure."""
    frame = comparison.figures
    first, last = comparison.labels[0], comparison.labels[-1]
    later = frame.set_index("row")[f"figure_id {last}"]
    moved = frame[(frame["status"] == MOVED) & frame[f"figure_id {first}"].notna()]
    return [
        (r[f"figure_id {first}"], later[r["counterpart"] if known(r["counterpart"]) else r["row"]])
        for r in moved.to_dict("records")
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
    first, last = comparison.labels[0], comparison.labels[-1]
    if rows.empty:
        title = f"No figure is re-attributed between {first} and {last}"
    else:
        title = _parts_title(rows[rows["panel"] == 0], (first, last))
    ids = (comparison.earlier, comparison.later)
    return Reading(
        title=title,
        subtitle="Bars: persons or things counted, as each statement reports them; one scale for all "
        "bars. A bracket spans the figure that the others are part of.",
        source=source_line(comparison.corpus, ids, "counts are the issuer's own"),
        alt=_parts_alt(rows, (first, last)),
    )


def _parts_title(panel: pd.DataFrame, labels: Sequence[str]) -> str:
    earlier, later = (panel[panel["label"] == label] for label in labels)
    names = series(list(earlier.loc[earlier["role"] == PART, "name"]))
    sides = []
    for side, label in ((earlier, labels[0]), (later, labels[1])):
        wholes = list(side.loc[side["role"] == WHOLE, "name"])
        sides.append(f"of {wholes[0]} in {label}" if wholes else f"of no other figure in {label}")
    return f"{names} are part {sides[0]}, {sides[1]}"


def _parts_alt(rows: pd.DataFrame, labels: Sequence[str]) -> str:
    sentences = []
    for (_, label), side in rows.groupby(["panel", "label"], sort=False):
        names = list(side.loc[side["role"] == PART, "name"])
        wholes = list(side.loc[side["role"] == WHOLE, "name"])
        within = ", which are part of ".join(wholes) or "no other figure"
        sentences.append(f"{the_statement(str(label))} reports {series(names)} as part of {within}")
    return ". ".join(capital(s) for s in sentences) + "." if sentences else NOTHING_MOVED


# ---------------------------------------------------------------- how a whole is broken down


def breakdown_rows(comparison: Comparison, *, event: str | None = None) -> pd.DataFrame:
    """One whole in each statement: the whole, its parts, and what is not broken down.

    Columns: label, role, name, value, order (the same for one part in all statements) and
    figure_id. A statement that does not mention the whole has no row.
    """
    figures = _figures(comparison)
    key = _lead(comparison, figures, event)
    columns = ["label", "role", "text", "name", "value", "order", "figure_id"]
    if key is None:
        return pd.DataFrame(columns=columns)
    sums = breakdowns(comparison.corpus).set_index("figure_id")["not_broken_down"]
    of_label: dict[str, list[Row]] = {}
    for sid, label in zip(comparison.ids, comparison.labels, strict=True):
        whole = _whole_of(figures.values(), sid, key, set(sums.index))
        of_label[label] = _whole_and_parts(figures, whole, sums) if whole else []
    order = _order(list(of_label.values()))
    rows = [
        {**row, "label": label, "order": order.get(row["part"], len(order))}
        for label, found in of_label.items()
        for row in sorted(found, key=lambda r: (r["role"] != WHOLE, order.get(r["part"], 99)))
    ]
    return pd.DataFrame(rows, columns=columns)


def _key(figure: Row) -> tuple[Any, ...]:
    codes = tuple(figure[c] if known(figure[c]) else None for c in ("event", "group", "unit"))
    return codes if codes[0] is not None else (*codes, figure["who"])


def _lead(
    comparison: Comparison, figures: dict[str, Row], event: str | None
) -> tuple[Any, ...] | None:
    """The whole that most statements break down; the first of several."""
    found = breakdowns(comparison.corpus)
    found = found[found["statement_id"].isin(comparison.ids)]
    times: dict[tuple[Any, ...], set[str]] = {}
    for figure_id, sid in zip(found["figure_id"], found["statement_id"], strict=True):
        if event is None or figures[figure_id]["event"] == event:
            times.setdefault(_key(figures[figure_id]), set()).add(sid)
    return max(times, key=lambda key: len(times[key]), default=None)


def _whole_of(
    figures: Iterable[Row], sid: str, key: tuple[Any, ...], with_parts: set[str]
) -> Row | None:
    alike = [f for f in figures if f["statement_id"] == sid and _key(f) == key]
    return next((f for f in alike if f["figure_id"] in with_parts), alike[0] if alike else None)


def _whole_and_parts(figures: dict[str, Row], whole: Row, sums: pd.Series[float]) -> list[Row]:
    parts = [
        f for f in figures.values() if f["part_of"] == whole["figure_id"] and f["kind"] == "count"
    ]
    rows = [_row(WHOLE, whole, "", whole["phrase"])]
    for part in parts:
        alike = not known(part["event"]) or part["event"] == whole["event"]
        name = f"{part['text']} {part['who']}" if alike else part["phrase"]
        rows.append(_row(PART, part, f"{part['event']} {part['who']}", name))
    rest = sums.get(whole["figure_id"], whole["drawn"])
    if known(rest) and rest > 0:
        text = number(rest)
        left = {"text": text, "drawn": float(rest), "figure_id": None}
        rows.append(_row(REST, left, REST, f"{text} {REST}"))
    return rows


def _row(role: str, figure: Row, part: str, name: str) -> Row:
    return {
        "role": role,
        "part": part,
        "text": figure["text"],
        "name": name,
        "value": figure["drawn"],
        "figure_id": figure["figure_id"],
    }


def _order(statements: list[list[Row]]) -> dict[str, int]:
    """The place of each part: as the latest statement prints them, what is not broken down last."""
    parts = [r["part"] for rows in reversed(statements) for r in rows if r["role"] == PART]
    return {part: place for place, part in enumerate(dict.fromkeys(parts))}


def breakdown_reading(comparison: Comparison, *, event: str | None = None) -> Reading:
    """What `breakdown` says, in words."""
    rows = breakdown_rows(comparison, event=event)
    said = _said_of(rows)
    return Reading(
        title=_breakdown_title(said, len(comparison.ids)),
        subtitle="The parts of one figure as each statement reports them; one scale for all bars. "
        "Dashed: not broken down.",
        source=source_line(comparison.corpus, comparison.ids, "counts are the issuer's own"),
        alt=_breakdown_alt(said, comparison.labels),
    )


def _said_of(rows: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """For each statement that mentions the whole: its name, and its parts in words."""
    said = {}
    for label, of_label in rows.groupby("label", sort=False):
        names = {role: list(of_label.loc[of_label["role"] == role, "name"]) for role in ROLES}
        rest = "; ".join(f"{name.removesuffix(REST)}are {REST}" for name in names[REST])
        said[str(label)] = names[WHOLE][0], "; ".join(x for x in (series(names[PART]), rest) if x)
    return said


def _breakdown_title(said: dict[str, tuple[str, str]], statements: int) -> str:
    """What most statements say alike; the latest of them where each says something else."""
    if not said:
        return NO_BREAKDOWN.rstrip(".")
    alike: dict[tuple[str, str], list[str]] = {}
    for label, (whole, parts) in reversed(said.items()):
        alike.setdefault((whole.replace(",", ""), parts), []).append(label)
    labels = max(alike.values(), key=len)
    whole, parts = said[labels[0]]
    if len(labels) > 1:
        subject = f"{some_of(len(labels), statements)} report"
    else:
        subject = f"{the_statement(labels[0])} reports"
    return f"{capital(subject)} {whole}" + (f": {parts}" if parts else "")


def _breakdown_alt(said: dict[str, tuple[str, list[str]]], labels: Sequence[str]) -> str:
    if not said:
        return NO_BREAKDOWN
    sentences = []
    for label in labels:
        whole, parts = said.get(label, ("", ""))
        found = f"reports {whole}" + (f": {parts}" if parts else "")
        sentences.append(f"{the_statement(label)} {found if whole else 'does not mention it'}")
    return capital(listed(sentences)) + "."
