"""The output folder: replaced as a whole or not at all, and nobody's own files with it."""

from __future__ import annotations

import ctypes
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from statements.errors import StatementError

MARKER = ".statements-report"  # lists the files that are the report's own
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
        fresh = old = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
        try:
            yield fresh
            _finish(fresh, out)
            old = _exchange(fresh, out)
            _carry_over(old, out)  # what came while this went on
        finally:
            for rest in (fresh, old):
                shutil.rmtree(rest, ignore_errors=True)
    except OSError as error:
        raise StatementError(
            f"{out}: can't be written ({error.strerror or error}); make room there or name another"
            " folder with --out; what stood there is unchanged"
        ) from error


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
    found = (p for p in folder.rglob("*") if p.is_symlink() or not p.is_dir())
    return sorted(p.relative_to(folder).as_posix() for p in found)


def _finish(fresh: Path, out: Path) -> None:
    """Note which files are the report's, carry the others over, and open the folder to all."""
    made = _files(fresh)
    (fresh / MARKER).write_text("".join(f"{name}\n" for name in made), encoding="utf-8")
    fresh.chmod(0o755)
    if clash := sorted({*_own(out)} & {*made}):
        raise StatementError(f"{out / clash[0]}: the report makes a file of this name; move yours")
    _carry_over(out, fresh)


def _own(folder: Path) -> list[str]:
    """The files in a folder of a report that the report did not make."""
    if not (folder / MARKER).is_file():
        return []
    made = {*(folder / MARKER).read_text("utf-8", "replace").splitlines(), MARKER}
    return [name for name in _files(folder) if name not in made]


def _carry_over(old: Path, new: Path) -> None:
    for name in _own(old):
        if not os.path.lexists(new / name):
            (new / name).parent.mkdir(parents=True, exist_ok=True)
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
