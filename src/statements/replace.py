"""Files and folders that are written whole or not at all, and nobody's own files with them.

What is new is made in a private folder beside the old and takes its place by renaming. A journal
beside that says its name and whose place it takes: so a run knows what killed ones have left.
"""

import ctypes
import json
import os
import shutil
import uuid
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from filelock import lock_descriptor

from statements.errors import StatementError

MARKER = ".statements.json"  # in a folder that a command made: its kind, and which files are made
_PRIVATE, _JOURNAL = ".statements-", ".journal.json"
_NEW, _OLD, _FILES = "new", "old", "files"
_EXCHANGE, _HERE = 2, -100  # RENAME_EXCHANGE and AT_FDCWD of Linux


def write_whole(
    folder: Path, files: Mapping[str, bytes | memoryview], like: Path | None = None
) -> None:
    """Write files in a folder, by their names in it and in this order: all, or none if one fails.

    Each keeps the mode it has; a new one is open to others only where the file `like` is. A link
    in the way is refused with `StatementError`.
    """
    with _beside(folder, folder, _FILES) as fresh:
        for name, data in files.items():
            new, old = fresh / name, folder / name
            if old.is_symlink():
                raise StatementError(f"{old}: is a link; put the file itself there")
            new.parent.mkdir(exist_ok=True)
            put(new, data)
            if old.exists():
                shutil.copymode(old, new)
            elif like:
                new.chmod(new.stat().st_mode & (like.stat().st_mode | 0o700))
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
    refuse_others(out, kind)
    if out in (Path.cwd(), *Path.cwd().parents):
        raise StatementError(f"{out}: is the folder you are in; name one in it with --out")
    with _beside(out.parent, out, _NEW) as fresh:
        sweep(out.parent)
        sweep(out)
        yield fresh
        with held(out.parent, wait=True):
            refuse_others(out, kind)
            before, made = made_in(out), {p.relative_to(fresh).as_posix() for p in fresh.rglob("*")}
            _carry_over(out, fresh, before, keep=keep)
            made |= before if keep else set()
            put(fresh / MARKER, marked(kind, made=sorted(made))[MARKER])
            _exchange(fresh, out)


def refuse_others(folder: Path, kind: str) -> None:
    """Raise `StatementError` where a folder is a file, or holds anything and has no such marker."""
    if folder.exists() and not folder.is_dir():
        raise StatementError(f"{folder}: is a file; name a folder with --out")
    there = folder.is_dir() and any(not p.name.startswith(_PRIVATE) for p in folder.iterdir())
    if there and marker(folder).get("kind") != kind:
        raise StatementError(f"{folder}: holds files of another kind; name an empty or new folder")


def marked(kind: str, **facts: Any) -> dict[str, bytes]:
    """A marker, for `write_whole`."""
    return {MARKER: json.dumps({"kind": kind, **facts}, indent=1).encode() + b"\n"}


def marker(folder: Path) -> dict[str, Any]:
    """What the marker of a folder says; nothing where there is none."""
    try:
        return dict(json.loads((folder / MARKER).read_bytes()))
    except (OSError, ValueError, TypeError):
        return {}


def made_in(folder: Path) -> set[str]:
    """What a command made in a folder, by the names in it."""
    return {*marker(folder).get("made", ())}


def is_private(folder: Path) -> bool:
    """Whether a folder is one in which a run makes what is new, or made it when it was killed."""
    return folder.name.startswith(_PRIVATE) and folder.with_suffix(_JOURNAL).is_file()


@contextmanager
def held(path: Path, *, wait: bool) -> Iterator[int]:
    """Be the only one that holds a file or, where the system can do that, a folder.

    While another process holds it, wait, or raise `StatementError`.
    """
    folder, file, free = path.is_dir(), -1, True
    try:
        with suppress(*[OSError] * folder):  # Windows and some network disks hold no folders
            file = os.open(path, os.O_RDONLY if folder else os.O_RDWR)
            free = lock_descriptor(file, blocking=wait)
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
    for journal in parent.glob(f"{_PRIVATE}*{_JOURNAL}"):
        with suppress(OSError, ValueError, TypeError, KeyError):
            said = json.loads(journal.read_bytes())
            if said["name"] == journal.name:
                with held(journal, wait=False):
                    _settle(parent / journal.name.removesuffix(_JOURNAL), parent / said["of"])
                journal.unlink()


@contextmanager
def _beside(parent: Path, target: Path, inside: str) -> Iterator[Path]:
    """A folder to fill, in a private one of which nothing is left at the end."""
    space = parent / f"{_PRIVATE}{uuid.uuid4().hex}"
    fresh, journal = space / inside, space.with_suffix(_JOURNAL)
    try:
        parent.mkdir(parents=True, exist_ok=True)
        journal.touch()
        with held(journal, wait=False) as file:
            try:
                os.write(file, json.dumps({"name": journal.name, "of": target.name}).encode())
                space.mkdir(0o700)
                fresh.mkdir()
                yield fresh
            except StatementError as error:  # of a notebook, which knows no other path
                raise StatementError(str(error).replace(str(fresh), str(target))) from error
            finally:
                with suppress(OSError, StatementError):  # the next run does it
                    _settle(space, target)
    except OSError as error:
        path = str(error.filename or target).replace(str(fresh), str(target))
        path = str(target) if path.startswith(str(space)) else path
        raise StatementError(
            f"{path}: can't be written ({error.strerror or error}); make room there or name another"
            " folder; what stood there is unchanged"
        ) from error
    finally:
        if not space.exists():
            with suppress(OSError):
                journal.unlink()


def _settle(space: Path, out: Path) -> None:
    """Give back what is not ours in a private folder, and remove it."""
    if (space / _OLD).is_dir() and not os.path.lexists(out):
        (space / _OLD).rename(out)
    for folder in (space / _NEW, space / _OLD):
        if (folder / MARKER).is_file() and out.is_dir():  # else it is not whole: all of it is ours
            _carry_over(folder, out, made_in(folder), back=True)
    if space.exists():
        shutil.rmtree(space)


def _carry_over(
    old: Path, new: Path, ours: Collection[str], *, keep: bool = False, back: bool = False
) -> None:
    """Link what is not ours, or all with `keep`, into a new folder, and give all of it its modes.

    On the way `back` what stands in the new folder stays as it is; else none may be in the way.
    """
    ours, emptied = {*ours, MARKER}, []
    for path in [old, *sorted(old.rglob("*"))] if old.is_dir() else []:
        name = path.relative_to(old).as_posix()
        twin, folder = new / name, _is_folder(path)
        if os.path.lexists(twin):
            if not (back or name in ours or (folder and _is_folder(twin))):
                raise StatementError(f"{path}: a file of this name is made there; move yours")
            if not back and not path.is_symlink() and not twin.is_symlink():
                shutil.copymode(path, twin)
        elif folder:
            twin.mkdir()
            shutil.copystat(path, twin)
            emptied += [twin] if name in ours else []
        elif keep or name not in ours:
            try:
                os.link(path, twin, follow_symlinks=False)
            except OSError:  # where the system has no such links
                shutil.copy2(path, twin, follow_symlinks=False)
    for twin in reversed(emptied):
        with suppress(OSError):  # there is something else in it
            twin.rmdir()


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _exchange(fresh: Path, out: Path) -> None:
    """Put `fresh` in the place of `out`, in one step where the system has one."""
    if (out / MARKER).is_file():
        with suppress(AttributeError, TypeError):
            rename = ctypes.CDLL(None).renameat2
            if rename(_HERE, os.fsencode(fresh), _HERE, os.fsencode(out), _EXCHANGE) == 0:
                return
        out.rename(fresh.with_name(_OLD))
    elif out.is_dir() and os.name == "nt":  # elsewhere a rename takes the place of an empty folder
        out.rmdir()
    fresh.rename(out)
