"""Dates as statements print them: "27 September 2020", "February 25-26, 1992", "28-09-2020"."""

from __future__ import annotations

import datetime

from statements.language.english.dates_times import MONTH_NUMBERS, WHOLE_DATE


def full_date(printed: str) -> datetime.date | None:
    """The day that a printed date names in full, or None (a range, no year, no such day)."""
    match = WHOLE_DATE.fullmatch(printed.strip())
    if not match:
        return None
    for form in "1234":
        if match[f"d{form}"]:
            return _date(match[f"y{form}"], match[f"m{form}"], match[f"d{form}"])
    return None


def _date(year: str, month: str, day: str) -> datetime.date | None:
    number = int(month) if month.isdigit() else MONTH_NUMBERS[month[:3]]
    try:
        return datetime.date(int(year), number, int(day))
    except ValueError:
        return None
