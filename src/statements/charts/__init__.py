"""Drawings that no library has: figures, their parts, recipients and sentences, side by side.

Each is a function of a comparison that gives a Matplotlib figure, for a notebook to show, to
restyle or to save. Its `reading` has what it says: title, subtitle, source, alt text and data.

>>> import statements
>>> figure = charts.reported_figures(statements.compare(statements.load()), width=4)
>>> figure.reading.data.columns[0]
'event'
"""

from statements.charts.figures import reported_figures as reported_figures
from statements.charts.over_time import figures_over_time as figures_over_time
from statements.charts.page import ChartFigure as ChartFigure
from statements.charts.page import Reading as Reading
from statements.charts.part_whole import part_whole as part_whole
from statements.charts.recipients import recipients as recipients
from statements.charts.sentences import aligned_sentences as aligned_sentences

__all__ = ["aligned_sentences", "figures_over_time", "part_whole", "recipients", "reported_figures"]

READINGS = {
    "reported-figures": reported_figures.read,
    "part-whole": part_whole.read,
    "recipients-named": recipients.read,
    "aligned-sentences": aligned_sentences.read,
}


def __dir__() -> list[str]:
    """The charts, without the modules that draw them."""
    return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})
