"""To whom a statement goes: the list after "has been sent to", cut into its members."""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from statements.codebook import Codebook, Organisation
from statements.extract.recipients.joints import ACRONYM, bare_name
from statements.extract.recipients.lists import DOUBTS, find_lists
from statements.extract.recipients.names import names
from statements.language.english.recipients import (
    A_TEXT,
    HEAD,
    IN_BRACKETS,
    LEAD,
    MAILBOX,
    NO_NAME,
    PREMISES,
)
from statements.language.english.sections import ATTENTION
from statements.language.names import is_office, is_person
from statements.text.normalise import Text

_TOLD_OF, _UNNAMED = DOUBTS
_LISTED = re.compile(r"[ ,;:\n]*(?:(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-•*–])[ ]+)?")
_LETTERS = re.compile(r"[^\W\d_]&?[^\W\d_]")


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
        for span in _out_of_brackets(text.clean, spans, codebook):
            if named := _name(text.clean, *span):
                first, last, acronym = named
                name = text.clean[first:last]
                known = codebook.organisation(bare_name(name), acronym)
                line = sent and ATTENTION.match(text.clean, *sent)  # "Attn: Press", of an address
                office = is_office(name) if line else HEAD.search(name)
                named = known or acronym or office or is_person(name)
                if line and not named and found:
                    continue
                doubt = _TOLD_OF if told_of else None if named else _UNNAMED
                found.append(Recipient(first, last, acronym, known, sent, sent_as, doubt))
    return found


def _out_of_brackets(
    clean: str, spans: Iterable[tuple[int, int]], codebook: Codebook
) -> Iterator[tuple[int, int]]:
    for span in spans:
        inner = IN_BRACKETS.fullmatch(clean, *span)
        yield from names(clean, *inner.span("names"), codebook) if inner else [span]


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
    end = start + len(MAILBOX.sub("", ",".join([fields[0], *known])).rstrip())
    name = clean[start:end]
    nobody = name.islower() and " " not in name and not HEAD.search(name)  # "called"
    if A_TEXT.match(name) or name.casefold() in NO_NAME or not _LETTERS.search(name) or nobody:
        return None
    return start, end, acronyms[-1]["acronym"] if acronyms else None
