"""Statements, lists and counts in sentences."""

from collections.abc import Mapping, Sequence

_MOST_LISTED = 3  # statements that are named one by one
_MOST_VALUES = 12  # of one thing that are


def in_prose(items: Sequence[str]) -> str:
    """ "a, b and c"."""
    return " and ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)


def counted(many: int, noun: str = "") -> str:
    """ "no recipients", "1 recipient", "22 recipients"; without a noun "none", "1", "22"."""
    if not noun:
        return f"{many:,}" if many else "none"
    return f"{f'{many:,}' if many else 'no'} {noun}{'s' * (many != 1)}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def the_statement(label: str) -> str:
    """What a sentence calls a statement: "the 2025 statement"."""
    if label.isdigit():
        return f"the {label} statement"
    return f"the statement of {label}" if _is_date(label) else label


def at(*labels: str) -> str:
    """Where something is said: "in 2025", "on 6 March 2020"."""
    return f"{'on' if _is_date(labels[0]) else 'in'} {in_prose(labels)}"


def _is_date(label: str) -> bool:
    return label[:1].isdigit() and label[-4:].isdigit() and label.count(" ") == 2


def all_of(labels: Sequence[str]) -> str:
    """ "both statements" or "all 12 statements"."""
    return "both statements" if len(labels) == 2 else f"all {len(labels)} statements"


def span(told: Sequence[str], labels: Sequence[str]) -> str:
    """Since when, until when or in how many of these statements something is said."""
    first, last = labels.index(told[0]), labels.index(told[-1])
    if len(told) == 1:
        return f"{at(told[0])} alone"
    if len(told) == last - first + 1:
        since = f"since {told[0]}" if last == len(labels) - 1 else f"from {told[0]} to {told[-1]}"
        return since if first else f"until {told[-1]}"
    if len(told) == len(labels) - 1:
        return f"in all but {next(label for label in labels if label not in told)}"
    return f"in {len(told)} of {len(labels)}"


def story(said: Mapping[str, str | None], absent: str) -> str:
    """What each statement says of one thing: "214 in 8 of 10 statements; 218 in 2019; …".

    `said` has a text for each label, or null; `absent` is what a reader sees of a null. Of many
    different texts, the first and the last.
    """
    places: dict[str, list[str]] = {}
    for label, text in said.items():
        places.setdefault(absent if text is None else text, []).append(label)
    silent = places.pop(absent, [])
    told = [f"{text} {_where(labels, said)}" for text, labels in places.items()]
    if len(places) > _MOST_VALUES:
        first, *_, last = (x for x, text in said.items() if text in places)
        ends = (f"{said[x]} {at(x)}" for x in (first, last))
        told = [f"{len(places)} different, from {' to '.join(ends)}"]
    return "; ".join([*told, *([f"{absent} {_where(silent, said)}"] if silent else [])])


def _where(labels: Sequence[str], of: Mapping[str, object]) -> str:
    if len(labels) == len(of) > 1:
        return f"in {all_of(labels)}"
    return at(*labels) if len(labels) <= _MOST_LISTED else f"in {len(labels)} of {len(of)}"


def who_or_what(group: str | None, unit: str | None) -> str | None:
    """What a row counts: its group, with its unit where that is not persons; or its unit."""
    if group in (None, "all"):
        return unit
    return group if unit in (None, "persons") else f"{group}, {unit}"
