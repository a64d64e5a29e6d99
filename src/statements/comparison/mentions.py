"""What a statement tells of without a number: "many people were injured"."""

from statements.extract.figures.events import NOT_YET
from statements.language.english.linking import CLASSES
from statements.language.word_letters import WORD
from statements.tables.corpus import Corpus

Key = tuple[str, str, str]  # an event, a group and a unit
_SECTIONS = ("title", "body")
_LONGEST = 3  # words of a group's name


def mentions(corpus: Corpus, statement_id: str) -> dict[Key, str]:
    """The first sentence that tells of an event of a group, for each; none that holds a figure.

    Persons are meant where a sentence names nobody else. What is denied, hoped or feared in a
    sentence, and what a weak word says, is not told.
    """
    text, book = corpus.texts[statement_id], corpus.codebook
    starts = corpus.figures.loc[corpus.figures["statement_id"] == statement_id, "start"]
    found: dict[Key, str] = {}
    for sentence in text.sentences:
        spans = [w.span() for w in WORD.finditer(text.clean, sentence.start, sentence.end)]
        words = [text.clean[slice(*span)].lower() for span in spans]
        held = starts.between(*text.raw_span(sentence.start, sentence.end)).any()
        untold = not (NOT_YET | CLASSES["n"]).isdisjoint(words)
        if held or untold or sentence.section not in _SECTIONS or not text.is_read(sentence.start):
            continue
        events = {
            said.row["event"]
            for place in range(len(words))
            if book.events.opens(words, place) and (form := book.events.find(words, place))
            for said in form.said
            if not said.weak
        }
        names = (words[n : n + size] for n in range(len(words)) for size in range(1, _LONGEST + 1))
        named = filter(None, (book.terms.get(" ".join(name)) for name in names)) if events else ()
        groups = {("all", "persons"), *((row["group"], row["unit"]) for row in named)}
        for key in ((event, *group) for event in events for group in groups):
            found.setdefault(key, text.clean[sentence.start : sentence.end])
    return found
