"""The tables as one Excel workbook."""

import datetime
import io
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import pandas as pd

from statements.replace import put

_OPTIONS = {
    **dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False),
    "in_memory": True,  # on a full disk the library would fail with an error of its own
}
_MADE = datetime.datetime(2000, 1, 1)  # a date of today would make each run's bytes differ
_LONGEST = 32_767  # characters that a cell can hold
_WIDEST = 420  # pixels of a column


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
    sheet.autofit(_WIDEST)
    names = [len(line[0]) for line in about if len(line) > 1]  # titles reach into other columns
    sheet.set_column(0, 0, min(max(names), 60) + 2)


def _sheet(writer: pd.ExcelWriter[Any], name: str, table: pd.DataFrame) -> None:
    plain, book = table.map(_fitting), cast(Any, writer.book)
    plain.to_excel(writer, sheet_name=name, index=False, freeze_panes=(1, 0))
    sheet = writer.sheets[name]
    sheet.write_row(0, 0, plain.columns, book.add_format({"bold": True}))
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)  # as wide as a page, as long as it must be
    sheet.repeat_rows(0)
    sheet.autofilter(0, 0, len(plain), len(plain.columns) - 1)
    sheet.autofit(_WIDEST)


def _fitting(value: Any) -> Any:
    """A value that a cell can hold; a longer text says where the whole one is."""
    if isinstance(value, str) and len(value) > _LONGEST:
        return value[: _LONGEST - 40] + "… (cut here; whole in the CSV file)"
    return value
