"""The tables as files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pandas as pd

from statements.comparison.compare import compare_issuers
from statements.export.csv import save_csv
from statements.export.excel import write_workbook
from statements.replace import put
from statements.tables.corpus import Corpus
from statements.tables.schema import SCHEMAS, dictionary, records

PACKAGE = "datapackage.json"


def write_tables(corpus: Corpus, folder: Path) -> Iterator[Path]:
    """Write the tables and their dictionary in a folder; the paths written.

    Each as CSV and Parquet, all in one workbook, described by `datapackage.json`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tables = {**corpus.tables, "dictionary": dictionary()}
    for name, table in tables.items():
        save_csv(table, folder / f"{name}.csv")
        yield folder / f"{name}.csv"
        put(folder / f"{name}.parquet", table.to_parquet(index=False))
        yield folder / f"{name}.parquet"
    side_by_side = _side_by_side(corpus)
    about = _about(corpus, {**tables, **side_by_side})
    write_workbook(folder / "statements.xlsx", {**tables, **side_by_side}, about)
    yield folder / "statements.xlsx"
    package = json.dumps(data_package(corpus), ensure_ascii=False, indent=2) + "\n"
    put(folder / PACKAGE, package.encode())
    yield folder / PACKAGE


_COMPARED = {
    "figures": "a figure, as each statement of the issuer reports it",
    "recipients": "a recipient, as each statement of the issuer names it",
    "instruments": "an instrument, as each statement of the issuer cites it",
}


def _side_by_side(corpus: Corpus) -> dict[str, pd.DataFrame]:
    """The statements of each issuer that has several, side by side, by the names of sheets."""
    return {
        f"{name} compared{each.suffix}": (found := getattr(each, name)).assign(
            status=each.as_read(found["status"])
        )
        for each in compare_issuers(corpus)
        for name in _COMPARED
        if len(each.ids) > 1
    }


def _about(corpus: Corpus, sheets: dict[str, pd.DataFrame]) -> list[list[Any]]:
    """The lines of the sheet that explains the others."""
    rows = {name: schema.description for name, schema in SCHEMAS.items()}
    rows |= {"dictionary": "a column of a table, with its meaning"}
    rows |= {name: _COMPARED[name.partition(" ")[0]] for name in sheets if name not in rows}
    head = ["File", "Date of issue", "Issuer", "Title", "SHA-256"]
    texts = [
        [
            row["file"],
            row["date"].date() if row["date"] else "not stated",
            row["issuer"] or "not stated",
            row["title"] or "not stated",
            row["sha256"],
        ]
        for row in records(corpus.statements)
    ]
    return [
        ["Tables made by reading public statements"],
        ["The counts are those of the issuers, as their statements print them; not verified here."],
        ['An empty cell means "not mentioned" or "not stated", never zero.'],
        ["start and end are characters of the file's text as decoded, counted from 0."],
        [f"Made with statements {version('statements')}."],
        [],
        ["Sheet", "A row is", "Rows"],
        *([name, rows[name], len(table)] for name, table in sheets.items()),
        [],
        head,
        *texts,
    ]


_FIELD_TYPES = {"text": "string", "whole number": "integer", "number": "number", "date": "date"}


def data_package(corpus: Corpus) -> dict[str, Any]:
    """The description of the CSV files as a Frictionless Data Package."""
    described = dictionary()
    return {
        "name": "statements",
        "title": "Tables made by reading public statements",
        "resources": [
            {
                "name": name,
                "path": f"{name}.csv",
                "profile": "tabular-data-resource",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "description": f"A row is {SCHEMAS[name].description}.",
                "schema": {
                    "fields": [
                        {
                            "name": row["column"],
                            "type": _FIELD_TYPES[row["type"]],
                            "description": row["meaning"],
                            "constraints": {"required": row["may be null"] == "no"},
                        }
                        for row in records(described[described["table"] == name])
                    ],
                    "primaryKey": [SCHEMAS[name].key],
                },
            }
            for name in corpus.tables
        ],
    }


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
| `events.csv` | figures what happened, by words and phrases in all their forms |
| `groups.csv` | figures to whom it happened and what is counted, by the noun |

An event's row holds words; the program makes their forms. `…` stands for a few words in between,
and a question mark behind a word marks a weak one, which often means less.

| column of `events.csv` | holds |
| --- | --- |
| `event`, `broader` | its name, and the event that it is a kind of: killed is a kind of died |
| `done_to` | verbs that are done to those counted: kill, take … captive |
| `doing` | verbs that those counted do: die, lose … lives |
| `nouns` | nouns for the event: death, murder ("the deaths of 40 people") |
| `counted` | nouns that are counted themselves: hostages, deaths |
| `states` | states of those counted: missing, in custody |
| `unit` | what it happens to (persons, families, ...); another unit is refused or in doubt |
| `source` | the reason for the row |

An instrument's pattern is a regular expression of Python that begins at the start of a word; case
does not count, and `(?:...)` is written for a group. It holds the title alone,
`Convention on (?:the )?Rights of the Child`: the year that ends its name, a body named in
`organisations.csv` before it and an acronym in brackets behind it belong to the citation without
being written.

`corrections.csv`, beside `sources.csv`, keeps a reader's decisions, one a row: the exact words of
the text (`exact`), those around them (`prefix`, `suffix`), the `column` that is corrected, what it
`was` and what it `becomes`, and the reason, by whom and when. White space does not count; else a
quotation holds only where it stands in the text once. A correction is *applied*, *no longer needed*
(the rules now read the same), *in conflict* (they read a third thing; the decision stands) or *not
found*, and `statements check` says which.

What the codebook does not know keeps its printed words, has null in the coded column, and is listed
by `statements check` and in the report under *Not yet coded*.

# The data dictionary

Made from `src/statements/tables/schema.csv` by `make dictionary`. Offsets are characters into the
file's text as decoded (UTF-8, a byte order mark left out, line ends as they are):
`text[start:end]` is what `as_printed` holds, in every row of every table."""


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
