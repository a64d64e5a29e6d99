"""Nothing of the user's is lost, blocked or shown to others, whatever is done in any order.

Notebooks, drawings and tables are stubbed; what reads texts and what replaces files is not.
`docs/safety.md` says what was tried and how often.
"""

import shutil
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pandas as pd
import pytest
from disk import FAILED, KILLED, REFUSED, harmed
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from statements import StatementError, cli
from statements.codebook import load_codebook
from statements.display import save
from statements.export import package
from statements.files import CODEBOOK
from statements.replace import made_in, put
from statements.report import make
from statements.tables import corpus
from statements.tables.register import add_statement, not_read, remove_statement, states

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs forks")
TEXT = "In all {} women were injured.\n\nOmbudsman of Northland\nArden, {} May 2021\n"
BASE = "a b/İşçi Ə 報告"  # with a space and letters of other scripts
OUTS = {"report": "reports", "charts": "exports/charts", "tables": "exports/tables"}

stamps = [b"0"]  # what each command writes in all its files; each run has another


def stamp(*_: object, **__: object) -> bytes:
    return stamps[-1] * 50


def run_nothing(paths: list[Path], parameters: dict[str, str], **_: object) -> list[Path]:
    (Path(parameters["OUT"]) / "charts").mkdir()
    put(Path(parameters["OUT"]) / "charts" / "chart.svg", stamp())
    return paths


def write_stamps(_: object, folder: Path) -> Iterator[Path]:
    folder.mkdir(exist_ok=True)
    for name in ("numbers.csv", "figures.csv"):
        put(folder / name, stamp())
        yield folder / name


def save_stamp(figure: object, base: Path, **_: object) -> list[Path]:
    put(base.with_suffix(".svg"), stamp())
    return [base.with_suffix(".svg")]


@pytest.fixture(autouse=True)
def stubs(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    book = load_codebook(CODEBOOK)
    monkeypatch.setattr(corpus, "load_codebook", lambda _: book)
    monkeypatch.setattr(make, "run_notebooks", run_nothing)
    monkeypatch.setattr(make, "make_chapter", stamp)
    monkeypatch.setattr(make, "write_page", lambda path, *_: put(path, stamp()))
    monkeypatch.setattr(make, "write_tables", write_stamps)
    monkeypatch.setattr(package, "write_tables", write_stamps)
    reading = SimpleNamespace(figure=stamp, data=pd.DataFrame({"a": [1]}))
    monkeypatch.setattr(save, "READINGS", {"chart": lambda _: reading})
    monkeypatch.setattr(save, "save_figure", save_stamp)
    monkeypatch.setattr(cli, "_say", stamp)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of a fork beside threads
        yield


def command(kind: str, base: Path) -> Callable[[], object]:
    """`statements report`, `charts` or `tables` of the texts in a folder."""
    data, out = base / "data", base / OUTS[kind]
    stamps.append(str(len(stamps)).encode())
    if kind == "report":
        return lambda: make.make_report(data, CODEBOOK, out, notebook_folder=base / "notebooks")
    if kind == "charts":
        return lambda: cli.charts(data, out, CODEBOOK, None, "18cm", "svg", "plain")
    return lambda: cli.tables(None, data, out, CODEBOOK, None, None)


def begin(folder: Path) -> Path:
    """A folder to work in, with a notebook."""
    base = folder / BASE
    (base / "notebooks").mkdir(parents=True)
    cell = nbformat.v4.new_code_cell("1", id="1")
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), base / "notebooks" / "1.ipynb")
    return base


def one_run(base: Path) -> None:
    """What each command made in its folder is of one run."""
    for out in (base / name for name in OUTS.values()):
        made = [out / name for name in made_in(out) if "annotations" not in name]
        found = {path.read_bytes() for path in made if path.is_file()}
        assert len(found) <= 1 and all(path.exists() for path in made), (out, found)


def left(base: Path) -> list[Path]:
    """What runs have left that are at an end, but for empty files."""
    found = [path for path in base.rglob("*") if ".statements-" in path.as_posix()]
    return [path for path in found if path.is_dir() or path.stat().st_size]


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


Harm = tuple[int, bool] | None  # at which call, and whether the disk is full or the run killed
HARM = st.none() | st.tuples(st.integers(1, 90), st.booleans())
PICK = st.integers(0, 9)


class Safety(RuleBasedStateMachine):
    """Commands and their user, in any order, against what the user owns."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.base = begin(self.folder)
        self.data = self.base / "data"
        self.own: dict[Path, bytes] = {}  # files of the user's own, where they are
        self.modes: dict[Path, int] = {}
        self.texts: set[bytes] = set()  # that stand in the folder of statements
        self.edited: dict[Path, bytes] = {}
        self.status = 0  # of the last command that came to harm

    def teardown(self) -> None:
        self.restore()
        self.write_text(9)
        for kind in OUTS:
            self.run_command(kind, None)
        self.add(9, True, None)
        assert not left(self.base)
        shutil.rmtree(self.folder)

    # ---------------------------------------------------------------- the user

    def statement_texts(self) -> list[Path]:
        return sorted(self.data.glob("*.txt"))

    @rule(number=PICK)
    def write_text(self, number: int) -> None:
        self.data.mkdir(exist_ok=True)
        path = self.data / f"own {number}.txt"
        if not path.exists():
            path.write_text(TEXT.format(60 + number, 1))
            self.texts.add(path.read_bytes())

    @precondition(lambda self: self.statement_texts() and not self.edited)
    @rule(pick=PICK, delete=st.booleans())
    def edit_text(self, pick: int, delete: bool) -> None:
        path = self.statement_texts()[pick % len(self.statement_texts())]
        self.texts.discard(path.read_bytes())
        if delete:
            path.unlink()
            return
        self.edited[path] = path.read_bytes()
        path.write_text(path.read_text() + "All is well.\n")
        self.texts.add(path.read_bytes())

    @precondition(lambda self: self.edited)
    @rule()
    def restore(self) -> None:
        for path, data in self.edited.items():
            if path.exists():
                self.texts.discard(path.read_bytes())
                path.write_bytes(data)
                self.texts.add(data)
        self.edited.clear()

    @rule(
        kind=st.sampled_from([*OUTS]),
        name=st.sampled_from(["note", "charts/note", "annotations/a b.txt", "ə\n/deep/note"]),
        private=st.booleans(),
    )
    def write_beside(self, kind: str, name: str, private: bool) -> None:
        path = self.base / OUTS[kind] / name
        if (self.base / OUTS[kind]).exists() and path not in self.own:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"mine " + name.encode())
            path.chmod(0o600 if private else 0o644)
            self.own[path], self.modes[path] = path.read_bytes(), mode(path)

    @rule(kind=st.sampled_from([*OUTS]), bits=st.sampled_from([0o700, 0o750]))
    def shut(self, kind: str, bits: int) -> None:
        out = self.base / OUTS[kind]
        for path in (out, *out.glob("*")):
            if path.is_dir() or path in self.own:
                path.chmod(bits)
                self.modes[path] = bits

    # ---------------------------------------------------------------- the commands

    def do(self, work: Callable[[], object], harm: Harm, may_refuse: str | None) -> bool:
        """Whether a command did its work; without harm it is refused for this reason alone."""
        if harm:
            self.status = harmed(work, harm[0], full=harm[1])
            assert self.status in (0, REFUSED if harm[1] else KILLED) or may_refuse
            assert self.status != FAILED
            return self.status == 0
        try:
            work()
        except StatementError as error:
            assert may_refuse and may_refuse in str(error)
            return False
        return True

    @rule(number=PICK, private=st.booleans(), harm=HARM)
    def add(self, number: int, private: bool, harm: Harm) -> None:
        source, text = self.base / f"{number}.txt", TEXT.format(40 + number, 1 + number).encode()
        if source not in self.own:
            source.write_bytes(text)
            source.chmod(0o600 if private else 0o644)
            self.own[source], self.modes[source] = text, mode(source)
        if self.do(lambda: add_statement(source, self.data), harm, "already"):
            assert states(self.data)[f"2021-05-{1 + number:02}-{number}"] == ""
            self.texts.add(text)

    @precondition(lambda self: self.data.exists() and bool(states(self.data)))
    @rule(pick=PICK, harm=HARM)
    def remove(self, pick: int, harm: Harm) -> None:
        sid = [*states(self.data)][pick % len(states(self.data))]
        if self.do(lambda: remove_statement(sid, self.data), harm, None):
            assert sid not in states(self.data)

    @rule(kind=st.sampled_from([*OUTS]), harm=HARM)
    def run_command(self, kind: str, harm: Harm) -> None:
        if harm:  # it is to come to the point
            self.restore()
            self.write_text(0)
        changed = self.data.exists() and "changed" in "".join(states(self.data).values())
        reason = "was changed" if changed else None if self.statement_texts() else "no s"
        if self.do(command(kind, self.base), harm, reason):
            assert not reason
            out = self.base / OUTS[kind]
            assert {path.read_bytes() for path in out.rglob("*.svg")} <= {stamp()}
            assert all((out / name).exists() for name in made_in(out))

    # ---------------------------------------------------------------- what holds

    @invariant()
    def nothing_is_lost(self) -> None:
        for path, data in self.own.items():
            assert path.read_bytes() == data
        if self.data.exists():
            assert {path.read_bytes() for path in self.data.glob("*.txt*")} >= self.texts
            not_read(self.data)

    @invariant()
    def nothing_is_mixed(self) -> None:
        one_run(self.base)

    @invariant()
    def nothing_is_shown(self) -> None:
        for path, bits in self.modes.items():
            assert mode(path) == bits, path
        secret = {data for path, data in self.own.items() if not mode(path) & 0o077}
        for path in self.data.glob("*.txt*"):
            assert not mode(path) & 0o077 or path.read_bytes() not in secret
        for path in self.base.rglob(".statements-*"):
            assert not path.is_dir() or not mode(path) & 0o077


def play(steps: int, games: int) -> None:
    run_state_machine_as_test(
        Safety,
        settings=settings(
            max_examples=games,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=[*HealthCheck],
        ),
    )


def test_nothing_is_lost_blocked_or_shown() -> None:
    play(steps=15, games=4)


@pytest.mark.long
def test_nothing_is_lost_blocked_or_shown_in_2000_steps() -> None:
    play(steps=50, games=50)


@pytest.mark.long
@pytest.mark.parametrize("what", ["add", "remove", *OUTS])
def test_harm_at_each_call_that_changes_a_file(what: str) -> None:
    game = Safety()
    game.write_text(2)
    for kind in OUTS:
        game.run_command(kind, None)
        game.write_beside(kind, "charts/note", True)
        game.shut(kind, 0o700)

    def do(harm: Harm) -> None:
        if what == "add":
            game.add(1, True, harm)
        elif what == "remove":
            game.remove(0, harm)
        else:
            game.run_command(what, harm)

    for call in count(1):
        for full in (False, True):
            if what == "remove":
                game.add(1, True, None)
                game.write_text(2)
            do((call, full))
            for holds in (game.nothing_is_lost, game.nothing_is_mixed, game.nothing_is_shown):
                holds()
            if not full and game.status == 0:  # there is no such call any more
                assert call > 10
                game.teardown()
                return
            do(None)
            assert not left(game.base)
            if what == "add":
                game.remove(0, None)
