"""What other libraries draw: whole, light on dark, once, and in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt
import nbformat
import numpy as np
import pandas as pd
import pytest
import seaborn as sns
from bs4 import BeautifulSoup
from display.looks import pixels
from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from PIL import Image
from playwright.sync_api import Browser

import statements
from statements.display.described import described
from statements.display.picture import figure_of
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


def test_it_is_described_by_its_titles_and_its_values(chapter: list[BeautifulSoup]) -> None:
    said = [str(html.select("img")[0]["alt"]) for html in chapter]
    values = "Women and girls of the evacuated villages 106, men 63."
    titles = ["Persons", "Persons", "Persons, reported", "Persons"]
    assert said[:4] == [f"{title}. {values}" for title in titles]
    assert said[4] == "Women 106, men 63." and said[5].startswith(
        "The 2025 statement counts 68 women"
    )


def test_it_is_whole_and_dark_in_the_dark(chapter: list[BeautifulSoup], browser: Browser) -> None:
    for html in chapter:
        for scheme in ("light", "dark"):
            picture = pixels(browser, f"{statements.style().html}{html}", scheme=scheme)
            paper = np.median(picture)
            assert paper > 240 if scheme == "light" else paper < 40
            assert np.abs(edges(picture) - paper).max() < 20  # a frame that scrolls has a shade


LONG = pd.DataFrame({"who": ["women", "men"] * 2, "n": [106, 63, 100, None], "year": [1, 1, 2, 2]})
LONG["said"] = LONG["year"].map({1: "2025", 2: "2026"})


@pytest.mark.parametrize(
    ("plot", "look", "values"),
    [
        (
            sns.barplot,
            {"x": "n", "y": "who", "hue": "said"},
            "2025: women 106, men 63. 2026: women",
        ),
        (sns.barplot, {"x": "who", "y": "n"}, "Women 103, men 63."),  # means, not their bounds
        (sns.scatterplot, {"x": "year", "y": "n"}, "106 at 1, 63 at 1, 100 at 2."),
        (sns.scatterplot, {"x": "said", "y": "who"}, "2025 women, 2025 men, 2026 women, 2026 men."),
        (sns.lineplot, {"x": "year", "y": "n", "hue": "who"}, "Women: 106 at 1, 100 at 2. Men: 63"),
        (
            sns.pointplot,
            {"x": "n", "y": "who", "hue": "said", "dodge": 0.4},
            "2025: women 106, men",
        ),
    ],
)
def test_who_can_not_see_it_is_told_its_values(
    plot: Callable[..., Axes], look: dict[str, Any], values: str
) -> None:
    plt.figure()
    said = described(figure_of(plot(LONG, **look)))
    assert said.partition(". ")[2].startswith(values)


def test_a_narrow_screen_has_a_narrow_drawing_and_the_figure_stays_as_it_was() -> None:
    for many, narrow in ((1, True), (2, False)):
        fig, axes = plt.subplots(1, many, figsize=(7, 3), squeeze=False)
        axes[0, 0].set_title("A title longer than a narrow drawing is wide", loc="center")
        html = BeautifulSoup(statements.save(fig, "a", None).html, "html.parser")
        assert bool(html.select("picture > source")) is narrow
        assert fig.get_figwidth() == 7 and axes[0, 0].get_title().endswith("is wide")


def test_what_has_no_palette_has_the_colours_of_the_house() -> None:
    with plt.rc_context():
        statements.style()
        bars = sns.barplot(LONG, x="n", y="who", hue="said", saturation=1).containers
        assert [to_hex(of[0].get_facecolor()) for of in bars] == ["#0173b2", "#d55e00"]
