"""Shares and amounts: percent, money, measures with a unit, ratios."""

import re

from statements.extract.numbers.context import PLAIN, Context, Reading
from statements.extract.numbers.kind import Kind
from statements.language.english import durations
from statements.language.english import shares as words
from statements.language.english.numbers import HALF
from statements.language.noun_phrases import after_number
from statements.language.numerals import Numeral, read

_LETTERS = re.compile(rf"(?:{'|'.join(words.SCALE_LETTERS)})\b")
_PATH = re.compile(r"/\d+/")
_STOP = re.compile(r" ?[.,;)\"–—]")
_ROUND = (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50)  # and hundreds

PERCENT = Kind("percent", figure=True)
MONEY = Kind("money", figure=True)
MEASURE = Kind("measure", figure=True)
RATIO = Kind("ratio", figure=True)


def _currency_before(context: Context, before: re.Match[str]) -> Reading | None:
    if context.follows(_PATH):
        return None  # "Index: EUR 12/004/2019"
    letters = context.follows(_LETTERS)
    tail = letters or context.follows(words.MONEY_CODE)
    scale = words.SCALE_LETTERS[letters[0]] if letters else 1
    value = None if context.value is None else context.value * scale
    end = tail.end() if tail else context.reach
    return context.take(context.left_start(before), end, value=value)


def _parts(context: Context, match: re.Match[str]) -> Reading | None:
    """ "two thirds": a part in the plural, or one of it."""
    part = match["part"].casefold()
    if not (part.endswith("s") or context.value == 1 or "-" in match[0]):
        return None
    return context.take(end=match.end(), value=(context.value or 0) * words.PARTS[part])


def part_of_whole(context: Context, _: object = None) -> Reading | None:
    """ "a third of", "half the": a part of a whole that is named or told of."""
    name = context.printed.casefold()
    one = context.precedes(words.ONE_BEFORE)
    half = name == HALF
    if name not in words.PARTS or context.precedes(words.PERIOD_BEFORE) or not (one or half):
        return None
    stops = (context.hedged or context.precedes(words.BY_BEFORE)) and context.follows(_STOP)
    of = context.follows(words.OF_MANY if context.form == "ordinal" else words.OF_WHOLE)
    by = half and context.precedes(words.BY_BEFORE)
    if of or stops or by or (half and context.follows(words.HALF_OF)):
        return context.take(context.left_start(one) if one else None, value=words.PARTS[name])
    return None


def _base(context: Context, at: int) -> Numeral | None:
    """The number of which another, not larger, is a part."""
    base = read(context.clean, at)
    if not base or base.form not in PLAIN or not context.value or not base.value:
        return None
    return base if context.value <= base.value else None


def _of_round(value: float, base: float) -> bool:
    return value == 1 or base in _ROUND or base % 100 == 0


def _out_of(context: Context, match: re.Match[str]) -> Reading | None:
    """ "1 in 28", "three out of four": one of so many, or a part of a round number of things."""
    base = _base(context, match.end())
    if not base or not base.value or not context.value:
        return None
    among = match["in"] and not match["every"] and context.value > 10
    time = context.follows(durations.DURATION, base.end)
    them = after_number(context.clean, base.end, context.line.end).kind == "anaphor"
    if among or time or them or not _of_round(context.value, base.value):
        return None
    return context.take(end=base.end, value=context.value / base.value)


# fmt: off
PERCENT.rule("percent", 23,
             "It rose by {20%}, {3 percentage points} more. {Twenty per cent} stayed.",
             "It reached {20 per cent} of pupils and {some 12.5 percent} of clerks.",
             "It is 20 per person.", takes=words.PERCENT)
MONEY.rule("currency before", 24,
           "It cost {$1 billion}, {US$ 2,500}, {€30m}, {$92b}, {AZN 500}.",
           "The USD form 5 is out.", "Index: EUR 12/004/2019",
           before=words.MONEY_BEFORE, take=_currency_before)
MONEY.rule("currency after", 24,
           "It cost {300 euros}, {40 million Swiss francs}, {millions of dollars}.",
           "It cost 300 friends.",
           takes=words.MONEY_AFTER)
MEASURE.rule("measure", 28,
             "The road is {12 km} long and covers {30 hectares}. It is a {5-km} walk.",
             "It holds {two tonnes}, {1,500 square kilometres} and {thousands of tons}.",
             "It holds {124 pounds} of fish. It was {6.7 on the Richter scale}.",
             "There are 12 metropoles.",
             forms="digits words mixed vague loose", takes=words.MEASURE)
RATIO.rule("parts", 21,
           "It reached {two thirds} of the pupils and {one-third} of the clerks.",
           "It grew three times.", "They met two quarters of 2020 long.",
           forms="words", takes=words.PART_WORD, take=_parts)
RATIO.rule("part", 22,
           "It reached {half} of the villages and {a quarter} of the pupils.",
           "It reached {about a third}, {a fifth} of the clerks and {half} the clubs.",
           "It fell by {half} in Alton.",
           "In the first half of 2020 and the last half of the war it rained.",
           "The third of them came.", forms="fraction ordinal", take=part_of_whole)
RATIO.rule("out of", 27,
           "It reached {1 in 10} pupils, {1 in 28} clerks and {three out of four} cooks.",
           "There were 12 in 20 rooms.", "It rained 2 in 10 years.",
           forms="digits words", takes=words.RATIO, take=_out_of)
RATIO.rule("times", 27, "It is {10 times} higher and holds {25 times} the water.",
           "It fell 10 times over the year.", takes=words.TIMES)
RATIO.rule("half or quarter sign", 21, "It is {½} of it.", "It is 12 of it.", forms="vulgar")
# fmt: on

KINDS = (PERCENT, MONEY, MEASURE, RATIO)
