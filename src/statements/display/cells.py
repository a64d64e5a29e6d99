"""The rows of a table as HTML: headers, groups, and cells that lead to their place in the texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from itertools import zip_longest
from types import MappingProxyType
from typing import Any, NamedTuple

import pandas as pd

from statements.comparison.rows import NOT_MENTIONED
from statements.display.html import words

NONE: Mapping[str, str] = MappingProxyType({})


class Look(NamedTuple):
    """How the columns of a frame are shown: what `html_table.Table` has a verb for."""

    rows: str
    groups: str | None = None
    labels: Mapping[str, str] = NONE  # the header of a column
    links: Mapping[str, str] = NONE  # the column with the ids of the places of a column's cells
    beside: Mapping[str, str] = NONE  # the column with words that stand in a column's cells
    markers: Mapping[str, str] = NONE  # the classes that mark a statement's column
    absent: Mapping[str, str] = NONE  # what stands for a null in a column; in others, by ""
    quoted: frozenset[str] = frozenset()
    right: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()

    def shown(self, frame: pd.DataFrame) -> list[str]:
        """The columns that are shown, the names of the rows before the others."""
        left_out = {self.rows, self.groups, *self.hidden}
        left_out |= {*self.links.values(), *self.beside.values()}
        return [self.rows, *(c for c in frame.columns if c not in left_out)]

    def header(self, column: str) -> str:
        return self.labels.get(column, column.replace("_", " ").capitalize())

    def null(self, column: str) -> str:
        """What stands for a null."""
        return self.absent.get(column, self.absent.get("", NOT_MENTIONED))

    def side(self, column: str, values: pd.Series[Any]) -> str:
        """The class that aligns a column's cells: numbers to the right."""
        is_number = pd.api.types.is_numeric_dtype(values) and not pd.api.types.is_bool_dtype(values)
        return "number" if is_number or column in self.right else ""


def inside(frame: pd.DataFrame, look: Look) -> str:
    """What stands between the tags of a table, but for its caption."""
    if frame.empty:
        return '<tbody><tr><td class="missing">none</td></tr></tbody>'
    sides = {c: look.side(c, frame[c]) for c in look.shown(frame)}
    heads = "".join(
        f'<th scope="col"{_class(side, look.markers.get(c, ""))}>{escape(look.header(c))}</th>'
        for c, side in sides.items()
    )
    return f"<thead><tr>{heads}</tr></thead>{''.join(_bodies(frame, sides, look))}"


def _bodies(frame: pd.DataFrame, sides: dict[str, str], look: Look) -> Iterator[str]:
    """The rows in one `tbody` for each group, in the order in which the groups come up."""
    if look.groups is None:
        yield f"<tbody>{_rows(frame, sides, look)}</tbody>"
        return
    for group, part in frame.groupby(look.groups, sort=False, dropna=False):
        name = escape(words(group) or look.null(look.groups))
        head = f'<th scope="rowgroup" colspan="{len(sides)}">{name}</th>'
        yield f'<tbody><tr class="group">{head}</tr>{_rows(part, sides, look)}</tbody>'


def _rows(frame: pd.DataFrame, sides: dict[str, str], look: Look) -> str:
    return "".join(
        f"<tr>{''.join(_cell(row, c, side, look) for c, side in sides.items())}</tr>"
        for row in frame.to_dict("records")
    )


def _cell(row: Mapping[Any, Any], column: str, side: str, look: Look) -> str:
    """A cell; on a narrow screen, where a row is a list, its column's name stands before it."""
    tag, more = "td", f'data-head="{escape(look.header(column))}"'
    if column == look.rows:
        tag, more = "th", 'scope="row"'
    texts = [text for text in map(words, _listed(row[column])) if text]
    if not texts:
        return f"<{tag} {more}{_class(side, 'missing')}>{escape(look.null(column))}</{tag}>"
    ids = _listed(row[look.links[column]]) if column in look.links else [None]
    items = zip_longest(texts, map(words, ids), fillvalue="")
    html = ", ".join(_content(text, place, column, look) for text, place in items)
    if column in look.beside and (said := words(row[look.beside[column]])):
        html = f'<span class="said"><span>{html}</span> <q>{escape(said)}</q></span>'
    return f"<{tag} {more}{_class(side)}>{html}</{tag}>"


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _content(text: str, place: str, column: str, look: Look) -> str:
    html = escape(text)
    if column == "status":
        slug = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
        html = f'<span class="status status-{slug}">{html}</span>'
    if column in look.quoted:
        html = f"<q>{html}</q>"
    return f'<span data-mark="{escape(place)}">{html}</span>' if place else html


def _class(*names: str) -> str:
    chosen = " ".join(filter(None, names))
    return f' class="{chosen}"' if chosen else ""
