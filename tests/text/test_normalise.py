"""A text is decoded or refused, normalised beside the original, and cut into sentences."""

import codecs
import textwrap

import pytest

from statements.errors import StatementError
from statements.text.normalise import decode, make_text

LONG = "The office has looked into the conditions of work in all the ports of the country and"


def sentences(raw: str) -> list[str]:
    text = make_text("s", raw)
    return [" ".join(text.clean[s.start : s.end].split()) for s in text.sentences]


def sections(raw: str) -> list[tuple[str, str]]:
    text = make_text("s", raw)
    return [(s.section, " ".join(text.clean[s.start : s.end].split())) for s in text.sentences]


class TestDecode:
    @pytest.mark.parametrize(
        "data",
        [
            "é 12".encode(),
            codecs.BOM_UTF8 + "é 12".encode(),
            "é 12".encode("utf-16"),
            codecs.BOM_UTF16_BE + "é 12".encode("utf-16-be"),
            "é 12".encode("utf-32"),
        ],
        ids=["UTF-8", "UTF-8 with BOM", "UTF-16", "UTF-16 BE", "UTF-32"],
    )
    def test_reads_utf8_and_what_a_byte_order_mark_names(self, data: bytes) -> None:
        assert decode(data, "a.txt") == "é 12"

    @pytest.mark.parametrize(
        ("data", "says"),
        [
            (b"", "empty"),
            (b" \r\n\t\n", "empty"),
            (codecs.BOM_UTF8, "empty"),
            ("\u200b\u00ad".encode(), "empty"),
            (b"caf\xe9 12", "UTF-8"),
            ("12 é".encode("utf-16") + b"\x00", "UTF-16"),
            ("twelve".encode("utf-16-le"), "binary"),
            (b"\x89PNG\r\n\x1a\n\x00\x00", "UTF-8"),
            (b"PK\x03\x04\x00\x00", "binary"),
        ],
    )
    def test_refuses_the_rest_in_a_line_that_names_the_file(self, data: bytes, says: str) -> None:
        with pytest.raises(StatementError, match=says) as error:
            decode(data, "folder/a.txt")
        assert str(error.value).startswith("folder/a.txt: ")
        assert "\n" not in str(error.value)


@pytest.mark.parametrize("mark", [">", "#", "-", "*", "_", "\u2028>"])
def test_a_line_of_nothing_but_a_mark_breaks_nothing(mark: str) -> None:
    text = make_text("s", f"All is\n{mark}")
    assert [text.printed(s.start, s.end)[:6] for s in text.sentences] == ["All is"]


class TestOffsets:
    @pytest.mark.parametrize(
        "raw",
        ["12 **men**", "a\u00adb 12\u200b men", "\ufeff12\r\nmen", "«12»\u00a0men\u2028\u200f7"],
    )
    def test_clean_spans_lead_back_to_the_raw_text(self, raw: str) -> None:
        text = make_text("s", raw)
        start = text.clean.index("12")
        first, last = text.raw_span(start, start + 2)
        assert text.raw[first:last] == "12"
        assert text.raw == raw

    def test_a_span_holds_the_invisible_characters_inside_it(self) -> None:
        text = make_text("s", "over 1\u00ad2 men")
        start = text.clean.index("12")
        assert text.raw[slice(*text.raw_span(start, start + 2))] == "1\u00ad2"

    def test_odd_spaces_quotes_and_marks_are_made_plain(self) -> None:
        clean = make_text("s", "**30\u00a0000** “men”\u2019s co\u2011op").clean
        assert clean.split() == ["30", "000", '"men"\'s', "co-op"]


class TestSentences:
    @pytest.mark.parametrize(
        ("raw", "expected"),
        [
            ("A came. B went! Did C? Yes.", ["A came.", "B went!", "Did C?", "Yes."]),
            ("Dr. Bell came. 12 men left.", ["Dr. Bell came.", "12 men left."]),
            ("See Art. 5 of it. J. R. Bell left.", ["See Art. 5 of it.", "J. R. Bell left."]),
            ('He said "no." She left.', ['He said "no."', "She left."]),
            ("It cost 2.5 dollars. No. 4 won.", ["It cost 2.5 dollars.", "No. 4 won."]),
            ("The U.N. Council met. It rained.", ["The U.N. Council met.", "It rained."]),
            ("Ten men left.1 They came back.", ["Ten men left.1", "They came back."]),
            ("Ten men left.30 000 came.", ["Ten men left.30 000 came."]),
            ("See a.b/ports.The end of it.", ["See a.b/ports.The end of it."]),
            ("12", ["12"]),  # a number alone is the text and no page number
            ("It holds one\nbillion pupils.", ["It holds one billion pupils."]),
            ("It holds one half\nof it.", ["It holds one half of it."]),
            ("## The work of\nthe office goes on.", ["The work of", "the office goes on."]),
            ("All left the ports.Nobody came.", ["All left the ports.", "Nobody came."]),
            ("Ask Alton.Com or a.B now.", ["Ask Alton.Com or a.B now."]),
        ],
    )
    def test_end_where_a_sentence_ends(self, raw: str, expected: list[str]) -> None:
        assert sentences(raw) == expected

    def test_hard_wrapped_lines_are_joined(self) -> None:
        plain = [f"{LONG} of its neighbours, and it has found 12 ports wanting.", "It goes on."]
        for width in (50, 60, 72):
            assert sentences(textwrap.fill(" ".join(plain), width)) == plain

    def test_the_width_is_that_of_the_whole_text(self) -> None:
        wrapped = textwrap.fill(f"{LONG} of its neighbours. It goes on for many years.", 60)
        raw = f"{wrapped}\n\nAt least forty men of the port of Alton were there, and\nAnn left."
        assert sentences(raw)[-1].endswith("were there, and Ann left.")

    def test_a_ragged_edge_is_one_of_wrapped_lines(self) -> None:
        raw = (
            "The Board of the City has been told that\nthe ports of the whole country and\n"
            "all of their old ships number now\n45,000 and that it is so."
        )
        assert sentences(raw) == [raw.replace("\n", " ")]

    def test_a_date_alone_in_its_line_is_no_part_of_the_line_above(self) -> None:
        head = "To: United Ports High Commissioner for Boatmen\n4 May 2021"
        body = f"{LONG} of its neighbours.\n\nIt has found 12 ports wanting. It goes on."
        assert sentences(f"{head}\n\n{body}")[:2] == head.splitlines()

    def test_lines_that_are_listed_are_not_joined(self) -> None:
        wrapped = textwrap.fill(f"{LONG} of its neighbours. It goes on for many years.", 60)
        assert sentences(f"{wrapped}\n\nPort Board\nPort Office\nAlton")[-2:] == [
            *("Port Office", "Alton")
        ]

    @pytest.mark.parametrize(
        "between", ["\n\n", "\n\n\n", "\n\n14\n\n", "\n\n- 14 -\n\n", "\n\nPage 3 of 9\n\n", "\f"]
    )
    def test_a_page_break_inside_a_sentence_is_bridged(self, between: str) -> None:
        (one,) = sentences(f"{LONG}{between}of its neighbours.")
        assert one.endswith("of its neighbours.")

    def test_a_page_number_is_kept_apart(self) -> None:
        text = make_text("s", f"{LONG}\n\n14\n\nof its neighbours.")
        assert [text.raw[start:end] for start, end in text.page_numbers] == ["14"]
        assert "14" not in text.clean

    def test_paragraphs_are_counted_from_one(self) -> None:
        text = make_text("s", "\n\nOne. Two.\n\nThree.\n\n\nFour.")
        assert [s.paragraph for s in text.sentences] == [1, 1, 2, 3]

    def test_bullets_and_table_lines_are_lines_of_their_own(self) -> None:
        raw = "It found:\n- 12 men\n- 3 women and\n  2 boys\n\n| Men | 12 |\n| Women | 3 |"
        assert sentences(raw)[:2] == ["It found:", "12 men"]
        assert sentences(raw)[-1] == "| Women | 3 |"


class TestFrontMatter:
    RAW = "---\ntitle: On the ports\ndate: 2021-05-01\n---\n\nThe ports are open.\n"

    def test_fields_are_read(self) -> None:
        fields = {"title": "On the ports", "date": "2021-05-01"}
        assert make_text("s", self.RAW).front_matter == fields

    def test_its_lines_are_title_and_the_text_is_body(self) -> None:
        assert [section for section, _ in sections(self.RAW)] == ["title", "title", "body"]

    def test_a_rule_inside_the_text_opens_none(self) -> None:
        raw = "The ports are open.\n\n---\n\nNote: 3 are shut.\n"
        assert make_text("s", raw).front_matter == {}


class TestSections:
    def test_title_body_signature_recipients(self) -> None:
        raw = (
            "Statement on the ports\n\nThe ports are open. All is well.\n\nAnna Bell\nOmbudsman\n\n"
            "5 May 2021\n\nThe statement has been sent to UNICEF and the OSCE."
        )
        assert [section for section, _ in sections(raw)] == [
            *("title", "body", "body", "signature", "signature", "signature", "recipients")
        ]

    @pytest.mark.parametrize(
        ("raw", "expected"),
        [
            ("The ports are open.", "body"),
            ("This appeal is addressed to UNICEF.\n\nThe ports are open.", "recipients body"),
            (
                "The ports are open.\n\nThis letter was sent to:\n- UNICEF\n- OSCE\n\nAll is well.",
                "body recipients recipients recipients body",
            ),
        ],
    )
    def test_recipients_may_stand_anywhere(self, raw: str, expected: str) -> None:
        assert [section for section, _ in sections(raw)] == expected.split()


class TestRuns:
    def test_of_one_section(self) -> None:
        text = make_text("s", "Cc: UNICEF\nCc: OSCE\n\nThe ports are open. All is well.\n\nCc: EU")
        runs = [[text.clean[s:e] for s, e, *_ in run] for run in text.runs("recipients")]
        assert runs == [["Cc: UNICEF", "Cc: OSCE"], ["Cc: EU"]]
