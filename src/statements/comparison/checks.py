"""Arithmetic over what statements print: parts against wholes, elapsed years against dates."""

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter

import pandas as pd

from statements.comparison.rows import one_each
from statements.language.english import checks as words
from statements.tables.corpus import Corpus, around
from statements.tables.register import read_sources
from statements.tables.rows import Row
from statements.tables.schema import records

FITS, EXCEEDS = "within the whole", "exceeds the whole"
AGREES, NOT_NAMED, DIFFERS = "agrees", "no such year named", "another year named"
_CLOSE = 6  # years
_LONG = 500  # characters of a sentence on each side
_BREAKDOWN = ["statement_id", "figure_id", "printed", "whole", "parts", "part_id", "sum"]
_BREAKDOWN += ["not_broken_down", "result"]
_ELAPSED = ["statement_id", "number_id", "start", "end", "as_printed", "years", "year", "named"]
_ELAPSED += ["named_id", "result"]
_IN_DOUBT = ["statement_id", "id", "printed", "read", "words", "doubt", "sentence"]
_NOT_CODED = ["table", "id", "printed", "missing", "verb", "statement_id", "start", "end"]


def breakdowns(corpus: Corpus) -> pd.DataFrame:
    """A row per list of parts of a figure, by `part_lists`: their sum, what is not broken down.

    Columns: statement_id, figure_id, printed, whole, parts (a list: each as printed, with what it
    counts), part_id, sum, not_broken_down, result. Percentages and ratios are not summed.
    """
    by_id = {figure["figure_id"]: figure for figure in one_each(corpus, corpus.figures)}
    parts = part_lists(by_id)
    rows = [_breakdown(by_id[whole], each) for whole in by_id for each in parts.get(whole, ())]
    return pd.DataFrame(rows, columns=_BREAKDOWN)


def part_lists(by_id: dict[str, Row]) -> dict[str, list[list[Row]]]:
    """The parts of each whole, by its figure_id, list by list.

    The parts that one sentence names are a list, up to those that make up the whole.
    """
    parts: dict[str, list[list[Row]]] = {}
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


def _breakdown(whole: Row, parts: list[Row]) -> Row:
    limit = whole["upper"] if whole["upper"] is not None else whole["value"]
    total = sum(part["value"] or 0 for part in parts)
    bounded = limit is not None and whole["bound"] in ("exact", "at most", "range")
    exceeds = bounded and total > limit
    # There is no remainder of "about 400", nor of persons less families.
    exact = {one["bound"] for one in (whole, *parts)} == {"exact"}
    counted = exact and bounded and not exceeds and {p["unit"] for p in parts} == {whole["unit"]}
    return {
        **{name: whole[name] for name in ("statement_id", "figure_id")},
        "printed": whole["as_printed"],
        "whole": limit,
        "parts": [_printed(part) for part in parts],
        "part_id": [part["figure_id"] for part in parts],
        "sum": total,
        "not_broken_down": limit - total if counted and limit is not None else None,
        "result": EXCEEDS if exceeds else FITS,
    }


def elapsed(corpus: Corpus) -> pd.DataFrame:
    """A row per printed "33 years have passed" or "33rd anniversary": does it fit the dates?

    Columns: statement_id, number_id, start, end, as_printed, years, year (of issue less the years),
    named (the dates of the text that name that year), named_id (where each stands first),
    result: "agrees", "no such year named", or "another year named" where the words count from a
    day of another year. A year that has not gone full circle may be one less.
    """
    rows, issued = list[Row](), corpus.statements.set_index("statement_id")["year"].dropna()
    numbers = corpus.numbers[corpus.numbers["statement_id"].isin(issued.index)]
    for sid, of in numbers.groupby("statement_id", sort=False):
        raw, dated = corpus.texts[str(sid)].raw, records(of[of["kind"].isin(("date", "year"))])
        spoken = of[of["kind"].isin(("duration", "ordinal")) & of["value"].notna()]
        for number in records(spoken):
            is_years = number["kind"] == "duration" and words.YEARS.search(number["as_printed"])
            pattern = words.PASSED if is_years else words.ANNIVERSARY
            if not (said := pattern.match(raw, number["end"])):
                continue
            year = int(issued[sid]) - int(number["value"])
            named: dict[str, str] = {}
            for date in dated:
                if str(year) in date["as_printed"]:
                    named.setdefault(" ".join(date["as_printed"].split()), date["number_id"])
            other = _another_year(raw, said.start(), dated, year)
            own: Row = {"years": int(number["value"]), "year": year}
            own |= {"named": [*named], "named_id": [*named.values()]}
            own["result"] = DIFFERS if other else AGREES if named else NOT_NAMED
            rows.append(number | own)
    return pd.DataFrame(rows, columns=_ELAPSED)


def _another_year(raw: str, start: int, dated: list[Row], year: int) -> bool:
    """Whether the words count from a day of another year, close to that one: no other occasion."""
    first = next((n for n in dated if n["start"] >= start), None)
    if not first or not words.FROM.fullmatch(raw, start, first["start"]):
        return False
    off = [year - int(named) for named in re.findall(r"\b\d{4}\b", first["as_printed"])]
    return bool(off) and all(0 < abs(years) < _CLOSE and years != 1 for years in off)


def in_doubt(corpus: Corpus) -> pd.DataFrame:
    """A row per figure or recipient that may be read wrong.

    Columns: statement_id, id, printed (with what it counts), read (event, group and whole, or as
    what it goes there), words (those that say so), doubt (the reasons), sentence (of a very
    long one, what is around it).
    """
    printed, rows = dict(corpus.figures[["figure_id", "as_printed"]].to_numpy()), list[Row]()
    for table, of in (("figure", "event"), ("recipient", "sent")):
        frame = corpus.tables[f"{table}s"]
        for record in records(frame[frame["doubt"].notna()]):
            text, start = corpus.texts[record["statement_id"]], record[f"{of}_start"]
            whole = record.get("part_of") and f"part of {printed[record['part_of']]}"
            goes = record.get("sent_as") and f"recipient, {record['sent_as']}"
            read = (record.get("event"), record.get("group"), whole, goes)
            end = record[f"{of}_end"]
            said = None if start is None else " ".join(text.raw[start:end].split())
            own = {"id": record[f"{table}_id"], "printed": _printed(record), "words": said}
            at = bisect_left(text.offsets, record["start"])
            here = text.sentences[bisect_right(text.sentences, at, key=attrgetter("start")) - 1]
            own["sentence"] = around(text.clean, here.start, at, at, here.end, _LONG)
            rows.append(record | own | {"read": ", ".join(filter(None, read))})
    return pd.DataFrame(rows, columns=_IN_DOUBT)


CODED = {
    "recipients": ["organisation"],
    "instruments": ["instrument"],
    "figures": ["group", "unit"],
}


def not_yet_coded(corpus: Corpus) -> pd.DataFrame:
    """What the codebook does not know: a row per figure, recipient or instrument without a code.

    A count lacks a group or a unit, or an event where a verb is said of those counted that the
    codebook does not have. Where no words say an event, none is missing.

    Columns: table, id, printed (a figure with what it counts), missing (the columns that are
    null), verb (of a figure), statement_id, start, end.
    """
    rows = []
    for table, columns in CODED.items():
        frame = corpus.tables[table]
        counts = frame[frame["kind"] == "count"] if table == "figures" else frame
        for record in records(counts):
            verb = _unknown_verb(record, corpus) if table == "figures" else None
            missing = ["event"] * bool(verb) + [name for name in columns if record[name] is None]
            own = {"table": table, "id": record[f"{table[:-1]}_id"], "printed": _printed(record)}
            own |= {"missing": ", ".join(missing), "verb": verb}
            rows += [record | own] * bool(missing)
    return pd.DataFrame(rows, columns=_NOT_CODED)


def _unknown_verb(figure: Row, corpus: Corpus) -> str | None:
    """The verb that is said of the persons counted, where the figure has no event."""
    if figure["event"] or figure["unit"] != "persons":
        return None
    raw, end = corpus.texts[figure["statement_id"]].raw, figure["counted_end"] or figure["end"]
    found = words.DONE_TO_THEM.match(" ".join(raw[end : end + 60].split()))
    found = found or words.DOING_TO_THEM.search(raw[max(0, figure["start"] - 40) : figure["start"]])
    return found["verb"] if found else None


def _printed(record: Row) -> str:
    return " ".join(f"{record['as_printed']} {record.get('counted') or ''}".split())


def origins(corpus: Corpus) -> pd.DataFrame:
    """A row per text: file, origin (what the register says of where it comes from) and sha256.

    The origin is null where the file is not registered.
    """
    sources, told = read_sources(corpus.folder), ("origin", "original")
    found = {
        sid: [row[n] for n in told if row.get(n)] or "not given" for sid, row in sources.items()
    }
    files = corpus.statements[["file", "sha256"]]
    files.insert(1, "origin", corpus.statements["statement_id"].map(found))
    return files
