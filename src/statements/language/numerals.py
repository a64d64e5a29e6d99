"""Printed numerals and their values: digits, words, Roman numerals, fractions.

`NUMERAL` matches one numeral and nothing beside it, and `read` gives its form and value. What the
number is for (a count, a year, an article of a law) is a question for `numbers`.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from statements.language.patterns import alternation, compile_pattern

UNITS = {
    word: value
    for value, word in enumerate("one two three four five six seven eight nine".split(), 1)
}
TEENS = {
    word: value
    for value, word in enumerate(
        ("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen").split(),
        10,
    )
}
TENS = {
    word: value * 10
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
} | {"fourty": 40, "ninty": 90}
SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "dozen": 12,
    "bn": 10**9,
    "mn": 10**6,
}
ORDINALS = {
    **{f"{word}th": v for word, v in {**UNITS, **TEENS}.items() if v not in (1, 2, 3, 5, 8, 9, 12)},
    **{f"{word[:-1]}ieth": value for word, value in TENS.items()},
    **{f"{word}th": SCALES[word] for word in ("hundred", "thousand", "million", "billion")},
    **{"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12},
}
FRACTIONS = {
    **{"half": 0.5, "halves": 0.5, "quarter": 0.25, "quarters": 0.25},
    **{f"{word}s": 1 / value for word, value in ORDINALS.items() if 3 <= value <= 100},
}
VAGUE = "tens|dozens|scores|hundreds|thousands|millions|billions|trillions"
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()
NUMBER_WORDS = frozenset(
    [*_DECADES, *UNITS, *TEENS, *TENS, *ORDINALS, *FRACTIONS, *VAGUE.split("|"), "zero"]
    + [word for word in SCALES if len(word) > 2]
)

_SEP = r"(?: *- *| +)"
_UNIT, _TEEN, _TEN = "|".join(UNITS), "|".join(TEENS), "|".join(TENS)
_BELOW_100 = rf"(?:(?:{_TEN})(?:{_SEP}(?:{_UNIT})\b)?|{_TEEN}|{_UNIT}|zero)\b"
_BELOW_1000 = (
    rf"(?:(?:{_BELOW_100}|an?\b){_SEP}hundred\b(?:(?: and)?{_SEP}{_BELOW_100})?|{_BELOW_100})"
)
_BIG = "thousand|million|billion|trillion"
_BIG_STEP = rf"{_SEP}(?:{_BIG})\b"
_WORDS = (
    rf"(?:{_BELOW_1000}|an?\b){_BIG_STEP}(?:,?(?: and)? {_BELOW_1000}{_BIG_STEP})*"
    rf"(?:,? and {_BELOW_1000}|,? {_BELOW_1000})?|{_BELOW_1000}"
)
_GROUPED = r"\d{1,3}(?:(?:,\d{3})+|(?:'\d{3})+|(?: \d{3})+)(?!\d)(?:\.\d+)?"
_FORMS = {
    "roman": r"(?-i:(?=[IVXLC])(?:X[LC]|L?X{0,3})(?:I[XV]|V?I{0,3}))(?![\w'])",
    "mark": "[⁰¹²³⁴-⁹₀-₉]+",
    "vulgar": r"(?:\d+ ?)?[¼-¾⅐-⅞]",
    "digits": (
        rf"(?:{_GROUPED}|\d+,\d{{1,2}}(?= ?(?:%|per ?cent|million|billion))|\d+(?:\.\d+)*)"
        r"(?:(?P<suffix>st|nd|rd|th)\b|(?: |-)?(?P<scale>hundred|thousand|million|billion|trillion"
        r"|dozen|bn|mn)\b(?P<scale2> (?:thousand|million)\b)?)?"
    ),
    "vague": (
        rf"(?:(?:several|many|a few|few|some|a couple of) (?:hundred|thousand|million|billion"
        rf"|dozen)s?"
        rf"|(?:{VAGUE})(?: (?:and|or|upon|if not) (?:{VAGUE}))?(?: of (?:{VAGUE}))*)\b"
    ),
    "ordinal": (
        rf"(?:(?:{_BELOW_100}|an?){_SEP}(?:hundred|thousand){_SEP}(?:and )?)?(?:(?:{_TEN}){_SEP})?"
        rf"{alternation(ORDINALS)}\b|(?:{_BELOW_100}|an?){_SEP}hundredth\b"
    ),
    "mixed": (
        rf"(?:half an? (?:hundred|{_BIG}|dozen)"
        rf"|{_BELOW_100} and a half (?:hundred|{_BIG}|dozen))\b"
    ),
    "words": rf"(?:(?:(?:{_BELOW_100}|an?\b){_SEP})?dozen\b|{_WORDS})",
    "fraction": rf"{alternation(FRACTIONS)}\b",
    "decade": r"(?:twen|thir|for|fif|six|seven|eigh|nine)ties\b",
    "loose": rf"(?:hundred|{_BIG})\b",
}
NUMERAL = compile_pattern(
    "|".join(f"(?P<{form}>{pattern})" for form, pattern in _FORMS.items()), re.IGNORECASE
)
_DIGITS = re.compile(r"[\d,.' ]*\d")
_BELOW = {**UNITS, **TEENS, **TENS, "zero": 0}
LARGEST = 10**15  # beyond it a value is not kept: it counts nothing, and floats lose its digits


class Numeral(NamedTuple):
    """A numeral as it stands in a text; `value` is null where it is vague or beyond reading."""

    start: int
    end: int
    form: str
    value: float | None


def read(clean: str, start: int) -> Numeral | None:
    """The numeral that begins at `start`, or None."""
    match = NUMERAL.match(clean, start)
    if not match or match.end() == start:
        return None
    form = str(match.lastgroup) if match.lastgroup in _FORMS else "digits"
    if form == "digits" and match["suffix"]:
        form = "ordinal"
    value = _value(form, match)
    if value is not None and abs(value) > LARGEST:
        value = None
    return Numeral(start, match.end(), form, value)


def _value(form: str, match: re.Match[str]) -> float | None:
    text = match[0]
    if form == "digits" or (form == "ordinal" and match["suffix"]):
        return _digits_value(match)
    if form == "roman":
        return _roman_value(text)
    if form == "mark":
        return float("".join(str(unicodedata.digit(c)) for c in text[:17]))
    if form == "vulgar":
        whole = re.match(r"\d*", text)
        return float(whole[0] or 0 if whole else 0) + unicodedata.numeric(text[-1])
    if form == "mixed":
        return _mixed_value(text)
    return words_value(text) if form in ("words", "ordinal", "fraction") else None


def _digits_value(match: re.Match[str]) -> float | None:
    number = _DIGITS.match(match[0])
    text = number[0] if number else ""
    if len(text) > 24:
        return None
    if not text.isdecimal():
        if re.fullmatch(r"\d+,\d{1,2}", text):
            text = text.replace(",", ".")
        text = re.sub(r"[, ']", "", text)
        if text.count(".") > 1:
            if match["scale"] or not re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+", text):
                return None
            text = text.replace(".", "")
    value = float(text)
    for scale in (match["scale"], match["scale2"]):
        if scale:
            value *= SCALES[scale.strip().casefold()]
    return round(value, 6)


def _roman_value(text: str) -> float:
    digits = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[c] for c in text]
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    return float(sum(-a if a < b else a for a, b in pairs))


def _mixed_value(text: str) -> float | None:
    words = re.findall("[a-z]+", text.casefold())
    scale = SCALES[words[-1]]
    if words[0] == "half":
        return scale / 2
    whole = words_value(" ".join(words[: words.index("and")]))
    return None if whole is None else (whole + 0.5) * scale


def words_value(text: str) -> float | None:
    """The value of a numeral in words; None where the words make none."""
    total = current = 0.0
    seen = False
    for word in re.findall("[a-z]+", text.casefold()):
        plain = _BELOW.get(word)
        if plain is not None or word in FRACTIONS or word in ORDINALS:
            step = plain if plain is not None else FRACTIONS.get(word, ORDINALS.get(word, 0))
            if word in ORDINALS and ORDINALS[word] >= 100:
                current = (current or 1) * ORDINALS[word]
            elif word in FRACTIONS and current:
                current *= step
            else:
                current += step
            seen = True
        elif word in SCALES:
            current = (current or 1) * SCALES[word]
            if SCALES[word] > 100:
                total, current = total + current, 0.0
            seen = True
    return round(total + current, 6) if seen else None
