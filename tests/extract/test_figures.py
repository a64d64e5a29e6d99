"""What a figure counts, what happened to it, and of what it is part (invented sentences)."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from statements.codebook import load_codebook
from statements.extract.figures.read import read_figures
from statements.extract.figures.reasons import DOUBTS, LINKS
from statements.extract.figures.rules import LATE, RULES, Rule
from statements.extract.numbers.scan import read_numbers
from statements.files import CODEBOOK
from statements.text.normalise import make_text

BOOK = load_codebook(CODEBOOK)
TEXTS = Path(__file__).parents[1] / "texts"
WORD = re.compile(r"[^\W\d_]+(?:['’.-]?[^\W\d_]+)*|\d+(?:[.,:]\d+)*(?:-[^\W\d_]+)*|[^\w\s]")


class Read(NamedTuple):
    printed: str
    counted: str | None
    event: str | None
    group: str | None
    unit: str | None
    part_of: str | None  # the whole as printed


def figures(raw: str) -> dict[str, Read]:
    """The figures of a text by what is printed."""
    text = make_text("s", raw)
    found, _ = read_figures(text, read_numbers(text), BOOK)

    def printed(start: int, end: int) -> str:
        return raw[slice(*text.raw_span(start, end))]

    names = [printed(f.mention.start, f.mention.end) for f in found]
    return {
        name: Read(
            name,
            printed(*f.counted) if f.counted else None,
            f.event,
            f.group,
            f.unit,
            None if f.part_of is None else names[f.part_of],
        )
        for name, f in zip(names, found, strict=True)
    }


def events(raw: str) -> dict[str, str | None]:
    return {name: figure.event for name, figure in figures(raw).items()}


def parts(raw: str) -> dict[str, str | None]:
    return {name: figure.part_of for name, figure in figures(raw).items()}


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("They freed 40 men; 30 women; 20 boys; and 10 girls.", ["released"] * 4),
        ("In all 40 men lost their lives along with 30 boys in a suicide bomb.", ["died"] * 2),
        ("Number of martyrs: 40 (30 men, 10 women).", ["killed"] * 3),
        ("They shut 40 schools.", ["closed"]),
        ("They saved 40 victims of trafficking and arrested 30 men.", ["rescued", "detained"]),
    ],
)
def test_what_is_said_of_a_list_is_said_of_all_of_it(raw: str, expected: list[str]) -> None:
    assert [*events(raw).values()] == expected


def test_parts_in_brackets_behind_a_number_without_a_noun() -> None:
    found = figures("They count 338 (male: 138; female: 200) injured.")
    assert [(f.event, f.group, f.part_of) for f in found.values()] == [
        ("injured", "all", None),
        ("injured", "men", "338"),
        ("injured", "women", "338"),
    ]


class TestCounted:
    @pytest.mark.parametrize(
        ("raw", "counted", "group", "unit"),
        [
            ("In all 40 women were injured.", "women", "women", "persons"),
            ("In all 40 older persons came.", "older persons", "elderly", "persons"),
            ("In all 40 peaceful and unarmed civilians fled.", None, "all", "persons"),
            ("In all 40 villages were flooded.", "villages", "all", "places"),
            ("In all 40 families left.", "families", "all", "families"),
            ("In all 40 residents of the town left.", "residents of the town", "all", "persons"),
            ("The number of complaints rose to 40.", "complaints", "all", "cases"),
            ("Children: 40; adults: more.", "Children", "children", "persons"),
            ("In all 40 whatsits were lost.", "whatsits", None, None),
        ],
    )
    def test_is_the_phrase_and_its_code(
        self, raw: str, counted: str | None, group: str | None, unit: str | None
    ) -> None:
        figure = figures(raw)["40"]
        assert counted is None or figure.counted == counted
        assert (figure.group, figure.unit) == (group, unit)

    def test_has_no_space_at_its_end(self) -> None:
        figure = figures("The number of cases exceeds 300.")["exceeds 300"]
        assert figure.counted == "cases"

    def test_what_a_verb_says_of_it(self) -> None:
        assert figures("Of 90 pupils, 40 were girls.")["40"].group == "girls"

    def test_money_and_measures_have_the_printed_unit(self) -> None:
        found = figures("Aid of 40 million euros reached 12 km of road.")
        assert found["40 million euros"].unit == "euros"
        assert found["12 km"].unit == "km"

    def test_the_scale_of_an_amount_is_not_its_unit(self) -> None:
        assert figures("It cost $1 billion.")["$1 billion"].unit != "billion"


class TestPartOf:
    @pytest.mark.parametrize(
        "raw",
        [
            "In all 90 people, including 40 women, were injured.",
            "In all 90 people were injured, including 40 women.",
            "In all 90 people were injured, among them 40 women.",
            "In all 90 people were injured, of whom 40 were women.",
            "In all 90 people were injured. Of these, 40 were women.",
            "In all 90 people were injured. Of them 40 were women.",
            "In all 90 people were injured, 40 of them women.",
            "Of the 90 people injured, 40 were women.",
            "Among the 90 injured, 40 were women.",
            "Some 40 women of the 90 people injured returned.",
            "The office helped 40 out of 90 people.",
            "In all 90 people (40 women and 50 men) were injured.",
            "In all 90 complaints: 40 about pay, 50 about rest.",
            "The office received 90 complaints. 40 of them were settled.",
            "The office received 90 complaints. This includes 40 from women.",
            "The office received 90 complaints:\n\n- 40 complaints about pay,\n- 50 others.",
            "The army freed 50 of the 90 hostages; the other 40 were ill.",
            "In all 90 people were held; 40 were women and 12 were minors.",
            "In all 90 families had fled; 40 have since gone home.",
            "In all 90 people were injured. Of the injured, 40 are in hospital.",
            "Police arrested 90 people. Of those arrested, 40 were beaten.",
            "In all 90 people died. Among the dead are 40 children.",
            "The toll is 90 dead: Arl (40), Bem (30), Cor (20).",
            "In all 90 pupils came, 50 by bus on 2 May, 40 on foot.",
            "They said that out of the 90 people, 40 were injured.",
            "Twelve buses took 90 people to 50 towns. 40 of them were women.",
        ],
    )
    def test_a_portion_of_the_figure_named_with_it(self, raw: str) -> None:
        found = parts(raw)
        part = next(name for name in found if "40" in name)
        whole = next(name for name in found if "90" in name)
        assert found[part] == whole
        assert found[whole] is None

    def test_of_a_part(self) -> None:
        read = figures(
            "In all 900 people were hurt and 90 taken hostage, of whom 40, among them 12 women"
            " and 7 children, are still missing."
        )
        assert {name: figure.part_of for name, figure in read.items()} == {
            **{"900": None, "90": None, "40": "90"},
            **{"12": "40", "7": "40"},
        }
        assert [figure.event for figure in read.values()] == [
            *("injured", "taken captive"),
            *["missing"] * 3,
        ]
        assert (read["90"].counted, read["40"].counted) == ("people", "people")
        found = parts("Of the 90 missing, 40 are men and 50 are boys, including 12 babies.")
        assert (found["50"], found["12"]) == ("90", "50")
        found = parts("The 90 victims included 40 women, 12 children and 7 men.")
        assert {found[part] for part in ("40", "12", "7")} == {"90"}

    def test_named_before_or_behind_their_whole(self) -> None:
        assert parts("In all 40 women were among about 90 people hurt.")["40"] == "about 90"
        assert parts("Of a crew of 90 men, 40 drowned.")["40"] == "90"
        assert parts("Of Arl's 90 houses, only 40 stand.")["40"] == "90"
        found = parts("Forty of the 90 cases were closed, 12 were rejected and 38 are pending.")
        assert {found[part] for part in ("Forty", "12", "38")} == {"90"}
        found = parts("There were 90 fires - 40 linked to heat, and 50 to storms.")
        assert (found["40"], found["50"]) == ("90", "90")

    def test_each_of_a_list(self) -> None:
        found = parts("In all 90 people, including 40 women, 12 men, and 7 children, came.")
        assert found == {"90": None, "40": "90", "12": "90", "7": "90"}

    def test_a_part_of_a_part(self) -> None:
        raw = "The fate of 50 people, including 12 women, from the 90 residents is unknown."
        assert parts(raw) == {"50": "90", "12": "50", "90": None}

    def test_a_share_in_brackets_is_that_of_the_figure_before(self) -> None:
        read = figures("Of the 90 injured, 40 (44%) were women and 9 (10%) were boys.")
        assert {read[name].part_of for name in ("40", "44%", "9", "10%")} == {"90"}
        assert {figure.event for figure in read.values()} == {"injured"}
        read = figures("Of 90 refugees (12 per cent) few came.")
        assert (read["12 per cent"].part_of, read["12 per cent"].event) == (None, None)

    def test_cases_of_an_illness_have_deaths_among_them(self) -> None:
        assert parts("There were 90 cases of measles, including 12 deaths.")["12"] == "90"
        assert parts("There were 90 cases per 100 people, including 12 deaths.")["12"] is None

    def test_a_share_of_a_figure(self) -> None:
        found = parts("In all 90 people came, of whom 20 per cent were women.")
        assert found["20 per cent"] == "90"

    @pytest.mark.parametrize(
        "raw",
        [
            "In all 90 people were injured and 40 women were displaced.",
            "In all 90 villages were flooded, including 40 people.",
            "There came 90 men. There came 40 women.",
            "There came 90 men, 40 women.",
            "The figures show a 40 per cent rise from the 90 victims of May.",
            "While 90 people fled, 40 soldiers remain in the town.",
            "These 90 countries met. These 90 countries and 40 others agreed.",
            "We named those 90 people, and the name of those 40 people is known.",
            "The army freed 90 people and arrested several officers, including 40 generals.",
            "In all 90 per cent of families are poor; 40 per cent of the families are large.",
            "There are 90 people. That is 40 per cent of the people of the south.",
            "He had 90 questions - 90 questions, and no answer.",
            "There are 90 Jews; the majority of those 90 are citizens.",
        ],
    )
    def test_no_portion(self, raw: str) -> None:
        assert set(parts(raw).values()) == {None}

    def test_what_is_printed_as_a_part_is_one_though_it_does_not_fit(self) -> None:
        found = parts("In all 90 people, including 40 women, 45 men and 30 others, came.")
        assert found == {"90": None, "40": "90", "45": "90", "30": "90"}
        assert parts("In all 40 people, including 90 women, came.")["90"] == "40"


class TestEvent:
    @pytest.mark.parametrize(
        ("raw", "event"),
        [
            ("In all 40 people were killed.", "killed"),
            ("The storm injured 40 people.", "injured"),
            ("It led to the displacement of 40 people.", "displaced"),
            ("In all 40 people, most of them old, were evicted.", "displaced"),
            ("The fate of 40 people is unknown.", "fate unknown"),
            ("In all 40 people went missing.", "missing"),
            ("In all 40 residents who were held hostage came back.", "taken captive"),
            ("In all 40 people were taken captive.", "taken captive"),
            ("The police detained 40 people.", "detained"),
            ("The death toll rose to 40.", "died"),
            ("In all 40 countries recognised it.", "recognised"),
            ("The office received 40 complaints.", "received"),
            ("In all 40 people were chased into the hills and killed.", "killed"),
            ("In all 40 residents of Italy were killed.", "killed"),
            ("In 2002-2003, 40 people drowned in Arland - a bad year.", "died"),
            ("An average of 40 children a day were injured.", "injured"),
            ("It was the worst fire since 40 people were killed in Arl.", "killed"),
            ("Police arrested 40 people and seized cars.", "detained"),
            ("In all 40 people crossed the river fleeing the storm.", "displaced"),
            ("In all 40 people sang.", None),
            ("The lives of 40 children were lost.", "died"),
            ("Estimates put the death toll at 40.", "died"),
            ("That brings the number of people killed in May to 40.", "killed"),
            ("The storm drove 40 families from their homes.", "displaced"),
            ("In all 40 men were shot and killed.", "killed"),
            ("In all 40 people, including some under the age of 18, were held.", "held"),
            ("We mourn the 40 guests, including 12 girls, who were murdered.", "killed"),
        ],
    )
    def test_stands_before_after_or_inside(self, raw: str, event: str | None) -> None:
        assert events(raw)["40"] == event

    def test_each_figure_has_its_own(self) -> None:
        raw = "In all 90 people were killed, 40 were injured and 12 families were displaced."
        assert events(raw) == {"90": "killed", "40": "injured", "12": "displaced"}

    def test_the_nearest_one_governs(self) -> None:
        raw = "The flood killed 40 people and injured 90."
        assert events(raw) == {"40": "killed", "90": "injured"}

    def test_a_state_beside_what_happened_is_no_event_of_its_own(self) -> None:
        raw = "We saw 40 deaths in custody, and 9 in prison. Of the dead, 3 were children."
        assert events(raw) == {"40": "died", "9": "died", "3": "died"}

    def test_those_named_by_what_happened_are_of_the_figure_that_says_it(self) -> None:
        raw = "There were 90 deaths and 70 injured. Of those killed, 40 were men, 12 women."
        assert parts(raw) == {"90": None, "70": None, "40": "90", "12": "90"}
        assert events(raw)["40"] == "killed"

    def test_one_for_all_of_a_list(self) -> None:
        assert events("In all 40 women and 12 men were injured.") == {
            "40": "injured",
            "12": "injured",
        }

    def test_it_does_not_cross_into_the_next_sentence(self) -> None:
        assert events("In all 40 people sang. Nobody was killed.") == {"40": None}

    def test_parts_have_that_of_their_whole(self) -> None:
        assert events("In all 90 people, including 40 women, were injured.") == {
            "90": "injured",
            "40": "injured",
        }

    def test_a_number_inside_the_words_of_an_event_is_no_figure(self) -> None:
        found = figures("In all 40 children lost one parent and 12 children lost both parents.")
        assert {name: f.event for name, f in found.items()} == {
            "40": "lost one parent",
            "12": "lost both parents",
        }


class TestWords:
    """What is said of whom: each of these was once read wrong."""

    @pytest.mark.parametrize(
        ("raw", "expected"),
        [
            (
                "In all 487 people received injuries, 1275 civilians were led into captivity.",
                {"487": "injured", "1275": "taken captive"},
            ),
            ("A total of 1200 live as refugees.", {"1200": "refugee"}),
            ("Here 130 children were left with one parent.", {"130": "lost one parent"}),
            ("Some 40 rockets took lives.", {"40": None}),
            ("In all 43 countries registered growth.", {"43": None}),
            ("In all 40 sessions held in May were full.", {"40": None}),
            ("It arrested the decrease of 3 per cent in the rate.", {"3 per cent": None}),
            ("In all 40 men were condemned to death.", {"40": "sentenced"}),
            (
                "Police arrested 19 suspects and seized 12 guns.",
                {"19": "detained", "12": "seized"},
            ),
            (
                "It killed 218 people, including 43 children and 77 women, and wounded 571.",
                {"218": "killed", "43": "killed", "77": "killed", "571": "injured"},
            ),
            (
                "Here 35 persons are missing; 4,300 of the 6,150 displaced have returned.",
                {"35": "missing", "4,300": "returned", "6,150": "displaced"},
            ),
            ("Of 640 refugees (12 per cent) few came.", {"640": "refugee", "12 per cent": None}),
            ("None of the 40 people was killed.", {"40": None}),
            ("In all 40 people were not killed.", {"40": None}),
            ("In all 40 people were saved from being killed.", {"40": "rescued"}),
            ("Here 12 hostages, whose release is withheld, are ill.", {"12": "taken captive"}),
            ("In all 50 people were killed or wounded.", {"50": "killed; injured"}),
            ("In that attack 40 people were killed.", {"40": "killed"}),
            ("In all 40 people, of whom 12 were women, were injured.", {"40": "injured"}),
        ],
    )
    def test_have_the_event_that_is_said_of_them(
        self, raw: str, expected: dict[str, str | None]
    ) -> None:
        found = {name.removeprefix("Some "): event for name, event in events(raw).items()}
        assert {name: found[name] for name in expected} == expected

    @pytest.mark.parametrize("parts", [1, 3, 6, 8])
    @pytest.mark.parametrize(
        "frame",
        [
            "{whole}, including {list}, were mercilessly murdered and 5,379 were evicted.",
            "{whole} of the town, among them {list}, were murdered, and 5,379 were evicted.",
            "{whole} ({list}) were murdered and 5,379 residents were evicted.",
            "{whole} - including {list} - were murdered and 5,379 residents were evicted.",
            "That night {whole}, including {list} were murdered, 5,379 residents were evicted.",
        ],
    )
    def test_reach_over_a_list_of_parts(self, frame: str, parts: int) -> None:
        kinds = ["children", "women", "older persons", "girls", "boys", "men", "pupils", "nurses"]
        each = [f"{21 + number} {kind}" for number, kind in enumerate(kinds[:parts])]
        listed = " and ".join(filter(None, [", ".join(each[:-1]), each[-1]]))
        found = figures(frame.format(whole="613 residents", list=listed))
        assert (found["613"].event, found["5,379"].event) == ("killed", "displaced")
        for number in range(parts):
            assert found[str(21 + number)][2:6:3] == ("killed", "613")

    def test_stand_in_the_codebook(self) -> None:
        """The words of an event are a form of a word or phrase in its row."""
        spoken = 0
        for path in sorted(TEXTS.glob("*.txt")):
            text = make_text(path.stem, path.read_text(encoding="utf-8-sig"))
            for figure in read_figures(text, read_numbers(text), BOOK)[0]:
                assert (figure.event is None) == (figure.event_span is None)
                if figure.event and figure.event_span:
                    words = WORD.findall(text.clean[slice(*figure.event_span)].lower())
                    found = BOOK.events.find(words, 0)
                    assert found, words
                    code = figure.event.split("; ")[0]
                    assert code in {said.row["event"] for said in found.said}
                    assert figure.event_link in LINKS
                    spoken += 1
        assert spoken > 200


class TestDoubt:
    @pytest.mark.parametrize(
        ("raw", "doubt"),
        [
            ("In all 40 people were killed.", None),
            ("The rebels hope to release 40 prisoners.", "not said to have happened"),
            ("If 40 people were killed, we would know.", "not said to have happened"),
            ("The office received 40 people.", "weak verb"),
            ("In all 40 streets vanished.", "unit does not fit"),
            ("We saw 90 people fleeing. Of these, 40 were women.", "carried from another sentence"),
            ("In all 12 died and 90 fled, including 40 women.", None),
            ("The blast left 50 dead and 90 wounded, among them 40 men.", "whole is not certain"),
            (
                "Of 90 detainees seen, 40 said nothing.",
                "more than one event in the clause",
            ),
            ("In all 60 died and 90 fled, including 40 women.", "whole is not certain"),
            ("They held 60 men for a series of raids, 40 of which failed.", "whole is not certain"),
            ("In all 60 died. Of the dead, 40 were women.", "carried from another sentence"),
            ("In all 60 people, including 45 men and 40 women, fled.", "parts exceed the whole"),
            ("people | 40 killed", "from a table"),
            ("Every day 40 people were killed.", "a rate or an average"),
            ("There were 40 deaths per 1,000 births.", "a rate or an average"),
            ("Claims that 40 people were killed are false.", "not said to have happened"),
            ("In all 40 deaths were avoided.", "not said to have happened"),
            ("The man who killed his wife and 40 men was freed.", "said of others, perhaps"),
            ("We saw 15 tents; 40 have arrived.", "no noun of its own"),
        ],
    )
    def test_is_said_with_its_reason(self, raw: str, doubt: str | None) -> None:
        text = make_text("s", raw)
        found, _ = read_figures(text, read_numbers(text), BOOK)
        said = {f.doubt for f in found if text.clean[: f.mention.end].endswith("40")}
        assert said == {doubt}

    def test_comes_from_a_closed_list(self) -> None:
        for path in sorted(TEXTS.glob("*.txt")):
            text = make_text(path.stem, path.read_text(encoding="utf-8-sig"))
            for figure in read_figures(text, read_numbers(text), BOOK)[0]:
                assert set((figure.doubt or "").split("; ")) <= {*DOUBTS, ""}


class TestRules:
    @pytest.mark.parametrize("rule", (*RULES, *LATE), ids=lambda rule: f"{rule.link} {rule.side}")
    def test_each_finds_its_example_and_leaves_its_counter_example(self, rule: Rule) -> None:
        assert events(rule.example)["40"] == rule.event
        assert events(rule.counter)["40"] != rule.event


class TestInheritance:
    def test_a_figure_without_a_noun_counts_what_the_one_before_does(self) -> None:
        found = figures("In all 40 children lost both parents, whereas 130 lost one parent.")
        assert found["130"][1:5] == ("children", "lost one parent", "children", "persons")

    def test_an_event_of_persons_alone_tells_the_unit_of_a_figure_without_a_noun(self) -> None:
        assert figures("The storm killed 40.")["40"].unit == "persons"
        assert figures("The office received 305 of these.")["305"].unit is None  # or letters

    def test_an_anaphor_counts_what_its_whole_does(self) -> None:
        found = figures("The office received 90 complaints. 40 of them were urgent.")
        assert found["40"][1:5] == ("complaints", "received", "all", "cases")

    def test_nothing_is_inherited_across_paragraphs(self) -> None:
        found = figures("There came 90 children.\n\nIn the end the storm injured 40.")
        assert found["40"].counted is None

    def test_another_thing_is_not_inherited(self) -> None:
        raw = "Scores of homes burned, and hundreds of thousands fled."
        assert figures(raw)["hundreds of thousands"].counted is None


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            "At least 21 people died, including four officers, and more than 270 were injured.",
            {"At least 21": "died", "four": "died", "more than 270": "injured"},
        ),
        (
            "There were 56 deaths, including 36 children, and 79 people injured.",
            {"56": "died", "36": "died", "79": "injured"},
        ),
        (
            "In all 38 people, including 6 girls, and 40 soldiers were murdered.",
            {"38": "killed", "6": "killed", "40": "killed"},
        ),
    ],
)
def test_a_part_has_no_event_of_a_figure_behind_it(raw: str, expected: dict[str, str]) -> None:
    assert events(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Seven prisoners and 40 guards were killed.", ["killed", "killed"]),
        ("Seven dead and 40 men were freed.", ["died", "released"]),
        ("It left 7 people homeless and 40 men with burns.", ["displaced", None]),
        ("A total of 7 people, not counting 40 men, were killed.", ["killed", None]),
        ("Homicides rose from 7 to 40.", ["killed", "killed"]),
        ("Storms hit, killing 7 Hindus and injuring 40 men.", ["killed", "injured"]),
        ("In all 7 Danish and 40 Irish men were killed.", ["killed", "killed"]),
        ("Some 7 men were killed in Alton, and 40 more in Borwick.", ["killed", "killed"]),
        ("We counted 7 dead trees and 40 dead men.", [None, "died"]),
        ("All were arrested, including 7 men.", ["detained"]),
        ("Some 7 men held in the gaols of Alton have died.", ["died"]),
        ("It cost the town 7 lives.", ["died"]),
        ("The 7 sailors - men, women and boys - drowned.", ["died"]),
    ],
)
def test_each_has_what_is_said_of_it(raw: str, expected: list[str | None]) -> None:
    assert list(events(raw).values()) == expected


def test_a_month_behind_those_who_are_named_by_an_event_is_no_verb() -> None:
    assert list(events("The 40 killed May 5 in Arl are mourned.")) == ["40"]
    assert events("The 40 wounded have returned in May.")["40"] == "returned"


def test_what_is_compared_or_told_on_through_a_gap_has_the_same_event() -> None:
    assert events("In all 90 people died, compared with 40 in May.")["40"] == "died"
    assert events("In all 90 were killed on Monday, 40 on Tuesday.")["40"] == "killed"
    assert events("Six of the 40 detained were freed.") == {"Six": "released", "40": "detained"}


@pytest.mark.parametrize("joined", [", and {}", "; {}", ", while {}"])
@pytest.mark.parametrize(
    ("whole", "event", "other", "own"),
    [
        ("In all 90 people were killed", "killed", "40 were injured", "injured"),
        ("In all 90 people drowned", "died", "40 were rescued", "rescued"),
        ("In all 90 people were killed", "killed", "40 civilians were wounded", "injured"),
        ("The storm killed 90 people", "killed", "40 have been injured", "injured"),
        ("The police arrested 90 people", "detained", "40 people were released", "released"),
    ],
)
def test_a_clause_behind_a_list_of_parts_is_of_others(
    whole: str, event: str, other: str, own: str, joined: str
) -> None:
    raw = f"{whole}, including 7 children{joined.format(other)}."
    found = figures(raw)
    assert {name: figure.event for name, figure in found.items()} == {
        "90": event,
        "7": event,
        "40": own,
    }
    assert {name: figure.part_of for name, figure in found.items()} == {
        "90": None,
        "7": "90",
        "40": None,
    }
    assert found["40"].group == "all"


@pytest.mark.parametrize("other", ["40 survivors are being treated", "40 were injured"])
def test_a_clause_behind_a_part_of_them_is_of_others(other: str) -> None:
    found = parts(f"In all 90 people died, nine of them children, and {other}.")
    assert found == {"90": None, "nine": "90", "40": None}


@pytest.mark.parametrize(
    "row",
    [
        "Town: Arl | Killed: 12",
        "Children killed | 12",
        "Town\tKilled\nArl\t12",
        "Loss: Killed | Number: 12",
    ],
)
def test_a_cell_takes_noun_and_event_from_its_heads(row: str) -> None:
    text = make_text("s", f"In all 70 women were injured in Arl.\n\n{row}\n\nAll is well.")
    found, _ = read_figures(text, read_numbers(text), BOOK)
    assert [f.event for f in found] == ["injured", "killed"]
    assert found[1].doubt == "from a table"
    assert found[1].group == ("children" if "Children" in row else "all")


@pytest.mark.parametrize("row", ["Year killed: 12 | Arl", "Town: Arl | Death rate: 12", "Arl | 12"])
def test_a_cell_without_heads_that_count_takes_nothing(row: str) -> None:
    text = make_text("s", f"In all 70 women were injured in Arl.\n\n{row}\n\nAll is well.")
    found, _ = read_figures(text, read_numbers(text), BOOK)
    assert [f.event for f in found[1:]] == [None] * len(found[1:])
    assert not any(f.counted for f in found[1:])


@pytest.mark.parametrize(
    ("raw", "units"),
    [
        ("The bodies of 40 women were returned.", ["remains"]),
        ("The remains of some 40 women were exhumed.", ["remains"]),
        ("We buried 40 bodies.", ["remains"]),
        ("90 people are missing; the bodies of 40 of them were buried.", ["persons", "remains"]),
        ("In all 40 women were returned with the bodies of 12 men.", ["persons", "remains"]),
        ("In all 40 fallen soldiers were returned.", ["remains"]),
        ("We met 40 women.", ["persons"]),
    ],
)  # fmt: skip
def test_what_is_left_of_the_dead_is_counted_apart_from_the_living(
    raw: str, units: list[str]
) -> None:
    assert [figure.unit for figure in figures(raw).values()] == units


@pytest.mark.parametrize(
    ("listed", "group", "unit"),
    [
        ("countries and legislative bodies", None, None),
        ("people and houses", None, None),
        ("men, women and children", "all", "persons"),
        ("men, women, old people and children", "all", "persons"),
        ("nurses and soldiers", "all", "persons"),
        ("men and boys", "men and boys", "persons"),
        ("boys and schoolboys", "boys", "persons"),
        ("schools, hospitals and houses", "all", "buildings"),
    ],
)
def test_nouns_that_are_joined_say_what_all_of_them_say(
    listed: str, group: str | None, unit: str | None
) -> None:
    assert figures(f"We saw 17 {listed} there.")["17"][1:5] == (listed, None, group, unit)


@pytest.mark.parametrize(
    ("raw", "group", "event"),
    [
        ("Three of the dead were children.", "children", "died"),
        ("Three of those killed were women.", "women", "killed"),
        ("Three of the 12 victims were women.", "women", None),
        ("Three of the victims were buried.", "all", "buried"),
        ("Three of the women and two men were children once.", "women", None),
    ],
)
def test_those_who_are_said_to_be_a_group_count_as_it(
    raw: str, group: str, event: str | None
) -> None:
    assert figures(raw)["Three"][2:4] == (event, group)


@pytest.mark.parametrize(("men", "counted"), [("servicemen", True), ("specimen", False)])
def test_men_of_all_kinds_are_many(men: str, counted: bool) -> None:
    said = figures(f"In all 40 military {men} were freed.")["40"].counted or ""
    assert said.endswith(men) == counted


@pytest.mark.parametrize(
    ("raw", "printed", "counted"),
    [
        ("The number of deaths now touches 40.", "40", "deaths"),
        ("The number of people killed rose to 40.", "40", "people"),
        ("The population of the city is 40,000.", "40,000", "population"),
        ("Only six of the total 40 states signed.", "40", "states"),
        ("In all 40 mortal remains were found.", "40", "mortal remains"),
        ("In all 40 of the boats remain; 12 remains of fish.", "12", "remains of fish"),
        ("About 40 percent currently receive aid.", "About 40 percent", None),
        ("Police found 40 pounds of fish.", "40 pounds", "fish"),
        ("We saw 12 of the country's 40 prisons.", "12", "prisons"),
        ("Houses destroyed: 40", "40", "Houses"),
        ("No. of persons evacuated - 40", "40", "persons"),
    ],
)
def test_the_noun_ends_where_a_verb_begins(raw: str, printed: str, counted: str | None) -> None:
    assert figures(raw)[printed].counted == counted


def test_things_that_are_named_like_persons_are_no_families() -> None:
    assert events("The storm destroyed 110 mobile launchers.") == {"110": "destroyed"}
    assert events("The police seized 40 computers.") == {"40": "seized"}
    assert events("The storm destroyed 40 families.") == {"40": "families destroyed"}


@pytest.mark.parametrize(
    "counted",
    [
        *("relatives of those killed", "families of the missing", "children of the wounded"),
        *("widows of the dead", "wives of hostages", "lawyers of the detained"),
        *("hostages' families", "refugee camps", "homeless shelters", "death certificates"),
    ],
)
def test_what_happened_to_others_is_no_event(counted: str) -> None:
    assert events(f"There are 40 {counted} here.") == {"40": None}


@pytest.mark.parametrize("be", ["are", "were"])
@pytest.mark.parametrize("those", ["those", "the", "the people"])
def test_those_among_whom_they_are_have_their_event(be: str, those: str) -> None:
    assert events(f"In all 40 women {be} among {those} killed.") == {"40": "killed"}
    assert events(f"In all 40 women {be} among {those} guests.") == {"40": None}


@pytest.mark.parametrize("counted", ["of those killed", "of the killed", "people killed"])
def test_what_happened_to_them_is_one(counted: str) -> None:
    assert events(f"There are 40 {counted} here.") == {"40": "killed"}


@pytest.mark.parametrize(
    ("raw", "doubt"),
    [
        ("We met 40 relatives of people who were killed.", "said of others, perhaps"),
        ("We met 40 friends of Anna Bell, who was killed.", "said of others, perhaps"),
        ("We met 40 homeless boys.", "weak verb"),
        ("He was charged with killing 40 men.", "not said to have happened"),
        ("The number of sets sold or seized totalled 40.", "unit does not fit"),
        ("We met 40 people from villages affected by storms.", "said of others, perhaps"),
        ("We met 40 residents of Alton who were killed.", None),
        ("We met 40 people affected by storms.", None),
    ],
)
def test_what_may_be_said_of_others_is_in_doubt(raw: str, doubt: str | None) -> None:
    text = make_text("s", raw)
    (figure,), _ = read_figures(text, read_numbers(text), BOOK)
    assert (figure.event is not None, figure.doubt) == (True, doubt)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("All but 3 of the 40 passengers were killed.", {"3": None, "40": None}),
        ("All except 12 guards were freed.", {"12": None}),
        ("They freed 90 people, among them 40 hostages.", {"90": "released", "40": "released"}),
        ("They infected 90 people, including 40 fatalities.", {"90": "infected", "40": "died"}),
        ("There are 90 refugees, including 40 hostages.", {"90": "refugee", "40": "taken captive"}),
        (
            "They freed 90 men and arrested 40 the same evening.",
            {"90": "released", "40": "detained"},
        ),
    ],
)
def test_what_happened_to_a_part_or_to_all_others(raw: str, expected: dict[str, str]) -> None:
    assert events(raw) == expected


@pytest.mark.parametrize(
    ("raw", "doubt"),
    [
        ("In all 40 people were nearly killed.", "not said to have happened"),
        ("The storm almost killed 40 people.", "not said to have happened"),
        ("The storm killed almost 40 people.", None),
    ],
)
def test_what_nearly_happened_is_in_doubt(raw: str, doubt: str | None) -> None:
    text = make_text("s", raw)
    (figure,), _ = read_figures(text, read_numbers(text), BOOK)
    assert (figure.event, figure.doubt) == ("killed", doubt)


@pytest.mark.parametrize(
    ("raw", "printed"),
    [
        ("We treated 90 patients, 40 more than in May.", "40"),
        ("They killed 40 fewer people than in May.", "40"),
        ("We received 90 complaints, 40% fewer than in May.", "40%"),
        ("Seizures rose, and were 40 per cent higher.", "40 per cent"),
        ("He lost by just 40 votes.", "40"),
        ("There were 90 deaths - 40 more than in May.", "40"),
    ],
)
def test_a_difference_has_no_event_and_is_no_part(raw: str, printed: str) -> None:
    assert (events(raw)[printed], parts(raw)[printed]) == (None, None)


@pytest.mark.parametrize(
    "raw",
    [
        "She is the mother of 40 who was killed.",
        "The water levels at the huge 40 dams rose.",
        "The dam raises the water level 40 feet.",
        "Arrests are up 40 per cent.",
        "Not all of the 40 men were killed.",
        "They dropped charges against 40 men.",
        "They treated 40 fewer men.",
        "It cost $40 participants.",
        "The number of people who ask for refugee status fell to 40 per cent.",
        "From these convictions 40 men learnt.",
        "When the pact was signed in May there were 40 states.",
        "The conviction among these states - 40 of them - is strong.",
        "One was killed in 40 raids.",
        "The police executed 40 search warrants.",
    ],
)
def test_what_is_said_of_something_else_is_no_event(raw: str) -> None:
    assert events(raw).popitem()[1] is None


@pytest.mark.parametrize(
    ("raw", "doubt"),
    [
        ("We plan to shut the port, free the ship and release 40 people.", True),
        ("It took aim at the town after releasing 40 people.", False),
        ("They were invited to release 40 people.", True),
        ("They await the release of 40 people.", True),
    ],
)
def test_a_plan_reaches_to_the_end_of_its_clause(raw: str, doubt: bool) -> None:
    text = make_text("s", raw)
    (figure,), _ = read_figures(text, read_numbers(text), BOOK)
    assert (figure.event, figure.doubt) == (
        "released",
        "not said to have happened" if doubt else None,
    )


def test_others_are_no_part() -> None:
    read = figures("Of the 613 killed, 63 were children; 487 others were injured.")
    assert (read["63"].part_of, read["487"].part_of) == ("613", None)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("In all 90 men died in Ar, 40 in Bel and 12 in Cid.",
         {"90": "died", "40": "died", "12": "died"}),
        ("In all 90 homes were destroyed, as well as 40 schools.",
         {"90": "destroyed", "40": "destroyed"}),
        ("The storm destroyed 90 homes and damaged 40 others.",
         {"90": "destroyed", "40": "damaged"}),
        ("In all 90 men, 40 of them old, drowned.", {"90": "died", "40": "died"}),
        ("In all 90 men, including 40 US citizens, drowned.", {"90": "died", "40": "died"}),
        ("In all 40 men, believed to be farmers, were freed.", {"40": "released"}),
        ("There were 40 of us saved.", {"40": "rescued"}),
        ("In all 40 Britons were shot dead; 12 immigrants fled.",
         {"40": "killed", "12": "displaced"}),
        ("In all 40 bus drivers were kidnapped.", {"40": "taken captive"}),
        ("In all 40 women, a girl and a man died.", {"40": "died"}),
        ("There were 40 deaths and entire villages were destroyed.", {"40": "died"}),
        ("It received 40 phone calls requesting help.", {"40": "received"}),
        ("In all 90 men were killed and 17 returned home.", {"90": "killed", "17": "returned"}),
        ("There were 40 cases of sudden deaths.", {"40": "died"}),
        ("Ninety men died and 40 managed to survive.", {"Ninety": "died", "40": "survived"}),
        ("In all 40 men were held. We repeat this call.", {"40": "held"}),
        ("We mourn the death of 40 men in custody.", {"40": "died"}),
        ("In all 90 girls (of whom 40 were ill) and 12 old men died.",
         {"90": "died", "40": "died", "12": "died"}),
        ("In all 40 soldiers, judges and port workers were freed.", {"40": "released"}),
        ("In all 40 girls/boys were rescued.", {"40": "rescued"}),
        ("In all 40 students living in Arl were deported.", {"40": "deported"}),
        ("Forty out of Arl's 90 guests fled.", {"Forty": "displaced", "90": None}),
        ("In all 90 men -- 40 of them old -- drowned.", {"90": "died", "40": "died"}),
        ("By May 40 of Arl's 90 guests were dead.", {"40": "died", "90": None}),
        ("It left 40 of the 90 men on the ship unaccounted for.", {"40": None, "90": None}),
        ("In all 40 of the 90 girls kidnapped in May escaped.",
         {"40": "escaped", "90": "taken captive"}),
        ("In all 40 men are known to have been freed; 12 are confirmed as injured.",
         {"40": "released", "12": "injured"}),
        ("They freed 90 men, including 12 old men as the ship arrived.",
         {"90": "released", "12": "released"}),
        ("In May 90 men were recruited; two of these men were killed.",
         {"90": "recruited", "two": "killed"}),
        ("The storm killed one man and injured 15 boys.", {"one": "killed", "15": "injured"}),
        ("In all 40 people flee from areas that were freed.", {"40": "displaced"}),
        ("Of 90 on board, only 40 survived.", {"90": None, "40": "survived"}),
        ("In all 90 men, 40 women and 12 boys fled.",
         {"90": "displaced", "40": "displaced", "12": "displaced"}),
        ("In all 40 people are recorded to have been murdered.", {"40": "killed"}),
        ("They killed 18 people–eight of them boys–and wounded 15 others.",
         {"18": "killed", "eight": "killed", "15": "injured"}),
    ],
)  # fmt: skip
def test_who_shares_an_event(raw: str, expected: dict[str, str | None]) -> None:
    assert events(raw) == expected


def test_what_was_attempted_is_said_not_to_have_happened() -> None:
    text = make_text("s", "There were 16 attempted murders.")
    (figure,), _ = read_figures(text, read_numbers(text), BOOK)
    assert figure.doubt == "not said to have happened"


@pytest.mark.parametrize(("total", "some", "others", "whole"),
                         [(400, 300, 100, None), (433, 310, 123, "433")])  # fmt: skip
def test_two_round_numbers_make_no_sum(
    total: int, some: int, others: int, whole: str | None
) -> None:
    read = figures(f"In all {total} men left; that day {some} men sang, and {others} men ate.")
    assert read[str(others)].part_of == whole


def test_the_unit_of_money_is_its_currency_not_its_scale() -> None:
    found = figures("It cost €3m, then $220b.")
    assert [figure.unit for figure in found.values()] == ["€", "$"]


def test_a_figure_borrows_no_noun_of_fewer() -> None:
    found = figures("In all 15 officers were hurt by crowds, 60 of whom were held.")
    assert found["60"].counted is None


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("We met 40 women, 12 of them with children.", ("women", "women")),
        ("We saw 40 cases, 12 of which concern children.", ("cases", "all")),
        ("It hurt 40 men in Alton, compared with 12 in Borwick.", ("men", "men")),
    ],
)
def test_a_figure_borrows_the_bare_noun(raw: str, expected: tuple[str, str]) -> None:
    assert (figures(raw)["12"].counted, figures(raw)["12"].group) == expected
