"""A list of recipients cut into its members.

Lists of institutions are hard to cut because "," and "and" stand inside names as well as between
them. A list is first cut at every possible joint; then joints are closed again where a name goes
on (see `names`), or, in a list with semicolons or line breaks, wherever neither stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from statements.codebook import Codebook
from statements.extract.recipients.acronyms import bare_name
from statements.extract.recipients.joints import Joint, Piece, cut
from statements.extract.recipients.names import goes_on
from statements.language.english.recipients import AND, HEAD, OF, RESTS, THE_NAME

_LONGEST = 8  # pieces of a name
_AHEAD = 2 * _LONGEST  # pieces that are looked at for where a name ends
_MOST = 200  # characters of a name that the codebook knows

Span = tuple[int, int]


def members(clean: str, start: int, end: int, codebook: Codebook) -> Iterator[Span]:
    """The spans of the members, with what may stand around their names."""
    rests = (rest.search(clean[start:end]) for rest in RESTS)
    end = next((start + rest.start() for rest in rests if rest), end)
    pieces = list(cut(clean, start, end))
    if separators := _separators(clean[start:end]):
        return _separated(clean, pieces, separators)
    return _joined(clean, pieces, codebook)


def _separators(listed: str) -> str:
    """What parts the members of a list, where commas and "and" do not."""
    if ";" in listed:
        return ";\n"
    lines = listed.count("\n")
    return "\n" if lines > 1 and lines >= listed.count(",") else ""


def _separated(clean: str, pieces: list[Piece], separators: str) -> Iterator[Span]:
    start: int | None = None
    last = 0
    for piece in pieces:
        parted = not set(separators).isdisjoint(piece.joint)
        if start is not None and (parted or _begins_anew(clean, start, piece)):
            yield start, last
            start = None
        start, last = (piece.start if start is None else start), piece.end
    if start is not None:
        yield start, last


def _begins_anew(clean: str, start: int, piece: Piece) -> bool:
    """Whether "and the" begins another name: "the Government of A and the Government of B"."""
    if not (AND.search(piece.joint) and THE_NAME.match(clean, piece.start, piece.end)):
        return False
    own = clean[piece.start : piece.end].partition(OF)[0]
    return bool(HEAD.search(clean, start, piece.start) and HEAD.search(own))


def _joined(clean: str, pieces: list[Piece], codebook: Codebook) -> Iterator[Span]:
    position = 0
    while position < len(pieces):
        ahead = pieces[position : position + _AHEAD]
        size = _known(clean, ahead, codebook) or _size(clean, ahead, codebook)
        yield ahead[0].start, ahead[size - 1].end
        position += size


def _known(clean: str, pieces: list[Piece], codebook: Codebook) -> int:
    """How many of the next pieces, two or more, make a name of the codebook; else none."""
    for size in range(min(len(pieces), _LONGEST), 1, -1):
        printed = clean[pieces[0].start : pieces[size - 1].end]
        if len(printed) < _MOST and codebook.organisation(bare_name(printed)):
            return size
    return 0


def _size(clean: str, pieces: list[Piece], codebook: Codebook) -> int:
    """How many of the next pieces make one name."""
    longest = min(len(pieces), _LONGEST)
    sizes = range(1, longest)
    ended = (s for s in sizes if not goes_on(Joint(clean, pieces, s, codebook)))
    return next(ended, longest)
