"""The folder: replaced as a whole, and other people\'s files are left alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from statements import StatementError
from statements.report.folder import MARKER, _exchange, replaced


def fill(out: Path, **files: str) -> None:
    with replaced(out) as fresh:
        for name, text in files.items():
            (fresh / name).write_text(text)


KILL = """
import os, random, signal, sys, time
from pathlib import Path
from statements.report.folder import MARKER, replaced

out, names = Path(sys.argv[1]), [str(number) for number in range(20)]

def make(text):
    with replaced(out) as fresh:
        for name in names:
            (fresh / name).write_text(text)

make("first")
(out / "own").write_text("mine")
random.seed(1)
seen = set()
for _ in range(60):
    pids = [os.fork(), 0]
    if pids[0]:
        pids[1] = os.fork()
    while 0 in pids:
        make(f"{os.getpid()} {time.time()}")
    time.sleep(random.uniform(0.005, 0.05))
    for pid in pids:
        os.kill(pid, signal.SIGKILL)
        assert os.waitpid(pid, 0)[1] == signal.SIGKILL
    assert {path.name for path in out.iterdir()} == {MARKER, "own", *names}
    assert (out / "own").read_text() == "mine"
    (whole,) = {(out / name).read_text() for name in names}
    seen.add(whole)
make("last")
assert not [path for path in out.parent.glob(".*") if any(path.iterdir())]
print(len(seen))
"""


class TestFolder:
    def test_is_replaced_as_a_whole(self, tmp_path: Path) -> None:
        fill(tmp_path / "out", a="1", b="1")
        fill(tmp_path / "out", a="2")
        assert {p.name for p in (tmp_path / "out").iterdir()} == {MARKER, "a"}
        assert (tmp_path / "out" / "a").read_text() == "2"
        assert [p.name for p in tmp_path.iterdir()] == ["out"]

    def test_stays_where_something_fails(self, tmp_path: Path) -> None:
        fill(tmp_path / "out", a="1")
        with pytest.raises(ZeroDivisionError), replaced(tmp_path / "out") as fresh:
            (fresh / "a").write_text("2")
            _ = 1 / 0
        assert (tmp_path / "out" / "a").read_text() == "1"
        assert [p.name for p in tmp_path.iterdir()] == ["out"]

    def test_keeps_what_is_not_the_reports(self, tmp_path: Path) -> None:
        fill(tmp_path / "out", a="1")
        (tmp_path / "out" / "own").mkdir()
        (tmp_path / "out" / "own" / "note").write_text("mine")
        (tmp_path / "out" / "own").chmod(0o700)
        (tmp_path / "out" / "own" / "empty").mkdir()
        fill(tmp_path / "out", a="2")
        fill(tmp_path / "out", a="3")
        assert (tmp_path / "out" / "own" / "note").read_text() == "mine"
        assert (tmp_path / "out" / "own" / "empty").is_dir()
        assert (tmp_path / "out" / "own").stat().st_mode & 0o777 == 0o700

    def test_does_not_write_over_what_is_not_the_reports(self, tmp_path: Path) -> None:
        fill(tmp_path / "out", a="1")
        (tmp_path / "out" / "b").write_text("mine")
        with pytest.raises(StatementError, match="move yours"):
            fill(tmp_path / "out", a="2", b="2")
        assert (tmp_path / "out" / "b").read_text() == "mine"
        assert (tmp_path / "out" / "a").read_text() == "1"

    def test_a_whole_report_that_was_put_aside_comes_back(self, tmp_path: Path) -> None:
        fill(tmp_path / "out", a="1")
        (tmp_path / "out" / "own").write_text("mine")
        (tmp_path / "out").rename(tmp_path / ".out-abcdefgh-old")
        with pytest.raises(ZeroDivisionError), replaced(tmp_path / "out"):
            _ = 1 / 0
        assert [p.name for p in tmp_path.iterdir()] == ["out"]
        assert (tmp_path / "out" / "a").read_text() == "1"
        assert (tmp_path / "out" / "own").read_text() == "mine"

    def test_refuses_a_folder_that_no_report_made(self, tmp_path: Path) -> None:
        (tmp_path / "thesis.txt").write_text("mine")
        with pytest.raises(StatementError, match="holds files that no report made"):
            fill(tmp_path, a="1")
        with pytest.raises(StatementError, match="is a file"):
            fill(tmp_path / "thesis.txt", a="1")
        assert [p.name for p in tmp_path.iterdir()] == ["thesis.txt"]

    def test_says_where_it_cannot_write(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        with pytest.raises(StatementError, match="can't be written"):
            fill(tmp_path / "file" / "out", a="1")

    def test_keeps_what_comes_while_it_is_made(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        out = tmp_path / "out"
        fill(out, a="1")

        def exchange(fresh: Path, out: Path) -> Path:
            (out / "late").symlink_to(tmp_path)
            return _exchange(fresh, out)

        monkeypatch.setattr("statements.report.folder._exchange", exchange)
        fill(out, a="2")
        assert (out / "late").is_symlink()
        assert (out / "a").read_text() == "2"

    def test_survives_being_killed_at_any_moment_and_being_run_twice_at_once(
        self, tmp_path: Path
    ) -> None:
        script = tmp_path / "kill.py"
        script.write_text(KILL)
        command = [sys.executable, str(script), str(tmp_path / "out")]
        ended = subprocess.run(command, capture_output=True, text=True)
        assert (ended.returncode, ended.stderr) == (0, "")
        assert int(ended.stdout) > 5  # new reports were made before the blows fell

    def test_works_without_an_exchange_in_one_step(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("statements.report.folder._EXCHANGE", 1 << 20)
        fill(tmp_path / "out", a="1")
        fill(tmp_path / "out", a="2")
        assert (tmp_path / "out" / "a").read_text() == "2"
        assert [p.name for p in tmp_path.iterdir()] == ["out"]
