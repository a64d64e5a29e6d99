"""Word and OpenDocument files: their XML with the tags of HTML, for the walk."""

import io
import re
import zipfile

from bs4 import BeautifulSoup

from statements.errors import StatementError
from statements.intake.made import NOTE, LeftOut, Made, Proposed, tidy
from statements.intake.walk import KIND, PLACE, WHY, parse, read_rich

_ODT = "opendocument.text"
_RAISED = re.compile(r"superscript|[1-9]")
_LARGEST = 50_000_000  # bytes of a member, unpacked
_HTML = {
    tag: name
    for name, tags in {
        "p": "w:p text:p text:h",
        "table": "w:tbl table:table",
        "tr": "w:tr table:table-row",
        "td": "w:tc table:table-cell",
        "li": "text:list-item",
        "br": "w:br w:cr text:line-break",
        "div": "w:footnote w:endnote text:note-body",
        "sup": "text:note-citation",
        "script": "w:instrtext w:delinstrtext mc:fallback office:forms svg:title svg:desc",
    }.items()
    for tag in tags.split()
}
_SPACES = {"w:tab": "\t", "text:tab": "\t", "w:nobreakhyphen": "-", "w:softhyphen": "\xad"}
_WHY = {
    **dict.fromkeys(("w:del", "w:movefrom", "text:tracked-changes"), "tracked deletion"),
    **dict.fromkeys(("text:hidden-text", "text:hidden-paragraph"), "hidden text"),
    "office:annotation": "comment",
    "text:table-of-content": "menu",
}
_CHANGES = ("w:rprchange", "w:pprchange", "office:change-info")
_TEXTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "content.xml")
_BESIDE = {
    **dict.fromkeys(("header", "footer", "styles.xml"), "running head"),
    "comments": "comment",
}
_PROPERTIES = {
    "dc:title": "named",
    "dcterms:created": "created",
    "meta:creation-date": "created",
}


def read_office(data: bytes) -> Made:
    """The text of a Word or OpenDocument file; what was deleted or hidden is left out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        odt = "content.xml" in names and _ODT in _member(archive, "mimetype")
        if not odt and _TEXTS[0] not in names:
            raise StatementError("is no text document; save what it holds as .docx or .odt")
        soup = parse("".join(_xml(archive, name) for name in _TEXTS if name in names))
        _as_html(soup)
        made = read_rich(soup)
        for name in names:
            why = _BESIDE.get(re.sub(r"word/(\w+?)\d*\.xml", r"\1", name))
            said = tidy(parse(_xml(archive, name)).get_text(" ")) if why else ""
            if why and said:
                made.left_out.append(LeftOut(why, name, said))
        for name in {"docProps/core.xml", "meta.xml"} & {*names}:
            for tag in parse(_xml(archive, name)).find_all(list(_PROPERTIES)):
                told = Proposed(tag.get_text().strip(), f"property {tag.name}")
                made.proposed |= {_PROPERTIES[tag.name]: told} if told.value else {}
    return made


def _member(archive: zipfile.ZipFile, name: str) -> str:
    """A member as text, unpacked no further than is allowed."""
    with archive.open(name) as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise StatementError(f"{name} in it is larger than {_LARGEST} bytes; save it anew")
    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")


def _xml(archive: zipfile.ZipFile, name: str) -> str:
    """The root of a member; what its prolog declares is not read."""
    xml = _member(archive, name)
    root = re.search(r"<\w+:", xml)
    return xml[root.start() :] if root else ""


def _as_html(soup: BeautifulSoup) -> None:
    """Give a tree the tags of HTML, and its notes their marks."""
    for changed in soup.find_all(_CHANGES):  # how words looked once, and who changed them
        changed.decompose()
    _mark_runs(soup)
    _number_notes(soup)
    for tag in soup.find_all(list(_HTML)):
        tag.name = _HTML[tag.name]
        for of in ("column", "row"):
            if spanned := tag.get(f"table:number-{of}s-spanned"):
                tag[f"{of[:3]}span"] = spanned
        if tag.name == "p" and tag.find("w:numpr"):
            tag.wrap(soup.new_tag("li"))
        elif tag.name == "td" and (span := tag.find("w:gridspan")):
            tag["colspan"] = str(span.get("w:val", "1"))


def _mark_runs(soup: BeautifulSoup) -> None:
    """Mark what is hidden or deleted, raise what stands above the line, and write blanks out."""
    hidden = _styles(soup, "text:display", "none")
    raised = _styles(soup, "style:text-position", "super|[1-9]")
    for tag in soup.find_all(True):
        style, run = str(tag.get("text:style-name")), tag.find_parent("w:r")
        value = str(tag.get("w:val", "1"))
        if tag.name in _WHY or style in hidden:
            tag[WHY] = _WHY.get(tag.name, "hidden text")
        elif tag.name == "w:vanish" and value not in ("0", "false") and run:
            run[WHY] = "hidden text"
        elif tag.name in ("w:vertalign", "w:position") and run and _RAISED.match(value):
            run.name = "sup"
        elif tag.name == "text:span" and style in raised:
            tag.name = "sup"
        elif tag.name == "text:s":
            tag.string = " "
        elif tag.name in _SPACES:
            tag.string = _SPACES[tag.name]


def _number_notes(soup: BeautifulSoup) -> None:
    """Put the same mark on a footnote and where it is named, and the notes behind the text."""
    marks: dict[tuple[str, str], str] = {}
    for tag in soup.find_all(("w:footnotereference", "w:endnotereference")):
        mark = str(len(marks) + 1)
        marks[tag.name[:5], str(tag.get("w:id"))] = mark
        tag.name, tag.string = "sup", mark
    for tag in soup.find_all(("w:footnote", "w:endnote", "text:note-body")):
        cited = tag.find_previous_sibling("text:note-citation")
        of = cited.get_text() if cited else marks.get((tag.name[:5], str(tag.get("w:id"))))
        if of is None:  # the line above the notes
            tag.decompose()
            continue
        tag[PLACE], tag[KIND] = f"footnote {of}", NOTE
        tag.insert(0, f"[{of}] ")
        soup.append(tag.extract())  # in the text it would cut a sentence


def _styles(soup: BeautifulSoup, name: str, value: str) -> set[str]:
    """The names of the styles of an OpenDocument file that have such a property."""
    found = soup.find_all("style:text-properties", {name: re.compile(value)})
    return {str(tag.parent.get("style:name")) for tag in found if tag.parent}
