"""Figures that are cells of a table: the heads of their row and column say what they count."""

import re
from collections.abc import Iterator, Sequence

from statements.codebook import Codebook
from statements.extract.figures.counted import Quantity, group_of
from statements.extract.figures.events import Event
from statements.extract.numbers.context import Mention
from statements.language.english.figures import HEAD, NO_COUNT
from statements.language.word_letters import WORD
from statements.text.normalise import Sentence, Text

Span = tuple[int, int]

_BETWEEN = re.compile(r"[\t|]")  # as printed; wide blanks alone cut no cells
_EDGE = re.compile(r" ?\| ?| ")
_NAMED = re.compile(r"(?P<head>[^:|]+): ")


def tabled(
    text: Text, mentions: Sequence[Mention], codebook: Codebook
) -> dict[int, tuple[Mention, list[Span]]]:
    """The mentions that fill a cell, by where they start, each with the spans of its heads.

    One that a head gives a group or an event is a count.
    """
    cells = dict(_cells(text))
    found = {}
    for mention in mentions:
        heads = cells.get((mention.start, mention.end))
        if heads is not None:
            mention = mention._replace(phrase=None)
            if mention.kind == "other" and any(_said(text.clean, h, codebook) for h in heads):
                mention = mention._replace(kind="count")
            found[mention.start] = mention, heads
    return found


def read_cell(
    text: Text, mention: Mention, sentence: Sentence, heads: list[Span], codebook: Codebook
) -> tuple[Quantity, Event | None]:
    """The figure in a cell: its noun and its event are those of the first head that has one."""
    quantity, event = Quantity(mention, sentence), None
    for head in heads if mention.kind == "count" else ():
        said = _said(text.clean, head, codebook)
        if not said:
            continue
        noun, own = said
        event = event or own
        if noun and not quantity.counted:
            group, unit = group_of(text.clean, noun, noun[1], codebook)
            quantity = quantity._replace(counted=noun, group=group, unit=unit)
    return quantity, event


def _said(clean: str, head: Span, codebook: Codebook) -> tuple[Span | None, Event | None] | None:
    """The noun and the event that a head names; None where it names nothing that is known."""
    if not HEAD.fullmatch(clean, *head) or NO_COUNT.search(clean, *head):
        return None
    spans = [match.span() for match in WORD.finditer(clean, *head)]
    words = [clean[slice(*span)].lower() for span in spans]
    for first in range(len(words)):
        found = codebook.events.find(words, first) if codebook.events.opens(words, first) else None
        forms = found.said if found and not found.gap else ()
        said = next((one for one in forms if one.role in ("E", "N", "P", "S")), None)
        if found and said:
            span = spans[first][0], spans[found.after - 1][1]
            before = head[0], spans[first - 1][1] if first else head[0]
            noun = head if said.role in ("N", "P") else before if first else None
            row, codes = said.row, (said.row["event"],)
            return noun, Event(codes, span, "adjacent", row, frozenset({"from a table"}))
    return (head, None) if codebook.group(clean[slice(*head)]) else None


def _cells(text: Text) -> Iterator[tuple[Span, list[Span]]]:
    """The cells of all rows, each with its heads: of its column, if it has one, and of its row."""
    columns: list[Span] = []
    for sentence in text.sentences:
        row = list(_cut(text, sentence))
        if len(row) < 2:
            columns = []
            continue
        if not any(map(str.isdigit, text.clean[sentence.start : sentence.end])):
            columns = row
            continue
        first: list[Span] = []
        for number, (start, end) in enumerate(row):
            named = _NAMED.match(text.clean, start, end)
            own = [named.span("head")] if named else []
            if not named and len(columns) == len(row):
                own = columns[number : number + 1]
            start = named.end() if named else start
            yield (start, end), [*own, *first]
            first = first or [(start, end)]


def _cut(text: Text, sentence: Sentence) -> Iterator[Span]:
    """The cells of a row."""
    start, clean = sentence.start, text.clean
    row = _BETWEEN.search(text.raw, *text.raw_span(start, sentence.end))
    for edge in _EDGE.finditer(clean, start, sentence.end) if row else ():
        if not start < edge.start() < edge.end() < sentence.end:  # nothing is before or behind it
            continue
        if _BETWEEN.search(text.raw, *text.raw_span(edge.start() - 1, edge.end() + 1)):
            yield start, edge.start()
            start = edge.end()
    yield start, sentence.end
