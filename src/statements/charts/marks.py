"""The marks of statements as columns of a chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from statements.charts.lettering import leading, measure, plain, wrap
from statements.charts.sheet import Align, Mark, Sheet, Words
from statements.charts.style import SMALL, colour_of, edge_of, shape_of
from statements.charts.words import brief


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


def heads(
    sheet: Sheet, years: Years, xs: Sequence[float], room: float, align: Align = "center"
) -> None:
    """Labels over the marks of the columns at `xs`, on end where a word of one is too wide."""
    labels = list(brief(years.labels).values())
    upright = widest_word(labels) > room - 0.04
    blocks = [
        [plain(label)] if upright else wrap(label, room - 0.04, SMALL, True) for label in labels
    ]
    deep = max(map(len, blocks)) * leading(SMALL)
    if upright:
        deep = max(measure(line, SMALL, True) for line, *_ in blocks) + 0.05
    base = sheet.y + deep
    for place, (x, lines) in enumerate(zip(xs, blocks, strict=True)):
        sheet.add(years.mark(place, x, base + 0.1))
        if upright:
            (line,) = lines
            sheet.add(Words(x + 0.05, base - 0.04, line, line, SMALL, True, rotation=90))
            continue
        y = base - len(lines) * leading(SMALL)
        for line in lines:
            left = x - 0.045 if align == "left" else x
            y = sheet.write(left, y, line, size=SMALL, bold=True, align=align)
    sheet.y = base + 0.24


def widest_word(labels: Sequence[str]) -> float:
    """The room that a column needs so that its label can stand level."""
    return max(measure(plain(word), SMALL, True) for label in labels for word in label.split())
