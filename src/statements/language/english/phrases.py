"""Words around the noun phrase that follows a number: what leads into it and what ends it."""

import re

from statements.language.english.words import MONTHS

LEAD = re.compile(
    r" (?:of )?(?:(?:the|these|those|our|my|your|their|its|his|her|such|all|more|other|additional"
    r"|another|further|new|different|total|or (?:so|more|fewer|less)) )*"
)
# "They freed 40 the same evening."
WHEN = re.compile(
    r" (?:the|that|this|last|next) (?:same |next |following |previous )?(?:day|night|evening"
    r"|morning|week|afternoon|month|year|time)\b"
)
OF = re.compile(r" of (?!whom\b|which\b|them\b|these\b|those [,.]|\d)")
IN_PLACE = re.compile(
    r" (?:in|from|at|of|near|across|on)"
    r"(?: (?:the|all|both|its|our|their|this|these|those))?(?= [A-Z])"
    rf"(?! (?:{MONTHS})\b)"
)
WHO = re.compile(r" (?:who|that|which|whose)(?= \w)")
CLAUSE_END = re.compile(r" \d|[,;:.()\n–—\"]| - | and | but | (?:is|are|were|was|has|have|had)\b")
AT_THE_TIME = re.compile(
    r"(?: at (?:the|that) time| today| so far| to date| yesterday| recently| there)+$"
)
ANAPHOR = re.compile(
    r",?(?: of| among)? (?:them|(?-i:(?<=of )us|(?<=of )you)|whom|which|these|the (?:latter|former)"
    r"|those(?=[,.;]| (?:are|were|is|was|have|has|had)\b))(?!\w)",
    re.IGNORECASE,
)
SHARE = re.compile(r" \(\d[\d.,]* ?(?:%|per ?cent)\)")
ONE = re.compile(r"\b(?:[Oo]ne|an?)$")
# "millions struggle": what is no plural behind it is no noun
SEVERAL = re.compile(r"\b(?:hundreds|thousands|[mb]illions|dozens|scores|tens)$", re.IGNORECASE)
NAMED = "these"  # it may stand before a noun
JOINTS = ("and", "or")  # of two adjectives or two nouns
# "40 men, women, old people and children"
_MANY = r"(?:[a-z]+ )??[a-z]*(?:s|men|people|children)\b"
LISTED = re.compile(rf"(?:, {_MANY}){{1,3}},? (?:and|or) {_MANY}")
PARTICIPLE = "ed"
POSSESSIVES = ("'s", "’s")
MODIFIERS = ("ed", "ing")  # endings of words that go on with a noun only where "and" joins them
ADVERB = "ly"
NO_ADVERBS = ("family", "elderly", "early", "only", "assembly", "bully", "ally", "supply")
REMAINS = re.compile(r"remains(?= (?:were|are|was|have|had|of|that|which|in)\b|[.,;])")
STATES = ("dead", "injured", "wounded", "missing")
DOING = "ing"
NOUNS_TOO = (
    "lives",
    "reports",
    "needs",
    "faces",
    "uses",
)  # right behind a number they are no verbs
# "killed 40 people and injured 90": another verb, not another noun.
VERBS_AS_NOUNS = ("injured", "wounded")
