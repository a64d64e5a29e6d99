"""Charts: a drawn figure with its caption, its words and its data, sharp in light and dark."""

from __future__ import annotations

import io
from html import escape
from pathlib import Path
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from statements.charts import UNDATED
from statements.display.exhibit import Exhibit, checked, exported
from statements.display.html_tables import html_table
from statements.display.svg import data_uri
from statements.export.csv import save_csv

FORMATS = ("png", "svg", "pdf")
_NARROW = "36rem"  # a screen of less than that shows the narrow drawing


def chart(
    drawn: Axes | Figure,
    *,
    wide: Axes | Figure | None = None,
    narrow: Axes | Figure | None = None,
    name: str,
    title: str,
    caption: str,
    alt: str,
    data: pd.DataFrame,
    out: Path | str | None = None,
) -> Exhibit:
    """A drawn chart with its caption, what it shows in words, and its data folded beneath.

    `title` names it for screen readers; `wide` and `narrow` are the same, drawn to stand above the
    caption on a screen. Saves `charts/NAME.png`, `.svg`, `.pdf` and `.csv` in `out`, as large as
    `drawn`. The figures are closed.
    """
    figure, *shown = (_figure(each) for each in (drawn, wide or drawn, narrow) if each)
    with mpl.rc_context({"svg.hashsalt": checked(name)}):
        picture = _image(_svg(shown[0]), alt)
        if narrow:
            picture = f"<picture>{_source(_svg(shown[1]))}{picture}</picture>"
        if out:
            _save(figure, data, Path(out) / "charts", name)
    for each in (figure, *shown):
        plt.close(each)
    files = exported(f"charts/{name}", (*FORMATS, "csv")) if out else ""
    folded = ""
    if not data.empty:
        table = _frame(f"Data: {title}", html_table(data))
        folded = f"<details><summary>The data of this chart</summary>{table}</details>"
    return Exhibit(
        name,
        f'<div class="exhibit chart" id="chart-{name}">'
        f"<figure>{picture}"
        f"<figcaption>{escape(caption)}{files}</figcaption></figure>{folded}</div>",
    )


def _figure(drawn: Axes | Figure) -> Figure:
    figure = drawn if isinstance(drawn, Figure) else drawn.get_figure(root=True)
    if figure is None:
        raise ValueError("the axes belong to no figure any more; draw the chart again")
    return figure


def _svg(figure: Figure) -> str:
    with mpl.rc_context({"svg.fonttype": "none"}):
        return saved(figure, "svg", transparent=True).decode()


def saved(figure: Figure, kind: str, **look: Any) -> bytes:
    """The figure as the bytes of a file: the same on every day."""
    buffer = io.BytesIO()
    figure.savefig(buffer, format=kind, dpi=200, metadata=UNDATED.get(kind), **look)
    return buffer.getvalue()


def _save(figure: Figure, data: pd.DataFrame, folder: Path, name: str) -> None:
    save_csv(data, folder / f"{name}.csv")
    for kind in FORMATS:
        (folder / f"{name}.{kind}").write_bytes(saved(figure, kind))


def _frame(label: str, html: str) -> str:
    """A frame in which something wide can be moved sideways, also with the keyboard."""
    return (
        f'<div class="scroll" tabindex="0" role="group" aria-label="{escape(label)}">{html}</div>'
    )


def _image(svg: str, alt: str) -> str:
    width, height = (
        round(float(svg.split(f'{side}="', 1)[1].split("pt", 1)[0]) * 96 / 72)
        for side in ("width", "height")
    )
    source = escape(data_uri(svg))
    return f'<img src="{source}" alt="{escape(alt)}" width="{width}" height="{height}">'


def _source(svg: str) -> str:
    return f'<source media="(max-width: {_NARROW})" srcset="{escape(data_uri(svg))}">'
