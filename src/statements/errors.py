"""The one error that a user of the project sees."""

from typing import Any


class StatementError(ValueError):
    """Something in a file or a folder must be mended; the message names it and says how."""


def expect(given: Any, kind: type | tuple[type, ...], what: str) -> None:
    """Refuse what a function can't take, with what to give."""
    if not isinstance(given, kind):
        raise StatementError(f"{type(given).__name__}: is not what is needed here; give {what}")
