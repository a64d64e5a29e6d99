"""The charts: what they print is what the frames hold, nothing is cut off, nothing overlaps."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.axes import Axes
from matplotlib.figure import Figure

import statements
from statements import Comparison, Corpus, charts
from statements.charts.names import overlap
from statements.charts.sheet import Area, Line, Mark, Sheet, Span, Words, lanes_of, stagger
from statements.charts.style import EARLIER, INK, LATER, MARGIN, QUIET, measure, plain, wrap
from statements.charts.table import MOST_ROWS
from statements.charts.wholes import PART, REST, WHOLE
from statements.charts.words import figure_text, number, series
from statements.compare import MOVED

WIDTH, NARROW = charts.WIDTH, 4.2
NAMES = [chart.name for chart in charts.CHARTS]
BY_NAME: dict[str, Any] = {chart.name: chart for chart in charts.CHARTS}


# ---------------------------------------------------------------- statements to draw


def invented(year: int) -> str:
    """A statement of an invented office; what it reports differs a little from year to year."""
    n = year - 2015
    missing = ["nearly four thousand", "more than 3,900", "3,890", "hundreds of", "3,700 to 3,800"]
    held = (
        "The fate of 150 people, including 68 women and 26 children, remains unknown. "
        "1,275 residents were taken captive."
        if n < 6
        else "1,275 civilians, including 68 women and 26 children, were taken captive."
    )
    bodies = [
        "UN Secretary-General",
        "UN Security Council",
        "Council of Europe",
        "Asian Ombudsman Association",
        "International Peace Bureau",
        "Society of Friends of the <i>Old</i> Town & $Harbour$ of Nərgizkənd",
        "European Union",
    ]
    sent = [body for place, body in enumerate(bodies) if place < 2 or (n * 7 + place * 5) % 6]
    return f"""Statement on the anniversary of the events at Nərgizkənd

{613 if n != 7 else 615} residents, including 106 women and 63 children, were killed and
{5379 + n % 3 * 100:,} residents were evicted. {held}

{missing[n % 5].capitalize()} persons went missing. {20 + n}% of the houses were destroyed.

The norms of the {"1949 " if n % 2 else ""}Geneva Conventions and the Convention on the Rights of
the Child were violated. {n + 2} Wiederherstellungsbegutachtungsgenossenschaftsmitglieder spoke.

Aygün Məmmədova
The Commissioner for Public Inquiry

{1 + n} March {year}

The statement has been sent to the {", the ".join(sent[:-1])} and the {sent[-1]}."""


def corpus_of(folder: Path, texts: dict[str, str]) -> Corpus:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return statements.load(folder)


@cache
def the_two() -> Comparison:
    return statements.compare(statements.load())


@pytest.fixture(scope="module")
def khojaly() -> Comparison:
    return the_two()


@pytest.fixture(scope="module")
def twelve(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    texts = {f"{year}-03-01-inquiry": invented(year) for year in range(2015, 2027)}
    corpus = corpus_of(tmp_path_factory.mktemp("twelve"), texts)
    return statements.compare(corpus, *corpus.ids)


@pytest.fixture(scope="module")
def three(twelve: Comparison) -> Comparison:
    return statements.compare(twelve.corpus, *twelve.ids[4:7])


@pytest.fixture(scope="module")
def undated(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """Six statements without a date, so that their long names stand for them."""
    texts = {
        f"the-statement-number-{year}-of-an-office-with-a-long-name": re.sub(
            r"\n\d+ March \d+", "", invented(year)
        )
        for year in range(2018, 2024)
    }
    corpus = corpus_of(tmp_path_factory.mktemp("undated"), texts)
    return statements.compare(corpus, *corpus.ids)


@pytest.fixture(scope="module")
def days(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """Two statements of one year, so that their dates stand for them."""
    texts = {
        "one": invented(2020),
        "two": invented(2021).replace("7 March 2021", "28 November 2020"),
    }
    return statements.compare(corpus_of(tmp_path_factory.mktemp("days"), texts))


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """Two statements without a figure, a recipient, an instrument, a date; with long names."""
    texts = {
        f"a-statement-{word}-whose-name-is-longer-than-any-column-can-be": f"We remember {word}."
        for word in ("alpha", "beta")
    }
    return statements.compare(corpus_of(tmp_path_factory.mktemp("bare"), texts))


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    plt.close("all")


Request = pytest.FixtureRequest


def subject(chart: Any, comparison: Comparison) -> Comparison | Corpus:
    return comparison.corpus if chart.of is Corpus else comparison


def drawn(name: str, comparison: Comparison, **options: Any) -> Axes:
    return BY_NAME[name].draw(subject(BY_NAME[name], comparison), **options)


def read(name: str, comparison: Comparison) -> charts.Reading:
    return BY_NAME[name].reading(subject(BY_NAME[name], comparison))


def some(sheet: Sheet, kind: type[Any]) -> list[Any]:
    return [item for item in sheet.items if isinstance(item, kind)]


def hollow(sheet: Sheet) -> int:
    return sum(not mark.filled for mark in some(sheet, Mark))


# ---------------------------------------------------------------- nothing cut off, no overlap


def faults(ax: Axes) -> list[str]:
    """Texts that leave the figure, that cover one another, or that cover a mark."""
    figure = ax.figure
    assert isinstance(figure, Figure)
    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    page, found = figure.bbox, []
    boxes = [(t.get_text(), t.get_window_extent(renderer).padded(-0.5)) for t in ax.texts]
    for place, (text, box) in enumerate(boxes):
        if not (
            page.x0 <= box.x0 and box.x1 <= page.x1 and page.y0 <= box.y0 and box.y1 <= page.y1
        ):
            found.append(f"{text!r} leaves the figure")
        found += [f"{text!r} covers {other!r}" for other, b in boxes[:place] if box.overlaps(b)]
    for line in ax.lines:
        if line.get_marker() not in ("", "None", None):
            x, y = ax.transData.transform(line.get_xydata())[0]
            found += [f"{text!r} covers a mark" for text, box in boxes if box.contains(x, y)]
    return found


@pytest.mark.parametrize("of", ["khojaly", "twelve", "three", "days", "undated", "bare"])
@pytest.mark.parametrize("name", NAMES)
def test_every_text_is_inside_covers_no_other_and_can_be_read(
    name: str, of: str, request: Request
) -> None:
    comparison = request.getfixturevalue(of)
    widths = {"khojaly": (WIDTH, NARROW), "twelve": (WIDTH, NARROW), "three": (WIDTH,)}
    for width in widths.get(of, (NARROW,)):
        ax = drawn(name, comparison, width=width)
        assert faults(ax) == []
        assert ax.figure.bbox.width / ax.figure.dpi == pytest.approx(width)
        assert {text.get_color() for text in ax.texts} <= {INK, QUIET}
        assert min(float(text.get_fontsize()) for text in ax.texts) >= 10


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
            words = " ".join(text.get_text() for text in ax.texts)
            assert re.search(r"None of these|No figure|Neither", words)
            assert not ax.lines
        assert "undated" in reading.source


# ---------------------------------------------------------------- the same bytes, no state changed


def saved(ax: Axes, kind: str) -> bytes:
    buffer = io.BytesIO()
    with charts.theme():
        ax.figure.savefig(buffer, format=kind, metadata=charts.UNDATED[kind])  # type: ignore[union-attr]
    return buffer.getvalue()


@pytest.mark.parametrize("name", NAMES)
def test_two_runs_write_the_same_bytes(name: str, khojaly: Comparison) -> None:
    kinds = ["svg", "png", "pdf"] if name == "same-parts" else ["svg"]
    for kind in kinds:
        assert saved(drawn(name, khojaly), kind) == saved(drawn(name, khojaly), kind)


def test_another_process_writes_the_same_bytes(khojaly: Comparison) -> None:
    code = (
        "import io, sys, hashlib, statements; from statements import charts;"
        "ax = charts.reported_figures(statements.compare(statements.load())); b = io.BytesIO();"
        "c = charts.theme(); c.__enter__();"
        "ax.figure.savefig(b, format='svg', metadata=charts.UNDATED['svg']);"
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


# ---------------------------------------------------------------- on an axes of one's own


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_takes_an_axes_and_returns_it(name: str, khojaly: Comparison) -> None:
    _, ax = plt.subplots(figsize=(WIDTH, 2))
    assert drawn(name, khojaly, ax=ax) is ax
    assert faults(ax) == []
    assert len(plt.get_fignums()) == 1


def test_among_other_axes_a_chart_keeps_to_its_room(khojaly: Comparison) -> None:
    figure, (left, right) = plt.subplots(1, 2, figsize=(18, 14))
    charts.reported_figures(khojaly, left)
    charts.same_parts(khojaly, right)
    assert figure.get_size_inches().tolist() == [18, 14]
    assert faults(left) == [] == faults(right)


# ---------------------------------------------------------------- 1: reported figures


def shown_value(text: str) -> float:
    return float(text.lstrip("≈≥≤").split("–")[0].rstrip("%").replace(",", ""))


@pytest.mark.parametrize("of", ["khojaly", "twelve"])
def test_figures_print_the_values_of_the_frame(of: str, request: Request) -> None:
    comparison = request.getfixturevalue(of)
    frame, rows = comparison.figures.set_index("row"), charts.figure_rows(comparison)
    assert sorted(rows["row"]) == sorted(frame.index)
    texts = set(charts.reported_figures.sheet(comparison, WIDTH).texts())
    for row in rows.to_dict("records"):
        for label in comparison.labels:
            text, value = row[f"text {label}"], frame.loc[row["row"], f"value {label}"]
            assert pd.isna(text) == pd.isna(frame.loc[row["row"], f"printed {label}"])
            if pd.notna(text):
                assert text in texts
            if pd.notna(value):
                assert shown_value(text) == value


@pytest.mark.parametrize("of", ["khojaly", "twelve", "three"])
@pytest.mark.parametrize("width", [WIDTH, NARROW])
def test_not_mentioned_is_a_hollow_mark_and_never_zero(
    of: str, width: float, request: Request
) -> None:
    comparison = request.getfixturevalue(of)
    rows, sheet = charts.figure_rows(comparison), charts.reported_figures.sheet(comparison, width)
    cells = rows[[f"text {label}" for label in comparison.labels]]
    assert hollow(sheet) == cells.isna().to_numpy().sum()
    assert not {"0", "0%", "nan", "None", "<NA>", ""} & set(sheet.texts())


def test_two_statements_say_not_mentioned_in_words(khojaly: Comparison) -> None:
    for width in (WIDTH, NARROW):
        sheet = charts.reported_figures.sheet(khojaly, width)
        words = [item for item in some(sheet, Words) if item.text == "not mentioned"]
        assert len(words) == hollow(sheet) > 0


def test_rows_of_an_event_stand_together_and_parts_stand_in(khojaly: Comparison) -> None:
    rows = charts.figure_rows(khojaly)
    events = list(rows["event"])
    assert len(set(events)) == sum(a != b for a, b in zip(events, [None, *events], strict=False))
    killed = rows[rows["event"] == "killed"]
    assert list(killed["who"]) == ["persons", "children", "women", "elderly"]
    assert list(killed["part"]) == [False, True, True, True]


def test_status_is_a_word_with_its_year(khojaly: Comparison, twelve: Comparison) -> None:
    status = charts.figure_rows(khojaly)["status"].value_counts()
    assert dict(status) == {
        "same": 5,
        "only 2025": 5,
        "re-attributed": 4,
        "only 2026": 3,
    }
    many = charts.figure_rows(twelve).set_index(["event", "who"])["status"]
    assert many["killed", "persons"] == "changed between"
    assert many["fate unknown", "persons"] == "not in 2026"


@pytest.mark.parametrize("width", [WIDTH, NARROW])
def test_re_attributed_rows_are_joined_by_a_line(width: float, khojaly: Comparison) -> None:
    joins = [
        line
        for line in some(charts.reported_figures.sheet(khojaly, width), Line)
        if len(line.points) == 4
    ]
    assert len(joins) == 2
    notes = charts.figure_rows(khojaly).query("status == 're-attributed'")["note"]
    assert set(notes) == {"2025: fate unknown", "2026: taken captive"}


def test_a_figure_in_words_is_printed_in_digits_with_the_words_in_quotes(
    khojaly: Comparison,
) -> None:
    texts = charts.reported_figures.sheet(khojaly, WIDTH).texts()
    assert {"≈4,000", "“nearly four thousand”", "8", "“eight”"} <= set(texts)


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


def test_a_chart_with_too_many_rows_says_how_many_it_leaves_out(twelve: Comparison) -> None:
    frame = pd.concat([twelve.figures] * 20, ignore_index=True)
    frame["row"] = range(len(frame))
    texts = charts.reported_figures.sheet(replaced(twelve, figures=frame), WIDTH).texts()
    assert f"And {len(frame) - MOST_ROWS} rows more, in the data of this chart." in texts


# ---------------------------------------------------------------- 2 and 3: parts and wholes


def width_of(area: Area) -> float:
    xs = [x for x, _ in area.points]
    return max(xs) - min(xs)


def test_the_same_parts_are_as_long_inside_their_different_wholes(khojaly: Comparison) -> None:
    sheet = charts.same_parts.sheet(khojaly, WIDTH)
    scale = sheet.inner / 1275
    lengths = [round(width_of(area) / scale) for area in some(sheet, Area)]
    assert lengths == [1275, 150, 68, 26, 1275, 68, 26]
    texts = sheet.texts()
    assert {"150 persons (fate unknown)", "1,275 taken captive", "68 women"} <= set(texts)


def test_part_rows_are_those_of_the_comparison(khojaly: Comparison) -> None:
    rows, frame = charts.part_rows(khojaly), khojaly.figures
    parts = rows[rows["role"] == PART]
    moved = frame[frame["status"] == MOVED]
    ids = [*moved["figure_id 2025"].dropna(), *moved["figure_id 2026"].dropna()]
    assert sorted(parts["figure_id"]) == sorted(ids)
    figures = khojaly.corpus.figures
    values = dict(zip(figures["figure_id"], figures["value"], strict=True))
    assert list(rows["value"]) == [values[figure_id] for figure_id in rows["figure_id"]]


@pytest.mark.parametrize("of", ["khojaly", "twelve"])
def test_a_breakdown_adds_up_to_its_whole(of: str, request: Request) -> None:
    comparison = request.getfixturevalue(of)
    for _, rows in charts.breakdown_rows(comparison).groupby("label"):
        sums = rows.groupby("role")["value"].sum()
        assert sums[PART] + sums[REST] == sums[WHOLE]


def test_how_the_613_are_broken_down(khojaly: Comparison) -> None:
    rows = charts.breakdown_rows(khojaly)
    for label in khojaly.labels:
        names = list(rows.loc[rows["label"] == label, "name"])
        assert names == ["613 killed", "106 women", "63 children", "70 elderly",
                         "374 not broken down"]  # fmt: skip
    sheet = charts.breakdown.sheet(khojaly, WIDTH)
    lengths = [round(width_of(area) / sheet.inner * 613) for area in some(sheet, Area)]
    assert lengths == [106, 63, 70, 374] * 2
    assert [area.dashed for area in some(sheet, Area)] == [False, False, False, True] * 2


def test_another_whole_can_be_asked_for(khojaly: Comparison) -> None:
    rows = charts.breakdown_rows(khojaly, event="taken captive")
    assert {"1275 taken captive", "1,275 taken captive", "68 women"} <= set(rows["name"])
    assert charts.breakdown_rows(khojaly, event="no such event").empty


def test_a_statement_that_does_not_mention_the_whole_has_no_bar(khojaly: Comparison) -> None:
    sheet = charts.breakdown.sheet(khojaly, WIDTH, event="fate unknown")
    assert "not mentioned" in sheet.texts() and hollow(sheet) == 1
    assert [round(width_of(area) / sheet.inner * 150) for area in some(sheet, Area)] == [68, 26, 56]


def test_parts_differ_by_more_than_colour(khojaly: Comparison) -> None:
    looks = [
        (area.fill, area.hatch, area.dashed)
        for area in some(charts.breakdown.sheet(khojaly, 7), Area)
    ]
    assert len({(hatch, dashed) for _, hatch, dashed in looks}) == 4


# ---------------------------------------------------------------- 4 and 5: names


@pytest.mark.parametrize("of", ["khojaly", "twelve"])
@pytest.mark.parametrize(
    ("chart", "table"),
    [(charts.recipients_matrix, "recipients"), (charts.instruments_matrix, "instruments")],
)
def test_a_row_for_each_name_and_a_filled_mark_where_it_stands(
    of: str, chart: charts.Chart[Comparison], table: str, request: Request
) -> None:
    comparison = request.getfixturevalue(of)
    frame, rows, sheet = getattr(comparison, table), chart.data(comparison), chart.sheet(comparison)
    printed = [f"printed {label}" for label in comparison.labels]
    assert len(rows) == len(frame)
    assert (rows[printed].count() == frame[printed].count()).all()
    assert set(rows["name"]) <= set(sheet.texts())
    assert hollow(sheet) == rows[printed].isna().to_numpy().sum()
    assert len(some(sheet, Mark)) == rows[printed].size + len(printed)


def test_the_added_recipient_stands_out_with_a_word(khojaly: Comparison) -> None:
    sheet = charts.recipients_matrix.sheet(khojaly, WIDTH)
    bold = {item.whole for item in some(sheet, Words) if item.bold and item.size < 14}
    headings = set(charts.recipient_rows(khojaly)["kind"])
    out = {"United Nations Human Rights Council", "added in 2026"}
    assert bold == {"2025", "2026", *headings, *out}
    words = [item.whole for item in some(sheet, Words)]
    assert words.count("differently worded") == 5


def test_the_strip_has_a_square_for_each_recipient(khojaly: Comparison) -> None:
    sheet = charts.recipients_strip.sheet(khojaly, WIDTH)
    assert len(some(sheet, Area)) == 23
    assert {"22 in both", "1 in 2026 alone"} <= set(sheet.texts())
    assert "Jaccard index 0.96; none in 2025 alone" in sheet.texts()
    parts = overlap(charts.recipient_rows(khojaly), khojaly.labels)
    assert [len(names) for names in parts.values()] == [0, 22, 1]


def test_the_strip_stays_on_the_sheet_with_hundreds_of_recipients(khojaly: Comparison) -> None:
    frame = pd.concat([khojaly.recipients] * 20, ignore_index=True)
    sheet = charts.recipients_strip.sheet(replaced(khojaly, recipients=frame), WIDTH)
    assert max(x for area in some(sheet, Area) for x, _ in area.points) <= sheet.right


# ---------------------------------------------------------------- 6: sentences


@pytest.mark.parametrize("of", ["khojaly", "twelve"])
def test_a_bar_for_each_sentence_and_a_band_for_each_pair(of: str, request: Request) -> None:
    comparison = request.getfixturevalue(of)
    pairs, sheet = comparison.sentences, charts.aligned_sentences.sheet(comparison, WIDTH)
    bars = [area for area in some(sheet, Area) if area.alpha == 1]
    bands = [area for area in some(sheet, Area) if area.alpha < 1]
    assert len(bands) == pairs["similarity"].notna().sum()
    assert len(bars) == pairs["earlier_id"].notna().sum() + pairs["later_id"].notna().sum()
    alone = pairs["similarity"].isna().sum()
    assert sum(bar.fill in (charts.colour_of(comparison.ids).values()) for bar in bars) == alone


def test_the_more_alike_two_sentences_are_the_stronger_is_their_band(khojaly: Comparison) -> None:
    bands = [
        area.alpha
        for area in some(charts.aligned_sentences.sheet(khojaly, WIDTH), Area)
        if area.alpha < 1
    ]
    similarity = khojaly.sentences.dropna()["similarity"]
    assert [sorted(bands).index(alpha) for alpha in bands] == [
        sorted(similarity).index(value) for value in similarity
    ]


def test_sentences_stand_in_the_order_of_each_text(khojaly: Comparison) -> None:
    rows = charts.sentence_rows(khojaly)
    order = list(khojaly.corpus.sentences["sentence_id"])
    places = [order.index(sentence_id) for sentence_id in rows["sentence_id"]]
    assert places == sorted(places)


def test_a_long_statement_does_not_make_an_endless_chart(khojaly: Comparison) -> None:
    ids = list(khojaly.corpus.sentences["sentence_id"])
    frame = pd.DataFrame(
        {
            "earlier_id": [ids[0]] * 2000,
            "later_id": [ids[-1]] * 2000,
            "earlier": ["word " * 60] * 2000,
            "later": ["word " * 40] * 2000,
            "similarity": [0.5] * 2000,
        }
    )
    assert charts.aligned_sentences.sheet(replaced(khojaly, sentences=frame), WIDTH).y < 30


# ---------------------------------------------------------------- 7: numbers by kind


@pytest.mark.parametrize("of", ["khojaly", "twelve"])
def test_every_number_is_in_the_chart(of: str, request: Request) -> None:
    corpus = request.getfixturevalue(of).corpus
    rows = charts.kind_rows(corpus)
    labels = [corpus.label(sid) for sid in corpus.ids]
    assert rows[labels].to_numpy().sum() == len(corpus.numbers)
    assert rows.loc[rows["figure"], labels].to_numpy().sum() == len(corpus.figures)
    printed = {text.get_text() for text in charts.numbers_by_kind(corpus).texts}
    assert set(map(str, rows[labels].to_numpy().ravel())) <= printed


def test_one_statement_alone_has_its_numbers(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, {"2015-03-01-inquiry": invented(2015)})
    assert faults(charts.numbers_by_kind(corpus)) == []


# ---------------------------------------------------------------- the words


def test_the_readings_of_the_two_statements(khojaly: Comparison) -> None:
    titles = {name: read(name, khojaly).title for name in NAMES}
    assert titles["reported-figures"] == (
        "Both statements report 613 killed; 68 women and 26 children are counted as fate "
        "unknown in 2025, as taken captive in 2026"
    )
    assert titles["same-parts"] == (
        "68 women and 26 children are reported as part of 150 persons (fate unknown) in 2025, "
        "of 1,275 taken captive in 2026"
    )
    assert titles["breakdown"] == (
        "Both statements report 613 killed: 106 women, 63 children and 70 elderly; "
        "374 are not broken down"
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


@pytest.mark.parametrize("of", ["khojaly", "twelve", "three", "days", "undated", "bare"])
@pytest.mark.parametrize("name", NAMES)
def test_every_reading_is_complete_and_attributed(name: str, of: str, request: Request) -> None:
    comparison = request.getfixturevalue(of)
    reading = read(name, comparison)
    for part in (reading.title, reading.subtitle, reading.source, reading.alt):
        assert part and part == " ".join(part.split())
        assert not re.search(r"\bnan\b|None\b(?! of)|<NA>|\(\)|\.\.|; ;| ,", part)
    assert not reading.title.endswith(".") and reading.alt.endswith(".")
    assert "chart of" not in reading.alt.lower()
    for issuer in comparison.corpus.statements["issuer"].dropna().unique():
        assert issuer in reading.source


def test_the_alternative_text_of_the_figures_has_every_value(khojaly: Comparison) -> None:
    alt = read("reported-figures", khojaly).alt
    for row in khojaly.figures.to_dict("records"):
        for label in khojaly.labels:
            if pd.notna(row[f"value {label}"]):
                assert number(row[f"value {label}"]) in alt.replace("1275", "1,275")
    assert alt.count("not mentioned") == 12
    assert "in 2025 and 2026" not in alt and "the 2025 statement" in alt


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


def test_two_statements_are_blue_circle_and_vermilion_square() -> None:
    assert charts.colour_of(["a", "b"]) == {"a": EARLIER, "b": LATER}
    assert charts.shape_of(["a", "b"]) == {"a": "o", "b": "s"}


@given(st.integers(3, 12))
def test_more_statements_go_from_light_to_dark_and_no_two_look_alike(many: int) -> None:
    ids = [str(n) for n in range(many)]
    colours, shapes = charts.colour_of(ids), charts.shape_of(ids)
    light = [sum(mpl.colors.to_rgb(colours[sid])) for sid in ids]
    assert light == sorted(light, reverse=True)
    assert len({(colours[sid], shapes[sid]) for sid in ids}) == many


# ---------------------------------------------------------------- whatever the texts hold


def replaced(comparison: Comparison, **frames: pd.DataFrame) -> Comparison:
    """The same comparison with another frame."""
    made = Comparison(comparison.corpus, comparison.ids)
    vars(made).update(frames)
    return made


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
    ax = charts.recipients_matrix(replaced(the_two(), recipients=frame))
    assert faults(ax) == []
    saved(ax, "svg")
    plt.close("all")


def test_dollars_and_markup_are_no_commands(khojaly: Comparison) -> None:
    frame = khojaly.recipients.head(1).assign(organisation=r"Fund of $\frac{1}{2}$ & <b>Co</b>")
    ax = charts.recipients_matrix(replaced(khojaly, recipients=frame))
    assert r"Fund of $\frac{1}{2}$ & <b>Co</b>" in [text.get_text() for text in ax.texts]


@given(ANY, st.floats(0.3, 7))
@settings(deadline=None)
def test_wrapped_lines_fit_and_hold_all_of_the_text(text: str, width: float) -> None:
    lines = wrap(text, width)
    assert "".join(lines).replace(" ", "") == plain(text).replace(" ", "")
    assert all(measure(line) <= width for line in lines)


SPANS = st.lists(st.tuples(st.floats(0, 7), st.floats(0, 3)), max_size=12).map(
    lambda pairs: sorted((start, start + wide) for start, wide in pairs)
)


def collide(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


@given(SPANS)
def test_labels_in_one_line_do_not_collide(spans: list[Span]) -> None:
    for place in (stagger, lanes_of):
        lanes = place(spans)
        assert len(lanes) == len(spans)
        for n, (span, lane) in enumerate(zip(spans, lanes, strict=True)):
            same = [s for s, at in zip(spans[:n], lanes[:n], strict=True) if at == lane]
            assert not any(collide(span, other) for other in same)


@given(SPANS)
def test_no_label_stands_under_a_thin_line_to_another(spans: list[Span]) -> None:
    lanes = stagger(spans)
    for n, (start, end) in enumerate(spans):
        for (other, _), lane in zip(spans[n + 1 :], lanes[n + 1 :], strict=True):
            assert not (start <= other < end and lanes[n] <= lane)
