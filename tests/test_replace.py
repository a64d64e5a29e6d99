"""Files and folders are replaced as a whole, and other people's files are left alone."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from statements import StatementError, replace
from statements.replace import MARKER, replaced, write_whole


def fill(out: Path, **files: str) -> None:
    with replaced(out, "report") as fresh:
        for name, text in files.items():
            (fresh / name).write_text(text)


RANDOMLY = """
import os, random, signal, sys, time
from pathlib import Path
from statements.replace import MARKER, replaced

out, names = Path(sys.argv[1]), [str(number) for number in range(20)]

def make(text):
    with replaced(out, "report") as fresh:
        for name in names:
            (fresh / name).write_text(text)

began = time.monotonic()
make("first")
make("second")
(out / "own").write_text("mine")
took = (time.monotonic() - began) / 2
random.seed(1)
seen = set()
for _ in range(60):
    pids = [os.fork(), 0]
    if pids[0]:
        pids[1] = os.fork()
    while 0 in pids:
        make(f"{os.getpid()} {time.time()}")
    time.sleep(random.uniform(0.5, 5) * took)
    for pid in pids:
        os.kill(pid, signal.SIGKILL)
        assert os.waitpid(pid, 0)[1] == signal.SIGKILL
    assert {path.name for path in out.iterdir()} == {MARKER, "own", *names}
    assert (out / "own").read_text() == "mine"
    (whole,) = {(out / name).read_text() for name in names}
    seen.add(whole)
make("last")
assert not [path for path in out.parent.glob(".*/*") if path.stat().st_size]
print(len(seen))
"""

# Each run is killed before another of the steps that change a file, and then run to its end.
AT_EACH_STEP = """
import os, sys
from pathlib import Path
from statements import replace

CHANGES = ("os.mkdir", "os.rename", "os.link", "os.remove", "os.rmdir", "os.chmod", "os.utime")
parent, what = Path(sys.argv[1]), sys.argv[2]
out = parent / "out"
if what == "without exchange":
    replace._EXCHANGE = 1 << 20

def make(text):
    if what == "files":
        out.mkdir(exist_ok=True)
        replace.sweep(out)
        replace.write_whole(out, {"b": text.encode(), "a": text.encode()})
        return
    with replace.replaced(out, "report") as fresh:
        (fresh / "deep").mkdir()
        for name in ("a", "deep/b"):
            (fresh / name).write_text(text)

def die_at(step):
    def hook(event, args):
        nonlocal step
        if event in CHANGES or event == "open" and args[2] & (os.O_WRONLY | os.O_RDWR):
            step -= 1
            if step < 0:
                os._exit(9)
    sys.addaudithook(hook)

def found():
    return {path.read_text() for path in out.rglob("[ab]")}

make("0")
(out / "own").mkdir()
(out / "own" / "note").write_text("mine")
out.chmod(0o750)
steps = killed = 1
while killed:
    before, text = found(), str(steps)
    pid = os.fork()
    if pid == 0:
        die_at(steps)
        make(text)
        os._exit(0)
    killed = os.waitpid(pid, 0)[1]
    if what == "folder":
        assert found() in (before, {text}), (before, text, found())
    make(text)
    assert found() == {text} and (out / "own" / "note").read_text() == "mine"
    assert out.stat().st_mode & 0o777 == 0o750
    left = [path for path in parent.rglob("*") if ".statements-" in str(path)]
    assert not [path for path in left if path.is_file() and path.read_bytes()], left
    steps += 1
print(steps)
"""


def run(script: str, *arguments: str | Path) -> int:
    """The number that a script prints."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    ended = subprocess.run(command, capture_output=True, text=True)
    assert (ended.returncode, ended.stderr) == (0, "")
    return int(ended.stdout)


unix = pytest.mark.skipif(sys.platform == "win32", reason="has no fork, links or modes")


@unix
def test_survives_kills_at_any_moment_and_two_runs_at_once(tmp_path: Path) -> None:
    assert run(RANDOMLY, tmp_path / "out") > 5  # new ones were made before the blows fell


@unix
@pytest.mark.parametrize("what", ["folder", "without exchange", "files"])
def test_survives_a_kill_at_each_step(tmp_path: Path, what: str) -> None:
    assert run(AT_EACH_STEP, tmp_path, what) > 10


class TestFiles:
    def test_are_all_written_or_none(self, tmp_path: Path) -> None:
        write_whole(tmp_path, {"a": b"1", "deep/b": b"1"})
        (tmp_path / "c").mkdir()
        with pytest.raises(StatementError, match="c: can't be written"):
            write_whole(tmp_path, {"c": b"2", "a": b"2", "deep/b": b"2"})
        assert (tmp_path / "a").read_bytes() == (tmp_path / "deep" / "b").read_bytes() == b"1"
        assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "c", "deep"]

    @unix
    def test_keep_their_modes(self, tmp_path: Path) -> None:
        (tmp_path / "a").touch(0o600)
        write_whole(tmp_path, {"a": b"1", "b": b"1"})
        (tmp_path / "plain").touch()
        modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
        assert (modes["a"], modes["b"]) == (0o600, modes["plain"])

    @unix
    def test_never_follow_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "target").write_text("mine")
        (tmp_path / "a").symlink_to("target")
        with pytest.raises(StatementError, match="a: is a link"):
            write_whole(tmp_path, {"a": b"1"})
        assert (tmp_path / "target").read_text() == "mine"


@pytest.mark.parametrize("name", ["statements-0", ".statements-0", ".out-abcdefgh"])
def test_only_what_a_run_wrote_down_is_swept(tmp_path: Path, name: str) -> None:
    fill(tmp_path / name, a="1")
    (tmp_path / f"{name}.journal.json").write_text('{"name": ".statements-1", "of": "out"}')
    (tmp_path / ".statements-2").mkdir()
    (tmp_path / ".statements-2" / "note").write_text("mine")
    fill(tmp_path / "out", a="2")
    assert (tmp_path / name / "a").read_text() == "1"
    assert (tmp_path / ".statements-2" / "note").read_text() == "mine"


class TestFolder:
    def test_is_replaced_as_a_whole(self, tmp_path: Path) -> None:
        fill(tmp_path / "out", a="1", b="1")
        fill(tmp_path / "out", a="2")
        assert {p.name for p in (tmp_path / "out").iterdir()} == {MARKER, "a"}
        assert (tmp_path / "out" / "a").read_text() == "2"
        assert [p.name for p in tmp_path.iterdir()] == ["out"]

    def test_stays_where_something_fails(self, tmp_path: Path) -> None:
        fill(tmp_path / "out", a="1")
        with pytest.raises(ZeroDivisionError), replaced(tmp_path / "out", "report") as fresh:
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

    def test_refuses_a_folder_that_no_report_made(self, tmp_path: Path) -> None:
        (tmp_path / "thesis.txt").write_text("mine")
        with pytest.raises(StatementError, match="holds files of another kind"):
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

        exchange = replace._exchange

        def late(fresh: Path, out: Path) -> None:
            (out / "late").symlink_to(tmp_path)
            exchange(fresh, out)

        monkeypatch.setattr(replace, "_exchange", late)
        fill(out, a="2")
        assert (out / "late").is_symlink()
        assert (out / "a").read_text() == "2"

    @unix
    def test_a_private_one_stays_private_all_the_while(self, tmp_path: Path) -> None:
        fill(tmp_path / "out", a="1")
        (tmp_path / "out").chmod(0o700)
        (tmp_path / "out" / "a").chmod(0o640)
        with replaced(tmp_path / "out", "report") as fresh:
            (fresh / "a").write_text("2")
            open_to = [p.stat().st_mode & 0o077 for p in fresh.parents if p.parent == tmp_path]
            assert open_to == [0]
        assert (tmp_path / "out").stat().st_mode & 0o777 == 0o700
        assert (tmp_path / "out" / "a").stat().st_mode & 0o777 == 0o640

    @unix
    def test_an_empty_one_is_filled_and_keeps_its_mode(self, tmp_path: Path) -> None:
        (tmp_path / "out").mkdir(0o700)
        fill(tmp_path / "out", a="1")
        assert (tmp_path / "out").stat().st_mode & 0o777 == 0o700
        assert {path.name for path in (tmp_path / "out").iterdir()} == {MARKER, "a"}

    @unix
    def test_a_new_one_has_the_mode_of_any_new_folder(self, tmp_path: Path) -> None:
        fill(tmp_path / "out", a="1")
        (tmp_path / "plain").mkdir()
        assert (tmp_path / "out").stat().st_mode == (tmp_path / "plain").stat().st_mode

    @unix
    @pytest.mark.parametrize("make", [os.mkfifo, lambda path: path.symlink_to("nowhere")])
    def test_keeps_what_is_no_file(self, tmp_path: Path, make: Callable[[Path], None]) -> None:
        fill(tmp_path / "out", a="1")
        make(tmp_path / "out" / "own")
        fill(tmp_path / "out", a="2")
        assert not (tmp_path / "out" / "own").is_file()
        assert os.path.lexists(tmp_path / "out" / "own")

    @unix
    def test_a_link_in_the_way_is_not_followed(self, tmp_path: Path) -> None:
        (tmp_path / "target").write_text("mine")
        fill(tmp_path / "out", a="1")
        (tmp_path / "out" / "a").unlink()
        (tmp_path / "out" / "a").symlink_to(tmp_path / "target")
        (tmp_path / "out" / "b").symlink_to(tmp_path / "target")
        with pytest.raises(StatementError, match="b: a file of this name is made there"):
            fill(tmp_path / "out", a="2", b="2")
        fill(tmp_path / "out", a="2")
        assert (tmp_path / "target").read_text() == "mine"
        assert (tmp_path / "out" / "a").read_text() == "2"

    @pytest.mark.parametrize("name", ["a\nb", "\u2028", "\x85", "a\udcff", "ə " * 40])
    def test_any_name_is_ones_own_or_a_commands(self, tmp_path: Path, name: str) -> None:
        with replaced(tmp_path / "out", "report") as fresh:
            (fresh / name).write_text("1")
        (tmp_path / "out" / f"{name}.own").write_text("mine")
        fill(tmp_path / "out", b="2")
        assert {p.name for p in (tmp_path / "out").iterdir()} == {MARKER, "b", f"{name}.own"}

    def test_keeps_what_was_made_before_where_it_is_asked_to(self, tmp_path: Path) -> None:
        fill(tmp_path / "out", a="1", b="1")
        for name, text in (("b", "2"), ("c", "3")):
            with replaced(tmp_path / "out", "report", keep=True) as fresh:
                (fresh / name).write_text(text)
        assert [(tmp_path / "out" / name).read_text() for name in "abc"] == ["1", "2", "3"]
        fill(tmp_path / "out", d="4")
        assert {p.name for p in (tmp_path / "out").iterdir()} == {MARKER, "d"}

    def test_names_the_file_that_cannot_be_written(self, tmp_path: Path) -> None:
        with (
            pytest.raises(StatementError, match=r"out.deep.a: can't be written"),
            replaced(tmp_path / "out", "report") as fresh,
        ):
            (fresh / "deep" / "a").write_text("1")
        with (
            pytest.raises(StatementError, match=rf"^{tmp_path}.out.a: is full"),
            replaced(tmp_path / "out", "report") as fresh,
        ):
            raise StatementError(f"{fresh / 'a'}: is full")

    def test_refuses_one_that_another_command_made_and_the_one_that_one_is_in(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        fill(tmp_path / "out", a="1")
        with (
            pytest.raises(StatementError, match="of another kind"),
            replaced(tmp_path / "out", "x"),
        ):
            pass
        monkeypatch.chdir(tmp_path / "out")
        with pytest.raises(StatementError, match="folder you are in"):
            fill(tmp_path / "out", a="2")
        assert (tmp_path / "out" / "a").read_text() == "1"
