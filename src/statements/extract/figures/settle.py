"""Which event each figure has: its own, that of its list, or that of its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from statements.event_words import Row, Said, units
from statements.extract.figures.counted import Quantity
from statements.extract.figures.links import OWN_VERB, Line, Link, links_of, readings
from statements.extract.figures.parts import Part, Parts
from statements.language.english.linking import AGENTS, NO_PERSON, NOT_YET

_FAR = 10  # words between a figure and its event
_LONG = 4  # figures of a list
_HANDED = "shared over a list"
_NEAR = 7  # words before an event that may make it a plan
_PEOPLE = frozenset(["persons", "families"])
_NONE_OF = re.compile(r"n[oda]*\Z")
_LIST = re.compile(r"_*[,&]+[da_]*")


class Event(NamedTuple):
    """What happened to those whom a figure counts."""

    codes: tuple[str, ...]
    span: tuple[int, int]
    link: str
    row: Row
    doubts: frozenset[str] = frozenset()
    happens: bool = False  # its noun names what happened, not those to whom


class _Spot(NamedTuple):
    """Where a figure stands: its sentence and its place among the tokens."""

    line: Line
    place: int


def settle(
    clean: str, quantities: Sequence[Quantity], lines: Sequence[Line], parts: Parts
) -> list[tuple[Quantity, Event | None]]:
    """Each figure with its event, and what it counts where the event alone tells it."""
    spots = [_Spot(line, place) for line in lines for place in line.figures()]
    own = [
        _own(clean, quantity, spot, number in parts)
        for number, (quantity, spot) in enumerate(zip(quantities, spots, strict=True))
    ]
    shared = _shared(clean, quantities, spots, own, parts)
    events = _inherited(quantities, shared, parts)
    return [
        (_suited(quantity, event, number in parts), event)
        for number, (quantity, event) in enumerate(zip(quantities, events, strict=True))
    ]


# ---------------------------------------------------------------- its own


def _own(clean: str, quantity: Quantity, spot: _Spot, is_part: bool) -> Event | None:
    if _NONE_OF.search(spot.line.letters[max(0, spot.place - 5) : spot.place]):
        return None
    found = []
    for link in links_of(spot.line, spot.place):
        event = _event(clean, quantity, spot, link, is_part)
        if event and "n" in link.aux:
            return None
        if event:
            found.append(event)
    if not found:
        return None
    first = found[0]
    if "weak verb" in first.doubts:  # "40 deaths were recorded"
        first = next((e for e in found if e.link == "counted noun" and e.happens), first)
    others = {e.codes for e in found if e.link != "counted noun" and e.codes != first.codes}
    also = {"more than one event in the clause"} if others else set()
    return first._replace(doubts=first.doubts | also)


def _event(clean: str, quantity: Quantity, spot: _Spot, link: Link, is_part: bool) -> Event | None:
    """What the words of a link mean of a figure, where they can be said of what it counts."""
    chosen: list[Said] = []
    doubts: set[str] = set()
    spans = []
    for token in link.tokens:
        for said in readings(link._replace(tokens=(token,))):
            says = link.rule.link == "counted noun"
            fit = set() if says else _fit(clean, quantity, said.row, is_part)
            if fit is not None:
                chosen.append(said)
                spans.append((token.start, token.end))
                doubts |= fit | ({"weak verb"} if said.weak else set())
                break
    if not chosen:
        return None
    codes = tuple(dict.fromkeys(said.row["event"] for said in chosen))
    if len(codes) == 1:
        spans = spans[:1]
    if link.distance > _FAR:
        doubts.add("far from its verb")
    if _not_yet(spot, link):
        doubts.add("not said to have happened")
    span = (spans[0][0], spans[-1][1])
    happens = any(said.role in "NES" for said in link.tokens[0].said)
    return Event(codes, span, link.rule.link, chosen[0].row, frozenset(doubts), happens)


def _not_yet(spot: _Spot, link: Link) -> bool:
    first = max(0, min(link.place, spot.place) - _NEAR)
    last = max(link.place, spot.place)
    first = max(first, *(spot.line.letters.rfind(mark, 0, last) for mark in ";:"))
    before = spot.line.letters[link.place - 1 : link.place] if link.place else ""
    infinitive = before == "t" and spot.line.letters[link.place] in "TIY"
    return infinitive or not NOT_YET.isdisjoint(spot.line.words[first:last])


def _fit(clean: str, quantity: Quantity, row: Row, is_part: bool) -> set[str] | None:
    """The doubts of saying an event of what a figure counts; none where it can't be said."""
    allowed, kind = units(row), quantity.mention.kind
    if kind in ("money", "measure"):
        return set() if {"money": "money", "measure": "measures"}[kind] in allowed else None
    guessed = quantity.source is not None and not is_part
    if not allowed:
        return set()
    if guessed:
        same = quantity.unit in allowed or allowed <= _PEOPLE
        return set() if same else {"no noun of its own"}
    if quantity.unit:
        return set() if quantity.unit in allowed else None
    if not quantity.counted:
        return set()
    phrase = quantity.mention.phrase
    end = phrase.core if phrase and phrase.kind == "noun" else quantity.counted[1]
    words = clean[quantity.counted[0] : end].split()
    head = words[-1].lower() if words else ""
    if not allowed & _PEOPLE:
        return set()
    if head.endswith(NO_PERSON):
        return None if allowed <= _PEOPLE else set()
    known = head.endswith(AGENTS) or words[-1][:1].isupper()
    return set() if known and kind == "count" else {"unit does not fit"}


# ---------------------------------------------------------------- of its list, of its whole


def _shared(
    clean: str,
    quantities: Sequence[Quantity],
    spots: Sequence[_Spot],
    own: Sequence[Event | None],
    parts: Parts,
) -> list[Event | None]:
    """The events with those that a list hands over, from its tail or from its head."""
    events = list(own)
    joined = [
        one.line is two.line
        and two.line.flat[two.place] == "#"
        and bool(_LIST.fullmatch(one.line.flat, one.place + 1, two.place))
        for one, two in pairwise(spots)
    ]

    def hand(giver: int, taker: int, links: tuple[str, ...]) -> None:
        event = events[giver]
        if event is None or events[taker] is not None or event.link not in links:
            return
        fit = _fit(clean, quantities[taker], event.row, taker in parts)
        if fit is not None and _whole(parts, giver) == _whole(parts, taker):
            far = sum(joined[min(giver, taker) :][:_LONG]) if event.link == _HANDED else 0
            doubts = event.doubts | fit | ({"shared over a long list"} if far >= _LONG else set())
            events[taker] = event._replace(link=_HANDED, doubts=doubts)

    back = ("subject", "relative", "adjacent", "apposition", _HANDED)
    forward = ("object", "of-phrase", "predicate", _HANDED)
    for number in range(len(joined) - 1, -1, -1):
        if joined[number]:
            hand(number + 1, number, back)
    for number, list_goes_on in enumerate(joined):
        line, place = spots[number + 1]
        if list_goes_on and not OWN_VERB.match(line.plain, place + 1):
            hand(number, number + 1, forward)
    return events


def _whole(parts: Parts, number: int) -> int | None:
    return parts[number].whole if number in parts else None


def _inherited(
    quantities: Sequence[Quantity], shared: Sequence[Event | None], parts: Parts
) -> list[Event | None]:
    """The events with those of wholes: a part has its whole's unless it has its own."""
    events = list(shared)
    for number in _wholes_first(parts):
        part = parts[number]
        whole, own = events[part.whole], events[number]
        same = own and whole and own.span == whole.span
        if whole and (own is None or same):
            events[number] = _from_whole(whole, quantities[number], quantities[part.whole], part)
    return events


def _wholes_first(parts: Parts) -> Iterator[int]:
    done: set[int] = set()
    for number in parts:
        chain = []
        while number in parts and number not in done:
            done.add(number)
            chain.append(number)
            number = parts[number].whole
        yield from reversed(chain)


def _from_whole(whole: Event, quantity: Quantity, source: Quantity, part: Part) -> Event:
    if quantity.sentence == source.sentence:
        return whole._replace(link="from the whole")
    carried = {"carried from another sentence"}
    return whole._replace(link="carried", doubts=whole.doubts | carried)


def _suited(quantity: Quantity, event: Event | None, is_part: bool) -> Quantity:
    """What an event happens to, where the figure has no noun of its own to say so."""
    if not event or quantity.mention.kind != "count":
        return quantity
    allowed, first = units(event.row), event.row["unit"].split("|")[0].strip()
    if quantity.source is not None and allowed and quantity.unit not in allowed:
        quantity = quantity._replace(counted=None, unit=None, group=None)
    tells = first == "persons" or len(allowed) == 1
    if quantity.unit is None and not quantity.counted and tells:
        return quantity._replace(unit=first, group="all")
    return quantity
