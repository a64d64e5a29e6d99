"""Any number of texts, read by many processes into an archive on disk.

The process that hands out the work imports neither pandas nor pyarrow, and knows only the part
of the texts that is at work: its memory does not grow, and the others begin at once.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, NamedTuple

from statements.archive import KIND, part_name
from statements.archive.workers import Cluster, Died, Processes, Workers
from statements.codebook import Codebook, load_codebook
from statements.errors import StatementError
from statements.files import CODEBOOK, digest, is_text, read_bytes
from statements.replace import (
    alone,
    is_private,
    made_in,
    marked,
    marker,
    refuse_others,
    write_whole,
)
from statements.tables.rows import Rows, read_rows
from statements.text.normalise import decode, make_text

FILES, BYTES = 250, 2**24  # at most, in a part; a larger file is a part of its own

Progress = Callable[[int, int], None]  # files done, all files


class _File(NamedTuple):
    path: str  # in the archive's folder
    name: str  # the same, as it can be printed
    statement_id: str
    size: int  # bytes
    problem: str = ""  # with a folder that can't be read


@dataclass(frozen=True)
class _Part:
    """A part to make, with all that a worker needs."""

    number: int
    files: tuple[_File, ...]
    folder: Path
    out: Path
    codebook: Path
    version: bytes  # digest of the program and the codebook
    read: Callable[[_Part, _File], Rows]


def read_archive(
    folder: Path,
    out: Path,
    *,
    codebook: Path = CODEBOOK,
    jobs: int | None = None,
    cluster: str | None = None,
    progress: Progress = lambda done, total: None,
) -> dict[str, int]:
    """Read all texts under a folder into a Parquet dataset a table; the rows of each, by name.

    Rows stand in the order of the files' names; `texts` holds the texts as decoded. Parts that are
    complete in `out` are kept. A file that can't be read is a row of `problems`, and the run goes
    on. `jobs` are processes, one a core by default; `cluster` is the address of a Dask scheduler
    whose workers see the folders by the same names. Raises `StatementError` where there is nothing
    to read, or no such cluster.
    """
    folder, out, codebook = folder.resolve(), out.resolve(), codebook.resolve()
    rows: Counter[str] = Counter()
    done = 0
    with closing(Cluster(cluster) if cluster else Processes(jobs or _cores())) as workers:
        load_codebook(codebook)  # is refused before anything is written
        sizes = [len(files) for files in _cut(_find_files(folder))]
        if not sum(sizes):
            raise StatementError(f"{folder}: holds no statement; put at least one .txt file in it")
        given = (folder, out, codebook, _version(codebook), _read)
        parts = (_Part(number, f, *given) for number, f in enumerate(_cut(_find_files(folder))))
        with begun(out, len(sizes)):
            progress(done, sum(sizes))
            for part, found in _make_all(parts, workers):
                rows.update(found)
                done += len(part.files)
                progress(done, sum(sizes))
            for number in range(len(sizes), marker(out)["parts"]):  # of a run over more texts
                for table in rows:
                    (out / part_name(table, number)).unlink(missing_ok=True)
            write_whole(out, marked(KIND, parts=len(sizes), rows=rows))
    return dict(rows)


@contextmanager
def begun(folder: Path, parts: int) -> Iterator[None]:
    """Make the folder of an archive, which is not complete from now on; one writer at a time.

    A folder that holds anything, and no archive, is refused with `StatementError`.
    """
    refuse_others(folder, KIND)
    with alone(folder, wait=False):
        written = max(parts, marker(folder).get("parts", 0))
        write_whole(folder, marked(KIND, parts=written))
        yield


def _find_files(folder: Path) -> Iterator[_File]:
    """The texts under a folder: each folder's own, by name, before those of the folders in it.

    What a command of ours made there is left out: a report holds copies of its texts. A link to a
    folder stands for a text that can't be read: followed, it might have no end, or the same texts
    twice.
    """
    shut: list[OSError] = []
    ours: set[Path] = set()
    for at, folders, names in os.walk(folder, onerror=shut.append):
        here = Path(at)
        ours |= {here / name for name in made_in(here)}
        # Of a folder that lists its names and opens none, pathlib would raise.
        links = {here / name for name in folders if os.path.islink(here / name)}  # noqa: PTH114
        folders[:] = sorted(name for name in folders if not is_private(here / name))
        texts = {here / name for name in names if is_text(name)} - ours
        count = Counter(path.with_suffix("") for path in texts)
        for path in sorted(texts | links):
            plain = path.with_suffix("")
            named = path if path in links or count[plain] > 1 or plain in texts else plain
            size = path.stat().st_size if os.path.isfile(path) else 0  # noqa: PTH113
            yield _file(folder, path, named, size)
    for error in shut:
        path, problem = Path(error.filename), f"can't be read ({error.strerror}); check it"
        if path == folder:
            raise StatementError(f"{folder}: {problem}") from error
        yield _file(folder, path, path, 0, problem)


def _file(folder: Path, path: Path, named: Path, size: int, problem: str = "") -> _File:
    inside, name = (each.relative_to(folder).as_posix() for each in (path, named))
    return _File(inside, _printed(inside), _printed(name), size, problem)


def _printed(path: str) -> str:
    """A path that may not be UTF-8 as text, of which no two are the same."""
    return os.fsencode(path.replace("\\", r"\\")).decode("utf-8", "backslashreplace")


def _cut(files: Iterable[_File]) -> Iterator[tuple[_File, ...]]:
    part: list[_File] = []
    for file in files:
        if len(part) == FILES or (part and sum(f.size for f in part) + file.size > BYTES):
            yield tuple(part)
            part = []
        part.append(file)
    yield tuple(part)


def _version(codebook: Path) -> bytes:
    """A digest of what makes rows of a text: this package and the codebook."""
    package = Path(__file__).parents[1]
    program = (*package.rglob("*.py"), *package.rglob("*.csv"))
    return _digest([*sorted(program), *sorted(codebook.glob("*.csv"))])


def _digest(files: Iterable[Path], *more: bytes) -> bytes:
    whole = hashlib.sha256(b"\n".join(more))
    for path in files:
        try:
            content = read_bytes(path)
        except StatementError as error:
            content = str(error).removeprefix(str(path)).encode()
        whole.update(hashlib.sha256(content).digest())
    return whole.hexdigest().encode()


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _make_all(parts: Iterable[_Part], workers: Workers) -> Iterator[tuple[_Part, dict[str, int]]]:
    """Make parts, in any order, with the rows of each; those at which one died are made apart."""
    died: list[_Part] = []
    for part, made in workers.each(_make, parts):
        if isinstance(made, Died):
            died.append(part)
        else:
            yield part, made
    for part in died:
        yield part, _make_apart(part)


def _make(part: _Part) -> dict[str, int]:
    """Read the files of a part and write its tables, unless they are there; the rows of each."""
    from statements.archive import dataset

    paths = [part.folder / file.path for file in part.files]
    made_from = _digest(paths, part.version, *(file.name.encode() for file in part.files))
    there = dataset.rows_of(part.out, part.number, made_from)
    if there:
        return there
    rows: Rows = defaultdict(list)
    for file in part.files:
        try:
            read = part.read(part, file)
        except Exception as error:  # whatever a text brings about, the run goes on
            kind = "" if isinstance(error, StatementError) else f"{type(error).__name__}: "
            reason = kind + str(error).removeprefix(f"{part.folder / file.path}: ")
            read = {"problems": [{"file": file.name, "reason": reason}]}
        for table, found in read.items():
            rows[table] += found
    return dataset.write(part.out, part.number, rows, made_from)


def _make_apart(part: _Part) -> dict[str, int]:
    """The same with another process that reads; a file at which it dies twice is a problem."""
    with closing(Processes(1)) as other:

        def read(_: _Part, file: _File) -> Any:
            for _attempt in range(2):
                ((_file, found),) = other.each(partial(part.read, part), [file])
                if not isinstance(found, Died):
                    return found
            raise found

        return _make(replace(part, read=read))


def _read(part: _Part, file: _File) -> Rows:
    from statements.tables.corpus import statement_row

    path = part.folder / file.path
    if file.problem:
        raise StatementError(file.problem)
    data = read_bytes(path)
    text = make_text(file.statement_id, decode(data, str(path)))
    return {
        "statements": [statement_row(text, file.name, digest(data), {})],
        "texts": [{"statement_id": text.statement_id, "raw": text.raw}],
        **read_rows(text, _codebook(part.codebook, part.version)),
    }


@lru_cache(1)
def _codebook(folder: Path, version: bytes) -> Codebook:
    return load_codebook(folder)
