"""Texts made to slow a pattern down: the cost of reading stays proportional to their length."""

import time

import pytest

from statements.codebook import load_codebook
from statements.corpus import CODEBOOK, Rows, read_statement
from statements.imprint import read_imprint
from statements.schema import SCHEMAS
from statements.text import make_text

SHORT, LONG = 3_000, 12_000  # characters
PER_DOUBLING = 3.2  # 2 is proportional, 4 quadratic
FLOOR = 0.01  # seconds, below which a clock says little

SENT = "The statement has been sent to "
SHAPES = [
    *("a ", "A", "word\n", "word\n\n", "\n", " ", "He said it. ", "\t", "\r\n", "\f"),
    *("(", ")", "( ", "[", '"', '"A ', "'", "« ", "<a>", "& ", "| ", "_", "*", "# ", "> ", "--\n"),
    *("1 ", "1,", "1 000 ", "1.2 million ", "one ", "a hundred ", "hundreds of ", "half a "),
    *("of the ", "and ", "and and ", "; ", ", ", "- ", "– ", ". ", "... ", "! ", "? ", ": "),
    *("Word Word ", "Ministry of ", "the heads of the ", "(UN) ", "UN ", "UN, ", "UN and "),
    *("XX ", "First ", "366th ", "44-day ", "aged 6, ", "No. ", "Article 1, ", "$", "% ", "+1 "),
    *("March ", "12 March ", "1992 ", "12:30 ", "http://", "a@b ", "\u00ad", "a\u200b ", "😀 ", "א "),
    *("killed ", "lost ", "the fate of ", "condemned ", "destruction of ", "fate unknown "),
    *("Convention on ", "Convention of the ", "Additional Protocol I and ", "Geneva "),
    *("is also sent to ", SENT, "To: ", "Cc: a\n", "- a\n", "1. a\n", "## a\n", "Dear A, "),
    *("who were ", "total number of ", "between ", "some ", "more than ", "no more than "),
]
""" found superlinear """


def read(raw: str) -> None:
    text = make_text("s", raw)
    rows: Rows = {name: [] for name in SCHEMAS}
    read_statement(text, load_codebook(CODEBOOK), rows)
    read_imprint(text)


def cost(raw: str) -> float:
    """The least of three measurements in seconds of this process's own time."""
    spent = []
    for _ in range(3):
        begin = time.process_time()
        read(raw)
        spent.append(time.process_time() - begin)
        if spent[-1] > 1:
            break
    return max(min(spent), FLOOR)


def repeat(start: str, unit: str, length: int) -> str:
    return (start + unit * (length // len(unit) + 1))[:length]


@pytest.mark.parametrize("start", ["", SENT])
@pytest.mark.parametrize("unit", SHAPES)
def test_cost_stays_proportional_to_length(start: str, unit: str) -> None:
    short, long = (cost(repeat(start, unit, length)) for length in (SHORT, LONG))
    assert long <= PER_DOUBLING**2 * short
