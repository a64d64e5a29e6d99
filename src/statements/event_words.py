"""The events of a codebook as words: what stands in a row's cells, in all its forms.

A cell holds words and phrases, separated by bars. `…` in a phrase stands for a few words, or for
those counted ("take … captive"); a question mark behind a word marks a weak one, which often means
less than the event. The column tells who is meant and how the forms are made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from statements.errors import StatementError
from statements.language.english.inflection import plural, verb
from statements.language.english.words import PREPOSITIONS

GAP = "…"
WORD_COLUMNS = ("done_to", "doing", "nouns", "counted", "states")
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


class Found(NamedTuple):
    """Where a form stands among the words of a sentence; `gap` is where its gap begins and ends."""

    first: int
    after: int
    gap: tuple[int, int] | None
    said: tuple[Said, ...]


class Lexicon:
    """All forms of all events, by their first word."""

    def __init__(self, path: Path, rows: Sequence[Row]) -> None:
        self.said: dict[str, list[Said]] = {}
        for row in rows:
            for said in _forms(row):
                self.said.setdefault(said.words[0], []).append(said)
        for forms in self.said.values():
            forms.sort(key=lambda said: (-len(said.words), said.words))
        _check(path, rows, self.said)
        # By the first word, the words that must come next; none where any may.
        self.seconds: dict[str, frozenset[str]] = {
            first: frozenset(said.words[1] for said in forms)
            if all(len(said.words) > 1 and said.words[1] != GAP for said in forms)
            else frozenset()
            for first, forms in self.said.items()
        }

    def opens(self, words: Sequence[str], place: int) -> bool:
        """Whether a form may begin at a word: quick, and mostly no."""
        seconds = self.seconds.get(words[place])
        if not seconds:
            return seconds is not None
        return place + 1 < len(words) and words[place + 1] in seconds

    def find(self, words: Sequence[str], first: int) -> Found | None:
        """The longest form that begins at a word, with all that it may mean."""
        best: Found | None = None
        second = words[first + 1] if first + 1 < len(words) else ""
        for said in self.said.get(words[first], ()):
            if len(said.words) > 1 and said.words[1] not in (second, GAP):
                continue
            if best and len(said.words) < len(best.said[0].words):
                break
            found = _match(said, words, first)
            if found and best and found[:3] == best[:3]:
                best = best._replace(said=best.said + found.said)
            elif found and not best:
                best = found
        return best

    def names(self, words: Sequence[str]) -> set[str]:
        """The events that words name when they stand for those to whom it happened, and what is
        broader: "the dead"."""
        found = self.find(words, 0)
        meant = [said.row for said in found.said if said.role in "EPS"] if found else []
        return {row[column] for row in meant for column in ("event", "broader")} - {""}


def _match(said: Said, words: Sequence[str], first: int) -> Found | None:
    if GAP not in said.words:
        after = first + len(said.words)
        same = tuple(words[first:after]) == said.words
        return Found(first, after, None, (said,)) if same else None
    middle = said.words.index(GAP)
    head, tail = said.words[:middle], said.words[middle + 1 :]
    begin = first + middle
    if tuple(words[first:begin]) != head:
        return None
    most, stops = (_MANY, ";") if said.role == "N" else (_FEW, ",;:().")
    for place in range(begin, min(len(words), begin + most + 1)):
        if tuple(words[place : place + len(tail)]) == tail:
            return Found(first, place + len(tail), (begin, place), (said,))
        if words[place] in stops:
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
            for form, role in _inflected(words[place], column):
                yield Said((*words[:place], form, *words[place + 1 :]), role, row, weak)


def _inflected(word: str, column: str) -> Iterable[tuple[str, str]]:
    if column in ("done_to", "doing"):
        made = verb(word)
        past, other, ing = ("E", "T", "G") if column == "done_to" else ("I", "I", "J")
        forms = {(form, other) for form in made.present}
        return forms | {(form, past) for form in made.past + made.participle} | {(made.ing, ing)}
    if column == "nouns":
        return {(word, "N"), (plural(word), "N")}
    return {(word, "P" if column == "counted" else "S")}


def units(row: Row) -> frozenset[str]:
    """What the event may be said of; none where it may be said of anything."""
    return _units(row["unit"])


@lru_cache(maxsize=512)
def _units(cell: str) -> frozenset[str]:
    return frozenset(unit.strip() for unit in cell.split("|") if unit.strip())


def _check(path: Path, rows: Sequence[Row], said: dict[str, list[Said]]) -> None:
    """Refuse a broader event that is unknown or its own, and a word with two meanings."""
    broader = {row["event"]: row["broader"] for row in rows}
    if len(broader) < len(rows):
        names = [row["event"] for row in rows]
        twice = next(name for name in names if names.count(name) > 1)
        raise StatementError(f"{path}: the event {twice!r} stands in two rows; make them one")
    for event in broader:
        chain = [event]
        while wider := broader[chain[-1]]:
            if wider not in broader:
                raise StatementError(
                    f"{path}: {chain[-1]!r} has the broader event {wider!r}, which has no row; "
                    "add it or leave the cell empty"
                )
            if wider in chain:
                raise StatementError(
                    f"{path}: {wider!r} is broader than itself; empty one of the cells"
                )
            chain.append(wider)
    for forms in said.values():
        for place, one in enumerate(forms):
            for other in forms[place + 1 :]:
                if (one.words, one.role) == (other.words, other.role) and _conflict(one, other):
                    raise StatementError(
                        f"{path}: {' '.join(one.words)!r} means both {one.row['event']!r} and "
                        f"{other.row['event']!r} of the same things; keep it in one row"
                    )
    for row in rows:
        for column in WORD_COLUMNS:
            for words, _ in cells(row, column):
                if (GAP in (words[0], words[-1]) and words[-1] != words[0]) or words.count(GAP) > 1:
                    raise StatementError(
                        f"{path}: the phrase {' '.join(words)!r} begins or ends with its gap, or "
                        "has two; a gap stands once, between words"
                    )
        if not any(row[column] for column in WORD_COLUMNS):
            raise StatementError(
                f"{path}: {row['event']!r} has no words; fill in one of {', '.join(WORD_COLUMNS)}"
            )


def _conflict(one: Said, other: Said) -> bool:
    if one.row is other.row:
        return False
    return not (units(one.row) and units(other.row)) or bool(units(one.row) & units(other.row))
