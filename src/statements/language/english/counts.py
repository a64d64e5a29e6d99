"""Words around a number that counts what is named elsewhere: "25 lost both", "12 in all"."""

from __future__ import annotations

import re

from statements.language.english.numbers import NUMBER_WORDS
from statements.language.patterns import alternation, compile_pattern
from statements.language.prefilter import Before

I = re.IGNORECASE  # noqa: E741
BY_THE = Before(r"\bby the \Z", I)  # "by the hundred"
IN_ALL = compile_pattern(r" in (?:all|total)\b")
THE_BEFORE = Before(r"\b(?:the|those|all) \Z", I)
BARE_THE = Before(r"(?: the|The) \Z")
OF_THE = Before(r"\b(?:of|among) (?:the|these|those|all) \Z", I)
WHO_FOLLOWS = compile_pattern(r" (?:who|that|which|whose)\b")
OF_SOME = Before(r"(?:^|[.;:] )(?:Of|Among|Out of) [^.;]{3,120}, \Z")
OF_NUMBER = compile_pattern(
    r" (?:out )?of (?:(?:the|these|those|all|some|its|our|their|his|her|about) )*"
    rf"(?=\d|{alternation(sorted(NUMBER_WORDS))}\b)",
    I,
)
TOTAL_BEFORE = Before(
    r"\b(?:total )?(?:number|toll|count|figure|total|population|amount|tally)s?\b[^.;\n]{0,90}?"
    r"\b(?:to|from|at|reach(?:es|ed|ing)?|was|is|were|are|of|total(?:s|led|ed|ing)?|been|stood at"
    r"|stands at|passed|exceeds?|exceeded|amount(?:s|ed|ing)? to|made up|:),? ?\Z",
    I,
)
LABEL_BEFORE = Before(r"(?:^|[,;(:\n] ?|\band )[A-Za-z][A-Za-z' -]{2,60}? ?(?::|–|—| -|-) ?\Z")
VERB_BEFORE = Before(
    r"\b(?:\w{3,}(?:ing|ed)|left|leaving|hit|by|cost|lost|took|of whom|of which|of them|of these"
    r"|among them|including|these|compared (?:with|to)|against|versus|than|another|other|with)"
    r"(?: only| just| also| a further| another| a total of| the lives of),? \Z"
    r"|\b(?:\w{3,}(?:ing|ed)|left|lost|took|of whom|of which|of them|of these|among them|including"
    r"|another|a further|counted),? \Z",
    I,
)
AFTER_VERB = compile_pattern(
    r"(?:,)? (?:in|from|at|on|among|by|with|during|between|near|to|for|as|and)\b| ?[,.;:)–—]| -|$"
)
AFTER_OTHERS = compile_pattern(
    r" (?:in|from|at|on|among|by|with|during|between|near|for|as|about|because|against|due|under"
    r"|through|out|over|above|below|that|to|an?|the|there|no|his|her|their|its)\b"
    r"| ?[,;)]| ?\.(?!\d)|$"
)
# What a number without a noun stands behind when it counts what was named before.
STANDS_ALONE = Before(
    r"(?:\b(?:of|in|for|with|to|from|than|against|among|and|or|but|which|whom|number|numbered"
    r"|there (?:were|are))|[a-z],) \Z",
    I,
)
ALL_SAID = compile_pattern(
    r" (?:in|from|at|on|among|by|with|during|between|near|for|and|or|but|as|to|who|of whom|both"
    r"|it|they|he|she|we|the|an?)\b| ?[,;)(.](?!\d)|$"
)
CLAUSE_START = Before(r"(?:^|[.;:,(] ?)(?:and )?\Z")
BRACKET_BEFORE = Before(
    r"[a-z\d][\w'’]*(?: [\w'’]+)* ?\((?:about |over |some |nearly |at least |no fewer than "
    r"|more than |up to |almost |only )?\Z",
    I,
)
BRACKET_AFTER = compile_pattern(r" ?\)| (?:per|of|out|and)\b|[,;]")
# "(Halden 9, Ness Point 5)", "Old Port (214), Mills (96)": each like the one before.
IN_SERIES = compile_pattern(r"\)?[,;]? ?(?:and )?(?:[A-Z][\w'’-]* ?){1,4}\(?")
OPENS_SERIES = Before(r"\((?:[A-Z][\w'’-]* ){1,4}\Z")
SERIES_GOES_ON = compile_pattern(r"[,;)]| and\b")
