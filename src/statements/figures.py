"""The numbers that count something: what they count, what happened, and of what they are part.

Three questions, answered in this order for the figures of each sentence: whose part is a figure
(`_parts`), what does it count (`_counted`), which event governs it (`_events`). The language
rules are here; which words mean which event, group and unit is the codebook's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from statements.codebook import Codebook, Coded
from statements.english import compile_pattern
from statements.kinds import FIGURE_KINDS
from statements.mentions import Mention
from statements.numerals import SCALES
from statements.text import Sentence, Text

I = re.IGNORECASE  # noqa: E741
# Directly before a figure: it is a part of a figure named before.
_PART_BEFORE = compile_pattern(
    r"(?:(?P<which>\b(?:of|among|amongst) (?:whom|which|them|these|those))|\b(?:including"
    r"|included|includes?|among whom"
    r"|comprising|consisting of|namely|specifically|notably))(?: (?:also|at least|only|were|was"
    r"|are|being|some|the|another|were also))*[:,]? \Z",
    I,
)
# Directly before a figure at the head of a sentence or clause: it is the whole of what follows.
_WHOLE_BEFORE = compile_pattern(
    r"(?:^(?:of|among|amongst|out of|from)|(?:[,;] |\band )(?:of|among|amongst))(?: (?:the|these"
    r"|those|all|a total of|its|their))* \Z",
    I,
)
_THOSE_BEFORE = compile_pattern(
    r"^(?:of|among|amongst) (?:them|these|those|the (?:victims|dead|killed|injured|wounded"
    r"|detainees|captives))\b",
    I,
)
# Between a part that is named first and its whole: "150 people ... from the 1,275 residents".
_WHOLE_AFTER = compile_pattern(
    r"\b(?:of|from|among|amongst|out of)(?: (?:the|these|those|all|a total of|some|its|their"
    r"|about|more than))+ \Z|\bout of \Z",
    I,
)
_LIST = re.compile(
    r"(?:\s*(?:,|;|/|–|and\b|or\b|&|as well as\b|plus\b|along with\b"
    r"|together with\b))+\s*(?:(?:the|another|a\s+further|also|at\s+least|as\s+many)\s+)*\Z",
    I,
)
_OPENS_LIST = re.compile(
    r"(?:[ ]*(?:[–—]|-(?=[ ]))|[^.;:()\d]{0,70}[:(])[ ]*(?:(?:[A-Za-z][\w' ]{1,40}(?:[:–—]| -)"
    r"|including|of whom|of which|among them)[ ]*)?\Z"
)
_FINITE = compile_pattern(
    r"(?:,)? (?:were|was|are|is|have|has|had|died|lost|remain|remained|went|fell|fled)\b", I
)
_CLAUSE = compile_pattern(
    r"[;:]|, (?:while|whereas|but|although|and (?:\w+ ){0,4}(?:were|was|have|has|had))|, and \Z"
)
_ADJACENT = compile_pattern(
    r"(?:,? (?:of|to|in|for|by|about|as|a total of|the lives of|the life of|the deaths? of"
    r"|another|the|a further|further|some|more than|at least|up to"
    r"|an additional|the fate of|only|also|all|off|least|those|these|its|their|our|from among"
    r"|from|among|with))*:? ?"
)
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
_LABEL = compile_pattern(
    r"(?:^|[,;(:\n] ?|\band )(?P<what>[A-Za-z][A-Za-z' -]{1,60}?) ?(?::|–|—| -|-) ?\Z"
)


@dataclass(frozen=True)
class Figure:
    """A figure; offsets into `Text.clean`, `part_of` an index into the same list."""

    mention: Mention
    counted: tuple[int, int] | None
    event: str | None
    group: str | None
    unit: str | None
    part_of: int | None


@dataclass
class _Draft:
    mention: Mention
    sentence: Sentence
    counted: tuple[int, int] | None = None
    group: str | None = None
    unit: str | None = None
    event: str | None = None
    part_of: int | None = None
    own: bool = False  # a part with a predicate of its own ("of whom 12 died")
    inherits: int | None = None

    @property
    def after(self) -> int:
        """Where the figure with its bare noun phrase ends."""
        phrase = self.mention.phrase
        return phrase.core if phrase and phrase.kind in ("noun", "anaphor") else self.mention.end

    @property
    def tail(self) -> int:
        return max(self.after, self.counted[1] if self.counted else 0)


def read_figures(
    text: Text, mentions: list[Mention], codebook: Codebook
) -> tuple[list[Figure], list[Mention]]:
    """The figures among a text's number mentions, and the mentions with their final kinds.

    A number inside the words of an event ("lost one parent") counts nothing by itself and
    becomes `other`.
    """
    starts = [s.start for s in text.sentences]
    drafts: list[_Draft] = []
    settled: list[Mention] = []
    events: dict[int, list[Coded]] = {}
    for mention in mentions:
        number = bisect_right(starts, mention.start) - 1
        if mention.kind not in FIGURE_KINDS or number < 0:
            settled.append(mention)
            continue
        sentence = text.sentences[number]
        if number not in events:
            events[number] = codebook.find_events(text.clean, sentence.start, sentence.end)
        if any(e.start < mention.start and mention.end <= e.end for e in events[number]):
            settled.append(replace(mention, kind="other", phrase=None, bound="exact"))
            continue
        settled.append(mention)
        drafts.append(_Draft(mention, sentence))
    _counted(text.clean, drafts, codebook)
    _parts(text.clean, drafts)
    _inherit(drafts)
    _events(text.clean, drafts, {text.sentences[n]: found for n, found in events.items()})
    return [
        Figure(d.mention, d.counted, d.event, d.group, d.unit, d.part_of) for d in drafts
    ], settled


# ---------------------------------------------------------------- what a figure counts


def _counted(clean: str, drafts: list[_Draft], codebook: Codebook) -> None:
    for draft in drafts:
        mention, phrase = draft.mention, draft.mention.phrase
        if mention.kind in ("money", "measure"):
            draft.unit = _unit_printed(clean[mention.start : mention.end])
            draft.counted = _after_of(phrase)
            continue
        if phrase and phrase.kind == "noun":
            draft.counted = (phrase.start, phrase.end)
        elif span := _predicate(clean, draft, codebook) or _before(clean, draft, codebook):
            draft.counted = span
        if draft.counted:
            end = phrase.core if phrase and phrase.kind == "noun" else draft.counted[1]
            _code(
                draft,
                clean[draft.counted[0] : draft.counted[1]],
                clean[draft.counted[0] : end],
                codebook,
            )


def _code(draft: _Draft, whole: str, core: str, codebook: Codebook) -> None:
    row = codebook.terms.get(" ".join(whole.lower().split())) or codebook.group(core)
    if not row and (joined := re.split(r"\b(?:and|or)\b|,", core)) and len(joined) > 1:
        row = codebook.group(joined[-1])
    if row:
        draft.group, draft.unit = row["group"], row["unit"] or None


def _unit_printed(printed: str) -> str | None:
    unit = re.sub(r"\([^)]*\)|\d[\d.,' ]*", " ", printed)
    words = [w.strip("-") for w in unit.split() if w.casefold() not in SCALES]
    return words[-1] if words else None


def _after_of(phrase: object) -> tuple[int, int] | None:
    kind, start, end = (getattr(phrase, name, None) for name in ("kind", "start", "end"))
    return (start, end) if kind == "noun" and start is not None and end is not None else None


def _predicate(clean: str, draft: _Draft, codebook: Codebook) -> tuple[int, int] | None:
    """What a figure counts where its verb says so: "150 of them were women"."""
    match = _IS.match(clean, draft.after)
    if not match:
        return None
    words = _NOUNS.match(clean, match.end())
    known = words and codebook.group(words[0])
    return words.span() if words and known else None


def _before(clean: str, draft: _Draft, codebook: Codebook) -> tuple[int, int] | None:
    """What a figure counts where that stands before it: "the number of victims rose to 45"."""
    start = draft.sentence.start
    begin = max(start, draft.mention.start - 160)
    left = clean[begin : draft.mention.start]
    match = _TOTAL_OF.search(left) or _LABEL.search(left)
    what = match["what"] if match else None
    if match and what and (not what[0].isupper() or codebook.group(what)):
        return begin + match.start("what"), begin + match.start("what") + len(what.rstrip())
    return None


# ---------------------------------------------------------------- of what it is part


def _parts(clean: str, drafts: list[_Draft]) -> None:
    for number, draft in enumerate(drafts):
        if draft.part_of is not None:
            continue
        left = clean[max(draft.sentence.start, draft.mention.start - 60) : draft.mention.start]
        phrase = draft.mention.phrase
        marker = _PART_BEFORE.search(left)
        anaphor = bool(phrase and phrase.kind == "anaphor")
        if marker or anaphor:
            whole = _whole(drafts, number, outside=draft.sentence)
            if whole is not None:
                draft.own = anaphor or bool(marker and marker["which"])
                _put_list(clean, drafts, number, whole)
        elif _THOSE_BEFORE.search(clean[draft.sentence.start : draft.mention.start]):
            whole = _whole(drafts, number, outside=None)
            if whole is not None and _fits(drafts[whole], draft):
                draft.part_of, draft.own = whole, True
        elif _WHOLE_BEFORE.search(clean[draft.sentence.start : draft.mention.start]):
            _put_following(clean, drafts, number)
        elif _WHOLE_AFTER.search(left):
            part = _first_named(drafts, number)
            if part is not None:
                drafts[part].part_of = number
        _breakdown(clean, drafts, number)


def _fits(whole: _Draft, part: _Draft) -> bool:
    """Whether a figure can be a portion of another, by its size and by what both count."""
    if part.mention.kind in ("percent", "ratio"):
        return whole.mention.kind == "count"
    if whole.mention.kind != part.mention.kind:
        return False
    large, small = whole.mention.upper or whole.mention.value, part.mention.value
    if large is not None and small is not None and small > large:
        return whole.mention.bound in ("at least", "approximate") and small <= 1.1 * large
    units = {whole.unit, part.unit} - {None}
    return len(units) < 2


def _whole(drafts: list[_Draft], number: int, outside: Sentence | None) -> int | None:
    """The nearest figure before that the figure can be part of."""
    part = drafts[number]
    for candidate in range(number - 1, -1, -1):
        whole = drafts[candidate]
        distance = part.sentence.paragraph - whole.sentence.paragraph
        if distance > 1 or number - candidate > 12:
            return None
        if outside is None and whole.sentence == part.sentence:
            continue
        if whole.mention.kind == "count" and whole.part_of is None and _fits(whole, part):
            return candidate
        if whole.mention.kind == "count" and outside and whole.own and _fits(whole, part):
            return candidate
    return None


def _put_list(clean: str, drafts: list[_Draft], number: int, whole: int) -> None:
    """Mark a figure and those that are listed with it as parts of a whole."""
    drafts[number].part_of = whole
    has_verb = bool(_FINITE.search(clean, drafts[whole].after, drafts[number].mention.start))
    total = drafts[number].mention.value or 0
    for follower in range(number + 1, len(drafts)):
        before, draft = drafts[follower - 1], drafts[follower]
        gap = clean[_reach(clean, before) : draft.mention.start]
        total += draft.mention.value or 0
        if draft.sentence != before.sentence or not _LIST.fullmatch(gap):
            return
        limit = drafts[whole].mention.upper or drafts[whole].mention.value
        same_size = limit is None or total <= limit or drafts[whole].mention.bound != "exact"
        own_verb = has_verb and _FINITE.match(clean, draft.tail) and not drafts[number].own
        if not _fits(drafts[whole], draft) or own_verb or not same_size:
            return
        draft.part_of, draft.own = whole, drafts[number].own


def _reach(clean: str, draft: _Draft) -> int:
    """Where what belongs to a figure ends, a bracket behind it included."""
    end = draft.tail
    bracket = re.compile(r"[ ]*\([^()]{0,80}\)").match(clean, end)
    return bracket.end() if bracket else end


def _put_following(clean: str, drafts: list[_Draft], number: int) -> None:
    """ "Of the 613 killed, 106 were women": what follows in the sentence are parts."""
    whole = drafts[number]
    for follower in range(number + 1, len(drafts)):
        draft = drafts[follower]
        if draft.sentence != whole.sentence or not _fits(whole, draft):
            return
        if _WHOLE_AFTER.search(
            clean[max(draft.sentence.start, draft.mention.start - 40) : draft.mention.start]
        ):
            return
        draft.part_of, draft.own = number, True


def _first_named(drafts: list[_Draft], number: int) -> int | None:
    """The part that stands before its whole in the sentence."""
    whole = drafts[number]
    for candidate in range(number - 1, -1, -1):
        draft = drafts[candidate]
        if draft.sentence != whole.sentence:
            return None
        if draft.part_of is None and _fits(whole, draft):
            return candidate
    return None


def _breakdown(clean: str, drafts: list[_Draft], number: int) -> None:
    """ "15 people (3 men and 12 women)", "240 complaints: 100 about pensions, 140 about pay"."""
    whole = drafts[number]
    members = [
        follower
        for follower in range(number + 1, len(drafts))
        if drafts[follower].sentence == whole.sentence
    ]
    if not members or whole.mention.kind != "count":
        return
    gap = clean[whole.tail : drafts[members[0]].mention.start]
    if not _OPENS_LIST.fullmatch(gap):
        return
    close = clean.find(")", whole.tail) if "(" in gap else -1
    parts, total = [], 0.0
    limit = whole.mention.upper or whole.mention.value
    for member in members:
        draft = drafts[member]
        if 0 <= close < draft.mention.start or not _fits(whole, draft):
            break
        if draft.mention.kind != "count" or draft.mention.phrase_kind == "anaphor":
            continue
        total += draft.mention.value or 0
        if limit is not None and total > limit:
            break
        parts.append(member)
    for member in parts:
        drafts[member].part_of = number


def _inherit(drafts: list[_Draft]) -> None:
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


def _antecedent(drafts: list[_Draft], number: int) -> int | None:
    """The figure before whose noun is left out here, in the sentence or else in the paragraph."""
    here = drafts[number].sentence
    for candidate in range(number - 1, -1, -1):
        draft = drafts[candidate]
        if draft.sentence.paragraph != here.paragraph:
            return None
        if draft.mention.kind == "count" and draft.unit and not draft.inherits:
            return candidate
    return None


# ---------------------------------------------------------------- which event governs it


def _events(clean: str, drafts: list[_Draft], events: dict[Sentence, list[Coded]]) -> None:
    for number in _wholes_first(drafts):
        draft = drafts[number]
        found = events.get(draft.sentence, [])
        whole = None if draft.part_of is None else drafts[draft.part_of].event
        row = _inside(draft, found)
        if not row and not (
            whole and draft.part_of is not None and draft.part_of < number and not draft.own
        ):
            row = _own_event(clean, drafts, number, found)
        draft.event = row["event"] if row else whole
        if row and row["unit"] and draft.mention.kind == "count":
            _suit(draft, row["unit"])
    for draft, following in reversed(list(pairwise(drafts))):  # "12 women and 5 men were killed"
        listed = draft.sentence == following.sentence and _joined(clean, draft, following)
        if draft.event is None and listed and draft.mention.kind == "count":
            draft.event = following.event


def _suit(draft: _Draft, unit: str) -> None:
    """What an event happens to, where the figure has no noun of its own to say so."""
    if draft.inherits is not None and draft.unit != unit:
        draft.counted = draft.unit = None
    if draft.unit is None and not draft.counted:
        draft.unit, draft.group = unit, "all"


def _wholes_first(drafts: list[_Draft]) -> Iterator[int]:
    done: set[int] = set()
    for number in range(len(drafts)):
        chain = [number]
        while (whole := drafts[chain[-1]].part_of) is not None and whole not in chain:
            chain.append(whole)
        for member in reversed(chain):
            if member not in done:
                done.add(member)
                yield member


def _inside(draft: _Draft, found: list[Coded]) -> dict[str, str] | None:
    """An event in the counted phrase itself: "residents who were held hostage"."""
    if draft.inherits is not None or not draft.counted:
        return None
    start, end = draft.counted
    return next((e.row for e in found if start <= e.start < end), None)


def _own_event(
    clean: str, drafts: list[_Draft], number: int, found: list[Coded]
) -> dict[str, str] | None:
    """The event that stands right before a figure, else after it, else before it."""
    draft = drafts[number]
    taken = [
        d.counted
        for d in drafts
        if d is not draft and d.counted and d.inherits is None and d.sentence == draft.sentence
    ]
    free = [e for e in found if not any(s <= e.start < t for s, t in taken)]
    before = [e for e in free if e.end <= draft.mention.start]
    if before and _ADJACENT.fullmatch(clean, before[-1].end, draft.mention.start):
        return before[-1].row
    stop = _next_subject(drafts, number)
    after = [e for e in free if draft.mention.end <= e.start < stop]
    if after and not _CLAUSE.search(clean, draft.tail, after[0].start):
        return after[0].row
    previous = [d for d in drafts[:number] if d.sentence == draft.sentence and d.part_of is None]
    begin = previous[-1].mention.end if previous else draft.sentence.start
    near = [
        e for e in before if e.start >= begin or (previous and _joined(clean, previous[-1], draft))
    ]
    if near:
        return near[-1].row
    return after[0].row if after else None


def _joined(clean: str, earlier: _Draft, later: _Draft) -> bool:
    return bool(_LIST.fullmatch(clean[_reach(clean, earlier) : later.mention.start]))


def _next_subject(drafts: list[_Draft], number: int) -> int:
    """Where the next figure of the sentence that is no part of this one begins."""
    for other in drafts[number + 1 :]:
        if other.sentence != drafts[number].sentence:
            break
        if other.part_of is None:
            return other.mention.start
    return drafts[number].sentence.end
