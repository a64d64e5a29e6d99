"""Charts of figures inside figures: the same parts of different totals, and one broken down."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

from statements.charts import words
from statements.charts.bars import PART, REST, WHOLE, Bar, Piece, bars
from statements.charts.page import Chart, Reading
from statements.charts.style import GREY, Statement, statements_of, tint
from statements.charts.words import known
from statements.comparison.checks import part_lists
from statements.comparison.compare import Comparison
from statements.comparison.rows import MOVED
from statements.tables.rows import Row
from statements.tables.schema import records

NOTHING_MOVED = "No figure is re-attributed between these statements"
NO_BREAKDOWN = "None of these statements breaks a figure down into parts"


def _figures(comparison: Comparison) -> dict[str, Row]:
    """Each sure figure by its id, with its text, its name in a chart and what a bar can show."""
    found, figures = {}, comparison.corpus.figures
    sure = figures[figures["doubt"].isna()]
    sure = sure.assign(part_of=sure["part_of"].where(sure["part_of"].isin(sure["figure_id"])))
    for row in records(sure):
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
    figures, frame = _figures(comparison), comparison.sure_figures
    statements = statements_of(comparison.corpus, comparison.ids)
    ids, ends = (
        [comparison.earlier, comparison.later],
        comparison.labels[:1] + comparison.labels[-1:],
    )
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
        words.source_line(comparison.corpus, ids, words.ISSUERS_OWN),
        panels,
    )


_NO_WHOLE = Piece(WHOLE, "no other figure", None)


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


same_parts = Chart("same-parts", Comparison, same_parts_reading, within=True)
breakdown = Chart("breakdown", Comparison, breakdown_reading)
