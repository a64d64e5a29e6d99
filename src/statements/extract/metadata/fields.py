"""How a text says when, where and by whom it was issued: in each field the first rule that reads.

In the examples all that a rule reads stands in braces; it reads nothing of those without.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from statements.extract.metadata.lines import Words, day, is_office, is_person, names_issuer
from statements.extract.metadata.parts import Parts, office_at
from statements.language.english import metadata as english
from statements.language.rules import Rule

_PLACE = re.compile(r"[A-Z][\w'’-]+(?:,? [\w'’-]+){0,2}")
_FEW = 5  # lines: a signature may then name an office alone
_LONGEST = 120  # characters of an issuer
_EDGES = " ,."
_PERSONS = ("person", "after")  # groups of the expressions that name an issuer


def _adopted(parts: Parts) -> Words | None:
    """ "Adopted at the meeting of 5 May 2021", at the end of a text."""
    last = [s for s in parts.text.sentences if s.section == "body"][-2:]
    found = (english.DONE.search(parts.text.clean, s.start, s.end) for s in last)
    return next((day(Words(done["day"], *done.span("day"))) for done in found if done), None)


def _lone_place(parts: Parts) -> Words | None:
    """A place on a line of its own: next to a date, or last under an office."""
    for lines in (parts.lines, parts.signature):
        dated = [line in parts.days for line in lines]
        beside = [any(dated[max(0, n - 1) : n + 2]) for n in range(len(lines))]
        near = [line for n, line in enumerate(lines) if beside[n] and not dated[n]]
        places = [line for line in near if not (" " in line.text and is_person(line.text))]
        if len(lines) > 1 and is_office(lines[-2].text) and lines[-1] not in near:
            places.append(lines[-1])
        for line in places:
            plain = _PLACE.fullmatch(line.text) and not re.search(r"\d", line.text)
            if plain and not is_office(line.text) and not english.KIND.search(line.text):
                return line.strip(_EDGES)
    return None


def named(parts: Parts) -> list[Words]:
    """The bodies and offices that stand alone on a line, or before a colon."""
    heads = [line.partition(": ")[0] for line in parts.lines]
    return [line for line in [*parts.lines, *heads] if names_issuer(line.text)]


def _in_signature(parts: Parts) -> Words | None:
    """The bodies or offices of those who sign, or one that stands alone."""
    offices = [office for _, office in parts.signed if office]
    if not offices and len(parts.signature) < _FEW:
        alone = (office_at(parts.signature, n) for n in range(len(parts.signature)))
        offices = [office for office in alone if office][:1]
    return Words.together([_body(office) for office in offices], "; ")


def _body(office: Words) -> Words:
    """The body itself, where one signs as its chair, director or speaker."""
    office = office.without(english.THE).without(english.ON_BEHALF)
    head = english.AS_HEAD.fullmatch(office.text)
    body = office.part(head.start("body")) if head else office
    return body if english.BODY.search(body.text) or english.OF in body.text else office


def said_issuer(parts: Parts) -> Words | None:
    """The issuer that the heading or the first sentences name, or several."""
    issuer = parts.said_by.get("issuer")
    if not issuer or len(issuer.text) >= _LONGEST:
        return None
    issuer = issuer.strip(_EDGES + "*")
    several = len(english.POST.findall(issuer.text)) > 1
    return issuer._replace(text=english.AND_ANOTHER.sub("; ", issuer.text)) if several else issuer


def _but_not(other: Callable[[str], bool], stated: Words | None) -> Words | None:
    return stated if stated and not other(stated.text) else None


def _persons(persons: list[Words]) -> Words | None:
    """Persons without what one calls them."""
    return Words.together([person.without(english.HONORIFICS) for person in persons], "; ")


def rule(name: str, read: Callable[[Parts], Words | None], *examples: str) -> Rule[Parts, Words]:
    return Rule(
        name=name,
        read=read,
        examples=tuple(example for example in examples if "{" in example),
        counter_examples=tuple(example for example in examples if "{" not in example),
    )


FIELDS: dict[str, tuple[Rule[Parts, Words], ...]] = {
    "date": (
        rule("under its label", lambda parts: day(parts.stated("date")),
             "Date: {5 May 2021}\n\nAll is well.", "Date: May 2021\n\nAll is well.",
             '---\npublished: "{2021-05-05}"\n---\n\nAll is well.'),
        rule("on a line of its own, with or without a place",
             lambda parts: next((dated.day for dated in parts.dated if dated.alone), None),
             "{5 May 2021}\n\nAll is well.", "Alton, {May 5, 2021}\n\nAll is well.",
             "All is well.\n\nAnna Bell\n{05.05.2021}", "Events of 5 May 2021\n\nAll is well.",
             "All is well.\n\nAnna Bell\n31 February 2021"),
        rule("in the dateline", lambda parts: day(parts.dateline.get("day")),
             "Alton, {5 May 2021} – All is well.", "Alton, 5 May – All is well."),
        rule("when it was adopted", _adopted,
             "All is well. It was adopted by the Board on {5 May 2021}.",
             "It was adopted on 5 May 2021. All went home. All is well."),
        rule("on a line with something else",
             lambda parts: next((dated.day for dated in parts.dated), None),
             "Statement, {5 May 2021}\n\nAll is well.",
             "Statement on the events of 5 May 2021\n\nAll is well."),
    ),
    "place": (
        rule("under its label", lambda parts: parts.stated("place"),
             "Place: {Alton}\n\nAll is well."),
        rule("in the dateline",
             lambda parts: parts.dateline["place"].strip(" ,") if parts.dateline else None,
             "{Alton}, 5 May 2021 – All is well.", "{Alton}. 5 May. All is well.",
             "In Alton, 5 people met. All is well."),
        rule("beside the date",
             lambda parts: next((dated.place for dated in parts.dated if dated.place), None),
             "{Alton}, 5 May 2021\n\nAll is well.", "Port Office, 5 May 2021\n\nAll is well.",
             "Institute of Ports, {Alton}, 5 May 2021\n\nAll is well."),
        rule("on a line of its own", _lone_place,
             "Port Statement\n{Alton}\n5 May 2021\n\nAll is well.", "Alton\n\nAll is well.",
             "All is well.\n\nAnna Bell\nPort Office\n{Alton}",
             "Anna Bell\n5 May 2021\n\nAll is well."),
    ),
    "issuer": (
        rule("under its label", lambda parts: _but_not(is_person, parts.stated("issuer")),
             "Issuer: {Port Office}\n\nAll is well.", "From: Anna Bell\n\nAll is well."),
        rule("whose press service stands in the dateline",
             lambda parts: parts.dateline.get("by"),
             "Alton, 5 May 2021. Press service of the {Port Office}. All is well.",
             "Alton, 5 May 2021. All is well."),
        rule("on a line of the heading; a country only where nothing else stands there",
             lambda parts: min(named(parts), default=None,
                               key=lambda line: bool(english.LAND.fullmatch(line.text))),
             "{Port Office}\n\nOn the ports\n\nAll is well.", "Anna Bell\n\nAll is well.",
             "Republic of Arland\n{Port Office}\n\nAll is well.",
             "{Port Office}: the ports\n\nAll is well.",
             "Statement of the Port Office\n\nAll is well."),
        rule("in the signature", _in_signature,
             "All is well.\n\nAnna Bell\n{Commissioner for Ports\nof Arland}",
             "All is well.\n\nAnna Bell\nChair of the {Board of Fish}",
             "All is well.\n\nAnna Bell, {Port Office\nCarl Dorn, Fish Board}",
             "All is well.\n\nAnna Bell"),
        rule("in the heading or the first sentence", said_issuer,
             "Statement by the {Port Office} on the ports\n\nAll is well.",
             "The {Ombudsman of Arland}, Anna Bell, has issued a statement. All is well.",
             "Statement on the ports\n\nAll is well.", "Anna Bell said so. All is well."),
    ),
    "signatory": (
        rule("under its label", lambda parts: _but_not(is_office, parts.stated("signatory")),
             "Author: {Anna Bell}\n\nAll is well.", "Author: Port Office\n\nAll is well."),
        rule("in the signature",
             lambda parts: _persons([person for person, _ in parts.signed]),
             "All is well.\n\nDr {Anna Bell}\nPort Office", "All is well.\n\nPort Office",
             "All is well.\n\nPort Office: {Anna Bell}",
             "All is well.\n\n{Anna Bell, Port Office\nCarl Dorn}, Fish Board"),
        rule("in the heading or the first sentence",
             lambda parts: _persons([parts.said_by[of] for of in _PERSONS if of in parts.said_by]),
             "Statement by Dr {Anna Bell}, Ombudsman of Arland\n\nAll is well.",
             "The Ombudsman of Arland, {Anna Bell}, has issued a statement. All is well.",
             "Statement by the Port Office\n\nAll is well."),
    ),
}  # fmt: skip
