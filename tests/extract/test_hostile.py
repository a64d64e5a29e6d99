"""Texts made to slow a pattern down: the cost of reading stays proportional to their length."""

import gc
import re
import time
from itertools import chain
from typing import Any

import pytest

from statements.codebook import load_codebook
from statements.extract.metadata.fields import FIELDS
from statements.extract.metadata.read import read_metadata
from statements.extract.recipients.names import RULES as NAMES
from statements.files import CODEBOOK
from statements.language.english.sections import SENDING
from statements.language.rules import Rule
from statements.tables.rows import read_rows
from statements.text.normalise import make_text

BOOK = load_codebook(CODEBOOK)
PER_DOUBLING = 2.8  # 2 is proportional, 4 quadratic
FLOOR = 0.002  # seconds, below which a clock says little

# Characters of the shorter text, and how often it is doubled: a small cost that grows with the
# square of the length is seen in long texts alone.
SIZES = pytest.mark.parametrize(
    ("length", "doublings"), [(1_000, 2), pytest.param(8_000, 2, marks=pytest.mark.long)]
)

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


# Lines and sentences of headings, signatures and lists, which may be read as any of them.
LINES = [
    *("To the A\n", "To: A\n", "Copy to: Aa\n", "To the Ministry of Justice\n", "To: \r", "To:\n"),
    *("Dear Minister Kern,\n", "It was sent to:\n", "It was sent to the Board of Fish.\n\n"),
    *("It was sent to:\n\nPort Office\n\n", "Mr A, Minister\n", "Date: 5 May 2021\n", "Alton\n"),
    *("Anna Bell\n", "Port Office\n", "of Arland\n", "Anna Bell\nPort Office\n", "5 May 2021\n"),
    *("Genocide Convention, ", "Minsk Convention, ", "Convention ", "Protocol of ", "1948 UN "),
]
RULES: list[Rule[Any, Any]] = [*SENDING, *NAMES, *chain.from_iterable(FIELDS.values())]
EXAMPLES = sorted(
    {
        re.sub("[{}|~]", "", example) + "\n"
        for rule in RULES
        for example in [*rule.examples, *rule.counter_examples]
    }
)


def read(raw: str) -> None:
    text = make_text("s", raw)
    read_rows(text, BOOK)
    read_metadata(text)


def cost(raw: str) -> float:
    """Seconds of this process's own time, as timeit takes it: without the collector, which would
    go through what earlier tests left on the heap."""
    gc.disable()
    try:
        begin = time.process_time()
        read(raw)
        return max(time.process_time() - begin, FLOOR)
    finally:
        gc.enable()


def repeat(start: str, unit: str, length: int) -> str:
    return (start + unit * (length // len(unit) + 1))[:length]


def is_proportional(start: str, unit: str, length: int, doublings: int) -> bool:
    """Whether one of three measurements is within bounds: a machine may be busy now and then."""
    short, long = (repeat(start, unit, length * times) for times in (1, 2**doublings))
    return any(cost(long) <= PER_DOUBLING**doublings * cost(short) for _ in range(3))


@SIZES
@pytest.mark.parametrize("unit", [*SHAPES, *LINES, *EXAMPLES])
def test_cost_of_a_shape_repeated_is_proportional_to_length(
    unit: str, length: int, doublings: int
) -> None:
    assert is_proportional("", unit, length, doublings)


@SIZES
@pytest.mark.parametrize("unit", [*LISTS, *LINES])
def test_cost_of_a_list_of_recipients_is_proportional_to_length(
    unit: str, length: int, doublings: int
) -> None:
    assert is_proportional(SENT, unit, length, doublings)


@SIZES
@pytest.mark.parametrize("start", ["Port Office\n\n", "Statement by the Office\n\n"])
@pytest.mark.parametrize("unit", ["Word ", "Office ", "Port Office of the A ", "The Office, "])
def test_cost_of_looking_for_the_issuer_is_proportional_to_length(
    start: str, unit: str, length: int, doublings: int
) -> None:
    assert is_proportional(start, unit, length, doublings)
