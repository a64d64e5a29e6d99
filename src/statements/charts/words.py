"""The words around a chart: its title, subtitle, source line and alternative text."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from statements.corpus import Corpus, long_date

NOT_MENTIONED = "not mentioned"
ISSUERS_OWN = "counts are the issuer's own"
_MOST_LISTED = 40
_MOST_DATES = 4
_LONGEST_LABEL = 20
_WORD_END = re.compile(r"[^\W_]+\Z")
_SIGNS = {"approximate": "≈", "at least": "≥", "at most": "≤"}

Row = dict[str, Any]


@dataclass(frozen=True)
class Reading:
    """What a chart says: in one sentence, what is shown, from whom, and all of it in words."""

    title: str
    subtitle: str
    source: str
    alt: str


def known(value: Any) -> bool:
    """Whether a cell holds something."""
    return not pd.isna(value)


# ---------------------------------------------------------------- sentences


def series(items: Sequence[str]) -> str:
    """ "a, b and c"."""
    return " and ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)


def listed(items: Sequence[str]) -> str:
    """The end of a sentence: items with semicolons; a long list is cut, and says so."""
    rest = len(items) - _MOST_LISTED
    more = [f"{rest} more, in the data"] if rest > 0 else []
    return "; ".join([*items[:_MOST_LISTED], *more]) + "."


def counted(number: int, noun: str) -> str:
    """ "1 recipient", "22 recipients"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def the_statement(label: str) -> str:
    """How a sentence calls a statement: "the 2025 statement"."""
    if label.isdigit():
        return f"the {label} statement"
    return f"the statement of {label}" if _is_date(label) else label


def by_whom(labels: Sequence[str]) -> str:
    """ "the 2025 statement and the 2026 statement", "12 statements"."""
    if len(labels) > _MOST_DATES:
        return counted(len(labels), "statement")
    return series([the_statement(label) for label in labels])


def at(*labels: str) -> str:
    """Where something is said: "in 2025", "on 6 March 2020"."""
    return f"{'on' if _is_date(labels[0]) else 'in'} {series(labels)}"


def _is_date(label: str) -> bool:
    return label[:1].isdigit() and label[-4:].isdigit() and label.count(" ") == 2


def some_of(number: int, of: int) -> str:
    """ "both statements", "all 12 statements" or "9 of 12 statements"."""
    if number < of:
        return f"{number} of {of} statements"
    return "both statements" if of == 2 else f"all {of} statements"


def in_words(name: str, values: Mapping[str, str], note: str = "") -> str:
    """A row of a chart: "killed, persons: 613 in both", "women: 68 in 2025, 70 in 2026 (…)"."""
    said: dict[str, list[str]] = {}
    for label, value in values.items():
        said.setdefault(value, []).append(label)
    all_of_them = "in both" if len(values) == 2 else f"in all {len(values)}"
    parts = [
        f"{value} {all_of_them if len(labels) == len(values) > 1 else at(*labels)}"
        for value, labels in said.items()
    ]
    return f"{name}: {', '.join(parts)}" + (f" ({note})" if note else "")


def brief(labels: Sequence[str]) -> dict[str, str]:
    """Labels as they stand over columns: long ones without what all have in common.

    Where they are still too long they are cut, and numbered so that each is its own.
    """
    if max(map(len, labels)) <= _LONGEST_LABEL:
        return dict(zip(labels, labels, strict=True))
    before, after = _shared(labels), _shared([label[::-1] for label in labels])
    short = {}
    for place, label in enumerate(labels, 1):
        name = label[before : len(label) - after] or label
        short[label] = f"{'…' * bool(before)}{name}{'…' * bool(after)}"
        if len(name) > _LONGEST_LABEL:
            short[label] = f"{place}: {name[: _LONGEST_LABEL - 3]}…"
    return short


def _shared(labels: Sequence[str]) -> int:
    """How many characters, in whole words, all labels begin with."""
    least, most = min(labels), max(labels)
    alike = next((n for n, c in enumerate(least) if c != most[n]), len(least))
    return len(_WORD_END.sub("", least[:alike]))


def source_line(corpus: Corpus, ids: Sequence[str], note: str = "") -> str:
    """Whose statements a chart shows, with their dates."""
    rows = corpus.statements.set_index("statement_id").loc[list(ids)]
    issuers = dict.fromkeys(rows["issuer"].fillna("issuer not named"))
    dates = [long_date(date) for date in rows["date"].dropna()]
    parts = []
    if len(dates) > _MOST_DATES:
        parts.append(f"{len(dates)} statements of {dates[0]} to {dates[-1]}")
    elif dates:
        parts.append(f"statement{'s' * (len(dates) > 1)} of {series(dates)}")
    if undated := len(rows) - len(dates):
        parts.append(counted(undated, "undated statement"))
    return f"Source: {'; '.join(issuers)}, {'; '.join([*parts, *filter(None, [note])])}"


# ---------------------------------------------------------------- a figure


def number(value: float) -> str:
    """A value with thousands separators."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.10g}"


def drawable(value: Any) -> bool:
    """Whether a value can be a length: one is known, and not beyond all bounds."""
    return known(value) and math.isfinite(value) and 0 <= value < 1e15


def figure_text(figure: Row) -> str:
    """A figure as a chart prints it: its digits as printed, with a sign where it is bounded.

    Words become digits, so that they can be compared; `figure_words` has what is printed.
    """
    printed = _printed(figure)
    if not any(map(str.isdigit, printed)) and not drawable(figure["value"]):
        return f"“{printed}”"
    if figure["kind"] not in ("count", "percent") or not drawable(figure["value"]):
        return printed
    upper = f"–{number(figure['upper'])}" if drawable(figure["upper"]) else ""
    percent = "%" if figure["kind"] == "percent" else ""
    digits = printed if _is_digits(printed) else f"{number(figure['value'])}{upper}{percent}"
    return _SIGNS.get(figure["bound"], "") + digits


def figure_words(figure: Row) -> str:
    """What a statement prints for a figure where the chart prints it otherwise, in quotes."""
    printed = _printed(figure)
    return "" if printed in figure_text(figure) else f"“{printed}”"


def _printed(figure: Row) -> str:
    return " ".join(str(figure["printed"]).split())


def _is_digits(printed: str) -> bool:
    return all(c.isdigit() or c in ",. %–-" for c in printed)


def who(figure: Row) -> str:
    """Who or what is counted: by the codebook, or else in the statement's words, in quotes."""
    group, unit, words = figure["group"], figure["unit"], figure["counted"]
    if known(words) and not (known(figure["event"]) and (known(group) or known(unit))):
        return f"“{' '.join(str(words).split())}”"
    named = str(unit) if known(unit) else "persons" if known(group) else "not said of whom"
    if not known(group) or group == "all":
        return named
    return str(group) if named == "persons" else f"{group}, {named}"


def what(event: Any) -> str:
    """The event of a figure."""
    return str(event) if known(event) else "not yet coded"


def phrase(text: str, event: Any, counted: str) -> str:
    """A figure in a sentence: "613 killed", "150 persons (fate unknown)", "8 families …"."""
    if not known(event):
        return f"{text} {counted}"
    name = str(event)
    is_done_to = name.split(maxsplit=1)[0].endswith(("ed", "en", "ing"))
    if name.startswith(counted) or (counted == "persons" and is_done_to):
        return f"{text} {name}"
    return f"{text} {counted} ({name})"
