"""The treaties that a text cites, by any usual wording (invented sentences)."""

import pytest

from statements.codebook import load_codebook
from statements.extract.instruments import read_instruments
from statements.files import CODEBOOK
from statements.text.normalise import make_text


def instruments(raw: str) -> list[tuple[str, str | None]]:
    text = make_text("s", raw)
    found = read_instruments(text, load_codebook(CODEBOOK))
    return [(raw[slice(*text.raw_span(i.start, i.end))], i.instrument) for i in found]


def starts(raw: str) -> list[str]:
    """What each instrument is called before its year."""
    return [(name or "").partition(" (")[0] for _, name in instruments(raw)]


class TestKnown:
    @pytest.mark.parametrize(
        ("printed", "begins"),
        [
            ("Convention on the Rights of the Child", "Convention on the Rights of the Child"),
            ("1989 Convention on the Rights of the Child", "Convention on the Rights of the Child"),
            ("Genocide Convention", "Convention on the Prevention"),
            ("1948 Genocide Convention", "Convention on the Prevention"),
            ("Convention against Torture", "Convention against Torture"),
            ("Geneva Conventions of 1949", "Geneva Conventions of 1949"),
            ("1949 Geneva Conventions", "Geneva Conventions of 1949"),
            ("Universal Declaration of Human Rights", "Universal Declaration of Human Rights"),
            ("European Convention on Human Rights", ""),
            (
                "Convention on the Rights of Persons with Disabilities",
                "Convention on the Rights of P",
            ),
            ("Rome Statute", "Rome Statute"),
        ],
    )
    def test_by_title_short_name_and_year(self, printed: str, begins: str) -> None:
        ((found, name),) = instruments(f"It breaks the {printed}, as we said.")
        assert found == printed
        assert name is not None
        assert name.startswith(begins)

    def test_a_year_in_brackets_belongs_to_it(self) -> None:
        ((found, _),) = instruments("It breaks the Convention on the Rights of the Child (1989).")
        assert found == "Convention on the Rights of the Child (1989)"

    @pytest.mark.parametrize(
        "printed",
        [
            "Convention on the Rights of the Child (CRC)",
            "Convention on the Rights of the Child (CRC) of 1989",
            "Convention on the Rights of the Child of 20 November 1989",
            "Convention on the Rights of the Child (No. 12)",
            "UN Convention on the Rights of the Child",
            "1989 UN Convention on the Rights of the Child",
            "Minsk Convention on Legal Assistance (MCLA)",
            "Minsk Convention on Legal Assistance (MCLA) (of 3 March 1999)",
            "1999 Minsk Convention No. 12 of 1999 on Legal Assistance",
        ],
    )
    def test_what_belongs_to_a_citation(self, printed: str) -> None:
        ((found, _),) = instruments(f"It breaks the {printed}, as we said.")
        assert found == printed

    @pytest.mark.parametrize(
        ("printed", "behind"),
        [
            ("Convention on the Rights of the Child", " of 2021"),
            ("Minsk Convention on Legal Assistance", " (in full)"),
            ("Minsk Convention on Legal Assistance", " of the people"),
            ("Minsk Convention", ", Article 5"),
            ("Minsk Convention", " of the and of the People"),
        ],
    )
    def test_what_does_not(self, printed: str, behind: str) -> None:
        ((found, _),) = instruments(f"In {printed}{behind} it is so.")
        assert found == printed

    def test_two_under_one_head(self) -> None:
        raw = (
            "It breaks the International Covenants on Civil and Political Rights and on Economic,"
            " Social and Cultural Rights."
        )
        assert starts(raw) == [
            "International Covenant on Civil and Political Rights",
            "International Covenant on Economic, Social and Cultural Rights",
        ]

    def test_a_title_broken_over_lines(self) -> None:
        line = "All of the ports of this country have to keep to the Convention on the Rights of"
        raw = f"{line}\nthe Child, and all of them do so at all times of the year, it seems."
        assert starts(raw) == ["Convention on the Rights of the Child"]

    def test_each_citation_is_listed_in_order(self) -> None:
        raw = "The Genocide Convention and the Rome Statute. The Genocide Convention again."
        assert len(instruments(raw)) == 3


class TestUnknown:
    def test_is_kept_uncoded(self) -> None:
        raw = "It breaks the Minsk Convention on Legal Assistance of all."
        assert instruments(raw) == [("Minsk Convention on Legal Assistance", None)]

    @pytest.mark.parametrize(
        "raw",
        [
            "The convention was long.",
            "Article 26 and resolution 822 apply.",
            "They broke with convention and protocol.",
            "The ports are open.",
        ],
    )
    def test_what_names_none_is_none(self, raw: str) -> None:
        assert instruments(raw) == []


class TestOverlap:
    def test_the_longest_match_stands(self) -> None:
        raw = "The Optional Protocol to the Convention against Torture applies."
        ((found, _),) = instruments(raw)
        assert found.startswith("Optional Protocol to")

    def test_what_the_codebook_knows_is_no_second_time_unknown(self) -> None:
        raw = "The Rome Statute applies. The Minsk Convention on Aid too. See Genocide Convention."
        assert [printed for printed, _ in instruments(raw)] == [
            *("Rome Statute", "Minsk Convention on Aid", "Genocide Convention")
        ]
