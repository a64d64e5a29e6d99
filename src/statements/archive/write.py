"""Any number of texts, read by many processes into an archive on disk.

The process that hands out the work imports neither pandas nor pyarrow, and knows only the part
of the texts that is at work: its memory does not grow, and the others begin at once.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from statements.archive.processes import Died, Processes
from statements.codebook import Codebook, load_codebook
from statements.errors import StatementError, refuse_others
from statements.files import CODEBOOK, SUFFIXES, SUMMARY, held, read_bytes
from statements.tables.rows import Rows, read_rows
from statements.text.normalise import decode, make_text

_MARKER = ".statements-archive"
_OWN_NAME = re.compile(r"(\.?)part-(\d{6})\.parquet(?:\.\w+)?")
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
    folder, out, codebook = folder.resolve(), out.resolve(), codebook.resolve()
    jobs = jobs or _cores()
    rows: Counter[str] = Counter()
    done = last = 0
    try:
        with _workers(jobs, cluster) as workers:
            load_codebook(codebook)  # is refused before anything is written
            total = sum(1 for _ in _find_files(folder))
            if not total:
                raise StatementError(
                    f"{folder}: holds no statement; put at least one .txt file in it"
                )
            given = (folder, out, codebook, _version(codebook), _read)
            cuts = enumerate(_cut(_find_files(folder)))
            parts = (_Part(number, files, *given) for number, files in cuts)
            with begun(out), closing(_make_all(parts, workers, jobs)) as made:
                progress(done, total)
                for part, found in made:
                    rows.update(found)
                    done += len(part.files)
                    last = max(last, part.number)
                    progress(done, total)
                _complete(out, last, rows)
    except OSError as error:
        raise StatementError(
            f"{out}: can't be written ({error.strerror or error}); check it, and run the same again"
        ) from error
    return dict(rows)


@contextmanager
def begun(folder: Path) -> Iterator[None]:
    """Make the folder of an archive, which is not complete from now on; one writer at a time.

    A folder that holds anything, and no archive, is refused with `StatementError`.
    """
    refuse_others(folder, _MARKER)
    folder.mkdir(parents=True, exist_ok=True)
    with held(folder / _MARKER, wait=False):
        (folder / SUMMARY).unlink(missing_ok=True)
        yield


def _complete(folder: Path, last: int, rows: dict[str, int]) -> None:
    """Remove what is left over of other runs, and say that an archive is complete."""
    for path in (path for table in rows for path in (folder / table).iterdir()):
        own = _OWN_NAME.fullmatch(path.name)
        if own and (own[1] or int(own[2]) > last):
            path.unlink()
    (folder / SUMMARY).write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")


def _find_files(folder: Path) -> Iterator[_File]:
    """The texts under a folder, in the order of their paths, one folder at a time."""
    waiting: list[_File | str] = [""]
    while waiting:
        file = waiting.pop()
        if isinstance(file, _File):
            yield file
        else:
            waiting += reversed(_list(folder, file))


def _list(folder: Path, inside: str) -> list[_File | str]:
    """What a folder holds: texts, and folders as paths that end in a slash.

    A link to a folder stands for a text that can't be read: followed, it might have no end, or
    the same texts twice.
    """
    try:
        with os.scandir(folder / inside) as entries:
            found = sorted(
                (f"{inside}{entry.name}{'/' * entry.is_dir(follow_symlinks=False)}", entry)
                for entry in entries
            )
    except OSError as error:
        raise StatementError(
            f"{error.filename}: can't be read ({error.strerror}); check it"
        ) from error
    stems = {path: path.rpartition(".")[0] for path, entry in found if _is_text(entry)}
    count = Counter(stems.values())
    ids = {
        path: stem if count[stem] == 1 and stem not in stems else path
        for path, stem in stems.items()
    }
    return [
        path
        if path.endswith("/")
        else _File(path, _printed(path), _printed(ids.get(path, path)), _size(entry))
        for path, entry in found
        if path.endswith("/") or path in ids or entry.is_dir()
    ]


def _is_text(entry: os.DirEntry[str]) -> bool:
    name = Path(entry.name)
    return name.suffix.lower() in SUFFIXES and name.stem.upper() != "README"


def _printed(path: str) -> str:
    """A path that may not be UTF-8 as text, of which no two are the same."""
    return os.fsencode(path.replace("\\", r"\\")).decode("utf-8", "backslashreplace")


def _size(entry: os.DirEntry[str]) -> int:
    try:
        return entry.stat().st_size
    except OSError:
        return 0  # a link that leads nowhere


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
    return _digest(
        [*sorted(Path(__file__).parents[1].rglob("*.py")), *sorted(codebook.glob("*.csv"))]
    )


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


_Made = tuple[_Part, dict[str, int]]  # with the rows of each table


class _Workers(NamedTuple):
    submit: Callable[[Callable[[_Part], dict[str, int]], _Part], Future[dict[str, int]]]
    number: Callable[[], int]  # of them, which may grow
    deaths: tuple[type[Exception], ...]  # raised where one of them died


def _make_all(parts: Iterable[_Part], workers: _Workers, jobs: int) -> Generator[_Made, None, None]:
    """Make parts, in any order; those at which a worker died are made apart."""
    died: list[_Part] = []
    yield from _run(_make, parts, workers, died)
    with closing(Processes(jobs)) as others:
        yield from _run(_make_apart, died, _Workers(others.submit, lambda: jobs, ()), [])


def _run(
    make: Callable[[_Part], dict[str, int]],
    parts: Iterable[_Part],
    workers: _Workers,
    died: list[_Part],
) -> Iterator[_Made]:
    waiting = iter(parts)
    at_work: dict[Future[dict[str, int]], _Part] = {}
    while True:
        for part in islice(waiting, max(0, 2 * workers.number() - len(at_work))):
            at_work[workers.submit(make, part)] = part
        if not at_work:
            return
        for future in wait(at_work, return_when=FIRST_COMPLETED).done:
            part = at_work.pop(future)
            try:
                yield part, future.result()
            except workers.deaths:
                died.append(part)


@contextmanager
def _workers(jobs: int, cluster: str | None) -> Iterator[_Workers]:
    if cluster is None:
        with closing(Processes(jobs)) as processes:
            for _ in range(jobs):  # while this one looks at what there is to do
                processes.submit(_get_ready)
            yield _Workers(processes.submit, lambda: jobs, (Died,))
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


def _get_ready() -> None:
    import_module("statements.archive.dataset")


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
        for table, found in _read_or_reason(part, file).items():
            rows[table] += found
    return dataset.write(part.out, part.number, rows, made_from)


def _make_apart(part: _Part) -> dict[str, int]:
    """The same with another process that reads; a file at which it dies twice is a problem."""
    with closing(Processes(1)) as other:

        def read(_: _Part, file: _File) -> Rows:
            for _attempt in range(2):
                with suppress(Died):
                    found: Rows = other.submit(part.read, part, file).result()
                    return found
            raise StatementError("the process that reads it dies; is there memory enough?")

        return _make(replace(part, read=read))


def _read_or_reason(part: _Part, file: _File) -> Rows:
    try:
        return part.read(part, file)
    except StatementError as error:
        reason = str(error).removeprefix(f"{part.folder / file.path}: ")
    except Exception as error:  # whatever a text brings about, the run goes on
        reason = f"{type(error).__name__}: {error}"
    return {"problems": [{"file": file.name, "reason": reason}]}


def _read(part: _Part, file: _File) -> Rows:
    from statements.tables.corpus import statement_row

    path = part.folder / file.path
    data = read_bytes(path)
    text = make_text(file.statement_id, decode(data, str(path)))
    digest = hashlib.sha256(data).hexdigest()
    return {
        "statements": [statement_row(text, file.name, digest, {})],
        "texts": [{"statement_id": text.statement_id, "raw": text.raw}],
        **read_rows(text, _codebook(part.codebook, part.version)),
    }


@lru_cache(1)
def _codebook(folder: Path, version: bytes) -> Codebook:
    return load_codebook(folder)
