"""Numbers that refer: to a document, to somebody ("no one"), to a work; and all others."""

import re

from statements.extract.numbers.context import Context, Reading
from statements.extract.numbers.counts import COUNT
from statements.extract.numbers.kind import Kind
from statements.extract.numbers.names import glued_in, is_glued, is_numeral
from statements.language.english import counts
from statements.language.english import references as words

_LETTERED, _DIGITAL = "digits words roman", "digits vulgar ordinal"
_TAIL = re.compile(
    r"(?: ?\((?:(?:1[89]|20)\d\d|\d{1,3}|[a-z]{1,3}|[IVXLC]{1,7})\)|/\d+|-[IVXLC]+\b|[a-z](?!\w))*"
)
_MARKED = re.compile(r"[a-z)\"'][.]?\Z")
_ONE_OR_TWO = re.compile(r"\d{1,2}")
_SLASH, _CLOSES = re.compile(r"/\d"), re.compile(r"\)")
_DIGITS = re.compile(r"\d[\d ()/-]*")
_LIST_MARK = re.compile(r"[.)\]](?= |$)")
_SENTENCE_MARK = re.compile(r"[.!?\"]")
_TITLE_WORD = re.compile(r" [A-Z][\w']*")

DOCUMENT = Kind("document")
PRONOUN = Kind("pronoun")
TITLE = Kind("title")
FOREIGN = Kind("foreign")
OTHER = Kind("other")


def _is_note_mark(context: Context) -> bool:
    """ "were shut.3": stuck to a word."""
    stuck = is_glued(context) and _MARKED.search(context.lead)
    return bool(stuck and _ONE_OR_TWO.fullmatch(context.printed))


def _with_tail(context: Context, _: object) -> Reading:
    tail = context.follows(_TAIL, context.end)
    return context.take(end=tail.end() if tail else None)


def _refers_to_document(context: Context) -> bool:
    return not context.precedes(words.NUMBERING) and bool(
        context.form == "roman"
        or not context.plural_follows
        or context.follows(words.OF_THE_NEXT)
        or context.precedes(words.NUMBER_SIGN)
        or context.precedes(words.ARTICLE_BEFORE)
    )


def _is_another_document(context: Context) -> bool:
    if not context.goes_on(DOCUMENT.name, words.DOCUMENT_LIST):
        return False
    counts_them = context.plural_follows or context.phrase.kind == "anaphor"
    return not counts_them or bool(context.follows(words.OF_THE_LATTER))


def _refers(context: Context) -> bool:
    """Whether "one" may stand for somebody: it counts where the clause goes on counting."""
    if context.printed.casefold() != words.ONE or context.precedes(counts.OF_SOME):
        return False
    if context.follows(counts.OF_DIGITS) or (
        context.precedes(words.ONLY_BEFORE) and context.follows(words.ONE_OF)
    ):
        return False
    if context.precedes(words.OPENING_BEFORE) and context.follows(counts.OF_NUMBER):
        return False
    before = context.line.previous
    if before is None or before.kind != COUNT.name:
        return True
    if _SENTENCE_MARK.search(context.clean, before.end, context.start):
        return True
    alone = context.precedes(words.CLAUSE_BEFORE) and context.follows(words.ALONE_AFTER)
    return context.phrase.kind != "anaphor" and not alone


def _is_pronoun(context: Context) -> object:
    if not _refers(context):
        return False
    if context.follows(words.PRONOUN_AFTER) or context.precedes(words.ASKED_BEFORE):
        return True
    if context.phrase.kind != "noun":
        return context.precedes(words.PRONOUN_BEFORE)
    goes_on = context.follows(words.NUMBER_GOES_ON, context.phrase.core)
    return context.precedes(words.UNNAMED_BEFORE) and not goes_on


def _one_of(context: Context, of: re.Match[str]) -> Reading:
    """ "one of the oldest bridges", up to the noun."""
    named = context.plural_follows and context.phrase.core > of.end()
    return context.take(end=context.phrase.core if named else of.end())


def _title(context: Context, _: object) -> Reading | None:
    word = context.follows(_TITLE_WORD) if context.form == "words" else None
    return context.take(end=word.end() if word else None)


def _call(context: Context, _: object) -> Reading | None:
    number = context.follows(words.PHONE, context.start - context.left.endswith(("+", "(")))
    if not number and (context.where == "contact" or context.precedes(words.CALL)):
        number = context.follows(_DIGITS, context.start)
    if not number:
        return None
    return Reading(number.start(), number.start() + len(number[0].rstrip(" (-/")), None)


def _opens_line(context: Context) -> bool:
    if context.reach != context.end or context.left.strip(" (["):
        return False
    return context.phrase.kind not in ("verb", "anaphor") and not context.follows(counts.OF_NUMBER)


def _is_short(context: Context) -> bool:
    counts = COUNT.name in context.line.kinds or context.plural_follows
    return len(context.printed) < 3 and _opens_line(context) and not counts


def _is_mark(context: Context) -> bool:
    """ "1)" or "(1)", not the last number of what stands in brackets."""
    before = context.left.removesuffix("(")
    closes_other = before.count("(") > before.count(")")
    return bool(_ONE_OR_TWO.fullmatch(context.printed)) and not closes_other


# fmt: off
DOCUMENT.rule("path", 14, "It is in {A/RES/48/114} of the council.",
              "It is in 48/114 of the council.", where="glued", take=glued_in,
              when=lambda c: "/" in c.lead and any(map(str.isalpha, c.lead)))
DOCUMENT.rule("stuck mark", 14, "The ports are shut.{3} Others are not.",
              "It was in2007. The G20 met.", forms="digits", where="glued", when=_is_note_mark)
DOCUMENT.rule("code", 13, "Circular {2011HOCO523AD} stands.", "It has 12 MW.",
              forms="digits", at=words.CODE)
DOCUMENT.rule("behind a word", 33,
              "See Resolution {822 (1993)}, Article {26}, page {12}, paragraph {3 (b)}, H.R. {12}.",
              "It is in article {12} of the law, article {13} laws, decree No. {14} laws.",
              "Decree {12} of the ports stands.[{3}]", "By Law 12 people are heard.",
              "Lots numbered {12} are sold.", "The dead number 12. Emigrants numbered 12.",
              forms=_LETTERED, before=words.DOCUMENT_BEFORE, when=_refers_to_document,
              take=_with_tail)
DOCUMENT.rule("with a slash", 34, "The act {12/2020} stands.", "The act 12 / 2020 stands.",
              forms="digits", after=_SLASH, take=_with_tail,
              when=lambda context: context.printed.isdecimal())
DOCUMENT.rule("another", 35, "Resolutions #822, {853}, {874} and {884} apply.",
              "Under Article 6, 12 people came.",
              forms=_LETTERED, behind=DOCUMENT.name, when=_is_another_document, take=_with_tail)
PRONOUN.rule("one of", 31,
             "It is {one of the oldest bridges} and {one of the} worst hit.",
             "It is {one of} friendship.",
             "Of the pupils, one of them left. Only one of the 12 clerks came.",
             "One of the 12 clerks left. But only one of the clerks stayed.",
             "It is one of 12 ports.",
             forms="words", takes=words.ONE_OF, when=_refers, take=_one_of)
PRONOUN.rule("no one", 31, "{No one} came; {every one} left.", "One came.",
             forms="words", before=words.WITH_ONE, when=_refers,
             take=lambda context, before: context.take(context.left_start(before)))
PRONOUN.rule("one", 31, "It is the only {one}. This {one} is long. It has a modern {one}.",
             "{One} should not forget. On {one} hand it is long. {One} notes it.",
             "In {one} far village it rained, and from {one} port it did not.",
             "How does {one} treat it?", "The one man left. It is what one man did.",
             "There were 12 men, one has left. It killed one Alton man.",
             "It is in one village and two ports. There is one village.", "In one of 12 villages.",
             forms="words", when=_is_pronoun)
TITLE.rule("title", 16, 'Her book "{Seven Rivers} of Arland" is out.',
           'She said "Twelve men of Arland left".',
           where="title", take=_title)
OTHER.rule("second of a pair", 37, "They won 3-{0}. It is a 50-{50} chance.",
           "There came 13-15 men.",
           forms="digits", before=words.PAIR_BEFORE)
OTHER.rule("of a contact", 14,
           "Call {+994 12 555 44 33}, {555-44-33} or {(020) 555 4433}.", "Tel. {5554433}",
           "Anna Bell, {12} Elm Street, tel. office {5550 1234}, {5550 1235}",
           "The office may be called; 12 people did.", "It is in 12-3.",
           forms=_DIGITAL, take=_call)
OTHER.rule("mark in brackets", 37, "({2}) The ports are open; ({3}) the roads too.",
           "The ports (12) are open. They heard 40 clerks (men: 12, women: 28).", forms="digits",
           before=words.LIST_ITEM, after=_CLOSES, when=_is_mark)
OTHER.rule("mark of a list", 37, "{1}. The ports are open.", "Open are 1. The ports.",
           forms="digits", after=_LIST_MARK,
           when=lambda context: len(context.printed) < 4 and _opens_line(context))
OTHER.rule("alone", 38, "The ports are open.\n\n{3} in Alton.",
           "300 is out.\n\nThere are 12 men in Alton;\n3 in Borwick.", forms="digits",
           when=_is_short)
DOCUMENT.rule("raised mark of a note", 14, "The ports are shut.{³}", "The ports are shut 3.",
              forms="mark")
OTHER.rule("roman numeral", 41, "See {IV} below.", "I came. It is C.", forms="roman",
           when=is_numeral)
OTHER.rule("none of these", 99, "It stands in {12} Elm.", "It has 12 elms.")
# fmt: on

KINDS = (DOCUMENT, PRONOUN, TITLE, FOREIGN, OTHER)
