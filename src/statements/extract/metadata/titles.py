"""Under which title a text was issued."""

from __future__ import annotations

from statements.extract.metadata.lines import names_issuer
from statements.extract.metadata.parts import Parts
from statements.language.english import metadata as english


def read_title(parts: Parts) -> str | None:
    """What a label says, or the first line of the heading that is nothing else."""
    stated = parts.stated("title")
    if stated:
        return stated.text
    lines = [line.text for line in parts.lines]
    days = [parts.days.get(line) for line in parts.lines]
    kinds = [n for n, line in enumerate(lines) if english.KIND.search(line) and not days[n]]
    plain = [
        number
        for number, (line, day) in enumerate(zip(lines, days, strict=True))
        if not (_is_something_else(line) or (day and day.alone))
    ]
    chosen = plain[:1] or kinds[:1]
    return _with_what_goes_on(lines, chosen[0]) if chosen else None


def _is_something_else(line: str) -> bool:
    return bool(english.BARE.fullmatch(line)) or names_issuer(line) or line.endswith(",")


def _with_what_goes_on(lines: list[str], first: int) -> str | None:
    """A title over one line or more: a line in small letters belongs to the one before."""
    last = first
    if lines[first][:1].islower() and first:
        first -= 1
    while last + 1 < len(lines) and lines[last + 1][:1].islower():
        last += 1
    return english.NUMBER_BEFORE.sub("", " ".join(lines[first : last + 1])) or None
