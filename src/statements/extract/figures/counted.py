"""What a figure counts: the phrase that names it, with its group and unit."""

import re
from collections.abc import Container
from typing import NamedTuple

from statements.codebook import Codebook
from statements.extract.numbers.context import Mention
from statements.language.english import figures as p
from statements.language.english.numbers import SCALES
from statements.language.english.shares import SCALE_LETTERS
from statements.language.noun_phrases import Phrase, after_number
from statements.text.normalise import Sentence

_LEFT = 30  # characters before a figure
WINDOW = 40  # figures that one looks back or ahead

_LONG_WORD = re.compile(r"[^\W\d_]{4,}")


class Quantity(NamedTuple):
    """A figure with what it counts; offsets into `Text.clean`."""

    mention: Mention
    sentence: Sentence
    counted: tuple[int, int] | None = None
    group: str | None = None
    unit: str | None = None
    source: int | None = None  # the figure whose noun this one leaves out

    @property
    def kind(self) -> str:
        return self.mention.kind

    @property
    def start(self) -> int:
        return self.mention.start

    @property
    def end(self) -> int:
        return self.mention.end

    @property
    def value(self) -> float | None:
        return self.mention.value

    @property
    def limit(self) -> float | None:
        """The value, or the other end of a range."""
        return self.mention.upper or self.mention.value

    @property
    def begins(self) -> bool:
        """Whether its sentence begins with it."""
        return self.mention.start == self.sentence.start

    @property
    def after(self) -> int:
        """Where the figure with its bare noun phrase ends."""
        phrase, end = self.mention.phrase, self.mention.end
        own = phrase and (
            phrase.kind == "noun" or (phrase.kind == "anaphor" and phrase.start == end + 1)
        )
        return phrase.core if phrase and own else end  # not "40, among them 12 boys"

    @property
    def core(self) -> int:
        """Where the bare noun that it counts ends."""
        phrase = self.mention.phrase
        noun = phrase and phrase.kind == "noun" and self.source is None
        return phrase.core if phrase and noun else (self.counted or (0, 0))[1]

    @property
    def tail(self) -> int:
        """Where the figure with all that it counts ends."""
        return max(self.after, self.counted[1] if self.counted else 0)


def count(clean: str, mention: Mention, sentence: Sentence, codebook: Codebook) -> Quantity:
    """A figure with the noun that stands behind it, or that the words before it name."""
    phrase = mention.phrase
    if phrase and phrase.kind == "noun":
        phrase = _before_event(clean, phrase, codebook)
        words = clean[phrase.start : phrase.core].lower().split()
        verb = codebook.events.find(words, 0) if len(words) > 1 else None
        if verb and verb.after == len(words) and all(said.role == "E" for said in verb.said):
            phrase = phrase._replace(kind="verb", core=mention.end, end=mention.end)
        if phrase is not mention.phrase:  # "1,275 taken hostage"
            mention = mention._replace(phrase=phrase)
    quantity = Quantity(mention, sentence)
    noun = (phrase.start, phrase.end) if phrase and phrase.kind == "noun" else None
    if mention.kind in ("money", "measure"):
        scales = {**SCALES, **(SCALE_LETTERS if mention.kind == "money" else {})}
        unit = _unit_printed(clean[mention.start : mention.end], scales)
        return quantity._replace(counted=noun, unit=unit)
    whom = p.OF_WHOM_ARE.match(clean, mention.end)
    counted = _group_behind(clean, whom, codebook) or noun
    counted = counted or _predicate(clean, quantity, codebook) or _before(clean, quantity, codebook)
    if not counted:
        return quantity
    core = phrase.core if counted == noun and phrase else counted[1]
    group, unit = group_of(clean, counted, core, codebook)
    quantity = quantity._replace(counted=counted, group=group)
    return quantity._replace(unit=left_of(clean, quantity, unit))


def left_of(clean: str, quantity: Quantity, unit: str | None) -> str | None:
    """The unit of a figure, or of what is left of those counted: "the bodies of 40 women"."""
    begin = max(quantity.sentence.start, quantity.start - _LEFT)
    told_of = p.REMAINS.search(clean[begin : quantity.start])
    told_of = told_of or (quantity.counted and p.DEAD.match(clean, *quantity.counted))
    return p.LEFT_OF.get(unit, unit) if unit and told_of else unit


def is_heading(clean: str, sentence: Sentence) -> bool:
    """Whether most of its long words have capitals, so that these tell no names."""
    words = _LONG_WORD.findall(clean, sentence.start, sentence.end)
    return sum(word[0].isupper() for word in words) * 4 > len(words) * 3


def _before_event(clean: str, phrase: Phrase, codebook: Codebook) -> Phrase:
    """The phrase up to what happened to others: "30 persons and injuries", "and seized cars"."""
    for join in p.AND.finditer(clean, phrase.start, phrase.core):
        words = clean[join.end() : phrase.core].lower().split()
        before = clean[phrase.start : join.start()].lower().split()
        found = codebook.events.find(words, 0)
        alike = codebook.events.find(before, len(before) - 1) if before else None
        roles = {said.role for said in found.said} if found else set[str]()
        happened = not alike and ("N" in roles or ("E" in roles and not roles & {"P", "S"}))
        counts = alike is not None and any(
            said.role == "N" for said in alike.said
        )  # "40 deaths and fires"
        if happened or (counts and not codebook.events.find(words, len(words) - 1)):
            return phrase._replace(core=join.start(), end=join.start())
    return phrase


def group_of(
    clean: str, counted: tuple[int, int], core: int, codebook: Codebook
) -> tuple[str | None, str | None]:
    """The group and the unit of what is counted, whose bare noun ends at `core`."""
    whole = " ".join(clean[slice(*counted)].lower().split())
    row = codebook.terms.get(whole) or codebook.group(clean[counted[0] : core])
    return (row["group"], row["unit"] or None) if row else (None, None)


def _unit_printed(printed: str, scales: Container[str]) -> str | None:
    unit = re.sub(r"\([^)]*\)|\d[\d.,' ]*", " ", printed)
    words = [w.strip("-") for w in unit.split() if w.casefold() not in scales]
    return words[-1] if words else None


def _predicate(clean: str, quantity: Quantity, codebook: Codebook) -> tuple[int, int] | None:
    """What a figure counts where its verb says so: "150 were women", "two of them children"."""
    anaphor = quantity.mention.phrase_kind == "anaphor"
    link = p.IS.match(clean, quantity.after) or (anaphor and p.BLANK.match(clean, quantity.after))
    return _group_behind(clean, link, codebook)


def _group_behind(
    clean: str, link: re.Match[str] | bool | None, codebook: Codebook
) -> tuple[int, int] | None:
    """The noun of a group behind some words; not what happened: "13 were injured"."""
    words = p.NOUNS.match(clean, link.end()) if isinstance(link, re.Match) else None
    if not words or p.DOING.match(words[0]) or not codebook.group(words[0]):
        return None
    said = words[0].lower().split()
    happened = any(codebook.events.find(said, place) for place in (0, len(said) - 1))
    return None if happened else words.span()


def _before(clean: str, quantity: Quantity, codebook: Codebook) -> tuple[int, int] | None:
    """What a figure counts where that stands before it: "the number of victims rose to 45"."""
    begin = max(quantity.sentence.start, quantity.mention.start - 160)
    left = clean[begin : quantity.mention.start]
    match = p.LABEL.search(left) or p.TOTAL_OF.search(left)
    name = "people" if match and match.groupdict().get("people") else "what"
    what = match[name] if match else None
    if match and what:
        named = after_number(
            f" {what[0].lower()}{what[1:]}", 0, len(what) + 1
        )  # "the number of people | killed"
        noun = what[: named.core - 1] if named.kind == "noun" else what.rstrip()
        if not what[0].isupper() or codebook.group(noun):
            start = begin + match.start(name)
            return start, start + len(noun)
    return None
