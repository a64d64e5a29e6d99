"""Of which figure another is a portion: "613 residents, including 63 children"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from statements.extract.figures.breakdowns import broken_down, by_sum, in_lines
from statements.extract.figures.counted import WINDOW, Quantity
from statements.extract.figures.wholes import (
    LEFT,
    Part,
    Parts,
    first_named,
    fits,
    is_circle,
    just_said,
    rivals,
    said_whole,
    shared_whole,
    whole_before,
)
from statements.language.english import figures as p


def parts_of(clean: str, quantities: Sequence[Quantity]) -> Parts:
    """The parts among a text's figures, each by the first of these ways that finds one."""
    found: Parts = {}
    for number in range(len(quantities)):
        for part, what in _said(clean, quantities, number, found):
            if part != what.whole and part not in found and not is_circle(found, part, what.whole):
                found[part] = what
        for part, what in (
            *broken_down(clean, quantities, number),
            *in_lines(clean, quantities, number),
        ):
            if part not in found and not is_circle(found, part, what.whole):
                found[part] = what
    for number in range(len(quantities)):
        found |= by_sum(clean, quantities, number, found)
    return found


def _said(
    clean: str, all_: Sequence[Quantity], number: int, found: Parts
) -> Iterator[tuple[int, Part]]:
    """What the words right before a figure say: of it, or of others for which it is the whole."""
    here = all_[number]
    begin = max(here.sentence.start, here.mention.start - LEFT)
    left = clean[begin : here.mention.start]
    if number and p.OF.fullmatch(clean, all_[number - 1].mention.end, here.mention.start):
        if fits(here, all_[number - 1]):
            span = (all_[number - 1].mention.end + 1, here.mention.start - 1)
            yield number - 1, Part(number, span)
        return
    head = p.THOSE_BEFORE.match(clean, here.sentence.start, here.mention.start)
    marker = p.PART_BEFORE.search(left)
    if marker and here.mention.phrase_kind != "verb" and p.NAMES_AGAIN.search(left):
        return
    anaphor = here.mention.phrase_kind == "anaphor"
    if head and not any(q.sentence == here.sentence for q in all_[max(0, number - 1) : number]):
        whole = whole_before(clean, all_, number, found, outside=True)
        if whole is not None:
            yield from _with_list(clean, all_, number, Part(whole, head.span("cue"), True))
    elif marker or anaphor:
        whole = just_said(clean, all_, number) if anaphor else None
        if whole is None:
            whole = whole_before(clean, all_, number, found, outside=False)
        opens = marker and begin + marker.start() == here.sentence.start
        if whole is None and (opens or (anaphor and p.THEM.search(clean, *_anaphor(here)))):
            whole = whole_before(clean, all_, number, found, outside=True)
        if whole is None and marker:
            whole = said_whole(all_, number, found)
        told = (
            clean[all_[whole].tail : begin + marker.start()] if marker and whole is not None else ""
        )
        if whole is not None and not p.NEW_GROUP.search(told):
            span = _marked(marker, begin) if marker else _anaphor(here)
            own = anaphor or bool(marker and marker["which"])
            beside = marker and not told.strip(" ,(-–")  # the words stand right behind it
            doubts = frozenset() if beside else rivals(clean, all_, number, whole, found)
            yield from _with_list(clean, all_, number, Part(whole, span, own, doubts))
    elif (rest := p.REST.search(left)) and (whole := shared_whole(all_, number, found)) is not None:
        yield number, Part(whole, _marked(rest, begin), True)
    elif before := p.WHOLE_BEFORE.search(left if begin == here.sentence.start else "·" + left):
        span = _marked(before, begin - (begin != here.sentence.start))
        yield from _following(clean, all_, number, span)
    elif after := p.WHOLE_AFTER.search(left):
        part = first_named(all_, number, found)
        if part is not None and _belongs(clean, all_[part], here, after):
            yield part, Part(number, _marked(after, begin))


def _marked(match: re.Match[str], begin: int) -> tuple[int, int]:
    start, end = match.span(next(name for name, said in match.groupdict().items() if said))
    return begin + start, begin + end


def _anaphor(quantity: Quantity) -> tuple[int, int]:
    phrase = quantity.mention.phrase
    return (phrase.start, phrase.end) if phrase else (quantity.mention.end, quantity.mention.end)


def _reach(clean: str, quantity: Quantity) -> int:
    """Where what belongs to a figure ends, a bracket behind it included."""
    bracket = p.BRACKET.match(clean, quantity.tail)
    return bracket.end() if bracket else quantity.tail


def joined(clean: str, earlier: Quantity, later: Quantity) -> bool:
    """Whether only the marks of a list stand between two figures of a sentence."""
    if earlier.sentence != later.sentence:
        return False
    return bool(p.LIST.fullmatch(clean[_reach(clean, earlier) : later.mention.start]))


def _with_list(
    clean: str, all_: Sequence[Quantity], number: int, part: Part
) -> Iterator[tuple[int, Part]]:
    """A part, and those that are listed with it."""
    yield number, part
    whole = all_[part.whole]
    told = bool(p.FINITE.search(clean, whole.after, all_[number].mention.start))
    for follower in range(number + 1, min(len(all_), number + WINDOW)):
        here = all_[follower]
        if not joined(clean, all_[follower - 1], here) or not fits(whole, here):
            return
        if told and p.FINITE.match(clean, here.tail) and not part.own:
            return
        yield follower, part


def _following(
    clean: str, all_: Sequence[Quantity], number: int, span: tuple[int, int]
) -> Iterator[tuple[int, Part]]:
    """ "Of the 613 killed, 106 were women": what follows in the sentence are parts."""
    whole = all_[number]
    for follower in range(number + 1, min(len(all_), number + WINDOW)):
        here = all_[follower]
        left = clean[max(here.sentence.start, here.mention.start - 40) : here.mention.start]
        if here.sentence != whole.sentence or not fits(whole, here):
            return
        if p.WHOLE_AFTER.search(left):
            return
        if left.endswith("("):  # "of 640 refugees (12 per cent)": no part, but the same again
            continue
        yield follower, Part(number, span, True)


def _belongs(clean: str, part: Quantity, whole: Quantity, after: re.Match[str]) -> bool:
    """Whether the words before a whole belong to the part: "40 of the", not "the name of the"."""
    if not after["cue"] or not p.CLOSE_CUE.match(after["cue"]):
        return True
    gap = clean[part.after : whole.mention.start]
    return bool(p.OF.fullmatch(gap)) or gap.strip().lower() == after["cue"].lower()
