"""How a figure gets its event: the rules, tried on the letters of its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from statements.extract.figures.letters import without_asides, without_clauses, without_phrases
from statements.extract.figures.rules import RULES, Rule
from statements.extract.figures.tokens import Sentence, Token
from statements.language.english.linking import CONDITIONS, DENIED, OF_ONE
from statements.language.english.words import is_plural

_WINDOW = 90  # tokens that are looked at behind a figure
_BACK = 30  # and before it
_EVENT = re.compile(r"[EGIJNPSTXY]")
_OWN_VERB = re.compile(r"_*,?_*[a_]*[hmbevTEIXYR]|[_a]*w")
_CLOSE = re.compile("[-)]")
_AUX_BEFORE = re.compile(r"[hmtbna_]*\Z")


class Link(NamedTuple):
    """The words of an event that a rule ties to a figure."""

    rule: Rule
    tokens: tuple[Token, ...]
    aux: str
    place: int  # of the words among the sentence's tokens
    others: bool = False  # whether others stand between, of whom they may be said


class Line(NamedTuple):
    """A sentence's letters, and with less and less of them."""

    words: list[str]
    tokens: dict[int, Token]
    letters: str
    flat: str  # without what follows prepositions
    plain: str  # without asides and clauses too
    near: str  # without asides, but the figures behind prepositions stand
    condition: int  # the place of its first "if"; its length where it has none
    denied: bool  # whether something in it is said to be false

    @classmethod
    def of(cls, read: Sentence) -> Line:
        letters, words = "".join(read.letters), read.words
        if not _EVENT.search(letters):
            same = letters, letters, letters, letters
            return cls(words, read.tokens, *same, condition=len(words), denied=False)
        flat = without_phrases(letters)
        near = "".join("#" if one == "#" else two for one, two in zip(letters, flat, strict=True))
        plain = without_clauses(without_asides(flat))
        condition = next((n for n, word in enumerate(words) if word in CONDITIONS), len(words))
        denied = not DENIED.isdisjoint(words)
        near = without_asides(near)
        return cls(words, read.tokens, letters, flat, plain, near, condition, denied)

    def figures(self) -> list[int]:
        """The places of its figures."""
        return [place for place, token in self.tokens.items() if not token.said]


def own_verb(line: Line, place: int) -> bool:
    """Whether a figure seems to be the subject of a verb of its own."""
    return bool(_OWN_VERB.match(line.plain, place + 1))


def links_of(line: Line, place: int, rules: Sequence[Rule] = RULES) -> Iterator[Link]:
    """All links of the figure that stands at a place among the tokens, the best first."""
    first, last = max(0, place - _BACK), place + _WINDOW
    inside = line.tokens[place].inside
    told = {"before": set(line.letters[first:place]), "behind": set(line.letters[place + 1 : last])}
    for rule in rules:
        if rule.side == "inside":
            if inside and (inside[-1].end == line.tokens[place].end or inside[-1].is_verb):
                yield Link(rule, inside, "", place)
            continue
        subject = rule.over in ("letters", "near") or line.flat[place] == "#"
        if not subject or told[rule.side].isdisjoint(rule.roles + "XY"):  # a place is no subject
            continue
        letters: str = getattr(line, rule.over)
        match = None
        if rule.side == "before":
            match = rule.pattern.search(letters, first, place)
        elif letters[place] == "_":  # an aside that holds the figure may hold its verb
            end = _CLOSE.search(line.flat, place + 1, last)
            match = rule.pattern.match(line.flat, place + 1, end.start() if end else last)
        if not match and rule.side == "behind":
            match = rule.pattern.match(letters, place + 1, last)
        if match:
            at, end = match.span("x")
            if "&d" in letters[place:at] and not OF_ONE.isdisjoint(line.words[place:at]):
                continue  # "40 boats and a man was injured"
            words = line.letters[end:place]
            if rule.link == "object" and "w" in words and own_verb(line, place):
                continue  # "killed a man, and 40 people sang", "of those hurt on Sunday 40 died"
            aux = match.groupdict().get("aux") or ""
            if not aux and (before := _AUX_BEFORE.search(line.flat[max(0, at - 12) : at])):
                aux = before[0]
            tokens = tuple(line.tokens[spot] for spot in range(at, end) if spot in line.tokens)
            between = line.words[place + 1 : at] if rule.over == "near" else []
            others = any(map(is_plural, between)) or (
                rule.link == "relative" and "," in between[1:]
            )
            yield Link(rule, tokens, aux, at, others)
