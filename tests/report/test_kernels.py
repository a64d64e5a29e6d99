"""Kernels that are forked do what kernels that are started do, and nothing is left of them."""

import os
import subprocess
import sys
import time
from pathlib import Path

import nbformat
import pytest

from statements.errors import StatementError
from statements.report import kernels
from statements.report.run import run_notebooks

CHART = "import matplotlib.pyplot as plt; plt.plot([1, 2]); plt.show()"
WHERE = """import os, sys
for thing in (os.getcwd(), "" in sys.path, sys.stdin.read()):
    print(repr(thing))"""
NUMBER = "import os, pathlib; pathlib.Path('pid').write_text(str(os.getpid()))"


IMPORTED = "import sys; print('statements.charts' in sys.modules)"


def run(folder: Path, *cells: str, timeout: int = 60) -> nbformat.NotebookNode:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(c) for c in cells])
    nbformat.write(notebook, folder / "a.ipynb")
    with kernels.nursery() as fork:
        paths = [folder / "a.ipynb"]
        (made,) = run_notebooks(paths, {}, timeout=timeout, progress=quiet, fork=fork)
    return made


def quiet(done: int, total: int, what: str) -> None:
    pass


def gone(pid: int) -> bool:
    """Whether a process ends within a minute."""
    for _ in range(600):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


@pytest.fixture(params=["forked", "no fork here", "what forks breaks down"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "no fork here":
        monkeypatch.setattr(kernels, "CAN_FORK", False)
    elif request.param == "what forks breaks down":
        monkeypatch.setattr(kernels, "SERVE", ("-c", "raise SystemExit(1)"))
    return str(request.param)


def test_cells_show_the_same_in_the_same_surroundings(way: str, tmp_path: Path) -> None:
    made = run(tmp_path, WHERE, IMPORTED, CHART)
    assert made.cells[1].outputs[0].text.splitlines() == [repr(str(tmp_path)), "True", "''"]
    assert list(made.cells[3].outputs[-1].data) == ["text/plain", "text/html", "image/png"]
    assert made.cells[2].outputs[0].text == f"{way == 'forked'}\n"


def test_a_kernel_that_hangs_is_ended(way: str, tmp_path: Path) -> None:
    with pytest.raises(StatementError, match="cell 2: took longer than 1 seconds"):
        run(tmp_path, NUMBER, "while True: pass", timeout=1)
    assert gone(int((tmp_path / "pid").read_text()))


def test_a_kernel_that_is_killed_is_named(way: str, tmp_path: Path) -> None:
    with pytest.raises(StatementError, match="cell 1: its Python process ended"):
        run(tmp_path, "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")


def test_a_kernel_can_wait_for_its_own_children(way: str, tmp_path: Path) -> None:
    made = run(tmp_path, "import subprocess; print(subprocess.run(['false']).returncode)")
    assert made.cells[1].outputs[0].text == "1\n"


def test_kernels_end_with_the_process_that_wants_them(way: str, tmp_path: Path) -> None:
    code = f"""if True:
        import sys, pathlib; sys.path[:0] = {[str(Path(__file__).parent)]!r}
        from statements.report import kernels; kernels.CAN_FORK = {kernels.CAN_FORK}
        kernels.SERVE = {kernels.SERVE}
        from test_kernels import run
        run(pathlib.Path({str(tmp_path)!r}), {NUMBER!r}, "while True: pass")"""
    with subprocess.Popen([sys.executable, "-c", code]) as process:
        while not (tmp_path / "pid").exists() and process.poll() is None:
            time.sleep(0.05)
        process.kill()
    assert gone(int((tmp_path / "pid").read_text()))
