"""Charts of a comparison or a corpus: each has its drawing, its reading and its data.

>>> figure = charts.reported_figures(comparison, width=charts.PHONE)  # doctest: +SKIP
>>> charts.reported_figures.reading(comparison).title  # doctest: +SKIP
'Both statements report 613 killed; …'

`CHARTS` lists them all, in the order of a report.
"""

from statements.charts.figures import figures_over_time as figures_over_time
from statements.charts.figures import reported_figures as reported_figures
from statements.charts.kinds import numbers_by_kind as numbers_by_kind
from statements.charts.names import instruments_matrix as instruments_matrix
from statements.charts.names import recipients_matrix as recipients_matrix
from statements.charts.names import recipients_strip as recipients_strip
from statements.charts.page import Chart as Chart
from statements.charts.page import Reading as Reading
from statements.charts.part_whole import breakdown as breakdown
from statements.charts.part_whole import same_parts as same_parts
from statements.charts.sentences import aligned_sentences as aligned_sentences
from statements.charts.style import PHONE as PHONE
from statements.charts.style import UNDATED as UNDATED
from statements.charts.style import WIDTH as WIDTH
from statements.charts.style import theme as theme
from statements.charts.words import SEPARATORS as SEPARATORS
from statements.charts.words import number_style as number_style

CHARTS = (
    *(numbers_by_kind, reported_figures, figures_over_time, same_parts, breakdown),
    *(recipients_matrix, recipients_strip, instruments_matrix, aligned_sentences),
)
