"""What there is to mend in a corpus, and rows of the codebook to complete."""

import re
from collections.abc import Iterator

import pandas as pd

from statements.codebook import COLUMNS
from statements.comparison.checks import (
    CODED,
    DIFFERS,
    FITS,
    breakdowns,
    elapsed,
    imprint_gaps,
    imprint_in_doubt,
    in_doubt,
    not_yet_coded,
    other_languages,
)
from statements.files import as_csv
from statements.language.english.checks import TIMES
from statements.language.english.inflection import base_of
from statements.language.english.words import is_plural
from statements.tables.corpus import Corpus
from statements.tables.corrections import APPLIED, quotation
from statements.tables.corrections import COLUMNS as COLUMNS_OF_A_CORRECTION
from statements.tables.rows import Row
from statements.tables.schema import records

IN_DOUBT = "In doubt"
OTHER_LANGUAGE = "In another language"


def to_mend(corpus: Corpus) -> dict[str, list[str]]:
    """Under a heading each: a line for each reading that is in doubt, has no code, or does not
    add up, and for each correction to look at again; headings without lines are left out."""
    parts, years, corrections = breakdowns(corpus), elapsed(corpus), corpus.corrections
    parts = parts.assign(parts=parts["parts"].str.join(", "))[parts["result"] != FITS]
    corrections = corrections.assign(why=corrections["why"].fillna(corrections["read"]))
    found = {
        IN_DOUBT: [
            ("{statement_id}: {column}: {read} ({doubt})", imprint_in_doubt(corpus)),
            ("{id}: {printed}: {read} ({doubt})\n    {sentence}", in_doubt(corpus)),
        ],
        "Not yet coded": [
            ("{statement_id} {start}: {printed}: no {missing}", not_yet_coded(corpus)),
            ("{statement_id}: no {missing}; write it in sources.csv", imprint_gaps(corpus)),
        ],
        OTHER_LANGUAGE: [
            ("{statement_id} {start}: {language}, not read: {begins} …", other_languages(corpus))
        ],
        "Does not add up": [
            ("{figure_id}: {parts} are more than {printed}", parts),
            (
                "{statement_id} {start}: {as_printed} leads to {year}, and it says another",
                years[years["result"] == DIFFERS],
            ),
        ],
        "Corrections to look at": [
            (
                "{correction_id}: {column} of “{exact}”: {state} ({why})",
                corrections[corrections["state"] != APPLIED],
            )
        ],
        "Rows to complete": [
            ("{file}: {row}", pd.DataFrame(ready_rows(corpus), columns=["file", "row"]))
        ],
    }
    lines = {
        heading: [line.format(**row) for line, table in tables for row in records(table)]
        for heading, tables in found.items()
    }
    return {heading: under for heading, under in lines.items() if under}


def corrections_to_complete(corpus: Corpus) -> str:
    """The readings in doubt as rows for `corrections.csv`: what is left is the decision."""
    rows = [
        {
            "statement_id": figure["statement_id"],
            **quotation(corpus.texts[figure["statement_id"]].raw, figure["start"], figure["end"]),
            "column": "event",
            **dict.fromkeys(("was", "becomes"), figure["event"] or ""),
        }
        for figure in records(corpus.figures[corpus.figures["doubt"].notna()])
    ]
    return as_csv(rows, COLUMNS_OF_A_CORRECTION)


def ready_rows(corpus: Corpus) -> list[tuple[str, str]]:
    """For what is not yet coded, the codebook's file and a row to complete and put there."""
    held = {row[f"{t[:-1]}_id"]: row for t in CODED for row in records(corpus.tables[t])}
    found = [
        (f"{table}.csv", as_csv([known], COLUMNS[table]).splitlines()[1])
        for row in records(not_yet_coded(corpus))
        for table, known in _known(row["table"], row["verb"], held[row["id"]])
    ]
    return list(dict.fromkeys(found))


def _known(table: str, verb: str | None, record: Row) -> Iterator[tuple[str, dict[str, str]]]:
    """The table of the codebook that lacks something, and the cells that the text itself fills."""
    printed = " ".join(record["as_printed"].split())
    if table == "recipients":
        yield "organisations", {"organisation": printed, "acronym": record["acronym"] or ""}
    elif table == "instruments":
        pattern = re.escape(printed).replace(r"\ ", " ")
        yield "instruments", {"instrument": printed, "pattern": pattern}
    if verb:
        yield "events", {"event": verb, "done_to": base_of(verb)}
    counted = str(record.get("counted") or "").split()
    if table == "figures" and not record["group"] and counted and _names_a_group(counted):
        yield "groups", {"terms": " ".join(counted)}


def _names_a_group(counted: list[str]) -> bool:
    """Whether words can name a group: a plural, no name, no time."""
    plain = all(word.isalpha() and word.islower() for word in counted)
    return plain and is_plural(counted[-1]) and TIMES.isdisjoint(counted)
