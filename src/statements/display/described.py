"""Drawings in words: titles and, for who can't see them, the values that are drawn."""

from collections.abc import Iterator
from functools import partial
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.category import StrCategoryFormatter
from matplotlib.collections import PathCollection
from matplotlib.colors import to_hex
from matplotlib.container import BarContainer
from matplotlib.dates import AutoDateFormatter, ConciseDateFormatter, num2date
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.ticker import FixedFormatter

from statements.charts.words import listed
from statements.tables.corpus import long_date


def titles(figure: Figure) -> str:
    """A figure's label, or else its titles and those of its axes."""
    said = [figure.get_suptitle()]
    said += [ax.get_title(at) for ax in figure.axes for at in ("left", "center")]
    said += [label for ax in figure.axes for label in (ax.get_xlabel(), ax.get_ylabel())]
    return str(figure.get_label()) or ", ".join(dict.fromkeys(filter(None, said)))


def described(figure: Figure) -> str:
    """What a figure shows, in words: its label, or else its titles and its values."""
    if str(figure.get_label()):
        return titles(figure)
    figure.draw_without_rendering()  # only then an axis knows its categories
    values = [said for ax in figure.axes for said in _values(ax)]
    return ". ".join(filter(None, [titles(figure), listed(values) if values else ""]))


def _values(ax: Axes) -> Iterator[str]:
    """What each series has: "2025: year 12, date 9"."""
    names, series = _names(ax), dict[str, list[str]]()
    x_words, y_words = _categories(ax.xaxis), _categories(ax.yaxis)
    for artist, x, y in _drawn(ax):
        across, up = _said(ax.xaxis, x_words, x), _said(ax.yaxis, y_words, y)
        said = f"{up} at {across}" if not x_words and not y_words else f"{across} {up}"
        look = names.get(_look(artist), names.get(_look(artist)[:1], ""))
        series.setdefault(look, []).append(f"{up} {across}" if y_words and not x_words else said)
    title = ax.get_title() if len(ax.figure.axes) > 1 else ""
    for name, said in series.items():
        yield ": ".join(filter(None, [", ".join(filter(None, [title, name])), ", ".join(said)]))


def _drawn(ax: Axes) -> Iterator[tuple[Any, float, float]]:
    """Bars, dots and lines with marks or, where there are none of these, all lines."""
    found = [of for of in ax.containers if isinstance(of, BarContainer)]
    for container, bar in ((of, bar) for of in found for bar in of):
        across, x, y = container.orientation == "horizontal", bar.get_x(), bar.get_y()
        x += bar.get_width() / (1 if across else 2)
        yield bar, x, y + bar.get_height() / (2 if across else 1)
    dots = [of for of in ax.collections if isinstance(of, PathCollection)]
    marked = [line for line in ax.lines if line.get_marker() not in ("None", None, "", " ")]
    for artist in [*dots, *(marked or (ax.lines if not found and not dots else ()))]:
        places = artist.get_xydata() if isinstance(artist, Line2D) else artist.get_offsets()
        colours = getattr(artist, "get_facecolor", lambda: [])()
        for n, (x, y) in enumerate(np.ma.filled(places, np.nan)):
            if np.isfinite([x, y]).all():
                yield colours[n % len(colours)] if len(colours) else artist, x, y


def _names(ax: Axes) -> dict[tuple[str, ...], str]:
    """The words of legends by colour and mark and, where one thing has it, by colour alone."""
    names, of_colour = dict[tuple[str, ...], str](), dict[str, set[str]]()
    for legend in filter(None, (ax.get_legend(), *ax.figure.legends)):
        for handle, text in zip(legend.legend_handles, legend.get_texts(), strict=True):
            names[_look(handle)] = text.get_text()
            of_colour.setdefault(_look(handle)[0], set()).add(text.get_text())
    return names | {(colour,): of.pop() for colour, of in of_colour.items() if len(of) == 1}


def _look(artist: Any) -> tuple[str, ...]:
    """The colour, and the mark of a line, by which a legend tells a series from others."""
    if not isinstance(artist, Artist):
        return (to_hex(artist),)
    if isinstance(artist, Line2D):
        return to_hex(artist.get_color()), str(artist.get_marker())
    colour = getattr(artist, "get_facecolor", lambda: "none")()
    return (to_hex(colour[0] if np.ndim(colour) == 2 and len(colour) else colour),)


def _categories(axis: Axis) -> dict[float, str]:
    """The words at an axis by their places; nothing where it has numbers or dates."""
    formatter: Any = axis.get_major_formatter()
    fixed = isinstance(formatter, (StrCategoryFormatter, FixedFormatter))
    if not fixed and not isinstance(getattr(formatter, "func", None), partial):  # set_ticklabels'
        return {}
    texts = [" ".join(label.get_text().split()) for label in axis.get_ticklabels()]
    return {at: text for at, text in zip(axis.get_ticklocs(), texts, strict=True) if text}


def _said(axis: Axis, words: dict[float, str], at: float) -> str:
    """What stands at a place of an axis: the nearest category, a date, or the number."""
    if words:
        return words[min(words, key=lambda place: abs(place - at))]
    by_date = isinstance(axis.get_major_formatter(), (AutoDateFormatter, ConciseDateFormatter))
    return long_date(num2date(at).date()) if by_date else f"{at:,.10g}"
