"""Text before it is drawn: made safe to draw, measured, wrapped."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.textpath import text_to_path

from statements.charts.style import TEXT

LEADING = 1.3
LONGEST = 600  # characters of one text; the tables beside the charts hold it in full
_SLACK = 1.04  # drawn text may be a little wider than its outlines


def leading(size: float = TEXT) -> float:
    """From one line to the next, in inches."""
    return LEADING * size / 72


@lru_cache(maxsize=4)
def typeface(bold: bool) -> FontProperties:
    return FontProperties(family=["DejaVu Sans"], weight="bold" if bold else "normal")


@lru_cache(maxsize=1)
def _drawable() -> frozenset[int]:
    maps = [get_font(findfont(typeface(bold))).get_charmap() for bold in (False, True)]
    return frozenset(set(maps[0]) & set(maps[1]))


def plain(text: str) -> str:
    """A text on one line, without what can't be seen; \ufffd for what the typeface lacks."""
    seen = "".join(c for c in " ".join(text.split()) if unicodedata.category(c) != "Cf")
    cut = seen if len(seen) <= LONGEST else seen[: LONGEST - 1].rstrip() + "…"
    return "".join(c if ord(c) in _drawable() else "\ufffd" for c in cut)


@lru_cache(maxsize=20_000)
def measure(text: str, size: float = TEXT, bold: bool = False) -> float:
    """The width of a text in inches."""
    font = typeface(bold).copy()
    font.set_size(size)
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
