"""A folder of statements becomes tables, or is refused in a line that names the file."""

import codecs
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import statements
from statements import Corpus
from statements.errors import StatementError
from statements.files import CODEBOOK, STATEMENTS, read_bytes
from statements.tables.corpus import long_date
from statements.tables.register import read_sources, statement_files
from statements.tables.schema import SCHEMAS, records

SOURCES = "statement_id,title,issuer,date,origin,sha256\n"


def write(folder: Path, **texts: str | bytes) -> Path:
    folder.mkdir(exist_ok=True)
    for stem, text in texts.items():
        data = text.encode() if isinstance(text, str) else text
        (folder / f"{stem.replace('_', '-')}.txt").write_bytes(data)
    return folder


def refused(folder: Path, *says: str) -> None:
    """Loading fails with one line that says all this, and changes nothing on disk."""
    before = {p.name: p.read_bytes() for p in folder.iterdir()} if folder.is_dir() else {}
    with pytest.raises(StatementError) as error:
        statements.load(folder)
    assert [word for word in says if word not in str(error.value)] == []
    assert "\n" not in str(error.value)
    assert before == ({p.name: p.read_bytes() for p in folder.iterdir()} if before else {})


class TestLoad:
    def test_the_projects_own_from_any_working_directory(self, tmp_path: Path) -> None:
        code = "import statements; print(len(statements.load().figures))"
        run = subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
        )
        assert run.stdout.strip() == "22"

    def test_any_folder(self, tmp_path: Path) -> None:
        corpus = statements.load(write(tmp_path, a="In all 40 women were injured."))
        assert corpus.ids == ["a"]
        assert list(corpus.figures["as_printed"]) == ["40"]

    def test_a_folder_named_by_a_string_and_ones_own_codebook(self, tmp_path: Path) -> None:
        folder = write(tmp_path, a="There came 40 people.")
        assert len(statements.load(str(folder), str(CODEBOOK)).figures) == 1

    def test_one_statement_is_enough_and_empty_tables_have_their_columns(
        self, tmp_path: Path
    ) -> None:
        corpus = statements.load(write(tmp_path, a="The ports are open."))
        for name, table in corpus.tables.items():
            assert list(table.columns) == list(SCHEMAS[name].columns)
            SCHEMAS[name].validate(table)
        assert corpus.numbers.empty
        assert len(corpus.statements) == 1

    def test_markdown_files_too_but_no_readme(self, tmp_path: Path) -> None:
        (tmp_path / "a.md").write_text("# Ports\n\nThe ports are open.\n")
        (tmp_path / "README.md").write_text("About 12 ports.")
        (tmp_path / "notes.csv").write_text("12")
        (tmp_path / "sub.txt").mkdir()
        assert statements.load(tmp_path).ids == ["a"]

    def test_statements_stand_in_the_order_of_their_dates(self, tmp_path: Path) -> None:
        folder = write(
            tmp_path,
            a="The port has 3 ships. All is well.\n\nAnna Bell\n5 May 2022\n",
            b="The port has 2 ships. All is well.\n\nAnna Bell\n5 May 2021\n",
            c="The port has 1 ship.",
        )
        corpus = statements.load(folder)
        assert corpus.ids == ["b", "a", "c"]
        assert list(corpus.numbers["statement_id"].unique()) == ["b", "a", "c"]
        assert list(corpus.texts) == ["b", "a", "c"]

    def test_the_same_folder_twice_gives_the_same_tables(self) -> None:
        first, second = statements.load(), statements.load()
        for name, table in first.tables.items():
            pd.testing.assert_frame_equal(table, second.tables[name])


class TestEncodings:
    TEXT = "In all 40 women came to Çay.\r\nAll is well.\r\n"

    @pytest.mark.parametrize(
        "data",
        [
            TEXT.encode(),
            codecs.BOM_UTF8 + TEXT.encode(),
            TEXT.encode("utf-16"),
            codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        ],
        ids=["UTF-8", "BOM", "UTF-16", "UTF-16 BE"],
    )
    def test_offsets_are_into_the_text_as_decoded(self, tmp_path: Path, data: bytes) -> None:
        corpus = statements.load(write(tmp_path, a=data))
        (row,) = corpus.figures.itertuples()
        assert (row.start, row.as_printed) == (self.TEXT.index("40"), "40")
        assert corpus.texts["a"].raw == self.TEXT
        assert corpus.statements["sha256"][0] == hashlib.sha256(data).hexdigest()

    @pytest.mark.parametrize(
        ("data", "says"),
        [
            (b"", "is empty"),
            ("\ufeff \r\n\xa0\u3000\u200b\x85".encode(), "is empty"),
            (b"40 caf\xe9s", "UTF-8"),
            (b"40\x00men", "binary"),
            (bytes(range(256)), "UTF-8"),
        ],
    )
    def test_others_are_refused(self, tmp_path: Path, data: bytes, says: str) -> None:
        refused(write(tmp_path, good="All is well.", odd=data), "odd.txt", says)


class TestRefused:
    @pytest.mark.parametrize(
        ("files", "says"),
        [
            (None, ("none", "no such folder")),
            ({}, ("none", "holds no statement")),
            ({"a.txt": "All is well.", "b.txt": "All is well."}, ("b.txt", "a.txt", "same text")),
            ({"a.txt": "All is well.", "a.md": "All is not well."}, ("a.txt", "same name")),
        ],
    )
    def test_folders(
        self, tmp_path: Path, files: dict[str, str] | None, says: tuple[str, ...]
    ) -> None:
        if files is not None:
            (tmp_path / "none").mkdir()
        for name, text in (files or {}).items():
            (tmp_path / "none" / name).write_text(text)
        refused(tmp_path / "none", *says)

    def test_a_file_for_a_folder(self, tmp_path: Path) -> None:
        write(tmp_path, a="12")
        with pytest.raises(StatementError, match=r"a\.txt"):
            statements.load(tmp_path / "a.txt")

    def test_a_missing_codebook(self, tmp_path: Path) -> None:
        with pytest.raises(StatementError, match="codebook"):
            statements.load(write(tmp_path, a="12"), tmp_path / "none")

    def test_an_unreadable_file(self, tmp_path: Path) -> None:
        write(tmp_path, a="All is well.")
        (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
        with pytest.raises(StatementError, match=r"b\.txt: can't be read"):
            statements.load(tmp_path)

    @pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such a name")
    def test_a_name_in_another_encoding(self, tmp_path: Path) -> None:
        (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("All is well.")
        with pytest.raises(StatementError, match=r"caf\\xe9\.txt is not in UTF-8"):
            statements.load(tmp_path)

    @pytest.mark.parametrize(
        "raw", ["Arl, 3 May 1600. Ships sank.", "---\ndate: 1500-01-01\n---\nA."]
    )
    def test_no_statement_was_issued_far_from_our_days(self, tmp_path: Path, raw: str) -> None:
        assert statements.load(write(tmp_path, a=raw)).statements["date"].isna().all()


class TestSources:
    def registered(self, folder: Path, text: str, digest: str = "") -> Path:
        digest = digest or hashlib.sha256(text.encode()).hexdigest()
        (write(folder, a=text) / "sources.csv").write_text(
            f"{SOURCES}a,On ports,Port Office,2021-05-05,the web,{digest}\n"
        )
        return folder

    def test_give_what_the_text_does_not_say(self, tmp_path: Path) -> None:
        corpus = statements.load(self.registered(tmp_path, "The ports are open."))
        row = corpus.statements.iloc[0]
        assert (row["title"], row["issuer"], row["year"]) == ("On ports", "Port Office", 2021)
        assert corpus.label("a") == "2021"
        assert row[[name for name in row.index if name.endswith(("_start", "_end"))]].isna().all()

    def test_a_changed_text_is_refused(self, tmp_path: Path) -> None:
        folder = self.registered(tmp_path, "The ports are open.", "0" * 64)
        refused(folder, "a.txt", "was changed", "sources.csv")

    def test_a_byte_makes_a_change(self, tmp_path: Path) -> None:
        folder = self.registered(tmp_path, "The ports are open.")
        with (folder / "a.txt").open("ab") as file:
            file.write(b"\n")
        refused(folder, "a.txt", "was changed")

    @pytest.mark.parametrize(
        ("rows", "says"),
        [
            ("a,,,,,x\na,,,,,x\n", "'a' stands there twice"),
            ("a,,,,,x,y\n", "spare cells"),
            ("a,,,31/12/2019,,x\n", "'31/12/2019' is no date"),
            ("", "lacks the column 'origin'"),
            (None, "is empty"),
            ("a,,,0999-01-01,,x\n", "'0999-01-01' is no date"),
            ("a,,,,,\n", "has no sha256; `statements add`"),
        ],
    )
    def test_damaged_rows_are_refused(self, tmp_path: Path, rows: str | None, says: str) -> None:
        write(tmp_path, a="12")
        head = SOURCES if rows else SOURCES.replace("origin,", "")
        (tmp_path / "sources.csv").write_text("" if rows is None else head + rows)
        refused(tmp_path, "sources.csv", says)

    def test_another_separator_is_refused(self, tmp_path: Path) -> None:
        write(tmp_path, a="12")
        (tmp_path / "sources.csv").write_text(SOURCES.replace(",", ";"))
        refused(tmp_path, "sources.csv", "';'; save it with commas")

    def test_another_encoding_is_refused(self, tmp_path: Path) -> None:
        write(tmp_path, a="12")
        (tmp_path / "sources.csv").write_bytes(SOURCES.encode() + b"a,caf\xe9,,,,\n")
        refused(tmp_path, "sources.csv")

    def test_none_are_needed(self, tmp_path: Path) -> None:
        assert read_sources(tmp_path) == {}

    def test_the_projects_texts_are_all_registered(self) -> None:
        files = {path.stem: path for path in statement_files(STATEMENTS)}
        registered = read_sources(STATEMENTS)
        assert set(registered) == set(files)
        for stem, path in files.items():
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            assert registered[stem]["sha256"] == digest


@pytest.fixture(scope="module")
def texts() -> Corpus:
    return statements.load(Path(__file__).parents[1] / "texts")


class TestWords:
    @pytest.mark.parametrize("table", SCHEMAS)
    def test_stand_in_the_text(self, texts: Corpus, table: str) -> None:
        starts = [str(name) for name in texts.tables[table] if str(name).endswith("_start")]
        for row in records(texts.tables[table]):
            for start in starts:
                place = slice(row[start], row[start.replace("_start", "_end")])
                said = (
                    texts.texts[row["statement_id"]].raw[place] if row[start] is not None else "-"
                )
                assert said.strip(), (start, row)

    @pytest.mark.parametrize("of", ["issuer", "place", "signatory"])
    def test_are_those_of_the_value(self, texts: Corpus, of: str) -> None:
        said = texts.statements[texts.statements[f"{of}_start"].notna()]
        assert len(said) > 10
        for row in records(said):
            raw = texts.texts[row["statement_id"]].raw[row[f"{of}_start"] : row[f"{of}_end"]]
            printed = iter(re.findall(r"\w+", raw))
            assert all(word in printed for word in re.findall(r"\w+", row[of])), (raw, row[of])


class TestDates:
    def test_a_file_name_gives_one_where_nothing_else_does(self, tmp_path: Path) -> None:
        corpus = statements.load(write(tmp_path, **{"2021_05_05_ports": "The ports are open."}))
        assert f"{corpus.statements['date'][0]:%Y-%m-%d}" == "2021-05-05"

    def test_none_is_null(self, tmp_path: Path) -> None:
        corpus = statements.load(write(tmp_path, a="The ports are open."))
        assert pd.isna(corpus.statements["date"][0])
        assert corpus.label("a") == "a"

    def test_labels_tell_two_of_one_year_apart(self, tmp_path: Path) -> None:
        texts = {"2021_05_05_a": "One.", "2021_06_05_b": "Two.", "2022_01_01_c": "Three."}
        corpus = statements.load(write(tmp_path, **texts))
        assert [corpus.label(i) for i in corpus.ids] == ["5 May 2021", "5 June 2021", "2022"]

    def test_labels_tell_two_of_one_day_apart(self, tmp_path: Path) -> None:
        corpus = statements.load(
            write(tmp_path, **{"2021_05_05_a": "One.", "2021_05_05_b": "Two."})
        )
        assert [corpus.label(i) for i in corpus.ids] == corpus.ids

    def test_long_date(self) -> None:
        assert long_date(pd.Timestamp("2021-05-05")) == "5 May 2021"


class TestShown:
    def test_a_corpus_shows_what_it_holds(self) -> None:
        corpus = statements.load()
        assert list(corpus.summary()["figures"]) == [12, 10]
        assert "<table" in corpus._repr_html_()
        assert len(repr(corpus)) < 1000

    def test_an_id_that_is_not_there_is_named(self) -> None:
        corpus = statements.load()
        for ask in (corpus.label, corpus.context, corpus.chosen, corpus.only, corpus.labelled):
            with pytest.raises(StatementError, match="none"):
                ask("none")

    def test_what_is_changed_in_a_table_stays_as_it_is_in_the_corpus(self) -> None:
        corpus = statements.load()
        change = statements.compare(corpus)
        for frame in (corpus.figures, corpus.tables["figures"], change.figures):
            frame.loc[:, "event"] = "vexed"
        assert "vexed" not in {*corpus.figures["event"], *change.figures["event"]}
        with pytest.raises(TypeError):
            corpus.texts["a"] = corpus.texts[corpus.ids[0]]  # type: ignore[index]

    @pytest.mark.parametrize(
        ("call", "what"),
        [
            (lambda corpus: corpus.only(corpus.ids), "the id of one statement"),
            (lambda corpus: statements.compare(corpus, corpus.ids), "the id of one statement"),
            (lambda corpus: statements.compare(corpus.figures), "a Corpus"),
            (statements.charts.reported_figures, "a Comparison"),
            (statements.sentence_pairs, "a Comparison"),
            (
                lambda corpus: statements.side_by_side(corpus, "figures", rows="event"),
                "a Comparison",
            ),
            (lambda corpus: statements.table(corpus.ids), "a DataFrame"),
            (lambda corpus: statements.save(None, "a", None), "a figure, axes"),
            (lambda corpus: statements.save(corpus.figures["event"], "a", None), "a figure, axes"),
        ],
    )
    def test_what_a_function_can_not_take_is_named(
        self, call: Callable[[Any], object], what: str
    ) -> None:
        with pytest.raises(StatementError, match=f"give {what}"):
            call(statements.load())

    def test_rows_have_the_label_and_year_of_their_statement(self, tmp_path: Path) -> None:
        corpus = statements.load(write(tmp_path, a="2 fell.\n\n5 May 2021", b="3 men fell."))
        found = corpus.labelled("numbers")
        found = found[found["kind"] == "count"]
        assert [*zip(found["label"], found["value"], strict=True)] == [("2021", 2), ("b", 3)]
        assert list(found["year"].isna()) == [False, True]

    def test_markup_in_a_file_name_is_escaped(self, tmp_path: Path) -> None:
        corpus = statements.load(write(tmp_path, **{"<b>x": "The ports are open."}))
        assert "<b>x" not in corpus._repr_html_()


class TestReadBytes:
    def test_line_ends_are_kept(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_bytes(b"One.\r\nTwo.\r")
        assert statements.load(tmp_path).texts["a"].raw == "One.\r\nTwo.\r"

    def test_a_file_that_can_not_be_read_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(StatementError, match=r"none\.txt"):
            read_bytes(tmp_path / "none.txt")
