"""Where a text says to whom it goes: behind the words of sending, and in address blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from statements.language.english.recipients import TITLE_TO
from statements.language.english.sections import AND_SENT, SALUTATION, SENT_TO
from statements.text.normalise import Sentence, Text, stripped
from statements.text.sections import find_sending


class Listed(NamedTuple):
    """A span that names recipients; one of them over several lines where no words send to it."""

    start: int
    end: int
    sent: tuple[int, int] | None = None  # the words of sending
    greeted: bool = False


def find_lists(text: Text) -> list[Listed]:
    """The lists of a text; whom it greets only where it says nothing else."""
    titles = [sentence for run in text.runs("title") for sentence in run]
    found = [(line, TITLE_TO.match(text.clean, line.start, line.end)) for line in titles]
    lists = [Listed(to.end(), line.end, _words(text.clean, to)) for line, to in found if to]
    for run in text.runs("recipients"):
        lists += _of_run(text.clean, run)
    return [each for each in lists if not each.greeted] or lists


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
    sent = _words(clean, words, sentence.start)
    greeted = words.re is SALUTATION
    if clean[begin : sentence.end].strip(" :"):  # the list is in the sentence itself
        own = [each for each in sentences if each.paragraph == sentence.paragraph]
        stop = own[-1].end
        yield from _stacked(clean, sentences[len(own) :])
    place = begin, sentence.end
    again = SENT_TO.search(clean, *place) or AND_SENT.search(clean, *place)
    if again:  # "... and has been forwarded to ..."
        yield Listed(begin, again.start(), sent)
        begin, sent = again.end(), _words(clean, again)
    yield Listed(begin, stop, sent, greeted)


def _words(clean: str, found: re.Match[str], start: int = 0) -> tuple[int, int]:
    """Where words of sending stand that were found behind a place."""
    return stripped(clean, start + found.start(), start + found.end(), " ,")


def _stacked(clean: str, lines: list[Sentence]) -> Iterator[Listed]:
    """Address blocks: each a recipient, or each of its lines where all name an office too."""
    for _, group in groupby(lines, key=lambda line: line.paragraph):
        block = list(group)
        if all(", " in clean[line.start : line.end] for line in block):
            yield from (Listed(line.start, line.end) for line in block)
        else:
            yield Listed(block[0].start, block[-1].end)
