"""The same statement in files of many kinds: the same sentences, and nothing that is no text."""

import random
import re
from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import pytest
from intake import files

from statements import StatementError
from statements.intake.made import Made
from statements.intake.read import make, read_file
from statements.text.normalise import make_text

KINDS: dict[str, Callable[[], bytes]] = {
    ".html": files.page,
    ".mhtml": files.mhtml,
    ".eml": files.mail,
    ".docx": files.docx,
    ".odt": files.odt,
    ".rtf": files.rtf,
    ".pdf": files.pdf,
}


def sentences(made: Made) -> list[str]:
    text = make_text("s", made.text)
    return [text.clean[each.start : each.end] for each in text.sentences]


@pytest.fixture(params=KINDS, scope="module")
def kind(request: pytest.FixtureRequest) -> tuple[str, Made]:
    suffix = str(request.param)
    return suffix, make(KINDS[suffix](), suffix)


def test_all_kinds_give_the_same_sentences(kind: tuple[str, Made]) -> None:
    said = [files.TITLE, *files.PARAGRAPHS, files.SENT, *files.RECIPIENTS, *files.SIGNED]
    assert sentences(kind[1]) == said


def test_a_file_is_known_by_its_content_and_read_the_same_again(kind: tuple[str, Made]) -> None:
    assert make(KINDS[kind[0]](), ".txt") == kind[1]


def test_what_is_left_out_is_listed_with_its_reason(kind: tuple[str, Made]) -> None:
    suffix, made = kind
    assert not re.search("990[1-8]", made.text)
    assert made.left_out
    assert all(row.why and row.text for row in made.left_out)
    if suffix == ".html":
        listed = {number for row in made.left_out for number in re.findall(r"990\d", row.text)}
        assert listed == {*files.BESIDE}


def test_every_part_leads_back_to_its_place(kind: tuple[str, Made]) -> None:
    suffix, made = kind
    rows = list(made.rows())
    assert all(made.text[int(row["start"]) : int(row["end"])] == row["text"] for row in rows)
    assert all(int(a["end"]) < int(b["start"]) for a, b in pairwise(rows))
    places = list(dict.fromkeys(row["place"] for row in rows))
    if suffix == ".pdf":
        assert places == ["page 1 of the PDF", "page 2 of the PDF"]
        return
    assert all(places)
    assert len(places) > 4
    if suffix in (".docx", ".odt", ".rtf"):
        assert all(place.startswith("paragraph ") for place in places)


def test_a_page_names_a_title_and_a_date_beside_its_text() -> None:
    said = make(files.page(), ".html").proposed
    assert said["title"].value.startswith(files.TITLE)
    assert (said["date"].value, said["date"].origin) == ("2021-05-04", "<article:published_time>")
    assert make(files.mail(), ".eml").proposed["date"].value == "2021-05-04"
    assert "date" not in make(files.docx(), ".docx").proposed  # a file is made on another day


def html(body: str) -> Made:
    return make(f"<html><body>{body}</body></html>".encode(), ".html")


PROSE = "<p>In all 40 people were injured when the storm came to the town of Arl in the spring.</p>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>It hit 613<sup>1</sup> people.</p>", "It hit 613[1] people.\n"),
        (
            "<p>On the 2<sup>nd</sup> day, 40 km<sup>2</sup> burnt.</p>",
            "On the 2nd day, 40 km2 burnt.\n",
        ),
        ("<p>one<p>two<br><br>three", "one\n\ntwo\n\nthree\n"),
        ("<div>one<p>two</p>three</div>", "one\n\ntwo\n\nthree\n"),
        ("<ul><li><p>one</p></li><li></li><li>two</ul>", "- one\n- two\n"),
        ("<p>6<!-- 7 -->13</p><style>p { width: 12 }</style>", "613\n"),
        ("<pre>one\n  two</pre>", "one\ntwo\n"),
    ],
)
def test_marks_become_text(body: str, text: str) -> None:
    assert html(body).text == text


def test_a_table_becomes_lines_whose_cells_name_their_heads() -> None:
    head = "<tr><th>Storm</th><th>Killed</th><th colspan=2>Injured</th></tr>"
    row = "<tr><td rowspan=2>First</td><td>3</td><td>40</td><td>50</td></tr><tr><td>5</td></tr>"
    text = html(f"{PROSE}<table>{head}{row}</table>").text
    assert (
        "Storm: First | Killed: 3 | Injured: 40 | Injured: 50\nStorm: First | Killed: 5\n" in text
    )
    for layout in ("<td>{0}</td>", "<td>{0}</td><td>{0}</td>"):
        made = html(f"<table><tr>{layout.format(PROSE)}</tr></table>")
        assert sentences(made)[0].startswith("In all 40 people")


@pytest.mark.parametrize(
    "furniture",
    [
        '<div class="breadcrumb">Home 9901</div>',
        '<div id="CookieConsent">9901 partners</div>',
        '<div role="navigation">9901</div>',
        '<p aria-hidden="true">9901</p>',
        "<ul><li><a href=a>Storm of 9901</a></li><li><a href=b>Another</a></li></ul>",
        "<h2>Read also</h2><p>In all 9901 people died elsewhere.</p>",
        "<p>© 9901 Arland. All rights reserved</p>",
        "<p>9901 views</p>",
        "<p>9901 min read</p>",
        "<noscript>9901 people</noscript>",
        "<select><option>9901</option></select>",
        "<textarea>9901</textarea>",
    ],
)
def test_furniture_without_a_main_part_is_left_out(furniture: str) -> None:
    made = html(furniture + PROSE * 2) if "Read" not in furniture else html(PROSE * 2 + furniture)
    assert "9901" not in made.text
    assert "9901" in "".join(row.text for row in made.left_out)


@pytest.mark.parametrize(
    "kept",
    [
        f'<div class="no-sidebar menu-open">{PROSE}</div>',
        f"<article><header><h1>Storm of 40</h1></header>{PROSE}</article>",
        "<p>Sent to:</p><ul><li><a href=a>Body 40</a></li><li><a href=b>B</a></li></ul>" + PROSE,
        f"<form>{PROSE}</form>",
    ],
)
def test_text_in_doubtful_places_is_kept(kept: str) -> None:
    made = html(kept)
    assert made.left_out == []
    assert "40" in made.text


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".rtf", ".pdf", ".doc"])
def test_a_file_that_is_not_what_its_name_says_is_no_text(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_text("In all 40 women were injured.", encoding="utf-8")
    with pytest.raises(StatementError, match=f"is broken, or no {suffix}"):
        read_file(path)


@pytest.mark.parametrize(
    ("data", "suffix", "why"),
    [
        (b"PK\3\4 cut", ".docx", "is broken"),
        (b"\xd0\xcf\x11\xe0", ".doc", "save it as .docx"),
        (files._archive(xl__workbook_xml="<a/>"), ".xlsx", "no text document"),
        (files._archive(word__document_xml=" " * 60_000_000), ".docx", "larger than 50000000"),
        (b"<html><body><nav>9</nav></body></html>", ".html", "holds no words"),
    ],
)
def test_says_what_is_wrong(data: bytes, suffix: str, why: str) -> None:
    with pytest.raises(StatementError, match=why):
        make(data, suffix)


def test_no_depth_and_no_entity_harms() -> None:
    deep = "<div>" * 3000 + PROSE + "</div>" * 3000
    assert "40 people" in make(f"<html>{deep}</html>".encode(), ".html").text
    bomb = '<!DOCTYPE w [<!ENTITY a "9901"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    xml = f"{bomb}<w:document><w:p><w:t>40 &a; &f;</w:t></w:p></w:document>"
    assert make(files._archive(word__document_xml=xml), ".docx").text == "40 &a &f\n"


@pytest.mark.parametrize("of", KINDS.values())
def test_broken_bytes_are_read_or_refused(of: Callable[[], bytes]) -> None:
    data, chance = of(), random.Random(1)
    for _ in range(12):
        cut = data[: chance.randrange(len(data))]
        flipped = bytearray(data)
        for place in chance.sample(range(len(data)), 8):
            flipped[place] ^= 1 << chance.randrange(8)
        for broken in (cut, bytes(flipped)):
            with suppress(StatementError):
                assert make(broken, ".html").text.strip()


def test_rich_text_is_read_in_its_code_pages() -> None:
    fonts = r"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}"
    text = rf"{{\rtf1\ansi\ansicpg1254{fonts}\f0 \'de\'dd {{\f1 \'de}} \u601?x \u55357?\u56832?\par"
    assert make(text.encode() + rb"\trowd a\cell 1\cell\row b\cell 2\cell\row\pard}").text == (
        "Şİ Ю əx 😀\n\na | 1\nb | 2\n"
    )


def test_no_digit_of_a_long_number_in_rich_text_is_a_word() -> None:
    text = rb"{\rtf1\ansi In all {\deleted\revdttmdel-2074015744 99 }46 people fell.\par}"
    assert make(text).text == "In all 46 people fell.\n"


@pytest.mark.parametrize("cut", [rb"\bin99999999 {{{{ 3 May 2021", rb"\u99999999? }"])
def test_rich_text_that_is_damaged_is_not_said_to_be_empty(cut: bytes) -> None:
    with pytest.raises(StatementError, match="save it anew"):
        make(rb"{\rtf1 \u99999999? " + cut)


class TestMail:
    HEAD = "Message-ID: <1@a.example>\nFrom: a@b.example\n"

    @pytest.mark.parametrize(
        ("below", "why"),
        [
            ("-----Original Message-----\nFrom: a\n\nIn 9901", "earlier mail"),
            ("On Monday, a very long name\n<a@b.example> wrote:\n> In 9901", "quoted reply"),
            ("-- \nTel. 9901\n\nFax 9901", "signature"),
            ("This e-mail is confidential and for 9901 only.", "notice"),
            ("---------- Forwarded message ---------\nFrom: 9901", "forwarded"),
        ],
    )
    def test_what_is_no_text_of_its_own_is_left_out(self, below: str, why: str) -> None:
        made = make(f"{self.HEAD}\nIn all 40 were hurt.\n\n{below}\n".encode(), ".eml")
        assert made.text == "In all 40 were hurt.\n"
        assert why in {row.why for row in made.left_out}

    @pytest.mark.parametrize(
        "below",
        [
            '<blockquote type="cite">In 9901</blockquote>',
            '<div class="gmail_quote">In 9901</div>',
            "<p><b>From:</b> C<br><b>Sent:</b> Monday<br>To: A</p><p>In 9901</p>",
        ],
    )
    def test_what_is_quoted_in_html_is_left_out(self, below: str) -> None:
        head = f"{self.HEAD}Content-Type: text/html\n\n"
        made = make(f"{head}<p>In all 40 were hurt.</p>{below}".encode(), ".eml")
        assert made.text == "In all 40 were hurt.\n"
        assert "9901" in made.left_out[-1].text

    def test_what_was_forwarded_is_text(self) -> None:
        body = "\n---------- Forwarded message ---------\nFrom: 9901\n\nIn all 40 were hurt."
        assert make((self.HEAD + body).encode(), ".eml").text == "In all 40 were hurt.\n"
