"""By whom a text was issued."""

from __future__ import annotations

import re
from collections import Counter

from statements.extract.metadata.lines import is_person, names_issuer
from statements.extract.metadata.parts import Parts
from statements.extract.metadata.signatures import office_at
from statements.extract.metadata.words import Words, together
from statements.language.english import metadata as english
from statements.language.rules import Rule

_FEW = 5  # lines: a signature may then name an office alone
_LONGEST = 120  # characters
_HEAD = re.compile(": ")
_CAPITAL = re.compile(r"[A-Z][\w'’-]*")
_BEFORE = 120  # characters before an office that belong to a longer name
_EDGES = " ,."


def _labelled(parts: Parts) -> Words | None:
    stated = parts.stated("issuer")
    return stated if stated and not is_person(stated.text) else None


def _in_dateline(parts: Parts) -> Words | None:
    """The body whose press service stands in the dateline."""
    by = parts.dateline.get("by")
    body = by.text.rpartition(english.OF_THE)[2] if by else ""
    return by.part(len(by.text) - len(body)) if by and body else None


def _in_heading(parts: Parts) -> Words | None:
    """A body or an office that stands alone on a line; a country only where nothing else does."""
    named = _named(parts)
    named.sort(key=lambda line: bool(english.LAND.fullmatch(line.text)))
    return named[0] if named else None


def _named(parts: Parts) -> list[Words]:
    heads = []
    for line in parts.lines:
        end = _HEAD.search(line.text)
        heads.append(line.part(0, end.start() if end else None))
    return [line for line in [*parts.lines, *heads] if names_issuer(line.text)]


def _in_signature(parts: Parts) -> Words | None:
    """The bodies or offices of those who sign, or one that stands alone."""
    offices = [signed.office for signed in parts.signed if signed.office]
    if not offices and len(parts.signature) < _FEW:
        alone = (office_at(parts.signature, n) for n in range(len(parts.signature)))
        offices = [office for office in alone if office][:1]
    return together([_body(office) for office in offices], "; ") if offices else None


def _said(parts: Parts) -> Words | None:
    """The issuer that the heading or the first sentences name, or several."""
    issuer = parts.said_by.get("issuer")
    if not issuer or len(issuer.text) >= _LONGEST:
        return None
    issuer = issuer.strip(_EDGES + "*")
    if len(english.POST.findall(issuer.text)) > 1:
        return issuer._replace(text=english.AND_ANOTHER.sub("; ", issuer.text))
    return issuer


def full_name(parts: Parts, issuer: Words) -> Words:
    """A longer name for an office that does not say of what; without an article."""
    named = _named(parts)
    if not english.LINKED.search(issuer.text) and issuer.text not in {n.text for n in named}:
        others = [*named, *filter(None, [_said(parts)])]
        fuller = [n for n in others if english.BODY.search(n.text) or issuer.text in n.text]
        issuer = _longer(parts.text.clean, issuer.text) or next(iter(fuller), issuer)
    article = english.THE.match(issuer.text)
    return issuer.part(article.end() if article else 0).strip(_EDGES)


def _body(office: Words) -> Words:
    """The body itself, where one signs as its chair, director or speaker."""
    for opening in (english.THE, english.ON_BEHALF):
        if match := opening.match(office.text):
            office = office.part(match.end())
    head = english.AS_HEAD.fullmatch(office.text)
    body = office.part(head.start("body")) if head else office
    return body if english.BODY.search(body.text) or english.OF in body.text else office


def _longer(clean: str, office: str) -> Words | None:
    """The longer name by which the text calls an office elsewhere, by far the most often."""
    found: dict[str, Words] = {}
    times: Counter[str] = Counter()
    for match in re.finditer(english.LONGER.format(re.escape(office)), clean):
        start = _first_capital(clean, match.start())
        printed = clean[start : match.end()]
        name = english.LONGER_EDGES.sub("", printed)
        start += printed.index(name)
        found.setdefault(name, Words(name, start, start + len(name)))
        times[name] += 1
    return found[times.most_common(1)[0][0]] if times else None


def _first_capital(clean: str, start: int) -> int:
    """Where the words in capitals begin that stand before a place."""
    *words, _ = clean[max(0, start - _BEFORE) : start].split(" ")
    for word in reversed(words):
        if not _CAPITAL.fullmatch(word):
            break
        start -= len(word) + 1
    return start


ISSUER: tuple[Rule[Parts, Words], ...] = (
    Rule(
        name="under its label",
        read=_labelled,
        examples=("Issuer: {Port Office}\n\nAll is well.",),
        counter_examples=("From: Anna Bell\n\nAll is well.",),
    ),
    Rule(
        name="in the dateline",
        read=_in_dateline,
        examples=("Alton, 5 May 2021. Press service of the {Port Office}. All is well.",),
        counter_examples=("Alton, 5 May 2021. All is well.",),
    ),
    Rule(
        name="on a line of the heading",
        read=_in_heading,
        examples=(
            "{Port Office}\n\nOn the ports\n\nAll is well.",
            "Republic of Arland\n{Port Office}\n\nAll is well.",
            "{Port Office}: the ports\n\nAll is well.",
        ),
        counter_examples=(
            "Statement of the Port Office\n\nAll is well.",
            "Anna Bell\n\nAll is well.",
        ),
    ),
    Rule(
        name="in the signature",
        read=_in_signature,
        examples=(
            "All is well.\n\nAnna Bell\n{Commissioner for Ports\nof Arland}",
            "All is well.\n\nAnna Bell\nChair of the {Board of Fish}",
            "All is well.\n\nAnna Bell, {Port Office\nCarl Dorn, Fish Board}",
        ),
        counter_examples=("All is well.\n\nAnna Bell",),
    ),
    Rule(
        name="in the heading or the first sentence",
        read=_said,
        examples=(
            "Statement by the {Port Office} on the ports\n\nAll is well.",
            "The {Ombudsman of Arland}, Anna Bell, has issued a statement. All is well.",
        ),
        counter_examples=(
            "Statement on the ports\n\nAll is well.",
            "Anna Bell said so. All is well.",
        ),
    ),
)
