"""The noun phrase that follows a number: where it ends, and what comes instead of one.

There is no parser here: closed word lists and the forms of words decide, which suits the plain
syntax in which statements give figures.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, takewhile
from typing import Literal, NamedTuple

from statements.language.english import phrases
from statements.language.english.numbers import NUMBER_WORDS
from statements.language.english.words import AUXILIARIES, FUNCTION_WORDS, VERBS, is_plural

# A full stop between small letters and a capital is no part of a word: "the longest.The sea".
_TOKEN = re.compile(
    r"[ ]*(?:(?P<word>[^\W\d_](?:(?:[&-]|\.(?!(?<=[a-z]{3}\.)[A-Z]))*+[\w'’]++)*+)"
    r"|(?P<number>\d[\w,.]*)|(?P<mark>\S))"
)
_INITIALS = re.compile(r"\b[A-Z](?:\.[A-Z])+$")
_REACH = 240  # characters: what a number counts is named within them
_NUMBER = 12  # that tell of the number itself


PhraseKind = Literal["noun", "anaphor", "verb", "other", "end"]  # an anaphor: "of them"


class Phrase(NamedTuple):
    """What follows a number: `core` ends the bare noun phrase, `end` the phrase with its tail."""

    kind: PhraseKind
    start: int
    core: int
    end: int


@lru_cache(maxsize=16)  # several rules ask for the same one
def after_number(clean: str, position: int, limit: int) -> Phrase:
    """The phrase that follows a number ending at `position`; nothing beyond `limit` is read."""
    window = clean[position : min(limit, position + _REACH)]
    if window.isupper():  # capitals tell no names there
        window = "".join(low if len(low := letter.lower()) == 1 else letter for letter in window)
    kind, *places = _after(window, clean[max(0, position - _NUMBER) : position])
    return Phrase(kind, *(position + place for place in places))


def _after(clean: str, number: str) -> Phrase:
    position, limit = 0, len(clean)
    if anaphor := phrases.ANAPHOR.match(clean, position, limit):
        start = anaphor.start() + len(anaphor[0]) - len(anaphor[0].lstrip(" ,"))
        _, core, named = _core(clean, anaphor.end(), limit)  # "two of these men"
        end = core if named and clean.endswith(phrases.NAMED, 0, anaphor.end()) else anaphor.end()
        return Phrase("anaphor", start, end, end)
    if phrases.WHEN.match(clean, position, limit):
        return Phrase("other", position, position, position)
    start, core, plural = _core(clean, position, limit)
    last = clean[start:core].split()[-1:] if core > start else []
    words = clean[start:core].split(" ")
    alone = phrases.ONE.search(number)  # "one wounded man"
    if len(words) > 1 and words[0].endswith(phrases.PARTICIPLE) and not plural and not alone:
        return Phrase("verb", position, position, position)  # "17 returned home"
    noun, _, behind = clean[start:core].rpartition(" ")
    if (
        not plural
        and noun
        and behind.endswith(phrases.PARTICIPLE)
        and "of" in clean[position:start]
    ):
        core, last = start + len(noun), [noun]  # "80 per cent of the cocaine seized"
    if (
        last
        and not plural
        and last[0].endswith((phrases.PARTICIPLE, phrases.ADVERB))
        and last[0].lower() not in phrases.NO_ADVERBS
        and not clean.startswith("-", position)
    ):
        return Phrase("verb", position, position, position)
    bare = not plural and "of" not in clean[:start] and phrases.SEVERAL.search(number)
    if core <= start or (last and last[0].endswith(phrases.POSSESSIVES)) or bare:
        return Phrase(_instead(clean, position, limit), position, position, position)
    return Phrase("noun", start, core, _tail(clean, core, limit, plural))


def _instead(clean: str, position: int, limit: int) -> PhraseKind:
    share = phrases.SHARE.match(clean, position, limit)  # "40 (12%) were women"
    token = _TOKEN.match(clean, share.end() if share else position, limit)
    if not token:
        return "end"
    word = (token["word"] or "").lower()
    if word in AUXILIARIES or word in VERBS or word.endswith(phrases.PARTICIPLE):
        return "verb"
    return "other"


def _core(clean: str, position: int, limit: int) -> tuple[int, int, bool]:
    """Start and end of the adjectives and nouns after a number, and whether a plural was met."""
    lead = phrases.LEAD.match(clean, position, limit)
    start = lead.end() if lead else position
    if clean[position : position + 1] not in (" ", "-", ""):
        return position, position, False
    end, plural, previous = start, False, ""
    for token in _tokens(clean, start, limit):
        word = token["word"] or ""
        low = word.lower()
        if not word:
            if token["mark"] == "." and _INITIALS.search(clean[start : token.start()]):
                continue  # "81,000 U.S. soldiers"
            if token["mark"] == "," and not plural and _comma_goes_on(clean, token.end(), limit):
                previous = ","
                continue
            listed = phrases.LISTED.match(clean, token.start("mark"), limit) if plural else None
            end = listed.end() if listed else end
            break
        joint = low in phrases.JOINTS and end > start
        if joint and _and_goes_on(clean, token.end(), limit, plural):
            previous = low
            continue
        # "26 US states", "55 mortal remains were found"
        name = (len(word) > 1 and word.isupper()) or phrases.REMAINS.match(
            clean, token.start("word")
        )
        noun = end == start and low in phrases.NOUNS_TOO  # "50 lives"
        state = plural and low in phrases.STATES  # "three people dead"
        if (
            state
            or (not (name or noun) and _ends_phrase(low, plural, previous))
            or (plural and not _noun_ahead(clean, token))
        ):
            break
        end, previous = token.end(), low
        plural = plural or is_plural(word)
        if word.endswith("."):
            end -= 1
            break
    return start, end, plural


def _tokens(clean: str, start: int, limit: int, most: int = 14) -> Iterator[re.Match[str]]:
    return islice(_TOKEN.finditer(clean, start, limit), most)


def _ends_phrase(low: str, plural: bool, previous: str) -> bool:
    if low in FUNCTION_WORDS or low in VERBS or NUMBER_WORDS.issuperset(low.split("-")):
        return True
    if low.endswith(phrases.ADVERB) and low not in phrases.NO_ADVERBS:
        return plural
    return plural and low.endswith(phrases.MODIFIERS) and previous not in phrases.JOINTS


def _noun_ahead(clean: str, token: re.Match[str]) -> bool:
    """Whether a word behind a plural leads to a noun: "police officers", not "pupils wait"."""
    if is_plural(token["word"]) or token["word"][0].isupper():
        return True
    following = _TOKEN.match(clean, token.end(), token.end() + 40)
    return bool(following and following["word"] and is_plural(following["word"]))


def _comma_goes_on(clean: str, position: int, limit: int) -> bool:
    """Whether a comma stands between two adjectives: "12 innocent, unarmed civilians"."""
    tokens = list(_tokens(clean, position, limit, 3))
    words = [(t["word"] or "").lower() for t in tokens]
    return (
        len(words) > 1
        and bool(words[0])
        and not _ends_phrase(words[0], False, "")
        and any(is_plural(w) for w in words[1:] if w)
        and not is_plural(words[0])
        and not words[0].endswith(phrases.DOING)
    )


def _and_goes_on(clean: str, position: int, limit: int, plural: bool) -> bool:
    """Whether "and" joins two adjectives or two nouns of the phrase."""
    tokens = list(_tokens(clean, position, limit, 3))
    words = [(t["word"] or "").lower() for t in tokens]
    words = list(takewhile(lambda word: word and not _ends_phrase(word, False, ""), words))
    verb = words[:1] and words[0] in phrases.VERBS_AS_NOUNS
    if not words or (verb and tokens[1:] and not tokens[1]["mark"]):
        return False  # "killed 40 people and injured 90"
    if not plural:
        return any(map(is_plural, words))
    return is_plural(words[0]) or (len(words) > 1 and is_plural(words[1]) and words[0] not in VERBS)


def _tail(clean: str, core: int, limit: int, plural: bool) -> int:
    """The end of the phrase with what belongs to it: "of the city", "in Baku", "who were held"."""
    end = core
    if of := phrases.OF.match(clean, end, limit):
        begin, inner, _ = _core(clean, of.end() - 1, limit)
        end = inner if inner > begin else end
    place = phrases.IN_PLACE.match(clean, end, limit)
    if place:
        begin, inner, _ = _core(clean, place.end(), limit)
        end = inner if inner > begin else end
    if who := phrases.WHO.match(clean, end, limit):
        end = _relative_end(clean, who.end(), limit)
    return end


def _relative_end(clean: str, start: int, limit: int) -> int:
    first_verb = _TOKEN.match(clean, start, limit)
    begin = first_verb.end() if first_verb else start
    stop = phrases.CLAUSE_END.search(clean, begin, limit)
    clause = clean[start : stop.start() if stop else limit].rstrip()
    return start + len(phrases.AT_THE_TIME.sub("", clause))
