"""The letters of a sentence: what their neighbours settle, and what may be left out of them."""

import re
from collections.abc import Container, Sequence

from statements.language.english.linking import OPEN_CLAUSES, TRANSPARENT


def settled(letters: Sequence[str], roles: set[str], place: int) -> str:
    """The letter of a form that may be verb, noun or adjective, by the tokens beside it."""
    before = letters[place - 1] if place else ""
    after = letters[place + 1] if place + 1 < len(letters) else ""
    if roles & set("GJ"):
        if "G" not in roles or ("J" in roles and (not after or after not in "o#dwy")):
            return "J"  # "were sheltering in a school", not "sheltering 40 people"
        return "N" if after == "o" else "G"
    if "E" in roles and "I" in roles:
        return "X"
    if "E" in roles:
        if after == "w" and before in "dpo":
            return "w"  # "the wounded soldiers"
        return "P" if "P" in roles and before == "d" and after != "#" else "E"
    if "N" in roles and roles & set("TI"):
        verb = before in "tmyr" or (after in ("#", "d") and before not in "dpo")
        if not verb:
            return "N"
    if "T" in roles and (before in "dpo" or (after and after in "phmb" and "I" not in roles)):
        return "P" if "P" in roles else "w"  # "the martyrs", "in that attack", "water levels at"
    if "T" in roles:
        return "Y" if "I" in roles else "T"
    for letter in "INSP":
        if letter in roles:
            if letter == "S" and (after == "d" or (after == "w" and before not in "ba")):
                return "w"  # "is missing a refund"
            return "P" if letter == "S" and "P" in roles and before in ("d", "o") else letter
    return "w"


def with_clauses(letters: list[str], words: list[str]) -> None:
    """Tell a clause from what follows a preposition: "as the ship arrived", "as a teacher"."""
    for place, word in enumerate(words):
        if word in OPEN_CLAUSES and _SUBJECT_VERB.match("".join(letters[place + 1 : place + 7])):
            letters[place] = "u"


def without_openings(letters: list[str], words: list[str], events: Container[int]) -> None:
    """Make a mere opening of what stands before a figure and only carries it: "the lives of 40"."""
    for place in [place for place, letter in enumerate(letters) if letter == "#"]:
        before = place - 1
        while before > 0 and letters[before] in "da":
            before -= 1
        carrier = before - 1
        if before <= 0 or letters[before] != "o" or words[carrier] not in TRANSPARENT:
            continue
        if carrier in events:
            continue
        letters[before] = letters[carrier] = "d"


_SUBJECT_VERB = re.compile("[dwy]{1,4}a*[hbmvEIXYe]")
# What may stand between those counted and their verb, as expressions over the letters.
_TAIL = (
    r"(?:[da]*#(?:w{1,2}(?=a*[hmb]))?"
    r"|[da]*(?:[eg][da]*|E(?=w))?[wN]*(?:[wPNyz]|G(?=[hmb,]))(?:[d&][wN]{1,5}(?=a*[hmb]))?"
    r"|d+(?=[pr]))"
)
_GROUP = r"d*(?:[aweg])*(?:#[PS]?|[wPN])_*"
_PHRASE = re.compile(rf"(?:[otB]|pp?){_TAIL}(?:(?:,w{{1,3}})+,?&w{{1,3}}(?=[,hmb]))?")
_ASIDE = re.compile(
    r"\([^()]{0,80}\)|-[^-;:]{1,60}-"
    rf"|[,-]?i[da]*:?(?:{_GROUP}(?:,{_GROUP})*,?&{_GROUP}[,-]?|{_GROUP}(?:,{_GROUP})*[,-]|{_GROUP}(?!r))"
    rf"|,Q(?=[^,;:]*[bhmevEIXYR])[^,;:]{{1,60}}(?:,{_GROUP})*(?:,?&{_GROUP})?,"
    r"|,#w{0,2},(?=[_a]*[hmbIEXYS])"  # "986 people, 558 of them children, died"
    rf"|,#b{_GROUP}(?:,{_GROUP})*(?:,?&{_GROUP})?,|,i[^-,;:()evEIXYbhm]{{1,40}},"
)
_LAST = re.compile(rf",?&{_GROUP}\Z")
_VERB, _PREDICATE = re.compile("[bhmEIXYev]"), re.compile("[_a]*[bhmEIXYev]")
_ACTIVE = re.compile(r"[ETGXYev][da_]*\Z")  # "the blast killed 42 people"
_CLAUSE = re.compile(
    r",[rq][^,;:#]{1,60},|,[dawoepgyi_#P&]{1,14},|,[Ee]B?[dawoptb_#P&]{0,16},(?=[_a]*[bhm])"
)
_REDUCED = re.compile(
    r"(?<=[#_])(?:[EXSeg][_w&a]*(?=[hbI])|g[_w&atdRo]*(?=[hb]))"
)  # "those arrested in May were freed"


def _blank(match: re.Match[str]) -> str:
    return "_" * len(match[0])


def without_phrases(letters: str) -> str:
    """The letters with what follows a preposition blanked."""
    return _PHRASE.sub(_blank, letters)


def _aside(match: re.Match[str]) -> str:
    """Blanks for an aside; not for a last member that begins a clause of its own: "40 people were
    killed, including 7 children, and 13 were injured"."""
    letters, (start, end) = match.string, match.span()
    last = _LAST.search(letters, start, end)
    whole = max(0, letters.rfind("#", 0, start))
    has_verb = _VERB.search(letters, whole, start) or _ACTIVE.search(letters, 0, whole)
    if last and has_verb and _PREDICATE.match(letters, end):
        return "_" * (last.start() - start) + last[0]
    return _blank(match)


def without_asides(letters: str) -> str:
    """The letters with brackets and "including ..." blanked too."""
    return _ASIDE.sub(_aside, letters)


def without_clauses(letters: str) -> str:
    """The letters with what stands between commas, and participles before a verb, blanked too."""
    return _REDUCED.sub(_blank, _CLAUSE.sub(_blank, letters))
