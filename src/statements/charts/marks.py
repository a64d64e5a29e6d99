"""The marks of statements as columns of a chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from statements.charts.sheet import Mark, Sheet, Words, measure, middle, plain, leading
from statements.charts.style import INK, SMALL, TEXT, colour_of, edge_of, shape_of

_LONGEST = 24


@dataclass(frozen=True)
class Years:
    """Statements in their order, with the labels that stand for them."""

    ids: Sequence[str]
    labels: Sequence[str]

    def mark(self, place: int, x: float, y: float, filled: bool = True, size: float = 7) -> Mark:
        sid = self.ids[place]
        shape, colour, edge = (of(self.ids)[sid] for of in (shape_of, colour_of, edge_of))
        return Mark(x, y, shape, colour, edge, filled, size)

    def colour(self, place: int) -> str:
        return colour_of(self.ids)[self.ids[place]]

    def edge(self, place: int) -> str:
        return edge_of(self.ids)[self.ids[place]]


def short(label: str) -> str:
    """A label that stands over a narrow column: a long one loses its middle."""
    half = _LONGEST // 2
    return label if len(label) <= _LONGEST else f"{label[:half]}…{label[1 - half :]}"


def heads(sheet: Sheet, years: Years, xs: Sequence[float], room: float) -> None:
    """Labels with their marks over the columns centred at `xs`, on end where they are wide."""
    labels = [plain(short(label)) for label in years.labels]
    widest = max(measure(label, SMALL, True) for label in labels)
    upright = widest > room - 0.04
    base = sheet.y + (widest if upright else SMALL / 72)
    for place, (x, label) in enumerate(zip(xs, labels, strict=True)):
        if upright:
            x, align, rotation = x + 0.36 * SMALL / 72, "left", 90
        else:
            align, rotation = "center", 0
        sheet.add(Words(x, base, label, label, SMALL, True, INK, align, rotation))
        sheet.add(years.mark(place, xs[place], base + 0.14))
    sheet.y = base + 0.28
