"""One schema validates the tables and is the source of the data dictionary."""

from typing import Any

import pandas as pd
import pytest

import statements
from statements import StatementError
from statements.tables.schema import BOUNDS, SCHEMAS, SECTIONS, dictionary, frame

AT_LEAST = {
    "statements": "statement_id date date_start date_end year issuer issuer_start issuer_end place"
    " place_start place_end title signatory signatory_start signatory_end words sha256 file",
    "sentences": "statement_id sentence_id paragraph section start end text",
    "numbers": "statement_id sentence_id start end as_printed value upper kind",
    "figures": "statement_id sentence_id start end as_printed value upper kind figure_id bound"
    " counted counted_start counted_end event event_start event_end event_link group unit part_of"
    " cause cause_start cause_end part_start part_end doubt corrected",
    "recipients": "statement_id position start end as_printed acronym organisation kind sent_start"
    " sent_end",
    "instruments": "statement_id start end as_printed instrument",
    "corrections": "statement_id exact prefix suffix column was becomes reason by date state",
}
SENTENCE = {
    "statement_id": "a", "sentence_id": "a:s001", "paragraph": 1, "section": "body",
    "start": 0, "end": 3, "text": "All",
}  # fmt: skip


class TestSchemas:
    def test_hold_the_columns_that_the_design_promises(self) -> None:
        assert list(SCHEMAS) == list(AT_LEAST)
        for table, columns in AT_LEAST.items():
            assert set(columns.split()) <= set(SCHEMAS[table].columns), table

    def test_the_projects_tables_fit(self) -> None:
        corpus = statements.load()
        for name, table in corpus.tables.items():
            SCHEMAS[name].validate(table)

    def test_values_come_from_closed_lists(self) -> None:
        corpus = statements.load()
        assert set(corpus.figures["bound"]) <= set(BOUNDS)
        assert set(corpus.sentences["section"]) <= set(SECTIONS)


class TestFrame:
    @pytest.mark.parametrize("table", SCHEMAS)
    def test_an_empty_one_has_all_columns_and_types(self, table: str) -> None:
        made = frame(table, [])
        assert list(made.columns) == list(SCHEMAS[table].columns)
        assert made.empty

    def test_a_good_row_passes(self) -> None:
        assert len(frame("sentences", [SENTENCE])) == 1

    @pytest.mark.parametrize(
        "wrong",
        [{"section": "chapter"}, {"start": -1}, {"text": None}, {"statement_id": None}],
        ids=str,
    )
    def test_a_bad_row_does_not(self, wrong: dict[str, Any]) -> None:
        with pytest.raises(StatementError):
            frame("sentences", [{**SENTENCE, **wrong}])

    def test_an_id_stands_once(self) -> None:
        with pytest.raises(StatementError):
            frame("sentences", [SENTENCE, SENTENCE])


class TestDictionary:
    def test_has_a_row_for_every_column_with_its_meaning(self) -> None:
        table = dictionary()
        expected = [(name, c) for name, schema in SCHEMAS.items() for c in schema.columns]
        assert list(zip(table["table"], table["column"], strict=True)) == expected
        assert (table["meaning"].str.len() > 5).all()

    def test_says_truly_what_may_be_null(self) -> None:
        never = dictionary().query("`may be null` == 'no'")
        tables = statements.load().tables
        for row in never.itertuples():
            values: pd.Series[Any] = tables[str(row.table)][str(row.column)]
            assert values.notna().all(), row
