"""The parts of a text that say when, where and by whom it was issued."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from statements.extract.metadata.lines import (
    Words,
    apart,
    cells,
    dated,
    label,
    section_lines,
    with_values,
    without_labels,
)
from statements.extract.recipients.joints import spells
from statements.language.english import furniture
from statements.language.english import metadata as english
from statements.language.english.sections import DEAR, GREETING, HONORIFIC, SPEECH, TO_ALL
from statements.language.names import BODY, CAPITALS, LINK, OFFICE, is_name, is_office, is_person
from statements.text.normalise import Sentence, Text

_DATELINE = 140  # characters
_FEW = 25  # sentences at the beginning and the end
_LAST = 60  # sentences that may tell about who issues it
_FIRST = 4  # sentences in which the issuer may say its name
_SHORT = 90  # characters of a line
_NO_OFFICE = re.compile(r"[:@\d]")
_DASHES = re.compile("[–\\- ]*")
_LONGEST_NAME = 120  # characters
_LONGEST = 40  # lines of an office

Signed = tuple[Words, Words | None]  # a person, and the office beside or below the name


class Parts:
    """What the heading, signature, dateline and first sentences of a text are made of.

    Nothing but its first and its last sentences is looked at.
    """

    def __init__(self, text: Text) -> None:
        heading = with_values([] if text.front_matter else _prose(section_lines(text, "title")))
        self.text = text
        self.labels = dict(filter(None, map(label, [*heading, *section_lines(text, "recipients")])))
        self.lines = _without_address(text, without_labels(heading))
        self.signature = _signature(text)
        self.signed = read_signed(self.signature) or _under_closing(text)
        last = (text.clean[s.start : s.end] for s in text.sentences[-_FEW:])
        self.closes = any(english.CLOSING.fullmatch(line) for line in last if len(line) <= _SHORT)
        lines = [*self.lines, *section_lines(text, "signature")]
        self.days = {line: found for line in lines if (found := dated(line))}
        # First those on a line that is there for them.
        self.dated = sorted(self.days.values(), key=lambda found: not found.alone)
        short = [(line, found) for line in _short(text) if (found := dated(line))]
        self.short = [found for _, found in short]
        self.before_other = [f for line, f in short if english.DAY_FIRST.fullmatch(line.text)]
        # Where the first paragraphs of prose begin; "Alton, 5 May 2021 – The ports ..."
        first = text.sentences[:_FEW]
        prose = [s for s in first if s.section == "body"]
        begins = [next(group).start for _, group in groupby(prose, key=lambda s: s.paragraph)]
        openings = (
            pattern.match(text.clean, begin, begin + _DATELINE)
            for begin in begins
            for pattern in (english.DATELINE, english.DAY_AND_PLACE, english.PLACE_AND_DASH)
        )
        dateline = next(filter(None, openings), None)
        self.dateline = groups(dateline)
        # The lines of the heading, the first sentences behind the dateline, and the last ones.
        ends = {dateline.start(): dateline.end()} if dateline else {}
        sent = [s for s in first if s.section == "recipients" and text.clean[s.end - 1] == "."]
        others = [*prose, *sent, *text.sentences[max(_FEW, len(text.sentences) - _FEW) :]]
        starts = (text.clean[s.start : s.end] for s in first if s.section != "body")
        self.is_letter = any(GREETING.match(said) or TO_ALL.match(said) for said in starts)
        self.heading = [
            (line.start, line.end) for line in self.lines if not english.ATTENTION.match(line.text)
        ]
        self.about = [
            (s.start, s.end)
            for s in text.sentences[-_LAST:]
            if english.ABOUT.match(text.clean, s.start, s.end)
        ]
        self.contacts = [
            (s.start, s.end)
            for s in [*first, *text.sentences[-_FEW:]]
            if english.CONTACT.match(text.clean, s.start, s.end)
        ]
        self.opening = [
            (ends.get(s.start, s.start), s.end)
            for s in sorted(s for s in [*prose, *sent] if not _of_address(text.clean, s))[:_FIRST]
        ]
        self.acronyms = dict(reversed([*_acronyms(text.clean, sorted(others))]))
        self.joined, self.places = _joined(self.lines)

    def stated(self, field: str) -> Words | None:
        """What the front matter or a label says of a field; not of an event that it announces."""
        if field in ("date", "place") and not english.EVENT_LABELS.isdisjoint(self.labels):
            return None
        for key in english.LABELS[field]:
            if value := self.text.front_matter.get(key):
                line = re.search(rf"(?im)^{re.escape(key)}[ ]?[:=](.*)", self.text.clean)
                said = Words(line[1], *line.span(1)) if line else Words(value, 0, 0)
                return said.strip(" \"'")
            if value := self.labels.get(key):
                mailbox = english.MAILBOX.search(value.text)
                value = value.part(0, mailbox and mailbox.start()).strip(" \"'")
                return value if value.text else None
        return None

    def begins_line(self, words: Words) -> bool:
        """Whether words begin a line, though it was joined to the one before."""
        return self.text.raw.endswith(("\n", "\r"), 0, self.text.offsets[words.start])


def _of_address(clean: str, line: Sentence) -> bool:
    """Whether a line has numbers and names, and says nothing: "12 Quay Road"."""
    said = clean[line.start : line.end]
    return bool(re.search(r"\d", said)) and not re.search(" [a-z]", said)


def _signature(text: Text) -> list[Words]:
    """The lines of a signature: not of whom to ask for more, nor the last of a list of many."""
    for before, first in pairwise(text.sentences):
        if first.section == "signature" != before.section:
            above = text.clean[before.start : before.end]
            asks = english.ASKS if above.endswith(".") else english.CONTACT
            if (len(above) <= _SHORT and asks.search(above)) or (
                first.paragraph == before.paragraph and is_person(above.partition(",")[0])
            ):
                return []
    lines = list(section_lines(text, "signature"))
    other = (english.CONTACT, english.ENDED)
    signed = takewhile(
        lambda line: (
            is_name(line.text) or of_desk(line) or not any(o.fullmatch(line.text) for o in other)
        ),
        lines,
    )
    kept = [line for line in _prose(signed) if not english.CLOSING.fullmatch(line.text)]
    kept = [line.without(english.NUMBERED) for line in kept]
    return [line.strip("()") if line.text[0] + line.text[-1] == "()" else line for line in kept]


def _prose(lines: Iterable[Words]) -> list[Words]:
    """Lines without what was copied with a page: "Skip to content", "Latest news"."""
    other = (furniture.LINE, furniture.RELATED)
    return [line for line in lines if not any(o.fullmatch(line.text) for o in other)]


def _without_address(text: Text, lines: list[Words]) -> list[Words]:
    """The lines of a heading but those over which a text is circulated; of a letter those up to
    its date or to whom it is addressed."""
    mast = next((n for n, line in enumerate(lines) if english.MASTHEAD.match(line.text)), 0)
    lines = lines[mast:]
    first = [text.clean[s.start : s.end] for s in text.sentences[:_FEW]]
    speech = any(map(SPEECH.match, first)) and not any(map(DEAR.match, first))
    if speech or not any(map(GREETING.match, first)):
        return lines
    end = takewhile(
        lambda line: (
            not (dated(line) or HONORIFIC.match(line.text) or english.ATTENTION.match(line.text))
        ),
        lines,
    )
    before = list(end)
    return [*before, *(line for line in lines[len(before) :] if dated(line))]


def _short(text: Text) -> Iterator[Words]:
    """The short lines near the beginning and the end of a text that no section holds."""
    sentences = text.sentences
    for s in [*sentences[:_FEW], *sentences[max(_FEW, len(sentences) - _FEW) :]]:
        if s.section in ("body", "recipients") and s.end - s.start <= _SHORT:
            for cell in cells(text, s):
                yield from apart(cell)


def _under_closing(text: Text) -> list[Signed]:
    """The person under "Yours sincerely", where other words follow on the letter."""
    for before, after in pairwise(text.sentences):
        line = text.clean[before.start : before.end]
        if len(line) <= _SHORT and english.UNDER_CLOSING.fullmatch(line):
            for at in (before, after) if english.SIGNED_BY.match(line) else (after,):
                names = (c.without(english.SIGNED_BY).partition(",") for c in cells(text, at))
                found = [(p.strip(" ."), o.strip() if o.text else None) for p, o in names]
                if all(is_person(person.text) for person, _ in found):
                    return found
    last = (Words(text.clean[s.start : s.end], s.start, s.end) for s in text.sentences[-1:])
    return [(name, None) for name in _prose(last) if is_person(name.text)]


def _acronyms(clean: str, sentences: list[Sentence]) -> Iterator[tuple[str, Words]]:
    """The bodies that sentences name with their acronyms: the words that spell one, or all."""
    for s in sentences:
        for acronym in english.IN_BRACKETS.finditer(clean, s.start, s.end):
            before = clean[max(s.start, acronym.start() - _LONGEST_NAME) : acronym.start()]
            if named := english.NAME_BEFORE.search(before):
                begin = acronym.start() - len(named[0])
                name = Words(named[0], begin, acronym.start())
                begins = [0, *(blank.end() for blank in re.finditer(" ", name.text))]
                spelled = (n for n in begins if spells(acronym[1], name.text[n:]))
                yield acronym[1], name.part(next(spelled, 0)).without(english.THE)


def _joined(lines: list[Words]) -> tuple[str, list[int]]:
    """Lines with a blank between those that go on, and where each character stands."""
    text, places = "", list[int]()
    called = False  # whether the line before calls somebody, whose office may stand below
    for line in lines:
        more = line.text[0].islower() or english.CAPITALS_GO_ON.match(line.text)
        goes_on = more or text.endswith(",")
        goes_on = goes_on or english.ENDS_OPEN.search(text)
        holder = english.CALLED.fullmatch(line.text) and is_office(text.rpartition("\n")[2])
        apposed = holder or (called and is_office(line.text))
        between = ", " if apposed else " " if goes_on else "\n"
        text += between + line.text
        places += (*[line.start - 1] * len(between), *range(line.start, line.end))
        called = bool(english.CALLED.search(text))
    return text, places


def groups(match: re.Match[str] | None, places: Sequence[int] | None = None) -> dict[str, Words]:
    """The named groups of a match; `places` says where each character stands."""
    if not match:
        return {}
    at = places or range(match.end() + 1)
    return {
        name: Words(said, at[match.start(name)], at[match.end(name) - 1] + 1)
        for name, said in match.groupdict().items()
        if said
    }


def read_signed(signature: list[Words]) -> list[Signed]:
    """Who signs; only the first where not all have an office."""
    found: list[Signed] = []
    bodies = [line for line in signature if BODY.search(line.text)]
    if len(bodies) * 2 > len(signature) and all(map(is_plain, signature)):
        return []  # bodies, one a line
    for number, line in enumerate(signature):
        post, person = line.partition(": ")
        if is_person(person.text) and is_office(post.text):
            found.append((person, post))
            continue
        line = line.without(_DASHES).without(english.SIGNED_BY)
        person, beside = (words.strip() for words in line.partition(","))
        if is_person(person.text):
            office = beside if beside.text else office_at(signature, number + 1)
            below = signature[number + 1 : number + 2]
            if english.BARE_OFFICE.fullmatch(beside.text) and below and is_body(below[0].text):
                office = Words.together([beside, below[0]], "\n")
            if not office and number == 1 and OFFICE.search(signature[0].text):
                office = signature[0]
            alone = number == 0 and not beside.text  # the first may have no office
            if alone or (office and is_office(office.text)):
                found.append((person, office))
    return found if all(office for _, office in found) else found[:1]


def is_plain(line: Words) -> bool:
    """Whether a line is a run of words in capitals, neither an office nor an honoured person."""
    head = LINK.split(line.text, maxsplit=1)[0]
    other = OFFICE.search(head) or HONORIFIC.match(line.text) or "," in line.text
    return bool(CAPITALS.fullmatch(line.text)) and not other


def of_desk(line: Words) -> Words | None:
    """The body of a "Press Office, Port League"."""
    desk, body = line.partition(", ")
    return body if english.BARE.fullmatch(desk.text) and is_name(body.text) else None


def is_body(line: str) -> bool:
    """Whether a line below an office is what it is an office of: several words in capitals."""
    return " " in line and bool(CAPITALS.fullmatch(line)) and "," not in line


def office_at(lines: list[Words], first: int) -> Words | None:
    """An office over one line or more; nothing where another thing stands first."""
    office: list[Words] = []
    for line in lines[first : first + _LONGEST]:
        goes_on = bool(office) and english.OFFICE_GOES_ON.match(line.text)
        more = goes_on or (is_office(line.text) and not (office and OFFICE.search(line.text)))
        if not more or _NO_OFFICE.search(line.text) or is_person(line.text):
            break
        office.append(line)
        if BODY.search(line.text) and not goes_on and len(office) > 1:
            break
    whole = Words.together(office)
    return whole.strip(" ,.").without(english.THE) if whole else None
