"""Comparisons of all sizes, for charts to draw."""

from __future__ import annotations

import re

import pytest
from charts.drawn import corpus_of, invented, the_two

import statements
from statements import Comparison


@pytest.fixture(scope="session")
def khojaly() -> Comparison:
    return the_two()


@pytest.fixture(scope="session")
def twelve(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    texts = {f"{year}-03-01-inquiry": invented(year) for year in range(2015, 2027)}
    corpus = corpus_of(tmp_path_factory.mktemp("twelve"), texts)
    return statements.compare(corpus, *corpus.ids)


@pytest.fixture(scope="session")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """Twelve statements of three offices, in turn."""
    names = ["Public Inquiry", "Prisons", "the Rights of the Child"]
    texts = {
        f"{year}-03-01-inquiry": invented(year).replace("Public Inquiry", names[year % 3])
        for year in range(2015, 2027)
    }
    corpus = corpus_of(tmp_path_factory.mktemp("offices"), texts)
    assert corpus.statements["issuer"].nunique() == 3
    return statements.compare(corpus, *corpus.ids)


@pytest.fixture(scope="session")
def one(twelve: Comparison) -> Comparison:
    return statements.compare(twelve.corpus.only(twelve.ids[0]))


@pytest.fixture(scope="session")
def three(twelve: Comparison) -> Comparison:
    return statements.compare(twelve.corpus, *twelve.ids[4:7])


@pytest.fixture(scope="session")
def undated(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """Six statements without a date, so that their long names stand for them."""
    texts = {
        f"the-statement-number-{year}-of-an-office-with-a-long-name": re.sub(
            r"\n\d+ March \d+", "", invented(year)
        )
        for year in range(2018, 2024)
    }
    corpus = corpus_of(tmp_path_factory.mktemp("undated"), texts)
    return statements.compare(corpus, *corpus.ids)


@pytest.fixture(scope="session")
def days(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """Two statements of one year, so that their dates stand for them."""
    texts = {
        "one": invented(2020),
        "two": invented(2021).replace("7 March 2021", "28 November 2020"),
    }
    return statements.compare(corpus_of(tmp_path_factory.mktemp("days"), texts))


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """Two statements without a figure, a recipient, an instrument, a date; with long names."""
    texts = {
        f"a-statement-{word}-whose-name-is-longer-than-any-column-can-be": f"We remember {word}."
        for word in ("alpha", "beta")
    }
    return statements.compare(corpus_of(tmp_path_factory.mktemp("bare"), texts))
