"""What the documentation shows is what the project does."""

from pathlib import Path

import nbformat
import pytest

from statements.files import PROJECT

NOTEBOOKS = sorted((PROJECT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_cells_of_notebooks_are_short(path: Path) -> None:
    cells = nbformat.read(path, as_version=4).cells
    long = [c.source for c in cells if c.cell_type == "code" and len(c.source.splitlines()) > 12]
    assert long == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_pages_of_notebooks_are_theirs(path: Path) -> None:
    page = (PROJECT / "docs" / "notebooks" / f"{path.stem}.md").read_text("utf-8")
    cells = nbformat.read(path, 4).cells
    assert [cell.source for cell in cells if cell.source not in page] == [], "run `make pictures`"
