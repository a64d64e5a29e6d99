"""Durations and ages: "33 years", "a 24-year-old", "aged 6 to 8"."""

import re

from statements.extract.numbers.context import Context, Reading
from statements.extract.numbers.kind import NOT_ROMAN, Kind
from statements.language.english import counts, hedges, references
from statements.language.english import durations as words
from statements.language.english.words import is_plural

_OLDEST = 110
_DASH = re.compile(r" ?[–—] ?(?=\d)| - (?=\d)")
_FORMS = NOT_ROMAN.replace(" loose", "")

DURATION = Kind("duration")
AGE = Kind("age")


def _listed(context: Context) -> bool:
    return context.goes_on("age", references.DOCUMENT_LIST)


def _another(context: Context) -> bool:
    """ "aged 6, 8 and 14", not "under 18, 12 were lost"."""
    before = context.line.previous
    if context.follows(words.AGE_STOP) and (context.upper or context.follows(_DASH)):
        return True  # "aged 6 to 8 – 4, 9 – 3"
    if before is None or not _listed(context) or context.plural_follows:
        return False
    limit = context.clean.endswith(words.LIMIT_ENDINGS, 0, before.start)
    return context.phrase.kind != "anaphor" and not (limit and context.phrase.kind == "verb")


def _is_of_one(context: Context) -> bool:
    """Whether one person is named before it: "a woman, 34,", "Anna, 34, died"."""
    if context.precedes(words.FIRST_NAME) and context.follows(words.OF_ONE):
        return True
    who = context.precedes(words.APPOSED)
    return who is not None and not is_plural(who["noun"]) and not _listed(context)


def _is_of_somebody(context: Context) -> object:
    """Whether it is an age without a word for it, by who is told of."""
    if not 0 < (context.value or 0) <= _OLDEST:
        return False
    if context.follows(words.NAMED_AGE_STOP) and context.precedes(words.NAMED_AGE):
        return True
    if context.follows(words.SEVERAL_AGES) and context.precedes(words.SEVERAL_BEFORE):
        return True
    if context.follows(words.AGE_STOP):
        alone = not (context.follows(words.CONJUNCTION) or context.precedes(counts.TOTAL_BEFORE))
        if context.precedes(words.AGE_LIMIT) or (alone and context.precedes(words.BE_BEFORE)):
            return True
    if context.clean.startswith(",", context.reach) and _is_of_one(context):
        return True
    return AGE.name in context.line.kinds and _another(context)


# fmt: off
DURATION.rule("and a half", 20, "It took a month and a {half}.", "It took a mouth and a half.",
              forms="fraction", before=words.AND_A_HALF)
DURATION.rule("half", 20, "{Half a year} went by, or a {quarter of an hour}.",
              "Half of the villages were reached.",
              forms="fraction", takes=words.HALF_TIME)
DURATION.rule("compared", 26, "It took 30 days, up from {20}.",
              "It took 30 days, compared with 20 guests.",
              forms=_FORMS, behind=DURATION.name, before=hedges.COMPARED,
              when=lambda context: not context.plural_follows)
AGE.rule("aged", 25,
         "Pupils aged {6} and children under {18} came, those aged {15 to 17} too.",
         "Those under stress came 18 times.", before=words.AGE_BEFORE, takes=words.AGE_RANGE)
AGE.rule("of somebody", 25,
         "She was {24}. The oldest was {97}.", "All are under {99}, and 512 over {65}.",
         "Anna Bell, {43}, Ben O. ({34}), Ann Lee, Alton, {51}, and Tom R. Hill, {26}.",
         "Pupils aged 6, {8} and {14} came; {7 to 9}, {10} – twice.",
         "Two girls, {9} and {11}, came. We saw girls, 9 and 12 boys.",
         "The old woman, {84}, came. Anna, {43}, has left. Bell, {93}, of Alton died.",
         "The toll was 24. She was 24 and 3 came.", "She was 124.", "All 97 under trees left.",
         "Ports (Old Alton 12, New Alton 3) are shut.", "In New Borwick, 12, it rained.",
         "Of the children under 18, 12 were lost.", "The women, 84, came.",
         "In Alton, 43, of them men, left.", forms="digits words", when=_is_of_somebody,
         take=lambda c, _: Reading(c.start, c.reach, c.value, c.upper))
DURATION.rule("with its unit of time", 26,
              "The {44-day} strike ended; it lasted for {30 years}. {One day} she came back.",
              "{Thirty-four years} passed. It took {two and a half hours}, {two to three weeks}.",
              "It took {eight bloody years}, {two academic years}, {70-plus years}, {12 hrs}.",
              "{Hundreds of years} passed.",
              "The second day was long.", "It is 30 yearbooks long. The 12 men days later left.",
              forms=_FORMS, takes=words.DURATION)
AGE.rule("years old", 26, "A {24-year-old} man came; she was {30 years old}.",
         "The 24-year-long strike ended.", forms=_FORMS, takes=words.YEARS_OLD)
# fmt: on

KINDS = (DURATION, AGE)
