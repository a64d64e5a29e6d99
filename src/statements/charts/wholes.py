"""Charts 2 and 3: figures inside the figures that they are part of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from statements.charts.sheet import (
    Area,
    Chart,
    Line,
    Point,
    Sheet,
    Years,
    box,
    flags,
    middle,
)
from statements.charts.style import (
    HATCHES,
    INK,
    MUTED,
    TEXT,
    leading,
    measure,
    plain,
    tint,
)
from statements.charts.words import (
    ISSUERS_OWN,
    NOT_MENTIONED,
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

PART, WHOLE, REST = "part", "whole", "not broken down"
NOTHING_MOVED = "No figure is re-attributed between these statements"
NO_BREAKDOWN = "None of these statements breaks a figure down into parts"
_BAR = 0.3
_THIN = 0.035  # what the narrowest part still shows
_COLUMNS = ["label", "role", "text", "name", "value", "order", "figure_id"]

Key = tuple[Any, ...]


def _figures(comparison: Comparison) -> dict[str, Row]:
    """Each figure of the corpus by its id, with its text and its name in a chart.

    `value` is what a bar can show: of a range its upper end, and nothing for a vague figure.
    """
    found = {}
    for row in records(comparison.corpus.figures):
        row["printed"] = row["as_printed"]
        row["text"] = figure_text(row)
        row["who"] = who(row)
        row["phrase"] = phrase(row["text"], row["event"], row["who"])
        end = row["upper"] if known(row["upper"]) else row["value"]
        row["value"] = float(end) if drawable(end) else np.nan
        found[row["figure_id"]] = row
    return found


def _row(label: str, role: str, figure: Row, order: int = 0, *, full: bool = True) -> Row:
    """A row of either chart; a part is named with its event where that is not its whole's."""
    name = figure["phrase"] if full else f"{figure['text']} {figure['who']}"
    fields = {field: figure[field] for field in ("text", "value", "figure_id")}
    return {"label": label, "role": role, "name": name, "order": order, **fields}


# ---------------------------------------------------------------- the same parts


def part_rows(comparison: Comparison) -> pd.DataFrame:
    """The re-attributed figures and what they are part of, in the earliest and the latest.

    Columns: panel (figures that share their wholes), label, role ("part" or "whole"; wholes
    from the inner to the outer), text (the value), name (with what is counted), value, order
    and figure_id.
    """
    figures, labels = _figures(comparison), comparison.labels
    panels: dict[tuple[tuple[str, ...], ...], list[tuple[str, str]]] = {}
    for pair in _moved(comparison, f"figure_id {labels[0]}", f"figure_id {labels[-1]}"):
        wholes = tuple(_wholes(figures, figure_id) for figure_id in pair)
        panels.setdefault(wholes, []).append(pair)
    rows = [
        {"panel": panel, **_row(label, role, figures[figure_id], order, full=role == WHOLE)}
        for panel, (wholes, pairs) in enumerate(panels.items())
        for side, label in enumerate((labels[0], labels[-1]))
        for role, ids in ((PART, [pair[side] for pair in pairs]), (WHOLE, wholes[side]))
        for order, figure_id in enumerate(ids)
    ]
    return pd.DataFrame(rows, columns=["panel", *_COLUMNS])


def _moved(comparison: Comparison, first: str, last: str) -> list[tuple[str, str]]:
    """The two ids of each re-attributed figure."""
    frame = comparison.figures
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
        (str(label), series(_names(side, PART)), _names(side, WHOLE))
        for (_, label), side in rows.groupby(["panel", "label"], sort=False)
    ]
    said = [
        f"{the_statement(label)} reports {parts} as part of "
        + (", part of ".join(wholes) or "no other figure")
        for label, parts, wholes in sides
    ]
    within = [
        f"of {wholes[0] if wholes else 'no other figure'} {at(label)}"
        for label, _, wholes in sides[:2]
    ]
    return Reading(
        title=f"{sides[0][1]} are reported as part {', '.join(within)}" if sides else NOTHING_MOVED,
        subtitle="Bars show what is counted, as each statement reports it, all on one scale. "
        "A bracket spans the figure that the others are part of.",
        source=source_line(comparison.corpus, (comparison.earlier, comparison.later), ISSUERS_OWN),
        alt=capital(listed(said or [NOTHING_MOVED])),
    )


def _names(rows: pd.DataFrame, role: str) -> list[str]:
    return list(rows.loc[rows["role"] == role, "name"])


# ---------------------------------------------------------------- how a whole is broken down


def breakdown_rows(comparison: Comparison, *, event: str | None = None) -> pd.DataFrame:
    """One whole in each statement: the whole, its parts, and what is not broken down.

    Columns: label, role, text (the value), name (with what is counted), value, order (the same
    for one part in all statements) and figure_id. A statement that does not mention the whole
    has no row. The whole is the one that most statements break down, or that of the event.
    """
    figures, rest = _figures(comparison), breakdowns(comparison.corpus).set_index("figure_id")
    key = _lead(comparison.ids, [figures[str(i)] for i in rest.index], event)
    rows, order, labels = [], dict[str, int](), comparison.labels
    for sid, label in zip(comparison.ids[::-1], labels[::-1], strict=True):
        alike = [f for f in figures.values() if f["statement_id"] == sid and _key(f) == key]
        # Of several figures with the key, the one that has parts.
        for whole in sorted(alike, key=lambda f: f["figure_id"] not in rest.index)[:1]:
            rows.append(_row(label, WHOLE, whole))
            rows += _parts(label, figures, whole, order)
            left: Any = rest["not_broken_down"].get(whole["figure_id"], whole["value"])
            if drawable(left) and left > 0:
                named = {"text": number(left), "phrase": f"{number(left)} {REST}"}
                rows.append(_row(label, REST, {**named, "value": float(left), "figure_id": None}))
    rows.sort(key=lambda row: labels.index(row["label"]))
    return pd.DataFrame(rows, columns=_COLUMNS)


def _parts(label: str, figures: dict[str, Row], whole: Row, order: dict[str, int]) -> list[Row]:
    """The parts of a whole; `order` gives one part the same place in all statements."""
    rows = []
    for part in figures.values():
        if part["part_of"] == whole["figure_id"] and part["kind"] == "count":
            other = known(part["event"]) and part["event"] != whole["event"]
            place = order.setdefault(f"{part['event']} {part['who']}", len(order))
            rows.append(_row(label, PART, part, place, full=other))
    return sorted(rows, key=lambda row: int(row["order"]))


def _key(figure: Row) -> Key:
    """What tells wholes apart: their codes, or their words where the event is not coded."""
    codes = tuple(figure[c] if known(figure[c]) else None for c in ("event", "group", "unit"))
    return codes if codes[0] is not None else (*codes, figure["who"])


def _lead(ids: Sequence[str], wholes: Sequence[Row], event: str | None) -> Key | None:
    """The whole that most statements break down; the first of several."""
    times: dict[Key, set[str]] = {}
    for whole in wholes:
        if whole["statement_id"] in ids and event in (None, whole["event"]):
            times.setdefault(_key(whole), set()).add(whole["statement_id"])
    return max(times, key=lambda key: len(times[key]), default=None)


def breakdown_reading(comparison: Comparison, *, event: str | None = None) -> Reading:
    """What `breakdown` says, in words."""
    rows = breakdown_rows(comparison, event=event)
    said = {str(label): _said(of) for label, of in rows.groupby("label", sort=False)}
    reports = {x: f"reports {text}" for x, text in said.items()}
    alt = [
        f"{the_statement(x)} {reports.get(x, 'does not mention this figure')}"
        for x in comparison.labels
    ]
    return Reading(
        title=_title(said, len(comparison.ids)) if said else NO_BREAKDOWN,
        subtitle="The parts of one figure as each statement reports them, all on one scale. "
        "Dashed: not broken down.",
        source=source_line(comparison.corpus, comparison.ids, ISSUERS_OWN),
        alt=capital(listed(alt if said else [NO_BREAKDOWN])),
    )


def _said(rows: pd.DataFrame) -> str:
    """A whole and its parts: "613 killed: 106 women and …; 374 are not broken down"."""
    parts = [p for p in [series(_names(rows, PART))] if p]
    parts += [f"{name.removesuffix(REST)}are {REST}" for name in _names(rows, REST)]
    return f"{_names(rows, WHOLE)[0]}: {'; '.join(parts)}".removesuffix(": ")


def _title(said: dict[str, str], statements: int) -> str:
    """What most statements say alike; the latest where each says something else."""
    alike: dict[str, list[str]] = {}
    for label, text in reversed(said.items()):
        alike.setdefault(text.replace(",", ""), []).append(label)
    labels = max(alike.values(), key=len)
    if len(labels) == 1:
        return capital(f"{the_statement(labels[0])} reports {said[labels[0]]}")
    return capital(f"{some_of(len(labels), statements)} report {said[labels[0]]}")


# ---------------------------------------------------------------- the drawing


def _set_parts(sheet: Sheet, rows: pd.DataFrame, comparison: Comparison) -> None:
    """For each group of figures, a bar per statement."""
    years = Years(comparison.ids, comparison.labels)
    for _, panel in rows.groupby("panel", sort=False):
        scale = _scale(sheet, panel)
        for label, side in panel.groupby("label", sort=False):
            _bar(sheet, records(side), years, [years.labels.index(str(label))], scale)


def _set_breakdown(sheet: Sheet, rows: pd.DataFrame, comparison: Comparison) -> None:
    """A bar per statement, or for several in a row that agree."""
    years = Years(comparison.ids, comparison.labels)
    found = [records(rows[rows["label"] == label]) for label in years.labels]
    for places in _runs([[row["name"] for row in of_label] for of_label in found]):
        _bar(sheet, found[places[-1]], years, places, _scale(sheet, rows))


def _runs(names: Sequence[Sequence[str]]) -> list[list[int]]:
    """Of more than two statements, those in a row that say the same stand together."""
    runs: list[list[int]] = []
    for place, here in enumerate(names):
        if len(names) > 2 and place and here == names[place - 1]:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _scale(sheet: Sheet, rows: pd.DataFrame) -> float:
    """The scale at which the longest of the bars fits."""
    parts = rows[rows["role"] != WHOLE].groupby("label")["value"].sum()
    return sheet.inner / max([1.0, *parts, *rows["value"].dropna()])


def _bar(
    sheet: Sheet, rows: Sequence[Row], years: Years, places: Sequence[int], scale: float
) -> None:
    """A bar: a bracket over it for each whole, its parts from the left with labels beneath."""
    wholes = [row for row in rows if row["role"] == WHOLE]
    parts = [row for row in rows if row["role"] != WHOLE]
    _heading(sheet, years, places, bool(rows))
    for whole in reversed(wholes):
        _bracket(sheet, whole, scale)
    top, place = sheet.y, places[-1]
    colour, edge = years.colour(place), years.edge(place)
    for depth, whole in reversed(list(enumerate(wholes))):
        if known(whole["value"]) and not any(part["role"] == REST for part in parts):
            corners = box(sheet.left, top, sheet.left + whole["value"] * scale, top + _BAR)
            sheet.add(Area(corners, "none" if depth else tint(colour, 0.2), edge))
    x, starts = sheet.left, []
    for part in parts:
        starts.append(x)
        if known(part["value"]):
            end = x + max(part["value"] * scale, _THIN)
            sheet.add(_segment(box(x, top, end, top + _BAR), part, colour, edge))
            x = end
    sheet.y = top + _BAR if rows else top
    flags(sheet, starts, [(p["text"], p["name"].removeprefix(p["text"]).strip()) for p in parts])
    sheet.y += 0.14


def _heading(sheet: Sheet, years: Years, places: Sequence[int], mentioned: bool) -> None:
    """The labels of one statement or more with their marks."""
    x = sheet.left
    for place in places:
        label = years.labels[place]
        wide = min(0.34 + measure(plain(label), TEXT, True), sheet.inner)
        if x > sheet.left and x + wide > sheet.right:
            x, sheet.y = sheet.left, sheet.y + leading()
        sheet.add(years.mark(place, x + 0.06, middle(sheet.y), mentioned))
        bottom = sheet.write(x + 0.2, sheet.y, label, width=sheet.inner - 0.2, bold=True)
        sheet.y, x = bottom - leading(), x + wide
    sheet.y += leading()
    if not mentioned:
        sheet.say(NOT_MENTIONED)


def _bracket(sheet: Sheet, whole: Row, scale: float) -> None:
    sheet.say(whole["name"], colour=INK)
    top, foot = sheet.y + 0.04, sheet.y + 0.1
    if known(whole["value"]):
        left, right = sheet.left, sheet.left + whole["value"] * scale
        sheet.add(Line(((left, foot), (left, top), (right, top), (right, foot)), INK, 0.9))
    sheet.y = foot + 0.04


def _segment(corners: tuple[Point, ...], part: Row, colour: str, edge: str) -> Area:
    if part["role"] == REST:
        return Area(corners, "none", MUTED, dashed=True)
    order = int(part["order"])
    fill = tint(colour, 0.18) if order else colour
    return Area(corners, fill, edge, HATCHES[order % len(HATCHES)])


same_parts = Chart("same-parts", Comparison, part_rows, same_parts_reading, _set_parts)
breakdown = Chart("breakdown", Comparison, breakdown_rows, breakdown_reading, _set_breakdown)
