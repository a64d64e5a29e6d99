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


class Metadata(NamedTuple):
    """What the text says of itself; null where it says nothing."""

    date: datetime.date | None
    place: str | None
    issuer: str | None
    title: str | None
    signatory: str | None


def read_metadata(text: Text) -> Metadata:
    """The metadata from labels, heading, dateline, signature block and first sentence."""
    parts = Parts(text)
    date, place, issuer, signatory = (
        _first(rules, parts) for rules in (DATE, PLACE, ISSUER, SIGNATORY)
    )
    issuer = full_name(parts, issuer) if issuer else None
    return Metadata(
        date=parse_day(date.text) if date else None,
        place=place.text if place else None,
        issuer=issuer.text if issuer else None,
        title=read_title(parts),
        signatory=(signatory.text or None) if signatory else None,
    )


def _first(rules: tuple[Rule[Parts, Words], ...], parts: Parts) -> Words | None:
    return next((found for rule in rules if (found := rule.read(parts))), None)
