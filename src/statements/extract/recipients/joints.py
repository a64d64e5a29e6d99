"""The places where a list of recipients may be cut, and the pieces that it is cut into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from statements.codebook import Codebook
from statements.extract.recipients.acronyms import bare_name
from statements.language.english import recipients as english

_BESIDE = " ,;.\n"  # what is no name by itself


class Piece(NamedTuple):
    start: int
    end: int
    joint: str  # what stands between it and the piece before


def cut(clean: str, start: int, end: int) -> Iterator[Piece]:
    """A list cut at every joint that does not stand in brackets."""
    position, joint = start, ""
    for match in english.JOINT.finditer(clean, start, end):
        before = clean[position : match.start()]
        if match.start() < position or before.count("(") > before.count(")"):
            continue
        if before.strip(_BESIDE):
            yield Piece(position, match.start(), joint)
            joint = ""
        joint += match[0]
        position = match.end()
    if clean[position:end].strip(_BESIDE):
        yield Piece(position, end, joint)


@dataclass(frozen=True)
class Joint:
    """A place in a list: behind `size` pieces that are one name, before the next piece."""

    clean: str
    pieces: list[Piece]
    size: int
    codebook: Codebook

    @cached_property
    def so_far(self) -> str:
        return self.clean[self.pieces[0].start : self.pieces[self.size - 1].end].strip()

    @cached_property
    def following(self) -> Piece:
        return self.pieces[self.size]

    @cached_property
    def then(self) -> str:
        return self.clean[self.following.start : self.following.end].strip()

    @cached_property
    def printed(self) -> str:
        return self.following.joint

    @cached_property
    def is_and(self) -> bool:
        return bool(english.AND.search(self.printed))

    @cached_property
    def is_comma(self) -> bool:
        return "," in self.printed

    @cached_property
    def is_bare_and(self) -> bool:
        return self.is_and and not self.is_comma

    @cached_property
    def headed(self) -> bool:
        """Whether the name so far has a word for the kind of body it is."""
        return bool(english.HEAD.search(self.so_far))

    @cached_property
    def then_headed(self) -> bool:
        """Whether the next piece has one."""
        return bool(english.HEAD.search(self.then))

    @cached_property
    def then_is_body(self) -> bool:
        return self.is_body(self.following)

    @cached_property
    def has_field(self) -> bool:
        return bool(english.FIELD.search(self.so_far))

    def is_body(self, piece: Piece) -> bool:
        """Whether a piece is a body by its own words: not "Care" in "Care of the Parliament"."""
        own = self.clean[piece.start : piece.end].partition(english.OF)[0]
        return bool(english.HEAD.search(own))

    def is_known(self, printed: str) -> bool:
        return self.codebook.organisation(bare_name(printed)) is not None
