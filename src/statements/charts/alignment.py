"""Chart 6: the sentences of two statements side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from statements.charts.lettering import leading, wrap
from statements.charts.marks import Years
from statements.charts.sheet import Align, Area, Sheet, box, drawn, middle, said, sourced, titled
from statements.charts.style import INK, QUIET, SMALL, WIDTH, tint
from statements.charts.words import (
    Reading,
    capital,
    counted,
    known,
    listed,
    series,
    source_line,
    the_statement,
)
from statements.compare import Comparison

NO_SENTENCE = "These statements hold no sentence."
_PER_CHARACTER = 0.0013  # inches
_MOST_WITH_WORDS = 80
_TALLEST = 14.0
_GAP = 0.06
_BAR = 0.2

Row = dict[str, Any]


def sentence_rows(comparison: Comparison) -> pd.DataFrame:
    """A row per sentence of the earliest and the latest statement, in their order.

    Columns: label, sentence_id, text, characters, partner (the sentence_id of its counterpart,
    or null) and similarity.
    """
    frame = comparison.sentences
    rows = []
    sides = (
        ("earlier", "later", comparison.labels[0]),
        ("later", "earlier", comparison.labels[-1]),
    )
    for side, other, label in sides:
        found = frame[frame[f"{side}_id"].notna()].sort_values(f"{side}_id", kind="stable")
        for r in found.to_dict("records"):
            rows.append(
                {
                    "label": label,
                    "sentence_id": r[f"{side}_id"],
                    "text": r[side],
                    "characters": len(r[side]),
                    "partner": r[f"{other}_id"] if known(r[f"{other}_id"]) else None,
                    "similarity": r["similarity"],
                }
            )
    columns = ["label", "sentence_id", "text", "characters", "partner", "similarity"]
    return pd.DataFrame(rows, columns=columns)


def aligned_sentences_reading(comparison: Comparison) -> Reading:
    """What `aligned_sentences` says, in words."""
    rows = sentence_rows(comparison)
    labels = (comparison.labels[0], comparison.labels[-1])
    sides = [rows[rows["label"] == label] for label in labels]
    pairs = int(sides[0]["partner"].notna().sum())
    alone = [
        f"{len(side) - pairs or 'none'} in {label} alone"
        for side, label in zip(sides, labels, strict=True)
    ]
    have = "has" if pairs == 1 else "have"
    title = (
        f"{counted(pairs, 'sentence')} of {labels[0]} {have} a counterpart in {labels[1]}; "
        f"{series(alone).replace(' in', ' stand in', 1)}"
    )
    return Reading(
        title=title if len(rows) else NO_SENTENCE.rstrip("."),
        subtitle="Sentences in their order; the taller, the longer. Bands join the pairs that share "
        "most words, darker the more alike they are. Filled: no counterpart.",
        source=source_line(comparison.corpus, (comparison.earlier, comparison.later)),
        alt=_alt(sides, labels, pairs) if len(rows) else NO_SENTENCE,
    )


def _alt(sides: Sequence[pd.DataFrame], labels: Sequence[str], pairs: int) -> str:
    said = [f"{counted(pairs, 'pair')} of sentences"]
    for side, label in zip(sides, labels, strict=True):
        alone = [f"“{_first_words(text)}”" for text in side.loc[side["partner"].isna(), "text"]]
        said.append(
            f"{the_statement(label)} has {counted(len(side), 'sentence')}, without a counterpart "
            + (f"those that begin {listed(alone)}" if alone else "none")
        )
    return ". ".join(capital(sentence) for sentence in said) + "."


def _first_words(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")


def aligned_sentences(
    comparison: Comparison, ax: Axes | None = None, *, width: float = WIDTH
) -> Axes:
    """The sentences of the earliest and the latest statement as two columns, pairs joined."""
    return drawn(lambda inches: sentences_sheet(comparison, inches), ax, width)


def sentences_sheet(comparison: Comparison, width: float) -> Sheet:
    """The layout of `aligned_sentences`."""
    reading = aligned_sentences_reading(comparison)
    rows = sentence_rows(comparison)
    if rows.empty:
        return said(reading, width, NO_SENTENCE)
    sheet = titled(reading, width)
    labels = (comparison.labels[0], comparison.labels[-1])
    years = Years((comparison.earlier, comparison.later), labels)
    text = sheet.inner * 0.33
    bars = (sheet.left + text + 0.08, sheet.right - text - 0.08 - _BAR)
    sides = [rows[rows["label"] == label].to_dict("records") for label in labels]
    top = _heads(sheet, years, bars, [len(side) for side in sides])
    with_words = max(len(side) for side in sides) <= _MOST_WITH_WORDS
    places: list[dict[str, tuple[float, float]]] = []
    for place, side in enumerate(sides):
        places.append(_column(sheet, side, years, place, bars[place], top, with_words))
    _bands(sheet, sides[0], places, bars)
    return sourced(sheet, reading)


def _heads(sheet: Sheet, years: Years, bars: tuple[float, float], counts: Sequence[int]) -> float:
    """The labels over the two columns, each with its number of sentences; where they end."""
    bottoms = []
    for place, x in enumerate(bars):
        sheet.add(years.mark(place, x + _BAR / 2, middle(sheet.y)))
        at, align, room = _beside(sheet, place, x)
        y = sheet.write(at, sheet.y, years.labels[place], width=room, bold=True, align=align)
        text = counted(counts[place], "sentence")
        bottoms.append(sheet.write(at, y, text, width=room, size=SMALL, colour=QUIET, align=align))
    return max(bottoms) + 0.08


def _beside(sheet: Sheet, place: int, x: float) -> tuple[float, Align, float]:
    """Where text stands at the outer side of a bar: its edge, its alignment, its room."""
    if place == 0:
        return x - 0.08, "right", x - 0.08 - sheet.left
    return x + _BAR + 0.08, "left", sheet.right - x - _BAR - 0.08


def _column(
    sheet: Sheet,
    side: Sequence[Row],
    years: Years,
    place: int,
    x: float,
    top: float,
    with_words: bool,
) -> dict[str, tuple[float, float]]:
    """Bars for the sentences of one statement; from where to where each reaches."""
    least = leading(SMALL) if with_words else 0.02
    per_character, gap = _scale(side, with_words)
    places, y = {}, top
    for row in side:
        tall = max(least, row["characters"] * per_character)
        alone = not known(row["partner"])
        fill = years.colour(place) if alone else tint(years.colour(place), 0.25)
        sheet.add(Area(box(x, y, x + _BAR, y + tall), fill, years.edge(place), width=0.6))
        if with_words:
            _opening(sheet, row, place, x, y, tall, INK if alone else QUIET)
        places[row["sentence_id"]] = (y, y + tall)
        y += tall + gap
    sheet.y = max(sheet.y, y)
    return places


def _scale(side: Sequence[Row], with_words: bool) -> tuple[float, float]:
    """Inches per character and between sentences; less in a long statement."""
    if with_words:
        return _PER_CHARACTER, _GAP
    total = sum(row["characters"] for row in side)
    gap = min(_GAP, _TALLEST / 4 / len(side))
    return min(_PER_CHARACTER, _TALLEST / total), gap


def _opening(
    sheet: Sheet, row: Row, place: int, x: float, y: float, tall: float, colour: str
) -> None:
    """As many of a sentence's first words as there is room for at the side of its bar."""
    at, align, room = _beside(sheet, place, x)
    lines = wrap(f"“{row['text']}”", room - 0.2, SMALL)
    most = max(1, int(tall / leading(SMALL) + 0.05))
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1].rstrip(" ,;.") + "…”"]
    for line in lines:
        y = sheet.write(at, y, line, size=SMALL, colour=colour, align=align)


def _bands(
    sheet: Sheet,
    earlier: Sequence[Row],
    places: Sequence[dict[str, tuple[float, float]]],
    bars: tuple[float, float],
) -> None:
    """A band from each sentence to its counterpart, darker the more alike they are."""
    left, right = bars[0] + _BAR, bars[1]
    for row in earlier:
        if row["partner"] in places[1]:
            top, bottom = places[0][row["sentence_id"]]
            other_top, other_bottom = places[1][row["partner"]]
            corners = ((left, top), (right, other_top), (right, other_bottom), (left, bottom))
            sheet.add(Area(corners, "#4d6a80", alpha=0.15 + 0.55 * float(row["similarity"])))
