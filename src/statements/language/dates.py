"""Dates as statements print them: "27 September 2020", "February 25-26, 1992", "28-09-2020"."""

from __future__ import annotations

import datetime
import re

from statements.language.english.words import MONTHS
from statements.language.patterns import compile_pattern
from statements.language.prefilter import Before

_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?: ?(?:st|nd|rd|th)\b)?(?!\d|[,.]\d)"
_FULL, _SHORT = MONTHS.split("|")[:12], MONTHS.split("|")[12:]
_MONTH = rf"(?:(?:{'|'.join(_FULL)})\b|(?:{'|'.join(_SHORT)})\b\.?)"
_YEAR = r"(?:1[5-9]|20)\d\d(?!\d|[,.]\d)"
_JOIN = r"(?: ?[-–—/&] ?|-to-| to | and | or | through | until |, )"
_DAYS = rf"{_DAY}(?:{_JOIN}(?:the )?{_DAY}){{0,8}}"
_WITH_YEAR = rf"(?:,? (?:of )?(?:the year )?{_YEAR})"
_NUMERIC = (
    r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2}))(?![\d/])"
    r"(?:(?:T|,? )\d{1,2}:\d{2}(?::\d{2})?Z?)?"
)
# A date that begins with a number ...
FROM_NUMBER = compile_pattern(
    rf"{_NUMERIC}|{_DAYS}(?: day)?(?:,? ?of(?: the)?|-)? ?{_MONTH}(?:{_WITH_YEAR})?"
    rf"(?:(?: ?[-–—] ?| to | until ){_DAY}(?: of)? {_MONTH}{_WITH_YEAR}?)?"
)
# ... and what follows the name of a month.
_MORE_DAYS = rf"{_DAY}(?:{_JOIN.replace('|, ', '')}(?:the )?{_DAY}){{0,8}}"
AFTER_MONTH = compile_pattern(
    rf"{_MORE_DAYS}{_WITH_YEAR}?(?:(?: ?[-–—] ?| to )(?:{_MONTH} {_DAY}){_WITH_YEAR}?)?|{_YEAR}"
)
MONTH_BEFORE = Before(rf"\b{_MONTH},? (?:of |the )*\Z")
YEAR = re.compile(rf"{_YEAR}(?!\w)")

_WHOLE = compile_pattern(
    rf"(?P<y1>\d{{4}})-(?P<m1>\d{{2}})-(?P<d1>\d{{2}})"
    rf"|(?P<d2>\d{{1,2}})(?P<sep>[./-])(?P<m2>\d{{1,2}})(?P=sep)(?P<y2>\d{{4}})"
    rf"|(?P<d3>\d{{1,2}}) ?(?:st|nd|rd|th)?(?:,? ?of(?: the)?"
    rf"|-)? ?(?P<m3>{_MONTH}),? (?:of )?(?P<y3>{_YEAR})"
    rf"|(?P<m4>{_MONTH}) (?:the )?(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,? (?:of )?(?P<y4>{_YEAR})"
)


def full_date(printed: str) -> datetime.date | None:
    """The day that a printed date names in full, or None (a range, no year, no such day)."""
    match = _WHOLE.fullmatch(printed.strip())
    if not match:
        return None
    for form in "1234":
        if match[f"d{form}"]:
            return _date(match[f"y{form}"], match[f"m{form}"], match[f"d{form}"])
    return None


def _date(year: str, month: str, day: str) -> datetime.date | None:
    names = [name[:3] for name in MONTHS.split("|")[:12]]
    number = int(month) if month.isdigit() else 1 + names.index(month[:3])
    try:
        return datetime.date(int(year), number, int(day))
    except ValueError:
        return None
