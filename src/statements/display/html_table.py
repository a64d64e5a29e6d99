"""Tables for readers, made step by step: each verb gives a new table, to show or to go on with.

>>> import pandas as pd
>>> from statements import display as show
>>> boats = pd.DataFrame({"port": ["Ar", "Bel"], "boats": [1200, None], "id": ["s:f01", None]})
>>> show.table(boats, "boats", rows="port").link(boats="id").title("Boats in the ports")
Boats in the ports
Port | Boats
Ar | 1,200
Bel | not mentioned
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape, unescape
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from statements.comparison.compare import Comparison, compare_issuers
from statements.comparison.palette import palette_of
from statements.display.cells import Look, inside
from statements.display.html import checked, exported, scrolling
from statements.export.csv import save_csv
from statements.tables.places import NO_EVENT


class Part(NamedTuple):
    """A frame, and what its name and title add where each issuer has a table."""

    frame: pd.DataFrame
    suffix: str = ""
    whose: str = ""


@dataclass(frozen=True, repr=False)
class Table:
    """A frame as a table, or one for each issuer: make it with `table`, `tables` or `compared`.

    A column named `status` holds status words. Numbers get thousands separators and stand to the
    right: give a year as text. A column whose name is no Python word is named in a mapping:
    `.label(**{"printed 2025": "2025"})`. The examples are of the `boats` above.
    """

    name: str
    parts: tuple[Part, ...]
    look: Look
    heading: str = ""
    note: str = ""
    saved: bool = False

    def title(self, text: str) -> Table:
        """Say above the table what it shows.

        >>> show.table(boats, "boats", rows="port").title("Boats in the ports").heading
        'Boats in the ports'
        """
        return replace(self, heading=text)

    def source(self, text: str) -> Table:
        """Say beneath the table what it rests on.

        >>> show.table(boats, "boats", rows="port").source("Source: the harbours").note
        'Source: the harbours'
        """
        return replace(self, note=text)

    def label(self, **headers: str) -> Table:
        """Head columns with other words than their names.

        >>> show.table(boats[["port", "boats"]], "boats", rows="port").label(boats="Seen")
        Port | Seen
        Ar | 1,200
        Bel | not mentioned
        """
        return self._look(labels={**self.look.labels, **headers})

    def hide(self, *columns: str) -> Table:
        """Leave out columns that are exported all the same.

        >>> show.table(boats, "boats", rows="port").hide("id", "boats")
        Port
        Ar
        Bel
        """
        return self._look(hidden=self.look.hidden | {*columns})

    def missing(self, text: str, *columns: str) -> Table:
        """Say what stands for a null: in these columns, or in all that have no words of their own.

        >>> show.table(boats, "boats", rows="port").missing("–").missing("not counted", "boats")
        Port | Boats | Id
        Ar | 1,200 | s:f01
        Bel | not counted | –
        """
        return self._look(absent={**self.look.absent, **dict.fromkeys(columns or [""], text)})

    def right(self, *columns: str) -> Table:
        """Set columns to the right, as numbers are.

        >>> 'class="number">Ar' in show.table(boats, "boats", rows="port").right("port").html
        True
        """
        return self._look(right=self.look.right | {*columns})

    def quote(self, *columns: str) -> Table:
        """Show that columns hold the statements' own words.

        >>> "<q>Ar</q>" in show.table(boats, "boats", rows="port").quote("port").html
        True
        """
        return self._look(quoted=self.look.quoted | {*columns})

    def link(self, **ids: str) -> Table:
        """Let a column's cells lead to the places in the texts whose ids another column has.

        Lists of texts have lists of ids. In the report they are links; ids are not shown.

        >>> show.table(boats, "boats", rows="port").link(boats="id").html.count("data-mark")
        1
        """
        return self._look(links={**self.look.links, **ids})

    def beside(self, **words: str) -> Table:
        """Set the statements' own words, from another column, into a column's cells.

        >>> show.table(boats, "boats", rows="port").beside(boats="id")
        Port | Boats
        Ar | 1,200 s:f01
        Bel | not mentioned
        """
        return self._look(beside={**self.look.beside, **words})

    def mark(self, **markers: str) -> Table:
        """Mark columns with the classes of statements, `Marker.css`.

        >>> from statements.comparison.palette import palette
        >>> show.table(boats, "boats", rows="port").mark(boats=palette(1)[0].css).look.markers
        {'boats': 'marker shape-0 colour-0'}
        """
        return self._look(markers={**self.look.markers, **markers})

    def save(self, out: Path | str | None) -> Table:
        """Write all columns as `tables/NAME.csv` into a folder; nothing where it is None.

        >>> show.table(boats, "boats", rows="port").save(None).saved
        False
        """
        for part in self.parts if out else ():
            save_csv(part.frame, Path(out or "") / "tables" / f"{self.name}{part.suffix}.csv")
        return replace(self, saved=bool(out))

    def _look(self, **changes: Any) -> Table:
        return replace(self, look=self.look._replace(**changes))

    @property
    def html(self) -> str:
        return "".join(map(self._html, self.parts))

    def _html(self, part: Part) -> str:
        name, title = f"{self.name}{part.suffix}", escape(self.heading + part.whose)
        caption = f"<caption><span>{title}</span></caption>"
        table = f"<table>{caption}{inside(part.frame, self.look)}</table>"
        files = exported(f"tables/{name}", ["csv"]) if self.saved else ""
        return (
            f'<div class="display table" id="table-{name}">{scrolling(f"Table: {title}", table)}'
            f'<p class="source">{escape(self.note)}{files}</p></div>'
        )

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        rows = re.sub(r"</t[hd]>(?=<t)", " | ", self.html).replace("</span></caption>", "</tr>")
        lines = re.sub(r"<p.*?</p>|<[^>]+>", "", rows.replace("</tr>", "\n")).splitlines()
        return "\n".join(unescape(line) for line in lines if line)


def table(frame: pd.DataFrame, name: str, *, rows: str, groups: str | None = None) -> Table:
    """A frame as a table; `rows` is the column that names each row, `groups` one that heads some.

    >>> show.table(boats[["port", "boats"]].assign(sea="North"), "boats", rows="port", groups="sea")
    Port | Boats
    North
    Ar | 1,200
    Bel | not mentioned
    """
    return Table(checked(name), (Part(frame),), Look(rows, groups))


def tables(
    comparison: Comparison,
    frame: str,
    name: str,
    *,
    rows: str,
    groups: str | None = None,
) -> Table:
    """A frame of the comparison, by its name, for each issuer that has rows: one after the other.

    >>> import statements
    >>> change = statements.compare(statements.load())
    >>> show.tables(change, "moved_sentences", "moved", rows="statement").hide("sentence")
    Statement | Figure id
    2025 | 2025-02-25-khojaly:f07
    2026 | 2026-02-23-khojaly:f09
    """
    return _for_each_issuer(comparison, lambda each: getattr(each, frame), name, Look(rows, groups))


def _for_each_issuer(
    comparison: Comparison, chosen: Callable[[Comparison], pd.DataFrame], name: str, look: Look
) -> Table:
    issuers = compare_issuers(comparison.corpus, *comparison.ids)
    parts = (Part(chosen(each), each.suffix, each.whose) for each in issuers)
    return Table(checked(name), tuple(part for part in parts if len(part.frame)), look)


def compared(
    comparison: Comparison,
    frame: str,
    name: str,
    *,
    rows: str,
    groups: str | None = None,
) -> Table:
    """A frame of the comparison, its columns those of the statements: what each prints, and status.

    What is printed leads to its place; where the frame says what is counted, the words stand
    behind each number.

    >>> import statements
    >>> change = statements.compare(statements.load())
    >>> shown = show.compared(change, "instruments", "cited", rows="instrument")
    >>> print(str(shown).splitlines()[0])
    Instrument | 2025 | 2026 | Status
    """
    heads = [column for column in (groups, rows) if column]

    def chosen(each: Comparison) -> pd.DataFrame:
        found, labels = getattr(each, frame), each.labels
        cells = [f"{field} {label}" for label in labels for field in ("printed", "counted")]
        status = ["status"] if len(labels) > 1 else []
        ids = [f"{field} {label}" for label in labels for field in ("figure_id", "id")]
        kept = [c for c in (*heads, *cells, *status, *ids) if c in found]
        return found.assign(status=each.as_read(found["status"]))[kept]

    made = _for_each_issuer(comparison, chosen, name, Look(rows, groups))
    made = made.missing("not yet coded", *heads).missing(NO_EVENT, "event")
    columns = {column for part in made.parts for column in part.frame}
    for sid, marker in palette_of(comparison.corpus).items():
        label = comparison.corpus.label(sid)
        printed, counted, ids = (
            f"{field} {label}" for field in ("printed", "counted", "figure_id")
        )
        ids = ids if ids in columns else f"id {label}"
        made = made.label(**{printed: label}).link(**{printed: ids}).mark(**{printed: marker.css})
        made = made.beside(**{printed: counted}) if counted in columns else made.quote(printed)
    return made
