"""Where a text says to whom it goes: behind the words of sending, and in address blocks."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import NamedTuple

from statements.language.english import recipients as english
from statements.language.english.sections import AND_SENT, HONORIFIC, SALUTATION
from statements.language.first_letters import Openings
from statements.language.names import is_office, is_person
from statements.language.prefilter import openings
from statements.text.normalise import Sentence, Text, stripped
from statements.text.sections import find_sending

_TOLD_WORD = Openings(openings(english.TOLD_WORD.pattern))
_LETTER, _STATEMENT = "letter", "statement sent"
WAYS = {
    "statement sent": "the text at hand, or another one that is made public",
    "letter": "a letter: it is written to, greeted, or stands in the address",
    "appeal": "an appeal, a petition or an application",
    "copy": "a copy of what goes to others",
}


# Why one may be none, or cut wrong.
DOUBTS = {
    "told of in prose": "a sentence tells of a letter, an appeal or a copy to it",
    "no office, body or person": "no word says that it is one",
}


class Listed(NamedTuple):
    """A span that names recipients, or one of them as a `whole`, over several lines."""

    start: int
    end: int
    sent_as: str = _LETTER
    sent: tuple[int, int] | None = None  # the words of sending
    greeted: bool = False
    whole: bool = False
    told_of: bool = False


def find_lists(text: Text) -> list[Listed]:
    """The lists of a text; whom it greets only where no other line is an address."""
    lists = [listed for run in text.runs("recipients") for listed in _of_run(text.clean, run)]
    addressed = any(each.sent_as != "copy" and not each.greeted for each in lists)
    lists = [each for each in lists if not (each.greeted and addressed)]
    written = any(each.whole for each in lists)  # the letter itself stands there
    for sentence in _telling(text):
        start, end = sentence.start, sentence.end
        told = [words.span() for words in english.TELLS.finditer(text.clean[start:end])]
        for (first, last), (stop, _) in pairwise([*told, (end - start, end)]):
            said = _behind(text.clean, start, (start + first, start + last), start + stop)
            prose = sentence.section != "title"
            if not (prose and written):
                lists += (listed._replace(told_of=prose) for listed in said)
    return sorted(lists)


def _telling(text: Text) -> list[Sentence]:
    """The sentences of prose and titles in which a word of letters and copies stands."""
    places = (p for p in _TOLD_WORD.places(text.words) if english.TOLD_WORD.match(text.clean, p))
    at = {bisect_right(text.sentences, place, key=attrgetter("start")) - 1 for place in places}
    found = (_whole_line(text, number) for number in sorted(at) if number >= 0)
    return [sentence for sentence in found if sentence.section != "recipients"]


def _whole_line(text: Text, number: int) -> Sentence:
    """A sentence, with the line of the heading that goes on below it: "Appeal", "to the Board"."""
    sentence, *below = text.sentences[number : number + 2]
    goes_on = below and sentence.section == below[0].section == "title"
    if goes_on and english.TO_BELOW.match(text.clean, below[0].start):
        return sentence._replace(end=below[0].end)
    return sentence


def _of_run(clean: str, run: list[Sentence]) -> Iterator[Listed]:
    """The lists of sentences that stand together: each goes on to the next words of sending."""
    words = [find_sending(clean[sentence.start : sentence.end]) for sentence in run]
    first = [number for number, found in enumerate(words) if found]
    yield from _stacked(clean, run[: first[0] if first else len(run)])
    for number, following in pairwise([*first, len(run)]):
        found, sentence = words[number], run[number]
        if not found:
            continue
        stop = run[following].start if following < len(run) else run[-1].end
        if clean[sentence.start + found.end() : sentence.end].strip(" :"):
            # the list is in the sentence itself
            own = [each for each in run[number:following] if each.paragraph == sentence.paragraph]
            stop = own[-1].end
            address = [own[0]._replace(start=sentence.start + found.end()), *own[1:]]
            if _is_address(found[0].strip(), [clean[x.start : x.end].strip() for x in address]):
                at = sentence.start, sentence.start + found.end() - 1
                yield from (each._replace(sent=at) for each in _stacked(clean, address))
                continue
            yield from _stacked(clean, run[number + len(own) : following])
        at = sentence.start + found.start(), sentence.start + found.end()
        below = run[number + 1 : following]
        ends = not clean[at[1] : sentence.end].strip(" :")
        if ends and any(HONORIFIC.match(clean, line.start) for line in below):
            way = _sent_as(clean, sentence.start, *at)
            yield from (each._replace(sent_as=way, sent=at) for each in _stacked(clean, below))
            continue
        lists = _behind(clean, sentence.start, at, stop)
        if found.re is not SALUTATION:
            yield from lists
        for each in lists if found.re is SALUTATION else ():
            said = clean[each.start : each.end]  # "Friends and Supporters"
            one = not (english.HEAD.search(said) or HONORIFIC.match(said))
            yield each._replace(greeted=True, whole=one)


def _is_address(label: str, lines: list[str]) -> bool:
    """Whether the lines behind "To" are one address, not a list."""
    if any(english.AND_AT_END.search(line) for line in lines):
        return False
    office = english.BARE_OFFICE.fullmatch(lines[0])
    placed = (office or any(map(english.PREMISES.fullmatch, lines))) and lines[1:]
    lead = english.TO_LABEL.fullmatch(label)
    return bool(lead and (placed or (not lead["colon"] and not all(map(is_office, lines)))))


def _behind(clean: str, start: int, sent: tuple[int, int], stop: int) -> Iterator[Listed]:
    """What stands behind words of sending, and again behind "and has been forwarded to"."""
    begin = sent[1]
    again = [words.span("words") for words in AND_SENT.finditer(clean, begin, stop)]
    again += [words.span() for words in english.AGAIN.finditer(clean, begin, stop)]
    for following in [*sorted(again), (stop, stop)]:
        if following[0] >= begin:
            at = stripped(clean, *sent, " ,;")
            span = _listed(clean, begin, following[0], clean[slice(*at)])
            yield Listed(*span, _sent_as(clean, start, *at), at)
            begin, sent = following[1], following


def _listed(clean: str, start: int, end: int, words: str) -> tuple[int, int]:
    """The names alone: without whom they stand for, and without what follows on them."""
    if namely := english.NAMELY.match(clean[start:end]):
        start += namely.end()
    listed = clean[start:end]
    rests = [english.MAIN_CLAUSE] if english.IN_A_LETTER.match(words) else []
    rests += [english.ITS_TOPIC] if english.HEADLINE.match(words) else []
    rests += [english.GREETED] if SALUTATION.match(f"{words} {listed}") else []
    found = (rest.search(listed) for rest in [*rests, *english.RESTS])
    return start, min((start + rest.start() for rest in found if rest), default=end)


def _sent_as(clean: str, start: int, first: int, last: int) -> str:
    """As what it goes: as the words say, or else what stands before them."""
    for begin, end in ((first, last), (start, last)):
        found = ((p.search(clean[begin:end]), name) for name, p in english.SENT_AS.items())
        said = [(words.start(), name) for words, name in found if words]
        if said:
            return min(said, key=itemgetter(0))[1]
    return _STATEMENT


def _stacked(clean: str, lines: list[Sentence]) -> Iterator[Listed]:
    """Address blocks: each a recipient, up to where it is to be found.

    Another begins with another person, behind a line that is a recipient by itself, in the next
    paragraph of a list, and behind a street or a town.
    """
    block: list[Sentence] = []
    person = whole = found = False  # found: a street or a town stood below the block
    spaced = len({line.paragraph for line in lines}) == len(lines)  # a blank line after each
    for line in lines:
        said = clean[line.start : line.end]
        if english.TELLING.search(said):
            continue
        honoured = HONORIFIC.match(said)
        called = bool(honoured and said.count(" ") > english.BARE_HONORIFIC)
        named = called or (
            is_person(said) and not honoured and not english.PREMISES.fullmatch(said)
        )
        alone = is_office(said.partition(", ")[2])
        apart = bool(block) and line.paragraph != block[-1].paragraph and not spaced
        if whole or apart or (called and (person or alone)) or (found and named):
            yield from _whole(clean, block, found)
            block, person, found = [], False, False
        whole = said.endswith(";") or (alone and (called or not block))
        if _is_where(said) and not named:
            found = bool(block)
        elif not found:
            block.append(line)
            person = person or named
    yield from _whole(clean, block, found)


def _whole(clean: str, block: list[Sentence], found: bool) -> Iterator[Listed]:
    """A block as one recipient, without the town that may end it."""
    last = clean[block[-1].start : block[-1].end] if block[1:] else ""
    if english.TOWNS.fullmatch(last) and not (found or is_office(last) or HONORIFIC.match(last)):
        block = block[:-1]
    if block:
        yield Listed(block[0].start, block[-1].end, whole=True)


def _is_where(line: str) -> bool:
    """Whether a line of an address is where somebody is to be found."""
    town = english.TOWN.fullmatch(line) and not is_office(line) and not HONORIFIC.match(line)
    return bool(town or english.PREMISES.fullmatch(line))
