"""What changed between statements: figures, recipients, instruments and sentences side by side.

Every frame has the statements in the order of their dates, with a group of columns for each that
ends in the statement's label ("value 2025"). A null means "not mentioned", never zero.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from statements.codebook import fold
from statements.comparison.figures import compared_figures
from statements.comparison.prose import story
from statements.comparison.rows import (
    BETWEEN,
    DIFFERS,
    MOVED,
    NAMES,
    NOT_NAMED,
    ONLY_EARLIER,
    ONLY_LATER,
    WITHOUT_NUMBER,
    Said,
    spread,
    status,
)
from statements.comparison.sentences import link_sentences
from statements.errors import StatementError, expect
from statements.tables.corpus import Corpus, Views
from statements.tables.schema import records

_LONG = ["label", "year", "row", "event", "who_or_what", "group", "unit", "value", "printed"]
_LONG += ["status", "words", "sentence", "doubt", "differs", "figure_id", "story", "whose"]
_OWN = ("value", "printed", "counted", "sentence", "mention", "doubt", "differs", "figure_id")
_SENTENCES = ["earlier_id", "later_id", "earlier", "later", "similarity", "link"]
COMPARISON = "a Comparison, as statements.compare(corpus) makes it"
_TABLES = ("figures", "recipients", "instruments")


@dataclass(frozen=True, repr=False)
class Comparison(Views):
    """The statements `ids` of a corpus, earliest first, compared.

    A status is of the whole series, from the earliest to the latest.
    """

    corpus: Corpus
    ids: tuple[str, ...]

    @cached_property
    def labels(self) -> list[str]:
        """What the columns call the statements: by year, or more where these have the same."""
        return [*self.label_of.values()]

    @cached_property
    def label_of(self) -> dict[str, str]:
        """The same by the statements' ids."""
        return {sid: self.corpus.label(sid, self.ids) for sid in self.ids}

    def __repr__(self) -> str:
        counts = [f"{len(getattr(self, name))} {name}" for name in _TABLES]
        total, own = len(self.corpus.ids), len(self.ids)
        more = f" ({own} of {total} statements; compare(corpus, *ids) takes others)"
        named = f"{' and '.join(self.labels)}{more * (own < total)}"
        return f"Comparison of {named}: {', '.join(counts)}"

    @property
    def earlier(self) -> str:
        return self.ids[0]

    @property
    def later(self) -> str:
        return self.ids[-1]

    @cached_property
    def figures(self) -> pd.DataFrame:
        """A row per event, group and unit (and value, where a statement gives several).

        Columns: event, group, unit, kind, status, counterpart (the row's `row` where it is
        re-attributed), story (what each statement says of it, in words; of three or more, also
        where it is re-attributed to), and for each statement printed, value, upper, bound, counted,
        figure_id, part_of, sentence, whether it differs
        from what the statement before that mentions it prints, and mention (a sentence that tells
        of it without a number, where it has no number of these). "487 or 475 people" stands as
        printed in one row, without a value.
        """
        return compared_figures(self.corpus, self.label_of)

    def printed(self, label: str) -> pd.Series[Any]:
        """What a statement prints of each of the figures; null where it mentions none."""
        told = self.figures[f"mention {label}"]
        without = told.mask(told.notna(), WITHOUT_NUMBER)
        return self.figures[f"printed {label}"].fillna(without)

    @property
    def series(self) -> pd.DataFrame:
        """The figures of three statements or more as printed; of fewer, nothing.

        Columns: event, who_or_what, a column for each statement, story; of several issuers, each
        compared with itself, issuer before them. "→ 7" differs from what the statement before that
        mentions it prints; "7 ?" is in doubt.
        """
        issuers = compare_issuers(self.corpus, *self.ids)
        if len(issuers) > 1:
            own = {
                of.issuer: of.series.rename(
                    columns={of.label_of[sid]: self.label_of[sid] for sid in of.ids}
                )
                for of in issuers
            }
            every = pd.concat(own, names=["issuer", None]).reset_index("issuer")
            return every.assign(story=every.pop("story")).reset_index(drop=True)
        figures, said = self.figures, dict[str, Any]()
        for label in self.labels if len(self.ids) > 2 else ():
            own, differs = self.printed(label), figures[f"differs {label}"].eq(True)
            own = own.mask(differs, DIFFERS + own)
            said[label] = own.mask(figures[f"doubt {label}"].notna(), own + " ?")
        series = figures[["event", "who_or_what"]].assign(**said, story=figures["story"])
        return series if said else series.head(0)

    def long(self) -> pd.DataFrame:
        """The figures with a row for each statement that mentions one, to pivot and to draw.

        Statements of several issuers are not compared with each other.

        Columns: label, year, row (which of `figures` it is), event, who_or_what, group, unit, value
        (null where vague), printed (or "without a number", where only words tell of it), status (as
        a reader sees it), words (what is printed, and what it counts; or the sentence without a
        number), sentence, doubt, differs (whether the statement before that mentions it says
        otherwise), figure_id (its place in the text), story (of all statements, in words) and
        whose: ", ISSUER", for titles, where there are several issuers.

        >>> import statements
        >>> long = statements.compare(statements.load()).long()
        >>> long = long[long["event"] == "killed"]
        >>> long.pivot(index="group", columns="label", values="value").rename_axis(index=None)
        label      2025   2026
        all       613.0  613.0
        children   63.0   63.0
        elderly    70.0   70.0
        women     106.0  106.0
        """
        issuers = compare_issuers(self.corpus, *self.ids)
        if len(issuers) > 1:
            every = [
                of.long().replace(
                    {"label": {x: self.label_of[sid] for sid, x in of.label_of.items()}}
                )
                for of in issuers
            ]
            return pd.concat(every, ignore_index=True)
        years = self.corpus.statements.set_index("statement_id")["year"]
        status = self.as_read(self.figures["status"])
        figures = self.figures.assign(status=status, whose=self.whose)
        sides = []
        for sid, label in self.label_of.items():
            own = figures.rename(columns={f"{name} {label}": name for name in _OWN})
            own = own.dropna(subset=["printed", "mention"], how="all")
            words = own["printed"].str.cat(own["counted"].fillna(""), " ").str.strip()
            said = {"label": label, "year": years[sid], "words": words.fillna(own["mention"])}
            said |= {"printed": own["printed"].fillna(WITHOUT_NUMBER)}
            sides.append(own.assign(differs=own["differs"].eq(True), **said)[_LONG])
        long = pd.concat(sides).sort_values("row", kind="stable", ignore_index=True)
        return long.astype({"year": "Int64", "value": "Float64", "differs": bool})

    def sure(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The rows of a frame of this comparison without a doubt in any statement."""
        return frame[frame[[f"doubt {label}" for label in self.labels]].isna().all(axis=1)]

    @cached_property
    def recipients(self) -> pd.DataFrame:
        """A row per organisation: organisation, kind, status, story; printed, position, id and
        doubt for each statement."""
        return _names(self, "recipient", "organisation", "kind")

    @cached_property
    def instruments(self) -> pd.DataFrame:
        """A row per instrument: instrument, status, story; printed, position and id for each."""
        return _names(self, "instrument", "instrument")

    @cached_property
    def sentences(self) -> pd.DataFrame:
        """Sentences of the earliest and the latest statement: those that are linked, and others.

        Columns: earlier_id, later_id, earlier, later (their texts), similarity, 0 to 1, and link:
        pair, split (the earlier one has several counterparts) or merged (the later one has), null
        for a sentence that stands alone. In the order of the earlier statement, what only the
        later one says at its place.
        """
        table = self.corpus.sentences[self.corpus.sentences["section"].isin(("title", "body"))]
        return _sentences(*(table[table["statement_id"] == x] for x in (self.earlier, self.later)))

    @property
    def moved_sentences(self) -> pd.DataFrame:
        """The sentences with re-attributed figures: statement (its label), sentence, figure_id."""
        long = self.long().rename(columns={"label": "statement"})
        moved = long[long["status"] == MOVED].dropna(subset="sentence")
        order = moved["statement"].map(self.labels.index).sort_values(kind="stable").index
        moved = moved.loc[order, ["statement", "sentence", "figure_id"]]
        return moved.drop_duplicates("sentence")

    @property
    def issuer(self) -> str | None:
        """Who issued the statements, where the corpus holds statements of several issuers."""
        issuers = self.corpus.issuers
        own = [name or "issuer not stated" for name, ids in issuers if set(ids) & set(self.ids)]
        return " and ".join(own) if len(issuers) > 1 else None

    @property
    def whose(self) -> str:
        """What a title adds to say so: ", ISSUER", or nothing."""
        return f", {self.issuer}" if self.issuer else ""

    @property
    def suffix(self) -> str:
        """What tells the names of exports of several issuers apart: "-2", or nothing."""
        owners = [n for n, (_, ids) in enumerate(self.corpus.issuers, 1) if {*ids} & {*self.ids}]
        return f"-{'-'.join(map(str, owners))}" if self.issuer else ""

    def as_read(self, status: pd.Series[Any]) -> pd.Series[Any]:
        """Status words as a reader sees them: "only 2025" for "only earlier", of several
        statements "only before 2026"."""
        first, last = self.labels[0], self.labels[-1]
        before, after = (first, last) if len(self.ids) < 3 else (f"before {last}", f"after {first}")
        between = f"only between {first} and {last}"
        return status.replace(
            {ONLY_EARLIER: f"only {before}", ONLY_LATER: f"only {after}", BETWEEN: between}
        )

    @property
    def jaccard(self) -> float:
        """Recipients shared by the earliest and the latest, as a share of all that either names."""
        ends = self.recipients[[f"id {self.label_of[sid]}" for sid in (self.earlier, self.later)]]
        either = ends.notna().any(axis=1).sum()
        return float(ends.notna().all(axis=1).sum() / either) if either else math.nan


def compare(corpus: Corpus, *ids: str) -> Comparison:
    """Compare statements of a corpus: two or more by id, by default the earliest and the latest.

    The one statement of a corpus that has no other is set beside itself: all is the same. See
    `compare_issuers` for statements of several issuers.

    >>> import statements
    >>> change = statements.compare(statements.load())
    >>> change.labels
    ['2025', '2026']
    >>> change.figures.loc[change.figures["event"] == "killed", ["group", "value 2025", "status"]]
          group  value 2025 status
    0       all       613.0   same
    1  children        63.0   same
    2     women       106.0   same
    3   elderly        70.0   same
    """
    chosen = _known(corpus, ids)
    chosen = chosen if ids else tuple(dict.fromkeys((chosen[0], chosen[-1])))
    if len(chosen) < 2 and len(corpus.ids) > 1:
        raise StatementError(f"{chosen[0]}: is set beside itself; name another statement too")
    return Comparison(corpus, chosen)


def compare_issuers(corpus: Corpus, *ids: str) -> list[Comparison]:
    """Compare the statements of each issuer with each other: all of them, or those with these ids.

    Where there are only two, they are compared with each other, whoever issued them.

    >>> import statements
    >>> [change.labels for change in statements.compare_issuers(statements.load())]
    [['2025', '2026']]
    """
    chosen = _known(corpus, ids)
    own = [tuple(sid for sid in chosen if sid in of) for _, of in corpus.issuers]
    return [Comparison(corpus, each) for each in (own if len(chosen) > 2 else [chosen]) if each]


def _known(corpus: Corpus, ids: Sequence[str]) -> tuple[str, ...]:
    """The ids in the order of the corpus, once each; all where none is named."""
    expect(corpus, Corpus, "a Corpus, as statements.load() makes it")
    wanted = {corpus.known(sid) for sid in ids or corpus.ids}
    return tuple(sid for sid in corpus.ids if sid in wanted)


def _names(change: Comparison, thing: str, code: str, *more: str) -> pd.DataFrame:
    """A row per coded name, or per printed name where there is no code."""
    table, labels, found = change.corpus.tables[f"{thing}s"], change.label_of, dict[str, Said]()
    fields = ("printed", "position", "id", "doubt")
    for sid in change.ids:
        for position, record in enumerate(records(table[table["statement_id"] == sid]), 1):
            name = record[code] or f"\0{fold(record['as_printed'])}"
            printed = " ".join(record["as_printed"].split())
            own = {"printed": printed, "position": position, "id": record[f"{thing}_id"]}
            own["doubt"] = record.get("doubt")
            found.setdefault(name, {}).setdefault(sid, {**record, **own})
    rows = []
    for said in found.values():
        told = {label: "named" if sid in said else None for sid, label in labels.items()}
        row = {name: [*said.values()][-1][name] for name in (code, *more)}
        row["status"] = status(said, change.ids, NAMES, lambda one: one["printed"])
        rows.append(row | {"story": story(told, NOT_NAMED), **spread(said, labels, fields)})
    made = pd.DataFrame(rows, columns=[code, *more, "status", "story", *spread({}, labels, fields)])
    return made.astype({f"position {label}": "Int64" for label in labels.values()})


def _sentences(earlier: pd.DataFrame, later: pd.DataFrame) -> pd.DataFrame:
    sides = {"earlier": earlier, "later": later}
    links: list[tuple[str, str, float]] = []
    for part in ("title", "body"):
        one, other = (side[side["section"] == part] for side in sides.values())
        ids = [list(side["sentence_id"]) for side in (one, other)]
        found = link_sentences(list(one["text"]), list(other["text"]))
        links += [(ids[0][i], ids[1][j], score) for i, j, score in found]
    rows = pd.DataFrame(links, columns=["earlier_id", "later_id", "similarity"])
    several = [rows[name].duplicated(keep=False) for name in ("earlier_id", "later_id")]
    rows["link"] = np.select(several, ["split", "merged"], "pair")
    for name, side in sides.items():
        texts = side[["sentence_id", "text"]].set_axis([f"{name}_id", name], axis=1)
        rows = rows.merge(texts.assign(**{f"{name} place": range(len(side))}), how="outer")
    # What only the later one says stands after what it follows there.
    place, after = rows["earlier place"], rows["later place"]
    before = place.groupby(after).min().sort_index().ffill()
    rows = rows.assign(place=place.fillna(after.map(before)), alone=place.isna(), after=after)
    rows = rows.sort_values(["place", "alone", "after"], na_position="first")
    return rows[_SENTENCES].reset_index(drop=True)
