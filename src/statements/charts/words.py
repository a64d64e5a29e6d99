"""The words around a chart: its title, subtitle, source line and alternative text."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from statements.corpus import Corpus, long_date

NOT_MENTIONED = "not mentioned"
MOST_LISTED = 40
SIGNS = {"approximate": "≈", "at least": "≥", "at most": "≤"}


@dataclass(frozen=True)
class Reading:
    """What a chart says: the reading in one sentence, what is shown, from whom, and in words."""

    title: str
    subtitle: str
    source: str
    alt: str


def known(value: Any) -> bool:
    """Whether a cell holds something."""
    return not pd.isna(value)


def series(items: Sequence[str], last: str = "and") -> str:
    """ "a, b and c"."""
    return f" {last} ".join(x for x in (", ".join(items[:-1]), *items[-1:]) if x)


def listed(items: Sequence[str], more: str = "more, in the data") -> str:
    """Items with semicolons; a long list is cut, and says so."""
    rest = len(items) - MOST_LISTED
    shown = [*items[:MOST_LISTED], *([f"{rest} {more}"] if rest > 0 else [])]
    return "; ".join(shown)


def counted(number: int, noun: str, plural: str = "") -> str:
    """ "1 recipient", "22 recipients"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def the_statement(label: str) -> str:
    """How a sentence calls a statement: "the 2025 statement"."""
    if label.isdigit():
        return f"the {label} statement"
    return f"the statement of {label}" if label[:1].isdigit() and " " in label else label


def all_of(number: int) -> str:
    return "both statements" if number == 2 else f"all {number} statements"


def some_of(number: int, of: int) -> str:
    """ "both statements", "all 12 statements" or "9 of 12 statements"."""
    return all_of(of) if number == of else f"{number} of {of} statements"


def source_line(corpus: Corpus, ids: Sequence[str], note: str = "") -> str:
    """Whose statements a chart shows, with their dates."""
    rows = corpus.statements.set_index("statement_id").loc[list(ids)]
    issuers = list(dict.fromkeys(i if known(i) else "issuer not named" for i in rows["issuer"]))
    dates = [long_date(d) if known(d) else "undated" for d in rows["date"]]
    if len(dates) > 4:
        when = f"{len(dates)} statements, {dates[0]} to {dates[-1]}"
    else:
        when = f"statement{'s' if len(dates) > 1 else ''} of {series(dates)}"
    return f"Source: {'; '.join(issuers)}, {when}" + (f"; {note}" if note else "")


# ---------------------------------------------------------------- a figure in words


def number(value: float) -> str:
    """A value with thousands separators."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.10g}"


def figure_text(figure: dict[str, Any]) -> str:
    """A figure as a chart prints it: its digits as printed, with a sign where it is bounded.

    Words become digits, so that they can be compared; `figure_words` has what is printed.
    """
    printed, value = " ".join(str(figure["printed"]).split()), figure["value"]
    readable = known(value) and math.isfinite(value) and abs(value) < 1e15
    if not readable or figure["kind"] not in ("count", "percent"):
        return printed
    upper = f"–{number(figure['upper'])}" if known(figure["upper"]) else ""
    percent = "%" if figure["kind"] == "percent" else ""
    digits = printed if _is_digits(printed) else f"{number(value)}{upper}{percent}"
    return SIGNS.get(figure["bound"], "") + digits


def figure_words(figure: dict[str, Any]) -> str:
    """What a statement prints for a figure where the chart prints it otherwise, in quotes."""
    printed = " ".join(str(figure["printed"]).split())
    return "" if printed in figure_text(figure) else f"“{printed}”"


def _is_digits(printed: str) -> bool:
    return all(c.isdigit() or c in ",.  %–-" for c in printed)


def who(group: Any, unit: Any, words: Any) -> str:
    """Who or what is counted: a code of the codebook, or else the statement's words in quotes."""
    if not known(group) and not known(unit):
        return f"“{' '.join(str(words).split())}”" if known(words) else "not said of whom"
    named = str(unit) if known(unit) else "persons"
    if not known(group) or group == "all":
        return named
    return str(group) if named == "persons" else f"{group}, {named}"


def what(event: Any) -> str:
    return str(event) if known(event) else "not yet coded"


def phrase(value: str, event: Any, counted: str) -> str:
    """A figure in a sentence: "613 killed", "150 persons (fate unknown)", "8 countries (…)"."""
    if not known(event):
        return f"{value} {counted}"
    name = str(event)
    if counted == "persons" and name.split(maxsplit=1)[0].endswith(("ed", "en", "ing")):
        return f"{value} {name}"
    return f"{value} {name}" if name.startswith(counted) else f"{value} {counted} ({name})"
