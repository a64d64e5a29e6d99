"""What is read off a pattern leaves no match of it out."""

import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest

from statements.codebook import load_codebook
from statements.files import CODEBOOK
from statements.language import english
from statements.language.english.instruments import HEAD
from statements.language.english.sections import SENDING_WORD
from statements.language.first_letters import Openings, Words
from statements.language.numerals import DIGIT, IN_LETTERS
from statements.language.prefilter import Before, endings, openings
from statements.text.normalise import make_text

TEXTS = [
    make_text("s", p.read_text("utf-8")).clean
    for p in Path(__file__).parents[1].glob("texts/*.txt")
]
BEFORE = {
    f"{module.name}.{name}": before
    for module in pkgutil.iter_modules(english.__path__)
    for name, before in vars(import_module(f"{english.__name__}.{module.name}")).items()
    if isinstance(before, Before)
}
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@pytest.mark.parametrize(
    ("pattern", "begin", "end"),
    [
        (r"Abc", {"abc"}, {"abc"}),
        (r"(?:the )?Board|x", {"the bo", "board", "x"}, {"board", "x"}),
        (r"\bkill(?:ed|s)?", {"kill", "killed", "kills"}, {"kill", "illed", "kills"}),
        (r"(?<=\w\s)(?!x)abcdefgh", {"abcdef"}, {"defgh"}),
        (r"a?b+c*", {"ab", "b"}, {"b", "c"}),
        (r"[ab]c|[^d]e", {"ac", "bc", ""}, {"ac", "bc", "e"}),
        (r"d\we|\(h", {"d", "(h"}, {"e", "(h"}),
        (r"a{2}b|x{y", {"a", "b", "x{y"}, {"b", "x{y"}),
        (r"(?#b|c)d", {""}, {"d"}),
        (r"(?:ab)??c|é", {"abc", "c", "é"}, {"c", "é"}),
        (r"no\.? ?\Z|f.", {"no", "no.", "no ", "no. ", "f"}, {""}),
    ],
)
def test_edges_are_all_that_a_match_can_have(pattern: str, begin: set[str], end: set[str]) -> None:
    assert openings(pattern) == begin
    assert endings(pattern) == end


@pytest.mark.parametrize(
    "pattern", [f"(?:{'|'.join(LETTERS)})" * 9, "".join(f"{c}?" for c in LETTERS), "(?:a|b)*" * 99]
)
def test_edges_are_few_whatever_the_pattern(pattern: str) -> None:
    assert len(openings(pattern)) < 10_000
    assert len(endings(pattern)) < 10_000


def test_every_match_of_the_codebook_has_an_opening() -> None:
    book = load_codebook(CODEBOOK)
    texts = [*TEXTS, *(row["instrument"] for row in book.rows["instruments"])]
    met = 0
    for row in book.rows["instruments"]:
        pattern = re.compile(rf"(?<!\w)(?=\w)(?:{row['pattern']})", re.IGNORECASE)
        begin = tuple(openings(row["pattern"]))
        for match in (match for text in texts for match in pattern.finditer(text)):
            met += 1
            assert match[0].casefold().startswith(begin), (row["pattern"], match[0])
    assert met > 100


def test_what_stands_before_a_number_is_found_as_by_the_pattern_alone() -> None:
    met = 0
    for text in TEXTS[::3]:
        for word in re.finditer(r"(?<= )\w|(?<=[^\w ])\w", text):
            left = text[max(0, word.start() - 60) : word.start()]
            for name, before in BEFORE.items():
                bare, ours = before.pattern.search(left), before.search(left)
                assert (bare and bare.span()) == (ours and ours.span()), (name, left)
                met += bare is not None
    assert met > 1000


@pytest.mark.parametrize(
    "pattern",
    [*(IN_LETTERS.pattern, SENDING_WORD.pattern, HEAD.pattern), r"\b(?:ſix|ab|İstanbul) "],
)
def test_no_match_begins_where_the_first_letters_do_not_fit(pattern: str) -> None:
    search = re.compile(pattern, re.IGNORECASE)
    opened = Openings(openings(pattern))
    met = 0
    for text in [*TEXTS, "six Six ſIX AB–ab_ab éab İSTANBUL ıstanbul XX« iv·VI"]:
        places = set(opened.places(Words(text)))
        begins = [match.start() for match in search.finditer(text)]
        met += len(begins)
        assert places.issuperset(begins)
    assert met


def test_digits_are_found_in_any_script() -> None:
    text = "1 a2b ٣² ½ \uff10 Ⅳ 30\u00a0000 no"
    assert set(Words(text).digits) >= {digit.start() for digit in DIGIT.finditer(text)}
    assert Words("no digit").digits == []
