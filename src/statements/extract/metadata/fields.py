"""How a text says when, where and by whom it was issued.

In each field the first rule that reads is right; the issuer is the one for which the most is said.
In the examples all that a rule reads stands in braces; it reads nothing of those without.
"""

import re
from collections.abc import Callable, Iterator

from statements.extract.metadata.issuer import (
    by,
    cleaned,
    found_by,
    heads,
    in_its_address,
    in_signature,
    says,
    speaks,
    told_about,
)
from statements.extract.metadata.lines import Words, day
from statements.extract.metadata.parts import Parts, groups
from statements.language.english import metadata as english
from statements.language.names import HONORIFICS, is_office, is_person
from statements.language.rules import Rule

_APART = re.compile(r"[,():–—-] ?$")
_EDGES = " ,."
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
        and (_APART.search(line.text[: d.start - line.start]) or parts.begins_line(d))
        and not english.BESIDE_DATE.sub("", line.text[d.end - line.start :]).strip(" .)")
    )
    return next(ends, None)


def _lone_place(parts: Parts, *blocks: list[Words]) -> Words | None:
    """A place on a line of its own: next to a date, or last under an office."""
    for lines in blocks:
        dated = [line in parts.days for line in lines]
        beside = [any(dated[max(0, n - 1) : n + 2]) for n in range(len(lines))]
        near = [line for n, line in enumerate(lines) if beside[n] and not dated[n]]
        if len(lines) > 1 and is_office(lines[-2].text) and lines[-1] not in near:
            near.append(lines[-1])
        for line in near:
            if english.SHORT_NAME.fullmatch(line.text) or (
                " " in line.text and is_person(line.text)
            ):
                continue
            other = re.search(r"\d", line.text) or english.NO_PERSON.search(line.text)
            plain = english.PLACE.fullmatch(line.text) and not other
            if plain and not is_office(line.text) and not english.KIND.search(line.text):
                return line.strip(_EDGES)
    return None


def _but_not(other: Callable[[str], bool], stated: Words | None) -> Words | None:
    return stated if stated and not other(stated.text) else None


def _said(parts: Parts) -> Iterator[Words]:
    """Whom the heading and the first sentence name as who issues the text."""
    for delivered in english.DELIVERED.finditer(parts.joined):
        yield groups(delivered, parts.places)["person"]
    issues = says(parts, english.SAYS, parts.opening)
    for said in (by(parts), issues if "issues" in issues else {}):
        yield from (said[of] for of in _PERSONS if of in said)


def _persons(persons: list[Words]) -> Words | None:
    """Persons without what one calls them."""
    return Words.together([person.without(HONORIFICS) for person in persons], "; ")


def rule(name: str, read: Callable[[Parts], Words | None], *examples: str) -> Rule[Parts, Words]:
    return Rule(
        name=name,
        read=read,
        examples=tuple(example for example in examples if "{" in example),
        counter_examples=tuple(example for example in examples if "{" not in example),
    )


# The rules that may be wrong, with why.
DOUBTS = {
    "named by few signs": "too little says so, or as much speaks for another",
    "on a line with something else": "the date may belong to what stands beside it",
    "on a line of its own": "nothing else tells that it is a place",
    "on a short line among prose": "the date may be of something else",
    "its author": "an author may not be who signs",
    "on the last lines": "nothing else tells that it is who signs",
}
FEW_SIGNS, *_ = DOUBTS

FIELDS: dict[str, tuple[Rule[Parts, Words], ...]] = {
    "date": (
        rule("under its label", lambda parts: day(parts.stated("date")),
             "Date: {5 May 2021}\n\nAll is well.", "Date: 5 May 2021\nVenue: Alton\n\nAll is well.",
             "Date: May 2021\n\nAll is well.",
             '---\npublished: "{2021-05-05}"\n---\n\nAll is well.',
             "+++\ndate = {2021-05-05}\n+++\n\nAll is well."),
        rule("of a letter in the heading", lambda parts: day(groups(
                 english.DATED_LETTER.search(parts.joined), parts.places).get("day")),
             "A/54\n6 May 2021\nLetter dated {5 May 2021} from the Port Office\n\nAll is well."),
        rule("on a line of its own, with or without a place",
             lambda parts: next((dated.day for dated in parts.dated if dated.alone), None),
             "{5 May 2021}\n\nAll is well.", "Alton, {May 5, 2021}\n\nAll is well.",
             "Embargo: 00:01 GMT, 6 May 2021\nIssued {5 May 2021}\n\nAll is well.",
             "Board 12/7      {5 May 2021}\n\nAll is well.", "Embargo: 6 May 2021\n\nAll is well.",
             "On the ports\nDelivered on {5 May 2021} by Anna Bell\n\nAll is well.",
             "All is well.\n\nAnna Bell\n{05.05.2021}", "Events of 5 May 2021\n\nAll is well.",
             "All is well.\n\nAnna Bell\n31 February 2021"),
        rule("in the dateline", lambda parts: day(parts.dateline.get("day")),
             "Alton, {5 May 2021} – All is well.", "Alton, 5 May – All is well.",
             "{5 May 2021}, Alton: All is well."),
        rule("at the end of the title", _ends_title,
             f"{'On the ports of Arland and all its towns, ' * 3}({{5 May 2021}})\n\nAll is well.",
             "On the events of 5 May 2021\n\nAll is well."),
        rule("when it was adopted", _adopted,
             "All is well. It was adopted by the Board on {5 May 2021}.",
             "It was adopted on 5 May 2021. All went home. All is well."),
        rule("of today, in the first sentences", lambda parts: next(filter(None, (
                 day(groups(english.TODAY.search(parts.text.clean, *span)).get("day"))
                 for span in parts.opening)), None),
             "Today, {5 May 2021}, the ports of Arland opened, and all went home. All is well.",
             "Today the ports opened. On 5 May 2021 all was well."),
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
             "{ALTON, North Arland} -- All is well.",
             "({Alton, Arland}) -- All is well.", "{ALTON} – All is well.",
             "{Alton}, 5 May 2021 – All is well.", "{Alton}. 5 May. All is well.",
             "5 May 2021, {Alton}: All is well.",
             "In Alton, 5 people met. All is well."),
        rule("beside the date",
             lambda parts: next((dated.place for dated in [*parts.dated, *parts.short]
                                 if dated.place), None),
             "{Alton}, 5 May 2021\n\nAll is well.", "Port Office, 5 May 2021\n\nAll is well.",
             "Institute of Ports, {Alton}, 5 May 2021\n\nAll is well."),
        rule("on a line of its own, and named again", lambda parts: _but_not(
                 lambda place: not english.TOWN.search(place)
                 and not re.search(english.IN_A_PLACE + re.escape(place), parts.text.clean),
                 _lone_place(parts, parts.lines, parts.signature)),
             "Port Statement\n{Alton}\n5 May 2021\n\nAll is well in Alton.",
             "All is well.\n\nAnna Bell\n5 May 2021\n{Alton city}", "Alton\n\nAll is well."),
        rule("on a line of its own",
             lambda parts: _lone_place(
                 parts,
                 [line for line in parts.lines if heads(parts.lines) or ", " in line.text
                  or line in parts.days],
                 parts.signature),
             "{Alton, North Arland}\n5 May 2021\nPort Statement\n\nAll is well.",
             "Port Office\n{Alton}\n5 May 2021\n\nAll is well.",
             "Port Statement\nAlton\n5 May 2021\n\nAll is well.",
             "All is well.\n\nAnna Bell\n5 May 2021\n{Alton}",
             "All is well.\n\nAnna Bell\nPort Office\n{Alton}",
             "Anna Bell\n5 May 2021\n\nAll is well."),
    ),
    "issuer": (
        rule("under its label", lambda parts: _but_not(
                 lambda said: said.islower() or bool(english.BARE.fullmatch(said))
                 or is_person(said.partition(",")[0]),
                 parts.stated("issuer")),
             "Issuer: {Port Office}\n\nAll is well.", "From: Anna Bell\n\nAll is well.",
             "From: Anna Bell, General Secretary\n\nAll is well.",
             "From: {Port Office} <ask@ports.org>\nDate: 5 May 2021\n\nAll is well.",
             "From: Press Office <ask@ports.org>\nDate: 5 May 2021\n\nAll is well."),
        rule("in the heading", lambda parts: cleaned(
                 found_by(parts, english.FOR_WHOM, parts.heading) or by(parts).get("issuer")
                 or found_by(parts, english.HEADED, parts.heading)),
             "Statement by the {Port Office} on the ports\n\nAll is well.",
             "Statement by the {Ministers of Arland, Velmar and Sarn}\n\nAll is well.",
             "Statement from the {Port League} forwarded by the Fish League\n\nAll is well.",
             "Statement of the {Chair of the Port Union Office}, Anna Bell\n\nAll is well.",
             "{Port Office}: Statement of its Chair on the ports\n\nAll is well.",
             "Posted by the {Port Office} | 5 May 2021\n\nAll is well.",
             "Statement by Anna Bell on behalf of the {Port League}\n\nAll is well.",
             "Letter dated 5 May from the {Envoy of Arland} addressed to the Board\n\nAll is well.",
             "Statement on the ports\n\nAll is well."),
        rule("introduced in the first sentences",
             lambda parts: cleaned(found_by(parts, english.INTRODUCED, parts.opening)),
             "The following statement was issued today by the {Port League of Arland}. All is.",
             "Here is a press release from the {Board of Fish, Ships and Ports}. All is well.",
             "Following a report by an office, all went home. All is well."),
        rule("alone on a line of the heading",
             lambda parts: found[0] if len(found := heads(parts.lines)) == 1
             and speaks(parts, found[0].text) else None,
             "{Port Office}\n\nOn the ports\n\nAll is well.", "Anna Bell\n\nAll is well.",
             "Republic of Arland\n{Port Office}\n\nAll is well.",
             "{Port Office} - Arland\n\nAll is well.", "Port Office: the ports\n\nAll is well.",
             "Port Office\nUnion of Fishers\n\nOn the ports\n\nAll is well.",
             "University of Alton\n\nOn the ports\n\nAll is well."),
        rule("first on the lines of the heading",
             lambda parts: next(iter(heads(parts.lines)), None),
             "{Port Office}\nUnion of Fishers\n\nOn the ports\n\nAll is well."),
        rule("in the signature", in_signature,
             "All is well.\n\nAnna Bell\n{Commissioner for Ports\nof Arland}",
             "All is well.\n\nAnna Bell\nChair of the {Board of Fish}",
             "All is well.\n\nRegards,\n\nThe {Board of Fish}",
             "All is well.\n\nRegards,\n\nA. B.\nOn behalf of the {Board of Fish}\nAlton, AR",
             "All is well.\n\nKind regards,\nAnna Bell\nPress Office, {Board of Fish}",
             "All is well.\n\n{Port League of Arland}\n5 May 2021\n\nAnna Bell\nHead of Division",
             "All is well.\n\nAnna Bell, {Port Office\nCarl Dorn, Fish Board}",
             "All is well.\n\nAnna Bell, Director\n{Port League\nCarl Dorn, Chair\nRiver Keepers}",
             "All is well.\n\nYours truly,\n{Port Network Arland\nFriends of Fish\nPort Watch}",
             "All is well.\n\nSignatories:\n{Amnesty Arland\nFish Fund\nPort Watch}",
             "All is well.\n\nSigned:\n{Port Office\nFish Board\nFree Press Forum}",
             "All is well.\n\nAnna Bell", "All is well.\n\nAnna Bell\nCoordinator for the North"),
        rule("writes for it",
             lambda parts: cleaned(found_by(parts, english.ON_ITS_BEHALF, parts.opening)),
             "I write to you on behalf of the {League of Ports} to ask. All is well.",
             "I am the general counsel of {Port Watch}. All is. Port Watch. Port Watch is old.",
             "We, the {League of Ports}, ask. All is well.",
             "Hello! This is the {League of Ports}. All is well.",
             "I am the owner of boats. All is well."),
        rule("takes a stand in the first sentences",
             lambda parts: cleaned(says(parts, english.STANDS, parts.opening).get("issuer")),
             "The {Port Assembly} condemns it. All is well.",
             "The {League of Ports}, the old one of Arland, is pleased to be here. All is well.",
             "On Fish Day, {Port Watch and the World Forum} call on all. All is well.",
             "The {Ombudsman of Arland}, Anna Bell, condemns the strike. All is well.",
             "{Ports Without Walls} urges all to act. Ask Ports Without Walls. Ports Without Walls"
             " is here.", "The board of ports condemns it. All is well."),
        rule("whom a contact is of",
             lambda parts: cleaned(found_by(parts, english.CONTACT_OF, parts.contacts)),
             "Contact: Anna Bell of the {Port League}, 555 612\n\nAll is well.",
             "Contact: Anna Bell, 555 612, or Carl Dorn, both of the {Port League}\n\nAll is well.",
             "Contact: Anna Bell, 555 612\n\nAll is well."),
        rule("about whom it tells in the end", told_about,
             "On the ports\n\nThe Port League is here. All is well.\n\nAbout the {Port League}"
             "\n\nIt was founded long ago. It has many members.",
             "The Port League is here. All is well.\n\nThe {Port League} is a union of all.",
             "All is well. All is.\n\nAbout the Port League\n\nIt is old. It has members.",
             "The Port League is here. All is well.\n\nAbout the Port League\n\nIt is old. It is"
             " big.\n\nAbout the Fish League\n\nIt is new. It is small."),
        rule("in its mail or web address", in_its_address,
             "The storm is over. {Port Watch} is glad. Ask press@portwatch.org for more.",
             "The storm is over. Port Watch is glad. Ask press@news.org for more."),
        rule("is quoted in the first sentences", lambda parts: cleaned(
                 found_by(parts, english.TOLD_BY, parts.heading + parts.opening)),
             "All is well, said the {League of Ports} today. All is."),
        rule("of a dateline", lambda parts: parts.dateline.get("agency"),
             "Alton ({IPA}) – All is well."),
        rule("acts in the first sentences",
             lambda parts: cleaned(says(parts, english.SAYS, parts.opening).get("issuer")),
             "The {Port Office} said it was open. All is well.", "Anna Bell said so. All is well."),
        rule("a person who signs a letter",
             lambda parts: parts.signed[0][0] if parts.closes and len(parts.signed) == 1 else None,
             "All is well.\n\nYours sincerely,\n{Anna Bell}", "All is well.\n\nAnna Bell"),
    ),
    "signatory": (
        rule("under its label", lambda parts: _but_not(is_office, parts.stated("signatory")),
             "Signed by: {Anna Bell}\n\nAll is well.", "Signed by: Port Office\n\nAll is well."),
        rule("in the signature",
             lambda parts: _persons([person for person, office in parts.signed
                                     if office or parts.closes]),
             "All is well.\n\nDr {Anna Bell}\nPort Office", "All is well.\n\nPort Office",
             "All is well.\n\nSpeaker of the Port Assembly\n{Anna Bell}",
             "All is well.\n\n(Dr {Anna Bell})\nPort Office",
             "All is well.\n\nYours sincerely,\n{Anna Bell}.",
             "All is well.\n\nPort Office: {Anna Bell}",
             "All is well.\n\nKind regards,\n{Anna Bell}",
             "All is well.\n\n{Anna Bell      Carl Dorn}\nDirector       Port Secretary",
             "All is well.\n\n{Anna Bell, Port Office\nCarl Dorn}, Fish Board"),
        rule("in the heading or the first sentence",
             lambda parts: _persons([*_said(parts)][:2]),
             "Statement by Dr {Anna Bell}, Ombudsman of Arland\n\nAll is well.",
             "The Ombudsman of Arland, {Anna Bell}, has issued a statement. All is well.",
             "On the ports\nDelivered on 5 May 2021 by {Anna Bell}\n\nAll is well.",
             "STATEMENT BY THE MINISTER OF FISH, HON {ANNA BELL}\n\nAll is well.",
             "Statement by {Anna Bell}, chair of the Port Office\n\nAll is well.",
             "Statement by the Port Office\n\nAll is well.",
             "The Port Office of Arland, Anna Bell, said so. All is well."),
        rule("its author",
             lambda parts: _but_not(
                 lambda said: not is_person(said.partition(",")[0]), parts.stated("author")),
             "Author: {Anna Bell}\n\nAll is well.", "Author: Port Office\n\nAll is well."),
        rule("on the last lines",
             lambda parts: _persons([
                 person for person, _ in parts.signed
                 if parts.is_letter or parts.text.clean.count(person.text) > 1]),
             "To the Editor:\n\nAll is well. All is.\n\n{Anna Bell}",
             "Anna Bell tells how it was. All is well.\n\n{Anna Bell}",
             "All is well.\n\nStay Connected"),
    ),
}  # fmt: skip
# What each sign of an issuer weighs; three are enough where less is said for another.
WEIGHTS = 6, 5, 5, 3, 2, 3, 3, 2, 2, 2, 2, 2, 2, 1, 0


def doubts_of(field: str) -> dict[str, str]:
    """Why a field may be wrong: by which rule it was read, with why that may be."""
    names = [FEW_SIGNS] if field == "issuer" else [rule.name for rule in FIELDS[field]]
    return {name: DOUBTS[name] for name in names if name in DOUBTS}
