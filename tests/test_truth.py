"""The two Khojaly statements are read as a careful reader reads them (tests/truth/*.csv)."""

import csv
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import statements
from statements import Comparison, Corpus
from statements.comparison import checks
from statements.tables.schema import records

TRUTH = Path(__file__).parent / "truth"
EARLIER, LATER = "2025-02-25-khojaly", "2026-02-23-khojaly"
IDS = pytest.mark.parametrize("statement_id", [EARLIER, LATER])


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return statements.load()


@pytest.fixture(scope="module")
def comparison(corpus: Corpus) -> Comparison:
    return statements.compare(corpus)


def truth(table: str, statement_id: str) -> list[dict[str, str]]:
    with (TRUTH / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["statement_id"] == statement_id]


def found(table: pd.DataFrame, statement_id: str, columns: list[str]) -> list[dict[str, str]]:
    """Rows as a CSV would hold them: whole values without a point, nulls empty."""
    chosen = table[table["statement_id"] == statement_id][columns]
    return [{str(k): printed(v) for k, v in row.items()} for row in chosen.to_dict("records")]


def printed(value: Any) -> str:
    if pd.isna(value):
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value)


class TestTables:
    @IDS
    def test_every_figure_with_every_column(self, corpus: Corpus, statement_id: str) -> None:
        table = corpus.figures.copy()
        wholes = table.set_index("figure_id")["as_printed"]
        table["part_of"] = table["part_of"].map(wholes)
        expected = truth("figures", statement_id)
        assert found(table, statement_id, list(expected[0])) == expected

    def test_no_figure_is_in_doubt(self, corpus: Corpus) -> None:
        assert corpus.figures["doubt"].isna().all()
        assert corpus.figures["event_start"].notna().all()

    @IDS
    def test_every_other_number_with_its_kind(self, corpus: Corpus, statement_id: str) -> None:
        table = corpus.numbers[~corpus.numbers["number_id"].isin(corpus.figures["number_id"])]
        expected = truth("numbers", statement_id)
        assert found(table, statement_id, list(expected[0])) == expected

    @IDS
    def test_every_recipient_in_order(self, corpus: Corpus, statement_id: str) -> None:
        expected = truth("recipients", statement_id)
        assert found(corpus.recipients, statement_id, list(expected[0])) == expected

    @IDS
    def test_every_instrument_in_order(self, corpus: Corpus, statement_id: str) -> None:
        expected = truth("instruments", statement_id)
        assert found(corpus.instruments, statement_id, list(expected[0])) == expected

    def test_the_fixtures_are_whole(self) -> None:
        sizes = {"figures": (12, 10), "recipients": (22, 23), "instruments": (7, 7)}
        for table, size in sizes.items():
            assert (len(truth(table, EARLIER)), len(truth(table, LATER))) == size

    def test_sex_and_age_are_those_of_the_group(self, corpus: Corpus) -> None:
        told = {(r["group"], r["sex"], r["age"]) for r in records(corpus.figures) if r["sex"]}
        assert {("women", "female", "adult"), ("children", "unknown", "child")} < told
        others = corpus.figures[corpus.figures["unit"] != "persons"]
        assert others[["sex", "age", "status"]].isna().all(axis=None)

    def test_status_is_that_of_the_words(self, corpus: Corpus) -> None:
        """The 613 are "residents" in one statement and "civilians" in the other."""
        told = {
            (r["statement_id"], r["status"]) for r in records(corpus.figures) if r["value"] == 613
        }
        assert told == {(EARLIER, "unknown"), (LATER, "civilian")}

    def test_the_imprint(self, corpus: Corpus) -> None:
        table = corpus.statements
        assert list(table["statement_id"]) == [EARLIER, LATER]
        assert [f"{d:%Y-%m-%d}" for d in table["date"]] == ["2025-02-25", "2026-02-23"]
        assert list(table["signatory"]) == ["Sabina Aliyeva"] * 2
        assert set(table["issuer"]) == {
            "Commissioner for Human Rights (Ombudsman) of the Republic of Azerbaijan"
        }
        assert [printed(p) for p in table["place"]] == ["", "Khankendi city"]
        assert all("Khojaly Genocide" in title for title in table["title"])

    def test_a_sentence_cut_by_a_page_break_is_one(self, corpus: Corpus) -> None:
        texts = list(corpus.sentences["text"])
        assert any('Fateful Journey to Armenia" by Markar' in text for text in texts)
        assert any("carried out following the local" in text for text in texts)

    @IDS
    def test_sections(self, corpus: Corpus, statement_id: str) -> None:
        table = corpus.sentences[corpus.sentences["statement_id"] == statement_id]
        sections = list(dict.fromkeys(table["section"]))
        assert sections == ["title", "body", "signature", "recipients"]
        assert (table["section"] == "recipients").sum() == 1
        assert (table["section"] == "title").sum() == 1


class TestComparison:
    def rows(self, comparison: Comparison, **codes: str) -> list[dict[str, Any]]:
        table = comparison.figures
        for name, value in codes.items():
            table = table[table[name] == value]
        return [{str(k): v for k, v in row.items()} for row in table.to_dict("records")]

    @IDS
    def test_613_is_broken_down_but_for_374(self, corpus: Corpus, statement_id: str) -> None:
        table = checks.breakdowns(corpus)
        row = table[(table["statement_id"] == statement_id) & (table["printed"] == "613")].iloc[0]
        assert (row["whole"], row["sum"], row["not_broken_down"]) == (613, 106 + 63 + 70, 374)

    @pytest.mark.parametrize(
        ("group", "value"), [("all", 613), ("women", 106), ("children", 63), ("elderly", 70)]
    )
    def test_the_killed_are_the_same(self, comparison: Comparison, group: str, value: int) -> None:
        (row,) = self.rows(comparison, event="killed", group=group)
        assert (row["status"], row["value 2025"], row["value 2026"]) == ("same", value, value)

    @pytest.mark.parametrize(("group", "value"), [("women", 68), ("children", 26)])
    def test_68_and_26_are_re_attributed(
        self, comparison: Comparison, corpus: Corpus, group: str, value: int
    ) -> None:
        (was,) = self.rows(comparison, event="fate unknown", group=group)
        (now,) = self.rows(comparison, event="taken captive", group=group)
        assert was["status"] == now["status"] == "re-attributed"
        assert (was["counterpart"], now["counterpart"]) == (now["row"], was["row"])
        assert (was["value 2025"], now["value 2026"]) == (value, value)
        wholes = corpus.figures.set_index("figure_id")["value"]
        assert (wholes[was["part_of 2025"]], wholes[now["part_of 2026"]]) == (150, 1275)

    def test_every_other_figure_has_its_status(self, comparison: Comparison) -> None:
        status = {
            (row["event"], row["unit"], row["group"]): row["status"]
            for row in self.rows(comparison)
            if row["event"] not in ("killed",) and row["group"] in ("all", "children")
        }
        assert status == {
            ("displaced", "persons", "all"): "only earlier",
            ("fate unknown", "persons", "all"): "only earlier",
            ("fate unknown", "persons", "children"): "re-attributed",
            ("recognised", "countries", "all"): "only earlier",
            ("recognised", "states", "all"): "only earlier",
            ("missing", "persons", "all"): "only earlier",
            ("families destroyed", "families", "all"): "only later",
            ("lost one parent", "persons", "children"): "only later",
            ("lost both parents", "persons", "children"): "only later",
            ("taken captive", "persons", "all"): "same",
            ("taken captive", "persons", "children"): "re-attributed",
        }

    def test_recipients(self, comparison: Comparison) -> None:
        table = comparison.recipients
        added = table[table["status"] == "added"]
        assert list(added["organisation"]) == ["United Nations Human Rights Council"]
        assert not (table["status"] == "dropped").any()
        assert table["status"].isin(["same", "differently worded"]).sum() == 22
        assert comparison.jaccard == 22 / 23
        reworded = table[table["status"] == "differently worded"]
        assert set(reworded["organisation"]) == {
            "International Ombudsman Institute",
            "European Ombudsman Institute",
            "Ombudsman association of the OIC member states",
            "Association of Ombudsmen and National Human Rights Institutions of Turkic States",
            "European Network of Ombudspersons for Children",
        }

    def test_instruments(self, comparison: Comparison) -> None:
        table = comparison.instruments
        same = table[table["status"] == "same"]
        assert len(table) == 7
        assert [name.partition(" (")[0] for name in same["instrument"]] == [
            "International Convention on the Elimination of All Forms of Racial Discrimination"
        ]
        assert (table["status"] == "differently worded").sum() == 6

    def test_every_sentence_stands_in_a_row(self, comparison: Comparison, corpus: Corpus) -> None:
        table = corpus.sentences[corpus.sentences["section"].isin(["title", "body"])]
        seen = [*comparison.sentences["earlier_id"], *comparison.sentences["later_id"]]
        assert {i for i in seen if not pd.isna(i)} == {*table["sentence_id"]}


class TestChecks:
    def test_elapsed_years_agree_with_the_dates(self, corpus: Corpus) -> None:
        table = checks.elapsed(corpus)
        assert list(table["as_printed"]) == ["33rd", "33 years", "Thirty-four years"]
        assert set(table["year"]) == {1992}
        assert set(table["result"]) == {checks.AGREES}

    def test_no_part_exceeds_its_whole(self, corpus: Corpus) -> None:
        assert set(checks.breakdowns(corpus)["result"]) == {checks.FITS}

    def test_everything_is_coded(self, corpus: Corpus) -> None:
        assert checks.not_yet_coded(corpus).empty
