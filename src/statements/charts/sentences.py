"""Chart: the sentences of two statements side by side."""

import pandas as pd

from statements.charts import words
from statements.charts.page import Chart, Page, Point, Reading, box
from statements.charts.style import BOLD, INK, NOTE, statements_of, tint
from statements.comparison.compare import Comparison, compare_issuers
from statements.comparison.prose import at, counted, the_statement
from statements.tables.schema import records

NO_SENTENCE = "No sentences of two statements to compare"
_PER_CHARACTER = 0.0013  # inches
_GAP = 0.06
_BAR = 0.2
_BAND = "#4d6a80"
_SIDES = ("earlier", "later")
_COLUMNS = ["label", "sentence_id", "text", "characters", "partner", "similarity"]


def sentence_rows(comparison: Comparison) -> pd.DataFrame:
    """A row per sentence of the earliest and the latest statement, in their order.

    Columns: label, sentence_id, text, characters, partner (the sentence_ids of its counterparts,
    or null) and similarity, the highest.
    """
    made, ends = list[pd.DataFrame](), (comparison.labels[0], comparison.labels[-1])
    for side, other, label in zip(_SIDES, _SIDES[::-1], ends, strict=True):
        found = comparison.sentences.rename(columns={f"{side}_id": "sentence_id", side: "text"})
        own = found.dropna(subset="sentence_id").groupby("sentence_id")
        rows = own.agg(text=("text", "first"), similarity=("similarity", "max")).assign(label=label)
        partner = own[f"{other}_id"].agg(lambda ids: ", ".join(ids.dropna()) or None)
        made.append(rows.assign(partner=partner, characters=rows["text"].str.len()).reset_index())
    order = comparison.corpus.sentences["sentence_id"]
    rows = pd.concat(made).set_index("sentence_id")
    return rows.reindex(order[order.isin(rows.index)]).reset_index()[_COLUMNS]


@Chart
def aligned_sentences(comparison: Comparison) -> Reading:
    """The sentences of the earliest and the latest statement, with bands between the pairs.

    Those of each issuer, one after the other, where issuers are kept apart.

    >>> import statements
    >>> change = statements.compare(statements.load())
    >>> statements.charts.aligned_sentences(change).reading.data["label"].unique().tolist()
    ['2025', '2026']
    """
    issuers = compare_issuers(comparison.corpus, *comparison.ids)
    several = [of for of in issuers if len(of.ids) > 1]
    found = [sentence_rows(of) for of in several]
    titles = [_title(of, rows) for of, rows in zip(several, found, strict=True)]
    rows = pd.concat(found) if found else pd.DataFrame(columns=_COLUMNS)
    title = f"The sentences of {len(titles)} issuers' earliest and latest statements"
    ends = [sid for of in several or [comparison] for sid in (of.earlier, of.later)]

    def draw(page: Page) -> None:
        for of, own, said in zip(several, found, titles, strict=True):
            if len(titles) > 1:
                page.y += 0.1
                page.say(said)
            _draw(page, of, own)

    return Reading(
        title if len(titles) > 1 else (titles or [NO_SENTENCE])[0],
        "Sentences in their order; the taller, the longer. Bands join the pairs that share most "
        "words, stronger the more alike they are. Filled: no counterpart.",
        words.source_line(comparison.corpus, ends),
        [
            f"no counterpart: “{_opening(row['text'])}” in {the_statement(row['label'])}"
            for row in records(rows[rows["partner"].isna()])
        ],
        rows,
        draw,
    )


def _title(of: Comparison, rows: pd.DataFrame) -> str:
    first, last, alone = of.labels[0], of.labels[-1], rows[rows["partner"].isna()]
    pairs = int(rows.loc[rows["label"] == first, "partner"].notna().sum())
    counts = [f"{(alone['label'] == x).sum() or 'none'} {at(x)}" for x in (first, last)]
    title = f"{counted(pairs, 'sentence')} of {first} {'has' if pairs == 1 else 'have'}"
    return f"{title} a counterpart {at(last)}; without one: {', '.join(counts)}"


def _opening(text: str) -> str:
    said = text.split()
    return " ".join(said[:6]) + "…" * (len(said) > 6)


def _draw(page: Page, comparison: Comparison, rows: pd.DataFrame) -> None:
    every = statements_of(comparison.corpus, comparison.ids)
    of = [every[label] for label in (comparison.labels[0], comparison.labels[-1])]
    room, top = page.inner * 0.33, page.y
    bars = (page.left + room + 0.08, page.right - room - 0.08 - _BAR)
    edges = [(page.left + room, "right"), (page.right - room, "left")]
    sides, places = [records(rows[rows["label"] == one.label]) for one in of], dict[str, Point]()
    for one, x, (edge, align), side in zip(of, bars, edges, sides, strict=True):
        page.mark(one, x + _BAR / 2, BOLD.middle(page.y))
        y = page.write(edge, page.y, one.name, BOLD, room, ha=align)
        y = page.write(edge, y, counted(len(side), "sentence"), NOTE, room, ha=align)
        top = max(top, y + 0.08)
    for one, x, (edge, align), side in zip(of, bars, edges, sides, strict=True):
        heights = [max(NOTE.leading, row["characters"] * _PER_CHARACTER) for row in side]
        full = sum(heights) + _GAP * len(side) + 0.01
        scale, y = min(1.0, max(3.0, page.tallest - top - 1) / full), top
        for row, height in zip(side, heights, strict=True):
            end, alone = y + height * scale, row["partner"] is None
            most = int((end - y) / NOTE.leading + 0.05) or int(end - y > 0.7 * NOTE.leading)
            fill = one.colour if alone else tint(one.colour, 0.25)
            page.area(box(x, y, x + _BAR, end), fill, one.colour)
            lines = NOTE.wrap(f"“{row['text']}”", room - NOTE.measure("…”"))
            if len(lines) > most > 0:  # as many of the first words as there is room for
                lines = [*lines[: most - 1], lines[most - 1].rstrip(" ,;.") + "…”"]
            at = y
            for line in lines[:most]:
                look = NOTE._replace(colour=INK if alone else NOTE.colour)
                at = page.write(edge, at, line, look, ha=align)
            places[row["sentence_id"]] = (y, end)
            y = end + _GAP * scale
        page.y = max(page.y, y)
    left, right = bars[0] + _BAR, bars[1]
    for row in records(comparison.sentences.dropna(subset=["earlier_id", "later_id"])):
        (up, down), (above, below) = places[row["earlier_id"]], places[row["later_id"]]
        band = page.area(((left, up), (right, above), (right, below), (left, down)), _BAND)
        band.set_alpha(round(0.15 + 0.55 * row["similarity"], 3))
