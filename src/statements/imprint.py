"""When, where, by whom and under which title a statement was issued, as far as the text says."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from statements import dates
from statements.english import MONTHS, compile_pattern
from statements.text import Text

_OFFICE = (
    r"Commissioner|Ombuds\w+|Secretary|President|Minister|Director|Chair\w*|Defender|Rapporteurs?"
    r"|Committee|Council|Commission|Office"
    r"|Institut\w+|Organi[sz]ation|Association|Union|Parliament|Assembly|Ministry|Mayor|Governor"
    r"|Speaker|Prosecutor|Judge|Centre|Center"
    r"|Network|Agency|Head|Coordinator|Representative|Envoy|Advocate|Authority|Federation"
    r"|Foundation|Bureau|Court|Spokes\w+|Chief|Deputy|Member"
)
_HAS_OFFICE = re.compile(rf"\b(?:{_OFFICE})\b", re.IGNORECASE)
_KIND_OF_TEXT = re.compile(
    r"\b(?:statement|appeal|speech|report|letter|findings|declaration|message|address|information"
    r"|update|release|summary|remarks|day|anniversary|call|note|memorial|resolution|on)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|H\.E|Hon|Sir|Dame)\.? )*[A-Z][\w'’-]+(?: (?:[A-Z]\."
    r"|[A-Z][\w'’-]+|de|van|von|al|bin|oglu|qizi|der|la)){1,4}$"
)
_DATE = compile_pattern(
    rf"\d{{4}}-\d\d-\d\d|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?(?:,? of"
    rf"| day of)? (?:{MONTHS})\b\.?,? (?:of )?\d{{4}}"
    rf"|(?:{MONTHS})\b\.? \d{{1,2}}(?:st|nd|rd|th)?,? (?:of )?\d{{4}}",
    re.IGNORECASE,
)
_DATELINE = compile_pattern(
    rf"^(?P<place>[A-Z][\w'’/-]*(?:(?:, | |/)[A-Z][\w'’-]*){{0,4}})(?:\. |, | ?\(| ?[-–—] ?"
    rf"|: )(?P<day>(?:\d|(?:{MONTHS})\b)[^)–—.]{{2,30}})(?:\)|\.| ?[-–—]|:|,)"
)
_BY = compile_pattern(
    r"\b(?:statement|appeal|report|message|letter|address|declaration|remarks|speech) (?:by|of"
    r"|from|issued by)(?: the)? (?P<issuer>[A-Z].*?)"
    r"(?= (?:on|regarding|concerning|about|commemorating|in connection|for|in relation|following"
    r"|marking|dedicated|with regard|to)\b|$)",
    re.IGNORECASE,
)
_FIELDS = {
    "date": ("date", "issued", "published"),
    "place": ("place", "location", "city"),
    "issuer": ("issuer", "source", "organisation", "organization", "institution", "from"),
    "title": ("title", "subject", "headline"),
    "signatory": ("signatory", "author", "signed by", "signed"),
}


class Imprint(NamedTuple):
    """What the text says of itself; null where it says nothing."""

    date: datetime.date | None
    place: str | None
    issuer: str | None
    title: str | None
    signatory: str | None


def read_imprint(text: Text) -> Imprint:
    """The imprint from front matter, heading, dateline and signature block, in that order."""
    signature = [part for line in _lines(text, "signature") for part in _parts(line)]
    headings = [] if text.front_matter else _lines(text, "title")
    lines = [*signature, *(part for line in headings for part in line.split(" | "))]
    date, date_line = _date(lines)
    dateline = _dateline(text)
    stated = {name: _field(text, name) for name in _FIELDS}
    signatory = next((line for line in signature if _is_person(line)), None)
    return Imprint(
        date=_parse(stated["date"]) or date or (_parse(dateline[1]) if dateline else None),
        place=stated["place"] or (dateline[0] if dateline else None) or _place(lines, date_line),
        issuer=stated["issuer"] or _issuer(signature) or _from_title(headings) or _named(headings),
        title=stated["title"] or _title(headings),
        signatory=stated["signatory"] or signatory,
    )


def _lines(text: Text, section: str) -> list[str]:
    return [
        " ".join(text.clean[s.start : s.end].split())
        for s in text.sentences
        if s.section == section
    ]


def _parts(line: str) -> list[str]:
    """ "Nigar Tolani, the Ombudsman of Ardania": a person and an office on one line."""
    name, comma, office = line.partition(", ")
    if comma and _is_person(name) and _HAS_OFFICE.search(office):
        return [name, office]
    return line.split(" | ")


def _field(text: Text, name: str) -> str | None:
    return next((v for f in _FIELDS[name] if (v := text.front_matter.get(f))), None)


def _parse(printed: str | None) -> datetime.date | None:
    match = _DATE.search(printed or "")
    return dates.full_date(match[0]) if match else None


def _date(lines: list[str]) -> tuple[datetime.date | None, str | None]:
    """The date of a line that is there for its date, not one that a heading speaks of."""
    for line in lines:
        match = _DATE.search(line)
        if not match or len(line) - len(match[0]) > 40:
            continue
        spoken_of = re.search(r"\b(?:of|on|since|anniversary)[ ]*$", line[: match.start()])
        if (len(line) < 30 or not spoken_of) and (day := dates.full_date(match[0])):
            return day, line
    return None, None


def _dateline(text: Text) -> tuple[str, str] | None:
    first = next((s for s in text.sentences if s.section == "body"), None)
    if first is None:
        return None
    match = _DATELINE.match(text.clean, first.start, min(first.start + 120, len(text.clean)))
    return (match["place"].rstrip(" ,"), match["day"]) if match else None


def _is_person(line: str) -> bool:
    return bool(_PERSON.match(line)) and not _HAS_OFFICE.search(line) and not re.search(r"\d", line)


def _issuer(signature: list[str]) -> str | None:
    office: list[str] = []
    for line in signature:
        if re.search(r"[:@\d]", line) or _is_person(line):
            if office:
                break
            continue
        if _HAS_OFFICE.search(line) or (office and line[:1] in "(oft"):
            office.append(line)
        elif office:
            break
    printed = " ".join(office).strip(" ,.")
    return re.sub(r"^[Tt]he ", "", printed) or None


def _from_title(headings: list[str]) -> str | None:
    match = _BY.search(" ".join(headings))
    return match["issuer"].strip(" ,.") if match and len(match["issuer"]) < 120 else None


def _place(lines: list[str], date_line: str | None) -> str | None:
    """The place that stands with the date, or on a line of its own beside it."""
    if date_line is None:
        return None
    rest = _DATE.sub("", date_line).strip(" ,.-–—()")
    if re.fullmatch(r"[A-Z][\w'’ -]{2,40}", rest):
        return rest
    where = lines.index(date_line)
    for line in lines[where + 1 : where + 2] + lines[max(0, where - 1) : where]:
        is_place = re.fullmatch(r"[A-Z][\w'’-]+(?:,? [\w'’-]+){0,2}", line)
        lone = len(line.split()) == 1 or not _is_person(line)
        if is_place and lone and not _HAS_OFFICE.search(line) and not _KIND_OF_TEXT.search(line):
            return line.strip(" ,.")
    return None


def _named(headings: list[str]) -> str | None:
    """An office or body that stands alone on a line of the heading."""
    found = (part for line in headings for part in line.split(" | "))
    named = next((p for p in found if _names_issuer(p)), None)
    return re.sub(r"^[Tt]he ", "", named) if named else None


def _names_issuer(line: str) -> bool:
    return (
        bool(_HAS_OFFICE.search(line))
        and not re.search(r"[:\d@]", line)
        and not _KIND_OF_TEXT.search(line)
        and len(line.split()) <= 12
        and line[:1].isupper()
    )


def _title(headings: list[str]) -> str | None:
    kept = [line for line in headings if not line.endswith(",") and not _DATE.search(line)]
    titles = [line for line in kept if not _names_issuer(line)] or kept
    dated = [line for line in headings if len(line) >= 45]
    return " ".join(titles or dated) or None
