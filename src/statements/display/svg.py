"""A chart's SVG made fit for a page: in its letters, light or dark as the reader has it."""

import re
from urllib.parse import quote

from statements.comparison.palette import in_the_dark

FONT = "system-ui,-apple-system,Segoe UI,Roboto,Noto Sans,Liberation Sans,Arial,sans-serif"
_TAG = re.compile(r"<[^>]+>")
_PATH = re.compile(r'(?<= d=")[^"]+')
_AROUND = re.compile(r"\s*([A-Za-z])\s*")
_IDLE = re.compile(r'(?<=[:;]) | id="(?:text|patch|line2d)_\d+"')
_PAINT = re.compile(r"\b(fill|stroke):(#[0-9a-f]{6})\b")


def data_uri(svg: str) -> str:
    """The SVG as an address that holds all of it, for the `src` of an `img` or another quote."""
    inside = _TAG.sub(lambda m: m[0].replace("'", "&apos;").replace('"', "'"), for_page(svg))
    return "data:image/svg+xml," + quote(inside, safe="/:=;,().-+*!$@?&'~")


def for_page(svg: str) -> str:
    """The same picture without metadata, in the page's typeface; its colours have a dark twin."""
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg[svg.index("<svg") :], flags=re.DOTALL)
    svg = re.sub(r">\s+<", "><", svg).replace("xlink:href", "href")
    svg = _TAG.sub(lambda m: _IDLE.sub("", m[0]), svg)
    svg = _PATH.sub(lambda m: ",".join(_AROUND.sub(r"\1", m[0]).split()), svg)
    dark = [f"svg{{fill:{in_the_dark('#000000')}}}"]  # Matplotlib leaves black out
    for name, colour in sorted({*_PAINT.findall(svg)}):
        dark.append(f'[style*="{name}:{colour}"]{{{name}:{in_the_dark(colour)}!important}}')
    sheet = f"text{{font-family:{FONT}!important}}"
    sheet += f"@media(prefers-color-scheme:dark){{{''.join(dark)}}}"
    return svg.replace(">", f"><style>{sheet}</style>", 1)
