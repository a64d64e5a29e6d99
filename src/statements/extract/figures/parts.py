"""Of which figure another is a portion: "613 residents, including 63 children".

The words beside a figure say it ("of whom 12", "40 of them"), or it leaves out the noun of one
before, or a figure opens a list of its parts, or those in a row add up to one named shortly before.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from statements.extract.figures.counted import WINDOW, Quantity, is_heading, left_of
from statements.language.english import figures as p
from statements.language.english.counts import OF, OR_NUMBER

_LEFT = 80  # characters before a figure in which its relation to another is said
_DEEP = 6  # parts of parts
_NEAR = 6  # figures back in which a sum is looked for
_FAR = 12  # figures back in which a whole is looked for
_BRACKET = 400  # characters of a bracket that lists parts
_LEAST = 20  # smaller sums may be right by chance
_ROUND = 100  # and two round numbers

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
            free = number not in self.parts and not self.is_difference(number)
            if free and not self._is_circle(number, part.whole):
                self.parts[number] = part

    def is_difference(self, number: int) -> bool:
        """Whether a figure says by how much another one differs: "40 more than in May"."""
        end = self.figures[number].end
        return bool(p.BY_AS_MUCH.search(self.left(number)) or p.MORE_THAN.match(self.clean, end))

    def _is_circle(self, part: int, whole: int) -> bool:
        for _ in range(_DEEP):
            if whole == part or whole not in self.parts:
                return whole == part
            whole = self.parts[whole].whole
        return True

    def restates(self, number: int) -> bool:
        """Whether a share is that of the figure before: "40 were men (12 per cent)"."""
        here, last = self.figures[number], self.figures[number - 1] if number else None
        share = last and last.kind == "count" and here.kind in ("percent", "ratio")
        if not share or not last:
            return False
        closed = self.clean[here.end : here.end + 1] == ")"
        return bool(
            (p.BRACKET if closed else p.THAT_IS).fullmatch(self.clean, last.tail, here.start)
        )

    def part(self, number: int, whole: int, span: Span, own: bool, sure: bool) -> Part:
        """That one figure is a portion of another, with what makes it doubtful."""
        here = self.figures[number].sentence == self.figures[whole].sentence
        doubts = {"carried from another sentence": here, "whole is not certain": sure}
        return Part(whole, span, own, frozenset(name for name, good in doubts.items() if not good))

    def left(self, number: int) -> str:
        """What stands before a figure in its sentence."""
        here = self.figures[number]
        return self.clean[max(here.sentence.start, here.start - _LEFT) : here.start]

    def span(self, number: int, cue: re.Match[str]) -> Span:
        """Where words stand that were found in what is left of a figure."""
        begin = self.figures[number].start - len(cue.string)
        start, end = cue.span(cue.lastgroup or 0)
        return begin + start, begin + end

    def behind(self, number: int) -> Iterator[int]:
        """The figures behind one in its sentence."""
        here = self.figures[number].sentence
        rest = range(number + 1, min(len(self.figures), number + WINDOW))
        return takewhile(lambda other: self.figures[other].sentence == here, rest)

    def beside(self, number: int) -> Iterator[int]:
        """Those but for the parts of one of them: "of 90, 40 were men, including 12 boys"."""
        inner = False
        for other in self.behind(number):
            goes_on = inner and joined(self.clean, self.figures[other - 1], self.figures[other])
            inner = goes_on or bool(p.PART_BEFORE.search(self.left(other)))
            if not inner:
                yield other

    def before(self, number: int, outside: bool) -> list[int]:
        """The figures that one can be part of, the likeliest first: of its own sentence, or with
        `outside` of the nearest sentence before that holds any."""
        part, found = self.figures[number], list[int]()
        for other in range(number - 1, max(-1, number - 1 - _FAR), -1):
            whole = self.figures[other]
            here, last = whole.sentence == part.sentence, self.figures[(found or [other])[-1]]
            far = part.sentence.paragraph - whole.sentence.paragraph > 1
            if far or whole.sentence != last.sentence or not (here or outside):
                break
            free = here != outside and (other not in self.parts or self.parts[other].own)
            between = self.clean[whole.end : part.start]
            aside = ")" in between.partition("(")[0]  # "five cases (n=3), including 2 deaths"
            counts = whole.kind in ("count", "money", "measure")
            if free and counts and not aside and fits(whole, part):
                found.append(other)
        found = [other for other in found if not p.NO_WHOLE.search(self.left(other))]
        if outside:  # "12 buses took 90 people to 3 towns. 40 of them"
            found.sort(key=lambda other: bool(p.PLACED.search(self.left(other))))
        return found


def parts_of(clean: str, figures: Sequence[Quantity]) -> Parts:
    """The parts among a text's figures, each by the first of these ways that finds one."""
    told = Told(clean, figures, {})
    for number in range(len(figures)):
        for way in (_said, _opened, _summed, _left_out):
            told.add(way(told, number))
    for number in range(1, len(figures)):
        if told.restates(number) and number - 1 in told.parts:
            told.add(iter([(number, told.parts[number - 1])]))
    return told.parts


def with_nouns(clean: str, quantities: Sequence[Quantity], parts: Parts) -> list[Quantity]:
    """Figures without a noun of their own count what their whole, or the one before, counts, or
    the one behind "or": "487 or 475 people"."""
    done: list[Quantity] = list(quantities)
    for number, quantity in enumerate(quantities):
        others = quantity.counted and p.OTHERS.fullmatch(clean, *quantity.counted)
        if (quantity.counted and not others) or quantity.kind in ("money", "measure"):
            continue
        source = parts[number].whole if number in parts else None
        if either(clean, done, number):
            source = number + 1
        if source is None and quantity.kind == "count":
            source = _antecedent(clean, done, number, parts)
        if source is not None and done[source].kind == "count":
            meant = done[source]
            done[number] = quantity._replace(
                counted=_bare(meant),
                group=meant.group,
                unit=left_of(clean, quantity, meant.unit),
                source=source,
            )
    return done


def either(clean: str, figures: Sequence[Quantity], number: int) -> bool:
    """Whether a figure and the next are two numbers for one thing: "487 or 475 people"."""
    behind, after = OR_NUMBER.match(clean, figures[number].end), figures[number + 1 : number + 2]
    return bool(behind and after and behind.end() == after[0].start and after[0].counted)


def _bare(figure: Quantity) -> Span | None:
    """What a figure counts, without what stands behind its noun: "people (in Alton)"."""
    start, end = figure.counted or (0, 0)
    return (start, figure.core if start < figure.core < end else end) if end else None


def _antecedent(clean: str, done: Sequence[Quantity], number: int, parts: Parts) -> int | None:
    """The figure before whose noun is left out here, in the sentence or else in the paragraph: no
    part of another ("42 people died, including 7 children, and 13 were injured"). Headings lend
    and borrow none."""
    figure, here = done[number], done[number].sentence
    left = clean[max(here.start, figure.start - _LEFT) : figure.start]
    goes_on = (
        figure.begins
        or figure.mention.phrase_kind in ("verb", "anaphor")
        or p.THAT_NUMBER.search(left)  # "that number rose to 45"
        or figure.counted  # "90 houses fell, and 40 others"
    )
    for candidate in range(number - 1, max(-1, number - WINDOW), -1):
        quantity = done[candidate]
        apart = quantity.sentence != here and (
            not goes_on or any(is_heading(clean, s) for s in (here, quantity.sentence))
        )
        if quantity.sentence.paragraph != here.paragraph or apart:
            return None
        own = quantity.unit and not quantity.source and candidate not in parts
        more = figure.mention.phrase_kind == "anaphor" and (figure.value or 0) > (
            quantity.limit or 0
        )
        if quantity.kind == "count" and own and not more:  # not "15 men, 60 of whom"
            return candidate
    return None


def fits(whole: Quantity, part: Quantity) -> bool:
    """Whether a figure can be a portion of another, by its size and by what both count."""
    if part.kind in ("percent", "ratio"):
        of_others = part.counted and not part.unit and whole.unit  # "100% debt relief"
        return whole.kind in ("count", "money", "percent") and not of_others
    if whole.kind != part.kind:
        return False
    if whole.limit is not None and (part.value or 0) > whole.limit:
        near = whole.mention.bound in ("at least", "approximate")
        return near and (part.value or 0) <= 1.1 * whole.limit
    units = {p.LEFT_OF.get(unit, unit) for unit in (whole.unit, part.unit) if unit}
    return len(units) < 2


# ------------------------------------------------------------------ words before and behind


def _said(told: Told, number: int) -> Found:
    """What the words right beside a figure say: of it, or of others for which it is the whole."""
    clean, here, left = told.clean, told.figures[number], told.left(number)
    last = told.figures[number - 1] if number else None
    beside = last and last.sentence == here.sentence
    opens = here.start - len(left) == here.sentence.start
    if last and OF.fullmatch(clean, last.end, here.start):
        if fits(here, last):
            part = Part(number, (last.end + 1, here.start - 1), True)
            yield from _with_list(told, number - 1, part)
    elif (head := p.THOSE_BEFORE.match(left)) and opens and not beside:
        for whole in told.before(number, outside=True)[:1]:
            span = told.span(number, head)
            yield from _with_list(told, number, told.part(number, whole, span, True, True))
    elif (cue := p.PART_BEFORE.search(left)) and not (
        last and beside and has_anaphor(told, number - 1) and last.after > told.span(number, cue)[0]
    ):
        if here.mention.phrase_kind == "verb" or not p.NAMES_AGAIN.search(left):
            yield from _marked(told, number, told.span(number, cue), bool(cue["which"]))
    elif last and (cue := p.INCLUDES.fullmatch(clean, last.tail, here.start)):
        part = told.part(number, number - 1, cue.span("cue"), False, True)
        yield from _with_list(told, number, part) if fits(last, here) else ()
    elif here.mention.phrase and has_anaphor(told, number):
        yield from _marked(told, number, here.mention.phrase[1:3], True)
    elif rest := p.REST.search(left):
        others = [o for o in range(max(0, number - 4), number) if o in told.parts]
        for part in (told.parts[other] for other in reversed(others)):
            if fits(told.figures[part.whole], here):
                yield number, part._replace(span=told.span(number, rest), own=True)
    elif cue := p.WHOLE_BEFORE.search(left if opens else "·" + left):
        for follower in told.beside(number):
            before, part = told.left(follower), told.figures[follower]
            if not fits(here, part) or _are_others(told, follower):
                return
            # "of 640 refugees (12 per cent)": no part, but the same again
            alone = not cue.start() or p.FINITE.match(clean, part.tail)  # ", of 2 thefts, 1 murder"
            if not before.endswith("(") and not has_anaphor(told, follower) and alone:
                yield follower, Part(number, told.span(number, cue), True)
    elif cue := p.WHOLE_AFTER.search(left):
        start, end = told.span(number, cue)
        free = (other for other in range(number - 1, -1, -1) if other not in told.parts)
        other = next(free, number)
        part = told.figures[other]
        rate = part.kind == "percent" and part.counted and not part.unit  # "a 40% increase"
        # "40 of the 90", not "40 people, and the name of the 90"
        far = p.CLOSE_CUE.match(cue["cue"]) and not p.BE.fullmatch(clean, part.after, start)
        if part.sentence == here.sentence and fits(here, part) and not (rate or far):
            yield from _with_list(told, other, Part(number, (start, end), True))


def _marked(told: Told, number: int, span: Span, own: bool) -> Found:
    """A part by the words of a span, with those that are listed with it."""
    clean, figures, here = told.clean, told.figures, told.figures[number]
    last = number - 1 if number and figures[number - 1].sentence == here.sentence else None
    choices = told.before(number, outside=False)
    before = min(span[0], here.start)
    if last is not None and own and figures[last].kind == "count" and fits(figures[last], here):
        gap = clean[max(figures[last].after, before - _LEFT) : before]
        if p.LATTER.search(clean, *span) or gap.rstrip().endswith("(") or p.TOLD.search(gap):
            choices = [last]  # "3 died, one of them a child"
    if not choices and (span[0] == here.sentence.start or p.THEM.search(clean, *span)):
        choices = told.before(number, outside=True)
    if not choices and last is not None and last not in told.parts and before == span[0]:
        whole = figures[last]
        cases = whole.counted and p.CASES.fullmatch(clean, *whole.counted)
        alike = whole.kind == here.kind == "count" and (whole.unit == here.unit or cases)
        alike = alike and not p.NO_WHOLE.search(told.left(last))
        choices = [last] if alike else []  # the words say so, though it is smaller
    if not choices:
        return
    whole = figures[choices[0]]
    gap = clean[whole.tail : before]
    again = whole.value == here.value and p.NAMES_AGAIN.search(told.left(number))
    if again or (whole.sentence == here.sentence and p.NEW_GROUP.search(gap)):
        return
    # "40 men in two raids, one of which failed": "which" may be what stands between
    which = p.WHICH.search(clean, *span) and whole.group and " " in gap.strip(" ,")
    sure = not (which or any(_rivals(told, choices[0], other, gap) for other in choices[1:]))
    yield from _with_list(told, number, told.part(number, choices[0], span, own, sure))


def _rivals(told: Told, whole: int, other: int, gap: str) -> bool:
    """Whether another figure could be meant as well: of the same unit and in the same clause."""
    one, two = told.figures[other], told.figures[whole]
    alike = one.unit == two.unit and one.kind == "count" and other not in told.parts
    beside = not gap.strip(" ,(-–") and not joined(told.clean, one, two)
    return alike and not beside and not re.search("[;:]", told.clean[one.after : two.start])


def _with_list(told: Told, number: int, part: Part) -> Found:
    """A part, and those that are listed with it or leave out the noun that it has."""
    yield number, part
    whole, first = told.figures[part.whole], told.figures[number]
    finite = not part.own and bool(
        p.FINITE.search(told.clean[whole.after : first.start])
        or p.VERB_BEFORE.search(told.left(part.whole))
    )
    if first.start <= part.span[0] < first.tail:  # "31 died, nine of them children, and 14 ..."
        finite = not p.FINITE.match(told.clean, first.tail)
    left = (whole.limit or 0) - (first.value or 0)
    for follower in told.beside(number):
        here = told.figures[follower]
        if follower == part.whole or has_anaphor(told, follower) or told.restates(follower):
            continue
        if _are_others(told, follower):
            return
        listed = joined(told.clean, told.figures[follower - 1], here)
        bare = leaves_out(here) or part.span[0] == here.sentence.start
        clause = part.own and bare and p.CLAUSE.search(told.left(follower))
        goes_on = listed or (clause and left >= (here.value or 0)) or left == here.value
        if not (goes_on and fits(whole, here)) or (
            finite
            and (p.FINITE.match(told.clean, here.tail) or _is_state(told, follower))
            and not _is_state(told, number)
        ):
            return
        left -= here.value or 0
        yield follower, part


def _is_state(told: Told, number: int) -> bool:
    """Whether a figure counts those to whom something happened: "60 injured"."""
    counted = told.figures[number].counted
    return bool(counted and p.STATE.fullmatch(told.clean, *counted))


def _are_others(told: Told, number: int) -> bool:
    """Whether a clause begins with others: "487 others were injured"."""
    here, clean = told.figures[number], told.clean
    named = here.counted and p.OTHERS.match(clean, here.counted[0])
    return bool(named and p.FINITE.match(clean, here.tail))


def has_anaphor(told: Told, number: int) -> bool:
    """Whether a figure is followed by "of them", and not by ", of whom" that begins a clause."""
    figure = told.figures[number]
    return figure.mention.phrase_kind == "anaphor" and not told.clean.startswith(",", figure.end)


def leaves_out(figure: Quantity) -> bool:
    """Whether a figure has no noun of its own, but a verb right behind it."""
    return figure.mention.phrase_kind == "verb" and figure.kind == "count"


def _left_out(told: Told, number: int) -> Found:
    """ "90 people were held; 40 were women", "310 have since gone home", "half were freed"."""
    here = told.figures[number]
    share = here.kind in ("percent", "ratio") and here.mention.phrase_kind == "verb"
    if not (share or leaves_out(here)) or number in told.parts:
        return
    if p.NAMED_AGAIN.match(told.left(number)):  # "Of those killed, 40 were women": see `referring`
        return
    cue = again = (p.HAVE if share else p.OF_THEM).match(told.clean, here.end)
    if not cue and (share or here.group not in (None, "all")):
        cue = p.SAYS_WHO.match(told.clean, here.end)
    for outside in (False, True) if cue else ():
        choices = [n for n in told.before(number, outside) if told.figures[n].counted]
        if cue and choices and told.figures[choices[0]].group != here.group:
            sure = len(choices) == 1 and not again
            span = cue.span("cue")
            yield from _with_list(told, number, told.part(number, choices[0], span, True, sure))
            return


def referring(told: Told, number: int, same: Callable[[str, int], bool]) -> Found:
    """Those who are named again by a word for them or for what happened: "of the dead, 5"; `same`
    tells whether the word says what another figure counts."""
    here, left = told.figures[number], told.left(number)
    cue = p.NAMED_AGAIN.match(told.clean, here.end + 1)
    begin = 0 if cue else here.start - len(left)
    for before in p.NAMED_AGAIN.finditer(left) if not cue else ():
        cue = before if p.TO_FIGURE.match(left, before.end()) else cue
    for other in range(number - 1, max(-1, number - 1 - _FAR), -1) if cue else ():
        whole = told.figures[other]
        if not cue or here.sentence.paragraph - whole.sentence.paragraph > 3:
            return
        named = any(word and same(word.lower(), other) for word in cue.group("what", "more"))
        if named and fits(whole, here) and whole.kind not in ("percent", "ratio"):
            span = (begin + cue.start("cue"), begin + cue.end("cue"))
            yield from _with_list(told, number, told.part(number, other, span, True, True))
            return


# ------------------------------------------------------------------ lists and sums


def joined(clean: str, earlier: Quantity, later: Quantity) -> bool:
    """Whether only the marks of a list stand between two figures of a sentence."""
    return earlier.sentence == later.sentence and bool(
        p.LIST.fullmatch(clean, earlier.tail, later.start)
    )


def _opened(told: Told, number: int) -> Found:
    """ "15 people (3 men and 12 women)", "240 complaints: 100 about pensions, 140 about pay", or
    "90 complaints:" and below it lines that begin with 40 and with 50."""
    whole, total = told.figures[number], 0.0
    mark, members = _list_of(told, number) if whole.kind == "count" else (0, [])
    if [told.figures[member].value for member in members] == [whole.value]:
        return  # "four questions - four of them!"
    for member in members:
        here = told.figures[member]
        total += here.value or 0
        if not fits(whole, here) or (whole.limit is not None and total > whole.limit):
            return
        yield member, Part(number, (mark, mark + 1), here.sentence != whole.sentence)


def _list_of(told: Told, number: int) -> tuple[int, Sequence[int]]:
    """The mark that opens a list behind a figure, and the figures of the list."""
    clean, figures, whole = told.clean, told.figures, told.figures[number]
    members, end = list(told.behind(number)), whole.sentence.end
    if not members and clean[end - 1] == ":":
        lines = [number]
        for other in range(number + 1, min(len(figures), number + WINDOW)):
            if figures[other].start - figures[lines[-1]].sentence.end >= _LEFT:
                break
            lines += [other] if figures[other].begins else []
        return end - 1, lines[1:]
    gap = clean[whole.tail : figures[members[0]].start] if members else ""
    if not members or not p.OPENS_LIST.fullmatch(gap):
        return 0, []
    mark = whole.tail + max(gap.rfind(mark) for mark in "(:–—-")
    closes = ")" if clean[mark] == "(" else clean[mark]
    close = clean.find(closes, mark + 1, mark + _BRACKET) if closes != ":" else end
    close = end if close < 0 and closes != ")" else close

    def inside(member: int) -> bool:
        here, between = figures[member], clean[mark + 1 : figures[member].start]
        nested = between.count("(") > between.count(")") or has_anaphor(told, member)
        return here.kind == "count" and not nested and here.start < close

    listed = [member for member in members if inside(member)]
    exact = sum(figures[member].value or 0 for member in listed) == whole.value
    finite = clean[mark] in "–—-" and not exact
    rest = takewhile(lambda n: not (finite and p.FINITE.match(clean, figures[n].end)), members)
    return mark, [member for member in rest if member in listed]


def _summed(told: Told, last: int) -> Found:
    """Figures in a row, up to this one, that make up one named shortly before."""
    total, end = 0.0, told.figures[last]
    for first in range(last, max(-1, last - _FAR), -1):
        here, behind = told.figures[first], told.figures[min(first + 1, last)]
        row = here.sentence == end.sentence or (here.begins and behind.begins)
        plain = here.kind == "count" and here.unit == end.unit and (here.unit or not here.counted)
        if first in told.parts or behind.start - here.after >= _LEFT or not (row and plain):
            return
        total += here.value or 0
        for other in range(first - 1, max(-1, first - _NEAR), -1) if total >= _LEAST else ():
            whole = told.figures[other]
            near = end.sentence.paragraph - whole.sentence.paragraph < 2
            several = last - first > 1 or (last > first and total % _ROUND)
            if several and whole.value == total and near and here.unit in (whole.unit, None):
                for member in range(first, last + 1):
                    yield member, Part(other, (here.start, end.after))
                return
