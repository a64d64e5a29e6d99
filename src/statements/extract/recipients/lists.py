"""Where a text says to whom it goes: behind the words of sending, and in address blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Literal, NamedTuple

from statements.language.english.recipients import TITLE_TO
from statements.language.english.sections import AND_SENT, SALUTATION, SENT_TO
from statements.text.normalise import Sentence, Text
from statements.text.sections import find_sending

_BESIDE = " ,"
How = Literal["sent", "stacked", "greeted"]


class Listed(NamedTuple):
    """A span that names recipients: one of them over several lines where it is stacked."""

    start: int
    end: int
    how: How
    sent: tuple[int, int] | None = None  # the words of sending


def find_lists(text: Text) -> list[Listed]:
    """The lists of a text; whom it greets only where it says nothing else."""
    lists = [*_titles(text)]
    for run in text.runs("recipients"):
        lists += _of_run(text.clean, run)
    return [each for each in lists if each.how != "greeted"] or lists


def _titles(text: Text) -> Iterator[Listed]:
    for sentence in text.sentences:
        if sentence.section == "title" and (
            sent_to := TITLE_TO.match(text.clean, sentence.start, sentence.end)
        ):
            yield Listed(sent_to.end(), sentence.end, "sent", _bare(text.clean, *sent_to.span()))


def _of_run(clean: str, run: list[Sentence]) -> Iterator[Listed]:
    """The lists of sentences that stand together: each goes on to the next words of sending."""
    words = [find_sending(clean[sentence.start : sentence.end]) for sentence in run]
    first = [number for number, found in enumerate(words) if found]
    yield from _stacked(clean, run[: first[0] if first else len(run)])
    for number, following in pairwise([*first, len(run)]):
        if found := words[number]:
            stop = run[following].start if following < len(run) else run[-1].end
            yield from _sent(clean, run[number:following], found, stop)


def _sent(
    clean: str, sentences: list[Sentence], words: re.Match[str], stop: int
) -> Iterator[Listed]:
    """What stands behind the words of sending in the first of some sentences."""
    sentence = sentences[0]
    begin = sentence.start + words.end()
    sent = _bare(clean, sentence.start + words.start(), begin)
    if clean[begin : sentence.end].strip(" :"):  # the list is in the sentence itself
        own = [each for each in sentences if each.paragraph == sentence.paragraph]
        stop = own[-1].end
        yield from _stacked(clean, sentences[len(own) :])
    greeted = SALUTATION.match(clean[sentence.start : sentence.end])
    place = begin, sentence.end
    again = SENT_TO.search(clean, *place) or AND_SENT.search(clean, *place)
    if again:  # "... and has been forwarded to ..."
        yield Listed(begin, again.start(), "sent", sent)
        begin, sent = again.end(), _bare(clean, *again.span())
    yield Listed(begin, stop, "greeted" if greeted else "sent", sent)


def _bare(clean: str, start: int, end: int) -> tuple[int, int]:
    """Words without what stands around them."""
    words = clean[start:end]
    return start + len(words) - len(words.lstrip(_BESIDE)), start + len(words.rstrip(_BESIDE))


def _stacked(clean: str, lines: list[Sentence]) -> Iterator[Listed]:
    """Address blocks: each a recipient, or each of its lines where all name an office too."""
    for _, group in groupby(lines, key=lambda line: line.paragraph):
        block = list(group)
        if all(", " in clean[line.start : line.end] for line in block):
            yield from (Listed(line.start, line.end, "stacked") for line in block)
        else:
            yield Listed(block[0].start, block[-1].end, "stacked")
