"""Chart 6: the sentences of two statements side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from statements.charts.marks import Years
from statements.charts.sheet import (
    Area,
    Sheet,
    box,
    drawn,
    leading,
    middle,
    said,
    sourced,
    titled,
    wrap,
)
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
    sides = (("earlier", "later", comparison.labels[0]), ("later", "earlier", comparison.labels[-1]))
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
        f"{len(side) - pairs} of {len(side)} in {label}"
        for side, label in zip(sides, labels, strict=True)
    ]
    title = f"{counted(pairs, 'sentence')} of {labels[0]} have a counterpart in {labels[1]}; {series(alone)} have none"
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
