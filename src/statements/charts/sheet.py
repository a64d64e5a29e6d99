"""A chart before it is drawn: words, marks, lines and areas, placed in inches from the top left.

Laying out comes first, so that a chart is as tall as its rows need and no two words collide;
`drawn` then puts a sheet on an `Axes`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Polygon

from statements.charts.lettering import leading, plain, typeface, wrap
from statements.charts.style import (
    INK,
    MARGIN,
    MUTED,
    PAPER,
    QUIET,
    SMALL,
    TEXT,
    TITLE,
    size_of,
    theme,
)
from statements.charts.words import Reading

Align = Literal["left", "center", "right"]
Point = tuple[float, float]

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
        ax.text(
            self.x,
            self.y,
            self.text,
            fontproperties=typeface(self.bold),
            fontsize=self.size,
            color=self.colour,
            ha=self.align,
            va="baseline",
            rotation=self.rotation,
            rotation_mode="anchor",
            parse_math=False,
        )


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
        ax.plot(
            [self.x],
            [self.y],
            marker=self.shape,
            markersize=size_of(self.shape, self.size),
            markerfacecolor=self.colour if self.filled else PAPER,
            markeredgecolor=self.edge if self.filled else MUTED,
            markeredgewidth=0.9,
            linestyle="none",
            clip_on=False,
            zorder=3,
        )


@dataclass(frozen=True)
class Line:
    """A line through points."""

    points: tuple[Point, ...]
    colour: str = MUTED
    width: float = 0.8

    def draw(self, ax: Axes) -> None:
        ax.plot(
            *zip(*self.points, strict=True),
            color=self.colour,
            linewidth=self.width,
            solid_capstyle="butt",
            clip_on=False,
            zorder=1.5,
        )


@dataclass(frozen=True)
class Area:
    """A filled or hollow shape."""

    points: tuple[Point, ...]
    fill: str = "none"
    edge: str = "none"
    hatch: str = ""
    width: float = 0.8
    alpha: float = 1
    dashed: bool = False

    def draw(self, ax: Axes) -> None:
        ax.add_patch(
            Polygon(
                self.points,
                closed=True,
                facecolor=self.fill,
                edgecolor=self.edge,
                hatch=self.hatch or None,
                linewidth=self.width,
                linestyle=(0, (4, 3)) if self.dashed else "solid",
                alpha=None if self.alpha == 1 else self.alpha,
                clip_on=False,
                zorder=1,
            )
        )


def box(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    """The corners of a rectangle."""
    return ((left, top), (right, top), (right, bottom), (left, bottom))


@dataclass
class Sheet:
    """What a chart shows, in inches; `y` is how far down it goes."""

    width: float
    y: float = MARGIN
    items: list[Words | Mark | Line | Area] = field(default_factory=list)

    @property
    def left(self) -> float:
        return MARGIN

    @property
    def right(self) -> float:
        return self.width - MARGIN

    @property
    def inner(self) -> float:
        """The room between the margins."""
        return self.right - self.left

    def add(self, *items: Words | Mark | Line | Area) -> None:
        self.items.extend(items)

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
        lines = wrap(text, width, size, bold) if width else [plain(text)]
        for line in lines:
            if line:
                base = y + size / 72
                self.add(Words(x, base, line, text, size, bold, colour, align))
            y += leading(size)
        return y

    def rule(self, y: float, colour: str = MUTED, width: float = 0.6) -> None:
        """A line from margin to margin."""
        self.add(Line(((self.left, y), (self.right, y)), colour, width))

    def texts(self) -> list[str]:
        """All that is written, each text once and whole."""
        return list(dict.fromkeys(i.whole for i in self.items if isinstance(i, Words)))


def middle(y: float, size: float = TEXT) -> float:
    """The height at which a mark stands level with the digits of a line that begins at `y`."""
    return y + 0.635 * size / 72


# ---------------------------------------------------------------- a whole sheet


def titled(reading: Reading, width: float) -> Sheet:
    """A sheet with its title and subtitle set; what follows begins at its `y`."""
    sheet = Sheet(width)
    y = sheet.write(sheet.left, sheet.y, reading.title, width=sheet.inner, size=TITLE, bold=True)
    y = sheet.write(sheet.left, y + 0.03, reading.subtitle, width=sheet.inner, colour=QUIET)
    sheet.y = y + 0.15
    return sheet


def sourced(sheet: Sheet, reading: Reading) -> Sheet:
    """A sheet with its source line set beneath all else."""
    y = sheet.write(
        sheet.left, sheet.y + 0.12, reading.source, width=sheet.inner, size=SMALL, colour=QUIET
    )
    sheet.y = y + MARGIN
    return sheet


def said(reading: Reading, width: float, message: str) -> Sheet:
    """A sheet that says in words why there is nothing to draw."""
    sheet = titled(reading, width)
    sheet.y = sheet.write(sheet.left, sheet.y, message, width=sheet.inner)
    return sourced(sheet, reading)


def figure(height: float, width: float) -> tuple[Figure, Axes]:
    """A figure of that many inches, all of it one `Axes`."""
    made = plt.figure(figsize=(width, height))
    return made, made.add_axes((0, 0, 1, 1))


def drawn(lay_out: Callable[[float], Sheet], ax: Axes | None, width: float) -> Axes:
    """A sheet on an `Axes`: one of its own, or the one given.

    A figure that holds no other `Axes` becomes as tall as the sheet; among others, one needs
    room enough to be read.
    """
    with theme():
        if ax is None:
            sheet = lay_out(width)
            _, ax = figure(sheet.y, width)
        else:
            sheet = _fitted(lay_out, ax)
        room = ax.get_window_extent()
        ax.set(
            xlim=(0, sheet.width), ylim=(max(sheet.y, sheet.width * room.height / room.width), 0)
        )
        ax.set_axis_off()
        for item in sheet.items:
            item.draw(ax)
    return ax


def _fitted(lay_out: Callable[[float], Sheet], ax: Axes) -> Sheet:
    """A sheet as wide as an `Axes` or, where that is the only one, as its figure."""
    figure = ax.get_figure(root=True)
    if figure is None:
        raise ValueError("the axes belong to no figure any more; make them again")
    if len(figure.axes) > 1:
        return lay_out(float(ax.get_window_extent().width / figure.dpi))
    sheet = lay_out(float(figure.get_figwidth()))
    figure.set_size_inches(sheet.width, sheet.y)
    ax.set_position((0, 0, 1, 1))
    return sheet
