"""A chart's SVG made fit for a page: small, and light or dark as the reader has it."""

from __future__ import annotations

import re
from urllib.parse import quote

from statements.signs import in_the_dark

_COLOUR = re.compile(r"#[0-9a-f]{6}\b")
_ID = re.compile(r' id="([^"]+)"')
_REFERENCE = re.compile(r'(href="#|url\(#)([^")]+)')
_PATH = re.compile(r' d="([^"]+)"')
_NUMBER = re.compile(r"\d+\.\d{3,}")
_PLACE = re.compile(r"translate\(([^)]+)\)")
_MOVED = re.compile(r'(<use [^>]*)transform="translate\(([^,)]+)(?:,([^,)]+))?\)"')


def data_uri(svg: str) -> str:
    """The SVG as an address that holds all of it, for the `src` of an `img` or another quote."""
    inside = for_any_theme(slim(svg)).replace('"', "'")
    return "data:image/svg+xml," + quote(inside, safe="/:=;,().-+*!$@?&'~")


def slim(svg: str) -> str:
    """The same picture in fewer bytes: no metadata, no idle ids, hundredths of a point."""
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg[svg.index("<svg") :], flags=re.DOTALL)
    short = {
        name: f"i{n}" for n, name in enumerate(sorted({m[2] for m in _REFERENCE.finditer(svg)}))
    }
    svg = _ID.sub(lambda m: f' id="{short[m[1]]}"' if m[1] in short else "", svg)
    svg = _REFERENCE.sub(lambda m: m[1] + short[m[2]], svg)
    svg = _PATH.sub(lambda m: f' d="{_tight(m[1])}"', svg)
    svg = _PLACE.sub(lambda m: f"translate({_tight(m[1])})", svg)
    svg = _MOVED.sub(_by_x_and_y, svg).replace("xlink:href", "href")
    svg = re.sub(r"\s+", " ", svg).replace("> <", "><")
    return re.sub(r"([:;]) ", r"\1", svg)


def _tight(numbers: str) -> str:
    """Path data or coordinates with commas for blanks."""
    rounded = _NUMBER.sub(lambda m: f"{float(m[0]):.2f}".rstrip("0").rstrip("."), numbers)
    return ",".join(re.sub(r"\s*([A-Za-z])\s*", r"\1", rounded).split())


def _by_x_and_y(match: re.Match[str]) -> str:
    """A letter's place, said shorter."""
    start, x, y = match.groups(default="0")
    return f'{start}x="{x}"' + (f' y="{y}"' if float(y) else "")


def for_any_theme(svg: str) -> str:
    """The SVG with its colours as variables that turn light into dark where the reader does."""
    dark = "".join(f"--c{c[1:]}:{in_the_dark(c)};" for c in sorted(set(_COLOUR.findall(svg))))
    dark += f"fill:{in_the_dark('#000000')}"  # Matplotlib leaves black out
    rule = f"<style>@media (prefers-color-scheme:dark){{svg{{{dark}}}}}</style>"
    return _COLOUR.sub(lambda m: f"var(--c{m[0][1:]},{m[0]})", svg).replace(">", f">{rule}", 1)
