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
_LABELLED = compile_pattern(r" ?[–—] ?| - | ?\(")
_DASH = compile_pattern(r" ?[–—] (?=[A-Za-z])| - (?=[A-Za-z])")
_CELL_BEFORE, _CELL_AFTER = Before(r"\| ?\Z"), re.compile(r"[ ]*\|")


COUNT = Kind("count", "persons or things", figure=True)


@COUNT.rule(
    50,
    "There were {12.000} people.",
    leaves=("There were 12.000 kg.", "There were 12.5 people."),
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
    leaves=("It stands in 12 Elm Street.", "A thousand years passed."),
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
    52,
    "It had 300 letters; {150} of them were lost.",
    "{Twelve} died.",
    leaves=("In 1998 died a king.",),
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
    follows = context.follows(words.AFTER_VERB, context.reach)
    return follows is not None and words.VERB_BEFORE.search(before) is not None


def _before_dash(context: Context) -> bool:
    behind = context.precedes(words.CLAUSE_START) or context.precedes(words.OF_THE)
    return bool(context.counted or behind) and bool(context.follows(_DASH, context.reach))


def _the_number(context: Context) -> bool:
    the = context.precedes(words.BARE_THE)
    return bool(the and context.follows(_STOP, context.reach))


def _labels(context: Context) -> bool:
    """ "aged 12 – 7, aged 13 – 9": behind the age or year that it belongs to."""
    label = context.previous and context.previous.kind in ("age", "year")
    return bool(label and context.follows(_STOP, context.reach) and context.listed(_LABELLED))


def _alone(
    name: str,
    holds: Callable[[Context], object],
    *examples: str,
    leaves: tuple[str, ...] = (),
    forms: str = NOT_ROMAN,
) -> None:
    """A rule for a number whose noun is left out, or stands elsewhere, where something holds."""

    def read(context: Context) -> Reading | None:
        return context.when(context.stands_alone and holds(context))

    read.__name__ = name
    COUNT.rule(53, *examples, leaves=leaves, forms=forms)(read)


_alone(
    "in all",
    lambda c: c.follows(words.IN_ALL, c.reach),
    "They were {40} in all.",
    leaves=("They were 40 in one hall.",),
)
_alone(
    "of the ones",
    lambda c: c.precedes(words.OF_THE) and c.clean.startswith(",", c.reach),
    "Of the {130}, many returned.",
    leaves=("Of the 130 many returned.",),
)
_alone(
    "the ones who",
    lambda c: c.precedes(words.THE_BEFORE) and c.follows(words.WHO_FOLLOWS, c.reach),
    "Those {12} who returned were heard.",
    leaves=("Those 12 returned who were heard.",),
)
_alone(
    "behind an age or a year",
    _labels,
    "By year: 1998 – {7}; 1999 – {9}.",
    leaves=("By port – 9.",),
)
_alone(
    "in a series of names",
    lambda c: c.in_series,
    "There were 20 visits (Alton {12}, Borwick {8}).",
    leaves=("The ships (Alton 12, Borwick 8) are old.",),
)
_alone(
    "of some",
    lambda c: c.precedes(words.OF_SOME),
    "Of the pupils, {25} with both books left.",
    leaves=("The pupils, 25 with both books, left.",),
)
_alone(
    "behind a joint",
    lambda c: _whole(c) and words.STANDS_ALONE.search(c.unhedged),
    "There came 12 men, 7 women and {3} as well.",
    leaves=("It is 12 and Ann left.",),
)
_alone(
    "behind a hedge",
    lambda c: _whole(c) and c.unhedged != c.left,
    "The storm is said to have hurt {about 12}.",
    leaves=("The storm is said to have hurt 12.",),
)
_alone(
    "those counted before",
    lambda c: _whole(c) and c.counted and _the_number(c),
    "It had 12 pupils. Nobody saw the {12}.",
    leaves=("Nobody saw the 12.",),
)
_alone(
    "of a number",
    lambda c: c.follows(words.OF_NUMBER, c.reach),
    "{Four} of 12 pupils came.",
    leaves=("Four by 12 pupils came.",),
)
_alone(
    "before a dash",
    _before_dash,
    "Of the {130} – one of them a child – all returned.",
    leaves=("It was 12 – one, we hear, a child.",),
)
_alone(
    "in brackets",
    lambda c: c.precedes(words.BRACKET_BEFORE) and c.follows(words.BRACKET_AFTER, c.reach),
    "Many complaints ({12}) were heard.",
    leaves=("Many complaints (12 Elm Street) were heard.",),
)
_alone(
    "in a cell of a table",
    lambda c: c.precedes(_CELL_BEFORE) and c.follows(_CELL_AFTER, c.reach),
    "| Men | {12} |",
    leaves=("| Men 12 |",),
)
_alone(
    "behind a total",
    lambda c: c.precedes(words.TOTAL_BEFORE),
    "The toll of the storm stands at {12}.",
    leaves=("The storm stands at 12.",),
)
_alone(
    "behind a label",
    lambda c: c.precedes(words.LABEL_BEFORE),
    "Men: {12}; women: {3}.",
    leaves=("Men 12; women 3.",),
)
_alone("behind a verb", _behind_verb, "The storm injured {12}.", leaves=("The storm is 12.",))
_alone(
    "in masses",
    lambda c: c.precedes(words.BY_THE),
    "They left by the {thousand}.",
    leaves=("They left by thousand.",),
    forms="loose",
)
_alone(
    "where something was counted before",
    lambda c: c.counted and c.form != "loose" and c.follows(words.AFTER_OTHERS, c.reach),
    "There came 12 men; in Alton {three}.",
    leaves=("There came men; in Alton three.",),
)
_alone(
    "vague", lambda c: True, "Ann saw {dozens}.", leaves=("Ann saw dozens of men.",), forms="vague"
)


KINDS = (COUNT,)
