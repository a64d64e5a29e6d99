"""Sentences of two statements side by side, with the words that differ inside a pair."""

from collections.abc import Sequence
from html import escape

from statements.comparison.compare import COMPARISON, Comparison, compare_issuers
from statements.comparison.palette import palette_of
from statements.comparison.sentences import word_differences
from statements.display.html import Html
from statements.errors import expect
from statements.tables.schema import records

_SIDES = ("earlier", "later")
_SEVERAL = {"split": 1, "merged": 0}  # the side that has several counterparts of a sentence


def sentence_pairs(change: Comparison, *, title: str = "", source: str = "") -> Html:
    """The sentences of the earliest and the latest statement side by side, in their order.

    One after the other for each issuer, where issuers are kept apart.

    >>> import statements
    >>> change = statements.compare(statements.load())
    >>> statements.sentence_pairs(change).html.count("<li>") == len(change.sentences)
    True
    """
    expect(change, Comparison, COMPARISON)
    issuers = compare_issuers(change.corpus, *change.ids)
    return Html("".join(_pairs(of, title, source) for of in issuers if len(of.ids) > 1))


def _pairs(of: Comparison, title: str, source: str) -> str:
    markers, linked, items = palette_of(of.corpus), of.sentences.dropna(subset="link"), []
    labels = [of.labels[0], of.labels[-1]]
    marks = [markers[sid].css for sid in (of.earlier, of.later)]
    all_of = [linked.groupby(f"{x}_id")[y].agg(" ".join) for x, y in (_SIDES, _SIDES[::-1])]
    places: list[str | None] = [None, None]
    for row in records(of.sentences):
        before, places = places, [row[f"{side}_id"] for side in _SIDES]
        again = [" again" * (place in before) if place else "" for place in places]
        others = [known.get(place, "") for known, place in zip(all_of, places, strict=True)]
        note = ""
        if row["link"] in _SEVERAL:
            where = escape(labels[_SEVERAL[row["link"]]])
            note = f'<p class="split">One of several counterparts in {where}</p>'
        texts = [row[side] or "" for side in _SIDES]
        items.append(f"<li>{note}{pair(texts, labels, places, marks, others, again)}</li>")
    return (
        f'<figure class="display pairs"><figcaption>{escape(title + of.whose)}</figcaption>'
        f'<ol>{"".join(items)}</ol><p class="source">{escape(source)}</p></figure>'
    )


def pair(
    texts: Sequence[str],
    labels: Sequence[str],
    places: Sequence[str | None] = ("", ""),
    marks: Sequence[str] = ("", ""),
    others: Sequence[str] = (),
    again: Sequence[str] = ("", ""),
) -> str:
    """A sentence of each statement; the words that stand in one of them alone are set apart.

    An empty text means that one statement has no such sentence. `places` are the sentences' ids,
    `marks` the classes that mark the statements, `others` all counterparts of each side, where a
    sentence has several; paper leaves out a side that is there `again`.
    """
    later, earlier = others or texts[::-1]
    sides = ""
    for side, both in enumerate(((texts[0], later), (earlier, texts[1]))):
        said, label = escape(texts[side]), escape(labels[side])
        if all(texts):
            said = _marked(word_differences(*both), side, label)
        said = f"<blockquote><p>{said}</p></blockquote>"
        if not texts[side]:
            said = f'<p class="missing">no counterpart in {label}</p>'
        head = f'<span class="{marks[side]}">{label}</span>'
        if place := places[side]:
            head += f' <span class="place" data-mark="{escape(place)}">in the text</span>'
        sides += f'<div class="side{again[side]}"><p class="label">{head}</p>{said}</div>'
    return f'<div class="display pair">{sides}</div>'


def _marked(runs: list[tuple[str, str, str]], side: int, label: str) -> str:
    """One side of a pair; screen readers hear where words of this side alone begin and end."""
    tag, parts = ("del", "ins")[side], []
    before = f'<span class="spoken">[in {label} alone: </span>'
    for operation, *both in runs:
        html = escape(both[side])
        if html and operation in ("delete", "insert"):
            html = f'<{tag}>{before}{html}<span class="spoken">]</span></{tag}>'
        parts.append(html)
    return " ".join(filter(None, parts))
