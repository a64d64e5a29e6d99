"""What the documentation shows is what the project does."""

import ast
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
def test_notebooks_define_no_functions(path: Path) -> None:
    cells = [c.source for c in nbformat.read(path, 4).cells if c.cell_type == "code"]
    nodes = [node for source in cells for node in ast.walk(ast.parse(source))]
    defined = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)
    assert nodes and not [ast.unparse(node) for node in nodes if isinstance(node, defined)]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_pages_of_notebooks_are_theirs(path: Path) -> None:
    page = (PROJECT / "docs" / "notebooks" / f"{path.stem}.md").read_text("utf-8")
    cells = nbformat.read(path, 4).cells
    assert [cell.source for cell in cells if cell.source not in page] == [], "run `make pictures`"
