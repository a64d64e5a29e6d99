"""Word and OpenDocument files: their XML with the tags of HTML, for the walk."""

from __future__ import annotations

import io
import re
import zipfile

from bs4 import BeautifulSoup

from statements.errors import StatementError
from statements.intake.made import NOTE, LeftOut, Made, Proposed, tidy
from statements.intake.walk import KIND, PLACE, WHY, parse, said_why, walk

_LARGEST = 50_000_000  # bytes of a member, unpacked
_HTML = {
    # Word
    "w:p": "p",
    "w:tbl": "table",
    "w:tr": "tr",
    "w:tc": "td",
    "w:br": "br",
    "w:cr": "br",
    "w:instrtext": "script",
    "w:delinstrtext": "script",
    "mc:fallback": "script",
    "w:footnote": "div",
    "w:endnote": "div",
    # OpenDocument
    "text:p": "p",
    "text:h": "p",
    "text:list-item": "li",
    "table:table": "table",
    "table:table-row": "tr",
    "table:table-cell": "td",
    "text:line-break": "br",
    "text:change-info": "script",
    "office:change-info": "script",
    "office:forms": "script",
    "svg:title": "script",
    "svg:desc": "script",
    "text:note-citation": "sup",
    "text:note-body": "div",
}
_SPACES = {"w:tab": "\t", "text:tab": "\t", "w:nobreakhyphen": "-", "w:softhyphen": "\xad"}
_WHY = {
    "w:del": "tracked deletion",
    "w:movefrom": "tracked deletion",
    "text:tracked-changes": "tracked deletion",
    "office:annotation": "comment",
    "text:table-of-content": "menu",
}
_BESIDE = re.compile(r"word/(?:(header|footer)\d*|(comments))\.xml")
_PROPERTIES = {"title": ["dc:title"], "created": ["dcterms:created", "meta:creation-date"]}


def read_office(data: bytes) -> Made:
    """The text of a Word or OpenDocument file; what was deleted or hidden is left out."""
    made = Made()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        word = "word/document.xml" in names
        if not word and not ("content.xml" in names and _is_odt(archive)):
            raise StatementError("is no text document; save what it holds as .docx or .odt")
        bodies = ["word/document.xml"] if word else ["content.xml"]
        notes = [name for name in ("word/footnotes.xml", "word/endnotes.xml") if name in names]
        for name in bodies + notes:
            soup = _tree(archive, name)
            _as_html(soup, note="" if name in bodies else name[5:].removesuffix("s.xml"))
            for body in soup.find_all(True, {KIND: NOTE}):  # in the text they would cut a sentence
                soup.append(body.extract())
            made.parts += walk(soup, said_why, made.left_out)
        for name in names:
            if beside := _BESIDE.fullmatch(name):
                said = tidy(" ".join(_tree(archive, name).get_text(" ").split()))
                if said:
                    why = "comment" if beside[2] else "running head"
                    made.left_out.append(LeftOut(why, name, said))
        for name in ("docProps/core.xml", "meta.xml"):
            if name in names:
                made.proposed |= _proposed(_tree(archive, name))
    return made


def _is_odt(archive: zipfile.ZipFile) -> bool:
    return _member(archive, "mimetype").startswith("application/vnd.oasis.opendocument.text")


def _member(archive: zipfile.ZipFile, name: str) -> str:
    """A member as text, unpacked no further than is allowed; no entity of its own is read."""
    with archive.open(name) as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise StatementError(f"{name} in it is larger than {_LARGEST} bytes; save it anew")
    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")


def _tree(archive: zipfile.ZipFile, name: str) -> BeautifulSoup:
    xml = _member(archive, name)
    root = re.search(r"<\w+:", xml)  # what a prolog declares is not read
    return parse(xml[root.start() :] if root else "")


def _as_html(soup: BeautifulSoup, note: str) -> None:
    """Give a tree the tags of HTML, its paragraphs their places, and its notes their marks."""
    for before in soup.find_all(("w:rprchange", "w:pprchange")):  # how words looked once
        before.decompose()
    hidden = _styles(soup, "text:display", "none")
    raised = _styles(soup, "style:text-position", "super|[1-9]")
    number = {"p": 0, "table": 0, "tr": 0}
    for tag in soup.find_all(True):
        name = _HTML.get(tag.name, "")
        if why := _WHY.get(tag.name):
            tag[WHY] = why
        elif tag.name in ("w:vanish", "w:webhidden") and tag.get("w:val", "1") not in (
            "0",
            "false",
        ):
            run = tag.find_parent("w:r")
            if run:
                run[WHY] = "hidden text"
        elif tag.name in ("text:hidden-text", "text:hidden-paragraph") or (
            str(tag.get("text:style-name")) in hidden
        ):
            tag[WHY] = "hidden text"
        elif tag.name == "text:span" and str(tag.get("text:style-name")) in raised:
            name = "sup"
        elif tag.name in ("w:vertalign", "w:position") and (run := tag.find_parent("w:r")):
            if re.match(r"superscript|[1-9]", str(tag.get("w:val"))):
                run.name = "sup"
        elif tag.name == "w:numpr" and (paragraph := tag.find_parent("p")):
            paragraph.name = "li"
        elif tag.name in ("w:footnotereference", "w:endnotereference"):
            name = "sup"
            tag.string = str(tag.get("w:id", ""))
        elif tag.name == "text:s":
            tag.string = " " * min(int(str(tag.get("text:c", "1")) or 1), 100)
        elif tag.name in _SPACES:
            tag.string = _SPACES[tag.name]
        elif tag.name == "w:gridspan" and (cell := tag.find_parent("td")):
            cell["colspan"] = str(tag.get("w:val", "1"))
        elif tag.name == "table:table-cell":
            for of in ("column", "row"):
                tag[f"{of[:3]}span"] = str(tag.get(f"table:number-{of}s-spanned", "1"))
        elif tag.name in ("w:footnote", "w:endnote"):
            if tag.get("w:type"):  # the line above the notes
                name = "script"
            tag[PLACE], tag[KIND] = f"{note} {tag.get('w:id', '')}", NOTE
            tag.insert(0, f"[{tag.get('w:id', '')}] ")
        elif tag.name == "text:note-body":
            mark = tag.find_previous("sup")
            tag[PLACE], tag[KIND] = "footnote", NOTE
            tag.insert(0, f"[{mark.get_text() if mark else ''}] ")
        if name in number:
            number[name] += 1
            in_note = tag.find_parent(True, {KIND: NOTE})
            if name == "table":
                number["tr"] = 0
            elif in_note:
                tag.name = "span"
                continue
            elif name == "p":
                tag[PLACE] = f"paragraph {number['p']}"
            else:
                tag[PLACE] = f"table {number['table']}, row {number['tr']}"
        if name:
            tag.name = name


def _styles(soup: BeautifulSoup, name: str, value: str) -> set[str]:
    """The names of the styles of an OpenDocument file that have such a property."""
    found = soup.find_all("style:text-properties", {name: re.compile(value)})
    return {str(tag.parent.get("style:name")) for tag in found if tag.parent}


def _proposed(soup: BeautifulSoup) -> dict[str, Proposed]:
    """The properties that name a title, and the day when the file was made."""
    tags = {field: soup.find(names) for field, names in _PROPERTIES.items()}
    return {
        field: Proposed(tag.get_text().strip(), f"property {tag.name}")
        for field, tag in tags.items()
        if tag and tag.get_text().strip()
    }
