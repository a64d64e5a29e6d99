"""Which language words seem to be in, by the letters and small words of `languages.csv`."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from pathlib import Path

from statements.files import read_csv

_WORD = re.compile(r"[^\W\d_]+")
_MORE = re.compile("..+")  # letters: one alone tells nothing
_FEWEST = 4  # words of which a language can be told
_HITS = 3  # words that speak for another language
_ROWS = [
    row
    for _, row in read_csv(
        Path(__file__).with_suffix(".csv"), ("language", "code", "script", "letters", "words")
    )
]
READ = _ROWS[0]["language"]  # the language that the project reads
CODE = _ROWS[0]["code"]  # by which one insists on it
_LATIN = _ROWS[0]["script"]
_SCRIPTS = {row["language"]: row["script"] for row in _ROWS}
_LETTERS = {row["language"]: re.compile(f"[{row['letters']}]") for row in _ROWS if row["letters"]}
_SPEAKS_FOR: dict[str, list[str]] = {}
for _row in _ROWS:
    for _word in filter(_MORE.fullmatch, _row["words"].split()):
        _SPEAKS_FOR.setdefault(_word, []).append(_row["language"])
_OWN = {word for word, languages in _SPEAKS_FOR.items() if READ in languages}
_FOREIGN = {word for word, languages in _SPEAKS_FOR.items() if languages != [READ]}


def language_of(text: str) -> str:
    """The language that a sentence seems to be in: the one that is read where nothing tells."""
    words = _WORD.findall(text.lower())
    told = set(words)
    most = len(told & _FOREIGN)
    if most < max(_HITS, 2 * len(told & _OWN)) and "".join(words).isascii():  # as most are
        return READ
    scripts = Counter(_script(word[0]) for word in words)
    script = max(scripts, key=lambda each: scripts[each], default=_LATIN)
    if script == _LATIN and len(words) < _FEWEST:
        return READ
    hits = Counter(language for word in filter(_MORE.match, told) for language in _languages(word))
    here = [language for language in _SCRIPTS if _SCRIPTS[language] == script]
    best = max(here, key=lambda language: hits[language], default=READ)
    clear = script != _LATIN or hits[best] >= max(_HITS, 2 * hits[READ])
    return best if clear else READ


def _languages(word: str) -> list[str]:
    """The languages that a word speaks for, as one of their small words or by its letters."""
    found = _SPEAKS_FOR.get(word, [])
    if word.isascii():
        return found
    lettered = (each for each, letters in _LETTERS.items() if letters.search(word))
    return [*{*found, *lettered}]


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, _LATIN).split(maxsplit=1)[0]
