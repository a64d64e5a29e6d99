"""Examples of rules: a text in which all that a rule reads stands in braces."""

import re

_MARK = re.compile(r"[{}]")


def unmarked(example: str) -> tuple[str, list[str]]:
    """The text of an example, and what stands in braces in it."""
    return _MARK.sub("", example), re.findall(r"\{([^{}]*)\}", example)
