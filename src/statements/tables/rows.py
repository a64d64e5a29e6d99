"""One text as rows of the tables: a pure function, for one statement or for many."""

from bisect import bisect_right
from operator import itemgetter
from typing import Any

from statements.codebook import Codebook
from statements.extract.figures.causes import cause_of
from statements.extract.figures.read import Figure, read_figures
from statements.extract.instruments import read_instruments
from statements.extract.numbers.context import Mention
from statements.extract.numbers.references import FOREIGN
from statements.extract.numbers.scan import read_numbers
from statements.extract.recipients.read import read_recipients
from statements.language.english.causes import HARM
from statements.text.normalise import Text

Row = dict[str, Any]
Rows = dict[str, list[Row]]


def read_rows(text: Text, codebook: Codebook) -> Rows:
    """What a text holds, as rows of each table but `statements`."""
    read = [
        mention
        if text.is_read(mention.start)
        else Mention(mention.start, mention.end, FOREIGN.name, None)
        for mention in read_numbers(text)
    ]
    figures, mentions = read_figures(text, read, codebook)
    numbers = _numbers(text, mentions)
    recipients = [r for r in read_recipients(text, codebook) if text.is_read(r.start)]
    instruments = [i for i in read_instruments(text, codebook) if text.is_read(i.start)]
    return {
        "sentences": [
            {
                "statement_id": text.statement_id,
                "sentence_id": f"{text.statement_id}:s{number:03}",
                "paragraph": sentence.paragraph,
                "section": sentence.section,
                **_span(text, sentence.start, sentence.end),
                "text": text.clean[sentence.start : sentence.end],
            }
            for number, sentence in enumerate(text.sentences, 1)
        ],
        "numbers": numbers,
        "figures": with_persons(
            _figures(text, figures, {row["start"]: row for row in numbers}), codebook
        ),
        "recipients": [
            {
                **_place(text, "recipient", position, recipient.start, recipient.end),
                "position": position,
                "acronym": recipient.acronym,
                "organisation": recipient.known.organisation if recipient.known else None,
                "kind": recipient.known.kind if recipient.known else None,
                "sent_as": recipient.sent_as,
                **words_at(text, "sent", recipient.sent),
                "doubt": recipient.doubt,
            }
            for position, recipient in enumerate(recipients, 1)
        ],
        "instruments": [
            {
                **_place(text, "instrument", number, citation.start, citation.end),
                "instrument": citation.instrument,
            }
            for number, citation in enumerate(instruments, 1)
        ],
    }


def _numbers(text: Text, mentions: list[Mention]) -> list[Row]:
    rows: list[Row] = [
        {
            **_span(text, mention.start, mention.end),
            "value": mention.value,
            "upper": mention.upper,
            "kind": mention.kind,
        }
        for mention in mentions
    ]
    starts = [row["start"] for row in rows]
    for start, end in text.page_numbers:  # unless a number goes on across the page
        before = bisect_right(starts, start) - 1
        if before < 0 or rows[before]["end"] <= start:
            page = {"start": start, "end": end, "value": None, "upper": None, "kind": "document"}
            rows.append(page)
    rows.sort(key=lambda row: row["start"])
    spans = [text.raw_span(sentence.start, sentence.end) for sentence in text.sentences]
    for number, row in enumerate(rows, 1):
        sentence = bisect_right(spans, row["start"], key=itemgetter(0))
        inside = sentence and row["start"] < spans[sentence - 1][1]
        row["statement_id"] = text.statement_id
        row["number_id"] = f"{text.statement_id}:n{number:02}"
        row["sentence_id"] = f"{text.statement_id}:s{sentence:03}" if inside else None
        row["as_printed"] = text.raw[row["start"] : row["end"]]
    return rows


def _figures(text: Text, figures: list[Figure], numbers: dict[int, Row]) -> list[Row]:
    sid = text.statement_id
    causes = [cause_of(text.clean, figure.event_span) for figure in figures]
    return [
        {
            **numbers[text.offsets[figure.mention.start]],
            "figure_id": f"{sid}:f{number:02}",
            "bound": figure.mention.bound,
            "counted": text.printed(*figure.counted) if figure.counted else None,
            **words_at(text, "counted", figure.counted),
            "event": figure.event,
            **words_at(text, "event", figure.event_span),
            "event_link": figure.event_link,
            "cause": cause,
            **words_at(text, "cause", words),
            "group": figure.group,
            "unit": figure.unit,
            "part_of": None if figure.part_of is None else f"{sid}:f{figure.part_of + 1:02}",
            **words_at(text, "part", figure.part_span),
            "doubt": figure.doubt,
        }
        for number, (figure, (cause, words)) in enumerate(zip(figures, causes, strict=True), 1)
    ]


def with_persons(figures: list[Row], codebook: Codebook) -> list[Row]:
    """Rows of figures with what their groups and words tell of persons."""
    made = []
    for row in figures:
        harmed = row["unit"] == "persons" and not HARM.isdisjoint((row["event"] or "").split("; "))
        cause = ("unknown" if harmed else None) if row["cause_start"] is None else row["cause"]
        persons = codebook.persons(row["group"], row["unit"], row["counted"])
        made.append(row | persons | {"cause": cause})
    return made


def _place(text: Text, thing: str, number: int, start: int, end: int) -> Row:
    return {
        "statement_id": text.statement_id,
        f"{thing}_id": f"{text.statement_id}:{thing[0]}{number:02}",
        **_span(text, start, end),
        "as_printed": text.printed(start, end),
    }


def words_at(text: Text, of: str, span: tuple[int, int] | None) -> Row:
    """Where the words of something stand, as two cells of a row."""
    start, end = text.raw_span(*span) if span else (None, None)
    return {f"{of}_start": start, f"{of}_end": end}


def _span(text: Text, start: int, end: int) -> Row:
    raw_start, raw_end = text.raw_span(start, end)
    return {"start": raw_start, "end": raw_end}
