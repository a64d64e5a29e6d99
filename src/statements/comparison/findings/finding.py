"""A finding: a sentence of ours, and the words of the statements that it rests on."""

from collections.abc import Sequence
from typing import NamedTuple

from statements.comparison.prose import span

LISTED = 3  # figures or names in a list; of the rest, only the number is said

Labels = Sequence[str]  # of the statements compared, earliest first


class Part(NamedTuple):
    """Some words of a finding, and the marks of the places in the texts that they stand for."""

    words: str
    marks: tuple[str, ...] = ()


class Quote(NamedTuple):
    """The statement's own words, and the mark of the figure or name that they are quoted for."""

    label: str
    words: str
    mark: str


class Finding(NamedTuple):
    """A sentence of ours and the statements' words that prove it."""

    parts: tuple[Part, ...]
    quotes: tuple[Quote, ...] = ()

    @property
    def text(self) -> str:
        """Its sentence, without the point."""
        return "".join(part.words for part in self.parts).removesuffix(".")


def listed(found: Sequence[tuple[list[Part], Labels]], labels: Labels) -> list[Part]:
    """The first of some items; of many statements, with which of them say each."""
    items = [
        [*item, *[Part(f" {span(told, labels)}")] * (len(labels) > 2)]
        for item, told in found[:LISTED]
    ]
    return join(items, len(found))


def join(items: Sequence[list[Part]], total: int = 0) -> list[Part]:
    """Items as a list in prose: "a, b and c", or "a, b and 7 more" where there are more."""
    rest = total - len(items)
    listed = [*items, [Part(f"{rest} more")]] if rest > 0 else list(items)
    mixed = any(len(item) > 2 for item in listed)
    parts: list[Part] = []
    for place, item in enumerate(listed):
        last = place == len(listed) - 1
        between = ("; and " if mixed else " and ") if last else ("; " if mixed else ", ")
        parts += [Part(between), *item] if place else item
    return parts
