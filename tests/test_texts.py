"""Invented statements of many issuers, subjects and layouts, read against a person's reading.

Beside each text stands a JSON file: `figures` as [start, end, value], `recipients` as
[start, end], in characters of the text as decoded.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from statements.codebook import load_codebook
from statements.files import CODEBOOK
from statements.tables.rows import read_rows
from statements.text.normalise import decode, make_text

FOLDER = Path(__file__).parent / "texts"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))


@pytest.fixture(scope="module")
def read() -> dict[str, dict[str, list[tuple[int, int, float | None]]]]:
    book = load_codebook(CODEBOOK)
    found = {}
    for name in NAMES:
        raw = decode((FOLDER / f"{name}.txt").read_bytes(), name)
        rows = read_rows(make_text(name, raw), book)
        found[name] = {
            table: [(row["start"], row["end"], row.get("value")) for row in rows[table]]
            for table in ("figures", "recipients")
        }
    return found


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
