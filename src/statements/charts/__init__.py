"""Charts of a comparison or a corpus: each draws on an `Axes` and has its reading and its data.

>>> ax = charts.reported_figures(comparison)  # doctest: +SKIP
>>> charts.reported_figures_reading(comparison).title  # doctest: +SKIP
'Both statements report 613 killed; …'

`CHARTS` lists them all, in the order of a report.
"""

from __future__ import annotations

from statements.charts.figures import figure_rows, reported_figures, reported_figures_reading
from statements.charts.kinds import kind_rows, numbers_by_kind, numbers_by_kind_reading
from statements.charts.names import (
    instrument_rows,
    instruments_matrix,
    instruments_matrix_reading,
    recipient_rows,
    recipients_matrix,
    recipients_matrix_reading,
    recipients_strip,
    recipients_strip_reading,
)
from statements.charts.sentences import aligned_sentences, aligned_sentences_reading, sentence_rows
from statements.charts.sheet import Chart
from statements.charts.style import UNDATED, WIDTH, colour_of, shape_of, theme
from statements.charts.wholes import (
    breakdown,
    breakdown_reading,
    breakdown_rows,
    part_rows,
    same_parts,
    same_parts_reading,
)
from statements.charts.words import Reading

CHARTS = (
    numbers_by_kind,
    reported_figures,
    same_parts,
    breakdown,
    recipients_matrix,
    recipients_strip,
    instruments_matrix,
    aligned_sentences,
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
