"""A frame as a CSV file that no spreadsheet takes for formulas."""

from pathlib import Path
from typing import Any

import pandas as pd

from statements.files import guard
from statements.replace import put


def guarded(frame: pd.DataFrame) -> pd.DataFrame:
    """A frame in which no spreadsheet finds a formula; a list is one text.

    See `files.guard`. Whoever reads the file back takes one apostrophe from each text that begins
    with one.
    """
    return frame.map(_cell).rename(columns=_cell)


def _cell(value: Any) -> Any:
    said = "; ".join(map(str, value)) if isinstance(value, list) else value
    return guard(said) if isinstance(said, str) else said


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
    return guarded(frame).to_csv(index=False, lineterminator="\n", float_format=_whole)
