"""The report: runs the notebooks and writes one page, the charts and the tables."""

from collections.abc import Sequence
from pathlib import Path

from nbformat import read

from statements.comparison.compare import compare
from statements.errors import StatementError
from statements.export.annotations import write_annotations
from statements.export.package import write_tables
from statements.files import PROJECT
from statements.replace import replaced
from statements.report.chapters import make_chapter
from statements.report.links import Links
from statements.report.page import write_page
from statements.report.run import Parameters, Progress, run_notebooks, tags
from statements.tables.corpus import load
from statements.tables.places import find_places

NOTEBOOKS = PROJECT / "notebooks"
PAGE, TABLES = "report.html", "tables"
COMPARES = "compares"  # tags the first cell of a notebook that is for two statements


def make_report(
    data: Path,
    codebook: Path,
    out: Path,
    *,
    notebooks: Sequence[str] | None = None,
    earlier: str | None = None,
    later: str | None = None,
    timeout: int = 300,
    progress: Progress = lambda done, total, what: None,
    notebook_folder: Path = NOTEBOOKS,
) -> Path:
    """Run notebooks (all, or those named) and write `report.html` and what stands beside it.

    The folder `out` is replaced as a whole; whatever goes wrong is a `StatementError`, and what
    stood there before stands. `earlier` and `later` are ids of the statements to compare.
    """
    paths = _chosen(notebook_folder, notebooks)
    corpus = load(data, codebook)
    compared = compare(corpus, *corpus.chosen(earlier, later))
    comparison = compared if len(compared.ids) > 1 else None
    if comparison is None:
        paths = [path for path in paths if COMPARES not in tags(read(path, as_version=4).cells[0])]
    with replaced(out, "report") as fresh:
        parameters: Parameters = {
            "DATA": str(data.resolve()),
            "CODEBOOK": str(codebook.resolve()),
            "EARLIER": earlier,
            "LATER": later,
            "OUT": str(fresh),
        }
        aside = fresh.parent
        tables = list(write_tables(corpus, aside / TABLES))  # while the kernels come up
        ran = run_notebooks(paths, parameters, timeout=timeout, progress=progress, scratch=aside)
        links = Links(find_places(corpus))
        stems = [path.stem for path in paths]
        chapters = [make_chapter(s, n, links, stems) for s, n in zip(stems, ran, strict=True)]
        write_page(fresh / PAGE, corpus, comparison, chapters, links)
        _put_together(tables, fresh / TABLES)
        write_annotations(corpus, fresh / "annotations")
    return out / PAGE


def _put_together(tables: list[Path], folder: Path) -> None:
    """Move the corpus's tables to those that notebooks export."""
    folder.mkdir(exist_ok=True)
    for path in tables:
        if (folder / path.name).exists():
            raise StatementError(
                f"a notebook exports {path.name}, which is the name of one of the corpus's tables; "
                "give the table another name"
            )
        path.rename(folder / path.name)


def _chosen(folder: Path, names: Sequence[str] | None) -> list[Path]:
    found = {path.stem: path for path in sorted(folder.glob("*.ipynb"))}
    if not found:
        raise StatementError(f"{folder}: holds no notebook")
    wanted = [Path(name).name.removesuffix(".ipynb") for name in names or found]
    if unknown := [name for name in wanted if name not in found]:
        raise StatementError(f"no notebook {unknown[0]!r}; there are {', '.join(found)}")
    return [found[name] for name in found if name in wanted]
