"""By whom a text was issued: the signs that name a body or an office, and what they add up to."""

import re
from collections.abc import Iterable

from statements.extract.metadata.lines import Words, is_place
from statements.extract.metadata.parts import Parts, groups, is_plain, of_desk, office_at
from statements.extract.recipients.joints import spells
from statements.language.english import metadata as english
from statements.language.names import BODY, CAPITALS, is_name, is_office, is_person

_EDGES = " ,.*\"'"
_LONGEST = 220  # characters of an issuer
_HEADING = 1500  # characters of a heading that may name it
_TWICE, _OFTEN = 2, 3  # times that a text names its issuer
_MANY = 9  # lines of those who sign
_FEW = 5  # lines: a signature may then name an office alone

_ALIKE = 5  # letters
_ENOUGH = 3  # of what signs weigh

Groups = dict[str, Words]


def heads(lines: Iterable[Words]) -> list[Words]:
    """The bodies and offices that stand alone on a line."""
    found = []
    for line in lines:
        name, where = line.partition(" - ")  # "Port Commission - Arland"
        found += (
            [line]
            if is_name(line.text)
            else [name]
            if where.text and is_place(where.text) and is_name(name.text)
            else []
        )
    return found


def speaks(parts: Parts, name: str) -> bool:
    """Whether a name of the heading is no mere place of work: an office, or named again."""
    again = parts.text.clean.casefold().count(name.casefold()) > 1
    return again or not english.HOUSES.search(name)


def by(parts: Parts) -> Groups:
    """The issuer, and perhaps a person, as the heading names them: "Statement by"."""
    found = english.BY.finditer(parts.joined, 0, _HEADING)
    return groups(next((m for m in found if _names(parts, m, "issuer")), None), parts.places)


def says(parts: Parts, pattern: re.Pattern[str], spans: Iterable[tuple[int, int]]) -> Groups:
    """What acts or speaks at the beginning of a sentence, or of a line of the heading."""
    for start, end in spans:
        intro = english.INTRO.match(parts.text.clean, start, end)
        for begin in (start, intro.end()) if intro else (start,):
            found = pattern.match(parts.text.clean, begin, end)
            if found and _names(parts, found, "issuer"):
                return groups(found)
    return {}


def found_by(
    parts: Parts, pattern: re.Pattern[str], spans: Iterable[tuple[int, int]]
) -> Words | None:
    """The first that a pattern names anywhere in some spans, in any of its groups."""
    for span in spans:
        for found in pattern.finditer(parts.text.clean, *span):
            if _names(parts, found, found.lastgroup or ""):
                return groups(found)[found.lastgroup or ""]
    return None


def _names(parts: Parts, match: re.Match[str], of: str) -> bool:
    """Whether it names an office, a body, or what the text names again and again."""
    name, clean = match[of], parts.text.clean
    times = clean.count(name)
    # a person is named by the last name alone too
    person = is_person(name) and (times < _OFTEN or clean.count(name.split()[-1]) > times)
    if english.BARE_OFFICE.fullmatch(name) or person:
        return False
    word = " " not in name and len(re.findall("[A-Z]", name)) < 2  # "Internet", not "UNICEF"
    stated = match.re is english.BY and match["of"] != "of" and (not word or times >= _OFTEN)
    if stated or is_office(name) or match.groupdict().get("acronym"):
        return True
    return not word and times >= _OFTEN - name.isupper()


def told_about(parts: Parts) -> Words | None:
    """The one body about which a release tells in the end, and which it named in the beginning."""
    first = [*parts.heading, *parts.opening[:1]]
    named = " ".join(parts.text.clean[slice(*span)] for span in first)
    about = found_by(parts, english.ABOUT, parts.about) if len(parts.about) == 1 else None
    return about if about and about.text in named else None


def in_its_address(parts: Parts) -> Words | None:
    """The name in the heading, the first sentences or the signature that a mail or web address at
    the beginning or the end of the text spells: "Port Watch" in press@portwatch.org."""
    clean = parts.text.clean
    labels = [
        label
        for found in english.ADDRESS.finditer(clean)
        if not _HEADING < found.start() < len(clean) - _HEADING
        for label in re.findall(r"[A-Za-z]{3,}", found["domain"].replace("-", ""))
    ]
    signed = [(line.start, line.end) for line in parts.signature]
    others = english.PLATFORMS
    for label in dict.fromkeys(low for label in labels if (low := label.lower()) not in others):
        spelled = re.compile(rf"\b{english.BETWEEN_LETTERS.join(label)}\b", re.IGNORECASE)
        for start, end in [*parts.heading, *parts.opening, *signed]:
            for found in spelled.finditer(clean, start, end):
                if found[0][0].isupper() and not english.TO_SOMEBODY.search(
                    clean[start : found.start()]
                ):
                    more = english.NAME_GOES_ON.match(clean, found.end(), end)
                    last = more.end() if more else found.end()
                    return Words(clean[found.start() : last], found.start(), last)
    return None


def in_signature(parts: Parts) -> Words | None:
    """The bodies or offices of those who sign, if they are few, or one that stands alone."""
    if len(parts.signature) >= _MANY:
        return None
    offices = [office for _, office in parts.signed if office]
    bodies = heads(parts.signature)
    alone = parts.signature[0].text if parts.closes and len(parts.signature) == 1 else ""
    often = CAPITALS.fullmatch(alone) and parts.text.clean.count(alone) >= _OFTEN
    if (often or BODY.search(alone)) and not (is_person(alone) or english.BARE.fullmatch(alone)):
        return parts.signature[0].without(english.THE)
    for line in parts.signature:  # "On behalf of the Port Office"
        body = line.without(english.ON_BEHALF)
        if body != line and is_office(body.text) and CAPITALS.fullmatch(body.text):
            return body.without(english.THE)
    lines = [line for line in parts.signature if not re.search(r"\d", line.text)]
    if not parts.signed and parts.closes and bodies and all(map(is_plain, lines)):
        bodies = lines
    if not offices and len(bodies) > _TWICE and len(bodies) == len(lines):
        return Words.together(bodies, "; ")
    if not offices and len(parts.signature) < _FEW:
        alone = (office_at(parts.signature, n) for n in range(len(parts.signature)))
        offices = [office for office in alone if office and CAPITALS.fullmatch(office.text)][:1]
    bodies = [(office.text, body_of(office)) for office in offices]
    found = [b for office, b in bodies if b.text in office[1:] or english.SPEAKS.search(b.text)]
    if found and all(english.BARE_OFFICE.fullmatch(body.text) for body in found):
        found = [name for name in heads(lines) if body_of(name) == name][:1]
    return Words.together(list(dict.fromkeys(found)), "; ")


def body_of(office: Words) -> Words:
    """The body itself, where one signs as its chair, director or speaker."""
    office = office.without(english.THE).without(english.ON_BEHALF)
    if "\n" in office.text:
        return office.partition("\n")[1]
    if body := of_desk(office):
        return body
    for pattern in (*english.BODY_OF, *english.BODY_BEHIND):
        found = pattern.fullmatch(office.text)
        named = found and (BODY.search(found["body"]) or found["body"].find(english.OF) >= 0)
        if found and (named or found.start("body") == office.text.find(", ") + 2):
            return office.part(*found.span("body"))
    return office


def cleaned(issuer: Words | None) -> Words | None:
    """A name without its holder, of the body that somebody speaks for; or several names."""
    if not issuer or len(issuer.text) >= _LONGEST:
        return None
    issuer = issuer.strip(_EDGES).without(english.THE)
    names = [_without_holder(name) for name in english.AND_ANOTHER.split(issuer.text)]
    if len(names) > 1 and all(map(is_name, names)):
        return issuer._replace(text="; ".join(names))
    if not english.OF_SEVERAL.match(issuer.text):
        issuer = issuer.partition(", ")[0]
    issuer = issuer.part(0, len(_without_holder(issuer.text)))
    for pattern in english.BODY_OF:
        body = pattern.fullmatch(issuer.text)
        if body and (body["body"].isupper() or is_office(body["body"])):
            return issuer.part(*body.span("body"))
    return issuer


def _without_holder(office: str) -> str:
    held = english.HELD.fullmatch(office)
    return held["office"] if held and is_person(held["holder"]) else office


def same(one: str, other: str) -> object:
    """Whether two names stand for one body: one is the other with more words, or its acronym.

    Or who holds its office: "Minister of Fish", "Ministry of Fish".
    """
    one, other = sorted((one, other), key=len)
    low, longer = one.casefold(), other.casefold()
    goes_on = longer.startswith(tuple(low + link for link in english.GOES_ON))
    lead = longer[: -len(low)]
    begins = longer.endswith(f" {low}") and (english.OF not in lead or english.DESK.fullmatch(lead))
    of = low.partition(english.OF)[2]
    held = of and of == longer.partition(english.OF)[2] and low[:_ALIKE] == longer[:_ALIKE]
    joint = low in longer.split("; ")
    return (
        held
        or joint
        or low == longer
        or goes_on
        or begins
        or (one.isupper() and spells(one, other))
    )


def _is_held(name: str, others: Iterable[Words]) -> bool:
    """Whether a name is another one behind its holder: "Anna Bell Port Commissioner"."""
    ends = (name.removesuffix(f" {other.text}") for other in others)
    return any(lead != name and is_person(lead.rstrip(" ,")) for lead in ends)


def add_up(found: list[tuple[int, Words]]) -> tuple[Words | None, bool]:
    """The name for which the most is said, in full, and whether enough is said for it alone.

    `found` holds the names with what each sign weighs, the strongest sign first.
    """
    weights = {
        name: sum(w for w, other in found if same(name.text, other.text)) for _, name in found
    }
    if not weights:
        return None, True
    best = max(weights, key=lambda name: weights[name])
    like = [name for name in weights if same(best.text, name.text)]
    others = [weights[name] for name in weights if name not in like]
    own = [n for n in like if not (english.DESK.match(n.text) or _is_held(n.text, like))]
    like = own or like
    full = max(like, key=lambda name: (not name.text.isupper() or " " in name.text, len(name.text)))
    return full, weights[best] >= _ENOUGH and max(others, default=0) < _ENOUGH
