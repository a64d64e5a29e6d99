"""The phrase behind a number ends with its line; other examples stand with the language."""

from statements.language.noun_phrases import after_number


def test_nothing_beyond_the_line_is_read() -> None:
    assert after_number("12 women\nand men", 2, 3).kind != "noun"
