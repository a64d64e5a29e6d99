"""Whether a name goes on behind a comma or an "and": the first rule that can tell says so.

In the examples `~` stands before a joint where the name goes on, `|` where it ends.
"""

from __future__ import annotations

from statements.extract.recipients.acronyms import ACRONYM, is_spelled_in
from statements.extract.recipients.fields import FIELDS
from statements.extract.recipients.joints import Joint
from statements.language.english import recipients as english
from statements.language.rules import Rule

_SPELLED = 5  # pieces ahead in which an acronym is looked for


def goes_on(joint: Joint) -> bool:
    """Whether the name so far goes on with the next piece."""
    said = (rule.read(joint) for rule in RULES)
    return next(goes for goes in said if goes is not None)


def _yes(said: object) -> bool | None:
    return True if said else None


def _no(said: object) -> bool | None:
    return False if said else None


def _is_closed(joint: Joint) -> bool:
    return joint.so_far.endswith(")") and bool(ACRONYM.search(joint.so_far))


def _is_spelled(joint: Joint) -> bool:
    start = joint.pieces[0].start
    for later in joint.pieces[joint.size : joint.size + _SPELLED]:
        listed = joint.clean[start : later.end]
        if ACRONYM.search(listed):
            return is_spelled_in(listed, joint.following.start - start)
        if ";" in later.joint:
            break
    return False


def _is_held_by(joint: Joint) -> bool:
    """Whether the next piece is the office of the person so far."""
    person = joint.is_comma and "," not in joint.so_far and english.HONORIFIC.match(joint.so_far)
    other = english.ANEW.match(joint.then) or english.HONORIFIC.match(joint.then)
    return bool(person and joint.then_headed and not other)


RULES: tuple[Rule[Joint, bool], ...] = (
    Rule(
        name="an acronym or a semicolon ends it",
        read=lambda joint: _no(";" in joint.printed or _is_closed(joint)),
        examples=("League of Bakers (LB)| and Millers", "League of Bakers|; Millers"),
        counter_examples=("League of Bakers| and Millers",),
    ),
    Rule(
        name="an acronym behind it spells it",
        read=lambda joint: _yes(_is_spelled(joint)),
        examples=(
            "Board of Fish~, Ships and Ports (BFSP)",
            "heads of the Board of Fish~ and Ports (BFP)",
        ),
        counter_examples=(
            "Board of Fish| and Port Office (PO)",
            "Board of Fish|; Ships and Ports (BFSP)",
        ),
    ),
    Rule(
        name="the codebook knows it",
        read=lambda joint: _no(
            not (joint.has_field and not joint.then_is_body) and joint.is_known(joint.so_far)
        ),
        examples=("Council of Europe| and Bakers",),
        counter_examples=("League of Bakers| and Millers",),
    ),
    Rule(
        name='"of" goes on',
        read=lambda joint: _yes(english.OF_A_NAME.match(joint.then)),
        examples=("Presidents of the Senate~ and of the Chamber of Deputies",),
        counter_examples=("League of Bakers| and the Millers", "League of Bakers| and of all"),
    ),
    Rule(
        name="heads of several",
        read=lambda joint: _yes(english.HEADS_OF_MANY.search(joint.so_far)),
        examples=("heads of museums~ and research institutes",),
        counter_examples=("heads of the Museum| and research institutes",),
    ),
    Rule(
        name="who holds the office",
        read=lambda joint: _yes(
            joint.is_comma
            and english.HONORIFIC.match(joint.then)
            and not english.HONORIFIC.match(joint.so_far)
        ),
        examples=("the leader of the opposition~, Mr Kaspar Reuss",),
        counter_examples=(
            "Mr Carl Dorn|, Mr Kaspar Reuss",
            "the leader of the opposition| and Mr Kaspar Reuss",
        ),
    ),
    Rule(
        name="the office that a person holds",
        read=lambda joint: _yes(_is_held_by(joint)),
        examples=("Mr Piet Halloran~, Minister of Infrastructure",),
        counter_examples=(
            "Mr Piet Halloran|, the Minister of Infrastructure",
            "Mr Piet Halloran|, Arland",
        ),
    ),
    Rule(
        name="one more field",
        read=lambda joint: _yes(
            joint.has_field and not joint.then_headed and english.THE_FIELD.fullmatch(joint.then)
        ),
        examples=("Minister for Infrastructure~ and the Islands",),
        counter_examples=(
            "Minister for Infrastructure| and the Senate",
            "League of Bakers| and the Islands",
        ),
    ),
    Rule(
        name="one more topic",
        read=lambda joint: _yes(
            joint.is_and
            and not joint.then_headed
            and english.THE_TOPIC.match(joint.then)
            and english.ON_TOPIC.search(joint.so_far)
        ),
        examples=("Rapporteur on health~ and the environment",),
        counter_examples=(
            "Rapporteur on health| and the authorities",
            "League of Bakers| and the environment",
        ),
    ),
    Rule(
        name="another name begins",
        read=lambda joint: _no(english.ANEW.match(joint.then) or joint.is_known(joint.then)),
        examples=("League of Bakers| and the Millers", "League of Bakers|, UNICEF"),
        counter_examples=("League of Bakers| and Millers",),
    ),
    Rule(
        name="one of many",
        read=lambda joint: _yes(not joint.then_headed and english.MANY_OF.search(joint.so_far)),
        examples=("the ambassadors of Germany~, France and Italy",),
        counter_examples=(
            "the ambassadors of Germany|, Port Office and League",
            "League of Bakers|, Millers",
        ),
    ),
    Rule(
        name="what belongs to a body",
        read=lambda joint: (
            (joint.then_headed or not joint.is_and) if english.OWNED.search(joint.so_far) else None
        ),
        examples=("the Assembly's Education~, Culture and Sport Committee",),
        counter_examples=("the Assembly's Committee|, Culture and Sport",),
    ),
    *FIELDS,
)
