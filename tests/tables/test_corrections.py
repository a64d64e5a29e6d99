"""A reader's corrections: where they are anchored, what they change, and what becomes of them."""

import csv
import shutil
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

import statements
from statements import Corpus, StatementError
from statements.cli import app
from statements.files import CODEBOOK, CORRECTIONS
from statements.tables.correcting import prepare
from statements.tables.corrections import (
    AROUND,
    COLUMNS,
    Correction,
    anchor,
    quotation,
)

TEXT = """Statement on the storm at Arl

The storm injured 40 people, including 12 children, and 7 turbines
stopped. In 1998 another storm injured 40 people.

Ada Berg
Ombudsman of Arland

Arl, 3 May 2021

The statement was sent to the UN Human Rights Council (UNHRC) and the Harbour Guild of Arl (HGA).
"""
ID = "storm"
Corrected = Callable[..., Corpus]


@pytest.fixture
def corrected(tmp_path: Path) -> Corrected:
    """The corpus with corrections: each a dictionary, the rest of its cells filled in."""

    def load(*rows: dict[str, str]) -> Corpus:
        (tmp_path / f"{ID}.txt").write_text(TEXT, encoding="utf-8")
        with (tmp_path / CORRECTIONS).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS)
            writer.writeheader()
            blank = dict.fromkeys(COLUMNS, "")
            given = {"statement_id": ID, "reason": "read again", "by": "A. Reader"}
            writer.writerows({**blank, **given, **row} for row in rows)
        return statements.load(tmp_path)

    return load


def figure(corpus: Corpus, printed: str, place: int = 0) -> pd.Series:
    return corpus.figures[corpus.figures["as_printed"] == printed].iloc[place]


def states(corpus: Corpus) -> list[str]:
    return list(corpus.corrections["state"])


FORTY = {"exact": "40", "prefix": "The storm injured"}


class TestStates:
    @pytest.mark.parametrize(
        ("was", "becomes", "state"),
        [
            ("injured", "killed", "applied"),
            ("injured", "injured", "applied"),  # a reading is confirmed
            ("killed", "injured", "no longer needed"),
            ("died", "killed", "in conflict"),  # the decision stands
        ],
    )
    def test_found(self, corrected: Corrected, was: str, becomes: str, state: str) -> None:
        corpus = corrected({**FORTY, "column": "event", "was": was, "becomes": becomes})
        row, changed = figure(corpus, "40"), state != "no longer needed"
        assert states(corpus) == [state]
        assert corpus.corrections["read"].tolist() == ["injured"]
        assert row["event"] == becomes
        assert (row["event_link"] == "correction") == changed
        assert pd.notna(row["corrected"]) == changed
        assert not changed or row["corrected"].startswith("event: injured")
        assert pd.isna(row["doubt"])
        assert figure(corpus, "40", 1)["event"] == "injured"

    @pytest.mark.parametrize(
        ("row", "why"),
        [
            ({"exact": "41", "column": "event"}, "is not in the text"),
            ({"exact": "40 people", "column": "event"}, "stands 2 times"),
            ({"exact": "40 people, including 12", "column": "event"}, "2 rows of figures"),
            ({"exact": "Berg", "column": "event"}, "no row of figures"),
            ({**FORTY, "column": "part_of", "becomes": "99"}, "no figure of the statement"),
            ({**FORTY, "column": "part_of", "becomes": "12"}, "'12' is itself part of it"),
            (
                {"statement_id": "other", "exact": "40", "column": "event"},
                "no statement of this id",
            ),
        ],
    )
    def test_not_found(self, corrected: Corrected, row: dict[str, str], why: str) -> None:
        corpus = corrected(row)
        assert states(corpus) == ["not found"]
        assert why in corpus.corrections["why"].iloc[0]
        plain = corrected()
        for name in ("figures", "numbers", "recipients"):
            pd.testing.assert_frame_equal(corpus.tables[name], plain.tables[name])


def test_of_several_decisions_on_one_reading_the_last_stands(corrected: Corrected) -> None:
    """Each alone would be applied: it names what the one before it made."""
    events = ("injured", "killed", "died", "killed")
    rows = [
        {**FORTY, "column": "event", "was": was, "becomes": event}
        for was, event in pairwise(events)
    ]
    corpus = corrected(*rows)
    assert figure(corpus, "40")["event"] == "killed"
    assert states(corpus) == ["in conflict"] * 3
    assert "the last stands: killed" in corpus.corrections["why"][0]
    assert states(corrected(rows[0], {**FORTY, "column": "value", "becomes": "41"}))[0] == "applied"


def test_a_correction_outlives_a_change_of_the_rules(corrected: Corrected, tmp_path: Path) -> None:
    """Without the row for "injured" the rules read nothing there; the decision stands."""
    corpus = corrected({**FORTY, "column": "event", "was": "injured", "becomes": "killed"})
    book = tmp_path / "codebook"
    shutil.copytree(CODEBOOK, book)
    lines = (book / "events.csv").read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("injured")]
    assert len(kept) < len(lines)
    (book / "events.csv").write_text("".join(kept), "utf-8")
    changed = statements.load(tmp_path, book)
    assert pd.isna(figure(changed, "40", 1)["event"])
    assert figure(changed, "40")["event"] == figure(corpus, "40")["event"] == "killed"
    assert states(changed) == ["in conflict"]


def test_commands_write_and_propose_corrections(corrected: Corrected, tmp_path: Path) -> None:
    corrected()
    run = CliRunner()
    given = [ID, "event", "killed", "--exact", "40", "--prefix", "The storm injured"]
    given += ["--reason", "=1+1", "--by", "A. Reader", "--data", str(tmp_path)]
    assert run.invoke(app, ["correct", *given]).exit_code == 0
    corpus = statements.load(tmp_path)
    assert states(corpus) == ["applied"]
    assert corpus.corrections.loc[0, "was"] == "injured"
    assert corpus.corrections.loc[0, "reason"] == "=1+1"
    proposed = run.invoke(app, ["check", "--as-corrections", "--data", str(tmp_path)]).output
    rows = list(csv.DictReader(proposed.splitlines()))
    assert len(rows) == corpus.figures["doubt"].notna().sum()
    assert proposed.startswith(",".join(COLUMNS))


@pytest.mark.parametrize(
    "given",
    [
        {"exact": "7", "column": "event", "becomes": ""},
        {"exact": "12", "column": "event", "becomes": "injured"},
        {"exact": "Ada Berg", "column": "recipient", "becomes": ""},
    ],
)
def test_a_correction_that_changes_nothing_is_refused(
    corrected: Corrected, given: dict[str, str]
) -> None:
    blank = dict.fromkeys(COLUMNS, "") | {"statement_id": ID, "reason": "so", "by": "A. Reader"}
    with pytest.raises(StatementError, match="already, without a doubt; nothing is written"):
        prepare(corrected(), Correction(**{**blank, **given}))


def test_the_rows_of_a_reader_stay_cell_for_cell(corrected: Corrected, tmp_path: Path) -> None:
    corrected({**FORTY, "column": "event", "becomes": "killed", "reason": "=1+1"})
    before = (tmp_path / CORRECTIONS).read_text("utf-8").splitlines()
    given = [ID, "event", "died", "--exact", "12", "--reason", "so", "--by", "me"]
    assert CliRunner().invoke(app, ["correct", *given, "--data", str(tmp_path)]).exit_code == 0
    assert (tmp_path / CORRECTIONS).read_text("utf-8").splitlines()[: len(before)] == before


def test_a_correction_that_fits_no_place_is_not_written(
    corrected: Corrected, tmp_path: Path
) -> None:
    corpus = corrected()
    before = (tmp_path / CORRECTIONS).read_bytes()
    row = {**dict.fromkeys(COLUMNS, "x"), "statement_id": ID, "exact": "40", "column": "event"}
    row |= {"prefix": "", "suffix": "", "becomes": "", "date": ""}
    with pytest.raises(StatementError, match="stands 2 times"):
        prepare(corpus, Correction(**row))
    assert (tmp_path / CORRECTIONS).read_bytes() == before


class TestChanges:
    def test_a_value(self, corrected: Corrected) -> None:
        corpus = corrected({**FORTY, "column": "value", "was": "40", "becomes": "41"})
        row = figure(corpus, "40")
        assert row["value"] == 41
        numbers = corpus.numbers.set_index("number_id")
        assert numbers.loc[row["number_id"], "value"] == 41

    def test_a_figure_is_struck_with_its_parts_kept(self, corrected: Corrected) -> None:
        assert figure(corrected(), "12")["part_of"] == figure(corrected(), "40")["figure_id"]
        corpus = corrected({**FORTY, "column": "kind", "was": "count", "becomes": "other"})
        assert list(corpus.figures["as_printed"]) == ["12", "7", "40"]
        assert pd.isna(figure(corpus, "12")["part_of"])
        assert len(corpus.numbers) == len(corrected().numbers)

    def test_a_missed_figure_is_added(self, corrected: Corrected) -> None:
        corpus = corrected({"exact": "1998", "column": "kind", "was": "year", "becomes": "count"})
        row = figure(corpus, "1998")
        assert (row["kind"], row["bound"], row["value"]) == ("count", "exact", 1998)
        assert corpus.figures["figure_id"].is_unique
        assert states(corpus) == ["applied"]

    def test_a_whole(self, corrected: Corrected) -> None:
        corpus = corrected({"exact": "12", "column": "part_of", "was": "40", "becomes": ""})
        assert pd.isna(figure(corpus, "12")["part_of"])
        corpus = corrected({"exact": "7 turbines", "column": "part_of", "becomes": "40"})
        assert figure(corpus, "7")["part_of"] == figure(corpus, "40")["figure_id"]

    @pytest.mark.parametrize("event", ["displaced", ""])
    def test_the_event_of_a_whole_and_of_its_parts(self, corrected: Corrected, event: str) -> None:
        whole = {"exact": "40", "suffix": "people, including", "column": "event"}
        corpus = corrected(whole | {"was": "injured", "becomes": event})
        read = corpus.figures.set_index("as_printed")["event"].fillna("")
        assert list(read["40"]) == [event, "injured"]
        assert read["12"] == event
        own = {"exact": "12", "column": "event", "was": "injured", "becomes": "killed"}
        corpus = corrected(whole | {"was": "injured", "becomes": event}, own)
        assert corpus.figures.set_index("as_printed")["event"]["12"] == "killed"
        assert list(corpus.corrections["state"]) == ["applied", "applied"]

    def test_a_recipient_is_struck_or_added(self, corrected: Corrected) -> None:
        names = list(corrected().recipients["as_printed"])
        assert len(names) == 2
        struck = {"exact": names[1], "column": "recipient", "was": names[1], "becomes": ""}
        corpus = corrected(struck)
        assert list(corpus.recipients["as_printed"]) == names[:1]
        office = "Ombudsman of Arland"
        corpus = corrected({"exact": office, "column": "recipient", "becomes": office})
        assert list(corpus.recipients["as_printed"]) == [office, *names]
        assert list(corpus.recipients["position"]) == [1, 2, 3]

    def test_date_issuer_and_place(self, corrected: Corrected) -> None:
        corpus = corrected(
            {"column": "issuer", "was": "Ombudsman of Arland", "becomes": "Office\nof Arl"},
            {"exact": "3 May 2021", "column": "date", "was": "2021-05-03", "becomes": "2020-05-04"},
            {"column": "place", "was": "Arl", "becomes": ""},
        )
        row = corpus.statements.iloc[0]
        assert (row["issuer"], str(row["date"].date()), row["year"]) == (
            "Office of Arl", "2020-05-04", 2020,
        )  # fmt: skip
        assert pd.isna(row["place"])
        words = ("date_start", "date_end", "issuer_start", "issuer_end", "place_start", "place_end")
        assert row[[*words]].isna().all()  # what the text says is no longer what stands there
        assert row["signatory_start"] == TEXT.index("Ada Berg")
        assert states(corpus) == ["applied"] * 3


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ({"column": "colour"}, "no column that can be corrected"),
        ({**FORTY, "column": "event", "becomes": "vexed"}, "no event that the project knows"),
        ({**FORTY, "column": "value", "becomes": "many"}, "no value"),
        *(({**FORTY, "column": "value", "becomes": n}, "no value") for n in ("nan", "inf", "-5")),
        *(
            ({"column": "date", "becomes": d}, "no date")
            for d in ("3 May", "0999-01-01", "3021-01-01")
        ),
        ({**FORTY, "column": "event", "reason": ""}, "'reason' is empty"),
        ({"column": "event"}, "'exact' is empty"),
        ({"exact": "Arl", "column": "recipient", "becomes": "Earl"}, "words that are quoted"),
    ],
)
def test_a_row_to_mend_is_named(corrected: Corrected, row: dict[str, str], wrong: str) -> None:
    with pytest.raises(StatementError, match=rf"{CORRECTIONS}, line 2: .*{wrong}"):
        corrected(row)


@given(st.data(), st.text(st.sampled_from("ab 1\n.*\t"), min_size=1, max_size=90))
def test_a_place_is_found_by_its_quotation_or_not_at_all(data: st.DataObject, raw: str) -> None:
    """Never another place: where a quotation has one answer, it is the place that was quoted."""
    start = data.draw(st.integers(0, len(raw) - 1))
    end = data.draw(st.integers(start + 1, len(raw)))
    quoted = quotation(raw, start, end)
    if not quoted["exact"]:
        return
    blank = dict.fromkeys(COLUMNS, "")
    correction = Correction(**{**blank, **quoted})
    try:
        found = anchor(raw, correction)
    except Exception as why:
        assert "times" in str(why)
        return
    assert raw[slice(*found)].split() == raw[start:end].split()
    if len(raw) <= AROUND:
        assert found[0] >= start and found[1] <= end
