"""What follows a number: the noun phrase, its tail, or what stands there instead."""

import re

import pytest

from statements.language.noun_phrases import Phrase, after_number


def phrase(text: str) -> Phrase:
    number = re.match(r"\d+", text)
    assert number
    return after_number(text, number.end(), len(text))


def counted(text: str) -> tuple[str, str]:
    """The bare noun phrase, and the phrase with its tail."""
    found = phrase(text)
    assert found.kind == "noun"
    return text[found.start : found.core], text[found.start : found.end]


class TestCore:
    @pytest.mark.parametrize(
        ("text", "core"),
        [
            ("12 women were there", "women"),
            ("12 innocent, unarmed civilians fled", "innocent, unarmed civilians"),
            ("12 peaceful and unarmed civilians fled", "peaceful and unarmed civilians"),
            ("12 police officers came", "police officers"),
            ("12 older persons left", "older persons"),
            ("12 men and women left", "men and women"),
            ("12 women, 3 men", "women"),
            ("12 of the villages", "villages"),
            ("12 other people", "people"),
            ("12 pupils wait", "pupils"),
            ("12 families in Arland", "families"),
        ],
    )
    def test_is_the_adjectives_and_nouns(self, text: str, core: str) -> None:
        assert counted(text)[0] == core


class TestTail:
    @pytest.mark.parametrize(
        ("text", "whole"),
        [
            ("12 residents of the city were", "residents of the city"),
            ("12 states in the United States, as", "states in the United States"),
            (
                "12 residents who were held hostage at the time is",
                "residents who were held hostage",
            ),
            ("12 men, who left", "men"),
            ("12 schools in March 2020", "schools"),
        ],
    )
    def test_is_what_belongs_to_the_noun(self, text: str, whole: str) -> None:
        assert counted(text)[1] == whole


class TestInstead:
    @pytest.mark.parametrize("text", ["12 of them left", "12, of whom 3 left", "12 of which are"])
    def test_an_anaphor(self, text: str) -> None:
        assert phrase(text).kind == "anaphor"

    @pytest.mark.parametrize("text", ["12 were there", "12 lost one", "12 died", "12 escaped."])
    def test_a_verb(self, text: str) -> None:
        assert phrase(text).kind == "verb"

    @pytest.mark.parametrize(("text", "kind"), [("12", "end"), ("12.", "other"), ("12)", "other")])
    def test_nothing(self, text: str, kind: str) -> None:
        assert phrase(text).kind == kind


class TestLimit:
    def test_nothing_beyond_the_line_is_read(self) -> None:
        found = after_number("12 women\nand men", 2, 3)
        assert found.kind != "noun"
