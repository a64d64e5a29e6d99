"""All kinds of numbers. Each is one record, in the file of its family."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from statements.extract.numbers import counts, dates_times, durations, names, references, shares
from statements.extract.numbers.context import Context, Mention, Where
from statements.extract.numbers.kind import EDGE, Kind, NumberRule

_FAMILIES = (counts, shares, dates_times, durations, names, references)
KINDS: dict[str, Kind] = {kind.name: kind for family in _FAMILIES for kind in family.KINDS}
FIGURE_KINDS = tuple(kind.name for kind in KINDS.values() if kind.figure)
_RULES = sorted(
    ((kind, rule) for kind in KINDS.values() for rule in kind.rules), key=lambda pair: pair[1].turn
)
_PART_OF_WORD = re.compile(r"[\w'/.]")


def _rules(holds: Callable[[NumberRule], bool]) -> int:
    """The rules of which something holds, a bit for each."""
    return sum(1 << number for number, (_, rule) in enumerate(_RULES) if holds(rule))


@lru_cache
def _there(form: str, where: Where, kinds: frozenset[str]) -> int:
    return _rules(
        lambda rule: (
            form in rule.forms
            and rule.where in ("", where)
            and (not rule.behind or rule.behind in kinds)
        )
    )


@lru_cache(maxsize=1 << 12)
def _behind(left: str) -> int:
    return _rules(lambda rule: rule.may_follow(left))


@lru_cache(maxsize=1 << 12)
def _before(right: str) -> int:
    return _rules(lambda rule: rule.may_precede(right))


@lru_cache(maxsize=1 << 12)
def _in_turn(rules: int) -> list[tuple[Kind, NumberRule]]:
    return [pair for number, pair in enumerate(_RULES) if rules >> number & 1]


def classify(context: Context) -> Mention | None:
    """The mention by the first rule that reads it; letters may be no number after all."""
    part_of_word = _PART_OF_WORD.match(context.left[-1:]) or not context.printed.isupper()
    if context.form == "roman" and part_of_word:
        return None
    right = context.clean[context.reach : context.reach + EDGE]
    rules = _there(context.form, context.where, context.line.kinds)
    rules &= _behind(context.left[-EDGE:].casefold()) & _before(right.casefold())
    for kind, rule in _in_turn(rules):
        if reading := rule.read(context):
            make = context.figure if kind.figure else context.mention
            return make(kind.name, rule.name, reading)
    return None
