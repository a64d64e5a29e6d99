"""The one walk over a marked-up document, whose tags are those of HTML: its text, part by part."""

from __future__ import annotations

import datetime
import re
import warnings
from collections.abc import Callable, Iterator
from itertools import chain, takewhile
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.element import CData, NavigableString

from statements.intake.made import (
    LIST,
    TABLE,
    TEXT,
    LeftOut,
    Made,
    Part,
    Proposed,
    table_lines,
    tidy,
)
from statements.language.english import furniture

PLACE, KIND, WHY = "data-place", "data-kind", "data-why"  # set by readers of other files
_HEADINGS = "h1 h2 h3 h4 h5 h6".split()
_BLOCKS = {
    *"html body p div li ul ol dl dt dd table tbody thead tfoot tr td th caption section article"
    " main header footer address blockquote pre figure figcaption hr details summary center"
    " fieldset form nav aside dialog".split(),
    *_HEADINGS,
}
_ENDED_BY = {
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "td": {"td", "th", "tr"},
    "th": {"td", "th", "tr"},
    "tr": {"tr"},
}
_NO_TEXT = {
    *"head script style template noscript svg math iframe object embed canvas audio video map"
    " select textarea option datalist".split()
}
_TAGS = {
    "nav": "menu",
    "aside": "related links",
    "form": "form",
    "button": "form",
    "dialog": "notice",
    "footer": "page foot",
    "header": "page head",
    "del": "tracked deletion",
}
_ROLES = {
    "navigation": "menu",
    "menu": "menu",
    "search": "form",
    "banner": "page head",
    "contentinfo": "page foot",
    "complementary": "related links",
    "dialog": "notice",
    "alertdialog": "notice",
    "alert": "notice",
}
_NO_SIGHT = re.compile(r"(?:display:none|visibility:hidden|font-size:0(?![.\d]))(?:\W|$|p)")
_HIDING = re.compile(r"([.#][\w-]+)\s*\{[^{}]*?\b(?:display\s*:\s*none|visibility\s*:\s*hidden)")
_MARK = re.compile(r"\[?(\d{1,3}|[*†‡§]{1,3}|[a-z])\]?")
_UNIT = re.compile(r"\b(?:[kcmd]?m|ft|10)\s*$")
_CELLS = 100_000  # of a table, with those that span others


class _Soup(BeautifulSoup):
    """A tree in which a tag ends where HTML says so, if the page does not say it."""

    def handle_starttag(self, name: str, *rest: Any, **more: Any) -> Tag | None:
        while (now := self.currentTag) and (
            (now.name == "p" and name in _BLOCKS) or name in _ENDED_BY.get(now.name, ())
        ):
            self.handle_endtag(now.name)
        return super().handle_starttag(name, *rest, **more)


def parse(markup: str) -> BeautifulSoup:
    """A tree of tags, of HTML or XML; no entity is read but those of HTML."""
    with warnings.catch_warnings():  # that it is XML, or short, is known
        warnings.simplefilter("ignore")
        return _Soup(markup, "html.parser")


def walk(root: Tag, why: Callable[[Tag], str], left_out: list[LeftOut]) -> Iterator[Part]:
    """The parts of a tree in its order; `why` says of a tag why it is left out, or nothing.

    It takes no recursion and one look at each tag: no depth of nesting stops it.
    """
    words: list[str] = []
    stack: list[tuple[Tag, Iterator[object], Tag]] = [(root, iter(root.contents), root)]
    last = ""  # the part before

    def flush(block: Tag) -> Iterator[Part]:
        nonlocal last
        text = tidy("".join(words))
        if text == "-":  # the mark of a list's item, whose words stand in a block of their own
            return
        words.clear()
        for said in filter(None, re.split(r"\n\n+", text)):
            if furniture.LINE.fullmatch(said.removeprefix("- ")):
                left_out.append(LeftOut("furniture", _place(block), said))
                continue
            kind = str(block.get(KIND) or (LIST if said.startswith("- ") else TEXT))
            yield Part(said, _place(block), kind)
            last = said

    while stack:
        tag, children, block = stack[-1]
        node = next(children, None)
        if node is None:
            stack.pop()
            if tag is block:
                yield from flush(block)
                if tag.name == "li":
                    words.clear()
        elif isinstance(node, Tag):
            name = node.name
            if name in _NO_TEXT:
                continue
            reason = why(node)
            if reason == LINKS and (tidy("".join(words)) or last).endswith(":"):
                reason = ""  # the list that a sentence ends with
            if reason:
                _leave_out(node, reason, left_out)
                if reason == RELATED and name in _HEADINGS:
                    rest = list(children)
                    under = list(takewhile(lambda n: getattr(n, "name", "") != name, rest))  # noqa: B023
                    for other in under:
                        if isinstance(other, Tag):
                            _leave_out(other, reason, left_out)
                    stack[-1] = (tag, iter(rest[len(under) :]), block)
            elif name in ("br", "hr"):
                words.append("\n" if name == "br" else "\n\n")
            elif name == "sup" and (mark := _note_mark(node, words)):
                words.append(mark)
            elif name == "table" and (rows := _data_rows(node, why, left_out)):
                yield from flush(block)
                yield from rows
            else:
                if name in _BLOCKS:
                    yield from flush(block)
                    block = node
                if name == "li":
                    words[:] = ["- "]
                stack.append((node, iter(node.contents), block))
        elif type(node) in (NavigableString, CData):
            text = str(node)
            words.append(text if block.name == "pre" else re.sub(r"[ \t\r\n\f]+", " ", text))


RELATED, LINKS = "related links", "links"


def _leave_out(tag: Tag, why: str, left_out: list[LeftOut]) -> None:
    said = tidy(" ".join(tag.get_text(" ").split()))
    if said:
        left_out.append(LeftOut(why, _place(tag), said))


def _place(tag: Tag) -> str:
    placed = tag if tag.has_attr(PLACE) else tag.find_parent(True, {PLACE: True})
    if placed:
        return str(placed[PLACE])
    return f"line {tag.sourceline}, character {tag.sourcepos}, <{tag.name}>"


def _note_mark(tag: Tag, words: list[str]) -> str:
    """The mark of a footnote, in brackets: no number is glued to the one before it."""
    mark = _MARK.fullmatch(tag.get_text().strip())
    return f"[{mark[1]}]" if mark and not _UNIT.search("".join(words[-2:])) else ""


def _data_rows(table: Tag, why: Callable[[Tag], str], left_out: list[LeftOut]) -> list[Part]:
    """The rows of a table of data as parts; none where it only lays out a page."""
    if table.find("table") or table.get("role") == "presentation":
        return []
    trs = table.find_all("tr")
    grid: list[list[str]] = []
    kept: list[LeftOut] = []
    below: dict[int, tuple[int, str]] = {}  # column: rows that a cell goes on for, its words
    for tr in trs:
        row: list[str] = []
        for cell in tr.find_all(("td", "th"), recursive=False):
            while len(row) in below:
                row.append(_go_on(below, len(row)))
            said = " ".join(part.text.replace("\n", " ") for part in walk(cell, why, kept))
            for _ in range(_span(cell, "colspan")):
                if (rows := _span(cell, "rowspan")) > 1:
                    below[len(row)] = (rows - 1, said)
                row.append(said)
        while len(row) in below:
            row.append(_go_on(below, len(row)))
        grid.append(row)
        if sum(map(len, grid)) > _CELLS:
            return []
    width = max(map(len, grid), default=0)
    grid = [row + [""] * (width - len(row)) for row in grid]
    headed = [tr for tr in takewhile(lambda tr: not tr.find("td"), trs) if tr.find("th")]
    if not is_data(grid, bool(table.find("th"))):
        return []
    left_out += kept
    caption = table.find("caption")
    parts = [Part(tidy(caption.get_text(" ")), _place(caption))] if caption else []
    heads = len(headed) or head_rows(grid)
    lines = table_lines(grid, heads)
    return parts + [
        Part(line, _place(tr), TABLE) for tr, line in zip(trs[heads:], lines, strict=True) if line
    ]


def _go_on(below: dict[int, tuple[int, str]], column: int) -> str:
    rows, said = below.pop(column)
    if rows > 1:
        below[column] = (rows - 1, said)
    return said


def _span(cell: Tag, name: str) -> int:
    value = str(cell.get(name, ""))
    return min(int(value), 100) or 1 if re.fullmatch(r"\d{1,4}", value) else 1


def is_data(grid: list[list[str]], headed: bool) -> bool:
    """Whether a table says something by its rows and columns: short cells, and heads or figures."""
    cells = [cell for row in grid for cell in row]
    inner = [cell for row in grid[1:] for cell in row[1:] if cell]
    numbers = sum(bool(re.match(r"[\d.,% ()–-]*\d", cell)) for cell in inner)
    small = max(map(len, cells), default=0) <= 200
    return (
        small and len(grid) > 1 and len(grid[0]) > 1 and (headed or numbers * 2 >= len(inner) > 0)
    )


def head_rows(grid: list[list[str]]) -> int:
    """How many rows at its top hold the heads of a table's columns: one that has no figures."""
    return int(not any(re.match(r"\W*\d+(?!\d{3}\b)", cell) for cell in grid[0][1:]))


def said_why(tag: Tag) -> str:
    """Why a tag of a document is left out, as its reader has marked it."""
    return str(tag.get(WHY, ""))


def read_rich(html: str) -> Made:
    """The text of a document that its reader has marked."""
    made = Made()
    made.parts = list(walk(parse(html), said_why, made.left_out))
    return made


def read_page(html: str) -> Made:
    """A saved page: its text, and title and date that it names beside it."""
    soup = parse(html)
    made = Made(proposed=_proposed(soup))
    body = soup.body or soup
    judge = _Judge(soup, body)
    parts = walk(body, judge.why, made.left_out)
    if judge.main:
        title = _folded(made.proposed["title"].value) if "title" in made.proposed else ""
        for head in body.find_all("h1"):
            said = _folded(head.get_text(" "))
            if said and said in title and head not in judge.main.find_all("h1"):
                parts = chain([Part(tidy(head.get_text(" ")), _place(head))], parts)
                break
    made.parts = list(parts)
    return made


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


class _Judge:
    """Says of a page's tags why they are no part of its text."""

    def __init__(self, soup: BeautifulSoup, body: Tag) -> None:
        self.sizes, self.links = _measure(body)
        styles = "".join(style.get_text() for style in soup.find_all("style"))
        plain = re.sub(r"@media[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", styles)
        self.hiding = set(_HIDING.findall(plain))
        self.half = self.sizes.get(id(body), 0) / 2
        self.main = self._find_main(body)
        self.around = {id(tag) for tag in self.main.parents} if self.main else set()

    def _find_main(self, body: Tag) -> Tag | None:
        """The part of the page that it names its main one, where most of the words stand."""
        named = body.find_all("main") or body.find_all(role="main") or body.find_all("article")
        if len(named) != 1:
            return None
        said = self._unlinked(named[0])
        return named[0] if said * 2 >= self._unlinked(body) else None

    def _unlinked(self, tag: Tag) -> int:
        return self.sizes.get(id(tag), 0) - self.links.get(id(tag), (0, 0))[0]

    def why(self, tag: Tag) -> str:
        """Why a tag is left out; nothing where it is text."""
        size, (linked, count) = self.sizes.get(id(tag), 0), self.links.get(id(tag), (0, 0))
        style = re.sub(r"\s", "", str(tag.get("style", ""))).lower()
        classes = [str(name) for name in tag.get_attribute_list("class") if name]
        own = {*(f".{name}" for name in classes), f"#{tag.get('id', '')}"}
        if tag.has_attr("hidden") or tag.get("aria-hidden") == "true" or own & self.hiding:
            return "hidden"
        if _NO_SIGHT.search(style):
            return "hidden"
        inside = self.main and not {id(tag), id(tag.parent)} & self.around
        named = _TAGS.get(tag.name, "")
        if named and not (inside and tag.name in ("header", "footer", "aside") and size > 300):
            if tag.name == "header" and tag.find("h1") and (inside or not self.main):
                return ""
            return "" if tag.name == "form" and size > self.half else named
        if role := _ROLES.get(str(tag.get("role", "")), ""):
            return role
        if size <= self.half and tag.name not in ("html", "body", "main", "article"):
            names = [*classes, str(tag.get("id", ""))]
            split = [re.sub(r"([a-z])([A-Z])", r"\1-\2", n).lower() for n in names]
            for word in chain(map(str.lower, names), *(re.split(r"[^a-z]+", n) for n in split)):
                if word in furniture.NAMED and tag.name in _BLOCKS | {"span", "a"}:
                    return furniture.NAMED[word]
        beside = id(tag.parent) in self.around and id(tag) not in self.around
        if beside and tag is not self.main:
            return "outside the main part"
        if (
            tag.name in _BLOCKS
            and size < 80
            and furniture.RELATED.fullmatch(tidy(tag.get_text(" ")))
        ):
            return RELATED
        if count > 1 and linked * 10 >= size * 7 and tag.name in _BLOCKS and size <= self.half:
            return LINKS
        return ""


def _measure(body: Tag) -> tuple[dict[int, int], dict[int, tuple[int, int]]]:
    """Of each tag, by its id: its letters, and those in links with how many links they are."""
    sizes: dict[int, int] = {}
    links: dict[int, tuple[int, int]] = {}
    stack: list[tuple[Tag, Iterator[object]]] = [(body, iter(body.contents))]
    while stack:
        tag, children = stack[-1]
        node = next(children, None)
        if isinstance(node, Tag):
            if node.name not in _NO_TEXT:
                stack.append((node, iter(node.contents)))
        elif node is not None:
            if type(node) is NavigableString:
                sizes[id(tag)] = sizes.get(id(tag), 0) + len(str(node).strip())
        else:
            stack.pop()
            size, (linked, count) = sizes.get(id(tag), 0), links.get(id(tag), (0, 0))
            if tag.name == "a" and tag.has_attr("href"):
                linked, count = size, 1
                links[id(tag)] = (linked, count)
            if stack:
                over = id(stack[-1][0])
                sizes[over] = sizes.get(over, 0) + size
                before = links.get(over, (0, 0))
                links[over] = (before[0] + linked, before[1] + count)
    return sizes, links


_TITLES = ("og:title", "dc.title", "dcterms.title", "citation_title")
_DATES = (
    "article:published_time datepublished dc.date.issued dcterms.issued dc.date dcterms.date"
    " citation_publication_date pubdate publishdate date"
).split()


def _proposed(soup: BeautifulSoup) -> dict[str, Proposed]:
    """The title and the date that a page names in its head or in an element `time`."""
    said: dict[str, str] = {}
    for meta in soup.find_all("meta", content=True):
        name = str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        said.setdefault(name, str(meta["content"]).strip())
    found: dict[str, Proposed] = {}
    titles = [(name, said[name]) for name in _TITLES if said.get(name)]
    if soup.title and soup.title.get_text().strip():
        titles.append(("title", " ".join(soup.title.get_text().split())))
    dates = [(name, said[name]) for name in _DATES if name in said]
    times = soup.find_all("time", datetime=True)
    dates += [("time", str(time["datetime"])) for time in times[:1]]
    if titles:
        found["title"] = Proposed(titles[0][1], f"<{titles[0][0]}>")
    for name, value in dates:
        try:
            day = datetime.date.fromisoformat(value[:10])
        except ValueError:
            continue
        found["date"] = Proposed(str(day), f"<{name}>")
        break
    return found
