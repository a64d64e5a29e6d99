"""All kinds of numbers. Each is one record, in the file of its family."""

from __future__ import annotations

import re

from statements.extract.numbers import counts, dates_times, durations, names, references, shares
from statements.extract.numbers.context import Context, Mention
from statements.extract.numbers.kind import Kind, NumberRule, Reads
from statements.language.numerals import FORMS

_FAMILIES = (counts, shares, dates_times, durations, names, references)
KINDS: dict[str, Kind] = {kind.name: kind for family in _FAMILIES for kind in family.KINDS}
FIGURE_KINDS = tuple(kind.name for kind in KINDS.values() if kind.figure)


def in_turn(form: str) -> list[tuple[Reads, Kind, NumberRule]]:
    """The rules that numerals of a form are read by, each with its kind."""
    rules = [(kind, rule) for kind in KINDS.values() for rule in kind.rules if form in rule.forms]
    rules.sort(key=lambda pair: pair[1].turn)
    return [(rule.read, kind, rule) for kind, rule in rules]


_PART_OF_WORD = re.compile(r"[\w'/.]")
_RULES = {form: in_turn(form) for form in FORMS}


def classify(context: Context) -> Mention | None:
    """The mention by the first rule that reads it; letters may be no number after all."""
    letters = context.form == "roman" and not context.link
    if letters and (_PART_OF_WORD.match(context.left[-1:]) or not context.printed.isupper()):
        return None
    for read, kind, rule in _RULES[context.form]:
        if reading := read(context):
            make = context.figure if kind.figure else context.mention
            return make(kind.name, rule.name, reading)
    return None
