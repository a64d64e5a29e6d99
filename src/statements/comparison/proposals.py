"""Rows of the codebook to complete, for what is not yet coded."""

from __future__ import annotations

import csv
import io
import re

from statements.codebook import COLUMNS
from statements.comparison.checks import not_yet_coded
from statements.tables.corpus import Corpus
from statements.tables.schema import records

_TABLE = {"figures": "groups", "recipients": "organisations", "instruments": "instruments"}


def ready_rows(corpus: Corpus) -> list[tuple[str, str]]:
    """For what is not yet coded, the codebook's file and a row to complete and put there."""
    found: dict[tuple[str, str], None] = {}
    held = {
        name: {
            record[f"{name.removesuffix('s')}_id"]: record
            for record in records(corpus.tables[name])
        }
        for name in _TABLE
    }
    for row in records(not_yet_coded(corpus)):
        table = _TABLE[row["table"]]
        cells = dict.fromkeys(COLUMNS[table], "") | _known(table, held[row["table"]][row["id"]])
        if not any(cells.values()):
            continue  # an event's pattern is for a person to find
        text = io.StringIO()
        csv.writer(text, lineterminator="").writerow(cells.values())
        found[(f"{table}.csv", text.getvalue())] = None
    return list(found)


def _known(table: str, record: dict[str, str]) -> dict[str, str]:
    """The cells that the text itself fills."""
    printed = " ".join(record["as_printed"].split())
    if table == "organisations":
        return {"organisation": printed, "acronym": record["acronym"] or ""}
    if table == "instruments":
        return {"instrument": printed, "pattern": re.escape(printed).replace(r"\ ", " ")}
    coded = record["group"] and record["unit"]
    return {"terms": "" if coded else " ".join((record["counted"] or "").lower().split())}
