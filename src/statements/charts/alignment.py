"""Chart 6: the sentences of two statements side by side."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from statements.charts.labels import Span
from statements.charts.lettering import leading, wrap
from statements.charts.marks import Years
from statements.charts.sheet import Align, Area, Sheet, box, drawn, middle, said, sourced, titled
from statements.charts.style import INK, QUIET, SMALL, WIDTH, tint
from statements.charts.words import (
    Reading,
    Row,
    at,
    capital,
    counted,
    known,
    series,
    source_line,
    the_statement,
)
from statements.compare import Comparison
from statements.schema import records

NO_SENTENCE = "These statements hold no sentence."
_PER_CHARACTER = 0.0013  # inches
_MOST_WITH_WORDS = 80  # sentences in a statement; with more, bars stand without words
_TALLEST = 14.0
_GAP = 0.06
_BAR = 0.2
_BAND = "#4d6a80"


# ---------------------------------------------------------------- the rows


def sentence_rows(comparison: Comparison) -> pd.DataFrame:
    """A row per sentence of the earliest and the latest statement, in their order.

    Columns: label, sentence_id, text, characters, partner (the sentence_id of its counterpart,
    or null) and similarity.
    """
    pairs, labels = comparison.sentences, comparison.labels
    order = {sid: place for place, sid in enumerate(comparison.corpus.sentences["sentence_id"])}
    rows = []
    for side, other, place in (("earlier", "later", 0), ("later", "earlier", -1)):
        for row in records(pairs[pairs[f"{side}_id"].notna()]):
            rows.append(
                {
                    "label": labels[place],
                    "sentence_id": row[f"{side}_id"],
                    "text": row[side],
                    "characters": len(row[side]),
                    "partner": row[f"{other}_id"],
                    "similarity": row["similarity"],
                }
            )
    rows.sort(key=lambda row: order[row["sentence_id"]])
    columns = ["label", "sentence_id", "text", "characters", "partner", "similarity"]
    return pd.DataFrame(rows, columns=columns)


def _sides(comparison: Comparison) -> list[tuple[str, list[Row]]]:
    rows, labels = sentence_rows(comparison), comparison.labels
    return [(x, records(rows[rows["label"] == x])) for x in (labels[0], labels[-1])]


# ---------------------------------------------------------------- the reading


def aligned_sentences_reading(comparison: Comparison) -> Reading:
    """What `aligned_sentences` says, in words."""
    sides = _sides(comparison)
    some = any(side for _, side in sides)
    return Reading(
        title=_title(sides) if some else NO_SENTENCE.rstrip("."),
        subtitle="Sentences in their order; the taller, the longer. Bands join the pairs that "
        "share most words, stronger the more alike they are. Filled: no counterpart.",
        source=source_line(comparison.corpus, (comparison.earlier, comparison.later)),
        alt=_alt(sides) if some else NO_SENTENCE,
    )


def _alone(side: Sequence[Row]) -> list[str]:
    return [row["text"] for row in side if not known(row["partner"])]


def _title(sides: Sequence[tuple[str, list[Row]]]) -> str:
    (first, earlier), (last, _) = sides
    pairs = len(earlier) - len(_alone(earlier))
    have = "has" if pairs == 1 else "have"
    alone = [f"{len(_alone(side)) or 'none'} {at(label)}" for label, side in sides]
    return (
        f"{counted(pairs, 'sentence')} of {first} {have} a counterpart {at(last)}; "
        f"without one: {', '.join(alone)}"
    )


def _alt(sides: Sequence[tuple[str, list[Row]]]) -> str:
    said = [_title(sides)]
    for label, side in sides:
        alone = [f"“{_first_words(text)}”" for text in _alone(side)]
        said.append(
            f"{the_statement(label)} has {counted(len(side), 'sentence')}; without a counterpart "
            + (f"are those that begin {series(alone[:20])}" if alone else "is none")
            + (f" and {len(alone) - 20} more" if len(alone) > 20 else "")
        )
    return ". ".join(map(capital, said)) + "."


def _first_words(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")


# ---------------------------------------------------------------- the drawing


def aligned_sentences(
    comparison: Comparison, ax: Axes | None = None, *, width: float = WIDTH
) -> Axes:
    """The sentences of the earliest and the latest statement as two columns, pairs joined."""
    return drawn(lambda inches: sentences_sheet(comparison, inches), ax, width)


def sentences_sheet(comparison: Comparison, width: float) -> Sheet:
    """The layout of `aligned_sentences`."""
    reading, sides = aligned_sentences_reading(comparison), _sides(comparison)
    if not any(side for _, side in sides):
        return said(reading, width, NO_SENTENCE)
    sheet = titled(reading, width)
    years = Years(comparison.ids, comparison.labels)
    text = sheet.inner * 0.33
    bars = (sheet.left + text + 0.08, sheet.right - text - 0.08 - _BAR)
    columns = [(side, place, x) for (_, side), place, x in zip(sides, (0, -1), bars, strict=True)]
    top = max(_head(sheet, years, place, x, len(side)) for side, place, x in columns)
    places = [_column(sheet, side, years, place, x, top) for side, place, x in columns]
    _bands(sheet, sides[0][1], places, bars)
    return sourced(sheet, reading)


def _head(sheet: Sheet, years: Years, place: int, x: float, sentences: int) -> float:
    """The label over a column, with its number of sentences; where it ends."""
    at, align, room = _beside(sheet, place, x)
    sheet.add(years.mark(place, x + _BAR / 2, middle(sheet.y)))
    y = sheet.write(at, sheet.y, years.labels[place], width=room, bold=True, align=align)
    text = counted(sentences, "sentence")
    y = sheet.write(at, y, text, width=room, size=SMALL, colour=QUIET, align=align)
    return y + 0.08


def _beside(sheet: Sheet, place: int, x: float) -> tuple[float, Align, float]:
    """Where text stands at the outer side of a bar: its edge, its alignment, its room."""
    if place == 0:
        return x - 0.08, "right", x - 0.08 - sheet.left
    return x + _BAR + 0.08, "left", sheet.right - x - _BAR - 0.08


def _column(
    sheet: Sheet, side: Sequence[Row], years: Years, place: int, x: float, y: float
) -> dict[str, Span]:
    """Bars for the sentences of one statement; from where to where each reaches."""
    with_words = len(side) <= _MOST_WITH_WORDS
    least, per_character, gap = _scale(side, with_words)
    colour, places = years.colour(place), {}
    for row in side:
        bottom = y + max(least, row["characters"] * per_character)
        alone = not known(row["partner"])
        fill = colour if alone else tint(colour, 0.25)
        sheet.add(Area(box(x, y, x + _BAR, bottom), fill, years.edge(place), width=0.6))
        if with_words:
            _opening(sheet, row["text"], place, x, (y, bottom), INK if alone else QUIET)
        places[row["sentence_id"]] = (y, bottom)
        y = bottom + gap
    sheet.y = max(sheet.y, y)
    return places


def _scale(side: Sequence[Row], with_words: bool) -> tuple[float, float, float]:
    """The least height of a bar, inches per character, and inches between bars."""
    if with_words:
        return leading(SMALL), _PER_CHARACTER, _GAP
    total = sum(row["characters"] for row in side)
    gap = min(_GAP, _TALLEST / 4 / len(side))
    return gap / 2, min(_PER_CHARACTER, _TALLEST / total), gap


def _opening(sheet: Sheet, text: str, place: int, x: float, bar: Span, colour: str) -> None:
    """As many of a sentence's first words as there is room for at the side of its bar."""
    at, align, room = _beside(sheet, place, x)
    lines = wrap(f"“{text}”", room - 0.2, SMALL)
    most = max(1, int((bar[1] - bar[0]) / leading(SMALL) + 0.05))
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1].rstrip(" ,;.") + "…”"]
    y = bar[0]
    for line in lines:
        y = sheet.write(at, y, line, size=SMALL, colour=colour, align=align)


def _bands(
    sheet: Sheet, earlier: Sequence[Row], places: Sequence[dict[str, Span]], bars: Span
) -> None:
    """A band from each sentence to its counterpart, stronger the more alike they are."""
    left, right = bars[0] + _BAR, bars[1]
    for row in earlier:
        if row["partner"] in places[1]:
            (top, bottom), (above, below) = places[0][row["sentence_id"]], places[1][row["partner"]]
            corners = ((left, top), (right, above), (right, below), (left, bottom))
            sheet.add(Area(corners, _BAND, alpha=round(0.15 + 0.55 * row["similarity"], 3)))
