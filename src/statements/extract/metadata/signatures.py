"""Who signs a text, and as what."""

from __future__ import annotations

import re
from typing import NamedTuple

from statements.extract.metadata.lines import is_office, is_person
from statements.extract.metadata.words import Words, together
from statements.language.english import metadata as english

_NO_OFFICE = re.compile(r"[:@\d]")
_DASHES = "–- "
_EDGES = " ,."
_LONGEST = 40  # lines of an office


class Signed(NamedTuple):
    """A person with the office that stands beside or below the name."""

    person: Words
    office: Words | None


def read_signed(signature: list[Words]) -> list[Signed]:
    """Who signs; only the first where not all have an office."""
    found: list[Signed] = []
    for number, line in enumerate(signature):
        post, person = line.partition(": ")
        if is_person(person.text) and is_office(post.text):
            found.append(Signed(person, post))
        else:
            found += _named(signature, number)
    return found[:1] if not all(signed.office for signed in found) else found


def _named(signature: list[Words], number: int) -> list[Signed]:
    """The person of a line, "Anna Bell, Head of the Port Office"; the first may have no office."""
    line = signature[number]
    dashes = len(line.text) - len(line.text.lstrip(_DASHES))
    name, beside = (words.strip() for words in line.part(dashes).partition(","))
    if not is_person(name.text):
        return []
    office = beside if beside.text else office_at(signature, number + 1)
    first_alone = number == 0 and not beside.text
    return [Signed(name, office)] if first_alone or (office and is_office(office.text)) else []


def office_at(lines: list[Words], first: int) -> Words | None:
    """An office over one line or more; nothing where another thing stands first."""
    office: list[Words] = []
    for line in lines[first : first + _LONGEST]:
        goes_on = bool(office) and line.text[0] in english.OFFICE_GOES_ON
        if _NO_OFFICE.search(line.text) or is_person(line.text):
            break
        if not (is_office(line.text) or goes_on):
            break
        if office and not goes_on and english.POST.search(line.text):
            break
        office.append(line)
        if english.BODY.search(line.text) and not goes_on and len(office) > 1:
            break
    return _without_article(together(office).strip(_EDGES)) if office else None


def _without_article(office: Words) -> Words:
    article = english.THE.match(office.text)
    return office.part(article.end()) if article else office
