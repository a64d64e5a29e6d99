"""Numbers that count: "12 people", "12 of them", "the 12 who", "Men: 12"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from statements.extract.numbers.context import PLAIN, Context, Reading
from statements.extract.numbers.kind import Kind
from statements.language.english import counts as words
from statements.language.english.references import DOCUMENT_BEFORE
from statements.language.prefilter import Before

_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")  # "12.000"
_YEAR = re.compile(r"\d{4}")
_STOP = re.compile(r" ?[.,;)\"]")
_LABEL_JOINT = re.compile(r" ?[–—] ?| - | ?\(")
_DASH = re.compile(r" ?[–—] (?=[A-Za-z])| - (?=[A-Za-z])")
_CELL_BEFORE, _CELL_AFTER = Before(r"\| ?\Z"), re.compile(r" ?\|")

COUNT = Kind("count", figure=True)


def may_count(context: Context) -> bool:
    """Whether it counts, if something is counted: "thousand" alone has to be hedged."""
    if context.form == "loose":
        return context.hedged or context.precedes(words.ONE_MORE) is not None
    return context.form != "fraction"


def _names_many(context: Context) -> bool:
    """Whether things are named behind it; "12 Elm" names one thing by its number."""
    if context.phrase.kind != "noun" or not may_count(context):
        return False
    named = context.clean[context.phrase.start : context.phrase.core].split()
    one = named[-1][0].islower() or context.value == 1 or not context.printed.isdecimal()
    return one or context.plural_follows


def _stands_alone(context: Context) -> bool:
    bare = context.phrase.kind in ("other", "end")
    return bare and not context.clean.startswith("-", context.reach) and may_count(context)


def _is_whole(context: Context) -> bool:
    value = context.value or 0
    return context.form in PLAIN and value > 1 and value == int(value)


def _counted_before(context: Context) -> bool:
    return "count" in context.line.kinds


def _in_series(context: Context) -> bool:
    """Whether it opens or goes on a series of names with their counts, which is in brackets."""
    goes_on = "(" in context.left and context.goes_on(COUNT.name, words.IN_SERIES)
    opens = context.precedes(words.OPENS_SERIES) and not context.precedes(DOCUMENT_BEFORE)
    return (
        bool(goes_on or opens) and not _YEAR.fullmatch(context.printed) and _stands_alone(context)
    )


def _thousands(context: Context, _: object) -> Reading:
    return context.take(value=(context.value or 0) * 1000)


def _alone(
    name: str, *told: str, when: Callable[[Context], object] = lambda context: True, **how: Any
) -> None:
    """A number whose noun is left out or stands elsewhere, by what is before and after it."""
    COUNT.rule(name, 53, *told, when=lambda c: _stands_alone(c) and when(c), **how)


# fmt: off
COUNT.rule("with full stops", 50,
           "There were {12.000} people.", "There were 12.000 kg.", "There were 12.5 people.",
           forms="digits", take=_thousands,
           when=lambda c: _THOUSANDS.fullmatch(c.printed) and c.plural_follows)
COUNT.rule("of things named", 51,
           "The office received {1275} complaints.", "Some of the {2.2 million} voters came.",
           "It heard {fifty (50)} witnesses and {50 (fifty)} clerks.", "{One} child was found.",
           "There came {40 or more} people.", "It lost another {million} trees.",
           "It stands in 12 Elm Street.", "A thousand years passed.",
           "It was the first half of the decade.",
           when=_names_many)
COUNT.rule("of things told of", 52,
           "It had 300 letters; {150} of them were lost.", "{Twelve} died.",
           "In 1998 died a king.",
           when=lambda c: c.phrase.kind in ("anaphor", "verb") and may_count(c))
COUNT.rule("in a series of names", 24, "There were 20 visits (Alton {12}, Borwick {8}).",
           "The ships (Alton 12, Borwick 8) left. Ten ports did so (Article 12).",
           behind=COUNT.name, after=words.SERIES_GOES_ON, when=_in_series)
COUNT.rule("compound", 52, "It sent a {200}-member force.", "It is a 12-sided table.",
           after=words.COMPOUND)
_alone("the ones that", "Those {12} that returned were mended.", "Those 12 returned that left.",
       before=words.THE_BEFORE, after=words.THAT_FOLLOWS)
_alone("persons who", "It heard {12} who returned.", "It heard 12, who returned.",
       after=words.WHO_FOLLOWS)
_alone("behind a label that is a number",
       "By year: 1998 – {7}; 1999 – {9}.", "By port – 9.", after=_STOP,
       when=lambda c: c.goes_on("age", _LABEL_JOINT) or c.goes_on("year", _LABEL_JOINT))
_alone("before a dash", "Of the {130} – one of them a child – all returned.",
       "The ports; {9} – two of them old – are shut.", "It was 12 – one, we hear, a child.",
       after=_DASH, when=lambda c: _counted_before(c) or c.precedes(words.CLAUSE_START)
       or c.precedes(words.OF_THE))
_alone("behind a joint", "There came 12 men, 7 women and {3} as well.", "It is 12 and Ann left.",
       after=words.GOES_ON,
       when=lambda c: _is_whole(c) and words.STANDS_ALONE.search(c.unhedged))
_alone("behind a hedge", "The storm is said to have hurt {about 12}.",
       "The storm is said to have hurt 12.",
       after=words.GOES_ON, when=lambda c: _is_whole(c) and c.hedged)
_alone("of a number", "{Four} of 12 pupils came.", "Four by 12 pupils came.", after=words.OF_NUMBER)
_alone("in brackets", "Many complaints ({12}) were heard.",
       "Many complaints (12 Elm Street) were heard.",
       before=words.BRACKET_BEFORE, after=words.BRACKET_AFTER)
COUNT.rule("with its share", 30, "It heard {about 12} (40%) in all.", "It heard 12 (40 clerks).",
           after=words.WITH_SHARE, when=may_count)
_alone("in a cell of a table", "| Men | {12} |", "| Men 12 |",
       before=_CELL_BEFORE, after=_CELL_AFTER)
_alone("behind a total", "The toll of the storm stands at {12}.", "The storm stands at 12.",
       before=words.TOTAL_BEFORE)
_alone("behind a label", "Men: {12}; women: {3}.", "Men 12; women 3.", before=words.LABEL_BEFORE)
_alone("behind a verb", "The storm injured {12}.",
       "They include {12} at Alton.", "The storm is 12.",
       after=words.GOES_ON, when=lambda c: words.VERB_BEFORE.search(c.unhedged))
_alone("where something was counted before", "There came 12 men; in Alton {three}.",
       "There came men; in Alton three.",
       behind=COUNT.name, after=words.GOES_ON, when=lambda c: c.form != "loose")
_alone("vague", "Ann saw {dozens}. They left by the {thousand}.", "They left by thousand.",
       forms="vague loose")
# fmt: on

KINDS = (COUNT,)
