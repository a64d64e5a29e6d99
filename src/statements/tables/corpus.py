"""A folder of statements as validated tables."""

from __future__ import annotations

import dataclasses
import datetime
import re
import warnings
from collections.abc import Collection, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pandas as pd

from statements.codebook import Codebook, fold, load_codebook
from statements.errors import StatementError, expect
from statements.extract.metadata.fields import FIELDS
from statements.extract.metadata.read import UNREAD, read_metadata
from statements.files import CODEBOOK, STATEMENTS, digest, read_bytes
from statements.intake.kept import find_place
from statements.language.languages import CODE, READ
from statements.tables.corrections import apply, read_corrections
from statements.tables.register import differs, iso, issued_on, read_sources, statement_files
from statements.tables.rows import Row, Rows, read_rows, with_persons, words_at
from statements.tables.schema import SCHEMAS, frame, records
from statements.text.normalise import Text, decode, make_text


class Views:
    """Gives its frames and texts as views: what is changed in one is changed nowhere else."""

    if not TYPE_CHECKING:  # to a checker of types, they are what they are declared

        def __getattribute__(self, name: str) -> Any:
            found = super().__getattribute__(name)
            if isinstance(found, pd.DataFrame):
                return found.copy(deep=False)
            return MappingProxyType(found) if name == "texts" else found


@dataclasses.dataclass(frozen=True, repr=False)
class Corpus(Views):
    """Statements as tables (see `statements.tables.schema`), in the order of their dates.

    `texts` holds each statement's text as decoded: offsets of all tables point into it.
    """

    folder: Path
    codebook: Codebook
    texts: Mapping[str, Text]
    statements: pd.DataFrame
    sentences: pd.DataFrame
    numbers: pd.DataFrame
    figures: pd.DataFrame
    recipients: pd.DataFrame
    instruments: pd.DataFrame
    corrections: pd.DataFrame

    @property
    def tables(self) -> dict[str, pd.DataFrame]:
        """The tables by name."""
        return {name: getattr(self, name) for name in SCHEMAS}

    @property
    def ids(self) -> list[str]:
        """The statements' ids, earliest first."""
        return list(self.statements["statement_id"])

    @property
    def issuers(self) -> list[tuple[str | None, list[str]]]:
        """Each issuer with the ids of its statements, in the order of its first one.

        Names that the codebook knows as one organisation are one issuer. A statement without an
        issuer stands alone, unless none of them has one.
        """
        named = self.statements["issuer"].notna().any()
        found: dict[str, tuple[str | None, list[str]]] = {}
        for row in records(self.statements):
            printed, sid = row["issuer"], row["statement_id"]
            known = self.codebook.organisation(printed or "")
            key = known.organisation if known else fold(printed or (sid if named else ""))
            found.setdefault(key, (printed, []))[1].append(sid)
        return list(found.values())

    def chosen(self, earlier: str | None = None, later: str | None = None) -> list[str]:
        """Ids to compare: the two, the first or the last where one is None; all where both are."""
        two = [earlier or self.ids[0], later or self.ids[-1]]
        return [self.known(sid) for sid in two] if earlier or later else self.ids

    def label(self, statement_id: str, among: Collection[str] | None = None) -> str:
        """What a heading calls a statement: its year, or its date or id where years repeat, of the
        statements `among` which it is shown (all)."""
        date = self._dates[self.known(statement_id)]
        dates = [self._dates[sid] for sid in among or self.ids]
        if date is None or dates.count(date) > 1:
            return statement_id
        years = [other.year for other in dates if other is not None]
        return str(date.year) if years.count(date.year) == 1 else long_date(date)

    @property
    def labels(self) -> list[str]:
        """What headings call the statements, earliest first."""
        return [self.label(sid) for sid in self.ids]

    def known(self, statement_id: str) -> str:
        """The id itself, or a `StatementError` where the corpus has no such statement."""
        expect(statement_id, str, "the id of one statement, as `ids` has them")
        if statement_id not in self.texts:
            there = ", ".join(self.ids)
            raise StatementError(
                f"no statement {statement_id!r} in {self.folder}; there are {there}"
            )
        return statement_id

    def only(self, statement_id: str) -> Corpus:
        """The same tables, of one statement."""
        self.known(statement_id)
        chosen = {n: t[t["statement_id"] == statement_id] for n, t in self.tables.items()}
        texts = {statement_id: self.texts[statement_id]}
        return Corpus(self.folder, self.codebook, texts, **chosen)

    def context(self, number_id: str, width: int = 60) -> str:
        """A number with up to `width` characters of its sentence on each side, cut at words.

        A page number that stands in no sentence stands alone.
        """
        if not (number := self._rows.get(number_id)):
            raise StatementError(f"{number_id!r}: is no number_id of {self.folder}; see `numbers`")
        sentence = self._rows.get(number["sentence_id"], number)
        raw = self.texts[number["statement_id"]].raw
        start, end = number["start"], number["end"]
        return around(raw, sentence["start"], start, end, max(sentence["end"], end), width)

    @cached_property
    def _dates(self) -> dict[str, Any]:
        return {row["statement_id"]: row["date"] for row in records(self.statements)}

    @cached_property
    def _rows(self) -> dict[str, Row]:
        """The numbers and the sentences by their ids."""
        tables = {"number_id": self.numbers, "sentence_id": self.sentences}
        return {row[of]: row for of, table in tables.items() for row in records(table)}

    def labelled(self, table: str) -> pd.DataFrame:
        """A table by its name, with label and year of each row's statement before it. A
        `Comparison` of some of them may call them otherwise, by its `label_of`.

        >>> import statements
        >>> numbers = statements.load().labelled("numbers")
        >>> list(numbers.columns[:3])
        ['label', 'year', 'statement_id']
        """
        if table not in self.tables:
            raise StatementError(f"no table {table!r}; there are {', '.join(self.tables)}")
        frame, dates = self.tables[table], self._dates
        years = {sid: date and date.year for sid, date in dates.items()}
        frame.insert(0, "label", frame["statement_id"].map({sid: self.label(sid) for sid in dates}))
        if "year" not in frame:
            frame.insert(1, "year", frame["statement_id"].map(years).astype("Int64"))
        return frame

    def summary(self) -> pd.DataFrame:
        """A row per statement: its date and how much of each table it fills."""
        counts = {
            name: table.groupby("statement_id").size()
            for name, table in self.tables.items()
            if name != "statements"
        }
        frame = self.statements.set_index("statement_id")[["date", "words"]]
        return frame.assign(**{n: c.reindex(frame.index, fill_value=0) for n, c in counts.items()})

    def __repr__(self) -> str:
        return f"Corpus of {self.folder}:\n{self.summary().to_string()}"

    def _repr_html_(self) -> str:
        return str(self.summary().to_html())


def around(text: str, first: int, start: int, end: int, last: int, width: int) -> str:
    """A span with up to `width` characters on each side, cut at words, from `first` to `last`."""
    before, after = text[max(first, start - width) : start], text[end : min(last, end + width)]
    if first < start - width:
        before = "…" + before.partition(" ")[2]
    if last > end + width:
        after = after.rpartition(" ")[0] + "…"
    return " ".join(f"{before}{text[start:end]}{after}".split())


class NotReadWarning(UserWarning):
    """A text seems to be in a language that is not read."""


NOT_READ = (
    "{}: seems to be in {}, and only English is read: its numbers are listed, nothing else;"
    " insist on English where it is in English"
)


def load(
    folder: Path | str | None = None,
    codebook: Path | str | None = None,
    language: str | None = None,
) -> Corpus:
    """Read a folder of statements (`*.txt`, `*.md`); the project's own by default.

    Warns where a text seems to be in a language that is not read; `language="en"` reads it.
    Raises `StatementError`, which names the file, where a text can't be read, was changed since
    it was registered in `sources.csv`, or stands there twice.
    """
    return read_folder(Path(folder) if folder else STATEMENTS, codebook, language)


def read_folder(
    folder: Path,
    codebook: Path | str | None = None,
    language: str | None = None,
    unread: dict[Path, str] | None = None,
) -> Corpus:
    """The same, or, given `unread`, without the texts that can't be read: there it says why."""
    if language not in (None, CODE):
        raise StatementError(f"--language {language}: only {CODE} can be insisted on; leave it out")
    book = load_codebook(Path(codebook) if codebook else CODEBOOK)
    registered, corrections = read_sources(folder), read_corrections(folder, book)
    rows: Rows = {name: [] for name in SCHEMAS}
    texts: dict[str, Text] = {}
    seen: dict[str, str] = {}
    for path in (files := statement_files(folder)):
        decided, source = corrections.pop(path.stem, []), registered.get(path.stem, {})
        try:
            data = read_bytes(path)
            sha256 = digest(data)
            if path.stem in texts:
                raise StatementError(
                    f"{path}: another file has the same name but for its ending; rename one"
                )
            if source and (why := differs(source, data)):
                raise StatementError(f"{path}: {why}")
            raw = decode(data, str(path))
            if (same := seen.setdefault(sha256, path.name)) != path.name:
                raise StatementError(f"{path}: holds the same text as {same}; remove one of them")
            place = find_place(folder, source)
        except StatementError as error:
            if unread is None or len(unread) + 1 == len(files):  # nothing can be read
                raise
            unread[path] = str(error)
            continue
        text = make_text(path.stem, raw, insist=language == CODE)
        texts[text.statement_id] = text
        if text.language != READ:
            warnings.warn(NOT_READ.format(path, text.language), NotReadWarning, stacklevel=3)
        found = {
            "statements": [statement_row(text, path.name, sha256, source)],
            **read_rows(text, book),
        }
        found["figures"] = [f | {"place": place(f["start"])} for f in found["figures"]]
        found["corrections"] = apply(decided, text, found, book)
        found["figures"] = with_persons(found["figures"], book)
        for name, of_text in found.items():
            rows[name] += of_text
    for lost in corrections.values():
        rows["corrections"] += apply(lost, None, rows, book)
    return assemble(folder, book, texts, rows)


def statement_row(text: Text, file: str, sha256: str, source: dict[str, str]) -> Row:
    """A text as a row of `statements`; `source` is its row of `sources.csv`, or empty."""
    metadata = read_metadata(text) if text.language == READ else UNREAD
    said = issued_on(metadata.date)
    date = said or issued_on(iso(source.get("date")) or iso(Path(file).stem[:10]))
    words = {of: metadata.words.get(of) for of in FIELDS}
    if not said:
        words["date"] = None
    doubts = metadata.doubts if said else metadata.doubts | {"date": None}
    return {
        "statement_id": text.statement_id,
        "date": pd.Timestamp(date) if date else None,
        "year": date.year if date else None,
        "issuer": metadata.issuer or source.get("issuer") or None,
        "place": metadata.place,
        "title": metadata.title or source.get("title") or None,
        "signatory": metadata.signatory,
        **{edge: at for of, span in words.items() for edge, at in words_at(text, of, span).items()},
        **{f"{of}_doubt": doubts.get(of) for of in FIELDS},
        "language": text.language,
        "words": len(re.findall(r"\w[\w'-]*", text.clean)),
        "sha256": sha256,
        "file": file,
    }


def long_date(date: datetime.date) -> str:
    """ "25 February 2025", as the project writes dates."""
    return f"{date.day} {date:%B %Y}"


def assemble(folder: Path, codebook: Codebook, texts: dict[str, Text], rows: Rows) -> Corpus:
    """A corpus from the rows of its tables, in the order of the statements' dates."""
    last = datetime.datetime.max
    order = {
        row["statement_id"]: number
        for number, row in enumerate(
            sorted(rows["statements"], key=lambda r: (r["date"] or last, r["statement_id"]))
        )
    }
    for table in rows.values():
        table.sort(key=lambda row: order.get(row["statement_id"], len(order)))
    return Corpus(
        folder=folder,
        codebook=codebook,
        texts={sid: texts[sid] for sid in order},
        **{name: frame(name, rows[name]) for name in SCHEMAS},
    )
