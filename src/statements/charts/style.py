"""How charts look: one colour and shape per statement, one typeface, the same on every run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle, islice
from typing import Any

import matplotlib.colors
import matplotlib.style
import seaborn as sns

WIDTH = 7.2  # inches: 11 pt text can still be read where this is shown 360 pixels wide
MARGIN = 0.1
TITLE, TEXT, SMALL = 14.0, 11.0, 10.0
INK, QUIET = "#262626", "#595959"
MUTED, HAIR, PAPER = "#767676", "#dddddd", "#ffffff"

EARLIER, LATER = "#0173b2", "#d55e00"
SHAPES = ("o", "s", "^", "D", "v", "P", "p", "X")
_EQUAL = {"D": 0.8, "P": 1.2, "p": 1.2, "X": 1.15, "^": 1.05, "v": 1.05}  # equal to the eye
HATCHES = ("", "////", "....", "xxxx", "----", "++++", "\\\\\\\\", "oooo")
_LIGHT_TO_DARK = ("#a3cbe9", "#3f8ac4", "#08306b")

# What `savefig` needs as metadata, so that two runs write the same bytes.
UNDATED: dict[str, dict[str, None]] = {
    "svg": {"Date": None},
    "pdf": {"CreationDate": None},
    "png": {},
}

_SETTINGS: dict[str, Any] = {
    "font.family": ["DejaVu Sans"],
    "font.size": TEXT,
    "text.color": INK,
    "text.usetex": False,
    "text.parse_math": False,
    "svg.fonttype": "path",
    "svg.hashsalt": "statements",
    "pdf.fonttype": 42,
    "hatch.linewidth": 0.9,
    "figure.facecolor": PAPER,
    "savefig.facecolor": PAPER,
    "savefig.dpi": 200,
}


@contextmanager
def theme() -> Iterator[None]:
    """The charts' own settings, whatever the user's are; as before on leaving.

    >>> with theme():  # doctest: +SKIP
    ...     ax.figure.savefig("chart.svg", metadata=UNDATED["svg"])
    """
    with matplotlib.style.context(["default", _SETTINGS]):
        yield


def colour_of(ids: Sequence[str]) -> dict[str, str]:
    """A colour for each statement: blue and vermilion for two, from light to dark for more."""
    if len(ids) <= 2:
        return dict(zip(ids, (EARLIER, LATER), strict=False))
    return dict(zip(ids, sns.blend_palette(_LIGHT_TO_DARK, len(ids)).as_hex(), strict=True))


def edge_of(ids: Sequence[str]) -> dict[str, str]:
    """The outline of each statement's marks, dark enough where its colour is light."""
    return colour_of(ids) if len(ids) <= 2 else dict.fromkeys(ids, _LIGHT_TO_DARK[-1])


def shape_of(ids: Sequence[str]) -> dict[str, str]:
    """A marker for each statement, so that its colour is never alone."""
    return dict(zip(ids, islice(cycle(SHAPES), len(ids)), strict=True))


def size_of(shape: str, size: float) -> float:
    """The size at which a marker looks as large as a circle."""
    return size * _EQUAL.get(shape, 1)


def tint(colour: str, share: float) -> str:
    """A colour mixed with the paper: 1 leaves it as it is."""
    red, green, blue = (1 - share * (1 - part) for part in matplotlib.colors.to_rgb(colour))
    return matplotlib.colors.to_hex((red, green, blue))
