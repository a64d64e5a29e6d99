"""Links between the tables and the texts."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pandas as pd
from bs4 import BeautifulSoup, Tag
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser
from report.pages import read

from statements import load
from statements.display.table import table
from statements.files import CODEBOOK, STATEMENTS
from statements.report.links import Links
from statements.report.make import make_report
from statements.report.sanitise import clean_output
from statements.tables.places import IMPRINT, find_places, slug


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
    imprint = {
        f"at-{slug(p.mark)}": " ".join(corpus.texts[p.statement_id].raw[p.start : p.end].split())
        for p in find_places(corpus).values()
        if p.kind == IMPRINT
    }
    links = html.select("a.to-text")
    assert len(links) > 100
    for link in links:
        place = target(html, link)
        assert {"mark"} < set(place["class"])
        if "imprint" in place["class"]:  # over several lines it goes on in a second mark
            assert imprint[str(place["id"])].startswith(" ".join(place.get_text().split()))
        elif "sentence" not in place["class"]:
            assert " ".join(place.get_text().split()) == printed[str(place["id"])]


def test_each_place_has_its_row_and_leads_back_to_it(report: Path) -> None:
    html = read(report)
    kinds: Counter[str] = Counter()
    for mark in html.select(".text .mark:not(.sentence, .words, .imprint)[id]"):
        back = next(a for a in mark.select("a") if a.find_parent(class_="mark") is mark)
        row = target(html, back)
        assert row["href"] == f"#{mark['id']}"
        assert row.find_parent("table")
        kinds[mark["class"][1]] += 1
    assert kinds == {"figure": 22, "number": 24, "recipient": 45, "instrument": 14}


def test_the_words_of_the_imprint_lead_to_its_table(report: Path) -> None:
    html = read(report)
    marks = html.select(".text .mark.imprint[id]")
    assert len(marks) == 7  # one statement says no place
    links = [a for mark in marks for a in mark.select("a") if a.find_parent(class_="mark") is mark]
    assert links
    assert all(target(html, link).find_parent("table") for link in links)


def test_the_words_of_an_event_are_shown_with_their_figure(report: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(report.as_uri())
    figure, words = "[id='at-2025-02-25-khojaly.f05'] a", "[id='at-2025-02-25-khojaly.w03']"
    tint = "e => getComputedStyle(e).backgroundColor"
    before = page.eval_on_selector(words, tint)
    page.focus(figure)
    assert page.inner_text(words) == "evicted"
    assert page.eval_on_selector(words, tint) != before
    page.close()


def test_a_chapter_alone_has_whole_links(tmp_path: Path) -> None:
    page = make_report(STATEMENTS, CODEBOOK, tmp_path / "out", notebooks=["3-recipients"])
    html = read(page)
    for link in html.select("a[href^='#']"):
        target(html, link)
    assert [h.get_text() for h in html.select(".chapter h2")] == ["The recipients"]
    figure = next(a for a in html.select(".text .figure > a"))
    assert figure["href"] == "#key-figure"


def test_an_address_on_the_web_is_a_link_and_nothing_else_is() -> None:
    def made(origin: str) -> list[tuple[object, object, str]]:
        frame = pd.DataFrame({"file": ["a.txt"], "origin": [[origin, "by post"]]})
        html = BeautifulSoup(clean_output(table(frame).html, Links({})), "html.parser")
        return [(a["href"], a["rel"], a.get_text()) for a in html.select("td a")]

    for address in ("https://example.org/a?b=1&c", "http://example.org"):
        assert made(address) == [(address, ["noreferrer"], address)]
    for other in ("javascript:alert(1)", "//example.org", "ftp://example.org", "https://a b", "a"):
        assert made(other) == []


@given(st.sets(st.text(max_size=6), max_size=9))
def test_slugs_are_safe_and_never_the_same(marks: set[str]) -> None:
    slugs = {slug(mark) for mark in marks}
    assert len(slugs) == len(marks)
    assert all(re.fullmatch(r"[A-Za-z0-9._-]*", made) for made in slugs)
