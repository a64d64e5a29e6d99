"""To whom a statement goes: the list after "has been sent to", cut into its members."""

from __future__ import annotations

import re
from typing import NamedTuple

from statements.codebook import Codebook, Organisation
from statements.extract.recipients.acronyms import ACRONYM, bare_name
from statements.extract.recipients.lists import find_lists
from statements.extract.recipients.members import members
from statements.language.english.recipients import LEAD, NO_NAME
from statements.text.normalise import Text

_LISTED = re.compile(r"[ ]*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-•*–])[ ]+")
_BEFORE, _BEHIND = re.compile(r"[ ,;:\n]*"), " ,;.:\n"
_LETTERS = re.compile(r"[^\W\d_]{2}")


class Recipient(NamedTuple):
    """An addressee; offsets into `Text.clean`, of the name as printed without its acronym."""

    start: int
    end: int
    acronym: str | None
    known: Organisation | None


def read_recipients(text: Text, codebook: Codebook) -> list[Recipient]:
    """The recipients in the order of the text, each once; an empty list where it names none."""
    found: list[Recipient] = []
    for start, end, how in find_lists(text):
        whole = [(start, end)] if how == "stacked" else members(text.clean, start, end, codebook)
        for span in whole:
            if recipient := _recipient(text.clean, *span, codebook):
                found.append(recipient)
    return found


def _recipient(clean: str, start: int, end: int, codebook: Codebook) -> Recipient | None:
    """A member without what stands around its name; None where that is no name."""
    for around in (_BEFORE, _LISTED, LEAD):
        if match := around.match(clean[start:end]):
            start += match.end()
    end = start + len(clean[start:end].rstrip(_BEHIND))
    acronym = None
    for match in ACRONYM.finditer(clean, start, end):
        acronym = match["acronym"]
        if match.end() >= end:
            end = match.start()
    name = clean[start:end]
    if name in NO_NAME or not _LETTERS.search(name):
        return None
    return Recipient(start, end, acronym, codebook.organisation(bare_name(name), acronym))
