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
        fresh = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
        try:
            yield fresh
            _finish(fresh, out)
            _exchange(fresh, out)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    except OSError as error:
        raise StatementError(
            f"{out}: can't be written ({error.strerror or error}); what stood there is unchanged"
        ) from error


def _check(out: Path) -> None:
    if out.is_dir() and any(out.iterdir()) and not (out / MARKER).is_file():
        raise StatementError(
            f"{out}: holds files that no report made; name an empty or a new folder with --out"
        )
    if out.exists() and not out.is_dir():
        raise StatementError(f"{out}: is a file; name a folder with --out")


def _files(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if not p.is_dir())


def _finish(fresh: Path, out: Path) -> None:
    """Note which files are the report's, carry the others over, and open the folder to all."""
    made = _files(fresh)
    (fresh / MARKER).write_text("".join(f"{name}\n" for name in made), encoding="utf-8")
    fresh.chmod(0o755)
    if not out.is_dir():
        return
    before = {*(out / MARKER).read_text(encoding="utf-8").splitlines(), MARKER}
    for name in _files(out):
        if name in before:
            continue
        if name in made:
            raise StatementError(f"{out / name}: the report makes a file of this name; move yours")
        (fresh / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(out / name, fresh / name, follow_symlinks=False)


def _exchange(fresh: Path, out: Path) -> None:
    """Put `fresh` in the place of `out`, in one step where the system has one."""
    if not out.exists():
        fresh.rename(out)
        return
    with suppress(AttributeError):
        rename = ctypes.CDLL(None, use_errno=True).renameat2
        if rename(_HERE, os.fsencode(fresh), _HERE, os.fsencode(out), _EXCHANGE) == 0:
            return
    aside = fresh.with_name(f"{fresh.name}-old")
    out.rename(aside)
    fresh.rename(out)
    shutil.rmtree(aside, ignore_errors=True)
