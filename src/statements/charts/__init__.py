"""Charts of a comparison or a corpus."""

from statements.charts.alignment import aligned_sentences
from statements.charts.kinds import numbers_by_kind
from statements.charts.names import instruments_matrix, recipients_matrix, recipients_strip
from statements.charts.reported import reported_figures
from statements.charts.wholes import breakdown, same_parts

__all__ = [
    "aligned_sentences",
    "breakdown",
    "instruments_matrix",
    "numbers_by_kind",
    "recipients_matrix",
    "recipients_strip",
    "reported_figures",
    "same_parts",
]
