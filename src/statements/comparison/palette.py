"""The marker of each statement, the same in charts, tables and headings: a shape and a colour."""

import colorsys
from typing import NamedTuple

from statements.tables.corpus import Corpus

_LETTERS, _SHAPES = "●■▲◆▼►◄★", "os^Dv><*"
# Blue and vermilion of seaborn's palette "colorblind", and eight steps from light to dark, each
# 3 : 1 on its paper or more; written out, so that a page without charts loads no drawing library.
_TWO = ("#0173b2", "#d55e00")
_STEPS = (
    *("#4f97cf", "#4588bf", "#3b78af", "#31699f"),
    *("#26588e", "#1c497e", "#12396e", "#082a5e"),
)
_ON = ":is(.display, .report)"
_COLOURS = (*_TWO, *_STEPS)


class Marker(NamedTuple):
    """A shape, as a letter and by Matplotlib's name, and a colour on a light and a dark page."""

    letter: str
    shape: str
    colour: str
    dark: str

    @property
    def css(self) -> str:
        """The classes that show it before what has them, by `rules`."""
        return f"marker shape-{_LETTERS.index(self.letter)} colour-{_COLOURS.index(self.colour)}"


def palette(many: int) -> list[Marker]:
    """The markers of all statements of a corpus, in the order of `Corpus.ids`.

    One is blue, two are blue and vermilion, more go from light to dark in eight steps; no shape
    twice in eight.
    """
    steps = [_STEPS[round(7 * n / max(many - 1, 1))] for n in range(many)]
    colours = _TWO[:many] if many < 3 else steps
    return [
        Marker(_LETTERS[n % 8], _SHAPES[n % 8], colour, in_the_dark(colour))
        for n, colour in enumerate(colours)
    ]


def palette_of(corpus: Corpus) -> dict[str, Marker]:
    """The marker of each statement by its id."""
    return dict(zip(corpus.ids, palette(len(corpus.ids)), strict=True))


def rules() -> str:
    """The style sheet that shows markers; screen readers leave them out."""
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
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    turned = colorsys.hls_to_rgb(hue, 0.93 - 0.85 * lightness, saturation * 0.85)
    return "#" + "".join(f"{round(part * 255):02x}" for part in turned)
