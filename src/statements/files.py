"""Where files are, how they are read, and how cells of CSV files are guarded."""

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
CORRECTIONS = "corrections.csv"


def is_text(name: str) -> bool:
    """Whether a file of this name can be a statement."""
    path = Path(name)
    return path.suffix.lower() in SUFFIXES and path.stem.upper() != "README"


def read_bytes(path: Path) -> bytes:
    """A file's bytes, or a `StatementError` that names it; what has no end is not read."""
    try:
        if path.exists() and not path.is_file():
            raise StatementError(f"{path}: is no file; name a text")
        return path.read_bytes()
    except OSError as error:
        raise StatementError(f"{path}: can't be read ({error.strerror}); check it") from error


def digest(data: bytes) -> str:
    """The SHA-256 of a file's bytes."""
    return hashlib.sha256(data).hexdigest()


def read_csv(
    path: Path, columns: Sequence[str], *, raw: bool = False
) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a CSV file with their lines; none where there is no such file.

    They are unguarded, or `raw`: each cell as it stands there. Raises `StatementError` where the
    file can't be read, lacks a column, or a row has a cell too few or too many.
    """
    if not path.is_file():
        return
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            names = reader.fieldnames
            if not names:
                raise StatementError(f"{path}: is empty; restore it, or remove it")
            if missing := [name for name in columns if name not in names]:
                why = f"lacks the column {missing[0]!r}; add it"
                if len(names) == 1 and (other := re.search(r"[;\t|]", names[0])):
                    why = f"parts its cells with {other[0]!r}; save it with commas"
                raise StatementError(f"{path}: {why}")
            for row in reader:
                if None in row or None in row.values():
                    raise StatementError(
                        f"{path}, line {reader.line_num}: has missing or spare cells; quote commas"
                    )
                yield reader.line_num, row if raw else {n: unguard(c) for n, c in row.items()}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise StatementError(
            f"{path}: can't be read as CSV ({error}); mend or restore it"
        ) from error


def guarded(row: Mapping[str, str]) -> dict[str, str]:
    """A row with each cell guarded."""
    return {name: guard(cell) for name, cell in row.items()}


def as_csv(rows: Iterable[Mapping[str, str]], columns: Sequence[str], *, raw: bool = False) -> str:
    """Rows as a CSV file with these columns, guarded, or `raw` as they are; what a row has beside
    them follows."""
    rows, text = [row if raw else guarded(row) for row in rows], io.StringIO()
    names = dict.fromkeys([*columns, *(name for row in rows for name in row)])
    writer = csv.DictWriter(text, list(names), restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def guard(text: str) -> str:
    """A cell of a CSV file in which no spreadsheet finds a formula: an apostrophe goes before it.

    So it does where text begins with = + - @ (also in full width), a tab, a line break or an
    apostrophe.
    """
    return f"'{text}" if _FORMULA.match(text) else text


def unguard(text: str) -> str:
    """The text of such a cell."""
    return text[1:] if text[:1] == "'" and _FORMULA.match(text[1:]) else text
