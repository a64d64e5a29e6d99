"""Words with their places, and the lines of a heading: a label, a day, an office beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import NamedTuple

from statements.language.dates import first_date
from statements.language.english import metadata as english
from statements.language.names import BODY, is_name, is_office
from statements.text.normalise import Sentence, Text, stripped

_BAR = re.compile(r" [|·] ")
_GAP = re.compile(r"[ \t\xa0]{3}")  # between two columns, as printed
_LABEL = re.compile(r"(?P<key>[A-Z][A-Za-z .]{1,40}?)[ ]?:[ ]+(?P<value>\S.*)")
_LABELS = {key for keys in english.LABELS.values() for key in keys} | set(english.OTHER_LABELS)
_LONGEST_BESIDE = 90  # characters beside a date
EDGES = " ,.:-–—()|"
_BESIDE = re.compile(r", | [-–—] ")


class Words(NamedTuple):
    """What is said; offsets into `Text.clean`, of the first and the last of its words."""

    text: str
    start: int
    end: int

    def part(self, start: int, end: int | None = None) -> Words:
        """Some of them, from left to right."""
        end = len(self.text) if end is None else end
        return Words(self.text[start:end], self.start + start, self.end - (len(self.text) - end))

    def strip(self, characters: str = " ") -> Words:
        return self.part(*stripped(self.text, 0, len(self.text), characters))

    def without(self, lead: re.Pattern[str]) -> Words:
        """All but what leads them in."""
        found = lead.match(self.text)
        return self.part(found.end()) if found else self

    def partition(self, separator: str) -> tuple[Words, Words]:
        """What stands before the first separator, and behind it."""
        before, found, _ = self.text.partition(separator)
        return self.part(0, len(before)), self.part(len(before) + len(found))

    @staticmethod
    def together(several: Sequence[Words], separator: str = " ") -> Words | None:
        """Words that stand apart, as one."""
        text = separator.join(words.text for words in several)
        return Words(text, several[0].start, several[-1].end) if several else None


def section_lines(text: Text, section: str) -> Iterator[Words]:
    """The lines of a section, cut where a bar, a dot, a column or a date sets things apart."""
    rows = (cells(text, sentence) for sentence in chain.from_iterable(text.runs(section)))
    for _, group in groupby(rows, key=len):
        # those who sign stand side by side, each over the own office
        for cell in chain.from_iterable(
            zip(*group, strict=True) if section == "signature" else group
        ):
            yield from apart(cell) if cell.text else ()


def cells(text: Text, line: Sentence) -> list[Words]:
    """A line, cut at bars, dots and the wide gaps between columns."""
    bars = [bar.span() for bar in _BAR.finditer(text.clean, line.start, line.end)]
    blanks = re.compile(" ").finditer(text.clean, line.start, line.end)
    bars += [b.span() for b in blanks if _GAP.match(text.raw, text.offsets[b.start()])]
    edges = [line.start, *chain.from_iterable(sorted(bars)), line.end]
    return [
        Words(text.clean[start:end], start, end).strip()
        for start, end in zip(edges[::2], edges[1::2], strict=True)
    ]


def apart(line: Words) -> list[Words]:
    """A line, or the office and the date with its place that stand beside each other on it."""
    found = _own_day(line)
    if not found:
        return [line]
    before = line.part(0, len(line.text[: found.start - line.start].rstrip(EDGES)))
    behind = line.part(found.end - line.start).strip(EDGES)
    if not before.text and is_name(behind.text):
        return [found, behind]
    if english.BESIDE_DATE.sub("", behind.text).strip(EDGES):
        return [line]
    for place in [*_BESIDE.finditer(before.text)][-1:]:
        office = before.part(0, place.start())
        if is_name(office.text.lstrip("(")) and is_place(before.text[place.end() :]):
            return [office, line.part(place.end())]
    return (
        [before, line.part(found.start - line.start)]
        if is_name(before.text.lstrip("("))
        else [line]
    )


def label(line: Words) -> tuple[str, Words] | None:
    """The key of a label, in small letters, and its value."""
    match = _LABEL.fullmatch(line.text)
    return (match["key"].lower(), line.part(match.start("value"))) if match else None


def with_values(lines: Iterable[Words]) -> list[Words]:
    """Lines, each label with the value that stands below it."""
    left: list[Words] = []
    for line in lines:
        if left and left[-1].text.rstrip(" :").lower() in _LABELS and left[-1].text[-1] == ":":
            left[-1] = Words.together([left[-1], line]) or line
        else:
            left.append(line)
    return left


def without_labels(lines: Iterable[Words]) -> list[Words]:
    """Lines that are no labels; an office that goes on is one line."""
    left: list[Words] = []
    for line in lines:
        if left and english.OFFICE_GOES_ON.match(line.text) and is_office(left[-1].text):
            left[-1] = Words.together([left[-1], line]) or line
        elif (label(line) or ("",))[0] not in _LABELS:
            left.append(line)
    return left


def is_place(printed: str) -> bool:
    """Whether words in capitals may name a place."""
    kind = english.KIND.search(printed) or english.BESIDE_DATE.search(printed)
    other = kind or BODY.search(printed) or english.NO_PERSON.search(printed)
    return bool(english.WHERE.fullmatch(printed)) and not other


def day(words: Words | None) -> Words | None:
    """The date in some words, as printed, if it is a whole one."""
    found = first_date(words.text) if words else None
    return words.part(*found[1:]) if words and found else None


def _own_day(line: Words) -> Words | None:
    """The date in a line, if the line does not tell of it."""
    found = day(line)
    told_of = found and english.TOLD_OF.search(line.text, 0, found.start - line.start)
    return None if told_of else found


class Dated(NamedTuple):
    """A line with a date."""

    day: Words
    place: Words | None
    alone: bool  # the line is there for its date and place


def dated(line: Words) -> Dated | None:
    """The date of a line, and the place where nothing else stands beside it."""
    found = _own_day(line)
    if not found or len(line.text) - len(found.text) > _LONGEST_BESIDE:
        return None
    rest = english.BESIDE_DATE.sub("", line.text.replace(found.text, "", 1)).strip(EDGES)
    at = line.text.find(rest)
    place = line.part(at, at + len(rest)) if at >= 0 and is_place(rest) else None
    return Dated(found, place, not rest or place is not None)
