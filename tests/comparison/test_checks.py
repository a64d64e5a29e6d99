"""The arithmetic of what is printed, and what the codebook does not know (invented texts)."""

from pathlib import Path

import pytest

import statements
from statements import Corpus
from statements.comparison import checks
from statements.comparison.proposals import NOT_CODED, ready_rows, to_mend
from statements.tables.schema import records

SIGNED = "\n\nAnna Bell\n5 May 2021\n"


def corpus(folder: Path, *texts: str) -> Corpus:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return statements.load(folder)


class TestBreakdowns:
    @pytest.mark.parametrize(
        ("raw", "whole", "total", "rest", "result"),
        [
            ("In all 90 people, including 40 women and 12 men, left.", 90, 52, 38, checks.FITS),
            ("In all 90 people (40 women and 50 men) left.", 90, 90, 0, checks.FITS),
            ("Hundreds of people, including 40 women, left.", None, 40, None, checks.FITS),
            ("Of the 90 people, 50 were women and 60 were men.", 90, 110, None, checks.EXCEEDS),
            (
                "In all 90 people, including 50 women and 60 men, left.",
                90,
                110,
                None,
                checks.EXCEEDS,
            ),
            ("In all 90 people left, including 150 women.", 90, 150, None, checks.EXCEEDS),
        ],
    )
    def test_sums(
        self, tmp_path: Path, raw: str, whole: int | None, total: int, rest: int | None, result: str
    ) -> None:
        (row,) = records(checks.breakdowns(corpus(tmp_path, raw)))
        assert (row["whole"], row["sum"], row["not_broken_down"]) == (whole, total, rest)
        assert row["result"] == result
        assert all(part.endswith("men") for part in row["parts"])

    @pytest.mark.parametrize(
        "raw", ["In all 90 people came, of whom 20 per cent were women.", "The ports are open."]
    )
    def test_shares_and_texts_without_figures_have_none(self, tmp_path: Path, raw: str) -> None:
        table = checks.breakdowns(corpus(tmp_path, raw))
        assert table.empty
        assert "not_broken_down" in table.columns


class TestElapsed:
    @pytest.mark.parametrize(
        ("text", "result"),
        [
            ("In 1991 the port was shut. Thirty years have passed since then.", checks.AGREES),
            ("It is the 30th anniversary of the events of 3 March 1991.", checks.AGREES),
            ("In 1992 the port was shut. Thirty years have passed since then.", checks.NOT_NAMED),
            ("Thirty years have passed since 3 December 1990.", checks.NOT_NAMED),
            ("Thirty years have passed since 3 March 1989.", checks.DIFFERS),
            ("It is the 30th anniversary of the events of 3 March 1994.", checks.DIFFERS),
            ("It is the 30th anniversary of the Day, as it was in 2001.", checks.NOT_NAMED),
            ("Arl marks the 30th anniversary of the events on 3 May 2021.", checks.NOT_NAMED),
        ],
    )
    def test_years_against_dates(self, tmp_path: Path, text: str, result: str) -> None:
        (row,) = checks.elapsed(corpus(tmp_path, text + SIGNED)).itertuples()
        assert (row.years, row.year, row.result) == (30, 1991, result)

    @pytest.mark.parametrize(
        "text", ["It lasted for 30 years.", "He is 30 years old.", "The 30th session ended."]
    )
    def test_other_durations_are_left_alone(self, tmp_path: Path, text: str) -> None:
        assert checks.elapsed(corpus(tmp_path, text + SIGNED)).empty

    def test_a_text_without_a_date_is_left_alone(self, tmp_path: Path) -> None:
        assert checks.elapsed(corpus(tmp_path, "Thirty years have passed since then.")).empty


class TestNotYetCoded:
    TEXT = (
        "There were 40 whatsits. It breaks the Minsk Convention on Legal Assistance.\n\n"
        "The statement has been sent to UNICEF and the League of Bakers."
    )

    def test_lists_each_with_what_is_missing(self, tmp_path: Path) -> None:
        found = corpus(tmp_path, self.TEXT)
        table = checks.not_yet_coded(found)
        missing = {row.table: row.missing for row in table.itertuples()}
        assert missing == {
            "figures": "group, unit",
            "recipients": "organisation",
            "instruments": "instrument",
        }
        spans = zip(table["start"], table["end"], strict=True)
        assert {found.texts["0"].raw[start:end] for start, end in spans} == {
            "40",
            "League of Bakers",
            "Minsk Convention on Legal Assistance",
        }

    def test_what_is_coded_is_not_listed(self, tmp_path: Path) -> None:
        found = corpus(tmp_path, "In all 40 women were injured.")
        assert checks.not_yet_coded(found).empty

    def test_an_event_is_missing_only_where_a_verb_says_one(self, tmp_path: Path) -> None:
        text = "There are 40 women here. In all 30 women were vexed. The king vexed 20 women."
        table = checks.not_yet_coded(corpus(tmp_path, text))
        assert table[["printed", "missing", "verb"]].values.tolist() == [
            ["30 women", "event", "vexed"],
            ["20 women", "event", "vexed"],
        ]

    def test_what_no_code_can_say_is_not_missing(self, tmp_path: Path) -> None:
        text = "It cost $40 in 7 days; 12 km of road, 20% of pupils."
        assert checks.not_yet_coded(corpus(tmp_path, text)).empty

    def test_rows_to_complete_hold_no_times_and_no_names(self, tmp_path: Path) -> None:
        text = "There were 40 whatsits, 30 Smith Brothers, and 20 women were vexed on 2 Wednesdays."
        assert ready_rows(corpus(tmp_path, text)) == [
            ("groups.csv", "whatsits,,,,,,"),
            ("events.csv", "vexed,,vex,,,,,,"),
        ]


def test_of_a_very_long_sentence_what_is_around_a_doubt_is_shown(tmp_path: Path) -> None:
    said = "40 people were killed, including 12 women and "
    found = checks.in_doubt(corpus(tmp_path, said * 200))
    assert len(found) > 90
    assert all(said.strip() in sentence for sentence in found["sentence"])
    assert found["sentence"].str.len().max() < 2 * 500 + 99


class TestImprintGaps:
    def test_lists_what_nobody_says(self, tmp_path: Path) -> None:
        (tmp_path / "note.txt").write_text("Five ships sank.", encoding="utf-8")
        assert to_mend(statements.load(tmp_path))[NOT_CODED] == [
            "note: no date; write it in sources.csv",
            "note: no issuer; write it in sources.csv",
        ]

    def test_sources_may_say_it(self, tmp_path: Path) -> None:
        (tmp_path / "2021-03-01-note.txt").write_text("Five ships sank.", encoding="utf-8")
        digest = statements.load(tmp_path).statements["sha256"][0]
        header = "statement_id,title,issuer,date,origin,sha256"
        row = f"2021-03-01-note,,The harbour master,,,{digest}"
        (tmp_path / "sources.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
        assert NOT_CODED not in to_mend(statements.load(tmp_path))
