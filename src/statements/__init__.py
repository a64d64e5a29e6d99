"""Reads public statements into tables, compares what they report, and shows it.

>>> import statements
>>> corpus = statements.load()
>>> corpus.figures[["as_printed", "counted", "event"]]  # doctest: +SKIP
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from statements.archive.dataset import Archive, scan
    from statements.comparison.compare import Comparison, compare, compare_issuers
    from statements.errors import StatementError
    from statements.tables.corpus import Corpus, load

__all__ = [
    "Archive",
    "Comparison",
    "Corpus",
    "StatementError",
    "compare",
    "compare_issuers",
    "load",
    "scan",
]


def __getattr__(name: str) -> Any:
    """Import a name when it is first used: the package itself takes no time to import."""
    if name in __all__:
        for module in ("errors", "tables.corpus", "comparison.compare", "archive.dataset"):
            home = import_module(f"statements.{module}")
            if hasattr(home, name):
                return globals().setdefault(name, getattr(home, name))
    raise AttributeError(f"module 'statements' has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names, those that are not imported yet too."""
    return sorted({*globals(), *__all__})
