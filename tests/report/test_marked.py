"""The texts with all that is read in them marked."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from report.pages import read

from statements import load
from statements.report.links import Links
from statements.report.marked import paragraphs
from statements.tables.corpus import Corpus
from statements.tables.places import Place, find_places, slug

ANNO = "http://www.w3.org/ns/anno.jsonld"


def words(text: str) -> str:
    return "".join(re.sub(r"(?m)^#+ |\*\*", "", text).split())


def test_the_whole_text_is_shown(many: Path, dozen: Path) -> None:
    shown = [words(text.get_text()) for text in read(many).select(".text")]
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
    shown = [
        str(mark["id"]) for mark in read(report).select(".text .mark:not(.sentence, .words)[id]")
    ]
    assert sorted(marks) == sorted(shown)


def test_a_mark_is_heard_as_it_is_seen(report: Path) -> None:
    for link in read(report).select(".text .mark a"):
        words = " ".join(link.get_text().split())
        assert link["aria-label"] == f"{words}, {link['data-label']}"


CROSSING = "# A <title>\n\nOn 1 May 1992 & after, 12 women left.\n\nB. C 3."
PLACE = st.tuples(st.integers(0, len(CROSSING) - 1), st.integers(1, 30)).map(
    lambda p: (p[0], min(len(CROSSING), p[0] + p[1]))
)


@pytest.fixture(scope="module")
def crossing(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("crossing")
    (folder / "a.txt").write_text(CROSSING)
    return load(folder)


@given(spans=st.lists(PLACE, max_size=8))
def test_spans_that_nest_and_cross_lose_no_character(
    spans: list[tuple[int, int]], crossing: Corpus
) -> None:
    (sid,) = crossing.ids
    raw = crossing.texts[sid].raw
    places = find_places(crossing)
    for number, (start, end) in enumerate(spans):
        mark = f"{sid}:x{number}"
        places[mark] = Place(mark, "recipient", sid, start, end, "recipient: <b>")
    made = "".join(p.html for p in paragraphs(crossing, sid, Links(places)))
    html = BeautifulSoup(made, "html.parser")
    assert words(html.get_text().replace("↑", "")) == words(raw)
    for mark in (place.mark for place in places.values() if place.end > place.start):
        assert len(html.select(f'[id="at-{slug(mark)}"]')) == 1
    assert not html.select("a a")
