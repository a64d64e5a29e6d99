"""A rule of reading, with examples of what it reads and of what it leaves to others."""

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
