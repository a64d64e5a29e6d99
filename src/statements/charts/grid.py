"""One layout for figures, names, kinds and lines over time: label, a cell a statement, status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, compress, groupby, pairwise
from typing import Any

import pandas as pd

from statements.charts import words
from statements.charts.grid_rows import SMALL, GridCell, GridRow, ranked
from statements.charts.page import Page, Point, Reading, box
from statements.charts.style import (
    BOLD,
    GREY,
    HAIR,
    HEAD,
    INK,
    NOTE,
    TEXT,
    Font,
    Statement,
    plain,
    tint,
)
from statements.comparison.rows import NOT_MENTIONED

MOST_ROWS = 150
PAD = 0.06
_SMALL = Font(SMALL)
_MARK = 0.2  # inches for a mark
_NARROWEST, _WIDEST = 0.8, 1.3  # inches for a value, or at most for a heading beside labels
_LABEL = (1.8, 3.6)  # inches that long labels have at least and at most


def grid(
    title: str,
    subtitle: str,
    source: str,
    rows: Sequence[GridRow],
    statements: dict[str, Statement],
    marks: tuple[str, str] = ("", NOT_MENTIONED),
    **look: Any,
) -> Reading:
    """A chart of rows; `marks` says what filled and hollow ones without a text stand for.

    Of four statements or more, its words have those that have a row, not those that have not.
    """
    many = len(statements)
    said = [
        words.in_words(
            ", ".join(filter(None, dict.fromkeys([row.heading, row.label]))),
            {
                x: cell.text or marks[not cell.filled]
                for x, cell in row.cells.items()
                if many < 4 or cell.filled is not False
            },
            many,
        )
        for row in (rows[n] for n in ranked(rows))
    ]
    data = pd.DataFrame([row.data for row in rows if row.data])
    return Reading(
        *(title, subtitle, source, said, data),
        lambda page: Grid(page, list(statements.values()), rows, **look).set(),
    )


@dataclass
class Grid:
    """Rows set on a page, beside their cells where there is room, else above them.

    Headings stand above their rows or, if `beside` and there is room, in a column of their own.
    With a `rise`, in inches, marks stand as high as their share, joined by lines that end where
    a statement of the issuer is silent.
    """

    page: Page
    statements: list[Statement]
    rows: Sequence[GridRow]
    widest: float  # inches from one column to the next
    beside: bool = False
    rise: float = 0

    def measure(self) -> None:
        """Find where labels, marks, values and status stand."""
        rows, many, room = self.rows, len(self.statements), self.page.inner
        cells = [cell for row in rows for cell in row.cells.values()]
        self.off = 0.14 * (marked := cells[0].filled is not None)
        longest = max(NOTE._replace(bold=row.bold).measure(plain(row.status)) for row in rows)
        status = min(longest + 2 * PAD, max(1.2, (0.22 if many < 3 else 0.2) * room)) * bool(
            longest
        )
        label = max(r.font.measure(plain(r.label)) + 0.12 * r.part for r in rows) + 2 * PAD
        head = max(BOLD.measure(plain(row.heading)) for row in rows)
        self.head = min(head, _WIDEST) + 2 * PAD if self.beside else 0.0
        word = max(c.font().measure(plain(word)) for c in cells for word in c.text.split() or [""])
        tight, full = (
            self.off + max(cell.font().wide(cell.text, most) for cell in cells) + 0.1
            for most in (min(max(word, _NARROWEST), _WIDEST), _WIDEST)
        )
        small = full if not marked else _MARK if many > 3 else 0.45
        tight, full = max(tight, small), max(full, small)
        least = self.head + min(label, _LABEL[0])
        lanes = 0.3 * any(row.joined is not None for row in rows)
        choices = [(least, small), (0, small)]
        if not self.rise:
            choices = [(least + lanes, full), (least + lanes, tight), (0, full), *choices]
        fit = [c for c in choices if c[0] + many * c[1] + status <= room]
        least, step = (fit or choices[-1:])[0]
        self.stacked, self.beneath = not least, marked and (self.rise > 0 or step < tight)
        if self.stacked:
            label = self.head = 0.0
        free = room - status - self.head
        self.step = min(self.widest, max(step, (free - min(label, _LABEL[1])) / many), free / many)
        start = self.page.left if self.stacked else self.page.right - status - many * self.step
        self.marks = [start + 0.06 + self.step * n for n in range(many)]
        self.label = self.page.right if self.stacked else start - PAD
        self.status = start + many * self.step + PAD

    def set(self) -> None:
        """Set the rows or, of too many, those that most statements have."""
        self.measure()
        self.heads()
        page, shown = self.page, ranked(self.rows)[:MOST_ROWS]
        empty, top = {*page.ax.get_children()}, page.y
        while (heights := self.lay(sorted(shown))) and page.y > page.tallest:
            for artist in {*page.ax.get_children()} - empty:
                artist.remove()
            ends = accumulate((heights[n] for n in shown), initial=top)
            fit = (end < page.tallest for _, end in pairwise(ends))
            shown = list(compress(shown, fit))
            page.y = top
        if (more := len(self.rows) - len(shown)) > 0:
            page.y += PAD
            page.say(f"And {words.counted(more, 'row')} more, in the data of this chart.")

    def lay(self, places: Sequence[int]) -> dict[int, float]:
        """Set rows in their order; how much room each takes."""
        page, heading = self.page, None
        spots, taken = dict[int, list[Point]](), dict[int, float]()
        for n in places:
            row, start = self.rows[n], page.y
            fresh, heading = row.heading != heading, row.heading
            if fresh:
                page.y += PAD / 2
                page.line([(page.left, page.y), (page.right, page.y)], HAIR, 0.6)
            if fresh and not self.head and heading not in ("", row.label):
                page.y += PAD
                page.say(heading, BOLD)
            spots[n] = self.row(row, heading if fresh and self.head else "")
            taken[n] = page.y - start
        self.join(spots)
        return taken

    def row(self, row: GridRow, heading: str) -> list[Point]:
        """Set a row; where each of its values ends."""
        page, y = self.page, self.page.y + PAD
        left = page.left + self.head + 0.12 * row.part
        bottom = page.write(left, y, row.label, row.font, self.label - left)
        beside = page.write(page.left, y, heading, BOLD, self.head - PAD) if heading else 0
        y = (bottom if self.stacked else y) + self.rise
        font = HEAD if row.bold else NOTE
        noted = page.write(self.status, y, row.status, font, page.right - self.status + 0.01)
        spots = self.values(row, y) if not self.beneath else self.below(row, y)
        page.y = max(bottom, beside, noted, *(end for _, end in spots)) + PAD / 2
        page.y += 0.12 * bool(self.rise)  # values stand nearer to their own line than to the next
        middle = TEXT.middle(y)
        return [(x, middle) for x, _ in spots]

    def columns(self, row: GridRow) -> list[tuple[float, Statement, GridCell]]:
        cells = [row.cells[of.label] for of in self.statements]
        return list(zip(self.marks, self.statements, cells, strict=True))

    def values(self, row: GridRow, y: float) -> list[Point]:
        """Values behind their marks, or on bars; how far each reaches, right and down."""
        spots, room = [], self.step - self.off - 0.1
        for x, of, cell in self.columns(row):
            font, middle = cell.font(), TEXT.middle(y)
            if cell.filled is not None:
                self.page.mark(of, x, middle, cell.filled, 8 if row.bold else 6.5)
            elif cell.share:
                end, fill = x - 0.08 + cell.share * (self.step - 0.2), tint(of.colour, 0.3)
                if self.step < 0.6:  # too narrow for lengths
                    end, fill = x - 0.13 + self.step, tint(GREY, 0.5 * cell.share)
                self.page.area(box(x - 0.08, middle - 0.1, end, middle + 0.1), fill)
            start = x + self.off if self.off else x - 0.04
            bottom = self.page.write(start, y, cell.text, font, room)
            spots.append((start + font.wide(cell.text, room) + 0.05, max(bottom, y + font.leading)))
        return spots

    def below(self, row: GridRow, y: float) -> list[Point]:
        """Marks with their values beneath, on several lines where one is too short for them."""
        middle, columns = _SMALL.middle(y), self.columns(row)
        if self.rise:
            self.curve(columns, middle)
        silent = self.rise and any(not cell.filled for _, _, cell in columns)
        right = self.status - PAD if row.status else self.page.right
        ends, below = list[float](), list[tuple[int, float, GridCell]]()
        for x, of, cell in columns:
            if cell.share is not None or not (self.rise and cell.filled):
                down = _SMALL.leading if not cell.filled else -self.rise * (cell.share or 0)
                down *= bool(self.rise)
                self.page.mark(of, x, middle + down, bool(cell.filled), 8 if row.bold else 6.5)
            if cell.filled and cell.brief:
                wide = cell.font(small=True).wide(cell.brief, _WIDEST)
                left = max(self.page.left, min(x - min(wide / 2, 0.2), right - wide))
                lane = next((n for n, end in enumerate(ends) if end + 0.05 <= left), len(ends))
                ends[lane : lane + 1] = [left + wide]
                below.append((lane, left, cell))
        y += _SMALL.leading * (1 + bool(silent))
        for lane in range(len(ends)):
            here = [(left, cell) for n, left, cell in below if n == lane]
            y = max(
                self.page.write(left, y, cell.brief, cell.font(small=True), _WIDEST)
                for left, cell in here
            )
        return [(0, y)]

    def curve(self, columns: list[tuple[float, Statement, GridCell]], y: float) -> None:
        """For each issuer a line at zero, and lines from mark to mark until one is missing."""
        for _, group in groupby(columns, key=lambda column: column[1].group):
            here = list(group)
            self.page.line([(here[0][0] - 0.1, y), (here[-1][0] + 0.1, y)], HAIR)
            for (x, _, one), (end, _, other) in pairwise(here):
                if one.share is not None and other.share is not None:
                    ends = [(x, y - self.rise * one.share), (end, y - self.rise * other.share)]
                    self.page.line(ends, GREY, 1.2)

    def join(self, spots: dict[int, list[Point]]) -> None:
        """Between two columns beside the labels, lines from rows to those they are joined with."""
        pairs = [(n, to) for n, row in enumerate(self.rows) if (to := row.joined) is not None]
        for lane, (row, to) in enumerate(pairs if not self.stacked else ()):
            if {row, to} <= {*spots}:
                (start, y), end, (_, down) = spots[row][0], self.marks[1] - 0.09, spots[to][1]
                x = end - 0.08 * (1 + (len(pairs) - 1 - lane) % 4)
                self.page.line([(start, y), (x, y), (x, down), (end, down)], INK, 1.0)

    def heads(self) -> None:
        """The statements' labels over their marks, on end where one is too wide.

        With several issuers, each has a letter over its statements; a key above says whose it is.
        """
        page, room = self.page, self.step - 0.06
        columns = list(zip(self.marks, self.statements, strict=True))
        issuers = [list(of) for _, of in groupby(columns, key=lambda c: c[1].group)]
        letters = words.letters(len(issuers)) if len(issuers) > 1 else []
        for letter, here in zip(letters, issuers, strict=False):
            page.say(f"{letter}: {here[0][1].issuer}", NOTE)
        page.y += PAD
        for letter, here in zip(letters, issuers, strict=False):
            start, under = here[0][0] - 0.06, page.y + HEAD.leading + 0.02
            page.write(start, page.y, letter, HEAD)
            page.line([(start, under), (here[-1][0] + room - 0.06, under)], INK)
        labels = [plain(label) for label in words.brief([of.label for of in self.statements])]
        longest = max(map(HEAD.measure, labels))
        page.y += (HEAD.leading + 0.1) * bool(letters) + (
            longest if longest > room else HEAD.leading
        )
        for (x, of), label in zip(columns, labels, strict=True):
            if longest > room:
                page.write(x + 0.05, page.y - 0.02, label, HEAD, rotation=90)
            else:
                page.write(x - 0.05, page.y - HEAD.leading, label, HEAD)
            page.mark(of, x, page.y + 0.08)
        page.y += 0.18
