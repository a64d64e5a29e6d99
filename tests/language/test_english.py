"""English stands in one folder, as data that reads what its examples say; nowhere else."""

import ast
import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import statements
from statements.codebook import COLUMNS
from statements.extract.figures.reasons import DOUBTS, LINKS
from statements.extract.numbers.context import Where
from statements.extract.numbers.kinds import KINDS
from statements.extract.numbers.scan import read_numbers
from statements.extract.recipients.lists import WAYS
from statements.files import read_csv
from statements.language.dates import full_date
from statements.language.english.words import is_plural
from statements.language.names import is_name, is_person
from statements.language.noun_phrases import Phrase, PhraseKind, after_number
from statements.language.numerals import FORMS, read
from statements.tables.schema import BOUNDS, SCHEMAS, SECTIONS
from statements.text.normalise import MARKS, make_text

SOURCE = Path(statements.__file__).parent
READERS = sorted(
    path.relative_to(SOURCE).as_posix()
    for wing in ("text", "extract", "language")
    for path in (SOURCE / wing).rglob("*.py")
    if "english" not in path.parts
)
# Modules that hold letters of classes of words, and codes of units, where others would hold words.
LETTERS = frozenset({
    "extract/figures/events.py", "extract/figures/letters.py", "extract/figures/links.py",
    "extract/figures/settle.py", "extract/figures/tokens.py",
})  # fmt: skip
PLACES = {
    *("before", "behind", "inside", "letters"),
    *("persons", "families", "remains", "measures", "cases"),  # units
}
# What is read of which words, as the language's own examples say.
EXAMPLES: dict[str, dict[str, str]] = {}
for _, row in read_csv(SOURCE / "language" / "english" / "examples.csv", ("of", "text", "read")):
    EXAMPLES.setdefault(row["of"], {})[row["text"]] = row["read"]
GROUP = re.compile(r"\(\?P<(\w+)>")
CODES = {
    "all",  # of groups.csv
    # Of libraries.
    *("utf-8-sig", "utf-16", "utf-32", "utf-32-le", "-sig", "surrogatepass", "clip"),
    *KINDS, *FORMS, *BOUNDS, *SECTIONS, *LINKS, *DOUBTS, *WAYS, *MARKS,
    *(code for codes in (PhraseKind, Where) for code in get_args(codes)),
    *SCHEMAS, *(column for schema in SCHEMAS.values() for column in schema.columns),
    *COLUMNS, *(column for columns in COLUMNS.values() for column in columns),
    *(name for path in SOURCE.rglob("*.py") for name in GROUP.findall(path.read_text("utf-8"))),
}  # fmt: skip
# What of a pattern is no word: names of groups, flags, classes, escapes, Roman digits.
NO_WORD = re.compile(
    r"\(\?P[<=]\w+[>)]?|\(\?[a-zA-Z-]+[:)]|\[\^?\]?(?:\\.|[^\]\\])*\]|\\.|\b[IVXLC]+\b"
)
# What is called with strings that no text is matched against: rules with their examples, errors.
TOLD = ("rule", "Rule", "Kind", "_alone", "_age", "StatementError", "TypeVar", "read_csv")


def words(path: str) -> set[str]:
    """The words in a module's strings that a text may be matched against."""
    tree = ast.parse((SOURCE / path).read_text("utf-8"))
    told = {text for node in ast.walk(tree) for text in not_matched(node)}
    strings = [n for n in ast.walk(tree) if isinstance(n, ast.Constant) and n not in told]
    texts = [n.value for n in strings if isinstance(n.value, str)]
    bare = [NO_WORD.sub(" ", text) for text in texts if not is_code(text)]
    return {word for text in bare for word in re.findall("[A-Za-z]{2,}", text)}


def is_code(text: str) -> bool:
    """Whether a string names what the program knows: a kind, a form, a column, a group."""
    return text.strip() in CODES or CODES.issuperset(text.split())


def not_matched(node: ast.AST) -> Iterator[ast.AST]:
    """The strings in docstrings, examples and errors, and names of groups and columns."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in (
        "LINKS",
        "DOUBTS",
        "WAYS",
    ):
        yield from ast.walk(node.value)
    if isinstance(node, ast.Subscript):
        yield from ast.walk(node.slice)
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        yield from ast.walk(node) if name in TOLD else ()


@pytest.mark.parametrize("path", [path for path in READERS if path not in LETTERS])
def test_no_reader_holds_english(path: str) -> None:
    assert words(path) == set()


def test_what_holds_letters_holds_short_ones() -> None:
    for path in LETTERS:
        assert {word for word in words(path) if word.islower() and len(word) > 4} <= PLACES


def test_english_is_found_where_it_stands() -> None:
    found = {path: words(f"language/english/{path}") for path in ("phrases.py", "hedges.py")}
    assert "remains" in found["phrases.py"]
    assert {"nearly", "fewer"} <= found["hedges.py"]


@pytest.mark.parametrize(("printed", "value"), EXAMPLES["numeral"].items())
def test_numerals(printed: str, value: str) -> None:
    numeral = read(printed, 0)
    assert numeral is not None
    assert printed[: numeral.end] == printed
    assert numeral.value == (pytest.approx(float(value)) if value else None)


@pytest.mark.parametrize("word", [*EXAMPLES["no numeral"], "IIII", "IC", "VX"])
def test_words_that_hold_a_numeral_are_none(word: str) -> None:
    assert read(word, 0) is None


@pytest.mark.parametrize(("printed", "day"), EXAMPLES["date"].items())
def test_dates(printed: str, day: str) -> None:
    assert full_date(printed) == (datetime.date.fromisoformat(day) if day else None)


def test_names_of_bodies_offices_and_persons() -> None:
    bodies, persons, others = (EXAMPLES[of] for of in ("body", "person", "no name"))
    assert [name for name in bodies if not is_name(name)] == []
    assert [name for name in (*others, *persons) if is_name(name)] == []
    assert [name for name in persons if not is_person(name)] == []
    assert [name for name in (*others, *bodies) if is_person(name)] == []


def behind_number(text: str) -> Phrase:
    number = re.match(r"\d+", text)
    assert number
    return after_number(text, number.end(), len(text))


@pytest.mark.parametrize("example", EXAMPLES["noun phrase"])
def test_noun_phrases(example: str) -> None:
    text = re.sub(r"[][{}]", "", example)
    found = behind_number(text)
    core, end = (text[found.start : place] for place in (found.core, found.end))
    tail = end.removeprefix(core)
    marked = f"{{{core}}}[{tail}]" if tail else f"{{{core}}}"
    assert (found.kind, text.replace(end, marked, 1)) == ("noun", example)


@pytest.mark.parametrize(("text", "kind"), EXAMPLES["no noun phrase"].items())
def test_what_stands_instead_of_a_noun_phrase(text: str, kind: str) -> None:
    assert behind_number(text).kind == kind


@pytest.mark.parametrize(("printed", "bound"), EXAMPLES["bound"].items())
def test_bounds(printed: str, bound: str) -> None:
    text = make_text("s", f"There came {printed} people.")
    (mention,) = read_numbers(text)
    assert (text.printed(mention.start, mention.end), mention.bound) == (printed, bound)


def test_plurals() -> None:
    assert [word for word in EXAMPLES["plural"] if not is_plural(word)] == []
    assert [word for word in EXAMPLES["singular"] if is_plural(word)] == []
