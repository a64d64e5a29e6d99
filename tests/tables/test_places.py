"""The places that have an address: also those of the words that say a reading."""

import statements
from statements.tables.places import IMPRINT, WORDS, find_places


def test_the_words_of_the_imprint_and_of_sending_are_places() -> None:
    corpus = statements.load()
    sid = corpus.ids[-1]
    raw, places = corpus.texts[sid].raw, find_places(corpus)
    imprint = {p.note: raw[p.start : p.end] for p in places.values() if p.kind == IMPRINT}
    assert imprint["date"] == "23 February 2026"
    assert imprint["place"] == "Khankendi city"
    assert places[f"{sid}:date"].label == "date: 2026-02-23"
    recipients = corpus.recipients[corpus.recipients["statement_id"] == sid]["recipient_id"]
    (sent,) = [p for p in places.values() if p.kind == WORDS and set(p.says) == set(recipients)]
    assert raw[sent.start : sent.end] == "has been sent to"
    assert "“has been sent to”" in places[recipients.iloc[0]].label
