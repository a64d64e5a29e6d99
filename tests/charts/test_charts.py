"""The charts: what they print is what the frames hold, nothing is cut off, nothing overlaps."""

from __future__ import annotations

import dataclasses
import hashlib
import operator
import os
import re
import subprocess
import sys
from collections import Counter
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest
import seaborn as sns
from charts.drawn import (
    NAMES,
    areas,
    corpus_of,
    drawn,
    faults,
    hollow,
    issuers_in,
    marks,
    polygons,
    read,
    replaced,
    said,
    saved,
    subject,
    the_two,
    xs,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

import statements
from statements import Comparison, charts
from statements.charts.figures import figure_rows
from statements.charts.part_whole import PART, REST, WHOLE
from statements.charts.style import (
    GREY,
    INK,
    MARGIN,
    PHONE,
    TEXT,
    WIDTH,
    plain,
    statements_of,
)
from statements.charts.words import figure_text, number, series
from statements.comparison.compare import compare
from statements.comparison.palette import palette
from statements.comparison.rows import MOVED
from statements.display.drawing import save_charts
from statements.errors import StatementError

Request = pytest.FixtureRequest


# ---------------------------------------------------------------- nothing cut off, no overlap


ALL = ["khojaly", "twelve", "three", "offices", "one", "days", "undated", "bare"]


@pytest.mark.parametrize("of", ALL)
@pytest.mark.parametrize("name", NAMES)
def test_every_text_is_inside_covers_no_other_and_can_be_read(
    name: str, of: str, request: Request
) -> None:
    for width in (WIDTH, PHONE):
        ax = drawn(name, request.getfixturevalue(of), width=width)
        assert faults(ax) == []
        assert ax.figure.bbox.width / ax.figure.dpi == pytest.approx(width)
        assert {text.get_color() for text in ax.texts} <= {INK, GREY}
        sizes = [float(text.get_fontsize()) for text in ax.texts]
        assert min(sizes) / 72 / PHONE * 340 >= 9  # pixels, where a phone shows 340 of them


@pytest.mark.parametrize("name", NAMES)
def test_title_subtitle_and_source_stand_in_the_picture_at_its_left_edge(
    name: str, khojaly: Comparison
) -> None:
    ax, reading = drawn(name, khojaly), read(name, khojaly)
    at_left = [t.get_text() for t in ax.texts if t.get_position()[0] == MARGIN]
    everything = " ".join(at_left)
    for part in (reading.title, reading.subtitle, reading.source):
        assert part in everything


def test_charts_say_in_words_that_there_is_nothing_to_show(bare: Comparison) -> None:
    for name in NAMES:
        ax, reading = drawn(name, bare), read(name, bare)
        if name != "aligned-sentences":
            assert re.search(r"None of these|No figure|Neither", said(ax))
            assert not ax.lines
        assert "undated" in reading.source


# ---------------------------------------------------------------- the same bytes, no state changed


@pytest.mark.parametrize("name", NAMES)
def test_two_runs_write_the_same_bytes(name: str, khojaly: Comparison) -> None:
    kinds = ["svg", "png", "pdf"] if name == "same-parts" else ["svg"]
    for kind in kinds:
        assert saved(drawn(name, khojaly), kind) == saved(drawn(name, khojaly), kind)


def test_another_process_writes_the_same_bytes(khojaly: Comparison) -> None:
    code = (
        "import io, sys, hashlib, statements; from statements import charts;"
        "figure = charts.reported_figures(statements.compare(statements.load())); b = io.BytesIO();"
        "c = charts.theme(); c.__enter__();"
        "figure.savefig(b, format='svg', metadata=charts.UNDATED['svg']);"
        "print(hashlib.sha256(b.getvalue()).hexdigest())"
    )
    env = {**os.environ, "PYTHONHASHSEED": "7"}
    other = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True
    )
    here = hashlib.sha256(saved(drawn("reported-figures", khojaly), "svg")).hexdigest()
    assert other.stdout.strip() == here


def test_the_users_settings_stay_and_do_not_show(khojaly: Comparison) -> None:
    plain_bytes = saved(drawn("breakdown", khojaly), "svg")
    with mpl.rc_context({"font.size": 30, "axes.facecolor": "red", "lines.linewidth": 9}):
        before = dict(mpl.rcParams)
        assert saved(drawn("breakdown", khojaly), "svg") == plain_bytes
        assert dict(mpl.rcParams) == before


def test_an_svg_holds_outlines_and_asks_for_nothing(khojaly: Comparison) -> None:
    svg = saved(drawn("reported-figures", khojaly), "svg").decode()
    assert "<text" not in svg and "font-family" not in svg
    assert not re.search(r'(href|src)="(?!#)', svg)


# ---------------------------------------------------------------- for an article


def test_charts_are_saved_in_the_chosen_size_format_and_style(
    khojaly: Comparison, tmp_path: Path
) -> None:
    look: dict[str, Any] = {"width": "12cm", "formats": ["png", "svg"], "numbers": "thin-space"}
    for folder in ("one", "two"):
        written = save_charts(khojaly, tmp_path / folder, names=["reported-figures"], **look)
    assert [path.name for path in written] == [
        f"reported-figures.{ending}" for ending in ("png", "svg", "csv")
    ]
    for path in written:
        assert path.read_bytes() == (tmp_path / "one" / path.name).read_bytes()
    with Image.open(written[0]) as picture:
        assert picture.width == pytest.approx(12 / 2.54 * 200, abs=1)
    data = pd.read_csv(written[-1])
    assert "1\u2009275" in set(data["text 2026"])
    assert set(data["value 2025"].dropna()) == set(khojaly.figures["value 2025"].dropna())


def test_only_its_own_charts_are_replaced(khojaly: Comparison, tmp_path: Path) -> None:
    mine = tmp_path / "mine" / "breakdown.csv"
    mine.parent.mkdir()
    mine.write_text("mine")
    with pytest.raises(StatementError, match="mine: holds files of another kind"):
        save_charts(khojaly, mine.parent, names=["breakdown"], formats=["svg"])
    assert mine.read_text() == "mine" and [*mine.parent.iterdir()] == [mine]
    for _ in range(2):
        save_charts(khojaly, tmp_path / "new", names=["breakdown"], formats=["svg"])


def test_all_charts_that_have_something_to_show_are_saved(
    khojaly: Comparison, three: Comparison, tmp_path: Path
) -> None:
    for of, names in ((khojaly, {*NAMES} - {"figures-over-time"}), (three, {*NAMES})):
        written = save_charts(of, tmp_path / "charts", formats=["svg"])
        assert {path.stem for path in written} == names


@pytest.mark.parametrize(
    "wrong",
    [
        {"names": ["../x"]},
        {"formats": ["gif"]},
        {"numbers": "roman"},
        {"width": "12"},
        {"width": "0.1cm"},
        {"width": "9999in"},
    ],
)
def test_what_can_not_be_drawn_is_refused_in_one_message(
    wrong: dict[str, Any], khojaly: Comparison, tmp_path: Path
) -> None:
    with pytest.raises(StatementError, match=r"there are|name one"):
        save_charts(khojaly, tmp_path / "out", **wrong)
    assert not (tmp_path / "out").exists()


# ---------------------------------------------------------------- 1: reported figures


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
    frame = pd.concat([twelve.figures] * 20, ignore_index=True)
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


# ---------------------------------------------------------------- 2: figures over time


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


# ---------------------------------------------------------------- several issuers


def test_lines_over_time_join_no_two_issuers(offices: Comparison) -> None:
    issuers = [of.group for of in statements_of(offices.corpus, offices.ids).values()]
    assert [len(list(of)) for _, of in groupby(issuers)] == [4, 4, 4]
    ax = drawn("figures-over-time", offices)
    columns = sorted({round(xs(mark)[0], 3) for mark in marks(ax)})
    whose = dict(zip(columns, issuers, strict=True))
    steps = [line for line in ax.lines if line.get_linewidth() == 1.2]
    assert steps
    for step in steps:
        start, end = (whose[round(x, 3)] for x in xs(step))
        assert start == end


@pytest.mark.parametrize("name", NAMES)
def test_every_issuer_is_named_with_its_statements(name: str, offices: Comparison) -> None:
    words = said(drawn(name, offices))
    for issuer in issuers_in(name, offices):
        assert issuer in words
    if name in ("numbers-by-kind", "reported-figures", "figures-over-time", "recipients-matrix"):
        assert [t.get_text() for t in drawn(name, offices).texts if t.get_text() in "ABC"] == [
            *"ABC"
        ]
    elif name in ("breakdown", "aligned-sentences"):
        assert re.search(r"20\d\d, (The )?Commissioner for", words)


def test_what_another_issuer_reports_is_no_change(offices: Comparison) -> None:
    rows = read("reported-figures", offices).data
    labels = [of.label for of in statements_of(offices.corpus, offices.ids).values()]
    displaced = rows[rows["event"] == "displaced"].iloc[0]
    values = [float(displaced[f"value {label}"]) for label in labels]
    assert [len(set(values[n : n + 4])) for n in (0, 4, 8)] == [1, 1, 1] and len(set(values)) == 3
    assert displaced["status"] == "differs"
    assert not rows["status"].str.startswith(MOVED).any()


def test_one_issuer_has_no_letter(twelve: Comparison) -> None:
    assert "A" not in [text.get_text() for text in drawn("recipients-matrix", twelve).texts]


# ---------------------------------------------------------------- 3: parts and wholes


def test_the_same_parts_are_as_long_inside_their_different_wholes(khojaly: Comparison) -> None:
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


# ---------------------------------------------------------------- 4: names


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


# ---------------------------------------------------------------- 5: sentences


@pytest.mark.parametrize("of", ["khojaly", "twelve"])
def test_a_bar_for_each_sentence_and_a_band_for_each_pair(of: str, request: Request) -> None:
    comparison = request.getfixturevalue(of)
    pairs, drawn_areas = comparison.sentences, polygons(drawn("aligned-sentences", comparison))
    bands = [area for area in drawn_areas if area.get_alpha() is not None]
    bars = [area for area in drawn_areas if area.get_alpha() is None]
    assert len(bands) == pairs["similarity"].notna().sum()
    assert len(bars) == pairs["earlier_id"].notna().sum() + pairs["later_id"].notna().sum()
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
    ids = list(khojaly.corpus.sentences["sentence_id"])
    frame = pd.DataFrame(
        {
            "earlier_id": [ids[0]] * 500,
            "later_id": [ids[-1]] * 500,
            "earlier": ["word " * 60] * 500,
            "later": ["word " * 40] * 500,
            "similarity": [0.5] * 500,
        }
    )
    ax = drawn("aligned-sentences", replaced(khojaly, sentences=frame))
    assert ax.figure.bbox.height / ax.figure.dpi < 30


# ---------------------------------------------------------------- 6: numbers by kind


@pytest.mark.parametrize("of", ["khojaly", "twelve", "one"])
def test_every_number_is_in_the_chart(of: str, request: Request) -> None:
    corpus = request.getfixturevalue(of).corpus
    rows = charts.numbers_by_kind.reading(corpus).data
    labels = [corpus.label(sid) for sid in corpus.ids]
    assert rows[labels].to_numpy().sum() == len(corpus.numbers)
    assert rows.loc[rows["figure"], labels].to_numpy().sum() == len(corpus.figures)
    printed = {text.get_text() for text in charts.numbers_by_kind(corpus).axes[0].texts}
    assert set(map(str, rows[labels].to_numpy().ravel())) <= printed


# ---------------------------------------------------------------- the words


def test_the_readings_of_the_two_statements(khojaly: Comparison) -> None:
    titles = {name: read(name, khojaly).title for name in NAMES}
    assert titles["reported-figures"] == (
        "Both statements report 613 killed; the 2025 statement counts 68 women and 26 children as "
        "fate unknown, the 2026 statement as taken captive"
    )
    assert titles["same-parts"] == (
        "The 2025 statement reports 68 women and 26 children as part of 150 persons (fate "
        "unknown), the 2026 statement as part of 1,275 taken captive"
    )
    assert titles["breakdown"] == (
        "Both statements report 613 killed: 106 women, 63 children and 70 elderly; "
        "374 not broken down"
    )
    assert titles["recipients-matrix"] == (
        "22 recipients in both 2025 and 2026; United Nations Human Rights Council added in 2026, "
        "none dropped"
    )
    assert titles["recipients-strip"] == "22 of 23 recipients named in both 2025 and 2026"
    assert titles["instruments-matrix"] == (
        "Both statements cite the same 7 instruments, 6 of them differently worded"
    )
    assert titles["numbers-by-kind"] == (
        "Every number has its kind: 12 of 26 in 2025 and 10 of 20 in 2026 are figures"
    )


@pytest.mark.parametrize("of", ALL)
@pytest.mark.parametrize("name", NAMES)
def test_every_reading_is_complete_and_attributed(name: str, of: str, request: Request) -> None:
    comparison = request.getfixturevalue(of)
    reading = read(name, comparison)
    for part in (reading.title, reading.subtitle, reading.source, reading.alt):
        assert part and part == " ".join(part.split())
        assert not re.search(r"\bnan\b|None\b(?! of)|<NA>|\(\)|\.\.|; ;| ,", part)
    assert not reading.title.endswith(".") and reading.alt.endswith(".")
    assert "chart of" not in reading.alt.lower()
    for issuer in issuers_in(name, comparison):
        assert issuer in reading.source


def test_a_title_is_true_where_most_statements_agree(tmp_path: Path) -> None:
    text = "Ombudsman of Arland\n\n{} people were killed.\n\nArl, 5 May {}\n"
    texts = {f"{y}-05-05-a": text.format(5 + (y > 2022), y) for y in (2021, 2022, 2023)}
    corpus = corpus_of(tmp_path, texts)
    title = read("reported-figures", compare(corpus, *corpus.ids)).title
    assert title == "No figure is reported alike in all statements; changed: 1"


def test_a_chart_without_rows_is_not_drawn(bare: Comparison) -> None:
    made: Any
    for made in charts.CHARTS:
        for _, reading in made.readings(subject(made, bare)):
            assert len(reading.data)


def test_the_alternative_text_of_the_figures_has_every_value(khojaly: Comparison) -> None:
    alt = read("reported-figures", khojaly).alt
    for row in khojaly.figures.to_dict("records"):
        for label in khojaly.labels:
            if pd.notna(row[f"value {label}"]):
                assert number(row[f"value {label}"]) in alt.replace("1275", "1,275")
    assert alt.count("not mentioned") == 12
    assert "in 2025 and 2026" not in alt and "In the statements: Killed, persons" in alt


def test_the_source_names_every_date_of_a_few_and_the_ends_of_many(
    khojaly: Comparison, twelve: Comparison
) -> None:
    assert (
        "statements of 25 February 2025 and 23 February 2026" in read("breakdown", khojaly).source
    )
    assert "12 statements of 1 March 2015 to 12 March 2026" in read("breakdown", twelve).source


@given(st.lists(st.text(alphabet="ab", min_size=1), max_size=5))
def test_a_series_holds_its_items_in_their_order(items: list[str]) -> None:
    assert re.split(r", | and ", series(items)) == (items or [""])


# ---------------------------------------------------------------- one look for each statement


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


# ---------------------------------------------------------------- whatever the texts hold


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
    frame = the_two().recipients.head(len(names)).assign(organisation=names)
    ax = drawn("recipients-matrix", replaced(the_two(), recipients=frame))
    assert faults(ax) == []
    saved(ax, "svg")


def test_dollars_and_markup_are_no_commands(khojaly: Comparison) -> None:
    frame = khojaly.recipients.head(1).assign(organisation=r"Fund of $\frac{1}{2}$ & <b>Co</b>")
    ax = drawn("recipients-matrix", replaced(khojaly, recipients=frame))
    assert r"Fund of $\frac{1}{2}$ & <b>Co</b>" in [text.get_text() for text in ax.texts]


@given(ANY, st.floats(0.3, 7))
@settings(deadline=None)
def test_wrapped_lines_fit_and_hold_all_of_the_text(text: str, width: float) -> None:
    lines = TEXT.wrap(text, width)
    assert "".join(lines).replace(" ", "") == plain(text).replace(" ", "")
    assert all(TEXT.measure(line) <= width for line in lines)
