"""How patterns over a text are written.

The normalised text never holds two blanks in a row. Patterns never cross its line breaks, each of
which marks a place where the issuer began something new.
"""

import re
from collections.abc import Callable, Iterable

Find = Callable[[str], re.Match[str] | None]


def preceded(pattern: re.Pattern[str], before: re.Pattern[str]) -> Find:
    """The first match of a pattern, if what stands before it fits too."""

    def find(text: str) -> re.Match[str] | None:
        found = pattern.search(text)
        return found if found and before.search(text[: found.start()].strip()) else None

    return find


def alternation(words: Iterable[str]) -> str:
    """A pattern for words, the longest first."""
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=lambda w: (-len(w), w))))})"
