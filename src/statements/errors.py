"""The one error that a user of the project sees, and when a folder is not written to."""

from __future__ import annotations

from pathlib import Path


class StatementError(ValueError):
    """Something in a file or a folder must be mended; the message names it and says how."""


def refuse_others(folder: Path, marker: str) -> None:
    """Raise `StatementError` where a folder holds anything, and not the file that marks it ours."""
    if folder.is_dir() and any(folder.iterdir()) and not (folder / marker).is_file():
        raise StatementError(f"{folder}: holds files of another kind; name an empty or new folder")
