"""What changed from one statement to another (small invented corpora)."""

import math
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import statements
from statements import Comparison, StatementError, charts
from statements.comparison import checks
from statements.comparison.findings import findings
from statements.comparison.sentences import word_differences

WOMEN = "In all 40 women were injured."
SENT = "\n\nThe statement has been sent to "


def comparison(folder: Path, *texts: str) -> Comparison:
    """Statements of 2021, 2022, … compared."""
    for year, text in enumerate(texts, 2021):
        (folder / f"{year}-01-01-x.txt").write_text(text, encoding="utf-8")
    corpus = statements.load(folder)
    return statements.compare(corpus, *corpus.ids)


def rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(k): v for k, v in row.items()} for row in table.to_dict("records")]


class TestLong:
    def test_a_row_for_each_mention_and_none_for_what_is_not_mentioned(
        self, tmp_path: Path
    ) -> None:
        texts = ("In all 40 women were injured.", "The ports are open.", "50 women were injured.")
        found = comparison(tmp_path, *texts)
        assert rows(found.long()[["year", "event", "group", "value", "status", "words"]]) == [
            {"year": year, "event": "injured", "group": "women", "value": value}
            | {"status": "changed", "words": f"{value} women"}
            for year, value in ((2021, 40), (2023, 50))
        ]
        places = found.corpus.figures["figure_id"]
        assert list(found.long()["figure_id"]) == list(places)
        assert len(repr(found)) < 200


class TestFigures:
    @pytest.mark.parametrize(
        ("earlier", "later", "expected"),
        [
            (WOMEN, "The storm injured 40 women.", ["same"]),
            (WOMEN, "The storm injured 50 women.", ["changed"]),
            (WOMEN, "In all over 40 women were injured.", ["changed"]),
            (WOMEN, "In all 0 women were injured.", ["changed"]),  # a printed zero is a value
            (WOMEN, "The ports are open.", ["only earlier"]),
            ("The ports are open.", WOMEN, ["only later"]),
            (WOMEN, "In all 40 men were killed.", ["only earlier", "only later"]),
            (WOMEN, "In all 40 women were killed.", ["re-attributed", "re-attributed"]),
            ("Dozens of women left.", "Hundreds of women left.", ["changed"]),
            ("In 40 whatsits and 7 gizmos.", "In 50 whatsits.", ["changed", "only earlier"]),
            (
                "In all 120 people were killed, including 30 children.",
                "In all 125 people lost their lives, among them 32 children.",
                ["changed", "changed"],  # one event is a kind of the other
            ),
            (
                "In all 90 people, including 40 women, were injured.",
                "In all 80 men and 70 families, including 40 women, were injured.",
                ["only earlier", "re-attributed", "only later", "only later"],  # of another whole
            ),
        ],
    )
    def test_status(self, tmp_path: Path, earlier: str, later: str, expected: list[str]) -> None:
        assert list(comparison(tmp_path, earlier, later).figures["status"]) == expected

    def test_re_attributed_ones_name_each_other(self, tmp_path: Path) -> None:
        one, other = rows(comparison(tmp_path, WOMEN, "In all 40 women were killed.").figures)
        assert (one["counterpart"], other["counterpart"]) == (other["row"], one["row"])

    def test_not_mentioned_is_null_and_never_zero(self, tmp_path: Path) -> None:
        row = comparison(tmp_path, WOMEN, "The ports are open.").figures.iloc[0]
        assert pd.isna(row["value 2022"])
        assert (row["sentence 2021"], row["sentence 2022"]) == (WOMEN, None)

    def test_every_figure_of_either_stands_in_a_row(self, tmp_path: Path) -> None:
        found = comparison(
            tmp_path,
            "In all 40 women and 12 men were injured, and 3 whatsits. Some 7 women were killed.",
            "In all 40 women and 50 women were injured. Dozens of men were killed; 20% of pupils.",
        )
        seen = {
            value
            for label in found.labels
            for value in found.figures[f"figure_id {label}"]
            if not pd.isna(value)
        }
        assert seen == set(found.corpus.figures["figure_id"])


class TestWithoutNumber:
    """What only words tell of is told apart from what is not mentioned."""

    @pytest.mark.parametrize(
        ("said", "mentioned"),
        [
            ("Many people were injured.", True),
            ("The injured were taken to Alton.", True),
            ("Nobody was injured.", False),
            ("People may be injured.", False),
            ("Many people were killed.", False),
            ("Ports were damaged.", False),
            ("In all 30 boys were injured.", False),  # that is a figure of others
            ("All is well.", False),
        ],
    )
    def test_in_the_frame_and_in_the_story(
        self, tmp_path: Path, said: str, mentioned: bool
    ) -> None:
        found = comparison(tmp_path, "In all 40 people were injured.", said)
        [row] = [r for r in rows(found.figures) if r["value 2021"] == 40]
        assert row["mention 2022"] == (said if mentioned else None) or pd.isna(row["mention 2022"])
        assert pd.notna(row["mention 2022"]) == mentioned
        assert pd.isna(row["printed 2022"])
        absent = "without a number" if mentioned else "not mentioned"
        assert row["story"] == f"40 in 2021; {absent} in 2022"

    def test_of_a_group_that_the_sentence_names(self, tmp_path: Path) -> None:
        found = comparison(tmp_path, "In all 40 women were injured.", "Some women were injured.")
        assert list(found.figures["mention 2022"]) == ["Some women were injured."]
        long = found.long()
        assert list(long["printed"]) == ["40", "without a number"]
        assert list(long["differs"]) == [False, False]
        shown = statements.side_by_side(found, "figures", rows="who_or_what")
        assert "without a number" in shown.html

    def test_a_series_says_what_differs_what_is_in_doubt_and_what_has_no_number(
        self, tmp_path: Path
    ) -> None:
        said = ["In all 40 people were injured.", "Many people were injured."]
        found = comparison(tmp_path, *said, "In all 41 people may be injured.", "All is well.")
        assert list(found.series) == ["event", "who_or_what", *found.labels, "story"]
        [row] = rows(found.series)
        shown = [row[label] for label in found.labels]
        assert shown[:3] == ["40", "without a number", "→ 41 ?"] and pd.isna(shown[3])
        assert "41 (in doubt)" in row["story"]
        two = tmp_path / "two"
        two.mkdir()
        both = comparison(two, *said)
        assert both.series.empty
        shown = statements.side_by_side(both, "series", rows="who_or_what")
        assert "three statements or more" in repr(statements.save(shown, "series", None))

    def test_two_numbers_of_one_statement_stand_side_by_side(self, tmp_path: Path) -> None:
        said = "In all 487 men were injured. By other counts 475 men were injured."
        found = comparison(tmp_path, said, "In all 480 to 490 men were injured.")
        printed = found.figures[["printed 2021", "printed 2022"]].fillna("")
        both = [["487", ""], ["475", ""], ["", "480 to 490"]]  # either could go on as the range
        assert printed.to_numpy().tolist() == both

    def test_of_several_the_near_one_is_the_same_with_another_value(self, tmp_path: Path) -> None:
        later = "In all 423 men have died. Since then 2 men died. Of 90 women who died, 8 were old."
        found = comparison(tmp_path, "In all 412 men died, including 12 boys.", later)
        printed = found.figures[["printed 2021", "printed 2022"]].fillna("").to_numpy().tolist()
        assert ["412", "423"] in printed
        assert ["", "2"] in printed

    @pytest.mark.parametrize("joint", ["or", "or, by another count,"])
    def test_two_that_share_a_noun_are_one_reading(self, tmp_path: Path, joint: str) -> None:
        once = "In all 487 people are missing. Of 900 women, 40 were injured."
        twice = f"In all 487 {joint} 475 people are missing. The Commission on Missing Persons met."
        found = comparison(tmp_path, once, twice, f"{once} All went.")
        read = found.corpus.figures.query("statement_id == '2022-01-01-x'")
        assert [*read["counted"]] == ["people"] * 2 and [*read["event"]] == ["missing"] * 2
        [row] = [r for r in rows(found.series) if r["event"] == "missing"]
        assert [row[x] for x in found.labels] == ["487", "→ 487 or 475", "→ 487"]
        [value] = found.long().query("printed == '487 or 475'")["value"]
        assert pd.isna(value)
        assert all(
            "475 persons" not in f.text.replace("487 or 475", "")
            for f in findings(found.corpus, found)
        )

    def test_neither_of_two_is_summed(self, tmp_path: Path) -> None:
        found = comparison(tmp_path, "In all 900 people left, including 487 or 475 women.")
        [sums] = rows(checks.breakdowns(found.corpus))
        assert sums["parts"] == ["487 or 475 women"] and pd.isna(sums["not_broken_down"])
        assert found.corpus.figures["doubt"].isna().all()


class TestNames:
    @pytest.mark.parametrize(
        ("table", "earlier", "later", "expected"),
        [
            (
                "recipients",
                f"All is well.{SENT}the Council of Europe, UNICEF and the League of Bakers.",
                f"All is well.{SENT}the Council of Europe, the UN Children's Fund and the OSCE.",
                ["same", "differently worded", "dropped", "added"],
            ),
            (  # those without a code are told apart by their words
                "recipients",
                f"All is well.{SENT}the League of Bakers and the Board of Fish.",
                f"All is fine.{SENT}the league of bakers and the Board of Trout.",
                ["differently worded", "dropped", "added"],
            ),
            (
                "instruments",
                "It breaks the Genocide Convention and the Rome Statute.",
                "It breaks the 1948 Genocide Convention and the Convention on the Rights of the "
                "Child.",
                ["differently worded", "dropped", "added"],
            ),
        ],
    )
    def test_status(
        self, tmp_path: Path, table: str, earlier: str, later: str, expected: list[str]
    ) -> None:
        found = comparison(tmp_path, earlier, later)
        assert list(getattr(found, table)["status"]) == expected
        assert table == "instruments" or found.jaccard == (len(expected) - 2) / len(expected)

    def test_none_at_all_has_no_jaccard(self, tmp_path: Path) -> None:
        found = comparison(tmp_path, "All is well.", "All is fine.")
        assert found.recipients.empty
        assert math.isnan(found.jaccard)


class TestSentences:
    EARLIER = "The ports of Arland are open again. The mayor came to see the old bridge. All went."
    LATER = "Snow fell. The mayor of Alton came to see the bridge. The ports of Arland are open."

    def test_alike_ones_are_pairs_and_others_have_no_counterpart(self, tmp_path: Path) -> None:
        found = comparison(tmp_path, self.EARLIER, self.LATER)
        table = found.sentences
        seen = {i for i in [*table["earlier_id"], *table["later_id"]] if not pd.isna(i)}
        assert seen == {*found.corpus.sentences["sentence_id"]}
        assert list(table["earlier_id"].dropna()) == sorted(table["earlier_id"].dropna())
        pairs = table.dropna(subset=["earlier", "later"])
        assert list(pairs["later"]) == [
            "The ports of Arland are open.",
            "The mayor of Alton came to see the bridge.",
        ]
        assert ((pairs["similarity"] > 0) & (pairs["similarity"] <= 1)).all()
        assert list(table[table["earlier"].isna()]["later"]) == ["Snow fell."]
        assert list(table[table["later"].isna()]["earlier"]) == ["All went."]

    def test_a_sentence_that_was_split_has_two_counterparts(self, tmp_path: Path) -> None:
        whole = (
            "The storm broke the old bridge of Arland, and the mayor asked the council for help "
            "with new houses for families who lost theirs."
        )
        split = (
            "The storm broke the old bridge of Arland. Snow fell. The mayor asked the council for "
            "help with new houses for families."
        )
        texts = [f"{text} All went." for text in (whole, split)]
        for order, how in ((texts, "split"), (texts[::-1], "merged")):
            table = comparison(tmp_path, *order).sentences
            assert list(table["link"].dropna()) == [how, how, "pair"]
            assert len(table) == 4

    def test_a_heading_is_no_counterpart_of_a_sentence(self, tmp_path: Path) -> None:
        title = "On the opening of the ports of Arland"
        found = comparison(tmp_path, f"# {title}\n\nSnow fell.", f"Rain fell.\n\n{title} we spoke.")
        assert found.sentences["link"].isna().all()

    def test_words_that_every_text_has_link_nothing(self, tmp_path: Path) -> None:
        one, other = "They were there for all of us.", "For all of us they were the first to go."
        found = comparison(tmp_path, f"{one} It is what it is.", f"{other} It is what it is.")
        assert list(found.sentences["earlier"][found.sentences["link"] == "pair"]) == [
            "It is what it is."
        ]

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("agency-returns-briefing", "court-press-brickworks"),
            ("children-commissioner-summary", "crescent-ferry-update"),
            ("bar-association-protest", "crescent-ferry-update"),
        ],
    )
    def test_texts_on_different_subjects_have_no_link(
        self, one: str, other: str, tmp_path: Path
    ) -> None:
        texts = Path(__file__).parents[1] / "texts"
        said = [(texts / f"{name}.txt").read_text("utf-8") for name in (one, other)]
        assert comparison(tmp_path, *said).sentences["link"].isna().all()

    def test_equal_texts_pair_in_full(self, tmp_path: Path) -> None:
        table = comparison(tmp_path, self.EARLIER, f"{self.EARLIER}\n").sentences
        assert list(table["similarity"]) == [1, 1, 1]


class TestThreeStatements:
    TEXTS = (
        "In all 40 women were injured.",
        "In all 50 women were injured and 3 men were killed.",
        "The storm injured 40 women.",
    )

    def test_each_has_its_columns(self, tmp_path: Path) -> None:
        found = comparison(tmp_path, *self.TEXTS)
        assert found.labels == ["2021", "2022", "2023"]
        row = found.figures.iloc[0]
        assert [row[f"value {label}"] for label in found.labels] == [40, 50, 40]

    def test_what_only_the_middle_one_says_is_kept_and_in_neither_end(self, tmp_path: Path) -> None:
        found = comparison(tmp_path, *self.TEXTS)
        (row,) = [r for r in rows(found.figures) if r["group"] == "men"]
        assert (row["value 2022"], row["status"]) == (3, "only between")

    def test_a_recipient_of_the_middle_one_alone_is_not_dropped(self, tmp_path: Path) -> None:
        found = comparison(
            tmp_path,
            f"One.{SENT}UNICEF.",
            f"Two.{SENT}UNICEF and the OSCE.",
            f"Three.{SENT}UNICEF.",
        )
        assert found.jaccard == 1

    def test_by_default_the_earliest_and_the_latest(self, tmp_path: Path) -> None:
        found = comparison(tmp_path, *self.TEXTS)
        both = statements.compare(found.corpus)
        assert both.labels == ["2021", "2023"]
        assert list(both.figures["status"]) == ["same"]


class TestCompare:
    def test_the_order_of_the_ids_does_not_matter(self) -> None:
        corpus = statements.load()
        turned = statements.compare(corpus, *reversed(corpus.ids))
        assert turned.ids == tuple(corpus.ids)

    def test_an_unknown_id_is_refused(self) -> None:
        corpus = statements.load()
        with pytest.raises(StatementError, match="'none'"):
            statements.compare(corpus, "none")

    def test_a_statement_is_not_compared_with_itself_where_there_are_others(
        self, tmp_path: Path
    ) -> None:
        (tmp_path / "a.txt").write_text("All is well.")
        (tmp_path / "b.txt").write_text("All is not well.")
        with pytest.raises(StatementError, match="is set beside itself"):
            statements.compare(statements.load(tmp_path), "a", "a")

    def test_the_only_statement_stands_beside_itself(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("In all 40 people left.")
        alone = statements.compare(statements.load(tmp_path))
        assert alone.ids == ("a",)
        assert list(alone.figures["status"]) == ["same"]


class TestWordDifferences:
    def test_runs_of_words(self) -> None:
        assert word_differences("the old bridge fell", "the new bridge fell") == [
            ("equal", "the", "the"),
            ("delete", "old", ""),
            ("insert", "", "new"),
            ("equal", "bridge fell", "bridge fell"),
        ]

    def test_a_sentence_of_thousands_of_words_costs_no_more_than_its_length(self) -> None:
        early, late = "a " * 60_000, "b " * 60_000
        assert word_differences(early, late) == [("delete", early, ""), ("insert", "", late)]

    def test_a_word_that_both_have_is_never_marked(self) -> None:
        runs = word_differences("106 women, 63 children", "63 Children and 106 women")
        assert [run[1:] for run in runs if run[0] in ("delete", "insert")] == [("", "and")]

    @pytest.mark.parametrize("pair", [("", ""), ("a b", ""), ("", "a b"), ("a b c", "c b a")])
    def test_nothing_is_lost(self, pair: tuple[str, str]) -> None:
        runs = word_differences(*pair)
        assert " ".join(r[1] for r in runs if r[1]) == pair[0]
        assert " ".join(r[2] for r in runs if r[2]) == pair[1]


class TestIssuers:
    SIGNED = "In all {} women were injured.\n\n{}\n{} 1 March 20{}\n"

    def corpus(self, folder: Path, *issued: tuple[str, int, int]) -> statements.Corpus:
        for place, (office, count, year) in enumerate(issued):
            text = self.SIGNED.format(count, office, "Arden,", year)
            (folder / f"20{year}-03-01-s{place}.txt").write_text(text, encoding="utf-8")
        return statements.load(folder)

    def test_each_is_compared_with_itself_alone(self, tmp_path: Path) -> None:
        north, south = "Ombudsman of Northland", "Ombudsman of Southland"
        corpus = self.corpus(
            tmp_path, (north, 40, 21), (south, 60, 22), (north, 40, 23), (south, 70, 24)
        )
        found = statements.compare_issuers(corpus)
        assert [(c.issuer, set(c.figures["status"])) for c in found] == [
            (north, {"same"}),
            (south, {"changed"}),
        ]

    def test_one_issuer_needs_no_name(self, tmp_path: Path) -> None:
        office = "Ombudsman of Northland"
        (found,) = statements.compare_issuers(
            self.corpus(tmp_path, (office, 1, 21), (office, 2, 22))
        )
        assert found.issuer is None
        assert len(found.ids) == 2

    def test_two_that_are_named_are_compared_whoever_issued_them(self, tmp_path: Path) -> None:
        north, south = "Ombudsman of Northland", "Ombudsman of Southland"
        corpus = self.corpus(tmp_path, (north, 40, 21), (south, 50, 22), (south, 50, 23))
        (found,) = statements.compare_issuers(corpus, *corpus.ids[:2])
        assert found.issuer == f"{north} and {south}"
        assert list(found.figures["status"]) == ["changed"]
        assert [each.labels for each in statements.compare_issuers(corpus)] == [
            ["2021"],
            ["2022", "2023"],
        ]

    def test_two_alone_in_a_folder_are_compared_whoever_issued_them(self, tmp_path: Path) -> None:
        north, south = "Ombudsman of Northland", "Ombudsman of Southland"
        (found,) = statements.compare_issuers(
            self.corpus(tmp_path, (north, 40, 21), (south, 50, 22))
        )
        assert found.labels == ["2021", "2022"]

    def test_each_has_labels_and_rows_of_its_own(self, tmp_path: Path) -> None:
        for month, office in enumerate(("Commission", "Ombudsman"), 1):
            for year in (2021, 2022, 2023):
                said = f"Statement of the {office} of Arland\n\nIn {year}, 40 women were injured."
                (tmp_path / f"{year}-0{month}-05-a.txt").write_text(said)
        corpus = statements.load(tmp_path)
        several = statements.compare(corpus, *corpus.ids)
        for one in statements.compare_issuers(corpus):
            assert one.labels == ["2021", "2022", "2023"]
            shown = statements.side_by_side(one, "series", rows="who_or_what").html
            assert shown.count("marker shape") == 3
        assert list(several.series["issuer"]) == ["Commission of Arland", "Ombudsman of Arland"]
        assert set(several.labels) <= {*several.series} and "2 of 6" in repr(
            statements.compare(corpus)
        )

    def test_an_unknown_id_is_refused(self, tmp_path: Path) -> None:
        corpus = self.corpus(tmp_path, ("Ombudsman of Northland", 40, 21))
        with pytest.raises(StatementError, match="'none'"):
            statements.compare_issuers(corpus, "none")

    @pytest.mark.parametrize(
        ("named", "years"),
        [
            ((None, None), ["2021", "2022", "2023"]),
            ((1, None), ["2022", "2023"]),
            ((None, 1), ["2021", "2022"]),
            ((0, 2), ["2021", "2023"]),
        ],
    )
    def test_two_are_chosen_by_either_or_all(
        self, named: tuple[int | None, int | None], years: list[str], tmp_path: Path
    ) -> None:
        corpus = self.corpus(tmp_path, ("", 1, 21), ("", 2, 22), ("", 3, 23))
        ids = corpus.chosen(*(None if n is None else corpus.ids[n] for n in named))
        assert statements.compare(corpus, *ids).labels == years

    def test_a_statement_without_an_issuer_stands_alone(self, tmp_path: Path) -> None:
        corpus = self.corpus(tmp_path, ("Ombudsman of Northland", 40, 21), ("", 50, 22))
        assert [ids for _, ids in corpus.issuers] == [[sid] for sid in corpus.ids]

    def test_statements_of_which_none_names_one_are_kept_together(self, tmp_path: Path) -> None:
        corpus = self.corpus(tmp_path, ("", 40, 21), ("", 50, 22))
        assert corpus.issuers == [(None, corpus.ids)]


class TestSeries:
    WOMEN = "In all {} women were injured."

    def over_the_years(self, folder: Path, *texts: str) -> Comparison:
        return comparison(folder, *(f"{text}\n\nIn {n}.\n" for n, text in enumerate(texts, 2021)))

    def test_a_number_that_leaves_and_comes_back_is_changed(self, tmp_path: Path) -> None:
        found = self.over_the_years(tmp_path, *(self.WOMEN.format(n) for n in (214, 214, 218, 214)))
        (row,) = rows(found.figures)
        assert row["status"] == "changed"
        assert [row[f"differs {label}"] for label in found.labels] == [False, False, True, True]
        assert row["story"] == "214 in 2021, 2022 and 2024; 218 in 2023"

    def test_of_many_values_the_first_and_the_last_are_told(self, tmp_path: Path) -> None:
        found = self.over_the_years(tmp_path, *(self.WOMEN.format(n) for n in range(11, 25)))
        (row,) = rows(found.figures)
        assert row["story"] == "14 different, from 11 in 2021 to 24 in 2034"

    def test_a_number_that_moves_in_the_middle_is_re_attributed(self, tmp_path: Path) -> None:
        killed = "In all 40 women were killed."
        found = self.over_the_years(tmp_path, self.WOMEN.format(40), "Snow fell.", killed, killed)
        one, other = rows(found.figures)
        assert {one["status"], other["status"]} == {"re-attributed"}
        assert (one["counterpart"], other["counterpart"]) == (other["row"], one["row"])
        moved = "re-attributed, from 2023 under killed"
        assert one["story"] == f"40 in 2021; not mentioned in 2022, 2023 and 2024; {moved}"
        assert other["story"].endswith("; re-attributed, until 2021 under injured")
        drawn = charts.reported_figures(found, width=3)
        assert any(moved in said for said in drawn.reading.said)

    def test_the_long_frame_compares_each_issuer_with_itself(self, tmp_path: Path) -> None:
        for year in range(2021, 2027):
            issuer, many = ("Ombudsman", 40) if year % 2 else ("Commission", 70)
            text = f"Statement of the {issuer} of Arland\n\n{self.WOMEN.format(many)}\n\nIn {year}."
            (tmp_path / f"{year}-01-01-a.txt").write_text(text)
        corpus = statements.load(tmp_path)
        long = statements.compare(corpus, *corpus.ids).long()
        assert not long["differs"].any()
        assert set(long.groupby("whose")["story"].unique().explode()) == {
            "40 in all 3 statements", "70 in all 3 statements",
        }  # fmt: skip

    def test_a_reader_is_told_where_a_figure_stands(self, tmp_path: Path) -> None:
        women, men = self.WOMEN.format(40), "In all 30 men were killed."
        found = self.over_the_years(tmp_path, women, f"{women} {men} Some 9 ships sank.", men)
        assert list(found.as_read(found.figures["status"])) == [
            "only before 2023",
            "only after 2021",
            "only between 2021 and 2023",
        ]

    def test_silence_in_the_middle_is_no_change(self, tmp_path: Path) -> None:
        found = self.over_the_years(
            tmp_path, self.WOMEN.format(40), "Snow fell.", self.WOMEN.format(40)
        )
        assert list(found.figures["status"]) == ["same"]

    def test_who_is_named_when(self, tmp_path: Path) -> None:
        texts = (f"{n}.{SENT}UNICEF{' and the OSCE' * (n < 3)}." for n in range(5))
        found = comparison(tmp_path, *texts)
        assert list(found.recipients["story"]) == [
            "named in all 5 statements",
            "named in 2021, 2022 and 2023; not named in 2024 and 2025",
        ]
