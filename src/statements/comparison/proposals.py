"""What there is to mend in a corpus, and rows of the codebook to complete."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from statements.codebook import COLUMNS
from statements.comparison.checks import (
    DIFFERS,
    FITS,
    breakdowns,
    elapsed,
    imprint_gaps,
    not_yet_coded,
)
from statements.tables.corpus import Corpus
from statements.tables.schema import records

_TABLE = {"figures": "groups", "recipients": "organisations", "instruments": "instruments"}


def to_mend(corpus: Corpus) -> Iterator[str]:
    """A line for each thing that is not coded, not stated, or does not add up."""
    parts, years = breakdowns(corpus), elapsed(corpus)
    parts = parts.assign(parts=parts["parts"].str.join(", "))[parts["result"] != FITS]
    years = years[years["result"] == DIFFERS]
    for table, line in (
        (not_yet_coded(corpus), "not yet coded ({missing}): {statement_id} {start}: {printed}"),
        (imprint_gaps(corpus), "not stated: {statement_id}: {missing}; write it in sources.csv"),
        (parts, "does not add up: {figure_id}: {parts} are more than {printed}"),
        (years, "does not fit the dates: {statement_id} {start}: {as_printed} leads to {year}"),
    ):
        for found in records(table):
            yield line.format(**found)
    for file, row in ready_rows(corpus):
        yield f"a row to complete, for {file}: {row}"


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
