"""Dates as statements print them: "27 September 2020", "February 25-26, 1992", "28-09-2020"."""

import datetime
import re
from functools import lru_cache

from statements.language.english.dates_times import MONTH_NUMBERS, WHOLE_DATE

_MONTHS = 12
_LAST_OF_2000S = 68  # of years in two digits


def full_date(printed: str) -> datetime.date | None:
    """The day that a printed date names in full, or None (a range, no year, no such day)."""
    match = WHOLE_DATE.fullmatch(printed.strip())
    return _date(match) if match else None


@lru_cache(maxsize=1024)  # a line is looked at for more than one reason
def first_date(printed: str) -> tuple[datetime.date, int, int] | None:
    """The first day that some words name in full, and where."""
    matches = WHOLE_DATE.finditer(printed) if any(map(str.isdigit, printed)) else ()
    found = ((_date(match), *match.span()) for match in matches)
    return next(((day, start, end) for day, start, end in found if day), None)


def _date(match: re.Match[str]) -> datetime.date | None:
    year, month, day = next(
        parts for form in "1234" if (parts := match.group(f"y{form}", f"m{form}", f"d{form}"))[0]
    )
    number = int(month) if month.isdigit() else MONTH_NUMBERS[month[:3].capitalize()]
    if number > _MONTHS >= int(day):  # "12/25/2020"
        number, day = int(day), month
    if len(year) == 2:  # "13/5/22", as POSIX has it
        year = f"{20 - (int(year) > _LAST_OF_2000S)}{year}"
    try:
        return datetime.date(int(year), number, int(day))
    except ValueError:
        return None
