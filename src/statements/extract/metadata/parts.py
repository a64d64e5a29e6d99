"""The parts of a text that say when, where and by whom it was issued."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from statements.extract.metadata.lines import (
    Dated,
    dated,
    is_label,
    is_office,
    label,
    section_lines,
)
from statements.extract.metadata.signatures import Signed, read_signed
from statements.extract.metadata.words import Words, together
from statements.language.english import metadata as english
from statements.text.normalise import Text

_DATELINE = 140  # characters
_FIRST = 600  # characters in which the issuer may say its name


@dataclass(frozen=True)
class Parts:
    """A text, and what its heading, signature, dateline and first sentences are made of."""

    text: Text

    @cached_property
    def heading(self) -> list[Words]:
        return [] if self.text.front_matter else list(section_lines(self.text, "title"))

    @cached_property
    def lines(self) -> list[Words]:
        """The heading without its labels; an office that goes on in brackets is one line."""
        lines: list[Words] = []
        for line in self.heading:
            if lines and line.text[0] == "(" and is_office(line.text) and is_office(lines[-1].text):
                lines[-1] = together([lines[-1], line])
            elif not is_label(line):
                lines.append(line)
        return lines

    @cached_property
    def signature(self) -> list[Words]:
        lines = section_lines(self.text, "signature")
        return [line for line in lines if not english.CLOSING.fullmatch(line.text)]

    @cached_property
    def signed(self) -> list[Signed]:
        return read_signed(self.signature)

    @cached_property
    def labels(self) -> dict[str, Words]:
        """Lines of the heading such as "Date: 5 May 2021"."""
        lines = [*self.heading, *section_lines(self.text, "recipients")]
        return dict(found for line in lines if (found := label(line)))

    def stated(self, field: str) -> Words | None:
        """What the front matter or a label says of a field."""
        for key in english.LABELS[field]:
            if found := self._front_matter(key) or self.labels.get(key):
                return found
        return None

    def _front_matter(self, key: str) -> Words | None:
        value = self.text.front_matter.get(key)
        if not value:
            return None
        line = re.search(rf"(?im)^{re.escape(key)}[ ]?:(.*)", self.text.clean)
        return Words(line[1], *line.span(1)).strip(" \"'") if line else Words(value, 0, 0)

    @cached_property
    def days(self) -> dict[Words, Dated]:
        """The lines with a date."""
        lines = [*self.lines, *self.signature]
        return {line: found for line in lines if (found := dated(line))}

    @cached_property
    def dated(self) -> list[Dated]:
        """The same, first those that are there for it."""
        return sorted(self.days.values(), key=lambda found: not found.alone)

    @cached_property
    def body(self) -> int | None:
        return next((s.start for s in self.text.sentences if s.section == "body"), None)

    @cached_property
    def dateline(self) -> dict[str, Words]:
        """Place, day and perhaps issuer: "Alton, 5 May 2021 – The ports ..."."""
        if self.body is None:
            return {}
        clean = self.text.clean
        return _groups(english.DATELINE.match(clean, self.body, self.body + _DATELINE))

    @cached_property
    def said_by(self) -> dict[str, Words]:
        """The issuer, and perhaps a person, as the heading or the first sentences name them."""
        heading, places = _joined(self.lines)
        if by := english.BY.search(heading):
            return _groups(by, places)
        if self.body is None:
            return {}
        found = english.SAYS.finditer(self.text.clean, self.body, self.body + _FIRST)
        return _groups(next((match for match in found if is_office(match["issuer"])), None))


def _joined(lines: list[Words]) -> tuple[str, list[int]]:
    """Lines with a blank between those that go on, and where each character stands."""
    text, places = "", list[int]()
    for line in lines:
        goes_on = line.text[0].islower() or text.endswith(",")
        text += (" " if goes_on else "\n") + line.text
        places += (line.start - 1, *range(line.start, line.end))
    return text, places


def _groups(match: re.Match[str] | None, places: Sequence[int] | None = None) -> dict[str, Words]:
    """The named groups of a match; `places` says where each character stands."""
    if not match:
        return {}
    at = places or range(match.end() + 1)
    return {
        name: Words(said, at[match.start(name)], at[match.end(name) - 1] + 1)
        for name, said in match.groupdict().items()
        if said
    }
