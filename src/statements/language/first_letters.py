"""Where in a text a pattern may begin, by the first letters of the words.

A text's words are looked through once for all readers; a reader then tries its patterns at few of
them. Which letters its patterns begin with is read off the patterns.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LETTERS = 3
_SORTS = 32  # of characters: 0 parts words, 1 to 26 are letters, all others come after
_DIGIT, _OTHER = 27, 28
_ALIKE = {"ſ": "s", "İ": "i", "ı": "i", "\u212a": "k"}  # what `re.IGNORECASE` takes for a letter


def _sort(character: str) -> int:
    letter = _ALIKE.get(character, character.lower())
    if not letter.isascii():
        return _OTHER
    return (
        ord(letter) - 96 if letter.isalpha() else _DIGIT if letter.isalnum() or letter == "_" else 0
    )


@lru_cache(maxsize=1)
def _sorts() -> NDArray[np.uint8]:
    """The sorts of all characters up to the last that is like a letter, and one for the rest."""
    import numpy as np

    return np.array([_sort(chr(code)) for code in range(max(map(ord, _ALIKE)) + 2)], np.uint8)


class Words:
    """The words of a text: where each may begin, and the sorts of its first letters as a number."""

    def __init__(self, text: str) -> None:
        import numpy as np

        codes = np.frombuffer((text + "  ").encode("utf-32-le", "surrogatepass"), np.uint32)
        sorts = _sorts()
        sort = sorts[np.minimum(codes, len(sorts) - 1)].astype(np.uint16)
        begins = sort[:-2] > 0
        begins[1:] &= (sort[:-3] == 0) | (sort[:-3] == _OTHER)
        self.starts = np.flatnonzero(begins)
        first, second, third = (sort[self.starts + place] for place in range(_LETTERS))
        self.letters = (first * _SORTS + second) * _SORTS + third


class Openings:
    """How matches of patterns begin; they begin at the first letter of a word."""

    def __init__(self, openings: Iterable[str]) -> None:
        self._openings = frozenset(openings)

    @cached_property
    def _fits(self) -> NDArray[np.bool_]:
        import numpy as np

        fits = np.zeros((_SORTS,) * _LETTERS, bool)
        for opening in self._openings:
            fits[tuple(_sort(letter) for letter in opening[:_LETTERS])] = True
        return fits.ravel()

    def places(self, words: Words) -> list[int]:
        """Where in a text they may begin, and some places more."""
        places: list[int] = words.starts[self._fits[words.letters]].tolist()
        return places
