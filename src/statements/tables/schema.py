"""The tables of a corpus as data: their columns, for the checks and for the data dictionary."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from statements.errors import StatementError
from statements.extract.figures.reasons import DOUBTS, LINKS
from statements.extract.numbers.kinds import FIGURE_KINDS, KINDS
from statements.extract.recipients.lists import WAYS

BOUNDS = ("exact", "approximate", "at least", "at most", "range", "vague")
STATES = {
    "applied": "the reading was changed, or confirmed where nothing else was to become of it",
    "no longer needed": "the rules now read the same",
    "in conflict": "the rules now read a third thing; the reader's decision stands",
    "not found": "the quotation or the row is not there, or not alone; nothing was changed",
}
SECTIONS = ("title", "body", "signature", "recipients")

TEXT, WHOLE, NUMBER, DATE = "text", "whole number", "number", "date"
_DTYPES = {TEXT: "str", WHOLE: "int64", NUMBER: "Float64", DATE: "datetime64[us]"}


@dataclass(frozen=True)
class Column:
    """A column: its type, its meaning, and what it may hold."""

    type: str
    meaning: str
    null: bool = False
    among: tuple[str, ...] = ()
    least: int | None = None

    @property
    def dtype(self) -> str:
        """The type of pandas."""
        return "Int64" if self.type == WHOLE and self.null else _DTYPES[self.type]

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


def _where(of: str, said: str) -> dict[str, Column]:
    """Two columns for where words stand, null where there are none."""
    return {
        f"{of}_start": Column(WHOLE, f"where {said} begin", null=True),
        f"{of}_end": Column(WHOLE, "where they end", null=True),
    }


_WHICH = {"statement_id": Column(TEXT, "the statement, by the stem of its file's name")}
_SPAN = {
    "start": Column(
        WHOLE, "first character, counted from 0 in the file's text as decoded", least=0
    ),
    "end": Column(WHOLE, "the character after the last", least=1),
}
_PRINTED = {"as_printed": Column(TEXT, "the characters from start to end, unchanged")}
_CORRECTED = {
    "corrected": Column(
        TEXT,
        "what the rules read before a reader corrected it; null where nobody did",
        null=True,
    )
}
_NUMBER = {
    **_WHICH,
    "number_id": Column(TEXT, "the statement's id and the number's place in it"),
    "sentence_id": Column(TEXT, "the sentence in which the number stands"),
    **_SPAN,
    **_PRINTED,
    "value": Column(
        NUMBER,
        "the number's value; null for dates, times and vague numbers; percent as printed, ratios"
        " as fractions",
        null=True,
    ),
    "upper": Column(NUMBER, "the other end of a range", null=True),
}

SCHEMAS: dict[str, Schema] = {
    "statements": Schema(
        "a statement",
        "statement_id",
        {
            **_WHICH,
            "date": Column(
                DATE,
                "day of issue, from the text or else from sources.csv or the file's name",
                null=True,
            ),
            **_where("date", "the words of the text that say the date"),
            "year": Column(WHOLE, "year of issue", null=True),
            "issuer": Column(TEXT, "the office or body that issued it, as it signs", null=True),
            **_where("issuer", "the words of the text that say by whom"),
            "place": Column(TEXT, "place of issue, where the text names one", null=True),
            **_where("place", "the words of the place"),
            "title": Column(TEXT, "its heading", null=True),
            "signatory": Column(TEXT, "the person who signs", null=True),
            **_where("signatory", "the words that say who signs"),
            "words": Column(WHOLE, "number of words in the file's text"),
            "sha256": Column(TEXT, "SHA-256 of the file's bytes"),
            "file": Column(TEXT, "the file's name"),
            **_CORRECTED,
        },
    ),
    "sentences": Schema(
        "a sentence, or a line of a heading, a signature or a list",
        "sentence_id",
        {
            **_WHICH,
            "sentence_id": Column(TEXT, "the statement's id and the sentence's place in it"),
            "paragraph": Column(WHOLE, "the paragraph, counted from 1"),
            "section": Column(TEXT, "the part of the statement", among=SECTIONS),
            **_SPAN,
            "text": Column(TEXT, "the sentence with white space and marks of layout set right"),
        },
    ),
    "numbers": Schema(
        "a number mention: any place where the text prints a number",
        "number_id",
        {
            **_NUMBER,
            "sentence_id": Column(
                TEXT,
                "the sentence in which the number stands; null for a page number between two",
                null=True,
            ),
            "kind": Column(TEXT, "what the number is for: " + ", ".join(KINDS), among=tuple(KINDS)),
            **_CORRECTED,
        },
    ),
    "figures": Schema(
        "a figure: a number mention that counts or measures something",
        "figure_id",
        {
            **_NUMBER,
            "kind": Column(
                TEXT, "the kind of number: " + ", ".join(FIGURE_KINDS), among=FIGURE_KINDS
            ),
            "figure_id": Column(TEXT, "the statement's id and the figure's place in it"),
            "bound": Column(
                TEXT, "how the text bounds the value: " + ", ".join(BOUNDS), among=BOUNDS
            ),
            "counted": Column(
                TEXT,
                "what the figure counts, as printed; null where the text leaves it out",
                null=True,
            ),
            **_where("counted", "the words of `counted`"),
            "event": Column(
                TEXT,
                "what happened to them, a code of events.csv; two of the same people are joined by"
                ' "; ", the main one first; null where no words say it',
                null=True,
            ),
            **_where("event", "the words that say the event"),
            "event_link": Column(
                TEXT,
                "how these words are tied to the figure: "
                + ", ".join(f"{name} ({meaning})" for name, meaning in LINKS.items()),
                null=True,
                among=tuple(LINKS),
            ),
            "group": Column(
                TEXT, "to whom, a code of groups.csv; null where not yet coded", null=True
            ),
            "unit": Column(
                TEXT,
                "what is counted, a code of groups.csv or a printed unit; null where not yet coded",
                null=True,
            ),
            "part_of": Column(
                TEXT, "the figure_id of the figure that this one is a portion of", null=True
            ),
            **_where("part", "the words that say so"),
            "doubt": Column(
                TEXT,
                'why the reading may be wrong, reasons joined by "; ": '
                + ", ".join(f"{name} ({meaning})" for name, meaning in DOUBTS.items()),
                null=True,
            ),
            **_CORRECTED,
        },
    ),
    "recipients": Schema(
        "a recipient: an addressee of a statement",
        "recipient_id",
        {
            **_WHICH,
            "recipient_id": Column(TEXT, "the statement's id and the recipient's place in it"),
            "position": Column(WHOLE, "its place in the list, counted from 1", least=1),
            **_SPAN,
            **_PRINTED,
            "acronym": Column(TEXT, "the acronym that the text prints with it", null=True),
            "organisation": Column(
                TEXT,
                "the organisation, as named in organisations.csv; null where not yet coded",
                null=True,
            ),
            "kind": Column(TEXT, "the kind of organisation; null where not yet coded", null=True),
            "sent_as": Column(
                TEXT,
                "as what it goes there, by the words: "
                + ", ".join(f"{name} ({meaning})" for name, meaning in WAYS.items())
                + "; null where a reader added it",
                null=True,
                among=tuple(WAYS),
            ),
            **_where("sent", "the words that say that it goes there"),
            **_CORRECTED,
        },
    ),
    "instruments": Schema(
        "a citation of a treaty or other instrument",
        "instrument_id",
        {
            **_WHICH,
            "instrument_id": Column(TEXT, "the statement's id and the citation's place in it"),
            **_SPAN,
            **_PRINTED,
            "instrument": Column(
                TEXT,
                "the instrument, as named in instruments.csv; null where not yet coded",
                null=True,
            ),
            **_CORRECTED,
        },
    ),
    "corrections": Schema(
        "a reader's correction of one reading, from corrections.csv",
        "correction_id",
        {
            **_WHICH,
            "correction_id": Column(TEXT, "the statement's id and the correction's place in it"),
            "exact": Column(TEXT, "the words quoted; empty for a whole statement"),
            "prefix": Column(TEXT, "the words before them"),
            "suffix": Column(TEXT, "the words after them"),
            "column": Column(TEXT, "the column that is corrected"),
            "was": Column(TEXT, "what the reader saw there"),
            "becomes": Column(TEXT, "what the reader decided"),
            "reason": Column(TEXT, "why the reader decided so"),
            "by": Column(TEXT, "who decided"),
            "date": Column(TEXT, "on which day"),
            "start": Column(WHOLE, "where the quotation begins; null where not found", null=True),
            "end": Column(WHOLE, "where it ends", null=True),
            "read": Column(TEXT, "what the rules read there now", null=True),
            "state": Column(
                TEXT,
                "; ".join(f"{name}: {meaning}" for name, meaning in STATES.items()),
                among=tuple(STATES),
            ),
            "why": Column(TEXT, "why it was not found", null=True),
        },
    ),
}


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
    names = [str(name) for name in table]
    columns = [
        [None if null else value for value, null in zip(cells.tolist(), cells.isna(), strict=True)]
        for _, cells in table.items()
    ]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


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
