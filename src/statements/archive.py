"""An archive on disk: a Parquet dataset a table, written part by part and selected from.

A part is a run of texts in the order of their names, and one file of each dataset. Each file
carries a digest of all that it was made from, which tells whether a part is complete.
"""

from __future__ import annotations

import json
import re
import sys
import uuid
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import IO

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from statements.codebook import load_codebook
from statements.corpus import CODEBOOK, Corpus, assemble
from statements.errors import StatementError, refuse_others
from statements.rows import Row, Rows
from statements.schema import SCHEMAS, frame
from statements.text import make_text

SUMMARY = "archive.json"  # stands there when all parts are complete
_OWN = {"texts": ["statement_id", "raw"], "problems": ["file", "reason"]}
TABLES = (*SCHEMAS, *_OWN)
_MADE_FROM = b"made_from"
_MARKER = ".statements-archive"
_OWN_NAME = re.compile(r"part-\d{6}\.parquet|\.part-\d{6}\.parquet\.\w+")


@dataclass(frozen=True)
class Archive:
    """What `statements tables FOLDER` wrote; of `tables`, as much is read as is asked for."""

    folder: Path
    codebook: Path
    tables: dict[str, ds.Dataset]

    def select(
        self,
        ids: Collection[str] | None = None,
        *,
        issuer: str | None = None,
        since: date | None = None,
        until: date | None = None,
    ) -> Corpus:
        """The statements with one of these ids, this issuer and a date from `since` to `until`,
        both included, as a corpus in memory. Raises `StatementError` where there is none.
        """
        which = ds.scalar(True)
        if ids is not None:
            which &= ds.field("statement_id").isin(pa.array(list(ids), pa.large_string()))
        if issuer is not None:
            which &= ds.field("issuer") == issuer
        if since is not None:
            which &= ds.field("date") >= datetime.combine(since, time.min)
        if until is not None:
            which &= ds.field("date") <= datetime.combine(until, time.max)
        found = self.tables["statements"].to_table(["statement_id"], filter=which)
        if not found:
            raise StatementError(f"{self.folder}: no statement is selected")
        chosen = ds.field("statement_id").isin(found["statement_id"])
        rows = {
            name: table.to_table(filter=chosen).to_pylist() for name, table in self.tables.items()
        }
        texts = {row["statement_id"]: make_text(**row) for row in rows.pop("texts")}
        return assemble(self.folder, load_codebook(self.codebook), texts, rows)


def scan(folder: Path | str, codebook: Path | str = CODEBOOK) -> Archive:
    """The archive in a folder; nothing of it is read yet.

    Raises `StatementError` where its writing has not come to its end.
    """
    folder = Path(folder)
    if not (folder / SUMMARY).is_file():
        raise StatementError(
            f"{folder}: holds no archive that is complete; run `statements tables` to its end"
        )
    tables = {name: _dataset(folder, name) for name in TABLES if name != "problems"}
    return Archive(folder, Path(codebook), tables)


@contextmanager
def begun(folder: Path) -> Iterator[None]:
    """Make the folders of an archive, which is not complete from now on; one writer at a time.

    A folder that holds anything, and no archive, is refused with `StatementError`.
    """
    refuse_others(folder, _MARKER)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / _MARKER).open("a", encoding="utf-8") as held:
        _lock(held, folder)
        for table in TABLES:
            (folder / table).mkdir(parents=True, exist_ok=True)
        (folder / SUMMARY).unlink(missing_ok=True)
        yield


def _lock(file: IO[str], folder: Path) -> None:
    """Hold a file until it is closed, or the process ends, where the system can do that."""
    if sys.platform == "win32":
        return
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise StatementError(f"{folder}: another run is writing there; wait for its end") from error


def complete(folder: Path, parts: int) -> dict[str, int]:
    """Remove what is left over of other runs, and say that an archive is complete; its rows."""
    kept = {_place(folder, table, number) for table in TABLES for number in range(parts)}
    for path in {path for table in TABLES for path in (folder / table).iterdir()} - kept:
        if _OWN_NAME.fullmatch(path.name):
            path.unlink()
    rows = {table: _dataset(folder, table).count_rows() for table in TABLES}
    (folder / SUMMARY).write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return rows


def holds(folder: Path, part: int, made_from: bytes) -> bool:
    """Whether a part is complete and made from just this."""
    try:
        schemas = [pq.read_schema(_place(folder, table, part)) for table in TABLES]
    except (OSError, pa.ArrowInvalid):
        return False
    return all((schema.metadata or {}).get(_MADE_FROM) == made_from for schema in schemas)


def write(folder: Path, part: int, rows: Rows, made_from: bytes) -> None:
    """Write the files of a part, each whole or not at all, whoever else writes the same."""
    for name in TABLES:
        table = _arrow(name, rows.get(name, []))
        metadata = {**(table.schema.metadata or {}), _MADE_FROM: made_from}
        path = _place(folder, name, part)
        fresh = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
        pq.write_table(table.replace_schema_metadata(metadata), fresh)
        fresh.replace(path)


def _arrow(name: str, rows: list[Row]) -> pa.Table:
    if name in SCHEMAS:
        return pa.Table.from_pandas(frame(name, rows), preserve_index=False)
    return pa.Table.from_pylist(rows, pa.schema([(c, pa.large_string()) for c in _OWN[name]]))


def _place(folder: Path, table: str, part: int) -> Path:
    return folder / table / f"part-{part:06}.parquet"


def _dataset(folder: Path, table: str) -> ds.Dataset:
    """The parts of a table. Raises `StatementError` where one is damaged or missing."""
    parts = sorted(str(path) for path in (folder / table).glob("part-*.parquet"))
    try:
        return ds.dataset(parts, format="parquet")
    except (OSError, ValueError, pa.ArrowException) as error:
        raise StatementError(
            f"{folder / table}: is damaged; run `statements tables` again to mend it"
        ) from error
