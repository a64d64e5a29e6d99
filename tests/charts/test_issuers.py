"""Statements of several issuers in one chart."""

from __future__ import annotations

import re

import pytest
from charts.drawn import (
    NAMES,
    drawn,
    issuers_in,
    read,
    said,
)

from statements import Comparison
from statements.charts.style import (
    statements_of,
)
from statements.comparison.rows import MOVED

Request = pytest.FixtureRequest


@pytest.mark.parametrize("name", NAMES)
def test_every_issuer_is_named_with_its_statements(name: str, offices: Comparison) -> None:
    words = said(drawn(name, offices))
    for issuer in issuers_in(offices):
        assert issuer in words
    if name == "reported-figures":
        assert [t.get_text() for t in drawn(name, offices).texts if t.get_text() in "ABC"] == [
            *"ABC"
        ]
    elif name == "part-whole":
        assert re.search(r"20\d\d, (The )?Commissioner for", words)


def test_what_another_issuer_reports_is_no_change(offices: Comparison) -> None:
    rows = read("reported-figures", offices).data
    labels = [of.label for of in statements_of(offices.corpus, offices.ids).values()]
    displaced = rows[rows["event"] == "displaced"].iloc[0]
    values = [float(displaced[f"value {label}"]) for label in labels]
    assert [len(set(values[n : n + 4])) for n in (0, 4, 8)] == [1, 1, 1] and len(set(values)) == 3
    assert displaced["status"] == "differs"
    assert not rows["status"].str.startswith(MOVED).any()


def test_one_issuer_has_no_letter(twelve: Comparison) -> None:
    assert "A" not in [text.get_text() for text in drawn("reported-figures", twelve).texts]
