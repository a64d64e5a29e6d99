"""Words by which lines and sentences are told apart: labels, page numbers, abbreviations."""

import re

from statements.language.english.numbers import TENS

# "cc:" on a line of its own, "To the Mayor"
LABEL = re.compile(
    r"[A-Za-z]{1,12}[ ]?:[ ]*$|(?i:cc|c\.c)[. ]|To the [A-Z]|(?i:to|cc|copy to)[ ]?:"
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
ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof St No Nos NO Art Arts Gen Col Lt Maj Capt Sgt Gov Sen Rep Hon Rev Jr Sr "
    "vs etc incl Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec para paras pp vol ed eds approx "
    "ca cc c.c cf fig Ref Inc Ltd Co e.g i.e U.S U.N"
).split()
