"""The files that texts were made from, as received, each with its map and what was left out."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from statements.errors import StatementError
from statements.files import as_csv, digest, read_bytes, read_csv
from statements.intake.made import MAP_COLUMNS, LeftOut, Made

ORIGINALS = "originals"  # the folder, beside that of the statements
_MAP, _LEFT_OUT = ".map.csv", ".left-out.csv"


def kept(statement_id: str, source: Path, data: bytes, made: Made) -> dict[str, bytes]:
    """What is kept of a file beside its text, by name: its bytes, the map, what was left out."""
    rows = [row._asdict() for row in made.left_out]
    return {
        f"{statement_id}{source.suffix.lower()}": data,
        f"{statement_id}{_MAP}": as_csv(made.rows(), MAP_COLUMNS).encode(),
        f"{statement_id}{_LEFT_OUT}": as_csv(rows, LeftOut._fields).encode(),
    }


def about(name: str, data: bytes, made: Made, encoding: str) -> dict[str, str]:
    """The cells of `sources.csv` that say which file a text was made from, and how."""
    proposed = (f"{of}: {said.value} ({said.origin})" for of, said in made.proposed.items())
    return {
        "original": name,
        "original_sha256": digest(data),
        "original_encoding": encoding,
        "made_by": made.tools,
        "proposed": "; ".join(proposed),
    }


def find_place(folder: Path, row: Mapping[str, str]) -> Callable[[int], str | None]:
    """What gives the place in its original for a character of a statement, or None.

    `row` is that of the statement in the `sources.csv` of the folder.
    """
    path = folder.resolve().with_name(ORIGINALS) / f"{row.get('statement_id')}{_MAP}"
    parts = [cells for _, cells in read_csv(path, MAP_COLUMNS)] if row.get("original") else []
    try:
        starts = [int(part["start"]) for part in parts]
    except ValueError as error:
        raise StatementError(f"{path}: {error}; restore the file") from None

    def place(start: int) -> str | None:
        number = bisect_right(starts, start) - 1
        return parts[number]["place"] if number >= 0 else None

    return place


def left_out(folder: Path, statement_id: str) -> Iterator[dict[str, str]]:
    """What was left out of a statement's original: rows of why, place and text."""
    path = folder.resolve().with_name(ORIGINALS) / f"{statement_id}{_LEFT_OUT}"
    return (row for _, row in read_csv(path, LeftOut._fields))


def amiss(folder: Path, row: Mapping[str, str]) -> str:
    """What is amiss with the original of a text; "" where nothing is."""
    if not row.get("original"):
        return ""
    path = folder.resolve().with_name(ORIGINALS) / row["original"]
    if not path.is_file():
        return f"its original is gone: {path}"
    changed = digest(read_bytes(path)) != row["original_sha256"]
    return f"its original was changed: {path}; restore it" if changed else ""
