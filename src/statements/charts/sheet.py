"""A chart before it is drawn: words, marks, lines and areas, placed in inches from the top left.

Laying out comes first, so that a chart is as tall as its rows need and no two words collide;
a `Chart` then puts its sheet on an `Axes`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Polygon

from statements.charts import style
from statements.charts.style import INK, MARGIN, MUTED, PAPER, QUIET, TEXT
from statements.charts.words import Reading

Align = Literal["left", "center", "right"]
Point = tuple[float, float]
Span = tuple[float, float]
T = TypeVar("T")


# ---------------------------------------------------------------- what a sheet holds


@dataclass(frozen=True)
class Words:
    """One line of text at its baseline; `whole` is the text that the line is part of."""

    x: float
    y: float
    text: str
    whole: str
    size: float = TEXT
    bold: bool = False
    colour: str = INK
    align: Align = "left"
    rotation: float = 0

    def draw(self, ax: Axes) -> None:
        font = style.typeface(self.size, self.bold)
        text = ax.text(self.x, self.y, self.text, fontproperties=font, parse_math=False)
        text.set(color=self.colour, ha=self.align, va="baseline")
        text.set(rotation=self.rotation, rotation_mode="anchor")


@dataclass(frozen=True)
class Mark:
    """A statement's mark: filled where it says something, hollow where it does not."""

    x: float
    y: float
    shape: str
    colour: str
    edge: str
    filled: bool = True
    size: float = 7

    def draw(self, ax: Axes) -> None:
        (mark,) = ax.plot([self.x], [self.y], marker=self.shape, linestyle="none", clip_on=False)
        mark.set(markersize=self.size * style.EQUAL.get(self.shape, 1), markeredgewidth=0.9)
        mark.set_markerfacecolor(self.colour if self.filled else PAPER)
        mark.set(markeredgecolor=self.edge if self.filled else MUTED, zorder=3)


@dataclass(frozen=True)
class Line:
    """A line through points."""

    points: tuple[Point, ...]
    colour: str = MUTED
    width: float = 0.8

    def draw(self, ax: Axes) -> None:
        (line,) = ax.plot(*zip(*self.points, strict=True), color=self.colour, clip_on=False)
        line.set(linewidth=self.width, solid_capstyle="butt", zorder=1.5)


@dataclass(frozen=True)
class Area:
    """A filled or hollow shape."""

    points: tuple[Point, ...]
    fill: str = "none"
    edge: str = "none"
    hatch: str = ""
    alpha: float = 1
    dashed: bool = False

    def draw(self, ax: Axes) -> None:
        shape = Polygon(self.points, closed=True, facecolor=self.fill, edgecolor=self.edge)
        shape.set(hatch=self.hatch or None, linewidth=0.8, clip_on=False, zorder=1)
        shape.set_linestyle((0, (4, 3)) if self.dashed else "solid")
        shape.set_alpha(None if self.alpha == 1 else self.alpha)
        ax.add_patch(shape)


def box(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    """The corners of a rectangle."""
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def middle(y: float, size: float = TEXT) -> float:
    """The height at which a mark stands level with the digits of a line that begins at `y`."""
    return y + 0.635 * size / 72


@dataclass(frozen=True)
class Years:
    """Statements in their order, with the labels that stand for them."""

    ids: Sequence[str]
    labels: Sequence[str]

    def mark(self, place: int, x: float, y: float, filled: bool = True, size: float = 7) -> Mark:
        shape = style.shape_of(self.ids)[self.ids[place]]
        return Mark(x, y, shape, self.colour(place), self.edge(place), filled, size)

    def colour(self, place: int) -> str:
        return style.colour_of(self.ids)[self.ids[place]]

    def edge(self, place: int) -> str:
        return style.edge_of(self.ids)[self.ids[place]]


# ---------------------------------------------------------------- the sheet


@dataclass
class Sheet:
    """What a chart shows, in inches; `y` is how far down it goes."""

    width: float
    y: float = MARGIN
    items: list[Words | Mark | Line | Area] = field(default_factory=list)
    left: float = MARGIN

    @property
    def right(self) -> float:
        return self.width - MARGIN

    @property
    def inner(self) -> float:
        """The room between the margins."""
        return self.right - self.left

    def add(self, item: Words | Mark | Line | Area) -> None:
        self.items.append(item)

    def write(
        self,
        x: float,
        y: float,
        text: str,
        *,
        width: float | None = None,
        size: float = TEXT,
        bold: bool = False,
        colour: str = INK,
        align: Align = "left",
    ) -> float:
        """Set a text with the top of its first line at `y`; the bottom of its last line."""
        lines = style.wrap(text, width, size, bold) if width else [style.plain(text)]
        for line in lines:
            if line:
                self.add(Words(x, y + size / 72, line, text, size, bold, colour, align))
            y += style.leading(size)
        return y

    def say(self, text: str, size: float = TEXT, colour: str = QUIET, bold: bool = False) -> None:
        """Set a paragraph from margin to margin; what follows begins beneath it."""
        self.y = self.write(
            self.left, self.y, text, width=self.inner, size=size, colour=colour, bold=bold
        )

    def rule(self, colour: str = MUTED) -> None:
        """A line from margin to margin."""
        self.add(Line(((self.left, self.y), (self.right, self.y)), colour, 0.6))

    def texts(self) -> list[str]:
        """All that is written, each text once and whole."""
        return list(dict.fromkeys(i.whole for i in self.items if isinstance(i, Words)))


# ---------------------------------------------------------------- labels beneath what they name


def lanes_of(spans: Sequence[Span], gap: float = 0.03) -> list[int]:
    """The line, from 0, on which each of some labels stands: the first where it finds room."""
    ends: list[float] = []
    lanes = []
    for start, end in spans:
        lane = next((n for n, taken in enumerate(ends) if taken + gap <= start), len(ends))
        ends[lane : lane + 1] = [end]
        lanes.append(lane)
    return lanes


def stagger(spans: Sequence[Span], gap: float = 0.04) -> list[int]:
    """As `lanes_of`, but no label stands above the start of a later one: a line leads up there."""
    lanes: list[int] = []
    for place in range(len(spans) - 1, -1, -1):
        later = zip(spans[place + 1 :], lanes, strict=True)
        below = [lane + 1 for (start, _), lane in later if start < spans[place][1] + gap]
        lanes.insert(0, max(below, default=0))
    return lanes


def flags(sheet: Sheet, starts: Sequence[float], labels: Sequence[tuple[str, str]]) -> None:
    """A value over its name beneath where its thing starts; where there is no room, lower."""
    spans = []
    for start, (value, name) in zip(starts, labels, strict=True):
        wide = max(style.measure(style.plain(value), bold=True), style.measure(style.plain(name)))
        left = max(sheet.left, min(start, sheet.right - wide))
        spans.append((left, min(left + wide, sheet.right)))
    lanes, top = stagger(spans), sheet.y
    if any(lanes) and any(name for _, name in labels):
        return flags(sheet, starts, [(f"{value} {name}", "") for value, name in labels])
    for lane in range(max(lanes, default=-1) + 1):
        bottoms, y = [sheet.y], sheet.y + 0.06
        for start, (left, end), (value, name), at in zip(starts, spans, labels, lanes, strict=True):
            if at == lane:
                sheet.add(Line(((start, top), (start, y)), MUTED, 0.7))
                room = end - left + 0.01
                below = sheet.write(left, y, value, width=room, bold=True)
                bottoms.append(sheet.write(left, below, name, width=room) if name else below)
        sheet.y = max(bottoms)


# ---------------------------------------------------------------- a chart


@dataclass(frozen=True)
class Chart(Generic[T]):
    """A chart of a `Comparison` or a `Corpus`: call it to draw it on an `Axes`.

    `data` and `reading` are what it shows and says; `fill` sets its rows on a sheet.
    """

    name: str
    of: type[T]
    data: Callable[..., pd.DataFrame]
    reading: Callable[..., Reading]
    fill: Callable[[Sheet, pd.DataFrame, T], None]

    def __call__(
        self, of: T, ax: Axes | None = None, *, width: float = style.WIDTH, **options: Any
    ) -> Axes:
        """Draw on an `Axes` of its own, or on the one given.

        A figure that holds no other `Axes` becomes as tall as the chart; among others, one needs
        room enough to be read. Options are those of `data`.
        """
        with style.theme():
            ax = ax or plt.figure(figsize=(width, 1)).add_axes((0, 0, 1, 1))
            sheet = self._fitted(of, ax, options)
            room = ax.get_window_extent()
            tall = max(sheet.y, sheet.width * room.height / room.width)
            ax.set(xlim=(0, sheet.width), ylim=(tall, 0))
            ax.set_axis_off()
            for item in sheet.items:
                item.draw(ax)
        return ax

    draw = __call__

    def sheet(self, of: T, width: float = style.WIDTH, **options: Any) -> Sheet:
        """The layout: title, subtitle, the rows if there are any, and the source beneath."""
        sheet, reading = Sheet(width), self.reading(of, **options)
        sheet.say(reading.title, style.TITLE, INK, bold=True)
        sheet.y += 0.03
        sheet.say(reading.subtitle)
        sheet.y += 0.15
        if len(rows := self.data(of, **options)):
            self.fill(sheet, rows, of)
        sheet.y += 0.12
        sheet.say(reading.source, style.SMALL)
        sheet.y += MARGIN
        return sheet

    def _fitted(self, of: T, ax: Axes, options: dict[str, Any]) -> Sheet:
        """A sheet as wide as an `Axes` or, where that is the only one, as its figure."""
        figure = ax.get_figure(root=True)
        if figure is None:
            raise ValueError("the axes belong to no figure any more; make them again")
        if len(figure.axes) > 1:
            return self.sheet(of, float(ax.get_window_extent().width / figure.dpi), **options)
        sheet = self.sheet(of, float(figure.get_figwidth()), **options)
        figure.set_size_inches(sheet.width, sheet.y)
        ax.set_position((0, 0, 1, 1))
        return sheet
