"""The places in the texts that rows of the tables stand for."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import pandas as pd

from statements.tables.corpus import Corpus

FIGURE, NUMBER, RECIPIENT, INSTRUMENT, SENTENCE = (
    "figure",
    "number",
    "recipient",
    "instrument",
    "sentence",
)


class Place(NamedTuple):
    """A span of a statement's text that has an address."""

    mark: str  # its id in the tables
    kind: str
    statement_id: str
    start: int
    end: int
    label: str  # what it is, in a few words

    @property
    def note(self) -> str:
        """The short name that stands for it in print: "f01"."""
        return self.mark.rpartition(":")[2]


def slug(mark: str) -> str:
    """An id for a page that stands for any text, and for no other: letters, digits, - . and _."""
    kept = re.sub(r"[^A-Za-z0-9:-]", lambda m: f"_{ord(m[0]):x}_", mark)
    return kept.replace(":", ".")


def find_places(corpus: Corpus) -> dict[str, Place]:
    """Every place by its id. A figure's place is also that of the number mention it is."""
    places: dict[str, Place] = {}
    for kind, (table, id_column) in {
        SENTENCE: ("sentences", "sentence_id"),
        FIGURE: ("figures", "figure_id"),
        NUMBER: ("numbers", "number_id"),
        RECIPIENT: ("recipients", "recipient_id"),
        INSTRUMENT: ("instruments", "instrument_id"),
    }.items():
        for row in corpus.tables[table].to_dict("records"):
            place = Place(
                row[id_column],
                kind,
                row["statement_id"],
                row["start"],
                row["end"],
                _label(kind, {str(name): value for name, value in row.items()}),
            )
            places.setdefault(row[id_column], place)
            if kind == FIGURE:
                places[row["number_id"]] = place
    return places


def _label(kind: str, row: dict[str, Any]) -> str:
    counted = "unit" if row.get("group") == "all" else "group"
    coded = {
        FIGURE: ("event", counted),
        NUMBER: ("kind",),
        RECIPIENT: ("organisation",),
        INSTRUMENT: ("instrument",),
    }
    words = ["not yet coded" if pd.isna(row[c]) else str(row[c]) for c in coded.get(kind, ())]
    return f"{kind}: {', '.join(dict.fromkeys(words))}"
