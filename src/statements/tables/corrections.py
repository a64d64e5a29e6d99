"""A reader's decisions about single readings: `corrections.csv`, beside `sources.csv`.

A row names a place by an exact quotation (white space collapsed) with the words before and after
it, a column of the table that the place has a row in, what the program read there and what is to
stand instead. A place is never sought by likeness: a quotation that is not in the text, or is
there more than once, is *not found*.

What a row can do, by its column:

- `kind`: make a number a figure (`count`, `percent`, ...) or no figure (`year`, `other`, ...);
- `value`, `upper`, `bound`, `event`, `group`, `unit`, `part_of` of a figure; the whole that it is
  part of is named by its printed number;
- `recipient`: strike a name (becomes nothing) or add one that was missed (was nothing);
  `organisation` of a recipient; `instrument` of a citation;
- `date`, `issuer`, `place`, `title`, `signatory` of a statement, with or without a quotation.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

from statements.codebook import Codebook
from statements.errors import StatementError
from statements.extract.numbers.kinds import KINDS
from statements.files import CORRECTIONS, read_csv
from statements.tables.changes import TABLE_OF, Place, Unanchored, cell, change, follow, read, said
from statements.tables.rows import Row, Rows
from statements.tables.schema import BOUNDS, SCHEMAS, STATES
from statements.text.normalise import Text

APPLIED, NEEDLESS, CONFLICT, NOT_FOUND = STATES
AROUND = 32  # characters of the text that a quotation is written with on each side


class Correction(NamedTuple):
    """A row of `corrections.csv`."""

    statement_id: str
    exact: str
    prefix: str
    suffix: str
    column: str
    was: str
    becomes: str
    reason: str
    by: str
    date: str


COLUMNS = Correction._fields


def read_corrections(folder: Path, codebook: Codebook) -> dict[str, list[Correction]]:
    """The corrections of a folder by statement; none where it has no such file."""
    found: dict[str, list[Correction]] = {}
    for line, row in read_csv(folder / CORRECTIONS, COLUMNS):
        correction = plain(Correction(*(row[name] for name in COLUMNS)))
        if why := wrong(correction, codebook):
            raise StatementError(f"{folder / CORRECTIONS}, line {line}: {why}")
        found.setdefault(correction.statement_id, []).append(correction)
    return found


def plain(correction: Correction) -> Correction:
    """The same in single lines: a cell of a table has no line breaks."""
    return Correction(*map(said, correction))


def wrong(correction: Correction, codebook: Codebook) -> str | None:
    """What a reader must mend in a row, or None."""
    column, becomes = correction.column, correction.becomes
    if column not in TABLE_OF:
        return f"{column!r} is no column that can be corrected; write one of {', '.join(TABLE_OF)}"
    for name in ("statement_id", "reason", "by"):
        if not getattr(correction, name):
            return f"{name!r} is empty; fill it in, or remove the row"
    if not correction.exact and TABLE_OF[column] != "statements":
        return "'exact' is empty; quote the words of the text that the correction is about"
    if column == "recipient" and becomes not in ("", correction.exact):
        return "a recipient becomes nothing, or the words that are quoted"
    known = {"kind": set(KINDS), "bound": set(BOUNDS)} | {
        name: {row[name] for row in codebook.rows[f"{name}s"]}
        for name in ("event", "group", "instrument", "organisation")
    }
    for value in becomes.split("; ") if column == "event" else [becomes]:
        if value and column in known and value not in known[column]:
            return f"{value!r} is no {column} that the project knows; write another or add it"
    for name, value in ((column, becomes), ("date", correction.date)):
        try:
            cell(name, value)
        except ValueError:
            return f"{value!r} is no {name}; write it as 1275 or 2021-05-03"
    return None


def apply(
    corrections: list[Correction], text: Text | None, rows: Rows, codebook: Codebook
) -> list[Row]:
    """Change a statement's rows as a reader decided; the rows of the table `corrections`.

    A decision stands also where it is in conflict: where the rules now read a third thing. Of
    several on one reading, the last stands. There is no text where the folder does not hold the
    statement.
    """
    found, blank = list[Row](), dict.fromkeys(SCHEMAS["corrections"].columns)
    of_one = dict[tuple[str, Any], list[Row]]()  # the decisions on one reading
    for number, correction in enumerate(corrections, 1):
        own = {"correction_id": f"{correction.statement_id}:c{number:02}"}
        try:
            reading, became = _apply(correction, text, rows, codebook)
        except Unanchored as why:
            reading, became = None, {"state": NOT_FOUND, "why": str(why)}
        found.append({**blank, **correction._asdict(), **own, **became})
        if reading:
            of_one.setdefault(reading, []).append(found[-1])
    for same in of_one.values():
        if len({row["becomes"] for row in same}) > 1:
            why = f"{len(same)} decide on this, the last stands: {same[-1]['becomes'] or 'nothing'}"
            for row in same:
                row |= {"state": CONFLICT, "why": f"{why}; remove the others"}
    if text:
        follow(rows["figures"])
    return found


def _apply(
    correction: Correction, text: Text | None, rows: Rows, codebook: Codebook
) -> tuple[tuple[str, Any], Row]:
    """Which reading is decided on, and what became of the decision."""
    column, becomes = correction.column, correction.becomes
    if text is None:
        raise Unanchored("the folder holds no statement of this id")
    place = Place(text, rows, codebook, *anchor(text.raw, correction))
    now, row = read(place, column), place.find(TABLE_OF[column])
    reading = column, row.get("start") if row else place.start
    needless = now == becomes != correction.was
    if not needless:
        change(place, column, becomes)
    state = NEEDLESS if needless else APPLIED if now == correction.was else CONFLICT
    return reading, {"start": place.start, "end": place.end, "read": now, "state": state}


def anchor(raw: str, correction: Correction) -> tuple[int, int]:
    """Where the quotation stands in a text; that of a whole statement may be empty: (0, 0)."""
    if not correction.exact:
        return 0, 0
    before, exact, after = (
        r"\s+".join(map(re.escape, part.split()))
        for part in (correction.prefix, correction.exact, correction.suffix)
    )
    found = list(re.finditer(rf"{before}\s*({exact})(?=\s*{after})", raw))
    if len(found) != 1:
        where = f"stands {len(found)} times in the text; quote more of what is around it"
        raise Unanchored("the quotation " + (where if found else "is not in the text"))
    return found[0].span(1)


def quotation(raw: str, start: int, end: int) -> dict[str, str]:
    """A place as a correction quotes it: exact, prefix and suffix."""
    around = raw[max(0, start - AROUND) : start], raw[start:end], raw[end : end + AROUND]
    return dict(zip(("prefix", "exact", "suffix"), (said(part) for part in around), strict=True))
