"""Taking a new statement into a folder."""

import csv
import datetime
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import statements
from statements import StatementError
from statements.cli import app
from statements.comparison.proposals import ready_rows
from statements.replace import replaced
from statements.tables.register import (
    SOURCE_COLUMNS,
    SOURCES,
    add_statement,
    not_read,
    read_sources,
    remove_statement,
    states,
)

TEXT = """Statement on the storm at Arl

The storm injured 40 people, including 12 children, and 7 turbines stopped.

Ada Berg
Ombudsman of Arland

Arl, 3 May 2021

The statement was sent to the UN Human Rights Council (UNHRC) and the Harbour Guild of Arl (HGA).
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "Storm at Arl (final).txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "statements"
    made.mkdir()
    return made


def state(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


class TestAdd:
    def test_takes_date_title_and_issuer_from_the_text(self, source: Path, folder: Path) -> None:
        path = add_statement(source, folder, origin="by hand")
        assert path.name == "2021-05-03-storm-at-arl-final.txt"
        assert path.read_bytes() == source.read_bytes()
        row = read_sources(folder)[path.stem]
        assert row["title"] == "Statement on the storm at Arl"
        assert (row["issuer"], row["date"], row["origin"]) == (
            "Ombudsman of Arland",
            "2021-05-03",
            "by hand",
        )
        assert statements.load(folder).ids == [path.stem]

    def test_keeps_the_rows_that_are_there(self, source: Path, folder: Path) -> None:
        first = add_statement(source, folder)
        source.write_text(TEXT.replace("40", "41"), encoding="utf-8")
        second = add_statement(source, folder, name="again")
        assert set(read_sources(folder)) == {first.stem, second.stem}

    def test_keeps_all_that_come_at_once(self, source: Path, folder: Path) -> None:
        sources = []
        for number in range(24):
            path = source.with_name(f"{number}.txt")
            path.write_text(TEXT.replace("40", f"4{number}"), encoding="utf-8")
            sources.append(str(path))
        code = "import sys, pathlib; from statements.tables.register import add_statement\n"
        code += "for path in sys.argv[2:]: add_statement(*map(pathlib.Path, (path, sys.argv[1])))"
        commands = [[sys.executable, "-c", code, str(folder), *sources[n::3]] for n in range(3)]
        for process in [subprocess.Popen(command) for command in commands]:
            assert process.wait() == 0
        ids = {f"2021-05-03-{number}" for number in range(24)}
        assert set(read_sources(folder)) == ids
        assert set(statements.load(folder).ids) == ids

    def test_keeps_columns_of_ones_own(self, source: Path, folder: Path) -> None:
        header = "statement_id,title,issuer,date,origin,sha256,note"
        row = "b,=SUM(A1),'Ours,,,,mine"
        (folder / SOURCES).write_text(f"{header}\n{row}\n", encoding="utf-8")
        path = add_statement(source, folder)
        assert (folder / SOURCES).read_text("utf-8").splitlines()[:2] == [header, row]
        remove_statement(path.stem, folder)
        assert (folder / SOURCES).read_text("utf-8") == f"{header}\n{row}\n"

    def test_fills_in_a_row_that_has_no_hash(self, source: Path, folder: Path) -> None:
        (folder / "own.txt").write_bytes(source.read_bytes())
        (folder / SOURCES).write_text(f"{','.join(SOURCE_COLUMNS)}\nown,Mine,,,me,\n", "utf-8")
        assert "has no sha256" in states(folder)["own"]
        add_statement(folder / "own.txt", folder)
        assert states(folder) == {"own": ""}
        row = read_sources(folder)["own"]
        assert (row["title"], row["origin"], row["date"]) == ("Mine", "me", "2021-05-03")

    @pytest.mark.parametrize("origin", ['=HYPERLINK("https://example.org")', "'quoted", "plain"])
    def test_no_cell_is_a_formula_and_each_reads_back(
        self, origin: str, source: Path, folder: Path
    ) -> None:
        sid = add_statement(source, folder, origin=origin).stem
        with (folder / SOURCES).open(newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert not [cell for cell in cells if cell[:1] in {*"=+-@"} and cell]
        assert read_sources(folder)[sid]["origin"] == origin

    def test_takes_a_date_and_a_name_that_are_given(self, source: Path, folder: Path) -> None:
        source.write_text("All 40 people are well.", encoding="utf-8")
        path = add_statement(source, folder, date=datetime.date(2020, 1, 2), name="Wells")
        assert path.name == "2020-01-02-wells.txt"

    @pytest.mark.parametrize(
        ("data", "given", "says"),
        [
            (TEXT.encode(), {"name": "other"}, "is there already, as 2021-05-03"),
            (TEXT.encode() + b"\n", {}, "--name"),
            (b"All 40 people are well.", {}, "--date"),
            (TEXT.encode(), {"date": datetime.date(1, 1, 1)}, "no day of issue"),
            (b"", {}, "Storm at Arl"),
            (b"\0\1", {}, "Storm at Arl"),
            ("é".encode("latin-1") * 9, {}, "Storm at Arl"),
        ],
    )
    def test_refuses_others_and_changes_nothing(
        self, source: Path, folder: Path, data: bytes, given: dict[str, Any], says: str
    ) -> None:
        add_statement(source, folder)
        before = state(folder)
        source.write_bytes(data)
        with pytest.raises(StatementError, match=says):
            add_statement(source, folder, **given)
        assert state(folder) == before

    @pytest.mark.skipif(sys.platform == "win32", reason="limits are those of Unix")
    def test_changes_nothing_where_there_is_no_room(self, source: Path, folder: Path) -> None:
        add_statement(source, folder, name="first")
        before = state(folder)
        source.write_text(TEXT * 3, encoding="utf-8")
        code = "import sys, resource; from pathlib import Path; "
        code += "from statements.tables.register import add_statement; "
        code += "resource.setrlimit(resource.RLIMIT_FSIZE, (600, 600)); "
        code += "add_statement(*map(Path, sys.argv[1:]))"
        command = [sys.executable, "-c", code, str(source), str(folder)]
        ended = subprocess.run(command, capture_output=True, text=True)
        assert "storm-at-arl-final.txt: can't be written (File too large)" in ended.stderr
        assert state(folder) == before

    def test_adds_again_a_text_that_is_gone(self, source: Path, folder: Path) -> None:
        path = add_statement(source, folder)
        path.unlink()
        source.write_text(TEXT.replace("40", "41"), encoding="utf-8")
        assert add_statement(source, folder) == path
        assert statements.load(folder).ids == [path.stem]

    def test_makes_the_folder_where_there_is_none(self, source: Path, tmp_path: Path) -> None:
        assert add_statement(source, tmp_path / "new" / "folder").is_file()
        with pytest.raises(StatementError, match="can't be made"):
            add_statement(source, source)

    @pytest.mark.parametrize("name", ["../../up", "a/b", "<b>x</b>", "=1+1", "ə" * 90, "..", ""])
    def test_no_name_leads_out_of_the_folder(self, source: Path, folder: Path, name: str) -> None:
        path = add_statement(source, folder, name=name)
        assert path.parent == folder
        assert path.name.startswith("2021-05-03-")


class TestRemove:
    def test_takes_the_row_out_and_sets_the_text_aside(self, source: Path, folder: Path) -> None:
        for _ in range(2):
            path = add_statement(source, folder)
            (aside,) = remove_statement(path.stem, folder)
            assert aside.read_bytes() == source.read_bytes()
            assert (read_sources(folder), states(folder)) == ({}, {})
            assert not_read(folder) == {}  # a reader set it aside

    def test_mends_a_row_without_text_and_a_text_without_row(
        self, source: Path, folder: Path
    ) -> None:
        path = add_statement(source, folder)
        path.unlink()
        (folder / "other.txt").write_text("All is well.")
        assert {sid: bool(amiss) for sid, amiss in states(folder).items()} == {
            path.stem: True,
            "other": True,
        }
        assert remove_statement(path.stem, folder) == []
        assert [aside.name for aside in remove_statement("other", folder)] == ["other.txt.removed"]
        assert states(folder) == {}

    def test_of_a_statement_that_is_not_there(self, source: Path, folder: Path) -> None:
        add_statement(source, folder)
        before = state(folder)
        with pytest.raises(StatementError, match="no statement 'other'; see `statements list`"):
            remove_statement("other", folder)
        assert state(folder) == before


class TestStates:
    def test_a_text_without_a_row_gets_one_where_it_is(self, source: Path, folder: Path) -> None:
        add_statement(source, folder, name="first")
        own = folder / "own.txt"
        own.write_text(TEXT + "All is well.\n", encoding="utf-8")
        assert "has no row" in states(folder)["own"]
        assert add_statement(own, folder) == own
        assert set(states(folder).values()) == {""}

    def test_a_changed_text_is_named(self, source: Path, folder: Path) -> None:
        path = add_statement(source, folder)
        path.write_text("All is well.")
        assert "was changed" in states(folder)[path.stem]

    def test_without_a_register_nothing_is_amiss(self, folder: Path) -> None:
        (folder / "own.txt").write_text("All is well.")
        assert states(folder) == {"own": ""}


@pytest.mark.skipif(sys.platform == "win32", reason="has no such files")
def test_what_is_not_read_is_named(folder: Path) -> None:
    for name in ("a.txt", "README.md", "b.text", SOURCES, "corrections.csv", ".hidden.txt"):
        (folder / name).write_text("All is well.")
    for name in ("dir.txt", "empty", "sub/deep"):
        (folder / name).mkdir(parents=True)
    (folder / "sub" / "deep" / "c.txt").write_text("All is well.")
    os.mkfifo(folder / "pipe.txt")
    with replaced(folder / "report", "report") as fresh:
        (fresh / "a.txt").write_text("All is well.")
    found = not_read(folder)
    assert set(found) == {"README.md", "b.text", "dir.txt", "pipe.txt", "sub"}
    assert found["sub"] == "is a folder; name it with --data to read its texts (1)"


class TestReadyRows:
    def test_each_has_the_columns_of_its_file(self, source: Path, folder: Path) -> None:
        add_statement(source, folder)
        corpus = statements.load(folder)
        rows = dict(ready_rows(corpus))
        assert rows == {
            "groups.csv": "turbines,,,,,,",
            "organisations.csv": "Harbour Guild of Arl,HGA,,,",
        }
        for file, row in rows.items():
            header = (corpus.codebook.folder / file).read_text(encoding="utf-8").splitlines()[0]
            assert len(next(csv.reader([row]))) == len(header.split(","))


class TestCommand:
    def test_prints_what_it_read(self, source: Path, folder: Path) -> None:
        result = CliRunner().invoke(app, ["add", str(source), "--data", str(folder)])
        assert result.exit_code == 0, result.output
        assert "3 figures, 2 recipients" in result.output
        assert "organisations.csv: Harbour Guild of Arl,HGA,,," in result.output
