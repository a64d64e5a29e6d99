"""The letter of a word: its class, by the lists of English or by its form.

The classes stand in `language.english.linking`. Besides them: `e` and `g` other words in -ed and
-ing, `w` any other word, `.` any other mark.
"""

import re
from functools import lru_cache

from statements.language.english.linking import (
    BEFORE_FIGURE,
    BEFORE_WORD,
    BEHIND_LETTER,
    CLASSES,
    ENDINGS,
    LAST_JOIN,
    NAMES,
    NO_ADVERBS,
    POSSESSIVE,
    TOGETHER,
)
from statements.language.english.words import is_plural

WORD = re.compile(
    r"[^\W\d_]+(?:['’.-]?[^\W\d_]+)*|\d+(?:[.,:–-]\d+)*(?:-[^\W\d_]+)*|-+|[^\w\s\"“”‘]"
)
_MARKS = {mark: mark for mark in ",;:()"} | dict.fromkeys(("-", "--", "---", "–", "—"), "-")
_LETTERS = {word: letter for letter, words in CLASSES.items() for word in words} | _MARKS
_TOGETHER: dict[str, list[tuple[list[str], str]]] = {}
for _letter, _phrases in TOGETHER.items():
    for _words in map(str.split, _phrases):
        _TOGETHER.setdefault(_words[0], []).append((_words, _letter))
for _begun in _TOGETHER.values():
    _begun.sort(key=lambda each: -len(each[0]))
SPECIAL = frozenset([*_TOGETHER, *BEFORE_FIGURE, *(w for w, _ in BEHIND_LETTER), *CLASSES["R"]])


def special_letter(
    words: list[str], letters: list[str], place: int, figure: bool
) -> tuple[str, int]:
    """The letter of a word that begins a phrase, or that the words beside it settle."""
    word = words[place]
    for phrase, letter in _TOGETHER.get(word, ()):
        if words[place : place + len(phrase)] == phrase:
            return letter, place + len(phrase)
    letter = letters[place]
    before = letters[place - 1] if place else ""
    behind = words[place + 1] if place + 1 < len(words) else ""
    if figure:
        letter = BEFORE_FIGURE.get(word, letter)
    return BEHIND_LETTER.get((word, before)) or BEFORE_WORD.get(
        (letter, behind)
    ) or letter, place + 1


@lru_cache(maxsize=8192)  # the same words come again and again
def letter_of(word: str) -> str:
    """The letter of a word by itself: of its list, or else by its form."""
    if word not in NAMES and (known := _LETTERS.get(word.lower())):
        return "w" if known == "v" and word[0].isupper() else known  # "Department of Work"
    if not word[:1].isalnum():  # a mark, or a name that is told apart by its capital
        return "."
    if word.endswith(tuple(POSSESSIVE)):
        return POSSESSIVE[word[-2:]]
    if word[0].isupper() or word.endswith(NO_ADVERBS):  # "United", "Italy"
        return "w"
    return next((letter for ending, letter in ENDINGS.items() if word.endswith(ending)), "w")


def after_listed(words: list[str], after: int) -> int:
    """Where a figure's phrase ends with the nouns that are listed: "40 men, women and children"."""
    place = after
    if words[place : place + 1] == ["/"] and is_plural(words[min(place + 1, len(words) - 1)]):
        place = after = place + 2  # "40 girls/boys"
    while words[place : place + 1] == [","] and is_plural(words[min(place + 1, len(words) - 1)]):
        place += 2
    listed = place > after
    place += words[place : place + 1] == [","]
    last = [n for n, word in enumerate(words[place : place + 3]) if is_plural(word)]
    listed = listed and words[place : place + 1] == [LAST_JOIN] and bool(last)
    return place + last[0] + 1 if listed else after  # "and government workers"
