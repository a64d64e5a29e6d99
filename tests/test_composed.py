"""How much is read right of statements composed from a grammar whose truth is known.

`pytest -s tests/test_composed.py` prints the table that the README quotes and, the commonest first,
what was misread; `HYPOTHESIS_PROFILE=thorough` draws thousands of new statements.
"""

import os
import re

import pytest
from composed import FIGURE_KINDS, Composed, Tally, statements
from hypothesis import HealthCheck, Phase, given, settings

from statements.codebook import load_codebook
from statements.files import CODEBOOK
from statements.language.english.numbers import NUMBER_WORDS
from statements.tables.rows import read_rows
from statements.text.normalise import make_text

THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"
STATEMENTS = 10_000 if THOROUGH else 600
SHOWN = 60 if THOROUGH else 25  # misreadings that are printed

FIGURES = sorted(FIGURE_KINDS)
OTHERS = (
    *("date", "year", "time", "duration", "age", "ordinal", "designation", "century"),
    *("document", "pronoun", "title", "other"),
)
BOOK = load_codebook(CODEBOOK)
WORD = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(NUMBER_WORDS))})(?!\w)", re.IGNORECASE)


def check_promises(composed: Composed, tally: Tally) -> None:
    """Read one statement: what is promised of each must hold, what is measured is added up."""
    raw = composed.raw
    text = make_text("s", raw)
    rows = read_rows(text, BOOK)
    for name in ("numbers", "figures", "recipients", "instruments"):
        for row in rows[name]:
            assert raw[row["start"] : row["end"]] == row["as_printed"]
    runs = [run.span() for run in re.finditer(r"\d+", raw)]
    runs += [text.raw_span(*word.span()) for word in WORD.finditer(text.clean)]
    for start, end in runs:
        holders = [r for r in rows["numbers"] if r["start"] < end and start < r["end"]]
        assert len(holders) == 1, (raw[start:end], holders)
        assert holders[0]["start"] <= start and end <= holders[0]["end"], raw[start:end]
    tally.add(composed, rows)


@pytest.fixture(scope="module")
def tally() -> Tally:
    measured = Tally()

    @settings(
        max_examples=STATEMENTS,
        derandomize=not THOROUGH,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(statements())
    def read(composed: Composed) -> None:
        check_promises(composed, measured)

    read()
    print(table(measured))
    return measured


def table(tally: Tally) -> str:
    """What was measured, as Markdown, and the misreadings by how often they came."""
    lines = [
        f"\n\n| {tally.statements} composed statements | in truth | precision | recall |",
        "| --- | ---: | ---: | ---: |",
    ]
    for kind in (*FIGURES, "recipient", "instrument"):
        rates = f"{tally.precision(kind):.3f} | {tally.recall(kind):.3f}"
        lines.append(f"| {kind} | {tally.true[kind]} | {rates} |")
    figures = f"{tally.precision(*FIGURES):.3f} | {tally.recall(*FIGURES):.3f}"
    lines.append(f"| all figures | {sum(tally.true[k] for k in FIGURES)} | {figures} |")
    lines += ["", "| read right | in truth | rate |", "| --- | ---: | ---: |"]
    for what in (
        *("figure's kind", "figure's value", "figure's bound", "figure's place"),
        *("other's kind", "other's place", *OTHERS),
    ):
        lines.append(f"| {what} | {tally.true[what]} | {tally.rate(what):.3f} |")
    lines.append("")
    for key, count in tally.missed.most_common(SHOWN):
        lines.append(f"{count} × {key[0]}: {key[1]}\n      {tally.examples[key]}")
    return "\n".join(lines)


class TestFigures:
    def test_precision(self, tally: Tally) -> None:
        assert tally.precision(*FIGURES) >= 0.97

    def test_recall(self, tally: Tally) -> None:
        assert tally.recall(*FIGURES) >= 0.98

    @pytest.mark.parametrize("what", ["kind", "value", "bound", "place"])
    def test_what_is_read_of_those_found(self, tally: Tally, what: str) -> None:
        assert tally.rate(f"figure's {what}") >= 0.98


class TestOtherNumbers:
    def test_kinds(self, tally: Tally) -> None:
        assert tally.rate("other's kind") >= 0.95

    def test_places(self, tally: Tally) -> None:
        assert tally.rate("other's place") >= 0.95


class TestNames:
    @pytest.mark.parametrize("kind", ["recipient", "instrument"])
    def test_precision(self, tally: Tally, kind: str) -> None:
        assert tally.precision(kind) >= 0.95

    @pytest.mark.parametrize("kind", ["recipient", "instrument"])
    def test_recall(self, tally: Tally, kind: str) -> None:
        assert tally.recall(kind) >= 0.95


def test_enough_was_drawn(tally: Tally) -> None:
    """Every kind came often enough for its rate to mean something."""
    assert tally.statements >= STATEMENTS
    assert all(tally.true[kind] >= 10 for kind in (*FIGURES, *OTHERS, "recipient", "instrument"))
