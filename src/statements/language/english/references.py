"""Words around a number that refers: to a document, to somebody ("no one"), to an item."""

import re

from statements.language.english.numbers import NUMBER_WORDS, alternation
from statements.language.prefilter import Before

I = re.IGNORECASE  # noqa: E741
LINK = re.compile(
    r"(?:https?://|www\.|doi:)[^\s<>\"]*[\w/]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]*\w"
)
LINK_MARKS = ("://", "www.", "@", "doi:")  # one of them stands in each
PHONE = re.compile(
    r"\+\d(?:[\d ()/-]|\.(?=\d)){5,}\d|\d{1,4}(?:-\d{2,4}){2,}\b|\d{2,4} \d{3} \d{2} \d{2}\b"
    r"|\(\d{2,5}\) ?\d{3,4}[ -]?\d{3,4}\b|\d{3}\.\d{3}\.\d{4}\b|0\d{6,}\b"
    r"|0\d{1,4}(?:[ .-]\d{3,}|(?:[ .-]\d\d){2,})(?:[ -]\d{2,})*\b"
)
_CONTACT = (
    r"(?:tel|telephone|phone|fax|hotline|mobile|mob|cell|whatsapp|dial|call|e-?mail|website|postcode"
    r"|(?:media|press) (?:contacts?|enquiries|inquiries|office))"
)
CALL = Before(rf"\b{_CONTACT}\b[.:]?(?: no\.?)?(?: ?[:(+])* ?\Z", I)
# What a line begins with, or holds, that says how somebody is reached.
CONTACT = re.compile(rf"\b{_CONTACT}(?::|\.?(?: no\.?)? ?[+(\d]|\.? office\b)", I)

_ANY_CASE = (
    r"resolutions?|articles?|arts?\.|paragraphs?|paras?\.?|clauses?|sections?|sects?\.|chapters?"
    r"|secs?\.|annex(?:es)?|appendix|pages?|pp?\.|footnotes?|sub-?paragraphs?|volume|vol\."
    r"|operative paragraphs?|verses?|updates?|bulletins?|circulars?"
)
_CAPITAL = (
    r"Laws?|Decrees?|Orders?|Decisions?|Recommendations?|Directives?|Regulations?|Principles?"
    r"|Cases?|Applications?|Complaints?|Petitions?|Communications?|Tables?|Figures?|Figs?\.|Box"
    r"|Items?|Goals?|SDGs?|Targets?|Standards?|Issue|Parts?|Schedules?|Points?|Rules?|Doc\."
    r"|Documents?|Acts?|Bills?|Ordinances?|Opinions?|Comments?|General Comments?|Notes?|Ref\.?"
    r"|References?|Protocol No\.?|Titles?|Questions?|Observations?"
)
DOCUMENT_NAME = re.compile(rf"{_ANY_CASE}|{_CAPITAL}", I)
DOCUMENT_BEFORE = Before(
    rf"(?:\b(?i:{_ANY_CASE})|\b(?:{_CAPITAL})"
    r"|(?<!\w)(?:[Nn]o|[Nn]os|NO|(?<!they\s)(?<!who\s)[Nn]umber|[Nn]r)\b\.?(?<!\bno)"
    r"|\b[Nn]umbered|\bH\.R\.|\bP\.L\.|(?<![.\w])S\.|№|#|\[)"
    r"(?:,? ?(?:[Nn]os?\b\.?|[Nn]umbers?|№|#|\())* ?\Z"
    r"|\b(?:[Cc]ircular|[Rr]eference|[Rr]ef\.?|[Nn]o\.?|[Nn]r\.?) ?: ?\Z",
    reach=30,
)
# "The dead number 12": it says how many they are.
NUMBERING = Before(
    r"\b(?:they|we|who|dead|wounded|injured|missing|people|children|(?:wo)?men|troops|soldiers"
    r"|prisoners|survivors|members|victims|casualties|[a-z]+(?:ants|ees|ists|ians))"
    r" number(?:ed|s)? \Z",
    I,
)
CODE = re.compile(r"\d+[A-Z]{2,}\d+\w*")  # "2011HOCO523AD"
ARTICLE_BEFORE = Before(rf"\b(?:{_ANY_CASE})(?:,? ?(?:[Nn]os?\b\.?|№|#|\())* ?\Z", I, reach=30)
NUMBER_SIGN = Before(r"(?:\b(?:[Nn]os?\.|[Nn]umber)|№|#) ?\Z")
OF_THE_NEXT, OF_THE_LATTER = re.compile(r" of the\b"), re.compile(r" of the (?:latter|former)\b")
DOCUMENT_LIST = re.compile(
    r"(?: ?\([\w-]{1,8}\))?(?:,? ?(?:and|or|to|as well as|&) |, ?| ?[-–/] ?)"
    r"(?:(?:resolutions?|articles?|nos?\.|№|#) ?)?",
    I,
)

ONE = "one"
ONE_OF = re.compile(
    r" of\b(?: (?:the|its|his|her|their|our|these|those|my|your|many|several|such"
    r"|them|us|whom|which|you)\b)?",
    I,
)
WITH_ONE = Before(r"\b(?:no|not|any|every|each|some)(?: |-)\Z", I)
PRONOUN_BEFORE = Before(
    r"\b(?:the|this|that|which|an?|only|another|such|loved|\w{3,}est|first|last|next|new|single"
    r"|one by) \Z|\b(?:an?|this|that|the) (?:(?!of|from|in|to|for|by|with|and|or|at|on|as"
    r"|\w+ed )[\w-]+ ){1,2}\Z",
    I,
    reach=30,
)
# Behind it a verb ("one notes"), or a word with which it makes a phrase ("one hand").
PRONOUN_AFTER = re.compile(
    r"'s\b| another\b| by one\b| (?:it|he|she|we|they)\b| who\b| that\b"
    r"| (?:and|or) (?:the same|only|all|another|the other|many|both)\b"
    r"| (?:occur|arise|exist)\b"
    r"| (?:can|should|must|may|is|has|could|would|will|might|cannot|was|does|did|had)\b"
    r"|[-–]on[-–]one\b| (?!this|series|news|means|species)(?-i:[a-z]{3,})(?<![us])s\b"
    r"| \w+ (?:to|after|from) (?:the )?(?:another|other|next)\b"
    r"| (?:hand|side|sided|voice|way|word|thing|point|goal|heart|place|moment|step|accord|times?"
    r"|fell swoop|reason|last|more (?:time|thing|example|proof|sign)|form or another|such|day"
    r"|night|morning|stroke|roof|umbrella|direction|too many|nation|people|team|humanity|world)\b",
    I,
)
ASKED_BEFORE = Before(
    r"\b(?:how|what|when|where|why) (?:do(?:es)?|did|can|could|should|would|must|may|might) \Z", I
)
ONLY_BEFORE = Before(r"(?<!\bis )(?<!\bwas )(?<!\bas )\b(?:only|just|at least) \Z", I)
OPENING_BEFORE = Before(r"(?:^|[.;:] )\Z")
# "in one village" tells of one that is not named; it counts none.
UNNAMED_BEFORE = Before(r"\b(?:in|at|from|on|as) \Z", I)
NUMBER_GOES_ON = re.compile(rf",?(?: and| or)? (?:\d|{alternation(NUMBER_WORDS)}\b)", I)
PAIR_BEFORE = Before(r"\d-\Z")  # "3-0"
CLAUSE_BEFORE = Before(r"(?:[;,:–—]|\band) ?\Z")
ALONE_AFTER = re.compile(r" (?:has|is|was|had)\b")

LIST_ITEM = Before(r"(?:^|[:;,.]|\band) ?\Z|(?:^|[:;.])[ ]*(?:and )?\(\Z")
