"""The command line: what it prints, where it writes, and how it ends."""

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Run
from typer.testing import CliRunner

from statements.cli import app

CLEAN = "In all 40 women were injured.\n"


def folder(path: Path, **texts: str | bytes) -> Path:
    path.mkdir(exist_ok=True)
    for stem, text in texts.items():
        (path / f"{stem}.txt").write_bytes(text.encode() if isinstance(text, str) else text)
    return path


class TestCheck:
    def test_of_the_projects_texts_ends_well(self, run: Run) -> None:
        ended = run("check")
        assert ended.status == 0
        assert "2025-02-25-khojaly (25 February 2025): 26 numbers, 12 figures" in ended.out
        assert "The codebook has all words and names" in ended.out
        assert "without an event" not in ended.out

    def test_a_statement_without_a_date(self, run: Run, tmp_path: Path) -> None:
        ended = run("check", "--data", folder(tmp_path, a=CLEAN))
        assert ended.status == 1
        assert "a (no date): 1 number, 1 figure, 0 recipients" in ended.out
        assert "a: no date; write it in sources.csv" in ended.out

    def test_figures_without_an_event_are_named(self, run: Run, tmp_path: Path) -> None:
        text = "In all 40 people fell silent.\n\nOmbudsman of Northland\nArden, 5 May 2021\n"
        ended = run("check", "--data", folder(tmp_path, **{"2021-05-05": text}))
        assert "without an event: 2021-05-05:f01: In all 40 people fell silent." in ended.out

    def test_numbers_of_the_kind_other_are_named(self, run: Run, tmp_path: Path) -> None:
        text = "Call +44 20 7946 0018 at once.\n\nOmbudsman of Northland\nArden, 5 May 2021\n"
        ended = run("check", "--data", folder(tmp_path, **{"2021-05-05": text}))
        assert ended.status == 0
        assert "of the kind other: 2021-05-05:n01: Call +44 20 7946 0018" in ended.out

    @pytest.mark.parametrize(
        ("text", "says"),
        [
            (
                "There were 40 whatsits.",
                "Not yet coded:\n  2021-05-05 11: 40 whatsits: no group, unit",
            ),
            ("Of the 90 injured people, 50 were women and 60 were men.", "Does not add up:"),
            (
                "Thirty years have passed since 3 May 1989.\n\nAnna Bell\n5 May 2021\n",
                "2021-05-05 0: Thirty years leads to 1991",
            ),
        ],
    )
    def test_something_to_mend_ends_with_status_1(
        self, run: Run, tmp_path: Path, text: str, says: str
    ) -> None:
        ended = run("check", "--data", folder(tmp_path, **{"2021-05-05": text}))
        assert ended.status == 1
        assert says in ended.out

    def test_markup_in_a_text_is_printed_as_it_is(self, run: Run, tmp_path: Path) -> None:
        text = "All is well.\n\nThe letter was sent to the League of [red]Ba:x:kers[/red].\n"
        ended = run("check", "--data", folder(tmp_path, **{"2021-05-05": text}))
        assert "League of [red]Ba:x:kers[/red]" in ended.out

    def test_a_text_that_can_not_be_read_is_named_and_the_others_are_read(
        self, run: Run, tmp_path: Path
    ) -> None:
        texts = {"a": CLEAN, "empty": "", "latin": b"caf\xe9", "nul": "a\0b", "twice": CLEAN}
        data = folder(tmp_path, **texts)
        (data / "gone.txt").symlink_to(tmp_path / "none.txt")
        ended = run("check", "--data", data)
        assert (ended.status, ended.err) == (1, "")
        assert "a (no date): 1 number" in ended.out
        for name in (*texts, "gone"):
            assert (f"{name}.txt: " in ended.out) == (name != "a")
        ended = run("list", "--data", data)
        assert ended.status == 1
        assert ended.out.startswith("a\nempty: ")
        for why in ("is empty", "can't be read", "UTF-8", "binary"):
            assert why in ended.out
        other = folder(tmp_path / "more", b=f"{CLEAN}\nArden, 5 May 2021\n") / "b.txt"
        assert run("add", other, "--data", data).err == ""

    def test_nothing_in_a_text_steers_the_terminal(self, run: Run, tmp_path: Path) -> None:
        turns = "\x1b[31m\x07\x9b\u202e\u2066\u200f"
        text = f"All is well.\n\nThe letter was sent to the League of {turns}Bakers.\n"
        ended = run("check", "--data", folder(tmp_path, **{"2021-05-05": text}))
        assert "League of" in ended.out
        assert not {*turns} - {*"[31m"} & {*ended.out}


class TestRegister:
    def test_what_is_amiss_is_named_listed_and_mended(self, run: Run, tmp_path: Path) -> None:
        text = f"{CLEAN}\nOmbudsman of Northland\nArden, 5 May 2021\n"
        source, data = folder(tmp_path, a=text) / "a.txt", tmp_path / "data"
        assert run("add", source, "--data", data).status == 0
        assert run("list", "--data", data).out == "2021-05-05-a: Ombudsman of Northland\n"
        folder(data, own=text.replace("40", "41"), README="Mine.")
        (data / "2021-05-05-a.txt").unlink()
        ended = run("check", "--data", data)
        assert ended.status == 1
        assert "Not read:\n  README.txt: is named README\n" in ended.out
        assert "Not as registered:\n  2021-05-05-a: its row stands in sources.csv" in ended.out
        assert "\n  own: has no row in sources.csv" in ended.out
        assert run("remove", "2021-05-05-a", "--data", data).out == "Removed: 2021-05-05-a\n"
        assert run("add", data / "own.txt", "--data", data).status == 0
        ended = run("check", "--data", data)
        assert (ended.status, "Not as registered" in ended.out) == (0, False)
        ended = run("tables", "--data", data, "--out", tmp_path / "out")
        assert ended.err == "Not read: README.txt; `statements check` says why\n"

    def test_a_date_that_the_text_contradicts_is_said(self, run: Run, tmp_path: Path) -> None:
        source = folder(tmp_path, a=f"{CLEAN}\nArden, 5 May 2021\n") / "a.txt"
        ended = run("add", source, "--data", tmp_path / "data", "--date", "2020-05-05")
        assert ended.err == "Its text says 2021-05-05, and that holds; see `correct`\n"

    def test_what_was_removed_is_not_named_again(self, run: Run, tmp_path: Path) -> None:
        page = f"<html><body><p>{CLEAN}</p><p>Arden, 5 May 2021</p></body></html>"
        source = tmp_path / "a.html"
        source.write_text(page, encoding="utf-8")
        data = tmp_path / "data"
        run("add", source, "--data", data)
        assert "stays: 2021-05-05-a.html" in run("remove", "2021-05-05-a", "--data", data).out
        assert "removed" not in run("check", "--data", folder(data, b=CLEAN)).out

    def test_only_a_language_that_is_read_can_be_insisted_on(self, run: Run) -> None:
        ended = run("check", "--language", "xx")
        assert (ended.status, "only en can be insisted on" in ended.err) == (2, True)


class TestErrors:
    @pytest.mark.parametrize(
        ("texts", "says"),
        [
            ({}, "holds no statement"),
            ({"a": b"caf\xe9"}, "a.txt: not readable as UTF-8"),
            ({"a": ""}, "a.txt: is empty"),
            ({"[red]x": ""}, "[red]x.txt: is empty"),
        ],
    )
    @pytest.mark.parametrize("command", ["check", "tables"])
    def test_are_one_line_on_stderr_and_status_2(
        self, run: Run, tmp_path: Path, command: str, texts: dict[str, str | bytes], says: str
    ) -> None:
        data = folder(tmp_path / "data", **texts)
        out: list[str | Path] = ["--out", tmp_path / "out"] if command == "tables" else []
        ended = run(command, "--data", data, *out)
        assert (ended.status, ended.out) == (2, "")
        assert ended.err.startswith("statements: ")
        assert ended.err.count("\n") == 1
        assert says in ended.err
        assert not (tmp_path / "out").exists()

    def test_a_missing_folder_and_a_missing_codebook(self, run: Run, tmp_path: Path) -> None:
        assert run("check", "--data", tmp_path / "none").status == 2
        ended = run("check", "--codebook", tmp_path / "none")
        assert ended.status == 2
        assert "codebook" in ended.err

    def test_an_unknown_command(self, run: Run) -> None:
        assert run("nonsense").status == 2


class TestTables:
    NAMES = ("dictionary", "figures", "instruments", "numbers", "recipients", "sentences")

    def test_writes_each_as_csv_and_says_where(self, run: Run, tmp_path: Path) -> None:
        ended = run("tables", "--out", tmp_path)
        assert ended.status == 0
        for name in (*self.NAMES, "statements"):
            path = tmp_path / f"{name}.csv"
            assert str(path) in ended.out
            with path.open(encoding="utf-8", newline="") as file:
                assert len(list(csv.DictReader(file))) > 0

    def test_no_cell_is_a_formula(self, run: Run, tmp_path: Path) -> None:
        text = "All is well.\n\nTo: =1+2 Board of Fish; +Board of Ships; @Board; -Board of Ports"
        run("tables", "--data", folder(tmp_path / "data", a=text), "--out", tmp_path / "out")
        with (tmp_path / "out" / "recipients.csv").open(encoding="utf-8", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "-"))]


class TestProcess:
    def statements(self, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "statements", *arguments]
        return subprocess.run(
            command, cwd=cwd, capture_output=True, text=True, env={**os.environ, "COLUMNS": "40"}
        )

    def test_python_m_is_the_same_from_any_directory_and_wraps_nothing(
        self, tmp_path: Path
    ) -> None:
        ended = self.statements("check", cwd=tmp_path)
        assert (ended.returncode, ended.stderr) == (0, "")
        wide = CliRunner().invoke(app, ["check"], env={"COLUMNS": "1000"}).output
        assert ended.stdout == wide
        assert max(map(len, ended.stdout.splitlines())) > 40

    def test_help_names_the_commands(self, tmp_path: Path) -> None:
        ended = self.statements("--help", cwd=tmp_path)
        assert ended.returncode == 0
        assert all(name in ended.stdout for name in ("report", "tables", "check"))

    def test_the_package_offers_its_public_names_before_they_are_imported(
        self, tmp_path: Path
    ) -> None:
        code = "import statements; print({*statements.__all__} <= {*dir(statements)})"
        command = [sys.executable, "-c", code]
        ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
        assert ended.stdout == "True\n"
