"""Drawings as pictures in a page and as files: whole, in words, sharp in light and dark."""

import io
import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from textwrap import fill
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
from matplotlib.artist import Artist
from matplotlib.colors import to_hex, to_rgba
from matplotlib.figure import Figure
from matplotlib.text import Text

from statements.charts import ChartFigure
from statements.charts.style import PHONE
from statements.comparison.palette import in_the_dark
from statements.display.described import described, titles
from statements.display.html import scrolling
from statements.display.svg import data_uri
from statements.display.table import flat, table
from statements.errors import expect
from statements.export.csv import csv_text
from statements.replace import put

FORMATS = ("png", "svg", "pdf", "html")
_LEAST, _LETTERS = 1.8, 24  # of a narrow drawing: inches, and letters in a line of its title
_NARROW = "36rem"  # a screen of less than that shows the narrow drawing


def picture(drawn: Any, *, source: str = "", files: str = "", data: Any = None) -> str:
    """What is drawn, with its words, its data folded beneath, and a drawing for narrow screens."""
    figure = figure_of(drawn)
    alt, title, (svg, *narrow) = described(figure), "", [_svg(figure)]
    if isinstance(figure, ChartFigure):
        reading = figure.reading
        title, data = f": {reading.title}", reading.data
        if svg == _svg(figure.again()):  # nobody has restyled it
            source = source or f"{reading.source}."
            svg, *narrow = (_svg(figure.again(w, sourced=False)) for w in (None, PHONE))
    else:
        narrow = _narrow(figure)
    shown = _image(svg, alt) if narrow else scrolling("Chart", _image(svg, alt))
    for other in narrow:
        address = escape(data_uri(other))
        shown = f'<source media="(max-width: {_NARROW})" srcset="{address}">{shown}'
        shown = f"<picture>{shown}</picture>"
    note = escape(source) + files
    note = f"<figcaption>{note}</figcaption>" if note else ""
    folded = "" if data is None or not len(data) else _folded(table(data).html, title)
    return f'<div class="display chart"><figure>{shown}{note}</figure>{folded}</div>'


def _folded(html: str, title: str = "") -> str:
    summary = escape(f"The data of this chart{title}")
    return f"<details><summary>{summary}</summary>{html}</details>"


def figure_of(drawn: Any) -> Figure:
    """The figure of what a plotting library gives: a figure, axes or a seaborn grid."""
    if not hasattr(drawn, "figure"):
        expect(drawn, Figure, "a figure, axes, a seaborn grid, or a DataFrame")
    figure = drawn if isinstance(drawn, Figure) else drawn.figure
    root = figure.get_figure(root=True) if figure else None
    if root is None:
        raise ValueError("the axes belong to no figure any more; draw the chart again")
    return root


def darken(figure: Figure) -> None:
    """Turn a figure's colours to those of a dark page."""
    names = ("color", "facecolor", "edgecolor", "markerfacecolor", "markeredgecolor")
    artists: list[Artist] = figure.findobj(lambda artist: artist is not figure)  # but its patch
    for artist in artists:
        for name in names:
            colour: Any = getattr(artist, f"get_{name}", lambda: None)()
            if mpl.colors.is_color_like(colour) and to_rgba(colour)[3]:
                mpl.artist.setp(artist, name, in_the_dark(to_hex(colour)))


def save_figure(
    figure: Figure,
    base: Path,
    *,
    data: Any = None,
    formats: Sequence[str] = FORMATS,
    dpi: int = 200,
    svg_text: bool = False,
) -> list[Path]:
    """Write a figure as BASE.png, .svg, .pdf, as a piece of a page (.html), its words as .txt, its
    data as .csv; the files."""
    alt, written = described(figure), dict[str, bytes]()
    title = figure.reading.title if isinstance(figure, ChartFigure) else titles(figure)
    for kind in formats:
        told = {"Title": title, "Subject" if kind == "pdf" else "Description": alt}
        drawn = "svg" if kind == "html" else kind
        written[kind] = _saved(figure, drawn, dpi, svg_text=svg_text, metadata=told)
        if kind == "svg":  # metadata tells a screen reader nothing
            head, end, rest = written[kind].partition(b"<metadata>")
            desc = f"<desc>{escape(alt, quote=False)}</desc>\n "
            written[kind] = head + desc.encode() + end + rest
        if kind == "html":
            written[kind] = _to_paste(written[kind].decode(), alt, data).encode()
    written["txt"] = f"{alt}\n".encode()
    if data is not None:
        written["csv"] = csv_text(flat(data)).encode()
    base.parent.mkdir(parents=True, exist_ok=True)
    for kind, made in written.items():
        put(base.with_suffix(f".{kind}"), made)
    return [base.with_suffix(f".{kind}") for kind in written]


def _saved(
    figure: Figure, kind: str, dpi: float, *, svg_text: bool, metadata: Any, **look: Any
) -> bytes:
    """The figure as the bytes of a file: whole, and the same on every day."""
    undated = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}.get(kind, {})
    if not isinstance(figure, ChartFigure):
        look["bbox_inches"] = "tight"  # all that is drawn, also what leaves the figure
    fonts: Any = {"svg.fonttype": "none" if svg_text else "path", "pdf.fonttype": 42}
    buffer = io.BytesIO()
    with mpl.rc_context({"svg.hashsalt": "statements", **fonts}):
        figure.savefig(buffer, format=kind, dpi=dpi, metadata=metadata | undated, **look)
    return buffer.getvalue()


def _to_paste(svg: str, alt: str, data: Any) -> str:
    """A picture with its words and its data, for another's page: it needs no style and no file."""
    html = "" if data is None else flat(data).to_html(index=False, na_rep="", border=0)
    shown = _image(svg, alt).replace("<img ", '<img style="max-width:100%;height:auto" ')
    return f"<figure>{shown}{_folded(html) if html else ''}</figure>\n"


def _svg(figure: Figure) -> str:
    """The figure as SVG for a screen, its words as text; it is closed."""
    svg = _saved(figure, "svg", 72, svg_text=True, metadata={}, transparent=True).decode()
    plt.close(figure)
    return svg


def _narrow(figure: Figure) -> list[str]:
    """One pair of axes drawn for a narrow screen, if its words leave it room there."""
    usual = figure.get_figwidth()
    if len(figure.axes) != 1 or figure.get_tightbbox().width <= PHONE:
        return []
    said = [figure.get_suptitle(), *map(figure.axes[0].get_title, ("left", "center", "right"))]
    heads = [text for text in figure.findobj(Text) if text.get_text() in filter(None, said)]
    before = [text.get_text() for text in heads]
    for text in heads:
        text.set_text(fill(text.get_text(), _LETTERS))
    for _ in range(4):  # what stands beside the axes is as wide as before
        left = figure.get_figwidth() + PHONE - figure.get_tightbbox().width
        figure.set_figwidth(max(_LEAST, left))
    narrow = [_svg(figure)] if figure.get_tightbbox().width < 1.1 * PHONE else []
    figure.set_figwidth(usual)
    for text, whole in zip(heads, before, strict=True):
        text.set_text(whole)
    return narrow


def _image(svg: str, alt: str) -> str:
    """An SVG as a picture, as large as it is drawn."""
    width, height = (round(float(n) * 96 / 72) for n in re.findall(r' \w+="([\d.]+)pt"', svg)[:2])
    source = escape(data_uri(svg))
    tall = ' class="tall"' if height > 1.4 * width else ""  # on paper a sheet of its own
    return f'<img{tall} src="{source}" alt="{escape(alt)}" width="{width}" height="{height}">'
