"""Notebooks are run, what goes wrong in one is named, and nothing is left of their processes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import nbformat
import pytest
from report.pages import notebook, run

from statements import StatementError
from statements.report.make import NOTEBOOKS

WRITE_NUMBER = "import os, pathlib; pathlib.Path('pid').write_text(str(os.getpid()))"


def printed(folder: Path, *cells: str | tuple[str, str], **parameters: Any) -> list[str]:
    """The lines that the last cell prints."""
    (made,) = run([notebook(folder, "a", *cells)], **parameters)
    return str(made.cells[-1].outputs[0].text).splitlines()


def test_parameters_replace_those_of_the_notebook(tmp_path: Path) -> None:
    cells = ("A = 0", ("parameters", "A = 1; B = 2"), "print(A, B)")
    assert printed(tmp_path, *cells, A="x'\"\\") == ["x'\"\\ 2"]


def test_a_notebook_runs_in_this_python_in_its_own_folder_and_may_begin_processes(
    tmp_path: Path,
) -> None:
    code = """
        import os, subprocess, sys
        print(sys.executable); print(os.getcwd()); print("" in sys.path, repr(sys.stdin.read()))
        print(subprocess.run(['false']).returncode)"""
    assert printed(tmp_path, code) == [sys.executable, str(tmp_path), "True ''", "1"]


def test_what_is_shown_is_kept_in_its_order(tmp_path: Path) -> None:
    code = """
        import matplotlib.pyplot as plt, warnings
        from IPython.display import HTML, clear_output, display
        print("gone"); clear_output()
        print("a"); print("b"); display(HTML("<b>c</b>")); print("d"); warnings.warn("unseen")
        await __import__("asyncio").sleep(0)
        plt.plot([1, 2]); plt.show()
        1 + 1"""
    (made,) = run([notebook(tmp_path, "a", code, "_ + 1;", "_")])
    shown = made.cells[1].outputs
    assert [o.get("text") or list(o.data) for o in shown] == [
        *("a\nb\n", ["text/plain", "text/html"], "d\n"),
        *(["text/plain", "text/html", "image/png"], ["text/plain"]),
    ]
    assert [cell.outputs for cell in made.cells[:1] + made.cells[2:3]] == [[], []]
    assert made.cells[3].outputs[0].data == {"text/plain": "2"}


def test_a_reader_changes_the_two_statements(dozen: Path, tmp_path: Path) -> None:
    made = nbformat.read(NOTEBOOKS / "2-reported-figures.ipynb", as_version=4)
    cell = next(c for c in made.cells if "parameters" in c.metadata.get("tags", []))
    cell.source += f"\nDATA = {str(dozen)!r}\nOUT = 'exports'"
    cell.source += "\nEARLIER, LATER = '2017-02-25-made-up', '2019-02-25-made-up'"
    nbformat.write(made, tmp_path / "a.ipynb")
    (ran,) = run([tmp_path / "a.ipynb"])
    shown = [o.data.get("text/html", "") for c in ran.cells for o in c.get("outputs", [])]
    table = next(html for html in shown if "<td" in html)
    assert [year for year in range(2015, 2027) if f"{year}</th>" in table] == [2017, 2019]
    drawn = {path.stem for path in (tmp_path / "exports" / "charts").glob("*.svg")}
    assert drawn == {"reported-figures", "part-whole"}


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ((("parameters", "A = 1"), "print(1)", "1 / 0"), "3: ZeroDivisionError: division by zero"),
        (("1", "1 +"), "2: SyntaxError: invalid syntax"),
        (
            ("raise OSError(28, 'No space')",),
            r"1: OSError: \[Errno 28\] No space; is the disk full",
        ),
        (("1", "while True: pass"), "2: took longer than 1 seconds"),
        (("import os; os._exit(1)",), "1: its Python process ended"),
        (("import os, signal; os.kill(os.getpid(), signal.SIGKILL)",), "1: its Python process end"),
    ],
)
def test_a_cell_that_fails_hangs_or_dies_is_named(
    cells: tuple[str, ...], says: str, tmp_path: Path
) -> None:
    path = notebook(tmp_path, "bad", *cells)
    with pytest.raises(StatementError, match=rf"^bad\.ipynb, cell {says}"):
        run([path], timeout=1 if "longer than 1" in says else 300)


def test_where_one_fails_the_others_are_ended(tmp_path: Path) -> None:
    good = notebook(tmp_path, "good", WRITE_NUMBER, "while True: pass")
    wait = "import pathlib, time\nwhile not pathlib.Path('pid').exists(): time.sleep(0.01)"
    with pytest.raises(StatementError, match="cell 2: ZeroDivisionError"):
        run([good, notebook(tmp_path, "bad", wait, "1 / 0")])
    assert gone(tmp_path / "pid")


def test_a_file_that_is_no_notebook_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.ipynb").write_text("no notebook")
    with pytest.raises(StatementError, match=r"a\.ipynb: can't be read as a notebook"):
        run([tmp_path / "a.ipynb"])


def test_a_process_ends_with_the_one_that_wants_it(tmp_path: Path) -> None:
    path = notebook(tmp_path, "a", WRITE_NUMBER, "while True: pass")
    code = "import sys, pathlib; from statements.report.run import run_notebooks;"
    code += "run_notebooks([pathlib.Path(sys.argv[1])], {}, timeout=60, progress=print)"
    with subprocess.Popen([sys.executable, "-c", code, path], stdout=subprocess.DEVNULL) as process:
        while not (tmp_path / "pid").exists() and process.poll() is None:
            time.sleep(0.05)
        process.kill()
    assert gone(tmp_path / "pid")


def gone(number: Path) -> bool:
    """Whether a process ends within a minute."""
    for _ in range(600):
        try:
            os.kill(int(number.read_text()), 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False
