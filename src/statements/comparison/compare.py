"""What changed between statements: figures, recipients, instruments and sentences side by side.

Every frame has the statements in the order of their dates, with a group of columns for each that
ends in the statement's label ("value 2025"). A null means "not mentioned", never zero.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

import pandas as pd

from statements.codebook import fold
from statements.comparison.sentences import pair_sentences
from statements.errors import StatementError
from statements.tables.corpus import Corpus
from statements.tables.schema import records

SAME, CHANGED, MOVED = "same", "changed", "re-attributed"
ONLY_EARLIER, ONLY_LATER, BETWEEN = "only earlier", "only later", "only between"
REWORDED, ADDED, DROPPED = "differently worded", "added", "dropped"
NAME_STATUS = (SAME, REWORDED, ADDED, DROPPED)  # of the earliest or the latest

Row = dict[str, Any]


@dataclass(frozen=True)
class Comparison:
    """The statements `ids` of a corpus, earliest first, compared.

    Statuses are between the earliest and the latest; those between them have their columns too.
    """

    corpus: Corpus
    ids: tuple[str, ...]

    @cached_property
    def labels(self) -> list[str]:
        """What the columns call the statements."""
        return [self.corpus.label(sid) for sid in self.ids]

    @property
    def earlier(self) -> str:
        return self.ids[0]

    @property
    def later(self) -> str:
        return self.ids[-1]

    @cached_property
    def figures(self) -> pd.DataFrame:
        """A row per event, group and unit (and value, where a statement gives several).

        Columns: event, group, unit, kind, status, counterpart (the row's `row` where it is
        re-attributed), and for each statement printed, value, upper, bound, counted, figure_id,
        part_of and sentence.
        """
        return _figures(self)

    @cached_property
    def recipients(self) -> pd.DataFrame:
        """A row per organisation: organisation, kind, status; printed, position and id for each."""
        return _names(self, self.corpus.recipients, "organisation", ["kind"])

    @cached_property
    def instruments(self) -> pd.DataFrame:
        """A row per instrument: instrument, status; printed, position and id for each statement."""
        return _names(self, self.corpus.instruments, "instrument", [])

    @cached_property
    def sentences(self) -> pd.DataFrame:
        """Sentences of the earliest and the latest statement: pairs, and those without one.

        Columns: earlier_id, later_id, earlier, later (their texts) and similarity, 0 to 1; in the
        order of the earlier statement, what only the later one says at its place.
        """
        return _sentences(self)

    @cached_property
    def steps(self) -> pd.DataFrame:
        """What changed from each statement to the next, where there are more than two.

        A row per figure, recipient or instrument that is not the same in both. Columns: earlier,
        later (the two statements' labels), table, what (event, group and unit, or the name),
        status, printed earlier, printed later, id earlier, id later.
        """
        return _steps(self)

    @property
    def issuer(self) -> str | None:
        """Who issued the statements, where the corpus holds statements of several issuers."""
        issuers = self.corpus.issuers
        own = [name or "issuer not stated" for name, ids in issuers if set(ids) & set(self.ids)]
        return " and ".join(own) if len(issuers) > 1 else None

    @property
    def whose(self) -> str:
        """What a title adds to say so: ", ISSUER", or nothing."""
        return f", {self.issuer}" if self.issuer else ""

    @property
    def suffix(self) -> str:
        """What tells the names of exports of several issuers apart: "-2", or nothing."""
        owners = [n for n, (_, ids) in enumerate(self.corpus.issuers, 1) if {*ids} & {*self.ids}]
        return f"-{'-'.join(map(str, owners))}" if self.issuer else ""

    @property
    def by_issuer(self) -> list[Comparison]:
        """What compares with each other: two statements, else those of an issuer that has some."""
        if len(self.ids) < 3:
            return [self]
        own = (tuple(sid for sid in self.ids if sid in ids) for _, ids in self.corpus.issuers)
        return [Comparison(self.corpus, ids) for ids in own if len(ids) > 1]

    def as_read(self, status: pd.Series[Any]) -> pd.Series[Any]:
        """Status words as a reader sees them: "only 2025" for "only earlier"."""
        only = {ONLY_EARLIER: f"only {self.labels[0]}", ONLY_LATER: f"only {self.labels[-1]}"}
        return status.replace(only)

    @property
    def jaccard(self) -> float:
        """Recipients shared by the earliest and the latest, as a share of all that either names."""
        status = self.recipients["status"]
        either = status.isin(NAME_STATUS)
        return (
            float(status.isin((SAME, REWORDED)).sum() / either.sum()) if either.any() else math.nan
        )


def compare(corpus: Corpus, *ids: str) -> Comparison:
    """Compare statements of a corpus: two or more by id, by default the earliest and the latest.

    The one statement of a corpus that has no other is set beside itself: all is the same. See
    `comparisons` for statements of several issuers.
    """
    known = corpus.ids
    if missing := [sid for sid in ids if sid not in known]:
        raise StatementError(
            f"no statement {missing[0]!r} in {corpus.folder}; there are {', '.join(known)}"
        )
    chosen = tuple(sid for sid in known if sid in ids) if ids else (known[0], known[-1])
    if len(set(chosen)) < 2 and len(known) > 1:
        raise StatementError(f"{chosen[0]}: is set beside itself; name another statement too")
    return Comparison(corpus, tuple(dict.fromkeys(chosen)))


def compare_between(
    corpus: Corpus, earlier: str | None = None, later: str | None = None
) -> Comparison:
    """Compare two statements, each the corpus's first or last if not named; all if none is."""
    if not (earlier or later):
        return compare(corpus, *corpus.ids)
    return compare(corpus, earlier or corpus.ids[0], later or corpus.ids[-1])


def comparisons(
    corpus: Corpus, earlier: str | None = None, later: str | None = None
) -> list[Comparison]:
    """The statements of each issuer compared; or two statements, where either is named.

    The one that is not named is the corpus's first or last.
    """
    if earlier or later:
        return [compare(corpus, earlier or corpus.ids[0], later or corpus.ids[-1])]
    return [Comparison(corpus, tuple(ids)) for _, ids in corpus.issuers]


# ---------------------------------------------------------------- figures


def _figures(comparison: Comparison) -> pd.DataFrame:
    corpus = comparison.corpus
    sentences = corpus.sentences.set_index("sentence_id")["text"]
    chosen = corpus.figures["statement_id"].isin(comparison.ids)
    by_id = {r["figure_id"]: r for r in records(corpus.figures[chosen])}
    slots: dict[Hashable, list[dict[str, Row]]] = {}
    for key, of_key in _by_key(by_id.values()).items():
        slots[key] = _align(
            [_distinct(of_key.get(sid, []), by_id) for sid in comparison.ids], comparison.ids
        )
    rows = [
        _figure_row(slot, comparison, by_id, sentences)
        for of_key in slots.values()
        for slot in of_key
    ]
    rows.sort(key=lambda row: row.pop("order"))
    for number, row in enumerate(rows):
        row["row"] = number
    _mark_moved(rows, comparison.labels)
    made = pd.DataFrame(rows, columns=_figure_columns(comparison.labels))
    return made.astype({"counterpart": "Int64"})


def _figure_columns(labels: list[str]) -> list[str]:
    per = ("printed", "value", "upper", "bound", "counted", "figure_id", "part_of", "sentence")
    return ["row", "event", "group", "unit", "kind", "status", "counterpart"] + [
        f"{field} {label}" for label in labels for field in per
    ]


def _by_key(rows: Iterable[Row]) -> dict[Hashable, dict[str, list[Row]]]:
    found: dict[Hashable, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for record in rows:
        found[_key(record)][record["statement_id"]].append(record)
    return found


def _key(record: Row) -> Hashable:
    """Event, group, unit and kind; what is not coded is told apart by its printed words."""
    codes = tuple(record[name] for name in ("event", "group", "unit"))
    words = None if None not in codes[:2] else fold(record["counted"] or "")
    return (*codes, record["kind"], words)


def _value(record: Row) -> tuple[Any, ...]:
    printed = fold(record["as_printed"]) if record["bound"] == "vague" else None
    return (record["value"], record["upper"], record["bound"], printed)


def _distinct(records: list[Row], by_id: dict[str, Row]) -> list[Row]:
    """The figures of one key in one statement, each value once for each whole."""
    seen: dict[Hashable, Row] = {}
    for record in records:
        seen.setdefault((_value(record), _whole_key(record, by_id)), record)
    return list(seen.values())


def _whole_key(record: Row, by_id: dict[str, Row]) -> Hashable:
    whole = by_id.get(record["part_of"])
    return _key(whole) if whole else None


def _align(columns: list[list[Row]], ids: tuple[str, ...]) -> list[dict[str, Row]]:
    """Rows of figures of one key: equal values meet; of the rest, one may meet one."""
    rows: list[dict[str, Row]] = []
    for sid, figures in zip(ids, columns, strict=True):
        rest = [figure for figure in figures if not _meet(rows, sid, figure, _value)]
        lone = len(rest) == 1 and len([row for row in rows if sid not in row]) == 1
        for figure in rest:
            if not _meet(rows, sid, figure, (lambda _: None) if lone else _counted):
                rows.append({sid: figure})
    return rows


def _counted(record: Row) -> str:
    return fold(record["counted"] or "")


def _meet(
    rows: list[dict[str, Row]], sid: str, figure: Row, trait: Callable[[Row], object]
) -> bool:
    """Put a figure into the first open row whose latest figure has the same trait, if any."""
    for row in rows:
        if sid not in row and trait(_latest(row)) == trait(figure):
            row[sid] = figure
            return True
    return False


def _latest(row: dict[str, Row]) -> Row:
    return list(row.values())[-1]


def _figure_row(
    slot: dict[str, Row], comparison: Comparison, by_id: dict[str, Row], sentences: pd.Series[str]
) -> Row:
    first = next(iter(slot.values()))
    wholes = [
        _whole_key(r, by_id)
        for r in (slot.get(comparison.earlier), slot.get(comparison.later))
        if r
    ]
    moved = len(wholes) == 2 and None not in wholes and wholes[0] != wholes[1]
    values = {sid: _value(record) for sid, record in slot.items()}
    row: Row = {name: first[name] for name in ("event", "group", "unit", "kind")}
    row["status"] = _status(values, comparison, moved)
    row["counterpart"] = None
    row["order"] = (comparison.ids.index(next(iter(slot))), _position(first, by_id))
    for sid, label in zip(comparison.ids, comparison.labels, strict=True):
        record = slot.get(sid)
        for name in ("value", "upper", "bound", "counted", "figure_id", "part_of"):
            row[f"{name} {label}"] = record[name] if record else None
        row[f"printed {label}"] = " ".join(record["as_printed"].split()) if record else None
        row[f"sentence {label}"] = sentences[record["sentence_id"]] if record else None
    return row


def _position(record: Row, by_id: dict[str, Row]) -> tuple[int, ...]:
    """Where a figure stands: after its whole, before what comes next in the text."""
    whole = by_id.get(record["part_of"])
    seen = {record["figure_id"]}
    chain = [int(record["start"])]
    while whole and whole["figure_id"] not in seen:
        seen.add(whole["figure_id"])
        chain.append(int(whole["start"]))
        whole = by_id.get(whole["part_of"])
    return tuple(reversed(chain))


def _status(values: dict[str, Any], comparison: Comparison, moved: bool) -> str:
    if comparison.later not in values:
        return ONLY_EARLIER if comparison.earlier in values else BETWEEN
    if comparison.earlier not in values:
        return ONLY_LATER
    if values[comparison.earlier] != values[comparison.later]:
        return CHANGED
    return MOVED if moved else SAME


def _mark_moved(rows: list[Row], labels: list[str]) -> None:
    """The same value and group on both sides, but under another event: re-attributed."""
    later = [row for row in rows if row["status"] == ONLY_LATER and row["kind"] == "count"]
    for row in rows:
        if row["status"] != ONLY_EARLIER or row["kind"] != "count":
            continue
        was = (row["group"], row["unit"], row[f"value {labels[0]}"])
        match = next(
            (
                o
                for o in later
                if (o["group"], o["unit"], o[f"value {labels[-1]}"]) == was and None not in was
            ),
            None,
        )
        if match and match["event"] != row["event"]:
            row["status"] = match["status"] = MOVED
            row["counterpart"], match["counterpart"] = match["row"], row["row"]
            later.remove(match)


# ---------------------------------------------------------------- recipients and instruments


def _names(
    comparison: Comparison, table: pd.DataFrame, code: str, carried: list[str]
) -> pd.DataFrame:
    """A row per coded name, or per printed name where there is no code."""
    thing = "recipient" if "recipient_id" in table else "instrument"
    found: dict[str, dict[str, Row]] = {}
    for sid in comparison.ids:
        for position, record in enumerate(records(table[table["statement_id"] == sid]), 1):
            name = record[code]
            key = name or f"\0{fold(record['as_printed'])}"
            found.setdefault(key, {}).setdefault(sid, {**record, "position": position})
    rows = []
    for slot in found.values():
        latest = _latest(slot)
        row: Row = {name: latest[name] for name in (code, *carried)}
        row["status"] = _name_status(slot, comparison)
        for sid, label in zip(comparison.ids, comparison.labels, strict=True):
            named = slot.get(sid)
            row[f"printed {label}"] = " ".join(named["as_printed"].split()) if named else None
            row[f"position {label}"] = named["position"] if named else None
            row[f"id {label}"] = named[f"{thing}_id"] if named else None
        rows.append(row)
    columns = [code, *carried, "status"] + [
        f"{field} {label}" for label in comparison.labels for field in ("printed", "position", "id")
    ]
    made = pd.DataFrame(rows, columns=columns)
    return made.astype({c: "Int64" for c in columns if c.startswith("position ")})


def _name_status(slot: dict[str, Row], comparison: Comparison) -> str:
    if comparison.later not in slot:
        return DROPPED if comparison.earlier in slot else BETWEEN
    if comparison.earlier not in slot:
        return ADDED
    first, last = (
        " ".join(slot[sid]["as_printed"].split()) for sid in (comparison.earlier, comparison.later)
    )
    return SAME if first == last else REWORDED


# ---------------------------------------------------------------- from each to the next


def _steps(comparison: Comparison) -> pd.DataFrame:
    rows = [
        row
        for pair in pairwise(comparison.ids)
        if len(comparison.ids) > 2
        for row in _step(Comparison(comparison.corpus, pair))
    ]
    columns = ["earlier", "later", "table", "what", "status"]
    columns += [f"{field} {side}" for field in ("printed", "id") for side in ("earlier", "later")]
    return pd.DataFrame(rows, columns=columns)


def _step(pair: Comparison) -> Iterator[Row]:
    labels = dict(zip(("earlier", "later"), pair.labels, strict=True))
    for table, codes, place in (
        ("figures", ("event", "group", "unit"), "figure_id"),
        ("recipients", ("organisation",), "id"),
        ("instruments", ("instrument",), "id"),
    ):
        for row in records(getattr(pair, table)):
            if row["status"] in (SAME, REWORDED):
                continue
            printed = {f"printed {side}": row[f"printed {name}"] for side, name in labels.items()}
            coded = ", ".join(row[code] for code in codes if row[code])
            yield {
                **labels,
                **printed,
                "table": table,
                "what": coded or next(words for words in printed.values() if words),
                "status": row["status"],
                **{f"id {side}": row[f"{place} {name}"] for side, name in labels.items()},
            }


# ---------------------------------------------------------------- sentences


def _sentences(comparison: Comparison) -> pd.DataFrame:
    earlier, later = (
        _prose(comparison.corpus, sid) for sid in (comparison.earlier, comparison.later)
    )
    pairs = pair_sentences([s["text"] for s in earlier], [s["text"] for s in later])
    joined = {i: (j, score) for i, j, score in pairs}
    paired = {j for _, j, _ in pairs}
    rows = [
        _pair(
            sentence,
            later[joined[i][0]] if i in joined else None,
            joined[i][1] if i in joined else None,
        )
        for i, sentence in enumerate(earlier)
    ]
    for j, unmatched in enumerate(later):
        if j not in paired:
            before = next(
                (n for n, r in enumerate(rows) if later[j - 1]["sentence_id"] == r["later_id"]),
                None,
            )
            place = len(rows) if j and before is None else 0 if before is None else before + 1
            rows.insert(place, _pair(None, unmatched, None))
    return pd.DataFrame(rows, columns=["earlier_id", "later_id", "earlier", "later", "similarity"])


def _prose(corpus: Corpus, statement_id: str) -> list[Row]:
    table = corpus.sentences
    chosen = (table["statement_id"] == statement_id) & table["section"].isin(("title", "body"))
    return records(table[chosen])


def _pair(earlier: Row | None, later: Row | None, score: float | None) -> Row:
    return {
        "earlier_id": earlier["sentence_id"] if earlier else None,
        "later_id": later["sentence_id"] if later else None,
        "earlier": earlier["text"] if earlier else None,
        "later": later["text"] if later else None,
        "similarity": score,
    }
