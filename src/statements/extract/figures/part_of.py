"""Of which figure another is a portion: "613 residents, including 63 children"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from statements.codebook import Coded
from statements.extract.figures.candidate import LIST, WINDOW, Draft, joined, reach
from statements.language.patterns import compile_pattern
from statements.language.prefilter import Before
from statements.text.normalise import Sentence

I = re.IGNORECASE  # noqa: E741
# Directly before a figure: it is a part of a figure named before.
_PART_BEFORE = Before(
    r"(?:(?P<which>\b(?:of|among|amongst) (?:whom|which|them|these|those))|\b(?:including"
    r"|(?:which|that|these|this|it) (?:included|includes?)|among whom"
    r"|comprising|consisting of|namely|specifically|notably))(?: (?:also|at least|only|were|was"
    r"|are|being|some|the|another|were also))*[:,]? \Z",
    I,
)
# Directly before a figure at the head of a sentence or clause: it is the whole of what follows.
_WHOLE_BEFORE = Before(
    r"(?:^(?:of|among|amongst|out of|from)|(?:[,;] |\band )(?:of|among|amongst))(?: (?:the|these"
    r"|those|all|a total of|its|their|last|this|year's|month's))* \Z",
    I,
)
_THOSE_BEFORE = compile_pattern(
    r"(?:of|among|amongst) (?:them|these|those|the (?:victims|detainees|captives))\b",
    I,
)
# Between a part that is named first and its whole: "150 people ... from the 1,275 residents".
_WHOLE_AFTER = Before(
    r"\b(?:of|from|among|amongst|out of)(?: (?:the|these|those|all|a total of|some|its|their"
    r"|about|more than))+ \Z|\bout of \Z",
    I,
)
_OF = compile_pattern(r" (?:out )?of (?:the |these |those |all |some |its |about )*", I)
_OPENS_LIST = re.compile(
    r"(?:[ ]*(?:[–—]|-(?=[ ]))|[^.;:()]{0,90}[:(])[ ]*(?:(?:[A-Za-z][\w' ]{1,40}(?:[:–—]| -)"
    r"|including|of whom|of which|among them|(?:[A-Z][\w'-]*[ ]?){1,4})[ ]*)?\Z"
)
_COMPARED = compile_pattern(r"\b(?:against|compared (?:with|to)|(?:up|down) from|than) \Z", I)
_LEFT = 80  # characters before a figure in which its relation to another is said
_CLAUSE_START = re.compile(r"(?:.*;)?\W*", re.DOTALL)
_OF_THOSE = compile_pattern(
    r"(?:Of|Among|Amongst) (?:the|those)(?: \w+){1,3}?(?=,| (?:are|is|were|was|there)\b)"
)
_TOLD = compile_pattern(r" (?:were|was|are|is|have|has|had|\w+ed|fell|fled)\b[^;]*,? \Z", I)
_FINITE = compile_pattern(
    r"(?:,)? (?:were|was|are|is|have|has|had|died|lost|remain|remained|went|fell|fled)\b", I
)


def find_parts(clean: str, drafts: list[Draft]) -> None:
    """Set of which figure each is a part, by the words between and around them."""
    for number, draft in enumerate(drafts):
        if draft.part_of is None:
            _find_whole(clean, drafts, number)
        _breakdown(clean, drafts, number)
    for number in range(len(drafts)):
        _by_sum(clean, drafts, number)


def find_continued(clean: str, drafts: list[Draft], events: Mapping[Sentence, list[Coded]]) -> None:
    """Parts that a later clause names, once the events are known.

    "Nineteen were held. Twelve have been freed; seven ...": a clause that begins with a figure
    without a noun speaks of those named before, unless both have events of their own, which need
    not have befallen the same. "Of the injured, 12 ...": those of the figure with that event.
    """
    for number, draft in enumerate(drafts):
        source = _named_by_event(clean, drafts, number, events.get(draft.sentence, []))
        if source is None and draft.part_of is None:
            source = _spoken_of(clean, drafts, number)
        if source is None or not _fits(drafts[source], draft):
            continue
        draft.part_of, draft.own = source, True
        if draft.inherits is not None:
            draft.inherits = source
            draft.counted, draft.group = drafts[source].counted, drafts[source].group
            draft.unit = drafts[source].unit
        for place in range(number + 1, min(len(drafts), number + WINDOW)):
            if not joined(clean, drafts[place - 1], drafts[place]):
                break
            if drafts[place].part_of is None and _fits(drafts[source], drafts[place]):
                drafts[place].part_of = source


def _spoken_of(clean: str, drafts: list[Draft], number: int) -> int | None:
    """The figure whose noun this one leaves out, where a clause begins with this one."""
    draft = drafts[number]
    source = draft.inherits
    if source is None or source > number or draft.mention.bound == "vague":
        return None
    start = max(draft.sentence.start, draft.mention.start - _LEFT)
    begins = _CLAUSE_START.fullmatch(clean, start, draft.mention.start)
    said = draft.mention.phrase_kind in ("verb", "anaphor")
    same = len({draft.said, drafts[source].said} - {None}) < 2
    return source if begins and said and same else None


def _named_by_event(
    clean: str, drafts: list[Draft], number: int, events: list[Coded]
) -> int | None:
    """The figure that "Of the injured, ..." means, at the head of a sentence."""
    draft = drafts[number]
    if draft.part_of is not None:
        return None
    head = _OF_THOSE.match(clean, draft.sentence.start, draft.mention.start)
    named = [e.row["event"] for e in events if head and head.start() < e.start < head.end()]
    for before in range(number - 1, max(-1, number - WINDOW), -1) if named else ():
        whole = drafts[before]
        meant = whole.said == named[0] and whole.counted and whole.inherits is None
        if meant and whole.sentence != draft.sentence and _fits(whole, draft):
            return before
    return None


def _by_sum(clean: str, drafts: list[Draft], first: int) -> None:
    """Figures in a row that make up one named shortly before are its parts."""
    total, limit = 0.0, min(len(drafts), first + WINDOW)
    for last in range(first, limit):
        draft = drafts[last]
        gap = clean[drafts[last - 1].after : draft.mention.start] if last > first else ""
        broken = last > first and (len(gap) > 60 or re.search(r"[.;:]|\d", gap))
        plain = (
            draft.mention.kind == "count" and draft.mention.bound == "exact" and draft.mention.value
        )
        if (
            draft.part_of is not None
            or draft.sentence != drafts[first].sentence
            or broken
            or not plain
        ):
            return
        total += draft.mention.value or 0
        for before in (
            range(first - 1, max(-1, first - 6), -1) if last > first and total >= 20 else ()
        ):
            whole = drafts[before]
            near = draft.sentence.paragraph == whole.sentence.paragraph
            if near and whole.mention.value == total and whole.mention.kind == "count":
                for part in drafts[first : last + 1]:
                    part.part_of = before
                return


def _find_whole(clean: str, drafts: list[Draft], number: int) -> None:
    draft = drafts[number]
    if number and _OF.fullmatch(clean, drafts[number - 1].mention.end, draft.mention.start):
        if _fits(draft, drafts[number - 1]):
            drafts[number - 1].part_of = number
        return
    begin = max(draft.sentence.start, draft.mention.start - _LEFT)
    left = clean[begin : draft.mention.start]
    marker = _PART_BEFORE.search(left)
    anaphor = draft.mention.phrase_kind == "anaphor"
    if marker or anaphor:
        whole = _just_said(clean, drafts, number) if anaphor else None
        if whole is None:
            whole = _whole(clean, drafts, number, outside=draft.sentence)
        if whole is None and marker:
            whole = _said_whole(drafts, number)
        if whole is not None:
            draft.own = anaphor or bool(marker and marker["which"])
            _put_list(clean, drafts, number, whole)
    elif _THOSE_BEFORE.match(clean, draft.sentence.start, draft.mention.start):
        draft.part_of = _whole(clean, drafts, number, outside=None)
        draft.own = draft.part_of is not None
    elif _WHOLE_BEFORE.search(left if begin == draft.sentence.start else "·" + left):
        _put_following(clean, drafts, number)
    elif _WHOLE_AFTER.search(left):
        part = _first_named(drafts, number)
        if part is not None:
            drafts[part].part_of = number


def _fits(whole: Draft, part: Draft) -> bool:
    """Whether a figure can be a portion of another, by its size and by what both count."""
    if part.mention.kind in ("percent", "ratio"):
        return whole.mention.kind == "count"
    if whole.mention.kind != part.mention.kind:
        return False
    large, small = whole.mention.upper or whole.mention.value, part.mention.value
    if large is not None and small is not None and small > large:
        return whole.mention.bound in ("at least", "approximate") and small <= 1.1 * large
    units = {whole.unit, part.unit} - {None}
    return len(units) < 2


def _whole(clean: str, drafts: list[Draft], number: int, outside: Sentence | None) -> int | None:
    """The nearest figure before that the figure can be part of."""
    part = drafts[number]
    for candidate in range(number - 1, -1, -1):
        whole = drafts[candidate]
        distance = part.sentence.paragraph - whole.sentence.paragraph
        if distance > 1 or number - candidate > 12:
            return None
        if outside is None and whole.sentence == part.sentence:
            continue
        if _COMPARED.search(clean, max(0, whole.mention.start - 30), whole.mention.start):
            continue
        if whole.mention.kind == "count" and whole.part_of is None and _fits(whole, part):
            return candidate
        if whole.mention.kind == "count" and outside and whole.own and _fits(whole, part):
            return candidate
    return None


def _just_said(clean: str, drafts: list[Draft], number: int) -> int | None:
    """The figure right before, where something was said of it: "3 died, one of them a child"."""
    before = drafts[number - 1] if number else None
    if not before or before.sentence != drafts[number].sentence or before.mention.kind != "count":
        return None
    start = drafts[number].mention.start
    told = bool(_TOLD.search(clean, max(before.after, start - _LEFT), start))
    told = told or clean[before.after : drafts[number].mention.start].rstrip().endswith("(")
    latter = "latter" in clean[drafts[number].mention.end : drafts[number].after]
    return number - 1 if (told or latter) and _fits(before, drafts[number]) else None


def _said_whole(drafts: list[Draft], number: int) -> int | None:
    """The figure before that the words name as the whole, though it is smaller."""
    before = drafts[number - 1] if number else None
    alike = before and before.sentence == drafts[number].sentence and before.part_of is None
    if not before or not alike or before.mention.kind != "count":
        return None
    same = before.unit == drafts[number].unit and drafts[number].mention.kind == "count"
    return number - 1 if same else None


def _put_list(clean: str, drafts: list[Draft], number: int, whole: int) -> None:
    """Mark a figure and those that are listed with it as parts of a whole."""
    drafts[number].part_of = whole
    has_verb = bool(_FINITE.search(clean, drafts[whole].after, drafts[number].mention.start))
    for follower in range(number + 1, min(len(drafts), number + WINDOW)):
        before, draft = drafts[follower - 1], drafts[follower]
        gap = clean[reach(clean, before) : draft.mention.start]
        if draft.sentence != before.sentence or not LIST.fullmatch(gap):
            return
        own_verb = has_verb and _FINITE.match(clean, draft.tail) and not drafts[number].own
        if not _fits(drafts[whole], draft) or own_verb:
            return
        draft.part_of, draft.own = whole, drafts[number].own


def _put_following(clean: str, drafts: list[Draft], number: int) -> None:
    """ "Of the 613 killed, 106 were women": what follows in the sentence are parts."""
    whole = drafts[number]
    for follower in range(number + 1, min(len(drafts), number + WINDOW)):
        draft = drafts[follower]
        if draft.sentence != whole.sentence or not _fits(whole, draft):
            return
        if _WHOLE_AFTER.search(
            clean[max(draft.sentence.start, draft.mention.start - 40) : draft.mention.start]
        ):
            return
        draft.part_of, draft.own = number, True


def _first_named(drafts: list[Draft], number: int) -> int | None:
    """The part that stands before its whole in the sentence."""
    whole = drafts[number]
    for candidate in range(number - 1, max(-1, number - WINDOW), -1):
        draft = drafts[candidate]
        if draft.sentence != whole.sentence:
            return None
        if draft.part_of is None and _fits(whole, draft):
            return candidate
    return None


def _breakdown(clean: str, drafts: list[Draft], number: int) -> None:
    """ "15 people (3 men and 12 women)", "240 complaints: 100 about pensions, 140 about pay"."""
    whole = drafts[number]
    members = [
        follower
        for follower in range(number + 1, min(len(drafts), number + WINDOW))
        if drafts[follower].sentence == whole.sentence
    ]
    if not members or whole.mention.kind != "count":
        return
    gap = clean[whole.tail : drafts[members[0]].mention.start]
    if not _OPENS_LIST.fullmatch(gap):
        return
    close = clean.find(")", whole.tail) if "(" in gap else -1
    parts, total = [], 0.0
    limit = whole.mention.upper or whole.mention.value
    for member in members:
        draft = drafts[member]
        if 0 <= close < draft.mention.start or not _fits(whole, draft):
            break
        anaphor = draft.mention.phrase_kind == "anaphor" and draft.part_of != number
        if draft.mention.kind != "count" or anaphor:
            continue
        total += draft.mention.value or 0
        if limit is not None and total > limit:
            break
        parts.append(member)
    for member in parts:
        drafts[member].part_of = number
