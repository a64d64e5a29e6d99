"""A frame as a CSV file that no spreadsheet takes for formulas."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from statements.files import guard
from statements.replace import put


def guarded(frame: pd.DataFrame) -> pd.DataFrame:
    """A frame in which no spreadsheet finds a formula.

    See `files.guard`. Whoever reads the file back takes one apostrophe from each text that begins
    with one.
    """
    safe = frame.copy()
    for column in safe.columns[[not pd.api.types.is_numeric_dtype(t) for t in safe.dtypes]]:
        safe[column] = safe[column].map(_guard, na_action="ignore")
    return safe.rename(columns=_guard)


def _guard(value: Any) -> Any:
    return guard(value) if isinstance(value, str) else value


def _whole(value: Any) -> str:
    """A number that reads back as the same, without a fraction where it has none."""
    return repr(float(value)).removesuffix(".0")


def save_csv(frame: pd.DataFrame, path: Path) -> None:
    """The frame as CSV, formulas guarded, in a folder that is made where it is missing.

    A whole number is written as one, also in a column that has others or nulls.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    put(path, csv_text(frame).encode())


def csv_text(frame: pd.DataFrame) -> str:
    """The same as text."""
    said = frame.map(lambda cell: "; ".join(map(str, cell)) if isinstance(cell, list) else cell)
    return guarded(said).to_csv(index=False, lineterminator="\n", float_format=_whole)
