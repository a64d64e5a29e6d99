"""What charts are drawn with: an `Axes` in inches from the top left, on which text flows down."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import update_wrapper
from inspect import Signature, getdoc, signature
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Polygon

from statements.charts import style, words
from statements.charts.style import BOLD, GREY, MARGIN, NOTE, QUIET, TEXT, TITLE, Font, Statement
from statements.comparison.compare import COMPARISON, Comparison
from statements.comparison.prose import counted
from statements.errors import expect

Point = tuple[float, float]
Sign = Callable[[float, float], object]  # draws a small sign with its middle at a point
ROWS = 60  # of one chart; the others are in its data
_TALL = 16.0  # inches
_NARROW = 5.0  # inches: up to here a title in large letters would outweigh its chart
_SIGN = 0.15  # inches from the start of a sign to its text


@dataclass
class Page:
    """An `Axes` with inches as its units; `y` is how far down it is filled."""

    ax: Axes
    width: float
    rows: int  # to draw at most
    tallest: float  # how far down there may be rows
    y: float = MARGIN
    drawn: int = 0  # rows
    left: float = MARGIN

    @property
    def right(self) -> float:
        return self.width - MARGIN

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

    def more(self, many: int, what: str) -> None:
        """Say how many rows are not drawn, if there are any."""
        if many > 0:
            self.y += 0.06
            self.say(f"And {counted(many, what)} more, in the data of this chart.")

    def mark(self, of: Statement, x: float, y: float, filled: bool = True, size: float = 7) -> None:
        """A statement's mark: hollow where it does not say something."""
        (mark,) = self.ax.plot([x], [y], marker=of.shape, linestyle="none", clip_on=False)
        mark.set(markersize=size * style.EQUAL.get(of.shape, 1), markeredgewidth=1, zorder=3)
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


class ChartFigure(Figure):
    """A Matplotlib figure that has its `reading`; a notebook shows it where it ends a cell."""

    reading: "Reading"
    look: dict[str, Any]  # what `Reading.figure` was given

    def again(self, width: float | None = None, **look: Any) -> "ChartFigure":
        """The same drawn anew: as wide, or so wide."""
        return self.reading.figure(width or self.get_figwidth(), **self.look | look)


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

    def figure(
        self,
        width: float = style.WIDTH,
        *,
        rows: int = ROWS,
        tallest: float | None = None,
        size: float | None = None,
        sourced: bool = True,
        title: str = "",
    ) -> ChartFigure:
        """Title, subtitle, the rows if there are any, and the source: so many inches wide.

        Where it is taller than `tallest`, in inches, its text is smaller, unless `size` (points) is
        given; where that is not enough, it is drawn with as many rows as there is room for. `title`
        stands for its own.
        """
        if title:
            own = replace(self, title=title)
            return own.figure(width, rows=rows, tallest=tallest, size=size, sourced=sourced)
        look = {"rows": rows, "tallest": tallest, "size": size, "sourced": sourced}
        sizes: list[float] = [size or style.BASE]
        if tallest and not size:  # those that suit the width, the largest first
            sizes = [fit for fit in style.SIZES if fit <= max(8, 2.2 * width)]
        highest, drawn = tallest or _TALL * max(1, style.WIDTH / width), rows

        def figure(size: float, rows: int) -> ChartFigure:
            nonlocal drawn
            with style.theme(size):
                figure = ChartFigure(label=self.alt)
                figure.reading, figure.look = self, look
                page = Page(figure.add_axes((0, 0, 1, 1)), width, rows, highest)
                self._fill(page, sourced)
                page.ax.set(xlim=(0, width), ylim=(page.y, 0))
                page.ax.set_axis_off()
                figure.set_size_inches(width, page.y)
            drawn = page.drawn
            return figure

        whole = figure(sizes[0], rows)
        while whole.get_figheight() > highest and sizes[1:]:
            sizes = sizes[1:]
            whole = figure(sizes[0], rows)
        fewer = range(1, drawn if whole.get_figheight() > highest else 1)
        fit = bisect_right(fewer, highest, key=lambda n: figure(sizes[0], n).get_figheight())
        return figure(sizes[0], max(1, fit)) if fewer else whole

    def _fill(self, page: Page, sourced: bool) -> None:
        page.say(self.title, TITLE if page.width > _NARROW else BOLD)
        page.y += 0.03
        page.say(self.subtitle)
        page.y += 0.15
        if len(self.data):
            self.draw(page)
        if sourced:
            page.y += 0.12
            page.say(self.source, NOTE)
        page.y += MARGIN


_OPTIONS = """\
The options of each chart: `width` and `tallest` in inches, `size` of the text in points, `title` in
place of its own, `rows` at most, `sourced=False` without the line of the source.

    figure = charts.NAME(change, width=5, size=9, title="A title of my own", rows=20)
    statements.save(figure, "a-name", "../exports")

It is a Matplotlib figure, to be changed as any other. A dark one: `statements charts --dark`."""


class Chart:
    """A chart by its reading: called with a comparison, it gives a figure so many inches wide.

    `look` has what `Reading.figure` takes; `help` of each chart names it.
    """

    def __init__(self, read: Callable[[Comparison], Reading]) -> None:
        update_wrapper(self, read)
        self.__doc__ = f"{getdoc(read)}\n\n{_OPTIONS}"
        look = [p for name, p in signature(Reading.figure).parameters.items() if name != "self"]
        [change, *_] = signature(read).parameters.values()
        self.__signature__ = Signature([change.replace(name="change"), *look])  # what help shows
        self.read = read

    def __call__(
        self, change: Comparison, *, width: float = style.WIDTH, **look: Any
    ) -> ChartFigure:
        expect(change, Comparison, COMPARISON)
        return self.read(change).figure(width, **look)
