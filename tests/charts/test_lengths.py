"""What is long or high is as long or high as its number; what has a colour has its statement's."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from charts.drawn import areas_of, drawn, marks, polygons, read, replaced, xs
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from statements import Comparison
from statements.charts.bars import PART, REST, WHOLE
from statements.charts.style import HAIR, PAPER, PHONE, WIDTH, statements_of

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
@pytest.mark.parametrize("of", ["khojaly", "twelve"])
def test_parts_fill_their_whole_from_end_to_end(
    of: str, width: float, request: pytest.FixtureRequest
) -> None:
    comparison = request.getfixturevalue(of)
    ax, rows = drawn("breakdown", comparison, width=width), read("breakdown", comparison).data
    values = {role: rows.loc[rows["role"] == role, "value"].to_numpy() for role in (WHOLE, PART)}
    wholes, parts = brackets(ax), spans(ax)
    scale = lengths(wholes) / values[WHOLE]
    assert scale == pytest.approx(scale[0])
    of_part = rows.loc[rows["role"] != WHOLE, "value"].to_numpy()
    assert lengths(parts) == pytest.approx(of_part * scale[0])
    ends = rows.loc[rows["role"] != WHOLE, "role"].to_numpy() == REST
    for (start, end), until in zip(wholes, np.flatnonzero(ends), strict=True):
        begin = until - list(ends[:until][::-1]).index(True) if ends[:until].any() else 0
        own = parts[begin : until + 1]
        assert [left for left, _ in own] == pytest.approx([start, *(r for _, r in own[:-1])])
        assert own[-1][1] == pytest.approx(end)


@pytest.mark.parametrize("width", [WIDTH, PHONE])
def test_the_same_parts_begin_where_their_wholes_do(width: float, khojaly: Comparison) -> None:
    ax, rows = drawn("same-parts", khojaly, width=width), read("same-parts", khojaly).data
    scale = lengths(brackets(ax)) / rows.loc[rows["role"] == WHOLE, "value"].to_numpy()
    assert scale == pytest.approx(scale[0])
    assert lengths(spans(ax)) == pytest.approx(rows["value"].to_numpy() * scale[0])
    starts, found = iter(brackets(ax)), spans(ax)
    before = 0.0
    for role, (left, right) in zip(rows["role"], found, strict=True):
        start = next(starts)[0] if role == WHOLE else before
        assert left == pytest.approx(start)
        before = left if role == WHOLE else right


def test_the_strip_is_one_bar(khojaly: Comparison) -> None:
    found, rows = spans(drawn("recipients-strip", khojaly)), read("recipients-strip", khojaly).data
    assert lengths(found) / lengths(found).sum() == pytest.approx(
        rows["value"].to_numpy() / rows["value"].sum()
    )
    assert [start for start, _ in found[1:]] == pytest.approx([end for _, end in found[:-1]])


def test_bars_of_kinds_begin_at_one_line_and_are_as_long_as_their_counts(
    khojaly: Comparison,
) -> None:
    rows, ax = read("numbers-by-kind", khojaly).data, drawn("numbers-by-kind", khojaly)
    values = rows[khojaly.labels].to_numpy()
    found = spans(ax)
    assert lengths(found) == pytest.approx(
        values[values > 0] * lengths(found)[0] / values[values > 0][0]
    )
    columns = np.nonzero(values)[1]
    heads = [xs(mark)[0] for mark in marks(ax)]
    off = [start - heads[column] for (start, _), column in zip(found, columns, strict=True)]
    assert off == pytest.approx([off[0]] * len(off))
    colours = [of.colour for of in statements_of(khojaly.corpus, khojaly.ids).values()]
    for patch, column in zip(polygons(ax), columns, strict=True):
        assert is_tint(patch.get_facecolor(), colours[column])


# ---------------------------------------------------------------- over time


def heights(ax: Axes, comparison: Comparison, rows: pd.DataFrame) -> list[dict[str, float]]:
    """How high over its base line the mark of each value stands, row by row."""
    columns = [xs(mark)[0] for mark in marks(ax)[: len(comparison.ids)]]
    bases = [line for line in ax.lines if line.get_color() == HAIR and line.get_linewidth() == 0.8]
    lines = sorted({y_of(line) for line in bases})
    found: dict[float, dict[str, float]] = defaultdict(dict)
    for mark in marks(ax)[len(comparison.ids) :]:
        base = min((y for y in lines if y >= y_of(mark) - 1e-9), default=None)
        if base is not None and mark.get_markerfacecolor() != PAPER:
            label = comparison.labels[int(np.argmin(np.abs(np.array(columns) - xs(mark)[0])))]
            found[base][label] = base - y_of(mark)
    return [found[base] for base in lines]


def y_of(line: Line2D) -> float:
    return float(np.asarray(line.get_ydata())[0])


@pytest.mark.parametrize("width", [WIDTH, PHONE])
def test_values_over_time_stand_as_high_as_their_share_of_the_highest(
    width: float, twelve: Comparison
) -> None:
    frame = twelve.figures
    twelve = replaced(twelve, figures=frame[frame["counterpart"].isna()].head(8))
    rows = read("figures-over-time", twelve).data
    found = heights(drawn("figures-over-time", twelve, width=width), twelve, rows)
    values = [
        {x: row[f"value {x}"] for x in twelve.labels if pd.notna(row[f"value {x}"])}
        for row in rows.to_dict("records")
    ]
    assert [{*high} for high in found] == [{*row} for row in values] != []
    top = max(found[0].values())  # the highest of each row is as high
    for high, row in zip(found, values, strict=True):
        most = max(row.values())
        assert high == pytest.approx({x: top * value / most for x, value in row.items()})


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
    pairs = rows[(rows["label"] == comparison.labels[0]) & rows["partner"].notna()]
    for band, one, other in zip(bands, pairs["sentence_id"], pairs["partner"], strict=True):
        (up, above, below, down) = band[:4, 1]
        assert ((up, down), (above, below)) == (places[one], places[other])


# ---------------------------------------------------------------- colour


@pytest.mark.parametrize("of", ["khojaly", "twelve", "offices"])
@pytest.mark.parametrize(
    "name", ["reported-figures", "recipients-matrix", "instruments-matrix", "figures-over-time"]
)
def test_each_mark_has_the_colour_and_shape_of_its_statement(
    name: str, of: str, request: pytest.FixtureRequest
) -> None:
    comparison = request.getfixturevalue(of)
    found = marks(drawn(name, comparison))
    looks = list(statements_of(comparison.corpus, comparison.ids).values())
    columns = [xs(mark)[0] for mark in found[: len(looks)]]
    assert columns == sorted(columns) and bool(columns) == bool(len(read(name, comparison).data))
    for mark in found:
        of_column = looks[columns.index(xs(mark)[0])]
        assert mark.get_marker() == of_column.shape
        assert mark.get_markerfacecolor() in (of_column.colour, PAPER)
    assert {m.get_markerfacecolor() for m in found[: len(looks)]} == {
        of.colour for of in looks if columns
    }


@pytest.mark.parametrize("of", ["khojaly", "twelve"])
def test_bars_have_the_colour_of_their_statement(of: str, request: pytest.FixtureRequest) -> None:
    comparison = request.getfixturevalue(of)
    statements = statements_of(comparison.corpus, comparison.ids)
    rows, ax = read("breakdown", comparison).data, drawn("breakdown", comparison)
    parts = rows[rows["role"] != WHOLE].to_dict("records")
    bars = [p for p in polygons(ax) if np.ptp(p.get_xy()[:, 1]) > 0.2]
    for patch, row in zip(bars, parts, strict=True):
        if row["role"] == PART:
            assert is_tint(patch.get_facecolor(), statements[row["label"]].colour)
