"""The charts of the project as exhibits, each with its own reading and data."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from matplotlib.axes import Axes

from statements.charts import CHARTS
from statements.exhibits.charts import chart
from statements.exhibits.exhibit import Exhibit


def draw(draws: Callable[..., Axes], subject: Any, *, out: Path | str | None = None) -> Exhibit:
    """Show a function of `statements.charts`, drawn for a `Comparison` or a `Corpus`."""
    made = next(made for made in CHARTS if made.draw is draws)
    reading = made.reading(subject)
    return chart(
        draws(subject),
        name=made.name,
        caption=f"{reading.title}.",
        alt=reading.alt,
        data=made.data(subject),
        out=out,
    )
