"""Makes what the README shows, pictures and the notebooks as they were run: `make pictures`."""

import shutil
import sys
from pathlib import Path
from urllib.parse import unquote

from bs4 import BeautifulSoup, Tag
from nbformat import NotebookNode
from playwright.sync_api import sync_playwright

from statements.report.run import run_notebooks

HERE = Path(__file__).parent
REPORT = HERE.parent / "reports"
NOTEBOOKS = HERE / "notebooks"
KEPT = ("table", "caption", "thead", "tbody", "tr", "th", "td", "img", "p", "blockquote")


def page(name: str, notebook: NotebookNode) -> str:
    """A notebook that was run, as Markdown with the pictures beside it: a code host shows it."""
    parts = []
    for number, cell in enumerate(notebook.cells):
        if cell.cell_type == "markdown":
            parts.append(cell.source)
        elif "injected-parameters" not in cell.metadata.get("tags", ()):
            parts.append(f"```python\n{cell.source}\n```")
        for place, output in enumerate(cell.get("outputs", ())):
            html = output.get("data", {}).get("text/html", "")
            parts.append(plain(BeautifulSoup(html, "html.parser"), f"{name}-{number}{place or ''}"))
    return "\n\n".join(filter(None, parts)) + "\n"


def plain(shown: BeautifulSoup, name: str) -> str:
    """Pictures and tables without what only a page with its style can show."""
    for other in shown.select("details, style, script, .filter, [download], .files, source, input"):
        other.decompose()
    for tag in shown.find_all(True):
        if tag.name == "img" and (drawn := str(tag["src"])).startswith("data:image/svg+xml,"):
            (NOTEBOOKS / f"{name}.svg").write_text(unquote(drawn.partition(",")[2]), "utf-8")
            tag.attrs = {"src": f"{name}.svg", "alt": tag["alt"]}
        elif tag.name in KEPT:
            tag.attrs = {k: v for k, v in tag.attrs.items() if k == "colspan"}
        else:
            tag.unwrap()
    return "\n".join(str(tag) for tag in shown.contents if isinstance(tag, Tag))


def write_notebooks() -> None:
    """Run the notebooks and write each as a page."""
    shutil.rmtree(NOTEBOOKS, ignore_errors=True)
    NOTEBOOKS.mkdir()
    paths = sorted((HERE.parent / "notebooks").glob("*.ipynb"))
    ran = run_notebooks(paths, {}, timeout=300, progress=lambda *_: None)
    for path, notebook in zip(paths, ran, strict=True):
        (NOTEBOOKS / f"{path.stem}.md").write_text(page(path.stem, notebook), "utf-8")


def main() -> None:
    """Copy a chart, and take the first screen of the report in the installed Chromium."""
    write_notebooks()
    shutil.copyfile(REPORT / "charts" / "reported-figures.png", HERE / "reported-figures.png")
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        sys.exit("make pictures needs Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--headless", "--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": 1280, "height": 1090})
        page.goto((REPORT / "report.html").as_uri())
        page.screenshot(path=HERE / "report.png")
        browser.close()


if __name__ == "__main__":
    main()
