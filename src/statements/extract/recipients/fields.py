"""Whether a comma or an "and" stands inside a name: between the fields or the kinds of one body."""

from __future__ import annotations

from statements.extract.recipients.joints import Joint
from statements.language.english import recipients as english
from statements.language.rules import Rule

_AHEAD = 4  # pieces in which the "and" before the last field is looked for


def _head_behind(joint: Joint) -> bool | None:
    if joint.headed or not joint.is_bare_and:
        return None
    described = english.THE_TOPIC.match(joint.so_far) and joint.then[:1].isupper()
    return joint.then_is_body or bool(described)


def _governed(joint: Joint) -> bool | None:
    if not joint.is_bare_and:
        return None
    if not english.GOVERNS.search(joint.so_far):
        return False
    falls = joint.then[:1].islower() and not joint.so_far[:1].islower()
    return not joint.then_is_body or (falls and joint.size + 1 < len(joint.pieces))


def _closing(joint: Joint) -> int | None:
    """The piece behind the next "and", if it is not far."""
    ahead = enumerate(joint.pieces[joint.size : joint.size + _AHEAD + 1], joint.size)
    return next((n for n, piece in ahead if english.AND.search(piece.joint)), None)


def _fields(joint: Joint) -> bool | None:
    closing = _closing(joint)
    if not joint.headed or closing is None:
        return None
    rest = joint.pieces[joint.size : closing + 1]
    return joint.has_field and not any(joint.is_body(piece) for piece in rest)


FIELDS: tuple[Rule[Joint, bool], ...] = (
    Rule(
        name="others",
        read=lambda joint: False if joint.is_bare_and and english.OTHER.match(joint.then) else None,
        examples=("League of Bakers| and other bodies",),
        counter_examples=("League of Bakers|, other bodies",),
    ),
    Rule(
        name="the kind of body is said behind",
        read=_head_behind,
        examples=(
            "the Northern~ and Southern Institutes",
            "the coastal~ and Inland Waters",
            "Fish| and Millers",
        ),
        counter_examples=(
            "League of Bakers| and Southern Institutes",
            "the Northern|, and Southern Institutes",
        ),
    ),
    Rule(
        name="what a body is for",
        read=_governed,
        examples=(
            "Ministry of Labour~ and Social Protection",
            "Ministry of Labour~ and social committees, Port Office",
            "Ministry of Labour| and social committees",
        ),
        counter_examples=("Ministry of Labour|, Trade and Ports",),
    ),
    Rule(
        name='no "and" follows',
        read=lambda joint: False if _closing(joint) is None else None,
        examples=(
            "League of Bakers|, Millers",
            "Ministry of Labour|, Trade, Sport, Youth, Care, Art and Ports",
        ),
        counter_examples=("Board of Fish|, Ships and Ports",),
    ),
    Rule(
        name="several fields",
        read=_fields,
        examples=(
            "Ministry of Labour~, Trade and Social Protection",
            "Ministry of Labour~, Trade, Sport, Youth, Care and Ports",
            "Ministry of Labour~, and Ports",
            "Ministry of Labour|, Trade and Port Office",
            "Ministry of Labour|, Port Office and Trade",
            "League of Bakers|, Millers and Ports",
        ),
        counter_examples=(
            "Scientific|, Educational and Cultural Board",
            "Ministry of Labour|, Trade",
        ),
    ),
    Rule(
        name="adjectives",
        read=lambda joint: bool(english.ADJECTIVE.search(joint.so_far.split()[-1])),
        examples=("Educational~, Scientific and Cultural Board", "Arland|, Velmar and Ports"),
    ),
)
