"""Charts of what each statement reports: figure by figure, and each figure over time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from statements.charts import words
from statements.charts.grid import grid
from statements.charts.grid_rows import GridCell, GridRow
from statements.charts.page import Chart, Reading
from statements.charts.style import Statement, statements_of
from statements.charts.words import known, what
from statements.comparison.compare import Comparison
from statements.comparison.rows import CHANGED, MOVED, NOT_MENTIONED, SAME
from statements.tables.rows import Row
from statements.tables.schema import records

NOTHING = "None of these statements reports a figure"
NOT_OFTEN = "No figure is reported by three of these statements"
DIFFERS = "differs"
DOUBTED = f" {words.IN_DOUBT}: this reading is in doubt."
OFTEN = 3  # statements that make a line over time
_FIELDS = ("printed", "value", "upper", "bound", "doubt")
_WIDEST = 1.6  # inches for a column


def figure_rows(comparison: Comparison) -> list[GridRow]:
    """A row per figure, those of an event together.

    The data has event, who, status (in words), and for each statement value, text (null
    where it does not mention the figure) and words (what it prints, where text has digits for it).
    """
    statements = statements_of(comparison.corpus, comparison.ids)
    labels, found = comparison.labels, records(comparison.figures)
    event_of = {r["row"]: r["event"] for r in found}
    event_of |= {r[f"figure_id {x}"]: r["event"] for r in found for x in labels}
    order = list(dict.fromkeys(r["event"] for r in found if known(r["event"])))
    found.sort(key=lambda r: [*order, r["event"]].index(r["event"]))
    place = {r["row"]: n for n, r in enumerate(found)}
    made = []
    for record in found:
        told = [x for x in labels if known(record[f"printed {x}"])]
        who = words.who({**record, "counted": record[f"counted {told[-1]}"]})
        moved = _moved(record, comparison, event_of)
        status = _status(record, told, statements, moved)
        totals = [record[f"part_of {label}"] for label in told]
        data = {"event": record["event"], "who": who, "status": status}
        heading = words.capital(what(record["event"]))
        row = GridRow(who, _cells(record, statements, data), data, heading, status)
        row.part = any(known(w) and event_of.get(w) == record["event"] for w in totals)
        joins = len(labels) == 2 and labels[0] in told
        row.joined = place.get(record["counterpart"]) if joins and moved else None
        made.append(row)
    return made


def _cells(record: Row, statements: dict[str, Statement], data: Row) -> dict[str, GridCell]:
    """Values, bold where they stand out: of many, where they differ from the issuer's last one."""
    cells, last = {}, dict[int, str]()
    two = len(statements) == 2 and data["status"] != SAME
    for label, issuer in [(of.label, of.group) for of in statements.values()]:
        fields = {
            f: record[f"{f} {label}"] for f in ("printed", "value", "upper", "bound", "doubt")
        }
        figure, told = {**fields, "kind": record["kind"]}, known(fields["printed"])
        text = words.figure_text(figure) if told else None
        said = words.figure_words(figure) if told else ""
        doubt = fields["doubt"] or ""
        data |= {f"value {label}": fields["value"], f"text {label}": text, f"words {label}": said}
        data |= {f"doubt {label}": doubt}
        silent = NOT_MENTIONED if len(statements) < 3 else ""
        cells[label] = GridCell(
            f"{text} {said}".strip() + (f" {words.IN_DOUBT}" if doubt else "") if text else silent,
            bool(text),
        )
        if text:
            digits = words.bare(text)
            cells[label].bold = two or last.get(issuer, digits) != digits
            last[issuer] = digits
    return cells


def _status(record: Row, told: Sequence[str], statements: dict[str, Statement], moved: str) -> str:
    """A row's status as a reader sees it: "only 2025" where the frame has "only earlier".

    Only what one issuer reports can change; what two report differs.
    """
    whose: dict[int, set[str]] = {}
    for x in told:
        value = ", ".join(str(record[f"{f} {x}"]) for f in ("value", "upper", "bound"))
        whose.setdefault(statements[x].group, set()).add(value)
    if moved:
        return f"{MOVED}, {moved}"
    if len(set.union(*whose.values())) > 1:
        return CHANGED if max(map(len, whose.values())) > 1 else DIFFERS
    many = len(statements)
    if len(told) == many:
        return SAME if many > 1 else ""
    return f"only {told[0]}" if many == 2 else f"in {len(told)} of {many}"


def _moved(record: Row, comparison: Comparison, event_of: dict[Any, Any]) -> str:
    """Where a re-attributed figure stands in the other statement of the issuer, if it is one."""
    ends = (comparison.labels[0], comparison.labels[-1])
    if record["status"] != MOVED or not _same_issuer(comparison):
        return ""
    if not known(record["counterpart"]):
        return "as part of another figure"
    other = ends[0 if known(record[f"printed {ends[1]}"]) else 1]
    return f"{other}: {what(event_of[record['counterpart']])}"


def _same_issuer(comparison: Comparison) -> bool:
    """Whether the earliest and the latest statement have one issuer."""
    ends = {comparison.earlier, comparison.later}
    return any(ends <= {*ids} for _, ids in comparison.corpus.issuers)


def reported_figures_reading(comparison: Comparison) -> Reading:
    """What each statement reports, figure by figure."""
    rows = figure_rows(comparison)
    doubts = any(row.data[f"doubt {label}"] for row in rows for label in comparison.labels)
    return grid(
        _title(comparison, rows) if rows else NOTHING,
        "Figures as the statements report them, by event and by who or what is counted. "
        f"Hollow: not mentioned.{DOUBTED if doubts else ''}",
        words.source_line(comparison.corpus, comparison.ids, words.ISSUERS_OWN),
        rows,
        statements_of(comparison.corpus, comparison.ids),
        widest=_WIDEST,
        beside=True,
    )


def over_time_reading(comparison: Comparison) -> Reading:
    """Each coded figure that three or more statements report, over these statements."""
    labels, rows = comparison.labels, []
    for row in figure_rows(comparison):
        told = sum(cell.filled is True for cell in row.cells.values())
        values = {x: v for x in labels if words.drawable(v := row.data[f"value {x}"])}
        if known(row.data["event"]) and told >= OFTEN and len(values) > 1:
            for label, value in values.items():
                row.cells[label].share = value / (max(values.values()) or 1)
            row.status = row.status.replace(SAME, "")
            rows.append(row)
    changed = sum(row.status == CHANGED for row in rows)
    title = f"{words.counted(len(rows), 'figure')} reported by three or more statements"
    return grid(
        f"{title}, {changed or 'none'} with changes" if rows else NOT_OFTEN,
        "Statements in the order of their dates, evenly spaced; each figure on a scale of its own, "
        "from zero. Hollow, and a gap in the line: not mentioned.",
        words.source_line(comparison.corpus, comparison.ids, words.ISSUERS_OWN),
        rows,
        statements_of(comparison.corpus, comparison.ids),
        widest=_WIDEST,
        rise=0.22,
    )


def _title(comparison: Comparison, rows: Sequence[GridRow]) -> str:
    """What most statements report alike, and what is re-attributed or otherwise not the same."""
    labels = comparison.labels
    if len(labels) == 1:
        of = words.the_statement(labels[0])
        return words.capital(f"{of} reports {words.counted(len(rows), 'figure')}")
    rows = [row for row in rows if not any(row.data[f"doubt {label}"] for label in labels)]
    statuses = pd.Series([row.status for row in rows], dtype="str")
    alike = [
        row for row in rows if len(_texts(row, labels)) > 1 and len({*_texts(row, labels)}) == 1
    ]
    all_of_them = "two" if len(labels) == 2 else "all"
    clauses = [f"no figure is reported alike in {all_of_them} statements"]
    if alike:
        best = max(alike, key=lambda row: len(_texts(row, labels))).data
        text = next(t for x in reversed(labels) if (t := best[f"text {x}"]))
        some = words.some_of(max(len(_texts(row, labels)) for row in alike), len(labels))
        clauses = [f"{some} report {words.phrase(text, best['event'], best['who'])}"]
    counts = statuses[
        statuses.ne(SAME) & (statuses.eq(CHANGED) | (len(labels) == 2))
    ].value_counts()
    moved = ""
    if _same_issuer(comparison):
        moved = _moved_clause(comparison.sure_figures, labels[0], labels[-1])
    clauses += [moved] if moved else [f"{status}: {times}" for status, times in counts.items()]
    return words.capital("; ".join(clauses))


def _texts(row: GridRow, labels: Sequence[str]) -> list[str]:
    return [words.bare(text) for x in labels if (text := row.data[f"text {x}"])]


def _moved_clause(frame: pd.DataFrame, first: str, last: str) -> str:
    """Which figures the latest statement counts under another event than the earliest."""
    events = frame.set_index("row")["event"]
    groups: dict[tuple[str, str], list[str]] = {}
    for row in records(frame[(frame["status"] == MOVED) & frame[f"printed {first}"].notna()]):
        other = events[row["counterpart"]] if known(row["counterpart"]) else row["event"]
        name = f"{row[f'printed {first}']} {words.who({**row, 'counted': None})}"
        groups.setdefault((what(row["event"]), what(other)), []).append(name)
    for (was, now), names in groups.items():
        more = sum(map(len, groups.values())) - len(names)
        tail = f" ({more} more re-attributed)" if more else ""
        if was == now:
            return f"{words.series(names)} ({was}) are part of different figures{tail}"
        said = f"{words.the_statement(first)} counts {words.series(names)} as {was}"
        return f"{said}, {words.the_statement(last)} as {now}{tail}"
    return ""


reported_figures = Chart("reported-figures", Comparison, reported_figures_reading)
figures_over_time = Chart("figures-over-time", Comparison, over_time_reading, within=True)
