"""Sentences of two statements side by side, with the words that differ inside a pair."""

from __future__ import annotations

from html import escape

from statements.comparison.compare import Comparison, compare_issuers
from statements.comparison.palette import palette_of
from statements.comparison.sentences import word_differences
from statements.display.html import Html, words

Sides = tuple[str, str]
_NOTES = {
    "split": '<p class="split">One of several counterparts in {1}</p>',
    "merged": '<p class="split">One of several counterparts in {0}</p>',
}


def sentence_pairs(change: Comparison, *, title: str = "", source: str = "") -> Html:
    """The sentences of the earliest and the latest statement side by side, in their order.

    One after the other for each issuer, where issuers are kept apart.

    >>> import statements
    >>> change = statements.compare(statements.load())
    >>> statements.sentence_pairs(change).html.count("<li>") == len(change.sentences)
    True
    """
    issuers = compare_issuers(change.corpus, *change.ids)
    return Html("".join(_pairs(of, title, source) for of in issuers if len(of.ids) > 1))


def _pairs(comparison: Comparison, title: str, source: str) -> str:
    corpus, ids = comparison.corpus, (comparison.earlier, comparison.later)
    palette = palette_of(corpus)
    labels = (corpus.label(ids[0]), corpus.label(ids[1]))
    marks = (palette[ids[0]].css, palette[ids[1]].css)
    rows = comparison.sentences
    linked = rows.dropna(subset=["link"])
    counterparts = (
        linked.groupby("earlier_id")["later"].agg(" ".join),
        linked.groupby("later_id")["earlier"].agg(" ".join),
    )
    items = []
    for row in rows.to_dict("records"):
        texts = (words(row["earlier"]), words(row["later"]))
        places = (words(row["earlier_id"]), words(row["later_id"]))
        others = tuple(of.get(sid, "") for of, sid in zip(counterparts, places, strict=True))
        note = _NOTES.get(words(row["link"]), "").format(*map(escape, labels))
        items.append(f"<li>{note}{pair(texts, labels, places, marks, others)}</li>")
    return (
        f'<figure class="display pairs"><figcaption>{escape(title + comparison.whose)}</figcaption>'
        f'<ol>{"".join(items)}</ol><p class="source">{escape(source)}</p></figure>'
    )


def pair(
    texts: Sides,
    labels: Sides,
    places: Sides = ("", ""),
    marks: Sides = ("", ""),
    others: tuple[str, ...] = (),
) -> str:
    """A sentence of each statement; the words that stand in one of them alone are set apart.

    An empty text means that one statement has no such sentence. `places` are the sentences' ids,
    `marks` the classes that mark the statements, `others` all counterparts of each side, where a
    sentence has several.
    """
    later, earlier = others or texts[::-1]
    sides = []
    for side, (text, both) in enumerate(
        zip(texts, ((texts[0], later), (earlier, texts[1])), strict=True)
    ):
        html = _marked(word_differences(*both), side, labels[side]) if all(texts) else escape(text)
        sides.append(_side(html, labels[side], marks[side], places[side]))
    return f'<div class="display pair">{"".join(sides)}</div>'


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
