"""All kinds of numbers. Each is one record, in the file of its family."""

import re
from functools import lru_cache

from statements.extract.numbers import counts, dates_times, durations, names, references, shares
from statements.extract.numbers.context import Context, Mention, Where
from statements.extract.numbers.kind import Kind, NumberRule

_FAMILIES = (counts, shares, dates_times, durations, names, references)
KINDS: dict[str, Kind] = {kind.name: kind for family in _FAMILIES for kind in family.KINDS}
FIGURE_KINDS = tuple(kind.name for kind in KINDS.values() if kind.figure)
_RULES = sorted(
    ((kind, rule) for kind in KINDS.values() for rule in kind.rules), key=lambda pair: pair[1].turn
)
_PART_OF_WORD = re.compile(r"[\w'/.]")


@lru_cache
def _rules(form: str, where: Where, kinds: frozenset[str]) -> list[tuple[Kind, NumberRule]]:
    """The rules for such a numeral, in their turns."""
    return [
        (kind, rule)
        for kind, rule in _RULES
        if form in rule.forms
        and rule.where in ("", where)
        and (not rule.behind or rule.behind in kinds)
    ]


def classify(context: Context) -> Mention | None:
    """The mention by the first rule that reads it; letters may be no number after all."""
    part_of_word = _PART_OF_WORD.match(context.left[-1:]) or not context.printed.isupper()
    if context.form == "roman" and part_of_word:
        return None
    for kind, rule in _rules(context.form, context.where, context.line.kinds):
        if reading := rule.read(context):
            make = context.figure if kind.figure else context.mention
            return make(kind.name, rule.name, reading)
    return None
