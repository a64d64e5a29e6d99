"""When, where and by whom a text was issued, as far as it says (invented texts)."""

import datetime
import re

import pytest

from statements.extract.metadata.fields import DOUBTS, FEW_SIGNS, FIELDS
from statements.extract.metadata.lines import Words
from statements.extract.metadata.parts import Parts
from statements.extract.metadata.read import Metadata, read_metadata
from statements.language.rules import Rule
from statements.text.normalise import make_text

BODY = "The ports are open. All is well, and was on 3 March 1999.\n\n"
DAY = datetime.date(2021, 5, 5)


def metadata(raw: str) -> Metadata:
    return read_metadata(make_text("s", raw))


def test_an_office_that_says_of_nothing_issues_no_text() -> None:
    found = metadata("The League of Towns urges all. All is.\n\nAnna Bell\nPresident & CEO\n")
    assert (found.issuer, found.signatory) == ("League of Towns", "Anna Bell")


class TestSignatureBlock:
    RAW = (
        f"Statement on the ports\n\n{BODY}Anna Bell\nCommissioner for Ports\nof Arland\n\n"
        "5 May 2021\nAlton city\n"
    )

    def test_says_it_all(self) -> None:
        assert metadata(self.RAW)[:5] == (
            DAY,
            "Alton city",
            "Commissioner for Ports of Arland",
            "Statement on the ports",
            "Anna Bell",
        )

    @pytest.mark.parametrize("printed", ["5 May 2021", "May 5, 2021", "05.05.2021", "2021-05-05"])
    def test_a_date_in_any_form(self, printed: str) -> None:
        assert metadata(f"{BODY}Anna Bell\n{printed}\n").date == DAY

    def test_place_and_date_on_one_line(self) -> None:
        found = metadata(f"{BODY}Anna Bell\nOmbudsman\nAlton, 5 May 2021\n")
        assert (found.place, found.date) == ("Alton", DAY)

    def test_before_the_recipients(self) -> None:
        found = metadata(f"{self.RAW}\nThe statement has been sent to UNICEF.\n")
        assert (found.date, found.signatory) == (DAY, "Anna Bell")


class TestElsewhere:
    def test_dateline(self) -> None:
        found = metadata("Alton, 5 May 2021 – The ports are open. All is well.")
        assert (found.date, found.place) == (DAY, "Alton")

    def test_a_dateline_without_a_year_names_the_place_alone(self) -> None:
        found = metadata("Baku. 1 February. The ports are open. All is well.")
        assert (found.date, found.place) == (None, "Baku")

    def test_front_matter(self) -> None:
        raw = (
            "---\ntitle: On the ports\ndate: 2021-05-05\nissuer: Port Office\nplace: Alton\n"
            f"author: Anna Bell\n---\n\n{BODY}"
        )
        assert metadata(raw)[:5] == (DAY, "Alton", "Port Office", "On the ports", "Anna Bell")

    def test_heading(self) -> None:
        found = metadata(f"# Statement by the Port Office on the ports\n\n5 May 2021\n\n{BODY}")
        assert found[:2] == (DAY, None)
        assert found.issuer == "Port Office"
        assert found.title == "Statement by the Port Office on the ports"


OFFICE, TWO_LINES = "Ombudsman of Arland", "Commissioner for Ports\n(Ombudsman) of Arland"
BELOW = [
    *(
        "1 May 2020",
        "\n1 May 2020",
        "Alton, 1 May 2020",
        "Alton\n1 May 2020",
        "\nAlton\n\n1 May 2020",
    ),
    *("Alton | 1 May 2020", "1 May 2020\nAlton", "1 May 2020 | Alton"),
]
BESIDE = [
    *(
        ", 1 May 2020",
        " | 1 May 2020",
        " 1 May 2020",
        " - 1 May 2020",
        " (1 May 2020)",
        ": 1 May 2020",
    ),
    *(
        ", Alton, 1 May 2020",
        " | Alton | 1 May 2020",
        " | Alton, 1 May 2020",
        " – Alton, 1 May 2020",
    ),
    " · 1 May 2020",
]


class TestOfficeAndDate:
    @pytest.mark.parametrize("office", [OFFICE, TWO_LINES], ids=["one line", "two lines"])
    @pytest.mark.parametrize("beside", [*BESIDE, *(f"\n{below}" for below in BELOW)])
    @pytest.mark.parametrize("where", ["heading", "signature"])
    def test_in_any_layout(self, office: str, beside: str, where: str) -> None:
        block = f"{office}{beside}"
        raw = f"{block}\n\n{BODY}" if where == "heading" else f"{BODY}Anna Bell\n{block}\n"
        found = metadata(raw)
        assert found.issuer == office.replace("\n", " ")
        assert found.date == datetime.date(2020, 5, 1)
        assert found.place == ("Alton" if "Alton" in beside else None)

    @pytest.mark.parametrize("below", [*BELOW, "Dear friends,", "We are all here"])
    @pytest.mark.parametrize("kind", ["Statement by the", "STATEMENT\n\nby the", "Appeal of the"])
    def test_below_a_title_that_names_the_office(self, kind: str, below: str) -> None:
        found = metadata(f"{kind} {OFFICE}\n{below}\n\n{BODY}")
        assert found.issuer == OFFICE

    @pytest.mark.parametrize("first", ["1 May 2020\n", "Alton, 1 May 2020\n\n", "1 May 2020, "])
    def test_the_date_first(self, first: str) -> None:
        assert metadata(f"{first}{OFFICE}\n\n{BODY}").issuer == OFFICE

    @pytest.mark.parametrize(
        ("line", "issuer"),
        [
            (
                "Ministry of Labour, Trade and Ports, 1 May 2020",
                "Ministry of Labour, Trade and Ports",
            ),
            ("Council 1 May 2020 Memorial: a year of work", None),
            (
                "Statement by the Commissioner\n(Ombudsman) of Arland",
                "Commissioner (Ombudsman) of Arland",
            ),
        ],
    )
    def test_what_belongs_to_its_name(self, line: str, issuer: str | None) -> None:
        assert metadata(f"{line}\n\n{BODY}").issuer == issuer

    def test_a_date_that_is_told_of_is_no_part_of_it(self) -> None:
        found = metadata(f"The Council on the events of 1 May 2020\n\n{BODY}")
        assert (found.issuer, found.date) == (None, None)


class TestNothingSaid:
    def test_is_null(self) -> None:
        assert metadata("The ports are open.") == Metadata(None, None, None, None, None, {}, {})

    def test_the_date_of_an_event_is_not_the_date_of_issue(self) -> None:
        assert metadata(BODY).date is None
        heading = "Statement on the anniversary of the events of 26 February 1992 at the port"
        assert metadata(f"{heading}\n\n{BODY}").date is None

    def test_no_such_day(self) -> None:
        assert metadata(f"{BODY}Anna Bell\n31 February 2021\n").date is None


class TestDoubt:
    @pytest.mark.parametrize(
        ("raw", "doubts"),
        [
            ("Port Office\n\nAlton city\n\n5 May 2021\n\nAll is well.", {}),
            (
                "Port Office\nCustomers\n5 May 2021\n\nAll is well.",
                {"place": "on a line of its own"},
            ),
            (
                "The Port Office said it was open. All is well.",
                {"issuer": "named by few signs"},
            ),
        ],
    )
    def test_is_said_where_only_the_place_in_the_text_tells(
        self, raw: str, doubts: dict[str, str]
    ) -> None:
        assert metadata(raw).doubts == doubts

    def test_each_names_a_rule(self) -> None:
        names = {rule.name for rules in FIELDS.values() for rule in rules}
        assert names | {FEW_SIGNS} > DOUBTS.keys()

    @pytest.mark.parametrize(
        "signature",
        [
            "Anna Bell\nChairman",
            "-end-\nAnna Bell\nPort Office",
            "Carl Dorn, Fish Club Ltd.\nAnna Bell, Port Office",
        ],
    )
    def test_an_office_of_nobody_and_one_of_many_are_no_issuer(self, signature: str) -> None:
        assert metadata(f"{BODY}{signature}\n").issuer is None

    @pytest.mark.parametrize(
        "headline",
        [
            "Port Office Opens New Gate",
            "Fishers of Arland face a third winter – port agency",
            "PORT COMMITTEE TO MEET IN ALTON",
            "Director of Communications",
            "Anna Bell",
        ],
    )
    def test_a_headline_is_no_issuer(self, headline: str) -> None:
        assert metadata(f"{headline}\n\n5 May 2021\n\n{BODY}").issuer is None

    def test_whom_a_letter_addresses_is_no_issuer(self) -> None:
        raw = f"5 May 2021\n\nCarl Dorn\nPort Office\n\nDear Mr Dorn,\n\n{BODY}"
        assert metadata(raw).issuer is None

    @pytest.mark.parametrize(
        "printed",
        ["5 MAY 2021", "5-May-2021", "MAY 5 2021", "Dated: 5 May 2021", "Posted on 5 May 2021"],
    )
    def test_a_date_however_it_is_set(self, printed: str) -> None:
        assert metadata(f"On the ports\n{printed}\n\n{BODY}").date == DAY

    def test_a_date_below_a_long_title_that_looks_wrapped(self) -> None:
        title = "Statement by the Port Office of Arland on the occasion of the Day of the Ports"
        assert metadata(f"{title}\n5 May 2021\n\n{BODY}").date == DAY

    @pytest.mark.parametrize(
        ("raw", "issuer"),
        [
            (
                "Port Council\nFish Assembly\nDistr.: General\n\nLetter dated 5 May 2021 from the"
                " Envoy of Arland to the Port Council addressed to its President\n\n",
                "Envoy of Arland",
            ),
            ("Office of the Ombudsman of Arland\n\nStatement by the Ombudsman of Arland\n\n",
             "Ombudsman of Arland"),
            ("Statement by the Port Union High Commissioner for Fish Anna Bell\n\n",
             "Port Union High Commissioner for Fish"),
            ("Statement by the League of Ports and the Union of Bakers on fish\n\n",
             "League of Ports; Union of Bakers"),
            (
                "Statement of the Port Commissioner of Arland on ports\n\nAll is well. All is.\n\n"
                "Anna Bell Port Commissioner of Arland",
                "Port Commissioner of Arland",
            ),
        ],
    )  # fmt: skip
    def test_whole_names_of_those_who_issue_it(self, raw: str, issuer: str) -> None:
        found = metadata(f"{raw}{BODY}")
        assert (found.issuer, found.doubts) == (issuer, {})

    def test_who_signs_stands_under_the_closing_not_in_the_contacts(self) -> None:
        contacts = "Media contact:\nCarl Dorn\nPort Office\n"
        raw = f"{BODY}Yours sincerely,\n\n(signed) Anna Bell\n\n{contacts}"
        assert metadata(raw).signatory == "Anna Bell"

    @pytest.mark.parametrize("told", ["The Premier of Sarn, Carl Dorn, called.", "All is well."])
    def test_an_office_is_not_named_as_what_another_holds(self, told: str) -> None:
        assert metadata(f"Statement from Premier Anna Bell\n\n{told} All is.").issuer is None

    @pytest.mark.parametrize(
        "other",
        [
            "President: Dr. Anna Bell     Secretary: Carl Dorn",
            "Reprinted from the Times of 4 July 1998",
            "Republic of Arland",
            "Committee on Petitions",
            "Posted by the Port Office",
            "Port Office\nAlton",
        ],
    )
    def test_a_title_says_what_a_text_is_of(self, other: str) -> None:
        assert (
            metadata(f"{other}\n\nPetition on the ports\n\n{BODY}").title == "Petition on the ports"
        )


class TestWords:
    @pytest.mark.parametrize(
        ("raw", "words"),
        [
            (
                "Port Office\n\nAlton city\n\n5 May 2021\n\nAll is well.",
                {"issuer": "Port Office", "place": "Alton city", "date": "5 May 2021"},
            ),
            (
                "All is well.\n\nDr Anna Bell\nCommissioner for Ports\nof Arland",
                {"signatory": "Anna Bell", "issuer": "Commissioner for Ports\nof Arland"},
            ),
            ("Alton, 5\u00a0May 2021 – All is.", {"place": "Alton", "date": "5\u00a0May 2021"}),
            (
                '---\nDATE : "2021-05-05"\nauthor: Anna  Bell\nplace: Alton\n---\n\nplace: All is.',
                {"date": "2021-05-05", "signatory": "Anna  Bell", "place": "Alton"},
            ),
            (
                "Statement by the Ombudsman of A and the Defender of B\n\nAll is well.",
                {"issuer": "Ombudsman of A and the Defender of B"},
            ),
            (
                "All is well.\n\nAnna Bell, Head of the Port Office\nCarl Dorn, Fish Board",
                {
                    "signatory": "Anna Bell, Head of the Port Office\nCarl Dorn",
                    "issuer": "Port Office\nCarl Dorn, Fish Board",
                },
            ),
            (
                "All is well at the Old Port Office of Arland.\n\nAnna Bell\nPort Office",
                {"signatory": "Anna Bell", "issuer": "Old Port Office of Arland"},
            ),
        ],
    )
    def test_stand_where_they_are_said(self, raw: str, words: dict[str, str]) -> None:
        text = make_text("s", raw)
        found = {of: text.printed(*span) for of, span in read_metadata(text).words.items()}
        assert found == words


EACH_RULE = pytest.mark.parametrize(
    ("rule", "rules"), [(rule, rules) for rules in FIELDS.values() for rule in rules]
)
Rules = tuple[Rule[Parts, Words], ...]


@EACH_RULE
def test_each_rule_reads_its_examples_first(rule: Rule[Parts, Words], rules: Rules) -> None:
    for marked in rule.examples:
        text = make_text("s", re.sub("[{}]", "", marked))
        parts = Parts(text)
        first, words = next((each, found) for each in rules if (found := each.read(parts)))
        start, end = text.raw_span(words.start, words.end)
        assert f"{text.raw[:start]}{{{text.raw[start:end]}}}{text.raw[end:]}" == marked
        assert first is rule


@EACH_RULE
def test_each_rule_leaves_others_alone(rule: Rule[Parts, Words], rules: Rules) -> None:
    assert [raw for raw in rule.counter_examples if rule.read(Parts(make_text("s", raw)))] == []


def test_a_year_in_two_digits_is_of_the_century_that_is_nearer() -> None:
    assert metadata("Board of Fish\n13.5.84\n\nAll is well.").date == datetime.date(1984, 5, 13)
    assert metadata("Board of Fish\n13.5.22\n\nAll is well.").date == datetime.date(2022, 5, 13)
