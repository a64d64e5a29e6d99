"""Chart: what each statement reports, figure by figure."""

from collections.abc import Sequence

import pandas as pd

from statements.charts import words
from statements.charts.grid import Cell, FigureRow, Grid
from statements.charts.page import Chart, Reading
from statements.charts.style import Statement, statements_of
from statements.comparison.compare import Comparison, compare_issuers
from statements.comparison.prose import capital, span
from statements.comparison.rows import CHANGED, MOVED, NOT_MENTIONED, SAME, WITHOUT_NUMBER, told
from statements.tables.places import NO_EVENT
from statements.tables.rows import Row
from statements.tables.schema import records

NOTHING = "None of these statements reports a figure"
DIFFERS = "differs"
DOUBTED = f" {words.IN_DOUBT}: this reading is in doubt."
_FIELDS = ("printed", "value", "upper", "bound", "doubt")


@Chart
def reported_figures(comparison: Comparison) -> Reading:
    """What each statement reports, figure by figure, those of an event together.

    The data has event, who, status (in words), and for each statement value, text (null where it
    does not mention the figure), words (what it prints, where text has digits for it) and doubt.

    >>> import statements
    >>> change = statements.compare(statements.load())
    >>> statements.charts.reported_figures(change, rows=20).reading.title[:26]
    'Both statements report 613'
    """
    statements = statements_of(comparison.corpus, comparison.ids)
    rows = figure_rows(comparison, statements)
    doubts = any(row.data[f"doubt {label}"] for row in rows for label in comparison.labels)
    issuers = {of.group: of.issuer for of in statements.values()}
    ranked = sorted(rows, key=lambda row: -row.told * (len(statements) > 3))
    return Reading(
        words.headline(comparison) if rows else NOTHING,
        "Figures as the statements report them, by event and by who or what is counted. "
        f"Hollow: not mentioned.{DOUBTED if doubts else ''}",
        words.source_line(comparison.corpus, comparison.ids, words.ISSUERS_OWN),
        [
            f"{row.heading}, {row.label}: {row.story(statements.values(), issuers)}"
            for row in ranked
        ],
        pd.DataFrame([row.data for row in rows]),
        lambda page: Grid(page, list(statements.values()), rows).set(),
    )


def figure_rows(comparison: Comparison, statements: dict[str, Statement]) -> list[FigureRow]:
    """A row per figure, those of an event together."""
    labels, found = comparison.labels, records(comparison.figures)
    event_of = {r[f"figure_id {x}"]: r["event"] for r in found for x in labels}
    order = list(dict.fromkeys(r["event"] for r in found if r["event"]))
    found.sort(key=lambda r: [*order, r["event"]].index(r["event"]))
    place = {r["row"]: n for n, r in enumerate(found)}
    several = len({of.group for of in statements.values()}) > 1
    moves = {
        row[f"figure_id {x}"]: "".join(row["story"].partition(MOVED)[1:])
        for of in compare_issuers(comparison.corpus, *comparison.ids)
        for row in records(of.figures)
        for x in told(row, of.labels)
    }
    made = []
    for record in found:
        spoke = told(record, labels)
        who = words.who({**record, "counted": record[f"counted {spoke[-1]}"]})
        other = place.get(record["counterpart"]) if not several else None
        moved = _moved(record, None if other is None else found[other], labels)
        status = _status(record["status"], spoke, labels, several, moved)
        data = {"event": record["event"], "who": who, "status": status}
        cells = _cells(record, statements, data)
        for label, cell in cells.items():
            cell.moved = moves.get(record[f"figure_id {label}"], "")
        row = FigureRow(who, capital(record["event"] or NO_EVENT), status, cells, data)
        totals = [record[f"part_of {label}"] for label in spoke]
        row.part = any(w and event_of.get(w) == record["event"] for w in totals)
        row.joined = other if len(labels) == 2 and labels[0] in spoke else None
        made.append(row)
    return made


def _cells(record: Row, statements: dict[str, Statement], data: Row) -> dict[str, Cell]:
    """Values, bold where they stand out: of many, where they differ from the issuer's last one."""
    cells, last, many = {}, dict[int, str](), len(statements)
    for label, of in statements.items():
        figure = {f: record[f"{f} {label}"] for f in _FIELDS} | {"kind": record["kind"]}
        text, said, doubt = None, "", figure["doubt"] or ""
        if figure["printed"]:
            text, said = words.figure_text(figure), words.figure_words(figure)
        data |= {f"value {label}": figure["value"], f"text {label}": text}
        data |= {f"words {label}": said, f"doubt {label}": doubt}
        silent = WITHOUT_NUMBER if record[f"mention {label}"] else NOT_MENTIONED
        cells[label] = Cell(silent if many < 4 or silent == WITHOUT_NUMBER else "")
        if text:
            digits = words.bare(text)
            bold = data["status"] != SAME if many == 2 else last.get(of.group, digits) != digits
            parts = [text, said * (many < 4), words.IN_DOUBT * bool(doubt)]
            cells[label] = Cell(" ".join(filter(None, parts)), True, bold)
            last[of.group] = digits
    return cells


def _status(
    status: str, spoke: Sequence[str], labels: Sequence[str], several: bool, moved: str
) -> str:
    """A row's status as a reader sees it: "only 2025" where the frame has "only earlier".

    Only what one issuer reports can change; what `several` report differs.
    """
    if status == MOVED and not several:
        return moved
    if status == CHANGED:
        return DIFFERS if several else CHANGED
    if len(spoke) < len(labels):
        return f"only {spoke[0]}" if len(labels) == 2 else span(spoke, labels)
    return SAME if len(labels) > 1 else ""


def _moved(record: Row, other: Row | None, labels: Sequence[str]) -> str:
    """Where a re-attributed figure stands in another statement."""
    if other is None:
        return f"{MOVED}, as part of another figure"
    there = told(other, labels)
    is_before = labels.index(there[0]) < labels.index(told(record, labels)[0])
    return f"{MOVED}, {there[-1] if is_before else there[0]}: {other['event'] or NO_EVENT}"
