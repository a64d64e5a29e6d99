"""What a reader should know first: up to five findings, each with the words that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, NamedTuple

import pandas as pd

from statements.compare import (
    ADDED,
    CHANGED,
    DROPPED,
    MOVED,
    ONLY_EARLIER,
    ONLY_LATER,
    REWORDED,
    SAME,
    Comparison,
)
from statements.corpus import Corpus

MOST = 5  # findings, so that they can be read in one screen
LISTED = 5  # figures or names in a list; of the rest, only the number is said

Row = dict[str, Any]


class Part(NamedTuple):
    """Some words of a finding; those with a mark stand for a place in a text."""

    words: str
    mark: str = ""


class Quote(NamedTuple):
    """The statement's own words, and the mark of the figure or name that they are quoted for."""

    label: str
    words: str
    mark: str


class Finding(NamedTuple):
    """A sentence of ours and the statements' words that prove it."""

    parts: tuple[Part, ...]
    quotes: tuple[Quote, ...] = ()


def findings(corpus: Corpus, comparison: Comparison | None) -> list[Finding]:
    """The findings of a comparison; of a single statement, what it reports."""
    if comparison is None:
        return _single(corpus)
    figures = _rows(comparison.figures[comparison.figures["kind"] == "count"])
    found = (
        _same(figures, comparison),
        _moved(figures, comparison),
        _changed(figures, comparison),
        _in_one_only(figures, comparison),
        _recipients(comparison),
        _instruments(comparison),
    )
    return [finding for finding in found if finding][:MOST]


# ---------------------------------------------------------------- figures


def _same(figures: list[Row], comparison: Comparison) -> Finding | None:
    first, last = comparison.labels[0], comparison.labels[-1]
    same = [row for row in figures if row["status"] == SAME]
    wholes = [row for row in same if not row[f"part_of {last}"]]
    if not wholes:
        return None
    listed = [[*_figure(row, last), *_breakdown(row, same, last)] for row in wholes[:LISTED]]
    parts = [Part("Both statements report "), *_join(listed, len(wholes)), Part(".")]
    return Finding(tuple(parts), (_sentence(wholes[0], first), _sentence(wholes[0], last)))


def _breakdown(whole: Row, rows: Iterable[Row], label: str) -> list[Part]:
    of_whole = [r for r in rows if r[f"part_of {label}"] == whole[f"figure_id {label}"]]
    if not of_whole:
        return []
    return [Part(", including "), *_join([_figure(r, label, brief=True) for r in of_whole])]


def _moved(figures: list[Row], comparison: Comparison) -> Finding | None:
    """Figures that stand in both statements, but under another event or whole."""
    first, last = comparison.labels[0], comparison.labels[-1]
    by_row = {row["row"]: row for row in figures}
    pairs = [
        (row, by_row[row["counterpart"]] if row["counterpart"] != "" else row)
        for row in figures
        if row["status"] == MOVED and row[f"figure_id {first}"]
    ]
    if not pairs:
        return None
    parts: list[Part] = []
    wholes = {(r[f"figure_id {label}"]): r for r in figures for label in (first, last)}
    for _, group in groupby(pairs, key=lambda p: _filing(p, first, last)):
        of_group = list(group)
        earlier, later = of_group[0]
        parts += [
            Part(f"{'; the' if parts else 'The'} {first} statement counts "),
            *_join([_figure(row, first, brief=True) for row, _ in of_group]),
            *_filed(earlier, wholes, first),
            Part(f", the {last} statement counts "),
            *_join([_figure(row, last, brief=True) for _, row in of_group]),
            *_filed(later, wholes, last),
        ]
    earlier, later = pairs[0]
    return Finding((*parts, Part(".")), (_sentence(earlier, first), _sentence(later, last)))


def _filing(pair: tuple[Row, Row], first: str, last: str) -> tuple[str, ...]:
    earlier, later = pair
    return earlier["event"], earlier[f"part_of {first}"], later["event"], later[f"part_of {last}"]


def _filed(row: Row, wholes: dict[str, Row], label: str) -> list[Part]:
    """Under which event a figure stands, and as part of which whole."""
    parts = [Part(f" under “{row['event']}”")] if row["event"] else []
    whole = wholes.get(row[f"part_of {label}"])
    if whole:
        brief = whole["event"] == row["event"]
        parts += [Part(" (part of "), *_figure(whole, label, brief=brief), Part(")")]
    return parts


def _changed(figures: list[Row], comparison: Comparison) -> Finding | None:
    first, last = comparison.labels[0], comparison.labels[-1]
    changed = [row for row in figures if row["status"] == CHANGED]
    if not changed:
        return None
    listed = [
        [
            *_figure(row, first),
            Part(" against "),
            Part(row[f"printed {last}"], row[f"figure_id {last}"]),
        ]
        for row in changed[:LISTED]
    ]
    start = Part(f"Reported with another value by the {first} and by the {last} statement: ")
    quotes = (_sentence(changed[0], first), _sentence(changed[0], last))
    return Finding((start, *_join(listed, len(changed)), Part(".")), quotes)


def _in_one_only(figures: list[Row], comparison: Comparison) -> Finding | None:
    parts: list[Part] = []
    quotes: list[Quote] = []
    sides = (ONLY_EARLIER, comparison.labels[0]), (ONLY_LATER, comparison.labels[-1])
    for wanted, label in sides:
        rows = [row for row in figures if row["status"] == wanted]
        if not rows:
            continue
        listed = _join([_figure(row, label) for row in rows[:LISTED]], len(rows))
        parts += [
            Part(f"{' ' if parts else ''}The {label} statement alone reports "),
            *listed,
            Part("."),
        ]
        quotes.append(_sentence(rows[0], label))
    return Finding(tuple(parts), tuple(quotes)) if parts else None


def _figure(row: Row, label: str, *, brief: bool = False) -> list[Part]:
    """A figure as printed, whom or what it counts, and the event that the codebook reads."""
    who = row["group"] if row["group"] not in ("", "all") else row["unit"]
    who = who or f"“{row[f'counted {label}']}”"
    event = "" if brief or not row["event"] else f" ({row['event']})"
    return [Part(row[f"printed {label}"], row[f"figure_id {label}"]), Part(f" {who}{event}")]


def _sentence(row: Row, label: str) -> Quote:
    return Quote(label, row[f"sentence {label}"], row[f"figure_id {label}"])


# ---------------------------------------------------------------- names


def _recipients(comparison: Comparison) -> Finding | None:
    return _names(_rows(comparison.recipients), "organisation", "recipient", comparison)


def _instruments(comparison: Comparison) -> Finding | None:
    return _names(_rows(comparison.instruments), "instrument", "instrument", comparison)


def _names(rows: list[Row], code: str, thing: str, comparison: Comparison) -> Finding | None:
    """How many names each statement has, and which of them are added or dropped."""
    first, last = comparison.labels[0], comparison.labels[-1]
    counts = [sum(bool(row[f"id {label}"]) for row in rows) for label in (first, last)]
    if not any(counts):
        return None
    shared = [row for row in rows if row["status"] in (SAME, REWORDED)]
    reworded = [row for row in shared if row["status"] == REWORDED]
    parts = [
        Part(f"The {first} statement names {_count(counts[0], thing)}, the {last} statement "),
        Part(
            f"{counts[1]}; {len(shared)} are in both, {len(reworded)} of them differently worded."
        ),
    ]
    quotes: list[Quote] = []
    for change, label in ((ADDED, last), (DROPPED, first)):
        names = [
            [Part(row[code] or row[f"printed {label}"], row[f"id {label}"])]
            for row in rows
            if row["status"] == change
        ]
        if names:
            parts += [
                Part(f" {change.capitalize()}: "),
                *_join(names[:LISTED], len(names)),
                Part("."),
            ]
            quotes.append(next(_printed(row, label) for row in rows if row["status"] == change))
    if not quotes:
        parts.append(Part(" None is added or dropped."))
        quotes = [_printed(row, label) for row in reworded[:1] for label in (first, last)]
    return Finding(tuple(parts), tuple(quotes))


def _printed(row: Row, label: str) -> Quote:
    return Quote(label, row[f"printed {label}"], row[f"id {label}"])


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


# ---------------------------------------------------------------- one statement


def _single(corpus: Corpus) -> list[Finding]:
    """What a statement reports that has no other to be compared with."""
    label = corpus.label(corpus.ids[0])
    sentences = corpus.sentences.set_index("sentence_id")["text"]
    counts = corpus.figures[(corpus.figures["kind"] == "count") & corpus.figures["part_of"].isna()]
    rows = [
        {
            **row,
            f"printed {label}": " ".join(row["as_printed"].split()),
            f"figure_id {label}": row["figure_id"],
            f"counted {label}": row["counted"],
            f"sentence {label}": sentences[row["sentence_id"]],
        }
        for row in _rows(counts)
    ]
    alone = Part("There is one statement, and so nothing to compare it with: it names ")
    names = (
        f"{_count(len(corpus.recipients), 'recipient')} and "
        f"{_count(len(corpus.instruments), 'instrument')}."
    )
    found = [Finding((alone, Part(names)))]
    if rows:
        listed = _join([_figure(row, label) for row in rows[:LISTED]], len(rows))
        parts = (Part(f"The {label} statement reports "), *listed, Part("."))
        found.append(Finding(parts, (_sentence(rows[0], label),)))
    return found


# ---------------------------------------------------------------- lists


def _rows(frame: pd.DataFrame) -> list[Row]:
    """A frame's rows with an empty text for each null."""
    return [
        {str(name): "" if pd.isna(value) else value for name, value in row.items()}
        for row in frame.to_dict("records")
    ]


def _join(items: Sequence[list[Part]], total: int = 0) -> list[Part]:
    """Items as a list in prose: "a, b and c", or "a, b and 7 more" where there are more."""
    rest = total - len(items)
    listed = [*items, [Part(f"{rest} more")]] if rest > 0 else list(items)
    mixed = any(len(item) > 2 for item in listed)
    parts: list[Part] = []
    for place, item in enumerate(listed):
        last = place == len(listed) - 1
        between = ("; and " if mixed else " and ") if last else ("; " if mixed else ", ")
        parts += [Part(between), *item] if place else item
    return parts
