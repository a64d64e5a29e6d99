"""The look of a notebook, also of what other libraries draw in it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from statements.display.html import Html

_DRAWN = {
    "matplotlib.figure": "FigureBase",  # what is set for `Figure`, pyplot takes away
    "matplotlib.axes._base": "_AxesBase",
    "seaborn.axisgrid": "_BaseGrid",
}


def style() -> Html:
    """The look of a notebook: show it once, at the top. Figures and axes are shown in it too.

    >>> show.style().html[:18]
    '<style>/* The look'
    """
    from statements.display.html import Html, css

    show_drawn()
    return Html(f"<style>{css()}</style>")


def show_drawn() -> None:
    """Let a notebook show figures and axes as charts are shown: whole, once, and in the dark."""
    shell = sys.modules["IPython"].get_ipython() if "IPython" in sys.modules else None
    if shell:
        formatter = shell.display_formatter.formatters["text/html"]
        for module, name in _DRAWN.items():
            formatter.for_type_by_name(module, name, _html)


def _html(drawn: Any) -> str:
    from statements.display.figures import WHOLE, figure_of, image, svg_of

    figure = figure_of(drawn)
    words = [figure.get_suptitle()]
    words += [w for ax in figure.axes for w in (ax.get_title(), ax.get_xlabel(), ax.get_ylabel())]
    alt = str(figure.get_label()) or ", ".join(dict.fromkeys(filter(None, words)))
    return f'<div class="display chart">{image(svg_of(figure, "drawn", **WHOLE), alt)}</div>'
