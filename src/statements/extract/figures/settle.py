"""Which event each figure has: that which is said of it, of its list, or of its whole."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from statements.event_words import Lexicon, units
from statements.extract.figures.counted import WINDOW, Quantity
from statements.extract.figures.events import PEOPLE, Event, Events, Spot, fit, headed, own_event
from statements.extract.figures.links import Line, own_verb
from statements.extract.figures.parts import Parts, Told, either, referring
from statements.extract.figures.rules import LATE
from statements.language.english.figures import AS_WELL, COMPARED, EXCEPTED, SIX_MORE
from statements.language.english.words import PLURAL_ENDING
from statements.text.normalise import Sentence

_HANDED = "shared over a list"
_OTHER_VERB = re.compile(r"[_a]*[hmba_]*[ev]")  # that is in no codebook
_AND = re.compile("[^hmbevEIXYT]{0,30}&")
_LIST = re.compile(r"_*[,;&]+[da_]*")
_GAP = re.compile(
    r"[hmbatj_]*(?:[EIXYS](?:[,&]+[EXS])*)?[^evEIXYbhmR(]*[,;&][da_]*"
)  # "... on Monday, 12 on Tuesday"
_BACK = ("subject", "relative", "adjacent", "apposition", _HANDED)
_FORWARD = ("object", "of-phrase", "predicate", _HANDED)


def settle(
    told: Told, lines: Sequence[Line], lexicon: Lexicon, sentences: Sequence[Sentence]
) -> Events:
    """The event of each figure; adds the parts that are named by the event of their whole."""
    above = dict(headed(told, lexicon, sentences))
    spots = [(line, place) for line in lines for place in line.figures()]
    events: Events = []
    for number, spot in enumerate(spots):
        events.append(_of_source(told, number, events) or own_event(told, number, spot))
    _share(told, spots, events)
    for number, spot in enumerate(spots):
        if events[number] is None and number not in told.parts:
            events[number] = own_event(told, number, spot, LATE) or above.get(number)
    _share(told, spots, events)

    def same(what: str, other: int) -> bool:
        event, quantity = events[other], told.figures[other]
        noun = told.clean[(quantity.counted or (0, 0))[0] : quantity.core].lower().split()
        said = {*event.codes, event.row["broader"]} if event else set[str]()
        return what in noun[-1:] or not lexicon.names(what).isdisjoint(said)

    for number in range(len(spots)):
        told.add(referring(told, number, same))
    events = _inherited(told, events, spots)
    for number in range(len(spots)):
        if either(told.clean, told.figures, number):
            events[number] = events[number + 1]
    return [e if e and _is_said(told, n) else None for n, e in enumerate(events)]


def _is_said(told: Told, number: int) -> bool:
    """Whether what is said holds of as many, not of all others, or of so many more."""
    return not told.is_difference(number) and not EXCEPTED.search(told.left(number))


def _of_source(told: Told, number: int, events: Events) -> Event | None:
    """The event of a figure that goes on counting: "40 deaths, and 9 in custody"."""
    source, others = told.figures[number].source, told.figures[number].mention.phrase_kind == "noun"
    event = events[source] if source is not None and source < number and not others else None
    return event._replace(link=_HANDED) if event and event.of_events else None


def _share(told: Told, spots: Sequence[Spot], events: Events) -> None:
    """Give the figures of a list what is said of its tail or its head."""
    joined = [
        one[0] is two[0] and bool(_LIST.fullmatch(one[0].flat, one[1] + 1, two[1]))
        for one, two in pairwise(spots)
    ]

    def hand(giver: int, taker: int, links: tuple[str, ...]) -> None:
        event, own = events[giver], events[taker]
        said = own and not (event and event.link == "subject" and _is_who(told, own))
        if event is None or said or event.link not in links:
            return  # "7 prisoners and 2 guards were killed": of both
        fitting = fit(told, taker, event.row)
        if fitting is not None and _whole(told.parts, giver) == _whole(told.parts, taker):
            events[taker] = event._replace(link=_HANDED, doubts=event.doubts | fitting)

    lists = False  # whether an "and" is ahead: two that a comma parts are no list
    for number in range(len(joined) - 1, -1, -1):
        (line, place), (_, following) = spots[number : number + 2]
        ahead = lists or "&" in line.flat[place:following]
        lists = joined[number] and bool(ahead or _AND.match(line.flat, following + 1))
        if lists and spots[number + 1][0].flat[spots[number + 1][1]] == "#":
            hand(number + 1, number, _BACK)
    tops = [number for number, (line, place) in enumerate(spots) if line.plain[place] == "#"]
    for number, later in reversed([*pairwise(tops)]):  # "90 men (40 of them old) and 12 boys fled"
        (line, place), (other, following) = spots[number], spots[later]
        between = line.plain[place + 1 : following] if line is other else ""
        if later > number + 1 and "&" in between and _LIST.fullmatch(between):
            hand(later, number, _BACK)
    for number in range(1, len(spots)):
        (before, earlier), (line, place) = spots[number - 1 : number + 1]
        if line is not before:
            continue
        last = events[number - 1]
        of_noun = last and last.link == "counted noun" and number - 1 not in told.parts
        if last and not of_noun and told.restates(number) and events[number] is None:
            events[number] = last._replace(link=_HANDED)
        if joined[number - 1] and line.flat[place] == "#" and not own_verb(line, place):
            hand(number - 1, number, _FORWARD)
        here = told.figures[number]
        bare = here.mention.phrase_kind in ("other", "end") or SIX_MORE.match(told.clean, here.end)
        also = AS_WELL.search(told.left(number)) and not own_verb(line, place)
        views = (line.flat, line.plain)
        gap = any(_GAP.fullmatch(letters, earlier + 1, place) for letters in views)
        alike = here.mention.kind == told.figures[number - 1].mention.kind
        if bare and alike and COMPARED.search(told.left(number)):
            hand(number - 1, number, (*_BACK, *_FORWARD, "counted noun"))
        elif (bare or also) and alike and gap and not own_verb(line, place):
            hand(number - 1, number, (*_BACK, *_FORWARD))


def _whole(parts: Parts, number: int) -> int | None:
    return parts[number].whole if number in parts else None


def _inherited(told: Told, events: Events, spots: Sequence[Spot]) -> Events:
    """The events with those of wholes: a part has its whole's unless it has its own."""
    events = list(events)
    for number in _wholes_first(told.parts):
        part = told.parts[number]
        whole, own = events[part.whole], events[number]
        same = own and whole and own.span == whole.span
        if whole and (
            own is None or same or _is_anothers(told, own, number) or _is_state(told, own, whole)
        ):
            here = told.figures[number].sentence == told.figures[part.whole].sentence
            link = "from the whole" if here else "carried"
            line, place = spots[number]
            other = not own and _OTHER_VERB.match(line.plain, place + 1)
            doubts = part.doubts | ({"more than one event in the clause"} if other else set())
            events[number] = whole._replace(link=link, doubts=whole.doubts | doubts)
    return events


def _is_state(told: Told, own: Event, whole: Event) -> bool:
    """Whether a noun for those counted says less than what happened to all."""
    return _is_who(told, own) and whole.link != own.link


def _is_who(told: Told, event: Event) -> bool:
    """Whether the event is but the noun for those counted: "12 refugees", not "12 dead"."""
    noun = event.link == "counted noun" and not event.of_events
    return noun and told.clean.endswith(PLURAL_ENDING, *event.span)


def _is_anothers(told: Told, own: Event, number: int) -> bool:
    """Whether an event is said of a figure behind a part, and of no part: "21 died, including four
    officers, and 270 were injured"."""
    whole = told.parts[number].whole
    return any(
        told.figures[other].mention.start < own.span[0]
        and not {number, whole} & {other, _whole(told.parts, other)}
        for other in range(number + 1, min(len(told.figures), number + WINDOW))
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


def suited(quantity: Quantity, event: Event | None) -> Quantity:
    """What an event happens to, where the figure has no noun of its own to say so."""
    if not event or quantity.mention.kind != "count":
        return quantity
    allowed, first = units(event.row), event.row["unit"].split("|")[0].strip()
    if quantity.source is not None and allowed and quantity.unit not in allowed:
        quantity = quantity._replace(counted=None, unit=None, group=None)
    tells = allowed <= PEOPLE | {"remains"} or len(allowed) == 1  # of no other things
    if quantity.unit is None and not quantity.counted and tells:
        return quantity._replace(unit=first, group="all")
    return quantity
