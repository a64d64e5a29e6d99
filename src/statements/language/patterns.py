"""How patterns over a text are written.

A space in a pattern stands for one or more blanks. Patterns never cross a line break of the
normalised text, which marks a place where the issuer began something new.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

Find = Callable[[str], re.Match[str] | None]

# A space that stands for blanks: not escaped, not in a class, not with a quantifier of its own.
_SPACE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]| [+*?{]| ", re.DOTALL)


def compile_pattern(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile with every literal space read as one or more blanks (not line breaks)."""
    return re.compile(_SPACE.sub(lambda m: "[ ]+" if m[0] == " " else m[0], pattern), flags)


def preceded(pattern: re.Pattern[str], before: re.Pattern[str]) -> Find:
    """The first match of a pattern, if what stands before it fits too."""

    def find(text: str) -> re.Match[str] | None:
        found = pattern.search(text)
        return found if found and before.search(text[: found.start()].strip()) else None

    return find


def alternation(words: Iterable[str]) -> str:
    """A pattern for words, the longest first."""
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=lambda w: (-len(w), w))))})"
