"""Chart: figures with their parts, in proportion, as each statement reports them."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from itertools import groupby
from typing import Any, NamedTuple

import pandas as pd

from statements.charts import words
from statements.charts.page import Chart, Page, Reading, box
from statements.charts.style import BOLD, GREY, INK, TEXT, Statement, statements_of, tint
from statements.comparison.checks import part_lists
from statements.comparison.compare import Comparison
from statements.comparison.findings import of_each_issuer
from statements.comparison.findings.figures import moved
from statements.comparison.prose import in_prose, the_statement
from statements.comparison.rows import NOT_MENTIONED, one_each
from statements.tables.rows import Row
from statements.tables.schema import records

NOTHING = "None of these statements reports the parts of a figure"
PART, WHOLE, REST = "part", "whole", "not broken down"
_BAR = 0.28
_THIN = 0.035  # what the narrowest part still shows


class Piece(NamedTuple):
    """A whole, a part, or the rest that is not broken down."""

    role: str
    name: str
    value: float
    figure_id: str | None = None


class Bar(NamedTuple):
    """What a statement says of a whole: itself, and its parts from the left."""

    of: Statement
    pieces: Sequence[Piece]

    @property
    def said(self) -> str:
        """ "613 persons (killed): 106 women and 63 children; 444 not broken down"."""
        whole, parts, rest = ([p.name for p in self.pieces if p.role == r] for r in _ROLES)
        inside = "; ".join(text for text in (in_prose(parts), *rest) if text)
        return f"{whole[0]}: {inside}" if whole else NOT_MENTIONED


_ROLES = (WHOLE, PART, REST)
Lists = dict[str, list[list[Row]]]  # of the parts of a figure, by its id


@Chart
def part_whole(comparison: Comparison) -> Reading:
    """The figures with parts, those that most statements break down first.

    The data has bar (its number; statements that say alike have one), label, role (whole, part, not
    broken down), name, value and figure_id.

    >>> import statements
    >>> change = statements.compare(statements.load())
    >>> data = statements.charts.part_whole(change).reading.data
    >>> list(data.loc[data["label"] == "2025", "name"])[:3]
    ['613 persons (killed)', '63 children', '106 women']
    """
    figures = _figures(comparison)
    lists = part_lists(figures)
    keys = Counter(_key(figures[whole]) for whole in lists)
    statements = list(statements_of(comparison.corpus, comparison.ids).values())
    panels = [_runs(key, figures, lists, statements) for key, _ in keys.most_common()]
    runs = [run for panel in panels for run in panel]
    rows = [
        (number, bar.of.label, *piece)
        for number, run in enumerate(runs, 1)
        for bar in run
        for piece in bar.pieces
    ]
    whose = [in_prose([the_statement(bar.of.label) for bar in run]) for run in runs]
    return Reading(
        _title(comparison) if panels else NOTHING,
        "The parts of a figure as each statement reports them; each figure is drawn on a scale of "
        "its own. Dashed: not broken down.",
        words.source_line(comparison.corpus, comparison.ids, words.ISSUERS_OWN),
        [f"{of}: {run[-1].said}" for of, run in zip(whose, runs, strict=True)],
        pd.DataFrame(rows, columns=["bar", "label", "role", "name", "value", "figure_id"]),
        lambda page: _draw(page, panels),
    )


def _figures(comparison: Comparison) -> dict[str, Row]:
    """Each sure figure by its id, with its name in a chart and what a bar can show."""
    found, figures = {}, comparison.corpus.figures
    unsure = set(figures.loc[figures["doubt"].notna(), "part_of"].dropna())
    sure = figures[figures["doubt"].isna() & figures["statement_id"].isin(comparison.ids)]
    sure = sure.assign(part_of=sure["part_of"].where(sure["part_of"].isin(sure["figure_id"])))
    for row in one_each(comparison.corpus, sure):
        text, who = words.figure_text({**row, "printed": row["as_printed"]}), words.who(row)
        brief, event = f"{text} {who}", f" ({row['event']})" if row["event"] else ""
        row |= {"brief": brief, "full": brief + event}
        row["rest"] = f"{REST}, or in doubt" if row["figure_id"] in unsure else REST
        end = row["upper"] if row["upper"] is not None else row["value"]
        row["end"] = float(end) if words.drawable(end) else 0.0
        found[row["figure_id"]] = row
    return found


def _key(figure: Row) -> tuple[str, ...]:
    """What tells wholes apart: their codes, or their words where the event is not coded."""
    codes = [str(figure[code]) for code in ("event", "group", "unit")]
    return (*codes, "" if figure["event"] else words.who(figure))


def _runs(
    key: tuple[str, ...], figures: dict[str, Row], lists: Lists, statements: Sequence[Statement]
) -> list[list[Bar]]:
    """The bars of one whole: one for each statement, or for each list of its parts there.

    Those of an issuer's statements in a row that say the same are together.
    """
    alike = [figure for figure in figures.values() if _key(figure) == key]
    split = [figure for figure in alike if figure["figure_id"] in lists]  # rather than the first
    own = {figure["statement_id"]: figure for figure in [*alike[::-1], *split]}
    made, order = list[Bar](), dict[Any, int]()
    for of in statements:
        whole = own.get(of.id)
        for parts in lists.get(whole["figure_id"], [[]]) if whole else [[]]:
            made.append(Bar(of, _pieces(whole, parts, order) if whole else []))
    runs = groupby(made, key=lambda bar: (words.bare(bar.said), bar.of.group))
    return [list(run) for _, run in runs]


def _pieces(whole: Row, parts: list[Row], order: dict[Any, int]) -> list[Piece]:
    """A whole, its parts and the rest; `order` gives one part the same place in all statements."""
    pieces = [Piece(WHOLE, whole["full"], whole["end"], whole["figure_id"])]
    place = [order.setdefault((part["event"], words.who(part)), len(order)) for part in parts]
    for _, part in sorted(zip(place, parts, strict=True), key=lambda pair: pair[0]):
        name = part["full" if part["event"] not in (None, whole["event"]) else "brief"]
        pieces.append(Piece(PART, name, part["end"], part["figure_id"]))
    values = [part["value"] for part in parts]
    if None not in values and (left := whole["end"] - sum(values)) > 0:
        name = f"{words.sign(whole, whole['as_printed'])}{words.number(left)} {whole['rest']}"
        pieces.append(Piece(REST, name, float(left)))
    return pieces


def _title(comparison: Comparison) -> str:
    """Which parts are part of another whole than before, or else what the figures say first."""
    first = [*of_each_issuer(comparison), comparison][0]
    figures = first.figures
    found = moved(records(figures[figures["kind"] == "count"]), first.labels)
    return found.text if found else words.headline(comparison)


def _draw(page: Page, panels: Sequence[list[list[Bar]]]) -> None:
    """The bars of each whole on a scale of its own."""
    for runs in panels:
        sums = [sum(p.value for p in run[-1].pieces if p.role != WHOLE) for run in runs]
        wholes = [p.value for run in runs for p in run[-1].pieces]
        scale = page.inner / max(1.0, *sums, *wholes)
        for run in runs[: max(0, page.rows - page.drawn)]:
            _draw_bar(page, run, scale)
            page.drawn += 1
    page.more(sum(map(len, panels)) - page.drawn, "bar")


def _draw_bar(page: Page, run: list[Bar], scale: float) -> None:
    """The statements; a bracket over the bar for its whole; the parts with labels beneath."""
    bar = run[-1]
    marks = [partial(page.mark, each.of, filled=bool(bar.pieces)) for each in run]
    heads = zip(run, marks, strict=True)
    page.flow([(page.left, each.of.name, mark) for each, mark in heads], BOLD)
    if not bar.pieces:
        page.say(NOT_MENTIONED)
        page.y += 0.14
        return
    whole, *parts = bar.pieces
    page.say(whole.name, TEXT)
    top, foot, end = page.y + 0.04, page.y + 0.1, page.left + whole.value * scale
    page.line([(page.left, foot), (page.left, top), (end, top), (end, foot)], INK, 0.9)
    x, y, labels = page.left, foot + 0.04, []
    colour = bar.of.colour if len(run) == 1 else GREY  # of none of them
    for n, part in enumerate(parts):
        look: tuple[Any, ...] = (
            (tint(colour, max(0.15, 0.6**n)), colour) if part.role == PART else ("none", GREY, True)
        )
        labels.append((x, part.name, partial(_swatch, page, look)))
        end = x + max(part.value * scale, _THIN)
        page.area(box(x, y, end, y + _BAR), *look)
        x = end
    page.y = y + _BAR + 0.07
    page.flow(labels)
    page.y += 0.14


def _swatch(page: Page, look: tuple[Any, ...], x: float, y: float) -> None:
    page.area(box(x - 0.05, y - 0.05, x + 0.05, y + 0.05), *look)
