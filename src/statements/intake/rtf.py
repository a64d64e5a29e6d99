"""Rich text (RTF) as HTML, for the walk."""

from __future__ import annotations

import re
from html import escape

from statements.intake.made import NOTE
from statements.intake.walk import KIND, PLACE, WHY

_TOKEN = re.compile(
    r"\\(?:([a-zA-Z]{1,32})(-?\d{1,9})? ?|'([0-9a-fA-F]{2})|(.?))|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.DOTALL,
)
_SILENT = set(  # groups that hold no words of the text
    "fonttbl colortbl stylesheet info pict object themedata datastore listtable listoverridetable"
    " revtbl rsidtbl generator fldinst pntext listtext bkmkstart bkmkend xmlnstbl filetbl"
    " latentstyles nonshppict * ftnsep ftnsepc".split()
)
_APART = {
    **dict.fromkeys(f"{of}{pages}" for of in ("header", "footer") for pages in ("", *"lrf")),
    "annotation": "comment",
    "v": "hidden text",
    "deleted": "tracked deletion",
}
_CHARACTERS = {
    "tab": "\t",
    "emdash": "\u2014",
    "endash": "\u2013",
    "bullet": "\u2022",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
    "~": "\xa0",
    "-": "\xad",
    "_": "\u2011",
    **{mark: mark for mark in "{}\\"},
}
_FONTS = {161: 1253, 162: 1254, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 238: 1250}


class _Writer:
    """Writes paragraphs and tables; footnotes stand at the end."""

    def __init__(self) -> None:
        self.html: list[str] = []
        self.notes: list[str] = []
        self.words: list[str] = []
        self.cells: list[str] = []
        self.rows: list[str] = []
        self.paragraphs = self.tables = 0
        self.item = False

    def paragraph(self) -> None:
        if self.rows:
            self.html.append(f"<table>{''.join(self.rows)}</table>")
            self.rows, self.tables = [], self.tables + 1
        self.paragraphs += 1
        place = f"paragraph {self.paragraphs}"
        tag = "li" if self.item else "p"
        self.html.append(f'<{tag} {PLACE}="{place}">{"".join(self.words)}</{tag}>')
        self.words, self.item = [], False

    def cell(self) -> None:
        self.cells.append(f"<td>{''.join(self.words)}</td>")
        self.words = []

    def row(self) -> None:
        place = f"table {self.tables + 1}, row {len(self.rows) + 1}"
        self.rows.append(f'<tr {PLACE}="{place}">{"".join(self.cells)}</tr>')
        self.cells = []


def rtf_html(data: bytes) -> str:
    """The words of an RTF file as HTML with the places of its paragraphs.

    Deleted and hidden words stand in elements that say so. Bytes are read in the code page that
    the file declares, or in that of the font.
    """
    rtf, at = data.decode("latin-1"), 0
    writer, page, fonts, notes = _Writer(), 1252, dict[int, int](), 0
    now: dict[str, int] = {"uc": 1}
    groups: list[tuple[dict[str, int], list[str] | None]] = []
    skip, first = 0, False
    while match := _TOKEN.match(rtf, at):
        at = match.end()
        word, number, byte, symbol, brace, plain = match.groups()
        value = int(number) if number else 1
        if brace == "{":
            groups.append((now, None))
            now, first, skip = dict(now), True, 0
            continue
        if brace == "}":
            if not groups:
                break
            now, before = groups.pop()
            skip = 0
            if before is not None:
                writer.notes += writer.words
                writer.notes.append("</div>")
                writer.words = before
            continue
        name = word or symbol or ""
        if name in _SILENT and first:
            now["silent"] = 1
            writer.item |= name in ("pntext", "listtext")
        elif name == "footnote":
            notes += 1
            groups[-1:] = [(groups[-1][0], writer.words)] if groups else []
            writer.words = [f'<div {PLACE}="footnote {notes}" {KIND}="{NOTE}">']
            now["note"], now["silent"] = 1, 0
        first = first and name == "*"
        said = ""
        if name == "bin":
            at += max(0, value)
        elif name == "ansicpg":
            page = value
        elif name in ("f", "fcharset", "uc", "super", "up", "intbl", *_APART):
            now["super" if name == "up" else name] = value
            if name == "fcharset" and value in _FONTS:
                fonts[now.get("f", 0)] = _FONTS[value]
        elif name == "plain":
            now |= dict.fromkeys(("super", "v", "deleted"), 0)
        elif name == "nosupersub":
            now["super"] = 0
        elif name == "pard":
            now["intbl"] = 0
        elif name == "u":
            said, skip = chr(value % 0x10000), now["uc"]
        elif byte or plain:
            if byte:
                code = f"cp{fonts.get(now.get('f', 0), page)}"
                said = "" if skip else bytes.fromhex(byte).decode(code, "replace")
                skip = max(0, skip - 1)
            else:
                said, skip = plain[skip:], max(0, skip - len(plain))
        elif name == "chftn":
            said = str(notes + (not now.get("note")))
        else:
            said = _CHARACTERS.get(name, "")
        if now.get("silent"):
            continue
        if said:
            writer.words.append(_marked(said, now))
        elif name == "line" or (name == "par" and (now.get("intbl") or now.get("note"))):
            writer.words.append("<br>")
        elif name in ("par", "sect", "page") and not any(now.get(of) for of in _APART):
            writer.paragraph()
        elif name in ("cell", "row"):
            getattr(writer, name)()
    writer.paragraph()
    return "".join(writer.html + writer.notes)


def _marked(said: str, now: dict[str, int]) -> str:
    """Words in an element that says what is the matter with them."""
    html = escape(said)
    if why := next((why or "running head" for of, why in _APART.items() if now.get(of)), ""):
        return f'<span {WHY}="{why}">{html}</span>'
    return f"<sup>{html}</sup>" if now.get("super") else html
