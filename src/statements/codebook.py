"""The hand-made tables that give printed words a code: data, each row with its reason.

A codebook is a folder of four CSV files. `load_codebook` checks all of them and compiles their
patterns; whatever is wrong is one `StatementError` that names the file and the row.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from statements.errors import StatementError
from statements.event_words import WORD_COLUMNS, Lexicon
from statements.files import read_csv
from statements.language.english.inflection import plural
from statements.language.english.phrases import JOINTS
from statements.language.first_letters import Openings, Words
from statements.language.prefilter import OPENING, openings, repeats

COLUMNS = {
    "organisations": ("organisation", "acronym", "kind", "aliases", "source"),
    "instruments": ("instrument", "pattern", "source"),
    "events": ("event", "broader", *WORD_COLUMNS, "unit", "source"),
    "groups": ("terms", "group", "unit", "sex", "age", "status", "source"),
}
_FILES = ", ".join(f"{table}.csv" for table in COLUMNS)
_OF_BOTH = {"group": "all"}
_ADDED = ("sex", "age", "status")  # a codebook may be without
OPTIONAL = frozenset({"acronym", "aliases", "unit", "broader", *_ADDED, *WORD_COLUMNS})
_FLAGS = re.compile(r"\(\?[aiLmsux]+\)")
# A title begins and ends where words do.
_TITLE = r"(?<!\w)(?=\w)(?:{})(?!\w)"
_SEPARATOR = re.compile(r"\s*\|\s*")

Row = dict[str, str]


class Organisation(NamedTuple):
    organisation: str
    acronym: str
    kind: str


class Coded(NamedTuple):
    """Where a pattern of the codebook matched, and the row that it stands in."""

    start: int
    end: int
    row: Row


@dataclass(frozen=True)
class Codebook:
    """A loaded codebook; the rows stay as they are in the files."""

    folder: Path
    rows: dict[str, tuple[Row, ...]]
    organisations: dict[str, Organisation]  # folded alias -> organisation
    acronyms: dict[str, Organisation]
    terms: dict[str, Row]  # lower-case term -> row of groups
    events: Lexicon
    openings: Openings  # of titles
    titles: dict[str, list[tuple[re.Pattern[str], Row]]]  # how a title begins -> its patterns

    def organisation(self, printed: str, acronym: str | None = None) -> Organisation | None:
        """The organisation that a printed name, or else its acronym, stands for."""
        known = self.organisations.get(fold(printed))
        return known or (self.acronyms.get(acronym) if acronym else None)

    def find_titles(self, clean: str, words: Words) -> Iterator[Coded]:
        """The titles of instruments in a text: from the left, the longest at each place."""
        position, begins = 0, tuple(self.titles)
        for start in self.openings.places(words):
            begin = clean[start : start + OPENING].casefold()
            if start < position or not begin.startswith(begins):
                continue
            tried = chain.from_iterable(self.titles.get(begin[:n], ()) for n in range(OPENING + 1))
            ends = [(m.end(), row) for p, row in tried if (m := p.match(clean, start))]
            if ends:
                position, row = max(ends, key=lambda found: found[0])
                yield Coded(start, position, row)

    def persons(
        self, group: str | None, unit: str | None, counted: str | None
    ) -> Row | dict[str, None]:
        """Sex and age of the persons of a group, and the status that the words for them tell.

        Each is "unknown" where nothing is told, and null of others.
        """
        if unit != "persons" or not group:
            return dict.fromkeys(_ADDED)
        *of_group, _ = _ADDED
        row = next((row for row in self.rows["groups"] if row["group"] == group), {})
        named = (self.group(counted or "") or {}).get("status")
        return {name: row.get(name) or "unknown" for name in of_group} | {
            "status": named or row.get("status") or "unknown"
        }

    def group(self, phrase: str) -> Row | None:
        """The row of `groups` for the longest known term that ends a phrase; of two that are
        joined what both say, and none where their units differ."""
        words = phrase.lower().replace("’", "'").replace(",", " ,").split()
        one = [*words[:-1], plural(words[-1])] if words else []  # "one student"
        for first in range(len(words)):
            for last in (words, one):
                if row := self.terms.get(" ".join(last[first:])):
                    return self._joined(words[:first], row)
        return None

    def _joined(self, before: list[str], row: Row) -> Row | None:
        """A row with those of the nouns that are joined before its own."""
        joints = [place for place, word in enumerate(before) if word in (",", *JOINTS)]
        for first in filter(None, (self.group(" ".join(before[:place])) for place in joints)):
            if first["unit"] != row["unit"]:
                return None
            row = {c: said if said == first[c] else _OF_BOTH.get(c, "") for c, said in row.items()}
        return row


@lru_cache(maxsize=4096)  # a list of recipients is asked for the same names again
def fold(name: str) -> str:
    """A name as it is compared: case, article, punctuation and spelling variants set aside."""
    text = re.sub(r"\([^()]*\)|[^\w\s&/-]", " ", name.casefold())
    text = re.sub(r"\bu\s?n\b(?!\w)", "united nations", re.sub(r"[-/&]", " ", text))
    text = re.sub(r"organis(?=ation|ing|ed)", "organiz", text)
    text = re.sub(r"^(?:\s*the\b)?(?:\s*(?:heads?|leaders?|leadership) of(?: the)?\b)?", "", text)
    return " ".join(text.split())


def load_codebook(folder: Path) -> Codebook:
    """Load and check the codebook in a folder."""
    if not folder.is_dir():
        raise StatementError(f"{folder}: no such codebook; it is a folder with {_FILES}")
    rows = {table: tuple(_read(folder, table)) for table in COLUMNS}
    known = _names(folder / "organisations.csv", rows["organisations"])
    titles: dict[str, list[tuple[re.Pattern[str], Row]]] = {}
    for pattern, row in _patterns(folder / "instruments.csv", rows["instruments"]):
        for opening in openings(row["pattern"]):
            titles.setdefault(opening, []).append((pattern, row))
    return Codebook(
        folder=folder,
        rows=rows,
        organisations=known,
        acronyms={each.acronym: each for each in reversed(known.values())},
        terms=_terms(folder / "groups.csv", rows["groups"]),
        events=Lexicon(folder / "events.csv", rows["events"]),
        openings=Openings(titles),
        titles=titles,
    )


def _read(folder: Path, table: str) -> Iterator[Row]:
    path, columns = folder / f"{table}.csv", COLUMNS[table]
    if not path.is_file():
        raise StatementError(f"{path}: is missing; a codebook has {_FILES}")
    for line, cells in read_csv(path, [name for name in columns if name not in _ADDED]):
        row = {name: cells.get(name, "").strip() for name in columns}
        if empty := [name for name in columns if not row[name] and name not in OPTIONAL]:
            raise StatementError(f"{path}, line {line}: {empty[0]!r} is empty; fill it in")
        yield row


def split_aliases(cell: str) -> list[str]:
    """The parts of a cell that holds several, separated by bars."""
    return [part for part in _SEPARATOR.split(cell.strip()) if part]


def _names(path: Path, rows: Iterable[Row]) -> dict[str, Organisation]:
    names: dict[str, Organisation] = {}
    for row in rows:
        known = Organisation(*(row[name] for name in Organisation._fields))
        for alias in [known.organisation, known.acronym, *split_aliases(row["aliases"])]:
            other = names.setdefault(fold(alias), known) if alias else known
            if other.organisation != known.organisation:
                raise StatementError(
                    f"{path}: {alias!r} stands for both {other.organisation!r} and "
                    f"{known.organisation!r}; keep it in one row"
                )
    return names


def _terms(path: Path, rows: Iterable[Row]) -> dict[str, Row]:
    terms: dict[str, Row] = {}
    for row in rows:
        for term in split_aliases(row["terms"].lower()):
            if term in terms and terms[term] is not row:
                raise StatementError(f"{path}: the term {term!r} stands in two rows; keep one")
            terms[term] = row
    return terms


def _patterns(path: Path, rows: Iterable[Row]) -> Iterator[tuple[re.Pattern[str], Row]]:
    for row in rows:
        said = row["pattern"]
        try:
            bare, pattern = re.compile(said), re.compile(_TITLE.format(said), re.IGNORECASE)
        except (re.error, OverflowError, RecursionError) as error:
            raise StatementError(f"{path}: the pattern {said!r} is wrong: {error}") from error
        wrong = {
            "keeps a group or sets flags for all; write (?:...) or (?i:...)": (
                pattern.groups or _FLAGS.match(said)
            ),
            "repeats a part (*, +, {}); write out each word, with ? behind one that may be"
            " missing": repeats(said),
            "matches nothing at all; mend it": bare.match(""),
        }
        if why := next((why for why, is_so in wrong.items() if is_so), None):
            raise StatementError(f"{path}: the pattern {said!r} {why}")
        yield pattern, row
