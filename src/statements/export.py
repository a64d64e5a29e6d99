"""The tables as files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from statements.corpus import Corpus
from statements.exhibits import guarded
from statements.schema import dictionary


def write_tables(corpus: Corpus, folder: Path) -> Iterator[Path]:
    """Write each table and the dictionary as CSV in a folder; the paths written."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in {**corpus.tables, "dictionary": dictionary()}.items():
        path = folder / f"{name}.csv"
        write_csv(table, path)
        yield path


def write_csv(table: pd.DataFrame, path: Path) -> None:
    """Write a table so that no spreadsheet takes a text for a formula."""
    guarded(table).to_csv(path, index=False, encoding="utf-8", lineterminator="\n")
