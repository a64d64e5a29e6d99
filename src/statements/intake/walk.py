"""The one walk over a marked-up document, whose tags are those of HTML: its text, part by part."""

import re
import warnings
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from itertools import takewhile
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.element import CData, NavigableString

from statements.intake.made import (
    LIST,
    NOTE,
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
    " fieldset form nav aside dialog h1 h2 h3 h4 h5 h6".split()
}
_ENDED_BY: dict[str, Collection[str]] = {
    "p": _BLOCKS,
    "li": ("li",),
    **dict.fromkeys(("dt", "dd"), ("dt", "dd")),
    **dict.fromkeys(("td", "th"), ("td", "th", "tr")),
    "tr": ("tr",),
}
_NO_TEXT = {
    *"head script style template noscript svg math iframe object embed canvas audio video map"
    " select textarea option datalist".split()
}
_CODE = ("head", "script", "style")
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
_PARTS = ("header", "footer", "aside", "form")  # also of a text
_ROLES = {
    **dict.fromkeys(("navigation", "menu"), "menu"),
    "search": "form",
    "banner": "page head",
    "contentinfo": "page foot",
    "complementary": "related links",
    **dict.fromkeys(("dialog", "alertdialog", "alert"), "notice"),
}
RELATED, LINKS = "related links", "links"
_NO_SIGHT = re.compile(r"(?:display:none|visibility:hidden|font-size:0(?![.\d]))(?:\W|$|p)")
_HIDING = re.compile(r"([.#][\w-]+)\s*\{[^{}]*?\b(?:display\s*:\s*none|visibility\s*:\s*hidden)")
_MARK = re.compile(r"\[?(\d{1,3}|[*†‡§]{1,3}|[a-z])\]?")
_UNIT = re.compile(r"\b(?:[kcmd]?m|ft|10)\s*$")
_CELLS = 100_000  # of a table, with those that span others


class _Soup(BeautifulSoup):
    """A tree in which a tag ends where HTML says so, if the page does not say it."""

    def handle_starttag(self, name: str, *rest: Any, **more: Any) -> Tag | None:
        while (now := self.currentTag) and name in _ENDED_BY.get(now.name, ()):
            self.handle_endtag(now.name)
        return super().handle_starttag(name, *rest, **more)


def parse(markup: str) -> BeautifulSoup:
    """A tree of tags, of HTML or XML; no entity is read but those of HTML."""
    with warnings.catch_warnings():  # that it is XML, or short, is known
        warnings.simplefilter("ignore")
        return _Soup(markup, "html.parser")


def walk(
    root: Tag,
    why: Callable[[Tag], str],
    left_out: list[LeftOut],
    furniture: re.Pattern[str] | None = None,
) -> Iterator[Part]:
    """The parts of a tree in its order; `why` says of a tag why it is left out, or nothing.

    So are parts that are `furniture` as a whole. It takes no recursion and one look at each tag: no
    depth of nesting stops it.
    """
    words: list[str] = []
    stack: list[tuple[Tag, Iterator[object], Tag]] = [(root, iter(root.contents), root)]
    last = ""  # the part before
    under: tuple[Tag, str] | None = None  # a heading of links: the tag that it is in, its name

    def flush(block: Tag) -> Iterator[Part]:
        nonlocal last
        text = tidy("".join(words))
        if text == "-":  # the mark of a list's item, whose words stand in a block of their own
            return
        words.clear()
        for said in filter(None, re.split(r"\n\n+", text)):
            if furniture and furniture.fullmatch(said.removeprefix("- ")):
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
                said = "" if name in _CODE else tidy(node.get_text(" "))
                left_out += [LeftOut("no running text", _place(node), said)] if said else []
                continue
            reason = why(node)
            if reason == LINKS and (tidy("".join(words)) or last).endswith(":"):
                reason = ""  # the list that a sentence ends with
            if under and under[0] is tag and name != under[1]:
                reason = RELATED
            if reason:
                left_out += [LeftOut(reason, _place(node), said) for said in [_words(node)] if said]
                under = (tag, name) if reason == RELATED and name in _HEADINGS else under
            elif name in ("br", "hr"):
                words.append("\n" if name == "br" else "\n\n")
            elif (
                name == "sup"
                and (mark := _MARK.fullmatch(node.get_text().strip()))
                and not _UNIT.search("".join(words[-2:]))
            ):  # of a footnote: no number is glued to the one before it
                words.append(f"[{mark[1]}]")
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


def _place(tag: Tag) -> str:
    placed = tag if tag.has_attr(PLACE) else tag.find_parent(True, {PLACE: True})
    if placed:
        return str(placed[PLACE])
    return f"line {tag.sourceline}, character {tag.sourcepos}, <{tag.name}>"


def _data_rows(table: Tag, why: Callable[[Tag], str], left_out: list[LeftOut]) -> list[Part]:
    """The rows of a table of data as parts; none where it only lays out a page."""
    if table.find("table") or table.get("role") == "presentation":
        return []
    trs, kept = table.find_all("tr"), list[LeftOut]()
    cells: dict[tuple[int, int], str] = {}
    for row, tr in enumerate(trs):
        column = 0
        for cell in tr.find_all(("td", "th"), recursive=False):
            said = " ".join(part.text.replace("\n", " ") for part in walk(cell, why, kept))
            while (row, column) in cells:  # that goes on from a row above
                column += 1
            for _ in range(_span(cell, "colspan")):
                for below in range(_span(cell, "rowspan")):
                    cells[row + below, column] = said
                column += 1
        if len(cells) > _CELLS:
            return []
    columns = range(1 + max((column for _, column in cells), default=0))
    grid = [[cells.get((row, column), "") for column in columns] for row in range(len(trs))]
    if not is_data(grid, headed=bool(table.find("th"))):
        return []
    left_out += kept
    caption = table.find("caption")
    parts = [Part(_words(caption), _place(caption))] if caption else []
    headed = sum(1 for _ in takewhile(lambda tr: not tr.find("td"), trs))
    heads = headed or head_rows(grid)
    lines = zip(trs[heads:], table_lines(grid, heads), strict=True)
    return parts + [Part(line, _place(tr), TABLE) for tr, line in lines if line]


def _span(cell: Tag, name: str) -> int:
    value = str(cell.get(name, ""))
    return min(int(value), 100) or 1 if re.fullmatch(r"\d{1,4}", value) else 1


def is_data(grid: list[list[str]], headed: bool) -> bool:
    """Whether a table says something by its rows and columns: short cells, and heads or figures."""
    inner = [cell for row in grid[1:] for cell in row[1:] if cell]
    numbers = sum(bool(re.match(r"[\d.,% ()–-]*\d", cell)) for cell in inner)
    short = all(len(cell) <= 200 for row in grid for cell in row)
    large = len(grid) > 1 and len(grid[0]) > 1
    return short and large and (headed or numbers * 2 >= len(inner) > 0)


def head_rows(grid: list[list[str]]) -> int:
    """How many rows at its top hold the heads of a table's columns: one that has no figures."""
    return int(not any(re.match(r"\W*\d+(?!\d{3}\b)", cell) for cell in grid[0][1:]))


def read_rich(soup: BeautifulSoup) -> Made:
    """The text of a document that its reader has marked, by paragraphs and rows of tables."""
    made, numbers = Made(), Counter[str]()
    for tag in soup.find_all(("p", "table", "tr")):
        numbers[tag.name] += 1
        if tag.name == "p" and tag.find_parent(True, {KIND: NOTE}):
            tag.name = "span"
        elif tag.name == "p":
            tag[PLACE] = f"paragraph {numbers['p']}"
        elif tag.name == "tr":
            tag[PLACE] = f"table {numbers['table']}, row {numbers['tr']}"
        else:
            numbers["tr"] = 0
    made.parts = list(walk(soup, lambda tag: str(tag.get(WHY, "")), made.left_out))
    return made


def read_page(html: str) -> Made:
    """A saved page: its text, and title and date that it names beside it."""
    soup = parse(html)
    made, body = Made(proposed=_proposed(soup)), soup.body or soup
    judge = _Judge(soup, body)
    made.parts = list(walk(body, judge.why, made.left_out, furniture.LINE))
    title = made.proposed.get("title", Proposed("", "")).value.casefold()
    for head in body.find_all("h1") if judge.main else ():
        said, inside = _words(head), any(tag is judge.main for tag in head.parents)
        if said and said.casefold() in title and not inside:
            made.parts.insert(0, Part(said, _place(head)))
            break
    return made


def _words(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


class _Judge:
    """Says of a page's tags why they are no part of its text."""

    def __init__(self, soup: BeautifulSoup, body: Tag) -> None:
        self.sizes, self.linked, self.links = _measure(body)
        styles = "".join(style.get_text() for style in soup.find_all("style"))
        plain = re.sub(r"@media[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", styles)
        self.hiding = set(_HIDING.findall(plain))
        self.half = self.sizes[id(body)] / 2
        named = body.find_all("main") or body.find_all(role="main") or body.find_all("article")
        said = [self.sizes[id(tag)] - self.linked[id(tag)] for tag in (*named, body)]
        # the one that the page names its main part, if most of the words stand there
        self.main = named[0] if len(named) == 1 and said[0] * 2 >= said[1] else None
        self.around = {id(tag) for tag in self.main.parents} if self.main else set()

    def why(self, tag: Tag) -> str:
        """Why a tag is left out; nothing where it is text."""
        size, name = self.sizes[id(tag)], tag.name
        classes = [str(word) for word in tag.get_attribute_list("class") if word]
        own = {*(f".{word}" for word in classes), f"#{tag.get('id', '')}"}
        style = re.sub(r"\s", "", str(tag.get("style", ""))).lower()
        unseen = tag.has_attr("hidden") or tag.get("aria-hidden") == "true" or own & self.hiding
        if unseen or _NO_SIGHT.search(style):
            return "hidden"
        inside = not self.main or not {id(tag), id(tag.parent)} & self.around
        title = name == "header" and inside and tag.find("h1")
        large = size > (300 if self.main and inside and name in _PARTS else self.half)
        if name in _TAGS and not title and not (large and name in _PARTS):
            return _TAGS[name]
        if tag.get("type") == "cite":
            return "quoted reply"
        if role := _ROLES.get(str(tag.get("role", ""))):
            return role
        if size <= self.half and name not in ("html", "body", "main", "article"):
            for named in (*classes, str(tag.get("id", ""))):
                split = re.sub(r"([a-z])([A-Z])", r"\1-\2", named).lower()
                for word in (named.lower(), *re.split(r"[^a-z]+", split)):
                    if word in furniture.NAMED:
                        return furniture.NAMED[word]
        if id(tag.parent) in self.around and id(tag) not in self.around and tag is not self.main:
            return "outside the main part"
        if name not in _BLOCKS or size > self.half:
            return ""
        head = next((child for child in tag.contents if self.sizes[id(child)]), tag)
        for label in (tag, head) if isinstance(head, Tag) and head.name in _BLOCKS else (tag,):
            if self.sizes[id(label)] < 80 and furniture.RELATED.fullmatch(_words(label)):
                return RELATED
        many = self.links[id(tag)] > 1 and self.linked[id(tag)] * 10 >= size * 7
        return LINKS if many else ""


def _measure(body: Tag) -> tuple[Counter[int], Counter[int], Counter[int]]:
    """Of each tag, by its id: its letters, those of them in links, and how many links."""
    sizes, linked, links = Counter[int](), Counter[int](), Counter[int]()
    for tag in reversed([body, *body.find_all(True)]):  # what is inside comes before
        for node in tag.contents if tag.name not in _NO_TEXT else ():
            own = len(str(node).strip()) if type(node) is NavigableString else 0
            sizes[id(tag)] += own + sizes[id(node)]
            linked[id(tag)] += linked[id(node)]
            links[id(tag)] += links[id(node)]
        if tag.name == "a" and tag.has_attr("href"):
            linked[id(tag)], links[id(tag)] = sizes[id(tag)], 1
    return sizes, linked, links


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TITLES = ("og:title", "dc.title", "dcterms.title", "citation_title", "title")
_DATES = (
    "article:published_time datepublished dc.date.issued dcterms.issued dc.date dcterms.date"
    " citation_publication_date pubdate publishdate date time"
).split()


def _proposed(soup: BeautifulSoup) -> dict[str, Proposed]:
    """The title and the date that a page names in its head or in an element `time`."""
    said: dict[str, str] = {}
    for meta in soup.find_all("meta", content=True):
        name = str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        said.setdefault(name, str(meta["content"]).strip())
    said["title"] = _words(soup.title) if soup.title else ""
    said["time"] = next((str(t["datetime"]) for t in soup.find_all("time", datetime=True)), "")
    titles = ((name, said[name]) for name in _TITLES if said.get(name))
    days = ((name, day[0]) for name in _DATES if (day := _DAY.match(said.get(name, ""))))
    found = {"title": next(titles, None), "date": next(days, None)}
    return {of: Proposed(value[1], f"<{value[0]}>") for of, value in found.items() if value}
