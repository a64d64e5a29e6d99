"""The sentences of two statements side by side."""

from __future__ import annotations

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
from charts.drawn import (
    drawn,
    polygons,
    read,
    replaced,
)

from statements import Comparison
from statements.charts.style import (
    statements_of,
)

Request = pytest.FixtureRequest


@pytest.mark.parametrize("of", ["khojaly", "twelve"])
def test_a_bar_for_each_sentence_and_a_band_for_each_pair(of: str, request: Request) -> None:
    comparison = request.getfixturevalue(of)
    pairs, drawn_areas = comparison.sentences, polygons(drawn("aligned-sentences", comparison))
    bands = [area for area in drawn_areas if area.get_alpha() is not None]
    bars = [area for area in drawn_areas if area.get_alpha() is None]
    assert len(bands) == pairs["similarity"].notna().sum()
    assert len(bars) == pairs["earlier_id"].nunique() + pairs["later_id"].nunique()
    alone = pairs["similarity"].isna().sum()
    colours = {of.colour for of in statements_of(comparison.corpus, comparison.ids).values()}
    assert sum(mpl.colors.to_hex(bar.get_facecolor()) in colours for bar in bars) == alone


def test_the_more_alike_two_sentences_are_the_stronger_is_their_band(khojaly: Comparison) -> None:
    drawn_areas = polygons(drawn("aligned-sentences", khojaly))
    bands = [area.get_alpha() for area in drawn_areas if area.get_alpha() is not None]
    similarity = khojaly.sentences.dropna()["similarity"]
    assert np.argsort(np.array(bands)).tolist() == np.argsort(similarity.to_numpy()).tolist()


def test_sentences_stand_in_the_order_of_each_text(khojaly: Comparison) -> None:
    rows = read("aligned-sentences", khojaly).data
    order = list(khojaly.corpus.sentences["sentence_id"])
    places = [order.index(sentence_id) for sentence_id in rows["sentence_id"]]
    assert places == sorted(places)


def test_a_long_statement_does_not_make_an_endless_chart(khojaly: Comparison) -> None:
    sentences = khojaly.corpus.sentences.groupby("statement_id")["sentence_id"]
    ids = [list(of)[:12] for _, of in sentences]
    frame = pd.DataFrame({"earlier_id": ids[0], "later_id": ids[-1]}).assign(
        earlier="word " * 3000, later="word " * 2000, similarity=0.5
    )
    ax = drawn("aligned-sentences", replaced(khojaly, sentences=frame))
    assert ax.figure.bbox.height / ax.figure.dpi < 30
