"""Numbers that refer: to a document, to somebody ("no one"), to a work; and all others."""

from __future__ import annotations

import re

from statements.extract.numbers.context import Context, Reading
from statements.extract.numbers.kind import Kind
from statements.extract.numbers.names import glued_in, is_glued, is_numeral
from statements.language.english import counts
from statements.language.english import references as words
from statements.language.english.numbers import NUMBER_WORDS
from statements.language.english.words import FUNCTION_WORDS, is_plural
from statements.language.numerals import FORMS
from statements.language.patterns import compile_pattern

_LETTERED, _DIGITAL = "digits words roman", "digits vulgar ordinal"
_TAIL = compile_pattern(
    r"(?: ?\((?:(?:1[89]|20)\d\d|\d{1,3}|[a-z]{1,3}|[IVXLC]{1,7})\)|/\d+|-[IVXLC]+\b|[a-z](?!\w))*"
)
_MARKED = re.compile(r"[a-z)\"'][.]?\Z")
_ONE_OR_TWO = re.compile(r"\d{1,2}")
_SLASH = re.compile(r"/\d")
_DIGITS = re.compile(r"\d[\d ()/-]*")
_LIST_MARK = compile_pattern(r"[.)\]](?= |$)")
_SENTENCE_MARK = re.compile(r"[.!?\"]")
_SOME_WORDS = compile_pattern(r"(?: [A-Za-z'-]+){1,5}")
_WORD = re.compile(r"[A-Za-z'-]+")
_TITLE_WORD = compile_pattern(r" [A-Z][\w']*")


DOCUMENT = Kind("document", "resolution, article")
PRONOUN = Kind("pronoun", "“one of the …”")
TITLE = Kind("title", "in the title of a work")
OTHER = Kind("other", "none of these")


@DOCUMENT.rule(
    10,
    "See {https://example.org/a/2021/5} or {a5@example.org}.",
    "See a5@example.",
    forms=" ".join(FORMS),
)
def link(context: Context) -> Reading | None:
    return Reading(*context.link, None) if context.link else None


@DOCUMENT.rule(14, "It is in {A/RES/48/114} of the council.", "It is in 48/114 of the council.")
def address(context: Context) -> Reading | None:
    """ "A/RES/48/114": a number in a path that has letters."""
    path = "/" in context.lead and re.search("[A-Za-z]", context.lead)
    return glued_in(context) if path else None


@DOCUMENT.rule(
    14, "The ports are shut.{3} Others are not.", "It was in2007.", "The G20 met.", forms="digits"
)
def stuck_mark(context: Context) -> Reading | None:
    """ "were shut.3": a footnote's mark stuck to a word."""
    stuck = is_glued(context) and _MARKED.search(context.lead)
    return context.when(stuck and _ONE_OR_TWO.fullmatch(context.printed))


def _with_tail(context: Context) -> Reading:
    tail = context.follows(_TAIL)
    return context.take(end=tail.end() if tail else None)


@DOCUMENT.rule(
    33,
    "See Resolution {822 (1993)}, Article {26}, page {12}, paragraph {3 (b)}.",
    "It is in article {12} of the law, article {13} laws, decree No. {14} laws.",
    "Decree {12} of the ports stands.",
    "By Law 12 people are heard.",
    forms=_LETTERED,
)
def behind_word(context: Context) -> Reading | None:
    if context.left.endswith("[") or not context.precedes(words.DOCUMENT_BEFORE):
        return None
    refers = (
        context.form == "roman"
        or not context.plural_follows
        or context.follows(words.OF_THE_NEXT)
        or context.precedes(words.NUMBER_SIGN)
        or context.precedes(words.ARTICLE_BEFORE)
    )
    return _with_tail(context) if refers else None


@DOCUMENT.rule(33, "Ten ports are shut.[{3}]", "Ten ports [three old] are shut.", forms=_LETTERED)
def in_brackets(context: Context) -> Reading | None:
    bracketed = context.left.endswith("[") and context.clean.startswith("]", context.end)
    return _with_tail(context) if bracketed else None


@DOCUMENT.rule(34, "The act {12/2020} stands.", "The act 12 / 2020 stands.", forms="digits")
def with_slash(context: Context) -> Reading | None:
    slash = context.printed.isdecimal() and context.follows(_SLASH)
    return _with_tail(context) if slash else None


@DOCUMENT.rule(
    35,
    "Resolutions #822, {853}, {874} and {884} apply.",
    "Under Article 6, 12 people came.",
    forms=_LETTERED,
)
def another(context: Context) -> Reading | None:
    if not context.is_next_to("document") or not context.listed(words.DOCUMENT_LIST):
        return None
    counts_them = context.plural_follows or context.phrase.kind == "anaphor"
    return None if counts_them else _with_tail(context)


def _refers(context: Context) -> bool:
    """Whether "one" may stand for somebody: it counts where the clause goes on counting."""
    if context.printed.casefold() != words.ONE or context.precedes(counts.OF_SOME):
        return False
    if context.precedes(words.ONLY_BEFORE) and context.follows(counts.OF_NUMBER):
        return False
    before = context.previous
    if before is None or not context.is_next_to("count"):
        return True
    if _SENTENCE_MARK.search(context.clean, before.end, context.start):
        return True
    alone = context.precedes(words.CLAUSE_BEFORE) and context.follows(words.ALONE_AFTER)
    return context.phrase.kind != "anaphor" and not alone


@PRONOUN.rule(
    31,
    "It is {one of the oldest bridges} and {one of the} worst hit.",
    "Of the pupils, one of them left. Only one of the 12 clerks came.",
    forms="words",
)
def one_of(context: Context) -> Reading | None:
    """ "one of the oldest bridges", up to the noun."""
    of = context.follows(words.ONE_OF)
    if not of or not _refers(context):
        return None
    phrase = context.follows(_SOME_WORDS, of.end())
    for word in _WORD.finditer(context.clean, of.end(), phrase.end() if phrase else of.end()):
        low = word[0].lower()
        if low in FUNCTION_WORDS or low in NUMBER_WORDS:
            break
        if is_plural(word[0]):
            return context.take(end=word.end())
    return context.take(end=of.end())


@PRONOUN.rule(31, "{No one} came; {every one} left.", "One came.", forms="words")
def no_one(context: Context) -> Reading | None:
    before = context.precedes(words.WITH_ONE) if _refers(context) else None
    return context.take(context.left_start(before)) if before else None


@PRONOUN.rule(31, "It is the only {one}. This {one} is long.", "The one man left.", forms="words")
def the_one(context: Context) -> Reading | None:
    refers = context.precedes(words.PRONOUN_BEFORE) and _refers(context)
    return context.when(refers and context.phrase.kind != "noun")


@PRONOUN.rule(
    31,
    "{One} should not forget. On {one} hand it is long.",
    "There were 12 men, one has left.",
    forms="words",
)
def one_who(context: Context) -> Reading | None:
    who = context.follows(words.PRONOUN_AFTER) or context.follows(words.NOT_COUNTED)
    return context.when(who and _refers(context))


@TITLE.rule(
    16, 'Her book "{Seven Rivers} of Arland" is out.', 'She said "Twelve men of Arland left".'
)
def title(context: Context) -> Reading | None:
    if not context.in_title:
        return None
    word = context.follows(_TITLE_WORD) if context.form == "words" else None
    return context.take(end=word.end() if word else None)


def _number(context: Context, match: re.Match[str] | None) -> Reading | None:
    if not match:
        return None
    return Reading(match.start(), match.start() + len(match[0].rstrip(" (-/")), None)


@OTHER.rule(12, "Call {+994 12 555 44 33} or {555-44-33}.", "It is in 12-3.", forms=_DIGITAL)
def telephone(context: Context) -> Reading | None:
    return _number(
        context, context.follows(words.PHONE, context.start - context.left.endswith("+"))
    )


@OTHER.rule(12, "Tel. {5554433}", "We call on 12 people.", forms=_DIGITAL)
def to_call(context: Context) -> Reading | None:
    call = context.precedes(words.CALL)
    return _number(context, context.follows(_DIGITS, context.start) if call else None)


def _opens_line(context: Context) -> bool:
    if context.reach != context.end or context.left.strip(" (["):
        return False
    return context.phrase.kind not in ("verb", "anaphor") and not context.follows(counts.OF_NUMBER)


@OTHER.rule(
    37, "({2}) The ports are open; ({3}) the roads too.", "The ports (12) are open.", forms="digits"
)
def bracketed_mark(context: Context) -> Reading | None:
    mark = context.clean.startswith(")", context.end) and context.precedes(words.LIST_ITEM)
    return context.when(mark and _ONE_OR_TWO.fullmatch(context.printed))


@OTHER.rule(37, "{1}. The ports are open.", "Open are 1. The ports.", forms="digits")
def list_mark(context: Context) -> Reading | None:
    mark = len(context.printed) < 4 and context.follows(_LIST_MARK)
    return context.when(mark and _opens_line(context))


@DOCUMENT.rule(
    38,
    "The ports are shut.\n\n{3} Law on ports.",
    "The ports are shut.\n\n3 ports are open.",
    forms="digits",
)
def note(context: Context) -> Reading | None:
    short = len(context.printed) < 3 and _opens_line(context)
    return context.when(short and context.phrase.kind == "noun" and not context.plural_follows)


@OTHER.rule(
    38, "The ports are open.\n\n{3} in Alton.", "The ports are open.\n\n300 is out.", forms="digits"
)
def alone(context: Context) -> Reading | None:
    short = len(context.printed) < 3 and _opens_line(context)
    return context.when(short and not context.plural_follows)


@DOCUMENT.rule(14, "The ports are shut.{³}", "The ports are shut 3.", forms="mark")
def raised_mark_of_a_note(context: Context) -> Reading | None:
    return context.take()


@OTHER.rule(41, "See {IV} below.", "I came. It is C.", forms="roman")
def roman_numeral(context: Context) -> Reading | None:
    return context.when(is_numeral(context))


@OTHER.rule(99, "It stands in {12} Elm Street.", "It has 12 streets.")
def none_of_these(context: Context) -> Reading | None:
    return context.take()


KINDS = (DOCUMENT, PRONOUN, TITLE, OTHER)
