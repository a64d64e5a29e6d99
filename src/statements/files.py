"""Where files are, how they are read, and how cells of CSV files are guarded."""

from __future__ import annotations

import re
from pathlib import Path

from statements.errors import StatementError

_FORMULA = re.compile(r"[=+\-@＝＋－＠\t\r\n']")
_INSTALLED = Path(__file__).resolve().with_name("project")  # where a wheel has data/, notebooks/
PROJECT = _INSTALLED if _INSTALLED.is_dir() else _INSTALLED.parents[2]
STATEMENTS = PROJECT / "data" / "statements"
CODEBOOK = PROJECT / "data" / "codebook"
WORK = Path() if PROJECT == _INSTALLED else PROJECT  # what commands write goes there
ADDED = WORK / "data" / "statements"
SUFFIXES = (".txt", ".md")


def read_bytes(path: Path) -> bytes:
    """A file's bytes, or a `StatementError` that names it; what has no end is not read."""
    try:
        if path.exists() and not path.is_file():
            raise StatementError(f"{path}: is no file; name a text")
        return path.read_bytes()
    except OSError as error:
        raise StatementError(f"{path}: can't be read ({error.strerror}); check it") from error


def guard(text: str) -> str:
    """A cell of a CSV file in which no spreadsheet finds a formula: an apostrophe goes before it.

    So it does where text begins with = + - @ (also in full width), a tab, a line break or an
    apostrophe.
    """
    return f"'{text}" if _FORMULA.match(text) else text


def unguard(text: str) -> str:
    """The text of such a cell."""
    return text[1:] if text[:1] == "'" and _FORMULA.match(text[1:]) else text
