"""The parts of a statement: its title, body, signature, and whom it is sent to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from statements.english import AUXILIARIES, compile_pattern

TERMINAL = re.compile(r"[.!?:;…][\"')\]]*(?:\d{1,2}|\[\d{1,2}\])?$")
_NOTE = re.compile(r"[\[(]?(?:\d{1,2}|\*+)[\])]?[ .]|Notes?\b")
# A sentence that says to whom the statement goes. It needs a verb of sending and its object.
SENT_TO = compile_pattern(
    r"\b(?:(?:is|was|are|were|(?:has|have|had)(?: also| further| then)? been|be|being|been)"
    r"(?: (?:also|then|further|likewise|subsequently|simultaneously|officially|duly|hereby|today))*"
    r" (?:(?:sent|addressed|submitted|forwarded|transmitted|directed|delivered|circulated"
    r"|dispatched|distributed|communicated|conveyed|copied|presented)"
    r"|brought(?= to the (?:notice|attention) of))|went|goes)(?: out| also| as well| officially"
    r"| simultaneously| in copy| by (?:post|mail|e-?mail))*"
    r" to(?: the (?:notice|attention) of)?\b[ :]",
    re.IGNORECASE,
)
_DOCUMENT = (
    r"(?:statements?|appeals?|letters?|reports?|address|messages?|documents?|texts?|declarations?"
    r"|communications?|petitions?|requests?|notes?|memorandum|resolutions?|copy|copies|communiqué"
    r"|opinions?|protests?|calls?|information|speech|findings|recommendations?|summary|bulletin)"
)
# What is sent is the text at hand, not something that the text tells of.
_SENT_SUBJECT = compile_pattern(
    r"(?:^|; )(?:\d{1,2}[.)] )?(?:and )?(?:(?:besides|moreover|furthermore|also|further"
    r"|likewise|then|in [^,;]{3,60}|additionally|pursuant to [^,;]{3,60}),? )*"
    rf"(?:(?:(?:the|this|that|our|present|these|an?|same|copies|copy|text) (?:[\w'’-]+ ){{0,9}}?)?"
    rf"{_DOCUMENT}(?: [\w'’,-]+){{0,8}}|it(?: also| then| further| likewise)?)$",
    re.IGNORECASE,
)
# "We are addressing this appeal to": the issuer speaks for itself.
_WE_SEND = compile_pattern(
    rf"\b(?:we|I|the (?:undersigned|signatories)|(?:the|our) [\w' -]{{3,60}})(?:,[^.;]{{0,120}},)?"
    rf"(?: are| am| is| have| has)?(?: \w+ly| also| hereby| jointly)*"
    rf" (?:address|send|submit|forward|transmit|direct|present)(?:e?s|ed|ing)?"
    rf" (?:this|the present|our|a copy of (?:this|the|our)|copies of (?:this|the|our))"
    rf"(?: [\w-]+){{0,3}}? {_DOCUMENT} to\b[ :]"
    rf"|\b(?:address|send|submit|forward|transmit|direct|present|deliver)(?: \w+)? cop(?:y|ies) of"
    rf" (?:this|the present) {_DOCUMENT} to\b[ :]",
    re.IGNORECASE,
)
_TO_LINE = compile_pattern(
    r"^(?:to|cc|copy to|copies to|recipients?|addressees?|addressed to|sent to|distribution"
    r"(?: list)?|copied to|for the attention of)[ ]*:",
    re.IGNORECASE,
)


_SIGNED = re.compile(r"(?:signatories|signed(?: by)?)[ ]*(?::|$)", re.IGNORECASE)
# "Alton, 5 May 2021. No. 12", though it looks like two sentences
_DATED = re.compile(r"^[A-Z][\w' -]*, [\w. ]{3,20},? (?:19|20)\d\d\b")
# "Dear Prime Minister Kern," but not "Dear colleagues,"
_SALUTATION = compile_pattern(r"^Dear (?=[A-Z][^,:.]{2,90}[,:]?$)(?![^ ]+[,:]?$)")


def sections(blocks: list[list[str]], begins: list[bool]) -> list[list[str]]:
    """The section of each sentence of each block; `begins` says which begin a paragraph."""
    found = [["body"] * len(block) for block in blocks]
    _mark_recipients(blocks, found, begins)
    _mark_title(blocks, found)
    _mark_signature(blocks, found)
    return found


def is_sending(sentence: str) -> re.Match[str] | None:
    """The words of a sentence that say the statement goes to somebody, or None."""
    if line := _TO_LINE.match(sentence) or _SALUTATION.match(sentence):
        return line
    if we := _WE_SEND.search(sentence):
        return we
    sent = SENT_TO.search(sentence)
    return sent if sent and _SENT_SUBJECT.search(sentence[: sent.start()].strip()) else None


def _mark_recipients(
    blocks: list[list[str]], sections: list[list[str]], begins: list[bool]
) -> None:
    for number, block in enumerate(blocks):
        for position, sentence in enumerate(block):
            if is_sending(sentence):
                sections[number][position] = "recipients"
        if sections[number][-1] == "recipients" and block[-1].rstrip().endswith(":"):
            for follower in _listed(blocks, begins, number + 1):
                sections[follower] = ["recipients"] * len(blocks[follower])


def _listed(blocks: list[list[str]], begins: list[bool], first: int) -> Iterator[int]:
    """The lines of a list under a colon, up to the blank line or the full stop that ends it."""
    spaced = first + 1 < len(blocks) and begins[first + 1]
    for number in range(first, len(blocks)):
        text = " ".join(blocks[number])
        ended = begins[number] and number > first and not spaced
        other = re.match(r"[A-Za-z][a-z]*\.?:", text) or re.search(r"\b(?:19|20)\d\d$", text)
        sentence_like = not AUXILIARIES.isdisjoint(text.lower().split())
        full_stop = re.search(r"[a-z][.!?]$", text)
        if ended or other or len(text) >= 200 or (full_stop and sentence_like):
            return
        yield number
        if full_stop:
            return


def _is_prose(block: list[str]) -> bool:
    text = " ".join(block)
    if _SIGNED.match(text) or (
        len(text) < 60 and _DATED.search(text) and not re.search("[–—]", text)
    ):
        return False
    return len(block) > 1 or bool(TERMINAL.search(block[0])) or len(block[0]) > 300


def _mark_title(blocks: list[list[str]], sections: list[list[str]]) -> None:
    if not any(_is_prose(b) for b, s in zip(blocks, sections, strict=True) if "body" in s):
        return
    for block, section in zip(blocks, sections, strict=True):
        if "recipients" in section:
            continue
        if _is_prose(block):
            return
        section[:] = ["title"] * len(section)


def _mark_signature(blocks: list[list[str]], sections: list[list[str]]) -> None:
    """The short lines that close a text, before or after its recipients and notes."""
    for block, section in zip(reversed(blocks), reversed(sections), strict=True):
        if "recipients" in section or (_NOTE.match(block[0]) and len(" ".join(block)) > 40):
            continue
        too_long = len(block[0]) > 120 and not _SIGNED.match(block[0])
        if "title" in section or too_long or _is_prose(block):
            return
        section[:] = ["signature"] * len(section)
