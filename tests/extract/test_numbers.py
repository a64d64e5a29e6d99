"""Every number of a text is read, with the kind that says what it is for.

The sentences are invented; places such as Arland do not exist.
"""

from itertools import pairwise

import pytest

from statements.codebook import load_codebook
from statements.extract.numbers.context import Mention
from statements.extract.numbers.scan import read_numbers
from statements.files import CODEBOOK
from statements.tables.rows import read_rows
from statements.text.normalise import make_text


def mentions(raw: str) -> list[tuple[str, Mention]]:
    text = make_text("s", raw)
    return [(raw[slice(*text.raw_span(m.start, m.end))], m) for m in read_numbers(text)]


def kinds(raw: str) -> list[tuple[str, str]]:
    return [(printed, mention.kind) for printed, mention in mentions(raw)]


def figure(raw: str) -> tuple[str, float | None, float | None, str]:
    """The only number of a text: as printed, value, upper and bound."""
    ((printed, mention),) = mentions(raw)
    return printed, mention.value, mention.upper, mention.bound


def all_are(kind: str, raw: str, *printed: str) -> None:
    assert kinds(raw) == [(p, kind) for p in printed]


class TestCount:
    @pytest.mark.parametrize(
        ("raw", "printed"),
        [
            ("The office received 1275 complaints.", "1275"),
            ("It heard 1,275 people.", "1,275"),
            ("It reached 30 000 pupils.", "30 000"),
            ("It reached 30\u00a0000 pupils.", "30\u00a0000"),
            ("It reached 30\u2009000 pupils.", "30\u2009000"),
            ("Some of the 2.2 million voters came.", "2.2 million"),
            ("Sixty-seven people left.", "Sixty-seven"),
            ("Twenty seven pupils stayed.", "Twenty seven"),
            ("Seven thousand books were lost.", "Seven thousand"),
            ("They found four hundred and thirteen letters.", "four hundred and thirteen"),
            ("It heard fifty (50) witnesses.", "fifty (50)"),
            ("It heard 50 (fifty) witnesses.", "50 (fifty)"),
            ("One child was found.", "One"),
            ("The storm injured 12.", "12"),
            ("**12** women came.", "12"),
            ("The list\u00ads hold 1\u00ad2 names.", "1\u00ad2"),
            ("There were 2000 visitors.", "2000"),
        ],
    )
    def test_a_number_of_things(self, raw: str, printed: str) -> None:
        all_are("count", raw, printed)

    @pytest.mark.parametrize(
        ("raw", "printed"),
        [
            ("Of the pupils, 25 lost both books, whereas 130 lost them all.", ("25", "130")),
            ("It had 300 letters; 150 of them were answered.", ("300", "150")),
            ("Visits: Alton (12), Borwick (7) and Carden (5).", ("12", "7", "5")),
            ("There came 12 men, 7 women and 3 more.", ("12", "7", "3")),
            ("| Men | 12 |\n| Women | 3 |", ("12", "3")),
            ("Men: 12; women: 3.", ("12", "3")),
        ],
    )
    def test_with_its_noun_left_out_or_elsewhere(self, raw: str, printed: tuple[str, ...]) -> None:
        all_are("count", raw, *printed)

    def test_stuck_to_the_word_before(self) -> None:
        assert kinds("In2007 morethan 150 people came.") == [
            ("2007", "year"),
            ("morethan 150", "count"),
        ]

    def test_a_number_before_a_dash(self) -> None:
        assert kinds("Of the 130 – one of them a child – all returned.")[0] == ("130", "count")


class TestPercentMoneyMeasureRatio:
    @pytest.mark.parametrize(
        ("raw", "printed"),
        [
            ("It rose by 20%.", "20%"),
            ("It reached 20 per cent of pupils.", "20 per cent"),
            ("Some 12.5 percent left.", "Some 12.5 percent"),
            ("Twenty per cent stayed.", "Twenty per cent"),
            ("It fell by 3 percentage points.", "3 percentage points"),
        ],
    )
    def test_percent(self, raw: str, printed: str) -> None:
        all_are("percent", raw, printed)

    @pytest.mark.parametrize(
        ("raw", "printed"),
        [
            ("It cost $1 billion.", "$1 billion"),
            ("It cost US$ 2,500.", "US$ 2,500"),
            ("It cost 300 euros.", "300 euros"),
            ("It cost €30m.", "€30m"),
            ("It cost 40 million manats.", "40 million manats"),
            ("It cost AZN 500.", "AZN 500"),
        ],
    )
    def test_money(self, raw: str, printed: str) -> None:
        all_are("money", raw, printed)

    @pytest.mark.parametrize(
        ("raw", "printed"),
        [
            ("The road is 12 km long.", "12 km"),
            ("The lake covers 30 hectares.", "30 hectares"),
            ("It holds two tonnes.", "two tonnes"),
            ("It covers 1,500 square kilometres.", "1,500 square kilometres"),
        ],
    )
    def test_measure(self, raw: str, printed: str) -> None:
        all_are("measure", raw, printed)

    @pytest.mark.parametrize(
        ("raw", "printed", "value"),
        [
            ("It reached half of the villages.", "half", 0.5),
            ("It reached 1 in 10 pupils.", "1 in 10", 0.1),
            ("It reached three out of four pupils.", "three out of four", 0.75),
            ("It reached two thirds of the pupils.", "two thirds", 2 / 3),
            ("It reached a quarter of the pupils.", "a quarter", 0.25),
        ],
    )
    def test_ratio(self, raw: str, printed: str, value: float) -> None:
        ((found, mention),) = mentions(raw)
        assert (found, mention.kind) == (printed, "ratio")
        assert mention.value == pytest.approx(value)


class TestBounds:
    @pytest.mark.parametrize(
        ("hedge", "bound"),
        [
            *[(word, "approximate") for word in ("nearly", "almost", "about", "around", "some")],
            *[(word, "approximate") for word in ("approximately", "roughly", "an estimated")],
            *[(word, "at least") for word in ("at least", "over", "more than", "no fewer than")],
            *[(word, "at most") for word in ("up to", "at most", "fewer than", "as many as")],
        ],
    )
    def test_words_before_a_number(self, hedge: str, bound: str) -> None:
        assert figure(f"There came {hedge} 40 people.") == (f"{hedge} 40", 40, None, bound)

    def test_an_exact_number_has_none(self) -> None:
        assert figure("There came 40 people.") == ("40", 40, None, "exact")

    @pytest.mark.parametrize(
        ("raw", "expected"),
        [
            ("The number of letters exceeds 300.", ("exceeds 300", 300, None, "at least")),
            ("There came 40 or more people.", ("40 or more", 40, None, "at least")),
            ("There came 40 people or so.", ("40", 40, None, "exact")),
            ("There came 40+ people.", ("40+", 40, None, "at least")),
        ],
    )
    def test_elsewhere(self, raw: str, expected: tuple[str, float, None, str]) -> None:
        assert figure(raw) == expected

    @pytest.mark.parametrize(
        ("raw", "printed", "value", "upper"),
        [
            ("There came 13 to 15 people.", "13 to 15", 13, 15),
            ("There came 50 or 51 people.", "50 or 51", 50, 51),
            ("There came between 20 and 30 people.", "between 20 and 30", 20, 30),
            ("There came 40-50 people.", "40-50", 40, 50),
            ("There came 40–50 people.", "40–50", 40, 50),
            ("There came ten to twelve people.", "ten to twelve", 10, 12),
            ("13 to 15 people came.", "13 to 15", 13, 15),
        ],
    )
    def test_ranges(self, raw: str, printed: str, value: float, upper: float) -> None:
        assert figure(raw) == (printed, value, upper, "range")

    @pytest.mark.parametrize(
        "raw", ["It rose from 20 to 30 letters.", "There came 12 and 15 people.", "5 to 3 people"]
    )
    def test_two_numbers_are_no_range(self, raw: str) -> None:
        assert [m.upper for _, m in mentions(raw)] == [None, None]

    @pytest.mark.parametrize(
        ("raw", "printed"),
        [
            ("Dozens of people came.", "Dozens"),
            ("There burned scores of homes.", "scores"),
            ("There fled hundreds of thousands of people.", "hundreds of thousands"),
            ("There were tens of thousands of letters.", "tens of thousands"),
            ("There are a million people.", "a million"),
            ("Several hundred people came.", "Several hundred"),
        ],
    )
    def test_vague_ones_have_no_value(self, raw: str, printed: str) -> None:
        assert figure(raw) == (printed, None, None, "vague")


class TestDate:
    @pytest.mark.parametrize(
        "printed",
        [
            *("September 27, 2020", "27 September 2020", "28-09-2020", "2020-09-28", "27.09.2020"),
            *("25th to 26th February of 1992", "30/10/2020 22:43", "Sept. 21", "26 February"),
            *(
                "February 25-26, 1992",
                "February 1992",
                "1 and 2 May 2021",
                "30 April to 2 May 2021",
            ),
            *("the 5th of May", "May 5th"),
        ],
    )
    def test_in_any_order(self, printed: str) -> None:
        raw = f"The bridge was closed on {printed} for repair."
        all_are("date", raw, printed.removeprefix("the "))

    def test_has_no_value(self) -> None:
        assert mentions("It was closed on 27 September 2020.")[0][1].value is None


class TestYearTimeDuration:
    @pytest.mark.parametrize(
        ("raw", "printed"),
        [
            ("The bridge was built in 1987.", "1987"),
            ("The war of 1991-1994 ended.", "1991-1994"),
            ("The 1949 treaty stands.", "1949"),
            ("It began in the 1990s.", "1990s"),
            ("It began in the nineties.", "nineties"),
            ("Since early 2003 it has been shut.", "2003"),
            ("The 2019/20 school year began.", "2019/20"),
        ],
    )
    def test_year(self, raw: str, printed: str) -> None:
        all_are("year", raw, printed)

    @pytest.mark.parametrize("printed", ["22:43", "9 a.m.", "10:30 pm", "06:00 GMT", "18:05:30"])
    def test_time(self, printed: str) -> None:
        all_are("time", f"The ship left at {printed} from the port", printed)

    @pytest.mark.parametrize(
        ("raw", "printed"),
        [
            ("The 44-day strike ended.", "44-day"),
            ("It lasted for 30 years.", "30 years"),
            ("Thirty-four years have passed.", "Thirty-four years"),
            ("One day she came back.", "One day"),
            ("It took two and a half hours.", "two and a half hours"),
            ("It took two to three weeks.", "two to three weeks"),
            ("Half a year went by.", "Half a year"),
        ],
    )
    def test_duration(self, raw: str, printed: str) -> None:
        all_are("duration", raw, printed)


class TestAge:
    @pytest.mark.parametrize(
        ("raw", "printed"),
        [
            ("A 24-year-old man came.", ("24-year-old",)),
            ("Pupils aged 6, 8 and 14 came.", ("6", "8", "14")),
            ("She was 24 years old.", ("24 years old",)),
            ("It is for children under 18.", ("18",)),
            ("It is for those aged 15 to 17.", ("15 to 17",)),
            ("Anna Bell (43) came.", ("43",)),
        ],
    )
    def test_of_a_person(self, raw: str, printed: tuple[str, ...]) -> None:
        all_are("age", raw, *printed)


class TestOrdinal:
    @pytest.mark.parametrize(
        ("raw", "printed"),
        [
            ("The first report is out.", "first"),
            ("The 33rd anniversary is near.", "33rd"),
            ("The 23nd session ended.", "23nd"),
            ("The twenty-first meeting ended.", "twenty-first"),
            ("Second, it is long.", "Second"),
        ],
    )
    def test_in_an_order(self, raw: str, printed: str) -> None:
        all_are("ordinal", raw, printed)


class TestDesignation:
    @pytest.mark.parametrize(
        ("raw", "printed"),
        [
            ("The 366th Regiment came.", "366th"),
            ("The plain 366 Motorized Regiment came.", "366"),
            ("The First River War ended.", "First River War"),
            ("Under Protocol I it is banned.", "I"),
            ("It is in the IV Geneva Convention.", "IV"),
            ("During COVID-19 it was shut.", "COVID-19"),
            ("The G20 met.", "G20"),
            ("The Agenda 2030 is out.", "2030"),
        ],
    )
    def test_part_of_a_name(self, raw: str, printed: str) -> None:
        all_are("designation", raw, printed)


class TestCentury:
    @pytest.mark.parametrize("printed", ["XX century", "21st century", "twentieth century"])
    def test_named_by_number(self, printed: str) -> None:
        all_are("century", f"It is a work of the {printed} and no other.", printed)


class TestDocument:
    @pytest.mark.parametrize(
        ("raw", "printed"),
        [
            ("Resolutions #822, 853, 874 and 884 apply.", ("822", "853", "874", "884")),
            ("Resolution 822 (1993) applies.", ("822 (1993)",)),
            ("It is in Article 26.", ("26",)),
            ("It is in articles 6, 7 and 12 of the law.", ("6", "7", "12")),
            ("It is in A/RES/48/114 of the council.", ("A/RES/48/114",)),
            ("Ten ports are shut.[3]", ("3",)),
            ("The ports are shut.³", ("³",)),
            ("See page 12.", ("12",)),
            ("Paragraph 3 (b) says so.", ("3 (b)",)),
            ("See https://example.org/a/2021/5.", ("https://example.org/a/2021/5",)),
        ],
    )
    def test_a_number_of_a_text_or_in_one(self, raw: str, printed: tuple[str, ...]) -> None:
        found = [pair for pair in kinds(raw) if pair[1] != "count"]
        assert found == [(p, "document") for p in printed]

    def test_a_page_number(self) -> None:
        raw = "The ports of the whole country and all their ships are in the hands of\n\n7\n\nmany."
        rows = read_rows(make_text("s", raw), load_codebook(CODEBOOK))["numbers"]
        assert [(row["as_printed"], row["kind"]) for row in rows] == [("7", "document")]


class TestPronounTitleOther:
    @pytest.mark.parametrize(
        ("raw", "printed"),
        [
            ("It is one of the oldest bridges.", "one of the oldest bridges"),
            ("No one came.", "No one"),
            ("It is the only one.", "one"),
            ("One should not forget.", "One"),
            ("On the one hand it is long.", "one"),
            ("This one is long.", "one"),
        ],
    )
    def test_pronoun(self, raw: str, printed: str) -> None:
        all_are("pronoun", raw, printed)

    def test_title_of_a_work(self) -> None:
        assert kinds('Her book "Seven Rivers of Arland" is out.') == [("Seven Rivers", "title")]

    @pytest.mark.parametrize(
        ("raw", "printed"),
        [
            ("Call +994 12 555 44 33 now.", "+994 12 555 44 33"),
            ("Tel. 555-44-33", "555-44-33"),
            ("1. The ports are open.", "1"),
            ("(2) The ports are open.", "2"),
        ],
    )
    def test_telephone_numbers_and_list_marks(self, raw: str, printed: str) -> None:
        all_are("other", raw, printed)


class TestAccount:
    def test_numbers_stand_in_order_and_apart(self) -> None:
        found = read_numbers(make_text("s", "12 men, 3 women; on 5 May 2021 Article 7 (two) II."))
        for before, after in pairwise(found):
            assert before.end <= after.start

    def test_a_text_without_numbers_has_none(self) -> None:
        assert kinds("The ports are open.") == []

    @pytest.mark.parametrize("digits", [400, 5000])
    def test_a_number_of_many_digits_is_one_without_a_value(self, digits: int) -> None:
        ((printed, mention),) = mentions(f"There were {'9' * digits} letters.")
        assert (len(printed), mention.value) == (digits, None)
