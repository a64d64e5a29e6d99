"""The texts of a folder and its register, `sources.csv`, which says what each is and was.

A text comes in with its row written first, and goes out with its row removed first: whatever ends
a command in between, `states` names what lacks the other, and adding or removing mends it.
"""

import datetime
import os
import re
import unicodedata
from itertools import count
from pathlib import Path

from statements.errors import StatementError
from statements.extract.metadata.read import read_metadata
from statements.files import (
    CORRECTIONS,
    SUFFIXES,
    as_csv,
    digest,
    guarded,
    is_text,
    read_bytes,
    read_csv,
    unguard,
)
from statements.intake.kept import ORIGINALS, about, amiss, kept
from statements.replace import MARKER, alone, made_in, sweep, write_whole
from statements.text.normalise import decode, make_text

SOURCES = "sources.csv"
_SET_ASIDE = re.compile(r"\.removed(?:-\d+)?\Z")
SOURCE_COLUMNS = ("statement_id", "title", "issuer", "date", "origin", "sha256")
_CHANGED = (
    f"the text was changed since it was registered in {SOURCES}; restore it, or register the new"
    " text under a new name"
)
_NO_HASH = f"its row in {SOURCES} has no sha256; `statements add` its file, and it has"
_NO_ROW = f"has no row in {SOURCES}; `statements add` its file, and it has"
_NO_TEXT = f"its row stands in {SOURCES}, its text is gone; add it again, or `statements remove` it"


def statement_files(folder: Path) -> list[Path]:
    """The statements of a folder by name; at least one, or a `StatementError`."""
    if not folder.is_dir():
        raise StatementError(
            f"{folder}: no such folder; name one that holds statements as .txt files"
        )
    files = _texts(folder)
    for path in files:
        if os.fsencode(path.name).decode("utf-8", "replace") != path.name:
            name = os.fsencode(path.name).decode("utf-8", "backslashreplace")
            raise StatementError(f"{folder}: the file name {name} is not in UTF-8; give it another")
    if not files:
        raise StatementError(f"{folder}: holds no statement; put at least one .txt file in it")
    return files


def _texts(folder: Path) -> list[Path]:
    found = [path for path in sorted(folder.iterdir()) if is_text(path.name)]
    return [path for path in found if path.is_file() or path.is_symlink()]


def not_read(folder: Path) -> dict[str, str]:
    """What else a folder holds, by name, and why it is not read; hidden files are left out.

    Folders are named for the texts under them, but for copies that a command made there.
    """
    found = {}
    for path in sorted({*folder.iterdir()} - {*_texts(folder)}):
        ours = path.name in (SOURCES, CORRECTIONS) or _SET_ASIDE.search(path.name)
        if path.name.startswith(".") or ours:
            continue
        if path.is_dir():
            marked = [mark.parent for mark in path.rglob(MARKER)]
            made = {parent / name for parent in marked for name in made_in(parent)}
            texts = [text for text in path.rglob("*") if is_text(text.name) and text.is_file()]
            seen = (text.relative_to(folder).as_posix() for text in {*texts} - made)
            if inside := sum("/." not in text for text in seen):
                found[path.name] = f"is a folder; name it with --data to read its texts ({inside})"
            elif is_text(path.name):
                found[path.name] = "is a folder"
        elif path.suffix.lower() not in SUFFIXES:
            found[path.name] = f"its name ends in none of {', '.join(SUFFIXES)}"
        else:
            found[path.name] = "is no file" if is_text(path.name) else "is named README"
    return found


def read_sources(folder: Path) -> dict[str, dict[str, str]]:
    """The rows of a folder's `sources.csv` by statement; none where it has no such file."""
    path = folder / SOURCES
    found: dict[str, dict[str, str]] = {}
    for line, row in read_csv(path, SOURCE_COLUMNS):
        sid = row["statement_id"]
        if sid in found:
            raise StatementError(f"{path}, line {line}: {sid!r} stands there twice; remove one")
        if row["date"] and not issued_on(iso(row["date"])):
            said = f"{row['date']!r} is no date of issue; write YYYY-MM-DD"
            raise StatementError(f"{path}: {sid!r}: {said}")
        found[sid] = row
    return found


def states(folder: Path) -> dict[str, str]:
    """Each statement of a folder and of its register, and what is amiss with it, or "".

    A folder that keeps no register lacks no row.
    """
    rows, registered = read_sources(folder), (folder / SOURCES).is_file()
    texts = {path.stem: path for path in _texts(folder)}
    found = dict[str, str]()
    for sid in sorted({*rows, *texts}):
        try:
            row, path = rows.get(sid), texts.get(sid)
            data = read_bytes(path) if path else b""
            if path:
                decode(data, str(path))
            if not row:
                found[sid] = _NO_ROW if registered else ""
            else:
                found[sid] = (differs(row, data) if path else _NO_TEXT) or amiss(folder, row)
        except StatementError as error:
            found[sid] = str(error)
    return found


def differs(row: dict[str, str], data: bytes) -> str:
    """Why a text is not known to be the one that its row is of; "" where it is."""
    if not row["sha256"]:
        return _NO_HASH
    return "" if row["sha256"] == digest(data) else _CHANGED


def add_statement(
    source: Path,
    folder: Path,
    *,
    date: datetime.date | None = None,
    name: str | None = None,
    origin: str = "",
    encoding: str = "",
) -> Path:
    """Copy a text into a folder as `DATE-NAME.txt` and register it there; the path it has now.

    Of a file that is not plain text, the text is made, and the file kept in the folder `originals`
    beside. The date is the text's own unless given, or else the one the file names beside it; the
    name is the file's unless given. A text that stands there without a row gets one, and stays
    where it is. Whatever is wrong is a `StatementError`, and then nothing was changed.
    """
    from statements.intake.read import read_file  # its libraries load only here

    received, made = read_file(source, encoding)
    data = made.text.encode() if made else received
    said = {of: proposed.value for of, proposed in made.proposed.items()} if made else {}
    metadata = read_metadata(make_text(source.stem, decode(data, str(source))))
    issued = date or metadata.date or iso(said.get("date"))
    if not issued_on(issued):
        created = f" (made {said['created']})" if "created" in said else ""
        why = f"{issued} is no day of issue" if issued else f"names no date of issue{created}"
        raise StatementError(f"{source}: {why}; give it with --date YYYY-MM-DD")
    path = folder / f"{issued}-{_slug(name or source.stem)}.txt"
    with alone(folder, wait=True):
        rows, texts = read_sources(folder), [p for p in _texts(folder) if p.is_file()]
        there = [text for text in texts if digest(read_bytes(text)) == digest(data)]
        if there and rows.get(there[0].stem, {}).get("sha256"):
            raise StatementError(f"{source}: is there already, as {there[0].name}")
        if there:
            path = there[0]
        elif path.stem in [text.stem for text in texts]:
            raise StatementError(f"{path}: stands there already; give another --name")
        row = rows.get(path.stem, {})
        row |= {
            "statement_id": path.stem,
            "title": row.get("title") or metadata.title or said.get("title", ""),
            "issuer": row.get("issuer") or metadata.issuer or "",
            "date": str(issued),
            "origin": origin or row.get("origin", ""),
            "sha256": digest(data),
        }
        originals = kept(path.stem, source, received, made) if made else {}
        if made:
            original = folder.resolve().with_name(ORIGINALS) / next(iter(originals))
            if original.exists() and read_bytes(original) != received:
                raise StatementError(f"{original}: is another file; give another --name")
            row |= about(next(iter(originals)), received, made, encoding)
        _write(folder, path.stem, row, {} if there else {path.name: data}, originals, source)
    return path


def remove_statement(statement_id: str, folder: Path) -> list[Path]:
    """Take a statement out of the register and set its text aside; the paths it has now.

    No text is deleted: `ID.txt` becomes `ID.txt.removed`, which is not read. Raises
    `StatementError` where there is neither row nor text of this id.
    """
    aside = []
    with alone(folder, wait=True):
        rows = read_sources(folder)
        texts = [path for path in _texts(folder) if path.stem == statement_id]
        if statement_id not in rows and not texts:
            raise StatementError(
                f"{folder}: holds no statement {statement_id!r}; see `statements list`"
            )
        if statement_id in rows:
            _write(folder, statement_id, {}, {})
        for path in texts:
            names = (f"{path.name}.removed{f'-{n}' if n > 1 else ''}" for n in count(1))
            free = next(name for name in names if not os.path.lexists(folder / name))
            aside.append(path.rename(folder / free))
    return aside


def _write(
    folder: Path,
    sid: str,
    row: dict[str, str],
    texts: dict[str, bytes],
    originals: dict[str, bytes] | None = None,
    source: Path | None = None,
) -> None:
    """Write the register with this row, or without it where it is empty, and texts after it;
    originals first. A private text is kept private. All other rows stay as they stand."""
    stand = (row for _, row in read_csv(folder / SOURCES, SOURCE_COLUMNS, raw=True))
    rows = {unguard(row["statement_id"]): row for row in stand} | {sid: guarded(row)}
    table = as_csv(filter(None, rows.values()), SOURCE_COLUMNS, raw=True)
    files = {SOURCES: table.encode(), **texts}
    folder = folder.resolve()
    if originals:
        sweep(folder.parent)
        files = {
            **{f"{ORIGINALS}/{name}": data for name, data in originals.items()},
            **{f"{folder.name}/{name}": data for name, data in files.items()},
        }
    write_whole(folder.parent if originals else folder, files, source)


def _slug(name: str) -> str:
    """A name for a file: small letters, digits and hyphens, without a date in front."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return re.sub(r"^\d{4}-\d{2}-\d{2}-?", "", words)[:60].strip("-") or "statement"


def iso(printed: str | None) -> datetime.date | None:
    """The date that is printed as YYYY-MM-DD, if one is."""
    try:
        return datetime.date.fromisoformat(printed or "")
    except ValueError:
        return None


def issued_on(date: datetime.date | None) -> datetime.date | None:
    """The date, if a statement can have been issued then: tables hold no day far from ours."""
    return date if date and 1700 <= date.year <= 2200 else None
