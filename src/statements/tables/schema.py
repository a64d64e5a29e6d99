"""The tables of a corpus: `schema.csv` has a row a column, for checks and the dictionary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from statements.errors import StatementError
from statements.extract.figures.reasons import DOUBTS, LINKS
from statements.extract.metadata.fields import FIELDS, doubts_of
from statements.extract.numbers.kinds import FIGURE_KINDS, KINDS
from statements.extract.recipients.lists import DOUBTS as RECIPIENT_DOUBTS
from statements.extract.recipients.lists import WAYS
from statements.files import read_csv

BOUNDS = ("exact", "approximate", "at least", "at most", "range", "vague")
STATES = {
    "applied": "the reading was changed, or confirmed where nothing else was to become of it",
    "no longer needed": "the rules now read the same",
    "in conflict": "the rules now read a third thing, or another correction decides otherwise;"
    " the last decision stands",
    "not found": "the quotation or the row is not there, or not alone, or a figure would be part of"
    " itself; nothing was changed",
}
SECTIONS = ("title", "body", "signature", "recipients")

_A_ROW_IS = {
    "statements": "a statement",
    "sentences": "a sentence, or a line of a heading, a signature or a list",
    "numbers": "a number mention: any place where the text prints a number",
    "figures": "a figure: a number mention that counts or measures something",
    "recipients": "a recipient: an addressee of a statement",
    "instruments": "a citation of a treaty or other instrument",
    "corrections": "a reader's correction of one reading, from corrections.csv",
}
# What a column may hold, with what it means where that is not plain.
_AMONG: dict[tuple[str, str], Iterable[str]] = {
    ("sentences", "section"): SECTIONS,
    ("numbers", "kind"): tuple(KINDS),
    ("figures", "kind"): FIGURE_KINDS,
    ("figures", "bound"): BOUNDS,
    ("figures", "event_link"): LINKS,
    ("recipients", "sent_as"): WAYS,
    ("recipients", "doubt"): RECIPIENT_DOUBTS,
    ("corrections", "state"): STATES,
    **{("statements", f"{of}_doubt"): doubts_of(of) for of in FIELDS},
}
_LEAST = {"start": 0, "end": 1, "position": 1}
_DTYPES = {"text": "str", "whole number": "int64", "number": "Float64", "date": "datetime64[us]"}


@dataclass(frozen=True)
class Column:
    """A column: its type, its meaning, and what it may hold."""

    type: str
    meaning: str
    null: bool
    among: tuple[str, ...]
    least: int | None

    @property
    def dtype(self) -> str:
        """The type of pandas."""
        return "Int64" if self.null and self.type == "whole number" else _DTYPES[self.type]

    def wrong(self, cells: pd.Series[Any]) -> pd.Series[Any]:
        """Which cells hold what the column may not hold."""
        wrong = cells.isna() & (not self.null)
        if self.among:
            wrong |= cells.notna() & ~cells.isin(self.among)
        if self.least is not None:
            wrong |= (cells < self.least).fillna(False)
        return wrong


@dataclass(frozen=True)
class Schema:
    """A table: what a row is, the column in which each row has a value of its own, the columns."""

    description: str
    key: str
    columns: dict[str, Column]

    def validate(self, table: pd.DataFrame) -> None:
        """Raise `StatementError`, which names the column, where the table is not of this schema."""
        expected = [(name, column.dtype) for name, column in self.columns.items()]
        found = [(str(name), str(dtype)) for name, dtype in table.dtypes.items()]
        if found != expected:
            other = next(iter({*found} ^ {*expected}), found)
            raise StatementError(f"the table with {self.description}: not its columns: {other}")
        for name, column in self.columns.items():
            wrong = column.wrong(table[name])
            if name == self.key:
                wrong |= table[name].duplicated()
            if wrong.any():
                cell = table[name][wrong].iloc[0]
                raise StatementError(
                    f"the table with {self.description}: {name} can't be {cell!r} there"
                )


SCHEMAS = {table: Schema(said, f"{table[:-1]}_id", {}) for table, said in _A_ROW_IS.items()}
for _, _row in read_csv(
    Path(__file__).with_suffix(".csv"), ("table", "column", "type", "null", "meaning")
):
    _among = _AMONG.get((_row["table"], _row["column"]), ())
    _words = _among or (DOUBTS if _row["column"] == "doubt" else ())
    if isinstance(_words, Mapping):
        _words = [f"{name} ({meaning})" for name, meaning in _words.items()]
    SCHEMAS[_row["table"]].columns[_row["column"]] = Column(
        _row["type"],
        _row["meaning"].replace("{among}", ", ".join(_words)),
        _row["null"] == "yes",
        tuple(_among),
        None if _row["null"] == "yes" else _LEAST.get(_row["column"]),
    )


def frame(table: str, rows: list[dict[str, Any]]) -> pd.DataFrame:
    """A validated table from its rows; an empty one has all its columns and types."""
    schema = SCHEMAS[table]
    made = pd.DataFrame(rows, columns=list(schema.columns))
    try:
        made = made.astype({name: column.dtype for name, column in schema.columns.items()})
    except (TypeError, ValueError) as error:
        raise StatementError(f"the table with {schema.description}: {error}") from error
    schema.validate(made)
    return made


def records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """A table's rows as dictionaries, nulls as None."""
    plain: Any = table.astype(object)
    return plain.where(table.notna(), None).to_dict("records")


def dictionary() -> pd.DataFrame:
    """The data dictionary: a row per column of each table, with type, nulls and meaning."""
    return pd.DataFrame(
        [
            (table, name, column.type, "yes" if column.null else "no", column.meaning)
            for table, schema in SCHEMAS.items()
            for name, column in schema.columns.items()
        ],
        columns=["table", "column", "type", "may be null", "meaning"],
    )
