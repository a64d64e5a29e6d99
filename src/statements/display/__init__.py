"""What a notebook shows: charts and tables that look the same in JupyterLab and in the report.

Each shows itself by `_repr_html_` and, given a folder, saves files there. In the HTML a
`data-mark` names the place in a text that a cell stands for, by the id of a figure, number,
recipient, instrument or sentence; the report makes links of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from statements.display.html import Html
from statements.display.notebook import style
from statements.display.pairs import pair, pairs
from statements.display.tables import Table, compared, table, tables

if TYPE_CHECKING:
    from statements.display.drawing import draw
    from statements.display.figures import chart

__all__ = [
    "Html",
    "Table",
    "chart",
    "compared",
    "draw",
    "pair",
    "pairs",
    "style",
    "table",
    "tables",
]
_DRAWS = {"chart": "figures", "draw": "drawing"}


def __getattr__(name: str) -> Any:
    """Import what draws when it is first used: tables need no drawing library."""
    if name in _DRAWS:
        return getattr(import_module(f"statements.display.{_DRAWS[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
