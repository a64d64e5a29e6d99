"""What a notebook shows: charts and tables that look the same in JupyterLab and in the report.

Each object shows itself by `_repr_html_` and, given a folder, saves files there. In the HTML a
`data-mark` names the place in a text that a cell stands for, by the id of a figure, number,
recipient, instrument or sentence; the report makes links of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from statements.display.differences import pair, pairs
from statements.display.exhibit import Exhibit, style
from statements.display.html_tables import table
from statements.display.side_by_side import compared

if TYPE_CHECKING:
    from statements.display.drawing import draw
    from statements.display.figures import chart

__all__ = ["Exhibit", "chart", "compared", "draw", "pair", "pairs", "style", "table"]
_DRAWS = {"chart": "figures", "draw": "drawing"}


def __getattr__(name: str) -> Any:
    """Import what draws when it is first used: tables need no drawing library."""
    if name in _DRAWS:
        return getattr(import_module(f"statements.display.{_DRAWS[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
