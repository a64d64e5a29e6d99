"""How a figure gets its event: rules over the letters of a sentence, tried in their order.

A rule says where the words of an event stand when they are said of those whom a figure counts.
Beside each stand examples and counter-examples, which the tests run on "40".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from statements.event_words import Said
from statements.extract.figures.tokens import Sentence, Token, without_asides, without_phrases

_WINDOW = 90  # tokens that are looked at behind a figure
_BACK = 30  # and before it
_EVENT = re.compile(r"[EGIJNPSTXY]")
_AUX_BEFORE = re.compile(r"[hmtbna_]*\Z")
_SKIP = "[_a]*"
OWN_VERB = re.compile(r"_*,?_*[a_]*[hmbevTEIXYR]|a*w")  # of a figure that is a subject itself
# "were reported to have been", "have", "will be": what stands between those counted and a verb.
_AUX = (
    r"(?P<aux>(?:[hmtbnja_]|(?<=a)&(?=a)|(?<=[ba_])e(?=[tbhEXaS_])"
    r"|(?<=[bja])(?:[ew],)+_?(?=[EXS]))*)"  # "being bought, sold, held captive"
)
_ALSO = r"(?:[,&]+[ahmb_]*{0})*"  # a verb that shares it: "arrested and executed"
_NO_OBJECT = r"(?![_a]*[d#wPy])"


class Rule(NamedTuple):
    """Where the words of an event stand, seen from a figure; `x` is the place of the words."""

    link: str
    side: str  # before the figure, inside its phrase, behind it, or after it as its subject
    pattern: re.Pattern[str]
    roles: str  # what the words must be, as in `event_words.Said`
    needs: str  # letters of which one must stand in the verb group
    example: str
    event: str
    counter: str


def _before(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})\Z")


RULES = (
    Rule(
        "object", "before", _before(rf"(?P<x>[TGEXY](?:,?&[ba]*[TGEXY])*){_SKIP}d*{_SKIP}"), "ETG",
        "", "The storm killed 40 people.", "killed", "The storm killed a man and 40 people sang.",
    ),
    Rule(
        "relative", "behind",
        re.compile(rf"{_SKIP},?[rq]{_AUX}(?P<x>[EXSJ]{_ALSO.format('[EXS]')})"), "ESJ", "b",
        "We saw 40 people who were injured.", "injured", "We saw 40 people who injured a man.",
    ),
    Rule(
        "relative", "behind",
        re.compile(rf"{_SKIP},?r{_AUX}(?P<x>[IXY]{_ALSO.format('[IXY]')})"), "I", "",
        "We saw 40 people who fled.", "displaced", "We saw 40 people and a man who fled.",
    ),
    Rule(
        "adjacent", "behind",
        re.compile(rf"{_SKIP}j?a*(?P<x>[EXSGJ]{_ALSO.format('[EXS]')}){_NO_OBJECT}"), "ESJ", "",
        "The storm left 40 injured.", "injured", "Then 40 soldiers killed a man.",
    ),
    Rule(
        "adjacent", "behind", re.compile(rf"{_SKIP}(?P<x>J)"), "J", "",
        "We saw 40 people fleeing the storm.", "displaced", "We saw 40 people in fleeting joy.",
    ),
    Rule(
        "counted noun", "behind", re.compile(r"(?:o[da]*)?(?P<x>[PS])(?!w)"), "PS", "",
        "There are 40 of the wounded.", "injured", "There are 40 of the missing pages.",
    ),
    Rule(
        "subject", "after",
        re.compile(rf"{_SKIP},?{_SKIP}{_AUX}(?P<x>[EXSPJ](?:[,&_]+[ahmb_]*[EXSI])*)"), "ESPJ", "bj",
        "In all 40 people, most of them old, were injured.", "injured",
        "Near 40 villages a man was injured.",
    ),
    Rule(
        "subject", "after",
        re.compile(rf"{_SKIP},?{_SKIP}{_AUX}(?P<x>[IXY](?:[,&_]+[ahmb_]*[IXYE])*)"), "I", "",
        "In all 40 people fled.", "displaced", "The fear of 40 people fled.",
    ),
    Rule(
        "subject", "after",
        re.compile(
            rf"{_SKIP},?_*(?:[,&]+[dw_]+)*,?[ev][dwaNGTPy_]{{0,12}}[,&]+{_AUX}(?P<x>[IXY])"
        ),
        "I", "", "The parliaments of 40 states condemned the act, and recognised it.", "recognised",
        "When 40 states met, Utopia recognised it.",
    ),
    Rule(
        "apposition", "after",
        re.compile(rf"{_SKIP},?{_SKIP}(?:d*a*)?(?P<x>[EXSJ]{_ALSO.format('[EXS]')}){_NO_OBJECT}"),
        "ESJ", "", "We mourn 40 people, all killed by the storm.", "killed",
        "We mourn 40 people, and killed the snake.",
    ),
    Rule(
        "of-phrase", "before", _before(r"(?P<x>[NP](?:&[NP])*)_*[ot]?[da]*"), "NGP", "",
        "It led to the deaths of 40 people.", "died", "It led to the death of a man in 40 cities.",
    ),
    Rule(
        "subject", "before", _before(r"(?P<x>[IXEY])B[da]*"), "I", "",
        "It was signed by 40 states.", "signed", "It was destroyed by 40 soldiers.",
    ),
    Rule(
        "shared over a list", "before",
        _before(r"(?P<x>[TGEXY])[da]*[weg]{0,3}w_*(?:,[daweg_]*w_*)*,?&[da]*"), "ETG", "",
        "The storm destroyed crops and 40 houses.", "destroyed",
        "The storm destroyed crops and 40 houses were built.",
    ),
    Rule(
        "counted noun", "inside", re.compile(r"(?P<x>[PNESI])"), "PSE", "",
        "There were 40 deaths.", "died", "There were 40 death notices.",
    ),
    Rule(
        "predicate", "before",
        _before(r"(?P<x>[PNESXJ](?:,?&?[ESX])*)(?:[pot][dawgyGNE]+){0,4}(?:[hma_]*(?:R[pta]*|b[ap]*)|[:-])[da]*"),
        "PNESJ", "", "The death toll reached 40.", "died", "The dead were buried in 40 graves.",
    ),
)  # fmt: skip


class Link(NamedTuple):
    """The words of an event that a rule ties to a figure."""

    rule: Rule
    tokens: tuple[Token, ...]
    aux: str
    place: int  # of the words among the sentence's tokens
    distance: int  # tokens between, without what may be skipped


class Line(NamedTuple):
    """A sentence's letters, and with less and less of them."""

    words: list[str]
    tokens: dict[int, Token]
    letters: str
    flat: str  # without what follows prepositions
    plain: str  # without asides too
    near: str  # as flat, but each figure stands

    @classmethod
    def of(cls, read: Sentence) -> Line:
        letters = "".join(read.letters)
        flat = without_phrases(letters)
        plain = without_asides(flat)
        near = "".join("#" if one == "#" else two for one, two in zip(letters, flat, strict=True))
        return cls(read.words, read.tokens, letters, flat, plain, near)

    def figures(self) -> list[int]:
        """The places of its figures."""
        return [place for place, token in self.tokens.items() if not token.said]


def links_of(line: Line, place: int) -> Iterator[Link]:
    """All links of the figure that stands at a place among the tokens, the best first."""
    told: dict[str, object] = {
        "before": _EVENT.search(line.letters, max(0, place - _BACK), place),
        "inside": line.tokens[place].inside,
        "behind": _EVENT.search(line.letters, place + 1, place + _WINDOW),
    }
    told["after"] = line.flat[place] == "#" and told["behind"]  # after a preposition, no subject
    for rule in RULES:
        if told[rule.side]:
            yield from (_inside if rule.side == "inside" else _around)(line, place, rule)


def _inside(line: Line, place: int, rule: Rule) -> Iterator[Link]:
    token = line.tokens[place]
    last = token.inside[-1]
    if last.end == token.end or last.said[0].role in "ES":
        yield Link(rule, token.inside, "", place, 0)


def _around(line: Line, place: int, rule: Rule) -> Iterator[Link]:
    if rule.side in ("after", "behind"):
        letters = line.plain if rule.side == "after" else line.near
        letters = line.letters if rule.link == "counted noun" else letters
        match = rule.pattern.match(letters, place + 1, place + _WINDOW)
    else:
        letters = line.letters if rule.link in ("of-phrase", "predicate", "subject") else line.flat
        if letters[place] != "#":
            return
        first = max(0, place - _BACK)
        match = rule.pattern.search(letters[first:place])
    if not match:
        return
    shift = first if rule.side == "before" else 0
    at, last = (shift + edge for edge in match.span("x"))
    aux = match.groupdict().get("aux") or ""
    if rule.needs and not set(rule.needs) & set(aux):
        return
    verb = rule.side == "before" and rule.link != "subject" and line.letters[at] in "EX"
    if verb and "G" in rule.roles and "b" in _aux_before(line, at):
        return
    if rule.link == "shared over a list" and OWN_VERB.match(line.plain, place + 1):
        return
    tokens = tuple(line.tokens[spot] for spot in range(at, last) if spot in line.tokens)
    between = line.plain[min(at, place) : max(at, place)]
    yield Link(rule, tokens, aux or _aux_before(line, at), at, len(between.replace("_", "")))


def _aux_before(line: Line, at: int) -> str:
    match = _AUX_BEFORE.search(line.flat[max(0, at - 12) : at])
    return match[0] if match else ""


def readings(link: Link) -> tuple[Said, ...]:
    """What the words of a link may mean in the roles that its rule asks for."""
    return tuple(
        said for token in link.tokens for said in token.said if said.role in link.rule.roles
    )
