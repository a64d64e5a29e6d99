"""The places in the texts that a report leads to, and the links to them and back."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pandas as pd

from statements.corpus import Corpus

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


@dataclass
class Links:
    """The links between tables and texts; it knows which row is the first to use a place."""

    places: dict[str, Place]
    used: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)

    def claim(self, name: str) -> bool:
        """Take an id for an element of the page; False where another one has it."""
        free = name not in self.ids
        self.ids.add(name)
        return free

    def address(self, mark: str) -> dict[str, str]:
        """The attributes of a link to a place in the text; none where there is no such place."""
        place = self.places.get(mark)
        return {"href": f"#{self.anchor(place)}", "data-note": place.note} if place else {}

    def from_row(self, mark: str) -> dict[str, str]:
        """The same for a link in a table; the first for each place has an id to lead back to."""
        link = self.address(mark)
        if link and (place := self.places[mark]).mark not in self.used:
            self.used.add(place.mark)
            link["id"] = self.row(place)
        return link

    def back(self, place: Place) -> str:
        """Where a mark in the text leads: to the first row that uses it, or else to the key."""
        return f"#{self.row(place)}" if place.mark in self.used else f"#key-{place.kind}"

    @staticmethod
    def anchor(place: Place) -> str:
        return f"at-{slug(place.mark)}"

    @staticmethod
    def row(place: Place) -> str:
        return f"row-{slug(place.mark)}"
