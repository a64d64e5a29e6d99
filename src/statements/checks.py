"""Arithmetic over what statements print: parts against wholes, elapsed years against dates."""

from __future__ import annotations

import re

import pandas as pd

from statements.corpus import Corpus

FITS, EXCEEDS = "adds up", "exceeds the whole"


def breakdowns(corpus: Corpus) -> pd.DataFrame:
    """A row per figure that has parts: what they sum to and what is not broken down.

    Columns: statement_id, figure_id, printed, whole, parts (as printed, with what they count),
    sum, not_broken_down, result. Percentages and ratios are not summed.
    """
    figures = corpus.figures
    counts = figures[figures["kind"] == "count"]
    wholes = figures.set_index("figure_id")
    rows = []
    for figure_id, parts in counts[counts["part_of"].notna()].groupby("part_of", sort=False):
        whole = wholes.loc[figure_id]
        limit = whole["upper"] if pd.notna(whole["upper"]) else whole["value"]
        total = parts["value"].sum()
        exceeds = (
            pd.notna(limit) and whole["bound"] in ("exact", "at most", "range") and total > limit
        )
        rows.append(
            {
                "statement_id": whole["statement_id"],
                "figure_id": figure_id,
                "printed": whole["as_printed"],
                "whole": limit,
                "parts": ", ".join(
                    f"{p.as_printed} {p.counted if pd.notna(p.counted) else ''}".strip()
                    for p in parts.itertuples()
                ),
                "sum": total,
                "not_broken_down": None if exceeds or pd.isna(limit) else limit - total,
                "result": EXCEEDS if exceeds else FITS,
            }
        )
    columns = [
        "statement_id",
        "figure_id",
        "printed",
        "whole",
        "parts",
        "sum",
        "not_broken_down",
        "result",
    ]
    return pd.DataFrame(rows, columns=columns)


_SINCE = re.compile(
    r"\s+(?:have\s+|has\s+)?(?:now\s+)?(?:passed|elapsed|gone\s+by|since|ago)\b", re.IGNORECASE
)
_ANNIVERSARY = re.compile(r"\s+anniversary\b", re.IGNORECASE)


def elapsed(corpus: Corpus) -> pd.DataFrame:
    """A row per printed "33 years have passed" or "33rd anniversary": does it fit the dates?

    Columns: statement_id, start, end, as_printed, years, year (of issue less the years),
    named (the dates of the text that name that year), result: "agrees" or "no such year named".
    """
    rows = []
    years = corpus.statements.set_index("statement_id")["year"]
    spoken = corpus.numbers[corpus.numbers["kind"].isin(("duration", "ordinal"))]
    for number in spoken.itertuples():
        issued = years[number.statement_id]
        after = corpus.texts[number.statement_id].raw[number.end : number.end + 40]
        is_years = number.kind == "duration" and re.search(r"years?$", number.as_printed)
        pattern = _SINCE if is_years else _ANNIVERSARY
        if pd.isna(issued) or pd.isna(number.value) or not pattern.match(after):
            continue
        year = int(issued) - int(number.value)
        dates = corpus.numbers[
            (corpus.numbers["statement_id"] == number.statement_id)
            & corpus.numbers["kind"].isin(("date", "year"))
            & corpus.numbers["as_printed"].str.contains(str(year), regex=False)
        ]
        rows.append(
            {
                "statement_id": number.statement_id,
                "start": number.start,
                "end": number.end,
                "as_printed": number.as_printed,
                "years": int(number.value),
                "year": year,
                "named": "; ".join(dates["as_printed"].unique()),
                "result": "agrees" if len(dates) else "no such year named",
            }
        )
    columns = ["statement_id", "start", "end", "as_printed", "years", "year", "named", "result"]
    return pd.DataFrame(rows, columns=columns)


def not_yet_coded(corpus: Corpus) -> pd.DataFrame:
    """What the codebook does not know: a row per printed wording, with the place of the first.

    Columns: table, as_printed, missing (the coded columns that are null), statement_id, start,
    end, times. Figures are listed by what they count.
    """
    wanted = {
        "figures": ["event", "group", "unit"],
        "recipients": ["organisation"],
        "instruments": ["instrument"],
    }
    rows = []
    for name, columns in wanted.items():
        for record in corpus.tables[name].to_dict("records"):
            codes = columns if name != "figures" else _codes_wanted(record)
            if missing := [c for c in codes if pd.isna(record[c])]:
                counted = record.get("counted")
                printed = (
                    record["as_printed"]
                    if pd.isna(counted)
                    else f"{record['as_printed']} {counted}"
                )
                rows.append(
                    {
                        "table": name,
                        "as_printed": " ".join(printed.split()),
                        "missing": ", ".join(missing),
                        **{k: record[k] for k in ("statement_id", "start", "end")},
                    }
                )
    columns = ["table", "as_printed", "missing", "statement_id", "start", "end"]
    return pd.DataFrame(rows, columns=columns)


def _codes_wanted(record: dict[str, object]) -> list[str]:
    """Amounts of money, measures, shares and vague numbers of things need no group."""
    return ["event", "group", "unit"] if record["kind"] == "count" else ["event"]
