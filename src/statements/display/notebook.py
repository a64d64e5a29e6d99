"""The look of a notebook: frames, figures and axes that end a cell, whoever made them."""

import sys
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from statements.display.html import Html

# What shows what: each is imported when something is shown. What is set for `Figure` itself,
# pyplot takes away.
_SHOWN = {
    ("matplotlib.figure", "FigureBase"): ("picture", "picture"),
    ("matplotlib.axes._base", "_AxesBase"): ("picture", "picture"),
    ("seaborn.axisgrid", "_BaseGrid"): ("picture", "picture"),
    ("pandas", "DataFrame"): ("table", "frame_html"),
    ("pandas.io.formats.style", "Styler"): ("table", "styler_html"),
}


def style() -> "Html":
    """The look of a notebook: call it once, at the top, as the last line of a cell.

    What seaborn and Matplotlib draw after it has the typeface, the size and, where no palette is
    given, the colours of the project's charts.

    >>> statements.style().html[:18]
    '<style>/* The look'
    """
    import matplotlib as mpl

    from statements.charts.style import SETTINGS, PlainLog
    from statements.display.html import Html, css

    mpl.rcParams.update(SETTINGS)  # type: ignore[arg-type]
    mpl.scale.register_scale(PlainLog)
    return Html(f"<style>{css()}</style>")


def show_all() -> None:
    """Let a notebook show frames and figures as the report does: whole, once, and in the dark."""
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    if shell:
        formatter = shell.display_formatter.formatters["text/html"]
        for (module, name), home in _SHOWN.items():
            formatter.for_type_by_name(module, name, partial(_show, *home))


def _show(module: str, name: str, shown: Any) -> str:
    html: str = getattr(import_module(f"statements.display.{module}"), name)(shown)
    return html
