"""Charts for an article: in the size, the formats and the style it asks for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from bs4 import BeautifulSoup
from charts.drawn import NAMES
from PIL import Image

from statements import Comparison
from statements.charts import READINGS
from statements.display.save import save_charts
from statements.errors import StatementError

Request = pytest.FixtureRequest


def test_charts_are_saved_in_the_chosen_size_format_and_style(
    khojaly: Comparison, tmp_path: Path
) -> None:
    look: dict[str, Any] = {"width": "12cm", "formats": ["png", "svg"], "numbers": "thin-space"}
    for folder in ("one", "two"):
        written = save_charts(khojaly, tmp_path / folder, names=["reported-figures"], **look)
    assert [path.name for path in written] == [
        f"reported-figures.{ending}" for ending in ("png", "svg", "txt", "csv")
    ]
    for path in written:
        assert path.read_bytes() == (tmp_path / "one" / path.name).read_bytes()
    with Image.open(written[0]) as picture:
        assert picture.width == pytest.approx(12 / 2.54 * 200, abs=1)
    data = pd.read_csv(written[-1])
    assert "1\u2009275" in set(data["text 2026"])
    assert set(data["value 2025"].dropna()) == set(khojaly.figures["value 2025"].dropna())


def test_only_its_own_charts_are_replaced(khojaly: Comparison, tmp_path: Path) -> None:
    mine = tmp_path / "mine" / "part-whole.csv"
    mine.parent.mkdir()
    mine.write_text("mine")
    with pytest.raises(StatementError, match="mine: holds files of another kind"):
        save_charts(khojaly, mine.parent, names=["part-whole"], formats=["svg"])
    assert mine.read_text() == "mine" and [*mine.parent.iterdir()] == [mine]
    for _ in range(2):
        save_charts(khojaly, tmp_path / "new", names=["part-whole"], formats=["svg"])


def test_all_charts_that_have_something_to_show_are_saved(
    khojaly: Comparison, three: Comparison, tmp_path: Path
) -> None:
    for of in (khojaly, three):
        written = save_charts(of, tmp_path / "charts", formats=["svg"])
        assert {path.stem for path in written} == {*NAMES}


@pytest.mark.parametrize(
    "wrong",
    [
        {"names": ["../x"]},
        {"formats": ["gif"]},
        {"numbers": "roman"},
        {"width": "12"},
        {"width": "0.1cm"},
        {"width": "9999in"},
    ],
)
def test_what_can_not_be_drawn_is_refused_in_one_message(
    wrong: dict[str, Any], khojaly: Comparison, tmp_path: Path
) -> None:
    with pytest.raises(StatementError, match=r"there are|name one"):
        save_charts(khojaly, tmp_path / "out", **wrong)
    assert not (tmp_path / "out").exists()


def test_a_narrow_chart_has_smaller_letters_and_the_rows_that_matter(khojaly: Comparison) -> None:
    reading = READINGS["reported-figures"](khojaly)
    drawn = reading.figure(8 / 2.54, tallest=9.4)
    wide = reading.figure(18 / 2.54, tallest=9.4)
    said = [text.get_text() for text in drawn.axes[0].texts]
    assert drawn.get_figheight() <= 9.4
    assert "re-attributed, 2026: taken captive" in said
    small, usual = (
        max(t.get_fontproperties().get_size_in_points() for t in each.axes[0].texts)
        for each in (drawn, wide)
    )
    assert small < usual


def test_a_piece_of_html_needs_nothing_else(khojaly: Comparison, tmp_path: Path) -> None:
    save_charts(khojaly, tmp_path / "charts", formats=["html"])
    html = (tmp_path / "charts" / "part-whole.html").read_text("utf-8")
    piece = BeautifulSoup(html, "html.parser")
    [picture] = piece.select("figure > img")
    assert str(picture["src"]).startswith("data:image/svg+xml,")
    assert picture["alt"] == (tmp_path / "charts" / "part-whole.txt").read_text("utf-8").strip()
    assert not piece.select("script, style, link")
    data = pd.read_csv(tmp_path / "charts" / "part-whole.csv")
    assert len(piece.select("tbody tr")) == len(data)


def test_a_narrow_chart_fits_a_page_and_has_the_wanted_look(
    twelve: Comparison, tmp_path: Path
) -> None:
    look: dict[str, Any] = {"width": "8cm", "formats": ["png", "svg", "pdf"], "dpi": 100}
    look |= {"title": "A title of our own", "dark": True, "size": 8, "svg_text": True}
    written = save_charts(twelve, tmp_path / "charts", **look)
    for path in (path for path in written if path.suffix == ".png"):
        with Image.open(path) as picture:
            assert picture.width == pytest.approx(8 / 2.54 * 100, abs=1)
            assert picture.height <= 24.7 / 2.54 * 100
            grey = np.asarray(picture.convert("L"))
            assert grey[0, 0] < 30 and np.median(grey) < 30 and (grey > 200).mean() < 0.1
    svg = (tmp_path / "charts" / "reported-figures.svg").read_text("utf-8")
    assert "<title>A title of our own</title>" in svg and ">A title of our own</text>" in svg
    assert b"/Type3" not in (tmp_path / "charts" / "reported-figures.pdf").read_bytes()
    assert "<desc>A title of our own. In the statements: " in svg
    alt = (tmp_path / "charts" / "reported-figures.txt").read_text("utf-8")
    assert alt.startswith("A title of our own. In the statements: ")
