"""The words around a chart: its sentences, the labels of statements, and figures as printed."""

import math
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import accumulate
from typing import Any

import pandas as pd

from statements.charts.style import NOT_NAMED
from statements.comparison.compare import Comparison
from statements.comparison.findings import findings, of_each_issuer
from statements.comparison.prose import capital, counted, in_prose, the_statement, who_or_what
from statements.language.english import hedges
from statements.tables.corpus import Corpus, long_date
from statements.tables.rows import Row

ISSUERS_OWN = "counts are the issuer's own"
SEPARATORS = {"plain": "", "thin-space": "\u2009", "comma": ","}
_separator: ContextVar[str | None] = ContextVar("separator", default=None)
_LONGEST_TITLE = 200  # characters
_MOST_LISTED, _MOST_DATES, _LONGEST_LABEL = 1200, 4, 20  # characters, dates, characters
IN_DOUBT = "?"  # beside a reading that may be wrong
SIGNS = {"approximate": "≈", "at least": "≥", "at most": "≤"}
BEYOND = {"at least": ">", "at most": "<"}


# ---------------------------------------------------------------- sentences


def listed(items: Sequence[str]) -> str:
    """Sentences in a row; a long list is cut, and says so."""
    shown = sum(end <= _MOST_LISTED for end in accumulate(len(item) + 2 for item in items))
    more = [f"{len(items) - shown} more, in the data"] if shown < len(items) else []
    return ". ".join(map(capital, [*items[:shown], *more])) + "."


def headline(comparison: Comparison, of: str = "figure") -> str:
    """What a reader should know first of the figures or recipients, in a sentence."""
    if len(comparison.ids) == 1:
        many = counted(len(getattr(comparison, f"{of}s")), of)
        reports = "reports" if of == "figure" else "names"
        return capital(f"{the_statement(comparison.labels[0])} {reports} {many}")
    first = [*of_each_issuer(comparison), comparison][0]
    ids = {*getattr(comparison.corpus, f"{of}s")[f"{of}_id"]}
    for finding in findings(first.corpus, first):
        if ids & {mark for part in finding.parts for mark in part.marks}:
            text = finding.text
            if len(text) > _LONGEST_TITLE:
                text = f"{text.partition('; ')[0]}; and more"
            return f"{first.issuer}: {text}" if first.issuer else text
    return f"What the statements say, {of} by {of}"


def brief(labels: Sequence[str]) -> list[str]:
    """Labels as they stand over columns: long ones cut, and numbered so that each is its own."""
    if max(map(len, labels)) <= _LONGEST_LABEL:
        return list(labels)
    return [f"{n}: {label[: _LONGEST_LABEL - 3]}…" for n, label in enumerate(labels, 1)]


def source(of: Corpus | Comparison) -> str:
    """Whose statements these are, with their dates: the line beneath a chart of your own.

    >>> import statements
    >>> statements.source(statements.load())[-52:]
    'statements of 25 February 2025 and 23 February 2026.'
    """
    corpus = of if isinstance(of, Corpus) else of.corpus
    return f"{source_line(corpus, of.ids)}."


def source_line(corpus: Corpus, ids: Sequence[str], note: str = "") -> str:
    """Whose statements a chart shows, with their dates, issuer by issuer."""
    rows = corpus.statements.set_index("statement_id").loc[list(dict.fromkeys(ids))]
    issuers = rows.groupby(rows["issuer"].fillna(NOT_NAMED), sort=False)
    parts = [f"{issuer}, {_dated(of['date'])}" for issuer, of in issuers]
    return f"Source: {'; '.join([*parts, *filter(None, [note])])}"


def _dated(dates: "pd.Series[Any]") -> str:
    """ "statements of 25 February 2025 and 23 February 2026", "1 undated statement"."""
    said, undated = [long_date(date) for date in dates.dropna()], int(dates.isna().sum())
    parts = [f"statement{'s' * (len(said) > 1)} of {in_prose(said)}"] if said else []
    if len(said) > _MOST_DATES:
        parts = [f"{len(said)} statements of {said[0]} to {said[-1]}"]
    return ", ".join([*parts, *[counted(undated, "undated statement")] * (undated > 0)])


# ---------------------------------------------------------------- a figure


@contextmanager
def number_style(name: str) -> Iterator[None]:
    """Charts with all figures in one of `SEPARATORS`; without, figures are as printed."""
    token = _separator.set(SEPARATORS[name])
    try:
        yield
    finally:
        _separator.reset(token)


def number(value: float) -> str:
    """A value with its thousands separated."""
    text = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.10g}"
    separator = _separator.get()
    return text if separator is None else text.replace(",", separator)


def bare(text: str) -> str:
    """A text with no mark between thousands, so that it can be compared."""
    return re.sub(r"(?<=\d)[, \u2009](?=\d{3})", "", text)


def drawable(value: Any) -> bool:
    """Whether a value can be a length: one is known, and not beyond all bounds."""
    return value is not None and math.isfinite(value) and 0 <= value < 1e15


def sign(figure: Row, printed: str) -> str:
    """What stands before digits that are not exact; "more than 40" is beyond 40."""
    bound = figure["bound"]
    return (BEYOND if hedges.BEYOND.match(printed) else SIGNS).get(bound, "")


def figure_text(figure: Row) -> str:
    """A figure as a chart prints it: its digits as printed, with a sign where it is bounded.

    Words become digits, so that they can be compared; `figure_words` has what is printed.
    """
    printed, value = " ".join(str(figure["printed"]).split()), figure["value"]
    if not any(map(str.isdigit, printed)) and not drawable(value):
        return f"“{printed}”"
    if figure["kind"] not in ("count", "percent") or not drawable(value):
        return printed
    upper = f"–{number(figure['upper'])}" if drawable(figure["upper"]) else ""
    digits = f"{number(value)}{upper}{'%' if figure['kind'] == 'percent' else ''}"
    if _separator.get() is None and _is_digits(printed):
        digits = printed
    return sign(figure, printed) + digits


def figure_words(figure: Row) -> str:
    """What a statement prints for a figure where the chart prints it otherwise, in quotes."""
    printed = " ".join(str(figure["printed"]).split())
    return "" if _is_digits(printed) or printed in figure_text(figure) else f"“{printed}”"


def _is_digits(printed: str) -> bool:
    return all(c.isdigit() or c in ",. %–-" for c in printed)


def who(figure: Row) -> str:
    """Who or what is counted: by the codebook, or else in the statement's words, in quotes."""
    coded, said = who_or_what(figure["group"], figure["unit"]), figure["counted"]
    if said and not (coded and figure["event"]):
        return f"“{' '.join(said.split())}”"
    return coded or "not said of whom"
