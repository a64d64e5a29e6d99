"""When, where, by whom and under which title a statement was issued, as far as the text says.

The lines of the heading and of the signature are told apart by what they are: a label with its
value, a date with its place, an office or a body, a person, the kind of text; a line of the
heading that is none of these is the title. A dateline or the first sentence may say the rest.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from itertools import takewhile
from typing import NamedTuple

from statements.extract.metadata.fields import DOUBTS, FIELDS, named, said_issuer
from statements.extract.metadata.lines import Words, names_issuer, parse_day
from statements.extract.metadata.parts import Parts
from statements.language.english import metadata as english
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
        name, words = first_reading(parts, field)
        if words and words.text:
            said[field] = words
            if name in DOUBTS:
                doubts[field] = name
    texts = {field: words.text for field, words in said.items()}
    return Metadata(
        date=parse_day(texts.get("date", "")),
        place=texts.get("place"),
        issuer=texts.get("issuer"),
        title=_title(parts),
        signatory=texts.get("signatory"),
        words={field: words[1:] for field, words in said.items() if words.end},
        doubts=doubts,
    )


def first_reading(parts: Parts, field: str) -> tuple[str, Words | None]:
    """The name of the first rule that reads a field, and what it reads."""
    for rule in FIELDS[field]:
        words = rule.read(parts)
        if words and field == "issuer":
            words = _full_name(parts, words)
        if words and not (field == "issuer" and english.BARE_OFFICE.fullmatch(words.text)):
            return rule.name, words
    return "", None


def _full_name(parts: Parts, issuer: Words) -> Words:
    """A longer name for an office that does not say of what; without an article."""
    lines = named(parts)
    if not english.LINKED.search(issuer.text) and issuer.text not in {n.text for n in lines}:
        others = [*lines, *filter(None, [said_issuer(parts.by or parts.says)])]
        fuller = [n for n in others if english.BODY.search(n.text) or issuer.text in n.text]
        issuer = _longer(parts.text.clean, issuer.text) or next(iter(fuller), issuer)
    return issuer.without(english.THE).strip(" ,.")


def _longer(clean: str, office: str) -> Words | None:
    """The longer name by which the text calls an office elsewhere, by far the most often."""
    longer = re.finditer(english.LONGER.format(re.escape(office)), clean)
    found = [Words(match["name"], *match.span("name")) for match in longer]
    times = Counter(name.text for name in found)
    return max(found, key=lambda name: times[name.text], default=None)


def _title(parts: Parts) -> str | None:
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
        if not (english.BARE.fullmatch(line) or names_issuer(line) or line.endswith(","))
        and not (day and day.alone)
    ]
    for first in [*plain[:1], *kinds][:1]:
        # a line in small letters belongs to the one before
        begin = first - 1 if first and lines[first][0].islower() else first
        more = takewhile(lambda line: line[0].islower(), lines[first + 1 :])
        return english.NUMBER_BEFORE.sub("", " ".join([*lines[begin : first + 1], *more])) or None
    return None
