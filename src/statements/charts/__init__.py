"""Charts of a comparison or a corpus."""
from statements.charts.reported import reported_figures
from statements.charts.wholes import breakdown, same_parts
from statements.charts.names import recipients_matrix, recipients_strip, instruments_matrix
from statements.charts.kinds import numbers_by_kind
