"""The one error that a user of the project sees."""


class StatementError(ValueError):
    """Something in a file or a folder must be mended; the message names it and says how."""
