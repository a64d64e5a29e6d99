"""The tables as one Excel workbook."""

from __future__ import annotations

import datetime
import io
from pathlib import Path
from typing import Any

import pandas as pd

_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_MADE = datetime.datetime(2000, 1, 1)  # a date of today would make each run's bytes differ
_LONGEST = 32_767  # characters that a cell can hold
_WIDEST = 60


def write_workbook(path: Path, tables: dict[str, pd.DataFrame], about: list[str]) -> None:
    """Write a sheet that explains and a sheet per table; text is never a formula or a link."""
    book = io.BytesIO()  # on a full disk the library would fail with an error of its own
    with pd.ExcelWriter(
        book,
        engine="xlsxwriter",
        datetime_format="yyyy-mm-dd",
        engine_kwargs={"options": _OPTIONS},
    ) as writer:
        writer.book.set_properties({"created": _MADE, "modified": _MADE})
        _explain(writer, about, list(tables))
        for name, table in tables.items():
            _sheet(writer, name, table)
    path.write_bytes(book.getvalue())


def _explain(writer: pd.ExcelWriter, about: list[str], names: list[str]) -> None:
    book: Any = writer.book
    sheet = book.add_worksheet("about")
    sheet.set_column(0, 0, 100, book.add_format({"text_wrap": True}))
    for row, line in enumerate([*about, f"Sheets: {', '.join(names)}."]):
        sheet.write_string(row, 0, line)


def _sheet(writer: pd.ExcelWriter, name: str, table: pd.DataFrame) -> None:
    plain = table.map(_fitting)
    plain.to_excel(writer, sheet_name=name, index=False, freeze_panes=(1, 0))
    sheet = writer.sheets[name]
    for number, column in enumerate(plain.columns):
        width = max(map(len, [str(column), *plain[column].dropna().astype(str)]))
        sheet.set_column(number, number, min(width, _WIDEST) + 2)
    sheet.autofilter(0, 0, len(plain), max(len(plain.columns) - 1, 0))


def _fitting(value: object) -> object:
    """A value that a cell can hold; a longer text says where the whole one is."""
    if isinstance(value, str) and len(value) > _LONGEST:
        return value[: _LONGEST - 40] + "… (cut here; whole in the CSV file)"
    return value
