"""Parts inside what they are part of."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import matplotlib as mpl
import numpy as np
import pytest
from charts.drawn import corpus_of, drawn, hollow, polygons, read, said

import statements
from statements import Comparison
from statements.charts.part_whole import PART, REST, WHOLE
from statements.comparison.rows import MOVED

Request = pytest.FixtureRequest


def test_every_whole_has_its_parts_and_what_is_left(khojaly: Comparison) -> None:
    rows = read("part-whole", khojaly).data
    for label in khojaly.labels:
        names = [*rows.loc[rows["label"] == label, "name"]]
        assert names[0] == "613 persons (killed)" and names[4] == "374 not broken down"
        assert {*names[1:4]} == {"106 women", "63 children", "70 elderly"}
    figures = khojaly.corpus.figures
    values = dict(zip(figures["figure_id"], figures["value"], strict=True))
    known = rows.dropna(subset="figure_id")
    assert [*known["value"]] == [values[figure_id] for figure_id in known["figure_id"]]
    own = dict(zip(figures["figure_id"], figures["statement_id"].str[:4], strict=True))
    assert [*known["label"]] == [own[figure_id] for figure_id in known["figure_id"]]


def test_re_attributed_parts_stand_in_both_of_their_wholes(khojaly: Comparison) -> None:
    rows, frame = read("part-whole", khojaly).data, khojaly.figures
    moved = frame[frame["status"] == MOVED]
    ids = {*moved["figure_id 2025"].dropna(), *moved["figure_id 2026"].dropna()}
    assert ids <= {*rows.loc[rows["role"] == PART, "figure_id"]}


@pytest.mark.parametrize("of", ["khojaly", "twelve", "offices"])
def test_a_breakdown_adds_up_to_its_whole(of: str, request: Request) -> None:
    rows = read("part-whole", request.getfixturevalue(of)).data
    for _, bar in rows.groupby(["bar", "label"]):
        sums = bar.groupby("role")["value"].sum().reindex([PART, REST, WHOLE], fill_value=0)
        assert sums[PART] + sums[REST] == sums[WHOLE] > 0


def test_statements_that_say_the_same_have_one_bar(twelve: Comparison) -> None:
    reading = read("part-whole", twelve)
    names = [f"{many} persons (killed)" for many in (613, 615)]
    killed = reading.data[reading.data["name"].isin(names)]
    assert [*killed["label"]] == twelve.labels
    assert killed.groupby("bar").size().tolist() == [7, 1, 4]
    assert "2022" in said(drawn("part-whole", twelve))


def test_two_lists_of_the_parts_of_one_whole_are_two_bars(tmp_path: Path) -> None:
    text = (
        "613 residents, including 106 women and 63 children, were killed. "
        "Of the 613 residents killed, 13 were elderly.\n\n1 March 2020"
    )
    corpus = corpus_of(tmp_path, {"one": text})
    figures = corpus.figures
    whole = figures.loc[figures["value"] == 613, "figure_id"].iloc[0]
    figures.loc[figures["value"].isin([106, 63, 13]), "part_of"] = whole
    one = statements.compare(dataclasses.replace(corpus, figures=figures))
    assert [*read("part-whole", one).data["value"]] == [613, 106, 63, 444, 613, 13, 600]


def test_a_statement_that_does_not_mention_the_whole_has_no_bar(khojaly: Comparison) -> None:
    corpus, figures = khojaly.corpus, khojaly.corpus.figures
    without = dataclasses.replace(corpus, figures=figures[figures["statement_id"] != khojaly.later])
    ax = drawn("part-whole", Comparison(without, khojaly.ids))
    assert said(ax).count("2026 not mentioned") == hollow(ax) == 3


def test_a_reading_in_doubt_is_no_part(khojaly: Comparison) -> None:
    figures = khojaly.corpus.figures.assign(doubt="a reason")
    doubtful = dataclasses.replace(khojaly.corpus, figures=figures)
    assert read("part-whole", Comparison(doubtful, khojaly.ids)).data.empty


def test_a_whole_whose_parts_are_in_doubt_says_so(khojaly: Comparison) -> None:
    figures = khojaly.corpus.figures
    figures = figures.assign(doubt=figures["part_of"].map(lambda of: of and "a reason"))
    read_in_doubt = Comparison(dataclasses.replace(khojaly.corpus, figures=figures), khojaly.ids)
    assert read("part-whole", read_in_doubt).data.empty  # no part is sure
    one = figures["group"] == "women"
    figures = figures.assign(doubt=figures["doubt"].where(one))
    some = Comparison(dataclasses.replace(khojaly.corpus, figures=figures), khojaly.ids)
    names = read("part-whole", some).data["name"]
    assert "480 not broken down, or in doubt" in set(names)


def test_parts_differ_by_more_than_colour(khojaly: Comparison) -> None:
    bars = [p for p in polygons(drawn("part-whole", khojaly)) if np.ptp(p.get_xy()[:, 1]) > 0.2]
    light = [sum(mpl.colors.to_rgb(patch.get_facecolor())) for patch in bars[:3]]
    assert light == sorted(light) and len(set(light)) == 3
    assert mpl.colors.to_rgba(bars[3].get_facecolor())[3] == 0
