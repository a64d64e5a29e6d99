"""The tables of a corpus: the one source for their validation and for the data dictionary."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pandera.pandas as pa

from statements.extract.numbers.kinds import FIGURE_KINDS, KINDS

BOUNDS = ("exact", "approximate", "at least", "at most", "range", "vague")
SECTIONS = ("title", "body", "signature", "recipients")

_TEXT, _INT, _FLOAT = "str", "int64", "Float64"


def _column(dtype: str, description: str, *, null: bool = False, **checks: Any) -> pa.Column:
    return pa.Column(dtype, description=description, nullable=null, **checks)


def _among(values: tuple[str, ...]) -> pa.Check:
    return pa.Check.isin(values)


_WHICH = {"statement_id": _column(_TEXT, "the statement, by the stem of its file's name")}
_SPAN = {
    "start": _column(
        _INT, "first character, counted from 0 in the file's text as decoded", checks=pa.Check.ge(0)
    ),
    "end": _column(_INT, "the character after the last", checks=pa.Check.ge(1)),
}
_PRINTED = {"as_printed": _column(_TEXT, "the characters from start to end, unchanged")}
_NUMBER = {
    **_WHICH,
    "number_id": _column(_TEXT, "the statement's id and the number's place in it"),
    "sentence_id": _column(_TEXT, "the sentence in which the number stands"),
    **_SPAN,
    **_PRINTED,
    "value": _column(
        _FLOAT,
        "the number's value; null for dates, times and vague numbers; percent as printed, ratios"
        " as fractions",
        null=True,
    ),
    "upper": _column(_FLOAT, "the other end of a range", null=True),
}


def _table(
    title: str, description: str, columns: dict[str, pa.Column], unique: list[str]
) -> pa.DataFrameSchema:
    return pa.DataFrameSchema(
        columns,
        name=title,
        description=description,
        unique=unique,
        strict=True,
        ordered=True,
        coerce=True,
    )


SCHEMAS: dict[str, pa.DataFrameSchema] = {
    "statements": _table(
        "statements",
        "a statement",
        {
            **_WHICH,
            "date": _column(
                "datetime64[us]",
                "day of issue, from the text or else from sources.csv or the file's name",
                null=True,
            ),
            "year": _column("Int64", "year of issue", null=True),
            "issuer": _column(_TEXT, "the office or body that issued it, as it signs", null=True),
            "place": _column(_TEXT, "place of issue, where the text names one", null=True),
            "title": _column(_TEXT, "its heading", null=True),
            "signatory": _column(_TEXT, "the person who signs", null=True),
            "words": _column(_INT, "number of words in the file's text"),
            "sha256": _column(_TEXT, "SHA-256 of the file's bytes"),
            "file": _column(_TEXT, "the file's name"),
        },
        ["statement_id"],
    ),
    "sentences": _table(
        "sentences",
        "a sentence, or a line of a heading, a signature or a list",
        {
            **_WHICH,
            "sentence_id": _column(_TEXT, "the statement's id and the sentence's place in it"),
            "paragraph": _column(_INT, "the paragraph, counted from 1"),
            "section": _column(_TEXT, "the part of the statement", checks=_among(SECTIONS)),
            **_SPAN,
            "text": _column(_TEXT, "the sentence with white space and marks of layout set right"),
        },
        ["sentence_id"],
    ),
    "numbers": _table(
        "numbers",
        "a number mention: any place where the text prints a number",
        {
            **_NUMBER,
            "kind": _column(
                _TEXT, "what the number is for: " + ", ".join(KINDS), checks=_among(tuple(KINDS))
            ),
        },
        ["number_id"],
    ),
    "figures": _table(
        "figures",
        "a figure: a number mention that counts or measures something",
        {
            **_NUMBER,
            "kind": _column(
                _TEXT, "the kind of number: " + ", ".join(FIGURE_KINDS), checks=_among(FIGURE_KINDS)
            ),
            "figure_id": _column(_TEXT, "the statement's id and the figure's place in it"),
            "bound": _column(
                _TEXT, "how the text bounds the value: " + ", ".join(BOUNDS), checks=_among(BOUNDS)
            ),
            "counted": _column(
                _TEXT,
                "what the figure counts, as printed; null where the text leaves it out",
                null=True,
            ),
            "event": _column(
                _TEXT, "what happened, a code of events.csv; null where not yet coded", null=True
            ),
            "group": _column(
                _TEXT, "to whom, a code of groups.csv; null where not yet coded", null=True
            ),
            "unit": _column(
                _TEXT,
                "what is counted, a code of groups.csv or a printed unit; null where not yet coded",
                null=True,
            ),
            "part_of": _column(
                _TEXT, "the figure_id of the figure that this one is a portion of", null=True
            ),
        },
        ["figure_id"],
    ),
    "recipients": _table(
        "recipients",
        "a recipient: an addressee of a statement",
        {
            **_WHICH,
            "recipient_id": _column(_TEXT, "the statement's id and the recipient's place in it"),
            "position": _column(
                _INT, "its place in the list, counted from 1", checks=pa.Check.ge(1)
            ),
            **_SPAN,
            **_PRINTED,
            "acronym": _column(_TEXT, "the acronym that the text prints with it", null=True),
            "organisation": _column(
                _TEXT,
                "the organisation, as named in organisations.csv; null where not yet coded",
                null=True,
            ),
            "kind": _column(_TEXT, "the kind of organisation; null where not yet coded", null=True),
        },
        ["recipient_id"],
    ),
    "instruments": _table(
        "instruments",
        "a citation of a treaty or other instrument",
        {
            **_WHICH,
            "instrument_id": _column(_TEXT, "the statement's id and the citation's place in it"),
            **_SPAN,
            **_PRINTED,
            "instrument": _column(
                _TEXT,
                "the instrument, as named in instruments.csv; null where not yet coded",
                null=True,
            ),
        },
        ["instrument_id"],
    ),
}


def frame(table: str, rows: list[dict[str, Any]]) -> pd.DataFrame:
    """A validated table from its rows; an empty one has all its columns and types."""
    schema = SCHEMAS[table]
    made = pd.DataFrame(rows, columns=list(schema.columns))
    return schema.validate(made)


def records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """A table's rows as dictionaries, nulls as None."""
    plain = table.astype(object).where(table.notna(), None)
    return [{str(name): value for name, value in row.items()} for row in plain.to_dict("records")]


_TYPES = {
    "str": "text",
    "int": "whole number",
    "Int": "whole number",
    "Float": "number",
    "date": "date",
}


def dictionary() -> pd.DataFrame:
    """The data dictionary: a row per column of each table, with type, nulls and meaning."""
    return pd.DataFrame(
        [
            (table, name, _type(column), "yes" if column.nullable else "no", column.description)
            for table, schema in SCHEMAS.items()
            for name, column in schema.columns.items()
        ],
        columns=["table", "column", "type", "may be null", "meaning"],
    )


def _type(column: pa.Column) -> str:
    return next(plain for start, plain in _TYPES.items() if str(column.dtype).startswith(start))
