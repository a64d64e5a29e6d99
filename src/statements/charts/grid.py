"""Rows of figures: a label, a cell for each statement, and a word for what became of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil
from string import ascii_uppercase

from statements.charts import words
from statements.charts.page import Page, Point
from statements.charts.style import BOLD, HAIR, HEAD, INK, NOTE, TEXT, Font, Statement, plain
from statements.comparison.prose import story
from statements.comparison.rows import NOT_MENTIONED, WITHOUT_NUMBER
from statements.tables.rows import Row

_PAD = 0.06
_MARK = 0.2  # inches for a mark
_VALUE, _HEADING, _LABEL, _STATUS, _STORY = 1.3, 1.3, 2.2, 1.45, 1.8  # inches, at most or at least
_FEW = 3  # statements whose silence is written out


@dataclass
class Cell:
    """What a statement prints for a figure, if it does; `bold` where it stands out."""

    text: str = ""
    told: bool = False
    bold: bool = False
    moved: str = ""  # how it is re-attributed, in words

    @property
    def font(self) -> Font:
        return Font(bold=self.bold) if self.told else NOTE


@dataclass
class FigureRow:
    """A figure: its cells by the statements' labels, and what the data of the chart has for it."""

    label: str
    heading: str
    status: str
    cells: dict[str, Cell]
    data: Row
    part: bool = False  # stands in from its whole
    joined: int | None = None  # the row with which a line joins it

    @property
    def told(self) -> int:
        """How many statements mention it."""
        return sum(cell.told for cell in self.cells.values())

    @property
    def weight(self) -> int:
        """The rows of most weight are drawn where there is no room for all."""
        return self.told

    def story(self, statements: Iterable[Statement], names: Mapping[int, str]) -> str:
        """Which statements print what: "613 in 11 of 12; 615 in 2022"; behind the names of those
        issuers that mention it, by their groups, where there are several."""
        told = list[str]()
        for group, of in groupby(statements, key=lambda of: of.group):
            own = {one.short: self.cells[one.label] for one in of}
            said = {
                label: cell.text if cell.told or cell.text == WITHOUT_NUMBER else None
                for label, cell in own.items()
            }
            moved = dict.fromkeys(cell.moved for cell in own.values() if cell.moved)
            words = "; ".join([story(said, NOT_MENTIONED), *moved])
            if any(said.values()):
                told.append(f"{names[group]}: {words}" if len(names) > 1 else words)
        return ". ".join(told)


@dataclass
class Grid:
    """Rows on a page: values behind marks, or marks alone with their story where these are many.

    They stand beside their labels where there is room, else beneath them.
    """

    page: Page
    statements: list[Statement]
    rows: Sequence[FigureRow]
    widest: float = _LABEL  # of a row's label, in inches

    def __post_init__(self) -> None:
        page, rows, many = self.page, self.rows, len(self.statements)
        values = [(c.text, c.font) for row in rows for c in row.cells.values()]
        most = min(_VALUE, page.inner / many - 0.24) if many <= _FEW else _VALUE
        full = 0.24 + max(font.wide(text, most) for text, font in values)
        head = min(max(BOLD.measure(plain(row.heading)) for row in rows), _HEADING) + 2 * _PAD
        label = max(TEXT.measure(plain(row.label)) + 0.12 * row.part for row in rows) + 2 * _PAD
        label = min(label, self.widest)
        status = min(max(NOTE.measure(plain(row.status)) for row in rows), _STATUS) + 2 * _PAD
        widths = [(head + label, full, status), (label, full, status)]
        widths += [(0, full, 0)] * (many <= _FEW)
        widths += [(head + label, _MARK, _STORY), (label, _MARK, _STORY), (0, 0, 0)]
        fits = (w for w in widths if w[0] + many * w[1] + w[2] <= page.inner)
        left, self.step, beside = next(fits)
        self.stacked, self.strip = not left, self.step < full
        self.head = head if left == head + label else 0
        if self.step == full:
            self.step += min((page.inner - left - beside) / many - full, 0.4)
        elif self.stacked:
            self.step = min(_MARK, page.inner / many)
        start = page.left + left
        self.marks = [start + 0.06 + self.step * n for n in range(many)]
        self.label = page.right if self.stacked else start - _PAD
        self.beside = page.left if self.stacked else start + many * self.step + _PAD

    def set(self) -> None:
        """Set the rows or, of too many, those that most statements mention."""
        page, heading, spots = self.page, None, dict[int, list[Point]]()
        if self.strip and any(cell.bold for row in self.rows for cell in row.cells.values()):
            page.say("Larger: differs from the issuer's statement before.", NOTE)
        groups = dict.fromkeys(of.group for of in self.statements)
        self.letters = {
            group: ascii_uppercase[n % 26] * (n // 26 + 1) for n, group in enumerate(groups)
        }  # A, … Z, AA, …
        self.heads()
        ranked = sorted(range(len(self.rows)), key=lambda n: -self.rows[n].weight)
        for n in sorted(ranked[: page.rows]):
            row, fresh = self.rows[n], self.rows[n].heading != heading
            heading = row.heading
            if fresh:
                page.y += _PAD / 2
                page.line([(page.left, page.y), (page.right, page.y)], HAIR, 0.6)
            beside = self.head or (self.stacked and self.strip)
            if fresh and not beside:
                page.y += _PAD
                page.say(heading, BOLD)
            page.drawn += 1
            spots[n] = self.row(row, heading if fresh and beside else "")
        self.join(spots)
        page.more(len(self.rows) - page.rows, "row")

    def row(self, row: FigureRow, heading: str) -> list[Point]:
        """Set a row; where each of its values ends."""
        page, y = self.page, self.page.y + _PAD
        head = self.head or (BOLD.measure(plain(heading)) + 2 * _PAD) * bool(heading)
        left = page.left + head + 0.12 * row.part
        bottom = page.write(left, y, row.label, TEXT, self.label - left)
        bottom = max(bottom, page.write(page.left, y, heading, BOLD, head - _PAD))
        y, spots = bottom if self.stacked else y, list[Point]()
        for x, of in zip(self.marks, self.statements, strict=True):
            cell, middle = row.cells[of.label], TEXT.middle(y)
            size = 6.5 if not self.strip else 7 if cell.bold else 5
            page.mark(of, x, middle, cell.told, size)
            text, room = "" if self.strip else cell.text, self.step - 0.24
            bottom = max(bottom, page.write(x + 0.14, y, text, cell.font, room), y + TEXT.leading)
            spots.append((x + 0.19 + cell.font.wide(text, room), middle))
        note, font = row.status, NOTE
        if self.strip:
            note, font = row.story(self.statements, self.letters), TEXT
        if self.stacked:
            y = bottom
            note = note if self.strip or row.joined is not None else ""
        room = page.right - self.beside + 0.01
        page.y = max(bottom, page.write(self.beside, y, note, font, room)) + _PAD / 2
        return spots

    def join(self, spots: dict[int, list[Point]]) -> None:
        """Between two columns beside the labels, lines from rows to those they are joined with."""
        pairs = [(n, to) for n, row in enumerate(self.rows) if (to := row.joined) is not None]
        for lane, (row, to) in enumerate(pairs if not self.stacked and not self.strip else ()):
            if {row, to} <= {*spots}:
                (start, y), end, (_, down) = spots[row][0], self.marks[1] - 0.09, spots[to][1]
                x = max(start, end - 0.08 * (1 + (len(pairs) - 1 - lane) % 4))
                self.page.line([(start, y), (x, y), (x, down), (end, down)], INK, 1.0)

    def heads(self) -> None:
        """The statements' labels over their marks, on end where one is too wide; where lines on end
        would touch, every second or third.

        With several issuers, each has a letter over its statements; a key above says whose it is.
        """
        page, room = self.page, self.step - 0.06
        columns = list(zip(self.marks, self.statements, strict=True))
        issuers = [list(of) for _, of in groupby(columns, key=lambda c: c[1].group)]
        letters = list(self.letters.values()) if len(self.letters) > 1 else []
        for letter, here in zip(letters, issuers, strict=False):
            page.say(f"{letter}: {here[0][1].issuer}", NOTE)
        page.y += _PAD
        for letter, here in zip(letters, issuers, strict=False):
            start, under = here[0][0] - 0.06, page.y + HEAD.leading + 0.02
            page.write(start, page.y, letter, HEAD)
            page.line([(start, under), (here[-1][0] + room - 0.06, under)], INK)
        labels = [plain(label) for label in words.brief([of.short for of in self.statements])]
        longest = max(map(HEAD.measure, labels))
        page.y += (HEAD.leading + 0.1) * bool(letters) + (
            longest if longest > room else HEAD.leading
        )
        apart = ceil(0.95 * HEAD.size / 72 / self.step)
        for n, ((x, of), label) in enumerate(zip(columns, labels, strict=True)):
            if longest > room:
                page.write(x + 0.05, page.y - 0.02, label * (n % apart == 0), HEAD, rotation=90)
            else:
                page.write(x - 0.05, page.y - HEAD.leading, label, HEAD)
            page.mark(of, x, page.y + 0.08)
        page.y += 0.18
