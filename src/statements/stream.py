"""Any number of texts, read by many processes into an archive on disk."""

from __future__ import annotations

import hashlib
import os
import signal
from collections import Counter, defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
    wait,
)
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from statements import archive
from statements.codebook import Codebook, load_codebook
from statements.corpus import CODEBOOK, SUFFIXES, statement_row
from statements.errors import StatementError
from statements.rows import Rows, read_rows
from statements.text import decode, make_text

FILES, BYTES = 250, 2**24  # at most, in a part; a larger file is a part of its own

Progress = Callable[[int, int], None]  # files done, all files


class _File(NamedTuple):
    path: str  # in the archive's folder
    name: str  # the same, as it can be printed
    statement_id: str
    size: int  # bytes


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
    load_codebook(codebook)  # is refused before anything is written
    folder, out, codebook = folder.resolve(), out.resolve(), codebook.resolve()
    files = _find_files(folder)
    given = (folder, out, codebook, _version(codebook), _read)
    parts = [_Part(number, cut, *given) for number, cut in enumerate(_cut(files))]
    done = 0
    try:
        with archive.begun(out):
            progress(done, len(files))
            with closing(_make_all(parts, jobs or _cores(), cluster)) as made:
                for part in made:
                    done += len(part.files)
                    progress(done, len(files))
            return archive.complete(out, len(parts))
    except OSError as error:
        raise StatementError(
            f"{out}: can't be written ({error.strerror or error}); check it, and run the same again"
        ) from error


def _find_files(folder: Path) -> list[_File]:
    def refuse(error: OSError) -> None:
        raise StatementError(f"{error.filename}: can't be read ({error.strerror}); check it")

    found = sorted(
        (path.relative_to(folder).as_posix(), path.lstat().st_size)
        for root, _, names in os.walk(folder, onerror=refuse)
        for path in (Path(root, name) for name in names)
        if path.suffix.lower() in SUFFIXES and path.stem.upper() != "README"
        if path.is_file() or path.is_symlink()
    )
    if not found:
        raise StatementError(f"{folder}: holds no statement; put at least one .txt file in it")
    names = [os.fsencode(path).decode("utf-8", "backslashreplace") for path, _ in found]
    stems = [name.rpartition(".")[0] for name in names]
    count = Counter(stems)
    return [
        _File(path, name, stem if count[stem] == 1 else name, size)
        for (path, size), name, stem in zip(found, names, stems, strict=True)
    ]


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
    return _digest([*sorted(Path(__file__).parent.rglob("*.py")), *sorted(codebook.glob("*.csv"))])


def _digest(files: Iterable[Path], *more: bytes) -> bytes:
    whole = hashlib.sha256(b"\n".join(more))
    for path in files:
        try:
            content = path.read_bytes()
        except OSError as error:
            content = repr(error).encode()
        whole.update(hashlib.sha256(content).digest())
    return whole.hexdigest().encode()


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Processes:
    """A pool of processes, replaced where one of them died.

    They are spawned: a fork of a process with threads may inherit a lock that nobody opens.
    """

    def __init__(self, number: int) -> None:
        self.number = number
        self.pool = self._new()

    def _new(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self.number, mp_context=get_context("spawn"), initializer=_leave_interrupts
        )

    def submit(self, task: Callable[..., Any], *given: Any) -> Future[Any]:
        try:
            return self.pool.submit(task, *given)
        except BrokenProcessPool:
            self.pool = self._new()
            return self.pool.submit(task, *given)

    def close(self) -> None:
        """End them after what they are at; what waits is not begun."""
        self.pool.shutdown(cancel_futures=True)


def _leave_interrupts() -> None:
    """Ctrl-C is for the process that wants the work done."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class _Workers(NamedTuple):
    submit: Callable[[Callable[[_Part], None], _Part], Future[None]]
    number: Callable[[], int]  # of them, which may grow
    deaths: tuple[type[Exception], ...]  # raised where one of them died


def _make_all(
    parts: Iterable[_Part], jobs: int, cluster: str | None
) -> Generator[_Part, None, None]:
    """Make parts, in any order; where a worker dies, those that were at work are made apart."""
    died: list[_Part] = []
    with _workers(jobs, cluster) as workers:
        yield from _run(_make, parts, workers, died)
    with ThreadPoolExecutor(jobs) as threads:
        yield from _run(_make_apart, died, _Workers(threads.submit, lambda: jobs, ()), [])


def _run(
    make: Callable[[_Part], None], parts: Iterable[_Part], workers: _Workers, died: list[_Part]
) -> Iterator[_Part]:
    waiting = iter(parts)
    at_work: dict[Future[None], _Part] = {}
    while True:
        for part in islice(waiting, max(0, 2 * workers.number() - len(at_work))):
            at_work[workers.submit(make, part)] = part
        if not at_work:
            return
        for future in wait(at_work, return_when=FIRST_COMPLETED).done:
            part = at_work.pop(future)
            try:
                future.result()
                yield part
            except workers.deaths:
                died.append(part)


@contextmanager
def _workers(jobs: int, cluster: str | None) -> Iterator[_Workers]:
    if cluster is None:
        with closing(_Processes(jobs)) as processes:
            yield _Workers(processes.submit, lambda: jobs, (BrokenProcessPool,))
        return
    try:
        from distributed import Client, KilledWorker
    except ImportError as error:
        raise StatementError("a cluster needs Dask: pip install 'statements[cluster]'") from error
    try:
        client = Client(cluster)
    except (OSError, ValueError) as error:
        raise StatementError(f"{cluster}: no Dask scheduler answers ({error})") from error
    with client, client.get_executor() as executor:
        yield _Workers(
            submit=executor.submit,
            number=lambda: max(1, sum(client.ncores().values())),  # none may be there yet
            deaths=(KilledWorker,),
        )


def _make(part: _Part) -> None:
    """Read the files of a part and write its tables, unless they are there."""
    paths = [part.folder / file.path for file in part.files]
    made_from = _digest(paths, part.version, *(file.name.encode() for file in part.files))
    if archive.holds(part.out, part.number, made_from):
        return
    rows: Rows = defaultdict(list)
    for file in part.files:
        for table, found in _read_or_reason(part, file).items():
            rows[table] += found
    archive.write(part.out, part.number, rows, made_from)


def _make_apart(part: _Part) -> None:
    """The same with another process that reads; a file at which it dies twice is a problem."""
    with closing(_Processes(1)) as other:

        def read(_: _Part, file: _File) -> Rows:
            for _attempt in range(2):
                try:
                    found: Rows = other.submit(part.read, part, file).result()
                    return found
                except BrokenProcessPool:
                    continue
            raise StatementError("the process that reads it dies; is there memory enough?")

        _make(replace(part, read=read))


def _read_or_reason(part: _Part, file: _File) -> Rows:
    try:
        return part.read(part, file)
    except StatementError as error:
        reason = str(error).removeprefix(f"{file.name}: ")
    except OSError as error:
        reason = f"can't be read ({error.strerror})"
    except Exception as error:  # whatever a text brings about, the run goes on
        reason = f"{type(error).__name__}: {error}"
    return {"problems": [{"file": file.name, "reason": reason}]}


def _read(part: _Part, file: _File) -> Rows:
    data = (part.folder / file.path).read_bytes()
    text = make_text(file.statement_id, decode(data, file.name))
    digest = hashlib.sha256(data).hexdigest()
    return {
        "statements": [statement_row(text, file.name, digest, {})],
        "texts": [{"statement_id": text.statement_id, "raw": text.raw}],
        **read_rows(text, _codebook(part.codebook, part.version)),
    }


@lru_cache(1)
def _codebook(folder: Path, version: bytes) -> Codebook:
    return load_codebook(folder)
