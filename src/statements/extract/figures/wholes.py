"""Which figure another can be a portion of, by its place, its size and what both count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from statements.extract.figures.counted import WINDOW, Quantity
from statements.language.english import figures as p

LEFT = 80  # characters before a figure in which its relation to another is said
_DEEP = 6  # parts of parts
_FAR = 12  # figures back in which its whole is looked for


class Part(NamedTuple):
    """That a figure is a portion of another, by the words of a span."""

    whole: int
    span: tuple[int, int]
    own: bool = False  # what happened is said of the part itself ("of whom 12 died")
    doubts: frozenset[str] = frozenset()


Parts = dict[int, Part]


def is_circle(found: Parts, part: int, whole: int) -> bool:
    """Whether a whole is itself, over others, a part of its part, or of too many to be meant."""
    for _ in range(_DEEP):
        if whole not in found:
            return False
        whole = found[whole].whole
        if whole == part:
            return True
    return True


def fits(whole: Quantity, part: Quantity) -> bool:
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


def whole_before(
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
        if whole.mention.kind in ("count", "money", "measure") and free and fits(whole, part):
            return candidate
    return None


def rivals(
    clean: str, all_: Sequence[Quantity], number: int, whole: int, found: Parts
) -> frozenset[str]:
    """The doubt of a part that a figure before its whole would fit as well."""
    for other in range(whole - 1, max(-1, whole - 1 - _FAR), -1):
        gap = clean[all_[other].after : all_[whole].mention.start]
        if all_[other].sentence != all_[number].sentence or re.search("[;:]", gap):
            break
        same = all_[other].unit == all_[whole].unit and all_[other].mention.kind == "count"
        if same and other not in found and fits(all_[other], all_[number]):
            return frozenset(["whole is not certain"])
    return frozenset()


def just_said(clean: str, all_: Sequence[Quantity], number: int) -> int | None:
    """The figure right before, where something was said of it: "3 died, one of them a child"."""
    before, here = all_[number - 1] if number else None, all_[number]
    if not before or before.sentence != here.sentence or before.mention.kind != "count":
        return None
    start = here.mention.start
    told = bool(p.TOLD.search(clean, max(before.after, start - LEFT), start))
    told = told or clean[before.after : start].rstrip().endswith("(")
    latter = p.LATTER.search(clean, here.mention.end, here.after)
    return number - 1 if (told or latter) and fits(before, here) else None


def said_whole(all_: Sequence[Quantity], number: int, found: Parts) -> int | None:
    """The figure before that the words name as the whole, though it is smaller."""
    before, here = all_[number - 1] if number else None, all_[number]
    alike = before and before.sentence == here.sentence and number - 1 not in found
    if not before or not alike or before.mention.kind != "count":
        return None
    return number - 1 if before.unit == here.unit and here.mention.kind == "count" else None


def shared_whole(all_: Sequence[Quantity], number: int, found: Parts) -> int | None:
    """The figure of which one named shortly before is a part: "three of ten", "the other seven"."""
    for other in range(number - 1, max(-1, number - 5), -1):
        alike = all_[other].mention.kind == all_[number].mention.kind
        if other in found and alike and fits(all_[found[other].whole], all_[number]):
            return found[other].whole
    return None


def first_named(all_: Sequence[Quantity], number: int, found: Parts) -> int | None:
    """The part that stands before its whole in the sentence."""
    whole = all_[number]
    for candidate in range(number - 1, max(-1, number - WINDOW), -1):
        if all_[candidate].sentence != whole.sentence:
            return None
        if candidate not in found and fits(whole, all_[candidate]):
            return candidate
    return None
