"""Which words say that a text goes to somebody, and what else tells its parts (invented texts)."""

import pytest

from statements.language.english.sections import SENDING
from statements.language.first_letters import Words
from statements.text.normalise import make_text
from statements.text.sections import find_sending, words_of_sending


class TestSending:
    @pytest.mark.parametrize(
        ("rule", "sentence"), [(r, sentence) for r in SENDING for sentence in r.examples]
    )
    def test_says_it(self, rule: object, sentence: str) -> None:
        words = find_sending(sentence)
        assert words
        assert [r for r in SENDING if r.read(sentence)] == [rule]

    @pytest.mark.parametrize("sentence", [s for r in SENDING for s in r.examples])
    def test_one_with_no_word_of_sending_says_none(self, sentence: str) -> None:
        sends = bool(words_of_sending(sentence, Words(sentence)))
        assert find_sending(sentence, sends)

    @pytest.mark.parametrize("sentence", [s for r in SENDING for s in r.counter_examples])
    def test_says_something_else(self, sentence: str) -> None:
        assert not find_sending(sentence)


def sections(raw: str) -> list[str]:
    return [sentence.section for sentence in make_text("s", raw).sentences]


class TestLists:
    """The lines below the words of sending, each layout with what ends it."""

    @pytest.mark.parametrize(
        ("below", "listed"),
        [
            ("UNICEF\nOSCE\n\nThe ports are open.", 2),
            ("UNICEF\n\nOSCE\n\nEU\n\nDear all,", 3),
            ("UNICEF\nPort Board.\nPort Office", 2),
            ("UNICEF\nThe ports are open.", 1),
            ("UNICEF\nRef: 12", 1),
            ("UNICEF\n5 May 2021", 1),
            (f"UNICEF\n{'Board of Fish and ' * 12}Ports", 1),
        ],
    )
    def test_end(self, below: str, listed: int) -> None:
        found = sections(f"The ports are open. All is well.\n\nIt was sent to:\n{below}")
        assert found[2:].count("recipients") == 1 + listed

    def test_named_in_the_line_itself_the_list_is_in_it(self) -> None:
        head = "The ports are open. All is well.\n\n"
        assert sections(f"{head}To: UNICEF\nOSCE\n\nAnna Bell")[2:] == [
            *("recipients", "recipients", "signature")
        ]
        assert sections(f"{head}It was sent to UNICEF.\nAnna Bell")[2:] == [
            *("recipients", "signature")
        ]
