"""Which event governs a figure: what happened to those whom it counts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from itertools import pairwise

from statements.codebook import Coded
from statements.extract.figures.candidate import WINDOW, Draft, joined
from statements.language.patterns import compile_pattern
from statements.text.normalise import Sentence

_CLAUSE = compile_pattern(
    r"[;:]|, (?:while|whereas|but|although|and (?:\w+ ){0,4}(?:were|was|have|has|had))|, and \Z"
)
_NONE_BEFORE = compile_pattern(
    r"\b(?:[Nn]one|[Nn]either|[Nn]ot one) of(?: (?:the|these|those|his|her|their))*[ ]*\Z"
)
_ADJACENT = compile_pattern(
    r"(?:,? (?:of|to|in|for|by|about|as|a total of|the lives of|the life of|the deaths? of"
    r"|another|the|a further|further|some|more than|at least|up to"
    r"|an additional|the fate of|only|also|all|off|least|those|these|its|their|our|from among"
    r"|from|among|with))*:? ?"
)


class _Events:
    """The events of a sentence, asked for by place."""

    def __init__(self, found: list[Coded], drafts: list[Draft]) -> None:
        spans = sorted(d.counted for d in drafts if d.counted and d.inherits is None)
        self.all = found
        self.starts = [event.start for event in found]
        self.free = [event for event in found if not _covered(event.start, spans)]
        self.free_starts = [event.start for event in self.free]

    def inside(self, start: int, end: int) -> Coded | None:
        """An event within a counted phrase: "residents who were held hostage"."""
        place = bisect_left(self.starts, start)
        inside = place < len(self.all) and self.all[place].start < end
        return self.all[place] if inside else None

    def before(self, place: int) -> Coded | None:
        """The last event outside counted phrases that ends before a place."""
        number = bisect_left(self.free_starts, place)
        while number and self.free[number - 1].end > place:
            number -= 1
        return self.free[number - 1] if number else None

    def after(self, place: int, stop: int) -> Coded | None:
        """The first event outside counted phrases between two places."""
        number = bisect_left(self.free_starts, place)
        return (
            self.free[number]
            if number < len(self.free) and self.free[number].start < stop
            else None
        )


def _covered(place: int, spans: list[tuple[int, int]]) -> bool:
    number = bisect_right(spans, (place, place + 10**9)) - 1
    return number >= 0 and spans[number][0] <= place < spans[number][1]


def find_events(clean: str, drafts: list[Draft], events: Mapping[Sentence, list[Coded]]) -> None:
    """Set the event of each figure, and its unit where the event alone tells it."""
    of: dict[Sentence, list[Draft]] = {}
    for draft in drafts:
        of.setdefault(draft.sentence, []).append(draft)
    places = {sentence: _Events(events.get(sentence, []), own) for sentence, own in of.items()}
    for number in _wholes_first(drafts):
        _settle(clean, drafts, number, places[drafts[number].sentence])
    for draft, following in reversed(list(pairwise(drafts))):  # "12 women and 5 men were killed"
        counts = draft.event is None and draft.mention.kind == "count"
        if counts and joined(clean, draft, following):
            draft.event, draft.link = following.event, following.event and "shared over a list"


def _wholes_first(drafts: list[Draft]) -> Iterator[int]:
    done: set[int] = set()
    for number in range(len(drafts)):
        chain: list[int] = []
        following: int | None = number
        while following is not None and following not in done and following not in chain:
            chain.append(following)
            following = drafts[following].part_of
        done.update(chain)
        yield from reversed(chain)


def _settle(clean: str, drafts: list[Draft], number: int, events: _Events) -> None:
    """A part has its whole's event, unless words of its own say another."""
    draft = drafts[number]
    whole = None if draft.part_of is None else drafts[draft.part_of].event
    row = events.inside(*draft.counted) if draft.counted and draft.inherits is None else None
    link = "relative"
    shares = whole and draft.part_of is not None and draft.part_of < number and not draft.own
    if not row and not shares:
        row, link = _governing(clean, drafts, number, events)
    none = _NONE_BEFORE.search(clean, max(0, draft.mention.start - 40), draft.mention.start)
    draft.event = None if none else row or whole
    draft.link = (link if row else "from the whole") if draft.event else None
    if row and row.row["unit"] and draft.mention.kind == "count":
        _suit(draft, row.row["unit"])


def _suit(draft: Draft, unit: str) -> None:
    """What an event happens to, where the figure has no noun of its own to say so."""
    if draft.inherits is not None and draft.unit != unit:
        draft.counted = draft.unit = None
    if draft.unit is None and not draft.counted:
        draft.unit, draft.group = unit, "all"


def _governing(
    clean: str, drafts: list[Draft], number: int, events: _Events
) -> tuple[Coded | None, str]:
    """The event right before a figure, else after it in its clause, else before it."""
    draft = drafts[number]
    before = events.before(draft.mention.start)
    if before and _ADJACENT.fullmatch(clean, before.end, draft.mention.start):
        return before, "adjacent"
    after = events.after(draft.mention.end, _next_subject(drafts, number))
    if after and not _CLAUSE.search(clean, draft.tail, after.start):
        return after, "subject"
    previous = _previous_subject(drafts, number)
    if before and (
        previous is None or before.start >= previous.mention.end or joined(clean, previous, draft)
    ):
        return before, "object"
    return after, "subject"


def _next_subject(drafts: list[Draft], number: int) -> int:
    """Where the next figure of the sentence that is no part of another begins."""
    for other in drafts[number + 1 : number + WINDOW]:
        if other.sentence != drafts[number].sentence:
            break
        if other.part_of is None:
            return other.mention.start
    return drafts[number].sentence.end


def _previous_subject(drafts: list[Draft], number: int) -> Draft | None:
    for other in reversed(drafts[max(0, number - WINDOW) : number]):
        if other.sentence != drafts[number].sentence:
            return None
        if other.part_of is None:
            return other
    return None
