"""Words of numbers, and how a numeral is put together of them."""

import re
from collections.abc import Iterable


def alternation(words: Iterable[str]) -> str:
    """A pattern for words, the longest first."""
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=lambda w: (-len(w), w))))})"


def _numbered(words: str, first: int = 1, step: int = 1) -> dict[str, int]:
    return {word: value * step for value, word in enumerate(words.split(), first)}


UNITS = _numbered("one two three four five six seven eight nine")
TEENS = _numbered(
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10
)
TENS = _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 2, 10)
TENS |= {"fourty": 40, "ninty": 90}
PLAIN = {**UNITS, **TEENS, **TENS, "zero": 0}
SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "lakh": 10**5,
    "crore": 10**7,
    "dozen": 12,
    **{"bn": 10**9, "bln": 10**9, "mn": 10**6, "mln": 10**6, "k": 10**3},
}
ORDINALS = {
    **{f"{word}th": v for word, v in {**UNITS, **TEENS}.items() if v not in (1, 2, 3, 5, 8, 9, 12)},
    **{f"{word[:-1]}ieth": value for word, value in TENS.items()},
    **{f"{word}th": SCALES[word] for word in ("hundred", "thousand", "million", "billion")},
    **{"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12},
}
ORDINAL_ENDING = "(?:st|nd|rd|th)"
FRACTIONS = {
    **{"half": 0.5, "halves": 0.5, "quarter": 0.25, "quarters": 0.25},
    **{f"{word}s": 1 / value for word, value in ORDINALS.items() if 3 <= value <= 100},
}
HALF, AND, OF = "half", "and", "of"
_VAGUE = "tens dozens scores hundreds thousands millions billions trillions".split()
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()
NUMBER_WORDS = frozenset(
    [*_DECADES, *PLAIN, *ORDINALS, *FRACTIONS, *_VAGUE, *(w for w in SCALES if len(w) > 3)]
)
# What a scale may stand behind: "several hundred", "half a million".
_SOME = ("several", "many", "a few", "few", "some", "a couple of")
_PARTS_OF = ("a quarter of a", "three quarters of a", "three-quarters of a", "half of a")
BEFORE_SCALE = ("a", "an", *_SOME, "half a", "half an", "half", "a half", *_PARTS_OF)

_SEP = r"(?: *- *| +)"
_UNIT, _TEEN, _TEN, _SOME_TENS = map("|".join, (UNITS, TEENS, TENS, _VAGUE))
_BIG = "thousand|million|billion|trillion|lakh|crore"
_SCALE = f"(?:hundred|dozen|{_BIG})"
_HALF = rf"(?:half an?|(?:a )?half|{'|'.join(_PARTS_OF)})"
_BELOW_100 = rf"(?:(?:{_TEN})(?:{_SEP}(?:{_UNIT})\b)?|{_TEEN}|{_UNIT}|zero)\b"
_BELOW_1000 = (
    rf"(?:(?:{_BELOW_100}|an?\b){_SEP}hundred\b(?:(?: and)?{_SEP}{_BELOW_100})?|{_BELOW_100})"
)
_STEP = rf"{_SEP}(?:{_BIG})\b"
_WORDS = (
    rf"(?:{_BELOW_1000}|an?\b){_STEP}(?:,?(?: and)? {_BELOW_1000}{_STEP})*"
    rf"(?:,? and {_BELOW_1000}|,? {_BELOW_1000})?|{_BELOW_1000}"
)
GROUPING = ",' "  # marks within digits: "1,275", "30 000", "2.5"
# "1,275", "30 000", "16,99,206", "132, 000"
_GROUPED = (
    r"\d{1,3}(?:(?:,\d{3})+|(?:'\d{3})+|(?: \d{3})+|(?:,\d\d)+,\d{3}|(?:, 000)+)(?!\d)(?:\.\d+)?"
)
# "1.5m people" are no metres.
MILLION_LETTER = "m"
_MANY = (
    "(?= (?:people|persons|children|women|men|refugees|civilians|residents|citizens|voters|families"
    "|households|homes)\\b)"
)
# How numerals are printed, beside Roman ones and signs; the first that fits is read.
FORMS = {
    "mixed": rf"(?:{_HALF}|(?:{_BELOW_100}|\d+) and a half)[ -]{_SCALE}\b",
    "digits": (
        rf"(?:{_GROUPED}|\d+,\d{{1,2}}(?= ?(?:%|per ?cent|million|billion))|\d+(?:\.\d+)*)"
        rf"(?:(?P<suffix>st|nd|rd|th)\b"
        rf"|(?:(?: |-)?(?P<scale>{_SCALE}|bl?n|ml?n)|(?P<glued>k|m{_MANY}))\b"
        rf"(?P<scale2> (?:{_BIG})\b)?)?"
    ),
    "vague": (
        rf"(?:(?:{'|'.join(_SOME)}) {_SCALE}(?: (?:{_BIG}))?"
        rf"|(?:(?:{'|'.join(_SOME)}) )?(?:{_SOME_TENS})"
        rf"(?: (?:and|or|upon|if not) (?:{_SOME_TENS}))?(?: of (?:{_SOME_TENS}))*)\b"
    ),
    "ordinal": (
        rf"(?:(?:{_BELOW_100}|an?){_SEP}(?:hundred|thousand){_SEP}(?:and )?)?(?:(?:{_TEN}){_SEP})?"
        rf"{alternation(ORDINALS)}\b|(?:{_BELOW_100}|an?){_SEP}hundredth\b"
    ),
    "words": rf"(?:(?:(?:{_BELOW_100}|an?\b){_SEP})?dozen\b|{_WORDS})",
    "fraction": rf"{alternation(FRACTIONS)}\b",
    "decade": rf"(?:{'|'.join(_DECADES)})\b",
    "loose": rf"(?:hundred(?: (?:{_BIG}))?|{_BIG})\b",
}
# Where a number in words may begin.
OPENING = (
    rf"{alternation(NUMBER_WORDS)}\b"
    rf"|{alternation(BEFORE_SCALE)} {_SCALE}s?\b"
)
