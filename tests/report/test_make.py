"""The report as a whole: made in full or not at all."""

from __future__ import annotations

import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from report.pages import LOADED, NUMBERS, notebook, small

from statements import StatementError
from statements.charts import READINGS
from statements.files import CODEBOOK, STATEMENTS
from statements.report.make import make_report


def test_an_unknown_notebook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StatementError, match="no notebook '9-none'; there are 1-"):
        make_report(STATEMENTS, CODEBOOK, tmp_path / "out", notebooks=["9-none"])
    assert list(tmp_path.iterdir()) == []


def test_what_fails_leaves_the_last_report(tmp_path: Path) -> None:
    nb, out = tmp_path / "notebooks", tmp_path / "out"
    notebook(nb, "1", "1 + 1")
    page = make_report(STATEMENTS, CODEBOOK, out, notebook_folder=nb)
    before = page.read_bytes()
    notebook(nb, "1", "1 / 0")
    with pytest.raises(StatementError, match="cell 1: ZeroDivisionError"):
        make_report(STATEMENTS, CODEBOOK, out, notebook_folder=nb)
    assert page.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["notebooks", "out"]


def test_two_at_once_make_one_report(tmp_path: Path) -> None:
    nb, out = small(tmp_path / "notebooks"), tmp_path / "out"
    work = partial(make_report, STATEMENTS, CODEBOOK, out, notebook_folder=nb)
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.submit(work), pool.submit(work)
        assert first.result() == second.result() == out / "report.html"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["notebooks", "out"]
    assert "</html>" in (out / "report.html").read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="limits are those of Unix")
@pytest.mark.parametrize(("room", "path"), [(1_000, "out"), (100_000, "report.html")])
def test_where_there_is_no_room_the_last_report_stands(
    room: int, path: str, report: Path, tmp_path: Path
) -> None:
    """As on a full disk: no file may grow beyond so many bytes."""
    import resource

    out, nb = shutil.copytree(report.parent, tmp_path / "out"), small(tmp_path / "notebooks")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        with pytest.raises(StatementError, match=rf"{path}: can't be written .*; make room"):
            make_report(STATEMENTS, CODEBOOK, out, notebook_folder=nb)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["notebooks", "out"]
    assert (out / "report.html").read_bytes() == report.read_bytes()


def test_an_export_cannot_take_the_name_of_a_table(tmp_path: Path) -> None:
    cells = (
        "OUT = None",
        LOADED.replace("DATA, CODEBOOK", ""),
        NUMBERS.replace("all-numbers", "numbers"),
    )
    notebook(tmp_path / "notebooks", "1", ("parameters", cells[0]), *cells[1:])
    with pytest.raises(StatementError, match=r"a notebook exports numbers\.csv"):
        make_report(STATEMENTS, CODEBOOK, tmp_path / "out", notebook_folder=tmp_path / "notebooks")


def test_the_projects_notebooks_show_all_charts_that_two_statements_have(report: Path) -> None:
    drawn = {path.stem for path in (report.parent / "charts").glob("*.svg")}
    assert drawn == {*READINGS, "numbers-by-kind"}


def test_one_statement_has_all_chapters_but_that_of_two(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    text = (
        "Statement of the Ombudsman of Arland\n\nIn all 487 or 475 people were killed by shelling."
    )
    (tmp_path / "data" / "2030-01-01-a.txt").write_text(text)
    page = make_report(tmp_path / "data", CODEBOOK, tmp_path / "out").read_text("utf-8")
    assert 'id="chapter-3-recipients"' in page
    assert 'id="chapter-4-side-by-side"' not in page
