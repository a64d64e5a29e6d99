"""A notebook as a chapter of the page."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup
from report.pages import notebook, run

from statements.report.chapters import make_chapter
from statements.report.links import Links


def test_a_section_whose_code_shows_nothing_is_left_out(tmp_path: Path) -> None:
    texts = [
        ("markdown", text) for text in ("# A\n\nb", "## Empty\n\nc", "## Full", "## Limits\n\nd")
    ]
    path = notebook(tmp_path / "nb", "1", *texts[:2], "x = 1; None", texts[2], "print(x)", texts[3])
    chapter = make_chapter("1", run([path])[0], Links({}), ["1"])
    html = BeautifulSoup(chapter.html, "html.parser")
    assert [h.get_text() for h in html.select("h2, h3")] == ["A", "Full", "Limits"]
    assert html.select(".code")[0].get_text().endswith("x = 1; None\n\nprint(x)\n")
