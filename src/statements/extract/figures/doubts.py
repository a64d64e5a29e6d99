"""What makes a reading doubtful that shows only once all figures of a text are read."""

import re
from collections.abc import Sequence

from statements.extract.figures.events import Event
from statements.extract.figures.parts import Span, Told, either
from statements.text.normalise import Sentence, Text

_TABLE = re.compile(r"\t|\||\S {3,}\S")
_OPEN = re.compile(r"[^.!?:;,)\"”]\Z")
_MARK = re.compile(r"[*•·–—-]|\(?\w{1,4}[.)]")


def doubts_of(text: Text, told: Told, events: Sequence[Event | None]) -> list[set[str]]:
    """The doubts of each figure; those without an event or a whole have none."""
    exceeding = _exceeding(told)
    layouts: dict[Sentence, set[str]] = {}
    found = []
    for number, (figure, event) in enumerate(zip(told.figures, events, strict=True)):
        part, own = told.parts.get(number), set[str]()
        if event or part:
            if figure.sentence not in layouts:
                layouts[figure.sentence] = _layout(text, figure.sentence)
            own |= layouts[figure.sentence]
        own |= event.doubts if event else set()
        own |= part.doubts if part else set()
        if part and (part.whole, part.span) in exceeding:
            own.add("parts exceed the whole")
        found.append(own)
    return found


def _exceeding(told: Told) -> set[tuple[int, Span]]:
    """The lists of parts that add up to more than their whole."""
    sums: dict[tuple[int, Span], float] = {}
    for number, part in told.parts.items():
        here = told.figures[number]
        again = either(told.clean, told.figures, number)
        if here.kind == told.figures[part.whole].kind and not again:
            key = (part.whole, part.span)
            sums[key] = sums.get(key, 0.0) + (here.value or 0.0)
    limits = {key: told.figures[key[0]].limit for key in sums}
    return {key for key, total in sums.items() if total > (limits[key] or total)}


def _layout(text: Text, sentence: Sentence) -> set[str]:
    start, end = text.raw_span(sentence.start, sentence.end)
    found = {"from a table"} if _TABLE.search(text.raw, start, end) else set()
    if text.clean[sentence.start].islower():
        line = text.raw[text.raw.rfind("\n", 0, start) + 1 : start].strip()
        before = text.clean[max(0, sentence.start - 2) : sentence.start].rstrip()
        if not _MARK.match(line) and _OPEN.search(before or "."):
            found.add("read from damaged layout")
    return found
