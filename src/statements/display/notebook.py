"""The look of a notebook: frames, figures and axes that end a cell, whoever made them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from statements.display.html import Html


def style() -> Html:
    """The look of a notebook: call it once, at the top, as the last line of a cell.

    What seaborn and Matplotlib draw after it has the typeface and the size of the project's charts.

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
        for (module, name), show in _SHOWN.items():
            formatter.for_type_by_name(module, name, show)


def frame_html(frame: Any) -> str:
    """A frame as a table, its index as names of rows; of a large one, what pandas shows of it."""
    import pandas as pd

    from statements.display.html import scrolling
    from statements.display.table import table

    most, widest = pd.get_option("display.max_rows"), pd.get_option("display.max_columns")
    if len(frame) > (most or len(frame)) or frame.shape[1] > (widest or frame.shape[1]):
        return f'<div class="display table">{scrolling("Table", frame._repr_html_())}</div>'
    named = [str(name) for name in frame.index.names if name is not None]
    groups, rows = [None, None, *named][-2:] if len(named) < 2 else named[:2]
    return table(frame, rows=rows, groups=groups).html


def styler_html(styler: Any) -> str:
    """A styler's table, its bold cells also where a page takes no styles from it."""
    import re

    from statements.display.html import scrolling

    html = styler.to_html()
    for rule in re.findall(r"([^{}]+)\{[^{}]*font-weight:\s*bold", html):
        for name in re.findall(r"#(T_\w+_row\d+_col\d+)", rule):
            html = html.replace(f'id="{name}" class="', f'id="{name}" class="strong ')
    return f'<div class="display table styled">{scrolling("Table", html)}</div>'


def _figure_html(drawn: Any) -> str:
    from statements.display.picture import picture

    return picture(drawn)


_SHOWN = {
    (
        "matplotlib.figure",
        "FigureBase",
    ): _figure_html,  # what is set for `Figure`, pyplot takes away
    ("matplotlib.axes._base", "_AxesBase"): _figure_html,
    ("seaborn.axisgrid", "_BaseGrid"): _figure_html,
    ("pandas", "DataFrame"): frame_html,
    ("pandas.io.formats.style", "Styler"): styler_html,
}
