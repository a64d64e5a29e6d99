"""PDF: the lines of each page in reading order, joined to paragraphs; what stands on every page,
footnotes and tables are told by their place, their size and their rules."""

from __future__ import annotations

import io
import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain, groupby, pairwise, zip_longest
from statistics import median
from typing import Any

import pdfplumber
from pdfminer.layout import LTAnno, LTChar, LTTextBox
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfplumber.page import Page
from pdfplumber.utils.exceptions import PdfminerException

from statements.errors import StatementError
from statements.intake.made import NOTE, TABLE, LeftOut, Made, Part, Proposed, table_lines
from statements.intake.walk import head_rows, is_data
from statements.language.english.layout import HYPHENATED, PAGE_NUMBER

_MOST_PAGES = 500
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st"}
_MARK = re.compile(r"(\[)?(\d{1,3}|[*†‡§]{1,3})(?(1)\]|[.)]?\s)\s*")
_SIGN = re.compile(r"[\d*†‡§]")
_BULLET = re.compile(r"[•‣▪●·–—*-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s")
_ENDED = re.compile(r"[.!?:;][\"'”’)\]\d]*$")
_HYPHEN = re.compile(r"([^\W_]+|\d[.,])([-\u00ad\u2010])$")
_EDGE = 0.12  # of a page's height, at its top and at its foot, where running heads stand
_MOST_HEADS = 6  # lines there
_LONG = 15  # letters of a line of prose


@dataclass
class _Line:
    """A line of words on a page; y is counted from the page's top."""

    text: str
    page: int
    x0: float
    top: float
    x1: float
    bottom: float
    size: float  # of most of its letters
    kind: str = ""

    @property
    def part(self) -> Part:
        box = " ".join(f"{edge:.0f}" for edge in (self.x0, self.top, self.x1, self.bottom))
        return Part(self.text, f"page {self.page} of the PDF", self.kind or "text", box)


def read_pdf(data: bytes) -> Made:
    """The text of a PDF file, a part for each line; a table's rows are lines too.

    Raises `StatementError` where it is encrypted, or a page is a picture or has a font that can't
    be read.
    """
    made = Made()
    try:
        with pdfplumber.open(io.BytesIO(data), laparams={}) as pdf:
            if len(pdf.pages) > _MOST_PAGES:
                raise StatementError(f"has more than {_MOST_PAGES} pages; cut it in parts")
            pages, heights = list[list[_Line]](), list[float]()
            for page in pdf.pages:
                pages.append(list(_lines(page, made)))
                heights.append(page.height)
                page.close()
            for field, name in (("named", "Title"), ("created", "CreationDate")):
                said = str(pdf.metadata.get(name) or "").strip()
                said = re.sub(r"^D:(\d{4})(\d\d)(\d\d).*", r"\1-\2-\3", said)
                if said:
                    made.proposed[field] = Proposed(said, f"property {name}")
    except PdfminerException as error:
        if isinstance(error.args[0], PDFEncryptionError | PDFPasswordIncorrect):
            raise StatementError("is encrypted; save it without a password") from error
        raise
    sizes = Counter[float]()
    for line in chain(*pages):
        sizes[line.size] += len(line.text)
    body = max(sizes, key=lambda size: (sizes[size], size), default=0)
    running = _running(pages, heights, body)
    text, notes = list[_Line](), list[_Line]()
    marks = {mark for line in chain(*pages) for mark in re.findall(r"\[([^\[\]]+)\]", line.text)}
    for lines, height in zip(pages, heights, strict=True):
        note = None
        for line in lines:
            if id(line) in running:
                made.left_out.append(LeftOut("running head", line.part.place, line.text))
                continue
            small = line.size < body * 0.93 and not line.kind
            mark = _MARK.match(line.text)
            if small and line.top > height / 3 and mark and mark[2] in marks:
                note = line
                line.text = f"[{mark[2]}] {line.text[mark.end() :]}"
                line.kind = NOTE
            elif small and note and note.x0 - 5 < line.x0 < note.x1 and line.top > note.top:
                line.kind = NOTE
            (notes if line.kind == NOTE else text).append(line)
    whole = "\n".join(line.text for line in text).lower()
    whole = re.sub(r"\w+[-\u00ad\u2010]\n\w+", "", whole)  # but for words that are broken
    words = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", whole))
    made.parts = [*_joined(text, words), *_joined(notes, words)]
    return made


def _lines(page: Page, made: Made) -> Iterator[_Line]:
    """The lines of a page in the order in which its columns are read, and the rows of tables."""
    number = page.page_number
    if not page.chars and page.images:
        raise StatementError(f"page {number} is a picture: a scan; have its text recognised first")
    tables = []
    for found in page.find_tables():
        grid = [[" ".join((cell or "").split()) for cell in row] for row in found.extract()]
        if len({len(row) for row in grid}) == 1 and is_data(grid, headed=False):
            tables.append((found.bbox, grid))
    done = set[int]()
    filled = [r for r in chain(page.rects, page.curves, page.images) if r.get("fill", True)]
    for run in _in_order(_runs(page, made)):
        text, size = run.text, run.size
        line = _Line(text, number, run.x0, page.height - run.y1, run.x1, page.height - run.y0, size)
        where = (line.x0, line.top, line.x1, line.bottom)
        if "(cid:" in text:
            raise StatementError(f"page {number} has a font whose letters can't be read")
        inside = next((n for n, (box, _) in enumerate(tables) if _within(where, box)), None)
        if inside is not None:
            if inside not in done:
                done.add(inside)
                yield from _table(*tables[inside], number, size)
        elif not _within(where, (0, 0, page.width, page.height)):
            made.left_out.append(LeftOut("outside the page", line.part.place, text))
        elif all(_white(char) for char in run.letters) and not any(
            _within(where, (r["x0"], r["top"], r["x1"], r["bottom"])) for r in filled
        ):
            made.left_out.append(LeftOut("hidden text", line.part.place, text))
        else:
            yield line


def _runs(page: Page, made: Made) -> list[_Run]:
    """The runs of letters of a page; what is struck out is left out."""
    rules = [
        (rule["x0"] - 1, rule["x1"] + 1, page.height - rule["bottom"])
        for rule in chain(page.lines, page.rects)
        if rule["bottom"] - rule["top"] < 1.5
    ]
    runs = []
    for line in chain(*(box for box in page.layout if isinstance(box, LTTextBox))):
        struck = [char for char in line if isinstance(char, LTChar) and _struck(char, rules)]
        said = "".join(char.get_text() for char in struck).strip()
        if said:
            place = f"page {page.page_number} of the PDF"
            made.left_out.append(LeftOut("struck out", place, said))
        kept = [char for char in line if char not in struck] if struck else list(line)
        if any(isinstance(char, LTChar) and char.get_text().strip() for char in kept):
            runs.append(_Run(kept))
    return runs


def _struck(char: LTChar, rules: list[tuple[float, float, float]]) -> bool:
    """Whether a rule goes through the middle of a letter, not under it."""
    middle = (char.x0 + char.x1) / 2
    return any(x0 < middle < x1 and 0.2 < (y - char.y0) / char.size < 0.62 for x0, x1, y in rules)


class _Run:
    """Letters that stand on one row, and the blanks between them."""

    def __init__(self, chars: list[LTChar | LTAnno]) -> None:
        self.chars = chars
        self.letters = [c for c in chars if isinstance(c, LTChar) and c.get_text().strip()]
        self.x0, self.y0 = (min(getattr(c, of) for c in self.letters) for of in ("x0", "y0"))
        self.x1, self.y1 = (max(getattr(c, of) for c in self.letters) for of in ("x1", "y1"))
        self.size = round(median(c.size for c in self.letters), 1)
        self.base = median(c.y0 for c in self.letters)

    def __add__(self, right: _Run) -> _Run:
        """Both, with a blank where there is one; two numbers stay apart, as in cells of a table."""
        ends = self.letters[-1].get_text() + right.letters[0].get_text()
        gap = (right.x0 - self.x1) / self.size
        between = "" if gap < 0.15 else " | " if gap > 1 and ends.isdigit() else " "
        return _Run([*self.chars, *map(LTAnno, between), *right.chars])

    @cached_property
    def text(self) -> str:
        """The words; a small raised figure is the mark of a footnote, and in brackets."""
        text, mark = "", ""
        for char in self.chars:
            said = char.get_text().translate(_LIGATURES)
            if (
                isinstance(char, LTChar)
                and char.size < self.size * 0.85
                and char.y0 > self.base + self.size * 0.1
            ):
                text = text if mark else text.rstrip()
                if _SIGN.fullmatch(said):
                    mark += said
                    continue
            if mark:
                text, mark = f"{text}[{mark}]", ""
            text += said
        text = " ".join((f"{text}[{mark}]" if mark else text).split())
        return re.sub(r"^(?:\(cid:\d+\)|[\ue000-\uf8ff]) ?", "• ", text)  # a sign, no letter


def _in_order(runs: list[_Run]) -> list[_Run]:
    """Whole lines in reading order: down each column, between the lines that cross them all.

    Wide blanks of justified text have cut lines; what stands on a row of a column is one again.
    """
    rows: list[list[_Run]] = []
    for run in sorted(runs, key=lambda run: -run.base):
        if rows and rows[-1][0].base - run.base < 2:
            rows[-1].append(run)
        else:
            rows.append([run])
    gutters = _gutters(rows)
    ordered: list[_Run] = []
    columns: dict[int, list[_Run]] = {}
    last = max(
        (n for n, row in enumerate(rows) for r in row if bisect(gutters, r.x0 + 3)), default=0
    )
    for number, row in enumerate(rows):
        if number > last and rows[number - 1][0].base - row[0].base > row[0].size * 2.6:
            ordered += chain(*(columns[column] for column in sorted(columns)))
            columns = {}  # what stands below all columns, and apart
        whole: dict[int, _Run] = {}
        crossing = any(bisect(gutters, r.x0 + 3) != bisect(gutters, r.x1 - 3) for r in row)
        for run in sorted(row, key=lambda run: run.x0):
            column = 0 if crossing else bisect(gutters, run.x0 + 3)
            whole[column] = whole[column] + run if column in whole else run
        if crossing:
            ordered += chain(*(columns[column] for column in sorted(columns)), whole.values())
            columns = {}
        for column, run in whole.items() if not crossing else ():
            columns.setdefault(column, []).append(run)
    return [*ordered, *chain(*(columns[column] for column in sorted(columns)))]


def _gutters(rows: list[list[_Run]]) -> list[float]:
    """Where columns of prose begin but the first: where many long lines begin beside others."""
    begins: dict[int, list[_Run]] = {}
    for row in rows:
        for run in row:
            begins.setdefault(round(run.x0 / 4), []).append(run)
    found: list[float] = []
    for place in sorted(begins):
        lines = [*begins[place], *begins.get(place + 1, ())]
        x0 = min(line.x0 for line in lines)
        foot, top = min(line.y0 for line in lines), max(line.y1 for line in lines)
        near = [run for row in rows for run in row if run.y0 < top and run.y1 > foot]
        left = [run for run in near if run.x1 < x0]
        beside = sum(any(r.y0 < line.y1 and r.y1 > line.y0 for r in left) for line in lines)
        across = sum(run.x0 < x0 - 3 and run.x1 > x0 + 3 for run in near)
        long = sum(len(run.text) for run in left) > _LONG * len({round(run.base) for run in left})
        words = median(len(line.text) * line.text[0].isalpha() for line in lines) > _LONG / 2
        if beside > max(2, across) and long and words and (not found or x0 - found[-1] > 40):
            found.append(x0)
    return found


def _white(char: LTChar) -> bool:
    color: Any = char.graphicstate.ncolor
    values = tuple(color) if isinstance(color, tuple | list) else (color,)
    return values in ((1,), (1, 1, 1), (0, 0, 0, 0))


def _within(inner: tuple[float, ...], outer: tuple[float, ...]) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]


def _table(
    box: tuple[float, ...], grid: list[list[str]], page: int, size: float
) -> Iterator[_Line]:
    for text in table_lines(grid, head_rows(grid)):
        x0, top, x1, bottom = box
        yield _Line(text, page, x0, top, x1, bottom, size, TABLE)


def _running(pages: list[list[_Line]], heights: list[float], body: float) -> set[int]:
    """The lines that are no text but stand on pages: numbers, and heads with others like them.

    They stand at the edge of a page, apart from the text, in letters no larger than the text's. A
    number is one alone; words are, where the same stand in the same place on another page.
    Repetition alone says nothing.
    """
    found: dict[str, list[list[_Line]]] = {}  # rows of lines, by their words
    for lines, height in zip(pages, heights, strict=True):
        from_top = sorted((line.top, line.bottom, number) for number, line in enumerate(lines))
        from_foot = sorted(
            (height - line.bottom, height - line.top, number) for number, line in enumerate(lines)
        )
        near = [lines[number] for edge in (from_top, from_foot) for number in _edge(edge, height)]
        for _, beside in groupby(near, lambda line: round(line.bottom / 4)):
            row = sorted(beside, key=lambda line: line.x0)
            if all(not line.kind and line.size <= body * 1.25 for line in row):
                words = " ".join(line.text for line in row)
                found.setdefault(re.sub(rf"\b{row[0].page}\b", "#", words), []).append(row)
    return {
        id(line)
        for rows in found.values()
        for row in rows
        if PAGE_NUMBER.fullmatch(" ".join(line.text for line in row))
        or any(o[0].page != row[0].page and abs(o[0].top - row[0].top) < 4 for o in rows)
        for line in row
    }


def _edge(places: list[tuple[float, float, int]], height: float) -> list[int]:
    """The lines between an edge of the page and the first gap, if that is near the edge.

    Each line has its two distances from the edge, and its number.
    """
    for number, ((begin, end, _), (below, *_)) in enumerate(pairwise(places), 1):
        if end > height * _EDGE:
            break
        if below - end > (end - begin) * 0.9:
            return [place[2] for place in places[:number]] if number <= _MOST_HEADS else []
    return []


def _joined(lines: list[_Line], words: Counter[str]) -> Iterator[Part]:
    """The lines as parts, each with what stands between it and the one before."""
    apart = [
        below.top - above.bottom
        for above, below in pairwise(lines)
        if above.page == below.page and abs(below.top - above.bottom) < above.size * 2
    ]
    usual, edges, gap = median(apart or [0]), _right_edges(lines), "\n\n"
    for line, below in zip_longest(lines, lines[1:]):
        part, gap_below = line.part._replace(gap=gap), ""
        if below:
            gap_below = _between(line, below, usual, edges)
            if gap_below == " " and (cut := _unbroken(line.text, below.text, words)):
                part, gap_below = part._replace(text=cut), ""
        yield part
        gap = gap_below


def _right_edges(lines: list[_Line]) -> dict[int, float]:
    """For each line, how far to the right most lines go that begin where it does."""
    columns: dict[tuple[int, int], list[_Line]] = {}
    for line in lines:
        for page in (0, line.page):  # 0 is all of them
            columns.setdefault((page, int(line.x0 // 40)), []).append(line)
    edges = {}
    for (page, column), first in columns.items():
        near = [*first, *columns.get((page, column - 1), ()), *columns.get((page, column + 1), ())]
        near.sort(key=lambda line: line.x1)
        reach = accumulate(len(line.text) for line in near)
        most = sum(len(line.text) for line in near) * 0.9
        edge = next(line.x1 for line, so_far in zip(near, reach, strict=True) if so_far >= most)
        edges.update({id(line): edge for line in first if page == 0 or len(near) > 6})
    return edges


def _between(above: _Line, below: _Line, usual: float, edges: dict[int, float]) -> str:
    """What stands between two lines: nothing but a blank where the sentence goes on."""
    if TABLE in (above.kind, below.kind):
        return "\n" if above.kind == below.kind else "\n\n"
    if _BULLET.match(below.text) or abs(above.size - below.size) > 0.8:
        return "\n" if _BULLET.match(above.text) else "\n\n"
    if below.kind and _MARK.match(below.text):
        return "\n\n"
    first, right = below.text.split(" ", 1)[0], max(edges[id(above)], edges[id(below)])
    letter = (above.x1 - above.x0) / max(len(above.text), 1)
    full = above.x1 + letter * (len(first) + 1) > right - letter and len(above.text) > 1.5 * _LONG
    broken = bool(_HYPHEN.search(above.text) and re.match(r"[^\W_]", below.text))
    goes_on = broken or (not _ENDED.search(above.text) and below.text[:1].islower())
    gap = below.top - above.bottom
    if above.page != below.page or gap < -above.size:  # the next page or column
        return " " if broken or (full and goes_on) else "\n\n"
    if gap > usual + above.size * 0.4 or (below.x0 > above.x0 + above.size * 0.8 and not goes_on):
        return "\n\n"
    indent = above.x0 - below.x0
    if indent > above.size and abs(indent - right + above.x1) < above.size:  # it is centred
        return "\n\n"
    if full or goes_on:
        return " "
    return "\n\n" if _BULLET.match(above.text) or _ENDED.search(above.text) else "\n"


def _unbroken(above: str, below: str, words: Counter[str]) -> str | None:
    """The line before without the hyphen at its end, or with it where it belongs to the word.

    None where no word goes on. A hyphen stays where the text has the word so elsewhere, or both
    halves alone, or where a number in words has it.
    """
    end = _HYPHEN.search(above)
    begin = re.match(r"[^\W_]+", below)
    if not end or not begin:
        return None
    left, right = end[1].lower(), begin[0].lower()
    if end[2] == "\u00ad" or left[-1] in ".,":
        return above[:-1]
    if left[-1].isdigit() or not below[0].islower():
        return above
    joined = words[left + right] > 0
    hyphened = f"{left}-{right}"
    kept = words[hyphened] or HYPHENATED.match(hyphened) or (words[left] and words[right])
    return above if kept and not joined else above[:-1]
