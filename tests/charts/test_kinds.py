"""Every number, by what it is for."""

from __future__ import annotations

import dataclasses

import pytest

from statements import Comparison, charts

Request = pytest.FixtureRequest


@pytest.mark.parametrize("of", ["khojaly", "twelve", "one"])
def test_every_number_is_in_the_chart(of: str, request: Request) -> None:
    corpus = request.getfixturevalue(of).corpus
    rows = charts.numbers_by_kind.reading(corpus).data
    labels = [corpus.label(sid) for sid in corpus.ids]
    assert rows[labels].to_numpy().sum() == len(corpus.numbers)
    assert rows.loc[rows["figure"], labels].to_numpy().sum() == len(corpus.figures)
    printed = {text.get_text() for text in charts.numbers_by_kind(corpus).axes[0].texts}
    assert set(map(str, rows[labels].to_numpy().ravel())) <= printed


def test_a_kind_that_is_not_known_here_is_drawn_all_the_same(khojaly: Comparison) -> None:
    numbers = khojaly.corpus.numbers
    kinds = numbers["kind"].where(numbers["kind"] != "year", "of another version")
    corpus = dataclasses.replace(khojaly.corpus, numbers=numbers.assign(kind=kinds))
    rows = charts.numbers_by_kind.reading(corpus).data
    assert rows[khojaly.labels].to_numpy().sum() == len(numbers)
    assert "of another version" in [
        t.get_text() for t in charts.numbers_by_kind(corpus).axes[0].texts
    ]
