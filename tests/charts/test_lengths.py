"""What is long or high is as long or high as its number; what has a colour has its statement's."""

from __future__ import annotations

from typing import Any

import matplotlib as mpl
import numpy as np
import pytest
from charts.drawn import areas_of, drawn, marks, polygons, read, xs
from matplotlib.axes import Axes

from statements import Comparison
from statements.charts.style import GREY, PAPER, PHONE, WIDTH, statements_of

Span = tuple[float, float]


def brackets(ax: Axes) -> list[Span]:
    """From where to where each bracket spans."""
    corners = [xs(line) for line in ax.lines if len(xs(line)) == 4]
    return [(points[0], points[-1]) for points in corners]


def spans(ax: Axes, axis: int = 0) -> list[Span]:
    """From where to where each bar reaches, to the right or down."""
    return [
        (float(corners[:, axis].min()), float(corners[:, axis].max())) for corners in areas_of(ax)
    ]


def lengths(found: list[Span]) -> np.ndarray:
    return np.array([end - start for start, end in found])


def is_tint(colour: Any, of: str) -> bool:
    """Whether a colour is another one mixed with the paper."""
    paper, full, made = (np.array(mpl.colors.to_rgb(c)) for c in (PAPER, of, colour))
    share = ((paper - made) @ (paper - full)) / ((paper - full) @ (paper - full))
    return bool(np.abs(paper - share * (paper - full) - made).max() < 0.01 and share > 0.1)


@pytest.mark.parametrize("width", [WIDTH, PHONE])
@pytest.mark.parametrize("of", ["khojaly", "three", "twelve"])
def test_parts_fill_their_whole_from_end_to_end(
    of: str, width: float, request: pytest.FixtureRequest
) -> None:
    """Each bar is as long as its bracket, and each part as long as its share of the whole."""
    comparison = request.getfixturevalue(of)
    reading = read("part-whole", comparison)
    (ax,) = reading.figure(width).axes
    own = {bar: set(rows["label"]) for bar, rows in reading.data.groupby("bar")}
    rows, found = reading.data.drop_duplicates(["bar", "role", "name"]), spans(ax)
    assert own and len(brackets(ax)) == len(own)
    for (start, end), (_, bar) in zip(brackets(ax), rows.groupby("bar"), strict=True):
        whole, parts = bar.iloc[0], bar.iloc[1:]
        here, found = found[: len(parts)], found[len(parts) :]
        assert [left for left, _ in here] == pytest.approx([start, *(r for _, r in here[:-1])])
        assert lengths(here) / (end - start) == pytest.approx(parts["value"] / whole["value"])
    assert not found


# ---------------------------------------------------------------- sentences


@pytest.mark.parametrize("of", ["khojaly", "twelve"])
def test_sentences_are_as_tall_as_they_are_long_and_bands_join_the_pairs(
    of: str, request: pytest.FixtureRequest
) -> None:
    comparison = request.getfixturevalue(of)
    rows, ax = read("aligned-sentences", comparison).data, drawn("aligned-sentences", comparison)
    bars = [p for p in polygons(ax) if p.get_alpha() is None]
    tall = [np.ptp(p.get_xy()[:, 1]) for p in bars]
    length = rows["characters"].to_numpy()
    least = min(tall)  # short ones have room for a line all the same
    scale = max(tall) / length.max()
    assert tall == pytest.approx(np.maximum(length * scale, least))
    statements = statements_of(comparison.corpus, comparison.ids)
    places = {}
    for patch, row in zip(bars, rows.to_dict("records"), strict=True):
        assert mpl.colors.same_color(patch.get_edgecolor(), statements[row["label"]].colour)
        places[row["sentence_id"]] = patch.get_xy()[:, 1].min(), patch.get_xy()[:, 1].max()
    bands = [p.get_xy() for p in polygons(ax) if p.get_alpha() is not None]
    links = comparison.sentences.dropna(subset=["link"])
    for band, one, other in zip(bands, links["earlier_id"], links["later_id"], strict=True):
        (up, above, below, down) = band[:4, 1]
        assert ((up, down), (above, below)) == (places[one], places[other])


# ---------------------------------------------------------------- colour


@pytest.mark.parametrize("of", ["khojaly", "twelve", "offices"])
def test_each_mark_has_the_colour_and_shape_of_its_statement(
    of: str, request: pytest.FixtureRequest
) -> None:
    comparison = request.getfixturevalue(of)
    found = marks(drawn("reported-figures", comparison))
    looks = list(statements_of(comparison.corpus, comparison.ids).values())
    columns = [xs(mark)[0] for mark in found[: len(looks)]]
    assert columns == sorted(columns)
    for mark in found:
        of_column = looks[columns.index(xs(mark)[0])]
        assert mark.get_marker() == of_column.shape
        assert mark.get_markerfacecolor() in (of_column.colour, PAPER)
    assert [m.get_markerfacecolor() for m in found[: len(looks)]] == [of.colour for of in looks]


def test_bars_have_the_colour_of_their_statement_or_of_none(khojaly: Comparison) -> None:
    bars = [p for p in polygons(drawn("part-whole", khojaly)) if np.ptp(p.get_xy()[:, 1]) > 0.2]
    colours = [mpl.colors.to_rgba(bar.get_facecolor()) for bar in bars]
    parts = [colour for colour in colours if colour[3] > 0]
    blue, vermilion = (of.colour for of in statements_of(khojaly.corpus, khojaly.ids).values())
    for colour, of in zip(parts, [GREY] * 3 + [blue] + [vermilion] * 2 + [blue] * 2, strict=True):
        assert is_tint(colour, of)
