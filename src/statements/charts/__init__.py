"""Charts of a comparison or a corpus: each draws on an `Axes` and has its reading and its data.

>>> ax = charts.reported_figures(comparison)  # doctest: +SKIP
>>> charts.reported_figures_reading(comparison).title  # doctest: +SKIP
'Both statements report 613 killed; …'

`CHARTS` lists them all, in the order of a report.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from statements.charts.alignment import (
    aligned_sentences,
    aligned_sentences_reading,
    sentence_rows,
)
from statements.charts.figure_rows import figure_rows, reported_figures_reading
from statements.charts.kinds import kind_rows, numbers_by_kind, numbers_by_kind_reading
from statements.charts.name_rows import (
    instrument_rows,
    instruments_matrix_reading,
    recipient_rows,
    recipients_matrix_reading,
    recipients_strip_reading,
)
from statements.charts.names import instruments_matrix, recipients_matrix, recipients_strip
from statements.charts.reported import reported_figures
from statements.charts.style import UNDATED, WIDTH, colour_of, shape_of, theme
from statements.charts.whole_rows import (
    breakdown_reading,
    breakdown_rows,
    part_rows,
    same_parts_reading,
)
from statements.charts.wholes import breakdown, same_parts
from statements.charts.words import Reading
from statements.compare import Comparison
from statements.corpus import Corpus


@dataclass(frozen=True)
class Chart:
    """A chart: `draw`, `reading` and `data` take what it is of, a `Comparison` or a `Corpus`."""

    name: str
    of: type[Comparison] | type[Corpus]
    draw: Callable[..., Axes]
    reading: Callable[[Any], Reading]
    data: Callable[[Any], pd.DataFrame]


CHARTS = (
    Chart("numbers-by-kind", Corpus, numbers_by_kind, numbers_by_kind_reading, kind_rows),
    Chart("reported-figures", Comparison, reported_figures, reported_figures_reading, figure_rows),
    Chart("same-parts", Comparison, same_parts, same_parts_reading, part_rows),
    Chart("breakdown", Comparison, breakdown, breakdown_reading, breakdown_rows),
    Chart(
        "recipients-matrix",
        Comparison,
        recipients_matrix,
        recipients_matrix_reading,
        recipient_rows,
    ),
    Chart(
        "recipients-strip", Comparison, recipients_strip, recipients_strip_reading, recipient_rows
    ),
    Chart(
        "instruments-matrix",
        Comparison,
        instruments_matrix,
        instruments_matrix_reading,
        instrument_rows,
    ),
    Chart(
        "aligned-sentences", Comparison, aligned_sentences, aligned_sentences_reading, sentence_rows
    ),
)

__all__ = [
    "CHARTS",
    "UNDATED",
    "WIDTH",
    "Chart",
    "Reading",
    "aligned_sentences",
    "aligned_sentences_reading",
    "breakdown",
    "breakdown_reading",
    "breakdown_rows",
    "colour_of",
    "figure_rows",
    "instrument_rows",
    "instruments_matrix",
    "instruments_matrix_reading",
    "kind_rows",
    "numbers_by_kind",
    "numbers_by_kind_reading",
    "part_rows",
    "recipient_rows",
    "recipients_matrix",
    "recipients_matrix_reading",
    "recipients_strip",
    "recipients_strip_reading",
    "reported_figures",
    "reported_figures_reading",
    "same_parts",
    "same_parts_reading",
    "sentence_rows",
    "shape_of",
    "theme",
]
