"""The chart of recipients: a filled mark where a statement names one, a hollow one where not."""

from __future__ import annotations

import pytest
from charts.drawn import drawn, read, said

from statements import Comparison, charts
from statements.charts.style import PAPER, PHONE, WIDTH

Request = pytest.FixtureRequest


@pytest.mark.parametrize("of", ["khojaly", "twelve", "offices"])
@pytest.mark.parametrize("width", [WIDTH, PHONE])
def test_every_recipient_is_named_with_a_mark_for_each_statement(
    of: str, width: float, request: Request
) -> None:
    comparison = request.getfixturevalue(of)
    rows, ax = (
        read("recipients-named", comparison).data,
        drawn("recipients-named", comparison, width=width),
    )
    named, many = rows[list(comparison.labels)].notna(), len(comparison.labels)
    marks = [line for line in ax.lines if line.get_marker() != "None"][many:]  # behind the heads
    filled = [mark.get_markerfacecolor() != PAPER for mark in marks]
    assert len(marks) == named.size and sum(filled) == named.to_numpy().sum()
    assert all(name.split()[0] in said(ax) for name in rows["recipient"])


def test_help_names_the_options_and_the_package_its_charts_alone(khojaly: Comparison) -> None:
    drawing = charts.recipients(khojaly, width=5, size=9, title="A title of my own")
    assert drawing.reading.title == "A title of my own" in drawing.reading.alt
    assert "size=9" in str(charts.recipients.__doc__)
    assert {n for n in dir(charts) if not n.startswith("__")} == {*charts.__all__}


def test_where_there_is_no_room_for_all_those_stay_whom_not_all_name(khojaly: Comparison) -> None:
    assert "United Nations Human Rights Council" in said(drawn("recipients-named", khojaly, rows=1))
