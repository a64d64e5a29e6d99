"""Recipients and instruments, name by name."""

from __future__ import annotations

import pytest
from charts.drawn import (
    areas,
    drawn,
    hollow,
    marks,
    read,
    said,
)

from statements import Comparison
from statements.charts.style import (
    PHONE,
    WIDTH,
    plain,
)

Request = pytest.FixtureRequest


@pytest.mark.parametrize("of", ["khojaly", "twelve", "offices"])
@pytest.mark.parametrize("table", ["recipients", "instruments"])
@pytest.mark.parametrize("width", [WIDTH, PHONE])
def test_a_row_for_each_name_and_a_filled_mark_where_it_stands(
    of: str, table: str, width: float, request: Request
) -> None:
    comparison = request.getfixturevalue(of)
    frame, rows = getattr(comparison, table), read(f"{table}-matrix", comparison).data
    ax = drawn(f"{table}-matrix", comparison, width=width)
    printed = [f"printed {label}" for label in comparison.labels]
    assert len(rows) == len(frame)
    assert (rows[printed].count() == frame[printed].count()).all()
    assert all(plain(name) in said(ax) for name in rows["name"])
    assert hollow(ax) == rows[printed].isna().to_numpy().sum()
    assert len(marks(ax)) == rows[printed].size + len(printed)


def test_the_added_recipient_stands_out_with_a_word(khojaly: Comparison) -> None:
    ax = drawn("recipients-matrix", khojaly)
    small = [text for text in ax.texts if float(text.get_fontsize()) < 14]
    bold = {text.get_text() for text in small if text.get_fontweight() == "bold"}
    headings = set(read("recipients-matrix", khojaly).data["kind"])
    out = {"United Nations Human Rights Council", "added in 2026"}
    assert bold == {"2025", "2026", *headings, *out}
    assert [t.get_text() for t in ax.texts].count("differently worded") == 5


def test_the_strip_shows_how_many_recipients_are_shared(khojaly: Comparison) -> None:
    ax = drawn("recipients-strip", khojaly)
    lengths = areas(ax)
    assert lengths[0] / lengths[1] == pytest.approx(22)
    assert "22 in both 1 in 2026 alone" in said(ax) and "Jaccard index 0.96" in said(ax)
    assert list(read("recipients-strip", khojaly).data["value"]) == [22, 1]
