"""The output folder: replaced as a whole or not at all, and nobody's own files with it."""

from __future__ import annotations

import ctypes
import glob
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from statements.errors import StatementError
from statements.files import held

MARKER = ".statements-report"  # lists the files that are the report's own
_ALL = "*"  # stands in it until the report is complete
_EXCHANGE, _HERE = 2, -100  # RENAME_EXCHANGE and AT_FDCWD of Linux


@contextmanager
def replaced(out: Path) -> Iterator[Path]:
    """A new folder to fill, which takes the place of `out` when the block ends without an error.

    Files in `out` that no report made are carried over. A folder that is not empty and not a
    report's is refused with `StatementError`.
    """
    out = out.resolve()
    _check(out)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        _sweep(out)
        fresh = old = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
        try:
            with held(fresh / MARKER, wait=True):
                (fresh / MARKER).write_text(f"{_ALL}\n", encoding="utf-8")
                yield fresh
                _finish(fresh, out)
                old = _exchange(fresh, out)
                _carry_over(old, out)  # what came while this went on
        finally:
            for rest in (fresh, old):
                _remove(rest)
    except OSError as error:
        raise StatementError(
            f"{out}: can't be written ({error.strerror or error}); make room there or name another"
            " folder with --out; what stood there is unchanged"
        ) from error


def _sweep(out: Path) -> None:
    """Remove what runs that were killed have left beside `out`; a whole report may be among it."""
    if sys.platform == "win32":  # where nothing says whether a run goes on
        return
    for rest in out.parent.glob(f".{glob.escape(out.name)}-????????*"):
        if not (rest / MARKER).is_file():
            continue
        with suppress(StatementError, OSError), held(rest / MARKER, wait=False):
            made = _made(rest) - {MARKER}
            if made and _ALL not in made and not out.exists():
                rest.rename(out)
            else:
                _carry_over(rest, out)
                _remove(rest)


def _remove(folder: Path) -> None:
    """Remove a folder of a report; what says so goes last."""
    with suppress(OSError):
        for path in set(folder.iterdir()) - {folder / MARKER}:
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    shutil.rmtree(folder, ignore_errors=True)


def _check(out: Path) -> None:
    if out.is_dir() and any(out.iterdir()) and not (out / MARKER).is_file():
        raise StatementError(
            f"{out}: holds files that no report made; name an empty or a new folder with --out"
        )
    if out == Path.cwd():
        raise StatementError(f"{out}: is the folder you are in; name one in it with --out")
    if out.exists() and not out.is_dir():
        raise StatementError(f"{out}: is a file; name a folder with --out")


def _files(folder: Path) -> list[str]:
    """Files and empty folders in a folder, by their names in it."""
    found = (p for p in folder.rglob("*") if p.is_symlink() or not p.is_dir() or _is_empty(p))
    return sorted(p.relative_to(folder).as_posix() for p in found)


def _is_empty(folder: Path) -> bool:
    return not any(folder.iterdir())


def _finish(fresh: Path, out: Path) -> None:
    """Note which files are the report's, carry the others over, and open the folder to all."""
    made = [name for name in _files(fresh) if name != MARKER]
    (fresh / MARKER).write_text("".join(f"{name}\n" for name in made), encoding="utf-8")
    fresh.chmod(0o755)
    if clash := sorted({*_own(out)} & {*made}):
        raise StatementError(f"{out / clash[0]}: the report makes a file of this name; move yours")
    _carry_over(out, fresh)


def _own(folder: Path) -> list[str]:
    """The files in a folder of a report that the report did not make."""
    made = _made(folder)
    return [] if _ALL in made else [name for name in _files(folder) if name not in made]


def _made(folder: Path) -> set[str]:
    """What the report made in a folder; all of it where none says so."""
    if not (folder / MARKER).is_file():
        return {_ALL}
    return {*(folder / MARKER).read_text("utf-8", "replace").splitlines(), MARKER}


def _carry_over(old: Path, new: Path) -> None:
    with suppress(FileNotFoundError):  # another run has done so and removed it
        for name in _own(old):
            if not os.path.lexists(new / name):
                for folder in reversed((new / name).relative_to(new).parents[:-1]):
                    if not (new / folder).exists():
                        (new / folder).mkdir()
                        shutil.copystat(old / folder, new / folder)
                if (old / name).is_dir() and not (old / name).is_symlink():
                    (new / name).mkdir()
                    shutil.copystat(old / name, new / name)
                else:
                    shutil.copy2(old / name, new / name, follow_symlinks=False)


def _exchange(fresh: Path, out: Path) -> Path:
    """Put `fresh` in the place of `out`, in one step where the system has one; where `out` is."""
    with suppress(AttributeError):
        rename = ctypes.CDLL(None, use_errno=True).renameat2
        if rename(_HERE, os.fsencode(fresh), _HERE, os.fsencode(out), _EXCHANGE) == 0:
            return fresh
    aside = fresh.with_name(f"{fresh.name}-old")
    if out.exists():
        out.rename(aside)
    fresh.rename(out)
    return aside
