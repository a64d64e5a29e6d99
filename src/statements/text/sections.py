"""The parts of a statement: its title, body, signature, and whom it is sent to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from statements.language.english.words import AUXILIARIES
from statements.language.patterns import compile_pattern
from statements.language.prefilter import search_pattern

TERMINAL = re.compile(r"[.!?:;…][\"')\]]*(?:\d{1,2}|\[\d{1,2}\])?$")
_NOTE = re.compile(r"[\[(]?(?:\d{1,2}|\*+)[\])]?[ .]|Notes?\b")
# A sentence that says to whom the statement goes. It needs a verb of sending and its object.
_SENT = (
    r"(?:sent|addressed|submitted|forwarded|transmitted|directed|delivered|circulated|dispatched"
    r"|distributed|communicated|conveyed|copied|presented|shared|provided|notified|mailed|e-mailed"
    r"|emailed|issued|handed over|handed|passed on|made available|laid|brought)"
)
_WAY = (  # "by registered mail", "in English and French", "among others"
    r"(?:,? (?:out|also|today|yesterday|simultaneously|officially|further|as well|this morning"
    r"|\w{3,}ly|among others|inter alia|for information|(?:by|in|with|on) [\w-]+"
    r"(?: (?:and |the )?[\w-]+){0,2}),?)*?"
)
_TO = (
    r" (?:to(?: the (?:notice|attention) of)?|among|with|before)\b[ :]"
    r"(?:[ ]?the following(?: \w+){0,2} ?:)?"
)
_OFTEN = (
    r"(?: (?:also|then|further|likewise|since|subsequently|simultaneously|\w{3,}ly|today|hereby))*"
)
_DOCUMENT = (
    r"(?:statements?|appeals?|letters?|reports?|address|messages?|documents?|texts?|declarations?"
    r"|communications?|petitions?|requests?|notes?|memorandum|resolutions?|copy|copies|communiqué"
    r"|opinions?|protests?|calls?|information|speech|findings|recommendations?|summary|bulletin"
    r"|assessment|position|notice|decision|comments?|views|demands?|papers?|motion|submission)"
)
SENT_TO = search_pattern(
    rf"(?:(?:is|was|are|were|be|been|being|(?:has|have|had){_OFTEN} been){_OFTEN} {_SENT}"
    rf"|went|goes){_WAY}{_TO}",
    re.IGNORECASE,
)
AND_SENT = compile_pattern(rf",? and(?: \w+ly| also| then)? {_SENT}{_WAY}{_TO}", re.IGNORECASE)
# What is sent is the text at hand, not something that the text tells of.
_SENT_SUBJECT = compile_pattern(
    r"(?:^|; |,? and |\bthat )(?:\d{1,2}[.)] )?(?:(?:besides|moreover|furthermore|also|further"
    r"|likewise|then|additionally|in addition),? |(?:in|pursuant to|under|on) [^,;]{3,60}, )*"
    rf"(?:(?:the|this|that|our|present|these|same|full|attached) (?:[\w'’-]+ ){{0,9}}?{_DOCUMENT}"
    r"|(?:an? |certified )?cop(?:y|ies)|text of (?:the|this) \w+|(?:it|they)"
    r")(?:(?! which| that| who)[ ][\w'’,-]+){0,8}$",
    re.IGNORECASE,
)
# "We are addressing this appeal to", "The Office has forwarded the statement to".
_SENDS = (
    r"(?:address|send|sent|submit|submitt|forward|transmit|transmitt|direct|present|deliver|share"
    r"|circulate?|communicate?|convey|copy|dispatch)(?:e?s|ed|ing|d)?"
)
_ISSUER = (
    r"(?:[^.;]{3,60}, )?(?:the|our) (?:[\w'’-]+ ){0,3}?(?:Ombuds\w+|Commissioner|Defender|Advocate"
    r"|Office|Association|Institute|Commission|Council|Committee|Union|Federation|Centre|Center|Board"
    r"|Secretariat|Society|Network|Academy|Clerk|chair\w*|president|director|secretary)\b"
    r"(?: of [\w' ]{3,60}?)?(?: has| have| is| are| will| hereby)*"
)
_WHAT = rf"(?: [\w-]+){{0,3}}? {_DOCUMENT}{_WAY}{_TO}"
_ISSUER_SENDS = compile_pattern(rf"{_ISSUER} {_SENDS} (?:the|its){_WHAT}", re.IGNORECASE)
_WE_SEND = search_pattern(
    rf"{_SENDS}{_WAY} (?:this|the present|the following|our|(?:certified |a )?cop(?:y|ies) of"
    rf" (?:this|the|our)){_WHAT}"
    rf"|the following(?: \w+){{0,2}} (?:received|been sent) this {_DOCUMENT}[ ]*:"
    rf"|to whom [^.;:]{{3,60}} sent this {_DOCUMENT} are\b|presents? its compliments to\b",
    re.IGNORECASE,
)
_TO_LINE = compile_pattern(
    r"^(?:(?:to|cc|(?:with )?cop(?:y|ies)(?: of [\w ]{3,30})? to"
    r"|(?:recipients?|addressees?)(?:,[^:]{0,40})?|addressed to|sent to|distribution(?: list)?"
    r"|copied to|for the attention of)[ ]*:|cc\.? (?=[A-Z])|distribution list$"
    r"|to (?=(?:the|all) [A-Z][^.]*$))",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?!to:)[A-Za-z][a-z]*\.?:|with copies to", re.IGNORECASE)
_SIGNED = re.compile(r"(?:signatories|signed(?: by)?)[ ]*(?::|$)", re.IGNORECASE)
# "Alton, 5 May 2021. No. 12", though it looks like two sentences
_DATED = re.compile(r"^[A-Z][\w' -]*, [\w. ]{3,20},? (?:19|20)\d\d\b")
_GREETING = re.compile(
    r"(?:dear|(?:your )?excellenc|your majest|mr\.? president|madam|sirs?\b|hono[u]?rable)"
    r".{0,70}$",
    re.IGNORECASE,
)
_HONORIFIC = re.compile(r"(?:Mr|Ms|Mrs|Dr|Prof|Hon|H\.E|His Exc|Her Exc|Sir|Dame|The Hon)\b")
_REFERENCE = re.compile(r"(?:our |your )?ref\b|re:|subject:|.{0,30}\b(?:19|20)\d\d$", re.IGNORECASE)
_OFFICE = re.compile(
    r"(?:Representative|Minister|President|Director|Secretary|Commissioner|Rapporteur|Head|Governor"
    r"|Mayor|Speaker|Prosecutor|Chair\w*|Ambassador|Commission|Committee|Council|Ministry|Office)\b"
)
# "Dear Prime Minister Kern," but not "Dear colleagues,"
SALUTATION = compile_pattern(r"^Dear (?=[A-Z][^,:.]{2,90}[,:]?$)(?![^ ]+[,:]?$)")


def sections(blocks: list[list[str]], begins: list[bool]) -> list[list[str]]:
    """The section of each sentence of each block; `begins` says which begin a paragraph."""
    found = [["body"] * len(block) for block in blocks]
    _mark_recipients(blocks, found, begins)
    _mark_address(blocks, found, begins)
    _mark_title(blocks, found)
    _mark_signature(blocks, found)
    return found


def is_sending(sentence: str) -> re.Match[str] | None:
    """The words of a sentence that say the statement goes to somebody, or None."""
    if line := _TO_LINE.match(sentence) or SALUTATION.match(sentence):
        return line
    if we := _ISSUER_SENDS.match(sentence) or _WE_SEND.search(sentence):
        return we
    sent = SENT_TO.search(sentence)
    return sent if sent and _SENT_SUBJECT.search(sentence[: sent.start()].strip()) else None


def _mark_recipients(
    blocks: list[list[str]], sections: list[list[str]], begins: list[bool]
) -> None:
    for number, block in enumerate(blocks):
        sending = None
        for position, sentence in enumerate(block):
            if sending := is_sending(sentence):
                sections[number][position] = "recipients"
        if not sending:
            continue
        inline = block[-1][sending.end() :].strip(" :")  # and then only the lines right below
        for follower in _listed(blocks, begins, number + 1):
            if inline and (begins[follower] or not _TO_LINE.match(block[-1])):
                break
            sections[follower] = ["recipients"] * len(blocks[follower])


def _mark_address(blocks: list[list[str]], sections: list[list[str]], begins: list[bool]) -> None:
    """The stacked names and offices over a letter's greeting."""
    greeting = next((n for n, b in enumerate(blocks[:30]) if _GREETING.match(b[0])), None)
    if not greeting:
        return
    end = greeting
    while end:
        first = end - 1
        while first and not begins[first]:
            first -= 1
        lines = [" ".join(block) for block in blocks[first:end]]
        named = _HONORIFIC.match(lines[0]) or all(", " in line for line in lines)
        office = end == greeting and first > 0 and len(lines) == 1 and _OFFICE.search(lines[0])
        between = "recipients" in sections[first] or all(_REFERENCE.match(line) for line in lines)
        if between and end == greeting:  # the date and the reference stand under the address
            end = greeting = first
            continue
        plain = all(len(line) <= 90 and not re.search(r"[:\d]|[^A-Z]\.$", line) for line in lines)
        if not (plain and len(lines) <= 5 and (named or office)):
            return
        for number in range(first, end):
            sections[number] = ["recipients"] * len(blocks[number])
        end = first


def _listed(blocks: list[list[str]], begins: list[bool], first: int) -> Iterator[int]:
    """The lines of a list under a colon, up to the blank line or the full stop that ends it."""
    spaced = first + 1 < len(blocks) and begins[first + 1]
    for number in range(first, len(blocks)):
        text = " ".join(blocks[number])
        ended = begins[number] and number > first and not spaced
        other = (
            _LABELLED.match(text) or _GREETING.match(text) or re.search(r"\b(?:19|20)\d\d$", text)
        )
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
