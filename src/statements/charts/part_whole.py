"""Charts of bars with their parts: figures inside figures, recipients of one or both statements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

import pandas as pd

from statements.charts import words
from statements.charts.page import Chart, Page, Reading, box
from statements.charts.style import BOLD, GREY, INK, TEXT, Statement, statements_of, tint
from statements.charts.words import known
from statements.comparison.checks import part_lists
from statements.comparison.compare import Comparison
from statements.comparison.rows import MOVED
from statements.tables.rows import Row
from statements.tables.schema import records

PART, WHOLE, REST = "part", "whole", "not broken down"
NOTHING_MOVED = "No figure is re-attributed between these statements"
NO_BREAKDOWN = "None of these statements breaks a figure down into parts"
_BAR = 0.3
_ROOM = 1.5  # inches for a bar with its labels
_THIN = 0.035  # what the narrowest part still shows


@dataclass(frozen=True)
class Piece:
    """A part of a bar, or a whole; `look` is a part's fill, edge and whether it is dashed."""

    role: str
    name: str
    value: float | None
    figure_id: str | None = None
    look: tuple[str, str, bool] | None = None


@dataclass(frozen=True)
class Bar:
    """What statements say alike: totals from the outer to the inner, and parts from the left."""

    of: Sequence[Statement]
    pieces: Sequence[Piece]

    def those(self, *roles: str) -> list[Piece]:
        return [piece for piece in self.pieces if piece.role in roles]

    @property
    def said(self) -> str:
        """ "613 killed: 106 women and 63 children; 444 not broken down"."""
        totals, parts, rest = ([p.name for p in self.those(r)] for r in (WHOLE, PART, REST))
        inside = "; ".join(filter(None, [words.series(parts), *rest]))
        return ": ".join([*totals, *filter(None, [inside])]) or words.NOT_MENTIONED


def bars(title: str, subtitle: str, source: str, panels: Sequence[list[Bar]]) -> Reading:
    """A chart of bars, those of a panel on one scale.

    The data has label (of the latest statement), role, name, value and figure_id.
    """
    found = [bar for panel in panels for bar in panel]
    rows = [
        {"label": bar.of[-1].label, **{f: getattr(piece, f) for f in _FIELDS}}
        for bar in found
        for piece in bar.pieces
    ]
    named = [words.series([words.the_statement(of.label) for of in bar.of]) for bar in found]
    said = [f"{of}: {bar.said}" for of, bar in zip(named, found, strict=True)]

    def draw(page: Page) -> None:
        scales = []
        for panel in panels:
            sums = [sum(p.value or 0 for p in bar.those(PART, REST)) for bar in panel]
            sums += [p.value or 0 for bar in panel for p in bar.pieces]
            scales += [page.inner / max(1.0, *sums)] * len(panel)
        for n, (bar, scale) in enumerate(zip(found, scales, strict=True)):
            if page.y > page.tallest - _ROOM:
                page.say(f"And {words.counted(len(found) - n, 'bar')} more, in the data.")
                break
            _draw(page, bar, scale)

    return Reading(title, subtitle, source, said, pd.DataFrame(rows), draw)


_FIELDS = ("role", "name", "value", "figure_id")


def _draw(page: Page, bar: Bar, scale: float) -> None:
    """The statements; a bracket over the bar for each whole; the parts with labels beneath."""
    marks = [partial(page.mark, of, filled=bool(bar.pieces)) for of in bar.of]
    heads = [(page.left, of.name, mark) for of, mark in zip(bar.of, marks, strict=True)]
    page.flow(heads, BOLD)
    totals, colour = bar.those(WHOLE), bar.of[-1].colour
    for whole in totals:
        page.say(whole.name, TEXT)
        top, foot, end = page.y + 0.04, page.y + 0.1, page.left + (whole.value or 0) * scale
        page.line([(page.left, foot), (page.left, top), (end, top), (end, foot)], INK, 0.9)
        page.y = foot + 0.04
    x, y, labels = page.left, page.y, []
    for whole in totals if not bar.those(REST) else ():
        fill = tint(colour, 0.1) if whole is totals[-1] else "none"
        page.area(box(x, y, x + (whole.value or 0) * scale, y + _BAR), fill, colour)
    for part in bar.those(PART, REST):
        labels.append((x, part.name, page.swatch(*part.look or ())))
        end = x + max((part.value or 0) * scale, _THIN)
        page.area(box(x, y, end, y + _BAR), *part.look or ("none",))
        x = end
    page.y += _BAR + 0.07 if bar.pieces else 0
    page.flow(labels)
    if not bar.pieces:
        page.say(words.NOT_MENTIONED)
    page.y += 0.14


# ---------------------------------------------------------------- figures as pieces


def _figures(comparison: Comparison) -> dict[str, Row]:
    """Each figure by its id, with its text, its name in a chart and what a bar can show of it."""
    found = {}
    for row in records(comparison.corpus.figures):
        text, who = words.figure_text({**row, "printed": row["as_printed"]}), words.who(row)
        row |= {"brief": f"{text} {who}", "full": words.phrase(text, row["event"], who)}
        end = row["upper"] if known(row["upper"]) else row["value"]
        row["end"] = float(end) if words.drawable(end) else None
        found[row["figure_id"]] = row
    return found


def _whole(figure: Row) -> Piece:
    return Piece(WHOLE, figure["full"], figure["end"], figure["figure_id"])


def _part(figure: Row, of: Statement, order: int, event: str | None) -> Piece:
    """A part, the darker the earlier in the order; named with its event where it is another."""
    name = figure["full" if known(figure["event"]) and figure["event"] != event else "brief"]
    look = (tint(of.colour, max(0.15, 0.6**order)), of.colour, False)
    return Piece(PART, name, figure["end"], figure["figure_id"], look)


def same_parts_reading(comparison: Comparison) -> Reading:
    """The re-attributed figures and what they are part of, in the earliest and the latest."""
    figures, frame = _figures(comparison), comparison.figures
    statements = statements_of(comparison.corpus, comparison.ids)
    ends = (comparison.labels[0], comparison.labels[-1])
    first, last = (f"figure_id {label}" for label in ends)
    later = frame.set_index("row")[last]
    groups: dict[tuple[tuple[str, ...], ...], list[tuple[str, str]]] = {}
    for row in records(frame[(frame["status"] == MOVED) & frame[first].notna()]):
        other = row["counterpart"] if known(row["counterpart"]) else row["row"]
        pair = (row[first], later[other])
        groups.setdefault(tuple(_chain(figures, of) for of in pair), []).append(pair)
    panels: list[list[Bar]] = []
    for totals, pairs in groups.items():
        panels.append([])
        for side, of in enumerate(statements[label] for label in ends):
            parts = [figures[pair[side]] for pair in pairs]
            pieces = [_whole(figures[figure_id]) for figure_id in totals[side]]
            pieces += [_part(f, of, n, f["event"]) for n, f in enumerate(parts)]
            panels[-1].append(Bar([of], pieces))
    title = NOTHING_MOVED
    for bar, other in panels[:1]:
        moved = words.series([piece.name for piece in bar.those(PART)])
        within = [
            f"{words.the_statement(b.of[0].label)} {verb} part of "
            f"{(b.those(WHOLE) or [_NO_WHOLE])[-1].name}"
            for b, verb in ((bar, f"reports {moved} as"), (other, "as"))
        ]
        title = words.capital(", ".join(within))
    return bars(
        title,
        "Bars show what is counted, as each statement reports it, all on one scale. A bracket "
        "spans the figure that the others are part of.",
        words.source_line(comparison.corpus, _ends(comparison), words.ISSUERS_OWN),
        panels,
    )


_NO_WHOLE = Piece(WHOLE, "no other figure", None)


def _ends(comparison: Comparison) -> list[str]:
    return [comparison.earlier, comparison.later]


def _chain(figures: dict[str, Row], figure_id: str) -> tuple[str, ...]:
    """What a figure is part of, what that is part of, and so on; the outer before the inner."""
    chain: list[str] = []
    while known(whole := figures[figure_id]["part_of"]) and whole not in chain:
        chain.append(figure_id := whole)
    return tuple(reversed(chain))


def breakdown_reading(comparison: Comparison) -> Reading:
    """The whole that most statements of an issuer break down: its parts, and what is left.

    Statements of an issuer in a row that say the same have one bar, where there are more than two.
    """
    figures, every = _figures(comparison), statements_of(comparison.corpus, comparison.ids)
    lists, ids = part_lists(figures), dict(zip(comparison.labels, comparison.ids, strict=True))
    panels = []
    for _, of_issuer in groupby(every.values(), key=lambda of: of.group):
        panel = _issuers_bars({ids[of.label]: of for of in of_issuer}, figures, lists)
        panels += [panel] if any(bar.pieces for bar in panel) else []
    title = NO_BREAKDOWN
    if len(panels) > 1:
        title = f"{len(panels)} issuers break a figure down into its parts"
    elif panels:
        (panel,) = panels
        text, many = Counter(words.bare(b.said) for b in panel[::-1] if b.pieces).most_common(1)[0]
        agreed = [b for b in panel if words.bare(b.said) == text][-1]
        some = f"{words.some_of(many, len(every))} report"
        one = f"{words.the_statement(agreed.of[0].label)} reports"
        title = words.capital(f"{some if many > 1 else one} {agreed.said}")
    if len(every) > 2:
        runs = [[list(run) for _, run in groupby(p, key=lambda bar: bar.said)] for p in panels]
        panels = [[Bar([b.of[0] for b in run], run[-1].pieces) for run in p] for p in runs]
    return bars(
        title,
        "The parts of one figure as each statement reports them, "
        f"{'each issuer' if len(panels) > 1 else 'all'} on one scale. Dashed: not broken down.",
        words.source_line(comparison.corpus, comparison.ids, words.ISSUERS_OWN),
        panels,
    )


def _issuers_bars(
    statements: dict[str, Statement], figures: dict[str, Row], lists: dict[str, list[list[Row]]]
) -> list[Bar]:
    """A bar or more for each statement, by its id: one for each list of the parts of the whole."""
    keys = {of: _key(figure) for of, figure in figures.items()}
    totals = dict.fromkeys((keys[of], figures[of]["statement_id"]) for of in lists)
    times = Counter(key for key, sid in totals if sid in statements)
    leads = [key for key, _ in times.most_common(1)]
    found, order = dict[str, list[Bar]](), dict[str, int]()
    for sid, of in reversed(statements.items()):
        own = [f for f, r in figures.items() if r["statement_id"] == sid and keys[f] in leads]
        # Of several figures with the key, the one that has parts.
        for whole in sorted(own, key=lambda f: f not in lists)[:1]:
            parts = lists.get(whole, [[]])
            found[sid] = [Bar([of], _pieces(figures[whole], each, of, order)) for each in parts]
    return [bar for sid, of in statements.items() for bar in found.get(sid, [Bar([of], [])])]


def _pieces(whole: Row, parts: list[Row], of: Statement, order: dict[str, int]) -> list[Piece]:
    """A whole, its parts and the rest; `order` gives one part the same place in all statements."""
    names = [f"{p['event']} {words.who(p)}" for p in parts]
    names = [f"{name} {names[:n].count(name)}" for n, name in enumerate(names)]
    places = [order.setdefault(name, len(order)) for name in names]
    made = sorted(zip(places, parts, strict=True), key=lambda pair: pair[0])
    pieces = [_whole(whole), *(_part(part, of, place, whole["event"]) for place, part in made)]
    if (left := (whole["end"] or 0) - sum(part["value"] or 0 for part in parts)) > 0:
        name = f"{words.SIGNS.get(whole['bound'], '')}{words.number(left)} {REST}"
        pieces.append(Piece(REST, name, float(left), look=("none", GREY, True)))
    return pieces


def _key(figure: Row) -> tuple[str, ...]:
    """What tells totals apart: their codes, or their words where the event is not coded."""
    codes = [str(figure[code]) for code in ("event", "group", "unit")]
    return (*codes, "" if known(figure["event"]) else words.who(figure))


# ---------------------------------------------------------------- recipients as parts


def recipients_strip_reading(comparison: Comparison) -> Reading:
    """How many recipients stand in the earliest statement alone, in both, and in the latest."""
    first, last = comparison.labels[0], comparison.labels[-1]
    statements = statements_of(comparison.corpus, comparison.ids)
    one, other = (statements[label] for label in (first, last))
    named = (comparison.recipients[f"printed {label}"].notna() for label in (first, last))
    sides = Counter(zip(*named, strict=True))
    looks = {
        (True, False): (f"{words.at(first)} alone", (tint(one.colour, 0.4), one.colour, False)),
        (True, True): ("in both", (GREY, GREY, False)),
        (False, True): (f"{words.at(last)} alone", (other.colour, other.colour, False)),
    }
    pieces = [
        Piece(PART, f"{sides[key]} {where}", sides[key], look=look)
        for key, (where, look) in looks.items()
        if sides[key] and first != last
    ]
    either = words.counted(sum(sides[key] for key in looks), "recipient")
    title = f"{sides[True, True]} of {either} named in both {first} and {last}"
    if not pieces:
        title = f"Neither {first} nor {last} names a recipient"
    if first == last:
        title = "The recipients of one statement are compared with no other"
    return bars(
        title,
        f"Jaccard index {comparison.jaccard:.2f}: the share of those named in both among those "
        "named in either, 1 if the lists are the same."
        if pieces
        else "Recipients named in both statements, and in one alone.",
        words.source_line(comparison.corpus, _ends(comparison)),
        [[Bar([one, other], pieces)]] if pieces else [],
    )


same_parts = Chart("same-parts", Comparison, same_parts_reading, within=True)
breakdown = Chart("breakdown", Comparison, breakdown_reading)
recipients_strip = Chart("recipients-strip", Comparison, recipients_strip_reading, within=True)
