"""What there is to mend in a corpus, and rows of the codebook to complete."""

import re
from collections.abc import Iterator

from statements.codebook import COLUMNS
from statements.comparison.checks import (
    CODED,
    DIFFERS,
    FITS,
    breakdowns,
    elapsed,
    in_doubt,
    not_yet_coded,
)
from statements.extract.metadata.fields import FIELDS
from statements.files import as_csv
from statements.language.english.checks import TIMES
from statements.language.english.inflection import base_of
from statements.language.english.words import is_plural
from statements.tables.corpus import Corpus
from statements.tables.corrections import APPLIED
from statements.tables.rows import Row
from statements.tables.schema import records

IN_DOUBT = "In doubt"
OTHER_LANGUAGE = "In another language"
NOT_CODED, WRONG = "Not yet coded", "Does not add up"


def to_mend(corpus: Corpus) -> dict[str, list[str]]:
    """Under a heading each: a line for each reading that is in doubt, has no code, or does not
    add up, and for each correction to look at again; headings without lines are left out."""
    found: dict[str, list[str]] = {}
    for heading, line in _lines(corpus):
        found.setdefault(heading, []).append(line)
    return found


def _lines(corpus: Corpus) -> Iterator[tuple[str, str]]:
    statements, texts = records(corpus.statements), corpus.texts
    for row in statements:
        for of in FIELDS:
            if doubt := row[f"{of}_doubt"]:
                said = texts[row["statement_id"]].raw[row[f"{of}_start"] : row[f"{of}_end"]]
                yield IN_DOUBT, f"{row['statement_id']}: {of}: {' '.join(said.split())} ({doubt})"
    for row in records(in_doubt(corpus)):
        sentence = " ".join(row["sentence"].split())
        yield (
            IN_DOUBT,
            f"{row['id']}: {row['printed']}: {row['read']} ({row['doubt']})\n  {sentence}",
        )
    for row in records(not_yet_coded(corpus)):
        yield NOT_CODED, "{statement_id} {start}: {printed}: no {missing}".format_map(row)
    for row in statements:
        for of in ("date", "issuer"):
            if row[of] is None:
                yield NOT_CODED, f"{row['statement_id']}: no {of}; write it in sources.csv"
    for sid, text in texts.items():
        for start, end, language in text.passages:
            said = " ".join(text.clean[start:end].split()[:8])
            yield OTHER_LANGUAGE, f"{sid} {text.offsets[start]}: {language}, not read: {said} …"
    for row in records(breakdowns(corpus)):
        if row["result"] != FITS:
            said = ", ".join(row["parts"])
            yield WRONG, f"{row['figure_id']}: {said} are more than {row['printed']}"
    for row in records(elapsed(corpus)):
        if row["result"] == DIFFERS:
            line = "{statement_id} {start}: {as_printed} leads to {year}, and it says another"
            yield WRONG, line.format_map(row)
    for row in records(corpus.corrections):
        if row["state"] != APPLIED:
            line = f"of “{row['exact']}”: {row['state']} ({row['why'] or row['read']})"
            yield "Corrections to look at", f"{row['correction_id']}: {row['column']} {line}"
    for file, known in ready_rows(corpus):
        yield "Rows to complete", f"{file}: {known}"


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
