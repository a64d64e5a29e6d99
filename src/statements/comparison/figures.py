"""The figures of several statements in rows: which of them belong together, and what changed."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from typing import Any

import pandas as pd

from statements.codebook import fold
from statements.comparison.rows import (
    FIGURES,
    MOVED,
    ONLY_EARLIER,
    ONLY_LATER,
    SAME,
    Said,
    spread,
    status,
)
from statements.tables.corpus import Corpus
from statements.tables.rows import Row
from statements.tables.schema import records

_CODES = ("event", "group", "unit", "kind")
_FIELDS = ("printed", "value", "upper", "bound", "counted", "figure_id", "part_of", "sentence")


def compared_figures(corpus: Corpus, labels: dict[str, str]) -> pd.DataFrame:
    """The figures of the statements that have labels; the columns are `Comparison.figures`'."""
    by_id, found = _by_id(corpus, set(labels)), dict[Hashable, dict[str, list[Row]]]()
    for figure in by_id.values():
        found.setdefault(_key(figure), {}).setdefault(figure["statement_id"], []).append(figure)
    ids, rows = tuple(labels), list[Row]()
    for of_key in found.values():
        for said in _align({sid: _distinct(of_key.get(sid, [])) for sid in ids}):
            first = next(iter(said.values()))
            row = {code: first[code] for code in _CODES}
            row |= {
                "status": _status(said, ids),
                "counterpart": None,
                **spread(said, labels, _FIELDS),
            }
            row["order"] = (ids.index(first["statement_id"]), first["order"])
            rows.append(row)
    rows.sort(key=lambda row: row["order"])
    for number, row in enumerate(rows):
        row["row"] = number
    _mark_moved(rows, labels[ids[0]], labels[ids[-1]])
    columns = ["row", *_CODES, "status", "counterpart", *spread({}, labels, _FIELDS)]
    return pd.DataFrame(rows, columns=columns).astype({"counterpart": "Int64"})


def _by_id(corpus: Corpus, ids: set[str]) -> dict[str, Row]:
    """Figures with their sentence, the key of what they are part of, and where they stand."""
    sentences = corpus.sentences.set_index("sentence_id")["text"]
    found = {
        r["figure_id"]: r for r in records(corpus.figures[corpus.figures["statement_id"].isin(ids)])
    }
    for figure in found.values():
        figure["printed"] = " ".join(figure["as_printed"].split())
        figure["sentence"] = sentences[figure["sentence_id"]]
        above = list(_above(figure, found))
        figure["whole"] = _key(above[0]) if above else None
        # After its whole, before what comes next in the text.
        figure["order"] = tuple(int(one["start"]) for one in [*above[::-1], figure])
    return found


def _above(figure: Row, by_id: dict[str, Row]) -> Iterator[Row]:
    """What a figure is part of, what that is part of, and so on."""
    seen = {figure["figure_id"]}
    while (figure := by_id.get(figure["part_of"], {})) and figure["figure_id"] not in seen:
        seen.add(figure["figure_id"])
        yield figure


def _key(figure: Row) -> Hashable:
    """Event, group, unit and kind; what is not coded is told apart by its printed words."""
    codes = tuple(figure[code] for code in _CODES)
    return (*codes, _counted(figure) if None in codes[:2] else None)


def _counted(figure: Row) -> str:
    return fold(figure["counted"] or "")


def _value(figure: Row) -> tuple[Any, ...]:
    printed = fold(figure["as_printed"]) if figure["bound"] == "vague" else None
    return (figure["value"], figure["upper"], figure["bound"], printed)


def _distinct(figures: list[Row]) -> list[Row]:
    """The figures of one key in one statement, each value once for each whole."""
    seen: dict[Hashable, Row] = {}
    for figure in figures:
        seen.setdefault((_value(figure), figure["whole"]), figure)
    return list(seen.values())


def _align(columns: dict[str, list[Row]]) -> list[Said]:
    """Rows of figures of one key: equal values meet; of the rest, one may meet one."""
    rows: list[Said] = []
    for sid, figures in columns.items():
        rest = [figure for figure in figures if not _meet(rows, sid, figure, _value)]
        lone = len(rest) == 1 and len([row for row in rows if sid not in row]) == 1
        for figure in rest:
            if not _meet(rows, sid, figure, (lambda _: None) if lone else _counted):
                rows.append({sid: figure})
    return rows


def _meet(rows: list[Said], sid: str, figure: Row, trait: Callable[[Row], object]) -> bool:
    """Put a figure into the first open row whose latest figure has the same trait, if any."""
    for row in rows:
        if sid not in row and trait([*row.values()][-1]) == trait(figure):
            row[sid] = figure
            return True
    return False


def _status(said: Said, ids: tuple[str, ...]) -> str:
    """Alike figures are re-attributed where they are part of figures with another key."""
    found = status(said, ids, FIGURES, _value)
    wholes = {said[sid]["whole"] for sid in (ids[0], ids[-1]) if sid in said}
    return MOVED if found == SAME and len(wholes) == 2 and None not in wholes else found


def _mark_moved(rows: list[Row], first: str, last: str) -> None:
    """The same value and group on both sides, but under another event: re-attributed."""
    counts = [row for row in rows if row["kind"] == "count"]
    later = [row for row in counts if row["status"] == ONLY_LATER]
    for row in counts:
        was = (row["group"], row["unit"], row[f"value {first}"])
        if row["status"] != ONLY_EARLIER or None in was:
            continue
        alike = (o for o in later if (o["group"], o["unit"], o[f"value {last}"]) == was)
        if (match := next(alike, None)) and match["event"] != row["event"]:
            row["status"] = match["status"] = MOVED
            row["counterpart"], match["counterpart"] = match["row"], row["row"]
            later.remove(match)
