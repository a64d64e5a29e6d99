"""The codebook gives printed words their code; a bad one is refused, its file named."""

import re
from collections import Counter
from pathlib import Path

import pytest

from statements.codebook import COLUMNS, Codebook, fold, load_codebook, split_aliases
from statements.errors import StatementError
from statements.files import CODEBOOK
from statements.language.first_letters import Words

GOOD = {
    "organisations": "organisation,acronym,kind,aliases,source\n"
    "Fish Board,FB,Board,Board of Fish,x\n",
    "instruments": "instrument,pattern,source\nFish Treaty,\\bFish Treaty\\b,x\n",
    "events": "event,broader,done_to,doing,nouns,counted,states,unit,source\n"
    "found,,find | dig … up,,finding,,,fish,x\n",
    "groups": "terms,group,unit,source\nfish | trout,all,fish,x\n",
}

HEAD = GOOD["events"].splitlines()[0] + "\n"


@pytest.fixture
def book() -> Codebook:
    return load_codebook(CODEBOOK)


def write(folder: Path, **changed: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in {**GOOD, **changed}.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


class TestFold:
    @pytest.mark.parametrize(
        "name",
        [
            *(
                "UN Security Council",
                "the U.N. Security Council",
                "United Nations Security Council",
            ),
            *(
                "un security council",
                "UN Security Council (UNSC)",
                "heads of the UN Security Council",
            ),
        ],
    )
    def test_sets_spelling_aside(self, name: str) -> None:
        assert fold(name) == "united nations security council"

    def test_british_and_american_spelling_are_one(self) -> None:
        assert fold("Organisation for Co-operation") == fold("Organization for co operation")

    def test_other_names_stay_apart(self) -> None:
        assert fold("Council of Europe") != fold("European Council")

    def test_twice_is_once(self) -> None:
        assert fold(fold("The Heads of the UN")) == fold("The Heads of the UN")


class TestLookups:
    def test_an_organisation_by_name_or_else_by_acronym(self, book: Codebook) -> None:
        by_name = book.organisation("the Council of Europe")
        assert by_name
        assert by_name.organisation == "Council of Europe"
        assert book.organisation("Europe's Council", "CoE") == by_name
        assert book.organisation("Board of Trout") is None
        assert book.organisation("Board of Trout", "BT") is None

    @pytest.mark.parametrize(
        ("phrase", "group"),
        [
            ("women", "women"),
            ("Elderly People", "elderly"),
            ("many innocent children", "children"),
            ("peaceful and unarmed civilians", "all"),
        ],
    )
    def test_a_group_by_the_longest_term_that_ends_a_phrase(
        self, book: Codebook, phrase: str, group: str
    ) -> None:
        row = book.group(phrase)
        assert row
        assert row["group"] == group

    def test_no_group_for_an_unknown_thing(self, book: Codebook) -> None:
        assert book.group("women's whatsits") is None
        assert book.group("") is None

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            ("found", "found"),
            ("finds", "find"),
            ("findings of", "finding"),
            ("digging the old fish up", "dig … up"),
            ("dug it up again", "dig … up"),
            ("digging fish", None),
            ("dig one two three four five six seven up", None),
        ],
    )
    def test_an_event_by_any_form_of_its_words(
        self, tmp_path: Path, words: str, said: str | None
    ) -> None:
        found = load_codebook(write(tmp_path)).events.find(words.split(), 0)
        assert (found is not None) == (said is not None)
        assert not found or found.said[0].row["event"] == "found"

    def test_the_longest_phrase_is_taken(self, book: Codebook) -> None:
        found = book.events.find("shot dead there".split(), 0)
        assert found
        assert (found.said[0].row["event"], found.after) == ("killed", 2)


class TestLoad:
    def test_a_small_codebook_of_ones_own(self, tmp_path: Path) -> None:
        own = load_codebook(write(tmp_path))
        known = own.organisation("Board of Fish")
        assert known == ("Fish Board", "FB", "Board")
        assert own.group("brown trout") == {
            "terms": "fish | trout", "group": "all", "unit": "fish",
            "sex": "", "age": "", "status": "", "source": "x",
        }  # fmt: skip

    def test_a_byte_order_mark_is_no_part_of_a_column(self, tmp_path: Path) -> None:
        folder = write(tmp_path, groups="\ufeff" + GOOD["groups"])
        assert load_codebook(folder).group("fish")

    @pytest.mark.parametrize(
        ("table", "text", "says"),
        [
            ("groups", "terms,group,unit\nfish,all,fish\n", "lacks the column 'source'"),
            ("groups", "", "is empty; restore it"),
            ("instruments", "instrument,pattern,source\na,,x\n", "line 2: 'pattern' is empty"),
            ("instruments", "instrument,pattern,source\na\n", "line 2: has missing or spare"),
            ("instruments", "instrument,pattern,source\na,x?,x\n", "matches nothing"),
            ("instruments", "instrument,pattern,source\na,(?:a+)+b,x\n", "repeats a part"),
            ("instruments", "instrument,pattern,source\na,x[ab]{2},x\n", "repeats a part"),
            ("instruments", "instrument,pattern,source\na,(a)\\1,x\n", "keeps a group"),
            ("events", "event,pattern,unit,source\nfound,x,fish,x\n", "lacks the column 'broader'"),
            ("events", HEAD + "a,b,find,,,,,fish,x\n", "broader event 'b', which has no row"),
            ("events", HEAD + "a,b,x,,,,,,s\nb,a,y,,,,,,s\n", "broader than itself"),
            ("events", HEAD + "a,a,x,,,,,,s\n", "broader than itself"),
            ("events", HEAD + "a,,find,,,,,,s\nb,,find,,,,,fish,s\n", "means both 'a' and 'b'"),
            ("events", HEAD + "a,,find,,,,,,s\na,,dig,,,,,,s\n", "'a' stands in two rows"),
            ("events", HEAD + "a,,dig …,,,,,,s\n", "its gap"),
            ("events", HEAD + "a,,… dig,,,,,,s\n", "its gap"),
            ("events", HEAD + "a,,dig … it … up,,,,,,s\n", "its gap"),
            ("events", HEAD + "a,,,,,,,,s\n", "has no words"),
            ("instruments", "instrument,pattern,source\nTreaty,[,x\n", "is wrong"),
            ("instruments", "instrument,pattern,source\nTreaty,a)(b,x\n", "is wrong"),
            ("instruments", "instrument,pattern,source\nTreaty,a{9999999999},x\n", "is wrong"),
            ("groups", "terms,group,unit,source\nfish,a,f,x,y\n", "line 2: has missing or spare"),
            ("groups", "terms,group,unit,source\nfish,a,f,x\nFish,b,f,x\n", "'fish' stands in two"),
            (
                "organisations",
                "organisation,acronym,kind,aliases,source\nA,,k,C,x\nB,,k,the c,x\n",
                "stands for both 'A' and 'B'",
            ),
            ("events", HEAD + '"found', "can't be read as CSV"),
        ],
        ids=lambda value: value[:24] if isinstance(value, str) else None,
    )
    def test_refuses_a_bad_table(self, tmp_path: Path, table: str, text: str, says: str) -> None:
        with pytest.raises(StatementError, match=re.escape(says)) as error:
            load_codebook(write(tmp_path, **{table: text}))
        assert f"{table}.csv" in str(error.value)
        assert "\n" not in str(error.value)

    @pytest.mark.parametrize("pattern", ["(?i)b", "(?P<r0>b)"])
    def test_refuses_a_pattern_that_is_wrong_beside_others(
        self, tmp_path: Path, pattern: str
    ) -> None:
        rows = f"instrument,pattern,source\na,a,s\nb,{pattern},s\n"
        with pytest.raises(StatementError, match=r"instruments\.csv"):
            load_codebook(write(tmp_path, instruments=rows))

    def test_refuses_a_table_in_another_encoding(self, tmp_path: Path) -> None:
        folder = write(tmp_path)
        (folder / "events.csv").write_bytes(HEAD.encode() + b"caf\xe9,,x,,,,,,s\n")
        with pytest.raises(StatementError, match=r"events\.csv"):
            load_codebook(folder)

    def test_refuses_a_missing_table_and_a_missing_folder(self, tmp_path: Path) -> None:
        (write(tmp_path / "book") / "groups.csv").unlink()
        with pytest.raises(StatementError, match=r"groups\.csv"):
            load_codebook(tmp_path / "book")
        with pytest.raises(StatementError, match="no such codebook"):
            load_codebook(tmp_path / "none")

    def test_a_mended_codebook_is_read_again(self, tmp_path: Path) -> None:
        folder = write(tmp_path)
        assert load_codebook(folder).group("eels") is None
        write(folder, groups=GOOD["groups"] + "eels,eels,fish,x\n")
        assert load_codebook(folder).group("eels")


class TestTheProjects:
    def test_no_alias_stands_twice(self, book: Codebook) -> None:
        names = Counter(
            fold(name)
            for row in book.rows["organisations"]
            for name in {fold(n) for n in (row["organisation"], *split_aliases(row["aliases"]))}
        )
        assert [name for name, times in names.items() if times > 1] == []

    def test_no_term_stands_twice(self, book: Codebook) -> None:
        terms = Counter(
            t for row in book.rows["groups"] for t in split_aliases(row["terms"].lower())
        )
        assert [term for term, times in terms.items() if times > 1] == []

    @pytest.mark.parametrize("table", COLUMNS)
    def test_every_row_says_why(self, book: Codebook, table: str) -> None:
        assert book.rows[table]
        assert [row for row in book.rows[table] if len(row["source"]) < 5] == []

    def test_every_pattern_compiles_and_needs_a_word(self, book: Codebook) -> None:
        for row in book.rows["instruments"]:
            assert not re.compile(row["pattern"], re.IGNORECASE).search(" . "), row["pattern"]

    def test_every_instrument_finds_its_own_name(self, book: Codebook) -> None:
        for row in book.rows["instruments"]:
            name = re.sub(r" \(\d{4}\)$", "", row["instrument"])
            assert any(book.find_titles(name, Words(name))), name

    def test_it_names_no_number_of_the_two_statements(self, book: Codebook) -> None:
        for row in (*book.rows["events"], *book.rows["groups"]):
            assert not re.search(r"\b(?:613|1,?275|5,?379|106|130)\b", " ".join(row.values()))
