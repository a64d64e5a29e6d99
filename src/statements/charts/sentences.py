"""Chart 6: the sentences of two statements side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from statements.charts.sheet import Align, Area, Chart, Sheet, Span, Years, box, middle
from statements.charts.style import INK, QUIET, SMALL, TEXT, leading, tint, wrap
from statements.charts.words import (
    Reading,
    Row,
    at,
    counted,
    known,
    listed,
    source_line,
    the_statement,
)
from statements.compare import Comparison
from statements.schema import records

NO_SENTENCE = "These statements hold no sentence"
_PER_CHARACTER = 0.0013  # inches
_TALLEST = 14.0  # inches; longer statements are drawn smaller, without words
_GAP = 0.06
_BAR = 0.2
_BAND = "#4d6a80"


def sentence_rows(comparison: Comparison) -> pd.DataFrame:
    """A row per sentence of the earliest and the latest statement, in their order.

    Columns: label, sentence_id, text, characters, partner (the sentence_id of its counterpart,
    or null) and similarity.
    """
    pairs, labels = comparison.sentences, comparison.labels
    order = {sid: place for place, sid in enumerate(comparison.corpus.sentences["sentence_id"])}
    rows = []
    for side, other, label in (("earlier", "later", labels[0]), ("later", "earlier", labels[-1])):
        for row in records(pairs[pairs[f"{side}_id"].notna()]):
            text, partner = row[side], row[f"{other}_id"]
            rows.append((label, row[f"{side}_id"], text, len(text), partner, row["similarity"]))
    columns = ["label", "sentence_id", "text", "characters", "partner", "similarity"]
    return pd.DataFrame(sorted(rows, key=lambda row: order[row[1]]), columns=columns)


def aligned_sentences_reading(comparison: Comparison) -> Reading:
    """What `aligned_sentences` says, in words."""
    rows, (first, *_, last) = sentence_rows(comparison), comparison.labels
    sides = [(label, records(rows[rows["label"] == label])) for label in (first, last)]
    alone = [(x, [r["text"] for r in side if not known(r["partner"])]) for x, side in sides]
    pairs = len(sides[0][1]) - len(alone[0][1])
    without = ", ".join(f"{len(texts) or 'none'} {at(x)}" for x, texts in alone)
    title = f"{counted(pairs, 'sentence')} of {first} {'has' if pairs == 1 else 'have'}"
    title += f" a counterpart {at(last)}; without one: {without}"
    said = [f"“{_opening(text)}” in {the_statement(x)}" for x, texts in alone for text in texts]
    if rows.empty:
        title = NO_SENTENCE
    return Reading(
        title=title,
        subtitle="Sentences in their order; the taller, the longer. Bands join the pairs that "
        "share most words, stronger the more alike they are. Filled: no counterpart.",
        source=source_line(comparison.corpus, (comparison.earlier, comparison.later)),
        alt=f"{title}. Without a counterpart: {listed(said)}" if said else f"{title}.",
    )


def _opening(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")


# ---------------------------------------------------------------- the drawing


def _set(sheet: Sheet, sentences: pd.DataFrame, comparison: Comparison) -> None:
    years = Years(comparison.ids, comparison.labels)
    sides = [records(sentences[sentences["label"] == years.labels[place]]) for place in (0, -1)]
    text = sheet.inner * 0.33 + 0.08
    bars = (sheet.left + text, sheet.right - text - _BAR)
    columns = [
        _Column(sheet, years, place, x, rows)
        for place, x, rows in zip((0, -1), bars, sides, strict=True)
    ]
    top = max(column.head() for column in columns)
    first, last = (column.set(top) for column in columns)
    _bands(sheet, sides[0], first, last, (bars[0] + _BAR, bars[1]))


class _Column:
    """Bars for the sentences of one statement, with their first words at the outer side."""

    def __init__(
        self, sheet: Sheet, years: Years, place: int, x: float, rows: Sequence[Row]
    ) -> None:
        self.sheet, self.years, self.place, self.x, self.rows = sheet, years, place, x, rows
        self.edge = x - 0.08 if place == 0 else x + _BAR + 0.08
        self.align: Align = "right" if place == 0 else "left"
        self.room = self.edge - sheet.left if place == 0 else sheet.right - self.edge
        self.heights = [max(leading(SMALL), r["characters"] * _PER_CHARACTER) for r in rows]
        self.scale = min(1.0, _TALLEST / (sum(self.heights) + _GAP * len(rows) + 0.01))

    def head(self) -> float:
        """The statement's label, with its number of sentences; where it ends."""
        self.sheet.add(self.years.mark(self.place, self.x + _BAR / 2, middle(self.sheet.y)))
        label = self.years.labels[self.place]
        y = self.write(self.sheet.y, label, width=self.room, size=TEXT, bold=True, colour=INK)
        return self.write(y, counted(len(self.rows), "sentence")) + 0.08

    def write(self, y: float, text: str, **look: Any) -> float:
        look = {"size": SMALL, "colour": QUIET, "align": self.align, **look}
        return self.sheet.write(self.edge, y, text, **look)

    def set(self, y: float) -> dict[str, Span]:
        """Set the bars from a height down; from where to where each reaches."""
        colour, edge, places = self.years.colour(self.place), self.years.edge(self.place), {}
        for row, height in zip(self.rows, self.heights, strict=True):
            bottom, alone = y + height * self.scale, not known(row["partner"])
            fill = colour if alone else tint(colour, 0.25)
            self.sheet.add(Area(box(self.x, y, self.x + _BAR, bottom), fill, edge))
            if self.scale == 1:
                self.words(row["text"], y, height, INK if alone else QUIET)
            places[row["sentence_id"]] = (y, bottom)
            y = bottom + _GAP * self.scale
        self.sheet.y = max(self.sheet.y, y)
        return places

    def words(self, text: str, y: float, height: float, colour: str) -> None:
        """As many of a sentence's first words as there is room for."""
        lines = wrap(f"“{text}”", self.room - 0.2, SMALL)
        most = max(1, int(height / leading(SMALL) + 0.05))
        if len(lines) > most:
            lines = [*lines[: most - 1], lines[most - 1].rstrip(" ,;.") + "…”"]
        for line in lines:
            y = self.write(y, line, colour=colour)


def _bands(
    sheet: Sheet, rows: Sequence[Row], first: dict[str, Span], last: dict[str, Span], ends: Span
) -> None:
    """A band from each sentence to its counterpart, stronger the more alike they are."""
    left, right = ends
    for row in rows:
        if row["partner"] in last:
            (top, bottom), (above, below) = first[row["sentence_id"]], last[row["partner"]]
            corners = ((left, top), (right, above), (right, below), (left, bottom))
            sheet.add(Area(corners, _BAND, alpha=round(0.15 + 0.55 * row["similarity"], 3)))


aligned_sentences = Chart(
    "aligned-sentences", Comparison, sentence_rows, aligned_sentences_reading, _set
)
