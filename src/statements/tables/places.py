"""The places in the texts that rows of the tables stand for."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from statements.extract.metadata.fields import FIELDS
from statements.tables.corpus import Corpus
from statements.tables.rows import Row
from statements.tables.schema import records

FIGURE, NUMBER, RECIPIENT, INSTRUMENT = "figure", "number", "recipient", "instrument"
SENTENCE, WORDS, IMPRINT = "sentence", "words", "imprint"
NO_EVENT = "no event stated"
DOUBT, CORRECTED = "in-doubt", "corrected"


class Place(NamedTuple):
    """A span of a statement's text that has an address."""

    mark: str  # its id in the tables
    kind: str
    statement_id: str
    start: int
    end: int
    label: str  # what it is, in a few words
    state: str = ""  # in doubt, corrected, or neither
    says: tuple[str, ...] = ()  # for words: the marks of the rows whose coding they say

    @property
    def note(self) -> str:
        """The short name that stands for it in print: "f01"."""
        return self.mark.rpartition(":")[2]


def slug(mark: str) -> str:
    """An id for a page that stands for any text, and for no other: letters, digits, - . and _."""
    kept = re.sub(r"[^A-Za-z0-9:-]", lambda m: f"_{ord(m[0]):x}_", mark)
    return kept.replace(":", ".")


def find_places(corpus: Corpus) -> dict[str, Place]:
    """Every place by its id. A figure's place is also that of the number mention it is.

    The words that say an event, a cause or a part, or that something is sent, are places too, each
    with the rows that rest on it; and those that say date, issuer, place and signatory.
    """
    places = {place.mark: place for row in records(corpus.statements) for place in _imprint(row)}
    words: dict[tuple[str, int, int], list[str]] = {}
    for kind in (SENTENCE, FIGURE, NUMBER, RECIPIENT, INSTRUMENT):
        for row in records(corpus.tables[f"{kind}s"]):
            sid, mark = row["statement_id"], row[f"{kind}_id"]
            raw = corpus.texts[sid].raw
            state = DOUBT if row.get("doubt") else CORRECTED if row.get("corrected") else ""
            label = _label(kind, row, raw)
            place = Place(mark, kind, sid, row["start"], row["end"], label, state)
            places.setdefault(mark, place)
            if kind == FIGURE:
                places[row["number_id"]] = place
            for start, end in _words_of(row):
                words.setdefault((sid, start, end), []).append(mark)
    for number, ((sid, start, end), marks) in enumerate(words.items(), 1):
        mark = f"{sid}:w{number:02}"
        places[mark] = Place(mark, WORDS, sid, start, end, "", says=tuple(marks))
    return places


def _imprint(row: Row) -> Iterator[Place]:
    """Where a text says when, where and by whom it was issued."""
    for of in FIELDS:
        start, end, doubt = row[f"{of}_start"], row[f"{of}_end"], row[f"{of}_doubt"]
        if start is not None:
            label = f"{of}: {row[of].date() if of == 'date' else row[of]}"
            label += f"; in doubt: {doubt}" if doubt else ""
            sid = row["statement_id"]
            yield Place(f"{sid}:{of}", IMPRINT, sid, start, end, label, DOUBT if doubt else "")


def _words_of(row: Row) -> list[tuple[int, int]]:
    """Where the words stand that say a figure's event, cause and part, or send to a recipient."""
    told = ("event", "cause", "part", "sent")
    return [(row[f"{x}_start"], row[f"{x}_end"]) for x in told if row.get(f"{x}_start") is not None]


def _label(kind: str, row: Row, raw: str) -> str:
    counted = "unit" if row.get("group") == "all" else "group"
    coded = {
        FIGURE: ("event", counted),
        NUMBER: ("kind",),
        RECIPIENT: ("organisation",),
        INSTRUMENT: ("instrument",),
    }
    nothing = {"event": NO_EVENT}
    words = [row[c] or nothing.get(c, "not yet coded") for c in coded.get(kind, ())]
    label = f"{kind}: {', '.join(dict.fromkeys(words))}"
    said = [" ".join(raw[start:end].split()) for start, end in _words_of(row)]
    label += "".join(f", “{words}”" for words in said)
    label += f"; {row['place']}" if row.get("place") else ""
    for state, of in (("doubt", "in doubt"), ("corrected", "corrected by a reader; before")):
        label += f"; {of}: {row[state]}" if row.get(state) else ""
    return label
