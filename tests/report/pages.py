"""Notebooks and pages that several tests make, and what a reader could complain about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page

from statements.report.run import run_notebooks

PARAMETERS = "DATA = CODEBOOK = EARLIER = LATER = OUT = None"
LOADED = """\
import pandas as pd

import statements

corpus = statements.load(DATA, CODEBOOK)
statements.style()"""
NUMBERS = """\
numbers = corpus.numbers[["as_printed", "kind", "statement_id", "number_id"]]
numbers = statements.table(numbers, groups="statement_id", source="Source: the texts")
statements.save(numbers, "all-numbers", OUT)"""

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


def run(paths: list[Path], *, timeout: int = 300, **parameters: str) -> list[nbformat.NotebookNode]:
    return run_notebooks(paths, parameters, timeout=timeout, progress=quiet)


def quiet(done: int, total: int, what: str) -> None:
    assert 0 <= done <= total
    assert what


def read(page: Path) -> BeautifulSoup:
    return BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")


BROKEN = r"""() => {
  const ids = new Set([...document.querySelectorAll("[id]")].map(e => e.id));
  const found = [];
  for (const img of document.images)
    if (!img.alt.trim() || !img.naturalWidth) found.push("picture: " + img.outerHTML.slice(0, 80));
  for (const a of document.querySelectorAll("a[href]")) {
    const href = a.getAttribute("href");
    const inside = href.startsWith("#");
    if (inside ? !ids.has(href.slice(1)) : !/^(https:|mailto:|data:text\/csv;)/.test(href))
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

# Contrast takes most of the time: of what looks the same, within the same, one is enough.
ONE_OF_EACH_LOOK = """() => {
  const looks = new Map(), again = [];
  const keep = (e, around) => {
    const s = getComputedStyle(e);
    const look = [around, s.color, s.backgroundColor, s.opacity, s.fontSize, s.fontWeight].join();
    const fresh = !looks.has(look);
    if (fresh) looks.set(look, looks.size);
    const inside = [...e.children].filter(child => keep(child, looks.get(look)));
    if (!fresh && !inside.length) again.push(e);
    return fresh || inside.length;
  };
  keep(document.body, 0);
  again.forEach(e => e.remove());
}"""
CONTRAST = "color-contrast"


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
    if scheme == "light":
        found += violations(page, rules={CONTRAST: {"enabled": False}})
    page.evaluate(ONE_OF_EACH_LOOK)
    found += violations(page, runOnly=[CONTRAST])
    context.close()
    return found[1:] if found[0] == path.as_uri() else found


def violations(page: Page, **options: object) -> list[str]:
    axe: dict[str, Any] = (
        Axe().run(page, options={**options, "resultTypes": ["violations"]}).response
    )
    return [f"axe: {v['id']}: {v['nodes'][0]['html'][:90]}" for v in axe["violations"]]
