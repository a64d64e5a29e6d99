"""Expressions around a figure: what it counts, and of which figure it is a part."""

import re

from statements.language.prefilter import Before

I = re.IGNORECASE  # noqa: E741

# ---------------------------------------------------------------- what a figure counts

TOTAL_OF = re.compile(
    r"\b(?:(?:number|toll|count|total|figure)s?(?: of(?: the)? (?P<what>[A-Za-z]"
    r"(?:[^\W\d_]|[' -]){2,60}?))?|(?P<people>population)(?: of [^.;]{2,60}?)?)"
    r"(?: (?:who|that|which)\b[^.;]{0,60}?)?"
    r"(?: in [A-Z]\w+)?(?: (?:had|has|have|will|may|could|now|already|since|currently|thus"
    r"|officially))*(?: (?:rose|risen|reach\w*|was|is|were|are|stood"
    r"|stands|total\w*|exceed\w*|amount\w*|grew|grown|climbed|been|fell|passed|surpass\w*"
    r"|touch\w*|topp?\w*|cross\w*|increas\w*|:)\b[^.;]{0,30})?(?: (?:from|to|at))? ?\Z",
    I,
)
THAT_NUMBER = re.compile(r"\b(?:that|this|the|the total) (?:number|figure|toll|total|count)\b", I)
IS = re.compile(
    r" (?:are|were|is|was|being) (?:only |mostly |mainly |all )?(?!(?:in|at|on|from|of|to|by) )"
)
# Behind a figure: "of the 12 victims were women", of whom they are is said before what they are.
OF_WHOM_ARE = re.compile(
    r" of (?:the|these|those|all|our|its|their)(?: \d[\d,.]*)?"
    r"(?: (?!(?:and|or|but|while)\b)[a-z-]+){1,5}?" + IS.pattern
)
NOUNS = re.compile(
    r"[a-z][\w'-]*(?: [a-z][\w'-]*){0,3}?"
    r"(?= (?:and|who|in|of|from|aged|under|with|at|on|by|for|to)\b|[.,;:()\n–—]|$)"
)
DOING = re.compile(r"\w+ing\b")  # "13 of them involving minors"
LABEL = Before(
    r"(?:^|[,;(:\n] ?(?:and )?|\band )(?:No\. of )?"
    r"(?P<what>(?!and )[A-Za-z][A-Za-z' -]{1,60}?) ?(?::|–|—| -|-) ?\Z"
)
AND = re.compile(r",? (?:and|or) ")
# Before a figure: what is left of those counted is meant; the units of both.
REMAINS = Before(r"\b(?:bod(?:y|ies)|remains|corpses?) of (?:[a-z]+ ){0,2}\Z")
DEAD = re.compile(r"(?:dead|fallen|deceased|slain) (?=\w)", I)  # "40 fallen soldiers"
LEFT_OF = {"persons": "remains"}
# The head of a row or column of a table that may say what its cells count.
HEAD = re.compile(r"[A-Za-z][A-Za-z' -]{1,60}")
NO_COUNT = re.compile(
    r"\b(?:rates?|shares?|ratio|per|percent\w*|average|mean|median|ages?|aged|years?|months?|days?"
    r"|dates?|codes?|costs?|rank|index|number|no)\b(?! of\b)",
    I,
)

# ---------------------------------------------------------------- part of

# Directly before a figure: it is a part of a figure named before.
PART_BEFORE = Before(
    r"(?P<which>\b(?:of|among|amongst|out of) (?:whom|which|them|these|those|this|that"
    r"(?: (?:number|figure|total|sum|amount))?|the (?:total|latter)))"
    r"(?: (?:also|at least|only|were|was|are|being|some|there are|now|another|about|over|,))*,? \Z"
    r"|(?P<cue>\b(?:including"
    r"|(?:which|that|these|this|it|they|the (?:number|figure|total))"
    r" (?:also )?(?:included|includes?)"
    r"|comprising|consisting of|made up of|namely|specifically|notably))"
    r"(?: (?:also|at least|only|some|the|our|its|another|about|over|those of))*[:,]? \Z",
    I,
)
# Between a whole and the first of its parts.
INCLUDES = re.compile(
    r" (?P<cue>include[sd]?|comprise[sd]?|consist(?:s|ed) of|(?:is|are|was|were) made up of)"
    r"(?: (?:at least|about|some|only))* "
)
REST = Before(r"\b(?P<cue>(?:the|all|those) (?:other|others|remaining|rest)(?: of them)?) \Z", I)
# At the head of a sentence or clause: the figure is the whole of what follows.
WHOLE_BEFORE = Before(
    r"(?:^|[,;] |\b(?:and|that) )(?P<cue>(?:out )?of|among|amongst|as for)"
    r"(?: (?:the|these|those|all|a total of|its|their|last|this|year's|month's|our"
    r"|(?:an?|the) (?:crew|group|party|squad|team|total) of|[A-Z][\w-]+['’]s))* \Z",
    I,
)
# At the head of a sentence: what is counted in it is part of what was counted before.
THOSE_BEFORE = re.compile(
    r"(?P<cue>(?:of|among|amongst) (?:them|these|those|this number|that number|that total"
    r"|the total))\b(?! (?:\w+ed|who|still|in|from|at)\b)",
    I,
)
# Those counted before are named again by what happened to them or by what they are: "of the dead".
NAMED_AGAIN = re.compile(
    r"(?P<cue>(?:of|among|amongst) (?:all )?(?:the|these|those)"
    r"(?: (?:who|that) (?:was|were|are|had|have|had been|have been))?"
    r" (?P<what>[a-z]+))(?: (?P<more>(?!of\b)[a-z]+))?\b(?! of\b)",
    I,
)
# Between a part that is named first and its whole: "150 people ... from the 1,275 residents".
WHOLE_AFTER = Before(
    r"(?P<cue>\b(?:among|amongst)(?= \Z)|\b(?:out of|of|from|from among|among|amongst)"
    r"(?: (?:the total|the|these|those|all|a total of|some|its|their|about|more than|only|over"
    r"|our))+) \Z",
    I,
)
BE = re.compile(r" (?:aged [\d to-]+ )?(?:(?:is|are|was|were) )?")
CLOSE_CUE = re.compile(r"of\b|among", I)  # belongs to the word right before it
# Behind a figure without a noun: those are meant that were counted before.
OF_THEM = re.compile(
    r" (?P<cue>(?:have|has|had) (?:since|now|already|yet|not yet|so far)|(?:is|are|was|were) still"
    r"|still)\b",
    I,
)
HAVE = re.compile(r" (?P<cue>have|has|had)\b", I)
SAYS_WHO = re.compile(r" (?P<cue>are|were|is|was|being) ", I)
# Before a figure: what is said of another holds of it too.
COMPARED = Before(
    r"\b(?:(?:as )?(?:against|opposed to)|compared (?:with|to)|(?:up|down) from|than)"
    r"(?: (?:the|some|about|only|over|just))? \Z",
    I,
)
NO_WHOLE = Before(COMPARED.pattern.pattern + r"|\bper \Z", I)
SIX_MORE = re.compile(r" more (?:in|at|on|near|from|the)\b")  # behind a figure: of the same kind
# Before a figure, behind the verb of the others: it is one of their list.
AS_WELL = Before(r"\b(?:as well as|along with|together with|plus)(?: (?:some|about|over))? \Z", I)
# Before a figure whose noun is that of the clause before.
CLAUSE = Before(r"(?:[,;]|\b(?:and|but|while|whereas))(?: (?:a further|another|only|some))? \Z", I)
# Behind one of the above, up to the figure.
TO_FIGURE = re.compile(r"[,:]?(?: (?!and )[a-z]+){0,4} \Z")
# Before a figure that tells where: others are meant by "of them" if there are any.
PLACED = Before(r"\b(?:in|to|into|from|at|on|across|through)(?: (?:the|all|about|some|its))? \Z", I)
NAMES_AGAIN = Before(r"(?:these|those|this|that) \Z", I)  # "of those 40 women"
# Before "including": those named last, without a number, are meant and no figure before them.
NEW_GROUP = re.compile(
    r", and [\w' -]{3,50}, ?\Z|(?:\b\w+(?:ed|ing)|\band|\bor)"
    r" (?:several|many|some|numerous|other|various|a number of)"
    r" [\w' -]{2,40}, ?\Z"
)
OPENS_LIST = re.compile(
    r"(?:[ ]*(?:[–—]|-{1,3}(?=[ ]))|[^.;:()–—]{0,60}[ ](?:[–—]|-{1,3})(?=[ ])"
    r"|[^.;:()]{0,90}[:(])[ ]*"
    r"(?:(?:[A-Za-z][\w' ]{1,40}(?:[:–—]| -)"
    r"|including|of whom|of which|among them|(?:[A-Z][\w'-]*[ ]?){1,4})[ ]*)?\Z"
)
FINITE = re.compile(
    r"(?:^|[ ,])(?:(?:still|also|now|already|later|then|since|never) )?"
    r"(?:were|was|are|is|have|has|had|died|lost|remain|remained|went|fell|fled"
    r"|[a-z]{3,}ed)\b",
    I,
)
VERB_BEFORE = Before(
    r"\b(?:[a-z]{3,}ed|left|hit|lost|took|saw|found|shot|claim\w*)"
    r"(?: (?:at least|about|some|more than|nearly|over|up to|the|another|the lives of))* \Z"
)
STATE = re.compile(r"injured|wounded|dead|missing|killed|hurt", I)
LATTER = re.compile(r"\blatter\b")
THEM = re.compile(r"\b(?:them|these|those)\b", I)
LIST = re.compile(
    r"\)?(?: (?:dead|missing|\w+ed)(?: (?:and|or) (?:dead|missing|\w+ed))?(?= (?:and|or)|,))?"
    r"(?: (?:under|aged|over|in|from|with|to|at|on)\b[^,;.:()]{0,40})?"
    r"(?:\s*(?:,|;|/|and\b|or\b|&|as well as\b|plus\b|along with\b|together with\b))+"
    r"\s*(?:(?:the|another|a\s+further|also|at\s+least|as\s+many|some)\s+)*\Z",
    I,
)
TOLD = re.compile(r" (?:were|was|are|is|have|has|had|\w+ed|fell|fled)\b[^;]*,? \Z", I)
# Around a figure: as many in each time, of each or of so many, not in all.
_SPAN = r"(?:second|minute|hour|day|night|week|month|quarter|year)"
RATE_BEHIND = re.compile(
    rf"(?: [a-z]+)? (?:(?:per|every|each) (?:{_SPAN}|[\d,]+|\w*thousand|capita)\b"
    rf"|an? (?:{_SPAN})\b|on average\b|apiece\b)",
    I,
)
RATE_BEFORE = Before(
    rf"(?:\b(?:each|every) {_SPAN},? (?:about |some |at least |more than )?"
    r"|\bon average,? |\ban average of |\beach of (?:[\w'-]+ ){1,4}?[a-z]+ed "
    r"|\beach [a-z]{3,}ed )\Z",
    I,
)
# Before a figure: what is said holds of all others.
EXCEPTED = Before(
    r"\b(?:all|every(?:one)?|nobody|none) but \Z|\bof every \Z"
    r"|\bnot all (?:of )?(?:(?:the|these|those|its) )?\Z"
    r"|\b(?:except|excluding|exception of|bar|not (?:counting|including)|apart from)(?: for)? \Z",
    I,
)
# Around a figure: it says by how much another one differs.
MORE_THAN = re.compile(
    r"(?: [a-z]+)? (?:more|fewer|less|higher|lower)(?: [a-z]+){0,2}"
    r" (?:than\b|from (?:an?|the|last|\d))"
    r"| fewer\b|(?<=[%t]) (?:greater|higher|lower|larger|smaller|bigger)\b"  # "14 per cent greater"
)
BY_AS_MUCH = Before(
    r"\b(?:(?:increas|decreas|reduc|ris|declin|drop|grow|fall|jump)\w*|rose|fell|grew|up|down) by"
    r"(?: (?:about|some|more than|nearly|almost|over|another))? \Z"
    r"|\b(?:increase|decrease|reduction|rise|fall|drop|decline) of \Z"
    r"|(?:\b(?:is|are|was|were)|,) (?:up|down)(?: (?:about|some|more than|nearly|almost|over))? \Z"
    r"|\b(?:won|wins?|lost|loses?|beat\w*|defeat\w*|lead\w*|ahead|margin)\b[^.;,]{0,50} by"
    r"(?: (?:just|only|about|a mere|more than|some))* \Z",
    I,
)
CASES = re.compile(r"(?:[\w-]+ ){0,3}cases(?: of [\w-]+)?", I)  # of an illness: persons
# Before a share of those named right before it: "40 people, that is, 12 per cent of them"
THAT_IS = re.compile(r"(?: [a-z]+){0,3}, (?:that is,?|or|i\.e\.,?) (?:about |some |nearly |over )?")
BRACKET = re.compile(r"(?: [a-z]+){0,3} ?\((?:or |about |some |nearly |over )?")
WHICH = re.compile(r"\bwhich\b", I)
# "two of them children", "11 of them of women"; not "two of which concern children"
BLANK = re.compile(r"(?<!which)(?<!whom) (?:of )?(?!(?:with|without|from|in|for|by|at|on|to)\b)")
OTHERS = re.compile(r"others\b", I)
# In the phrase of a figure: they are it no more.
FORMER = re.compile(r"\b(?:former|ex)\b", I)
