"""The examples in the docstrings run, and every public name has one."""

import doctest
import inspect
from importlib import import_module

import pytest

import statements
from statements import charts

MODULES = (
    *("display.table", "display.notebook", "display.save", "display.sentence_pairs"),
    *("charts", "charts.figures", "charts.part_whole", "charts.sentences", "charts.style"),
    "charts.words",
    *("comparison.compare", "tables.corpus"),
)


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    module = import_module(f"statements.{name}")
    found = doctest.testmod(module, extraglobs={"statements": statements, "charts": charts})
    assert found.attempted and not found.failed


def test_all_that_is_offered_is_there_and_says_what_it_is() -> None:
    public = {name for name in dir(statements) if not name.startswith("__")}
    assert public == {*statements.__all__}
    for name in statements.__all__:
        assert inspect.getdoc(getattr(statements, name)), name
