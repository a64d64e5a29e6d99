"""An archive on disk: a Parquet dataset a table, written part by part and selected from.

A part is a run of texts in the order of their names, and one file of each dataset. Each file
carries a digest of all that it was made from, which tells whether a part is complete.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from statements.archive import KIND, part_name
from statements.codebook import load_codebook
from statements.errors import StatementError
from statements.files import CODEBOOK
from statements.replace import marker, write_whole
from statements.tables.corpus import Corpus, assemble
from statements.tables.rows import Row, Rows
from statements.tables.schema import SCHEMAS, frame
from statements.text.normalise import make_text

_OWN = {"texts": ["statement_id", "raw"], "problems": ["file", "reason"]}
TABLES = (*SCHEMAS, *_OWN)
_MADE_FROM = b"made_from"


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
        since: date | str | None = None,
        until: date | str | None = None,
    ) -> Corpus:
        """The statements with one of these ids, this issuer and a date from `since` to `until`,
        both included ("2020-01-31" is one too), as a corpus in memory.

        Raises `StatementError` where there is none, or an id or a date is none, or a part is
        damaged.
        """
        which = ds.scalar(True)
        if ids is not None:
            ids = [ids] if isinstance(ids, str) else ids
            which = ds.field("statement_id").isin(pa.array(ids, pa.large_string()))
            known = {row["statement_id"] for row in self._rows("statements", which)}
            if unknown := [sid for sid in ids if sid not in known]:
                raise StatementError(f"{self.folder}: holds no statement {unknown[0]!r}")
        if issuer is not None:
            which &= ds.field("issuer") == issuer
        day = ds.field("date").cast(pa.date32())
        if since is not None:
            which &= day >= _day(since)
        if until is not None:
            which &= day <= _day(until)
        found = [row["statement_id"] for row in self._rows("statements", which)]
        if not found:
            raise StatementError(f"{self.folder}: no statement is selected")
        chosen = ds.field("statement_id").isin(pa.array(found, pa.large_string()))
        rows = {name: self._rows(name, chosen) for name in self.tables}
        texts = {row["statement_id"]: make_text(**row) for row in rows.pop("texts")}
        return assemble(self.folder, load_codebook(self.codebook), texts, rows)

    def _rows(self, name: str, which: ds.Expression) -> list[Row]:
        try:
            return self.tables[name].to_table(filter=which).to_pylist()
        except (OSError, pa.ArrowException) as error:
            raise _damaged(self.folder / name) from error


def _day(day: date | str) -> date:
    try:
        return date.fromisoformat(str(day)[:10])
    except ValueError as error:
        raise StatementError(f"{day!r} is no date; write YYYY-MM-DD") from error


def scan(folder: Path | str, codebook: Path | str = CODEBOOK) -> Archive:
    """The archive in a folder; nothing of it is read yet.

    Raises `StatementError` where its writing has not come to its end, or a part is missing.
    """
    folder = Path(folder)
    made = marker(folder)
    if made.get("kind") != KIND or "rows" not in made:
        raise StatementError(
            f"{folder}: holds no archive that is complete; run `statements tables` to its end"
        )
    tables: dict[str, ds.Dataset] = {}
    for name in (*SCHEMAS, "texts"):
        files = [str(folder / part_name(name, number)) for number in range(made["parts"])]
        try:
            tables[name] = ds.dataset(files, format="parquet")
        except (OSError, ValueError, pa.ArrowException) as error:
            raise _damaged(folder / name) from error
    return Archive(folder, Path(codebook), tables)


def rows_of(folder: Path, part: int, made_from: bytes) -> dict[str, int] | None:
    """The rows of a part's tables, where it is complete and made from just this."""
    try:
        found = {table: pq.read_metadata(folder / part_name(table, part)) for table in TABLES}
    except (OSError, pa.ArrowInvalid):
        return None
    if any((each.metadata or {}).get(_MADE_FROM) != made_from for each in found.values()):
        return None
    return {table: each.num_rows for table, each in found.items()}


def write(folder: Path, part: int, rows: Rows, made_from: bytes) -> dict[str, int]:
    """Write the files of a part; the rows of each."""
    files: dict[str, memoryview] = {}
    for name in TABLES:
        found = rows.get(name, [])
        if name in SCHEMAS:
            table = pa.Table.from_pandas(frame(name, found), preserve_index=False)
        else:
            columns = [(column, pa.large_string()) for column in _OWN[name]]
            table = pa.Table.from_pylist(found, pa.schema(columns))
        metadata, sink = table.schema.metadata or {}, pa.BufferOutputStream()
        pq.write_table(table.replace_schema_metadata({**metadata, _MADE_FROM: made_from}), sink)
        files[part_name(name, part)] = memoryview(sink.getvalue())
    write_whole(folder, files)
    return {name: len(rows.get(name, ())) for name in TABLES}


def _damaged(where: Path) -> StatementError:
    return StatementError(f"{where}: is damaged; run `statements tables` again to mend it")
