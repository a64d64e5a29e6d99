"""What a reader should know first: up to five findings, each with the words that it rests on."""

from __future__ import annotations

from statements.comparison.compare import Comparison, compare, compare_issuers
from statements.comparison.findings.figures import changed, in_one_only, moved, named, said, same
from statements.comparison.findings.finding import LISTED, Finding, Part, Quote, join, plain_rows
from statements.comparison.findings.names import compared, counted
from statements.tables.corpus import Corpus

__all__ = ["Finding", "Part", "Quote", "findings", "how_sure", "of_one_issuer", "what_is_compared"]

MOST = 5  # findings, so that they can be read in one screen


def of_one_issuer(comparison: Comparison) -> Comparison | None:
    """The statements of the issuer that has most of them, where more than two are compared.

    None where no issuer has two: there is nothing that one of them changed.
    """
    each = compare_issuers(comparison.corpus, *comparison.ids)
    return max((c for c in each if len(c.ids) > 1), key=lambda c: len(c.ids), default=None)


def what_is_compared(comparison: Comparison) -> str:
    """Which statements the findings compare, and whose they are where there are several issuers."""
    first, last = comparison.labels[0], comparison.labels[-1]
    words = f"Computed from the texts: the statements of {first} and {last} compared"
    if (total := len(comparison.corpus.ids)) > 2:
        words += f", two of {total}"
    if issuer := compare(comparison.corpus, comparison.earlier, comparison.later).issuer:
        named = [name for name, _ in comparison.corpus.issuers if name]
        words += f"; issued by {issuer}, of {len(named)} issuers that are named"
    if len(comparison.ids) > 2:
        words += "; what changed in between is left out here"
    return f"{words}."


def findings(corpus: Corpus, comparison: Comparison | None) -> list[Finding]:
    """The findings of a comparison; of a single statement, what it reports."""
    if comparison is None:
        return _single(corpus)
    sides = comparison.labels[0], comparison.labels[-1]
    both = "Both statements"
    if len(comparison.corpus.ids) > 2:
        both = f"Both the {sides[0]} and the {sides[1]} statement"
    sure = comparison.sure_figures
    figures = plain_rows(sure[sure["kind"] == "count"])
    recipients, instruments = map(plain_rows, (comparison.recipients, comparison.instruments))
    found = (
        changed(figures, sides),
        same(figures, sides, both),
        moved(figures, sides),
        in_one_only(figures, sides),
        compared(recipients, ("organisation", "name", "recipient"), sides, both),
        compared(instruments, ("instrument", "cite", "instrument"), sides, both),
    )
    return _once([finding for finding in found if finding][:MOST])


def how_sure(corpus: Corpus) -> str:
    """How many readings are in doubt, which findings leave out; nothing where none is."""
    doubtful, total = int(corpus.figures["doubt"].notna().sum()), len(corpus.figures)
    if not doubtful:
        return ""
    are = "reading is" if doubtful == 1 else "readings are"
    return f"{doubtful} of {total} {are} in doubt; no finding rests on them."


def _once(found: list[Finding]) -> list[Finding]:
    """The findings with one sentence a statement each, and none of them twice."""
    quoted: set[tuple[str, str]] = set()
    kept = []
    for finding in found:
        new: dict[str, Quote] = {}
        for quote in finding.quotes:
            if (quote.label, quote.words) not in quoted:
                new.setdefault(quote.label, quote)
        quoted.update((quote.label, quote.words) for quote in new.values())
        kept.append(finding._replace(quotes=tuple(new.values())))
    return kept


def _single(corpus: Corpus) -> list[Finding]:
    """What a statement reports that has no other to be compared with."""
    recipients = counted(len(corpus.recipients), "recipient")
    instruments = counted(len(corpus.instruments), "instrument")
    if len(corpus.ids) > 1:
        total, reported = len(corpus.ids), counted(len(corpus.figures), "figure")
        words = f"There are {total} statements, and no issuer has two of them: none is compared."
        sums = f"They report {reported}, name {recipients} and cite {instruments}."
        return [Finding((Part(words),)), Finding((Part(sums),))]
    label = corpus.label(corpus.ids[0])
    sentences = corpus.sentences.set_index("sentence_id")["text"]
    sure = corpus.figures[(corpus.figures["kind"] == "count") & corpus.figures["doubt"].isna()]
    counts = sure[sure["part_of"].isna()]
    figures = [
        {
            **row,
            f"printed {label}": " ".join(row["as_printed"].split()),
            f"figure_id {label}": row["figure_id"],
            f"counted {label}": row["counted"],
            f"sentence {label}": sentences[row["sentence_id"]],
        }
        for row in plain_rows(counts)
    ]
    found = [Finding((Part("There is one statement, and so nothing to compare it with."),))]
    if figures:
        listed = join([named(row, label) for row in figures[:LISTED]], len(figures))
        parts = (Part(f"The {label} statement reports "), *listed, Part("."))
        found.append(Finding(parts, (said(figures[0], label),)))
    names = f"The {label} statement names {recipients} and cites {instruments}."
    return [*found, Finding((Part(names),))]
