"""How much is read right of statements composed from a grammar whose truth is known.

`pytest -s tests/test_composed.py` prints what the README quotes and, the commonest first, what was
misread; `HYPOTHESIS_PROFILE=thorough` draws thousands of new statements.
"""

import os
import random
import re
from collections.abc import Mapping, Sequence

import pytest
from composed import Marked, Row, Tally, compose, long_list

from statements.codebook import load_codebook
from statements.files import CODEBOOK
from statements.language.english.numbers import NUMBER_WORDS
from statements.tables.rows import read_rows
from statements.text.normalise import make_text

THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"
STATEMENTS = 10_000 if THOROUGH else 600
SHOWN = 60 if THOROUGH else 25  # misreadings that are printed

OTHERS = (
    *("date", "year", "time", "duration", "age", "ordinal", "designation", "century"),
    *("document", "pronoun", "title", "other"),
)
LEAST = {  # of what is true, and of what is read where that is counted
    **{"figure": (0.98, 0.97), "kind": (0.98, 0), "value": (0.98, 0), "place": (0.98, 0)},
    **{"bound": (0.98, 0.98), "event": (0.9, 0.97), "part_of": (0.7, 0.98), "group": (0.9, 0.9)},
    **{"recipient": (0.95, 0.95), "instrument": (0.95, 0.95)},
    **dict.fromkeys(OTHERS, (0.95, 0)),
}
BOOK = load_codebook(CODEBOOK)
WORD = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(NUMBER_WORDS))})(?!\w)", re.IGNORECASE)


def read(composed: Marked) -> Mapping[str, Sequence[Row]]:
    """The rows of a statement, for which all must hold that is promised of each."""
    raw = composed.raw
    text = make_text("s", raw)
    rows = read_rows(text, BOOK)
    for name in ("numbers", "figures", "recipients", "instruments"):
        for row in rows[name]:
            assert raw[row["start"] : row["end"]] == row["as_printed"]
    runs = [run.span() for run in re.finditer(r"\d+", raw)]
    runs += [text.raw_span(*word.span()) for word in WORD.finditer(text.clean)]
    for start, end in runs:
        holders = [r for r in rows["numbers"] if r["start"] < end and start < r["end"]]
        assert len(holders) == 1, (raw[start:end], holders)
        assert holders[0]["start"] <= start and end <= holders[0]["end"], raw[start:end]
    return rows


@pytest.fixture(scope="module")
def tally() -> Tally:
    measured = Tally()
    dice = random.Random(None if THOROUGH else 1)
    for _ in range(STATEMENTS):
        composed = compose(dice)
        measured.add(composed, read(composed))
    print(table(measured))
    return measured


def table(tally: Tally) -> str:
    """What was measured, as Markdown, and the misreadings by how often they came."""
    lines = [
        f"\n\n| {STATEMENTS} composed statements | in truth | precision | recall |",
        "| --- | ---: | ---: | ---: |",
    ]
    for what in LEAST:
        precision = f"{tally.precision(what):.3f}" if tally.read[what] else ""
        lines.append(f"| {what} | {tally.true[what]} | {precision} | {tally.recall(what):.3f} |")
    for key, count in tally.missed.most_common(SHOWN):
        lines.append(f"{count} × {key[0]}: {key[1]}\n      {tally.examples[key]}")
    return "\n".join(lines)


@pytest.mark.parametrize("what", LEAST)
def test_enough_is_read_right(what: str, tally: Tally) -> None:
    recall, precision = LEAST[what]
    assert tally.recall(what) >= recall
    assert tally.precision(what) >= precision
    assert tally.true[what] >= 10, "it came too seldom for its rate to mean something"


@pytest.mark.parametrize("parts", [1, 3, 6, 8])
def test_a_whole_has_its_event_however_long_the_list_of_its_parts(parts: int) -> None:
    dice = random.Random(parts)
    wrong = []
    for _ in range(100):
        composed = long_list(dice, parts)
        whole = next(mark for mark in composed.marks if mark.kind == "count")
        rows = read(composed)["figures"]
        events = [row["event"] for row in rows if row["start"] <= whole.start < row["end"]]
        if events != [whole.event]:
            wrong.append((composed.raw, events))
    assert wrong == []
