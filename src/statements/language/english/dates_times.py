"""Words of dates, years and hours."""

import re

from statements.language.english.numbers import ORDINAL_ENDING
from statements.language.english.words import MONTHS
from statements.language.prefilter import Before

I = re.IGNORECASE  # noqa: E741
_FULL, _SHORT = MONTHS.split("|")[:12], MONTHS.split("|")[12:]
MONTH_NUMBERS = {name[:3]: number for number, name in enumerate(_FULL, 1)}
_MONTH = rf"(?:(?:{'|'.join(_FULL)})\b|(?:{'|'.join(_SHORT)})\b\.?)"
_DAY = rf"(?:0?[1-9]|[12]\d|3[01])(?: ?{ORDINAL_ENDING}\b)?(?!\d|[,.]\d)"
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d|[,.]\d)"
_AND = r" ?[-–—/&] ?|-to-| to | and | or | through | until "
_DAYS = rf"{_DAY}(?:(?:{_AND}|, )(?:the )?{_DAY}){{0,8}}"
_WITH_YEAR = rf"(?:,? (?:of )?(?:the year )?{_YEAR})"
_NUMERIC = (
    r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2}))(?![\d/])"
    r"(?:(?:T|,? )\d{1,2}:\d{2}(?::\d{2})?Z?)?"
)
# A date that begins with a number ...
FROM_NUMBER = re.compile(
    rf"{_NUMERIC}|{_DAYS}(?: day)?(?:,? ?of(?: the)?|-)? ?{_MONTH}(?:{_WITH_YEAR})?"
    rf"(?:(?: ?[-–—] ?| to | until ){_DAY}(?: of)? {_MONTH}{_WITH_YEAR}?)?"
)
# ... and what follows the name of a month.
AFTER_MONTH = re.compile(
    rf"{_DAY}(?:(?:{_AND})(?:the )?{_DAY}){{0,8}}{_WITH_YEAR}?"
    rf"(?:(?: ?[-–—] ?| to )(?:{_MONTH} {_DAY}){_WITH_YEAR}?)?|{_YEAR}"
)
MONTH_BEFORE = Before(rf"\b{_MONTH},? (?:of |the )*\Z", reach=30)
IN_BEFORE = Before(r"\b[Ii]n[ ]*\Z")
YEAR = re.compile(rf"{_YEAR}(?!\w)")
# A day with its year, as heads, signatures and labels print it.
_OF = r"(?:,? ?(?:day )?of(?: the)?|[-.,])? ?"
WHOLE_DATE = re.compile(
    rf"(?<![\w/-])(?:(?P<y1>\d{{4}})-(?P<m1>\d{{2}})-(?P<d1>\d{{2}})"
    rf"|(?P<d2>\d{{1,2}})(?P<sep>\. |[./-])(?P<m2>\d{{1,2}})(?P=sep)(?P<y2>\d{{4}}|\d\d(?!\d))"
    rf"|(?P<d3>\d{{1,2}}) ?{ORDINAL_ENDING}?{_OF}(?P<m3>{_MONTH})[-,]? ?(?:of )?(?P<y3>{_YEAR})"
    rf"|(?P<m4>{_MONTH})[ -](?:the )?(?P<d4>\d{{1,2}}){ORDINAL_ENDING}?[-,]? ?(?:of )?"
    rf"(?P<y4>{_YEAR}))"
    r"(?![\d/])",
    I,
)

DECADE = re.compile(r"'?s\b")  # "the 1990s"
YEAR_BEFORE = Before(
    r"(?:\b(?:in|since|until|till|during|year|years|early|late|mid|spring|summer|autumn|winter|fall"
    r"|end of|beginning of|start of|half of|quarter of|as of|back to|dated|throughout)(?: |-)"
    r"(?:the (?:year |years |late |early )?)?|©|\()\Z|(?:mid|post|pre|early|late)-\Z",
    I,
    reach=30,
)
YEAR_WEAK = Before(
    r"\b(?:of|from|to|by|for|after|before|between|and|or|through|the|this|its|our|their"
    r"|\w+'s),? \Z|[-–/,(]\ ?\Z",
    I,
    reach=30,
)
OF_TOTAL = Before(r"\b(?:total|number|some) of \Z", I)
DETERMINED = Before(r"\b(?:the|this|its|our|their|\w+'s) \Z", I, reach=30)
YEAR_RANGE = re.compile(r"[ ]?[-–—/][ ]?(?:(?:1[5-9]|20)\d\d|\d\d)(?![\d,.]*\d)(?!\w)")

_HOURS = r"(?:\d\d?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
TIME = re.compile(
    rf"(?<=\b24)/7\b| minutes? (?:to|past) (?:noon|midnight|{_HOURS}\b)"
    r"|(?<!\d{3}):\d{2}(?::\d{2})?(?!\d)(?: ?(?i:[ap]\.?m)\b\.?| ?(?:GMT|UTC|hours|hrs?))?"
    r"| ?(?i:[ap]\.?m)\b\.?|(?<=\b12) (?:noon|midnight)\b"
    r"|(?:(?<=\b\d{4})|(?<=\b\d\d\.\d\d)) (?:hours|hrs|GMT|UTC)\b| o'clock\b"
)
