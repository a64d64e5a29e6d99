"""How a figure gets its event: the rules, tried on the letters of its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from statements.extract.figures.letters import without_asides, without_clauses, without_phrases
from statements.extract.figures.rules import OWN_VERB, RULES, Rule
from statements.extract.figures.tokens import Sentence, Token

_WINDOW = 90  # tokens that are looked at behind a figure
_BACK = 30  # and before it
_EVENT = re.compile(r"[EGIJNPSTXY]")
_LISTED = re.compile(r"(?:,?&|,)d*[w_]+(?=,)")  # "and the Organization of ...,"
_AUX_BEFORE = re.compile(r"[hmtbna_]*\Z")


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
    near: str  # as plain, but each figure stands that is no aside

    @classmethod
    def of(cls, read: Sentence) -> Line:
        letters = "".join(read.letters)
        flat = without_phrases(letters)
        plain = without_clauses(without_asides(flat))
        near = "".join("#" if one == "#" else two for one, two in zip(letters, flat, strict=True))
        near = without_asides(near)
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
    if last.end == token.end or any(said.role in "ES" for said in last.said):
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
    between = _LISTED.sub("", line.plain[min(at, place) : max(at, place)])
    yield Link(rule, tokens, aux or _aux_before(line, at), at, len(between.replace("_", "")))


def _aux_before(line: Line, at: int) -> str:
    match = _AUX_BEFORE.search(line.flat[max(0, at - 12) : at])
    return match[0] if match else ""
