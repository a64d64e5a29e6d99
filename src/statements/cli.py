"""The command line: a function is a command, and its signature what one can give it."""

from __future__ import annotations

import io
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer
from rich.console import Console
from rich.progress import Progress, TextColumn

import statements
from statements.errors import StatementError
from statements.files import ADDED, CODEBOOK, STATEMENTS, WORK
from statements.replace import replaced

if TYPE_CHECKING:
    from statements.tables.corpus import Corpus

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
console = Console(emoji=False)
errors = Console(stderr=True, emoji=False)

DATA = ADDED if ADDED.is_dir() else STATEMENTS
_DATA_HELP = "Folder of statements (.txt); data/statements, or else those of the project."
Data = Annotated[Path, typer.Option("--data", help=_DATA_HELP, show_default=False)]
_BOOK_HELP = "Folder of the codebook's tables; the project's own."
Book = Annotated[Path, typer.Option("--codebook", help=_BOOK_HELP, show_default=False)]
NOT_READ = "Not read"
Own = Annotated[Path, typer.Option("--data", help="Folder of your statements; `add` makes it.")]
_LANGUAGE_HELP = "en: read every text as English, whatever it seems to be in."
Language = Annotated[str | None, typer.Option(help=_LANGUAGE_HELP, show_default=False)]
Out = Annotated[Path, typer.Option("--out", help="Folder to write to.")]


@contextmanager
def _progress(what: str) -> Iterator[Callable[..., None]]:
    """A bar on the terminal, and nothing where there is none; what is yielded moves it."""
    columns = TextColumn("{task.description}", markup=False), *Progress.get_default_columns()[1:]
    quiet = not errors.is_terminal
    with Progress(*columns, console=errors, transient=True, disable=quiet) as bar:
        task = bar.add_task(what, total=None)

        def move(done: int, total: int, what: str = what) -> None:
            bar.update(task, completed=done, total=total, description=what)

        yield move


def _say(text: str, to: Console = console) -> None:
    """Print a line as it is: what comes from a text neither styles nor steers the terminal."""
    plain = re.sub(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]", " ", text)
    to.print(plain, markup=False, highlight=False, soft_wrap=True)


def _say_version(wanted: bool) -> None:
    if wanted:
        _say(f"statements {version('statements')}")
        raise typer.Exit


@app.callback()
def _about(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_say_version, help="Say which.")
    ] = False,
) -> None:
    """Reads public statements into tables; compares what they report from year to year."""


@app.command()
def report(
    notebooks: Annotated[
        list[str] | None, typer.Argument(help="Chapters to make, e.g. 3-recipients; all.")
    ] = None,
    data: Data = DATA,
    out: Out = WORK / "reports",
    codebook: Book = CODEBOOK,
    earlier: Annotated[str | None, typer.Option(help="Statement to compare; the earliest.")] = None,
    later: Annotated[str | None, typer.Option(help="Statement to compare; the latest.")] = None,
    timeout: Annotated[int, typer.Option(min=1, help="Seconds that a cell may take.")] = 300,
) -> None:
    """Run the notebooks and write one page, the charts and the tables."""
    # A grammar of addresses that comes with JupyterLab: reading a notebook would compile it.
    sys.modules.setdefault("rfc3987_syntax", cast(ModuleType, None))
    from statements.report.kernels import get_ready  # the report's libraries load only here

    get_ready()
    with _progress("Reading the statements") as progress:
        from statements.report.make import make_report

        page = make_report(
            data,
            codebook,
            out,
            notebooks=notebooks,
            earlier=earlier,
            later=later,
            timeout=timeout,
            progress=progress,
        )
    _say(f"Report: {page}")
    _say_what_is_not_read(data)


@app.command()
def tables(
    archive: Annotated[
        Path | None,
        typer.Argument(metavar="[FOLDER]", help="An archive: any number of texts, in folders too."),
    ] = None,
    data: Data = DATA,
    out: Out = WORK / "exports" / "tables",
    codebook: Book = CODEBOOK,
    jobs: Annotated[int | None, typer.Option(min=1, help="Processes; one a core.")] = None,
    cluster: Annotated[str | None, typer.Option(help="Address of a Dask scheduler.")] = None,
) -> None:
    """Write the tables of --data as CSV, Parquet and one workbook, with their dictionary.

    Those of an archive in FOLDER become a Parquet dataset each. A run that was stopped goes on
    where it was. Ends with status 1 where some files can't be read; the table problems says why.
    """
    if not archive:
        from statements.export.package import write_tables

        corpus = _load(data, codebook)
        with replaced(out, "tables") as fresh:
            written = [path.name for path in write_tables(corpus, fresh)]
        for name in written:
            _say(f"{out / name}")
        return
    from statements.archive.write import read_archive

    given: dict[str, Any] = {"codebook": codebook, "jobs": jobs, "cluster": cluster}
    with _progress("Texts") as progress:
        try:
            rows = read_archive(archive, out, progress=progress, **given)
        except KeyboardInterrupt:
            _say("statements: stopped; the same command goes on from here", errors)
            raise typer.Exit(130) from None
    _say(f"Tables: {out} ({', '.join(f'{count} {table}' for table, count in rows.items())})")
    if rows["problems"]:
        _say(f"{rows['problems']} files can't be read: {out / 'problems'} says why", errors)
        raise typer.Exit(1)


@app.command()
def charts(
    data: Data = DATA,
    out: Out = WORK / "exports" / "charts",
    codebook: Book = CODEBOOK,
    chart: Annotated[list[str] | None, typer.Option(help="A chart's name; all charts.")] = None,
    width: Annotated[str, typer.Option(help="In cm, mm or in, such as 12cm.")] = "18cm",
    formats: Annotated[str, typer.Option("--format", help="Kinds of files.")] = "png,svg,pdf,html",
    numbers: Annotated[str, typer.Option(help="plain, thin-space or comma.")] = "thin-space",
    dpi: Annotated[int, typer.Option(min=50, max=1200, help="Dots per inch of a PNG.")] = 200,
    dark: Annotated[bool, typer.Option(help="For a dark page.")] = False,
    rows: Annotated[int, typer.Option(min=1, help="Rows of a chart; its data has all.")] = 60,
    font_size: Annotated[float | None, typer.Option(min=5, max=24, help="In points.")] = None,
    title: Annotated[str, typer.Option(help="A title of your own; what is read.")] = "",
    svg_text: Annotated[bool, typer.Option(help="Letters in an SVG as text.")] = False,
) -> None:
    """Draw the charts for an article, each with its data as CSV and its words as text.

    None is taller than a page: its text is smaller then, or else it says how many rows it leaves
    out. The piece of HTML is to be pasted into another's page.
    """
    from statements.comparison.compare import compare
    from statements.display.save import save_charts

    corpus = _load(data, codebook)
    for path in save_charts(
        compare(corpus, *corpus.ids),
        out,
        names=chart or (),
        width=width,
        formats=[kind.strip() for kind in formats.split(",")],
        numbers=numbers,
        dpi=dpi,
        dark=dark,
        rows=rows,
        size=font_size,
        title=title,
        svg_text=svg_text,
    ):
        _say(str(path))


@app.command()
def add(
    files: Annotated[list[Path], typer.Argument(help="Texts, or files to make them from.")],
    data: Own = ADDED,
    codebook: Book = CODEBOOK,
    date: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Day of issue; the text's own.")
    ] = None,
    name: Annotated[str | None, typer.Option(help="Name behind the date; the file's own.")] = None,
    origin: Annotated[
        str, typer.Option(help="Where the text comes from, such as its address.")
    ] = "",
    encoding: Annotated[str, typer.Option(help="Of a file that is not in UTF-8.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show it; store nothing.")] = False,
    language: Language = None,
) -> None:
    """Take statements into the folder, register them, and say what is read in them.

    Of pages, PDF, Word, OpenDocument, RTF and mails the text is made; the file is kept, with a map
    from each part of the text to its place there. Ends with status 1 where some of several files
    are refused.
    """
    from statements.codebook import load_codebook
    from statements.intake.kept import left_out
    from statements.tables.corpus import read_folder
    from statements.tables.corrections import read_corrections
    from statements.tables.register import add_statement, read_sources

    # What is wrong with these is said before anything is written.
    read_corrections(data, load_codebook(codebook))
    added, day = list[Path](), date.date() if date else None
    with TemporaryDirectory() as away:
        folder = Path(away, "statements") if dry_run else data
        for file in files:
            try:
                path = add_statement(
                    file, folder, date=day, name=name, origin=origin, encoding=encoding
                )
                added.append(path)
            except StatementError as error:
                if len(files) == 1:
                    raise
                _say(f"{file}: Refused: {error}")
        for path in added:
            _say(f"Would be added: {path.name}" if dry_run else f"Added: {path}")
            if proposed := read_sources(folder).get(path.stem, {}).get("proposed"):
                _say(f"Its file says of itself: {proposed}")
            if dry_run:
                for line in path.read_text(encoding="utf-8").splitlines():
                    _say(f"  {line}")
                _say("")
                for row in left_out(folder, path.stem):
                    _say("Left out: {why} ({place}): {text}".format_map(row))
            corpus = read_folder(folder, codebook, language, unread={}).only(path.stem)
            [row] = corpus.statements.to_dict("records")
            if date and row["date"] != date:
                _say(f"Its text says {row['date']:%Y-%m-%d}, and that holds; see `correct`", errors)
            _show(corpus, {})
    if len(added) < len(files):
        raise typer.Exit(1)


@app.command()
def remove(
    statement: Annotated[str, typer.Argument(help="The statement's id, as `list` prints it.")],
    data: Own = ADDED,
) -> None:
    """Take a statement out of the register and set its text aside; no text is deleted."""
    from statements.tables.register import read_sources, remove_statement

    original = read_sources(data).get(statement, {}).get("original")
    aside = remove_statement(statement, data)
    stays = f"; the file that it was made from stays: {original}" if original else ""
    _say(f"Removed: {statement}" + "".join(f"; its text is now {path}" for path in aside) + stays)


@app.command("list")
def list_statements(data: Data = DATA) -> None:
    """List the statements of a folder and of its register, and what is amiss with them.

    Ends with status 1 where anything is.
    """
    from statements.tables.register import read_sources, states

    rows, found = read_sources(data), states(data)
    for sid, amiss in found.items():
        row = rows.get(sid, {})
        _say(": ".join(filter(None, (sid, row.get("issuer"), row.get("title"), amiss))))
    if any(found.values()):
        raise typer.Exit(1)


@app.command()
def check(
    data: Data = DATA,
    codebook: Book = CODEBOOK,
    as_corrections: Annotated[bool, typer.Option(help="Print doubts as rows to complete.")] = False,
    language: Language = None,
) -> None:
    """Say what is read, what is in doubt, what is not yet coded and what does not add up.

    Ends with status 1 where there is something to mend, 2 where the folder can't be read; a reading
    in doubt is for a reader to decide, and does not count.
    """
    from statements.tables.corpus import read_folder

    unread = dict[Path, str]()
    corpus = read_folder(data, codebook, language, unread)
    if as_corrections:
        from statements.tables.correcting import to_complete

        console.out(to_complete(corpus), end="", highlight=False)
        return
    from statements.tables.register import not_read, states

    broken = {path.stem for path in unread}
    found = {
        "Can't be read": [*unread.values()],
        NOT_READ: [f"{name}: {why}" for name, why in not_read(data).items()],
        "Not as registered": [
            f"{sid}: {why}" for sid, why in states(data).items() if why and sid not in broken
        ],
    }
    if _show(corpus, found):
        raise typer.Exit(1)


@app.command()
def correct(
    statement: Annotated[str, typer.Argument(help="The statement's id, as `check` prints it.")],
    column: Annotated[str, typer.Argument(help="What to correct, such as event, value or issuer.")],
    becomes: Annotated[str, typer.Argument(help="What is to stand there; '' for nothing.")],
    reason: Annotated[str, typer.Option(help="Why.")],
    by: Annotated[str, typer.Option(help="Who decides.")],
    exact: Annotated[str, typer.Option(help="The words of the text that it is about.")] = "",
    prefix: Annotated[str, typer.Option(help="The words before them, where they repeat.")] = "",
    suffix: Annotated[str, typer.Option(help="The words after them, where they repeat.")] = "",
    data: Own = ADDED,
    codebook: Book = CODEBOOK,
) -> None:
    """Correct one reading: a row of corrections.csv, which outlives the rules."""
    from statements.tables.correcting import prepare, write_correction
    from statements.tables.corrections import Correction

    corpus = statements.load(data, codebook)
    today = str(datetime.now().date())
    given = Correction(statement, exact, prefix, suffix, column, "", becomes, reason, by, today)
    correction = prepare(corpus, given)
    path = write_correction(corpus, correction)
    _say(f"{path}: {column} was {correction.was or 'nothing'}, becomes {becomes or 'nothing'}")


def _load(data: Path, codebook: Path) -> Corpus:
    corpus = statements.load(data, codebook)
    _say_what_is_not_read(data)
    return corpus


def _say_what_is_not_read(data: Path) -> None:
    from statements.tables.register import not_read

    if names := ", ".join(not_read(data)):
        _say(f"Not read: {names}; `statements check` says why", errors)


def _show(corpus: Corpus, of_folder: dict[str, list[str]]) -> bool:
    """Print what is read and what there is to mend; whether there is anything."""
    from statements.comparison.proposals import IN_DOUBT, OTHER_LANGUAGE, to_mend
    from statements.tables.corpus import long_date
    from statements.tables.schema import records

    for row in records(corpus.summary().reset_index()):
        counts = ", ".join(
            f"{row[name]} {name if row[name] != 1 else name[:-1]}"
            for name in ("numbers", "figures", "recipients", "instruments")
        )
        date = long_date(row["date"]) if row["date"] else "no date"
        _say(f"{row['statement_id']} ({date}): {counts}")
    found = {of: lines for of, lines in of_folder.items() if lines} | to_mend(corpus)
    for heading, lines in found.items():
        _say("")
        _say(f"{heading}:")
        for line in chain.from_iterable(each.split("\n") for each in lines):
            _say(f"  {line}")
    mend = {*found} - {IN_DOUBT, NOT_READ, OTHER_LANGUAGE}
    if not mend:
        _say("The codebook has all words and names that were read; the figures add up.")
    for figure in records(corpus.figures[corpus.figures["event"].isna()]):
        _say(f"without an event: {figure['figure_id']}: {corpus.context(figure['number_id'])}")
    for number in records(corpus.numbers[corpus.numbers["kind"] == "other"]):
        _say(f"of the kind other: {number['number_id']}: {corpus.context(number['number_id'])}")
    return bool(mend)


def main() -> None:
    """Run the command; an error that a user can mend is one line and status 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a console may know fewer letters
    warnings.showwarning = lambda message, *_, **__: _say(f"statements: {message}", errors)
    try:
        app()
    except StatementError as error:
        _say(f"statements: {error}", errors)
        raise SystemExit(2) from None
    except OSError as error:
        where = error.filename or "output"
        _say(f"statements: {where}: {error.strerror or error}; mend that and run it again", errors)
        raise SystemExit(2) from None
