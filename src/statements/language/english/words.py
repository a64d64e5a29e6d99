"""Closed lists of English words."""

from __future__ import annotations

MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)

# Words that end a noun phrase, or that can't begin one.
PREPOSITIONS = frozenset(
    (
        "about above across after against along amid amidst among amongst around as at before "
        "behind below beneath beside besides between beyond by concerning despite during except "
        "following for from in inside into like near of off on onto out outside over past per "
        "regarding since than through throughout till to toward towards under until unto up upon "
        "versus via with within without"
    ).split()
)
CONJUNCTIONS = frozenset(
    (
        "and or but nor yet so while whereas although though because if unless when where whereby "
        "that which who whom whose both either neither including plus"
    ).split()
)
DETERMINERS = frozenset(
    (
        "the a an this that these those his her its our their my your each every all any some no "
        "such what"
    ).split()
)
PRONOUNS = frozenset(
    ("i you he she it we they me him us them himself herself itself themselves who there").split()
)
AUXILIARIES = frozenset(
    (
        "is are was were be been being am has have had having do does did will would shall should "
        "can could may might must cannot"
    ).split()
)
# Finite verbs that statements use right after what they count and that "-ed" does not give away.
VERBS = frozenset(
    (
        "lost died fled fell went came became began left made took gave got saw met set held kept "
        "said found told sent won rose grew hit cost put cut let led fought sought suffer suffers "
        "remain remains live lives lack lacks need needs face faces continue continues receive "
        "receives say says report reports go goes come comes take takes give gives make makes "
        "know knows occur occurs happen happens await awaits still also now not never already only "
        "alone again ago later earlier here today annually daily respectively altogether overall "
        "yesterday tomorrow each worldwide more fewer less else received suffered sustained "
        "remained reach use uses onward onwards alive last next struck broke swept blew drove "
        "threw wrote spoke stood sold bought caught taught thought shook sank ages concerned "
        "involved concern elsewhere"
    ).split()
)
FUNCTION_WORDS = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | PRONOUNS | AUXILIARIES

PLURAL_ENDING = "s"
IRREGULAR_PLURALS = frozenset(
    (
        "people persons children women men police personnel staff military livestock cattle sheep "
        "wounded dead injured missing elderly disabled aircraft youth infantry troops media data "
        "offspring folk crew wives lives"
    ).split()
)
# End in men or s without being plural.
SINGULARS_IN_MEN = frozenset("specimen regimen abdomen acumen omen amen semen yemen bremen".split())
SINGULARS_IN_S = frozenset(
    (
        "this its his thus is was has as us yes less unless across previous various religious "
        "numerous serious dangerous precious famous indigenous obvious international's business "
        "access process congress progress illness witness class press success mass loss cross "
        "glass crisis basis status virus campus corps series species gas bus plus minus always "
        "perhaps sometimes besides towards afterwards hazardous humorous homeless defenceless "
        "defenseless innocuous anonymous autonomous religious heinous treacherous"
    ).split()
)


def is_plural(word: str) -> bool:
    """Whether a word, by its form, names more than one."""
    low = word.lower()
    if low in IRREGULAR_PLURALS or low.endswith(("children", "people", "persons")):
        return True
    if low.endswith("men"):
        return low not in SINGULARS_IN_MEN
    if low in SINGULARS_IN_S or low.endswith(("ous", "ss", "'s", "us", "is")):
        return low.endswith("is") and word[:1].isupper() and len(word) > 5  # demonyms: Azerbaijanis
    short = len(word) > 2 and word[:-1].isupper()  # "MPs"
    return (low.endswith("s") and (len(low) > 3 or short)) or (
        word[:1].isupper() and low.endswith("ese")
    )
