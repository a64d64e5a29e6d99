"""The event that the words of a sentence say of a figure itself, where they can be said of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from statements.event_words import Row, Said, units
from statements.extract.figures.counted import Quantity
from statements.extract.figures.links import Line, Link, links_of, readings
from statements.language.english.linking import AGENTS, NO_PERSON, NOT_YET

_FAR = 10  # words between a figure and its event
_NEAR = 7  # words before an event that may make it a plan
_PEOPLE = frozenset(["persons", "families"])
_NONE_OF = re.compile(r"n[oda]*\Z")


class Event(NamedTuple):
    """What happened to those whom a figure counts."""

    codes: tuple[str, ...]
    span: tuple[int, int]
    link: str
    row: Row
    doubts: frozenset[str] = frozenset()
    happens: bool = False  # its noun names what happened, not those to whom


class Spot(NamedTuple):
    """Where a figure stands: its sentence and its place among the tokens."""

    line: Line
    place: int


def own_event(clean: str, quantity: Quantity, spot: Spot, is_part: bool) -> Event | None:
    if _NONE_OF.search(spot.line.letters[max(0, spot.place - 5) : spot.place]):
        return None
    found, past = list[Event](), False
    for link in links_of(spot.line, spot.place):
        event = _event(clean, quantity, spot, link, is_part)
        if event and "n" in link.aux:
            return None
        if event:
            past = past or (not found and "#" in spot.line.letters[spot.place + 1 : link.place])
            found.append(event)
    if not found:
        return None
    first = found[0]
    if past:  # "56 deaths, and 79 people were injured"
        first = next((e for e in found if e.link == "counted noun"), first)
    if "weak verb" in first.doubts:  # "40 deaths were recorded"
        first = next((e for e in found if e.link == "counted noun" and e.happens), first)
    others = {e.codes for e in found if e.link != "counted noun" and e.codes != first.codes}
    also = {"more than one event in the clause"} if others else set()
    return first._replace(doubts=first.doubts | also)


def _event(clean: str, quantity: Quantity, spot: Spot, link: Link, is_part: bool) -> Event | None:
    """What the words of a link mean of a figure, where they can be said of what it counts."""
    chosen: list[Said] = []
    doubts: set[str] = set()
    spans = []
    for token in link.tokens:
        for said in readings(link._replace(tokens=(token,))):
            says = link.rule.link == "counted noun"
            fitting = set() if says else fit(clean, quantity, said.row, is_part)
            if fitting is not None:
                chosen.append(said)
                spans.append((token.start, token.end))
                doubts |= fitting | ({"weak verb"} if said.weak else set())
                break
    if not chosen:
        return None
    codes = tuple(dict.fromkeys(said.row["event"] for said in chosen))
    if len(codes) == 1:
        spans = spans[:1]
    if link.distance > _FAR:
        doubts.add("far from its verb")
    if link.rule.link == "apposition" and "#" in spot.line.letters[spot.place + 1 : link.place]:
        doubts.add("more than one event in the clause")
    if _not_yet(spot, link):
        doubts.add("not said to have happened")
    span = (spans[0][0], spans[-1][1])
    happens = any(said.role in "NES" for said in link.tokens[0].said)
    return Event(codes, span, link.rule.link, chosen[0].row, frozenset(doubts), happens)


def _not_yet(spot: Spot, link: Link) -> bool:
    first = max(0, min(link.place, spot.place) - _NEAR)
    last = max(link.place, spot.place)
    first = max(first, *(spot.line.letters.rfind(mark, 0, last) for mark in ";:"))
    before = spot.line.letters[link.place - 1 : link.place] if link.place else ""
    infinitive = before == "t" and spot.line.letters[link.place] in "TIY"
    return infinitive or not NOT_YET.isdisjoint(spot.line.words[first:last])


def fit(clean: str, quantity: Quantity, row: Row, is_part: bool) -> set[str] | None:
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
