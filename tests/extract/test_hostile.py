"""Texts made to slow a pattern down: the cost of reading stays proportional to their length."""

import time

import pytest

from statements.codebook import load_codebook
from statements.extract.metadata.read import read_metadata
from statements.files import CODEBOOK
from statements.tables.rows import read_rows
from statements.text.normalise import make_text

BOOK = load_codebook(CODEBOOK)
SHORT, LONG = 1_500, 6_000  # characters: two doublings
PER_DOUBLING = 3.2  # 2 is proportional, 4 quadratic
FLOOR = 0.01  # seconds, below which a clock says little

SENT = "The statement has been sent to "
SHAPES = [
    *("a ", "A", "word\n", "word\n\n", "\n", " ", "He said it. ", "\r\n", "a\u200b ", "\u00ad"),
    *("(", "( ", "[", '"', '"A ', "_", "*", "# ", "<a>", "| ", "- a\n", "## a\n", "1. a\n"),
    *(
        "1-",
        "1 to ",
        "1/",
        "12 or ",
        "12, 13, ",
        "1 and 2 and ",
        "1992-",
        "x1",
        "In2007",
        "a¹",
        "½",
    ),
    *("of them 12 ", "12 of whom ", "1% ", "US$ 1 ", "1 of ", "of 12 ", "| 12 ", "²", "12 women, "),
    *("1", "X", "a-", "1.2.3.", "twenty-", "12 women and 5 men were killed, including 3 "),
    *("1,", "one ", "hundreds of ", "XX ", "$", "http://", "a@b ", "12 March "),
    *("of the ", "and ", "; ", ", ", ". ", "... ", ": ", "Word Word ", "No. ", "Geneva "),
    *("killed ", "lost ", "the fate of ", "condemned ", "destruction of ", "Convention on "),
    *("is also sent to ", "To: ", "Dear A, ", "total number of ", "between ", "more than "),
]
LISTS = ["UN and ", "UN, ", "(UN) ", "(", "and ", "and and ", "; ", "Ministry of ", "A b, ", SENT]


def read(raw: str) -> None:
    text = make_text("s", raw)
    read_rows(text, BOOK)
    read_metadata(text)


def cost(raw: str) -> float:
    """Seconds of this process's own time."""
    begin = time.process_time()
    read(raw)
    return max(time.process_time() - begin, FLOOR)


def repeat(start: str, unit: str, length: int) -> str:
    return (start + unit * (length // len(unit) + 1))[:length]


def is_proportional(start: str, unit: str) -> bool:
    """Whether the least of three measurements of the long text is within bounds."""
    bound = PER_DOUBLING**2 * min(cost(repeat(start, unit, SHORT)) for _ in range(3))
    return any(cost(repeat(start, unit, LONG)) <= bound for _ in range(3))


@pytest.mark.parametrize("unit", SHAPES)
def test_cost_of_a_shape_repeated_is_proportional_to_length(unit: str) -> None:
    assert is_proportional("", unit)


@pytest.mark.parametrize("unit", LISTS)
def test_cost_of_a_list_of_recipients_is_proportional_to_length(unit: str) -> None:
    assert is_proportional(SENT, unit)
