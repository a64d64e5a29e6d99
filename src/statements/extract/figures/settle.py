"""Which event each figure has: its own, that of its list, or that of its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from statements.event_words import units
from statements.extract.figures.counted import WINDOW, Quantity
from statements.extract.figures.links import Line
from statements.extract.figures.own import Event, Spot, fit, own_event
from statements.extract.figures.rules import OWN_VERB
from statements.extract.figures.wholes import Part, Parts

_LONG = 4  # figures of a list
_HANDED = "shared over a list"
_LIST = re.compile(r"_*[,&]+[da_]*")


def settle(
    clean: str, quantities: Sequence[Quantity], lines: Sequence[Line], parts: Parts
) -> list[tuple[Quantity, Event | None]]:
    """Each figure with its event, and what it counts where the event alone tells it."""
    spots = [Spot(line, place) for line in lines for place in line.figures()]
    own = [
        own_event(clean, quantity, spot, number in parts)
        for number, (quantity, spot) in enumerate(zip(quantities, spots, strict=True))
    ]
    shared = _shared(clean, quantities, spots, own, parts)
    events = _inherited(quantities, shared, parts)
    return [
        (_suited(quantity, event, number in parts), event)
        for number, (quantity, event) in enumerate(zip(quantities, events, strict=True))
    ]


def _shared(
    clean: str,
    quantities: Sequence[Quantity],
    spots: Sequence[Spot],
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
        fitting = fit(clean, quantities[taker], event.row, taker in parts)
        if fitting is not None and _whole(parts, giver) == _whole(parts, taker):
            far = sum(joined[min(giver, taker) :][:_LONG]) if event.link == _HANDED else 0
            doubts = (
                event.doubts | fitting | ({"shared over a long list"} if far >= _LONG else set())
            )
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
        if whole and (own is None or same or _is_anothers(own, number, quantities, parts)):
            events[number] = _from_whole(whole, quantities[number], quantities[part.whole], part)
    return events


def _is_anothers(own: Event, number: int, quantities: Sequence[Quantity], parts: Parts) -> bool:
    """Whether an event is said of a figure behind a part, and of no part: "21 died, including four
    officers, and 270 were injured"."""
    behind, whole = quantities[number + 1 : number + WINDOW], parts[number].whole
    return any(
        figure.mention.start < own.span[0] and whole not in (place, _whole(parts, place))
        for place, figure in enumerate(behind, number + 1)
    )


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
