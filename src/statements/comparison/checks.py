"""Arithmetic over what statements print: parts against wholes, elapsed years against dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pandas as pd

from statements.extract.metadata.fields import FIELDS
from statements.language.english import checks as words
from statements.tables.corpus import Corpus
from statements.tables.schema import records

FITS, EXCEEDS = "within the whole", "exceeds the whole"
AGREES, NOT_NAMED, DIFFERS = "agrees", "no such year named", "another year named"
_CLOSE = 6  # years


def breakdowns(corpus: Corpus) -> pd.DataFrame:
    """A row per list of parts of a figure: their sum and what is not broken down.

    The parts that one sentence names are a list, up to those that make up the whole.

    Columns: statement_id, figure_id, printed, whole, parts (a list: each as printed, with what it
    counts), part_id, sum, not_broken_down, result. Percentages and ratios are not summed.
    """
    by_id = {figure["figure_id"]: figure for figure in records(corpus.figures)}
    parts = part_lists(by_id)
    rows = [_breakdown(by_id[whole], each) for whole in by_id for each in parts.get(whole, ())]
    columns = [
        "statement_id",
        "figure_id",
        "printed",
        "whole",
        "parts",
        "part_id",
        "sum",
        "not_broken_down",
        "result",
    ]
    return pd.DataFrame(rows, columns=columns)


def part_lists(by_id: dict[str, dict[str, Any]]) -> dict[str, list[list[dict[str, Any]]]]:
    """The parts of each whole, by its figure_id, list by list.

    The parts that one sentence names are a list, up to those that make up the whole.
    """
    parts: dict[str, list[list[dict[str, Any]]]] = {}
    for figure in by_id.values():
        if figure["part_of"] and figure["kind"] == "count":
            lists = parts.setdefault(figure["part_of"], [])
            whole = by_id[figure["part_of"]]
            if not lists or lists[-1][-1]["sentence_id"] != figure["sentence_id"]:
                lists.append([])
            elif sum(part["value"] or 0 for part in lists[-1]) == whole["value"]:
                lists.append([])  # all of it is broken down: what follows cuts it another way
            lists[-1].append(figure)
    return parts


def _breakdown(whole: dict[str, Any], parts: list[dict[str, Any]]) -> dict[str, Any]:
    limit = whole["upper"] if whole["upper"] is not None else whole["value"]
    total = sum(part["value"] or 0 for part in parts)
    bounded = limit is not None and whole["bound"] in ("exact", "at most", "range")
    exceeds = bounded and total > limit
    counted = limit is not None and not exceeds and all(p["bound"] == "exact" for p in parts)
    exact = counted and whole["bound"] == "exact" and {p["unit"] for p in parts} <= {whole["unit"]}
    return {
        "statement_id": whole["statement_id"],
        "figure_id": whole["figure_id"],
        "printed": whole["as_printed"],
        "whole": limit,
        "parts": [f"{p['as_printed']} {p['counted'] or ''}".strip() for p in parts],
        "part_id": [p["figure_id"] for p in parts],
        "sum": total,
        "not_broken_down": limit - total
        if exact and limit is not None
        else None,  # no remainder of "about 400"
        "result": EXCEEDS if exceeds else FITS,
    }


def elapsed(corpus: Corpus) -> pd.DataFrame:
    """A row per printed "33 years have passed" or "33rd anniversary": does it fit the dates?

    Columns: statement_id, number_id, start, end, as_printed, years, year (of issue less the years),
    named (the dates of the text that name that year), named_id (where each stands first),
    result: "agrees", "no such year named", or "another year named" where the words count from a
    day of another year. A year that has not gone full circle may be one less.
    """
    rows: list[dict[str, Any]] = []
    for statement in records(corpus.statements):
        numbers = records(
            corpus.numbers[corpus.numbers["statement_id"] == statement["statement_id"]]
        )
        if statement["year"] is not None:
            rows += _elapsed(statement, numbers, corpus.texts[statement["statement_id"]].raw)
    columns = ["statement_id", "number_id", "start", "end", "as_printed", "years", "year", "named"]
    columns += ["named_id", "result"]
    return pd.DataFrame(rows, columns=columns)


def _elapsed(
    statement: dict[str, Any], numbers: list[dict[str, Any]], raw: str
) -> Iterator[dict[str, Any]]:
    dated = [number for number in numbers if number["kind"] in ("date", "year")]
    for number in numbers:
        is_years = number["kind"] == "duration" and words.YEARS.search(number["as_printed"])
        pattern = words.PASSED if is_years else words.ANNIVERSARY
        spoken = number["kind"] in ("duration", "ordinal") and number["value"] is not None
        said = pattern.match(raw, number["end"]) if spoken else None
        if not said:
            continue
        year = int(statement["year"]) - int(number["value"])
        dates = {
            " ".join(n["as_printed"].split()): n["number_id"]
            for n in reversed(dated)
            if str(year) in n["as_printed"]
        }
        other = _another_year(raw, said.start(), dated, year)
        yield {
            **{name: number[name] for name in ("statement_id", "number_id", "start", "end")},
            "as_printed": number["as_printed"],
            "years": int(number["value"]),
            "year": year,
            "named": list(dates)[::-1],
            "named_id": list(dates.values())[::-1],
            "result": DIFFERS if other else AGREES if dates else NOT_NAMED,
        }


def _another_year(raw: str, start: int, dated: list[dict[str, Any]], year: int) -> bool:
    """Whether the words count from a day of another year, close to that one: no other occasion."""
    first = next((n for n in dated if n["start"] >= start), None)
    if not first or not words.FROM.fullmatch(raw, start, first["start"]):
        return False
    off = [year - int(named) for named in re.findall(r"\b\d{4}\b", first["as_printed"])]
    return bool(off) and all(0 < abs(years) < _CLOSE and years != 1 for years in off)


def in_doubt(corpus: Corpus) -> pd.DataFrame:
    """A row per figure or recipient that may be read wrong.

    Columns: statement_id, id, printed (with what it counts), read (event, group and whole, or as
    what it goes there), words (those that say so), doubt (the reasons), sentence.
    """
    sentences, figures = corpus.sentences, records(corpus.figures)
    printed = {figure["figure_id"]: figure["as_printed"] for figure in figures}
    rows = []
    for record in [*figures, *records(corpus.recipients)]:
        if not record["doubt"]:
            continue
        is_figure = "figure_id" in record
        raw, of = corpus.texts[record["statement_id"]].raw, "event" if is_figure else "sent"
        start, end = record[f"{of}_start"], record[f"{of}_end"]
        whole = record.get("part_of") and f"part of {printed[record['part_of']]}"
        read = (record.get("event"), record.get("group"), whole, record.get("sent_as"))
        rows.append(
            {
                "statement_id": record["statement_id"],
                "id": record["figure_id" if is_figure else "recipient_id"],
                "printed": _printed(record),
                "read": ", ".join(part for part in read if part),
                "words": None if start is None else " ".join(raw[start:end].split()),
                "doubt": record["doubt"],
                "sentence": sentences.loc[
                    (sentences["statement_id"] == record["statement_id"])
                    & (sentences["start"] <= record["start"]),
                    "text",
                ].iloc[-1],
            }
        )
    columns = ["statement_id", "id", "printed", "read", "words", "doubt", "sentence"]
    return pd.DataFrame(rows, columns=columns)


CODED = {
    "recipients": ("organisation",),
    "instruments": ("instrument",),
    "figures": ("group", "unit"),
}


def not_yet_coded(corpus: Corpus) -> pd.DataFrame:
    """What the codebook does not know: a row per figure, recipient or instrument without a code.

    A count lacks a group or a unit, or an event where a verb is said of those counted that the
    codebook does not have. Where no words say an event, none is missing.

    Columns: table, id, printed (a figure with what it counts), missing (the columns that are
    null), verb (of a figure), statement_id, start, end.
    """
    rows = [
        {
            "table": table,
            "id": record[f"{table.removesuffix('s')}_id"],
            "printed": _printed(record),
            "missing": ", ".join(missing),
            "verb": verb,
            **{name: record[name] for name in ("statement_id", "start", "end")},
        }
        for table, columns in CODED.items()
        for record in records(corpus.tables[table])
        if record.get("kind", "count") == "count" or table != "figures"
        for verb in [_unknown_verb(record, corpus) if table == "figures" else None]
        if (missing := ["event"] * bool(verb) + [name for name in columns if record[name] is None])
    ]
    columns = ["table", "id", "printed", "missing", "verb", "statement_id", "start", "end"]
    return pd.DataFrame(rows, columns=columns)


def _unknown_verb(figure: dict[str, Any], corpus: Corpus) -> str | None:
    """The verb that is said of the persons counted, where the figure has no event."""
    if figure["event"] or figure["unit"] != "persons":
        return None
    raw, end = corpus.texts[figure["statement_id"]].raw, figure["counted_end"] or figure["end"]
    found = words.DONE_TO_THEM.match(" ".join(raw[end : end + 60].split()))
    found = found or words.DOING_TO_THEM.search(raw[max(0, figure["start"] - 40) : figure["start"]])
    return found["verb"] if found else None


def _printed(record: dict[str, Any]) -> str:
    return " ".join(f"{record['as_printed']} {record.get('counted') or ''}".split())


def imprint_in_doubt(corpus: Corpus) -> pd.DataFrame:
    """A row per date, place, issuer or signatory that may be wrong.

    Columns: statement_id, column, read (as the text prints it), doubt (the reason).
    """
    rows = []
    for row in records(corpus.statements):
        for name in FIELDS:
            if doubt := row[f"{name}_doubt"]:
                words = corpus.texts[row["statement_id"]].raw[
                    row[f"{name}_start"] : row[f"{name}_end"]
                ]
                read = " ".join(words.split())
                rows.append((row["statement_id"], name, read, doubt))
    return pd.DataFrame(rows, columns=["statement_id", "column", "read", "doubt"])


def other_languages(corpus: Corpus) -> pd.DataFrame:
    """A row per passage that seems to be in a language that is not read.

    Columns: statement_id, start (in the file's text), language, begins (its first words).
    """
    rows = [
        (sid, text.offsets[start], language, " ".join(text.clean[start:end].split()[:8]))
        for sid, text in corpus.texts.items()
        for start, end, language in text.passages
    ]
    return pd.DataFrame(rows, columns=["statement_id", "start", "language", "begins"])


def imprint_gaps(corpus: Corpus) -> pd.DataFrame:
    """What neither a text nor `sources.csv` says of a statement, and comparisons need.

    Columns: statement_id, missing ("date" or "issuer").
    """
    rows = [
        {"statement_id": row["statement_id"], "missing": name}
        for row in records(corpus.statements)
        for name in ("date", "issuer")
        if row[name] is None
    ]
    return pd.DataFrame(rows, columns=["statement_id", "missing"])
