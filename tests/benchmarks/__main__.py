"""What the project's speed is measured by: `make bench`, or some of it by name.

Prints a table and writes it to `exports/benchmarks.md`. A ratio is the median over runs that were
taken in turn.
"""

import argparse
import importlib.util
import random
import re
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.measure import HEAD, ROOT, Row, called, in_turn, machine, python, ratio, seconds
from composed import compose

import statements
from statements.codebook import Codebook, load_codebook
from statements.extract.figures.read import read_figures
from statements.extract.instruments import read_instruments
from statements.extract.metadata.read import read_metadata
from statements.extract.numbers.scan import read_numbers
from statements.extract.recipients.read import read_recipients
from statements.files import CODEBOOK, STATEMENTS
from statements.tables.register import statement_files
from statements.tables.rows import read_rows
from statements.tables.schema import frame
from statements.text.normalise import decode, make_text

WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    " hundred thousand million billion trillion dozen half third quarter"
)
FLAT = re.compile(rf"\d+|\b(?:{WORDS.replace(' ', '|')})\b")
COMPOSED = 1000  # different texts
PROSE = "long prose with few numbers"
SIZES = (1_000, 10_000, 100_000)
SHARED = 10_000  # documents for one core and two: beginning takes the same time for both
SLOW: dict[str, Callable[[int], str]] = {
    "digits": lambda n: "1" * n,
    "digits and commas": lambda n: "1," * n,
    "number words": lambda n: "one hundred and " * n,
    "hyphens": lambda n: "twenty-" * n,
    "figures in one sentence": lambda n: "12 women and " * n,
    "parts of parts": lambda n: "Of the 90 people, including 12 women, " * n,
    "brackets": lambda n: "(" * n + "12" + ")" * n,
    "blanks": lambda n: "12" + " " * n + "women",
    "lines": lambda n: "12\n" * n,
    "capital letters": lambda n: "The United Nations " * n,
    "recipients": lambda n: "It was sent to the " + "Board of Fish, the " * n + "Port Office.",
    "lists of recipients": lambda n: "It was sent to the Port Office.\n\nAll is well.\n\n" * n,
    "lines of recipients": lambda n: "To the Port Office\n" * n,
    "treaties": lambda n: "The Genocide Convention. The Minsk Convention. " * n,
    "abbreviations": lambda n: "U.N. " * n,
    "quotation marks": lambda n: '"12 ' * n,
}


def report() -> Iterator[Row]:
    notebooks = sorted((ROOT / "notebooks").glob("*.ipynb"))
    with tempfile.TemporaryDirectory() as folder:
        convert = ["-m", "nbconvert", "--execute", "--to", "html", "--output-dir", folder]
        ours, theirs = in_turn(
            5,
            lambda: python("-m", "statements", "report", "--out", f"{folder}/report").seconds,
            lambda: python(*convert, *notebooks).seconds,
        )
    against = f"`jupyter nbconvert --execute`, {seconds(theirs)}"
    yield Row("`statements report`", seconds(ours), against, ratio(ours, theirs), most=0.5)


def imports() -> Iterator[Row]:
    check = "from statements.cli import app; app(['check'], standalone_mode=False)"
    codes = ("import pandas", "import statements", "from statements import load", check)
    pandas, ours, load, checked = in_turn(11, *(lambda c=c: python("-c", c).seconds for c in codes))
    against = f"`import pandas`, {seconds(pandas)}"
    yield Row("`import statements`", seconds(ours), against, ratio(ours, pandas), most=1.1)
    yield Row("`from statements import load`", seconds(load), against, ratio(load, pandas))
    what = "`statements check` of the two"
    yield Row(what, seconds(checked), against, ratio(checked, pandas))


def load() -> Iterator[Row]:
    book = load_codebook(CODEBOOK)
    raws = read_texts(STATEMENTS)
    texts = [make_text("s", raw) for raw in raws]
    rows = read_rows(texts[0], book)
    whole, flat, *stages = in_turn(
        9,
        called(statements.load),
        called(lambda: [FLAT.findall(raw) for raw in raws]),
        called(lambda: load_codebook(CODEBOOK)),
        called(lambda: [make_text("s", raw) for raw in raws]),
        called(lambda: [read_rows(text, book) for text in texts]),
        called(lambda: [frame(name, found) for name, found in rows.items()]),
    )
    against = f"one pass of `re`, {seconds(flat)}"
    yield Row("`statements.load` of the two", seconds(whole), against, ratio(whole, flat))
    for name, times in zip(("codebook", "text", "rows", "tables"), stages, strict=True):
        yield Row(f"… of which {name}", seconds(times), "the whole", ratio(times, whole))


def stages() -> Iterator[Row]:
    for kind, raws in {"composed": composed(200), PROSE: [prose()]}.items():
        yield from staged(kind, raws, load_codebook(CODEBOOK))


def staged(kind: str, raws: list[str], book: Codebook) -> Iterator[Row]:
    """What each reader takes of a whole reading."""
    texts = [make_text("s", raw) for raw in raws]
    numbers = [read_numbers(text) for text in texts]
    ways: dict[str, Callable[[], object]] = {
        "text": lambda: [make_text("s", raw) for raw in raws],
        "numbers": lambda: [read_numbers(text) for text in texts],
        "figures": lambda: [read_figures(*of, book) for of in zip(texts, numbers, strict=True)],
        "recipients": lambda: [read_recipients(text, book) for text in texts],
        "instruments": lambda: [read_instruments(text, book) for text in texts],
        "metadata": lambda: [read_metadata(text) for text in texts],
    }
    times = in_turn(5, *map(called, ways.values()))
    whole = [sum(run) for run in zip(*times, strict=True)]
    for name, took in zip(ways, times, strict=True):
        against = f"all readers, {seconds(whole)}"
        yield Row(f"{kind}: {name}", seconds(took), against, ratio(took, whole))


def prose() -> str:
    """A long text with few numbers: what stands without a digit in the texts of the tests."""
    texts = "\n\n".join(read_texts(ROOT / "tests" / "texts"))
    return "\n\n".join(part for part in texts.split("\n\n") if not re.search(r"\d", part)) * 3


def reading(own: Path | None = None) -> Iterator[Row]:
    book = load_codebook(CODEBOOK)
    others = {
        name: (make(), most)
        for name, (make, most) in OTHERS.items()
        if importlib.util.find_spec(name)
    }

    def ours(raw: str) -> object:
        return read_rows(make_text("s", raw), book)

    def turns(runs: int, raws: list[str], *ways: Callable[[str], object]) -> Iterator[list[float]]:
        yield from in_turn(runs, *(called(partial(lambda w: [*map(w, raws)], w)) for w in ways))

    kinds = {
        "the two statements": read_texts(STATEMENTS),
        "the texts of the tests": read_texts(ROOT / "tests" / "texts"),
        "200 composed, dense with numbers": composed(200),
        PROSE: [prose()],
        **({f"the texts of {own}": read_texts(own)} if own else {}),
    }
    for kind, raws in kinds.items():
        size = sum(len(raw.encode()) for raw in raws)
        times, flat = turns(9, raws, ours, FLAT.findall)
        what = f"reading {kind}, {size / 1e3:.0f} kB, one core"
        against = f"one pass of `re`, {speed(size, flat)}"
        yield Row(what, speed(size, times), against, ratio(flat, times), least=0.33)
        for name, (other, most) in others.items():
            few = [raw[:most] for raw in raws[: max(1, most // 1000)]]
            size = sum(len(raw.encode()) for raw in few)
            times, theirs = turns(3, few, ours, other)
            what, against = f"… {size / 1e3:.1f} kB of them", f"{name}, {speed(size, theirs)}"
            least = 1.0 if (name, kind) == ("spacy", f"the texts of {own}") else None
            yield Row(what, speed(size, times), against, ratio(theirs, times), least=least)


def speed(size: int, times: list[float]) -> str:
    rate = size / median(times)
    return f"{rate / 1e6:.2f} MB/s" if rate >= 1e5 else f"{rate / 1e3:.2f} kB/s"


def read_texts(folder: Path) -> list[str]:
    return [decode(path.read_bytes(), path.name) for path in statement_files(folder)]


def spacy() -> Any:
    """The blank English pipeline, which splits a text into words."""
    return importlib.import_module("spacy").blank("en")


def duckling() -> Any:
    """Numbers only. Its binding starts no JVM of these days by itself."""
    jars = Path(importlib.import_module("duckling").__file__ or "").parent.rglob("*.jar")
    jpype = importlib.import_module("jpype")
    jpype.startJVM(classpath=[str(jar) for jar in jars], convertStrings=True)
    parser = importlib.import_module("duckling").Duckling(jvm_started=True)
    parser.load(["en"])
    return partial(parser.parse, dim_filter="number")


# What else reads numbers, where it is installed, and how many characters of a text it is given.
OTHERS = {"spacy": (spacy, 10**9), "duckling": (duckling, 600)}


def many(sizes: tuple[int, ...]) -> Iterator[Row]:
    smallest: tuple[float, ...] | None = None
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            write_texts(Path(folder, "in"), size)
            ended = python(*TABLES, f"{folder}/in", "--out", f"{folder}/out")
        took = f"{ended.seconds:.1f} s, {ended.megabytes:.0f} MB at the peak"
        if smallest is None:
            smallest = size, *ended
            yield Row(f"{size:,} documents", took, "")
            continue
        first, before, memory = smallest
        against = f"{first:,} documents"
        times = ended.seconds / before / (size / first)
        yield Row(f"{size:,} documents: time a document", took, against, times, most=1.1)
        yield Row("… and memory", took, against, ended.megabytes / memory, most=1.2)


def workers() -> Iterator[Row]:
    from distributed import LocalCluster

    with tempfile.TemporaryDirectory() as folder:
        number = iter(range(100))

        def run(texts: str, *more: str) -> float:
            out = f"{folder}/{next(number)}"
            return python(*TABLES, f"{folder}/{texts}", "--out", out, *more).seconds

        def on_cluster() -> float:
            # It stands for this run alone: its processes would take time from the others.
            with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as cluster:
                return run("many", "--cluster", cluster.scheduler_address)

        write_texts(Path(folder, "one"), 1)
        yield Row("1 document: what it takes to begin", seconds([run("one") for _ in range(3)]), "")
        write_texts(Path(folder, "many"), SHARED)
        one, cores, dask = in_turn(
            3, lambda: run("many", "--jobs", "1"), lambda: run("many"), on_cluster
        )
    against = f"one core, {seconds(one)}"
    yield Row(
        f"{SHARED:,} documents, all cores", seconds(cores), against, ratio(one, cores), least=1.8
    )
    yield Row("… two Dask workers", seconds(dask), against, ratio(one, dask), least=1.5)


def slow() -> Iterator[Row]:
    book = load_codebook(CODEBOOK)
    for name, make in SLOW.items():
        size = 250

        def read(size: int, make: Callable[[int], str] = make) -> float:
            return called(lambda: read_rows(make_text("s", make(size)), book))()

        while read(size) < 0.02 and size < 2**20:
            size *= 2
        once, twice, again = in_turn(5, *(partial(read, size * by) for by in (1, 2, 4)))
        worst = max(ratio(twice, once), ratio(again, twice))
        what = f"{name}, {size}, doubled twice"
        yield Row(what, seconds(again), f"before, {seconds(once)}", worst, most=2.3)


TABLES = ("-m", "statements", "tables")


def composed(number: int) -> list[str]:
    dice = random.Random(1)
    return [compose(dice).raw for _ in range(number)]


def write_texts(folder: Path, number: int) -> None:
    """Composed statements as files; from the thousandth on they differ by their first line."""
    texts = composed(min(number, COMPOSED))
    for index in range(number):
        path = folder / f"{index // 1000:04}" / f"{index:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = f"Document {index}\n\n{texts[index % COMPOSED]}"
        path.write_text(text, "utf-8", newline="")


def main() -> None:
    parts = {p.__name__: p for p in (report, imports, load, stages, reading, workers, slow)}
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("parts", nargs="*", help=f"of {', '.join([*parts, 'many'])}; all")
    parser.add_argument("--documents", type=int, default=max(SIZES), help="at most, for many")
    parser.add_argument("--texts", type=Path, help="a folder of your own, for reading")
    given = parser.parse_args()
    sizes = tuple(size for size in SIZES if size <= given.documents)
    parts["reading"] = partial(reading, given.texts)
    parts["many"] = partial(many, sizes)
    lines = [machine(), HEAD]
    print(*lines, sep="\n", flush=True)
    for name in given.parts or parts:
        for row in parts[name]():
            lines.append(str(row))
            print(row, flush=True)
    out = ROOT / "exports" / "benchmarks.md"
    out.parent.mkdir(exist_ok=True)
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"\n{out}")


if __name__ == "__main__":
    main()
