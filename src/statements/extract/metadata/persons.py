"""Who signs a text."""

from __future__ import annotations

from statements.extract.metadata.lines import is_office
from statements.extract.metadata.parts import Parts
from statements.extract.metadata.words import Words, together
from statements.language.english import metadata as english
from statements.language.rules import Rule


def _labelled(parts: Parts) -> Words | None:
    stated = parts.stated("signatory")
    return stated if stated and not is_office(stated.text) else None


def _signed(parts: Parts) -> Words | None:
    return _bare([signed.person for signed in parts.signed])


def _said(parts: Parts) -> Words | None:
    return _bare([parts.said_by[name] for name in ("person", "after") if name in parts.said_by])


def _bare(persons: list[Words]) -> Words | None:
    """Persons without what one calls them."""
    names = []
    for person in persons:
        called = english.HONORIFICS.match(person.text)
        names.append(person.part(called.end() if called else 0))
    return together(names, "; ") if names else None


SIGNATORY: tuple[Rule[Parts, Words], ...] = (
    Rule(
        name="under its label",
        read=_labelled,
        examples=("Author: {Anna Bell}\n\nAll is well.",),
        counter_examples=("Author: Port Office\n\nAll is well.",),
    ),
    Rule(
        name="in the signature",
        read=_signed,
        examples=(
            "All is well.\n\nDr {Anna Bell}\nPort Office",
            "All is well.\n\nPort Office: {Anna Bell}",
            "All is well.\n\n{Anna Bell, Port Office\nCarl Dorn}, Fish Board",
        ),
        counter_examples=("All is well.\n\nPort Office",),
    ),
    Rule(
        name="in the heading or the first sentence",
        read=_said,
        examples=(
            "Statement by Dr {Anna Bell}, Ombudsman of Arland\n\nAll is well.",
            "The Ombudsman of Arland, {Anna Bell}, has issued a statement. All is well.",
        ),
        counter_examples=("Statement by the Port Office\n\nAll is well.",),
    ),
)
