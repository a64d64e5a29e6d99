"""Dates, years and hours."""

import re

from statements.extract.numbers.context import Context, Reading
from statements.extract.numbers.kind import Kind
from statements.language.english import dates_times as words
from statements.language.english import names, references

_CAPITAL = re.compile(r" [A-Z]")
_TITLE = re.compile(r" (?:[A-Z][\w'’-]+ ){1,6}[A-Z]")

DATE = Kind("date")
YEAR = Kind("year")
TIME = Kind("time")


def _behind_month(context: Context, match: re.Match[str]) -> Reading | None:
    month = context.precedes(words.MONTH_BEFORE)
    if not month or context.left_start(month) < context.line.free:
        return None
    if not words.YEAR.fullmatch(match[0]):
        apart = "," in month[0]  # "since January, 14 of them"
        counts = words.IN_BEFORE.search(context.left[: month.start()]) and context.plural_follows
        if apart or counts:  # "in March 15 people"
            return None
    return Reading(context.left_start(month), match.end(), None)


def _is_year(context: Context) -> bool:
    """Whether four digits name a year by what stands around them."""
    like_one = words.YEAR.match(context.clean, context.start)
    if len(context.printed) != 4 or not context.printed.isdecimal() or not like_one:
        return False
    if context.precedes(names.DESIGNATOR):
        return False
    if context.precedes(words.YEAR_BEFORE):
        return (context.value or 0) >= 1900 or not context.plural_follows
    recent = 1900 <= (context.value or 0) <= 2100
    named = recent and context.follows(_CAPITAL, context.end)  # "the 1949 Geneva Conventions"
    titled = named and not context.hedged and context.follows(_TITLE, context.end)
    if titled and not context.printed.endswith("00"):  # "2013 Sales Plan"
        return True
    determined = context.precedes(words.DETERMINED)
    if context.hedged and context.plural_follows:
        return bool(named and determined)
    if context.precedes(words.YEAR_WEAK):
        of_total = context.precedes(words.OF_TOTAL)
        exact = recent and not context.printed.endswith("00") and not context.hedged
        alone = exact or not context.plural_follows or (recent and determined)
        return bool(named or (alone and not of_total))
    span = not context.plural_follows or context.follows(words.YEAR_RANGE, context.end)
    return bool(span) and (recent or context.goes_on(YEAR.name, references.DOCUMENT_LIST))


def _year(context: Context, _: object) -> Reading:
    span = context.follows(words.YEAR_RANGE, context.end)
    return context.take(end=span.end() if span else None)


# fmt: off
DATE.rule("day", 11,
          "It was shut on {27 September 2020}, {28-09-2020} and {2020-09-28}.",
          "It was shut from {25th to 26th February of 1992} and on {26 February}.",
          "It was shut on {30/10/2020 22:43}, the {5th of May} and {1 and 2 May 2021}.",
          "It was shut from {30 April to 2 May 2021}.",
          "It bought 27 Marchers hats.", "It is in force since 32 May.",
          forms="digits vulgar ordinal", at=words.FROM_NUMBER)
DATE.rule("behind a month", 11,
          "It was shut on {September 27, 2020}, {Sept. 21}, {February 25-26, 1992}.",
          "It was shut in {February 1992} and on {May 5th}.",
          "Since January, 14 of them left.", "In March 15 people came.",
          forms="digits vulgar ordinal", before=words.MONTH_BEFORE, at=words.AFTER_MONTH,
          take=_behind_month)
TIME.rule("of day", 13,
          "It left at {22:43}, {9 a.m.}, {9.30AM}, {10:30 pm}, {06:00 GMT} or {18:05:30}.",
          "It left at 9 amber lights.", takes=words.TIME,
          take=lambda context, match: Reading(context.start, match.end(), None))
YEAR.rule("decade", 36, "It began in the {1990s} and the {80's}.", "It began in the 1995s.",
          forms="digits", takes=words.DECADE,
          when=lambda c: c.printed.isdecimal() and c.printed[-1] == "0" and c.value != 0)
YEAR.rule("year", 36,
          "The bridge was built in {1787} and {1989}, before the {2000} floods.",
          "The war of {1991-1994} ended. Since early {2003} it has been shut.",
          "The {1949} treaty and the {1949} Geneva Conventions stand.",
          "The {2013} Sales Plan stands. {2023} Civil Seizures: ten.",
          "There were 2000 visitors.", "About 1990 people came.", "A total of 1990 was counted.",
          forms="digits", when=_is_year, take=_year)
YEAR.rule("decade in words", 36, "It began in the {nineties}.", "It has ninety teens.",
          forms="decade")
# fmt: on

KINDS = (DATE, YEAR, TIME)
