"""Words around a number that refers: to a document, to somebody ("no one"), to an item."""

from __future__ import annotations

import re

from statements.language.patterns import compile_pattern
from statements.language.prefilter import Before

I = re.IGNORECASE  # noqa: E741
LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]*[\w/]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]*\w"
)
LINK_MARKS = ("://", "www.", "@")  # one of them stands in each
PHONE = compile_pattern(
    r"\+\d(?:[\d ()/-]|\.(?=\d)){5,}\d|\d{1,4}(?:-\d{2,4}){2,}\b|\d{2,4} \d{3} \d{2} \d{2}\b"
)
CALL = Before(
    r"\b(?:tel|telephone|phone|fax|hotline|mobile|whatsapp|dial|call)\b[.:]?(?: no\.?)?"
    r"(?: ?[:(+])* ?\Z",
    I,
)

_ANY_CASE = (
    r"resolutions?|articles?|arts?\.|paragraphs?|paras?\.?|clauses?|sections?|sects?\.|chapters?"
    r"|annex(?:es)?|appendix|pages?|pp?\.|footnotes?|sub-?paragraphs?|volume|vol\."
    r"|operative paragraphs?|verses?|updates?|bulletins?|circulars?"
)
_CAPITAL = (
    r"Laws?|Decrees?|Orders?|Decisions?|Recommendations?|Directives?|Regulations?|Principles?"
    r"|Cases?|Applications?|Complaints?|Petitions?|Communications?|Tables?|Figures?|Figs?\.|Box"
    r"|Items?|Goals?|SDGs?|Targets?|Standards?|Issue|Parts?|Schedules?|Points?|Rules?|Doc\."
    r"|Documents?|Acts?|Bills?|Ordinances?|Opinions?|Comments?|General Comments?|Notes?|Ref\.?"
    r"|References?|Protocol No\.?|Titles?|Questions?|Observations?"
)
DOCUMENT_NAME = compile_pattern(rf"{_ANY_CASE}|{_CAPITAL}", I)
DOCUMENT_BEFORE = Before(
    rf"(?:\b(?i:{_ANY_CASE})|\b(?:{_CAPITAL})"
    r"|(?<!\w)(?:[Nn]o|[Nn]os|NO|(?<!they\s)(?<!who\s)[Nn]umber|[Nn]r)\b\.?(?<!\bno)"
    r"|\b[Nn]umbered|№|#|\[)(?:,? ?(?:[Nn]os?\b\.?|[Nn]umbers?|№|#|\())* ?\Z"
)
ARTICLE_BEFORE = Before(rf"\b(?:{_ANY_CASE})(?:,? ?(?:[Nn]os?\b\.?|№|#|\())* ?\Z", I)
NUMBER_SIGN = Before(r"(?:\b(?:[Nn]os?\.|[Nn]umber)|№|#) ?\Z")
OF_THE_NEXT = compile_pattern(r" of the\b")
DOCUMENT_LIST = compile_pattern(
    r"(?:,? ?(?:and|or|to|as well as|&) |, ?| ?[-–/] ?)"
    r"(?:(?:resolutions?|articles?|nos?\.|№|#) ?)?",
    I,
)

ONE = "one"
ONE_OF = compile_pattern(
    r" of (?:the|its|his|her|their|our|these|those|my|your|many|several|such)\b"
    r"| of (?:them|us|whom|which|you)\b",
    I,
)
WITH_ONE = Before(r"\b(?:no|not|any|every|each|some)(?: |-)\Z", I)
PRONOUN_BEFORE = Before(
    r"\b(?:the|this|that|which|a|an|only|another|such|loved|\w{3,}est|first|last|next|new|single)"
    r" \Z",
    I,
)
PRONOUN_AFTER = compile_pattern(
    r"'s\b| another\b| by one\b| who\b| that\b"
    r"| (?:and|or) (?:the same|only|all|another|the other|many|both)\b"
    r"| (?:can|should|must|may|is|has|could|would|will|might|cannot|was|does|did|had)\b| could\b"
    r"|[-–]on[-–]one\b| (?:wonders|knows|thinks|sees|hears|asks)\b",
    I,
)
NOT_COUNTED = compile_pattern(
    r" (?:hand|side|sided|voice|way|word|thing|point|goal|heart|place|moment|step|accord|time|times"
    r"|fell swoop|reason|more time|form or another|such|day|night|morning|stroke|roof|umbrella"
    r"|direction|more thing)\b",
    I,
)
ONLY_BEFORE = Before(r"\b(?:only|just|at least) \Z", I)
CLAUSE_BEFORE = Before(r"(?:[;,:–—]|\band) ?\Z")
ALONE_AFTER = compile_pattern(r" (?:has|is|was|had)\b")

LIST_ITEM = Before(r"(?:^|[:;,.]) ?\Z|(?:^|[:;.])[ ]*(?:and )?\(\Z")
