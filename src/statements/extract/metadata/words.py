"""Words of a text that say something, with the place where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Words(NamedTuple):
    """What is said; offsets into `Text.clean`, of the first and the last of its words."""

    text: str
    start: int
    end: int

    def part(self, start: int, end: int | None = None) -> Words:
        """Some of them, from left to right."""
        end = len(self.text) if end is None else end
        return Words(self.text[start:end], self.start + start, self.end - (len(self.text) - end))

    def strip(self, characters: str = " ") -> Words:
        right = self.text.rstrip(characters)
        return self.part(len(right) - len(right.lstrip(characters)), len(right))

    def partition(self, separator: str) -> tuple[Words, Words]:
        """What stands before the first separator, and behind it."""
        before, found, _ = self.text.partition(separator)
        return self.part(0, len(before)), self.part(len(before) + len(found))


def together(several: Sequence[Words], separator: str = " ") -> Words:
    """Words that stand apart, as one; at least one."""
    text = separator.join(words.text for words in several)
    return Words(text, several[0].start, several[-1].end)
