"""Every number of a text is read, with the kind that says what it is for.

The rules' own examples stand beside the rules. The sentences are invented; places such as Arland
do not exist.
"""

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from examples import unmarked

from statements.codebook import load_codebook
from statements.extract.numbers.context import Mention
from statements.extract.numbers.kind import Kind, NumberRule
from statements.extract.numbers.kinds import KINDS
from statements.extract.numbers.references import FOREIGN
from statements.extract.numbers.scan import read_numbers
from statements.files import CODEBOOK
from statements.tables.rows import read_rows
from statements.text.normalise import make_text

RULES = [
    pytest.param(kind, rule, id=f"{kind.name}, {rule.name}")
    for kind in KINDS.values()
    for rule in kind.rules
]
# A kind with its rule, added to a family before anything is read.
ADDED = """
import sys
from pathlib import Path
from statements.extract.numbers import shares
from statements.extract.numbers.kind import Kind

score = Kind("score", figure=True)
score.rule("won", 10, "Alton won {3}.", when=lambda context: context.left.endswith("won "))
shares.KINDS += (score,)

import statements
from statements.tables.schema import dictionary

folder = Path(sys.argv[1])
corpus = statements.load(folder)
assert list(corpus.figures["kind"]) == ["score"]
assert dictionary()["meaning"].str.contains("score").sum() == 2
"""


def mentions(raw: str) -> list[tuple[str, Mention]]:
    text = make_text("s", raw)
    return [(raw[slice(*text.raw_span(m.start, m.end))], m) for m in read_numbers(text)]


def kinds(raw: str) -> list[tuple[str, str]]:
    return [(printed, mention.kind) for printed, mention in mentions(raw)]


def figure(raw: str) -> tuple[str, float | None, float | None, str]:
    """The only number of a text: as printed, value, upper and bound."""
    ((printed, mention),) = mentions(raw)
    return printed, mention.value, mention.upper, mention.bound


class TestRules:
    @pytest.mark.parametrize(("kind", "rule"), RULES)
    def test_each_reads_what_its_examples_mark(self, kind: Kind, rule: NumberRule) -> None:
        for example in rule.told:
            raw, marked = unmarked(example)
            read = [p for p, m in mentions(raw) if (m.kind, m.rule) == (kind.name, rule.name)]
            assert read == marked, example

    @pytest.mark.parametrize(("kind", "rule"), RULES)
    def test_each_has_examples_of_both_sorts(self, kind: Kind, rule: NumberRule) -> None:
        assert {bool(unmarked(example)[1]) for example in rule.told} == {True, False}

    @pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
    def test_two_of_a_kind_have_two_names(self, kind: Kind) -> None:
        assert len({rule.name for rule in kind.rules}) == len(kind.rules)
        assert kind.rules or kind is FOREIGN

    def test_a_kind_added_to_its_family_is_known_everywhere(self, tmp_path: Path) -> None:
        (tmp_path / "2021-05-01-a.txt").write_text("Alton won 3 this time.")
        subprocess.run([sys.executable, "-c", ADDED, str(tmp_path)], check=True)


class TestPrint:
    @pytest.mark.parametrize(
        ("raw", "printed", "value"),
        [
            ("It heard 1,275 people.", "1,275", 1275),
            ("It reached 30 000 pupils.", "30 000", 30_000),
            ("It reached 30\u00a0000 pupils.", "30\u00a0000", 30_000),
            ("It reached 30\u2009000 pupils.", "30\u2009000", 30_000),
            ("There were 12.000 people.", "12.000", 12_000),
            ("Some of the 2.2 million voters came.", "2.2 million", 2.2e6),
            ("Sixty-seven people left.", "Sixty-seven", 67),
            ("Twenty seven pupils stayed.", "Twenty seven", 27),
            ("It found four hundred and thirteen letters.", "four hundred and thirteen", 413),
            ("It heard fifty (50) witnesses.", "fifty (50)", 50),
            ("**12** women came.", "12", 12),
            ("The list\u00ads hold 1\u00ad2 names.", "1\u00ad2", 12),
            ("It cost €30m.", "€30m", 30e6),
            ("It cost $5k USD.", "$5k USD", 5000),
            ("It cost US$ 500 USD.", "US$ 500 USD", 500),
            ("It reached half of the villages.", "half", 0.5),
            ("It reached 1 in 10 pupils.", "1 in 10", 0.1),
            ("It reached three out of four pupils.", "three out of four", 0.75),
            ("It reached two thirds of the pupils.", "two thirds", 2 / 3),
            ("It reached a quarter of the pupils.", "a quarter", 0.25),
        ],
    )
    def test_a_figure_has_its_value(self, raw: str, printed: str, value: float) -> None:
        ((found, mention),) = mentions(raw)
        assert found == printed
        assert mention.value == pytest.approx(value)

    @pytest.mark.parametrize("raw", ["On 27 May 2020.", "At 22:43 it left.", "Call 555-44-33."])
    def test_what_is_no_one_number_has_none(self, raw: str) -> None:
        assert mentions(raw)[0][1].value is None

    def test_stuck_to_the_word_before(self) -> None:
        assert kinds("In2007 morethan 150 people came.") == [
            ("2007", "year"),
            ("morethan 150", "count"),
        ]

    def test_a_page_number(self) -> None:
        raw = "The ports of the whole country and all their ships are in the hands of\n\n7\n\nmany."
        rows = read_rows(make_text("s", raw), load_codebook(CODEBOOK))["numbers"]
        assert [(row["as_printed"], row["kind"]) for row in rows] == [("7", "document")]


class TestBounds:
    @pytest.mark.parametrize(
        ("raw", "expected"),
        [
            ("The number of letters exceeds 300.", ("exceeds 300", 300, None, "at least")),
            ("There came 40 or more people.", ("40 or more", 40, None, "at least")),
            ("There came 40 people or so.", ("40", 40, None, "exact")),
            ("There came 40+ people.", ("40+", 40, None, "at least")),
        ],
    )
    def test_elsewhere(self, raw: str, expected: tuple[str, float, None, str]) -> None:
        assert figure(raw) == expected

    @pytest.mark.parametrize(
        ("raw", "printed", "value", "upper"),
        [
            ("There came 13 to 15 people.", "13 to 15", 13, 15),
            ("There came between 20 and 30 people.", "between 20 and 30", 20, 30),
            ("It cost between $500 and $900.", "between $500 and $900", 500, 900),
            ("Ten to twelve people came.", "Ten to twelve", 10, 12),
        ],
    )
    def test_ranges(self, raw: str, printed: str, value: float, upper: float) -> None:
        assert figure(raw) == (printed, value, upper, "range")

    @pytest.mark.parametrize(
        "raw",
        [
            *("It rose from 20 to 30 letters.", "There came 12 and 15 people.", "5 to 3 people"),
            *("It cost $500 and $900.", "Since 12 to 14 May 2020."),
        ],
    )
    def test_two_numbers_are_no_range(self, raw: str) -> None:
        assert {m.upper for _, m in mentions(raw)} == {None}

    @pytest.mark.parametrize(
        ("raw", "printed"),
        [
            ("Dozens of people came.", "Dozens"),
            ("Several hundred people came.", "Several hundred"),
        ],
    )
    def test_vague_ones_have_no_value(self, raw: str, printed: str) -> None:
        assert figure(raw) == (printed, None, None, "vague")


class TestAccount:
    def test_numbers_stand_in_order_and_apart(self) -> None:
        found = read_numbers(make_text("s", "12 men, 3 women; on 5 May 2021 Article 7 (two) II."))
        for before, after in pairwise(found):
            assert before.end <= after.start

    def test_a_text_without_numbers_has_none(self) -> None:
        assert kinds("The ports are open.") == []

    @pytest.mark.parametrize("digits", [400, 5000])
    def test_a_number_of_many_digits_is_one_without_a_value(self, digits: int) -> None:
        ((printed, mention),) = mentions(f"There were {'9' * digits} letters.")
        assert (len(printed), mention.value) == (digits, None)


@pytest.mark.parametrize(
    ("raw", "kind", "value"),
    [
        ("Some 1.5m people fled.", "count", 1_500_000),
        ("Some 2m children fled.", "count", 2_000_000),
        ("The wall is 1.5m high.", "measure", 1.5),
        ("It passed 2m waves.", "measure", 2),
    ],
)
def test_a_letter_for_millions_stands_before_persons_alone(
    raw: str, kind: str, value: float
) -> None:
    (mention,) = read_numbers(make_text("s", raw))
    assert (mention.kind, mention.value) == (kind, value)
