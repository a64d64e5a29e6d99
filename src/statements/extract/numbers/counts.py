"""Numbers that count: "12 people", "12 of them", "the 12 who", "Men: 12"."""

import re

from statements.extract.numbers.context import PLAIN, Context, Reading
from statements.extract.numbers.kind import Kind
from statements.language.english import counts as words
from statements.language.english.references import DOCUMENT_BEFORE
from statements.language.prefilter import Before

_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")  # "12.000"
_YEAR = re.compile(r"\d{4}")
_STOP = re.compile(r" ?[.,;)\"]")
_LABEL_JOINT = re.compile(r" ?[–—] ?| - | ?\(")
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
    listed = words.AND_OTHERS.match(context.clean, context.phrase.core)
    return one or context.plural_follows or bool(listed and words.DEMONYM.fullmatch(named[-1]))


def _with_stops(context: Context, _: object) -> Reading:
    """ "12.000 people": a full stop that groups digits."""
    grouped = context.plural_follows and _THOUSANDS.fullmatch(context.printed)
    return context.take(value=(context.value or 0) * 1000 if grouped else None)


def _stands_alone(context: Context) -> bool:
    bare = context.phrase.kind in ("other", "end")
    return bare and not context.clean.startswith("-", context.reach) and may_count(context)


def _in_series(context: Context) -> bool:
    """Whether it opens or goes on a series of names with their counts, which is in brackets."""
    goes_on = "(" in context.left and context.goes_on(COUNT.name, words.IN_SERIES)
    opens = context.precedes(words.OPENS_SERIES) and not context.precedes(DOCUMENT_BEFORE)
    return (
        bool(goes_on or opens) and not _YEAR.fullmatch(context.printed) and _stands_alone(context)
    )


def _noun_is_elsewhere(context: Context) -> object:
    """Whether a number counts whose noun is left out, by what is before and after it."""
    if not _stands_alone(context):
        return False
    if context.form in ("vague", "loose") or context.follows(words.OF_NUMBER):
        return True
    if context.form in PLAIN and context.follows(words.OR_NUMBER):
        return True
    if context.precedes(words.TOTAL_BEFORE) or context.precedes(words.LABEL_BEFORE):
        return True
    for before, after in ((_CELL_BEFORE, _CELL_AFTER), *words.AROUND):
        if context.follows(after) and context.precedes(before):
            return True
    if _STOP.match(context.clean, context.reach) and (
        context.goes_on("age", _LABEL_JOINT) or context.goes_on("year", _LABEL_JOINT)
    ):
        return True
    value, before = context.value or 0, context.unhedged
    whole = context.form in PLAIN and value > 1 and value == int(value)
    return context.follows(words.GOES_ON) and (
        COUNT.name in context.line.kinds
        or words.VERB_BEFORE.search(before)
        or (whole and (context.hedged or words.STANDS_ALONE.search(before)))
    )


# fmt: off
COUNT.rule("of things named", 51,
           "The office received {1275} complaints.", "Some of the {2.2 million} voters came.",
           "It heard {fifty (50)} witnesses and {50 (fifty)} clerks.", "{One} child was found.",
           "There came {40 or more} people and {12.000} clerks.",
           "It lost another {million} trees.", "It hired {12} Danish and {7} Irish clerks.",
           "It stands in 12 Elm Street.", "A thousand years passed.",
           "It was the first half of the decade.",
           when=_names_many, take=_with_stops)
COUNT.rule("of things told of", 52,
           "It had 300 letters; {150} of them were lost.", "{Twelve} died.",
           "In 1998 died a king.",
           when=lambda c: c.phrase.kind in ("anaphor", "verb") and may_count(c))
COUNT.rule("in a series of names", 24, "There were 20 visits (Alton {12}, Borwick {8}).",
           "The ships (Alton 12, Borwick 8) left. Ten ports did so (Article 12).",
           behind=COUNT.name, after=words.SERIES_GOES_ON, when=_in_series)
COUNT.rule("compound", 52, "It sent a {200}-member force.", "It is a 12-sided table.",
           after=words.COMPOUND)
COUNT.rule("of things named elsewhere", 53,
           "Those {12} that returned were mended.", "It heard {12} who returned.",
           "By year: 1998 – {7}; 1999 – {9}.", "There came 12 men, 7 women and {3} as well.",
           "Of the 12 ports, {130} – one of them old – are shut.",
           "The storm is said to have hurt {about 12}.", "{Four} of 12 pupils came.",
           "{670} - the number of boats - is low. Seen were {228} (72%) severe cases.",
           "It lost {487} or 475 clerks, {487} or, by another count, 475 nurses.",
           "Many complaints ({12}) were heard.", "It includes {about 12} (40%) in all.",
           "| Men | {12} |", "The toll of the storm stands at {12}.", "Men: {12}; women: {3}.",
           "The storm injured {12}.", "They include {12} at Alton.",
           "There came 12 men; in Alton {three}.", "Ann saw {dozens}. They left by the {thousand}.",
           "Those 12 returned that left.", "It heard 12, who returned.",
           "It is 12 and Ann left.", "The storm is said to have hurt 12.",
           "It was 12 – one, we hear, a child.", "Four by 12 pupils came.",
           "Many complaints (12 Elm Street) were heard.", "It heard 12 (40 clerks).",
           "There came men; in Alton three.", "They left by thousand.",
           "| Men 12 |", "Men 12; women 3.", "The storm stands at 12.",
           when=_noun_is_elsewhere)
# fmt: on

KINDS = (COUNT,)
