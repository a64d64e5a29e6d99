"""The places where a list of recipients may be cut, what stands around them, and acronyms."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from statements.codebook import Codebook
from statements.language.english import recipients as english
from statements.language.names import is_person

LONGEST = 8  # pieces of a name
_NEAR = 5  # pieces in which the acronym of a name, or the "and" before its last field, stands
_BESIDE = " ,;.\n"  # what is no name by itself
_MOST = 200  # characters of a name that the codebook knows
ACRONYM = re.compile(
    r"[ ]*\((?P<acronym>(?=[^()]*[A-Z][^()]*[A-Z]|[A-Z]{2,}"
    r"|[A-Z][a-z]+\))[A-Z][\w/&-]{1,14}(?: [A-Z]{2,8})?)s?\)"
)


def separators(listed: str) -> str:
    """What parts the names of a list where commas and "and" do not."""
    lines = listed.count("\n")
    if lines > 1 and len(english.LISTED.findall(listed)) >= lines:
        return "\n"
    if ";" in listed:
        return ";\n"
    if " / " in listed:
        return "/"
    whole = lines and not english.GOES_ON.search(listed)  # no line is wrapped
    return "\n" if lines > 1 and (whole or lines >= listed.count(",")) else ""


class Piece(NamedTuple):
    start: int
    end: int
    joint: str  # what stands between it and the piece before

    def printed(self, clean: str) -> str:
        return clean[self.start : self.end]


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


class Joint:
    """A place in a list: behind `size` pieces that are one name, before the next piece."""

    def __init__(
        self, clean: str, pieces: list[Piece], size: int, parted_by: str, codebook: Codebook
    ) -> None:
        self.clean, self.pieces, self.size = clean, pieces, size
        self.parted_by, self.codebook = parted_by, codebook
        self.so_far = english.LEAD.sub("", self.name(size).strip())
        self.then = clean[pieces[size].start : pieces[size].end].strip()
        self.printed = pieces[size].joint
        self.is_comma = "," in self.printed
        self.is_and = bool(english.AND.search(self.printed))
        self.is_bare_and = self.is_and and not self.is_comma
        self.headed, self.then_headed = map(english.HEAD.search, (self.so_far, self.then))
        self.then_is_body = self.is_body(pieces[size])
        self.has_field = english.FIELD.search(self.so_far)

    def name(self, size: int) -> str:
        """What is printed of the first pieces."""
        return self.clean[self.pieces[0].start : self.pieces[size - 1].end]

    def is_body(self, piece: Piece) -> bool:
        """Whether a piece is a body by its own words: not "Care" in "Care of the Parliament"."""
        own = self.clean[piece.start : piece.end].partition(english.OF)[0]
        return bool(english.HEAD.search(own))

    def knows(self, printed: str) -> bool:
        """Whether it is a name of the codebook."""
        return len(printed) < _MOST and bool(self.codebook.organisation(bare_name(printed)))

    def knows_more(self) -> bool:
        """Whether the name so far and more is one."""
        longest = min(len(self.pieces), LONGEST)
        return any(self.knows(self.name(size)) for size in range(longest, self.size, -1))

    def is_spelled(self) -> bool:
        """Whether an acronym spells the name across the joint, not only what is behind it."""
        last = self.pieces[self.size : self.size + _NEAR][-1].end
        acronym = ACRONYM.search(self.clean, self.pieces[self.size].start, last)
        if not acronym:
            return False
        begins = [piece.start for piece in self.pieces[: self.size + 1]]
        *spelled, behind = (
            spells(acronym["acronym"], self.clean[start : acronym.start()]) for start in begins
        )
        return any(spelled) and not behind

    def is_held(self) -> bool:
        """Whether a person is named behind an office."""
        held = english.OFFICE.match(self.so_far) and is_person(self.then.rstrip("."))
        return bool(held) and not self.knows(self.then)

    def last_field(self) -> list[Piece]:
        """The next pieces up to the one behind "and", if it is not far."""
        ahead = self.pieces[self.size : self.size + _NEAR]
        ands = [n for n, piece in enumerate(ahead, 1) if english.AND.search(piece.joint)]
        field = ahead[: ands[0]] if ands and not self.is_bare_and else []
        last = field[-1].printed(self.clean) if field else ""
        return [] if english.ANEW.match(last) and not english.THE_FIELD.fullmatch(last) else field

    def more_fields(self) -> object:
        """Whether what a body is for goes on to the piece behind "and"."""
        fields = (self.has_field or english.PURPOSE.search(self.so_far)) and self.last_field()
        return fields and not any(map(self.is_body, fields))

    def is_company(self) -> object:
        """Whether the next piece, or the one behind "and", ends as companies are called."""
        last = [self.pieces[self.size], *self.last_field()][-1]
        return not self.headed and english.COMPANY.search(last.printed(self.clean))

    def more_of_the_same(self) -> object:
        """Whether what a body is for goes on: not where another body follows, in other letters."""
        falls = self.then[:1].islower() and not self.name(1).strip()[:1].islower()
        governs = self.headed and english.GOVERNS.search(self.so_far)
        more = self.size + 1 < len(self.pieces)
        return self.is_bare_and and governs and (not self.then_is_body or (falls and more))


def bare_name(printed: str) -> str:
    """A printed name without its acronym and without what leads it in."""
    return english.LEAD.sub("", ACRONYM.sub("", printed.strip(" ,;.:\n")))


def spells(acronym: str, name: str) -> bool:
    """Whether the first letters of a name's words spell an acronym; small words may be left out."""
    long, short = english.IN_SHORT
    name = english.UNSPELLED.sub("", name).replace(long, short)
    words = re.findall(r"[A-Za-z][\w'-]*", name)
    initials = [w if w == short else w[0].upper() for w in words if w[0].isupper() or len(w) > 3]
    target = re.sub(r"[^A-Z]", "", acronym)
    spelled = "".join(initials)
    return len(target) > 1 and target in (spelled, spelled.removeprefix(short))
