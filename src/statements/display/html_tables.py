"""Tables as readers need them: caption, row and column headers, source, places in the texts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pandas as pd

from statements.display.exhibit import Exhibit, checked, exported, words
from statements.export.csv import save_csv

NOT_MENTIONED = "not mentioned"

Record = Mapping[Any, Any]


def table(
    frame: pd.DataFrame,
    *,
    name: str,
    title: str,
    source: str,
    rows: str,
    groups: str | None = None,
    marks: Mapping[str, str] | None = None,
    hide: Collection[str] = (),
    headers: Mapping[str, str] | None = None,
    align: Mapping[str, str] | None = None,
    quotes: Collection[str] = (),
    beside: Mapping[str, str] | None = None,
    signs: Mapping[str, str] | None = None,
    missing: str | Mapping[str, str] = NOT_MENTIONED,
    out: Path | str | None = None,
) -> Exhibit:
    """A frame as a table for readers; saves all its columns as `tables/NAME.csv` in `out`.

    `rows` is the column that names each row, `groups` one whose values head groups of rows.
    `marks` says which column holds the ids of the places that another column's cells stand for,
    in lists where a cell is a list; columns of ids and those in `hide` are exported and not shown.
    `quotes` are columns with the statements' own words; `beside` says which column's words, also
    their own, stand in the same cell as another's. `signs` are the classes that mark a
    statement's column, `missing` what stands for a null (by column, if it differs). A column named
    `status` holds status words. Numbers get thousands separators and stand to the right: give a
    year as text.
    """
    given = (marks or {}, headers or {}, align or {}, quotes, beside or {}, signs or {}, missing)
    columns = Columns(rows, groups, *given)
    hidden = {*hide, *columns.marks.values(), *columns.beside.values(), rows, groups}
    shown = [rows, *(c for c in frame.columns if c not in hidden)]
    if out:
        save_csv(frame, Path(out) / "tables" / f"{checked(name)}.csv")
    files = exported(f"tables/{name}", ["csv"]) if out else ""
    note = f'<p class="source">{escape(source)}{files}</p>'
    return Exhibit(name, _framed(checked(name), title, _inside(frame, shown, columns), note))


def _framed(name: str, title: str, inside: str, note: str) -> str:
    """A table in a frame that scrolls, also with the keyboard, with a note beneath."""
    return (
        f'<div class="exhibit table" id="table-{name}">'
        f'<div class="scroll" tabindex="0" role="group" aria-label="{escape(f"Table: {title}")}">'
        f"<table><caption><span>{escape(title)}</span></caption>{inside}</table></div>{note}</div>"
    )


def html_table(frame: pd.DataFrame) -> str:
    """All columns of a frame as a plain table, the first as the name of each row."""
    columns = Columns(rows=str(frame.columns[0]), missing="–")
    return f"<table>{_inside(frame, list(frame.columns), columns)}</table>"


@dataclass(frozen=True)
class Columns:
    """What `table` is told about the columns of a frame."""

    rows: str
    groups: str | None = None
    marks: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    align: Mapping[str, str] = field(default_factory=dict)
    quotes: Collection[str] = ()
    beside: Mapping[str, str] = field(default_factory=dict)
    signs: Mapping[str, str] = field(default_factory=dict)
    missing: str | Mapping[str, str] = NOT_MENTIONED

    def header(self, column: str) -> str:
        return self.headers.get(column, column.replace("_", " ").capitalize())

    def absent(self, column: str) -> str:
        """What stands for a null."""
        if isinstance(self.missing, str):
            return self.missing
        return self.missing.get(column, NOT_MENTIONED)

    def place(self, column: str, values: pd.Series[Any]) -> str:
        """The class that aligns a column's cells: numbers to the right."""
        is_number = pd.api.types.is_numeric_dtype(values) and not pd.api.types.is_bool_dtype(values)
        align = self.align.get(column, "right" if is_number else "")
        return "number" if align == "right" else align


def _inside(frame: pd.DataFrame, shown: list[str], columns: Columns) -> str:
    if frame.empty:
        return '<tbody><tr><td class="missing">none</td></tr></tbody>'
    places = {c: columns.place(c, frame[c]) for c in shown}
    head = "".join(
        f'<th scope="col"{_class(place, columns.signs.get(c, ""))}>{escape(columns.header(c))}</th>'
        for c, place in places.items()
    )
    return f"<thead><tr>{head}</tr></thead>{''.join(_bodies(frame, places, columns))}"


def _bodies(frame: pd.DataFrame, places: dict[str, str], columns: Columns) -> Iterator[str]:
    """The rows in one `tbody` for each group, in the order in which the groups come up."""
    if columns.groups is None:
        yield f"<tbody>{_rows(frame, places, columns)}</tbody>"
        return
    for group, part in frame.groupby(columns.groups, sort=False, dropna=False):
        name = escape(words(group) or columns.absent(columns.groups))
        head = f'<th scope="rowgroup" colspan="{len(places)}">{name}</th>'
        yield f'<tbody><tr class="group">{head}</tr>{_rows(part, places, columns)}</tbody>'


def _rows(frame: pd.DataFrame, places: dict[str, str], columns: Columns) -> str:
    return "".join(
        f"<tr>{''.join(_cell(record, c, place, columns) for c, place in places.items())}</tr>"
        for record in frame.to_dict("records")
    )


def _cell(record: Record, column: str, place: str, columns: Columns) -> str:
    """A cell; on a narrow screen, where a row is a list, its column's name stands before it."""
    is_name = column == columns.rows
    tag = "th" if is_name else "td"
    start = f'{tag} scope="row"' if is_name else f'td data-head="{escape(columns.header(column))}"'
    texts = [text for text in map(words, _listed(record[column])) if text]
    if not texts:
        return f"<{start}{_class(place, 'missing')}>{escape(columns.absent(column))}</{tag}>"
    marks = _listed(record[columns.marks[column]]) if column in columns.marks else [None]
    items = zip_longest(texts, map(words, marks), fillvalue="")
    html = ", ".join(_content(text, mark, column, columns) for text, mark in items)
    if column in columns.beside and (said := words(record[columns.beside[column]])):
        html = f'<span class="said"><span>{html}</span> <q>{escape(said)}</q></span>'
    return f"<{start}{_class(place)}>{html}</{tag}>"


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _content(text: str, mark: str, column: str, columns: Columns) -> str:
    html = escape(text)
    if column == "status":
        html = f'<span class="status status-{_slug(text)}">{html}</span>'
    if column in columns.quotes:
        html = f"<q>{html}</q>"
    return f'<span data-mark="{escape(mark)}">{html}</span>' if mark else html


def _class(*names: str) -> str:
    chosen = " ".join(name for name in names if name)
    return f' class="{chosen}"' if chosen else ""


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
