"""Pages that all tests of the report look at, each made once."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from conftest import Shared
from report.pages import FORMULA, PAYLOADS, notebook, small

from statements.extract.metadata.read import read_metadata
from statements.files import CODEBOOK, STATEMENTS
from statements.report.make import NOTEBOOKS, make_report
from statements.tables.register import add_statement
from statements.text.normalise import decode, make_text

PAGE = "out/report.html"


TEXTS = Path(__file__).parents[1] / "texts"
LAYOUTS = (  # front matter, a letter, a list under a label, a bulletin, a speech, hard wraps
    *("disability-day", "lethria-evacuation-letter", "joint-letter-detention"),
    *("crescent-mines-update", "pm-speech-vellin-memorial", "npm-visit-hollin-hospital"),
)


@pytest.fixture(scope="session")
def dozen(shared: Shared) -> Path:
    """Twelve statements, added one by one: six of one issuer, six by others in other layouts."""
    return shared("dozen", add_dozen) / "data"


def add_dozen(folder: Path) -> None:
    data, new = folder / "data", folder / "new"
    data.mkdir()
    new.mkdir()
    raw = (STATEMENTS / "2025-02-25-khojaly.txt").read_text(encoding="utf-8")
    for number in range(6):
        text = raw.replace("2025", str(2015 + number)).replace("613", str(600 + number // 2))
        (new / f"made-up-{number}.txt").write_text(text, encoding="utf-8")
    others = [path for path in sorted(TEXTS.glob("*.txt")) if path.stem in LAYOUTS]
    for path in [*sorted(new.glob("*.txt")), *others]:
        stated = read_metadata(make_text("s", decode(path.read_bytes(), path.name))).date
        name = path.stem.rstrip("-0123456789")  # the six have one name and a date each
        add_statement(path, data, date=None if stated else date(2014, 1, 1), name=name)


@pytest.fixture(scope="session")
def many(dozen: Path, shared: Shared) -> Path:
    """The page of one small notebook for twelve statements, of which two are compared."""
    return shared("many", lambda to: make_many(dozen, to)) / PAGE


def make_many(data: Path, folder: Path) -> None:
    nb, (earlier, later) = small(folder / "notebooks"), ("2016-02-25-made-up", "2020-02-25-made-up")
    out = folder / "out"
    make_report(data, CODEBOOK, out, notebook_folder=nb, earlier=earlier, later=later)


@pytest.fixture(scope="session")
def twelve(dozen: Path, shared: Shared) -> Path:
    """The page of the project's own notebooks for twelve statements, all of them compared."""
    return shared("twelve", lambda to: make_report(dozen, CODEBOOK, to / "out")) / PAGE


@pytest.fixture(scope="session")
def alone(shared: Shared) -> Path:
    """The page of one short statement without a date, with a character that no page may hold."""
    return shared("alone", make_alone) / PAGE


def make_alone(folder: Path) -> None:
    (folder / "data").mkdir()
    (folder / "data" / "note.txt").write_text("12 women were killed.\x01 A club wrote.", "utf-8")
    nb = small(folder / "notebooks")
    make_report(folder / "data", CODEBOOK, folder / "out", notebook_folder=nb)


@pytest.fixture(scope="session")
def hostile(shared: Shared) -> Path:
    """The page of a corpus, a codebook and a notebook that carry all kinds of markup."""
    return shared("hostile", make_hostile) / PAGE


def make_hostile(folder: Path) -> None:
    data, codebook = folder / "data", folder / "codebook"
    data.mkdir()
    shutil.copytree(CODEBOOK, codebook)
    with (codebook / "organisations.csv").open("a", encoding="utf-8") as file:
        file.write('"<img src=x onerror=window.ran=1>",,"<b>kind</b>",Payload Office,"why"\n')
        file.write('=1+1,,"@SUM(1)",Formula Office,"why"\n')
    text = (
        "# Title {0}\n\n12 {0} were killed and 3 {0} left.\n\n{1} 40 people left.\n\n"
        "The statement has been sent to the Formula Office, {0}."
    )
    for year in (2030, 2031):
        body = text.format(" ".join(PAYLOADS), FORMULA)
        body += f" {year}: it was sent to the Payload Office."
        name = f"={year} <img src=x onerror=window.ran=1>'\"&.txt"
        (data / name).write_text(body, encoding="utf-8")
    nb = shutil.copytree(NOTEBOOKS, folder / "notebooks")
    shows = "\n".join(f"display(HTML({payload!r}))" for payload in PAYLOADS)
    notebook(
        nb,
        "5-<img src=x onerror=window.ran=1>",
        *(("markdown", payload) for payload in PAYLOADS),
        ("markdown", "[a](javascript:window.ran=1) ![b](https://example.org/b.png) <b>c</b>"),
        f"from IPython.display import HTML, display\n{shows}",
        f"import pandas as pd\nPAYLOADS = {PAYLOADS!r}\npd.DataFrame({{'a': PAYLOADS}})",
        "HTML(pd.DataFrame({'a': PAYLOADS}).to_html(escape=False))",
        f"print({' '.join(PAYLOADS)!r})",
    )
    make_report(data, codebook, folder / "out", notebook_folder=nb)
