"""One look for each statement, and texts of any kind."""

from __future__ import annotations

import operator
from itertools import pairwise

import matplotlib as mpl
import pytest
import seaborn as sns
from charts.drawn import (
    drawn,
    faults,
    replaced,
    said,
    saved,
    the_two,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from statements import Comparison
from statements.charts.style import (
    TEXT,
    plain,
    statements_of,
)
from statements.comparison.palette import palette

Request = pytest.FixtureRequest


def contrast(colour: str, paper: str) -> float:
    """The contrast of two colours, as WCAG has it."""
    lights = []
    for of in (colour, paper):
        parts = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in rgb(of)]
        lights.append(0.05 + sum(map(operator.mul, (0.2126, 0.7152, 0.0722), parts)))
    return max(lights) / min(lights)


def rgb(colour: str) -> tuple[float, ...]:
    return mpl.colors.to_rgb(colour)


def test_two_statements_are_blue_circle_and_vermilion_square(khojaly: Comparison) -> None:
    looks = statements_of(khojaly.corpus, khojaly.ids).values()
    assert [(of.colour, of.shape) for of in looks] == [("#0173b2", "o"), ("#d55e00", "s")]
    assert [marker.letter for marker in palette(2)] == ["●", "■"]
    assert {marker.colour for marker in palette(2)} < {*sns.color_palette("colorblind").as_hex()}
    assert palette(1) == palette(2)[:1]


def test_a_statement_has_one_marker_in_all_charts(twelve: Comparison) -> None:
    chosen = [twelve.ids[3], twelve.ids[7]]
    looks = statements_of(twelve.corpus, chosen)
    every = statements_of(twelve.corpus, twelve.corpus.ids)
    assert looks == {label: every[label] for label in looks}


@pytest.mark.parametrize("many", [2, 3, 12, 40])
def test_markers_can_be_seen_and_go_from_light_to_dark(many: int) -> None:
    made = palette(many)
    assert all(contrast(marker.colour, "#ffffff") >= 3 for marker in made)
    assert all(contrast(marker.dark, "#161616") >= 3 for marker in made)
    assert len({(marker.colour, marker.letter) for marker in made}) == many
    assert all(one.letter != two.letter for one, two in pairwise(made))
    if many > 2:
        strength = [contrast(marker.colour, "#ffffff") for marker in made]
        assert strength == sorted(strength)


ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.sampled_from(
    [
        "$x^2$",
        r"\frac{1}{0}",
        "<b>&amp;</b>",
        "ə" * 400,
        "\u202eabc",
        "\x00\x07",
        "日本語",
        "🕊",
    ]
)


@given(st.lists(ANY, min_size=1, max_size=6))
@settings(deadline=None, max_examples=15)
def test_names_of_any_kind_are_drawn_as_they_are(names: list[str]) -> None:
    frame = the_two().figures.head(len(names)).assign(event=names, counterpart=None)
    ax = drawn("reported-figures", replaced(the_two(), figures=frame))
    assert faults(ax) == []
    saved(ax, "svg")


def test_dollars_and_markup_are_no_commands(khojaly: Comparison) -> None:
    frame = khojaly.figures.head(1).assign(event=r"$\frac{1}{2}$ & <b>")
    ax = drawn("reported-figures", replaced(khojaly, figures=frame))
    assert r"$\frac{1}{2}$ & <b>" in said(ax)


@given(ANY, st.floats(0.3, 7))
@settings(deadline=None)
def test_wrapped_lines_fit_and_hold_all_of_the_text(text: str, width: float) -> None:
    lines = TEXT.wrap(text, width)
    assert "".join(lines).replace(" ", "") == plain(text).replace(" ", "")
    assert all(TEXT.measure(line) <= width for line in lines)
