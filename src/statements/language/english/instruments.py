"""How treaties and other instruments are called and cited. Nothing but words and expressions."""

from __future__ import annotations

import re

from statements.language.patterns import compile_pattern

HEAD = re.compile(
    r"\b(?:Conventions?|Covenants?|Protocols?|Treat(?:y|ies)|Charters?|Statute|Pact)\b"
)
# Small words inside a title, and capital ones that don't begin it.
LINKS = frozenset(
    ("of on for to the and against in with concerning relating related regarding All").split()
)
OPENERS = frozenset(
    ("The This That These Our A An Under In By Both Each Its Peace State States Having").split()
)
ARTICLE = "Art"  # a citation's article, not a word of the title
# What may stand behind a title: number, acronym, day or year.
SERIAL = compile_pattern(r" (?:(?:[IVX]{1,4}\b|No\.? ?\d+|\d{1,3}\b)(?: of \d{4}\b)?|of \d{4}\b)")
NUMBER = compile_pattern(r" \(No\.? ?\d+\)")
_DAY = r"(?:\d\d? \w+ |\w+ \d\d?, )?"
DATED = compile_pattern(rf",? (?:of |dated )?{_DAY}(\d{{4}})\b| \((?:of )?{_DAY}(\d{{4}})\)")
