"""When, where, by whom and under which title a statement was issued, as far as the text says.

The lines of the heading and of the signature are told apart by what they are: a label with its
value, a date with its place, an office or a body, a person, the kind of text; a line of the
heading that is none of these is the title. A dateline or the first sentence may say the rest.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from statements.language import dates
from statements.language.english.words import MONTHS
from statements.language.patterns import compile_pattern
from statements.text.normalise import Text

_POST = (
    r"Commissioner|Ombuds\w+|Secretary|President|Minister|Director|Chair\w*|Defender|Rapporteurs?"
    r"|Mayor|Governor|Speaker|Prosecutor|Judge|Coordinator|Representative|Envoy|Advocate|Head"
    r"|Spokes\w+|Chief|Deputy|Member|experts?"
)
_BODY = (
    r"Committee|Council|Commission|Office|Institut\w+|Organi[sz]ation|Association|Union|Parliament"
    r"|Assembly|Ministry|Centre|Center|Network|Agency|Authority|Federation|Foundation|Bureau|Court"
    r"|Society|Cross|Crescent|Coalition|Alliance|League|Watch|International|Service|Forum|Group"
    r"|Mission|Mechanism|Senate|Congress|Board|Press service"
)
_HAS_POST = re.compile(rf"\b(?:{_POST})\b", re.IGNORECASE)
_HAS_BODY = re.compile(rf"\b(?:{_BODY})\b", re.IGNORECASE)
_KIND = (
    r"statement|appeal|speech|report|letter|findings|declaration|message|address|information"
    r"|update|(?:press )?release|summary|remarks|note|resolution|commentary|communiqu[eé]|briefing"
    r"|bulletin|views|judgment|opinion|memorandum|petition"
)
_NAMES_KIND = re.compile(rf"\b(?:{_KIND}|day|anniversary|call|memorial)s?\b|^on\b", re.IGNORECASE)
# A line that says nothing but what kind of text this is, or stands for the file.
_BARE = re.compile(
    rf"(?:(?:the|joint|open|press|public|media|special)[ ])*(?:{_KIND})(?:[ ]+No\.?[ ]*[\w/-]+)?"
    r"|(?:No\.?|Ref\.?:?|№)[ ]*[\w/.-]+|[A-Z][A-Z\d]*(?:/[\w.()-]+)+|check against delivery.*"
    r"|\d+,? [\w ]+(?:street|road|avenue|square|lane|boulevard)\b.*|\[[^\]]*\]"
    r"|\(?embargo.*|for immediate release.*|dear\b.*"
    r"|(?:your )?excellenc.*|mr\.? president,.*",
    re.IGNORECASE,
)
_LAND = re.compile(
    r"(?:the )?(?:republic|city|kingdom|state|federation) of [\w' -]+", re.IGNORECASE
)
_CLOSING = re.compile(
    r"(?:yours|respectfully|sincerely|with|i thank|thank you|signed|signatories)\b.*", re.IGNORECASE
)
_TITLE_OF = (
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|H\.? ?E|His Excellency|Her Excellency|Hon|Sir|Dame)\.? )*"
)
_NAME = r"[A-Z][\w'’-]+|[A-Z]\."
_PERSON = re.compile(
    rf"{_TITLE_OF}(?:{_NAME})(?: (?:{_NAME}|de|van|von|al|bin|oglu|qizi|der|la)){{1,4}}"
)
_DATE = compile_pattern(
    rf"\d{{4}}-\d\d-\d\d|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?(?:,? of"
    rf"| day of)? (?:{MONTHS})\b\.?,? (?:of )?\d{{4}}"
    rf"|(?:{MONTHS})\b\.? \d{{1,2}}(?:st|nd|rd|th)?,? (?:of )?\d{{4}}",
    re.IGNORECASE,
)
_BESIDE_DATE = compile_pattern(
    r"\b\d{1,2}:\d{2}(?: local time| GMT| UTC)?|\bNo\.? ?[\w/-]+|\b(?:Mon|Tues|Wednes|Thurs"
    r"|Fri|Satur|Sun)day\b|\bdate\b",
    re.IGNORECASE,
)
_WHERE = r"[A-Z][\w'’-]*(?:(?:, | ?/ ?| )[A-Z][\w'’-]*){0,4}"
_DATELINE = compile_pattern(
    rf"(?P<place>{_WHERE})(?:\. |, | ?\(| ?[-–—] ?|: )"
    rf"(?P<day>(?:\d|(?:{MONTHS})\b)[^)–—]{{2,30}}?)(?:\)|\.(?!\d)| ?[-–—]|:(?!\d)|,(?! ?\d))"
    rf"(?: (?P<by>Press service[^.]{{0,60}})\.)?"
)
_DONE = compile_pattern(
    rf"\b(?:adopted|issued|signed|done|given)\b[^.]{{0,80}}?\b(?:on|this) (?P<day>{_DATE.pattern})",
    re.IGNORECASE,
)
_STOP = (
    r"(?=,? (?:on|regarding|concerning|about|commemorating|in connection|in relation|following"
    r"|marking|dedicated|with regard|to|at|has|have|said|today|expressed|condemn\w*|call\w*|urge\w*"
    r"|is|are|was)\b|[,.;:*]|$)"
)
_BY = compile_pattern(
    rf"\b(?i:(?:{_KIND}) (?:by|of|from|issued by|attributable to)(?: the)?)"
    rf" (?:(?P<person>{_PERSON.pattern}), (?:the )?)?(?P<issuer>[A-Z].*?)"
    rf"(?:, (?P<after>{_PERSON.pattern}))?{_STOP}",
)
# The first sentence: "The Ombudsman of Arland, Anna Bell, has issued ..."
_SAYS = compile_pattern(
    r"\b(?:[Tt]he )?(?P<issuer>(?:UN|[A-Z][\w'’-]*)(?: (?:[A-Z][\w'’-]*|of|for|on|the|and|human"
    r"|rights|contemporary|forms|slavery))*?(?: experts?\*?)?)"
    rf"(?:, (?P<person>{_PERSON.pattern}),)?(?: today)?"
    r" (?:said today|(?:has|have) (?:issued|made|said|called)|(?:said|expressed|called|urged"
    r"|condemned)\b)"
)
_FIELDS = {
    "date": ("date", "issued", "published", "date of adoption of views", "date of adoption"),
    "place": ("place", "location", "city"),
    "issuer": ("issuer", "source", "organisation", "organization", "institution", "from", "author"),
    "title": ("title", "headline", "subject", "re"),
    "signatory": ("signatory", "author", "signed by"),
}
_SIGNED_BY = ("signed", "signed by", "signatories")
_LABEL = re.compile(r"(?P<key>[A-Z][A-Za-z .]{1,40}?)[ ]?:[ ]+(?P<value>\S.*)")


_KEYS = {key for keys in _FIELDS.values() for key in keys} | set(
    "to|cc|ref|our ref.|your ref.|contact|state party|submitted by|reporting period".split("|")
)


class Imprint(NamedTuple):
    """What the text says of itself; null where it says nothing."""

    date: datetime.date | None
    place: str | None
    issuer: str | None
    title: str | None
    signatory: str | None


def read_imprint(text: Text) -> Imprint:
    """The imprint from labels, heading, dateline, signature block and first sentence."""
    heading = [] if text.front_matter else list(_parts(text, "title"))
    signature = [line for line in _parts(text, "signature") if not _CLOSING.fullmatch(line)]
    labels = _labels(text, heading)
    stated = {
        name: next((labels[f] for f in _FIELDS[name] if f in labels), None) for name in _FIELDS
    }
    lines = [line for line in heading if not _is_label(line)]
    dated = [found for line in [*lines, *signature] if (found := _dated(line))]
    dated.sort(key=lambda found: not found.alone)
    dateline = _dateline(text)
    signed = _signed(signature)
    by = _BY.search(" ".join(lines)) or _first_says(text)
    sure = next((found.day for found in dated if found.alone), None)
    date = _parse(stated["date"]) or sure or (_parse(dateline["day"]) if dateline else None)
    return Imprint(
        date=date or _done(text) or next((found.day for found in dated), None),
        place=stated["place"]
        or (dateline["place"].strip(" ,") if dateline else None)
        or next((found.place for found in dated if found.place), None)
        or _lone_place(lines, dated)
        or _lone_place(signature, dated),
        issuer=_issuer(text, stated["issuer"], dateline, signed, signature, lines, by),
        title=stated["title"] or _title(lines),
        signatory=_signatory(stated["signatory"], signed, by),
    )


def _parts(text: Text, section: str) -> Iterator[str]:
    """The lines of a section, cut where a bar or a dot sets things apart."""
    for sentence in text.sentences:
        if sentence.section == section:
            line = " ".join(text.clean[sentence.start : sentence.end].split())
            yield from (part.strip() for part in re.split(r" [|·] ", line) if part.strip())


def _labels(text: Text, heading: list[str]) -> dict[str, str]:
    """Front matter, and lines of the heading such as "Date: 5 May 2021"."""
    lines = [*heading, *_parts(text, "recipients")]
    found = [m for line in lines if (m := _LABEL.fullmatch(line))]
    return {m["key"].lower(): m["value"] for m in found} | text.front_matter


def _is_label(line: str) -> bool:
    match = _LABEL.fullmatch(line)
    return match is not None and match["key"].lower() in _KEYS


def _parse(printed: str | None) -> datetime.date | None:
    match = _DATE.search(printed or "")
    return dates.full_date(match[0].replace("/", ".").replace(" day of", " of")) if match else None


_TOLD_OF = re.compile(r"(?:\b(?<!\bas[ ])of|\b(?:on|since|anniversary|period:?|adopted))[ ]*$")


class _Dated(NamedTuple):
    day: datetime.date
    place: str | None
    line: str
    alone: bool  # the line is there for its date and place


def _dated(line: str) -> _Dated | None:
    """The date of a line, and the place where nothing else stands beside it."""
    match = _DATE.search(line)
    day = _parse(line)
    if not match or not day or len(line) - len(match[0]) > 90:
        return None
    if match.start() > 3 and _TOLD_OF.search(line, 0, match.start()):
        return None
    rest = _BESIDE_DATE.sub("", line.replace(match[0], "", 1)).strip(" ,.-–—()")
    body, comma, where = rest.rpartition(", ")
    if comma and _names_issuer(body):  # "Institute of Arland, Alton, 5 May 2021"
        rest = where
    place = re.fullmatch(_WHERE, rest)
    is_place = place and not _NAMES_KIND.search(rest) and not _HAS_BODY.search(rest)
    return _Dated(day, rest if is_place else None, line, not rest or bool(is_place))


def _dateline(text: Text) -> re.Match[str] | None:
    start = _body(text)
    return _DATELINE.match(text.clean, start, start + 140) if start is not None else None


def _done(text: Text) -> datetime.date | None:
    """ "Adopted at the meeting of 5 May 2021", at the end of a text."""
    last = [s for s in text.sentences if s.section == "body"][-2:]
    found = (_DONE.search(text.clean, s.start, s.end) for s in last)
    return next((_parse(match["day"]) for match in found if match), None)


def _lone_place(lines: list[str], dated: list[_Dated]) -> str | None:
    """A place on a line of its own: beside the date, or last under the signature."""
    with_date = {found.line for found in dated}
    near = [
        line
        for place, line in enumerate(lines)
        if line not in with_date and not with_date.isdisjoint(lines[max(0, place - 1) : place + 2])
    ]
    last = lines[-1:] if len(lines) > 1 and _is_office(lines[-2]) else []
    for line in [*near, *last]:
        plain = re.fullmatch(r"[A-Z][\w'’-]+(?:,? [\w'’-]+){0,2}", line)
        person = line in near and len(line.split()) > 1 and _is_person(line)
        if (
            plain
            and not re.search(r"\d", line)
            and not person
            and not _is_office(line)
            and not _NAMES_KIND.search(line)
        ):
            return line.strip(" ,.")
    return None


def _is_person(line: str) -> bool:
    return bool(_PERSON.fullmatch(line)) and not _is_office(line)


def _is_office(line: str) -> bool:
    return bool(_HAS_POST.search(line) or _HAS_BODY.search(line))


def _signed(signature: list[str]) -> list[tuple[str, str]]:
    """Who signs, each with the office that stands beside or below the name ("" where none)."""
    found: list[tuple[str, str]] = []
    for place, line in enumerate(signature):
        name, _, office = line.lstrip("–- ").partition(",")
        post, colon, person = line.partition(": ")
        if colon and post.lower() in _SIGNED_BY:
            return [
                (one.strip(), "") for one in re.split(r"; (?!and \d)", person.split("; and ")[0])
            ]
        if colon and _is_person(person) and _is_office(post):
            found.append((person, post))
        elif _is_person(name.strip()):
            beside = office.strip() or _office(signature[place + 1 :])
            if _is_office(beside) or (not office.strip() and place == 0):
                found.append((name.strip(), beside))
    return found[:1] if len(found) > 1 and not all(office for _, office in found) else found


def _office(lines: list[str]) -> str:
    """An office over one line or more; nothing where another thing stands first."""
    office: list[str] = []
    for line in lines:
        goes_on = bool(office) and line[:1] in "(oft"
        if re.search(r"[:@\d]", line) or _is_person(line) or not (_is_office(line) or goes_on):
            break
        if office and not goes_on and _HAS_POST.search(line):
            break
        office.append(line)
        if _HAS_BODY.search(line) and not goes_on and len(office) > 1:
            break
    return re.sub(r"^[Tt]he ", "", " ".join(office).strip(" ,."))


def _issuer(
    text: Text,
    stated: str | None,
    dateline: re.Match[str] | None,
    signed: list[tuple[str, str]],
    signature: list[str],
    lines: list[str],
    by: re.Match[str] | None,
) -> str | None:
    offices = [office for _, office in signed if office]
    if not offices and len(signature) < 5:
        offices = [o for n in range(len(signature)) if (o := _office(signature[n:]))][:1]
    heads = [re.split(r": |, (?=[A-Z][\w' ]*, .*\d{4})", line)[0] for line in lines]
    named = [head for head in [*lines, *heads] if _names_issuer(head)]
    named.sort(key=lambda line: bool(_LAND.fullmatch(line)))
    said = by["issuer"].strip(" ,.*") if by and len(by["issuer"]) < 120 else ""
    candidates = [
        *([stated] if stated and not _is_person(stated) else []),
        *([dateline["by"].rpartition("of the ")[2]] if dateline and dateline["by"] else []),
        *named,
        *(["; ".join(_bare(office) for office in offices)] if offices else []),
        re.sub(r" and (?:the )?(?=[A-Z])", "; ", said)
        if len(_HAS_POST.findall(said)) > 1
        else said,
    ]
    best = next((c for c in candidates if c), None)
    if best and not re.search(r" (?:of|on|for) |;", best) and best not in named:
        fuller = [c for c in [*named, said] if c and (_HAS_BODY.search(c) or best in c)]
        best = _fuller(text, best) or next(iter(fuller), best)
    return re.sub(r"^the ", "", best, flags=re.IGNORECASE).strip(" ,.") if best else None


def _bare(office: str) -> str:
    """The body itself, where one signs as its chair, director or speaker."""
    office = re.sub(r"^(?:[Oo]n behalf of|[Ff]or) (?:the )?", "", office.removeprefix("the "))
    match = re.fullmatch(
        r"(?:Deputy )?(?:Chair\w*|Chief|Executive|Speaker|Secretary|Director|General Secretary|Head"
        r"|Member|Press service)(?: Director| Secretary)?(?: of the | of | for the |,? )"
        r"(?P<body>[A-Z].*)",
        office,
    )
    body = match["body"] if match else ""
    return body if body and (_HAS_BODY.search(body) or " of " in body) else office


def _fuller(text: Text, office: str) -> str | None:
    """The longer name by which the text calls an office elsewhere, by far the most often."""
    pattern = re.compile(
        rf"(?:[A-Z][\w'’-]* )*\b(?i:{re.escape(office)})(?: for [A-Z][\w ]+?)?"
        rf" of(?: the)?(?: [A-Z][\w'’-]*(?: of)?)+"
    )
    found = Counter(re.sub(r"^The | of$", "", m) for m in pattern.findall(text.clean))
    return found.most_common(1)[0][0] if found else None


def _names_issuer(line: str) -> bool:
    """A body or an office that stands alone on a line of the heading."""
    return (
        (_is_office(line) or bool(_LAND.fullmatch(line)))
        and not re.search(r"[:\d@]", line)
        and not (_BARE.fullmatch(line) or line.endswith(","))
        and not _NAMES_KIND.search(line)
        and len(line.split()) <= 16
        and line[:1].isupper()
    )


def _first_says(text: Text) -> re.Match[str] | None:
    start = _body(text)
    found = _SAYS.finditer(text.clean, start, start + 600) if start is not None else ()
    return next((m for m in found if _is_office(m["issuer"])), None)


def _body(text: Text) -> int | None:
    return next((s.start for s in text.sentences if s.section == "body"), None)


def _signatory(
    stated: str | None, signed: list[tuple[str, str]], by: re.Match[str] | None
) -> str | None:
    if stated and not _is_office(stated):
        return stated
    said = [by[name] for name in ("person", "after") if by and by.groupdict().get(name)]
    named = [person for person, _ in signed] or said
    return "; ".join(re.sub(rf"^{_TITLE_OF}", "", person) for person in named) or None


def _title(lines: list[str]) -> str | None:
    """The first line of the heading that is nothing else, with what goes on below it."""
    plain = [
        n
        for n, line in enumerate(lines)
        if not (
            _BARE.fullmatch(line)
            or ((day := _dated(line)) and day.alone)
            or _names_issuer(line)
            or line.endswith(",")
        )
    ]
    bare = [n for n, line in enumerate(lines) if _NAMES_KIND.search(line) and not _dated(line)]
    if not (chosen := plain[:1] or bare[:1]):
        return None
    first = last = chosen[0]
    if lines[first][:1].islower() and first:
        first -= 1
    while last + 1 < len(lines) and lines[last + 1][:1].islower():
        last += 1
    title = " ".join(lines[first : last + 1])
    return re.sub(r"^No\.? ?[\w/-]+, ", "", title) or None
