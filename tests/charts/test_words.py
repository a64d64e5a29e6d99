"""What charts say in words."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest
from charts.drawn import (
    ALL,
    NAMES,
    corpus_of,
    issuers_in,
    read,
)

from statements import Comparison
from statements.charts.words import number
from statements.comparison.compare import compare

Request = pytest.FixtureRequest


def test_the_readings_of_the_two_statements(khojaly: Comparison) -> None:
    titles = {name: read(name, khojaly).title for name in NAMES}
    assert titles["reported-figures"] == (
        "Both statements report 613 persons (killed), including 63 children, 106 women and 70 "
        "elderly; and 1,275 persons (taken captive)"
    )
    assert titles["part-whole"] == (
        "The 2025 statement counts 68 women and 26 children under “fate unknown” (part of 150 "
        "persons), the 2026 statement counts 68 women and 26 children under “taken captive” (part "
        "of 1,275 persons)"
    )


@pytest.mark.parametrize("of", ALL)
@pytest.mark.parametrize("name", NAMES)
def test_every_reading_is_complete_and_attributed(name: str, of: str, request: Request) -> None:
    comparison = request.getfixturevalue(of)
    reading = read(name, comparison)
    for part in (reading.title, reading.subtitle, reading.source, reading.alt):
        assert part and part == " ".join(part.split())
        assert not re.search(r"\bnan\b|None\b(?! of| is)|<NA>|\(\)|\.\.|; ;| ,", part)
    assert not reading.title.endswith(".") and reading.alt.endswith(".")
    assert "chart of" not in reading.alt.lower()
    for issuer in issuers_in(comparison):
        assert issuer in reading.source


def test_a_title_is_true_where_most_statements_agree(tmp_path: Path) -> None:
    text = "Ombudsman of Arland\n\n{} people were killed.\n\nArl, 5 May {}\n"
    texts = {f"{y}-05-05-a": text.format(5 + (y > 2022), y) for y in (2021, 2022, 2023)}
    corpus = corpus_of(tmp_path, texts)
    title = read("reported-figures", compare(corpus, *corpus.ids)).title
    assert title.startswith("Reported with another value from one statement to the next: 5 ")


def test_the_alternative_text_of_the_figures_has_every_value(khojaly: Comparison) -> None:
    alt = read("reported-figures", khojaly).alt
    for row in khojaly.figures.to_dict("records"):
        for label in khojaly.labels:
            if pd.notna(row[f"value {label}"]):
                assert number(row[f"value {label}"]) in alt.replace("1275", "1,275")
    assert alt.count("not mentioned") == 12
    assert "in 2025 and 2026" not in alt and "In the statements: Killed, persons" in alt


def test_the_source_names_every_date_of_a_few_and_the_ends_of_many(
    khojaly: Comparison, twelve: Comparison
) -> None:
    assert (
        "statements of 25 February 2025 and 23 February 2026" in read("part-whole", khojaly).source
    )
    assert "12 statements of 1 March 2015 to 12 March 2026" in read("part-whole", twelve).source
