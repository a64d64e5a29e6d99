"""The charts of the project as exhibits, each with its own reading and data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from statements.charts import Chart
from statements.exhibits.charts import chart
from statements.exhibits.exhibit import Exhibit


def draw(made: Chart[Any], subject: Any, *, out: Path | str | None = None) -> Exhibit:
    """Show one of `statements.charts`, drawn for a `Comparison` or a `Corpus`.

    Nothing, where a chart that is not always there has nothing to show.
    """
    reading = made.reading(subject)
    if reading.data.empty and not made.always:
        return Exhibit(made.name, "")
    return chart(
        made(subject),
        name=made.name,
        caption=f"{reading.source}.",
        alt=reading.alt,
        data=reading.data,
        out=out,
    )
