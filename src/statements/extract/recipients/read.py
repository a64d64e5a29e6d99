"""To whom a statement goes: the list after "has been sent to", cut into its members."""

import re
from itertools import takewhile
from typing import NamedTuple

from statements.codebook import Codebook, Organisation
from statements.extract.recipients.joints import ACRONYM, bare_name
from statements.extract.recipients.lists import DOUBTS, find_lists
from statements.extract.recipients.names import names
from statements.language.english.recipients import HEAD, LEAD, NO_NAME, PREMISES
from statements.language.names import is_person
from statements.text.normalise import Text

_TOLD_OF, _UNNAMED = DOUBTS
_LISTED = re.compile(r"[ ,;:\n]*(?:(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-•*–])[ ]+)?")
_LETTERS = re.compile(r"[^\W\d_]{2}")


class Recipient(NamedTuple):
    """An addressee; offsets into `Text.clean`, of the name as printed without its acronym.

    `sent` is where the words stand that say the statement went there; null for a bare address.
    `doubt` is one of DOUBTS.
    """

    start: int
    end: int
    acronym: str | None
    known: Organisation | None
    sent: tuple[int, int] | None
    sent_as: str
    doubt: str | None


def read_recipients(text: Text, codebook: Codebook) -> list[Recipient]:
    """The recipients in the order of the text, each once; an empty list where it names none."""
    found: list[Recipient] = []
    for start, end, sent_as, sent, _, whole, told_of in find_lists(text):
        spans = [(start, end)] if whole else names(text.clean, start, end, codebook)
        for span in spans:
            if named := _name(text.clean, *span):
                first, last, acronym = named
                name = text.clean[first:last]
                known = codebook.organisation(bare_name(name), acronym)
                named = known or acronym or HEAD.search(name) or is_person(name)
                doubt = _TOLD_OF if told_of else None if named else _UNNAMED
                found.append(Recipient(first, last, acronym, known, sent, sent_as, doubt))
    return found


def _name(clean: str, start: int, end: int) -> tuple[int, int, str | None] | None:
    """The name of a member and its acronym, without what stands around; None where it is none."""
    for around in (_LISTED, LEAD):
        if match := around.match(clean[start:end]):
            start += match.end()
    end = start + len(clean[start:end].rstrip(" ,;.:\n"))
    acronyms = list(ACRONYM.finditer(clean, start, end))
    if acronyms and acronyms[-1].end() >= end:
        end = acronyms[-1].start()
    fields = clean[start:end].split(",")
    if PREMISES.fullmatch(fields[0]) and not HEAD.search(fields[0]):
        return None
    known = takewhile(lambda field: not PREMISES.fullmatch(field), fields[1:])
    end = start + len(",".join([fields[0], *known]))
    name = clean[start:end]
    nobody = name.islower() and " " not in name and not HEAD.search(name)  # "called"
    if name.casefold() in NO_NAME or not _LETTERS.search(name) or nobody:
        return None
    return start, end, acronyms[-1]["acronym"] if acronyms else None
