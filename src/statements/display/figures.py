"""Drawings as HTML and as files: whole, with their words and data, sharp in light and dark."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.figure import Figure

from statements.charts import UNDATED
from statements.display.cells import Look, inside
from statements.display.html import Html, checked, exported, scrolling
from statements.display.svg import data_uri
from statements.export.csv import save_csv
from statements.replace import put

FORMATS = ("png", "svg", "pdf")
WHOLE = {"bbox_inches": "tight"}  # all that is drawn, also what leaves the figure
_NARROW = "36rem"  # a screen of less than that shows the narrow drawing


def chart(
    drawn: Any,
    *,
    name: str,
    title: str,
    caption: str,
    alt: str,
    data: pd.DataFrame,
    out: Path | str | None = None,
) -> Html:
    """A drawing of your own (a figure, axes, a seaborn grid) with its caption and its data.

    `alt` says in words what it shows, `title` names it for screen readers. Saves
    `charts/NAME.png`, `.svg`, `.pdf` and `.csv` in `out`. The figure is closed.
    """
    figure = figure_of(drawn)
    if out:
        save(figure, data, Path(out) / "charts", checked(name), **WHOLE)
    return framed([svg_of(figure, checked(name), **WHOLE)], name, title, caption, alt, data, out)


def framed(
    svgs: Sequence[str],
    name: str,
    title: str,
    caption: str,
    alt: str,
    data: pd.DataFrame,
    out: Path | str | None,
) -> Html:
    """A picture (and one for narrow screens) with its caption, and its data folded beneath."""
    picture = image(svgs[0], alt)
    for svg in svgs[1:]:
        source = f'<source media="(max-width: {_NARROW})" srcset="{escape(data_uri(svg))}">'
        picture = f"<picture>{source}{picture}</picture>"
    files = exported(f"charts/{name}", (*FORMATS, "csv")) if out else ""
    folded = ""
    if not data.empty:
        look = Look(str(data.columns[0]), absent={"": "–"})
        table = scrolling(escape(f"Data: {title}"), f"<table>{inside(data, look)}</table>")
        folded = f"<details><summary>The data of this chart</summary>{table}</details>"
    return Html(
        f'<div class="display chart" id="chart-{name}"><figure>{picture}'
        f"<figcaption>{escape(caption)}{files}</figcaption></figure>{folded}</div>"
    )


def figure_of(drawn: Any) -> Figure:
    """The figure of what a plotting library gives: a figure, axes or a seaborn grid."""
    figure = drawn if isinstance(drawn, Figure) else getattr(drawn, "figure", None)
    root = figure.get_figure(root=True) if figure else None
    if root is None:
        raise ValueError("the axes belong to no figure any more; draw the chart again")
    return root


def svg_of(figure: Figure, salt: str, **look: Any) -> str:
    """The figure as SVG for a screen, its words as text; it is closed."""
    with mpl.rc_context({"svg.hashsalt": salt, "svg.fonttype": "none"}):
        svg = saved(figure, "svg", transparent=True, **look).decode()
    plt.close(figure)
    return svg


def saved(figure: Figure, kind: str, **look: Any) -> bytes:
    """The figure as the bytes of a file: the same on every day."""
    buffer = io.BytesIO()
    figure.savefig(buffer, format=kind, dpi=200, metadata=UNDATED.get(kind), **look)
    return buffer.getvalue()


def save(
    figure: Figure,
    data: pd.DataFrame,
    folder: Path,
    name: str,
    formats: Sequence[str] = FORMATS,
    **look: Any,
) -> list[Path]:
    """Write a figure in these formats, and its data; the files written."""
    save_csv(data, folder / f"{name}.csv")
    with mpl.rc_context({"svg.hashsalt": mpl.rcParams["svg.hashsalt"] or name}):
        for kind in formats:
            put(folder / f"{name}.{kind}", saved(figure, kind, **look))
    return [folder / f"{name}.{ending}" for ending in (*formats, "csv")]


def image(svg: str, alt: str) -> str:
    """An SVG as a picture, as large as it is drawn."""
    width, height = (round(float(n) * 96 / 72) for n in re.findall(r' \w+="([\d.]+)pt"', svg)[:2])
    source = escape(data_uri(svg))
    return f'<img src="{source}" alt="{escape(alt)}" width="{width}" height="{height}">'
