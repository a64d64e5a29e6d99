"""Numbers in an order or in a name: "the 33rd", "366th Regiment", "Protocol I", "XX century"."""

import re

from statements.extract.numbers.context import PLAIN, Context, Reading
from statements.extract.numbers.kind import Kind
from statements.language.english import counts, references
from statements.language.english import names as words
from statements.language.english.shares import MONEY_BEFORE

_NAME = re.compile(r" [A-Z]")
_ONE_NAME = re.compile(r"[\"']?[A-Z][\w-]+ ")
_GLUED = re.compile(r"[^\W\d_][.,]?\Z")
_LETTERS_JOINED = re.compile(r"[A-Z]\w*-\Z")
_TOKEN = re.compile(r"[\w/-]*(?:\.\d[\w/-]*)*")
_LETTERED = "digits words roman"

ORDINAL = Kind("ordinal")
DESIGNATION = Kind("designation")
CENTURY = Kind("century")


def glued_in(context: Context, _: object) -> Reading:
    """The whole of what a number is glued into."""
    rest = context.follows(_TOKEN, context.end)
    start = context.start - len(context.lead.lstrip("./-"))
    return context.take(start, rest.end() if rest else None)


def is_glued(context: Context) -> bool:
    """Whether letters stand right before it that belong to it: "G20", not "in2007"."""
    return bool(_GLUED.search(context.lead)) and not words.STUCK.search(context.lead)


def _is_token(context: Context) -> bool:
    lead = context.lead
    if not lead or not context.printed[0].isdigit():
        return False
    if MONEY_BEFORE.search(lead):
        return False
    joined = _LETTERS_JOINED.search(lead) and not words.PREFIX.search(lead)
    return bool(joined) or (is_glued(context) and not lead.islower())


def _numbered(context: Context, before: re.Match[str]) -> Reading | None:
    return None if references.DOCUMENT_NAME.fullmatch(before["name"]) else context.take()


def _listed(context: Context) -> bool:
    return context.goes_on("designation", references.DOCUMENT_LIST)


def _is_behind_name(context: Context) -> bool:
    one = context.follows(words.SINGULAR_VERB) is not None  # "Unit 12 is": not the many that "are"
    if not (context.named or (one and _ONE_NAME.fullmatch(context.left))) or _listed(context):
        return False
    if context.phrase.kind == "verb":  # "after Ann Lee 2 left", not "in Alton 2 died"
        return one or not context.precedes(words.BEHIND_PREPOSITION)
    if context.phrase.kind not in ("other", "end"):
        return context.follows(words.COMMA_WHICH) is not None
    place = "count" in context.line.kinds and context.follows(counts.GOES_ON)
    return not (place and context.precedes(words.IN_PLACE))  # "12 in Alton, in Borwick 3"


def is_numeral(context: Context) -> bool:
    """Whether letters make a Roman numeral of more than one, up to a few dozen."""
    return len(context.printed) > 1 and set(context.printed) <= set("IVX")


# fmt: off
DESIGNATION.rule("name with an ordinal", 21,
                 "The {366th} Regiment came. The {First River War} ended.",
                 "The 33rd Anniversary is near.", "The first River War ended.",
                 forms="ordinal", takes=words.NAME_BEHIND,
                 when=lambda context: not context.printed[0].islower(),
                 take=lambda c, name: c.take(end=None if c.printed[0].isdigit() else name.end()))
CENTURY.rule("century", 20,
             "It is of the {XX century}, no {21st century} work.",
             "It is of the {XIX} or {twentieth century}.", "It is the first centurion.",
             forms="ordinal roman", takes=words.CENTURY)
DESIGNATION.rule("token", 15, "During {COVID-19} the {G20} met on the {A380}.",
                 "In2007 it was shut. Mid-2008 it was not.", "It is in A/RES/48/114.",
                 forms="digits vulgar ordinal", where="glued", when=_is_token, take=glued_in)
DESIGNATION.rule("numbered name", 32, "Hospital No. {4} is shut.", "Article No. 4 stands.",
                 forms=_LETTERED, before=words.NAMED_NUMBER, take=_numbered)
DESIGNATION.rule("forces", 39, "The plain {366} Motorized Regiment came.",
                 "There are 12 Member Company heads. All 5,000 Army clerks left.",
                 forms="digits roman", after=words.FORCES, when=lambda c: "," not in c.printed)
DESIGNATION.rule("designator", 39,
                 "The Agenda {2030} and the Group of {Eight} met, under Protocol {I}.",
                 "Type {2} trials go on.",
                 "In school 12 pupils left.", "Last week 1,450 pupils left.",
                 forms=_LETTERED, before=words.DESIGNATOR,
                 when=lambda context: not context.printed.islower() and "," not in context.printed)
DESIGNATION.rule("model", 39, "It has three AK {47} rifles.", "In the UK 12 clerks left.",
                 forms="digits", before=words.MODEL_BEFORE)
DESIGNATION.rule("attribute", 39, "It is a {five} star hotel.", "A five came. A 12 clerks left.",
                 before=words.ATTRIBUTE_BEFORE,
                 when=lambda c: c.form in PLAIN and (c.value or 0) > 1 and c.phrase.kind == "noun"
                 and not c.plural_follows)
DESIGNATION.rule("house", 32, "It stands in {12} Elm Street and at {1}b New Mill Road.",
                 "There are 12 Elm Street houses.", forms="digits", after=words.STREET)
DESIGNATION.rule("behind a name", 39, "They built Alton {12}, which is old.",
                 "Then Ann Lee {2} left.", "Radio {12} is old.",
                 "They saw 12 people in Alton, in Borwick 3.", "Then in Alton 2 left.",
                 forms="digits",
                 when=_is_behind_name)
DESIGNATION.rule("another one", 39, "They met in Phases 1 and {2}.",
                 "They met in Room 1, 2 men in all.",
                 forms="digits", behind=DESIGNATION.name,
                 when=lambda c: c.phrase.kind in ("other", "end") and _listed(c))
DESIGNATION.rule("roman numeral", 40, "It is in the {IV} Geneva Convention.",
                 "See IV below. I came.", forms="roman",
                 when=lambda context: is_numeral(context)
                 and (context.named or context.follows(_NAME)))
ORDINAL.rule("in an order", 22,
             "The {first} report on the {33rd} anniversary is out.",
             "The {23nd} Session ended; the {twenty-first} too. {Second}, it is long.",
             "The 20th Army came. First River War books are out.", forms="ordinal")
# fmt: on

KINDS = (ORDINAL, DESIGNATION, CENTURY)
