"""The page: one file that holds everything, runs nothing and asks for nothing."""

import base64
import hashlib
import platform
import re
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pandas as pd
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from statements.comparison.checks import in_doubt, not_yet_coded
from statements.comparison.compare import Comparison
from statements.comparison.findings import findings, how_sure, of_each_issuer, what_is_compared
from statements.comparison.palette import palette_of
from statements.display.html import css
from statements.display.table import table
from statements.files import digest
from statements.replace import put
from statements.report.chapters import Chapter
from statements.report.links import Links
from statements.report.marked import paragraphs, quoted, words_rules
from statements.report.sanitise import clean_output
from statements.tables.corpus import Corpus, long_date
from statements.tables.places import slug
from statements.tables.schema import dictionary, records

_HERE = Path(__file__).parent
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_CORRECTED = ["exact", "column", "was", "becomes", "state", "reason", "by", "statement_id"]
_MADE_WITH = ("statements", "pandas", "matplotlib")


def write_page(
    path: Path,
    corpus: Corpus,
    comparison: Comparison | None,
    chapters: Sequence[Chapter],
    links: Links,
) -> None:
    """Write the report's page. The chapters come first: their rows are what marks link back to."""
    title = _title(corpus)
    look = css() + (_HERE / "report.css").read_text("utf-8") + words_rules(links)
    style = Markup(look + _on_each_sheet(title))
    style_digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    each = of_each_issuer(comparison) if comparison else []
    on_cover, others = each[0] if each else None, each[1:]
    codebook = {
        f.name: digest(f.read_bytes()) for f in sorted(corpus.codebook.folder.glob("*.csv"))
    }
    html = environment.get_template("report.html.j2").render(
        title=title,
        style=style,
        style_digest=style_digest,
        chapters=chapters,
        compared=on_cover.ids if on_cover else [],
        findings=findings(corpus, on_cover),
        what_is_compared=what_is_compared(on_cover) if on_cover else "",
        findings_of_others=[(of.issuer, findings(corpus, of)) for of in others],
        links=links,
        how_sure=how_sure(corpus),
        doubts=_end("doubts", in_doubt(corpus), links),
        corrections=_end("corrections", corpus.corrections[_CORRECTED], links),
        uncoded=_end("uncoded", not_yet_coded(corpus).drop(columns=["start", "end"]), links),
        statements=[_statement(row, corpus, links) for row in records(corpus.statements)],
        dictionary=_end("dictionary", dictionary(), links),
        made_with={"Python": platform.python_version(), **{n: version(n) for n in _MADE_WITH}},
        codebook=codebook,
        input_digest=digest(",".join([*corpus.statements["sha256"], *codebook.values()]).encode()),
    )
    put(path, _CONTROLS.sub("\ufffd", html).encode())


def _title(corpus: Corpus) -> str:
    many, labels = len(corpus.ids), corpus.labels
    if many == 1:
        return f"What the {labels[0]} statement reports"
    if many == 2:
        return f"What the statements of {labels[0]} and {labels[1]} report"
    years = corpus.statements["year"].dropna()
    span = [f"{years.min()} to {years.max()}"] if len(years) else []
    undated = [f"{many - len(years)} undated"] if len(years) < many else []
    return ", ".join([f"What {many} statements report", *span, *undated])


def _on_each_sheet(title: str) -> str:
    """The rule that prints a title at the head of each sheet but the first."""
    text = re.sub(r"[\u200e\u200f\u2028-\u202e\u2066-\u2069]", "", title)
    text = re.sub(r"[^\w ]", lambda m: f"\\{ord(m[0]):x} ", text)
    look = "color: #595959; font: 8pt sans-serif; vertical-align: bottom; padding-bottom: 4mm;"
    return (
        f'@page {{ @top-left {{ content: "{text}"; {look} }} }}\n'
        "@page :first { @top-left { content: none } }\n"
    )


def _statement(row: dict[str, Any], corpus: Corpus, links: Links) -> dict[str, Any]:
    """What the page says of one statement; `marker` are the classes that mark it."""
    sid = row["statement_id"]
    sentences = corpus.sentences[corpus.sentences["sentence_id"].isin(quoted(corpus))]
    return {
        **row,
        "anchor": f"text-{slug(sid)}",
        "label": corpus.label(sid),
        "marker": palette_of(corpus)[sid].css,
        "date": row["date"] and long_date(row["date"]),
        "paragraphs": list(paragraphs(corpus, sid, links)),
        "quotes": records(sentences[sentences["statement_id"] == sid]),
    }


# The tables of the end matter: the columns that name rows and groups, and what else is said.
_END: dict[str, dict[str, Any]] = {
    "doubts": {
        "rows": "printed",
        "groups": "statement_id",
        "title": "Readings in doubt",
        "source": "Source: the statements; the reading is made here, by rule.",
        "heads": {"read": "Read as", "words": "By the words", "doubt": "In doubt because"},
    },
    "corrections": {
        "groups": "statement_id",
        "title": "Readings that a reader corrected",
        "source": "Source: corrections.csv, beside the statements.",
        "heads": {"column": "What", "was": "Read before", "becomes": "Corrected to"},
        "missing": "nothing",
    },
    "uncoded": {
        "rows": "printed",
        "groups": "table",
        "title": "Wordings that the codebook does not know",
        "source": "Source: the statements as printed, and the codebook.",
        "heads": {"missing": "No code for", "statement_id": "Statement"},
    },
    "dictionary": {
        "rows": "column",
        "groups": "table",
        "title": "The columns of each table",
        "source": "The tables stand beside this page as CSV files, one row for each thing named.",
    },
}


def _end(name: str, frame: pd.DataFrame, links: Links) -> Markup:
    """A table of the end matter; nothing where it is empty."""
    return clean_output(table(frame, **_END[name]).html, links) if len(frame) else Markup()
