"""How charts look: colours and shapes of statements, one typeface, text measured and wrapped."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

import matplotlib as mpl
import matplotlib.style
from cycler import cycler
from matplotlib.axis import Axis
from matplotlib.colors import to_hex, to_rgb
from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.scale import LogScale
from matplotlib.textpath import text_to_path
from matplotlib.ticker import NullFormatter, StrMethodFormatter

from statements.comparison.compare import Comparison
from statements.comparison.palette import Marker, palette_of
from statements.tables.corpus import Corpus

WIDTH, PHONE = 7.2, 3.6  # inches
MARGIN = 0.1
INK, GREY, HAIR, PAPER = "#262626", "#595959", "#dddddd", "#ffffff"
EQUAL = {"D": 0.8, "*": 1.4, "^": 1.05, "v": 1.05, ">": 1.05, "<": 1.05}  # equal to the eye
HOUSE = ("#0173b2", "#d55e00", GREY, "#0b655c", "#4f97cf", "#082a5e")  # of what has no palette
NOT_NAMED = "issuer not named"
LONGEST = 2000  # characters of one text; the tables beside the charts hold it in full
BASE = 11  # points of a text, usually
SIZES = (BASE, 9.5, 8, 7, 6.5)
_SLACK = 1.04  # drawn text may be a little wider than its outlines
_BLANK = re.compile(r"[^\S\u2009\u202f]+")  # a thin space stands inside a number

SETTINGS: dict[str, Any] = {
    "font.family": ["DejaVu Sans"],
    "font.size": BASE,
    "text.color": INK,
    "text.parse_math": False,
    "svg.fonttype": "path",
    "svg.hashsalt": "statements",
    "pdf.fonttype": 42,
    "figure.facecolor": PAPER,
    "figure.figsize": (WIDTH, 4.5),
    **dict.fromkeys(("axes.titlesize", "axes.labelsize", "xtick.labelsize", "ytick.labelsize"), 11),
    **dict.fromkeys(("axes.edgecolor", "axes.labelcolor", "xtick.color", "ytick.color"), INK),
    **dict.fromkeys(("axes.spines.top", "axes.spines.right", "legend.frameon"), False),
    "axes.titlelocation": "left",
    "axes.titleweight": "bold",
    "axes.grid": False,
    "axes.prop_cycle": cycler(color=HOUSE),
    "grid.color": HAIR,
}


class PlainLog(LogScale):
    """A scale whose numbers are digits, not formulas: a text's $ is no formula either."""

    def __init__(self, *_: object, **look: Any) -> None:  # Matplotlib 3.10 gives an axis first
        super().__init__(None, **look)

    def set_default_locators_and_formatters(self, axis: Axis) -> None:
        super().set_default_locators_and_formatters(axis)
        axis.set_major_formatter(StrMethodFormatter("{x:,.10g}"))
        axis.set_minor_formatter(NullFormatter())


@contextmanager
def theme(size: float = BASE) -> Iterator[None]:
    """The charts' own settings with text of so many points, whatever the user's are."""
    with matplotlib.style.context(["default", SETTINGS, {"font.size": size}]):
        yield


def tint(colour: str, share: float) -> str:
    """A colour mixed with the paper: 1 leaves it as it is."""
    red, green, blue = (1 - share * (1 - part) for part in to_rgb(colour))
    return to_hex((red, green, blue))


def palette(of: Corpus | Comparison) -> dict[str, str]:
    """The colour of each statement by its label, for a `palette` of seaborn or Matplotlib.

    >>> import statements
    >>> statements.palette(statements.load())
    {'2025': '#0173b2', '2026': '#d55e00'}
    """
    return {label: marker.colour for label, marker in _markers(of).items()}


def markers(of: Corpus | Comparison) -> dict[str, str]:
    """The shape of each statement by its label, for `markers`, so that colour never stands alone.

    >>> import statements
    >>> statements.markers(statements.load())
    {'2025': 'o', '2026': 's'}
    """
    return {label: marker.shape for label, marker in _markers(of).items()}


def _markers(of: Corpus | Comparison) -> dict[str, Marker]:
    of = Comparison(of, tuple(of.ids)) if isinstance(of, Corpus) else of
    return {of.label_of[sid]: m for sid, m in palette_of(of.corpus).items() if sid in of.ids}


# ---------------------------------------------------------------- statements


@dataclass(frozen=True)
class Statement:
    """A statement as charts show it; `group` is that of its issuer.

    `short` is its label among those of its issuer, `name` says whose it is where statements of
    several issuers are shown.
    """

    id: str
    label: str
    short: str
    name: str
    issuer: str
    group: int
    colour: str
    shape: str


def statements_of(corpus: Corpus, ids: Sequence[str]) -> dict[str, Statement]:
    """Statements by their labels, those of an issuer together, else in the order of `ids`.

    Their markers are those of the whole corpus.
    """
    made, marks, issuers = [], palette_of(corpus), corpus.issuers
    groups = {sid: n for n, (_, of) in enumerate(issuers) for sid in of}
    several = len({groups[sid] for sid in ids}) > 1
    for sid in sorted(ids, key=lambda sid: groups[sid]):
        group, marker = groups[sid], marks[sid]
        label, issuer = corpus.label(sid, ids), issuers[group][0] or NOT_NAMED
        short = corpus.label(sid, [other for other in ids if groups[other] == group])
        name = f"{short}, {issuer}" if several else label
        made.append(Statement(sid, label, short, name, issuer, group, marker.colour, marker.shape))
    return {of.label: of for of in made}


# ---------------------------------------------------------------- lettering


class Font(NamedTuple):
    """A size (of `font.size`), a weight and a colour of the one typeface."""

    share: float = 1
    bold: bool = False
    colour: str = INK

    @property
    def size(self) -> float:
        """In points."""
        return round(self.share * float(mpl.rcParams["font.size"]), 2)

    @property
    def face(self) -> FontProperties:
        return _face(self.size, self.bold)

    @property
    def leading(self) -> float:
        """From one line to the next, in inches."""
        return 1.3 * self.size / 72

    def middle(self, y: float) -> float:
        """The height at which a mark stands level with the digits of a line that begins at `y`."""
        return y + 0.635 * self.size / 72

    def measure(self, text: str) -> float:
        """The width of a text in inches: that of its words and of the spaces between them."""
        words = text.split(" ")
        widths = (_measure(word, self.size, self.bold) for word in words)
        return sum(widths, start=_measure(" ", self.size, self.bold) * (len(words) - 1))

    def wrap(self, text: str, width: float) -> list[str]:
        """A text's lines at a width in inches; a word that is wider is cut."""
        lines = [""]
        for word in plain(text).split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if self.measure(longer) <= width:
                lines[-1] = longer
                continue
            lines += [""] * bool(lines[-1])
            for character in word:
                if lines[-1] and self.measure(lines[-1] + character) > width:
                    lines.append("")
                lines[-1] += character
        return lines

    def wide(self, text: str, most: float) -> float:
        """The width that a text needs where it is wrapped at `most` inches."""
        return max(map(self.measure, self.wrap(text, most)))


TITLE, TEXT, BOLD, QUIET = Font(14 / 11, True), Font(), Font(1, True), Font(1, False, GREY)
HEAD, NOTE = Font(10 / 11, True), Font(10 / 11, False, GREY)


def plain(text: str) -> str:
    """A text on one line, without what can't be seen; \ufffd for what the typeface lacks."""
    line = _BLANK.sub(" ", text).strip()
    seen = "".join(c for c in line if unicodedata.category(c) != "Cf")
    cut = seen if len(seen) <= LONGEST else seen[: LONGEST - 1].rstrip() + "…"
    return "".join(c if ord(c) in _drawable() else "\ufffd" for c in cut)


@cache
def _face(size: float, bold: bool) -> FontProperties:
    return FontProperties(family=["DejaVu Sans"], weight="bold" if bold else "normal", size=size)


@cache
def _drawable() -> frozenset[int]:
    maps = [get_font(findfont(_face(11, bold))).get_charmap() for bold in (False, True)]
    return frozenset(set(maps[0]) & set(maps[1]))


@lru_cache(maxsize=20_000)
def _measure(text: str, size: float, bold: bool) -> float:
    width, _, _ = text_to_path.get_text_width_height_descent(text, _face(size, bold), ismath=False)
    return float(width) / 72 * _SLACK
