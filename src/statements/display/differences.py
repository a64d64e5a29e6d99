"""Sentences of two statements side by side, with the words that differ inside a pair."""

from __future__ import annotations

from html import escape

from statements.comparison.compare import Comparison, compare_issuers
from statements.comparison.palette import signs_of
from statements.comparison.sentences import word_differences
from statements.display.exhibit import Exhibit, checked, words

Sides = tuple[str, str]


def pairs(comparison: Comparison, *, name: str, title: str, source: str) -> Exhibit:
    """The sentences of the earliest and the latest statement side by side, in their order.

    One after the other for each issuer, where issuers are kept apart.
    """
    drawn = (
        _pairs(each, f"{name}{each.suffix if len(comparison.ids) > 2 else ''}", title, source)
        for each in compare_issuers(comparison.corpus, *comparison.ids)
        if len(each.ids) > 1
    )
    return Exhibit(name, "".join(drawn))


def _pairs(comparison: Comparison, name: str, title: str, source: str) -> str:
    corpus, ids = comparison.corpus, (comparison.earlier, comparison.later)
    signs = signs_of(corpus)
    look = {
        "labels": (corpus.label(ids[0]), corpus.label(ids[1])),
        "signs": (signs[ids[0]].css, signs[ids[1]].css),
    }
    items = []
    for row in comparison.sentences.to_dict("records"):
        earlier, later, first, last = (
            words(row[c]) for c in ("earlier", "later", "earlier_id", "later_id")
        )
        items.append(f"<li>{pair(earlier, later, marks=(first, last), **look).html}</li>")
    return (
        f'<figure class="exhibit pairs" id="pairs-{checked(name)}">'
        f"<figcaption>{escape(title + comparison.whose)}</figcaption><ol>{''.join(items)}</ol>"
        f'<p class="source">{escape(source)}</p></figure>'
    )


def pair(
    earlier: str, later: str, *, labels: Sides, marks: Sides = ("", ""), signs: Sides = ("", "")
) -> Exhibit:
    """A sentence of each statement; the words that stand in one of them alone are set apart.

    Empty words mean that one statement has no such sentence. `marks` are the sentences' ids,
    `signs` the classes that mark the statements.
    """
    runs = word_differences(earlier, later) if earlier and later else []
    sides = []
    for place, text in enumerate((earlier, later)):
        html = _marked(runs, place, labels[place]) if runs else escape(text)
        sides.append(_side(html, labels[place], signs[place], marks[place]))
    return Exhibit("pair", f'<div class="exhibit pair">{"".join(sides)}</div>')


def _side(html: str, label: str, sign: str, mark: str) -> str:
    name = f'<span class="{sign}">{escape(label)}</span>'
    place = f' <span class="place" data-mark="{escape(mark)}">in the text</span>' if mark else ""
    missing = f'<p class="missing">no counterpart in {escape(label)}</p>'
    words = f"<blockquote><p>{html}</p></blockquote>" if html else missing
    return f'<div class="side"><p class="label">{name}{place}</p>{words}</div>'


def _marked(runs: list[tuple[str, str, str]], place: int, label: str) -> str:
    """One side of a pair; screen readers hear where words of this side alone begin and end."""
    tag = ("del", "ins")[place]
    before = f'<span class="spoken">[in {escape(label)} alone: </span>'
    parts = []
    for operation, *both in runs:
        html = escape(both[place])
        if html and operation in ("delete", "insert"):
            html = f'<{tag}>{before}{html}<span class="spoken">]</span></{tag}>'
        parts.append(html)
    return " ".join(part for part in parts if part)
