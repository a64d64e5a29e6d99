"""How the words of an event are tied to a figure, and why a reading may be wrong: closed lists."""

from collections.abc import Collection

# How a figure has its event, with what the text looks like.
LINKS = {
    "subject": "those counted are the subject of the event's verb: 40 people were killed",
    "object": "those counted are its object: the storm killed 40 people",
    "of-phrase": "the event is a noun with those counted behind it: the deaths of 40 people",
    "counted noun": "the noun that is counted says it: 40 deaths; 40 hostages",
    "adjacent": "the event stands right before or behind the figure: 40 wounded; missing: 40",
    "apposition": "the event stands between commas or in brackets: 40 people, all killed",
    "predicate": "a noun for the event has the figure as its predicate: the dead number 40",
    "relative": "a clause that belongs to those counted says it: 40 people who were killed",
    "shared over a list": "it is said of another figure of the same list",
    "carried": "it is said of a figure in another sentence, which this one names again",
    "from the whole": "it is said of the figure of which this one is a part",
    "correction": "a reader decided so, in corrections.csv",
}
# Why a reading may be wrong.
DOUBTS = {
    "carried from another sentence": "the event or the whole is said in another sentence",
    "more than one event in the clause": "another event stands in the clause and could be meant",
    "said of others, perhaps": "others are named between the figure and the words",
    "no noun of its own": "the figure has no noun; what it counts is taken from another one",
    "unit does not fit": "what is counted is not what the event usually happens to",
    "parts exceed the whole": "the parts of the figure add up to more than the figure",
    "not said to have happened": "hoped, feared, planned, denied, possible or under a condition",
    "a rate or an average": "as many a day, of each or of so many; not in all",
    "weak verb": "a word such as received, recognised or identified, which often means less",
    "whole is not certain": "the words that say part of fit more than one figure",
    "from a table": "it stands in a row or a list without sentences",
    "read from damaged layout": "the line or the sentence around it is broken",
}


def joined_reasons(doubts: Collection[str]) -> str | None:
    """The reasons as one cell, in the order of the list."""
    return "; ".join(name for name in DOUBTS if name in doubts) or None
