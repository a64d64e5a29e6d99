"""What a notebook shows: charts and tables that look the same in JupyterLab and in the report.

Each shows itself by `_repr_html_` and, given a folder, saves files there. In the HTML a
`data-mark` names the place in a text that a cell stands for, by the id of a figure, number,
recipient, instrument or sentence; the report makes links of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from statements.display.drawing import draw
    from statements.display.figures import chart
    from statements.display.html import Html
    from statements.display.html_table import Table, compared, table, tables
    from statements.display.notebook import style
    from statements.display.sentence_pairs import pair, pairs

_MODULES = {"draw": "drawing", "chart": "figures", "Html": "html", "style": "notebook"}
_MODULES |= dict.fromkeys(("pair", "pairs"), "sentence_pairs")
_MODULES |= dict.fromkeys(("Table", "compared", "table", "tables"), "html_table")
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


def __getattr__(name: str) -> Any:
    """Import what is used when it is first used: tables need no drawing library."""
    if name in _MODULES:
        return getattr(import_module(f"statements.display.{_MODULES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
