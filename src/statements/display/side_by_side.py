"""The frames of a comparison as tables for readers."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from statements.comparison.compare import Comparison
from statements.comparison.palette import signs_of
from statements.display.exhibit import Exhibit
from statements.display.html_tables import NOT_MENTIONED, table


def compared(
    frame: pd.DataFrame,
    comparison: Comparison,
    *,
    name: str,
    title: str,
    source: str,
    rows: str,
    ids: str,
    groups: str | None = None,
    absent: str = NOT_MENTIONED,
    out: Path | str | None = None,
) -> Exhibit:
    """A column for each statement with what it prints, leading to the place, and the status.

    `frame` is one of the comparison's, `ids` the field that holds the places ("figure_id").
    Where the frame says what is counted, the words stand behind each number.
    """
    labels, signs = comparison.labels, signs_of(comparison.corpus)
    printed = {f"printed {label}": label for label in labels}
    counted = {column: f"counted {label}" for column, label in printed.items()}
    words = {column: said for column, said in counted.items() if said in frame}
    places = {column: f"{ids} {label}" for column, label in printed.items()}
    cells = [c for pair in counted.items() for c in pair if c in frame]
    shown = frame.assign(status=comparison.as_read(frame["status"]))
    heads = [column for column in (groups, rows) if column]
    status = ["status"] if len(labels) > 1 else []
    return table(
        shown[[*heads, *cells, *status, *places.values()]],
        name=name,
        title=title,
        source=source,
        rows=rows,
        groups=groups,
        marks=places,
        headers=printed,
        quotes=[] if words else list(printed),
        beside=words,
        signs={c: signs[sid].css for c, sid in zip(printed, comparison.ids, strict=True)},
        missing={
            **dict.fromkeys(heads, "not yet coded"),
            **dict.fromkeys(printed, absent),
        },
        out=out,
    )
