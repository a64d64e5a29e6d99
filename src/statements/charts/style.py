"""How charts look: a colour and shape per statement, one typeface, text measured and wrapped."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from itertools import cycle, islice
from typing import Any

import matplotlib.colors
import matplotlib.style
import seaborn as sns
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.textpath import text_to_path

WIDTH = 7.2  # inches: 11 pt text can still be read where this is shown 360 pixels wide
MARGIN = 0.1
TITLE, TEXT, SMALL = 14.0, 11.0, 10.0
INK, QUIET = "#262626", "#595959"
MUTED, HAIR, PAPER = "#767676", "#dddddd", "#ffffff"

EARLIER, LATER = "#0173b2", "#d55e00"
SHAPES = ("o", "s", "^", "D", "v", "P", "p", "X")
EQUAL = {"D": 0.8, "P": 1.2, "p": 1.2, "X": 1.15, "^": 1.05, "v": 1.05}  # equal to the eye
HATCHES = ("", "////", "....", "xxxx", "----", "++++", "\\\\\\\\", "oooo")
_LIGHT_TO_DARK = ("#a3cbe9", "#3f8ac4", "#08306b")

LONGEST = 600  # characters of one text; the tables beside the charts hold it in full
_SLACK = 1.04  # drawn text may be a little wider than its outlines

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


# ---------------------------------------------------------------- colours and shapes


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


def tint(colour: str, share: float) -> str:
    """A colour mixed with the paper: 1 leaves it as it is."""
    red, green, blue = (1 - share * (1 - part) for part in matplotlib.colors.to_rgb(colour))
    return matplotlib.colors.to_hex((red, green, blue))


# ---------------------------------------------------------------- lettering


def leading(size: float = TEXT) -> float:
    """From one line to the next, in inches."""
    return 1.3 * size / 72


@lru_cache(maxsize=16)
def typeface(size: float = TEXT, bold: bool = False) -> FontProperties:
    return FontProperties(family=["DejaVu Sans"], weight="bold" if bold else "normal", size=size)


@lru_cache(maxsize=1)
def _drawable() -> frozenset[int]:
    maps = [get_font(findfont(typeface(bold=bold))).get_charmap() for bold in (False, True)]
    return frozenset(set(maps[0]) & set(maps[1]))


def plain(text: str) -> str:
    """A text on one line, without what can't be seen; \ufffd for what the typeface lacks."""
    seen = "".join(c for c in " ".join(text.split()) if unicodedata.category(c) != "Cf")
    cut = seen if len(seen) <= LONGEST else seen[: LONGEST - 1].rstrip() + "…"
    return "".join(c if ord(c) in _drawable() else "\ufffd" for c in cut)


@lru_cache(maxsize=20_000)
def measure(text: str, size: float = TEXT, bold: bool = False) -> float:
    """The width of a text in inches."""
    font = typeface(size, bold)
    width, _, _ = text_to_path.get_text_width_height_descent(text, font, ismath=False)
    return float(width) / 72 * _SLACK


def wrap(text: str, width: float, size: float = TEXT, bold: bool = False) -> list[str]:
    """A text's lines at a width in inches; a word that is wider is cut."""
    lines = [""]
    for word in plain(text).split():
        longer = f"{lines[-1]} {word}".strip()
        if measure(longer, size, bold) <= width:
            lines[-1] = longer
            continue
        *whole, rest = _cut(word, width, size, bold)
        lines = [line for line in [*lines, *whole] if line] + [rest]
    return lines


def _cut(word: str, width: float, size: float, bold: bool) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and measure(pieces[-1] + character, size, bold) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces
