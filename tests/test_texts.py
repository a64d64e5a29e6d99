"""Invented statements of many issuers, subjects and layouts, read against a person's reading.

Beside each text stands a JSON file: `figures` as [start, end, value], `recipients` as
[start, end], in characters of the text as decoded; and for each figure under `coded` [event, where
the words stand that say it, group, where the whole that it is part of begins], null where two
readers could differ.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from statements.codebook import load_codebook
from statements.files import CODEBOOK
from statements.tables.rows import Row, Rows, read_rows
from statements.text.normalise import decode, make_text

FOLDER = Path(__file__).parent / "texts"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))


@pytest.fixture(scope="module")
def rows() -> dict[str, Rows]:
    book = load_codebook(CODEBOOK)
    texts = {n: decode((FOLDER / f"{n}.txt").read_bytes(), n) for n in NAMES}
    return {name: read_rows(make_text(name, raw), book) for name, raw in texts.items()}


@pytest.fixture(scope="module")
def read(rows: dict[str, Rows]) -> dict[str, dict[str, list[tuple[int, int, float | None]]]]:
    return {
        name: {
            table: [(row["start"], row["end"], row.get("value")) for row in of_text[table]]
            for table in ("figures", "recipients")
        }
        for name, of_text in rows.items()
    }


def truth(name: str, table: str) -> list[list[Any]]:
    held: dict[str, list[list[Any]]] = json.loads((FOLDER / f"{name}.json").read_text())
    return held[table]


def is_same(read: float | None, true: float | None) -> bool:
    if read is None or true is None:
        return read is true
    return read == pytest.approx(true, rel=1e-3)


def test_figures_are_found_and_no_others(
    read: dict[str, dict[str, list[tuple[int, int, float | None]]]],
) -> None:
    hits = wanted = given = right = 0
    for name in NAMES:
        for start, end, value in truth(name, "figures"):
            inside = [row for row in read[name]["figures"] if row[0] < end and start < row[1]]
            hits += bool(inside)
            right += bool(inside) and is_same(inside[0][2], value)
        wanted += len(truth(name, "figures"))
        given += len(read[name]["figures"])
    assert hits / wanted >= 0.98, "recall"
    assert hits / given >= 0.97, "precision"
    assert right / hits >= 0.98, "values"


def test_recipients_are_found_and_no_others(
    read: dict[str, dict[str, list[tuple[int, int, float | None]]]],
) -> None:
    wanted = {(n, *map(int, span)) for n in NAMES for span in truth(n, "recipients")}
    given = {(n, row[0], row[1]) for n in NAMES for row in read[n]["recipients"]}
    assert len(wanted & given) / len(wanted) >= 0.95, "recall"
    assert len(wanted & given) / len(given) >= 0.95, "precision"


@pytest.fixture(scope="module")
def codings(rows: dict[str, Rows]) -> list[tuple[Row, list[Any], dict[Any, Row]]]:
    """Each figure that was found and coded: its row, its coding, its text's figures by id."""
    found = []
    for name, of_text in rows.items():
        by_id = {row["figure_id"]: row for row in of_text["figures"]}
        for (start, end, _), coded in zip(
            truth(name, "figures"), truth(name, "coded"), strict=True
        ):
            row = next((r for r in by_id.values() if r["start"] < end and start < r["end"]), None)
            if row and coded:
                found.append((row, coded, by_id))
    return found


def events(cell: str | None) -> set[str]:
    return set(cell.split("; ")) if cell else set()


def test_events_are_right_or_in_doubt_or_missing(
    codings: list[tuple[Row, list[Any], dict[Any, Row]]],
) -> None:
    """Events that the coder did not know are not counted."""
    known = {event for _, (event, *_), _ in codings for event in events(event)}
    stated = found = sure = wrong = 0
    for row, (event, *_), _ in codings:
        given = events(row["event"]) & known
        stated += bool(event)
        found += bool(given & events(event))
        sure += bool(given) and not row["doubt"]
        wrong += bool(given) and not row["doubt"] and not given & events(event)
    assert wrong / sure <= 0.05, "wrong without a doubt"
    assert found / stated >= 0.75, "found"


def test_parts_are_right_or_missing(codings: list[tuple[Row, list[Any], dict[Any, Row]]]) -> None:
    stated = given = right = 0
    for row, (_, _, _, whole), by_id in codings:
        read = by_id.get(row["part_of"])
        stated += whole is not None
        given += read is not None
        right += read is not None and whole is not None and read["start"] <= whole < read["end"]
    assert right / given >= 0.9, "precision"
    assert right / stated >= 0.65, "recall"


def test_groups_are_right_or_missing(codings: list[tuple[Row, list[Any], dict[Any, Row]]]) -> None:
    grouped = [(row["group"], group) for row, (_, _, group, _), _ in codings if group]
    right = sum(read == group for read, group in grouped)
    wrong = sum(bool(read) and read != group for read, group in grouped)
    assert wrong / (right + wrong) <= 0.08, "wrong"
    assert right / len(grouped) >= 0.75, "found"


def test_addressees_in_any_wording_and_layout() -> None:
    """150 short statements, each with its own way to say whom it is for; 32 are for nobody."""
    book = load_codebook(CODEBOOK)
    hits = wanted = given = 0
    for number, case in enumerate(json.loads((FOLDER / "addressees.json").read_text())):
        rows = read_rows(make_text(str(number), case["text"]), book)["recipients"]
        read = {(row["start"], row["end"]) for row in rows}
        true = {(start, end) for start, end in case["recipients"]}
        hits, wanted, given = hits + len(read & true), wanted + len(true), given + len(read)
    assert hits / wanted >= 0.95, "recall"
    assert hits / given >= 0.95, "precision"
