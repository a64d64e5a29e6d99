"""A date that begins with a number is taken whole."""

import pytest

from statements.language.english.dates_times import FROM_NUMBER


@pytest.mark.parametrize(
    "printed",
    [
        *("27 September 2020", "28-09-2020", "25th to 26th February of 1992", "26 February"),
        *("30/10/2020 22:43", "25-26 February 1992", "1, 2 and 3 May 2021", "21 Sept."),
        *("30 April to 2 May 2021", "2020-09-27", "5th day of May 2021"),
    ],
)
def test_takes_the_whole_date(printed: str) -> None:
    match = FROM_NUMBER.match(f"{printed} x")
    assert match
    assert match[0].strip() == printed


@pytest.mark.parametrize("printed", ["27 people", "2020", "1,275 March hares", "32 May", "1/2"])
def test_takes_nothing_else(printed: str) -> None:
    assert not FROM_NUMBER.match(printed)
