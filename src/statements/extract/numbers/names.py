"""Numbers in an order or in a name: "the 33rd", "366th Regiment", "Protocol I", "XX century"."""

from __future__ import annotations

import re

from statements.extract.numbers.context import Context, Reading
from statements.extract.numbers.kind import Kind
from statements.language.english import counts, references
from statements.language.english import names as words
from statements.language.patterns import compile_pattern

_WORD = compile_pattern(r" (?P<word>[A-Za-z][\w'-]*)")
_NAMES = compile_pattern(r"(?: [A-Z][\w'-]*)+")
_NAME = compile_pattern(r" [A-Z]")
_ONE_NAME = compile_pattern(r"[\"']?[A-Z][\w-]+ ")
_GLUED = re.compile(r"[^\W\d_][.,]?\Z")
_LETTERS_JOINED = re.compile(r"[A-Z]\w*-\Z")
_TOKEN = re.compile(r"[\w/-]*(?:\.\d[\w/-]*)*")
_LETTERED = "digits words roman"


ORDINAL = Kind("ordinal", "first, 20th")
DESIGNATION = Kind("designation", "part of a name")
CENTURY = Kind("century", "XX, 21st century")


def _named(context: Context) -> bool:
    """Whether an ordinal begins a name: "20th Army", not "20th Session"."""
    word = context.follows(_WORD)
    return bool(word and word["word"][0].isupper() and word["word"].lower() not in words.NOT_A_NAME)


@ORDINAL.rule(22, "The {20-th} report is out.", "The 20-thread rope broke.")
def apart(context: Context) -> Reading | None:
    return context.up_to(context.follows(words.ORDINAL_APART))


@DESIGNATION.rule(
    21, "The {366th} Regiment came.", "The 33rd Anniversary is near.", forms="ordinal"
)
def nth_name(context: Context) -> Reading | None:
    return context.when(context.printed[0].isdigit() and _named(context))


@DESIGNATION.rule(21, "The {First River War} ended.", "The first River War ended.", forms="ordinal")
def first_name(context: Context) -> Reading | None:
    named = context.printed[0].isupper() and _named(context)
    return context.up_to(context.follows(_NAMES) if named else None)


@CENTURY.rule(
    20,
    "It is of the {XX century}, no {21st century} work.",
    "It is of the {XIX} or {twentieth century}.",
    "It is the first centurion.",
    forms="ordinal roman",
)
def century(context: Context) -> Reading | None:
    return context.up_to(context.follows(words.CENTURY))


def glued_in(context: Context) -> Reading:
    """The whole of what a number is glued into."""
    rest = context.follows(_TOKEN)
    start = context.start - len(context.lead.lstrip("./-"))
    return context.take(start, rest.end() if rest else None)


def is_glued(context: Context) -> bool:
    """Whether letters stand right before it that belong to it: "G20", not "in2007"."""
    return bool(_GLUED.search(context.lead)) and not words.STUCK.search(context.lead)


@DESIGNATION.rule(
    15,
    "During {COVID-19} the {G20} met on the {A380}.",
    "In2007 it was shut. Mid-2008 it was not.",
    "It is in A/RES/48/114.",
    forms="digits vulgar ordinal",
)
def token(context: Context) -> Reading | None:
    lead = context.lead
    if not lead or not context.printed[0].isdigit():
        return None
    glued = is_glued(context) and (lead[-1].isupper() or re.search("[A-Z]", lead))
    joined = _LETTERS_JOINED.search(lead) and not words.PREFIX.search(lead)
    return glued_in(context) if glued or joined else None


@DESIGNATION.rule(32, "Hospital No. {4} is shut.", "Article No. 4 stands.", forms=_LETTERED)
def numbered_name(context: Context) -> Reading | None:
    name = context.precedes(words.NAMED_NUMBER)
    return context.when(name and not references.DOCUMENT_NAME.fullmatch(name["name"]))


@DESIGNATION.rule(
    39,
    "The plain {366} Motorized Regiment came.",
    "There are 12 Member Company heads.",
    forms=_LETTERED,
)
def forces(context: Context) -> Reading | None:
    return context.when(context.follows(words.FORCES) and not context.in_series)


@DESIGNATION.rule(
    39,
    "The Agenda {2030} is out, under Protocol {I}.",
    "School 12 pupils left.",
    forms="digits roman",
)
def designator(context: Context) -> Reading | None:
    named = context.precedes(words.DESIGNATOR)
    return context.when(named and not context.plural_follows and not context.in_series)


def _listed(context: Context) -> bool:
    return context.is_next_to("designation") and context.listed(references.DOCUMENT_LIST)


@DESIGNATION.rule(
    39, "See Protocols I, {II} and {III}.", "Under Protocol I, 12 came.", forms=_LETTERED
)
def another(context: Context) -> Reading | None:
    if not _listed(context) or context.in_series or context.printed[0].islower():
        return None
    return context.when(context.phrase.kind in ("other", "end"))


@DESIGNATION.rule(
    39, "The shut Alton {12} is old.", "The shut Alton twelve is old.", forms=_LETTERED
)
def subject(context: Context) -> Reading | None:
    """ "Unit 12 is": not the many that "are"."""
    one = context.follows(words.SINGULAR_VERB) and (context.value or 0) > 1
    if not one or not context.printed[0].isdigit() or context.in_series or _listed(context):
        return None
    return context.when(context.named or _ONE_NAME.fullmatch(context.left))


@DESIGNATION.rule(
    39, "They built Alton {12}.", "They saw 12 people in Alton, in Borwick 3.", forms="digits"
)
def behind_name(context: Context) -> Reading | None:
    if context.phrase.kind not in ("other", "end") or context.in_series or _listed(context):
        return None
    place = context.counted and context.follows(counts.AFTER_OTHERS)
    counted = place and context.precedes(words.IN_PLACE)  # "12 in Alton, in Borwick 3"
    return context.when(context.named and not counted)


def is_numeral(context: Context) -> bool:
    """Whether letters make a Roman numeral of more than one, up to a few dozen."""
    return len(context.printed) > 1 and set(context.printed) <= set("IVX")


@DESIGNATION.rule(
    40, "It is in the {IV} Geneva Convention.", "See IV below. I came.", forms="roman"
)
def roman(context: Context) -> Reading | None:
    named = context.follows(_NAME) or context.name_before
    return context.when(is_numeral(context) and named)


@ORDINAL.rule(
    22,
    "The {first} report on the {33rd} anniversary is out.",
    "The {23nd} Session ended; the {twenty-first} too. {Second}, it is long.",
    "The 20th Army came. First River War books are out.",
    forms="ordinal",
)
def in_an_order(context: Context) -> Reading | None:
    return context.take()


KINDS = (ORDINAL, DESIGNATION, CENTURY)
