"""When, where, by whom and under which title a statement was issued, as far as the text says.

The lines of the heading and of the signature are told apart by what they are: a label with its
value, a date with its place, an office or a body, a person, the kind of text; a line of the
heading that is none of these is the title. A dateline or the first sentence may say the rest.
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

from statements.extract.metadata.dates import DATE
from statements.extract.metadata.issuers import ISSUER, full_name
from statements.extract.metadata.lines import parse_day
from statements.extract.metadata.parts import Parts
from statements.extract.metadata.persons import SIGNATORY
from statements.extract.metadata.places import PLACE
from statements.extract.metadata.titles import read_title
from statements.extract.metadata.words import Words
from statements.language.rules import Rule
from statements.text.normalise import Text

FIELDS = {"date": DATE, "place": PLACE, "issuer": ISSUER, "signatory": SIGNATORY}


class Metadata(NamedTuple):
    """What the text says of itself; null where it says nothing.

    `words` says where date, place, issuer and signatory stand; offsets into `Text.clean`.
    """

    date: datetime.date | None
    place: str | None
    issuer: str | None
    title: str | None
    signatory: str | None
    words: dict[str, tuple[int, int]]


def read_metadata(text: Text) -> Metadata:
    """The metadata from labels, heading, dateline, signature block and first sentence."""
    parts = Parts(text)
    found = {field: words for field, rules in FIELDS.items() if (words := _first(rules, parts))}
    if issuer := found.get("issuer"):
        found["issuer"] = full_name(parts, issuer)
    said = {field: words.text for field, words in found.items() if words.text}
    date = said.get("date")
    return Metadata(
        date=parse_day(date) if date else None,
        place=said.get("place"),
        issuer=said.get("issuer"),
        title=read_title(parts),
        signatory=said.get("signatory"),
        words={field: found[field][1:] for field in said if found[field].end},
    )


def _first(rules: tuple[Rule[Parts, Words], ...], parts: Parts) -> Words | None:
    return next((found for rule in rules if (found := rule.read(parts))), None)
