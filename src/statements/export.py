"""The tables as files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from statements.corpus import Corpus
from statements.exhibits import guarded
from statements.schema import SCHEMAS, dictionary


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


_INTRODUCTION = """\
# The data

`statements/` holds the texts, byte for byte as they came, and `sources.csv`, which says where each
comes from and has its SHA-256: a text that was changed is refused. `codebook/` holds the tables,
made by hand, that give printed words a code; each row has its reason or source in the column
`source`. Several wordings in one cell are separated by bars (` | `); a space in a pattern stands
for any run of blanks.

| codebook table | gives |
| --- | --- |
| `organisations.csv` | recipients their organisation and kind, by name, alias or acronym |
| `instruments.csv` | citations their instrument, by pattern |
| `events.csv` | figures what happened, by pattern |
| `groups.csv` | figures to whom it happened and what is counted, by the noun |

What the codebook does not know keeps its printed words, has null in the coded column, and is listed
by `statements check` and in the report under *Not yet coded*.

# The data dictionary

Made from `src/statements/schema.py` by `make dictionary`. Offsets are characters into the file's
text as decoded (UTF-8, a byte order mark left out, line ends as they are): `text[start:end]` is
what `as_printed` holds, in every row of every table."""


def dictionary_markdown() -> str:
    """The data dictionary as `data/README.md` prints it."""
    parts = [_INTRODUCTION]
    described = dictionary()
    for name, columns in described.groupby("table", sort=False):
        rows = columns.drop(columns="table")
        lines = ["| " + " | ".join(row) + " |" for row in [rows.columns, *rows.to_numpy()]]
        lines.insert(1, "| --- | --- | --- | --- |")
        parts.append(f"## {name}\n\nA row is {SCHEMAS[str(name)].description}.\n")
        parts[-1] += "\n" + "\n".join(lines)
    return "\n\n".join(parts) + "\n"
