"""The marks of statements as columns of a chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from statements.charts.lettering import measure, plain
from statements.charts.sheet import Align, Mark, Sheet, Words
from statements.charts.style import SMALL, colour_of, edge_of, shape_of

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


def heads(
    sheet: Sheet, years: Years, xs: Sequence[float], room: float, align: Align = "center"
) -> None:
    """Labels over the marks of the columns at `xs`, on end where they are wide."""
    labels = [plain(short(label)) for label in years.labels]
    widest = max(measure(label, SMALL, True) for label in labels)
    upright = widest > room - 0.04
    base = sheet.y + (widest if upright else SMALL / 72)
    for place, (x, label) in enumerate(zip(xs, labels, strict=True)):
        sheet.add(years.mark(place, x, base + 0.14))
        if upright:
            sheet.add(Words(x + 0.05, base, label, label, SMALL, True, rotation=90))
        else:
            left = x - 0.045 if align == "left" else x
            sheet.add(Words(left, base, label, label, SMALL, True, align=align))
    sheet.y = base + 0.28
