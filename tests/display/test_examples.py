"""The examples in the docstrings run, and show what they say."""

import doctest
from importlib import import_module

import pandas as pd
import pytest

from statements import display as show
from statements.display.html_table import Table

BOATS = pd.DataFrame({"port": ["Ar", "Bel"], "boats": [1200, None], "id": ["s:f01", None]})


@pytest.mark.parametrize("name", ["display.html_table", "display.notebook", "comparison.compare"])
def test_examples(name: str) -> None:
    found = doctest.testmod(
        import_module(f"statements.{name}"), extraglobs={"show": show, "boats": BOATS}
    )
    assert found.attempted and not found.failed


def test_every_verb_has_one() -> None:
    for name, verb in vars(Table).items():
        if callable(verb) and not name.startswith("_"):
            assert ">>>" in (verb.__doc__ or ""), name
