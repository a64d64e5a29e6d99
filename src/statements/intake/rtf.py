"""Rich text (RTF) as HTML, for the walk."""

import re
from html import escape

from statements.errors import StatementError
from statements.intake.made import NOTE
from statements.intake.walk import KIND, PLACE, WHY

_TOKEN = re.compile(
    r"\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|(.?))|([{}])|[\r\n]+|([^\\{}\r\n]+)",
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
_RESETS = {"plain": ("super", "v", "deleted"), "nosupersub": ("super",), "pard": ("intbl",)}
_FONTS = {161: 1253, 162: 1254, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 238: 1250}


def rtf_html(data: bytes) -> str:
    """The words of an RTF file as HTML; its footnotes stand at the end.

    Deleted and hidden words stand in elements that say so. Bytes are read in the code page that
    the file declares, or in that of the font.
    """
    rtf, at, skip, first = data.decode("latin-1"), 0, 0, False
    page, fonts, notes, mark = 1252, dict[int, int](), list[str](), 0
    html, words, cells = list[str](), list[str](), list[str]()
    now: dict[str, int] = {"uc": 1}  # what holds in a group
    groups: list[tuple[dict[str, int], list[str]]] = []
    while match := _TOKEN.match(rtf, at):
        at = match.end()
        word, number, byte, symbol, brace, plain = match.groups()
        name, value, said = word or symbol or "", int(number) if number else 1, ""
        if brace == "{":
            groups.append((now, words))
            now, first, skip = dict(now), True, 0
            continue
        if brace and groups:
            inside, skip = words, 0
            now, words = groups.pop()
            notes += [] if inside is words else [*inside, "</div>"]
        elif name in _SILENT and first:
            now["silent"] = 1
            words += ["<li>"] if name in ("pntext", "listtext") else []
        elif name == "footnote":
            mark += 1
            words = [f'<div {PLACE}="footnote {mark}" {KIND}="{NOTE}">']
            now |= {"note": 1, "silent": 0}
        elif name == "bin":
            at += max(0, value)
            if at > len(rtf):
                raise StatementError("is damaged: it ends before what it announces; save it anew")
        elif name == "ansicpg":
            page = value
        elif name == "fcharset" and value in _FONTS:
            fonts[now.get("f", 0)] = _FONTS[value]
        elif name in ("f", "uc", "super", "up", "intbl", *_APART):
            now["super" if name == "up" else name] = value
        elif name in _RESETS:
            now |= dict.fromkeys(_RESETS[name], 0)
        elif name == "u":
            said, skip = chr(value % 0x10000), now["uc"]
        elif byte:
            code = f"cp{fonts.get(now.get('f', 0), page)}"
            said = "" if skip else bytes.fromhex(byte).decode(code, "replace")
            skip = max(0, skip - 1)
        elif plain:
            said, skip = plain[skip:], max(0, skip - len(plain))
        elif name == "chftn":
            said = str(mark + (not now.get("note")))
        else:
            said = _CHARACTERS.get(name, "")
        first = first and name == "*"
        if now.get("silent"):
            continue
        if said:
            words.append(_marked(said, now))
        elif name == "line" or (name == "par" and (now.get("intbl") or now.get("note"))):
            words.append("<br>")
        elif name in ("par", "sect", "page") and not any(now.get(of) for of in _APART):
            item = words[:1] == ["<li>"]
            html += [words.pop(0) if item else "", "<p>", *words, "</p>", "</li>" * item]
            words.clear()
        elif name == "cell":
            cells.append("".join(words))
            words.clear()
        elif name == "row":
            html.append(f"<table><tr><td>{'</td><td>'.join(cells)}</td></tr></table>")
            cells.clear()
    made = "".join([*html, "<p>", *words, "</p>", *notes]).replace("</table><table>", "")
    return made.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _marked(said: str, now: dict[str, int]) -> str:
    """Words in an element that says what is the matter with them."""
    html = escape(said)
    if why := next((why or "running head" for of, why in _APART.items() if now.get(of)), ""):
        return f'<span {WHY}="{why}">{html}</span>'
    return f"<sup>{html}</sup>" if now.get("super") else html
