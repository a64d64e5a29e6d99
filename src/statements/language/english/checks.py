"""Words that the checks look for: years counted back, and verbs said of those counted."""

import re

from statements.language.english.words import LISTS

# "33 years have passed", "33 years since ..."
PASSED = re.compile(
    r"\s+(?:have\s+|has\s+)?(?:now\s+)?(?:passed|elapsed|gone\s+by|since|ago)\b", re.IGNORECASE
)
# "the 33rd anniversary"
ANNIVERSARY = re.compile(r"\s+anniversary\b", re.IGNORECASE)
YEARS = re.compile(r"years?$")
# What stands between such words and the day that they count from.
FROM = re.compile(r"[^.;,]{0,80}?\b(?:since|of|on)\s+(?:the\s+)?", re.IGNORECASE)
# The verb of those counted: "40 people were vexed", "which vexed 40 people".
DONE_TO_THEM = re.compile(
    r"(?:who )?(?:were|was|(?:have|has|had) been|(?:are|were) being)"
    r" (?:\w+ly )?(?P<verb>[a-z]+ed)\b"
)
DOING_TO_THEM = re.compile(r"\b(?P<verb>[a-z]{2,}ed) (?:(?:about|some|over|more than) )?$")
# Nouns for a time, which are no group.
TIMES = LISTS["times"]
