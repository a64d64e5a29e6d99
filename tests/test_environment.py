"""The files that say what to install agree: pyproject.toml, the two locks, environment.yml."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from rattler import BuildString, MatchSpec, PackageRecord

ROOT = Path(__file__).parent.parent
LOCKS = ["requirements.lock", "requirements-dev.lock"]

# Where conda-forge's name is not PyPI's.
PYPI_NAMES = {"matplotlib-base": "matplotlib", "seaborn-base": "seaborn"}

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
RUNTIME = [Requirement(text) for text in PYPROJECT["project"]["dependencies"]]
BUILD = [Requirement(text) for text in PYPROJECT["build-system"]["requires"]]
EXTRAS = [
    Requirement(text)
    for extra in PYPROJECT["project"]["optional-dependencies"].values()
    for text in extra
]

ENVIRONMENT = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))
CONDA_SPECS = [item for item in ENVIRONMENT["dependencies"] if isinstance(item, str)]


def entries(lock: str) -> list[str]:
    """The requirements of a lock file, each on one line with its hashes."""
    text = (ROOT / lock).read_text("utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def locked(lock: str) -> dict[str, set[str]]:
    """Name to versions: more than one where Python versions differ."""
    versions: dict[str, set[str]] = {}
    for entry in entries(lock):
        name, version = re.split(r"==|\s", entry)[:2]
        versions.setdefault(name, set()).add(version)
    return versions


def split(spec: str) -> tuple[str, str]:
    """A conda spec's name and its range."""
    name, _, versions = spec.partition(" ")
    return name, versions


def pypi(name: str) -> str:
    return PYPI_NAMES.get(name, name)


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_names_no_host(lock: str) -> None:
    assert "://" not in (ROOT / lock).read_text("utf-8")


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_requirement_is_exact_and_hashed(lock: str) -> None:
    pinned = re.compile(r"[a-z0-9.-]+==\S+( ; [^#]+?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*")
    assert entries(lock)
    assert [entry for entry in entries(lock) if not pinned.fullmatch(entry)] == []


@pytest.mark.parametrize(
    ("lock", "requirements"),
    [(LOCKS[0], RUNTIME + BUILD), (LOCKS[1], RUNTIME + BUILD + EXTRAS)],
    ids=LOCKS,
)
def test_lock_satisfies_pyproject(lock: str, requirements: list[Requirement]) -> None:
    versions = locked(lock)
    for requirement in requirements:
        found = versions.get(canonicalize_name(requirement.name), set())
        assert found, f"{requirement} is not locked"
        assert all(requirement.specifier.contains(version) for version in found), requirement


def test_both_locks_hold_the_same_versions() -> None:
    lean, full = (locked(lock) for lock in LOCKS)
    assert {name: full.get(name) for name in lean} == lean


@pytest.mark.parametrize("spec", CONDA_SPECS)
def test_conda_range_is_valid_and_holds_the_locked_version(spec: str) -> None:
    match = MatchSpec(spec, strict=True)
    name, _ = split(spec)
    if name == "pip":  # only there to install the project itself
        versions = set()
    elif name == "python":
        versions = {PYPROJECT["project"]["requires-python"].removeprefix(">=")}
    else:
        versions = locked("requirements-dev.lock")[pypi(name)]
    for version in versions:
        record = PackageRecord(name, version, BuildString("0"), 0, "noarch")
        assert match.matches(record), f"{name} {version} is locked"


def test_conda_environment_has_every_runtime_dependency_with_its_range() -> None:
    ranges = {pypi(name): versions for name, versions in map(split, CONDA_SPECS)}
    for requirement in RUNTIME:
        assert requirement.name in ranges
        assert SpecifierSet(ranges[requirement.name]) == requirement.specifier, requirement


def test_conda_environment_installs_the_project_itself() -> None:
    assert {"pip": ["-e ."]} in ENVIRONMENT["dependencies"]
