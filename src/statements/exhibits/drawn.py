"""The charts of the project as exhibits, each with its own reading and data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from statements.charts import Chart
from statements.exhibits.charts import chart
from statements.exhibits.exhibit import Exhibit


def draw(made: Chart[Any], subject: Any, *, out: Path | str | None = None) -> Exhibit:
    """Show one of `statements.charts`, drawn for a `Comparison` or a `Corpus`."""
    reading = made.reading(subject)
    return chart(
        made(subject),
        name=made.name,
        caption=f"{reading.source}.",
        alt=reading.alt,
        data=made.data(subject),
        out=out,
    )
