"""What the charts' tests draw, and what they look at."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon

import statements
from statements import Comparison, Corpus
from statements.charts import READINGS, Reading
from statements.charts.style import PAPER, theme

ALL = ["khojaly", "twelve", "three", "offices", "one", "days", "undated", "bare"]
NAMES = [*READINGS]


def invented(year: int) -> str:
    """A statement of an invented office; what it reports differs a little from year to year."""
    n = year - 2015
    missing = ["nearly four thousand", "more than 3,900", "3,890", "hundreds of", "3,700 to 3,800"]
    held = (
        "The fate of 150 people, including 68 women and 26 children, remains unknown. "
        "1,275 residents were taken captive."
        if n < 6
        else "1,275 civilians, including 68 women and 26 children, were taken captive."
    )
    bodies = [
        "UN Secretary-General",
        "UN Security Council",
        "Council of Europe",
        "Asian Ombudsman Association",
        "International Peace Bureau",
        "Society of Friends of the <i>Old</i> Town & $Harbour$ of Nərgizkənd",
        "European Union",
    ]
    sent = [body for place, body in enumerate(bodies) if place < 2 or (n * 7 + place * 5) % 6]
    return f"""Statement on the anniversary of the events at Nərgizkənd

{613 if n != 7 else 615} residents, including 106 women and 63 children, were killed and
{5379 + n % 3 * 100:,} residents were evicted. {held}

{missing[n % 5].capitalize()} persons went missing. {20 + n}% of the houses were destroyed.

The norms of the {"1949 " if n % 2 else ""}Geneva Conventions and the Convention on the Rights of
the Child were violated. {n + 2} Wiederherstellungsbegutachtungsgenossenschaftsmitglieder spoke.

Aygün Məmmədova
The Commissioner for Public Inquiry

{1 + n} March {year}

The statement has been sent to the {", the ".join(sent[:-1])} and the {sent[-1]}."""


def corpus_of(folder: Path, texts: dict[str, str]) -> Corpus:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return statements.load(folder)


@cache
def the_two() -> Comparison:
    return statements.compare(statements.load())


def replaced(comparison: Comparison, **frames: pd.DataFrame) -> Comparison:
    """The same comparison with another frame."""
    made = Comparison(comparison.corpus, comparison.ids)
    vars(made).update(frames)
    return made


def saved(ax: Axes, kind: str) -> bytes:
    buffer = io.BytesIO()
    undated: Any = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}.get(kind)
    with theme():
        ax.figure.savefig(buffer, format=kind, metadata=undated)  # type: ignore[union-attr]
    return buffer.getvalue()


def drawn(name: str, comparison: Comparison, **options: Any) -> Axes:
    (ax,) = read(name, comparison).figure(**options).axes
    return ax


def read(name: str, comparison: Comparison) -> Reading:
    return READINGS[name](comparison)


def issuers_in(comparison: Comparison) -> set[str]:
    return set(comparison.corpus.statements["issuer"].dropna())


def said(ax: Axes) -> str:
    """All that is written, in the order of drawing: lines of a text follow one another."""
    return " ".join(text.get_text() for text in ax.texts)


def marks(ax: Axes) -> list[Line2D]:
    return [line for line in ax.lines if line.get_marker() not in ("", "None", None)]


def xs(line: Line2D) -> list[float]:
    return [float(x) for x in np.asarray(line.get_xdata())]


def hollow(ax: Axes) -> int:
    return sum(mark.get_markerfacecolor() == PAPER for mark in marks(ax))


def areas_of(ax: Axes) -> list[np.ndarray]:
    """The corners of each area that is no swatch."""
    found = [np.asarray(patch.get_xy()) for patch in polygons(ax)]
    return [corners for corners in found if np.ptp(corners[:, 0]) != pytest.approx(0.1)]


def polygons(ax: Axes) -> list[Polygon]:
    return [patch for patch in ax.patches if isinstance(patch, Polygon)]


def faults(ax: Axes) -> list[str]:
    """Texts that leave the figure, that cover one another, or that cover a mark."""
    figure = ax.figure
    assert isinstance(figure, Figure)
    renderer = FigureCanvasAgg(figure).get_renderer()
    page, found = figure.bbox, []
    boxes = [(t.get_text(), t.get_window_extent(renderer).padded(-0.5)) for t in ax.texts]
    for place, (text, box) in enumerate(boxes):
        if not (
            page.x0 <= box.x0 and box.x1 <= page.x1 and page.y0 <= box.y0 and box.y1 <= page.y1
        ):
            found.append(f"{text!r} leaves the figure")
        found += [f"{text!r} covers {other!r}" for other, b in boxes[:place] if box.overlaps(b)]
    for mark in marks(ax):
        x, y = ax.transData.transform(mark.get_xydata())[0]
        found += [f"{text!r} covers a mark" for text, box in boxes if box.contains(x, y)]
    return found
