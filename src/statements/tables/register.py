"""Taking a new statement into a folder: its text under a dated name, its row in `sources.csv`."""

from __future__ import annotations

import csv
import datetime
import hashlib
import io
import re
import unicodedata
from pathlib import Path

from statements.errors import StatementError
from statements.extract.metadata import read_imprint
from statements.files import SUFFIXES, guard, read_bytes
from statements.replace import alone, write_whole
from statements.tables.corpus import (
    SOURCE_COLUMNS,
    SOURCES,
    issued_on,
    read_sources,
)
from statements.text.normalise import decode, make_text


def add_statement(
    source: Path,
    folder: Path,
    *,
    date: datetime.date | None = None,
    name: str | None = None,
    origin: str = "",
) -> Path:
    """Copy a text into a folder as `DATE-NAME.txt` and register it there; the path it has now.

    The date is the text's own unless given; the name is the file's unless given. Whatever is
    wrong is a `StatementError`, and then nothing was changed.
    """
    data = read_bytes(source)
    imprint = read_imprint(make_text(source.stem, decode(data, str(source))))
    issued = date or imprint.date
    if issued and not issued_on(issued):
        raise StatementError(
            f"{source}: {issued} is no day of issue; give it with --date YYYY-MM-DD"
        )
    if issued is None:
        raise StatementError(f"{source}: names no date of issue; give it with --date YYYY-MM-DD")
    statement_id = f"{issued}-{_slug(name or source.stem)}"
    digest = hashlib.sha256(data).hexdigest()
    row = {
        "statement_id": statement_id,
        "title": imprint.title or "",
        "issuer": imprint.issuer or "",
        "date": str(issued),
        "origin": origin,
        "sha256": digest,
    }
    path = folder / f"{statement_id}.txt"
    with alone(folder, wait=True):
        rows = read_sources(folder)
        rows[statement_id] = rows.get(statement_id, {}) | row
        _refuse_known(source, folder, statement_id, digest)
        write_whole(folder, {SOURCES: _as_csv([*rows.values()]).encode(), path.name: data})
    return path


def _slug(name: str) -> str:
    """A name for a file: small letters, digits and hyphens, without a date in front."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return re.sub(r"^\d{4}-\d{2}-\d{2}-?", "", words)[:60].strip("-") or "statement"


def _refuse_known(source: Path, folder: Path, statement_id: str, digest: str) -> None:
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() not in SUFFIXES or not path.is_file():
            continue
        if hashlib.sha256(read_bytes(path)).hexdigest() == digest:
            raise StatementError(f"{source}: is there already, as {path.name}")
        if path.stem == statement_id:
            raise StatementError(f"{path}: stands there already; give another --name")


def _as_csv(rows: list[dict[str, str]]) -> str:
    text = io.StringIO()
    columns = dict.fromkeys([*SOURCE_COLUMNS, *(name for row in rows for name in row)])
    writer = csv.DictWriter(text, list(columns), restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: guard(cell) for name, cell in row.items()} for row in rows)
    return text.getvalue()
