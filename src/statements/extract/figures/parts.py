"""Of which figure another is a portion: "613 residents, including 63 children".

The words beside a figure say it ("of whom 12", "40 of them"), or it leaves out the noun of one
before, or a figure opens a list of its parts, or those in a row add up to one named shortly before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from statements.extract.figures.counted import WINDOW, Quantity
from statements.language.english import figures as p

_LEFT = 80  # characters before a figure in which its relation to another is said
_DEEP = 6  # parts of parts
_NEAR = 6  # figures back in which a sum is looked for
_FAR = 12  # figures back in which a whole is looked for
_BRACKET = 400  # characters of a bracket that lists parts
_LEAST = 20  # smaller sums may be right by chance

Span = tuple[int, int]


class Part(NamedTuple):
    """That a figure is a portion of another, by the words of a span."""

    whole: int
    span: Span
    own: bool = False  # what happened is said of the part itself ("of whom 12 died")
    doubts: frozenset[str] = frozenset()


Parts = dict[int, Part]
Found = Iterator[tuple[int, Part]]


class Told(NamedTuple):
    """The figures of a text, and whose parts they are as far as that is known."""

    clean: str
    figures: Sequence[Quantity]
    parts: Parts

    def add(self, found: Found) -> None:
        """Keep what is found of figures that are no parts yet."""
        for number, part in found:
            if number not in self.parts and not self._is_circle(number, part.whole):
                self.parts[number] = part

    def _is_circle(self, part: int, whole: int) -> bool:
        for _ in range(_DEEP):
            if whole == part or whole not in self.parts:
                return whole == part
            whole = self.parts[whole].whole
        return True

    def part(
        self, number: int, whole: int, span: Span, *, own: bool = True, sure: bool = True
    ) -> Part:
        """That one figure is a portion of another, with what makes it doubtful."""
        carried = self.figures[number].sentence != self.figures[whole].sentence
        doubts = {"carried from another sentence"} if carried else set[str]()
        return Part(
            whole, span, own, frozenset(doubts if sure else {*doubts, "whole is not certain"})
        )

    def left(self, number: int) -> tuple[str, int]:
        """What stands before a figure in its sentence, and where that begins."""
        here = self.figures[number]
        begin = max(here.sentence.start, here.mention.start - _LEFT)
        return self.clean[begin : here.mention.start], begin

    def behind(self, number: int) -> Iterator[int]:
        """The figures behind one in its sentence."""
        here, rest = self.figures[number].sentence, range(number + 1, number + WINDOW)
        numbers = rest[: len(self.figures) - number - 1]
        return takewhile(lambda other: self.figures[other].sentence == here, numbers)

    def before(self, number: int, outside: bool) -> list[int]:
        """The figures that one can be part of, the likeliest first: of its own sentence, or with
        `outside` of the nearest sentence before that holds any."""
        part, found = self.figures[number], list[int]()
        for other in range(number - 1, max(-1, number - 1 - _FAR), -1):
            whole = self.figures[other]
            here, far = whole.sentence == part.sentence, part.sentence.paragraph - 1
            end = found and whole.sentence != self.figures[found[-1]].sentence
            if whole.sentence.paragraph < far or end or not (here or outside):
                break
            free = here != outside and (other not in self.parts or self.parts[other].own)
            kind = whole.mention.kind in ("count", "money", "measure")
            if free and kind and fits(whole, part) and not p.COMPARED.search(self.left(other)[0]):
                found.append(other)
        if outside:  # "12 buses took 90 people to 3 towns. 40 of them"
            found.sort(key=lambda other: bool(p.PLACED.search(self.left(other)[0])))
        return found


def parts_of(clean: str, figures: Sequence[Quantity]) -> Parts:
    """The parts among a text's figures, each by the first of these ways that finds one."""
    told = Told(clean, figures, {})
    for number in range(len(figures)):
        for way in (_said, _opened, _in_lines, _summed, _left_out):
            told.add(way(told, number))
    return told.parts


def fits(whole: Quantity, part: Quantity) -> bool:
    """Whether a figure can be a portion of another, by its size and by what both count."""
    if part.mention.kind in ("percent", "ratio"):
        return whole.mention.kind in ("count", "money", "percent")
    if whole.mention.kind != part.mention.kind:
        return False
    large, small = whole.mention.upper or whole.mention.value, part.mention.value
    if large is not None and small is not None and small > large:
        return whole.mention.bound in ("at least", "approximate") and small <= 1.1 * large
    return len({whole.unit, part.unit} - {None}) < 2


# ------------------------------------------------------------------ words before and behind


def _said(told: Told, number: int) -> Found:
    """What the words right beside a figure say: of it, or of others for which it is the whole."""
    clean, here = told.clean, told.figures[number]
    left, begin = told.left(number)
    last = told.figures[number - 1] if number else None
    beside = last and last.sentence == here.sentence
    if last and p.OF.fullmatch(clean, last.mention.end, here.mention.start):
        if fits(here, last):
            yield number - 1, Part(number, (last.mention.end + 1, here.mention.start - 1))
    elif (head := p.THOSE_BEFORE.match(left)) and begin == here.sentence.start and not beside:
        if whole := told.before(number, outside=True):
            yield from _with_list(told, number, told.part(number, whole[0], _moved(head, begin)))
    elif (cue := p.PART_BEFORE.search(left)) and not (
        last and beside and _has_anaphor(told, number - 1) and last.after > begin + cue.start()
    ):
        if here.mention.phrase_kind == "verb" or not p.NAMES_AGAIN.search(left):
            yield from _marked(told, number, _moved(cue, begin), bool(cue["which"]))
    elif here.mention.phrase and _has_anaphor(told, number):
        yield from _marked(told, number, here.mention.phrase[1:3], True)
    elif behind := p.AMONG_THEM.match(clean, here.tail):
        yield from _marked(told, number, behind.span("cue"), False)
    elif rest := p.REST.search(left):
        for other in range(number - 1, max(-1, number - 5), -1):
            if other in told.parts and fits(told.figures[told.parts[other].whole], here):
                yield number, Part(told.parts[other].whole, _moved(rest, begin), True)
                return
    elif cue := p.WHOLE_BEFORE.search(left if begin == here.sentence.start else "·" + left):
        span = _moved(cue, begin - (begin != here.sentence.start))
        for follower in told.behind(number):
            before, part = told.left(follower)[0], told.figures[follower]
            if not fits(here, part) or p.WHOLE_AFTER.search(before):
                return
            # "of 640 refugees (12 per cent)": no part, but the same again
            if not before.endswith("(") and not _has_anaphor(told, follower):
                yield follower, Part(number, span, True)
    elif cue := p.WHOLE_AFTER.search(left):
        for other in range(number - 1, max(-1, number - WINDOW), -1):
            part = told.figures[other]
            if part.sentence != here.sentence:
                return
            if other not in told.parts and fits(here, part):
                gap = clean[part.after : here.mention.start]
                close = cue["cue"] and p.CLOSE_CUE.match(cue["cue"])
                if not close or p.OF.fullmatch(gap) or gap.strip().lower() == cue["cue"].lower():
                    yield other, Part(number, _moved(cue, begin))
                return


def _marked(told: Told, number: int, span: Span, own: bool) -> Found:
    """A part by the words of a span, with those that are listed with it."""
    clean, figures, here = told.clean, told.figures, told.figures[number]
    before = (
        figures[number - 1] if number and figures[number - 1].sentence == here.sentence else None
    )
    choices = told.before(number, outside=False)
    if own and before and before.mention.kind == "count" and fits(before, here):
        gap = clean[max(before.after, span[0] - _LEFT) : min(span[0], here.mention.start)]
        latter = p.LATTER.search(clean, *span)
        if latter or gap.rstrip().endswith("(") or p.TOLD.search(gap):
            choices = [number - 1]  # "3 died, one of them a child"
    if not choices and (span[0] == here.sentence.start or p.THEM.search(clean, *span)):
        choices = told.before(number, outside=True)
    free = before and number - 1 not in told.parts and before.unit == here.unit
    if before and free and not choices and span[0] < here.mention.start:
        alike = before.mention.kind == here.mention.kind == "count"
        choices = [number - 1] if alike else []  # the words say so, though it is smaller
    if not choices:
        return
    whole = figures[choices[0]]
    gap = clean[whole.tail : min(span[0], here.mention.start)]
    if whole.sentence == here.sentence and p.NEW_GROUP.search(gap):
        return
    sure = not any(_rivals(told, choices[0], other, gap) for other in choices[1:])
    part = told.part(number, choices[0], span, own=own, sure=sure)
    yield from _with_list(told, number, part)


def _rivals(told: Told, whole: int, other: int, gap: str) -> bool:
    """Whether another figure could be meant as well: of the same unit and in the same clause."""
    one, two = told.figures[other], told.figures[whole]
    between = told.clean[one.after : two.mention.start]
    alike = one.unit == two.unit and one.mention.kind == "count" and other not in told.parts
    beside = not gap.strip(" ,(-–") and not joined(told.clean, one, two)
    return alike and not beside and not re.search("[;:]", between)


def _with_list(told: Told, number: int, part: Part) -> Found:
    """A part, and those that are listed with it or leave out the noun that it has."""
    yield number, part
    whole = told.figures[part.whole]
    gap = told.clean[whole.after : told.figures[number].mention.start]
    finite = p.FINITE.search(gap) and not part.own
    left = whole.mention.value
    for follower in told.behind(number):
        here, last = told.figures[follower], told.figures[follower - 1]
        if _has_anaphor(told, follower):
            continue
        listed = joined(told.clean, last, here)
        left = left and left - (last.mention.value or 0)
        bare = leaves_out(here) or part.span[0] == here.sentence.start
        clause = part.own and bare and p.CLAUSE.search(told.left(follower)[0])
        goes_on = clause and (left or 0) >= (here.mention.value or 0)
        if not fits(whole, here) or not (listed or goes_on):
            return
        if finite and p.FINITE.match(told.clean, here.tail):
            return
        yield follower, part


def _has_anaphor(told: Told, number: int) -> bool:
    """Whether a figure is followed by "of them", and not by ", of whom" that begins a clause."""
    mention = told.figures[number].mention
    return mention.phrase_kind == "anaphor" and not told.clean.startswith(",", mention.end)


def leaves_out(quantity: Quantity) -> bool:
    """Whether a figure has no noun of its own right behind it."""
    return quantity.mention.phrase_kind == "verb" and quantity.mention.kind == "count"


def _left_out(told: Told, number: int) -> Found:
    """ "90 people were held; 40 were women", "310 have since gone home", "half were freed"."""
    here = told.figures[number]
    share = here.mention.kind in ("percent", "ratio") and here.mention.phrase_kind == "verb"
    if not (share or leaves_out(here)) or number in told.parts:
        return
    cue = (p.HAVE if share else p.OF_THEM).match(told.clean, here.mention.end)
    who = p.SAYS_WHO.match(told.clean, here.mention.end)
    if who and (share or here.group not in (None, "all")):
        cue = who
    if not cue:
        return
    for outside in (False, True):
        choices = [n for n in told.before(number, outside) if told.figures[n].counted]
        whole = choices and told.figures[choices[-1 if not outside else 0]]
        if choices and whole and whole.group != here.group:
            part = told.part(number, choices[0], cue.span("cue"), sure=len(choices) == 1)
            yield from _with_list(told, number, part)
            return


def referring(told: Told, number: int, same: Callable[[str, int], bool]) -> Found:
    """Those who are named again by a word for them or for what happened: "of the dead, 5"; `same`
    tells whether the word says what another figure counts."""
    here, (left, begin) = told.figures[number], told.left(number)
    cue = p.NAMED_AGAIN.match(told.clean, here.mention.end + 1)
    if not cue:
        begun = [m for m in p.NAMED_AGAIN.finditer(left) if p.TO_FIGURE.match(left, m.end())]
        cue = begun[-1] if begun else None
    else:
        begin = 0
    if not cue:
        return
    for other in range(number - 1, max(-1, number - 1 - _FAR), -1):
        whole = told.figures[other]
        if here.sentence.paragraph - whole.sentence.paragraph > 3:
            return
        named = any(word and same(word.lower(), other) for word in cue.group("what", "more"))
        if named and fits(whole, here):
            span = (begin + cue.start("cue"), begin + cue.end("cue"))
            yield from _with_list(told, number, Part(other, span, True))
            return


def _moved(match: re.Match[str], begin: int) -> Span:
    start, end = match.span(match.lastgroup or 0)
    return begin + start, begin + end


# ------------------------------------------------------------------ lists and sums


def joined(clean: str, earlier: Quantity, later: Quantity) -> bool:
    """Whether only the marks of a list stand between two figures of a sentence."""
    bracket = p.BRACKET.match(clean, earlier.tail)
    between = clean[bracket.end() if bracket else earlier.tail : later.mention.start]
    return earlier.sentence == later.sentence and bool(p.LIST.fullmatch(between))


def _opened(told: Told, number: int) -> Found:
    """ "15 people (3 men and 12 women)", "240 complaints: 100 about pensions, 140 about pay"."""
    clean, whole, members = told.clean, told.figures[number], list(told.behind(number))
    if not members or whole.mention.kind != "count":
        return
    gap = clean[whole.tail : told.figures[members[0]].mention.start]
    if not p.OPENS_LIST.fullmatch(gap):
        return
    mark = whole.tail + max(gap.rfind(mark) for mark in "(:–—-")
    close = clean.find(")", mark, mark + _BRACKET) if clean[mark] == "(" else -1
    total, limit = 0.0, whole.mention.upper or whole.mention.value
    for member in members:
        here = told.figures[member]
        if 0 <= close < here.mention.start or not fits(whole, here):
            return
        if clean[mark] in "–—-" and p.FINITE.match(clean, here.mention.end):
            return
        between = clean[mark + 1 : here.mention.start]
        nested = between.count("(") > between.count(")") or _has_anaphor(told, member)
        if here.mention.kind != "count" or nested:
            continue
        total += here.mention.value or 0
        if limit is not None and total > limit:
            return
        yield member, Part(number, (mark, mark + 1))


def _in_lines(told: Told, number: int) -> Found:
    """ "We received 90 complaints:", and below it lines that begin with 40 and with 50."""
    whole, last = told.figures[number], told.figures[number]
    end = whole.sentence.end
    if told.clean[end - 1] != ":":
        return
    total, limit = 0.0, whole.mention.upper or whole.mention.value
    for member in range(number + 1, min(len(told.figures), number + WINDOW)):
        here = told.figures[member]
        if here.sentence == last.sentence:
            if last is whole:
                return
            continue
        near = here.sentence.start - last.sentence.end < _LEFT
        total += here.mention.value or 0.0
        within = fits(whole, here) and (limit is None or total <= limit)
        if here.mention.start != here.sentence.start or not near or not within:
            return
        yield member, Part(number, (end - 1, end), True)
        last = here


def _summed(told: Told, last: int) -> Found:
    """Figures in a row, up to this one, that make up one named shortly before."""
    total, end = 0.0, told.figures[last]
    for first in range(last, max(-1, last - _FAR), -1):
        here, behind = told.figures[first], told.figures[min(first + 1, last)]
        near = behind.mention.start - here.after < _LEFT
        row = here.sentence == end.sentence or (_begins(here) and _begins(behind))
        plain = here.mention.kind == "count" and here.unit == end.unit
        plain = plain and not (here.counted and not here.unit)
        if first in told.parts or not (near and row and plain and here.mention.value):
            return
        total += here.mention.value
        for other in range(first - 1, max(-1, first - _NEAR), -1) if total >= _LEAST else ():
            whole = told.figures[other]
            named = here.unit in (whole.unit, None)
            close = end.sentence.paragraph - whole.sentence.paragraph < 2
            if first < last and whole.mention.value == total and named and close:
                span = (here.mention.start, end.after)
                yield from ((member, Part(other, span)) for member in range(first, last + 1))
                return


def _begins(quantity: Quantity) -> bool:
    return quantity.mention.start == quantity.sentence.start
