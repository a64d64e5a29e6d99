"""When, where, by whom and under which title a statement was issued, as far as the text says.

The lines of the heading and of the signature are told apart by what they are: a label with its
value, a date with its place, an office or a body, a person, the kind of text; a line of the
heading that is none of these is the title. A dateline or the first sentence may say the rest.
"""

import datetime
import re
from collections import Counter
from itertools import takewhile
from typing import NamedTuple

from statements.extract.metadata.fields import DOUBTS, FEW_SIGNS, FIELDS, WEIGHTS
from statements.extract.metadata.issuer import add_up, heads
from statements.extract.metadata.lines import Words
from statements.extract.metadata.parts import Parts
from statements.language.dates import first_date
from statements.language.english import metadata as english
from statements.language.names import is_name, is_office, is_person
from statements.text.normalise import Text


class Metadata(NamedTuple):
    """What the text says of itself; null where it says nothing.

    `words` says where date, place, issuer and signatory stand; offsets into `Text.clean`. `doubts`
    says why one of them may be wrong, by a reason of `fields.DOUBTS`.
    """

    date: datetime.date | None
    place: str | None
    issuer: str | None
    title: str | None
    signatory: str | None
    words: dict[str, tuple[int, int]]
    doubts: dict[str, str]


UNREAD = Metadata(None, None, None, None, None, {}, {})


def read_metadata(text: Text) -> Metadata:
    """The metadata from labels, heading, dateline, signature block and first sentence."""
    parts = Parts(text)
    said: dict[str, Words] = {}
    doubts: dict[str, str] = {}
    for field in FIELDS:
        if field == "issuer":
            issuer, sure = read_issuer(parts)
            name, words = "" if sure else FEW_SIGNS, issuer
        else:
            name, words = first_reading(parts, field)
        if words and words.text:
            said[field] = words
            if name in DOUBTS:
                doubts[field] = name
    texts = {field: words.text for field, words in said.items()}
    return Metadata(
        date=found[0] if (found := first_date(texts.get("date", ""))) else None,
        place=texts.get("place"),
        issuer=texts.get("issuer"),
        title=_title(parts, said.get("place")),
        signatory=texts.get("signatory"),
        words={field: words[1:] for field, words in said.items() if words.end},
        doubts=doubts,
    )


def first_reading(parts: Parts, field: str) -> tuple[str, Words | None]:
    """The name of the first rule that reads a field, and what it reads."""
    found = ((rule.name, rule.read(parts)) for rule in FIELDS[field])
    return next(((name, words) for name, words in found if words), ("", None))


def read_issuer(parts: Parts) -> tuple[Words | None, bool]:
    """For whom the most is said, and whether that is enough."""
    lines = heads(parts.lines)
    signs: dict[int, tuple[int, Words]] = {}  # by where they stand: two rules may read one
    for rule, weight in zip(FIELDS["issuer"], WEIGHTS, strict=True):
        if words := rule.read(parts):
            name = _full_name(parts, words, lines)
            signs.setdefault(words.start, (weight, parts.acronyms.get(name.text, name)))
    found = signs.values()
    return add_up([(w, name) for w, name in found if not english.BARE_OFFICE.fullmatch(name.text)])


def _full_name(parts: Parts, issuer: Words, lines: list[Words]) -> Words:
    """A longer name for an office that does not say of what; without an article."""
    if not english.LINKED.search(issuer.text) and is_office(issuer.text) and issuer not in lines:
        fuller = [line for line in lines if issuer.text in line.text]
        issuer = _longer(parts.text.clean, issuer) or next(iter(fuller), issuer)
    short = english.IN_SHORT.search(issuer.text)
    return issuer.part(0, short and short.start()).without(english.THE).strip(" ,.")


def _longer(clean: str, office: Words) -> Words | None:
    """The longer name by which the text calls an office elsewhere, by far the most often.

    Not what another holds, nor one of several: many have a president.
    """
    longer = re.finditer(english.LONGER.format(re.escape(office.text)), clean)
    found = [Words(match["name"], *match.span("name")) for match in longer]
    own = english.HOLDER.match(clean, office.end)
    held = (english.HOLDER.match(clean, name.end) for name in found)
    if own and any(other and other["holder"] != own["holder"] for other in held):
        return None
    times = Counter(name.text for name in found)
    if len(times) > 1 and english.BARE_OFFICE.fullmatch(office.text):
        return None
    return max(found, key=lambda name: times[name.text], default=None)


def _held(line: str) -> bool:
    """Whether a line says who holds an office: "President: Anna Bell"."""
    office, _, holder = line.partition(": ")
    return is_office(office) and is_person(holder)


def _title(parts: Parts, place: Words | None) -> str | None:
    """What a label says, or the first line of the heading that is nothing else."""
    stated = parts.stated("title")
    if stated:
        return stated.text
    lines = [line.text for line in parts.lines]
    days = [parts.days.get(line) for line in parts.lines]
    kinds = [n for n, line in enumerate(lines) if english.KIND.search(line) and not days[n]]
    plain = [
        n
        for n, (line, day) in enumerate(zip(lines, days, strict=True))
        if not (english.BARE.fullmatch(line) or is_name(line) or line.endswith(","))
        and not (day and day.alone)
        and not (english.STATE.fullmatch(line) or (place and line == place.text) or _held(line))
        and not (n and " " not in line and is_name(lines[n - 1]))  # where the office is
    ]
    for first in [*plain[:1], *kinds][:1]:
        # a line in small letters belongs to the one before
        begin = first - 1 if first and lines[first][0].islower() else first
        more = takewhile(lambda line: line[0].islower(), lines[first + 1 :])
        return english.NUMBER_BEFORE.sub("", " ".join([*lines[begin : first + 1], *more])) or None
    return None
