"""The event that the words of its own clause say of a figure, with the doubts of that."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from statements.event_words import Lexicon, Row, Said, units
from statements.extract.figures.counted import Quantity, is_heading
from statements.extract.figures.links import Line, Link, links_of
from statements.extract.figures.parts import Told
from statements.extract.figures.rules import RULES, Rule
from statements.extract.figures.tokens import Token
from statements.language.english.figures import (
    FORMER,
    RATE_BEFORE,
    RATE_BEHIND,
)
from statements.language.english.inflection import verb
from statements.language.english.linking import (
    ACCUSED,
    AGENTS,
    AVOIDED,
    NEARLY,
    NO_PERSON,
    NOT_YET_VERBS,
    NOT_YET_WORDS,
    OF_ONE,
    THINGS,
    UNDOING_VERBS,
)
from statements.language.english.words import PREPOSITIONS
from statements.language.word_letters import WORD
from statements.text.normalise import Sentence

_NEAR = 7  # words before an event that may make it a plan
_FAR = 25  # and before a bare verb
NOT_YET = NOT_YET_WORDS.union(*(verb(base).forms for base in NOT_YET_VERBS))
_UNDONE = frozenset().union(*(verb(base).forms for base in UNDOING_VERBS))
PEOPLE = frozenset(["persons", "families"])
_SUMS = ("money", "measure")
_OF_FIGURE = re.compile(r"#o[da]*\Z")
_OF = re.compile(r"o[da]*\Z")


class Event(NamedTuple):
    """What happened to those whom a figure counts."""

    codes: tuple[str, ...]
    span: tuple[int, int]
    link: str
    row: Row
    doubts: frozenset[str] = frozenset()
    happens: bool = False  # its noun names what happened, not those to whom
    of_events: bool = False  # the figure counts what happened: "40 deaths"
    state: bool = False  # in which those counted were: "in custody"


Events = list[Event | None]
Spot = tuple[Line, int]  # a figure's sentence and its place among the tokens


def own_event(told: Told, number: int, spot: Spot, rules: Sequence[Rule] = RULES) -> Event | None:
    """What is said of a figure itself; of several events the one that its clause tells."""
    line, place = spot
    found, past = list[Event](), False
    for link in links_of(line, place, rules):
        event = _event(told, number, spot, link)
        if event and "n" in link.aux:
            return None
        if event:
            past = past or (not found and "#" in line.letters[place + 1 : link.place])
            found.append(event)
    if not found:
        return None
    first = found[0]
    if past:  # "56 deaths, and 79 people were injured"
        first = next((e for e in found if e.link == "counted noun"), first)
    if "weak verb" in first.doubts:  # "40 wounded were recorded"
        said = (e for e in found if e.link in ("counted noun", "adjacent") and e.happens)
        first = next((e for e in said if "weak verb" not in e.doubts), first)
    if first.state:  # "the death of 40 men in custody"
        first = next((e for e in found if e.link in ("of-phrase", "object")), first)
    if first.state or first.link in ("adjacent", "relative"):  # "40 men held there have died"
        said = (e for e in found if e.link == "subject" and "weak verb" not in e.doubts)
        first = next(said, first)
    first = next((e for e in found if e.of_events), first)  # "40 deaths in custody"
    others = {
        e.codes
        for e in found
        if e.codes != first.codes
        and not (e.state or e.link in ("counted noun", "relative"))
        and "weak verb" not in e.doubts
    }
    also = {"more than one event in the clause"} if others and not first.of_events else set()
    return first._replace(doubts=first.doubts | also)


def _event(told: Told, number: int, spot: Spot, link: Link) -> Event | None:
    """What the words of a link mean of a figure, where they can be said of what it counts."""
    figure = told.figures[number]
    doubts, chosen = set[str](), list[tuple[Said, Token]]()
    for token in link.tokens:
        if read := _meant(told, number, token, link.rule):
            unit = figure.unit
            fitting, said = min(read, key=lambda o: (len(o[0]), unit not in units(o[1].row)))
            chosen.append((said, token))
            weak = said.weak and unit != "cases"
            doubts |= fitting | ({"weak verb"} if weak else set())
            if not unit and len({bool(units(one.row) & PEOPLE) for _, one in read}) > 1:
                doubts.add("unit does not fit")  # "seized 40 rebels", "40 were seized"
    if not chosen or _is_of_others(figure, spot, link, told.clean):
        return None
    codes = tuple(dict.fromkeys(said.row["event"] for said, _ in chosen))
    span = (chosen[0][1].start, chosen[-1 if len(codes) > 1 else 0][1].end)
    doubts |= _doubts(told, number, spot, link, span[0])
    roles = [said.role for said in link.tokens[0].said]
    nouns = "N" in (said.role for _, token in chosen for said in token.said)
    return Event(
        codes,
        span,
        link.rule.link,
        chosen[0][0].row,
        frozenset(doubts),
        happens=any(role in "NES" for role in roles),
        of_events=link.rule.side == "inside" and nouns,
        state=set(roles) == {"S"},
    )


def _meant(told: Told, number: int, token: Token, rule: Rule) -> list[tuple[set[str], Said]]:
    """What words may mean that are tied to a figure by a rule, each with its doubts."""
    figure, read = told.figures[number], list[tuple[set[str], Said]]()
    last = token.end >= figure.core
    itself = rule.link == "counted noun" and figure.kind not in _SUMS and (last or not figure.unit)
    for said in token.said:
        fitting = fit(told, number, said.row)
        if itself and said.role in "NP" and (last or fitting is not None):  # "40 refugees"
            fitting = set()  # "40 wounded rebels", not "40 dead trees"
        if said.role in rule.roles and fitting is not None:
            read.append((fitting, said))
    return read


def _doubts(told: Told, number: int, spot: Spot, link: Link, start: int) -> set[str]:
    """Why what is said in words that begin at `start` may not hold of a figure, or not as said."""
    figure, (line, place), doubts = told.figures[number], spot, set[str]()
    mother = link.rule.link in ("relative", "adjacent") and figure.mention.phrase_kind != "noun"
    several = figure.kind == "count" and (figure.value or 0) > 1
    behind = link.rule.link == "subject" and link.place > place
    of_one = not OF_ONE.isdisjoint(line.words[link.place - len(link.aux) : link.place][:1])
    # "the mother of three who fled", "the man who hurt 40 men was freed"
    of_others = (mother and _OF.search(line.letters[:place])) or (behind and several and of_one)
    if link.others or of_others:
        doubts.add("said of others, perhaps")
    if RATE_BEHIND.match(told.clean, figure.after) or RATE_BEFORE.search(told.left(number)):
        doubts.add("a rate or an average")
    inside = told.clean[figure.end : start].lower().split() if link.rule.side == "inside" else ()
    if _not_yet(spot, link) or not NOT_YET.isdisjoint(inside):
        doubts.add("not said to have happened")
    return doubts


def _is_of_others(figure: Quantity, spot: Spot, link: Link, clean: str) -> bool:
    """Whether the words are said of others than those counted, or undone."""
    (line, place), words = spot, link.tokens[0]
    between = line.letters[min(place, link.place) : max(place, link.place)]
    match link.rule.link:
        case "counted noun" if FORMER.search(clean, figure.start, figure.after):
            return True  # "40 former prisoners"
        case "counted noun":  # "40 relatives of the missing", not "40 of the missing"
            return "o" in between and 0 < figure.core < words.start
        case "adjacent":  # "9 of the 40 people on board unaccounted for"
            return link.place > place + 1 and bool(_OF_FIGURE.search(line.letters[:place]))
        case "of-phrase":
            last = words.said[0].words[-1]  # "charges against"
            free = not {*between} & {"o", "t"} and words.end < figure.start
            free = free and last not in PREPOSITIONS
            undone = not _UNDONE.isdisjoint(line.words[max(0, link.place - _NEAR) : link.place])
            return free or undone  # "from those convictions 40 people"
        case "relative" if _OF.search(line.letters[:place]):  # "the mother of three who was killed"
            return not OF_ONE.isdisjoint(line.words[link.place - len(link.aux) : link.place])
    return False


def _not_yet(spot: Spot, link: Link) -> bool:
    line, place = spot
    if set("th").intersection(link.aux) == {"t"} and not (
        {"e", "v"} & {*line.letters[place : link.place]}
    ):
        return True  # "40 are to be freed", not "40 are said to be dead"
    if line.words[link.place - 1] in NEARLY and link.place - 1 != place:
        return True
    last = max(link.place, place)
    bare = line.letters[link.place] in "TY" and any(
        s.role == "T" and not s.past and line.words[link.place] == s.words[0]
        for s in link.tokens[0].said
    )
    near = min(link.place, place) - (_FAR if bare else _NEAR)  # "will close the port, and free 40"
    if place < link.place and place <= line.condition:
        near = max(near, line.letters.rfind(",", 0, place))
    first = max(near, *(line.letters.rfind(m, 0, last) for m in ";:u"), 0)
    accused = ACCUSED.isdisjoint(line.words[first : link.place])
    avoided = not AVOIDED.isdisjoint(line.words[link.place + 1 : link.place + 3])
    if avoided or line.denied:
        return True
    return not (accused and NOT_YET.isdisjoint(line.words[first:last]))


def fit(told: Told, number: int, row: Row) -> set[str] | None:
    """The doubts of saying an event of what a figure counts; none where it can't be said."""
    quantity, allowed = told.figures[number], units(row)
    kind, one_of_all = quantity.mention.kind, bool(allowed & PEOPLE)
    if kind in _SUMS:
        return set() if {"money": "money", "measure": "measures"}[kind] in allowed else None
    if not allowed:
        return set()
    if quantity.source is not None and number not in told.parts:
        same = quantity.unit in allowed or "persons" in allowed <= PEOPLE
        return set() if same else {"no noun of its own"}
    if quantity.unit:
        return set() if quantity.unit in allowed else None
    if allowed == {"families"}:
        return None
    if not quantity.counted:
        before = told.figures[number - 1] if number else quantity
        thing = before.sentence == quantity.sentence and _is_thing(told, before)
        return set() if one_of_all and not thing else {"no noun of its own"}
    head = (told.clean[quantity.counted[0] : quantity.core].split() or [""])[-1]
    noun = head.lower()
    named = head[:1].isupper() and not is_heading(told.clean, quantity.sentence)  # "Americans"
    if not named and (noun.endswith(NO_PERSON) or noun in THINGS):
        return None if allowed <= PEOPLE | {"remains"} else set()
    known = noun.endswith(AGENTS) or named
    if not one_of_all:
        return None if noun.endswith(AGENTS) else {"unit does not fit"} if named else set()
    if known and "persons" not in allowed:
        return None  # no families, but perhaps "launchers"
    return set() if known and kind == "count" else {"unit does not fit"}


def _is_thing(told: Told, quantity: Quantity) -> bool:
    """Whether a figure counts what is nobody: "15,000 tents; 4,200 have arrived"."""
    if quantity.unit or not quantity.counted:
        return quantity.unit is not None and quantity.unit not in PEOPLE
    noun = told.clean[quantity.counted[0] : quantity.core].rpartition(" ")[2].lower()
    return noun.endswith(NO_PERSON) or noun in THINGS


def headed(
    told: Told, lexicon: Lexicon, sentences: Sequence[Sentence]
) -> Iterator[tuple[int, Event]]:
    """The events of figures that begin the lines below a verb: "We received:"."""
    numbers = {sentence: number for number, sentence in enumerate(sentences)}
    heads: dict[int, Sentence] = {}
    for number, figure in enumerate(told.figures):
        place = numbers[figure.sentence]
        above = sentences[place - 1]
        ends = told.clean.endswith(":", above.start, above.end)
        if not figure.begins or not place or not (ends or place - 1 in heads):
            continue
        heads[place] = head = above if ends else heads[place - 1]
        spans = [word.span() for word in WORD.finditer(told.clean, head.start, head.end - 1)]
        words = [told.clean[slice(*span)].lower() for span in spans]
        found = lexicon.find(words, len(words) - 1) if words else None
        for said in found.said if found else ():
            fitting = fit(told, number, said.row) if said.role in "ET" else None
            if fitting is not None:
                doubts = fitting | {"carried from another sentence"}
                codes = (said.row["event"],)
                yield number, Event(codes, spans[-1], "carried", said.row, frozenset(doubts))
                break
