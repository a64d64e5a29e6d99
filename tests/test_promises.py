"""The design's promises hold for every text: properties on raw noise and on composed statements.

`HYPOTHESIS_PROFILE=thorough pytest tests/test_promises.py` goes through many more texts.
"""

import os
import random
import re
import tempfile
import textwrap
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from statements import Corpus, StatementError, load
from statements.codebook import load_codebook
from statements.comparison import checks
from statements.files import CODEBOOK
from statements.language.english.numbers import NUMBER_WORDS
from statements.tables.rows import Rows, read_rows
from statements.tables.schema import SCHEMAS
from statements.text.normalise import Text, decode, make_text

THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"
SLOW_OK = [HealthCheck.too_slow, HealthCheck.data_too_large]


def profile(examples: int) -> settings:
    """A green run stays green; the thorough profile draws new texts each time."""
    return settings(
        max_examples=examples * (50 if THOROUGH else 1),
        derandomize=not THOROUGH,
        database=None,
        deadline=None,
        suppress_health_check=SLOW_OK,
    )


SOME = profile(25)

# ---------------------------------------------------------------- texts

TOKENS = (
    *(
        "one two three twelve twenty sixty-seven hundred thousand million dozen dozens scores first"
    ).split(),
    *(
        "half third second zero hundreds millions nineties tens quarter eighth several fifty"
    ).split(),
    *(
        "1 12 366 613 1,275 1992 2,5 0 007 3.14 30 000 5th 23nd 1/2 1:2 12:30 ٣ ² ½ Ⅳ XX IV I C"
    ).split(),
    *"# ## ### > * ** _ ` - -- --- — – • | [1] ( ) [ ] { } < > & % $ € £ № + = / \\ ~".split(),
    *". , ; : ! ? … ' \" ‘ ’ “ ” « » ... ?! .) ,,".split(),
    *"UN (UN) UNICEF (UNICEF) EU Council Office Ombudsman the of and or to in from a".split(),
    *"January Feb. March 12 May September Sept. 25-26".split(),
    *"women men children people killed injured including Article Convention No.".split(),
    *"years years-old aged per cent km dollars of them who were Protocol century".split(),
    *"é ə ß İ ſ K 😀 👩‍👧 א ب \u202e \u200f 中 ﬁ ǅ \ufffd \ue000 \U0010ffff \x01 \x7f".split(" "),
    *("\r", "\n", "\r\n", "\n\n", "\f", "\v", "\t", "\u0085", "\u2028", "\u2029", "\x1c"),
    *(" ", "  ", "\u00a0", "\u202f", "\u2009", "\u3000", "\u00ad", "\u200b", "\u2060", "\ufeff"),
    *("has been sent to", "The statement has been sent to the", "is addressed to", "Cc:", "To:"),
    *("the fate of", "out of", "one of the", "Page 3 of 9", "\n- 4 -\n", "title: ", "\n---\n"),
    *("thouſand", "ſix", "half a million", "two and a half", "http://a.b/1", "a@b.c", "+99 12 345"),
)
noise = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(TOKENS), max_size=30).map("".join),
    st.lists(st.sampled_from(TOKENS), max_size=30).map(" ".join),
    st.lists(st.one_of(st.sampled_from(TOKENS), st.text(max_size=3)), max_size=20).map(" ".join),
)

NUMBERS = ("3", "12", "1,275", "30 000", "sixty-seven", "nearly four thousand", "at least 40")
NOUNS = ("people", "women", "children", "families", "villages", "complaints", "elderly people")
VERBS = ("were killed", "were injured", "were displaced", "went missing", "were registered")
ISSUERS = ("Office", "Commission", "Ombudsman", "Committee for Human Rights")
NAMES = (
    *("UN Security Council", "Council of Europe (CoE)", "Committee on Fish and Ships (CFS)"),
    *("diplomatic missions in Arland", "Ministry of Trade, Sport and Peace", "UNICEF"),
)
FIXED = (
    "On 27 September 2020 the office opened its doors.",
    "The sea covers 20 per cent of the 366 km route, one of the longest.",
    "Resolutions 822, 853 and 874 (1993) and Article 26 apply.",
    "Aid of $2.5 million reached half of the towns in 2021-2022.",
    "He was 24 years old; she, aged 6, waited for 30 years.",
    "The Convention on the Rights of the Child and the Genocide Convention protect them.",
    "In the XX century the First River War and COVID-19 came.",
    '"The Two Rivers and One Sea" is a book of hundreds of pages.',
)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """One sentence of a statement, from a small grammar."""

    def pick(words: tuple[str, ...]) -> str:
        return draw(st.sampled_from(words))

    one, two = (f"{pick(NUMBERS)} {pick(NOUNS)}" for _ in range(2))
    return draw(
        st.sampled_from(
            [
                f"{one} {pick(VERBS)}.",
                f"{one}, including {two} and {pick(NUMBERS)} {pick(NOUNS)}, {pick(VERBS)}.",
                f"{one} {pick(VERBS)} and {two} {pick(VERBS)} in Arland.",
                f"The fate of {one}, from the {two} who were held hostage, is unknown.",
                f"Of the {one}, {two} {pick(VERBS)}.",
                f"The letter has been sent to the {pick(NAMES)}, {pick(NAMES)} and {pick(NAMES)}.",
                pick(FIXED),
            ]
        )
    )


LAYOUT = ("\n", "\r\n", "\r", "\n\n", "\f", "\n\n12\n\n", "\n- 3 -\n\n", " \u00a0", "**", "\u200b")
INSIDE = ("\u00ad", "\u200b", "\ufeff", "", "", "", "*", "_", "\n")


@st.composite
def statements(draw: st.DrawFn) -> str:
    """A statement with odd layout put in anywhere."""
    head = draw(
        st.sampled_from(["", "\n\n", "---\ntitle: A 2nd text\n---\n", "## **Title 2021**\n\n"])
    )
    body = draw(st.sampled_from(["\n\n", "\n", " ", "\n- "])).join(
        draw(st.lists(sentences(), min_size=1, max_size=6))
    )
    tail = draw(st.sampled_from(["", f"\n\nAnna Bell\n{ISSUERS[2]}\n\n5 May 2021\n"]))
    raw = head + body + tail
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(raw)))
        raw = raw[:at] + draw(st.sampled_from(LAYOUT + INSIDE)) + raw[at:]
    return raw


texts = noise | statements()
BOOK = load_codebook(CODEBOOK)
READ = ("numbers", "figures", "recipients", "instruments")

# ---------------------------------------------------------------- reading


def read(raw: str) -> tuple[Text, Rows]:
    text = make_text("s", raw)
    return text, read_rows(text, BOOK)


def overlaps(rows: list[dict[str, Any]]) -> list[tuple[Any, Any]]:
    spans = sorted((row["start"], row["end"]) for row in rows)
    return [(a, b) for a, b in pairwise(spans) if a[1] > b[0]]


WORD = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(NUMBER_WORDS))})(?!\w)", re.IGNORECASE)


def check(raw: str) -> None:
    """What holds of the rows of any text."""
    text, rows = read(raw)
    assert text.raw == raw
    for row in (row for name in READ for row in rows[name]):
        assert row["start"] < row["end"]
        assert raw[row["start"] : row["end"]] == row["as_printed"]
    check_that_numbers_are_accounted_for(text, rows)
    spans = {row["sentence_id"]: (row["start"], row["end"]) for row in rows["sentences"]}
    assert not overlaps(rows["sentences"])
    assert [*spans.values()] == sorted(spans.values())
    assert all(start < end <= len(raw) for start, end in spans.values())
    for row in rows["numbers"]:
        if row["sentence_id"] is None:  # a page number between two sentences
            assert (row["start"], row["end"]) in text.page_numbers
            assert not overlaps([*rows["sentences"], row])
        else:
            start, end = spans[row["sentence_id"]]
            assert start <= row["start"] and row["end"] <= end, row
    numbers = {row["number_id"]: row for row in rows["numbers"]}
    wholes = {row["figure_id"]: row["part_of"] for row in rows["figures"]}
    for row in rows["figures"]:
        assert numbers[row["number_id"]].items() <= row.items()
        assert row["counted"] is None or row["counted"] in raw
        seen = [row["figure_id"]]
        while (above := wholes[seen[-1]]) is not None:
            assert above not in seen
            seen.append(above)


def check_that_numbers_are_accounted_for(text: Text, rows: Rows) -> None:
    """Each run of digits and each number word lies inside exactly one row."""
    assert not overlaps(rows["numbers"])
    runs = [run.span() for run in re.finditer(r"\d+", text.raw)]
    runs += [text.raw_span(*word.span()) for word in WORD.finditer(text.clean)]
    inside = {
        place: row["start"] for row in rows["numbers"] for place in range(row["start"], row["end"])
    }
    for start, end in runs:
        assert len({inside.get(place) for place in range(start, end)}) == 1, text.raw[start:end]
        assert start in inside, text.raw[start:end]


@profile(300)
@given(texts)
@example("Of the 40 men, nearly four\n\n12\n\nthousand left.")
@example("1\u00ad2")
@example("2020\u00adforty hundred dozens\u00ada1b2")
@example("It is one of the longest.The sea is wide.")
@example("\u0661\u0662 ² 4x4")
@example("5 thou\u017fand \u017fix half a thou\u017fand")
@example("Sixty\u00ad-\u200bseven one's first-hand")
def test_the_rows_of_any_text(raw: str) -> None:
    check(raw)


class TestLayout:
    @SOME
    @given(st.lists(sentences(), min_size=1, max_size=4), st.data())
    def test_invisible_characters_change_nothing_that_is_read(
        self, parts: list[str], data: st.DataObject
    ) -> None:
        plain = "\n\n".join(parts)
        marks = data.draw(st.lists(st.sampled_from(["", "", "\u00ad", "\u200b"]), min_size=1))
        dressed = "".join(c + marks[i % len(marks)] for i, c in enumerate(plain))
        assert readings(dressed.replace("\n", "\r\n")) == readings(plain)

    @SOME
    @given(st.lists(sentences(), min_size=1, max_size=4), st.data())
    def test_wider_spaces_change_nothing_that_is_read(
        self, parts: list[str], data: st.DataObject
    ) -> None:
        plain = " ".join(parts)
        wide = data.draw(st.sampled_from(["  ", "\u00a0", " \u00a0", "   "]))
        assert readings(re.sub(r"(?<!\d) | (?!\d)", wide, plain)) == readings(plain)

    @SOME
    @given(
        st.lists(sentences(), min_size=1, max_size=4),
        st.sampled_from([60, 72, 80]),
        st.sampled_from(["\n", "\r\n", "\r", "\n  "]),
    )
    def test_hard_wraps_change_nothing_that_is_read(
        self, parts: list[str], width: int, end: str
    ) -> None:
        plain = " ".join(["It is the first report that the office has made on this.", *parts])
        wrapped = end.join(textwrap.wrap(plain, width, break_on_hyphens=False))
        assert readings(wrapped) == readings(plain)


def readings(raw: str) -> list[tuple[Any, ...]]:
    figures = read(raw)[1]["figures"]
    fields = ("value", "upper", "kind", "bound", "event", "group", "unit", "part_of")
    return [tuple(row[name] for name in fields) for row in figures]


# ---------------------------------------------------------------- whole folders


def load_bytes(data: bytes) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "s.txt").write_bytes(data)
        return load(folder)


class TestLoading:
    @SOME
    @given(texts)
    @pytest.mark.filterwarnings("ignore:.*only English is read")
    def test_any_text_becomes_valid_tables_twice_the_same_and_lists_what_is_not_coded(
        self, raw: str
    ) -> None:
        data = raw.encode("utf-8", "surrogatepass")
        try:
            decode(data, "s.txt")
        except StatementError:
            return
        first, second = load_bytes(data), load_bytes(data)
        for name, table in first.tables.items():
            SCHEMAS[name].validate(table)
            pd.testing.assert_frame_equal(table, second.tables[name])
        self.check_that_what_is_not_coded_is_listed(first)

    def check_that_what_is_not_coded_is_listed(self, corpus: Corpus) -> None:
        listed = checks.not_yet_coded(corpus)
        places = {(r.table, r.start) for r in listed.itertuples()}
        counts = corpus.figures[corpus.figures["kind"] == "count"]
        for name, table, column in (
            ("recipients", corpus.recipients, "organisation"),
            ("instruments", corpus.instruments, "instrument"),
            ("figures", counts, "group"),
            ("figures", counts, "unit"),
        ):
            for row in table[table[column].isna()].itertuples():
                assert (name, row.start) in places

    @SOME
    @given(
        st.binary(max_size=80)
        | texts.flatmap(
            lambda t: st.sampled_from(["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "cp1252"]).map(
                lambda name: t.encode(name, "ignore")
            )
        )
    )
    def test_bytes_are_read_or_refused_in_one_clear_line(self, data: bytes) -> None:
        try:
            corpus = load_bytes(data)
        except StatementError as error:
            assert "s.txt" in str(error)
            assert "\n" not in str(error)
        else:
            assert corpus.ids == ["s"]


def generated(size: int, seed: int) -> Iterator[str]:
    """Texts of many lengths, together of a given size: noise, sentences, and noise in sentences."""
    dice = random.Random(seed)
    while size > 0:
        long = dice.choice((30, 300, 3000))
        words = [dice.choice(TOKENS + NUMBERS + NAMES + FIXED + NOUNS) for _ in range(long)]
        prose = [dice.choice(FIXED + LAYOUT) for _ in range(long // 10)]
        text = dice.choice((" ", "", "\n")).join(dice.choice((words, prose, words + prose)))
        yield text
        size -= len(text)


@pytest.mark.parametrize(
    ("size", "seed"),
    [
        (200_000, 0),
        *(pytest.param(1_000_000, seed, marks=pytest.mark.long) for seed in range(1, 8)),
    ],
)
def test_many_generated_characters(size: int, seed: int) -> None:
    for raw in generated(size, seed):
        check(raw)
