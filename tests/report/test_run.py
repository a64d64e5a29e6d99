"""Notebooks are run, and what goes wrong in one is named."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import nbformat
import pytest
from report.pages import notebook, run

from statements import StatementError
from statements.charts import CHARTS
from statements.report.make import NOTEBOOKS


def test_parameters_replace_those_of_the_notebook(tmp_path: Path) -> None:
    path = notebook(tmp_path, "a", "A = 0", ("parameters", "A = 1; B = 2"), "print(A, B)")
    (made,) = run([path], A="x'\"\\")
    assert made.cells[-1].outputs[0].text == "x'\"\\ 2\n"


def test_a_notebook_runs_in_this_python_and_in_its_own_folder(tmp_path: Path) -> None:
    path = notebook(
        tmp_path / "nb", "a", "import os, sys; print(sys.executable); print(os.getcwd())"
    )
    (made,) = run([path])
    assert made.cells[-1].outputs[0].text.splitlines() == [sys.executable, str(tmp_path / "nb")]


def test_a_reader_changes_the_two_statements_and_runs_all(dozen: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(NOTEBOOKS, tmp_path / "notebooks")
    for path in folder.glob("*.ipynb"):
        made = nbformat.read(path, as_version=4)
        cell = next(c for c in made.cells if "parameters" in c.metadata.get("tags", []))
        cell.source += f"\nDATA = {str(dozen)!r}\nOUT = 'exports'"
        cell.source += "\nEARLIER, LATER = '2017-02-25-made-up', '2019-02-25-made-up'"
        nbformat.write(made, path)
    ran = run(sorted(folder.glob("*.ipynb")))
    shown = [o.data["text/html"] for c in ran[1].cells for o in c.get("outputs", [])]
    table = next(html for html in shown if 'id="table-figures-compared' in html)
    assert [year for year in range(2015, 2027) if f"{year}</th>" in table] == [2017, 2019]
    drawn = {path.stem for path in (folder / "exports" / "charts").glob("*.svg")}
    assert drawn == {m.name for m in CHARTS} - {"figures-over-time", "same-parts"}


def test_a_cell_that_fails_is_named(tmp_path: Path) -> None:
    paths = [
        notebook(tmp_path, "good", "import time; time.sleep(30)"),
        notebook(tmp_path, "bad", ("parameters", "A = 1"), "print(1)", "1 / 0"),
    ]
    with pytest.raises(StatementError, match=r"^bad\.ipynb, cell 3: ZeroDivisionError: division"):
        run(paths)


def test_a_cell_that_hangs_is_named(tmp_path: Path) -> None:
    path = notebook(tmp_path, "slow", "1", "while True: pass")
    with pytest.raises(StatementError, match=r"^slow\.ipynb, cell 2: took longer than 1 seconds"):
        run([path], timeout=1)


def test_a_kernel_that_dies_is_named(tmp_path: Path) -> None:
    path = notebook(tmp_path, "dead", "import os; os._exit(1)")
    with pytest.raises(StatementError, match=r"^dead\.ipynb, cell 1: its Python process ended"):
        run([path])


def test_a_file_that_is_no_notebook_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.ipynb").write_text("no notebook")
    with pytest.raises(StatementError, match=r"a\.ipynb: can't be read as a notebook"):
        run([tmp_path / "a.ipynb"])
