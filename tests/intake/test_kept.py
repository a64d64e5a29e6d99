"""What is added as a page or a document: its text, its original, its map."""

import hashlib
import re
import subprocess
from pathlib import Path

import pytest
from intake import files
from typer.testing import CliRunner

import statements
from statements import StatementError
from statements.cli import app
from statements.intake import kept, read
from statements.intake.read import read_file
from statements.tables.places import find_places
from statements.tables.register import add_statement, read_sources, remove_statement, states


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "statements"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "Storm.HTML"
    path.write_bytes(files.page())
    return path


def test_keeps_the_original_with_what_it_says(page: Path, folder: Path) -> None:
    url = "https://arl.example/1"
    path = add_statement(page, folder, origin=url)
    row = read_sources(folder)[path.stem]
    original = folder.parent / "originals" / row["original"]
    assert original.read_bytes() == files.page()
    assert row["original_sha256"] == hashlib.sha256(files.page()).hexdigest()
    assert row["origin"] == url
    assert "beautifulsoup4 " in row["made_by"]
    assert row["date"] == "2021-05-03"  # the text's own, and not the page's
    assert "date: 2021-05-04 (<article:published_time>)" in row["proposed"]
    assert {said["why"] for said in kept.left_out(folder, path.stem)} >= {"hidden", "notice"}
    assert states(folder) == {path.stem: ""}


def test_the_page_gives_the_day_where_the_text_names_none(page: Path, folder: Path) -> None:
    page.write_bytes(files.page().replace(b"Arl, 3 May 2021", b"Arl"))
    assert add_statement(page, folder).name == "2021-05-04-storm.txt"


def test_no_original_takes_the_place_of_another(page: Path, folder: Path) -> None:
    path = add_statement(page, folder)
    remove_statement(path.stem, folder)
    page.write_bytes(files.page().replace(b"613", b"614"))
    with pytest.raises(StatementError, match=r"storm\.html: is another file; give another --name"):
        add_statement(page, folder)
    assert (folder.parent / "originals" / f"{path.stem}.html").read_bytes() == files.page()
    page.write_bytes(files.page())
    assert add_statement(page, folder) == path


def test_every_figure_leads_to_its_place(page: Path, folder: Path) -> None:
    path = add_statement(page, folder)
    place = kept.find_place(folder, read_sources(folder)[path.stem])
    figures = statements.load(folder).figures
    lines = files.page().decode().splitlines()
    for printed, start in zip(figures["as_printed"], figures["start"], strict=True):
        said = place(start) or ""
        number, column = (int(word) for word in said.replace(",", "").split()[1:4:2])
        assert lines[number - 1][column:].startswith("<p")
        assert printed in "".join(lines[number - 1 :])


@pytest.mark.parametrize("what", ["is gone", "was changed"])
def test_says_what_is_amiss_with_an_original(what: str, page: Path, folder: Path) -> None:
    path = add_statement(page, folder)
    original = folder.parent / "originals" / f"{path.stem}.html"
    if what == "is gone":
        original.unlink()
    else:
        original.write_bytes(b"<html>")
    assert f"its original {what}" in states(folder)[path.stem]


def add(folder: Path, *arguments: str | Path) -> tuple[int, str]:
    command = ["add", *map(str, arguments), "--data", str(folder)]
    ended = CliRunner().invoke(app, command)
    return ended.exit_code, ended.output


def test_a_dry_run_shows_all_and_stores_nothing(page: Path, folder: Path) -> None:
    status, said = add(folder, page, "--dry-run")
    assert status == 0, said
    assert "Would be added: 2021-05-03-storm.txt" in said
    assert files.PARAGRAPHS[0] in said
    assert "Left out: notice (line 6, character 0, <div>): We use cookies" in said
    assert "5 figures, 3 recipients" in said
    assert not folder.parent.exists()


def test_one_file_that_is_refused_stops_none(page: Path, folder: Path, tmp_path: Path) -> None:
    bad, mail = tmp_path / "bad.docx", tmp_path / "mail.eml"
    bad.write_bytes(b"PK\3\4")
    mail.write_bytes(files.mail())
    status, said = add(folder, page, bad, mail)
    assert status == 1
    assert f"{bad}: Refused: {bad}: is broken" in said
    assert set(states(folder)) == {"2021-05-03-storm", "2021-05-03-mail"}


def test_a_page_a_document_and_a_pdf_of_one_statement_are_read_the_same(tmp_path: Path) -> None:
    found = {}
    for kind, data in {".html": files.page(), ".docx": files.docx(), ".pdf": files.pdf()}.items():
        source, folder = tmp_path / f"storm{kind}", tmp_path / kind[1:] / "statements"
        source.write_bytes(data)
        add_statement(source, folder)
        corpus = statements.load(folder)
        figures = corpus.figures[["as_printed", "counted", "event", "group", "unit"]]
        found[kind] = (
            list(corpus.sentences["text"]),
            list(corpus.sentences["section"]),
            figures.to_dict("list"),
            corpus.recipients[["as_printed", "organisation"]].to_dict("list"),
            corpus.statements[["date", "issuer", "title"]].to_dict("list"),
        )
        places = set(corpus.figures["place"])
        if kind == ".pdf":
            assert places == {"page 1 of the PDF", "page 2 of the PDF"}
        label = find_places(corpus)[corpus.figures["figure_id"][0]].label
        assert str(corpus.figures["place"][0]) in label
    assert found[".html"] == found[".docx"] == found[".pdf"]


@pytest.mark.parametrize(
    ("bound", "value", "why"),
    [("SECONDS", 0.001, "longer than 0.001 s"), ("LARGEST", 9, "larger than 9 bytes")],
)
def test_a_file_that_takes_too_much_is_refused_with_the_bound(
    bound: str, value: float, why: str, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, bound, value)
    with pytest.raises(StatementError, match=f"Storm.HTML: .*{why}"):
        read_file(page)


def test_a_process_that_dies_is_said_to_need_too_much_memory(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    run = subprocess.run
    monkeypatch.setattr(
        subprocess, "run", lambda command, **more: run([command[0], "-c", code], **more)
    )
    with pytest.raises(StatementError, match="too much memory"):
        read_file(page)


def test_a_map_that_is_broken_is_named(page: Path, folder: Path) -> None:
    path = add_statement(page, folder)
    broken = folder.parent / "originals" / f"{path.stem}.map.csv"
    broken.write_text("start,end,text,place,kind,box\nx,1,,,,\n")
    with pytest.raises(StatementError, match=re.escape(f"{broken}: invalid literal")):
        statements.load(folder)
