"""Chart: the figures of three statements or more that do not stay the same, each by itself."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

import pandas as pd

from statements.charts import words
from statements.charts.page import Chart, Page, Reading
from statements.charts.style import BOLD, HAIR, NOTE, TEXT, Statement, statements_of
from statements.comparison.compare import Comparison, compare_issuers
from statements.comparison.prose import capital, counted
from statements.comparison.rows import sure
from statements.tables.places import NO_EVENT
from statements.tables.schema import records

NOTHING = "None of these statements reports a figure that changes over three of them"
_LEAST = 4 / 2.54  # inches that a panel is wide
_APART, _HIGH, _EDGE = 0.24, 0.75, 0.15  # inches
_COLUMNS = ["issuer", "figure", "label", "year", "value", "text", "differs"]
_FIELDS = ("printed", "value", "upper", "bound")


class Point(NamedTuple):
    """What a statement prints for a figure, and when."""

    of: Statement
    day: pd.Timestamp
    value: float
    text: str
    differs: bool


class Panel(NamedTuple):
    """A figure of an issuer, as its statements report it."""

    issuer: str
    name: str
    story: str
    points: Sequence[Point]


@Chart
def figures_over_time(comparison: Comparison) -> Reading:
    """Each figure of which three statements of an issuer give values that are not all the same.

    The data has issuer, figure, label, year, value, text, and whether that differs from the one
    before. Readings in doubt are left out.

    >>> import statements
    >>> chart = statements.charts.figures_over_time(statements.compare(statements.load()))
    >>> len(chart.reading.data)
    0
    """
    panels = _panels(comparison)
    data = [
        (panel.issuer, panel.name, p.of.label, p.day.year, p.value, p.text, p.differs)
        for panel in panels
        for p in panel.points
    ]
    several = len({panel.issuer for panel in panels}) > 1
    return Reading(
        f"{counted(len(panels), 'figure')} with more than one value" if panels else NOTHING,
        "As the statements report them, each on a scale of its own that does not begin at zero. "
        "Large: differs from the statement before.",
        words.source_line(comparison.corpus, comparison.ids, words.ISSUERS_OWN),
        [f"{p.name}{f', {p.issuer}' * several}: {p.story}" for p in panels],
        pd.DataFrame(data, columns=_COLUMNS),
        lambda page: _draw(page, panels, several),
    )


def _panels(comparison: Comparison) -> list[Panel]:
    """The figures with their sure values, issuer by issuer."""
    every = {of.id: of for of in statements_of(comparison.corpus, comparison.ids).values()}
    days = comparison.corpus.statements.set_index("statement_id")["date"].dropna()
    made = []
    for own in compare_issuers(comparison.corpus, *comparison.ids):
        dated = {label: sid for sid, label in own.label_of.items() if sid in days.index}
        for row in records(own.figures):
            points = []
            for label in sure(row, own.labels):
                figure = {name: row[f"{name} {label}"] for name in _FIELDS} | {"kind": row["kind"]}
                if label in dated and words.drawable(figure["value"]):
                    sid, text = dated[label], words.figure_text(figure)
                    differs = bool(row[f"differs {label}"])
                    points.append(Point(every[sid], days[sid], figure["value"], text, differs))
            if len(points) > 2 and len({point.value for point in points}) > 1:
                who = words.who({**row, "counted": row[f"counted {points[-1].of.short}"]})
                name = f"{capital(row['event'] or NO_EVENT)}, {who}"
                made.append(Panel(points[0].of.issuer, name, row["story"], points))
    return made


def _draw(page: Page, panels: Sequence[Panel], several: bool) -> None:
    """The panels of each issuer beneath its name, as many in a row as have room."""
    across = max(1, int((page.inner + _APART) / (_LEAST + _APART)))
    wide = (page.inner + _APART) / across - _APART
    for issuer, of in groupby(panels[: page.rows], key=lambda panel: panel.issuer):
        own = list(of)
        if several:
            page.say(issuer, BOLD)
            page.y += 0.08
        for first in range(0, len(own), across):
            row = own[first : first + across]
            foot = page.y + max(len(TEXT.wrap(p.name, wide)) for p in row) * TEXT.leading
            for n, panel in enumerate(row):
                left = page.left + n * (wide + _APART)
                page.write(left, page.y, panel.name, TEXT, wide)
                _draw_panel(page, panel, left, foot, wide)
                page.drawn += 1
            page.y = foot + _HIGH + 3 * NOTE.leading + 0.4
    page.more(len(panels) - page.rows, "figure")


def _draw_panel(page: Page, panel: Panel, left: float, top: float, wide: float) -> None:
    """Marks by day and value; in digits the first, the last, and what differs, above or below the
    mark where there is room; beneath, the first and the last year, with its value if it had none.
    """
    points, right = panel.points, left + wide
    days, values = [p.day.toordinal() for p in points], [p.value for p in points]
    span, rise = max(1, days[-1] - days[0]), max(values) - min(values)
    top, foot = top + NOTE.leading + 0.06, top + _HIGH + 2 * NOTE.leading + 0.16
    spots = [
        (
            left + _EDGE + (wide - 2 * _EDGE) * (day - days[0]) / span,
            top + _HIGH * (max(values) - value) / rise,
        )
        for day, value in zip(days, values, strict=True)
    ]
    taken = [(x - 0.07, y - 0.07, x + 0.07, y + 0.07) for x, y in spots]
    size = min(5, 72 * wide / len(points))
    for (x, y), point in zip(spots, points, strict=True):
        page.mark(point.of, x, y, size=size * (1.6 if point.differs else 1))
    without = set[int]()
    said = [0, len(points) - 1, *(n for n, p in enumerate(points) if p.differs)]
    for n in dict.fromkeys(said):
        x, y = spots[n]
        room = NOTE.measure(points[n].text)
        start = min(max(left, x - room / 2), right - room)
        for head in (y - 0.09 - NOTE.leading, y + 0.08):
            edges = (start - 0.03, head, start + room + 0.03, head + NOTE.leading)
            if not any(_overlap(edges, other) for other in taken):
                page.write(start, head, points[n].text, NOTE)
                taken.append(edges)
                break
        else:
            without.add(n)
    page.line([(left, foot), (right, foot)], HAIR)
    for n in (0, len(points) - 1):
        for line, text in enumerate(
            [str(points[n].day.year), points[n].text][: 1 + (n in without)]
        ):
            x = right - NOTE.measure(text) if n else left
            page.write(x, foot + 0.03 + line * NOTE.leading, text, NOTE)


_Box = tuple[float, float, float, float]


def _overlap(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
