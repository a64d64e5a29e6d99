"""The tables as files."""

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
    texts = [
        [row[name] or "not stated" for name in ("file", "date", "issuer", "title", "sha256")]
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
        ["File", "Date of issue", "Issuer", "Title", "SHA-256"],
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


def with_dictionary(readme: str) -> str:
    """The README of the data, in which the dictionary of today stands behind the introduction."""
    parts = [readme.partition("\n## ")[0].rstrip()]
    for name, columns in dictionary().groupby("table", sort=False):
        rows = columns.drop(columns="table")
        lines = ["| " + " | ".join(row) + " |" for row in [rows.columns, *rows.to_numpy()]]
        lines.insert(1, "| --- | --- | --- | --- |")
        parts += [f"## {name}", f"A row is {SCHEMAS[str(name)].description}.", "\n".join(lines)]
    return "\n\n".join(parts) + "\n"
