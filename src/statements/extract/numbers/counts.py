"""Numbers that count: "12 people", "12 of them", "the 12 who", "Men: 12"."""

from __future__ import annotations

import re
from collections.abc import Callable

from statements.extract.numbers.context import PLAIN, Context, Reading
from statements.extract.numbers.kind import NOT_ROMAN, Kind
from statements.language.english import counts as words
from statements.language.english.words import is_plural
from statements.language.patterns import compile_pattern
from statements.language.prefilter import Before

_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d{3}")  # "12.000"
_STOP = re.compile(r"[ ]*[.,;)\"]")
_COMMA = re.compile(",")
_LABEL_JOINT = compile_pattern(r" ?[–—] ?| - | ?\(")
_DASH = compile_pattern(r" ?[–—] (?=[A-Za-z])| - (?=[A-Za-z])")
_CELL_BEFORE, _CELL_AFTER = Before(r"\| ?\Z"), re.compile(r"[ ]*\|")

COUNT = Kind("count", "persons or things", figure=True)


@COUNT.rule(
    50,
    "There were {12.000} people.",
    "There were 12.000 kg.",
    "There were 12.5 people.",
    forms="digits",
)
def thousands(context: Context) -> Reading | None:
    """ "12.000 people", a full stop between the groups of digits."""
    if not context.plural_follows or not _THOUSANDS.fullmatch(context.printed):
        return None
    return context.take(value=context.value * 1000) if context.value else None


@COUNT.rule(
    51,
    "The office received {1275} complaints.",
    "Some of the {2.2 million} voters came.",
    "It heard {fifty (50)} witnesses and {50 (fifty)} clerks.",
    "{One} child was found.",
    "There came {40 or more} people.",
    "It stands in 12 Elm Street.",
    "A thousand years passed.",
)
def noun(context: Context) -> Reading | None:
    """A number of things that are named behind it; "12 Elm" names one thing by its number."""
    phrase = context.said
    if phrase.kind != "noun" or not context.may_count:
        return None
    named = context.clean[phrase.start : phrase.core].split()
    one = named[-1][0].islower() or context.value == 1 or not context.printed.isdecimal()
    return context.when(one or any(is_plural(w.strip(",")) for w in named))


@COUNT.rule(
    52, "It had 300 letters; {150} of them were lost.", "{Twelve} died.", "In 1998 died a king."
)
def said(context: Context) -> Reading | None:
    return context.when(context.said.kind in ("anaphor", "verb") and context.may_count)


def _whole(context: Context) -> bool:
    """A whole number above one where the clause ends or goes on."""
    value = context.value or 0
    plain = context.form in PLAIN and value > 1 and value == int(value)
    return plain and context.follows(words.ALL_SAID, context.reach) is not None


def _behind_verb(context: Context) -> bool:
    before = context.unhedged if context.unhedged.endswith(" ") else f"{context.unhedged} "
    return words.VERB_BEFORE.search(before) is not None


def _told_of(context: Context) -> bool:
    behind = context.precedes(words.CLAUSE_START) or context.precedes(words.OF_THE)
    return bool(context.counted or behind)


def _labelled(context: Context) -> bool:
    """Behind the age or year that it belongs to: "aged 12 – 7, aged 13 – 9"."""
    age = context.is_next_to("age") or context.is_next_to("year")
    return age and context.listed(_LABEL_JOINT)


def _alone(
    name: str,
    before: Before | None,
    after: re.Pattern[str] | None,
    *examples: str,
    when: Callable[[Context], object] = lambda context: True,
    forms: str = NOT_ROMAN,
) -> None:
    """A number whose noun is left out, or stands elsewhere, by what is before and after it."""

    def read(context: Context) -> Reading | None:
        alone = context.stands_alone and (before is None or context.precedes(before))
        fits = alone and (after is None or context.follows(after, context.reach))
        return context.when(fits and when(context))

    read.__name__ = name
    COUNT.rule(53, *examples, forms=forms)(read)


# fmt: off
_alone("in all", None, words.IN_ALL, "They were {40} in all.", "They were 40 in one hall.")
_alone("of the ones", words.OF_THE, _COMMA, "Of the {130}, many returned.", "Of the 130 many left.")
_alone("the ones who", words.THE_BEFORE, words.WHO_FOLLOWS,
       "Those {12} who returned were heard.", "Those 12 returned who were heard.")
_alone("behind a label that is a number", None, _STOP,
       "By year: 1998 – {7}; 1999 – {9}.", "By port – 9.", when=_labelled)
_alone("in a series of names", None, None,
       "There were 20 visits (Alton {12}, Borwick {8}).", "The ships (Alton 12, Borwick 8) left.",
       when=lambda context: context.in_series)
_alone("of some", words.OF_SOME, None,
       "Of the pupils, {25} with both books left.", "The pupils, 25 with both books, left.")
_alone("behind a joint", None, None,
       "There came 12 men, 7 women and {3} as well.", "It is 12 and Ann left.",
       when=lambda context: _whole(context) and words.STANDS_ALONE.search(context.unhedged))
_alone("behind a hedge", None, None,
       "The storm is said to have hurt {about 12}.", "The storm is said to have hurt 12.",
       when=lambda context: _whole(context) and context.unhedged != context.left)
_alone("those counted before", words.BARE_THE, _STOP,
       "It had 12 pupils. Nobody saw the {12}.", "Nobody saw the 12.",
       when=lambda context: context.counted and _whole(context))
_alone("of a number", None, words.OF_NUMBER, "{Four} of 12 pupils came.", "Four by 12 pupils came.")
_alone("before a dash", None, _DASH,
       "Of the {130} – one of them a child – all returned.",
       "The ports; {9} – two of them old – are shut.", "It was 12 – one, we hear, a child.",
       when=_told_of)
_alone("in brackets", words.BRACKET_BEFORE, words.BRACKET_AFTER,
       "Many complaints ({12}) were heard.", "Many complaints (12 Elm Street) were heard.")
_alone("in a cell of a table", _CELL_BEFORE, _CELL_AFTER, "| Men | {12} |", "| Men 12 |")
_alone("behind a total", words.TOTAL_BEFORE, None,
       "The toll of the storm stands at {12}.", "The storm stands at 12.")
_alone("behind a label", words.LABEL_BEFORE, None, "Men: {12}; women: {3}.", "Men 12; women 3.")
_alone("behind a verb", None, words.AFTER_VERB,
       "The storm injured {12}.", "The storm is 12.", when=_behind_verb)
_alone("in masses", words.BY_THE, None,
       "They left by the {thousand}.", "They left by thousand.", forms="loose")
_alone("where something was counted before", None, words.AFTER_OTHERS,
       "There came 12 men; in Alton {three}.", "There came men; in Alton three.",
       when=lambda context: context.counted and context.form != "loose")
_alone("vague", None, None, "Ann saw {dozens}.", "Ann saw dozens of men.", forms="vague")
# fmt: on

KINDS = (COUNT,)
