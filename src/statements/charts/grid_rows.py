"""The rows of a grid: a label, a cell for each statement, and a word for what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from statements.charts.style import BOLD, GREY, INK, NOTE, TEXT, Font
from statements.tables.rows import Row

SMALL = 10  # points


@dataclass
class GridCell:
    """What a row has for a statement: a value behind a mark, or (`filled` is null) on a bar.

    `share` is of the longest bar, or of the highest place of a mark.
    """

    text: str = ""
    filled: bool | None = None
    bold: bool = False
    share: float | None = None

    @property
    def brief(self) -> str:
        """The value without the words that stand for it in the text."""
        return self.text.partition(" “")[0]

    def font(self, small: bool = False) -> Font:
        if self.filled is False:
            return NOTE
        return Font(SMALL if small else TEXT.size, self.bold, GREY if self.share == 0 else INK)


@dataclass
class GridRow:
    """A line of a grid: its cells by the statements' labels, and what the data has for it."""

    label: str
    cells: dict[str, GridCell]
    data: Row
    heading: str = ""
    status: str = ""
    bold: bool = False  # the label and the status
    part: bool = False  # stands in from its whole
    joined: int | None = None  # the row with which a line joins it

    @property
    def font(self) -> Font:
        return BOLD if self.bold else TEXT

    @property
    def told(self) -> int:
        """In how many statements it stands."""
        return sum(cell.filled is not False for cell in self.cells.values())


def ranked(rows: Sequence[GridRow]) -> list[int]:
    """The places of rows; of four statements or more, those in most statements first."""
    return sorted(range(len(rows)), key=lambda n: -rows[n].told * (len(rows[n].cells) > 3))
