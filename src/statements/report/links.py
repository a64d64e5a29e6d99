"""The links between the tables of a report and the places in the texts."""

import re
from dataclasses import dataclass, field

from statements.tables.places import Place, slug

_WEB = re.compile(r"https?://[^\s<>\"]+")


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
        """The attributes of a link to a place in the text or to an address; else none."""
        if _WEB.fullmatch(mark):
            return {"href": mark, "rel": "noreferrer"}
        place = self.places.get(mark)
        return {"href": f"#{self.anchor(place)}", "data-note": place.note} if place else {}

    def from_row(self, mark: str) -> dict[str, str]:
        """The same for a link in a table; the first for each place has an id to lead back to."""
        link = self.address(mark)
        if (place := self.places.get(mark)) and place.mark not in self.used:
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

    @staticmethod
    def quote(mark: str) -> str:
        """The id of a sentence's quotation."""
        return f"quote-{slug(mark)}"
