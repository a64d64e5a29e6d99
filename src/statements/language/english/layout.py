"""Words by which lines and sentences are told apart: labels, page numbers, abbreviations."""

import re

from statements.language.english.numbers import TENS
from statements.language.english.words import LISTS

# "cc:" on a line of its own, "To the Mayor"
LABEL = re.compile(
    r"[A-Za-z]{1,12}[ ]?:[ ]*$|(?i:cc|c\.c)[. ]|To the [A-Z]"
    r"|(?i:to|b?cc|copy to|reply-to|contact)[ ]?:"
)
PAGE_NUMBER = re.compile(
    r"[-–—\[( ]*(?:page +)?\d{1,3}(?: *(?:of|/|\|) *(?:page +)?\d{0,3})?[-–—\]) ]*$",
    re.IGNORECASE,
)
# What a browser prints above and below a page: time and title, address and number.
PRINTED = re.compile(
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d(?: [AP]M)?\b.{0,200}"
    r"|(?:https?|file):/{2,3}.{1,300}"
)
# How words begin to which a hyphen belongs, also where a line ends with it.
HYPHENATED = re.compile(rf"(?:{'|'.join(TENS)}|non|self)-|co-[aeo]")
# A full stop behind one of them ends no sentence.
DOMAINS = "Com|Net|Org"  # behind a full stop that ends no sentence
ABBREVIATIONS = sorted(LISTS["abbreviations"])
