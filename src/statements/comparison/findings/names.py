"""Findings about names: the recipients and the instruments of statements."""

from statements.comparison.findings.finding import Finding, Labels, Part, Quote, listed
from statements.comparison.prose import all_of, counted
from statements.comparison.rows import ADDED, DROPPED, REWORDED, told
from statements.tables.rows import Row

# The column of the names, what a statement does with them, and what one is.
RECIPIENTS = ("organisation", "name", "recipient")
INSTRUMENTS = ("instrument", "cite", "instrument")


def compared(rows: list[Row], words: tuple[str, str, str], labels: Labels) -> Finding | None:
    """How many names each statement has, and which of them are not in all."""
    if not rows:
        return None
    (code, verb, thing), first, last = words, labels[0], labels[-1]
    named = [(row, told(row, labels, "id")) for row in rows]
    shared = [row for row, of in named if len(of) == len(labels)]
    others = [(row, of) for row, of in named if len(of) < len(labels)]
    reworded = [row for row in shared if row["status"] == REWORDED]
    wording = f", {len(reworded)} of them differently worded" if reworded else ""
    if not others:
        start = f"{all_of(labels).capitalize()} {verb} the same "
        start += counted(len(shared), thing) if len(shared) > 1 else thing
        quotes = [_printed(row, x) for row in (reworded or shared)[:1] for x in (first, last)]
        return Finding((Part(f"{start}{wording}."),), tuple(quotes))
    many = [sum(label in of for _, of in named) for label in labels]
    alike = f"{counted(len(shared))} {'are' if len(shared) > 1 else 'is'}"
    if len(labels) == 2:
        start = (
            f"The {first} statement {verb}s {counted(many[0], thing)}, "
            f"the {last} statement {counted(many[1])}; {alike} in both{wording}."
        )
        groups = {x: [o for o in others if o[0]["status"] == x] for x in (ADDED, DROPPED)}
    else:
        range_ = f"{min(many)} to {max(many)}" if len({*many}) > 1 else f"{many[0]}"
        start = f"The statements {verb} {range_} {thing}s each; {alike} in all{wording}."
        groups = {"not in all": others}
    parts, quotes = [Part(start)], []
    for change, found in groups.items():
        if found:
            names = [([_name(row, code, of[0])], of) for row, of in found]
            parts += [Part(f" {change.capitalize()}: "), *listed(names, labels), Part(".")]
            quotes.append(_printed(found[0][0], found[0][1][0]))
    parts += [Part(f" None is {change}.") for change, found in groups.items() if not found]
    return Finding(tuple(parts), tuple(quotes[::-1]))


def _name(row: Row, code: str, label: str) -> Part:
    return Part(row[code] or row[f"printed {label}"], (row[f"id {label}"],))


def _printed(row: Row, label: str) -> Quote:
    return Quote(label, row[f"printed {label}"], row[f"id {label}"])
