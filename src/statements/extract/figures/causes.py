"""The cause of what happened to those whom a figure counts, where words beside its event say it."""

from statements.language.english.causes import AFTER, BEFORE, NAMES, WITHIN

_BACK = 60  # characters before the words of an event

Span = tuple[int, int]


def cause_of(clean: str, event: Span | None) -> tuple[str | None, Span | None]:
    """The cause, and where the words stand that say it: behind, before or within the event's."""
    if not event:
        return None, None
    start, end = event
    before = max(0, start - _BACK)
    for found, at in ((AFTER.match(clean, end), 0), (BEFORE.search(clean[before:start]), before)):
        if found and (which := found.lastgroup):
            return NAMES[int(which[1:])], (at + found.start(which), at + found.end(which))
    cause = next((name for name, words in WITHIN.items() if words.search(clean, start, end)), None)
    return cause, event if cause else None
