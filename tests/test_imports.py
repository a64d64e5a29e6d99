"""What an import loads: the package next to nothing, and only what draws what draws."""

import subprocess
import sys

import pytest

HEAVY = {"numpy", "pandas", "pandera", "pyarrow", "matplotlib", "seaborn", "nbformat", "IPython"}
DRAWS = HEAVY - {"numpy", "pandas", "pandera", "pyarrow"}
READS = "import statements; statements.compare(statements.load())"


def loaded_by(code: str) -> set[str]:
    """The packages that a fresh Python has loaded after it ran some code."""
    code += "\nimport sys; print('loaded:', *sys.modules)"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in ended.stdout.partition("loaded:")[2].split()}


def test_the_package_alone_loads_nothing_but_what_python_has() -> None:
    loaded = loaded_by("import statements") - loaded_by("")
    assert loaded - sys.stdlib_module_names == {"statements"}


@pytest.mark.parametrize(
    ("code", "left_out"),
    [
        ("import statements.cli, statements.archive.write", HEAVY),
        (READS, DRAWS),
        (f"{READS}; import statements.export.package, statements.archive.dataset", DRAWS),
    ],
)
def test_what_is_not_needed_is_not_loaded(code: str, left_out: set[str]) -> None:
    loaded = loaded_by(code)
    assert "statements" in loaded
    assert loaded & left_out == set()


def test_what_draws_is_seen_where_it_is_loaded() -> None:
    assert "matplotlib" in loaded_by("import statements.charts")
