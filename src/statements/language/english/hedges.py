"""Words that bound a number: "nearly", "at least", "up to", and those that join a range."""

import re

from statements.language.prefilter import Before

I = re.IGNORECASE  # noqa: E741
APPROXIMATE = (
    r"nearly|almost|about|around|approximately|approx\.?|roughly|some|circa|ca\.|close to"
    r"|(?:an )?estimated|in the region of|on the order of|~|≈"
)
AT_LEAST = (
    r"at *least|more *than|over|no (?:fewer|less) than|not (?:fewer|less) than|upwards? of"
    r"|in excess of|exceed(?:s|ed|ing)?|above|a minimum of|greater than|surpass(?:es|ed|ing)?|>|≥"
)
AT_MOST = (
    r"up *to|at most|(?:fewer|less) *than|(?:no|not) more than|under|below|as many as|a maximum of"
    r"|not exceeding|(?:(?:does|do|did|will|must|should|may|can) not|not to) exceed|just under"
    r"|as much as|<|≤"
)
HEDGE = Before(
    rf"(?:(?<=\W)|^)(?:(?:well|far|slightly|just|already|perhaps) )?(?:(?P<at_most>{AT_MOST})"
    rf"|(?P<at_least>{AT_LEAST})|(?P<approximate>{APPROXIMATE}))(?: (?:{APPROXIMATE}))?"
    r"(?: an?)? ?\Z",
    I,
    reach=50,
)
# Of these, those that leave the number itself out.
BEYOND = re.compile(
    r"(?:(?:well|far|slightly|just|already|perhaps) )?(?:more *than|over|in excess of"
    r"|exceed(?:s|ed|ing)?|above|greater than|surpass(?:es|ed|ing)?|>"
    r"|(?:fewer|less) *than|under|below|<)",
    I,
)
HEDGE_AFTER = re.compile(
    r"(?P<at_least> or (?:more|greater|above|over)\b|\+(?!\w)|(?:-| )plus\b(?! (?:\d|an?\b|the\b)))"
    r"|(?P<at_most> or (?:less|fewer|under)\b)|(?P<approximate> or so\b|-odd\b)"
)
# "a million people" is a round number.
ROUND_ARTICLE = re.compile(r"an?[ ]+(?:hundred|thousand|million|billion|dozen)", I)

RANGE_JOIN = re.compile(r"(?: ?[-–—] ?| to | or |(?P<and> and ))[$€£]?")
RANGE_BEFORE = Before(r"\b(?:between|from) \Z", I)
BETWEEN = Before(r"\bbetween (?:[$€£] ?)?\Z", I)
# What a change is said with: "rose from 20 to 30" is no range.
CHANGE = Before(
    r"\b(?:rose|risen|rising|increas\w+|grew|grown|fell|fallen|dropp\w+|decreas\w+|declin\w+"
    r"|jump\w+|went|up|down|reduced|reducing)\b[^.;]{0,40}\bfrom (?:\w+ )?\Z",
    I,
)
COMPARED = Before(r"\b(?:as against|against|compared (?:with|to)|(?:up|down) from) \Z", I)
