"""Rows that set statements side by side: what each says, and what became of it in a word."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import pandas as pd

from statements.language.english.counts import OR
from statements.tables.corpus import Corpus
from statements.tables.rows import Row
from statements.tables.schema import records

SAME, CHANGED, MOVED = "same", "changed", "re-attributed"
ONLY_EARLIER, ONLY_LATER, BETWEEN = "only earlier", "only later", "only between"
REWORDED, ADDED, DROPPED = "differently worded", "added", "dropped"
NOT_MENTIONED, NOT_NAMED = "not mentioned", "not named"  # what a reader sees of a null
WITHOUT_NUMBER = "without a number"  # and where words tell of it
IN_DOUBT = "in doubt"  # behind what is read with a reason why it may be wrong
DIFFERS = "→ "  # before what a statement says otherwise than the one before

Said = dict[str, Row]  # what statements say of one thing, by their ids


# The words for what only the first or the last says, and for what they say differently.
FIGURES = (ONLY_EARLIER, ONLY_LATER, CHANGED)
NAMES = (DROPPED, ADDED, REWORDED)


def one_each(corpus: Corpus, figures: pd.DataFrame) -> list[Row]:
    """Figures of a corpus as rows; two numbers for one thing ("487 or 475 people") are one, as
    printed, with no value: neither is settled."""
    made, meant = list[Row](), dict[str, str]()
    for figure in records(figures):
        sid, last = figure["statement_id"], made[-1] if made else figure
        between = corpus.texts[sid].raw[last["end"] : figure["start"]]
        noun = figure["counted_start"] is not None and last["counted_start"]
        joined = OR.fullmatch(f" {' '.join(between.split())} ")
        if joined and (last["statement_id"], noun) == (sid, figure["counted_start"]):
            meant[figure["figure_id"]] = last["figure_id"]
            last["as_printed"] = f"{last['as_printed']} or {figure['as_printed']}"
            last["doubt"] = last["doubt"] or figure["doubt"]
            last["value"], last["upper"], last["bound"] = None, None, "vague"
        else:
            made.append({**figure})
    return [one | {"part_of": meant.get(one["part_of"], one["part_of"])} for one in made]


def status(
    said: Said, ids: tuple[str, ...], words: tuple[str, str, str], trait: Callable[[Row], object]
) -> str:
    """What became of a thing over the statements: whether any that says it says it differently."""
    earlier, later, differs = words
    if differing(said, ids, trait):
        return differs
    first, last = ids[0] in said, ids[-1] in said
    if first and last:
        return SAME
    return earlier if first else later if last else BETWEEN


def differing(said: Said, ids: tuple[str, ...], trait: Callable[[Row], object]) -> set[str]:
    """The statements that say a thing differently from the one that said it last."""
    told = [sid for sid in ids if sid in said]
    return {sid for before, sid in pairwise(told) if trait(said[before]) != trait(said[sid])}


def spread(said: Said, labels: dict[str, str], fields: Sequence[str]) -> Row:
    """A column for each statement and field, "value 2025"; null where it says nothing."""
    return {
        f"{field} {label}": said[sid][field] if sid in said else None
        for sid, label in labels.items()
        for field in fields
    }


def told(row: Row, labels: Sequence[str], mark: str = "figure_id") -> list[str]:
    """The statements that say a thing: those of which the row has a mark."""
    return [label for label in labels if row[f"{mark} {label}"]]


def sure(row: Row, labels: Sequence[str]) -> list[str]:
    """Those of which the row has a figure without a doubt."""
    return [label for label in told(row, labels) if not row[f"doubt {label}"]]
