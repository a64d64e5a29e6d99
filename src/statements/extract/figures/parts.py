"""Of which figure another is a portion: "613 residents, including 63 children"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from statements.extract.figures.counted import WINDOW, Quantity
from statements.language.english import figures as p

_LEFT = 80  # characters before a figure in which its relation to another is said
_BRACKET = 400  # characters of a bracket that lists parts
_DEEP = 6  # parts of parts
_FAR = 12  # figures back in which its whole is looked for


class Part(NamedTuple):
    """That a figure is a portion of another, by the words of a span."""

    whole: int
    span: tuple[int, int]
    own: bool = False  # what happened is said of the part itself ("of whom 12 died")
    doubts: frozenset[str] = frozenset()


Parts = dict[int, Part]


def parts_of(clean: str, quantities: Sequence[Quantity]) -> Parts:
    """The parts among a text's figures, each by the first of these ways that finds one."""
    found: Parts = {}
    for number in range(len(quantities)):
        for part, what in _said(clean, quantities, number, found):
            if part != what.whole and part not in found and not _circle(found, part, what.whole):
                found[part] = what
        for part, what in (
            *_broken_down(clean, quantities, number),
            *_in_lines(clean, quantities, number),
        ):
            if part not in found and not _circle(found, part, what.whole):
                found[part] = what
    for number in range(len(quantities)):
        found |= _by_sum(clean, quantities, number, found)
    return found


def _circle(found: Parts, part: int, whole: int) -> bool:
    """Whether a whole is itself, over others, a part of its part, or of too many to be meant."""
    for _ in range(_DEEP):
        if whole not in found:
            return False
        whole = found[whole].whole
        if whole == part:
            return True
    return True


def _said(
    clean: str, all_: Sequence[Quantity], number: int, found: Parts
) -> Iterator[tuple[int, Part]]:
    """What the words right before a figure say: of it, or of others for which it is the whole."""
    here = all_[number]
    begin = max(here.sentence.start, here.mention.start - _LEFT)
    left = clean[begin : here.mention.start]
    if number and p.OF.fullmatch(clean, all_[number - 1].mention.end, here.mention.start):
        if _fits(here, all_[number - 1]):
            span = (all_[number - 1].mention.end + 1, here.mention.start - 1)
            yield number - 1, Part(number, span)
        return
    head = p.THOSE_BEFORE.match(clean, here.sentence.start, here.mention.start)
    marker = p.PART_BEFORE.search(left)
    if marker and here.mention.phrase_kind != "verb" and p.NAMES_AGAIN.search(left):
        return
    anaphor = here.mention.phrase_kind == "anaphor"
    if head and not any(q.sentence == here.sentence for q in all_[max(0, number - 1) : number]):
        whole = _whole(clean, all_, number, found, outside=True)
        if whole is not None:
            yield from _with_list(clean, all_, number, Part(whole, head.span("cue"), True))
    elif marker or anaphor:
        whole = _just_said(clean, all_, number) if anaphor else None
        if whole is None:
            whole = _whole(clean, all_, number, found, outside=False)
        opens = marker and begin + marker.start() == here.sentence.start
        if whole is None and (opens or (anaphor and p.THEM.search(clean, *_anaphor(here)))):
            whole = _whole(clean, all_, number, found, outside=True)
        if whole is None and marker:
            whole = _said_whole(all_, number, found)
        told = (
            clean[all_[whole].tail : begin + marker.start()] if marker and whole is not None else ""
        )
        if whole is not None and not p.NEW_GROUP.search(told):
            span = _marked(marker, begin) if marker else _anaphor(here)
            own = anaphor or bool(marker and marker["which"])
            doubts = _rivals(clean, all_, number, whole, found)
            yield from _with_list(clean, all_, number, Part(whole, span, own, doubts))
    elif (rest := p.REST.search(left)) and (
        whole := _shared_whole(all_, number, found)
    ) is not None:
        yield number, Part(whole, _marked(rest, begin), True)
    elif before := p.WHOLE_BEFORE.search(left if begin == here.sentence.start else "·" + left):
        span = _marked(before, begin - (begin != here.sentence.start))
        yield from _following(clean, all_, number, span)
    elif after := p.WHOLE_AFTER.search(left):
        part = _first_named(all_, number, found)
        if part is not None and _belongs(clean, all_[part], here, after):
            yield part, Part(number, _marked(after, begin))


def _marked(match: re.Match[str], begin: int) -> tuple[int, int]:
    start, end = match.span(next(name for name, said in match.groupdict().items() if said))
    return begin + start, begin + end


def _anaphor(quantity: Quantity) -> tuple[int, int]:
    phrase = quantity.mention.phrase
    return (phrase.start, phrase.end) if phrase else (quantity.mention.end, quantity.mention.end)


def _fits(whole: Quantity, part: Quantity) -> bool:
    """Whether a figure can be a portion of another, by its size and by what both count."""
    if part.mention.kind in ("percent", "ratio"):
        return whole.mention.kind in ("count", "money", "percent")
    if whole.mention.kind != part.mention.kind:
        return False
    large, small = whole.mention.upper or whole.mention.value, part.mention.value
    if large is not None and small is not None and small > large:
        return whole.mention.bound in ("at least", "approximate") and small <= 1.1 * large
    units = {whole.unit, part.unit} - {None}
    return len(units) < 2


def _whole(
    clean: str, all_: Sequence[Quantity], number: int, found: Parts, *, outside: bool
) -> int | None:
    """The nearest figure before that the figure can be part of; with `outside`, in another
    sentence of this paragraph or the one before."""
    part = all_[number]
    for candidate in range(number - 1, max(-1, number - 1 - _FAR), -1):
        whole = all_[candidate]
        if part.sentence.paragraph - whole.sentence.paragraph > 1:
            return None
        if outside == (whole.sentence == part.sentence):
            if outside:
                continue
            return None
        if p.COMPARED.search(clean, max(0, whole.mention.start - 30), whole.mention.start):
            continue
        free = candidate not in found or (not outside and found[candidate].own)
        if whole.mention.kind in ("count", "money", "measure") and free and _fits(whole, part):
            return candidate
    return None


def _rivals(
    clean: str, all_: Sequence[Quantity], number: int, whole: int, found: Parts
) -> frozenset[str]:
    """The doubt of a part that a figure before its whole would fit as well."""
    for other in range(whole - 1, max(-1, whole - 1 - _FAR), -1):
        gap = clean[all_[other].after : all_[whole].mention.start]
        if all_[other].sentence != all_[number].sentence or re.search("[;:]", gap):
            break
        same = all_[other].unit == all_[whole].unit and all_[other].mention.kind == "count"
        if same and other not in found and _fits(all_[other], all_[number]):
            return frozenset(["whole is not certain"])
    return frozenset()


def _just_said(clean: str, all_: Sequence[Quantity], number: int) -> int | None:
    """The figure right before, where something was said of it: "3 died, one of them a child"."""
    before, here = all_[number - 1] if number else None, all_[number]
    if not before or before.sentence != here.sentence or before.mention.kind != "count":
        return None
    start = here.mention.start
    told = bool(p.TOLD.search(clean, max(before.after, start - _LEFT), start))
    told = told or clean[before.after : start].rstrip().endswith("(")
    latter = "latter" in clean[here.mention.end : here.after]
    return number - 1 if (told or latter) and _fits(before, here) else None


def _said_whole(all_: Sequence[Quantity], number: int, found: Parts) -> int | None:
    """The figure before that the words name as the whole, though it is smaller."""
    before, here = all_[number - 1] if number else None, all_[number]
    alike = before and before.sentence == here.sentence and number - 1 not in found
    if not before or not alike or before.mention.kind != "count":
        return None
    return number - 1 if before.unit == here.unit and here.mention.kind == "count" else None


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
        if not joined(clean, all_[follower - 1], here) or not _fits(whole, here):
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
        if here.sentence != whole.sentence or not _fits(whole, here):
            return
        if p.WHOLE_AFTER.search(left):
            return
        if left.endswith("("):  # "of 640 refugees (12 per cent)": no part, but the same again
            continue
        yield follower, Part(number, span, True)


def _belongs(clean: str, part: Quantity, whole: Quantity, after: re.Match[str]) -> bool:
    """Whether the words before a whole belong to the part: "40 of the", not "the name of the"."""
    if not after["cue"] or not after["cue"].lower().startswith(("of ", "among")):
        return True
    gap = clean[part.after : whole.mention.start]
    return bool(p.OF.fullmatch(gap)) or gap.strip().lower() == after["cue"].lower()


def _shared_whole(all_: Sequence[Quantity], number: int, found: Parts) -> int | None:
    """The figure of which one named shortly before is a part: "three of ten", "the other seven"."""
    for other in range(number - 1, max(-1, number - 5), -1):
        alike = all_[other].mention.kind == all_[number].mention.kind
        if other in found and alike and _fits(all_[found[other].whole], all_[number]):
            return found[other].whole
    return None


def _first_named(all_: Sequence[Quantity], number: int, found: Parts) -> int | None:
    """The part that stands before its whole in the sentence."""
    whole = all_[number]
    for candidate in range(number - 1, max(-1, number - WINDOW), -1):
        if all_[candidate].sentence != whole.sentence:
            return None
        if candidate not in found and _fits(whole, all_[candidate]):
            return candidate
    return None


def _broken_down(clean: str, all_: Sequence[Quantity], number: int) -> Iterator[tuple[int, Part]]:
    """ "15 people (3 men and 12 women)", "240 complaints: 100 about pensions, 140 about pay"."""
    whole = all_[number]
    first = all_[number + 1] if number + 1 < len(all_) else None
    if not first or first.sentence != whole.sentence or whole.mention.kind != "count":
        return
    gap = clean[whole.tail : first.mention.start]
    if not p.OPENS_LIST.fullmatch(gap):
        return
    mark = whole.tail + max(gap.rfind(mark) for mark in "(:–—-")
    close = clean.find(")", whole.tail, whole.tail + _BRACKET) if "(" in gap else -1
    total, limit = 0.0, whole.mention.upper or whole.mention.value
    for member in range(number + 1, min(len(all_), number + WINDOW)):
        here = all_[member]
        over = here.sentence != whole.sentence or 0 <= close < here.mention.start
        if over or not _fits(whole, here):
            return
        if clean[mark] in "–—-" and p.FINITE.match(clean, here.mention.end):
            return
        if here.mention.kind != "count" or here.mention.phrase_kind == "anaphor":
            continue
        total += here.mention.value or 0
        if limit is not None and total > limit:
            return
        yield member, Part(number, (mark, mark + 1))


def _in_lines(clean: str, all_: Sequence[Quantity], number: int) -> Iterator[tuple[int, Part]]:
    """ "We received 90 complaints:", and below it lines that begin with 40 and with 50."""
    whole = all_[number]
    end = whole.sentence.end
    if clean[end - 1] != ":" or number + 1 == len(all_) or all_[number + 1].mention.start < end:
        return
    total, limit = 0.0, whole.mention.upper or whole.mention.value
    for member in range(number + 1, min(len(all_), number + WINDOW)):
        here = all_[member]
        if here.sentence == all_[member - 1].sentence:
            continue
        near = here.sentence.start - all_[member - 1].sentence.end < _LEFT
        total += here.mention.value or 0.0
        fits = _fits(whole, here) and (limit is None or total <= limit)
        if here.mention.start != here.sentence.start or not near or not fits:
            return
        yield member, Part(number, (end - 1, end), True)


def _by_sum(clean: str, all_: Sequence[Quantity], first: int, found: Parts) -> Parts:
    """Figures in a row that make up one named shortly before are its parts."""
    total = 0.0
    for last in range(first, min(len(all_), first + WINDOW)):
        here = all_[last]
        gap = clean[all_[last - 1].after : here.mention.start] if last > first else ""
        broken = len(gap) > 60 or re.search(r"[.;:]|\d", gap)
        plain = here.mention.kind == "count" and here.mention.bound == "exact"
        if last in found or here.sentence != all_[first].sentence or broken or not plain:
            return {}
        total += here.mention.value or 0
        if here.unit != all_[first].unit:
            return {}
        if last == first or total < 20:
            continue
        for before in range(first - 1, max(-1, first - 6), -1):
            whole = all_[before]
            near = here.sentence.paragraph == whole.sentence.paragraph
            same = whole.mention.kind == "count" and here.unit in (whole.unit, None)
            if (
                near
                and same
                and whole.mention.value == total
                and not (here.counted and not here.unit)
            ):
                span = (all_[first].mention.start, here.after)
                return {member: Part(before, span) for member in range(first, last + 1)}
    return {}
