"""How a text says when, where and by whom it was issued: in each field the first rule that reads.

In the examples all that a rule reads stands in braces; it reads nothing of those without.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from statements.extract.metadata.lines import Words, day, is_office, is_person, names_issuer
from statements.extract.metadata.parts import Parts, office_at
from statements.extract.recipients.joints import spells
from statements.language.english import metadata as english
from statements.language.rules import Rule

_PLACE = re.compile(r"[A-Z][\w'’-]+(?:,? [\w'’-]+){0,2}")
_FEW = 5  # lines: a signature may then name an office alone
_LONGEST = 120  # characters of an issuer
_EDGES = " ,."
_MANY = 9  # lines of those who sign
_PERSONS = ("person", "after")  # groups of the expressions that name an issuer


def _adopted(parts: Parts) -> Words | None:
    """ "Adopted at the meeting of 5 May 2021", at the end of a text."""
    last = [s for s in parts.text.sentences if s.section == "body"][-2:]
    found = (english.DONE.search(parts.text.clean, s.start, s.end) for s in last)
    return next((day(Words(done["day"], *done.span("day"))) for done in found if done), None)


def _ends_title(parts: Parts) -> Words | None:
    """ "On the ports of Arland (5 May 2021)"."""
    found = ((line, day(line)) for line in parts.lines)
    ends = (
        d
        for line, d in found
        if d
        and re.search(r"[,(:–—-] ?$", line.text[: d.start - line.start])
        and not line.text[d.end - line.start :].strip(" .)")
    )
    return next(ends, None)


def _lone_place(parts: Parts, *blocks: list[Words]) -> Words | None:
    """A place on a line of its own: next to a date, or last under an office."""
    for lines in blocks:
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
    """The bodies or offices of those who sign, if they are few, or one that stands alone."""
    if len(parts.signature) >= _MANY:
        return None
    offices = [office for _, office in parts.signed if office]
    if not offices and len(parts.signature) < _FEW:
        alone = (office_at(parts.signature, n) for n in range(len(parts.signature)))
        offices = [office for office in alone if office][:1]
    return Words.together([_body(office) for office in offices], "; ")


def _body(office: Words) -> Words:
    """The body itself, where one signs as its chair, director or speaker."""
    office = office.without(english.THE).without(english.ON_BEHALF)
    body = _named_in(office, *english.BODIES_OF_OFFICES, english.BESIDE_BODY)
    if body is office and (head := english.AS_HEAD.fullmatch(office.text)):
        body = office.part(head.start("body"))
    return body if english.BODY.search(body.text) or english.OF in body.text else office


def _named_in(office: Words, *patterns: re.Pattern[str]) -> Words:
    """The body that an office names: "Port League Policy Director"."""
    found = (pattern.fullmatch(office.text) for pattern in patterns)
    body = next(filter(None, found), None)
    return office.part(*body.span("body")) if body else office


def said_issuer(said_by: dict[str, Words]) -> Words | None:
    """The issuer that the heading or the first sentences name, or several."""
    issuer = said_by.get("issuer")
    if not issuer or len(issuer.text) >= _LONGEST:
        return None
    issuer = issuer.strip(_EDGES + "*")
    if held := english.HELD.fullmatch(issuer.text):
        issuer = issuer.part(0, held.end("office"))
    issuer = _named_in(issuer, *english.BODIES_OF_OFFICES)
    several = len(english.POST.findall(issuer.text)) > 1
    return issuer._replace(text=english.AND_ANOTHER.sub("; ", issuer.text)) if several else issuer


def _with_acronym(parts: Parts) -> Words | None:
    """The body that the text names with its acronym, and then by it the most often."""
    named = {m["acronym"]: m for m in english.WITH_ACRONYM.finditer(parts.text.clean)}
    times = Counter(re.findall(r"\b[A-Z]{2,}\b", parts.text.clean))
    often = sorted(named, key=lambda acronym: -times[acronym])[:2]
    if not often or times[often[0]] < 2 or (often[1:] and times[often[1]] == times[often[0]]):
        return None
    return in_full(named[often[0]])


def in_full(named: re.Match[str]) -> Words:
    """The name before an acronym: the words that spell it, or all."""
    name = Words(named["name"], *named.span("name"))
    begins = [0, *(blank.end() for blank in re.finditer(" ", name.text))]
    spelled = (
        n for n in begins if name.text[n].isupper() and spells(named["acronym"], name.text[n:])
    )
    return name.part(next(spelled, 0))


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


# The rules that may be wrong, with why.
DOUBTS = {
    "on a line with something else": "the date may belong to what stands beside it",
    "on a line of its own": "nothing but where it stands tells that it is a place",
    "in the first sentences": "a body or an office acts or speaks there, perhaps not the issuer",
    "the name whose acronym the text repeats": "it is named often, but not as issuer",
}

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
        rule("at the end of the title", _ends_title,
             f"{'On the ports of Arland and all its towns, ' * 3}({{5 May 2021}})\n\nAll is well.",
             "On the events of 5 May 2021\n\nAll is well."),
        rule("when it was adopted", _adopted,
             "All is well. It was adopted by the Board on {5 May 2021}.",
             "It was adopted on 5 May 2021. All went home. All is well."),
        rule("on a short line among prose",
             lambda parts: next((dated.day for dated in parts.short if dated.alone), None),
             "All is well.\n\nThere.\n\n{5 May 2021}\n\nAll went home, and all was well."),
        rule("on a line with something else",
             lambda parts: next((dated.day for dated in [*parts.dated, *parts.before_other]), None),
             "Statement {5 May 2021} A-12\n\nAll is well.",
             "Fish? Ask:\n{5 May 2021} Anna Bell, 612\n\nAll is well. All is well.",
             "Statement on the events of 5 May 2021\n\nAll is well."),
    ),
    "place": (
        rule("under its label", lambda parts: parts.stated("place"),
             "Place: {Alton}\n\nAll is well."),
        rule("in the dateline",
             lambda parts: (parts.dateline.get("inside") or parts.dateline["place"]).strip(" ,")
             if parts.dateline else None,
             "({Alton, Arland}) -- All is well.", "{ALTON} – All is well.",
             "{Alton}, 5 May 2021 – All is well.", "{Alton}. 5 May. All is well.",
             "In Alton, 5 people met. All is well."),
        rule("beside the date",
             lambda parts: next((dated.place for dated in [*parts.dated, *parts.short]
                                 if dated.place), None),
             "{Alton}, 5 May 2021\n\nAll is well.", "Port Office, 5 May 2021\n\nAll is well.",
             "Institute of Ports, {Alton}, 5 May 2021\n\nAll is well."),
        rule("on a line of its own, and named again", lambda parts: _but_not(
                 lambda place: not english.TOWN.search(place) and parts.text.clean.count(place) < 2,
                 _lone_place(parts, parts.lines, parts.signature)),
             "Port Statement\n{Alton}\n5 May 2021\n\nAll is well in Alton.",
             "All is well.\n\nAnna Bell\n5 May 2021\n{Alton city}", "Alton\n\nAll is well."),
        rule("on a line of its own",
             lambda parts: _lone_place(parts, parts.lines if named(parts) else [], parts.signature),
             "Port Office\n{Alton}\n5 May 2021\n\nAll is well.",
             "Port Statement\nAlton\n5 May 2021\n\nAll is well.",
             "All is well.\n\nAnna Bell\n5 May 2021\n{Alton}",
             "All is well.\n\nAnna Bell\nPort Office\n{Alton}",
             "Anna Bell\n5 May 2021\n\nAll is well."),
    ),
    "issuer": (
        rule("under its label", lambda parts: _but_not(is_person, parts.stated("issuer")),
             "Issuer: {Port Office}\n\nAll is well.", "From: Anna Bell\n\nAll is well."),
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
        rule("in the heading", lambda parts: said_issuer(parts.by),
             "Statement by the {Port Office} on the ports\n\nAll is well.",
             "Statement on the ports\n\nAll is well."),
        rule("in the first sentences", lambda parts: said_issuer(parts.says),
             "The {Ombudsman of Arland}, Anna Bell, has issued a statement. All is well.",
             "{Ports Without Walls} urges all to act. Ask Ports Without Walls. Ports Without Walls"
             " is here.", "{Port League} Media Release\n\nAll is well.",
             "Anna Bell said so. All is well."),
        rule("the name whose acronym the text repeats", _with_acronym,
             "All is well, says the {League of Ports} (LP). The LP is here. So is the LP. All is.",
             "All is well, says the League of Ports (LP)."),
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
             lambda parts: _persons([said[of] for said in (parts.by, parts.says) for of in _PERSONS
                                     if of in said and (said is parts.by or "issues" in said)][:2]),
             "Statement by Dr {Anna Bell}, Ombudsman of Arland\n\nAll is well.",
             "The Ombudsman of Arland, {Anna Bell}, has issued a statement. All is well.",
             "Statement by the Port Office\n\nAll is well.",
             "The Port Office of Arland, Anna Bell, said so. All is well."),
    ),
}  # fmt: skip


def doubts_of(field: str) -> dict[str, str]:
    """Why a field may be wrong: the names of its rules that may be, with why."""
    return {rule.name: DOUBTS[rule.name] for rule in FIELDS[field] if rule.name in DOUBTS}
