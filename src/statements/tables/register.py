"""Taking a new statement into a folder: its text under a dated name, its row in `sources.csv`."""

from __future__ import annotations

import datetime
import hashlib
import re
import unicodedata
from pathlib import Path

from statements.errors import StatementError
from statements.extract.metadata.read import read_metadata
from statements.files import SUFFIXES, as_csv, read_bytes
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
    metadata = read_metadata(make_text(source.stem, decode(data, str(source))))
    issued = date or metadata.date
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
        "title": metadata.title or "",
        "issuer": metadata.issuer or "",
        "date": str(issued),
        "origin": origin,
        "sha256": digest,
    }
    path = folder / f"{statement_id}.txt"
    with alone(folder, wait=True):
        rows = read_sources(folder)
        rows[statement_id] = rows.get(statement_id, {}) | row
        _refuse_known(source, folder, statement_id, digest)
        table = as_csv(rows.values(), SOURCE_COLUMNS)
        write_whole(folder, {SOURCES: table.encode(), path.name: data})
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
