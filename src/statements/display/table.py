"""Tables for readers: a frame by the names of its columns, and statements side by side.

What is printed in a text (a column `as_printed`, `printed 2025`, `words` or `sentence`) leads to
its place there, where the frame has the ids of the places (`figure_id`, `id 2025`); a column whose
name ends in `_id` leads from the one that it is named after, and one in `_doubt` says why that may
be wrong. The ids themselves are not shown.
"""

import base64
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import zip_longest
from typing import Any

import pandas as pd
from pandas.io.formats.style import Styler

from statements.comparison.compare import COMPARISON, Comparison, compare_issuers
from statements.comparison.palette import palette_of
from statements.comparison.prose import capital
from statements.comparison.rows import DIFFERS, NOT_MENTIONED
from statements.display.html import FILTERS, Html, scrolling, words
from statements.errors import expect
from statements.export.csv import csv_text
from statements.tables.places import NO_EVENT

_IDS = ("figure_id", "number_id", "recipient_id", "instrument_id", "id")
_TEXT = ("as_printed", "printed", "words", "sentence")  # the first of them stands for the place
_QUOTED = re.compile(
    r"(as_)?printed\b.*|sentence|context|words|counted\b.*|title|named|parts|exact"
)
_NUMBER = re.compile(r"(→ )?[≈≥≤<>]?[\d,.  –-]+%?( \?)?")
_SENTENCE = 40  # characters
_HEADS = dict.fromkeys(("printed", "exact"), "As printed")
_SHEET = 120  # characters
_YEAR = re.compile(r"year\b.*")


@dataclass(frozen=True, repr=False)
class Table(Html):
    """Frames as tables, by what their names add to that of a file: one, or one for each issuer."""

    frames: Mapping[str, pd.DataFrame] = field(default_factory=dict)


def table(
    frame: pd.DataFrame,
    *,
    rows: str | None = None,
    groups: str | None = None,
    title: str = "",
    source: str = "",
    heads: Mapping[str, str] | None = None,
    missing: str | Mapping[str, str] = "–",
) -> Table:
    """A frame as a table with a title and a source; a bare frame is shown in the same way.

    `rows` is the column that names each row (the first), `groups` one whose values head some;
    `heads` are other words for the names of columns, `missing` stands for a null (in a column, or
    by "" in all others).

    >>> import pandas as pd
    >>> boats = pd.DataFrame({"port": ["Ar", "Bel"], "boats": [1200, None]})
    >>> "<td data-head=\\"Boats\\" class=\\"number\\">1,200</td>" in statements.table(boats).html
    True
    """
    expect(frame, pd.DataFrame, "a DataFrame")
    whole = flat(frame)
    null = {"": missing} if isinstance(missing, str) else missing
    look = _Look(rows or str(whole.columns[0]), groups, heads or {}, null)
    return Table(_framed(look, whole, title, source), {"": whole})


def side_by_side(
    change: Comparison,
    frame: str,
    *,
    rows: str,
    groups: str | None = None,
    title: str = "",
    source: str = "",
    missing: str = NOT_MENTIONED,
) -> Table:
    """A frame of a comparison, by its name: what each statement prints, and status, by issuer.

    Of columns for each statement, what is printed and counted is shown, and leads to its place. A
    story stands before them.

    >>> import statements
    >>> change = statements.compare(statements.load())
    >>> shown = statements.side_by_side(change, "instruments", rows="instrument")
    >>> list(shown.frames[""].columns[:2])
    ['instrument', 'printed 2025']
    """
    expect(change, Comparison, COMPARISON)
    heads = [column for column in (groups, rows) if column]
    marks = palette_of(change.corpus)
    frames, html = {}, ""
    for each in compare_issuers(change.corpus, *change.ids):
        found = getattr(each, frame)
        if found.empty:
            continue
        if "status" in found:
            doubt = found.filter(regex="^doubt ").notna().any(axis=1)
            said = zip(each.as_read(found["status"]), doubt, strict=True)
            read: Any = [[word, "in doubt"] if unsure else word for word, unsure in said]
            found = found.assign(status=read)
            for label in each.labels if frame == "figures" else ():
                found[f"printed {label}"] = each.printed(label)
            shown = list(found.filter(regex="^(printed|counted|figure_id|id) "))
            found = found[[*heads, *shown, *["status"] * (len(each.ids) > 1)]]
        elif "story" in found:  # many years are wider than a screen: it stands beside the name
            found = found[[*heads, "story", *found.columns.drop([*heads, "story"])]]
        null = {"": missing, **dict.fromkeys(heads, "not yet coded"), "event": NO_EVENT}
        names = {of: label for label in each.labels for of in (label, f"printed {label}")}
        markers = {each.label_of[sid]: marks[sid].css for sid in each.ids}
        look = _Look(rows, groups, names, null, markers)
        frames[each.suffix] = found
        html += _framed(look, found, title + each.whose, source)
    series = "only three statements or more of one issuer have a series"
    note = series if frame == "series" else f"no {frame.replace('_', ' ')} to show"
    return Table(html, frames, note=note)


def flat(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with its index, where that is named, as columns, and with names that are text."""
    columns: list[Any] = list(frame.columns)
    names = [" ".join(map(str, c)) if isinstance(c, tuple) else str(c) for c in columns]
    made = frame.set_axis(names, axis=1)
    return made.reset_index() if any(frame.index.names) else made


def frame_html(frame: pd.DataFrame) -> str:
    """A frame as a table, its index as names of rows; of a large one, what pandas shows of it."""
    most, widest = pd.get_option("display.max_rows"), pd.get_option("display.max_columns")
    if len(frame) > (most or len(frame)) or frame.shape[1] > (widest or frame.shape[1]):
        html: Any = frame
        return f'<div class="display table">{scrolling("Table", html._repr_html_())}</div>'
    named = [str(name) for name in frame.index.names if name is not None]
    groups, rows = [None, None, *named][-2:] if len(named) < 2 else named[:2]
    return table(frame, rows=rows, groups=groups).html


def styler_html(styler: Styler) -> str:
    """A styler's table, its bold cells also where a page takes no styles from it."""
    html = styler.to_html()
    for rule in re.findall(r"([^{}]+)\{[^{}]*font-weight:\s*bold", html):
        for name in re.findall(r"#(T_\w+_row\d+_col\d+)", rule):
            html = html.replace(f'id="{name}" class="', f'id="{name}" class="strong ')
    return f'<div class="display table styled">{scrolling("Table", html)}</div>'


@dataclass(frozen=True)
class _Look:
    """How the columns of a frame are shown."""

    rows: str
    groups: str | None
    heads: Mapping[str, str]
    missing: Mapping[str, str]
    markers: Mapping[str, str] = field(default_factory=dict)  # the classes of statements' columns

    def null(self, name: str) -> str:
        return self.missing.get(name, self.missing.get("", "–"))


class _Column:
    """A column as it is shown: its head, its side, and its cells."""

    def __init__(self, name: str, values: Any, look: _Look, *with_it: str | None) -> None:
        self.name, (self.ids, self.beside, self.doubt) = name, with_it  # other columns
        self.head = (_HEADS | dict(look.heads)).get(name, capital(name.replace("_", " ")))
        self.null = look.null(name)
        self.is_head = name == look.rows
        numeric = pd.api.types.is_numeric_dtype(values) and not pd.api.types.is_bool_dtype(values)
        texts = values.dropna()
        numbers = sum(isinstance(t, str) and bool(_NUMBER.fullmatch(t)) for t in texts)
        numeric, digits = numeric and len(texts) > 0, numbers > len(texts) / 2
        printed = bool(_QUOTED.fullmatch(name))
        long = "long" * any(isinstance(t, str) and len(t) > _SENTENCE for t in texts)
        self.side = "number" if numeric or (digits and (printed or not self.is_head)) else long
        self.say = str if _YEAR.fullmatch(name) else words
        self.quoted = printed and self.side != "number" and not self.beside

    def quotes(self, row: Mapping[Any, Any]) -> str:
        """The text that a cell quotes, if it does."""
        of = self.beside or (self.name if self.quoted else None)
        return str(self.say(row[of])) if of and not isinstance(row[of], list) else ""

    def cell(self, row: Mapping[Any, Any], before: str = "") -> str:
        """A cell; on a narrow screen, where a row is a list, its column's name stands before it.

        There, words that were quoted `before` are not said again.
        """
        tag, more = "td", f'data-head="{escape(self.head)}"'
        if self.is_head:
            tag, more = "th", 'scope="row"'
        texts = [t for v in _listed(row[self.name]) if not pd.isna(v) and (t := self.say(v))]
        if not texts:
            return f"<{tag} {more}{_class(self.side, 'missing')}>{escape(self.null)}</{tag}>"
        ids = map(words, _listed(row[self.ids])) if self.ids else []
        html = ", ".join(
            self._content(text, place)
            for text, place in zip_longest(texts, ids, fillvalue="")
            if text
        )
        if self.beside and (said := words(row[self.beside])):
            html = f'<span class="said"><span>{html}</span> <q>{escape(said)}</q></span>'
        if self.doubt and (why := words(row[self.doubt])):
            html += escape(f" (in doubt: {why})")
        again = "again" * (self.quotes(row) == before != "")
        return f"<{tag} {more}{_class(self.side, again)}>{html}</{tag}>"

    def _content(self, text: str, place: str) -> str:
        html = escape(text)
        if _NUMBER.fullmatch(text):
            html = html.replace(" ", "&nbsp;")
        if self.name == "status":
            html = f'<span class="status status-{_slug(text)}">{html}</span>'
        if self.quoted:
            html = f"<q>{html}</q>"
        if text.startswith(DIFFERS):
            html = f"<strong>{html}</strong>"
        if self.name == "origin":  # an address leads to itself
            place = text
        return f'<span data-mark="{escape(place)}">{html}</span>' if place else html


def _framed(look: _Look, frame: pd.DataFrame, title: str, source: str) -> str:
    caption = f"<caption><span>{escape(title)}</span></caption>" if title else ""
    columns = [] if frame.empty else _columns(frame, look)
    inside = _inside(frame, columns, look)
    inside = scrolling(escape(title or "Table"), f"<table>{caption}{inside}</table>")
    note = f'<p class="source">{escape(source)}</p>' if source else ""
    inside = _filter(frame, title) + inside + note + _download(frame, title)
    return f'<div class="display table{" wide" * _is_wide(frame, columns)}">{inside}</div>'


def _is_wide(frame: pd.DataFrame, columns: Sequence[_Column]) -> bool:
    """Whether the longest words of many columns need more than a sheet of paper is wide."""
    texts = [[c.head, *frame[of]] for c in columns for of in (c.name, c.beside) if of]
    longest = [max(len(w) for text in of for w in str(text).split()) for of in texts]
    more = sum(2 + 5 * bool(c.ids) for c in columns)  # space, and the name of a place
    return len(columns) > 6 and sum(longest) + more > _SHEET


def _filter(frame: pd.DataFrame, title: str) -> str:
    """Buttons that show the rows of one status of a titled table, by rules of style."""
    said = tuple(_slug(words(v)) for cell in frame.get("status", ()) for v in _listed(cell))
    there = {v: label for v, label in FILTERS.items() if any(s.startswith(v) for s in said)}
    if not (title and there):
        return ""
    buttons = "".join(
        f'<label><input type="radio" name="rows-{_slug(title)}" value="{value}"'
        f"{'' if value else ' checked'}> {label}</label>"
        for value, label in {"": "all", **there}.items()
    )
    return f'<fieldset class="filter"><legend>Rows shown</legend>{buttons}</fieldset>'


def _download(frame: pd.DataFrame, title: str) -> str:
    """The table within the page, as a CSV file that a browser saves."""
    data = base64.b64encode(csv_text(frame).encode()).decode()
    name, says = _slug(title or "table")[:60], "Download this table"
    return (
        f'<a class="files" download="{name}.csv" href="data:text/csv;charset=utf-8;base64,{data}"'
        f' aria-label="{says}, {escape(title or "without a title")}">{says}</a>'
    )


def _columns(frame: pd.DataFrame, look: _Look) -> list[_Column]:
    names = [str(name) for name in frame.columns]
    links = _links(names)
    beside = {c: c.replace("printed", "counted", 1) for c in names if c.startswith("printed ")}
    beside = {c: other for c, other in beside.items() if other in names}
    doubts = {c: f"{c}_doubt" for c in names if f"{c}_doubt" in names}
    hidden = {look.groups, look.rows, *links.values(), *beside.values(), *doubts.values()}
    return [
        _Column(c, frame[c], look, links.get(c), beside.get(c), doubts.get(c))
        for c in [look.rows, *(c for c in names if c not in hidden)]
    ]


def _inside(frame: pd.DataFrame, columns: Sequence[_Column], look: _Look) -> str:
    if frame.empty:
        return '<tbody><tr><td class="missing">none</td></tr></tbody>'
    heads = "".join(
        f'<th scope="col"{_class(c.side, look.markers.get(c.head, ""))}>{escape(c.head)}</th>'
        for c in columns
    )
    return f"<thead><tr>{heads}</tr></thead>{''.join(_bodies(frame, columns, look))}"


def _links(names: Sequence[str]) -> dict[str, str]:
    """The column with the ids of the places in which a column's words stand."""
    found: dict[str, str] = {}
    for name in names:
        of = name.removesuffix("_id")
        ends = [f"{of}s", of] if of != name and name not in _IDS else []
        if (match := re.match(r"(figure_id|id)( .+)?$", name)) and match[2]:
            ends = [f"printed{match[2]}"]
        elif name in _IDS:
            ends = [c for c in _TEXT if c in names][:1]
        found |= {c: name for c in ends if c in names and c not in found}
    return found


def _bodies(frame: pd.DataFrame, columns: Sequence[_Column], look: _Look) -> Iterator[str]:
    """The rows in one `tbody` for each group, in the order in which the groups come up."""
    if look.groups is None:
        yield f"<tbody>{_rows(frame, columns)}</tbody>"
        return
    for group, part in frame.groupby(look.groups, sort=False, dropna=False):
        name = escape(words(group) or look.null(look.groups))
        head = f'<th scope="rowgroup" colspan="{len(columns)}"><span>{name}</span></th>'
        yield f'<tbody><tr class="group">{head}</tr>{_rows(part, columns)}</tbody>'


def _rows(frame: pd.DataFrame, columns: Sequence[_Column]) -> str:
    rows = frame.to_dict("records")
    made = []
    for row in rows:
        before = ["", *(column.quotes(row) for column in columns)]
        cells = (column.cell(row, said) for column, said in zip(columns, before, strict=False))
        made.append(f"<tr>{''.join(cells)}</tr>")
    return "".join(made)


def _slug(text: str) -> str:
    return re.sub(r"\W+", "-", text.lower()).strip("-")


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _class(*names: str) -> str:
    chosen = " ".join(filter(None, names))
    return f' class="{chosen}"' if chosen else ""
