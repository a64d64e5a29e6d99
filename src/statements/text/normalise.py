"""A statement's text: decoded, normalised beside the original, cut into sentences.

`Text.raw` is the file as decoded and is never changed. `Text.clean` is what the readers match
against: odd spaces, quotes and Markdown marks replaced one for one, invisible characters left out,
line breaks inside a sentence turned into blanks; a line break that is left stands where the issuer
began something new. `Text.raw_span` leads from clean offsets back to raw ones.
"""

from __future__ import annotations

import codecs
import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise, zip_longest
from operator import attrgetter
from typing import NamedTuple

from statements.errors import StatementError
from statements.language.dates import full_date
from statements.language.english.layout import ABBREVIATIONS, DOMAINS, LABEL, PAGE_NUMBER
from statements.language.english.numbers import NUMBER_WORDS
from statements.language.english.words import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from statements.language.first_letters import Words
from statements.language.languages import READ, language_of
from statements.text.sections import TERMINAL, sections, words_of_sending

_MARKED = {  # encodings that a byte order mark names
    "utf-32": (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE),
    "utf-16": (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE),
}
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f]")
_LINE_ENDS: dict[str, str] = dict.fromkeys("\f\u0085\u2028\u2029", "\n")
_SAME_LENGTH: dict[str, str] = {
    **dict.fromkeys("\t\v\r\u00a0\u1680\u202f\u205f\u3000*`", " "),
    **{chr(c): " " for c in range(0x2000, 0x200B)},
    **_LINE_ENDS,
    **dict.fromkeys("\u2018\u2019\u02bc\u2032", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2212", "-"),
}
_EXTRA_BLANKS = re.compile(r"[ \n]([ ]+)")
_AT_LINE = re.compile(r"\n[ ]*(?:#{1,6}(?=[ ])|>|[-+•‣▪●·–](?=[ ]))")
_AROUND = re.compile(r"(?<!\w)_+|_+(?!\w)")
MARKS = {  # of a line that is not joined with another
    "heading": re.compile(r"^[ ]*#{1,6}[ ]"),
    "bullet": re.compile(r"^[ ]*(?:[-+*•‣▪●·–][ ]|\(?(?:\d{1,2}|[a-z])[.)][ ])"),
    "row": re.compile(r"\S *\t\s*\S|\S \| \S"),
}
_GOES_ON = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES  # a line that begins with one of them
_DANGLING = _GOES_ON | DETERMINERS
_BROKEN, _NO_WORD = re.compile(r"[^\W\d_]-"), re.compile(r"[^\w'-]")
_LIST_LABEL = re.compile(r"[\w ,]{1,40}:")
_RULE = re.compile(r"-{3,}|[+]{3}")  # before and behind front matter, YAML or TOML
_FIELD = re.compile(r"([^:=]*)[:=]?(.*)", re.DOTALL)
_FULL_STOP = re.compile(r"[.!?…][\"')\]]*$")
_SENTENCE_END = re.compile(
    r"[.!?…](?<=[\w\"')\]%].)[.!?…]*[\"')\]]*"
    r"(?:(?<=[a-z)\"'\]][.!?])(?:\d{1,2}(?! \d{3})|\[\d{1,2}\]))?"  # of a footnote
    r"(?=([ ]+)[\"'(\[]*[A-Z0-9$€£]"
    rf"|(?<=[a-z]{{3}}[.!?])(?!{DOMAINS})[A-Z][a-z]+ )"  # "the ports.All is well"
)
_NOT_AN_END = re.compile(
    rf"(?:(?<![A-Za-z])(?:{'|'.join(map(re.escape, ABBREVIATIONS))}|[A-Z])"
    r"|^[ ]*\d{1,2}(?:\. \d{1,2})?)$"
)

_LONGEST = 500  # characters of an address
_TELLING = 20_000  # characters that tell the language of a text

Spans = list[tuple[int, int]]
Blocks = list[tuple[Spans, bool]]  # the spans of joined lines, and whether they begin a paragraph


class Sentence(NamedTuple):
    """A sentence, or a line of a heading, a signature or a list; offsets into `Text.clean`."""

    start: int
    end: int
    paragraph: int
    section: str


class Passage(NamedTuple):
    """Sentences in another language than the one that is read; offsets into `Text.clean`."""

    start: int
    end: int
    language: str


class Line(NamedTuple):
    start: int
    end: int
    marked: str  # as in `MARKS`, or nothing
    after_blank: bool
    after_heading: bool = False
    after_page: bool = False  # a page number stands between this line and the one before


@dataclass(frozen=True)
class Text:
    """One text with its normalised copy and its sentences."""

    statement_id: str
    raw: str
    clean: str
    sentences: tuple[Sentence, ...]
    page_numbers: tuple[tuple[int, int], ...]  # raw offsets; blanks in `clean`
    front_matter: dict[str, str]
    offsets: array[int]  # of each character of `clean` in `raw`
    words: Words = field(compare=False)  # of `clean`
    language: str = READ  # what most of it seems to be in
    passages: tuple[Passage, ...] = ()  # in languages that are not read

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw offsets of a non-empty clean span."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def printed(self, start: int, end: int) -> str:
        """The raw characters of a clean span."""
        return self.raw[slice(*self.raw_span(start, end))]

    def is_read(self, place: int) -> bool:
        """Whether a place of `clean` is in the language that is read."""
        before = bisect_right(self.passages, place, key=attrgetter("start")) - 1
        return before < 0 or self.passages[before].end <= place

    def runs(self, section: str) -> Iterator[list[Sentence]]:
        """The sentences of a section, those together that follow one another."""
        for name, run in groupby(self.sentences, key=lambda sentence: sentence.section):
            if name == section:
                yield list(run)


def decode(data: bytes, name: str) -> str:
    """Decode a file's bytes: UTF-8, or the encoding that its byte order mark names.

    Raises `StatementError` where the file is empty, binary or in another encoding.
    """
    encoding = next((e for e, marks in _MARKED.items() if data.startswith(marks)), "utf-8-sig")
    try:
        raw = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise StatementError(
            f"{name}: not readable as {encoding.removesuffix('-sig').upper()} (byte {error.start});"
            " save the file as UTF-8 and try again"
        ) from error
    if "\0" in raw:
        raise StatementError(f"{name}: holds binary data, not text; save it as plain text (UTF-8)")
    if not re.search(r"\w", raw):
        raise StatementError(f"{name}: is empty; remove it or put the statement's text in it")
    return raw


def make_text(statement_id: str, raw: str, insist: bool = False) -> Text:
    """Normalise a raw text and cut it into sentences; `insist` on the language that is read."""
    visible, kept = _without(raw, _spans(_INVISIBLE, raw))
    marked = _put(visible, _SAME_LENGTH)
    lines, front_matter, pages, rules = _lines(_put(visible, _LINE_ENDS), marked)
    bare = _AT_LINE.sub(lambda m: " " * len(m[0]), f"\n{marked}")[1:]
    if "_" in bare:
        bare = _AROUND.sub(lambda m: " " * len(m[0]), bare)
    flat = list(bare.replace("\n", " "))
    for start, end in [*pages, *rules]:
        flat[start:end] = " " * (end - start)
    blocks = _join_lines(lines, "".join(flat))
    broken: Spans = []
    for spans, _ in blocks:
        if spans[0][0] > 0:
            flat[spans[0][0] - 1] = "\n"
        for (_, end), (start, _) in pairwise(spans):  # "twenty-" at a line's end, "five" below
            if flat[end - 1] == "-" and flat[end - 2].isalpha() and flat[start].islower():
                broken.append((end, start))
    shown = "".join(flat)
    clean, places = _without(shown, _spans(_EXTRA_BLANKS, shown) + broken)
    moved = [
        (bisect_left(places, parts[0][0]), bisect_left(places, parts[-1][1] - 1) + 1, new)
        for parts, new in blocks
    ]
    words = Words(clean)
    sentences = tuple(_sentences(moved, clean, words))
    language = READ if insist else language_of(clean[:_TELLING])
    passages: tuple[Passage, ...] = (Passage(0, len(clean), language),)
    if language == READ:
        passages = () if insist else tuple(_passages(sentences, clean))
    return Text(
        statement_id=statement_id,
        raw=raw,
        clean=clean,
        sentences=sentences,
        page_numbers=tuple((kept[s], kept[e - 1] + 1) for s, e in pages),
        front_matter=front_matter,
        offsets=array("l", places if isinstance(kept, range) else map(kept.__getitem__, places)),
        words=words,
        language=language,
        passages=passages,
    )


def _passages(sentences: tuple[Sentence, ...], clean: str) -> Iterator[Passage]:
    """The sentences in another language, those together that follow one another."""
    told = ((language_of(clean[s.start : s.end]), s) for s in sentences)
    for language, group in groupby(told, key=lambda each: each[0]):
        if language != READ:
            first, *_ = found = [sentence for _, sentence in group]
            yield Passage(first.start, found[-1].end, language)


def _put(text: str, others: dict[str, str]) -> str:
    """A text with some of its characters replaced; quicker than `translate` where few are there."""
    for char, other in others.items():
        text = text.replace(char, other)
    return text


def _spans(pattern: re.Pattern[str], text: str) -> Spans:
    return [match.span(pattern.groups) for match in pattern.finditer(text)]


def _without(text: str, gaps: Spans) -> tuple[str, Sequence[int]]:
    """A text without some spans, and where each character that is left stood."""
    if not gaps:
        return text, range(len(text))
    places, parts, last = array("l"), [], 0
    for start, end in [*sorted(gaps), (len(text), len(text))]:
        places.extend(range(last, start))
        parts.append(text[last:start])
        last = max(last, end)
    return "".join(parts), places


def _lines(visible: str, marked: str) -> tuple[list[Line], dict[str, str], Spans, Spans]:
    """The lines that say something; the fields of the front matter; page numbers; rules."""
    lines: list[Line] = []
    fields: dict[str, str] = {}
    pages: Spans = []
    rules: Spans = []
    after_blank, in_front = True, False
    pieces = [(*m.span(1), m[1]) for m in re.finditer(r"([^\r\n]*)(?:\r\n?|\n|\Z)", visible)]
    for (start, end, piece), (*_, below) in zip_longest(pieces, pieces[1:], fillvalue=(0, 0, "")):
        span = stripped(marked, start, end, " \n")
        said = marked[slice(*span)]
        if _RULE.fullmatch(piece.strip()):
            in_front = not (in_front or lines or fields)
        if not said.strip("-=_+ "):
            rules.append(span)
            after_blank = True
        elif in_front:
            if field := _FIELD.match(said):
                fields[field[1].strip().lower()] = field[2].strip(" \"'")
            lines.append(Line(*span, "heading", True))
        elif PAGE_NUMBER.match(said) and after_blank and not below.strip():
            pages.append(span)
        else:
            mark = next((mark for mark, printed in MARKS.items() if printed.search(piece)), "")
            under = bool(lines) and lines[-1].marked == "heading"
            across = bool(pages and lines) and pages[-1][0] > lines[-1].start
            lines.append(Line(*span, mark, after_blank, under, across))
            after_blank = False
    if not lines:  # nothing but numbers that stand alone: they are the text
        lines, pages = [Line(*span, "", True) for span in pages], []
    return lines, fields, pages, rules


def _join_lines(lines: list[Line], clean: str) -> Blocks:
    """The lines, joined where they were wrapped."""
    blocks: Blocks = []
    bulleted = in_row = False
    begins = [number for number, line in enumerate(lines) if line.after_blank]
    groups = [lines[first:last] for first, last in pairwise([*begins, len(lines)])]
    printed = [[clean[line.start : line.end] for line in group] for group in groups]
    of_text = _wrapped_at(printed)
    for group, own in zip(groups, printed, strict=True):
        width = _wrapped_at([own]) or of_text
        for line in group:
            span = stripped(clean, line.start, line.end)
            before = clean[slice(*blocks[-1][0][-1])] if blocks else ""
            after = clean[slice(*span)]
            if not after:  # nothing but a mark of layout
                continue
            low = bulleted and not line.after_blank and after[0].islower()
            wrapped = low and len(before) >= 60 and not TERMINAL.search(before)
            apart = line.marked or in_row
            in_row = line.marked == "row"
            if before and not apart and (wrapped or _continues(before, line, after, width)):
                blocks[-1][0].append(span)
            else:
                blocks.append(([span], line.after_blank or line.marked == "heading"))
                bulleted = line.marked == "bullet"
    return blocks


def _wrapped_at(groups: list[list[str]]) -> int:
    """The width at which lines were wrapped; 0 for lines that the issuer set one by one.

    A line was wrapped where the first word of the next one would not have fitted in; or, with
    a ragged edge, where most lines begin within a sentence.
    """
    ends = [
        (len(line), len(line) + 1 + len(below.split(" ", 1)[0]), below[:1].islower())
        for lines in groups
        if not (_LIST_LABEL.fullmatch(lines[0]) and lines[1:] and lines[1][:1].isupper())
        for line, below in pairwise(lines)
    ]
    longest = sorted({len(line) for lines in groups if lines[1:] for line in lines}, reverse=True)
    stick_out = longest[1:5] if len(groups) > 1 else longest[1:2]
    for width in longest[:1] + [width for width in stick_out if width >= 60]:
        full = [end for length, end, _ in ends if length <= width < end]
        if width >= 40 and full and len(full) * 5 >= len(ends) * 3:
            return width
    shortest = min(ends, default=(0,))[0]
    within = sum(low for *_, low in ends) * 2 > len(ends) > 1
    return shortest if within and shortest >= 30 else 0


def _continues(before: str, line: Line, after: str, width: int) -> bool:
    """Whether a line goes on with the sentence of the line before it.

    Without a blank line between them, a line was wrapped where the next word would not have
    fitted in; with one, only a sentence that was left in its middle goes on.
    """
    label = LABEL.match(after) or (line.after_blank and _LIST_LABEL.fullmatch(after))
    if line.after_heading or label:
        return False
    size, before = len(before), before[-40:]
    ended = bool((_FULL_STOP if line.after_page else TERMINAL).search(before))
    broken = bool(_BROKEN.fullmatch(before[-2:])) and after[:1].islower()
    last = _NO_WORD.split(before)[-1].lower()
    number = last in NUMBER_WORDS or (last.isdigit() and size >= 30)
    goes_on = after[:1].islower() or after[:1] == "("
    dangling = not ended and (last in _DANGLING or (number and goes_on))
    if not dangling and full_date(after):  # alone in its line, below an address or a title
        return False
    first = after.split(" ", 1)[0]
    if line.after_blank:
        unfinished = len(before.split()) > 2 and not ended and (after[:1].islower() or dangling)
        return unfinished or (line.after_page and size >= 60 and not ended)
    full = bool(width) and size + 1 + len(first) > width - (0 if ended else 10)
    low = bool(width) and goes_on and size * 5 > width * 4
    return full or low or broken or dangling or first in _GOES_ON


def stripped(text: str, start: int, end: int, characters: str = " ") -> tuple[int, int]:
    """A span without some characters at its ends."""
    right = text[start:end].rstrip(characters)
    return start + len(right) - len(right.lstrip(characters)), start + len(right)


def _sentences(blocks: list[tuple[int, int, bool]], clean: str, words: Words) -> Iterator[Sentence]:
    cut = [list(_cut(clean, start, end)) for start, end, _ in blocks]
    begins = [new for _, _, new in blocks]
    verbs = [*words_of_sending(clean, words), len(clean)]
    sends = [[verbs[bisect_left(verbs, start)] < end for start, end in block] for block in cut]
    named = sections([[clean[start:end] for start, end in block] for block in cut], begins, sends)
    paragraph = 0
    for (_, _, new), block, names in zip(blocks, cut, named, strict=True):
        paragraph += new or paragraph == 0
        for (start, end), section in zip(block, names, strict=True):
            yield Sentence(start, end, paragraph, section)


def _cut(clean: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _SENTENCE_END.finditer(clean, start, end):
        head = clean[max(begin, match.start() - 12) : match.start()]
        if clean[match.start()] == "." and _NOT_AN_END.search(head):
            continue
        if match[1] is None:  # as within an address
            word = clean[max(begin, match.start() - _LONGEST) : match.start()].rpartition(" ")[2]
            if "/" in word or "@" in word:
                continue
        yield begin, match.end()
        begin = max(match.end(), match.end(1))
    if begin < end:
        yield begin, end
