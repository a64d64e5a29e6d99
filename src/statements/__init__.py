"""Reads public statements into tables, compares what they report, and shows it.

>>> import statements
>>> corpus = statements.load()
>>> corpus.figures[["as_printed", "counted", "event"]]  # doctest: +SKIP
"""

from statements.compare import Comparison, compare, compare_between, comparisons
from statements.corpus import Corpus, load
from statements.errors import StatementError

__all__ = [
    "Comparison",
    "Corpus",
    "StatementError",
    "compare",
    "compare_between",
    "comparisons",
    "load",
]
