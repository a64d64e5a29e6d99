"""Sentences of two statements side by side, with the words that differ inside a pair."""

from __future__ import annotations

from html import escape

from statements.comparison.compare import Comparison, compare_issuers
from statements.comparison.palette import palette_of
from statements.comparison.sentences import word_differences
from statements.display.html import Html, checked, words

Sides = tuple[str, str]


def pairs(comparison: Comparison, *, name: str, title: str, source: str) -> Html:
    """The sentences of the earliest and the latest statement side by side, in their order.

    One after the other for each issuer, where issuers are kept apart.
    """
    drawn = (
        _pairs(each, f"{name}{each.suffix if len(comparison.ids) > 2 else ''}", title, source)
        for each in compare_issuers(comparison.corpus, *comparison.ids)
        if len(each.ids) > 1
    )
    return Html("".join(drawn))


def _pairs(comparison: Comparison, name: str, title: str, source: str) -> str:
    corpus, ids = comparison.corpus, (comparison.earlier, comparison.later)
    palette = palette_of(corpus)
    look = {
        "labels": (corpus.label(ids[0]), corpus.label(ids[1])),
        "markers": (palette[ids[0]].css, palette[ids[1]].css),
    }
    items = []
    for row in comparison.sentences.to_dict("records"):
        earlier, later, first, last = (
            words(row[c]) for c in ("earlier", "later", "earlier_id", "later_id")
        )
        items.append(f"<li>{pair(earlier, later, places=(first, last), **look).html}</li>")
    return (
        f'<figure class="display pairs" id="pairs-{checked(name)}">'
        f"<figcaption>{escape(title + comparison.whose)}</figcaption><ol>{''.join(items)}</ol>"
        f'<p class="source">{escape(source)}</p></figure>'
    )


def pair(
    earlier: str, later: str, *, labels: Sides, places: Sides = ("", ""), markers: Sides = ("", "")
) -> Html:
    """A sentence of each statement; the words that stand in one of them alone are set apart.

    Empty words mean that one statement has no such sentence. `places` are the sentences' ids,
    `markers` the classes that mark the statements.
    """
    runs = word_differences(earlier, later) if earlier and later else []
    sides = []
    for side, text in enumerate((earlier, later)):
        html = _marked(runs, side, labels[side]) if runs else escape(text)
        sides.append(_side(html, labels[side], markers[side], places[side]))
    return Html(f'<div class="display pair">{"".join(sides)}</div>')


def _side(html: str, label: str, marker: str, place: str) -> str:
    name = f'<span class="{marker}">{escape(label)}</span>'
    link = f' <span class="place" data-mark="{escape(place)}">in the text</span>' if place else ""
    missing = f'<p class="missing">no counterpart in {escape(label)}</p>'
    words = f"<blockquote><p>{html}</p></blockquote>" if html else missing
    return f'<div class="side"><p class="label">{name}{link}</p>{words}</div>'


def _marked(runs: list[tuple[str, str, str]], side: int, label: str) -> str:
    """One side of a pair; screen readers hear where words of this side alone begin and end."""
    tag = ("del", "ins")[side]
    before = f'<span class="spoken">[in {escape(label)} alone: </span>'
    parts = []
    for operation, *both in runs:
        html = escape(both[side])
        if html and operation in ("delete", "insert"):
            html = f'<{tag}>{before}{html}<span class="spoken">]</span></{tag}>'
        parts.append(html)
    return " ".join(part for part in parts if part)
