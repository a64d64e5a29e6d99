"""What a reader should know first: findings, each with the words that it rests on."""

from statements.comparison.checks import EXCEEDS, breakdowns
from statements.comparison.compare import Comparison, compare_issuers
from statements.comparison.findings.figures import (
    changed,
    exceeding,
    in_some_only,
    moved,
    named,
    said,
    same,
)
from statements.comparison.findings.finding import Finding, Part, Quote, listed
from statements.comparison.findings.names import INSTRUMENTS, RECIPIENTS, compared
from statements.comparison.prose import counted, in_prose
from statements.tables.corpus import Corpus
from statements.tables.schema import records

__all__ = ["Finding", "Part", "Quote", "findings", "how_sure", "of_each_issuer", "what_is_compared"]


def of_each_issuer(comparison: Comparison) -> list[Comparison]:
    """The statements of each issuer that has several, compared; that with the most is first."""
    each = compare_issuers(comparison.corpus, *comparison.ids)
    return sorted((c for c in each if len(c.ids) > 1), key=lambda c: -len(c.ids))


def what_is_compared(comparison: Comparison) -> str:
    """Which statements the findings compare, and whose they are where there are several issuers."""
    labels, total = comparison.labels, len(comparison.corpus.ids)
    which = f"the statements of {in_prose(labels)}"
    if len(labels) > 3:
        which = f"the {len(labels)} statements from {labels[0]} to {labels[-1]}"
    words = f"Computed from the texts: {which} compared"
    if total > len(labels):
        words += f", {len(labels)} of {total}"
    if issuer := comparison.issuer:
        many = sum(name is not None for name, _ in comparison.corpus.issuers)
        words += f"; issued by {issuer}, of {many} issuers that are named"
    return f"{words}."


def findings(corpus: Corpus, comparison: Comparison | None) -> list[Finding]:
    """The findings of a comparison; of a single statement, what it reports."""
    if comparison is None:
        return _single(corpus)
    labels, counts = comparison.labels, comparison.figures[comparison.figures["kind"] == "count"]
    every, figures = records(counts), records(comparison.sure(counts))
    names = (comparison.recipients, comparison.instruments)
    recipients, instruments = (records(comparison.sure(frame)) for frame in names)
    lists = breakdowns(corpus)
    lists = lists[lists["statement_id"].isin(comparison.ids) & (lists["result"] == EXCEEDS)]
    found = (
        changed(every, labels),
        exceeding(records(lists), comparison),
        same(figures, labels),
        moved(every, labels),
        in_some_only(figures, labels),
        compared(recipients, RECIPIENTS, labels),
        compared(instruments, INSTRUMENTS, labels),
    )
    return _once([finding for finding in found if finding])


def how_sure(corpus: Corpus) -> str:
    """How many readings are in doubt, which findings leave out; nothing where none is."""
    read = [*corpus.figures["doubt"].notna(), *corpus.recipients["doubt"].notna()]
    are = "reading is" if sum(read) == 1 else "readings are"
    return f"{sum(read)} of {len(read)} {are} in doubt; no finding rests on them." * any(read)


def _once(found: list[Finding]) -> list[Finding]:
    """The findings with one sentence a statement each, and none of them twice."""
    quoted, kept = set[tuple[str, str]](), list[Finding]()
    for finding in found:
        new: dict[str, Quote] = {}
        for quote in finding.quotes:
            if (quote.label, quote.words) not in quoted:
                new.setdefault(quote.label, quote)
        quoted |= {(quote.label, quote.words) for quote in new.values()}
        kept.append(finding._replace(quotes=tuple(new.values())))
    return kept


def _single(corpus: Corpus) -> list[Finding]:
    """What a statement reports that has no other to be compared with."""
    recipients = counted(int(corpus.recipients["doubt"].isna().sum()), "recipient")
    instruments = counted(len(corpus.instruments), "instrument")
    if len(corpus.ids) > 1:
        total, reported = len(corpus.ids), counted(len(corpus.figures), "figure")
        words = f"There are {total} statements, and no issuer has two of them: none is compared."
        sums = f"They report {reported}, name {recipients} and cite {instruments}."
        return [Finding((Part(words),)), Finding((Part(sums),))]
    label = corpus.label(corpus.ids[0])
    own = Comparison(corpus, tuple(corpus.ids))
    sure = records(own.sure(own.figures))
    figures = [r for r in sure if r["kind"] == "count" and not r[f"part_of {label}"]]
    found = [Finding((Part("There is one statement, and so nothing to compare it with."),))]
    if figures:
        items = listed([(named(row, label), [label]) for row in figures], [label])
        parts = (Part(f"The {label} statement reports "), *items, Part("."))
        found.append(Finding(parts, (said(figures[0], label),)))
    names = f"The {label} statement names {recipients} and cites {instruments}."
    return [*found, Finding((Part(names),))]
