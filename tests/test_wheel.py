"""A wheel built from the source archive works in an empty folder, and leaves itself as it is."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
TEXT = "In all 40 women were injured.\n\nOmbudsman of Northland\nArden, {day} May 2021\n"


def run(*command: str | Path, cwd: Path, status: int = 0) -> str:
    """What a command prints, where nothing but its own environment says where modules are."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    ended = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True)
    assert ended.returncode == status, ended.stderr
    return ended.stdout


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel, and the libraries of this one."""
    made = tmp_path_factory.mktemp("wheel")
    build = (sys.executable, "-m", "hatchling", "build", "--directory", made)
    run(*build, "--target", "sdist", cwd=ROOT)
    (archive,) = made.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        packed.extractall(made, filter="data")
    run(*build, "--target", "wheel", cwd=made / archive.name.removesuffix(".tar.gz"))
    (wheel,) = made.glob("*.whl")
    venv.create(made / "env")
    own = Path(sysconfig.get_path("purelib", "venv", {"base": str(made / "env")}))
    (own / "libraries.pth").write_text(sysconfig.get_path("purelib"))
    python = made / "env" / Path(sys.executable).relative_to(sys.prefix)
    pip = (sys.executable, "-m", "pip", "--quiet", "--python", python, "install")
    run(*pip, "--no-deps", "--no-index", wheel, cwd=made)
    return python.parent


@pytest.fixture
def statements(environment: Path) -> Path:
    return environment / "statements"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    for day in (1, 2):
        (folder / f"s{day}.txt").write_text(TEXT.format(day=day))
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(files)}


def package(environment: Path, cwd: Path) -> Path:
    code = "import statements; print(statements.__file__)"
    found = Path(run(environment / "python", "-c", code, cwd=cwd).strip()).parent
    assert found.is_relative_to(environment.parent)
    return found


def test_says_its_version(statements: Path, tmp_path: Path) -> None:
    assert run(statements, "--version", cwd=tmp_path) == f"statements {VERSION}\n"


def test_alone_it_reports_the_two_statements_with_the_same_bytes(
    statements: Path, report: Path, tmp_path: Path
) -> None:
    assert run(statements, "report", cwd=tmp_path) == "Report: reports/report.html\n"
    assert [path.name for path in tmp_path.iterdir()] == ["reports"]
    made, again = contents(report.parent), contents(tmp_path / "reports")
    assert {"report.html", "charts", "tables"} <= {Path(name).parts[0] for name in made}
    assert list(made) == list(again)
    assert [name for name in made if made[name] != again[name]] == []


def test_reads_any_folder_and_writes_where_one_stands(
    statements: Path, texts: Path, tmp_path: Path
) -> None:
    commands = (
        "report 1-statements --data texts",
        "charts --data texts --format svg",
        "tables --data texts",
        "tables texts --out archive --jobs 1",
        "check --data texts",
    )
    code = "import sys; from statements.cli import app\n"
    code += "for line in sys.argv[1:]: app(line.split(), standalone_mode=False)"
    said = run(statements.with_name("python"), "-c", code, *commands, cwd=tmp_path)
    assert "s2 (2 May 2021): 2 numbers" in said
    assert "s1.txt" in (tmp_path / "reports" / "report.html").read_text("utf-8")
    assert {path.name for path in tmp_path.iterdir()} == {"archive", "exports", "reports", "texts"}
    assert {path.name for path in (tmp_path / "exports").iterdir()} == {"charts", "tables"}


def test_what_is_added_stands_where_one_is_and_is_read_from_there(
    statements: Path, texts: Path, tmp_path: Path
) -> None:
    before = contents(package(statements.parent, tmp_path))
    added = run(statements, "add", "texts/s1.txt", cwd=tmp_path).splitlines()
    assert added[0] == "Added: data/statements/2021-05-01-s1.txt"
    assert (tmp_path / "data" / "statements" / "sources.csv").is_file()
    checked = run(statements, "check", cwd=tmp_path).splitlines()
    assert [line for line in checked if ": 2 numbers" in line] == [added[1]]
    assert contents(package(statements.parent, tmp_path)) == before
