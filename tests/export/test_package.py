"""The tables as files, and the dictionary that describes them."""

import json
import re
from pathlib import Path

import openpyxl
import pandas as pd
from pandas.testing import assert_frame_equal

import statements
from statements.export.package import with_dictionary, write_tables
from statements.files import PROJECT
from statements.tables.schema import SCHEMAS, records


class TestDictionary:
    def test_the_printed_dictionary_is_that_of_the_schema(self) -> None:
        printed = (PROJECT / "data" / "README.md").read_text(encoding="utf-8")
        assert printed == with_dictionary(printed), "run `make dictionary`"


class TestTables:
    def test_each_kind_of_file_holds_the_same(self, tmp_path: Path) -> None:
        corpus = statements.load()
        paths = {path.name: path for path in write_tables(corpus, tmp_path)}
        sheets = pd.read_excel(paths["statements.xlsx"], sheet_name=None)
        compared = [f"{name} compared" for name in ("figures", "recipients", "instruments")]
        assert list(sheets) == ["about", *SCHEMAS, "dictionary", *compared]
        for name, table in corpus.tables.items():
            read = pd.read_csv(paths[f"{name}.csv"])
            assert (list(read.columns), len(read)) == (list(table.columns), len(table))
            assert_frame_equal(pd.read_parquet(paths[f"{name}.parquet"]), table)
            assert records(sheets[name].astype(table.dtypes)) == records(table)

    def test_the_first_sheet_says_what_the_others_hold(self, tmp_path: Path) -> None:
        corpus = statements.load()
        paths = {path.name: path for path in write_tables(corpus, tmp_path)}
        book = openpyxl.load_workbook(paths["statements.xlsx"])
        rows = book["about"].iter_rows(values_only=True)
        lines = [[str(cell) for cell in row if cell is not None] for row in rows]
        for name in book.sheetnames[1:]:
            (line,) = [line for line in lines if line[:1] == [name]]
            assert re.match("an? ", line[1])
            assert line[2] == str(book[name].max_row - 1)
        assert all(book[name].auto_filter.ref == book[name].dimensions for name in SCHEMAS)
        for page in (book[name].page_setup for name in SCHEMAS):
            assert (page.orientation, page.paperSize, page.fitToHeight) == ("landscape", 9, 0)
        for digest in corpus.statements["sha256"]:
            assert [line[1] for line in lines if digest in line]
        columns = book["figures compared"].columns
        (said,) = [
            {str(c.value) for c in column} for column in columns if column[0].value == "status"
        ]
        assert {"same", "only 2025", "only 2026", "re-attributed"} < said

    def test_no_text_becomes_a_formula(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text('=HYPERLINK("http://x.example") 40 people left.')
        (tmp_path / "b.txt").write_text("+1 @x http://x.example 40 people left.")
        corpus = statements.load(tmp_path)
        paths = {path.name: path for path in write_tables(corpus, tmp_path / "out")}
        book = openpyxl.load_workbook(paths["statements.xlsx"])
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        assert not any(cell.data_type == "f" or cell.hyperlink for cell in cells)
        read = pd.read_excel(paths["statements.xlsx"], sheet_name="sentences")
        assert list(read["text"]) == list(corpus.sentences["text"])
        for cell in pd.read_csv(paths["sentences.csv"])["text"]:
            assert cell[0] not in "=+-@"

    def test_the_package_describes_each_file(self, tmp_path: Path) -> None:
        corpus = statements.load()
        paths = {path.name: path for path in write_tables(corpus, tmp_path)}
        package = json.loads(paths["datapackage.json"].read_text(encoding="utf-8"))
        assert [r["path"] for r in package["resources"]] == [f"{name}.csv" for name in SCHEMAS]
        for resource in package["resources"]:
            columns = list(pd.read_csv(paths[resource["path"]]).columns)
            assert columns == [field["name"] for field in resource["schema"]["fields"]]
            assert set(resource["schema"]["primaryKey"]) <= set(columns)

    def test_frictionless_accepts_the_package(self, tmp_path: Path) -> None:
        from frictionless import validate

        list(write_tables(statements.load(), tmp_path))
        assert validate(tmp_path / "datapackage.json").valid
        with (tmp_path / "figures.csv").open("a") as file:
            file.write("a,b,c\n")
        assert not validate(tmp_path / "datapackage.json").valid

    def test_two_runs_write_the_same_bytes(self, tmp_path: Path) -> None:
        runs = [
            {path.name: path.read_bytes() for path in write_tables(statements.load(), folder)}
            for folder in (tmp_path / "one", tmp_path / "two")
        ]
        assert runs[0] == runs[1]
