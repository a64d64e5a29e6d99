"""What charts are drawn with: an `Axes` in inches from the top left, on which text flows down."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Polygon

from statements.charts import style, words
from statements.charts.style import GREY, MARGIN, NOTE, QUIET, TEXT, TITLE, Font, Statement
from statements.comparison.compare import Comparison, compare_issuers

Point = tuple[float, float]
Sign = Callable[[float, float], object]  # draws a small sign with its middle at a point
T = TypeVar("T")
_TALLEST = 14.2  # inches
_SIGN = 0.15  # inches from the start of a sign to its text


@dataclass
class Page:
    """An `Axes` with inches as its units; `y` is how far down it is filled."""

    ax: Axes
    width: float
    y: float = MARGIN
    left: float = MARGIN

    @property
    def right(self) -> float:
        return self.width - MARGIN

    @property
    def tallest(self) -> float:
        """How far down there may be rows: 10 pt are 6 pt where all of it is on a sheet of A4."""
        return _TALLEST * max(1, style.WIDTH / self.width)

    @property
    def inner(self) -> float:
        """The room between the margins."""
        return self.right - self.left

    def write(
        self, x: float, y: float, text: str, font: Font, width: float = 99, **look: Any
    ) -> float:
        """Set a text with the top of its first line at `y`; the bottom of its last line.

        `look` is Matplotlib's: where the text is on end, its lines stand on `y`.
        """
        for line in filter(None, font.wrap(text, width)):
            down = 0 if look.get("rotation") else font.size / 72
            drawn = self.ax.text(x, y + down, line, parse_math=False, **look)
            drawn.set(fontproperties=font.face, color=font.colour, rotation_mode="anchor")
            y += font.leading
        return y

    def say(self, text: str, font: Font = QUIET) -> None:
        """Set a paragraph from margin to margin; what follows begins beneath it."""
        self.y = self.write(self.left, self.y, text, font, self.inner)

    def mark(self, of: Statement, x: float, y: float, filled: bool = True, size: float = 7) -> None:
        """A statement's mark: hollow where it does not say something."""
        (mark,) = self.ax.plot([x], [y], marker=of.shape, linestyle="none", clip_on=False)
        mark.set(markersize=size * style.EQUAL.get(of.shape, 1), markeredgewidth=0.9, zorder=3)
        mark.set_markerfacecolor(of.colour if filled else style.PAPER)
        mark.set_markeredgecolor(of.colour if filled else GREY)

    def line(self, points: Iterable[Point], colour: str = GREY, width: float = 0.8) -> None:
        (line,) = self.ax.plot(*zip(*points, strict=True), color=colour, clip_on=False)
        line.set(linewidth=width, solid_capstyle="butt", zorder=1.5)

    def area(
        self, corners: Sequence[Point], fill: str, edge: str = "none", dashed: bool = False
    ) -> Polygon:
        shape = Polygon(corners, closed=True, facecolor=fill, edgecolor=edge, linewidth=0.8)
        shape.set(clip_on=False, zorder=1, linestyle=(0, (4, 3)) if dashed else "solid")
        self.ax.add_patch(shape)
        return shape

    def swatch(self, *look: Any) -> Sign:
        """A sign that looks like an area."""
        return lambda x, y: self.area(box(x - 0.05, y - 0.05, x + 0.05, y + 0.05), *look)

    def flow(self, items: Iterable[tuple[float, str, Sign]], font: Font = TEXT) -> None:
        """Texts behind signs: each at its x or, where others stand, further right or lower."""
        x, bottom, room = self.left, self.y, self.inner - _SIGN
        for start, text, sign in items:
            wide = _SIGN + font.wide(text, room)
            ideal = max(self.left, min(start, self.right - wide))
            if (x := max(x, ideal)) + wide > self.right + 0.001:
                x, self.y = ideal, bottom
            sign(x + 0.05, font.middle(self.y))
            bottom = max(bottom, self.write(x + _SIGN, self.y, text, font, room))
            x += wide + 0.15
        self.y = bottom


def box(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    """The corners of a rectangle."""
    return ((left, top), (right, top), (right, bottom), (left, bottom))


# ---------------------------------------------------------------- a chart


@dataclass(frozen=True)
class Reading:
    """What a chart says in a sentence and row by row (`said`), what it holds, and its drawing."""

    title: str
    subtitle: str
    source: str
    said: Sequence[str]
    data: pd.DataFrame
    draw: Callable[[Page], object]

    @property
    def alt(self) -> str:
        """All of it in words."""
        rows = f" In the statements: {words.listed(self.said)}" if self.said else ""
        return f"{self.title}.{rows}"

    def figure(self, width: float = style.WIDTH, *, sourced: bool = True) -> Figure:
        """Title, subtitle, the rows if there are any, and the source: so many inches wide."""
        with style.theme():
            figure = Figure(label=self.alt)
            page = Page(figure.add_axes((0, 0, 1, 1)), width)
            page.say(self.title, TITLE)
            page.y += 0.03
            page.say(self.subtitle)
            page.y += 0.15
            if len(self.data):
                self.draw(page)
            if sourced:
                page.y += 0.12
                page.say(self.source, NOTE)
            page.y += MARGIN
            page.ax.set(xlim=(0, width), ylim=(page.y, 0))
            page.ax.set_axis_off()
            figure.set_size_inches(width, page.y)
        return figure


@dataclass(frozen=True)
class Chart(Generic[T]):
    """A chart of a `Comparison` or a `Corpus`: call it to draw it, so many inches wide.

    It is left out where it has no rows; one that is `within` issuers is drawn for each.
    """

    name: str
    of: type[T]
    reading: Callable[[T], Reading]
    within: bool = False

    def __call__(self, of: T, *, width: float = style.WIDTH) -> Figure:
        return self.reading(of).figure(width)

    def readings(self, of: T) -> Iterator[tuple[str, Reading]]:
        """What there is to draw, each with a name for its files."""
        several: Sequence[Any] = [of]
        if self.within and isinstance(of, Comparison) and len(of.ids) > 2:
            several = compare_issuers(of.corpus, *of.ids)
        for each in several:
            reading = self.reading(each)
            if len(reading.data):
                suffix = each.suffix if isinstance(each, Comparison) and each is not of else ""
                yield f"{self.name}{suffix}", reading
