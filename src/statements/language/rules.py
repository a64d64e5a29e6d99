"""A rule of reading, with examples of what it reads and of what it leaves to others."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

Here = TypeVar("Here")
Found = TypeVar("Found")


@dataclass(frozen=True, kw_only=True)
class Rule(Generic[Here, Found]):
    """One way to read something; None where it does not apply.

    In an example all that the rule reads stands in braces, and in a counter-example it reads
    nothing. The tests read both.
    """

    name: str
    read: Callable[[Here], Found | None]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...] = ()


def preceded(
    pattern: re.Pattern[str], before: re.Pattern[str]
) -> Callable[[str], re.Match[str] | None]:
    """The first match of a pattern, if what stands before it fits too."""

    def find(text: str) -> re.Match[str] | None:
        found = pattern.search(text)
        return found if found and before.search(text[: found.start()].strip()) else None

    return find
