"""A notebook that was run as a chapter of the report."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup
from nbformat import NotebookNode
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from statements.report.links import Links
from statements.report.run import INJECTED, tags
from statements.report.sanitise import NOT_DESCRIBED, clean_output, clean_prose
from statements.tables.places import slug

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
_COLOURED = HtmlFormatter[str](nowrap=True)
_FOLDED = (
    '<details class="code"><summary>The code of this chapter</summary>'
    "<pre><code>{}</code></pre></details>"
)
_OBJECT = re.compile(r"\[?(?:<|Text\()")  # what a drawing call gives back tells a reader nothing
_ANSI = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


class Heading(NamedTuple):
    id: str
    text: str


class Chapter(NamedTuple):
    """A chapter: its heading is the notebook's first, or else the name of its file."""

    heading: Heading
    html: Markup


def chapter_id(stem: str) -> str:
    return f"chapter-{slug(stem)}"


def make_chapter(
    stem: str, notebook: NotebookNode, links: Links, stems: Collection[str]
) -> Chapter:
    """The chapter of a notebook; links to other notebooks lead to their chapters in `stems`."""
    return _Writer(stem, links, stems).chapter(notebook)


class _Writer:
    def __init__(self, stem: str, links: Links, stems: Collection[str]) -> None:
        self.stem = stem
        self.links = links
        self.stems = stems
        self.headings: list[Heading] = []
        self.level = 1  # of the last heading written; the page's title has 1
        self.code: list[str] = []

    def chapter(self, notebook: NotebookNode) -> Chapter:
        html = Markup().join(map(self._section, _sections(notebook.cells))) + self._code()
        if not self.headings or self.headings[0].id != chapter_id(self.stem):
            name = Heading(chapter_id(self.stem), self.stem.replace("-", " "))
            html = Markup('<h2 id="{}">{}</h2>').format(name.id, name.text) + html
            self.headings.insert(0, name)
        return Chapter(self.headings[0], html)

    def _section(self, cells: list[NotebookNode]) -> Markup:
        """A heading and what follows it; nothing where its code has nothing to show."""
        outputs = [
            Markup().join(map(self._output, cell.outputs)) if cell.cell_type == "code" else None
            for cell in cells
        ]
        code = [cell for cell in cells if cell.cell_type == "code"]
        self.code += [
            cell.source for cell in code if not {"parameters", INJECTED} & set(tags(cell))
        ]
        if self.headings and code and not any(outputs):
            return Markup()
        return Markup().join(
            self._prose(cell.source) if cell.cell_type == "markdown" else shown or ""
            for cell, shown in zip(cells, outputs, strict=True)
        )

    def _code(self) -> Markup:
        """The code of the chapter, folded."""
        source = "\n\n".join(filter(str.strip, self.code))
        coloured = Markup(highlight(source, PythonLexer(), _COLOURED))
        return Markup(_FOLDED).format(coloured) if source else Markup()

    def _prose(self, source: str) -> Markup:
        tokens = _MARKDOWN.parse(source)
        for token, following in zip(tokens, [*tokens[1:], None], strict=True):
            if token.type == "heading_open" and following:
                self._set_heading(token, following)
            elif token.type == "heading_close":
                token.tag = f"h{self.level}"
            for child in token.children or []:
                if child.type == "link_open":
                    child.attrSet("href", self._target(str(child.attrGet("href"))))
        return clean_prose(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}))

    def _set_heading(self, token: Token, inline: Token) -> None:
        """Set a heading one level lower than in the notebook, and never two below the last."""
        is_title = not self.headings and token.tag == "h1"
        self.level = 2 if is_title else min(max(int(token.tag[1]) + 1, 3), self.level + 1, 6)
        text = "".join(child.content for child in inline.children or [])
        base = chapter_id(self.stem)
        name = base if is_title else f"{base}.{slug(text.lower().replace(' ', '-'))}"
        while not self.links.claim(name):
            name += "-"
        token.tag = f"h{self.level}"
        token.attrSet("id", name)
        if self.level <= 3:
            self.headings.append(Heading(name, text))

    def _target(self, href: str) -> str:
        """A link to another notebook as a link to its chapter."""
        stem = href.removesuffix(".ipynb")
        return f"#{chapter_id(stem)}" if stem != href and stem in self.stems else href

    def _output(self, output: NotebookNode) -> Markup:
        if output.output_type == "stream":
            return _plain(output.text) if output.name == "stdout" else Markup()
        data = output.get("data", {})
        if "text/html" in data:
            return clean_output(data["text/html"], self.links)
        if "text/markdown" in data:
            return self._prose(data["text/markdown"])
        for kind in ("image/png", "image/jpeg"):
            if kind in data:
                alt = output.metadata.get(kind, {}).get("alt", NOT_DESCRIBED)
                source = f"data:{kind};base64,{data[kind].strip()}"
                return Markup('<p><img src="{}" alt="{}"></p>').format(source, alt)
        text = data.get("text/plain", "")
        return Markup() if _OBJECT.match(text) else _plain(text)


def _sections(cells: Iterable[NotebookNode]) -> Iterator[list[NotebookNode]]:
    """The cells that are not hidden, cut before each that begins with a heading."""
    section: list[NotebookNode] = []
    for cell in cells:
        if cell.cell_type == "markdown" and cell.source.startswith("#"):
            yield section
            section = []
        if "hide" not in tags(cell):
            section.append(cell)
    yield section


def _plain(text: str) -> Markup:
    text = _ANSI.sub("", text).strip("\n")
    return Markup('<pre class="output">{}</pre>').format(text) if text else Markup()
