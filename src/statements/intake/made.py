"""What is made of a file: the parts of its text, each with its place, and what was left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

TEXT, LIST, TABLE, NOTE = "text", "list", "table", "footnote"
MAP_COLUMNS = ("start", "end", "text", "place", "kind", "box")


class Part(NamedTuple):
    """A part of the text: a paragraph, a heading, an item of a list, a row of a table."""

    text: str
    place: str  # where it stands in the file: "page 2", "paragraph 14", "line 120, <p>"
    kind: str = TEXT
    box: str = ""  # of a PDF: left, top, right and bottom on the page, in points
    gap: str = "\n\n"  # what stands between it and the part before


class LeftOut(NamedTuple):
    """Words of the file that are no part of its text, and why."""

    why: str
    place: str
    text: str


class Proposed(NamedTuple):
    """What the file says beside its text: a value, and where it says so."""

    value: str
    origin: str


@dataclass
class Made:
    """The parts of a file in reading order."""

    parts: list[Part] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    proposed: dict[str, Proposed] = field(default_factory=dict)  # title and date
    tools: str = ""  # what made the text, with versions

    def placed(self) -> Iterator[tuple[str, Part]]:
        """Each part with what stands before it: parts of a list or a table stand together."""
        before = ""
        for part in self.parts:
            together = part.kind == before and part.kind in (LIST, TABLE)
            yield ("" if not before else "\n" if together else part.gap), part
            before = part.kind

    @property
    def text(self) -> str:
        """The text, with a line break at its end."""
        return "".join(gap + part.text for gap, part in self.placed()) + "\n"

    def rows(self) -> Iterator[dict[str, str]]:
        """The map: where each part begins and ends in `text`, and its place in the file."""
        end = 0
        for gap, part in self.placed():
            start = end + len(gap)
            end = start + len(part.text)
            cells = zip(MAP_COLUMNS, (str(start), str(end), *part), strict=False)
            yield dict(cells)


def tidy(words: str) -> str:
    """Words with single blanks and no more than one blank line."""
    words = re.sub(r"[^\S\n\xa0]+", " ", words)
    return re.sub(r"\n{3,}", "\n\n", re.sub(r" *\n *", "\n", words)).strip(" \n")


def table_lines(rows: list[list[str]], heads: int) -> Iterator[str]:
    """A line for each row of a table: its cells, each behind its column's head.

    The first `heads` rows are the heads of the columns.
    """
    names = [
        " ".join(dict.fromkeys(filter(None, column))) for column in zip(*rows[:heads], strict=True)
    ]
    for cells in rows[heads:]:
        named = zip(names or [""] * len(cells), cells, strict=True)
        yield " | ".join(f"{name}: {cell}" if name else cell for name, cell in named if cell)
