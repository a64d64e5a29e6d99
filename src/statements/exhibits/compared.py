"""The frames of a comparison as tables for readers."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from statements.comparison import ONLY_EARLIER, ONLY_LATER
from statements.exhibits.exhibit import Exhibit
from statements.exhibits.tables import NOT_MENTIONED, table


def compared(
    frame: pd.DataFrame,
    labels: list[str],
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

    `labels` are those of the comparison, `ids` the field that holds the places ("figure_id").
    Where the frame says what is counted, the words stand beside each number.
    """
    printed = {f"printed {label}": label for label in labels}
    counted = {f"counted {label}": f"counted, {label}" for label in labels}
    words = {column: header for column, header in counted.items() if column in frame}
    places = {column: f"{ids} {label}" for column, label in printed.items()}
    cells = [c for pair in zip(printed, counted, strict=True) for c in pair if c in frame]
    only = {ONLY_EARLIER: f"only {labels[0]}", ONLY_LATER: f"only {labels[-1]}"}
    shown = frame.assign(status=frame["status"].replace(only))
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
        headers={**printed, **words},
        align=dict.fromkeys(printed, "right") if words else {},
        quotes=list(words or printed),
        years=list(printed),
        missing={
            **dict.fromkeys(heads, "not yet coded"),
            **dict.fromkeys(printed, absent),
            **dict.fromkeys(words, "–"),
        },
        out=out,
    )
