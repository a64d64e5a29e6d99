"""The numbers that count something: what they count, what happened, and of what they are part.

Each step is a function of what the one before returned: what a figure counts, whose part it is,
the sentence's tokens, the words of an event that govern it, and what lists and wholes hand over.
Which words mean which event, group and unit is the codebook's.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from statements.codebook import Codebook
from statements.extract.figures.counted import Quantity, count
from statements.extract.figures.doubts import doubts_of
from statements.extract.figures.events import Event
from statements.extract.figures.links import Line
from statements.extract.figures.parts import Part, Told, parts_of, with_nouns
from statements.extract.figures.reasons import joined_reasons
from statements.extract.figures.settle import settle, suited
from statements.extract.figures.tables import read_cell, tabled
from statements.extract.figures.tokens import Place, tokens_of
from statements.extract.numbers.context import Mention
from statements.extract.numbers.kinds import FIGURE_KINDS
from statements.text.normalise import Text


class Figure(NamedTuple):
    """A figure; offsets into `Text.clean`, `part_of` an index into the same list."""

    mention: Mention
    counted: tuple[int, int] | None
    event: str | None
    group: str | None
    unit: str | None
    part_of: int | None
    event_span: tuple[int, int] | None = None  # the words that say the event
    event_link: str | None = None  # one of LINKS
    part_span: tuple[int, int] | None = None  # the words that say part of
    doubt: str | None = None  # of DOUBTS, joined by "; "


def read_figures(
    text: Text, mentions: list[Mention], codebook: Codebook
) -> tuple[list[Figure], list[Mention]]:
    """The figures among a text's number mentions, and the mentions with their final kinds.

    A number inside the words of an event ("lost one parent") counts nothing by itself and
    becomes `other`.
    """
    starts = [sentence.start for sentence in text.sentences]
    cells = tabled(text, mentions, codebook)
    mentions = [cells[m.start][0] if m.start in cells else m for m in mentions]
    counted = [
        count(text.clean, mention, text.sentences[number], codebook)
        for mention in mentions
        if mention.kind in FIGURE_KINDS
        and mention.start not in cells
        and (number := bisect_right(starts, mention.start) - 1) >= 0
    ]
    lines = _lines(text.clean, counted, codebook)
    held = {line.tokens[place].start for line in lines for place in line.figures()}
    kept = [quantity for quantity in counted if quantity.mention.start in held]
    parts = parts_of(text.clean, kept)
    told = Told(text.clean, with_nouns(text.clean, kept, parts), parts)
    events = settle(told, lines, codebook.events, text.sentences)
    doubts = doubts_of(text, told, events)
    figures = [
        _figure(suited(figure, event), event, parts.get(number), joined_reasons(doubts[number]))
        for number, (figure, event) in enumerate(zip(told.figures, events, strict=True))
    ]
    for mention, heads in cells.values():
        if mention.kind in FIGURE_KINDS and (number := bisect_right(starts, mention.start)):
            cell, event = read_cell(text, mention, text.sentences[number - 1], heads, codebook)
            told_of = event or cell.counted
            figures.append(
                _figure(suited(cell, event), event, None, "from a table" if told_of else None)
            )
    held |= cells.keys()
    return _in_order(figures), [
        m._replace(kind="other") if m.kind in FIGURE_KINDS and m.start not in held else m
        for m in mentions
    ]


def _in_order(figures: list[Figure]) -> list[Figure]:
    """Figures in the order of the text; each finds its whole again."""
    order = sorted(range(len(figures)), key=lambda number: figures[number].mention.start)
    places = {number: place for place, number in enumerate(order)}
    ordered = (figures[number] for number in order)
    return [f if f.part_of is None else f._replace(part_of=places[f.part_of]) for f in ordered]


def _lines(clean: str, quantities: Sequence[Quantity], codebook: Codebook) -> list[Line]:
    """The sentences that hold figures, read into tokens."""
    return [
        Line.of(
            tokens_of(
                clean,
                sentence.start,
                sentence.end,
                [Place(q.mention.start, q.mention.end, q.after) for q in group],
                codebook.events,
            )
        )
        for sentence, group in groupby(quantities, key=lambda q: q.sentence)
    ]


def _figure(
    quantity: Quantity, event: Event | None, part: Part | None, doubt: str | None
) -> Figure:
    return Figure(
        quantity.mention,
        quantity.counted,
        "; ".join(event.codes) if event else None,
        quantity.group,
        quantity.unit,
        part.whole if part else None,
        event.span if event else None,
        event.link if event else None,
        part.span if part else None,
        doubt,
    )
