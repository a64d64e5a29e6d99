"""Real passages, read against a careful reader's coding of them.

The passages are no part of the project: they stand in a folder beside it where someone works on
the rules, and are scored there. Those with odd numbers are for writing rules; `pytest -s` prints
both halves.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from statements.codebook import Codebook, load_codebook
from statements.files import CODEBOOK
from statements.tables.rows import read_rows
from statements.text.normalise import make_text

BESIDE = [folder / "shared" / "real" for folder in Path(__file__).parents[2:4]]
REAL = next((folder for folder in BESIDE if folder.is_dir()), None)
Row = dict[str, Any]


@pytest.fixture(scope="module")
def book() -> Codebook:
    return load_codebook(CODEBOOK)


@pytest.fixture(params=["odd", "even"])
def tally(request: pytest.FixtureRequest, book: Codebook) -> Counter[str]:
    if REAL is None:
        pytest.skip("no real passages in shared/real beside the project")
    counts: Counter[str] = Counter()
    for path in sorted((REAL / "texts").glob("*.txt")):
        if int(path.stem) % 2 == (request.param == "odd"):
            with path.open(encoding="utf-8", newline="") as file:
                rows = read_rows(make_text(path.stem, file.read()), book)["figures"]
            counts.update(scored(rows, coded(REAL, path.stem), book))
    print(f"\n{request.param}: " + ", ".join(f"{name} {counts[name]}" for name in sorted(counts)))
    return counts


def coded(folder: Path, passage: str) -> list[Row]:
    with (folder / "figures.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["id"] == passage]


def scored(rows: list[Row], true: list[Row], book: Codebook) -> Iterator[str]:
    """What is right and what is wrong, a name each time it happens."""
    place = {row["figure_id"]: row for row in rows}
    for row in rows:
        own = over(row, true)
        if row["event"]:
            right = own is not None and same(row["event"], own["event"], book)
            yield f"event {'right' if right else 'wrong'}{', in doubt' if row['doubt'] else ''}"
        if row["part_of"]:
            whole = next((t for t in true if own and t["start"] == own["part_of"]), None)
            right = whole is not None and over(place[row["part_of"]], [whole]) is not None
            yield f"part {'right' if right else 'wrong'}{', in doubt' if row['doubt'] else ''}"
    yield from ("event stated" for row in true if row["event"])
    yield from ("part stated" for row in true if row["part_of"])


def over(row: Row, others: list[Row]) -> Row | None:
    start, end = row["start"], row["end"]
    return next((o for o in others if start < int(o["end"]) and int(o["start"]) < end), None)


def same(read: str, true: str, book: Codebook) -> bool:
    """Whether one of the events is one of those coded, or broader or narrower than it."""
    broader = {row["event"]: row["broader"] for row in book.rows["events"]}

    def chain(code: str) -> list[str]:
        return [code, *chain(broader[code])] if broader.get(code) else [code]

    pairs = [(r.strip(), t.strip()) for r in read.split(";") for t in true.split(";")]
    return any(r in chain(t) or t in chain(r) for r, t in pairs)


def test_what_is_said_without_doubt_is_right(tally: Counter[str]) -> None:
    sure, wrong = tally["event right"], tally["event wrong"]
    assert wrong <= 0.03 * (sure + wrong) + 1
    assert tally["part right"] >= 0.9 * (tally["part right"] + tally["part wrong"])


def test_most_of_what_is_stated_is_found(tally: Counter[str]) -> None:
    assert tally["event right"] + tally["event right, in doubt"] >= 0.7 * tally["event stated"]


def test_doubt_is_for_the_doubtful(tally: Counter[str]) -> None:
    right = tally["event right"] + tally["event right, in doubt"]
    assert tally["event right, in doubt"] <= 0.15 * right
