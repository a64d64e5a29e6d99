"""Markup and formulas from outside are shown, and do nothing."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from playwright.sync_api import Browser
from report.pages import PAYLOADS, complaints, read

from statements import load


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
