"""What each statement reports, and over time, as the frames have it."""

from __future__ import annotations

import re
from collections import Counter

import numpy as np
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

from statements import Comparison, charts
from statements.charts.figures import figure_rows
from statements.charts.style import (
    PHONE,
    WIDTH,
)
from statements.charts.words import figure_text
from statements.comparison.rows import MOVED

Request = pytest.FixtureRequest


def shown_value(text: str) -> float:
    return float(text.lstrip("≈≥≤").split("–")[0].rstrip("%").replace(",", ""))


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
    ax = drawn("reported-figures", comparison, width=width)
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
    assert many["fate unknown", "persons"] == "in 6 of 12"


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
        ("more than 150", 150, None, "at least", "count", "≥150"),
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
        with charts.number_style(style):
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
    many = replaced(twelve, figures=frame)
    ax, rows = drawn("reported-figures", many, width=width), figure_rows(many)
    left_out = int(re.search(r"And ([\d,]+) rows more", said(ax))[1].replace(",", ""))  # type: ignore[index]
    told = sorted((row.told for row in rows), reverse=True)[: len(rows) - left_out]
    assert len(marks(ax)) == (1 + len(told)) * len(twelve.ids)
    assert len(marks(ax)) - hollow(ax) == len(twelve.ids) + sum(told)
    _, height = read("reported-figures", many).figure(width, sourced=False).get_size_inches()
    assert height * min(1, width / WIDTH) <= 8.86 * 10 / 6  # 225 mm of paper, with letters of 6 pt


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("of", ["khojaly", "three", "twelve", "offices"])
def test_the_alternative_text_is_no_endless_list(name: str, of: str, request: Request) -> None:
    assert len(read(name, request.getfixturevalue(of)).alt) < 1500


@pytest.mark.parametrize("of", ["twelve", "three", "offices"])
def test_each_figure_of_three_or_more_statements_is_followed(of: str, request: Request) -> None:
    comparison = request.getfixturevalue(of)
    frame, rows = comparison.figures, read("figures-over-time", comparison).data
    told = frame[[f"printed {label}" for label in comparison.labels]].notna().sum(axis=1)
    values = frame[[f"value {label}" for label in comparison.labels]].notna().sum(axis=1)
    often = frame[(told >= 3) & (values >= 2) & frame["event"].notna()]
    assert sorted(rows["event"]) == sorted(often["event"]) != []


@pytest.mark.parametrize("width", [WIDTH, PHONE])
def test_a_line_over_time_is_as_high_as_its_values_and_ends_where_one_is_missing(
    width: float, twelve: Comparison
) -> None:
    frame = twelve.figures
    twelve = replaced(twelve, figures=frame[frame["counterpart"].isna()].head(8))
    rows = read("figures-over-time", twelve).data
    texts = rows[[f"text {label}" for label in twelve.labels]].notna().to_numpy()
    values = rows[[f"value {label}" for label in twelve.labels]].notna().to_numpy()
    ax = drawn("figures-over-time", twelve, width=width)
    steps = [line for line in ax.lines if line.get_linewidth() == 1.2]
    assert len(steps) == (values[:, 1:] & values[:, :-1]).sum()
    assert hollow(ax) == (~texts).sum() > 0
    for row in rows.to_dict("records"):
        told = [row[f"text {x}"] for x in twelve.labels if pd.notna(row[f"text {x}"])]
        assert all(text in said(ax) for text in told)
    killed = rows[(rows["event"] == "killed") & (rows["who"] == "persons")]
    place = killed.index[0]
    assert values[place].all()
    first = values[:place, 1:] & values[:place, :-1]
    ups = [-np.diff(np.asarray(step.get_ydata(), float))[0] for step in steps[first.sum() :][:11]]
    changes = killed[[f"value {label}" for label in twelve.labels]].iloc[0].astype(float).diff()
    assert np.sign(np.round(ups, 6)).tolist() == np.sign(changes.to_numpy()[1:]).tolist()


def test_without_such_a_figure_there_is_nothing_to_draw(khojaly: Comparison) -> None:
    assert not [*charts.figures_over_time.readings(khojaly)]
    assert read("figures-over-time", khojaly).data.empty
