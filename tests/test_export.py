"""The tables as files, and the dictionary that describes them."""

from pathlib import Path

import pandas as pd

import statements
from statements.corpus import PROJECT
from statements.export import dictionary_markdown, write_tables
from statements.schema import SCHEMAS


class TestDictionary:
    def test_the_printed_dictionary_is_that_of_the_schema(self) -> None:
        printed = (PROJECT / "data" / "README.md").read_text(encoding="utf-8")
        assert printed == dictionary_markdown(), "run `make dictionary`"

    def test_every_column_of_every_table_has_its_meaning(self) -> None:
        for name, schema in SCHEMAS.items():
            for column, described in schema.columns.items():
                assert described.description, f"{name}.{column}"


class TestTables:
    def test_each_table_reads_back_with_its_rows_and_columns(self, tmp_path: Path) -> None:
        corpus = statements.load()
        written = {path.stem: path for path in write_tables(corpus, tmp_path / "tables")}
        assert set(written) == {*SCHEMAS, "dictionary"}
        for name, table in corpus.tables.items():
            read = pd.read_csv(written[name])
            assert list(read.columns) == list(table.columns)
            assert len(read) == len(table)

    def test_two_runs_write_the_same_bytes(self, tmp_path: Path) -> None:
        runs = [
            {path.name: path.read_bytes() for path in write_tables(statements.load(), folder)}
            for folder in (tmp_path / "one", tmp_path / "two")
        ]
        assert runs[0] == runs[1]
