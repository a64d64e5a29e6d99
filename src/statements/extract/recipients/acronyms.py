"""Acronyms behind names, and whether they spell them."""

from __future__ import annotations

import re

from statements.language.english.recipients import IN_SHORT, LEAD, UNSPELLED

ACRONYM = re.compile(
    r"[ ]*\((?P<acronym>(?=[^()]*[A-Z][^()]*[A-Z]|[A-Z]{2,}"
    r"|[A-Z][a-z]+\))[A-Z][\w/&-]{1,14}(?: [A-Z]{2,8})?)s?\)"
)


def bare_name(printed: str) -> str:
    """A printed name without its acronym and without what leads it in."""
    return LEAD.sub("", ACRONYM.sub("", printed.strip(" ,;.:\n")))


def spells(acronym: str, name: str) -> bool:
    """Whether the first letters of a name's words spell an acronym; small words may be left out."""
    long, short = IN_SHORT
    name = UNSPELLED.sub("", name).replace(long, short)
    words = re.findall(r"[A-Za-z][\w']*", name)
    initials = [w if w == short else w[0].upper() for w in words if w[0].isupper() or len(w) > 3]
    target = re.sub(r"[^A-Z]", "", acronym)
    spelled = "".join(initials)
    return len(target) > 1 and target in (spelled, spelled.removeprefix(short))
