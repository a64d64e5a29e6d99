"""What other libraries draw: whole, light on dark, once, and in words."""

from __future__ import annotations

from pathlib import Path

import matplotlib.pyplot as plt
import nbformat
import numpy as np
import pandas as pd
import pytest
import seaborn as sns
from bs4 import BeautifulSoup
from display.looks import pixels
from matplotlib.axes import Axes
from PIL import Image
from playwright.sync_api import Browser

import statements
from statements.report.chapters import make_chapter
from statements.report.links import Links
from statements.report.run import run_notebooks

DATA = pd.DataFrame({"who": ["women and girls of the evacuated villages", "men"], "n": [106, 63]})
DRAW = """\
import seaborn as sns

bars = sns.barplot(x=[106, 63], y=["women and girls of the evacuated villages", "men"])
bars.set_title("Persons")
"""
ENDS = ["bars", "bars.figure", "bars.set_xlabel('reported')", "None"]
OWN = """\
import statements
from statements import charts

charts.part_whole(statements.compare(statements.load()))"""
GRID = "sns.catplot(x=[106, 63], y=['women', 'men'], kind='bar').set_titles('t')"


def draw() -> Axes:
    plt.figure(figsize=(3, 2))
    return sns.barplot(DATA, x="n", y="who")


def edges(picture: np.ndarray) -> np.ndarray:
    return np.concatenate([picture[0], picture[-1], picture[:, 0], picture[:, -1]])


def test_nothing_is_cut_off(tmp_path: Path, browser: Browser) -> None:
    shown = statements.save(draw(), "a", tmp_path)
    with Image.open(tmp_path / "charts" / "a.png") as png:
        saved = np.asarray(png.convert("L")).astype(int)
    for picture in (saved, pixels(browser, shown.html)):
        assert edges(picture).min() > 250 > picture.min()


def test_a_scale_of_powers_has_digits_also_where_a_text_holds_signs_of_formulas() -> None:
    with plt.rc_context():
        statements.style()
        ax = sns.scatterplot(x=[3, 3000], y=["$a_$", "b"])
        ax.set(xscale="log")
        ax.figure.canvas.draw()
        labels = [label.get_text() for label in (*ax.get_xticklabels(), *ax.get_yticklabels())]
    assert {"10", "1,000", "$a_$"} < set(labels)
    assert not any("math" in label for label in labels)


@pytest.fixture(scope="module")
def chapter(tmp_path_factory: pytest.TempPathFactory) -> list[BeautifulSoup]:
    """What the report shows of cells that draw; none of them uses the project."""
    folder = tmp_path_factory.mktemp("drawn")
    cells = [nbformat.v4.new_code_cell(f"{DRAW}{end}") for end in ENDS]
    cells += map(nbformat.v4.new_code_cell, (GRID, OWN))
    nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / "a.ipynb")
    paths = [folder / "a.ipynb"]
    (ran,) = run_notebooks(paths, {}, timeout=60, progress=lambda *_: None)
    shown = []
    for cell in ran.cells[1:]:
        html = make_chapter("a", nbformat.v4.new_notebook(cells=[cell]), Links({}), ["a"]).html
        shown.append(BeautifulSoup(html, "html.parser"))
    return shown


def test_a_cell_that_draws_shows_its_picture_once_and_no_object(
    chapter: list[BeautifulSoup],
) -> None:
    assert len(chapter) == len(ENDS) + 2
    for html in chapter:
        assert len(html.select("img")) == 1
        assert not html.select(".output")


def test_it_is_described_by_its_titles(chapter: list[BeautifulSoup]) -> None:
    said = [str(html.select("img")[0]["alt"]) for html in chapter]
    assert said[:4] == ["Persons", "Persons", "Persons, reported", "Persons"]
    assert said[4] and said[5].startswith("The 2025 statement counts 68 women")


def test_it_is_whole_and_dark_in_the_dark(chapter: list[BeautifulSoup], browser: Browser) -> None:
    for html in chapter:
        for scheme in ("light", "dark"):
            picture = pixels(browser, f"{statements.style().html}{html}", scheme=scheme)
            paper = np.median(picture)
            assert paper > 240 if scheme == "light" else paper < 40
            assert np.abs(edges(picture) - paper).max() < 20  # a frame that scrolls has a shade
