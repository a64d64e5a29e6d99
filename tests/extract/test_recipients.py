"""To whom a text goes: the list behind the words of sending, cut into names (invented texts)."""

import pytest

from statements.codebook import load_codebook
from statements.extract.recipients.joints import Joint, cut, separators
from statements.extract.recipients.names import RULES, goes_on
from statements.extract.recipients.read import Recipient, read_recipients
from statements.files import CODEBOOK
from statements.language.english.recipients import TELLS, TOLD, TOLD_WORD
from statements.language.rules import Rule
from statements.text.normalise import make_text

BOOK = load_codebook(CODEBOOK)
BODY = "The ports are open. All is well.\n\n"


def recipients(raw: str) -> list[tuple[str, Recipient]]:
    text = make_text("s", raw)
    found = read_recipients(text, BOOK)
    return [(raw[slice(*text.raw_span(r.start, r.end))], r) for r in found]


def names(raw: str) -> list[str]:
    return [" ".join(printed.split()) for printed, _ in recipients(raw)]


class TestWords:
    @pytest.mark.parametrize(
        "sent",
        [
            *("The statement has been sent to", "The statement was sent to", "The appeal went to"),
            *("This letter is addressed to", "The report has been submitted to", "Cc:", "To:"),
            *("Besides, it was addressed to", "Copies of this letter were forwarded to"),
            *("The statement has also been sent to",),
        ],
    )
    def test_of_sending(self, sent: str) -> None:
        assert names(f"{BODY}{sent} the Council of Europe and UNICEF.") == [
            "Council of Europe",
            "UNICEF",
        ]

    @pytest.mark.parametrize(
        "raw",
        [
            "The ports are open. All is well.",
            "The Council of Europe met. UNICEF sent aid to the towns.",
            "The boats were sent to the Ministry of Trade.",
            "Signed by: Anna Bell, Office of Rights; Carl Dorn, League of Towns.",
            "We call on the United Nations and the Council of Europe to act.",
        ],
    )
    def test_no_words_of_sending_no_recipients(self, raw: str) -> None:
        assert names(raw) == []

    @pytest.mark.parametrize(
        ("raw", "sent"),
        [
            (f"{BODY}The statement has been sent to UNICEF.", ["has been sent to"]),
            (
                f"{BODY}It was sent to the following:\n- UNICEF\n- OSCE",
                ["was sent to the following:"],
            ),
            (f"{BODY}To the Council of Europe", ["To"]),
            (f"To: UNICEF\nCc:  OSCE\n\n{BODY}", ["To:", "Cc:"]),
            (
                f"{BODY}It went to UNICEF, and has been sent to the OSCE.",
                ["went to", "has been sent to"],
            ),
            (
                f"{BODY}It went to UNICEF and was forwarded to the OSCE.",
                ["went to", "was forwarded to"],
            ),
            (f"Letter to the Port Office\n\n{BODY}", ["Letter to"]),
            (f"Dear Minister Kern,\n\n{BODY}", ["Dear"]),
            (f"Ms Orla Venn\nPort Office\n\nDear Ms Venn,\n\n{BODY}", [None]),
        ],
    )
    def test_stand_with_each_recipient(self, raw: str, sent: list[str | None]) -> None:
        text = make_text("s", raw)
        found = [r.sent and text.printed(*r.sent) for r in read_recipients(text, BOOK)]
        assert list(dict.fromkeys(found)) == sent


@pytest.mark.parametrize(
    ("raw", "listed"),
    [
        (
            "5 May 2021\n\nMr Carl Dorn\n\nChair\n\nPort Board\n\n12 Quay Street\n\nDear Sir,\n\n",
            ["Mr Carl Dorn Chair Port Board"],
        ),
        (
            "Carl Dorn\nHarbour Unit\n12 Quay Street\n\nDear Mr Dorn,\n\n",
            ["Carl Dorn Harbour Unit"],
        ),
        (
            "Ms Orla Venn\nPort Office\n\nMr Carl Dorn\nFish Board\n\nDear friends,\n\n",
            ["Ms Orla Venn Port Office", "Mr Carl Dorn Fish Board"],
        ),
        ("Letter to the Minister of Fish on Ports and Quays\n\n", ["Minister of Fish"]),
        ("5 May 2021\n\nDear Minister,\n\n", ["Minister"]),
        ("Dear Friends and Supporters,\n\n", ["Friends and Supporters"]),
        ("Dear Mr Dorn and Dr Vale,\n\n", ["Mr Dorn", "Dr Vale"]),
        (
            "Commissioner for Fish\n\nMr Carl Dorn\nMinister of Ports\n\n5 May 2021\n\n"
            "Dear Mr Dorn,\n\n",
            ["Mr Carl Dorn Minister of Ports"],
        ),
        (
            "HIS EXCELLENCY PRESIDENT MARO VELDEN\n\nOffice of the President,\n\n12 Quay Road\n\n"
            "His Excellency President Velden,\n\n",
            ["HIS EXCELLENCY PRESIDENT MARO VELDEN Office of the President"],
        ),
        (
            "Port League\n12 Quay Street\n\n5 May 2021\n\nMs. Lara Howell\nAdministrator\n"
            "Port Agency\n12 Penn Road\nAlton\n\nRe: it\n\nDear Administrator Howell:\n\n",
            ["Ms. Lara Howell Administrator Port Agency"],
        ),
        (
            "Prime Minister Anna Kern\nParliament Buildings\n\n5 May 2021\n\n"
            "Dear Prime Minister,\n\n",
            ["Prime Minister Anna Kern"],
        ),
        (
            "President of the Port Commission\nMs Ursula Lind\nQuay 200\n\n"
            "Dear President Lind,\n\n",
            ["President of the Port Commission Ms Ursula Lind"],
        ),
        (
            "Senator Orla Venn\nChair\nPort Committee\n224 Quay\nAlton\n\nSenator Carl Dorn\n"
            "Member\nPort Committee\n\nDear Senators,\n\n",
            ["Senator Orla Venn Chair Port Committee", "Senator Carl Dorn Member Port Committee"],
        ),
        (
            "His Excellency\nMr. Anton Gull\nSecretary-General of the League\nNew York\n\n"
            "Excellency,\n\n",
            ["His Excellency Mr. Anton Gull Secretary-General of the League"],
        ),
        (
            "To\nThe Chief Secretary\nGovernment of Arland\nAlton\n\nSir,\n\n",
            ["Chief Secretary Government of Arland"],
        ),
        (
            "To: The Registrar\nCourt of Ports\nPort League\n67075 Alton\n\n",
            ["Registrar Court of Ports Port League"],
        ),
        ("To: Port Office\nFish Board\n\n", ["Port Office", "Fish Board"]),
        (
            "TO THE SPEAKER OF THE SENATE AND\nTHE SPEAKER OF THE HOUSE\n\nDear Speakers,\n\n",
            ["SPEAKER OF THE SENATE", "SPEAKER OF THE HOUSE"],
        ),
        ("Port Board Inc.\nAttn: Takedown\n12 Quay\n\nDear Board,\n\n", ["Port Board Inc"]),
        ("President Carl Dorn\nFish Palace\nAlton\n\nDear Mr Dorn,\n\n", ["President Carl Dorn"]),
        (
            "Appeal\n\nto the Port Office, the co-chairs of Fish, and the parliaments\n\n",
            ["Port Office", "the co-chairs of Fish", "the parliaments"],
        ),
        (
            "Cc:\nMs Orla Venn, Chair of the Port Board\nFish Board\n\n",
            ["Ms Orla Venn, Chair of the Port Board", "Fish Board"],
        ),
    ],
)
def test_an_address_is_one_recipient_over_its_lines(raw: str, listed: list[str]) -> None:
    assert names(f"{raw}{BODY}") == listed


def test_below_words_of_sending_each_person_begins_an_address() -> None:
    raw = f"{BODY}Anna Bell\n\ncc\n\nMs Orla Venn\n\nPort Office\n\nMr Carl Dorn\n\nFish Board\n"
    assert [(name, r.sent_as) for name, r in recipients(raw)] == [
        ("Ms Orla Venn\n\nPort Office", "copy"),
        ("Mr Carl Dorn\n\nFish Board", "copy"),
    ]


@pytest.mark.parametrize("rule", TOLD, ids=lambda rule: rule.name)
def test_what_tells_of_a_letter_does_so_in_its_examples(rule: Rule[str, object]) -> None:
    for sentence in rule.examples:
        assert [r.name for r in TOLD if r.read(sentence)] == [rule.name], sentence
        assert TELLS.search(sentence)
        assert TOLD_WORD.search(sentence)
    assert [s for s in rule.counter_examples if TELLS.search(s)] == []


@pytest.mark.parametrize(
    ("raw", "ways"),
    [
        (f"{BODY}The statement has been sent to UNICEF.", ["statement sent"]),
        (f"{BODY}The letter was sent to UNICEF; a copy went to the OSCE.", ["letter", "copy"]),
        (f"{BODY}We have written to UNICEF, with a copy to the OSCE.", ["letter", "copy"]),
        (f"{BODY}I sent appeals to UNICEF and the OSCE.", ["appeal", "appeal"]),
        (f"To: UNICEF\nCc: OSCE\n\n{BODY}", ["letter", "copy"]),
        (f"Ms Orla Venn\nPort Office\n12 Quay Street\n\nDear Ms Venn,\n\n{BODY}", ["letter"]),
        (f"Open letter to the Port Office\n\n{BODY}", ["letter"]),
    ],
)
def test_as_what_it_goes(raw: str, ways: list[str]) -> None:
    assert [r.sent_as for _, r in recipients(raw)] == ways


@pytest.mark.parametrize(
    ("raw", "listed"),
    [
        ("We wrote to the Port Office on 5 May and are waiting.", ["Port Office"]),
        ("It was sent to the Port Office for a formal response to all.", ["Port Office"]),
        ("We sent this letter to ten bodies, including the Port Office.", ["Port Office"]),
        (
            "In a letter to Ms Orla Venn, Chair of the Port Board, the Defender told all.",
            ["Ms Orla Venn, Chair of the Port Board"],
        ),
        ("In a letter to the Minister, Anna Bell, head of Port Watch, calls.", ["Minister"]),
        ("In a letter to the Minister of Fish, Port Watch urges haste.", ["Minister of Fish"]),
        ("Copy to: Port Office / Fish Board / file", ["Port Office", "Fish Board"]),
        ("Copied to: P&O, the Port Office", ["P&O", "Port Office"]),
        ("To: Port Office <all@ports.org>\nBcc: Fish Board", ["Port Office", "Fish Board"]),
        ("To: Port Office\nNotice of Sale", ["Port Office"]),
        ("To: Foreign Desk, Fish Writer", ["Foreign Desk", "Fish Writer"]),
        (
            "This letter is also being shared with bodies (Port League, Fish Board) and UNICEF.",
            ["Port League", "Fish Board", "UNICEF"],
        ),
        ("Dear Colleagues in the Port Office, it is late.", ["Colleagues in the Port Office"]),
        ("Their letter to the Port Office was read.", []),
        ("Port Watch writes to express its fears.", []),
        ("In a letter to Prime Minister Theresa May, we ask.", ["Prime Minister Theresa May"]),
        ("The letter, which was also sent to the Port Office, is long.", ["Port Office"]),
        ("A letter was sent to the Port Office by the League.", []),
    ],
)
def test_where_a_list_begins_and_ends(raw: str, listed: list[str]) -> None:
    assert names(f"{BODY}{raw}") == listed


class TestList:
    EXPECTED = ("UN Security Council", "Council of Europe", "League of Bakers")

    @pytest.mark.parametrize(
        "listed",
        [
            " the UN Security Council, the Council of Europe and the League of Bakers.",
            " the UN Security Council, Council of Europe, and League of Bakers.",
            " the UN Security Council (UNSC), Council of Europe (CoE), League of Bakers (LB).",
            " the UN Security Council; the Council of Europe; and the League of Bakers.",
            " UN Security Council, to the Council of Europe as well as to the League of Bakers.",
            ":\n- UN Security Council\n- Council of Europe\n- League of Bakers",
            ":\n1. UN Security Council\n2. Council of Europe\n3. League of Bakers",
            ":\nUN Security Council\nCouncil of Europe\nLeague of Bakers",
            " the UN Security Council. It was also sent to the Council of Europe and the League of"
            " Bakers.",
        ],
    )
    def test_in_any_layout(self, listed: str) -> None:
        assert tuple(names(f"{BODY}The statement has been sent to{listed}")) == self.EXPECTED

    def test_may_come_first_or_between(self) -> None:
        sent = "This appeal is addressed to the Council of Europe.\n\n"
        assert names(sent + BODY) == names(BODY + sent + BODY) == ["Council of Europe"]

    def test_goes_on_in_another_sentence(self) -> None:
        raw = f"{BODY}It was sent to UNICEF. Besides, it was addressed to the Council of Europe."
        assert names(raw) == ["UNICEF", "Council of Europe"]

    def test_stands_in_the_order_of_the_text(self) -> None:
        found = recipients(f"{BODY}The statement was sent to UNICEF, UNESCO, the OSCE and the EU.")
        assert [r.start for _, r in found] == sorted(r.start for _, r in found)
        assert len(found) == 4

    def test_a_purpose_behind_it_is_no_name(self) -> None:
        raw = f"{BODY}The letter was sent to UNICEF and the OSCE for information."
        assert names(raw) == ["UNICEF", "OSCE"]

    def test_what_follows_a_bulleted_list_is_no_name(self) -> None:
        raw = f"{BODY}The letter was sent to:\n- UNICEF\n- OSCE\n\nThe office is open to all."
        assert names(raw) == ["UNICEF", "OSCE"]


class TestNames:
    @pytest.mark.parametrize(
        "name",
        [
            "UN Educational, Scientific, and Cultural Organization",
            "Organization for Security and Cooperation in Europe",
            "Committee on Fish and Ships",
            "Ministry of Labour and Social Protection",
            "Ministry of Labour, Trade and Social Protection",
            "Association of Bakers and Millers of Northern States",
        ],
    )
    def test_and_or_a_comma_inside_a_name(self, name: str) -> None:
        raw = f"{BODY}The statement was sent to the {name}, UNICEF and the OSCE."
        assert names(raw) == [name, "UNICEF", "OSCE"]

    def test_an_acronym_tells_where_a_name_ends(self) -> None:
        raw = f"{BODY}It was sent to the Board of Fish, Ships and Ports (BFSP) and UNICEF (UNICEF)."
        assert names(raw) == ["Board of Fish, Ships and Ports", "UNICEF"]
        assert [r.acronym for _, r in recipients(raw)] == ["BFSP", "UNICEF"]

    def test_an_acronym_codes_a_name_that_is_not_known(self) -> None:
        ((_, found),) = recipients(f"{BODY}It was sent to the Ombuds Institute of All (IOI).")
        assert found.known
        assert found.known.organisation == "International Ombudsman Institute"

    def test_elliptical_names_are_two(self) -> None:
        raw = (
            f"{BODY}It was sent to the International (IOI) and European Ombudsman Institutes (EOI)."
        )
        assert [r.known and r.known.organisation for _, r in recipients(raw)] == [
            "International Ombudsman Institute",
            "European Ombudsman Institute",
        ]

    def test_an_unknown_name_is_kept_uncoded(self) -> None:
        ((printed, found),) = recipients(f"{BODY}The letter was sent to the League of Bakers.")
        assert (printed, found.known) == ("League of Bakers", None)

    def test_recipients_without_a_name_of_their_own(self) -> None:
        raw = f"{BODY}It was sent to ombudspersons of other countries and the media."
        assert len(names(raw)) == 2

    def test_heads_are_the_organisation(self) -> None:
        ((printed, found),) = recipients(f"{BODY}It was sent to the heads of the European Union.")
        assert printed == "the heads of the European Union"
        assert found.known
        assert found.known.organisation == "European Union"


def joint_at(marked: str) -> Joint:
    """The joint before which a mark stands in a list."""
    mark = min(marked.find(sign) for sign in "~|" if sign in marked)
    listed = marked[:mark] + marked[mark + 1 :]
    pieces = list(cut(listed, 0, len(listed)))
    size = sum(piece.end <= mark for piece in pieces)
    return Joint(listed, pieces, size, separators(listed), BOOK)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_rule_decides_its_examples(rule: Rule[Joint, bool]) -> None:
    for marked in rule.examples:
        joint = joint_at(marked)
        assert next(r.name for r in RULES if r.read(joint) is not None) == rule.name, marked
        assert goes_on(joint) is ("~" in marked)


@pytest.mark.parametrize(
    ("raw", "doubts"),
    [
        (f"{BODY}Cc: the Port Office; UNICEF", [None, None]),
        (f"{BODY}To: Mr Piet Halloran", [None]),
        ("Dear Parents of Alton,\n\nAll is well. All is.", ["no office, body or person"]),
        ("All is well. We have written to the Port Office. All is.", ["told of in prose"]),
    ],
)
def test_what_may_be_no_recipient_is_in_doubt(raw: str, doubts: list[str | None]) -> None:
    assert [recipient.doubt for _, recipient in recipients(raw)] == doubts


def test_the_lines_of_a_numbered_list_are_names() -> None:
    listed = "1. Chair / PO\n2. Clerks of Ports\n3. Heads / Deputy Heads of Offices"
    assert names(f"{BODY}Cc:\n\n{listed}") == [line[3:] for line in listed.split("\n")]


def test_a_line_that_tells_of_a_letter_is_no_address() -> None:
    address = "Dr Anna Bell\nPort Office\n\nDear Dr Bell,\n\nAll is well. All is."
    assert names(f"Sample letter to Dr Anna Bell\n\n{address}") == ["Dr Anna Bell Port Office"]


def test_lines_of_a_copy_list_are_one_each_without_where_they_are() -> None:
    listed = (
        f"{BODY}Cc: Dr Anna Bell, Rapporteur, Board of Fish\nHuman Rights Committee, 5 Port Street,"
        " Alton\nMs Dora Ek, Ambassador for Arland, 354 Quay Road, Alton"
    )
    assert names(listed) == [
        "Dr Anna Bell, Rapporteur, Board of Fish",
        "Human Rights Committee",
        "Ms Dora Ek, Ambassador for Arland",
    ]
    wrapped = f"{BODY}Cc: Dr Anna Bell, Rapporteur,\nBoard of Fish, League of Bakers and\nUNICEF"
    assert names(wrapped)[-2:] == ["League of Bakers", "UNICEF"]


def test_an_address_in_capitals_is_one() -> None:
    raw = (
        "20 May 2021\n\nHIS EXCELLENCY PRESIDENT ANNA BELL\n\nOffice of the President,\n\n"
        "5 Port Street, Alton\n\nHis Excellency President Bell,\n\nAll is well. All is."
    )
    assert names(raw) == ["HIS EXCELLENCY PRESIDENT ANNA BELL Office of the President"]


@pytest.mark.parametrize("greeting", ["Mr Bell,", "Honourable Minister,", "Dear Minister Bell,"])
def test_a_letter_greets_whom_its_address_names(greeting: str) -> None:
    raw = f"Mr Carl Bell\nMinister of Fish\n\n{greeting}\n\nAll is well. All is."
    assert names(raw) == ["Mr Carl Bell Minister of Fish"]


def test_an_acronym_that_looks_like_a_word_is_a_name() -> None:
    text = make_text("s", "The ports are shut.\n\ncc: WHO, UNICEF, Port Office\n")
    found = read_recipients(text, load_codebook(CODEBOOK))
    assert [text.printed(r.start, r.end) for r in found] == ["WHO", "UNICEF", "Port Office"]
