"""What a notebook shows as HTML: a piece of it, its look, and its words."""

import datetime
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from statements.comparison.palette import rules
from statements.tables.corpus import long_date

FILTERS = {  # by the beginning of a status, as the name of a class: what a reader can ask for
    "changed": "changed",
    "re-attributed": "re-attributed",
    "differently-worded": "differently worded",
    "added": "added",
    "dropped": "dropped",
    "only": "only in some",
    "in-doubt": "in doubt",
}
_SHOWN = (
    '@media screen {{ .display:has([value="{0}"]:checked) :is(tbody, tbody tr:not(.group))'
    ':not(:has([class*="status-{0}"])) {{ display: none; }} }}\n'
)


@dataclass(frozen=True, repr=False)
class Html:
    """A piece of HTML that a notebook shows where it ends a cell; without any, the `note`."""

    html: str
    note: str = field(default="nothing to show", kw_only=True)

    def __repr__(self) -> str:
        return f"<{self.note}>"

    def _repr_html_(self) -> str | None:
        return self.html or None


def css() -> str:
    """The style sheet of all that a notebook shows."""
    look = Path(__file__).with_name("display.css").read_text(encoding="utf-8")
    return look + rules() + "".join(map(_SHOWN.format, FILTERS))


def words(value: Any) -> str:
    """A cell as a reader sees it; nothing for a null."""
    if pd.isna(value):
        return ""
    if isinstance(value, datetime.date):
        return long_date(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if pd.api.types.is_number(value):
        return f"{value:,.2f}".rstrip("0").rstrip(".")
    return str(value).strip()


def scrolling(label: str, html: str) -> str:
    """A frame in which something wide can be moved sideways, also with the keyboard."""
    return f'<div class="scroll" tabindex="0" role="group" aria-label="{label}">{html}</div>'
