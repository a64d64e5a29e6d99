"""The numbers that count something: what they count, what happened, and of what they are part.

Three questions, in this order: what does a figure count (here), whose part is it (`parts`), which
event governs it (`events`). The language rules are in the code; which words mean which event,
group and unit is the codebook's.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from statements.codebook import Codebook, Coded
from statements.extract.figures.candidate import WINDOW, Draft
from statements.extract.figures.events import find_events
from statements.extract.figures.part_of import find_continued, find_parts
from statements.extract.numbers.context import Mention
from statements.extract.numbers.kinds import FIGURE_KINDS
from statements.language.english.numbers import SCALES
from statements.language.patterns import compile_pattern
from statements.language.prefilter import Before
from statements.text.normalise import Sentence, Text

I = re.IGNORECASE  # noqa: E741
_BLANK = re.compile("[ ]")
_TOTAL_OF = compile_pattern(
    r"\b(?:number|toll|count|total|figure|population)s?(?: of(?: the)? (?P<what>[A-Za-z][\w'"
    r" -]{2,60}?))?(?: (?:who|that|which)\b[^.;]{0,60}?)?"
    r"(?: in [A-Z]\w+)?(?: (?:had|has|have|will|may|could|now|already|since|currently|thus"
    r"|officially))*(?: (?:rose|risen|reach\w*|was|is|were|are|stood"
    r"|stands|total\w*|exceed\w*|amount\w*|grew|grown|climbed|been|fell|passed|surpass\w*"
    r"|increas\w*|:)\b[^.;]{0,30})?\Z",
    I,
)
_IS = compile_pattern(r" (?:are|were|is|was|being) (?:only |mostly |mainly |all )?")
_NOUNS = compile_pattern(
    r"[a-z][\w'-]*(?: [a-z][\w'-]*){0,3}?(?= (?:and|who|in|of|from|aged|under)\b|[.,;:()]|$)"
)
_LABEL = Before(r"(?:^|[,;(:\n] ?|\band )(?P<what>[A-Za-z][A-Za-z' -]{1,60}?) ?(?::|–|—| -|-) ?\Z")


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
    drafts, events = _drafts(text, mentions, codebook)
    kept = {draft.mention.start for draft in drafts}
    settled = [
        m._replace(kind="other") if m.kind in FIGURE_KINDS and m.start not in kept else m
        for m in mentions
    ]
    for draft in drafts:
        _count(text.clean, draft, codebook)
    find_parts(text.clean, drafts)
    _inherit(drafts)
    find_events(text.clean, drafts, events)
    find_continued(text.clean, drafts, events)
    return [
        Figure(
            d.mention,
            d.counted,
            d.said,
            d.group,
            d.unit,
            d.part_of,
            (d.event.start, d.event.end) if d.event else None,
            d.link,
            d.part_span,
        )
        for d in drafts
    ], settled


def _drafts(
    text: Text, mentions: list[Mention], codebook: Codebook
) -> tuple[list[Draft], dict[Sentence, list[Coded]]]:
    starts = [sentence.start for sentence in text.sentences]
    drafts: list[Draft] = []
    events: dict[Sentence, list[Coded]] = {}
    for mention in mentions:
        number = bisect_right(starts, mention.start) - 1
        if mention.kind not in FIGURE_KINDS or number < 0:
            continue
        sentence = text.sentences[number]
        if sentence not in events:
            events[sentence] = codebook.find_events(text.clean, sentence.start, sentence.end)
        if not _is_inside(mention, events[sentence]):
            drafts.append(Draft(mention, sentence))
    return drafts, events


def _is_inside(mention: Mention, events: list[Coded]) -> bool:
    before = bisect_left(events, mention.start, key=lambda event: event.start) - 1
    return before >= 0 and mention.end <= events[before].end


# ---------------------------------------------------------------- what a figure counts


def _count(clean: str, draft: Draft, codebook: Codebook) -> None:
    """Set what a figure counts, where the text names it, with its group and unit."""
    mention, phrase = draft.mention, draft.mention.phrase
    noun = (phrase.start, phrase.end) if phrase and phrase.kind == "noun" else None
    if mention.kind in ("money", "measure"):
        draft.unit, draft.counted = _unit_printed(clean[mention.start : mention.end]), noun
        return
    draft.counted = noun or _predicate(clean, draft, codebook) or _before(clean, draft, codebook)
    if draft.counted:
        start, end = draft.counted
        core = phrase.core if noun and phrase else end
        _code(draft, clean[start:end], clean[start:core], codebook)


def _code(draft: Draft, whole: str, core: str, codebook: Codebook) -> None:
    row = codebook.terms.get(" ".join(whole.lower().split())) or codebook.group(core)
    if not row and (joined := re.split(r"\b(?:and|or)\b|,", core)) and len(joined) > 1:
        row = codebook.group(joined[-1])
    if row:
        draft.group, draft.unit = row["group"], row["unit"] or None


def _unit_printed(printed: str) -> str | None:
    unit = re.sub(r"\([^)]*\)|\d[\d.,' ]*", " ", printed)
    words = [w.strip("-") for w in unit.split() if w.casefold() not in SCALES]
    return words[-1] if words else None


def _predicate(clean: str, draft: Draft, codebook: Codebook) -> tuple[int, int] | None:
    """What a figure counts where its verb says so: "150 of them were women"."""
    is_ = _IS.match(clean, draft.after)
    anaphor = _BLANK.match(clean, draft.after) if draft.mention.phrase_kind == "anaphor" else None
    link = is_ or anaphor  # "two of them children"
    words = _NOUNS.match(clean, link.end()) if link else None
    known = words and codebook.group(words[0])
    return words.span() if words and known else None


def _before(clean: str, draft: Draft, codebook: Codebook) -> tuple[int, int] | None:
    """What a figure counts where that stands before it: "the number of victims rose to 45"."""
    start = draft.sentence.start
    begin = max(start, draft.mention.start - 160)
    left = clean[begin : draft.mention.start]
    match = _TOTAL_OF.search(left) or _LABEL.search(left)
    what = match["what"] if match else None
    if match and what and (not what[0].isupper() or codebook.group(what)):
        return begin + match.start("what"), begin + match.start("what") + len(what.rstrip())
    return None


def _inherit(drafts: list[Draft]) -> None:
    """Figures without a noun of their own count what their whole, or the one before, counts."""
    for number, draft in enumerate(drafts):
        if draft.counted or draft.mention.kind in ("money", "measure"):
            continue
        source = draft.part_of
        if source is None and draft.mention.kind == "count":
            source = _antecedent(drafts, number)
        if source is not None and drafts[source].mention.kind == "count":
            draft.inherits = source
            draft.counted = drafts[source].counted
            draft.group, draft.unit = drafts[source].group, drafts[source].unit


def _antecedent(drafts: list[Draft], number: int) -> int | None:
    """The figure before whose noun is left out here, in the sentence or else in the paragraph."""
    here = drafts[number].sentence
    for candidate in range(number - 1, max(-1, number - WINDOW), -1):
        draft = drafts[candidate]
        if draft.sentence.paragraph != here.paragraph:
            return None
        if draft.mention.kind == "count" and draft.unit and not draft.inherits:
            return candidate
    return None
