"""Durations and ages: "33 years", "a 24-year-old", "aged 6 to 8"."""

from __future__ import annotations

from statements.extract.numbers.context import Context, Reading
from statements.extract.numbers.kind import NOT_ROMAN, Kind
from statements.extract.numbers.shares import part_of_whole
from statements.language.english import counts, dates_times, hedges, references
from statements.language.english import durations as words
from statements.language.english.numbers import HALF
from statements.language.english.words import is_plural
from statements.language.patterns import compile_pattern

_OLDEST = 110
_DASH = compile_pattern(r" ?[–—] ?(?=\d)| - (?=\d)")
_FORMS = NOT_ROMAN.replace(" loose", "")


DURATION = Kind("duration", "so many years, days")
AGE = Kind("age", "of persons")


def _duration(context: Context, *, old: bool) -> Reading | None:
    match = context.follows(words.DURATION, context.reach)
    if not match or old != bool(match["old"]):
        return None
    return context.take(end=match.end(), upper=context.upper)


@DURATION.rule(
    27,
    "{Half a year} went by, then a month and a {half}.",
    "Half of the villages were reached.",
    forms="fraction",
)
def half(context: Context) -> Reading | None:
    """ "half a year", "a year and a half"."""
    if context.printed.casefold() != HALF:
        return None
    if context.precedes(words.AND_A_HALF):
        return context.take()
    return context.up_to(context.follows(words.HALF_TIME))


@DURATION.rule(
    22,
    "It took {a quarter of an hour}.",
    "It took a quarter of the hour.",
    forms="fraction ordinal",
)
def quarter(context: Context) -> Reading | None:
    match = context.follows(words.QUARTER_TIME)
    quarter = part_of_whole(context) if match else None
    return quarter._replace(end=match.end(), value=context.value) if match and quarter else None


@DURATION.rule(
    26, "It took 30 days, up from {20}.", "It took 30 days, compared with 20 guests.", forms=_FORMS
)
def compared(context: Context) -> Reading | None:
    compared = context.is_next_to("duration") and context.precedes(hedges.COMPARED)
    return context.when(compared and not context.plural_follows)


@AGE.rule(
    25,
    "Pupils aged {6} and children under {18} came, those aged {15 to 17} too.",
    "Those under stress came 18 times.",
)
def aged(context: Context) -> Reading | None:
    aged = context.precedes(words.AGE_BEFORE)
    return context.up_to(context.follows(words.AGE_RANGE) if aged else None)


@AGE.rule(
    25,
    "She was {24}.",
    "Anna B. ({43}) came. The oldest was {97}. All are under {99}.",
    "The toll was 24.",
    "She was 124.",
    "She was 24 and 3 came.",
    forms="digits words",
)
def told(context: Context) -> Reading | None:
    """An age by who is told of, or an age told before: "Anna Bell (43)", "she was 43"."""
    stops = context.follows(words.AGE_STOP, context.reach)
    if not _may_be_one(context) or not stops or context.precedes(counts.TOTAL_BEFORE):
        return None
    named = context.precedes(words.BRACKETED_NAME) and not context.goes_on_series
    ends = context.follows(words.AGE_STOP) and not context.follows(words.CONJUNCTION)
    told = ends and (named or context.precedes(words.BE_BEFORE))
    again = context.ages and (context.upper is not None or context.follows(_DASH, context.reach))
    if told or again or context.precedes(words.AGE_LIMIT):
        return context.take(end=context.reach, upper=context.upper)
    return None


def _may_be_one(context: Context) -> bool:
    return 0 < (context.value or 0) <= _OLDEST


@AGE.rule(
    25,
    "Anna Bell, {43}, came.",
    "Ports (Old Alton 12, New Alton 3) are shut.",
    forms="digits words",
)
def of_a_name(context: Context) -> Reading | None:
    stops = context.clean.startswith((",", ")"), context.end)
    named = stops and context.precedes(words.NAMED_AGE) and not context.goes_on_series
    return context.when(named and _may_be_one(context))


def _listed(context: Context) -> bool:
    return context.is_next_to("age") and context.listed(references.DOCUMENT_LIST)


@AGE.rule(
    25,
    "Pupils aged 6, {8} and {14} came.",
    "Of the children under 18, 12 were lost.",
    forms="digits words",
)
def another(context: Context) -> Reading | None:
    """ "aged 6, 8 and 14"."""
    if not _listed(context) or not _may_be_one(context) or context.plural_follows:
        return None
    before = context.previous.start if context.previous else 0
    limit = context.clean.endswith(words.LIMIT_ENDINGS, 0, before)
    counts_them = limit and context.phrase.kind == "verb"
    return context.when(not (counts_them or context.phrase.kind == "anaphor"))


@AGE.rule(25, "The old woman, {84}, came.", "The women, 84, came.", forms="digits words")
def apposed(context: Context) -> Reading | None:
    """ "a woman, 34, came"."""
    if not context.clean.startswith(",", context.end) or _listed(context):
        return None
    who = context.precedes(words.APPOSED)
    one = who is not None and not is_plural(who["noun"])
    return context.when(one and _may_be_one(context))


@DURATION.rule(
    26,
    "The {44-day} strike ended; it lasted for {30 years}.",
    "{Thirty-four years} have passed. {One day} she came back.",
    "It took {two and a half hours} or {two to three weeks}.",
    "The second day was long.",
    "It is 30 yearbooks long.",
    forms=_FORMS,
)
def with_its_unit_of_time(context: Context) -> Reading | None:
    return _duration(context, old=False)


@AGE.rule(
    26,
    "A {24-year-old} man came; she was {30 years old}.",
    "The 24-year-long strike ended.",
    forms=_FORMS,
)
def years_old(context: Context) -> Reading | None:
    return _duration(context, old=True)


@AGE.rule(35, "She died in her early {nineties}.", "It began in the nineties.", forms="decade")
def decade_of_a_life(context: Context) -> Reading | None:
    return context.when(context.precedes(dates_times.POSSESSIVE))


KINDS = (DURATION, AGE)
