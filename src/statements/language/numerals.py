"""Printed numerals and their values: digits, words, Roman numerals, fractions.

`NUMERAL` matches one numeral and nothing beside it, and `read` gives its form and value. What the
number is for (a count, a year, an article of a law) is a question for `numbers`.
"""

import re
import unicodedata
from itertools import pairwise, product
from typing import NamedTuple

from statements.language.english import numbers as words
from statements.language.english.numbers import FRACTIONS, MILLION_LETTER, ORDINALS, SCALES
from statements.language.prefilter import openings

ROMAN = "IVXLC"
FORMS = {
    "roman": r"(?-i:(?=[IVXLC])(?:X[LC]|L?X{0,3})(?:I[XV]|V?I{0,3}))(?![\w'])",
    "mark": "[⁰¹²³⁴-⁹₀-₉]+",
    "vulgar": r"(?:\d+ ?)?[¼-¾⅐-⅞]",
    **words.FORMS,
}
NUMERAL = re.compile(
    "|".join(f"(?P<{form}>{pattern})" for form, pattern in FORMS.items()), re.IGNORECASE
)
# Where a numeral may begin.
DIGIT = re.compile("[\\d⁰¹²³⁴-⁹₀-₉¼-¾⅐-⅞]")
IN_LETTERS = re.compile(rf"\b(?:(?-i:[{ROMAN}]+\b)|{words.OPENING})", re.IGNORECASE)
# A Roman numeral is a word of its letters alone.
IN_LETTERS_OPENINGS = openings(words.OPENING).union(
    "".join(letters) + end
    for size in (1, 2, 3)
    for letters in product(ROMAN, repeat=size)
    for end in (" ", "–")
)
_DIGITS = re.compile(r"[\d,.' ]*\d")
_COMMA_DECIMAL = re.compile(r"\d+,\d{1,2}")
_GROUPED_BY_STOPS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_GROUPING = re.compile(f"[{words.GROUPING}]")
_TIMES = {**SCALES, **{word: n for word, n in ORDINALS.items() if n >= 100}}
_STEPS = {**ORDINALS, **FRACTIONS, **words.PLAIN}
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
    form = str(match.lastgroup) if match.lastgroup in FORMS else "digits"
    if form == "digits" and match["suffix"]:
        form = "ordinal"
    value, end = _value(form, match), match.end()
    if form == "words" and (first := _first_of_two(match[0])):
        value, end = words_value(first), start + len(first)
    if value is not None and abs(value) > LARGEST:
        value = None
    return Numeral(start, end, form, value)


def _first_of_two(text: str) -> str | None:
    """The first of two numbers of one scale: "twelve thousand and fifty thousand"."""
    parts = re.split(f" {words.AND} ", text, flags=re.IGNORECASE)
    scales = [
        [SCALES[w] for w in part.casefold().split() if SCALES.get(w, 0) > 100] for part in parts
    ]
    for number, (one, two) in enumerate(pairwise(scales), 1):
        if one and two and max(two) >= min(one):
            return text[: len(f" {words.AND} ".join(parts[:number]))]
    return None


def _value(form: str, match: re.Match[str]) -> float | None:
    text = match[0]
    if form == "digits" or (form == "ordinal" and match["suffix"]):
        return _digits_value(match)
    if form == "roman":
        digits = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[c] for c in text]
        pairs = zip(digits, [*digits[1:], 0], strict=True)
        return float(sum(-a if a < b else a for a, b in pairs))
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
        if _COMMA_DECIMAL.fullmatch(text):
            text = text.replace(",", ".")
        text = _GROUPING.sub("", text)
        if text.count(".") > 1:
            if match["scale"] or not _GROUPED_BY_STOPS.fullmatch(text):
                return None
            text = text.replace(".", "")
    value = float(text)
    for scale in (match["scale"] or match["glued"], match["scale2"]):
        if scale:
            value *= {MILLION_LETTER: 10**6, **SCALES}[scale.strip().casefold()]
    return round(value, 6)


def _mixed_value(text: str) -> float | None:
    parts = re.findall("[a-z]+", text.casefold())
    scale = SCALES[parts[-1]]
    if words.OF in parts:  # "a quarter of a million"
        return (words_value(" ".join(parts[: parts.index(words.OF)])) or 0) * scale
    if words.AND not in parts:
        return FRACTIONS[words.HALF] * scale
    digits = re.match(r"\d+", text)
    whole = float(digits[0]) if digits else words_value(" ".join(parts[: parts.index(words.AND)]))
    return None if whole is None else (whole + FRACTIONS[words.HALF]) * scale


def words_value(text: str) -> float | None:
    """The value of a numeral in words; None where the words make none."""
    total, current, seen = 0.0, 0.0, False
    for word in re.findall("[a-z]+", text.casefold()):
        if times := _TIMES.get(word):
            current = (current or 1) * times
            if times > 100 and word in SCALES:
                total, current = total + current, 0.0
        elif word in FRACTIONS and current:
            current *= FRACTIONS[word]
        elif word in _STEPS:
            current += _STEPS[word]
        else:
            continue
        seen = True
    return round(total + current, 6) if seen else None
