"""Closed lists of English words, as `words.csv` has them."""

from pathlib import Path

from statements.files import read_csv

MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
LISTS = {
    row["list"]: frozenset(row["words"].split())
    for _, row in read_csv(Path(__file__).with_suffix(".csv"), ("list", "words"))
}
# Words that end a noun phrase, or that can't begin one.
PREPOSITIONS, CONJUNCTIONS = LISTS["prepositions"], LISTS["conjunctions"]
DETERMINERS, PRONOUNS = LISTS["determiners"], LISTS["pronouns"]
AUXILIARIES = LISTS["auxiliaries"]
FUNCTION_WORDS = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | PRONOUNS | AUXILIARIES
# Finite verbs that statements use right after what they count and that "-ed" does not give away.
VERBS = LISTS["verbs"]

PLURAL_ENDING = "s"
# Some singulars end in men or s.
IRREGULAR_PLURALS, SINGULARS = LISTS["irregular plurals"], LISTS["singulars"]


def is_plural(word: str) -> bool:
    """Whether a word, by its form, names more than one."""
    low = word.lower()
    if low in IRREGULAR_PLURALS or low.endswith(("children", "people", "persons")):
        return True
    if low.endswith("men"):
        return low not in SINGULARS
    if low in SINGULARS or low.endswith(("ous", "ss", "'s", "us", "is")):
        return low.endswith("is") and word[:1].isupper() and len(word) > 5  # demonyms: Azerbaijanis
    short = len(word) > 2 and word[:-1].isupper()  # "MPs"
    return (low.endswith("s") and (len(low) > 3 or short)) or (
        word[:1].isupper() and low.endswith("ese")
    )
