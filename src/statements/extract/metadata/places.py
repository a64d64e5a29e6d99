"""Where a text was issued."""

from __future__ import annotations

import re

from statements.extract.metadata.lines import Dated, is_office, is_person
from statements.extract.metadata.parts import Parts
from statements.extract.metadata.words import Words
from statements.language.english import metadata as english
from statements.language.rules import Rule

_PLACE = re.compile(r"[A-Z][\w'’-]+(?:,? [\w'’-]+){0,2}")
_EDGES = " ,."


def _in_dateline(parts: Parts) -> Words | None:
    place = parts.dateline.get("place")
    return place.strip(" ,") if place else None


def _beside_date(parts: Parts) -> Words | None:
    return next((dated.place for dated in parts.dated if dated.place), None)


def _alone(parts: Parts) -> Words | None:
    return _lone(parts.lines, parts.days) or _lone(parts.signature, parts.days)


def _lone(lines: list[Words], with_date: dict[Words, Dated]) -> Words | None:
    """A place on a line of its own: next to a date, or last under an office."""
    near = [
        line
        for number, line in enumerate(lines)
        if line not in with_date
        and any(beside in with_date for beside in lines[max(0, number - 1) : number + 2])
    ]
    places = [line for line in near if not (" " in line.text and is_person(line.text))]
    if len(lines) > 1 and is_office(lines[-2].text) and lines[-1] not in near:
        places.append(lines[-1])
    return next((line.strip(_EDGES) for line in places if _is_place(line.text)), None)


def _is_place(line: str) -> bool:
    plain = _PLACE.fullmatch(line) and not re.search(r"\d", line)
    return bool(plain) and not is_office(line) and not english.KIND.search(line)


PLACE: tuple[Rule[Parts, Words], ...] = (
    Rule(
        name="under its label",
        read=lambda parts: parts.stated("place"),
        examples=("Place: {Alton}\n\nAll is well.",),
        counter_examples=("All is well.",),
    ),
    Rule(
        name="in the dateline",
        read=_in_dateline,
        examples=(
            "{Alton}, 5 May 2021 – All is well.",
            "{Alton}. 5 May. All is well.",
        ),
        counter_examples=("In Alton, 5 people met. All is well.",),
    ),
    Rule(
        name="beside the date",
        read=_beside_date,
        examples=(
            "{Alton}, 5 May 2021\n\nAll is well.",
            "Institute of Ports, {Alton}, 5 May 2021\n\nAll is well.",
        ),
        counter_examples=(
            "Port Office, 5 May 2021\n\nAll is well.",
            "5 May 2021\n\nAll is well.",
        ),
    ),
    Rule(
        name="on a line of its own",
        read=_alone,
        examples=(
            "Port Statement\n{Alton}\n5 May 2021\n\nAll is well.",
            "All is well.\n\nAnna Bell\nPort Office\n{Alton}",
        ),
        counter_examples=(
            "Anna Bell\n5 May 2021\n\nAll is well.",
            "Alton\n\nAll is well.",
        ),
    ),
)
