"""The command line: `statements report`, `tables`, `charts`, `add` and `check`."""

from __future__ import annotations

import io
import re
import sys
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Annotated, cast

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

import statements
from statements.errors import StatementError, refuse_others
from statements.files import CODEBOOK, PROJECT, STATEMENTS
from statements.report.kernels import nursery

if TYPE_CHECKING:
    from statements.tables.corpus import Corpus

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Reads public statements into tables; compares what they report from year to year.",
)
console = Console()
errors = Console(stderr=True)

Data = Annotated[Path, typer.Option("--data", help="Folder of statements (.txt).")]
Book = Annotated[Path, typer.Option("--codebook", help="Folder of the codebook's tables.")]
Out = Annotated[Path, typer.Option("--out", help="Folder to write to.")]


def _progress(*columns: ProgressColumn) -> Progress:
    """A bar on the terminal, and nothing where there is none."""
    return Progress(*columns, console=errors, transient=True, disable=not errors.is_terminal)


def _say(text: str, to: Console = console) -> None:
    """Print a line as it is: what comes from a text neither styles nor steers the terminal."""
    plain = re.sub(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]", " ", text)
    to.print(plain, markup=False, highlight=False, soft_wrap=True)


@app.command()
def report(
    notebooks: Annotated[
        list[str] | None,
        typer.Argument(help="Chapters to make, e.g. 3-recipients; all by default."),
    ] = None,
    data: Data = STATEMENTS,
    out: Out = PROJECT / "reports",
    codebook: Book = CODEBOOK,
    earlier: Annotated[str | None, typer.Option(help="Statement to compare; the earliest.")] = None,
    later: Annotated[str | None, typer.Option(help="Statement to compare; the latest.")] = None,
    timeout: Annotated[int, typer.Option(min=1, help="Seconds that a cell may take.")] = 300,
) -> None:
    """Run the notebooks and write one page, the charts and the tables."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    # A grammar of addresses that comes with JupyterLab: reading a notebook would compile it.
    sys.modules.setdefault("rfc3987_syntax", cast(ModuleType, None))
    with nursery() as fork, _progress(*columns) as bar:
        from statements.report.make import make_report  # the report's libraries load only here

        task = bar.add_task("Reading the statements", total=None)

        def progress(done: int, total: int, what: str) -> None:
            bar.update(task, completed=done, total=total, description=escape(what))

        page = make_report(
            data,
            codebook,
            out,
            notebooks=notebooks,
            earlier=earlier,
            later=later,
            timeout=timeout,
            progress=progress,
            fork=fork,
        )
    _say(f"Report: {page}")


@app.command()
def tables(
    archive: Annotated[
        Path | None,
        typer.Argument(metavar="[FOLDER]", help="An archive: any number of texts, in folders too."),
    ] = None,
    data: Data = STATEMENTS,
    out: Out = PROJECT / "exports" / "tables",
    codebook: Book = CODEBOOK,
    jobs: Annotated[
        int | None, typer.Option(min=1, help="Processes that read an archive; one a core.")
    ] = None,
    cluster: Annotated[
        str | None, typer.Option(help="Address of a Dask scheduler to read an archive with.")
    ] = None,
) -> None:
    """Write the tables of --data as CSV, Parquet and one workbook, with their dictionary.

    Those of an archive in FOLDER become a Parquet dataset each. A run that was stopped goes on
    where it was. Ends with status 1 where some files can't be read; the table problems says why.
    """
    if archive:
        _read_archive(archive, out, codebook, jobs, cluster)
        return
    from statements.export.package import PACKAGE, write_tables

    refuse_others(out, PACKAGE)
    for path in write_tables(statements.load(data, codebook), out):
        _say(str(path))


def _read_archive(
    folder: Path, out: Path, codebook: Path, jobs: int | None, cluster: str | None
) -> None:
    from statements.archive.write import read_archive

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with _progress(*columns) as bar:
        task = bar.add_task("", total=None)

        def progress(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        try:
            rows = read_archive(
                folder, out, codebook=codebook, jobs=jobs, cluster=cluster, progress=progress
            )
        except KeyboardInterrupt:
            _say("statements: stopped; the same command goes on from here", errors)
            raise typer.Exit(130) from None
    _say(f"Tables: {out} ({', '.join(f'{count} {table}' for table, count in rows.items())})")
    if rows["problems"]:
        _say(f"{rows['problems']} files can't be read: {out / 'problems'} says why", errors)
        raise typer.Exit(1)


@app.command()
def charts(
    data: Data = STATEMENTS,
    out: Out = PROJECT / "exports" / "charts",
    codebook: Book = CODEBOOK,
    chart: Annotated[list[str] | None, typer.Option(help="A chart's name; all charts.")] = None,
    width: Annotated[str, typer.Option(help="In cm, mm or in, such as 12cm.")] = "18cm",
    formats: Annotated[str, typer.Option("--format", help="Kinds of files.")] = "png,svg,pdf",
    numbers: Annotated[str, typer.Option(help="plain, thin-space or comma.")] = "thin-space",
) -> None:
    """Draw the charts for an article, each with its data as CSV."""
    from statements.comparison.compare import compare
    from statements.display.drawing import save_charts

    corpus = statements.load(data, codebook)
    change, kinds = compare(corpus, *corpus.ids), [kind.strip() for kind in formats.split(",")]
    names = chart or ()
    for path in save_charts(change, out, names=names, width=width, formats=kinds, numbers=numbers):
        _say(str(path))


@app.command()
def add(
    file: Annotated[Path, typer.Argument(help="The statement's text.")],
    data: Data = STATEMENTS,
    codebook: Book = CODEBOOK,
    date: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Day of issue; the text's own.")
    ] = None,
    name: Annotated[str | None, typer.Option(help="Name behind the date; the file's own.")] = None,
    origin: Annotated[str, typer.Option(help="Where the text comes from.")] = "",
) -> None:
    """Copy a statement into the folder, register it, and say what is read in it."""
    from statements.codebook import load_codebook
    from statements.tables.register import add_statement

    load_codebook(codebook)  # what is wrong with it is said before anything is written
    path = add_statement(file, data, date=date.date() if date else None, name=name, origin=origin)
    _say(f"Added: {path}")
    _show(statements.load(data, codebook).only(path.stem))


@app.command()
def check(data: Data = STATEMENTS, codebook: Book = CODEBOOK) -> None:
    """Say what is read, what is not yet coded and what does not add up.

    Ends with status 1 where there is something to mend, 2 where the folder can't be read.
    """
    if _show(statements.load(data, codebook)):
        raise typer.Exit(1)


def _show(corpus: Corpus) -> bool:
    """Print what is read and what there is to mend; whether there is anything."""
    _show_summary(corpus)
    return _show_findings(corpus)


def _show_summary(corpus: Corpus) -> None:
    from statements.tables.corpus import long_date

    for row in corpus.summary().reset_index().to_dict("records"):
        date = (
            "no date"
            if row["date"] is None or row["date"] != row["date"]
            else long_date(row["date"])
        )
        counts = ", ".join(
            f"{row[name]} {name if row[name] != 1 else name[:-1]}"
            for name in ("numbers", "figures", "recipients", "instruments")
        )
        _say(f"{row['statement_id']} ({date}): {counts}")


def _show_findings(corpus: Corpus) -> bool:
    from statements.comparison import checks
    from statements.comparison.proposals import ready_rows

    found = [
        f"not yet coded ({row['missing']}): {row['statement_id']} {row['start']}: {row['printed']}"
        for row in checks.not_yet_coded(corpus).to_dict("records")
    ]
    found += [
        f"not stated: {row['statement_id']}: {row['missing']}; write it in sources.csv"
        for row in checks.imprint_gaps(corpus).to_dict("records")
    ]
    found += [
        f"does not add up: {row['figure_id']}: {', '.join(row['parts'])}"
        f" are more than {row['printed']}"
        for row in checks.breakdowns(corpus).to_dict("records")
        if row["result"] != checks.FITS
    ]
    found += [
        f"does not fit the dates: {row['statement_id']} {row['start']}: {row['as_printed']} leads"
        f" to {row['year']}"
        for row in checks.elapsed(corpus).to_dict("records")
        if row["result"] != checks.AGREES
    ]
    found += [f"a row to complete, for {file}: {row}" for file, row in ready_rows(corpus)]
    for line in found or ["Every figure, recipient and instrument is coded; the figures add up."]:
        _say(line)
    for number in corpus.numbers[corpus.numbers["kind"] == "other"].to_dict("records"):
        _say(f"of the kind other: {number['number_id']}: {corpus.context(number['number_id'])}")
    return bool(found)


def main() -> None:
    """Run the command; an error that a user can mend is one line and status 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a console may know fewer letters
    try:
        app()
    except StatementError as error:
        _say(f"statements: {error}", errors)
        raise SystemExit(2) from None
    except OSError as error:
        where = error.filename or "output"
        _say(f"statements: {where}: {error.strerror or error}; mend that and run it again", errors)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
