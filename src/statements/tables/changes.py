"""What a correction changes in the rows of a statement."""

from collections.abc import Callable
from math import inf
from typing import Any, NamedTuple

import pandas as pd

from statements.codebook import Codebook
from statements.extract.numbers.kinds import FIGURE_KINDS
from statements.tables.register import iso, issued_on
from statements.tables.rows import Row, Rows
from statements.tables.schema import SCHEMAS
from statements.text.normalise import Text

_ITS_WHOLES = ("from the whole", "carried")  # links of an event that is the whole's
TABLE_OF = {
    "kind": "numbers",
    **dict.fromkeys(("value", "upper", "bound", "event", "group", "unit", "part_of"), "figures"),
    **dict.fromkeys(("recipient", "organisation"), "recipients"),
    "instrument": "instruments",
    **dict.fromkeys(("date", "issuer", "place", "title", "signatory"), "statements"),
}


class Place(NamedTuple):
    """Where a correction changes what: the rows of a statement and the span that it quotes."""

    text: Text
    rows: Rows
    codebook: Codebook
    start: int
    end: int

    def row(self, table: str) -> Row:
        """The one row of a table in the span; the statement's own for `statements`."""
        if row := self.find(table):
            return row
        raise Unanchored(f"no row of {table} stands in the quotation")

    def find(self, table: str) -> Row | None:
        """The same, or None."""
        if table == "statements":
            return self.rows[table][0]
        inside = [r for r in self.rows[table] if r["start"] < self.end and self.start < r["end"]]
        if len(inside) > 1:
            raise Unanchored(f"{len(inside)} rows of {table} stand in the quotation; quote one")
        return inside[0] if inside else None


class Unanchored(Exception):
    """Why a correction has no place in a text, or no row to change."""


def cell(column: str, printed: str) -> Any:
    """A cell of a table from what stands in a correction; a `ValueError` where it can't be one."""
    if not printed:
        return None
    if column == "date":
        found: Any = pd.Timestamp(day) if (day := issued_on(iso(printed))) else None
    elif column in ("value", "upper"):
        found = float(printed) if 0 <= float(printed) < inf else None
    else:
        return printed
    if found is None:
        raise ValueError(printed)
    return found


def said(cell: Any) -> str:
    """A cell of a table as a correction writes it."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        return repr(cell).removesuffix(".0")
    return str(cell.date()) if isinstance(cell, pd.Timestamp) else " ".join(str(cell).split())


def read(place: Place, column: str) -> str:
    """What the rules read at a place in a column, as a correction writes it."""
    if column == "recipient":
        row = place.find("recipients")
        return said(row["as_printed"]) if row else ""
    row = place.row(TABLE_OF[column])
    if column != "part_of":
        return said(row[column])
    wholes = [f for f in place.rows["figures"] if f["figure_id"] == row["part_of"]]
    return said(wholes[0]["as_printed"]) if wholes else ""


def change(place: Place, column: str, becomes: str) -> None:
    """Let a decision stand at a place."""
    _CHANGES.get(column, _set_cell)(place, column, becomes)


def _keep(row: Row, column: str) -> None:
    """Keep what was read before, and take the doubt away: a reader has looked."""
    before = [row.get("corrected"), f"{column}: {said(row[column]) or 'nothing'}"]
    if doubt := row.pop("doubt", None):
        before.append(f"doubt: {doubt}")
    row["corrected"] = "; ".join(part for part in before if part)


def _set_cell(place: Place, column: str, becomes: str) -> None:
    """Set a cell and those that follow from it; no words say what a reader decided."""
    row = place.row(TABLE_OF[column])
    value: Any = _whole(place, row, becomes) if column == "part_of" else cell(column, becomes)
    _keep(row, column)
    row[column] = value
    of = column.removesuffix("_of")
    told = (f"{of}_start", f"{of}_end", f"{of}_doubt")
    row |= {name: None for name in told if name in row}
    if column in ("value", "upper"):
        place.row("numbers")[column] = value
    elif column == "date":
        row["year"] = value.year if becomes else None
    elif column == "event":
        row["event_link"] = "correction" if becomes else None


def follow(figures: list[Row]) -> None:
    """Let parts that have the event of their whole have the one that a reader gave it."""
    decided = [figure for figure in figures if "event: " in (figure.get("corrected") or "")]
    for whole in decided:
        for part in figures:
            own = part["part_of"] == whole["figure_id"] and part["event_link"] in _ITS_WHOLES
            if own and part["event"] != whole["event"]:
                _keep(part, "event")
                told = ("event", "event_link", "event_start", "event_end")
                part |= {name: whole[name] for name in told}
                decided.append(part)


def _whole(place: Place, part: Row, printed: str) -> str | None:
    """The figure_id of the nearest other figure that is printed so."""
    wholes = [
        f for f in place.rows["figures"] if said(f["as_printed"]) == printed and f is not part
    ]
    if printed and not wholes:
        raise Unanchored(f"no figure of the statement is printed as {printed!r}")
    near = min(wholes, key=lambda f: abs(f["start"] - part["start"]), default=None)
    by_id, above = {f["figure_id"]: f for f in place.rows["figures"]}, near
    while above:
        if above is part:
            raise Unanchored(f"{printed!r} is itself part of it; correct that first")
        above = by_id.get(above["part_of"])
    return near["figure_id"] if near else None


def _set_kind(place: Place, column: str, becomes: str) -> None:
    """Make a number a figure or none; the parts of a figure that is struck are parts of nothing."""
    number, figures = place.row("numbers"), place.rows["figures"]
    figure = next((f for f in figures if f["number_id"] == number["number_id"]), None)
    _set_cell(place, column, becomes)
    if becomes not in FIGURE_KINDS:
        figures[:] = [f for f in figures if f is not figure]
        for part in figures:
            if figure and part["part_of"] == figure["figure_id"]:
                part["part_of"] = None
    elif figure:
        figure |= number
    else:
        _add(place, "figures", **number, bound="exact")


def _add(place: Place, table: str, **cells: Any) -> None:
    """Add a row to a table, with an id that no other has."""
    rows, key = place.rows[table], f"{table[:-1]}_id"
    last = max((int(row[key].rpartition(":")[2][1:]) for row in rows), default=0)
    own = {key: f"{place.text.statement_id}:{key[0]}{last + 1:02}"}
    rows.append({**dict.fromkeys(SCHEMAS[table].columns), **cells, **own})
    rows.sort(key=lambda row: row["start"])


def _set_recipient(place: Place, column: str, becomes: str) -> None:
    recipients, row = place.rows["recipients"], place.find("recipients")
    if row and not becomes:
        recipients.remove(row)
    elif row:
        raise Unanchored("a recipient stands there; correct its organisation, or strike it")
    elif becomes:
        printed = place.text.raw[place.start : place.end]
        known = place.codebook.organisation(printed)
        own = {"statement_id": place.text.statement_id, "start": place.start, "end": place.end}
        own |= {"organisation": known and known.organisation, "kind": known and known.kind}
        _add(place, "recipients", **own, as_printed=printed, corrected="recipient: nothing")
    for position, each in enumerate(recipients, 1):
        each["position"] = position


_CHANGES: dict[str, Callable[[Place, str, str], None]] = {
    "kind": _set_kind,
    "recipient": _set_recipient,
}
