"""Charts, tables and sentence pairs: what they show, what they save, and how they look."""

from __future__ import annotations

import dataclasses
import datetime
import io
from pathlib import Path

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from bs4 import BeautifulSoup, Tag
from display.looks import pixels
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.axes import Axes
from playwright.sync_api import Browser

import statements
from statements import Comparison
from statements.comparison.palette import palette, rules
from statements.display.html import Html
from statements.display.sentence_pairs import pair
from statements.display.svg import FONT, for_page
from statements.display.table import frame_html, styler_html
from statements.export.csv import guarded, save_csv

EVIL = '<img src=x onerror=alert(1)> & "quoted"'
DATA = pd.DataFrame({"who": ["women", "children"], "2025": [106, 63]})


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return statements.compare(statements.load())


def draw() -> Axes:
    _, ax = plt.subplots(figsize=(6, 3), layout="constrained")
    ax.barh(DATA["who"], DATA["2025"], color="#0173b2")
    ax.set_title("Şəhər", color="#1b1b1b")
    return ax


def soup(shown: Html | str) -> BeautifulSoup:
    return BeautifulSoup(shown if isinstance(shown, str) else shown.html, "html.parser")


def one(html: BeautifulSoup | Tag, selector: str) -> Tag:
    found = html.select(selector)
    assert len(found) == 1, (selector, len(found))
    return found[0]


class TestSavedFigure:
    def test_says_in_words_what_it_shows(self) -> None:
        ax = draw()
        ax.set_title(EVIL)
        html = soup(statements.save(ax, "a", None, source=EVIL, data=DATA))
        assert one(html, ".chart figure img")["alt"] == f"{EVIL}. Women 106, children 63."
        assert one(html, "figcaption").get_text() == EVIL
        assert [th.get_text() for th in html.select("details tbody th")] == ["women", "children"]
        assert [td.get_text() for td in html.select("details td.number")] == ["106", "63"]

    def test_saves_its_files_with_the_same_bytes_each_time(self, tmp_path: Path) -> None:
        for folder in ("one", "two"):
            html = soup(statements.save(draw(), "a-b", tmp_path / folder, data=DATA))
        assert one(html, ".files code").get_text() == "charts/a-b"
        files = sorted((tmp_path / "one" / "charts").iterdir())
        assert [f.suffix for f in files] == [".csv", ".html", ".pdf", ".png", ".svg", ".txt"]
        for file in files:
            assert file.read_bytes() == (tmp_path / "two" / "charts" / file.name).read_bytes()
        assert (tmp_path / "one" / "charts" / "a-b.txt").read_text(
            "utf-8"
        ) == "Şəhər. Women 106, children 63.\n"

    def test_its_files_say_their_source_once(self, tmp_path: Path) -> None:
        heights = []
        for number, source in enumerate(("", "Source: the harbours, $\\no{math}$")):
            ax = draw()
            html = statements.save(ax, f"a-{number}", tmp_path, source=source).html
            assert [text.get_text() for text in ax.figure.texts] == []
            assert html.count("the harbours") == bool(source)
            saved = plt.imread(tmp_path / "charts" / f"a-{number}.png")
            heights.append(saved.shape[0])
        assert heights[0] < heights[1]

    def test_is_closed_and_saved_only_where_that_is_asked_for(self) -> None:
        statements.save(draw(), "a", None)
        assert plt.get_fignums() == []

    @pytest.mark.parametrize("name", ["", "../a", "A", "a b", "a--b", "-a"])
    def test_refuses_a_name_that_is_no_file_name(self, name: str) -> None:
        with pytest.raises(ValueError, match="can't name a file"):
            statements.save(DATA, name, None)

    def test_our_own_has_a_drawing_for_narrow_screens_and_its_data(
        self, comparison: Comparison
    ) -> None:
        figure = statements.charts.part_whole(comparison)
        html = soup(statements.save(figure, "parts", None))
        assert one(html, "picture > img")["alt"] == figure.reading.alt
        assert "max-width" in str(one(html, "picture > source")["media"])
        assert one(html, "figcaption").get_text() == f"{figure.reading.source}."
        assert len(html.select("details tbody tr")) == len(figure.reading.data)

    def test_our_own_is_shown_as_it_was_asked_for_or_restyled(self, comparison: Comparison) -> None:
        figure = statements.charts.reported_figures(comparison, rows=3)
        asked = soup(statements.save(figure, "figures", None))
        for shown in (one(asked, "img")["src"], one(asked, "source")["srcset"]):
            assert "rows%20more" in str(shown)
            assert "dc143c" not in str(shown)
        figure.axes[0].texts[0].set_color("#dc143c")
        restyled = soup(statements.save(figure, "figures", None))
        assert "dc143c" in str(one(restyled, ".scroll > img")["src"])
        assert not restyled.select("source, figcaption")

    @pytest.mark.parametrize("system", ["light", "dark"])
    def test_follows_the_system_or_the_theme_of_an_editor(
        self, system: str, browser: Browser
    ) -> None:
        html = statements.style().html + statements.save(draw(), "a", None, source="c").html
        alone = pixels(browser, html, scheme=system)
        assert (np.median(alone) > 240 > 60 > alone.min()) == (system == "light")
        for theme, light, paper in (
            ('data-jp-theme-light="true"', "true", "#fff"),
            ('data-jp-theme-light="false"', "false", "#111"),
            ('class="vscode-light"', "true", "#fff"),
            ('class="vscode-dark"', "false", "#111"),
        ):
            root = f'<body {theme} style="background: {paper}">'
            seen = pixels(browser, html, scheme=system, root=root)
            caption = pixels(browser, html, scheme=system, root=root, selector="figcaption")
            for picture in (seen, caption):
                ink = picture.min() if light == "true" else picture.max()
                assert abs(np.median(picture) - ink) > 100
                assert (np.median(picture) > 127) == (light == "true")

    def test_is_as_drawn_when_it_is_made_fit_for_a_page(self, browser: Browser) -> None:
        buffer = io.BytesIO()
        with mpl.rc_context({"svg.fonttype": "none"}):
            draw()
            plt.gcf().savefig(buffer, format="svg")
        plt.close("all")
        svg = buffer.getvalue().decode().replace("'DejaVu Sans'", FONT)
        raw, small = (
            pixels(browser, f"<body style='margin:0'>{s}", selector="svg")
            for s in (svg[svg.index("<svg") :], for_page(svg))
        )
        assert raw.shape == small.shape
        assert np.abs(raw - small).max() < 128  # a letter that is lost or moved makes it 255


class TestTable:
    frame = pd.DataFrame(
        {
            "event": ["killed", "killed", None],
            "who": ["women", EVIL, None],
            "printed": ["1,106", None, "some"],
            "figure_id": ["s:f01", None, "s:f<3>"],
            "value": [1106.0, None, 8.5],
            "year": [2025, 2026, 2026],
            "day": [datetime.date(2025, 2, 25), None, datetime.date(2026, 2, 3)],
            "status": ["re-attributed", "same", "same"],
        }
    )
    parts = pd.DataFrame(
        [(9, ["4 men", "5 women"], ["s:f1", "s:f2"])], columns=["whole", "parts", "part_id"]
    )

    def table(self) -> BeautifulSoup:
        return soup(
            statements.table(
                self.frame,
                rows="who",
                groups="event",
                title="A title",
                source="Source: us & them",
                heads={"printed": "As printed"},
                missing={"": "not mentioned", "who": "not yet coded", "event": "no event"},
            )
        )

    def test_names_rows_columns_and_groups(self) -> None:
        html = self.table()
        assert one(html, "caption").get_text() == "A title"
        columns = [th.get_text() for th in html.select('thead th[scope="col"]')]
        assert columns == ["Who", "As printed", "Value", "Year", "Day", "Status"]
        rows = [th.get_text() for th in html.select('tbody th[scope="row"]')]
        assert rows == ["women", EVIL, "not yet coded"]
        groups = html.select('tbody > tr:first-child > th[scope="rowgroup"]')
        assert [(g.get_text(), g["colspan"]) for g in groups] == [
            ("killed", "6"),
            ("no event", "6"),
        ]
        assert one(html, ".source").get_text() == "Source: us & them"
        assert one(html, "[tabindex]")["role"] == "group"

    def test_no_cell_is_empty(self) -> None:
        second = self.table().select("tbody tr")[2]
        cells = [td.get_text() for td in second.select("td")]
        assert cells == ["not mentioned", "not mentioned", "2026", "not mentioned", "same"]

    def test_sets_numbers_dates_quotations_and_status(self) -> None:
        html = self.table()
        first = html.select("tbody tr")[1].select("td")
        texts = [td.get_text() for td in first[:4]]
        assert texts == ["1,106", "1,106", "2025", "25 February 2025"]
        assert [td.get("class") for td in first[:4]] == [None, ["number"], ["number"], None]
        assert one(first[0], "span > q").get_text() == "1,106"
        assert one(first[4], ".status-re-attributed").get_text() == "re-attributed"
        assert not html.select("[style]")

    def test_says_which_place_a_cell_stands_for(self) -> None:
        marks = [span["data-mark"] for span in self.table().select("span[data-mark]")]
        assert marks == ["s:f01", "s:f<3>"]

    def test_lists_lead_to_a_place_each(self) -> None:
        html = soup(statements.table(self.parts))
        spans = {span["data-mark"]: span.get_text() for span in html.select("td [data-mark]")}
        assert spans == {"s:f1": "4 men", "s:f2": "5 women"}

    def test_a_cell_says_why_it_may_be_wrong(self) -> None:
        frame = pd.DataFrame({"text": ["a"], "place": ["Baku"], "place_doubt": ["<two> places"]})
        html = soup(statements.table(frame))
        assert one(html, "td").get_text() == "Baku (in doubt: <two> places)"
        assert len(html.select("thead th")) == 2

    def test_what_differs_stands_out_by_a_sign_and_by_weight(self) -> None:
        html = soup(statements.table(pd.DataFrame({"who": ["men"], "2025": ["→ 7"]})))
        assert one(html, "strong").get_text() == "→\xa07"

    def test_a_number_with_a_sign_is_a_number_and_long_words_have_room(self) -> None:
        frame = pd.DataFrame({"who": ["men"], "2025": ["→ 1,107 ?"], "story": ["word " * 20]})
        cells = soup(statements.table(frame)).select("td")
        assert [cell["class"] for cell in cells] == [["number"], ["long"]]

    @pytest.mark.parametrize(("of", "wide"), [("214", False), ("“displaced”", True)])
    def test_ten_years_fit_on_paper_where_their_words_are_short(self, of: str, wide: bool) -> None:
        frame = pd.DataFrame([["women", *[of] * 10, "214 in all ten statements"]])
        assert bool(soup(statements.table(frame)).select(".wide")) is wide

    def test_words_that_the_year_before_quotes_too_are_known_and_a_head_is_as_given(self) -> None:
        frame = pd.DataFrame([["a", "Red Cross", "Red Cross", None, "Red Cross"]])
        frame.columns = ["who", "printed 1", "printed 2", "printed 3", "printed 4 May"]
        html = soup(statements.table(frame, heads={"printed 1": "1"}))
        assert [td.get("class") for td in html.select("td")] == [None, ["again"], ["missing"], None]
        assert html.select("thead th")[-1].get_text() == "Printed 4 May"

    def test_exports_every_column(self, tmp_path: Path) -> None:
        table = statements.table(self.frame, rows="who")
        html = soup(statements.save(table, "t", tmp_path))
        assert one(html, ".files code").get_text() == "tables/t"
        read = pd.read_csv(tmp_path / "tables" / "t.csv")
        assert list(read.columns) == list(self.frame.columns)
        assert read["who"].tolist()[:2] == ["women", EVIL]


class TestBareFrame:
    def test_a_pivot_has_its_groups_and_rows(self, tmp_path: Path) -> None:
        frame = pd.DataFrame({"event": list("aab"), "who": list("xyx"), "n": [1, 2, 3]})
        pivot = frame.pivot_table(index=["event", "who"], values="n")
        html = soup(statements.save(pivot, "p", tmp_path))
        assert [th.get_text() for th in html.select(".group th")] == ["a", "b"]
        assert [th.get_text() for th in html.select('th[scope="row"]')] == ["x", "y", "x"]
        saved = pd.read_csv(tmp_path / "tables" / "p.csv")
        assert [*saved.columns] == ["event", "who", "n"]

    def test_a_large_one_is_cut_as_pandas_cuts_it(self) -> None:
        html = soup(frame_html(pd.DataFrame({"n": range(1000)})))
        assert len(html.select("tbody tr")) < 100 and "1000 rows" in html.get_text()

    def test_the_bold_cells_of_a_styler_are_strong_without_its_styles(self) -> None:
        styler = DATA.style.set_caption(EVIL.replace("<", "&lt;")).highlight_max(
            subset=["2025"], props="font-weight: bold"
        )
        assert [td.get_text() for td in soup(styler_html(styler)).select(".strong")] == ["106"]


def test_in_a_series_the_story_stands_beside_the_name(tmp_path: Path) -> None:
    for year in (2021, 2022, 2023):
        (tmp_path / f"{year}-01-01-x.txt").write_text(f"In {year} 4 women were injured.", "utf-8")
    corpus = statements.load(tmp_path)
    change = statements.compare(corpus, *corpus.ids)
    html = soup(statements.side_by_side(change, "series", rows="who_or_what", groups="event"))
    heads = [th.get_text() for th in html.select("thead th")]
    assert heads == ["Who or what", "Story", "2021", "2022", "2023"]


class TestPairs:
    def test_marks_what_differs_and_says_so(self) -> None:
        html = soup(pair(("63 <b> children", "63 girls"), ("2025", "2026")))
        assert one(html, "del").get_text() == "[in 2025 alone: <b> children]"
        assert one(html, "ins").get_text() == "[in 2026 alone: girls]"
        assert len(html.select(".spoken")) == 4

    def test_says_where_there_is_no_counterpart(self) -> None:
        html = soup(pair(("", "Only here."), ("2025", "2026"), ("", "s:s1")))
        assert not html.select("del, ins")
        assert one(html, ".missing").get_text() == "no counterpart in 2025"
        assert one(html, "[data-mark]")["data-mark"] == "s:s1"

    def test_a_sentence_that_was_just_shown_is_marked(self, comparison: Comparison) -> None:
        sides = soup(statements.sentence_pairs(comparison)).select(".side")
        said = [[str(mark["data-mark"]) for mark in side.select("[data-mark]")] for side in sides]
        marked = [side for n, side in enumerate(sides) if said[n] and said[n] == said[n - 2]]
        assert len(marked) == 6
        assert marked == [side for side in sides if "again" in side["class"]]

    def test_shows_all_of_them_in_order(self, comparison: Comparison) -> None:
        html = soup(statements.sentence_pairs(comparison, title="T", source="S"))
        shown = [place["data-mark"] for place in html.select(".pairs li [data-mark]")]
        told = comparison.sentences[["earlier_id", "later_id"]].to_numpy().ravel()
        assert shown == [sid for sid in told if not pd.isna(sid)]
        assert len({tuple(name["class"]) for name in html.select(".pairs .marker")}) == 2


def test_words_stand_behind_the_number_that_counts_them(comparison: Comparison) -> None:
    html = soup(statements.side_by_side(comparison, "figures", rows="group"))
    told = comparison.figures[["printed 2025", "counted 2025"]].dropna()
    shown = [cell.get_text() for cell in html.select("td:nth-of-type(1) .said")]
    assert shown == [f"{number} {words}" for number, words in told.to_numpy().tolist()]
    heads = html.select("thead .marker")
    assert [head.get_text() for head in heads] == comparison.labels
    assert len({tuple(head["class"]) for head in heads}) == 2


def test_a_figure_in_doubt_says_so_and_can_be_asked_for() -> None:
    """In the status of its row, and in the buttons above a table with a title."""
    corpus = statements.load()
    figures = corpus.figures
    figures.loc[0, "doubt"] = "a reason"
    change = statements.compare(dataclasses.replace(corpus, figures=figures))
    html = soup(statements.side_by_side(change, "figures", rows="group", title="A title"))
    assert html.select("tbody tr")[0].select(".status-in-doubt")
    values = [button["value"] for button in html.select("input[type=radio]")]
    assert values[0] == "" and values[-1] == "in-doubt"
    assert len({button["name"] for button in html.select("input")}) == 1


@pytest.mark.parametrize("many", [1, 2, 3, 8, 14])
def test_every_marker_has_its_rules(many: int) -> None:
    for marker in palette(many):
        for name in marker.css.split()[1:]:
            assert f".{name}::before" in rules()
        assert f'.{marker.css.split()[1]}::before {{ content: "{marker.letter}"' in rules()
        assert f"light-dark({marker.colour}, {marker.dark})" in rules()


class TestGuarded:
    texts = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=8)

    @settings(deadline=None)  # the first example loads what writes
    @given(st.lists(st.one_of(texts, st.sampled_from(["=1+1", "@a", "-1", "'=1", "\t=1"]))))
    def test_no_text_is_a_formula_and_each_reads_back(self, texts: list[str]) -> None:
        frame = pd.DataFrame({"text": texts}, dtype="str")
        written = guarded(frame).to_csv(index=False)
        assert list(frame["text"]) == texts
        read = pd.read_csv(
            io.StringIO(written),
            dtype="str",
            keep_default_na=False,
            skip_blank_lines=False,  # a text may be a space
        )
        for text, cell in zip(texts, read["text"], strict=True):
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠"))
            assert cell.removeprefix("'") == text or cell == text
            assert (cell != text) == cell.startswith("'")

    def test_numbers_and_nulls_stay(self) -> None:
        frame = pd.DataFrame({"number": [-1, 2], "text": ["-1", None], "=1": ["a", "b"]})
        safe = guarded(frame)
        assert list(safe.columns) == ["number", "text", "'=1"]
        assert safe["number"].tolist() == [-1, 2]
        assert safe["text"].tolist()[0] == "'-1"
        assert safe["text"].isna().tolist() == [False, True]


def test_whole_numbers_are_whole_in_a_csv_also_beside_nulls(tmp_path: Path) -> None:
    values = [12.0, None, 0.1 + 0.2, 1e300]
    save_csv(pd.DataFrame({"n": values}), tmp_path / "n.csv")
    assert (tmp_path / "n.csv").read_text().splitlines()[:3] == ["n", "12", '""']
    assert pd.read_csv(tmp_path / "n.csv", skip_blank_lines=False)["n"].dropna().tolist() == [
        value for value in values if value is not None
    ]
