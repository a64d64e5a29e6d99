"""Shares and amounts: percent, money, measures with a unit, ratios."""

from __future__ import annotations

import re

from statements.extract.numbers.context import PLAIN, Context, Reading
from statements.extract.numbers.kind import Kind
from statements.language.english import durations, hedges, references
from statements.language.english import shares as words
from statements.language.english.numbers import HALF
from statements.language.noun_phrases import after_number
from statements.language.numerals import Numeral, read

_LETTERS = re.compile(rf"(?:{'|'.join(words.SCALE_LETTERS)})\b")
_ABBREVIATED = re.compile(r"-[a-zA-Z]{1,3}\b")
_SIGN = re.compile(r":(?=\d\b)|/(?=\d{1,2}\b)")
_STOP = re.compile(r"[ ]*[.,;)\"]")
_ROUND = (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50)  # and hundreds


PERCENT = Kind("percent", "so many in a hundred", figure=True)
MONEY = Kind("money", "amounts", figure=True)
MEASURE = Kind("measure", "with a unit", figure=True)
RATIO = Kind("ratio", "half, one in ten", figure=True)


@PERCENT.rule(
    23,
    "It rose by {20%}, {3 percentage points} more.",
    "It reached {20 per cent} of pupils and {some 12.5 percent} of clerks.",
    "{Twenty per cent} stayed.",
    "It is 20 per person.",
)
def percent(context: Context) -> Reading | None:
    return context.up_to(context.follows(words.PERCENT, context.reach))


@MONEY.rule(24, "It cost {$1 billion}, {US$ 2,500}, {€30m}, {AZN 500}.", "The USD form 5 is out.")
def currency_before(context: Context) -> Reading | None:
    before = context.precedes(words.MONEY_BEFORE)
    if not before:
        return None
    letters = context.follows(_LETTERS, context.reach)
    tail = letters or context.follows(words.MONEY_CODE, context.reach)
    scale = words.SCALE_LETTERS[letters[0]] if letters else 1
    value = None if context.value is None else context.value * scale
    end = tail.end() if tail else context.reach
    return context.take(context.left_start(before), end, value=value)


@MONEY.rule(24, "It cost {300 euros} or {40 million Swiss francs}.", "It cost 300 friends.")
def currency_after(context: Context) -> Reading | None:
    return context.up_to(context.follows(words.MONEY_AFTER, context.reach))


@MEASURE.rule(
    28,
    "The road is {12 km} long and covers {30 hectares}.",
    "It holds {two tonnes} and {1,500 square kilometres}.",
    "It is a {5-km} walk.",
    "There are 12 metropoles.",
    forms="digits words mixed vague loose",
)
def measure(context: Context) -> Reading | None:
    match = context.follows(words.MEASURE, context.reach)
    if not match:
        return None
    compound = match[0].startswith("-") and not _ABBREVIATED.match(match[0])
    return None if compound and match["unit"][-1] == "s" else context.take(end=match.end())


@RATIO.rule(
    21,
    "It reached {two thirds} of the pupils and {one-third} of the clerks.",
    "It grew three times.",
    "They met two quarters of 2020 long.",
    forms="words",
)
def parts(context: Context) -> Reading | None:
    """ "two thirds": a part in the plural, or one of it."""
    match = context.follows(words.PART_WORD)
    if not match:
        return None
    part = match["part"].casefold()
    if not (part.endswith("s") or context.value == 1 or "-" in match[0]):
        return None
    return context.take(end=match.end(), value=(context.value or 0) * words.PARTS[part])


def part_of_whole(context: Context) -> Reading | None:
    """ "a third of", "half the": a part of a whole that is named or told of."""
    name = context.printed.casefold()
    one = context.precedes(words.ONE_BEFORE)
    half = name == HALF
    if name not in words.PARTS or context.precedes(words.PERIOD_BEFORE) or not (one or half):
        return None
    hedged = context.precedes(hedges.HEDGE) and context.follows(_STOP)
    of = context.follows(words.OF_MANY if context.form == "ordinal" else words.OF_WHOLE)
    if of or hedged or (half and context.follows(words.HALF_OF)):
        return context.take(context.left_start(one) if one else None, value=words.PARTS[name])
    return None


@RATIO.rule(
    22,
    "It reached {half} of the villages and {a quarter} of the pupils.",
    "It reached {about a third}, {a fifth} of the clerks and {half} the clubs.",
    "In the first half of 2020 and the last half of the war it rained.",
    "The third of them came.",
    forms="fraction ordinal",
)
def part(context: Context) -> Reading | None:
    return None if context.follows(durations.QUARTER_TIME) else part_of_whole(context)


def _base(context: Context, at: int) -> Numeral | None:
    """The number of which another, not larger, is a part."""
    base = read(context.clean, at)
    if not base or base.form not in PLAIN or not context.value or not base.value:
        return None
    return base if context.value <= base.value else None


@RATIO.rule(
    27,
    "It reached {1 in 10} pupils and {three out of four} clerks.",
    "There were 12 in 20 rooms.",
    "It rained 2 in 10 years.",
    forms="digits words",
)
def out_of(context: Context) -> Reading | None:
    """ "1 in 10", "three out of four": a part of a round number of things."""
    match = context.follows(words.RATIO)
    base = _base(context, match.end()) if match else None
    if not match or not base or not base.value or not context.value:
        return None
    among = match["in"] and not match["every"] and context.value > 10
    time = context.follows(durations.DURATION, base.end)
    if among or time or not (base.value in _ROUND or base.value % 100 == 0):
        return None
    them = after_number(context.clean, base.end, context.limit).kind == "anaphor"
    return None if them else context.take(end=base.end, value=context.value / base.value)


@RATIO.rule(27, "It is {1/3} of it, mixed {1:3}.", "It is in Article 1/3.", forms="digits words")
def sign(context: Context) -> Reading | None:
    """ "1/3", "1:3"; the last number of "12/1/3" is none."""
    match = context.follows(_SIGN)
    base = _base(context, match.end()) if match else None
    if not match or not base or not base.value or not context.value:
        return None
    if match[0] == "/" and context.precedes(references.DOCUMENT_BEFORE):
        return None
    end = context.end if context.left.endswith("/") else base.end
    return context.take(end=end, value=context.value / base.value)


@RATIO.rule(21, "It is {½} of it.", "It is 12 of it.", forms="vulgar")
def half_or_quarter_sign(context: Context) -> Reading | None:
    return context.take()


KINDS = (PERCENT, MONEY, MEASURE, RATIO)
