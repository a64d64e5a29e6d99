"""The statements' texts as their issuers set them, with every place in them marked."""

import re
from collections.abc import Iterator
from textwrap import shorten
from typing import NamedTuple

from markupsafe import Markup, escape

from statements.report.links import Links
from statements.tables.corpus import Corpus
from statements.tables.places import IMPRINT, SENTENCE, WORDS, Place

# Signs of layout in the file, which a reader sees as bold and as headings.
_LAYOUT = re.compile(r"(?m)^[ ]{0,3}#{1,6}[ ]+|\*\*(?=\S)|(?<=\S)\*\*")
_LEFT_OUT = "\0"
_OPENING = 80  # characters of a sentence, by which its button is told from others
_QUOTE = Markup('<button popovertarget="{}" aria-label="Quote: {}"></button>')


class Span(NamedTuple):
    """A place as it is drawn; a place that another one cuts goes on in a second span."""

    start: int
    end: int
    place: Place
    goes_on: bool = False


class Paragraph(NamedTuple):
    section: str
    html: Markup


def paragraphs(corpus: Corpus, statement_id: str, links: Links) -> Iterator[Paragraph]:
    """The paragraphs of a statement: all of its text but white space and signs of layout."""
    table = corpus.sentences[corpus.sentences["statement_id"] == statement_id]
    raw = corpus.texts[statement_id].raw
    shown = _LAYOUT.sub(lambda m: _LEFT_OUT * len(m[0]), raw)
    places = {p for p in links.places.values() if p.statement_id == statement_id}
    spans = sorted((Span(p.start, p.end, p) for p in places), key=_order)
    writer = _Writer(shown, _line_starts(corpus, statement_id), quoted(corpus), links)
    groups = [group for _, group in table.groupby("paragraph")]
    done = 0
    for number, group in enumerate(groups, 1):
        end = len(raw) if number == len(groups) else int(group["end"].max())
        inside, spans = _split(spans, end)
        html = Markup().join(writer.pieces(done, end, inside))
        yield Paragraph(str(group["section"].iloc[0]), html)
        done = end


def quoted(corpus: Corpus) -> set[str]:
    """The sentences that can be quoted from the page: those with a figure."""
    return set(corpus.figures["sentence_id"])


def _split(spans: list[Span], at: int) -> tuple[list[Span], list[Span]]:
    """The spans before a place in the text and those after it; what it cuts is in both."""
    before = [span._replace(end=min(span.end, at)) for span in spans if span.start < at]
    after = [
        span._replace(start=max(span.start, at), goes_on=span.goes_on or span.start < at)
        for span in spans
        if span.end > at
    ]
    return before, sorted(after, key=_order)


def _line_starts(corpus: Corpus, statement_id: str) -> set[int]:
    """Where the issuer began a new line inside a paragraph."""
    text = corpus.texts[statement_id]
    table = corpus.sentences[corpus.sentences["statement_id"] == statement_id]
    follows = table["paragraph"].eq(table["paragraph"].shift())
    return {
        int(start)
        for start, inside, sentence in zip(table["start"], follows, text.sentences, strict=True)
        if inside and text.clean[sentence.start - 1] == "\n"
    }


def _order(span: Span) -> tuple[int, int, bool, str]:
    """From left to right, the wider before the narrower, sentences before what is in them."""
    return span.start, -span.end, span.place.kind != SENTENCE, span.place.mark


def words_rules(links: Links) -> str:
    """The rules that show the words a row rests on, while it is pointed at or followed."""
    rules = []
    for place in links.places.values():
        if place.kind == WORDS:
            rows = (f"#{links.anchor(links.places[mark])}" for mark in place.says)
            of = ", ".join(row.replace(".", "\\.") for row in rows)
            shown = f":is({of}):is(:hover, :focus-within, :target)"
            word = links.anchor(place).replace(".", "\\.")
            rules.append(f".text:has({shown}) #{word}")
    look = "{ background: var(--tint); box-shadow: 0 0 0 .15em var(--tint); }"
    return f"{','.join(rules)} {look}\n" if rules else ""


class _Writer:
    """Writes a stretch of a text with its spans, nested."""

    def __init__(self, shown: str, line_starts: set[int], quoted: set[str], links: Links) -> None:
        self.shown = shown
        self.line_starts = line_starts
        self.quoted = quoted
        self.links = links

    def pieces(self, start: int, end: int, spans: list[Span]) -> list[Markup]:
        """Words and marks in turn, beginning and ending with words."""
        pieces = []
        while spans:
            first, *others = spans
            inside, spans = _split(others, first.end)
            pieces += [self._words(start, first.start), self._mark(first, inside)]
            start = first.end
        return [*pieces, self._words(start, end)]

    def _words(self, start: int, end: int) -> Markup:
        return escape(self.shown[start:end].replace(_LEFT_OUT, ""))

    def _mark(self, span: Span, inside: list[Span]) -> Markup:
        place = span.place
        pieces = self.pieces(span.start, span.end, inside)
        if place.kind == SENTENCE:
            line = Markup("<br>" if span.start in self.line_starts else "")
            if place.mark in self.quoted and span.end == place.end:
                text = self.shown[place.start : place.end].replace(_LEFT_OUT, "")
                said = shorten(text, _OPENING, placeholder=" …")
                pieces.append(_QUOTE.format(self.links.quote(place.mark), said))
        else:
            line = Markup()
            if not span.goes_on and place.kind != WORDS:
                pieces = self._linked(pieces, place)
        anchor = "" if span.goes_on else Markup(' id="{}"').format(self.links.anchor(place))
        kinds = f"{place.kind} {place.state}".strip()
        start = Markup('{}<span class="mark {}"{}>').format(line, kinds, anchor)
        return start + Markup().join(pieces) + Markup("</span>")

    def _linked(self, pieces: list[Markup], place: Place) -> list[Markup]:
        """The pieces with a link back on the first words that stand in no narrower mark."""
        own = next((i for i in range(0, len(pieces), 2) if pieces[i].strip()), None)
        if own is None and place.kind == IMPRINT:
            return pieces  # a date is a number too: that mark has the link
        text = "↑" if own is None else pieces[own]
        said = f"{' '.join(Markup(text).unescape().split())}, {place.label}"
        link = Markup('<a href="{}" aria-label="{}" data-label="{}" data-note="{}">{}</a>').format(
            self.links.back(place), said, place.label, place.note, text
        )
        return [*pieces, link] if own is None else [*pieces[:own], link, *pieces[own + 1 :]]
