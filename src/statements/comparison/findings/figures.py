"""Findings about figures: what is the same, moved, changed, or reported by some alone."""

from collections.abc import Iterable
from itertools import groupby, pairwise
from operator import itemgetter

from statements.comparison.compare import Comparison
from statements.comparison.findings.finding import (
    LISTED,
    Finding,
    Labels,
    Part,
    Quote,
    join,
    listed,
)
from statements.comparison.prose import all_of, at, capital, the_statement, who_or_what
from statements.comparison.rows import CHANGED, MOVED, SAME, sure, told
from statements.tables.rows import Row

_EXCEED = "parts exceed the whole"  # the doubt that the finding itself says


def same(figures: list[Row], labels: Labels) -> Finding | None:
    """Figures that stand unchanged in all statements, each with its parts that do so too."""
    last = labels[-1]
    alike = [r for r in figures if r["status"] == SAME and len(told(r, labels)) == len(labels)]
    kept = {row[f"figure_id {last}"] for row in alike}
    totals = [row for row in alike if row[f"part_of {last}"] not in kept]
    if not totals:
        return None
    ends = (labels[0], last)
    items = [[*named(row, *ends), *_breakdown(row, alike, ends)] for row in totals[:LISTED]]
    parts = [Part(f"{all_of(labels).capitalize()} report "), *join(items, len(totals)), Part(".")]
    return Finding(tuple(parts), tuple(said(totals[0], label) for label in ends))


def _breakdown(whole: Row, rows: Iterable[Row], labels: Labels) -> list[Part]:
    last = labels[-1]
    of_whole = [r for r in rows if r[f"part_of {last}"] == whole[f"figure_id {last}"]]
    if not of_whole:
        return []
    return [Part(", including "), *join([named(r, *labels, brief=True) for r in of_whole])]


# A figure and a statement that has it, and the same of one that counts it otherwise.
_Turn = tuple[tuple[Row, str], tuple[Row, str]]


def moved(figures: list[Row], labels: Labels) -> Finding | None:
    """Figures that stand in two statements, but under another event or whole."""
    totals = {row[f"figure_id {x}"]: row for row in figures for x in sure(row, labels)}
    rows = [row for row in figures if row["status"] == MOVED and row["event"]]
    turns = [turn for row in rows for turn in _turns(row, rows, totals, labels)]
    if not turns:
        return None
    parts: list[Part] = []
    filed = [[(x, row["event"], row[f"part_of {x}"]) for row, x in turn] for turn in turns]
    for _, group in groupby(zip(filed, turns, strict=True), key=itemgetter(0)):
        of_group = [turn for _, turn in group]
        for side, (row, label) in enumerate(of_group[0]):
            comma = ", " if side else "; " if parts else ""
            items = [named(*turn[side], brief=True) for turn in of_group]
            parts += [Part(f"{comma}{the_statement(label)} counts "), *join(items)]
            parts += _filed(row, totals, label)
    parts[0] = Part(capital(parts[0].words))
    return Finding((*parts, Part(".")), tuple(said(row, label) for row, label in turns[0]))


def _turns(row: Row, rows: list[Row], totals: dict[str, Row], labels: Labels) -> list[_Turn]:
    """Where a figure goes on under another event, or becomes part of another whole."""
    if row["counterpart"] is None:
        wholes = {
            label: totals[row[f"part_of {label}"]]["row"]
            for label in sure(row, labels)
            if row[f"part_of {label}"] in totals
        }
        turns = [((row, x), (row, y)) for x, y in pairwise(wholes) if wholes[x] != wholes[y]]
        return turns[:1]
    others = (other for other in rows if other["row"] == row["counterpart"])
    ends = [(to, told(row, labels)[-1], told(to, labels)[0]) for to in others]
    return [
        ((row, x), (to, y))
        for to, x, y in ends
        if labels.index(x) < labels.index(y) and sure(row, [x]) and sure(to, [y])
    ]


def _filed(row: Row, totals: dict[str, Row], label: str) -> list[Part]:
    """Under which event a figure stands, and as part of which whole."""
    parts = [Part(f" under “{row['event']}”")] if row["event"] else []
    if whole := row[f"part_of {label}"] and totals.get(row[f"part_of {label}"]):
        brief = whole["event"] == row["event"]
        parts += [Part(" (part of "), *named(whole, label, brief=brief), Part(")")]
    return parts


def changed(figures: list[Row], labels: Labels) -> Finding | None:
    """Figures that have another value in some statement than in the one before."""
    # two figures of which no event was read may be of two things
    coded = [row for row in figures if row["status"] == CHANGED and row["event"]]
    found = [(row, _values(row, labels)) for row in coded]
    found = [(row, values) for row, values in found if len(values) > 1]
    if not found:
        return None
    whose = f"by the {labels[0]} and by the {labels[-1]} statement"
    if len(labels) > 2:
        whose = "from one statement to the next"
    items = join([_then(*each, labels) for each in found[:LISTED]], len(found))
    row, values = found[0]
    quotes = tuple(said(row, label) for label in values[:2])
    hedged = any(
        _value(row, x)[:2] == _value(row, y)[:2]
        for row, values in found
        for x, y in pairwise(values)
    )
    what = "another value, or with another bound (about, at least)," if hedged else "another value"
    return Finding((Part(f"Reported with {what} {whose}: "), *items, Part(".")), quotes)


def _values(row: Row, labels: Labels) -> list[str]:
    """The statements with which each value of a figure begins, those in doubt left out."""
    values = {label: _value(row, label) for label in sure(row, labels)}
    return [x for n, x in enumerate(values) if not n or values[x] != values[[*values][n - 1]]]


def _value(row: Row, label: str) -> tuple[object, ...]:
    number = tuple(row[f"{of} {label}"] for of in ("value", "upper", "bound"))
    return number if number[0] is not None else (row[f"printed {label}"],)


def _then(row: Row, values: list[str], labels: Labels) -> list[Part]:
    """ "12 persons (killed), then 15"; of several statements, where each value begins."""
    first, *turns = values
    parts = named(row, first)
    for label in turns[:LISTED]:
        parts += [Part(", then "), Part(row[f"printed {label}"], (row[f"figure_id {label}"],))]
        parts += [Part(f" {at(label)}")] if len(labels) > 2 else []
    rest = len(turns) - LISTED
    return [*parts, Part(f", and {rest} more")] if rest > 0 else parts


def exceeding(lists: list[Row], comparison: Comparison) -> Finding | None:
    """Parts that are more than their whole, where nothing else is in doubt."""
    corpus, labels = comparison.corpus, comparison.label_of
    figures = corpus.figures.set_index("figure_id")
    sentences = dict(zip(corpus.sentences["sentence_id"], corpus.sentences["text"], strict=True))
    certain = [
        row
        for row in lists
        if set(figures.loc[[row["figure_id"], *row["part_id"]], "doubt"].dropna()) <= {_EXCEED}
    ]
    if not certain:
        return None
    parts, quotes = list[Part](), list[Quote]()
    for row in certain[:LISTED]:
        label, whole = labels[row["statement_id"]], figures.loc[row["figure_id"]]
        items = [[Part(p, (i,))] for p, i in zip(row["parts"], row["part_id"], strict=True)]
        start = f"{the_statement(label)} reports "
        parts += [Part(f"; {start}" if parts else capital(start))]
        who = whole["counted"] if isinstance(whole["counted"], str) else whole["unit"]
        parts += [Part(row["printed"], (row["figure_id"],)), Part(f" {who}, and as ")]
        parts += [Part("parts of them "), *join(items), Part(f", {row['sum']:,g} in all")]
        quotes.append(Quote(label, sentences[whole["sentence_id"]], row["figure_id"]))
    more = f"; and {len(certain) - LISTED} more" if len(certain) > LISTED else ""
    return Finding((*parts, Part(f"{more}: more than the whole.")), tuple(quotes))


def in_some_only(figures: list[Row], labels: Labels) -> Finding | None:
    """Figures that some statement does not mention, and that do not change otherwise."""
    spoken = [(row, told(row, labels)) for row in figures if row["status"] not in (CHANGED, MOVED)]
    silent = [(row, spoke) for row, spoke in spoken if len(spoke) < len(labels)]
    groups = {"Not mentioned by all statements: ": silent}
    if len(labels) == 2:
        groups = {
            f"Reported by the {x} statement, not mentioned by the {y} statement: ": [
                (row, spoke) for row, spoke in silent if spoke == [x]
            ]
            for x, y in (labels, labels[::-1])
        }
    parts: list[Part] = []
    quotes: list[Quote] = []
    for start, found in groups.items():
        if found:
            items = listed([(named(row, spoke[0]), spoke) for row, spoke in found], labels)
            parts += [Part(f"{' ' if parts else ''}{start}"), *items, Part(".")]
            quotes += [said(row, spoke[0]) for row, spoke in found[:LISTED]]
    return Finding(tuple(parts), tuple(quotes)) if parts else None


def named(row: Row, *labels: str, brief: bool = False) -> list[Part]:
    """A figure as the last of these statements prints it, whom or what it counts, and its event.

    Its marks are those of all of them.
    """
    who = who_or_what(row["group"], row["unit"]) or f"“{row[f'counted {labels[-1]}'] or ''}”"
    event = "" if brief or not row["event"] else f" ({row['event']})"
    marks = tuple(row[f"figure_id {label}"] for label in labels)
    return [Part(row[f"printed {labels[-1]}"], marks), Part(f" {who}{event}")]


def said(row: Row, label: str) -> Quote:
    """The sentence in which a statement reports a figure."""
    return Quote(label, row[f"sentence {label}"], row[f"figure_id {label}"])
