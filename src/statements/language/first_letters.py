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
_SORTS = 32  # of characters: 0 parts words, 1 to 26 are letters, and then
_DIGIT, _LINE, _OTHER = 27, 28, 29
_ALIKE = {"ſ": "s", "İ": "i", "ı": "i", "\u212a": "k"}  # what `re.IGNORECASE` takes for a letter
_LAST = 0x2190  # the character from which on none is like a letter; a few are digits


def _sort(character: str) -> int:
    letter = _ALIKE.get(character, character.lower())
    if letter.isnumeric():
        return _DIGIT
    if letter.isascii() and letter.isalpha():
        return ord(letter) - ord("a") + 1
    return _LINE if letter == "_" else 0 if letter.isascii() else _OTHER


@lru_cache(maxsize=1)
def _sorts() -> NDArray[np.uint8]:
    import numpy as np

    return np.array([_sort(chr(code)) for code in range(_LAST + 1)], np.uint8)


class Words:
    """The words of a text, by where each may begin and by its first letters, and its digits."""

    def __init__(self, text: str) -> None:
        import numpy as np

        codes = np.frombuffer(f"{text}  ".encode("utf-32-le", "surrogatepass"), np.uint32)
        sort = _sorts().take(codes, mode="clip").astype(np.uint16)
        begins = sort[:-2] > 0
        begins[1:] &= (sort[:-3] == 0) | (sort[:-3] == _OTHER)
        self.starts = np.flatnonzero(begins)
        first, second, third = (sort[self.starts + place] for place in range(_LETTERS))
        self.letters = (first * _SORTS + second) * _SORTS + third
        self.digits: list[int] = np.flatnonzero((sort == _DIGIT) | (codes >= _LAST)).tolist()


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
