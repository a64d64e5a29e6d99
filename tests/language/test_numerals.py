"""Every way to print a number has its value."""

import re

import pytest

from statements.language.english.numbers import NUMBER_WORDS
from statements.language.numerals import read, words_value


def value(printed: str) -> float | None:
    numeral = read(printed, 0)
    assert numeral is not None
    assert numeral.end == len(printed), f"reads only {printed[: numeral.end]!r}"
    return numeral.value


class TestDigits:
    @pytest.mark.parametrize(
        ("printed", "expected"),
        [
            *[("0", 0), ("7", 7), ("007", 7), ("1275", 1275), ("1,275", 1275), ("30 000", 30000)],
            *[("1 700", 1700), ("1'700", 1700), ("12,345,678", 12345678), ("3.14", 3.14)],
            *[("2.2 million", 2.2e6), ("1 billion", 1e9), ("3 dozen", 36), ("5bn", 5e9)],
            *[("1,275.50", 1275.5), ("1.234.567", 1234567), ("2 hundred thousand", 200000)],
        ],
    )
    def test_have_their_value(self, printed: str, expected: float) -> None:
        assert value(printed) == expected

    @pytest.mark.parametrize(
        ("text", "printed"),
        [("12, 345 men", "12"), ("1,2,3", "1"), ("12 3456", "12"), ("1,27 men", "1")],
    )
    def test_end_where_a_grouped_number_ends(self, text: str, printed: str) -> None:
        numeral = read(text, 0)
        assert numeral
        assert text[: numeral.end] == printed

    def test_too_many_digits_have_no_value(self) -> None:
        assert value("9" * 400) is None
        assert value("9" * 20) is None

    def test_of_other_scripts_count_too(self) -> None:
        assert value("١٢") == 12


class TestWords:
    @pytest.mark.parametrize("word", sorted(NUMBER_WORDS))
    def test_every_number_word_is_read(self, word: str) -> None:
        numeral = read(word, 0)
        assert numeral is not None
        assert numeral.end == len(word)

    def test_a_letter_that_only_looks_alike_does_not_break_it(self) -> None:
        assert read("5 thou\u017fand", 0)
        assert read("half a thou\u017fand", 0)
        assert read("\u017fix", 0)

    def test_words_without_a_number_have_no_value(self) -> None:
        assert words_value("many") is None


class TestRoman:
    @pytest.mark.parametrize(
        ("printed", "expected"),
        [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XX", 20), ("XL", 40), ("XC", 90)],
    )
    def test_have_their_value(self, printed: str, expected: float) -> None:
        assert value(printed) == expected


class TestSigns:
    @pytest.mark.parametrize(("printed", "expected"), [("½", 0.5), ("2½", 2.5), ("³", 3)])
    def test_have_their_value(self, printed: str, expected: float) -> None:
        assert value(printed) == expected


class TestPlace:
    def test_it_is_read_from_where_it_stands(self) -> None:
        text = "over 12 men"
        assert read(text, 4) is None
        numeral = read(text, re.search("12", text).start())  # type: ignore[union-attr]
        assert numeral
        assert (numeral.start, numeral.end) == (5, 7)


def test_two_numbers_of_one_scale_are_two() -> None:
    numeral = read("twelve thousand and fifty thousand", 0)
    assert numeral and (numeral.end, numeral.value) == (15, 12_000)
    assert value("two million and five hundred thousand") == 2_500_000
