"""One text as rows: what refers to what (invented texts)."""

from pathlib import Path

import pytest
from examples import unmarked

import statements
from statements.codebook import load_codebook
from statements.files import CODEBOOK
from statements.tables.rows import read_rows
from statements.text.normalise import make_text

BOOK = load_codebook(CODEBOOK)
HALF = "The ports of this country were open for 12 days to all of the boats and ships"


HEAVY = "heavy weapons and explosive munitions"
CAUSES = {
    "In all 12 people were killed by {shelling}.": HEAVY,
    "In all 12 people were injured in heavy {artillery fire}.": HEAVY,
    "{Air strikes} on Ardin killed 12 people.": HEAVY,
    "In all 12 people were killed by {mines}.": "planted explosives and unexploded ordnance",
    "In all 12 people were {shot dead}.": "small arms and light weapons",
    "In all 12 people died of {hunger}.": "denial of what is indispensable to survival",
    "In all 12 people were burned alive.": "objects and other means",
    "In all 12 people were killed.": "unknown",
    "In all 12 people were killed in cold blood.": "unknown",
    "An explosion in the mine killed 12 people.": "unknown",
    "In all 12 people were injured while they fled the shelling.": "unknown",
    "In all 12 people were released.": None,
    "In all 12 houses were destroyed.": None,
}


@pytest.mark.parametrize(("example", "cause"), CAUSES.items())
def test_a_cause_is_given_where_words_beside_the_event_say_it(
    example: str, cause: str | None
) -> None:
    raw, said = unmarked(example)
    (row,) = read_rows(make_text("s", raw), BOOK)["figures"]
    assert row["cause"] == cause
    if said:
        assert raw[row["cause_start"] : row["cause_end"]] == said[0]
    if cause in ("unknown", None):
        assert row["cause_start"] is None


class TestSentenceOfANumber:
    @pytest.mark.parametrize(
        ("raw", "sentences"),
        [
            ("All 12 left. 5 came.", ["s:s001", "s:s002"]),
            ("All 12 left.\n\n7\n\nWe say so. 5 came.", ["s:s001", None, "s:s003"]),
            (f"{HALF}\n\n7\n\nof its 5 neighbours.", ["s:s001", "s:s001", "s:s001"]),
            ("7\n\nAll 12 left.", [None, "s:s001"]),
            ("All 12 left.\n\n- 7 -\n", ["s:s001", None]),
        ],
    )
    def test_is_the_one_that_it_stands_in(self, raw: str, sentences: list[str | None]) -> None:
        rows = read_rows(make_text("s", raw), BOOK)["numbers"]
        assert [row["sentence_id"] for row in rows] == sentences

    def test_a_page_number_between_two_stands_alone(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("All 12 left.\n\n7\n\nWe say so.")
        corpus = statements.load(tmp_path)
        assert [corpus.context(f"a:n0{n}") for n in (1, 2)] == ["All 12 left.", "7"]
