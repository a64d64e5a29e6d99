"""The tables as one Excel workbook."""

from __future__ import annotations

import datetime
import io
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd

from statements.replace import put

_OPTIONS = {
    **dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False),
    "in_memory": True,  # on a full disk the library would fail with an error of its own
}
_MADE = datetime.datetime(2000, 1, 1)  # a date of today would make each run's bytes differ
_LONGEST = 32_767  # characters that a cell can hold
_WIDEST = 60


def write_workbook(path: Path, tables: dict[str, pd.DataFrame], about: list[list[Any]]) -> None:
    """Write a sheet that explains and a sheet per table; text is never a formula or a link.

    `about` are the cells of the first sheet; lines of several that follow an empty one are heads.
    """
    book = io.BytesIO()
    with pd.ExcelWriter(
        book,
        engine="xlsxwriter",
        datetime_format="yyyy-mm-dd",
        engine_kwargs={"options": _OPTIONS},
    ) as writer:
        writer.book.set_properties({"created": _MADE, "modified": _MADE})
        _explain(writer, about)
        for name, table in tables.items():
            _sheet(writer, name, table)
    put(path, book.getvalue())


def _explain(writer: pd.ExcelWriter[Any], about: list[list[Any]]) -> None:
    book: Any = writer.book
    sheet, bold = book.add_worksheet("about"), book.add_format({"bold": True})
    day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
    sheet.hide_gridlines(2)
    for row, (before, line) in enumerate(pairwise([[], *about])):
        for column, cell in enumerate(line):
            look = day if isinstance(cell, datetime.date) else None if before else bold
            sheet.write(row, column, _fitting(cell), look)
    for column in range(max(map(len, about))):
        width = max(len(str(line[column])) for line in about if len(line) > max(column, 1))
        sheet.set_column(column, column, min(width, _WIDEST) + 2)


def _sheet(writer: pd.ExcelWriter[Any], name: str, table: pd.DataFrame) -> None:
    plain = table.map(_fitting)
    plain.to_excel(writer, sheet_name=name, index=False, freeze_panes=(1, 0))
    sheet = writer.sheets[name]
    book: Any = writer.book
    bold = book.add_format({"bold": True})
    for number, column in enumerate(plain.columns):
        sheet.write_string(0, number, str(column), bold)
        width = max(map(len, [str(column), *plain[column].dropna().astype(str)]))
        sheet.set_column(number, number, min(width, _WIDEST) + 2)
    sheet.autofilter(0, 0, len(plain), max(len(plain.columns) - 1, 0))


def _fitting(value: Any) -> Any:
    """A value that a cell can hold; a longer text says where the whole one is."""
    if isinstance(value, str) and len(value) > _LONGEST:
        return value[: _LONGEST - 40] + "… (cut here; whole in the CSV file)"
    return value
