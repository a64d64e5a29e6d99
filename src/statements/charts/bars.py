"""Bars with their parts: what a statement says, drawn in proportion, with its words beneath."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd

from statements.charts import words
from statements.charts.page import Page, Reading, box
from statements.charts.style import BOLD, INK, TEXT, Statement, tint
from statements.comparison.rows import NOT_MENTIONED

PART, WHOLE, REST = "part", "whole", "not broken down"
_BAR = 0.3
_ROOM = 1.5  # inches for a bar with its labels
_THIN = 0.035  # what the narrowest part still shows


@dataclass(frozen=True)
class Piece:
    """A part of a bar, or a whole; `look` is a part's fill, edge and whether it is dashed."""

    role: str
    name: str
    value: float | None
    figure_id: str | None = None
    look: tuple[str, str, bool] | None = None


@dataclass(frozen=True)
class Bar:
    """What statements say alike: totals from the outer to the inner, and parts from the left."""

    of: Sequence[Statement]
    pieces: Sequence[Piece]

    def those(self, *roles: str) -> list[Piece]:
        return [piece for piece in self.pieces if piece.role in roles]

    @property
    def said(self) -> str:
        """ "613 killed: 106 women and 63 children; 444 not broken down"."""
        totals, parts, rest = ([p.name for p in self.those(r)] for r in (WHOLE, PART, REST))
        inside = "; ".join(filter(None, [words.series(parts), *rest]))
        return ": ".join([*totals, *filter(None, [inside])]) or NOT_MENTIONED


def bars(title: str, subtitle: str, source: str, panels: Sequence[list[Bar]]) -> Reading:
    """A chart of bars, those of a panel on one scale.

    The data has label (of the latest statement), role, name, value and figure_id.
    """
    found = [bar for panel in panels for bar in panel]
    rows = [
        {"label": bar.of[-1].label, **{f: getattr(piece, f) for f in _FIELDS}}
        for bar in found
        for piece in bar.pieces
    ]
    named = [words.series([words.the_statement(of.label) for of in bar.of]) for bar in found]
    said = [f"{of}: {bar.said}" for of, bar in zip(named, found, strict=True)]

    def draw(page: Page) -> None:
        scales = []
        for panel in panels:
            sums = [sum(p.value or 0 for p in bar.those(PART, REST)) for bar in panel]
            sums += [p.value or 0 for bar in panel for p in bar.pieces]
            scales += [page.inner / max(1.0, *sums)] * len(panel)
        for n, (bar, scale) in enumerate(zip(found, scales, strict=True)):
            if page.y > page.tallest - _ROOM:
                page.say(f"And {words.counted(len(found) - n, 'bar')} more, in the data.")
                break
            _draw(page, bar, scale)

    return Reading(title, subtitle, source, said, pd.DataFrame(rows), draw)


_FIELDS = ("role", "name", "value", "figure_id")


def _draw(page: Page, bar: Bar, scale: float) -> None:
    """The statements; a bracket over the bar for each whole; the parts with labels beneath."""
    marks = [partial(page.mark, of, filled=bool(bar.pieces)) for of in bar.of]
    heads = [(page.left, of.name, mark) for of, mark in zip(bar.of, marks, strict=True)]
    page.flow(heads, BOLD)
    totals, colour = bar.those(WHOLE), bar.of[-1].colour
    for whole in totals:
        page.say(whole.name, TEXT)
        top, foot, end = page.y + 0.04, page.y + 0.1, page.left + (whole.value or 0) * scale
        page.line([(page.left, foot), (page.left, top), (end, top), (end, foot)], INK, 0.9)
        page.y = foot + 0.04
    x, y, labels = page.left, page.y, []
    for whole in totals if not bar.those(REST) else ():
        fill = tint(colour, 0.1) if whole is totals[-1] else "none"
        page.area(box(x, y, x + (whole.value or 0) * scale, y + _BAR), fill, colour)
    for part in bar.those(PART, REST):
        labels.append((x, part.name, page.swatch(*part.look or ())))
        end = x + max((part.value or 0) * scale, _THIN)
        page.area(box(x, y, end, y + _BAR), *part.look or ("none",))
        x = end
    page.y += _BAR + 0.07 if bar.pieces else 0
    page.flow(labels)
    if not bar.pieces:
        page.say(NOT_MENTIONED)
    page.y += 0.14
