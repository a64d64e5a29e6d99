"""Charts: a drawn figure with its caption, its words and its data, sharp in light and dark."""

from __future__ import annotations

import base64
import colorsys
import io
import re
from html import escape
from pathlib import Path

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from statements.exhibits.exhibit import Exhibit, checked, exported, save_csv
from statements.exhibits.tables import html_table

_COLOUR = re.compile(r"#[0-9a-f]{6}\b")
_FORMATS = ("png", "svg", "pdf")


def chart(
    drawn: Axes | Figure,
    *,
    name: str,
    caption: str,
    alt: str,
    data: pd.DataFrame,
    out: Path | str | None = None,
) -> Exhibit:
    """A drawn chart with its caption, what it shows in words, and its data folded beneath.

    Saves `charts/NAME.png`, `.svg`, `.pdf` and `.csv` in `out`. The figure is closed.
    """
    figure = _figure(drawn)
    with mpl.rc_context({"svg.hashsalt": checked(name)}):
        picture = _saved(figure, "svg", transparent=True).decode()
        if out:
            _save(figure, data, Path(out) / "charts", name)
    plt.close(figure)
    files = exported(f"charts/{name}", (*_FORMATS, "csv")) if out else ""
    return Exhibit(
        name,
        f'<div class="exhibit chart" id="chart-{name}">'
        f"<figure>{_frame(f'Chart: {caption}', _image(picture, alt))}"
        f"<figcaption>{escape(caption)}{files}</figcaption></figure>"
        f"<details><summary>The data of this chart</summary>"
        f"{_frame(f'Data: {caption}', html_table(data))}</details></div>",
    )


def _figure(drawn: Axes | Figure) -> Figure:
    figure = drawn if isinstance(drawn, Figure) else drawn.get_figure(root=True)
    if figure is None:
        raise ValueError("the axes belong to no figure any more; draw the chart again")
    return figure


def _saved(figure: Figure, kind: str, *, transparent: bool = False) -> bytes:
    """The figure as the bytes of a file: the same on every day."""
    undated = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}
    buffer = io.BytesIO()
    figure.savefig(
        buffer,
        format=kind,
        dpi=200,
        bbox_inches="tight",
        transparent=transparent,
        metadata=undated.get(kind),
    )
    return buffer.getvalue()


def _save(figure: Figure, data: pd.DataFrame, folder: Path, name: str) -> None:
    save_csv(data, folder / f"{name}.csv")
    for kind in _FORMATS:
        (folder / f"{name}.{kind}").write_bytes(_saved(figure, kind))


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
    source = base64.b64encode(for_any_theme(svg).encode()).decode()
    return (
        f'<img src="data:image/svg+xml;base64,{source}" alt="{escape(alt)}"'
        f' width="{width}" height="{height}">'
    )


def for_any_theme(svg: str) -> str:
    """The SVG with its colours as variables that turn light into dark where the reader does."""
    svg = svg[svg.index("<svg") :]
    dark = "".join(f"--c{c[1:]}:{in_the_dark(c)};" for c in sorted(set(_COLOUR.findall(svg))))
    dark += f"fill:{in_the_dark('#000000')}"  # Matplotlib leaves black out
    rule = f"<style>@media (prefers-color-scheme:dark){{svg{{{dark}}}}}</style>"
    body = _COLOUR.sub(lambda m: f"var(--c{m[0][1:]},{m[0]})", svg)
    return body.replace(">", f">{rule}", 1)


def in_the_dark(colour: str) -> str:
    """A colour for a dark page: as light as it was dark, and of the same hue."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    turned = colorsys.hls_to_rgb(hue, 0.93 - 0.85 * lightness, saturation * 0.85)
    return "#" + "".join(f"{round(part * 255):02x}" for part in turned)
