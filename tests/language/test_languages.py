"""Which language a text seems to be in (invented texts); only one is read."""

import pytest

from statements.codebook import load_codebook
from statements.files import CODEBOOK
from statements.language.languages import READ, language_of
from statements.tables.rows import read_rows
from statements.text.normalise import make_text

ENGLISH = "The ports are open, and all 12 women were there. All is well in the towns of Arland."
AZERBAIJANI = "Limanlar açıqdır və 1.275 nəfər bu gün orada olan gəmilər ilə gəlmişdir."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "English"),
        ("No comment.", "English"),
        ("Res judicata, nullum crimen sine lege.", "English"),
        ("Xocalı, Şuşa and Ağdam", "English"),
        (AZERBAIJANI, "Azerbaijani"),
        ("Les ports sont ouverts et les 12 femmes sont dans la ville.", "French"),
        ("Los puertos están abiertos y las 12 mujeres están en la ciudad.", "Spanish"),
        ("Порты открыты, и все 12 женщин были там.", "Russian"),
        ("Порти відкриті, і всі 12 жінок були там.", "Ukrainian"),
        ("პორტები ღიაა", "Georgian"),
    ],
)
def test_is_told_by_letters_and_small_words(text: str, language: str) -> None:
    assert language_of(text) == language


def test_a_text_in_another_one_has_its_numbers_listed_and_nothing_read() -> None:
    rows = read_rows(make_text("s", AZERBAIJANI), load_codebook(CODEBOOK))
    assert [(n["as_printed"], n["kind"], n["value"]) for n in rows["numbers"]] == [
        ("1.275", "foreign", None)
    ]
    assert not rows["figures"] + rows["recipients"] + rows["instruments"]
    insisted = make_text("s", AZERBAIJANI, insist=True)
    assert (insisted.language, insisted.passages) == (READ, ())


def test_a_passage_in_another_one_is_left_out_alone() -> None:
    text = make_text("s", f"{ENGLISH}\n\n{AZERBAIJANI}\n\n{ENGLISH}")
    assert text.language == READ
    assert [text.clean[start:end] for start, end, _ in text.passages] == [AZERBAIJANI]
    rows = read_rows(text, load_codebook(CODEBOOK))
    assert [f["as_printed"] for f in rows["figures"]] == ["12", "12"]
    assert [n["kind"] for n in rows["numbers"]] == ["count", "foreign", "count"]
