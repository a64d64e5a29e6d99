"""Whether words name a body, an office or a person."""

import re
from functools import lru_cache

from statements.language.english import bodies as english
from statements.language.english.metadata import BARE, FOR_A_KIND, HEADLINE, KIND, NO_PERSON

OFFICE = re.compile(rf"\b(?:{english.OFFICES})\b", re.IGNORECASE)
BODY = re.compile(rf"\b(?:{english.BODIES})\b", re.IGNORECASE)
PERSON = re.compile(english.PERSON)
HONORIFICS = re.compile(rf"(?:{english.HONORIFIC} )*")
LINK = re.compile(rf" (?:{english.LINKS}) | \(|, ?", re.IGNORECASE)
CAPITALS = re.compile(
    rf"(?:[(\"]?{english.CAPITAL}[.)\"]*(?:[,;] ?| |$)|(?:{english.LINKS})(?: |$))+"
)
_HEADED = re.compile(
    rf"\b(?:{english.OFFICES}|{english.BODIES})(?: [A-Z]{{2,}})?[.)\"]*$", re.IGNORECASE
)
_MOST = 16  # words of a name
_REMEMBERED = 4096  # lines


@lru_cache(_REMEMBERED)
def is_office(printed: str) -> bool:
    """Whether some words hold an office or a body."""
    return bool(OFFICE.search(printed) or BODY.search(printed))


@lru_cache(_REMEMBERED)
def is_person(printed: str) -> bool:
    other = is_office(printed) or NO_PERSON.search(printed)
    return bool(PERSON.fullmatch(printed)) and not other


@lru_cache(_REMEMBERED)
def is_name(printed: str) -> bool:
    """Whether words are nothing but the name of a body or an office.

    What it is stands before the first small word, "Board of Fish", or at the end: a headline
    says something of it, "Board Opens Gate".
    """
    if not CAPITALS.fullmatch(printed) or len(printed.split()) > _MOST or printed.endswith(","):
        return False
    first = LINK.split(printed, maxsplit=1)[0]
    named = _HEADED.search(first) or BODY.search(printed, printed.rfind(" ") + 1)
    kind = KIND.search(FOR_A_KIND.sub("", printed))
    other = kind or BARE.fullmatch(printed) or HEADLINE.search(printed)
    told = english.TO_DO.search(printed) or english.TELLS.search(printed)
    return bool(named) and not other and not told
