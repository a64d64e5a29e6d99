"""Words that count years back from the day of issue."""

from __future__ import annotations

import re

# "33 years have passed", "33 years since ..."
PASSED = re.compile(
    r"\s+(?:have\s+|has\s+)?(?:now\s+)?(?:passed|elapsed|gone\s+by|since|ago)\b", re.IGNORECASE
)
# "the 33rd anniversary"
ANNIVERSARY = re.compile(r"\s+anniversary\b", re.IGNORECASE)
YEARS = re.compile(r"years?$")
# What stands between such words and the day that they count from.
FROM = re.compile(r"[^.;,]{0,80}?\b(?:since|of|on)\s+(?:the\s+)?", re.IGNORECASE)
