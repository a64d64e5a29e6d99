"""Sentences of two statements side by side, with the words that differ inside a pair."""

from __future__ import annotations

from html import escape

import pandas as pd

from statements.compare import word_differences
from statements.exhibits.exhibit import Exhibit, checked, words

Sides = tuple[str, str]


def pairs(sentences: pd.DataFrame, *, name: str, title: str, source: str, labels: Sides) -> Exhibit:
    """The sentences of two statements side by side, in their order.

    `sentences` is `Comparison.sentences` or some of its rows; `labels` names the two statements.
    """
    items = []
    for row in sentences.to_dict("records"):
        earlier, later, first, last = (
            words(row[c]) for c in ("earlier", "later", "earlier_id", "later_id")
        )
        items.append(f"<li>{pair(earlier, later, labels=labels, marks=(first, last)).html}</li>")
    return Exhibit(
        name,
        f'<figure class="exhibit pairs" id="pairs-{checked(name)}">'
        f"<figcaption>{escape(title)}</figcaption><ol>{''.join(items)}</ol>"
        f'<p class="source">{escape(source)}</p></figure>',
    )


def pair(earlier: str, later: str, *, labels: Sides, marks: Sides = ("", "")) -> Exhibit:
    """A sentence of each statement; the words that stand in one of them alone are set apart.

    Empty words mean that one statement has no such sentence. `marks` are the sentences' ids.
    """
    runs = word_differences(earlier, later) if earlier and later else []
    sides = []
    for place, text in enumerate((earlier, later)):
        label = labels[place]
        html = _marked(runs, place, label) if runs else escape(text)
        shown = _quote(html, marks[place]) if text else _without(label)
        year = f'<p class="label {("first", "last")[place]}">{escape(label)}</p>'
        sides.append(f'<div class="side">{year}{shown}</div>')
    return Exhibit("pair", f'<div class="exhibit pair">{"".join(sides)}</div>')


def _marked(runs: list[tuple[str, str, str]], place: int, label: str) -> str:
    """One side of a pair; screen readers hear where words of this side alone begin and end."""
    tag = ("del", "ins")[place]
    before = f'<span class="spoken">[in {escape(label)} alone: </span>'
    parts = []
    for operation, *both in runs:
        html = escape(both[place])
        if html and operation != "equal":
            html = f'<{tag}>{before}{html}<span class="spoken">]</span></{tag}>'
        parts.append(html)
    return " ".join(part for part in parts if part)


def _quote(html: str, mark: str) -> str:
    place = f'<p class="place"><span data-mark="{escape(mark)}">in the text</span></p>'
    return f"<blockquote><p>{html}</p></blockquote>{place if mark else ''}"


def _without(label: str) -> str:
    return f'<p class="missing">no counterpart in {escape(label)}</p>'
