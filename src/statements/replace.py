"""Files and folders that are written whole or not at all, and nobody's own files with them.

What is new is made in a private folder beside the old and takes its place by renaming. In that
folder a journal says its name and what it is for: so a run knows what killed ones have left.
"""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from filelock import lock_descriptor

from statements.errors import StatementError

MARKER = ".statements.json"  # in a folder that a command made: its kind, and which files are made
_PRIVATE, _JOURNAL = ".statements-", "journal.json"
_NEW, _OLD, _FILES = "new", "old", "files"
_EXCHANGE, _HERE = 2, -100  # RENAME_EXCHANGE and AT_FDCWD of Linux


def write_whole(folder: Path, files: Mapping[str, bytes | memoryview]) -> None:
    """Write files in a folder, by their names in it: all of them, or none where one fails.

    Each keeps the mode it has. A link in the way is refused with `StatementError`.
    """
    with _beside(folder, folder, _FILES) as fresh:
        for name, data in files.items():
            if (folder / name).is_symlink():
                raise StatementError(f"{folder / name}: is a link; put the file itself there")
            (fresh / name).parent.mkdir(exist_ok=True)
            put(fresh / name, data)
            if (folder / name).exists():
                shutil.copymode(folder / name, fresh / name)
        for name in files:
            (folder / name).parent.mkdir(exist_ok=True)
            (fresh / name).replace(folder / name)


def put(path: Path, data: bytes | memoryview) -> None:
    """Write a file that is being made; an error names it."""
    try:
        path.write_bytes(data)
    except OSError as error:
        error.filename = str(path)
        raise


@contextmanager
def replaced(out: Path, kind: str, *, keep: bool = False) -> Iterator[Path]:
    """A new folder to fill, which takes the place of `out` when the block ends without an error.

    Files in `out` that were not made by such a block are carried over; with `keep` those too that
    this one does not make anew. Modes are kept. A folder that is not empty and not of this kind is
    refused with `StatementError`. The new folder's parent has room for what is needed on the way.
    """
    out = out.resolve()
    _check(out, kind)
    with _beside(out.parent, out, _NEW) as fresh:
        sweep(out.parent)
        sweep(out)
        yield fresh
        with held(out.parent, wait=True):
            _check(out, kind)
            _finish(fresh, out, kind, keep)
            _exchange(fresh, out)


def refuse_others(folder: Path, kind: str) -> None:
    """Raise `StatementError` where a folder holds anything, and no marker of this kind."""
    there = folder.is_dir() and any(not p.name.startswith(_PRIVATE) for p in folder.iterdir())
    if there and marker(folder).get("kind") != kind:
        raise StatementError(f"{folder}: holds files of another kind; name an empty or new folder")


def marker(folder: Path) -> dict[str, Any]:
    """What the marker of a folder says; nothing where there is none."""
    try:
        return dict(json.loads((folder / MARKER).read_bytes()))
    except (OSError, ValueError, TypeError):
        return {}


def is_private(folder: Path) -> bool:
    """Whether a folder is one in which a run makes what is new, or made it when it was killed."""
    return folder.name.startswith(_PRIVATE) and (folder / _JOURNAL).is_file()


def marked(kind: str, **facts: Any) -> dict[str, bytes]:
    """A marker, for `write_whole`."""
    return {MARKER: json.dumps({"kind": kind, **facts}, indent=1).encode() + b"\n"}


@contextmanager
def held(path: Path, *, wait: bool) -> Iterator[int]:
    """Be the only one that holds a file or, where the system can do that, a folder.

    While another process holds it, wait, or raise `StatementError`.
    """
    folder, file, free = path.is_dir(), -1, True
    try:
        try:
            file = os.open(path, os.O_RDONLY if folder else os.O_RDWR)
            free = lock_descriptor(file, blocking=wait)
        except OSError:
            if not folder:  # Windows and some network disks hold no folders
                raise
        if not free:
            raise StatementError(f"{path}: another run is writing there; wait for its end")
        yield file
    finally:
        if file >= 0:
            os.close(file)


@contextmanager
def alone(folder: Path, *, wait: bool) -> Iterator[None]:
    """Be the only one that writes in a folder, which is made where there is none."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StatementError(f"{folder}: can't be made ({error.strerror}); check it") from error
    with held(folder, wait=wait):
        sweep(folder)
        yield


def sweep(parent: Path) -> None:
    """Put right what killed runs have left in a folder, as the journals that none holds say."""
    for journal in parent.glob(f"{_PRIVATE}*/{_JOURNAL}"):
        space = journal.parent
        with suppress(OSError, ValueError, TypeError, KeyError):
            said = json.loads(journal.read_bytes())
            if said["name"] == space.name:
                with held(journal, wait=False):
                    _settle(space, parent / Path(said["of"]).name)
                _remove(space)


@contextmanager
def _beside(parent: Path, target: Path, name: str) -> Iterator[Path]:
    """A folder to fill, in a private one of which nothing is left at the end."""
    space = parent / f"{_PRIVATE}{uuid.uuid4().hex}"
    try:
        parent.mkdir(parents=True, exist_ok=True)
        space.mkdir(0o700)
        try:
            (space / _JOURNAL).touch()
            with held(space / _JOURNAL, wait=False) as file:
                try:
                    os.write(file, json.dumps({"name": space.name, "of": target.name}).encode())
                    (space / name).mkdir()
                    yield space / name
                finally:
                    with suppress(OSError, StatementError):  # the next run does it
                        _settle(space, target)
        finally:
            _remove(space)
    except OSError as error:
        path = Path(str(error.filename or target))
        if path.is_relative_to(space):
            inside = path.is_relative_to(space / name)
            path = target / path.relative_to(space / name) if inside else target
        raise StatementError(
            f"{path}: can't be written ({error.strerror or error}); make room there or name another"
            " folder; what stood there is unchanged"
        ) from error


def _settle(space: Path, out: Path) -> None:
    """Give back what is not ours in a private folder, and empty it but for its journal."""
    for folder in (space / _NEW, space / _OLD):
        if not (folder / MARKER).is_file():  # not whole: all of it is ours
            continue
        if os.path.lexists(out):
            own = _names(folder) - made_in(folder)
            _carry_over(folder, out, (name for name in own if not os.path.lexists(out / name)))
        else:
            folder.rename(out)
    for path in space.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name != _JOURNAL:
            path.unlink()


def _remove(space: Path) -> None:
    """Remove a private folder that is settled."""
    with suppress(OSError):
        if [path.name for path in space.iterdir()] in ([_JOURNAL], []):
            shutil.rmtree(space)


def _check(out: Path, kind: str) -> None:
    refuse_others(out, kind)
    if out in (Path.cwd(), *Path.cwd().parents):
        raise StatementError(f"{out}: is the folder you are in; name one in it with --out")
    if out.exists() and not out.is_dir():
        raise StatementError(f"{out}: is a file; name a folder with --out")


def _finish(fresh: Path, out: Path, kind: str, keep: bool) -> None:
    """Carry over what is not ours, mark what is, and give all of it the modes it had."""
    new, there, before = _names(fresh), _names(out), made_in(out)
    kept = there & before - new if keep else set()
    _carry_over(out, fresh, there - before | kept)
    for name, data in marked(kind, made=sorted(new | kept)).items():
        put(fresh / name, data)
    for path in (*fresh.rglob("*"), fresh):
        twin = out / path.relative_to(fresh)
        if twin.exists() and not path.is_symlink() and not twin.is_symlink():
            shutil.copymode(twin, path)


def _names(folder: Path) -> set[str]:
    """The files, links and empty folders in a folder, by their names in it."""
    found = (
        path
        for path in folder.rglob("*")
        if path.is_symlink() or not path.is_dir() or not any(path.iterdir())
    )
    return {path.relative_to(folder).as_posix() for path in found} - {MARKER}


def made_in(folder: Path) -> set[str]:
    """What a command made in a folder, by the names in it."""
    return set(marker(folder).get("made", ()))


def _carry_over(old: Path, new: Path, names: Iterable[str]) -> None:
    """Link files into another folder, with the folders they stand in."""
    for name in names:
        for part in (*reversed(Path(name).parents[:-1]), Path(name)):
            source, target = old / part, new / part
            folder = source.is_dir() and not source.is_symlink()
            if folder and target.is_dir() and not target.is_symlink():
                continue
            if os.path.lexists(target):
                raise StatementError(f"{source}: a file of this name is made there; move yours")
            if folder:
                target.mkdir()
                shutil.copystat(source, target)
                continue
            try:
                os.link(source, target, follow_symlinks=False)
            except OSError:  # where the system has no such links
                shutil.copy2(source, target, follow_symlinks=False)


def _exchange(fresh: Path, out: Path) -> None:
    """Put `fresh` in the place of `out`, in one step where the system has one."""
    if (out / MARKER).is_file():
        with suppress(AttributeError, TypeError):
            rename = ctypes.CDLL(None).renameat2
            if rename(_HERE, os.fsencode(fresh), _HERE, os.fsencode(out), _EXCHANGE) == 0:
                return
        out.rename(fresh.with_name(_OLD))
    elif out.is_dir():
        out.rmdir()  # it is empty
    fresh.rename(out)
