"""What is read of a small text, in the rows that a reader gets (invented sentences)."""

from __future__ import annotations

import pytest

from statements.codebook import load_codebook
from statements.files import CODEBOOK
from statements.tables.rows import read_rows
from statements.text.normalise import make_text

BOOK = load_codebook(CODEBOOK)


def wholes(raw: str) -> dict[str, str | None]:
    """Each figure as printed, with the whole that it is part of as printed."""
    rows = read_rows(make_text("s", raw), BOOK)["figures"]
    printed = {row["figure_id"]: row["as_printed"] for row in rows}
    return {row["as_printed"]: printed.get(row["part_of"]) for row in rows}


def events(raw: str) -> dict[str, str | None]:
    rows = read_rows(make_text("s", raw), BOOK)["figures"]
    return {row["as_printed"]: row["event"] for row in rows}


@pytest.mark.parametrize(
    ("between", "whole"), [(" ", "90"), ("\n\n", "90"), ("\n\nThe sea was calm.\n\n", None)]
)
def test_these_are_those_of_the_paragraph_or_of_the_one_before(
    between: str, whole: str | None
) -> None:
    found = wholes(f"In all 90 people were detained.{between}Of these, 40 were women.")
    assert found == {"90": None, "40": whole}


@pytest.mark.parametrize(
    ("said", "part", "whole"),
    [
        ("90", "89", "90"),
        ("90", "91", None),
        ("about 90", "99", "about 90"),
        ("about 90", "120", None),
        ("at least 90", "99", "at least 90"),
        ("at least 90", "120", None),
        ("up to 90", "91", None),
    ],
)
def test_a_part_is_no_larger_than_its_whole_may_be(said: str, part: str, whole: str | None) -> None:
    """A tenth more where the whole is no exact number."""
    found = wholes(f"It is known that {said} people were detained. Of these, {part} were women.")
    assert found == {said: None, part: whole}


@pytest.mark.parametrize(
    "raw",
    [
        "In all 19 people were held. Twelve have been freed; seven are in prison.",
        "In all 40 children lost both parents, whereas 130 lost one parent and 12 were injured.",
        "The office received 90 complaints. 40 of them were settled and 50 are open.",
    ],
)
def test_what_is_read_does_not_hang_on_being_first_in_the_text(raw: str) -> None:
    before = "In all 5 schools were closed.\n\nThe sea was calm.\n\n"
    assert wholes(before + raw) == {"5": None, **wholes(raw)}
    assert events(before + raw) == {**events(before), **events(raw)}


@pytest.mark.parametrize(
    "none", ["None of the 12 people", "Not one of the 12 people", "None of these 12 people"]
)
@pytest.mark.parametrize("happened", ["was killed", "were injured in the storm"])
def test_what_happened_to_none_is_no_event(none: str, happened: str) -> None:
    assert events(f"{none} {happened}.") == {"12": None}
    assert events(f"On that day {none.lower()} {happened}.")["12"] is None
    assert events(f"{none.rpartition('of ')[2].capitalize()} {happened}.")["12"] is not None


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("FLOOD KILLS 12 FISHERS IN ALTON, 30 INJURED", {"12": "killed", "30": "injured"}),
        ("FOUR MEN TO BE FREED", {"FOUR": "released"}),
        ("90 FAMILIES DISPLACED BY FLOOD IN ARLAND", {"90": "displaced"}),
        ("Over 100 Domains Seized; Some Were Warned", {"Over 100": "seized"}),
        ("Fishers of Alton Freed\n17 Lists Signed", {"17": "signed"}),
        ("Port Closed After One Student is Burned", {"One": None}),
    ],
)
def test_capitals_of_a_heading_tell_no_names(raw: str, expected: dict[str, str | None]) -> None:
    assert events(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("We saw 40 cases of torture and one death.", {"40": "tortured", "one": "died"}),
        ("We saw one death notice and 40 acts of kindness.", {"one": None, "40": None}),
        ("The court overturned the convictions of 12 men.", {"12": None}),
        ("The court upheld the convictions of 12 men.", {"12": "sentenced"}),
        ("The killing and maiming of 40 boys goes on.", {"40": "killed; injured"}),
        ("It brought the number of fishers who recovered to 40.", {"40": "cured"}),
        ("The number of deaths fell to 40, it fell by 12.", {"40": "died"}),
        ("Ten Chinese, 3 Vietnamese and 4 Indonesians were rescued.",
         {"Ten": "rescued", "3": "rescued", "4": "rescued"}),
        ("On Monday 12 were killed.", {"12": "killed"}),
        ("Ten guests were there, including one deceased.", {"Ten": None, "one": "died"}),
        ("There are 90 cases, including 12 that have been cured.", {"90": None, "12": "cured"}),
        ("The police seized a gun, two hats and 30 bags.", {"two": "seized", "30": "seized"}),
        ("The storm killed a man, 12 women and 40 boys were injured.",
         {"12": "injured", "40": "injured"}),
        ("We received:\n\n- 90 letters\n- 12 complaints, 4 of them of women", {"12": "received"}),
        ("Ten guests from Alton, Borwick and Corley, captured in May, were freed.",
         {"Ten": "released"}),
        ("Four of the ten cases were closed or dismissed.", {"Four": "closed; rejected"}),
        ("In all 12 U.S. men are missing.", {"12": "missing"}),
        ("The toll climbs to 225. The death toll climbs to 226.", {"225": None, "226": "died"}),
        ("They documented 40 boys killed.", {"40": "killed"}),
        ("In all 40 fishers were given life sentences.", {"40": "sentenced"}),
        ("At least 40 of the over 90 men were freed.", {"At least 40": "released"}),
        ("In all 7.14 Kg of tea was seized.", {"7.14 Kg": "seized"}),
        ("The police seized RM5,170 in May.", {"RM5,170": "seized"}),
    ],
)  # fmt: skip
def test_what_is_said_of_whom(raw: str, expected: dict[str, str | None]) -> None:
    read = events(raw)
    assert {printed: read[printed] for printed in expected} == expected


def test_what_brackets_hold_is_no_whole_of_what_is_outside() -> None:
    found = wholes("In all 5 hats (n=3 in Alton), including 2 large ones, were seen.")
    assert found == {"5": None, "3": None, "2": "5"}


def test_the_rest_of_a_whole_is_a_part() -> None:
    found = wholes("In all 55 hats were found, of which 15 were complete and 40 torn.")
    assert found == {"55": None, "15": "55", "40": "55"}


@pytest.mark.parametrize(
    "planned",
    [
        "attempted to kill",
        "is charged with attempting to kill",
        "conspired to kill",
        "tries to kill",
    ],
)
def test_what_was_attempted_is_in_doubt(planned: str) -> None:
    [row] = read_rows(make_text("s", f"He {planned} two others."), BOOK)["figures"]
    assert row["event"] == "killed" and row["doubt"] == "not said to have happened"


def test_a_heading_lends_no_noun() -> None:
    rows = read_rows(make_text("s", "Ten Students Honoured in Alton\n17 Freed in Borwick"), BOOK)
    assert [row["counted"] for row in rows["figures"]] == ["Students", None]


@pytest.mark.parametrize("men", ["87", "eighty-seven", "two hundred and ten"])
def test_a_number_in_words_begins_a_figure_of_its_own(men: str) -> None:
    rows = read_rows(make_text("s", f"In all 66 boys and {men} men were freed."), BOOK)["figures"]
    assert [(row["as_printed"], row["group"]) for row in rows] == [("66", "boys"), (men, "men")]
