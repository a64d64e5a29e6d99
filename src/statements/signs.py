"""The sign of each statement, the same in charts, tables and headings: a shape and a colour."""

from __future__ import annotations

import colorsys
from typing import NamedTuple

import seaborn as sns

from statements.corpus import Corpus

_LETTERS, _SHAPES = "●■▲◆▼►◄★", "os^Dv><*"
_PALETTE = sns.color_palette("colorblind").as_hex()
_TWO = (_PALETTE[0], _PALETTE[3])  # blue and vermilion
_ENDS = ("#4f97cf", "#082a5e")  # of a sequence; each 3 : 1 on its paper or more
_ON = ":is(.exhibit, .report)"
_COLOURS = (*_TWO, *sns.blend_palette(_ENDS, 8).as_hex())


class Sign(NamedTuple):
    """A shape, as a letter and by Matplotlib's name, and a colour on a light and a dark page."""

    letter: str
    shape: str
    colour: str
    dark: str

    @property
    def css(self) -> str:
        """The classes that show it before what has them, by `rules`."""
        return f"sign shape-{_LETTERS.index(self.letter)} colour-{_COLOURS.index(self.colour)}"


def signs(many: int) -> list[Sign]:
    """The signs of all statements of a corpus, in the order of `Corpus.ids`.

    One is blue, two are blue and vermilion, more go from light to dark in eight steps; no shape
    twice in eight.
    """
    steps = [round(7 * n / max(many - 1, 1)) for n in range(many)]
    colours = _TWO[:many] if many < 3 else [_COLOURS[2 + step] for step in steps]
    return [
        Sign(_LETTERS[n % 8], _SHAPES[n % 8], colour, in_the_dark(colour))
        for n, colour in enumerate(colours)
    ]


def signs_of(corpus: Corpus) -> dict[str, Sign]:
    """The sign of each statement by its id."""
    return dict(zip(corpus.ids, signs(len(corpus.ids)), strict=True))


def rules() -> str:
    """The style sheet that shows signs; screen readers leave them out."""
    shapes = (
        f'{_ON} .shape-{n}::before {{ content: "{x}"; content: "{x}" / ""; }}'
        for n, x in enumerate(_LETTERS)
    )
    colours = (
        f"{_ON} .colour-{n}::before {{ color: {x}; color: light-dark({x}, {in_the_dark(x)}); }}"
        for n, x in enumerate(_COLOURS)
    )
    return "\n".join([*shapes, *colours, ""])


def in_the_dark(colour: str) -> str:
    """A colour for a dark page: as light as it was dark, and of the same hue."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    return _hex(colorsys.hls_to_rgb(hue, 0.93 - 0.85 * lightness, saturation * 0.85))


def tint(colour: str, share: float) -> str:
    """A colour mixed with white paper: 1 leaves it as it is."""
    return _hex(tuple(1 - share * (1 - part) for part in _parts(colour)))


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def _hex(parts: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
