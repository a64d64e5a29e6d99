"""What makes a reading doubtful that shows only once all figures of a text are read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from statements.extract.figures.counted import Quantity
from statements.extract.figures.events import Event
from statements.extract.figures.parts import Parts
from statements.extract.numbers.context import Mention
from statements.text.normalise import Sentence, Text

_TABLE = re.compile(r"\t|\||\S {3,}\S")
_OPEN = re.compile(r"[^.!?:;,)\"”]\Z")
_MARK = re.compile(r"[*•·–—-]|\(?\w{1,4}[.)]")


def doubts_of(
    text: Text, settled: Sequence[tuple[Quantity, Event | None]], parts: Parts
) -> list[set[str]]:
    """The doubts of each figure; those without an event or a whole have none."""
    layouts: dict[Sentence, set[str]] = {}
    exceeding = _exceeding(settled, parts)
    found = []
    for number, (quantity, event) in enumerate(settled):
        part = parts.get(number)
        own: set[str] = set()
        if event or part:
            if quantity.sentence not in layouts:
                layouts[quantity.sentence] = _layout(text, quantity.sentence)
            own |= layouts[quantity.sentence]
        if event:
            own |= event.doubts
        if part:
            own |= part.doubts
            if (part.whole, part.span) in exceeding:
                own.add("parts exceed the whole")
        found.append(own)
    return found


def _exceeding(
    settled: Sequence[tuple[Quantity, Event | None]], parts: Parts
) -> set[tuple[int, tuple[int, int]]]:
    """The lists of parts that add up to more than their whole."""
    sums: dict[tuple[int, tuple[int, int]], float] = {}
    for number, part in parts.items():
        mention, whole = settled[number][0].mention, settled[part.whole][0].mention
        if mention.kind == whole.kind:
            key = (part.whole, part.span)
            sums[key] = sums.get(key, 0.0) + (mention.value or 0.0)
    return {key for key, total in sums.items() if _exceeds(total, settled[key[0]][0].mention)}


def _exceeds(total: float, whole: Mention) -> bool:
    return whole.value is not None and total > (whole.upper or whole.value)


def _layout(text: Text, sentence: Sentence) -> set[str]:
    start, end = text.raw_span(sentence.start, sentence.end)
    found = {"from a table"} if _TABLE.search(text.raw, start, end) else set()
    if text.clean[sentence.start].islower():
        line = text.raw[text.raw.rfind("\n", 0, start) + 1 : start].strip()
        before = text.clean[max(0, sentence.start - 2) : sentence.start].rstrip()
        if not _MARK.match(line) and _OPEN.search(before or "."):
            found.add("read from damaged layout")
    return found
