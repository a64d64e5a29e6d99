"""Figures that change over three statements or more, each by itself."""

from __future__ import annotations

import pandas as pd
import pytest
from charts.drawn import faults

from statements import Comparison
from statements.charts import figures_over_time
from statements.charts.style import PHONE, WIDTH


@pytest.mark.parametrize("of", ["twelve", "offices"])
@pytest.mark.parametrize("width", [WIDTH, PHONE])
def test_nothing_overlaps_and_the_first_last_and_changed_values_stand_there(
    width: float, of: str, request: pytest.FixtureRequest
) -> None:
    figure = figures_over_time(request.getfixturevalue(of), width=width)
    (ax,), data = figure.axes, figure.reading.data
    assert faults(ax) == []
    words = [text.get_text() for text in ax.texts]
    for _, panel in data.groupby(["issuer", "figure"]):
        assert len(panel) > 2 and panel["value"].nunique() > 1
        assert {panel["text"].iloc[0], panel["text"].iloc[-1]} <= {*words}
        assert panel["issuer"].iloc[0] in " ".join(words)


def test_what_differs_has_a_large_mark(twelve: Comparison) -> None:
    figure = figures_over_time(twelve)
    sizes = [mark.get_markersize() for mark in figure.axes[0].lines if mark.get_marker() != "None"]
    differs = figure.reading.data["differs"]
    assert pd.Series(sizes).max() > 1.2 * pd.Series(sizes).median() or differs.all()


def test_of_two_statements_there_is_none(khojaly: Comparison) -> None:
    assert figures_over_time(khojaly).reading.data.empty
