"""Chart: the sentences of two statements side by side."""

from __future__ import annotations

import pandas as pd

from statements.charts import words
from statements.charts.page import Chart, Page, Point, Reading, box
from statements.charts.style import BOLD, INK, NOTE, Statement, statements_of, tint
from statements.charts.words import known
from statements.comparison.compare import Comparison
from statements.tables.schema import records

NO_SENTENCE = "No sentences of two statements to compare"
_PER_CHARACTER = 0.0013  # inches
_TALLEST = 12.0  # inches; longer statements are drawn smaller, without words
_GAP = 0.06
_BAR = 0.2
_BAND = "#4d6a80"


def sentence_rows(comparison: Comparison) -> pd.DataFrame:
    """A row per sentence of the earliest and the latest statement, in their order.

    Columns: label, sentence_id, text, characters, partner (the sentence_id of its counterpart,
    or null) and similarity. None where there is one statement alone.
    """
    labels = comparison.labels
    order = {sid: place for place, sid in enumerate(comparison.corpus.sentences["sentence_id"])}
    rows = []
    for side, other, label in (("earlier", "later", labels[0]), ("later", "earlier", labels[-1])):
        for row in records(comparison.sentences) if len(labels) > 1 else ():
            if known(sentence := row[f"{side}_id"]):
                partner = row[f"{other}_id"], row["similarity"]
                rows.append((label, sentence, row[side], len(row[side]), *partner))
    columns = ["label", "sentence_id", "text", "characters", "partner", "similarity"]
    return pd.DataFrame(sorted(rows, key=lambda row: order[row[1]]), columns=columns)


def aligned_sentences_reading(comparison: Comparison) -> Reading:
    """The sentences of the earliest and the latest statement, with bands between the pairs."""
    rows, first, last = sentence_rows(comparison), comparison.labels[0], comparison.labels[-1]
    alone = rows[rows["partner"].isna()]
    pairs = int(rows.loc[rows["label"] == first, "partner"].notna().sum())
    counts = [f"{(alone['label'] == x).sum() or 'none'} {words.at(x)}" for x in (first, last)]
    title = f"{words.counted(pairs, 'sentence')} of {first} {'has' if pairs == 1 else 'have'}"
    title += f" a counterpart {words.at(last)}; without one: {', '.join(counts)}"
    title = title if len(rows) else NO_SENTENCE
    said = [
        f"no counterpart: “{_opening(row['text'])}” in {words.the_statement(row['label'])}"
        for row in records(alone)
    ]
    statements = statements_of(comparison.corpus, comparison.ids)
    return Reading(
        title,
        "Sentences in their order; the taller, the longer. Bands join the pairs that share most "
        "words, stronger the more alike they are. Filled: no counterpart.",
        words.source_line(comparison.corpus, [comparison.earlier, comparison.later]),
        said,
        rows,
        lambda page: _draw(page, rows, [statements[first], statements[last]]),
    )


def _opening(text: str) -> str:
    said = text.split()
    return " ".join(said[:6]) + "…" * (len(said) > 6)


def _draw(page: Page, rows: pd.DataFrame, of: list[Statement]) -> None:
    room, top = page.inner * 0.33, page.y
    bars = (page.left + room + 0.08, page.right - room - 0.08 - _BAR)
    edges = [(page.left + room, "right"), (page.right - room, "left")]
    sides, places = [records(rows[rows["label"] == one.label]) for one in of], dict[str, Point]()
    for one, x, (edge, align), side in zip(of, bars, edges, sides, strict=True):
        page.mark(one, x + _BAR / 2, BOLD.middle(page.y))
        y = page.write(edge, page.y, one.name, BOLD, room, ha=align)
        y = page.write(edge, y, words.counted(len(side), "sentence"), NOTE, room, ha=align)
        top = max(top, y + 0.08)
    for one, x, (edge, align), side in zip(of, bars, edges, sides, strict=True):
        heights = [max(NOTE.leading, row["characters"] * _PER_CHARACTER) for row in side]
        scale, y = min(1.0, _TALLEST / (sum(heights) + _GAP * len(side) + 0.01)), top
        for row, height in zip(side, heights, strict=True):
            end, alone = y + height * scale, not known(row["partner"])
            fill = one.colour if alone else tint(one.colour, 0.25)
            page.area(box(x, y, x + _BAR, end), fill, one.colour)
            most = max(1, int(height / NOTE.leading + 0.05))
            lines = NOTE.wrap(f"“{row['text']}”", room - 0.2)
            if len(lines) > most:  # as many of the first words as there is room for
                lines = [*lines[: most - 1], lines[most - 1].rstrip(" ,;.") + "…”"]
            at = y
            for line in lines if scale == 1 else ():
                look = NOTE._replace(colour=INK if alone else NOTE.colour)
                at = page.write(edge, at, line, look, ha=align)
            places[row["sentence_id"]] = (y, end)
            y = end + _GAP * scale
        page.y = max(page.y, y)
    left, right = bars[0] + _BAR, bars[1]
    for row in sides[0]:
        if row["partner"] in places:
            (up, down), (above, below) = places[row["sentence_id"]], places[row["partner"]]
            band = page.area(((left, up), (right, above), (right, below), (left, down)), _BAND)
            band.set_alpha(round(0.15 + 0.55 * row["similarity"], 3))


aligned_sentences = Chart("aligned-sentences", Comparison, aligned_sentences_reading, within=True)
