"""When a text was issued."""

from __future__ import annotations

from statements.extract.metadata.lines import day
from statements.extract.metadata.parts import Parts
from statements.extract.metadata.words import Words
from statements.language.english import metadata as english
from statements.language.rules import Rule


def _alone(parts: Parts) -> Words | None:
    return next((dated.day for dated in parts.dated if dated.alone), None)


def _adopted(parts: Parts) -> Words | None:
    """ "Adopted at the meeting of 5 May 2021", at the end of a text."""
    last = [s for s in parts.text.sentences if s.section == "body"][-2:]
    for sentence in last:
        if match := english.DONE.search(parts.text.clean, sentence.start, sentence.end):
            return day(Words(match["day"], *match.span("day")))
    return None


def _beside(parts: Parts) -> Words | None:
    return next((dated.day for dated in parts.dated), None)


DATE: tuple[Rule[Parts, Words], ...] = (
    Rule(
        name="under its label",
        read=lambda parts: day(parts.stated("date")),
        examples=(
            "Date: {5 May 2021}\n\nAll is well.",
            '---\npublished: "{2021-05-05}"\n---\n\nAll is well.',
        ),
        counter_examples=("Date: May 2021\n\nAll is well.",),
    ),
    Rule(
        name="on a line of its own, with or without a place",
        read=_alone,
        examples=(
            "{5 May 2021}\n\nAll is well.",
            "Alton, {May 5, 2021}\n\nAll is well.",
            "All is well.\n\nAnna Bell\n{05.05.2021}",
        ),
        counter_examples=(
            "Events of 5 May 2021\n\nAll is well.",
            "All is well.\n\nAnna Bell\n31 February 2021",
        ),
    ),
    Rule(
        name="in the dateline",
        read=lambda parts: day(parts.dateline.get("day")),
        examples=("Alton, {5 May 2021} – All is well.",),
        counter_examples=("Alton, 5 May – All is well.",),
    ),
    Rule(
        name="when it was adopted",
        read=_adopted,
        examples=("All is well. It was adopted by the Board on {5 May 2021}.",),
        counter_examples=("It was adopted on 5 May 2021. All went home. All is well.",),
    ),
    Rule(
        name="on a line with something else",
        read=_beside,
        examples=("Statement, {5 May 2021}\n\nAll is well.",),
        counter_examples=("Statement on the events of 5 May 2021\n\nAll is well.",),
    ),
)
