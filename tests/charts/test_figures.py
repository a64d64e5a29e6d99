"""What each statement reports, and over time, as the frames have it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pandas as pd
import pytest
from charts.drawn import (
    NAMES,
    drawn,
    hollow,
    marks,
    read,
    replaced,
    said,
    xs,
)

from statements import Comparison
from statements.charts.style import (
    PHONE,
    WIDTH,
)
from statements.charts.words import figure_text, number_style
from statements.comparison.rows import MOVED

Request = pytest.FixtureRequest


def shown_value(text: str) -> float:
    return float(text.lstrip("≈≥≤<>").split("–")[0].rstrip("%").replace(",", ""))


@pytest.mark.parametrize("of", ["khojaly", "twelve", "offices"])
def test_figures_print_the_values_of_the_frame(of: str, request: Request) -> None:
    comparison = request.getfixturevalue(of)
    frame, rows = comparison.figures, read("reported-figures", comparison).data
    words = said(drawn("reported-figures", comparison))
    key = ["event", *(f"value {x}" for x in comparison.labels)]
    of_rows, of_frame = (Counter(map(str, made[key].to_numpy().tolist())) for made in (rows, frame))
    assert of_rows == of_frame
    for label in comparison.labels:
        assert rows[f"text {label}"].notna().sum() == frame[f"printed {label}"].notna().sum()
        for text, value in zip(rows[f"text {label}"], rows[f"value {label}"], strict=True):
            assert pd.isna(text) or text in words
            assert pd.isna(value) or shown_value(text) == value


@pytest.mark.parametrize("of", ["khojaly", "twelve", "three", "offices"])
@pytest.mark.parametrize("width", [WIDTH, PHONE])
def test_not_mentioned_is_a_hollow_mark_and_never_zero(
    of: str, width: float, request: Request
) -> None:
    comparison = request.getfixturevalue(of)
    rows = read("reported-figures", comparison).data
    ax = drawn("reported-figures", comparison, width=width, tallest=99)
    cells = rows[[f"text {label}" for label in comparison.labels]]
    assert hollow(ax) == cells.isna().to_numpy().sum()
    assert not {"0", "0%", "nan", "None", "<NA>", ""} & {text.get_text() for text in ax.texts}


@pytest.mark.parametrize("width", [WIDTH, PHONE])
def test_two_statements_say_not_mentioned_in_words(width: float, khojaly: Comparison) -> None:
    ax = drawn("reported-figures", khojaly, width=width)
    assert [text.get_text() for text in ax.texts].count("not mentioned") == hollow(ax) > 0


def test_rows_of_an_event_stand_together_and_parts_stand_in(khojaly: Comparison) -> None:
    rows = read("reported-figures", khojaly).data
    events = list(rows["event"])
    assert len(set(events)) == sum(a != b for a, b in zip(events, [None, *events], strict=False))
    assert rows.loc[rows["event"] == "killed", "who"].iloc[0] == "persons"
    left = {t.get_text(): t.get_position()[0] for t in drawn("reported-figures", khojaly).texts}
    assert left["women"] > left["persons"]


def test_status_is_a_word_with_its_year(khojaly: Comparison, twelve: Comparison) -> None:
    status = read("reported-figures", khojaly).data["status"].str.split(",").str[0].value_counts()
    assert dict(status) == {"same": 5, "only 2025": 5, "re-attributed": 4, "only 2026": 3}
    many = read("reported-figures", twelve).data.set_index(["event", "who"])["status"]
    assert many["killed", "persons"] == "changed"
    assert many["fate unknown", "persons"] == "until 2020"


def test_re_attributed_rows_are_joined_by_a_line_and_say_where_the_other_is(
    khojaly: Comparison,
) -> None:
    joins = [line for line in drawn("reported-figures", khojaly).lines if len(xs(line)) == 4]
    assert len(joins) == 2
    status = read("reported-figures", khojaly).data["status"]
    assert {s for s in status if s.startswith(MOVED)} == {
        "re-attributed, 2025: fate unknown",
        "re-attributed, 2026: taken captive",
    }


def test_a_figure_in_words_is_printed_in_digits_with_the_words_in_quotes(
    khojaly: Comparison,
) -> None:
    for width in (WIDTH, PHONE):
        words = said(drawn("reported-figures", khojaly, width=width))
        assert "≈4,000 “nearly four thousand”" in words and "8 “eight”" in words


@pytest.mark.parametrize(
    ("printed", "value", "upper", "bound", "kind", "text"),
    [
        ("1 275", 1275, None, "exact", "count", "1 275"),
        ("more than 150", 150, None, "at least", "count", ">150"),
        ("well over 150", 150, None, "at least", "count", ">150"),
        ("no fewer than 150", 150, None, "at least", "count", "≥150"),
        ("less than 150", 150, None, "at most", "count", "<150"),
        ("up to 30 000", 30000, None, "at most", "count", "≤30,000"),
        ("13 to 15", 13, 15, "range", "count", "13–15"),
        ("2.2 million", 2.2e6, None, "exact", "count", "2,200,000"),
        ("20 per cent", 20, None, "exact", "percent", "20%"),
        ("$1 billion", 1e9, None, "exact", "money", "$1 billion"),
        ("hundreds of thousands", None, None, "vague", "count", "“hundreds of thousands”"),
        ("9" * 400, float("inf"), None, "exact", "count", "9" * 400),
    ],
)
def test_how_a_figure_is_printed(
    printed: str, value: float | None, upper: float | None, bound: str, kind: str, text: str
) -> None:
    figure = {"printed": printed, "value": value, "upper": upper, "bound": bound, "kind": kind}
    assert figure_text(figure) == text


def test_numbers_can_be_written_for_any_language(khojaly: Comparison) -> None:
    for style, text in (("plain", "1275"), ("comma", "1,275"), ("thin-space", "1\u2009275")):
        with number_style(style):
            data = read("reported-figures", khojaly).data
            words = [t.get_text() for t in drawn("reported-figures", khojaly).texts]
        assert words.count(text) == 2
        assert set(data.loc[data["value 2025"] == 1275, ["text 2025", "text 2026"]].iloc[0]) == {
            text
        }
    assert set(read("reported-figures", khojaly).data["text 2025"].dropna()) >= {"1275", "5,379"}


@pytest.mark.parametrize("width", [WIDTH, PHONE])
def test_a_chart_with_too_many_rows_shows_those_that_most_statements_have(
    width: float, twelve: Comparison
) -> None:
    frame = pd.concat([twelve.figures] * 4, ignore_index=True)
    frame["row"] = range(len(frame))
    many = read("reported-figures", replaced(twelve, figures=frame))
    figure = many.figure(width, rows=30, tallest=9)
    (ax,) = figure.axes
    assert figure.get_size_inches()[1] <= 9
    left_out = int(re.search(r"And ([\d,]+) rows more", said(ax))[1])  # type: ignore[index]
    told = many.data[[f"text {label}" for label in twelve.labels]].notna().sum(axis=1)
    shown = sorted(told, reverse=True)[: len(many.data) - left_out]
    assert len(marks(ax)) - hollow(ax) == len(twelve.ids) + sum(shown)


@pytest.mark.parametrize("width", [WIDTH, PHONE])
def test_many_statements_have_their_story_in_words(width: float, twelve: Comparison) -> None:
    words = said(drawn("reported-figures", twelve, width=width))
    assert "613 in 11 of 12; 615 in 2022" in words
    assert "not mentioned in 6 of 12" in words


@pytest.mark.parametrize(("width", "apart"), [(PHONE, 1), (1.4, 2)])
def test_labels_on_end_never_touch(width: float, apart: int, twelve: Comparison) -> None:
    texts = drawn("reported-figures", twelve, width=width).texts
    on_end = [text.get_text() for text in texts if text.get_rotation() == 90]
    assert on_end == twelve.labels[::apart]


def test_a_mark_is_larger_where_the_value_is_another_than_before(twelve: Comparison) -> None:
    row = read("reported-figures", twelve).data.iloc[0]
    assert (row["event"], row["who"]) == ("killed", "persons")
    many = len(twelve.ids)
    sizes = [mark.get_markersize() for mark in marks(drawn("reported-figures", twelve))]
    larger = [size > 6 for size in sizes[many : 2 * many]]
    values = [row[f"value {label}"] for label in twelve.labels]
    assert larger == [False, *(a != b for a, b in pairwise(values))]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("of", ["khojaly", "three", "twelve", "offices"])
def test_the_alternative_text_is_no_endless_list(name: str, of: str, request: Request) -> None:
    assert len(read(name, request.getfixturevalue(of)).alt) < 1600
