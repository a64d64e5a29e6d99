"""The events of a codebook as words: what stands in a row's cells, in all its forms.

A cell holds words and phrases, separated by bars. `…` in a phrase stands for a few words, or for
those counted ("take … captive"); a question mark behind a word marks a weak one, which often means
less than the event. The column tells who is meant and how the forms are made.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, combinations
from pathlib import Path
from typing import NamedTuple

from statements.errors import StatementError
from statements.language.english.inflection import plural, verb
from statements.language.english.words import PREPOSITIONS

GAP = "…"
WORD_COLUMNS = ("done_to", "doing", "nouns", "counted", "states")
ING = "ing"  # behind a verb, another one begins
_FEW = 6  # words that stand for a gap behind a verb
_MANY = 60  # behind a noun: "the fate of … is unknown" reaches along a list

Row = dict[str, str]


class Said(NamedTuple):
    """A form of a word or phrase, and the row that it stands in.

    The role is a letter: of a verb that is done to those counted E (past and participle), T (other
    finite forms and the infinitive) or G (-ing); of one that they do I or J; N an event's noun, P a
    noun for those counted, S a state.
    """

    words: tuple[str, ...]
    role: str
    row: Row
    weak: bool
    past: bool = False  # of a finite form that is no infinitive

    @property
    def size(self) -> int:
        """How many words it has beside its gap."""
        return len(self.words) - (GAP in self.words)


class Found(NamedTuple):
    """Where a form stands among the words of a sentence; `gap` is where its gap begins and ends."""

    first: int
    after: int
    gap: tuple[int, int] | None
    said: tuple[Said, ...]


class Lexicon:
    """All forms of all events: by their first word, then by their second, if they have one."""

    def __init__(self, path: Path, rows: Sequence[Row]) -> None:
        self.forms: dict[str, dict[str, list[Said]]] = {}
        for said in chain.from_iterable(_forms(row) for row in rows):
            second = said.words[1] if len(said.words) > 1 else ""
            self.forms.setdefault(said.words[0], {}).setdefault(second, []).append(said)
        alike = [forms for seconds in self.forms.values() for forms in seconds.values()]
        for wrong in chain(_wrong_rows(rows), *map(_two_meanings, alike)):
            raise StatementError(f"{path}: {wrong}")

    def opens(self, words: Sequence[str], place: int) -> bool:
        """Whether a form may begin at a word: quick, and mostly no."""
        seconds = self.forms.get(words[place], {})
        if "" in seconds or GAP in seconds:
            return True
        return place + 1 < len(words) and words[place + 1] in seconds

    def find(self, words: Sequence[str], first: int, before: int | None = None) -> Found | None:
        """The longest form that begins at a word, with all that it may mean; the gap of a verb's
        ends before a place."""
        seconds = self.forms.get(words[first], {})
        keys = dict.fromkeys(("", GAP, *words[first + 1 : first + 2]))
        forms = [said for key in keys for said in seconds.get(key, ())]
        found = [(said, at) for said in forms if (at := _match(said, words, first, before))]
        if not found:
            return None
        best, at = max(found, key=lambda match: match[0].size)
        alike = (said for said, there in found if there == at and said.size == best.size)
        return Found(first, *at, tuple(alike))

    def counted(self, word: str) -> tuple[Said, ...]:
        """The events that a word counts: "deaths"."""
        return tuple(s for s in self.forms.get(word, {}).get("", ()) if s.role == "P")

    def names(self, word: str) -> set[str]:
        """The events that a word names when it stands for those to whom it happened, and what is
        broader: "the dead"."""
        meant = [s.row for s in self.forms.get(word, {}).get("", ()) if s.role in "EPS"]
        return {row[column] for row in meant for column in ("event", "broader")} - {""}


def _match(
    said: Said, words: Sequence[str], first: int, before: int | None = None
) -> tuple[int, tuple[int, int] | None] | None:
    """Where a form ends that begins at a word, and its gap; None where it does not stand there."""
    if GAP not in said.words:
        after = first + len(said.words)
        return (after, None) if tuple(words[first:after]) == said.words else None
    middle = said.words.index(GAP)
    head, tail = said.words[:middle], said.words[middle + 1 :]
    begin = first + middle
    if tuple(words[first:begin]) != head:
        return None
    most, stops = (_MANY, ";") if said.role == "N" else (_FEW, ",;:().")
    if before is not None and said.role != "N":
        most = min(most, before - begin)
    for place in range(begin, min(len(words), begin + most + 1)):
        if tuple(words[place : place + len(tail)]) == tail:
            return place + len(tail), (begin, place)
        if words[place] in stops or (said.role in "ETGIJ" and words[place].endswith(ING)):
            break
    return None


def cells(row: Row, column: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The words and phrases of a cell, in small letters, and whether each is weak."""
    for phrase in row[column].lower().replace("...", f" {GAP} ").split("|"):
        if words := tuple(phrase.strip().removesuffix("?").split()):
            yield words, phrase.strip().endswith("?")


def _forms(row: Row) -> Iterator[Said]:
    for column in WORD_COLUMNS:
        for words, weak in cells(row, column):
            place = int(words[0].endswith("ly") and len(words) > 1)  # "forcibly deport"
            if column == "nouns" and GAP not in words and words[-1] not in PREPOSITIONS:
                place = len(words) - 1  # "enforced disappearances"
            for form, role, past in _inflected(words[place], column):
                yield Said((*words[:place], form, *words[place + 1 :]), role, row, weak, past)


def _inflected(word: str, column: str) -> Iterable[tuple[str, str, bool]]:
    """The forms of a word with their roles, and whether they are finite and past: "sank"."""
    if column in ("done_to", "doing"):
        made = verb(word)
        past, other, ing = ("E", "T", "G") if column == "done_to" else ("I", "I", "J")
        only = set(made.past) - set(made.participle)  # nothing was done to them
        forms = {(form, other, False) for form in made.present}
        forms |= {(form, other, column == "done_to") for form in only}
        forms |= {(form, past, False) for form in made.participle + made.past if form not in only}
        return forms | {(made.ing, ing, False)}
    if column == "nouns":
        return {(word, "N", False), (plural(word), "N", False)}
    return {(word, "P" if column == "counted" else "S", False)}


def units(row: Row) -> frozenset[str]:
    """What the event may be said of; none where it may be said of anything."""
    return _units(row["unit"])


@lru_cache(maxsize=512)
def _units(cell: str) -> frozenset[str]:
    return frozenset(unit.strip() for unit in cell.split("|") if unit.strip())


def _wrong_rows(rows: Sequence[Row]) -> Iterator[str]:
    """What is wrong with rows: without words, of an event that has one, under no broader event."""
    broader: dict[str, str] = {}
    for row in rows:
        event, phrases = row["event"], [words for c in WORD_COLUMNS for words, _ in cells(row, c)]
        if event in broader:
            yield f"the event {event!r} stands in two rows; make them one"
        if not phrases:
            yield f"{event!r} has no words; fill in one of {', '.join(WORD_COLUMNS)}"
        for words in phrases:
            if words.count(GAP) > 1 or (GAP in (words[0], words[-1]) and len(words) > 1):
                yield (
                    f"the phrase {' '.join(words)!r} begins or ends with its gap, or has two; a "
                    "gap stands once, between words"
                )
        broader[event] = row["broader"]
    for event in broader:
        above = [event]
        while wider := broader[above[-1]]:
            if wider not in broader:
                yield (
                    f"{above[-1]!r} has the broader event {wider!r}, which has no row; add it or "
                    "leave the cell empty"
                )
            if wider in above:
                yield f"{wider!r} is broader than itself; empty one of the cells"
            above.append(wider)


def _two_meanings(forms: Sequence[Said]) -> Iterator[str]:
    """What is wrong with forms that begin alike: one that means two events of the same things."""
    for one, other in combinations(forms, 2):
        alike = (one.words, one.role) == (other.words, other.role) and one.row is not other.row
        these, those = units(one.row), units(other.row)
        if alike and not (these and those and these.isdisjoint(those)):
            yield (
                f"{' '.join(one.words)!r} means both {one.row['event']!r} and "
                f"{other.row['event']!r} of the same things; keep it in one row"
            )
