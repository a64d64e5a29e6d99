"""What a line of a heading or a signature is: an office, a person, a label, a date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from statements.extract.metadata.words import Words
from statements.language import dates
from statements.language.english import metadata as english
from statements.text.normalise import Text

_DIGIT = re.compile(r"\d")
_BAR = re.compile(r" [|·] ")
_LABEL = re.compile(r"(?P<key>[A-Z][A-Za-z .]{1,40}?)[ ]?:[ ]+(?P<value>\S.*)")
_LABELS = {key for keys in english.LABELS.values() for key in keys} | set(english.OTHER_LABELS)
_LONGEST_OFFICE = 16  # words
_LONGEST_BESIDE = 90  # characters beside a date
_EDGES = " ,.:-–—()"
_BESIDE = re.compile(r", | [-–—] ")


def section_lines(text: Text, section: str) -> Iterator[Words]:
    """The lines of a section, cut where a bar, a dot or a date sets things apart."""
    for sentence in text.sentences:
        if sentence.section == section:
            start = sentence.start
            for bar in _BAR.finditer(text.clean, start, sentence.end):
                yield from _line(text, start, bar.start())
                start = bar.end()
            yield from _line(text, start, sentence.end)


def _line(text: Text, start: int, end: int) -> Iterator[Words]:
    line = Words(text.clean[start:end], start, end).strip()
    if line.text:
        yield from _apart(line)


def _apart(line: Words) -> list[Words]:
    """A line, or the office and the date with its place that stand beside each other on it."""
    found = day(line)
    if not found or english.TOLD_OF.search(line.text, 0, found.start - line.start):
        return [line]
    before = line.part(0, len(line.text[: found.start - line.start].rstrip(_EDGES)))
    behind = line.part(found.end - line.start).strip(_EDGES)
    if not before.text and names_issuer(behind.text):
        return [found, behind]
    if english.BESIDE_DATE.sub("", behind.text).strip(_EDGES):
        return [line]
    for place in [*_BESIDE.finditer(before.text)][-1:]:
        office = before.part(0, place.start())
        if _is_office_alone(office) and is_place(before.text[place.end() :]):
            return [office, line.part(place.end())]
    return [before, line.part(found.start - line.start)] if _is_office_alone(before) else [line]


def _is_office_alone(line: Words) -> bool:
    """Whether a line, or the second line of an office, is nothing else."""
    return names_issuer(line.text.lstrip("("))


def label(line: Words) -> tuple[str, Words] | None:
    """The key of a label, in small letters, and its value."""
    match = _LABEL.fullmatch(line.text)
    return (match["key"].lower(), line.part(match.start("value"))) if match else None


def is_label(line: Words) -> bool:
    found = label(line)
    return found is not None and found[0] in _LABELS


def is_person(printed: str) -> bool:
    return bool(english.PERSON.fullmatch(printed)) and not is_office(printed)


def is_office(printed: str) -> bool:
    return bool(english.POST.search(printed) or english.BODY.search(printed))


def names_issuer(printed: str) -> bool:
    """A body or an office that stands alone on a line of the heading."""
    return (
        (is_office(printed) or bool(english.LAND.fullmatch(printed)))
        and not re.search(r"[:\d@]", printed)
        and not (english.BARE.fullmatch(printed) or printed.endswith(","))
        and not english.KIND.search(printed)
        and len(printed.split()) <= _LONGEST_OFFICE
        and printed[:1].isupper()
    )


def parse_day(printed: str) -> datetime.date | None:
    """The first date of some words, if it is a whole one."""
    match = english.DATE.search(printed)
    return dates.full_date(match[0].replace("/", ".").replace(*english.DAY_OF)) if match else None


def day(words: Words | None) -> Words | None:
    """The date in some words, as printed, if it is a whole one."""
    match = english.DATE.search(words.text) if words and _DIGIT.search(words.text) else None
    return words.part(*match.span()) if words and match and parse_day(match[0]) else None


class Dated(NamedTuple):
    """A line with a date."""

    day: Words
    place: Words | None
    alone: bool  # the line is there for its date and place


def dated(line: Words) -> Dated | None:
    """The date of a line, and the place where nothing else stands beside it."""
    found = day(line)
    if not found or len(line.text) - len(found.text) > _LONGEST_BESIDE:
        return None
    before = found.start - line.start
    if before > 3 and english.TOLD_OF.search(line.text, 0, before):
        return None
    rest = line.text.replace(found.text, "", 1)
    rest = english.BESIDE_DATE.sub("", rest).strip(_EDGES)
    at = line.text.find(rest)
    place = line.part(at, at + len(rest)) if at >= 0 and is_place(rest) else None
    return Dated(found, place, not rest or place is not None)


def is_place(printed: str) -> bool:
    """Whether words in capitals may name a place."""
    other = english.KIND.search(printed) or english.BODY.search(printed)
    return bool(english.WHERE.fullmatch(printed)) and not other
