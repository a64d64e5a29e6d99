"""How treaties and other instruments are called and cited. Nothing but words and expressions."""

import re

HEAD = re.compile(
    r"\b(?:Conventions?|Covenants?|Protocols?|Treat(?:y|ies)|Charters?|Statute|Pact)\b"
)
# What may stand behind a title: number, acronym, day or year.
SERIAL = re.compile(r" (?:(?:[IVX]{1,4}\b|No\.? ?\d+|\d{1,3}\b)(?: of \d{4}\b)?|of \d{4}\b)")
# Of a title in capitals: not the word before that opens a sentence, nor an article behind it.
_OPENERS = "The|This|That|These|Our|A|An|Under|In|By|Both|Each|Its|Peace|State|States|Having"
_LINK = (
    r"(?:[ ,]+(?:of|on|for|to|the|and|against|in|with|concerning|relating|related|regarding|All)"
    r"(?![\w'-]))"
)
_CAPITAL = r"[ ,]+(?!Art)[A-ZÀ-ÖØ-Þ][\w'-]*"
BEFORE_HEAD = re.compile(rf"(?:(?<![\w'-])(?!(?:{_OPENERS})[ ])[A-ZÀ-ÖØ-Þ\d][\w'-]*[ ]+){{1,12}}\Z")
BEHIND_HEAD = re.compile(
    rf"(?:{SERIAL.pattern})?(?:{_LINK}{{1,4}}{_CAPITAL}(?:{_LINK}{{0,4}}{_CAPITAL})*)?"
)
NUMBER = re.compile(r" \(No\.? ?\d+\)")
_DAY = r"(?:\d\d? \w+ |\w+ \d\d?, )?"
DATED = re.compile(rf",? (?:of |dated )?{_DAY}(\d{{4}})\b| \((?:of )?{_DAY}(\d{{4}})\)")
