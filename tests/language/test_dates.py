"""Printed dates name a day in full, or no single day."""

import datetime

import pytest

from statements.language.dates import full_date
from statements.language.english.dates_times import FROM_NUMBER

DAY = datetime.date(2020, 9, 27)


class TestFullDate:
    @pytest.mark.parametrize(
        "printed",
        [
            *("27 September 2020", "September 27, 2020", "2020-09-27", "27-09-2020", "27.09.2020"),
            *("27/9/2020", "27th of September 2020", "27th September, 2020", "Sept. 27, 2020"),
            *("27 Sep 2020", "September 27th, 2020", "27 September of 2020", " 27 September 2020 "),
        ],
    )
    def test_of_one_day_in_any_order(self, printed: str) -> None:
        assert full_date(printed) == DAY

    @pytest.mark.parametrize(
        "printed",
        [
            *("27 September", "September 2020", "2020", "25-26 February 1992", "31 February 2020"),
            *("February 25-26, 1992", "0000-00-00", "99/99/2020", "27 Sept 20", "", "September"),
        ],
    )
    def test_of_no_single_day_is_none(self, printed: str) -> None:
        assert full_date(printed) is None


class TestFromNumber:
    @pytest.mark.parametrize(
        "printed",
        [
            *("27 September 2020", "28-09-2020", "25th to 26th February of 1992", "26 February"),
            *("30/10/2020 22:43", "25-26 February 1992", "1, 2 and 3 May 2021", "21 Sept."),
            *("30 April to 2 May 2021", "2020-09-27", "5th day of May 2021"),
        ],
    )
    def test_takes_the_whole_date(self, printed: str) -> None:
        match = FROM_NUMBER.match(f"{printed} x")
        assert match
        assert match[0].strip() == printed

    @pytest.mark.parametrize("printed", ["27 people", "2020", "1,275 March hares", "32 May", "1/2"])
    def test_takes_nothing_else(self, printed: str) -> None:
        assert not FROM_NUMBER.match(printed)
