"""A new correction: what the rules read in its place, and its row in the file."""

from pathlib import Path

from statements.errors import StatementError
from statements.files import CORRECTIONS, as_csv, guarded, read_csv
from statements.replace import alone, write_whole
from statements.tables.corpus import Corpus
from statements.tables.corrections import (
    COLUMNS,
    NOT_FOUND,
    Correction,
    apply,
    plain,
    quotation,
    wrong,
)
from statements.tables.rows import Rows
from statements.tables.schema import records


def prepare(corpus: Corpus, correction: Correction) -> Correction:
    """A correction with what the rules read now, and with the words around its quotation.

    Raises `StatementError` where it can't be applied, or changes nothing.
    """
    one, about = corpus.only(corpus.known(correction.statement_id)), f"{correction.exact!r}: "
    correction = plain(correction)
    if why := wrong(correction, corpus.codebook):
        raise StatementError(f"{correction.statement_id}: {about}{why}")
    [text], rows = one.texts.values(), {name: records(table) for name, table in one.tables.items()}
    changes = correction._replace(was=correction.becomes)  # also where nothing else is to stand
    doubts = _doubts(rows)
    [row] = apply([changes], text, rows, corpus.codebook)
    if row["state"] == NOT_FOUND:
        raise StatementError(f"{correction.statement_id}: {about}{row['why']}")
    if row["read"] == correction.becomes and doubts == _doubts(rows):
        said = f"{correction.column} is {correction.becomes or 'nothing'} already, without a doubt"
        raise StatementError(f"{correction.statement_id}: {about}{said}; nothing is written")
    around = quotation(text.raw, row["start"], row["end"]) if row["end"] else {}
    return correction._replace(**around, was=row["read"])


def _doubts(rows: Rows) -> list[str]:
    """All doubts: a decision that confirms a reading takes its doubt away."""
    cells = (cell for table in rows.values() for row in table for cell in row.items())
    return [doubt for name, doubt in cells if name.endswith("doubt") and doubt]


def write_correction(corpus: Corpus, correction: Correction) -> Path:
    """Add a prepared correction to the file of the corpus's folder; its path."""
    path = corpus.folder / CORRECTIONS
    with alone(corpus.folder, wait=True):
        rows = [row for _, row in read_csv(path, COLUMNS, raw=True)]  # they stay as they stand
        table = as_csv([*rows, guarded(correction._asdict())], COLUMNS, raw=True)
        write_whole(corpus.folder, {CORRECTIONS: table.encode()})
    return path


def to_complete(corpus: Corpus) -> str:
    """The readings in doubt as rows for `corrections.csv`: what is left is the decision."""
    rows = [
        {
            "statement_id": figure["statement_id"],
            **quotation(corpus.texts[figure["statement_id"]].raw, figure["start"], figure["end"]),
            "column": "event",
            **dict.fromkeys(("was", "becomes"), figure["event"] or ""),
        }
        for figure in records(corpus.figures[corpus.figures["doubt"].notna()])
    ]
    return as_csv(rows, COLUMNS)
