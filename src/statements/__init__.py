# ruff: noqa: F401 (the imports are for readers of types; the names are listed below)
"""Reads public statements into tables, compares what they report, and shows it.

>>> import statements
>>> corpus = statements.load()  # a folder of texts; the project's own by default
>>> change = statements.compare(corpus)
>>> corpus.figures[["as_printed", "counted", "event"]]  # doctest: +SKIP
>>> statements.charts.reported_figures(change)  # doctest: +SKIP
"""

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from statements import charts
    from statements.archive.dataset import Archive, scan
    from statements.charts.style import markers, palette
    from statements.charts.words import source
    from statements.comparison.compare import Comparison, compare, compare_issuers
    from statements.display.notebook import style
    from statements.display.save import save
    from statements.display.sentence_pairs import sentence_pairs
    from statements.display.table import side_by_side, table
    from statements.errors import StatementError
    from statements.tables.corpus import Corpus, load

_NAMES = {
    "errors": "StatementError",
    "tables.corpus": "Corpus load",
    "comparison.compare": "Comparison compare compare_issuers",
    "archive.dataset": "Archive scan",
    "charts.style": "markers palette",
    "charts.words": "source",
    "display.notebook": "style",
    "display.save": "save",
    "display.sentence_pairs": "sentence_pairs",
    "display.table": "side_by_side table",
}
_HOMES = {name: home for home, names in _NAMES.items() for name in names.split()}
__all__ = ["charts", *_HOMES]  # noqa: PLE0604


def __getattr__(name: str) -> Any:
    """Import a name when it is first used: the package itself takes no time to import."""
    if name == "charts":
        return import_module("statements.charts")
    if name in _HOMES:
        home = import_module(f"statements.{_HOMES[name]}")
        return globals().setdefault(name, getattr(home, name))
    raise AttributeError(f"module 'statements' has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names, those that are not imported yet too."""
    return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})


if "IPython" in sys.modules:
    import_module("statements.display.notebook").show_all()
