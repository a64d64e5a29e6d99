"""Parts inside what they are part of."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import matplotlib as mpl
import numpy as np
import pytest
from charts.drawn import (
    areas,
    corpus_of,
    drawn,
    hollow,
    polygons,
    read,
    said,
)

import statements
from statements import Comparison
from statements.charts.bars import PART, REST, WHOLE
from statements.charts.style import (
    MARGIN,
    WIDTH,
)
from statements.comparison.rows import MOVED

Request = pytest.FixtureRequest


def test_the_same_parts_are_as_long_inside_their_different_totals(khojaly: Comparison) -> None:
    ax = drawn("same-parts", khojaly)
    scale = (WIDTH - 2 * MARGIN) / 1275
    assert [round(width / scale) for width in areas(ax)] == [1275, 150, 68, 26, 1275, 68, 26]
    for text in ("150 persons (fate unknown)", "1,275 taken captive", "68 women"):
        assert text in said(ax)


def test_part_rows_are_those_of_the_comparison(khojaly: Comparison) -> None:
    rows, frame = read("same-parts", khojaly).data, khojaly.figures
    parts = rows[rows["role"] == PART]
    moved = frame[frame["status"] == MOVED]
    ids = [*moved["figure_id 2025"].dropna(), *moved["figure_id 2026"].dropna()]
    assert sorted(parts["figure_id"]) == sorted(ids)
    figures = khojaly.corpus.figures
    values = dict(zip(figures["figure_id"], figures["value"], strict=True))
    assert list(rows["value"]) == [values[figure_id] for figure_id in rows["figure_id"]]


@pytest.mark.parametrize("of", ["khojaly", "twelve", "offices"])
def test_a_breakdown_adds_up_to_its_whole(of: str, request: Request) -> None:
    comparison = request.getfixturevalue(of)
    for _, rows in read("breakdown", comparison).data.groupby("label"):
        sums = rows.groupby("role")["value"].sum()
        assert sums[PART] + sums[REST] == sums[WHOLE]


def test_each_issuer_has_its_whole_on_its_own_scale(tmp_path: Path) -> None:
    texts = {
        "one": "Statement of the Office of Ports\n\nThe Office received 4,000 complaints in 2020, "
        "including 1,000 from women.\n\n1 March 2020",
        "two": "Statement of the Board of Fish\n\nThe Board received 8 boats in 2021, including 2 "
        "from Arland.\n\n1 March 2021",
    }
    both = statements.compare(corpus_of(tmp_path, texts))
    figures = both.corpus.figures
    for part, whole in ((1000, 4000), (2, 8)):
        ids = {
            value: figures.loc[figures["value"] == value, "figure_id"] for value in (part, whole)
        }
        figures.loc[ids[part].index, "part_of"] = ids[whole].iloc[0]
    figures["doubt"] = None
    both.corpus.statements["issuer"] = ["Office of Ports", "Board of Fish"]
    inner = WIDTH - 2 * MARGIN
    assert [round(bar / inner, 2) for bar in areas(drawn("breakdown", both))] == [0.25, 0.75] * 2
    reading = read("breakdown", both)
    assert reading.title == "2 issuers break a figure down into its parts"
    assert set(reading.data["value"]) == {4000, 1000, 3000, 8, 2, 6}


def test_how_the_613_are_broken_down(khojaly: Comparison) -> None:
    rows = read("breakdown", khojaly).data
    for label in khojaly.labels:
        names = list(rows.loc[rows["label"] == label, "name"])
        assert names == ["613 killed", "106 women", "63 children", "70 elderly",
                         "374 not broken down"]  # fmt: skip
    ax = drawn("breakdown", khojaly)
    scale = (WIDTH - 2 * MARGIN) / 613
    assert [round(width / scale) for width in areas(ax)] == [106, 63, 70, 374] * 2


def test_two_lists_of_the_parts_of_one_whole_are_two_bars(tmp_path: Path) -> None:
    text = (
        "613 residents, including 106 women and 63 children, were killed. "
        "Of the 613 residents killed, 13 were elderly.\n\n1 March 2020"
    )
    one = statements.compare(corpus_of(tmp_path, {"one": text}))
    figures = one.corpus.figures
    whole = figures.loc[figures["value"] == 613, "figure_id"].iloc[0]
    figures.loc[figures["value"].isin([106, 63, 13]), "part_of"] = whole
    bars = [part for part in areas(drawn("breakdown", one)) if part > 0]
    scale = (WIDTH - 2 * MARGIN) / 613
    assert [round(bar / scale) for bar in bars] == [106, 63, 444, 13, 600]


def test_a_statement_that_does_not_mention_the_whole_has_no_bar(khojaly: Comparison) -> None:
    corpus, figures = khojaly.corpus, khojaly.corpus.figures
    without = dataclasses.replace(corpus, figures=figures[figures["statement_id"] != khojaly.later])
    ax = drawn("breakdown", Comparison(without, khojaly.ids))
    assert "2026 not mentioned" in said(ax) and hollow(ax) == 1


def test_parts_differ_by_more_than_colour(khojaly: Comparison) -> None:
    bars = [p for p in polygons(drawn("breakdown", khojaly)) if np.ptp(p.get_xy()[:, 1]) > 0.2]
    light = [sum(mpl.colors.to_rgb(patch.get_facecolor())) for patch in bars[:3]]
    assert light == sorted(light) and len(set(light)) == 3
    assert mpl.colors.to_rgba(bars[3].get_facecolor())[3] == 0
