"""PDF: columns, broken words, running heads, footnotes and tables, told by their place."""

from itertools import zip_longest

import pytest
from intake.files import column, line, typeset

from statements import StatementError
from statements.intake.made import NOTE, TABLE
from statements.intake.read import make

LEFT = "The storm injured 613 people in the plain. About 150 of them are missing, it was said. " * 2
RIGHT = (
    "In all 40 families were moved to other towns. Others of the valley wait for their aid. " * 2
)


def text_of(*pages: str) -> str:
    return make(typeset(*pages)).text


@pytest.mark.parametrize("order", ["columns", "rows", "backwards"])
def test_columns_are_read_one_after_the_other(order: str) -> None:
    left, right = column(60, 700, LEFT), column(320, 700, RIGHT)
    drawn = [*left, *right]
    if order == "rows":
        drawn = [words for pair in zip_longest(left, right, fillvalue="") for words in pair]
    elif order == "backwards":
        drawn.reverse()
    title = line(60, 740, "A title that goes over both of the columns of the page, as they do", 14)
    said = " ".join(text_of("\n".join([*drawn, title])).split())
    assert said == f"{title[title.index('(') + 1 : title.index(')')]} {LEFT}{RIGHT}".strip()


def test_a_title_within_a_column_cuts_no_column() -> None:
    words = ["Statement of", "the offices of", "the storm"]
    title = [line(60, 700 - 30 * n, each, 22) for n, each in enumerate(words)]
    drawn = [*title, *column(60, 612, LEFT), *column(320, 700, RIGHT)]
    said = " ".join(text_of("\n".join(drawn)).split())
    assert said == f"{' '.join(words)} {LEFT}{RIGHT}".strip()


def test_a_title_in_letters_of_the_text_stays_apart_among_short_paragraphs() -> None:
    title = "What the office of the ports says of the storm that came in May"
    said = [title, "The storm injured 613 people in the plain, and 40 boats were lost", "at sea."]
    rows = [line(60, y, words) for y, words in zip((700, 672, 659), said, strict=True)]
    more = [line(60, 631 - 28 * n, f"There are {n + 2} ports.") for n in range(4)]
    assert text_of("\n".join([*rows, *more])).startswith(f"{title}\n\nThe storm")


def test_wide_blanks_do_not_cut_a_line() -> None:
    rows = [
        line(60, 700 - 13 * n, words) for n, words in enumerate(["The storm hit the plain"] * 3)
    ]
    cut = [line(60, 661, "The 613"), line(140, 661, "people"), line(60, 648, "are well.")]
    assert "The 613 people" in text_of("\n".join([*rows, *cut]))
    assert "3 | 106" in text_of("\n".join([line(60, 700, "Women 3"), line(200, 700, "106 of all")]))


@pytest.mark.parametrize(
    ("above", "below", "said"),
    [
        ("many peo-", "ple came", "many people came"),
        ("many peo\x02", "ple came", "many people came"),
        ("twenty-", "five came", "twenty-five came"),
        ("non-", "state armies", "non-state armies"),
        ("their co-", "operation came", "their co-operation came"),
        ("a long-", "term plan, long-term", "a long-term plan, long-term"),
        ("by Al-", "Khatib", "by Al-Khatib"),
        ("some 1,-", "275 came", "some 1,275 came"),
        ("in 1992-", "1994 all", "in 1992-1994 all"),
        ("the \x01rst", "day", "the first day"),
    ],
)
@pytest.mark.parametrize("pages", [1, 2])
def test_words_that_a_line_breaks_are_whole(above: str, below: str, said: str, pages: int) -> None:
    full = "It was said that in the whole of the country " + above
    first, second = line(60, 700, full), line(60, 687, below + " of the same country and others.")
    text = text_of(first, second) if pages == 2 else text_of(f"{first}\n{second}")
    assert said in text


HEAD = line(60, 770, "Statement of the Office", 8)
BODY = [
    line(60, 700 - 13 * n, "Some 40 people were hurt, and many of them are there") for n in range(4)
]


def test_running_heads_are_told_by_their_place() -> None:
    pages = ["\n".join([HEAD, *BODY, line(290, 30, str(n), 8)]) for n in (1, 2)]
    made = make(typeset(*pages))
    assert "Office" not in made.text
    assert {row.text for row in made.left_out} == {"Statement of the Office", "1", "2"}
    moved = line(60, 740, "Statement of the Office", 8)
    assert "Statement of the Office" in text_of("\n".join([HEAD, *BODY]), "\n".join([moved, *BODY]))
    assert "Statement of the Office" in text_of("\n".join([HEAD, *BODY]))


def test_repetition_alone_removes_nothing() -> None:
    page = "\n".join(
        line(60, 770 - 13 * n, f"Line {n} says that 40 people were hurt") for n in range(3)
    )
    made = make(typeset(page, page))
    assert made.text.count("says that 40 people") == 6
    assert made.left_out == []
    large = "\n".join([line(60, 770, "A heading", 16), *BODY])
    assert text_of(large, large).count("A heading") == 2


def test_footnotes_stand_apart_with_their_marks() -> None:
    mark = (
        line(60, 700, "It hit 613") + line(105, 700, "1", 6, 4) + line(109, 700, " people of Arl.")
    )
    note = (
        line(60, 80, "1", 5, 3) + line(64, 80, "Police, report 7,", 8) + line(60, 70, "of May.", 8)
    )
    made = make(typeset("\n".join([mark, note]), line(60, 700, "All is well.")))
    assert (
        made.text
        == "It hit 613[1] people of Arl.\n\nAll is well.\n\n[1] Police, report 7, of May.\n"
    )
    assert [part.kind for part in made.parts][-1] == NOTE


def test_small_letters_are_no_footnote_without_a_mark_in_the_text() -> None:
    signed = line(60, 80, "Ada Berg", 8) + line(60, 70, "6 April 2023", 8)
    assert text_of("\n".join([*BODY, signed])).endswith("Ada Berg\n6 April 2023\n")


def test_what_stands_below_all_columns_is_read_after_them() -> None:
    drawn = [*column(60, 700, LEFT), *column(320, 700, RIGHT), line(60, 500, "Ada Berg, Arl")]
    assert text_of("\n".join(drawn)).endswith("their aid.\n\nAda Berg, Arl\n")


def test_a_ruled_table_becomes_lines_whose_cells_name_their_heads() -> None:
    rows = [("Storm", "Killed", "Hurt"), ("First", "3", "40"), ("Second", "5", "60")]
    cells = [
        line(65 + 100 * x, 605 - 20 * y, cell)
        for y, row in enumerate(rows)
        for x, cell in enumerate(row)
    ]
    rules = [f"60 {620 - 20 * n} m 360 {620 - 20 * n} l S" for n in range(4)]
    rules += [f"{60 + 100 * n} 620 m {60 + 100 * n} 560 l S" for n in range(4)]
    made = make(typeset("\n".join([*BODY, *cells, *rules, line(60, 500, "All is well.")])))
    assert (
        "\n\nStorm: First | Killed: 3 | Hurt: 40\nStorm: Second | Killed: 5 | Hurt: 60\n\nAll"
        in made.text
    )
    assert [part.kind for part in made.parts].count(TABLE) == 2


def test_what_is_struck_out_is_left_out_and_what_is_underlined_stays() -> None:
    words = line(60, 700, "It hit ") + line(90, 700, "599 ") + line(110, 700, "613 people of Arl")
    rules = "90 703 m 107 703 l S 110 698.5 m 127 698.5 l S"
    made = make(typeset(f"{words}\n{rules}"))
    assert made.text == "It hit 613 people of Arl\n"
    assert [(row.why, row.text) for row in made.left_out] == [("struck out", "599")]


def test_white_letters_are_left_out_but_in_a_box() -> None:
    white = f"1 1 1 rg {line(60, 600, 'Hidden 9901')}"
    box = f"0 0 .5 rg 50 490 200 30 re f 1 1 1 rg {line(60, 500, 'Shown 40')}"
    made = make(typeset("\n".join([*BODY, white, box])))
    assert "9901" not in made.text
    assert "Shown 40" in made.text


LOCKED = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'00' * 32}> /U <{'00' * 32}> >>"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (typeset("\n".join(BODY), trailer=f"{LOCKED} /ID [<00> <00>]"), "is encrypted"),
        (b"%PDF-1.4 and no more", "is broken"),
        (typeset(""), "holds no words"),
        (typeset(*["\n".join(BODY)] * 501), "more than 500 pages"),
    ],
)
def test_says_what_is_wrong(data: bytes, why: str) -> None:
    with pytest.raises(StatementError, match=why):
        make(data)


PICTURE = "q 600 0 0 800 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q "


def test_a_scan_is_refused_with_its_page() -> None:
    with pytest.raises(StatementError, match="page 2 is a picture"):
        make(typeset("\n".join(BODY), PICTURE))


def test_words_that_were_recognised_in_a_scan_are_said_to_be() -> None:
    made = make(typeset("\n".join(BODY), f"{PICTURE} 3 Tr {line(60, 700, 'In all 40 fell.')}"))
    assert made.proposed["text"] == ("recognised from a picture", "page 2 of the PDF")
    assert "In all 40 fell." in made.text
    assert "text" not in make(typeset("\n".join(BODY))).proposed


def test_what_a_browser_prints_around_a_page_is_left_out() -> None:
    drawn = [
        line(30, 765, "5/4/21, 10:17 AM Storm"),
        *BODY,
        line(30, 20, "https://a.example/b 1/1"),
    ]
    made = make(typeset("\n".join(drawn)))
    assert [row.text for row in made.left_out] == [
        "5/4/21, 10:17 AM Storm",
        "https://a.example/b 1/1",
    ]


def test_a_sentence_goes_on_in_the_next_column() -> None:
    left = LEFT + "The storm that came to the town and all the"
    right = "plain left 40 people hurt there, said Arl. " + RIGHT
    drawn = [*column(60, 700, left), *column(320, 700, right)]
    assert "all the plain left 40" in text_of("\n".join(drawn))
