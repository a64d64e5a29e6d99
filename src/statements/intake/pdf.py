"""PDF: the lines of each page in reading order, joined to paragraphs; what stands on every page,
footnotes and tables are told by their place, their size and their rules."""

from __future__ import annotations

import io
import re
from bisect import bisect, bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from copy import copy
from functools import cached_property
from itertools import accumulate, chain, groupby, pairwise, zip_longest
from statistics import median

import pdfplumber
from pdfminer.layout import LTAnno, LTChar, LTTextBox
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfplumber.page import Page
from pdfplumber.utils.exceptions import PdfminerException

from statements.errors import StatementError
from statements.intake.made import NOTE, TABLE, TEXT, LeftOut, Made, Part, Proposed, table_lines
from statements.intake.walk import head_rows, is_data
from statements.language.english.layout import HYPHENATED, PAGE_NUMBER, PRINTED

_MOST_PAGES = 500
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st"}
_MARK = re.compile(r"(\[)?(\d{1,3}|[*†‡§]{1,3})(?(1)\]|[.)]?\s)\s*")
_SIGN = re.compile(r"[\d*†‡§]")
_BULLET = re.compile(r"[•‣▪●·–—*-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s")
_ENDED = re.compile(r"[.!?:;][\"'”’)\]\d]*$")
_HYPHEN = re.compile(r"([^\W_]+|\d[.,])([-\u00ad\u2010])$")
_WHITE = (1, (1, 1, 1), (0, 0, 0, 0))  # as gray, red-green-blue and four inks
_EDGE = 0.12  # of a page's height, at its top and at its foot, where running heads stand
_MOST_HEADS = 6  # lines there
_LONG = 15  # letters of a line of prose


class _Line:
    """Letters that stand on one row of a page, and the blanks between them; y is from its top."""

    def __init__(self, chars: list[LTChar | LTAnno], page: Page) -> None:
        self.chars, self.page, height = chars, page, page.height
        self.letters = [c for c in chars if isinstance(c, LTChar) and c.get_text().strip()]
        self.x0, self.x1 = min(c.x0 for c in self.letters), max(c.x1 for c in self.letters)
        self.top = height - max(c.y1 for c in self.letters)
        self.bottom = height - min(c.y0 for c in self.letters)
        self.size = round(median(c.size for c in self.letters), 1)
        self.base = height - median(c.y0 for c in self.letters)
        self.kind = TEXT

    def __add__(self, right: _Line) -> _Line:
        """Both, with a blank where there is one; two numbers stay apart, as in cells of a table."""
        ends = self.letters[-1].get_text() + right.letters[0].get_text()
        gap = (right.x0 - self.x1) / self.size
        between = "" if gap < 0.15 else " | " if gap > 1 and ends.isdigit() else " "
        return _Line([*self.chars, *map(LTAnno, between), *right.chars], self.page)

    @cached_property
    def text(self) -> str:
        """The words; a small raised figure is the mark of a footnote, and in brackets."""
        text, mark = "", ""
        for char in self.chars:
            said = char.get_text().translate(_LIGATURES)
            if (
                isinstance(char, LTChar)
                and char.size < self.size * 0.85
                and self.page.height - char.y0 < self.base - self.size * 0.1
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

    @property
    def box(self) -> tuple[float, ...]:
        return self.x0, self.top, self.x1, self.bottom

    @property
    def place(self) -> str:
        return f"page {self.page.page_number} of the PDF"


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
            pages, scans = list[list[_Line]](), list[str]()
            for page in pdf.pages:
                pages.append(list(_lines(page, made)))
                sizes = ((i["x1"] - i["x0"]) * (i["bottom"] - i["top"]) for i in page.images)
                if max(sizes, default=0) > 0.8 * page.width * page.height:
                    scans.append(str(page.page_number))
                page.close()
            if scans:  # the words were recognised by a program
                where = f"page{'s' * (len(scans) > 1)} {', '.join(scans)} of the PDF"
                made.proposed["text"] = Proposed("recognised from a picture", where)
            for field, name in (("named", "Title"), ("created", "CreationDate")):
                said = str(pdf.metadata.get(name) or "").strip()
                if said := re.sub(r"^D:(\d{4})(\d\d)(\d\d).*", r"\1-\2-\3", said):
                    made.proposed[field] = Proposed(said, f"property {name}")
    except PdfminerException as error:
        if isinstance(error.args[0], PDFEncryptionError | PDFPasswordIncorrect):
            raise StatementError("is encrypted; save it without a password") from error
        raise
    sizes = Counter[float]()
    for line in chain(*pages):
        sizes[line.size] += len(line.text)
    body = max(sizes, key=lambda size: (sizes[size], size), default=0)
    running = _running(pages, body)
    every = [line for lines in pages for line in lines]
    heads = [line for line in every if line in running]
    made.left_out += [LeftOut("running head", line.place, line.text) for line in heads]
    _mark_notes(pages, body)
    lines = [line for line in every if line not in running]
    text = [line for line in lines if line.kind != NOTE]
    whole = "\n".join(line.text for line in text).lower()
    whole = re.sub(r"\w+[-\u00ad\u2010]\n\w+", "", whole)  # but for words that are broken
    words = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", whole))
    notes = [line for line in lines if line.kind == NOTE]
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
            tables.append((found.bbox, [*table_lines(grid, head_rows(grid))]))
    filled = [r for r in chain(page.rects, page.curves, page.images) if r.get("fill", True)]
    boxes = [(r["x0"], r["top"], r["x1"], r["bottom"]) for r in filled]
    for line in _in_order(_runs(page, made)):
        white, text = all(c.graphicstate.ncolor in _WHITE for c in line.letters), line.text
        line.chars, line.letters = [], []  # they weigh
        if "(cid:" in text:
            raise StatementError(f"page {number} has a font whose letters can't be read")
        table = next((each for each in tables if _within(line.box, each[0])), None)
        if table:
            for row in table[1]:
                told = copy(line)
                told.text, told.kind = row, TABLE
                told.x0, told.top, told.x1, told.bottom = table[0]
                yield told
            table[1].clear()
        elif not _within(line.box, (0, 0, page.width, page.height)):
            made.left_out.append(LeftOut("outside the page", line.place, text))
        elif white and not any(_within(line.box, box) for box in boxes):
            made.left_out.append(LeftOut("hidden text", line.place, text))
        else:
            yield line


def _runs(page: Page, made: Made) -> Iterator[_Line]:
    """What pdfminer takes for lines; they end at wide blanks. What is struck out is left out."""
    rules = [
        (rule["x0"] - 1, rule["x1"] + 1, page.height - rule["bottom"])
        for rule in chain(page.lines, page.rects)
        if rule["bottom"] - rule["top"] < 1.5
    ]
    for chars in chain(*(box for box in page.layout if isinstance(box, LTTextBox))):
        struck = {char for char in chars if isinstance(char, LTChar) and _struck(char, rules)}
        kept = [char for char in chars if char not in struck]
        if said := "".join(char.get_text() for char in chars if char in struck).strip():
            made.left_out.append(LeftOut("struck out", f"page {page.page_number} of the PDF", said))
        if any(isinstance(char, LTChar) and char.get_text().strip() for char in kept):
            yield _Line(kept, page)


def _struck(char: LTChar, rules: list[tuple[float, float, float]]) -> bool:
    """Whether a rule goes through the middle of a letter, not under it."""
    middle = (char.x0 + char.x1) / 2
    return any(x0 < middle < x1 and 0.2 < (y - char.y0) / char.size < 0.62 for x0, x1, y in rules)


def _within(inner: tuple[float, ...], outer: tuple[float, ...]) -> bool:
    x, y = (inner[0] + inner[2]) / 2, (inner[1] + inner[3]) / 2
    return outer[0] <= x <= outer[2] and outer[1] <= y <= outer[3]


def _in_order(runs: Iterable[_Line]) -> list[_Line]:
    """Whole lines in reading order: down each column, between the lines that cross them all.

    Wide blanks of justified text have cut lines; what stands on a row of a column is one again.
    """
    rows = list[list[_Line]]()
    for run in sorted(runs, key=lambda run: run.base):
        if rows and run.base - rows[-1][0].base < 2:
            rows[-1].append(run)
        else:
            rows.append([run])
    gutters = _gutters([*chain(*rows)])
    beside = (n for n, row in enumerate(rows) for r in row if bisect(gutters, r.x0 + 3))
    last, band = max(beside, default=0), 0
    placed: dict[tuple[int, int, int], _Line] = {}  # by band of the page, column and row
    for number, row in enumerate(rows):
        crossing = any(bisect(gutters, r.x0 + 3) != bisect(gutters, r.x1 - 3) for r in row)
        below = number > last and row[0].base - rows[number - 1][0].base > row[0].size * 2.6
        band += crossing or below  # below all columns, and apart
        for run in sorted(row, key=lambda run: run.x0):
            at = band, 0 if crossing else bisect(gutters, run.x0 + 3), number
            placed[at] = placed[at] + run if at in placed else run
        band += crossing
    return [placed[at] for at in sorted(placed)]


def _gutters(runs: list[_Line]) -> list[float]:
    """Where columns of prose begin but the first: where many long lines begin beside others."""
    begins = defaultdict[int, list[_Line]](list)
    for run in runs:
        begins[round(run.x0 / 4)].append(run)
    found: list[float] = []
    letter = median((run.x1 - run.x0) / len(run.text) for run in runs) if runs else 0
    for place in sorted(begins):
        lines = [*begins[place], *begins.get(place + 1, ())]
        x0 = min(line.x0 for line in lines)
        top, foot = min(line.top for line in lines), max(line.bottom for line in lines)
        near = [run for run in runs if run.top < foot and run.bottom > top]
        left = [run for run in near if run.x1 < x0]
        beside = sum(
            any(r.top < line.bottom and r.bottom > line.top for r in left) for line in lines
        )
        across = sum(run.x0 < x0 - 3 and run.x1 > x0 + 3 for run in near)
        wide = sum(run.x1 - run.x0 for run in left)  # a title has few letters, and large ones
        long = wide > _LONG * letter * len({round(run.base) for run in left})
        words = median(len(line.text) * line.text[0].isalpha() for line in lines) > _LONG / 2
        if beside > max(2, across) and long and words and (not found or x0 - found[-1] > 40):
            found.append(x0)
    return found


def _running(pages: list[list[_Line]], body: float) -> set[_Line]:
    """The lines that are no text but stand on pages: numbers, and heads with others like them.

    They stand at the edge of a page, apart from the text, in letters no larger than the text's. A
    number is one alone, and what a browser prints; words are, where the same stand in the same
    place on another page. Repetition alone says nothing.
    """
    near = [line for lines in pages for foot in (False, True) for line in _edge(lines, foot)]
    found = defaultdict[str, list[list[_Line]]](list)  # rows of lines, by their words
    number = re.compile(f"(?:{PAGE_NUMBER.pattern})|{PRINTED.pattern}", re.I)
    for (page, _), beside in groupby(near, lambda line: (line.page, round(line.bottom / 4))):
        row = sorted(beside, key=lambda line: line.x0)
        if all(line.kind == TEXT and line.size <= body * 1.25 for line in row):
            words = " ".join(line.text for line in row)
            found[re.sub(rf"\b{page.page_number}\b", "#", words)].append(row)
    return {
        line
        for rows in found.values()
        for row in rows
        if number.fullmatch(" ".join(line.text for line in row))
        or any(o[0].page != row[0].page and abs(o[0].top - row[0].top) < 4 for o in rows)
        for line in row
    }


def _edge(lines: list[_Line], foot: bool) -> list[_Line]:
    """The lines between the top or foot of a page and the first gap, if that is near the edge."""
    ordered = sorted(lines, key=lambda line: -line.bottom if foot else line.top)
    for number, (line, below) in enumerate(pairwise(ordered), 1):
        end = line.page.height - line.top if foot else line.bottom
        gap = line.top - below.bottom if foot else below.top - line.bottom
        if end > line.page.height * _EDGE:
            break
        if gap > (line.bottom - line.top) * 0.9:
            return ordered[:number] if number <= _MOST_HEADS else []
    return []


def _mark_notes(pages: list[list[_Line]], body: float) -> None:
    """Say of the lines of footnotes that they are: small ones below a mark that the text has."""
    marks = {mark for line in chain(*pages) for mark in re.findall(r"\[([^\[\]]+)\]", line.text)}
    for lines in pages:
        note = None
        for line in lines:
            if line.size >= body * 0.93 or line.kind == TABLE:
                continue
            mark = _MARK.match(line.text)
            if mark and mark[2] in marks and line.top > line.page.height / 3:
                note, line.kind = line, NOTE
                line.text = f"[{mark[2]}] {line.text[mark.end() :]}"
            elif note and note.x0 - 5 < line.x0 < note.x1 and line.top > note.top:
                line.kind = NOTE


def _joined(lines: list[_Line], words: Counter[str]) -> Iterator[Part]:
    """The lines as parts, each with what stands between it and the one before."""
    near = [
        (below.top - above.bottom, below.text[:1].islower())
        for above, below in pairwise(lines)
        if above.page == below.page and abs(below.top - above.bottom) < above.size * 2
    ]
    within = [apart for apart, low in near if low] or [apart for apart, _ in near]
    usual, edges, gap = median(within or [0]), _right_edges(lines), "\n\n"
    for line, below in zip_longest(lines, lines[1:]):
        text, before = line.text, gap
        gap = _between(line, below, usual, edges) if below else ""
        if gap == " " and (cut := _unbroken(text, below.text, words)):
            text, gap = cut, ""
        box = " ".join(f"{edge:.0f}" for edge in line.box)
        yield Part(text, line.place, line.kind, box, before)


def _right_edges(lines: list[_Line]) -> dict[_Line, float]:
    """How far to the right most letters of a size go, of a page or else of all, near where a line
    begins."""
    columns = defaultdict[tuple[Page | None, float, int], list[_Line]](list)
    for line in sorted(lines, key=lambda line: line.x1):
        for page in (None, line.page):
            for column in (-1, 0, 1):
                columns[page, line.x0 // 40 + column, round(line.size)].append(line)
    edges = {}
    for at, near in columns.items():
        reach = [*accumulate(len(line.text) for line in near)]
        edges[at] = near[bisect_left(reach, reach[-1] * 0.9)].x1
    paged = {at for at, near in columns.items() if len(near) > 6}
    sought = ((line, (line.page, line.x0 // 40, round(line.size))) for line in lines)
    return {line: edges[at if at in paged else (None, *at[1:])] for line, at in sought}


def _between(above: _Line, below: _Line, usual: float, edges: dict[_Line, float]) -> str:
    """What stands between two lines: nothing but a blank where the sentence goes on."""
    if TABLE in (above.kind, below.kind):
        return "\n" if above.kind == below.kind else "\n\n"
    if _BULLET.match(below.text) or abs(above.size - below.size) > 0.8:
        return "\n" if _BULLET.match(above.text) else "\n\n"
    if below.kind == NOTE and _MARK.match(below.text):
        return "\n\n"
    first = below.text.split(" ", 1)[0]
    gap = below.top - above.bottom
    leaps = above.page != below.page or gap < -above.size  # to the next page or column
    right = edges[above] if leaps else max(edges[above], edges[below])
    letter = (above.x1 - above.x0) / max(len(above.text), 1)
    full = above.x1 + letter * (len(first) + 1) > right - letter and len(above.text) > 1.5 * _LONG
    broken = bool(_HYPHEN.search(above.text) and re.match(r"[^\W_]", below.text))
    goes_on = broken or (not _ENDED.search(above.text) and below.text[:1].islower())
    if leaps:
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
