"""What a notebook shows: charts and tables that look the same in JupyterLab and in the report.

Each object shows itself by `_repr_html_` and, given a folder, saves files there. In the HTML a
`data-mark` names the place in a text that a cell stands for, by the id of a figure, number,
recipient, instrument or sentence; the report makes links of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from statements.exhibits.compared import compared
from statements.exhibits.exhibit import Exhibit, guarded, style
from statements.exhibits.pairs import pair, pairs
from statements.exhibits.tables import table

if TYPE_CHECKING:
    from statements.exhibits.charts import chart
    from statements.exhibits.drawn import draw

__all__ = ["Exhibit", "chart", "compared", "draw", "guarded", "pair", "pairs", "style", "table"]
_DRAWS = {"chart": "charts", "draw": "drawn"}


def __getattr__(name: str) -> Any:
    """Import what draws when it is first used: tables need no drawing library."""
    if name in _DRAWS:
        return getattr(import_module(f"statements.exhibits.{_DRAWS[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
