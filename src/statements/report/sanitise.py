"""What a notebook shows, made safe: nothing that runs, loads, restyles or leads elsewhere."""

import re

import nh3
from bs4 import BeautifulSoup, Tag
from markupsafe import Markup

from statements.report.links import Links

NOT_DESCRIBED = "A picture that the notebook does not describe"
_ALL = {
    *"blockquote br details div figcaption figure hr li ol p pre summary ul".split(),
    *"b code del em i img ins picture q s small source span strong sub sup u".split(),
    *"caption table tbody td tfoot th thead tr fieldset input label legend".split(),
}
_CELL = {"scope", "colspan", "rowspan"}
_ATTRIBUTES = {
    "*": {"class", "id", "role", "aria-label", "tabindex", "data-mark"},
    "img": {"src", "alt", "width", "height"},
    "source": {"media", "srcset"},
    "th": _CELL,
    "td": {*_CELL, "data-head"},
    "ol": {"start"},
    "input": {"type", "name", "value", "checked"},
}
_PICTURE = re.compile(r"data:image/(?:svg\+xml|png|jpeg)(?:;base64)?,[^<>\"\s]+")
_HARMLESS = {
    "src": _PICTURE,
    "srcset": _PICTURE,
    "href": re.compile(r"https?://.+|mailto:.+|#chapter-.+|data:text/csv;[^<>\"\s]+"),
    "id": re.compile(r"(?:chart|table|pairs|chapter)-.+"),
    "tabindex": re.compile("0"),
    "role": re.compile("region|group"),
    "type": re.compile("radio"),
}


def _keep(_tag: str, attribute: str, value: str) -> str | None:
    """The value of an attribute, or None where it could do harm."""
    harmless = _HARMLESS.get(attribute)
    return value if harmless is None or harmless.fullmatch(value) else None


_OUTPUT = nh3.Cleaner(
    tags={*_ALL, "a"},
    attributes={**_ATTRIBUTES, "a": {"href", "download"}},
    attribute_filter=_keep,
    url_schemes={"data"},
    link_rel=None,
)
_PROSE = nh3.Cleaner(
    tags={*_ALL, "h2", "h3", "h4", "h5", "h6", "a"},
    attributes={**_ATTRIBUTES, "a": {"href"}},
    attribute_filter=_keep,
    url_schemes={"data", "http", "https", "mailto"},
    link_rel="noreferrer",
)


def clean_prose(html: str) -> Markup:
    """HTML made from a notebook's Markdown."""
    return _markup(_parsed(_PROSE.clean(html)))


def clean_output(html: str, links: Links) -> Markup:
    """HTML that a cell shows, with links to the places in the texts that it names."""
    soup = _parsed(_OUTPUT.clean(html))
    for element in soup.find_all(id=True):
        if not links.claim(str(element["id"])):
            del element["id"]
    for table in soup.find_all("table", class_="dataframe"):
        _set_right(table, soup)
    for span in soup.select("[data-mark]"):
        _link(span, links)
    return _markup(soup)


def _parsed(html: str) -> BeautifulSoup:
    """Clean HTML; its pictures are all there and say something, links lead somewhere."""
    soup = BeautifulSoup(html, "html.parser")
    for field in soup.select("input:not([type])"):
        field.decompose()
    for link in soup.select("a:not([href])"):
        link.unwrap()
    for picture in soup.find_all("img"):
        if not picture.get("src"):
            picture.decompose()
        elif not picture.get("alt"):
            picture["alt"] = NOT_DESCRIBED
    return soup


def _markup(soup: BeautifulSoup) -> Markup:
    return Markup(soup.decode(formatter="minimal"))


def _link(span: Tag, links: Links) -> None:
    mark, linked = str(span.attrs.pop("data-mark")), span.name != "span" or span.find_parent("a")
    if link := {} if linked else links.from_row(mark):
        span.name = "a"
        span["class"] = " ".join([*(str(c) for c in span.get("class") or []), "to-text"])
        span.attrs.update(link)


def _set_right(table: Tag, soup: BeautifulSoup) -> None:
    """A table as pandas writes it, with scopes, without empty headers, in a frame that scrolls."""
    for header in table.find_all("th"):
        if header.get_text(strip=True):
            header["scope"] = "col" if header.find_parent("thead") else "row"
        else:
            header.name = "td"
    frame = soup.new_tag("div", attrs={"class": "scroll", "tabindex": "0", "role": "group"})
    frame["aria-label"] = "Table"
    table.wrap(frame).wrap(soup.new_tag("div", attrs={"class": "display table"}))
