"""Dates, years and hours."""

from __future__ import annotations

import re

from statements.extract.numbers.context import Context, Reading
from statements.extract.numbers.kind import Kind
from statements.language.english import dates_times as words
from statements.language.english import hedges, names, references
from statements.language.patterns import compile_pattern

_CAPITAL = compile_pattern(r" [A-Z]")
_SCHOOL_YEAR = re.compile(r"(?:19|20)\d\d/\d\d(?!\d)")
_DIGITS = re.compile(r"\d{4}|\d0")


DATE = Kind("date", "with day or month")
YEAR = Kind("year", "standing alone")
TIME = Kind("time", "of day")


@DATE.rule(
    11,
    "It was shut on {27 September 2020}, {28-09-2020} and {2020-09-28}.",
    "It was shut from {25th to 26th February of 1992} and on {26 February}.",
    "It was shut on {30/10/2020 22:43}, the {5th of May} and {1 and 2 May 2021}.",
    "It was shut from {30 April to 2 May 2021}.",
    "It bought 27 Marchers hats.",
    "It is in force since 32 May.",
    forms="digits vulgar ordinal",
)
def day(context: Context) -> Reading | None:
    match = context.follows(words.FROM_NUMBER, context.start)
    return Reading(context.start, match.end(), None) if match else None


@DATE.rule(
    11,
    "It was shut on {September 27, 2020}, {Sept. 21}, {February 25-26, 1992}.",
    "It was shut in {February 1992} and on {May 5th}.",
    "Since January, 14 of them left.",
    "In March 15 people came.",
    forms="digits vulgar ordinal",
)
def behind_month(context: Context) -> Reading | None:
    match = context.follows(words.AFTER_MONTH, context.start)
    month = context.precedes(words.MONTH_BEFORE) if match else None
    if not match or not month or context.left_start(month) < context.free:
        return None
    if not words.YEAR.fullmatch(match[0]):
        apart = "," in month[0]  # "since January, 14 of them"
        counts = words.IN_BEFORE.search(context.left[: month.start()]) and context.plural_follows
        if apart or counts:  # "in March 15 people"
            return None
    return Reading(context.left_start(month), match.end(), None)


@TIME.rule(
    13,
    "It left at {22:43}, {9 a.m.}, {10:30 pm}, {06:00 GMT} or {18:05:30}.",
    "It left at 9 amber lights.",
)
def time(context: Context) -> Reading | None:
    match = context.follows(words.TIME, context.start)
    return Reading(context.start, match.end(), None) if match else None


@TIME.rule(13, "It left at {22.30}, we hear.", "It is 22.30, we hear.", forms="digits")
def clock(context: Context) -> Reading | None:
    match = context.follows(words.CLOCK, context.start)
    at = match and context.precedes(words.CLOCK_BEFORE)
    return Reading(context.start, match.end(), None) if match and at else None


@YEAR.rule(36, "It began in the {1990s} and the {80's}.", "It began in the 1995s.", forms="digits")
def decade(context: Context) -> Reading | None:
    match = context.follows(words.DECADE) if context.printed.endswith("0") else None
    return context.take(end=match.end()) if match and _DIGITS.fullmatch(context.printed) else None


@YEAR.rule(
    36,
    "The bridge was built in {1787} and {1989}, before the {2000} floods.",
    "The war of {1991-1994} ended.",
    "The {1949} treaty and the {1949} Geneva Conventions stand.",
    "Since early {2003} it has been shut.",
    "There were 2000 visitors.",
    "About 1990 people came.",
    "A total of 1990 was counted.",
    forms="digits",
)
def year(context: Context) -> Reading | None:
    """Four digits that name a year by what stands around them."""
    like_one = words.YEAR.match(context.clean, context.start) or context.follows(words.DECADE)
    if len(context.printed) != 4 or not context.printed.isdecimal() or not like_one:
        return None
    if context.precedes(names.DESIGNATOR) or not (
        context.precedes(words.YEAR_BEFORE) or _stands_as_year(context)
    ):
        return None
    span = context.follows(words.YEAR_RANGE)
    return context.take(end=span.end() if span else None)


def _stands_as_year(context: Context) -> bool:
    recent = 1900 <= (context.value or 0) <= 2100
    named = recent and context.follows(_CAPITAL)  # "the 1949 Geneva Conventions"
    determined = context.precedes(words.DETERMINED)
    hedged = context.precedes(hedges.HEDGE)
    if hedged and context.plural_follows:
        return bool(named and determined)
    if context.precedes(words.YEAR_WEAK):
        of_total = context.precedes(words.OF_TOTAL)
        exact = recent and not context.printed.endswith("00") and not hedged
        alone = exact or not context.plural_follows or (recent and determined)
        return bool(named or (alone and not of_total))
    if context.is_next_to("year") and context.listed(references.DOCUMENT_LIST):
        return not context.plural_follows
    return recent and not context.plural_follows


@YEAR.rule(34, "The {2019/20} school year began.", "Order 1219/20 stands.", forms="digits")
def school_year(context: Context) -> Reading | None:
    match = _SCHOOL_YEAR.match(context.clean, context.start)
    return context.up_to(match)


@YEAR.rule(36, "It began in the {nineties}.", "She is in her nineties.", forms="decade")
def decade_in_words(context: Context) -> Reading | None:
    return context.take()


KINDS = (DATE, YEAR, TIME)
