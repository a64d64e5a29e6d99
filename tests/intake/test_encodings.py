"""Bytes that are not UTF-8 are read as somebody says, or refused with what they could be."""

from pathlib import Path

import pytest

from statements import StatementError
from statements.intake.read import make, read_file

TEXT = "In all 40 people were hurt.\nSigned by Şəmsi Öz."
PAGE = "<html><head><meta charset={}></head><body><p>Signed by {}.</p></body></html>"


def test_says_how_each_candidate_reads_a_line_that_differs(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("All is well.\nSigned by Şengül Öz.".encode("cp1254"))
    with pytest.raises(StatementError, match=r"a\.txt: is not in UTF-8") as error:
        read_file(path)
    assert "windows-1254: Signed by Şengül Öz" in str(error.value)
    assert "windows-1252: Signed by Þengül Öz" in str(error.value)
    assert "All is well" not in str(error.value)
    _, made = read_file(path, "windows-1254")
    assert made is not None
    assert made.text == "All is well.\nSigned by Şengül Öz.\n"
    with pytest.raises(StatementError, match="is not in ascii"):
        read_file(path, "ascii")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_is_sure_stays_as_it_is(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert read_file(path) == (TEXT.encode(encoding), None)


@pytest.mark.parametrize(
    ("declared", "encoding", "fits"),
    [
        ("windows-1254", "windows-1254", True),
        ("iso-8859-1", "windows-1252", True),  # as every browser reads it
        ("utf-8", "utf-8", True),
        ("none-such", "utf-8", True),
        ("utf-8", "windows-1252", False),
        ("windows-1252", "utf-8", False),
    ],
)
def test_a_declared_charset_must_fit_the_bytes(declared: str, encoding: str, fits: bool) -> None:
    data = PAGE.format(declared, "“Öz”").encode(encoding)
    if fits:
        assert make(data, ".html").text == "Signed by “Öz”.\n"
        return
    with pytest.raises(StatementError, match=f"says that it is in {declared}") as error:
        make(data, ".html")
    assert "“Öz”" in str(error.value)
    assert make(data, ".html", encoding).text == "Signed by “Öz”.\n"
