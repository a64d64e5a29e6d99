"""Words of durations and ages."""

from __future__ import annotations

import re

from statements.language.patterns import compile_pattern
from statements.language.prefilter import Before

I = re.IGNORECASE  # noqa: E741
_UNITS = (
    r"(?:seconds?|minutes?|mins?|hours?|days?|nights?|weeks?|weekends?|months?|years?|seasons?"
    r"|decades?|centuries|fortnights?)"
)
DURATION = compile_pattern(
    r"(?:-|–| )(?:(?:and a half|and|consecutive|full|long|calendar|working|business|more|whole"
    r"|additional|further|entire|straight|successive|short|bitter|difficult|dark|painful|last|past"
    rf"|hard|odd)[ -])*{_UNITS}\b(?P<old>[- ]olds?\b| of age\b)?",
    I,
)
AND_A_HALF = Before(r"\b(?:century|decade|year|month|week|day|hour)s? and a \Z", I)
HALF_TIME = compile_pattern(rf"[ -](?:an? |the )?{_UNITS}\b| of (?:the )?(?:19|20)\d\d\b", I)
QUARTER_TIME = compile_pattern(r" of an? (?:century|year|decade|hour|day|month)\b", I)

AGE_BEFORE = Before(
    r"\b(?:aged?|ages|age of|ages of|age group|age groups"
    r"|aged (?:between|from|under|over|up to|below|above)|ages? (?:between|from)|years of age"
    r"|(?:children|persons|people|boys|girls|those|women|men|minors|anyone|youth) "
    r"(?:under|over|below|above)(?: the age of)?|(?:under|over)-):? ?\(?\Z",
    I,
)
AGE_RANGE = compile_pattern(
    r"(?:\+| ?[-–] ?\d{1,3}| (?:to|or) \d{1,3}\b)?(?: years?\b(?: old\b| of age\b)?)?"
)
NAMED_AGE = Before(r"[A-Z][\w'-]+ [A-Z][\w'-]+(?: \(|, )\Z")
BRACKETED_NAME = Before(r"[A-Z][\w'’-]+ [A-Z][\w'’-]*\.?[ ]\(\Z")
BE_BEFORE = Before(
    r"\b(?:(?:am|is|was|turned|turning|turns)|(?:they|who|both|two|three|some|others) were)"
    r" (?:only |just |barely )?\Z",
    I,
)
AGE_LIMIT = Before(
    r"\b(?:are|is|were|was|be|been|being|\d|and) (?:under|over|below|above|aged) \Z"
    r"|\b(?:older|younger) than \Z|\b(?:youngest|oldest|eldest)(?: was| is| being|,)? \Z"
    r"|\b(?:man|woman|boy|girl|child|person) of \Z"
    r"|\([^()]{0,40}\b(?:under|over|above|below|of|from) \Z",
    I,
)
LIMIT_ENDINGS = (" under ", " over ")
AGE_STOP = compile_pattern(
    r"[ ]*[.,;)\"(]| and\b| or\b| ?[–—] ?(?=\d)| - (?=\d)| years?,? ?[–—(-]| at the time\b"
    r"| then\b| when\b| from\b| who\b"
)
CONJUNCTION = compile_pattern(r" (?:and|or)\b")
APPOSED = Before(
    r"\b(?:the|an?|one|another|his|her|their|my)(?: [\w'’-]+){0,3} (?P<noun>[a-z'’-]+), \Z", I
)
