"""The parts of a statement: its title, body, signature, and whom it is sent to."""

import re

from statements.language.english import sections as english
from statements.language.english.words import AUXILIARIES
from statements.language.first_letters import Openings, Words
from statements.language.prefilter import openings

TERMINAL = re.compile(r"[.!?:;…][\"')\]]*(?:(?<!\d:)\d{1,2}|\[\d{1,2}\])?$")
# "Alton, 5 May 2021. No. 12", though it looks like two sentences
_DATED = re.compile(r"^[A-Z][\w' -]*, [\w. ]{3,20},? (?:19|20)\d\d\b|^[\d. /]+$")
_ENDS_IN_YEAR = re.compile(r"\b(?:19|20)\d\d$")
_REACHED = re.compile("[@|]")  # in a line that tells where somebody is
_FULL_STOP = re.compile(r"[a-z][.!?]$")

_SENDING = Openings(openings(english.SENDING_WORD.pattern))

_ADDRESS = 20  # lines between the name and the greeting
_LONGEST = 90  # characters of a line of an address

Sections = list[list[str]]  # the section of each sentence of each block


def sections(blocks: list[list[str]], begins: list[bool], sends: list[list[bool]]) -> Sections:
    """The section of each sentence of each block.

    `begins` says which blocks begin a paragraph, `sends` which sentences hold a word of sending.
    """
    found = [["body"] * len(block) for block in blocks]
    _mark_recipients(blocks, found, begins, sends)
    _mark_address(blocks, found, begins)
    _mark_title(blocks, found)
    _mark_signature(blocks, found)
    return found


def find_sending(sentence: str, sends: bool = True) -> re.Match[str] | None:
    """The words of a sentence that say the statement goes to somebody, or None."""
    rules = english.SENDING if sends else english.ADDRESSES
    return next((words for each in rules if (words := each.read(sentence))), None)


def words_of_sending(clean: str, words: Words) -> list[int]:
    """Where they stand in a text."""
    return [place for place in _SENDING.places(words) if english.SENDING_WORD.match(clean, place)]


def _mark_recipients(
    blocks: list[list[str]], sections: Sections, begins: list[bool], sends: list[list[bool]]
) -> None:
    """The sentences that say to whom, and the lines that are listed below them."""
    ends = {True: 0, False: 0}  # of the last list, with blank lines in it or without
    marked = paragraph = 0
    for number, block in enumerate(blocks):
        sending = None
        for position, sentence in enumerate(block):
            if sending := find_sending(sentence, sends[number][position]):
                sections[number][position] = "recipients"
        if not sending:
            continue
        first = number + 1
        above = number  # "Attn: Anna Bell", below the body whose address it is of
        while (
            english.ATTENTION.match(sending[0]) and above > number - _ADDRESS and not begins[above]
        ):
            above -= 1
            sections[above] = ["recipients"] * len(blocks[above])
        spaced = first + 1 < len(blocks) and (
            begins[first + 1] or bool(english.HONORIFIC.match(blocks[first][0]))
        )
        if ends[spaced] <= first:
            ends[spaced] = _list_end(blocks, begins, first, spaced)
        end = ends[spaced]
        if block[-1][sending.end() :].strip(" :"):  # then only the lines right below
            paragraph = max(paragraph, first)
            while paragraph < len(blocks) and not begins[paragraph]:
                paragraph += 1
            end = min(end, paragraph) if english.TO_LINE.match(block[-1]) else first
        for follower in range(max(first, marked), end):
            sections[follower] = ["recipients"] * len(blocks[follower])
        marked = max(marked, end)


def _list_end(blocks: list[list[str]], begins: list[bool], first: int, spaced: bool) -> int:
    """Where a list ends: at a blank line, a full stop, or what is no name."""
    for number in range(first, len(blocks)):
        text = " ".join(blocks[number])
        other = (
            english.LABELLED.match(text)
            or _REACHED.search(text)
            or english.GREETING.match(text)
            or _ENDS_IN_YEAR.search(text)
        )
        full_stop = _FULL_STOP.search(text)
        sentence = full_stop and not AUXILIARIES.isdisjoint(text.lower().split())
        if (begins[number] and number > first and not spaced) or other or len(text) >= 200:
            return number
        if full_stop:
            return number if sentence else number + 1
    return len(blocks)


def _mark_address(blocks: list[list[str]], sections: Sections, begins: list[bool]) -> None:
    """The names and offices over a letter's greeting, each from a person or an office on."""
    end = next((n for n, block in enumerate(blocks[:30]) if english.GREETING.match(block[0])), 0)
    if not end:
        return
    lines = [" ".join(block) for block in blocks[:end]]
    lines = [line.title() if line.isupper() else line for line in lines]
    if not english.DEAR.match(blocks[end][0]) and any(map(english.SPEECH.match, lines)):
        return
    greeted = english.CALLED.findall(blocks[end][0])[-1:]
    greeting = end
    offices = english.GREETED_BY.findall(blocks[end][0])
    behind = {block[0] for block in blocks[end:]}
    for number in range(end - 1, max(-1, end - _ADDRESS), -1):
        line = lines[number]
        called = any(name in line for name in greeted)
        named = called or english.HONORIFIC.match(line) or english.HOLDER.match(line)
        of_text = begins[number] and not named and english.NOT_IN_ADDRESS.match(line)
        if "recipients" in sections[number] or english.REFERENCE.match(line) or of_text:
            end = number  # the date and the reference stand under the address
        elif len(line) > _LONGEST or english.SPEECH.match(line):
            return
        elif not english.NO_ADDRESS.search(line):
            paragraph = begins[number] and lines[number:end]
            listed = paragraph and all(", " in each for each in paragraph)
            office = number and behind.isdisjoint(blocks[number]) and english.OFFICE.match(line)
            person = called or english.HONORIFIC.match(line)
            # not the writer's own office over the date
            holder = (number or end == greeting or any(word in line for word in offices)) and (
                english.HOLDER.match(line)
            )
            if person or listed or (paragraph and (office or holder)):
                for each in range(number, end):
                    sections[each] = ["recipients"] * len(blocks[each])
                end = number


def _is_prose(block: list[str]) -> bool:
    text = " ".join(block)
    if not TERMINAL.search(text) and sum(map(str.islower, text)) * 10 < len(text):
        return False  # "ADDRESS BY H.E. ANNA BELL"
    if english.SIGNED.match(text) or (
        len(text) < 60 and _DATED.search(text) and not re.search("[–—]", text)
    ):
        return False
    return len(block) > 1 or bool(TERMINAL.search(block[0])) or len(block[0]) > 300


def _mark_title(blocks: list[list[str]], sections: Sections) -> None:
    if not any(_is_prose(b) for b, s in zip(blocks, sections, strict=True) if "body" in s):
        return
    for block, section in zip(blocks, sections, strict=True):
        if "recipients" in section:
            continue
        if _is_prose(block):
            return
        section[:] = ["title"] * len(section)


def _mark_signature(blocks: list[list[str]], sections: Sections) -> None:
    """The short lines that close a text, before or after its recipients and notes."""
    for block, section in zip(reversed(blocks), reversed(sections), strict=True):
        if "recipients" in section or (english.NOTE.match(block[0]) and len(" ".join(block)) > 40):
            continue
        too_long = len(block[0]) > 120 and not english.SIGNED.match(block[0])
        if "title" in section or too_long or _is_prose(block):
            return
        section[:] = ["signature"] * len(section)
