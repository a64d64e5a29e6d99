"""How the addressees of a statement are named and listed. Nothing but expressions."""

import re

from statements.language.english.bodies import BODIES, GENERIC, HONORIFIC, OFFICES
from statements.language.english.bodies import PERSON as SOMEBODY
from statements.language.english.sections import DOCUMENT, ISSUERS, SENDER
from statements.language.english.sections import SENT as _IS_SENT
from statements.language.english.words import MONTHS
from statements.language.rules import Rule

# The words that say what kind of body or office a name stands for.
_HEADS = f"{OFFICES}|{BODIES}|{GENERIC}"
HEAD = re.compile(rf"\b(?:{_HEADS})\b|\b(?-i:[A-Z]{{2,}}[a-z]?)\b", re.IGNORECASE)
# As what something goes to a recipient, by the words of sending: the one that is said first.
SENT_AS = {
    "copy": re.compile(r"\b(?:cop(?:y|ies)|copied|copying|b?cc)\b|c\.c\.", re.IGNORECASE),
    "appeal": re.compile(r"\b(?:appeal\w*|petitions?|applications?)\b", re.IGNORECASE),
    "letter": re.compile(
        r"\b(?:letters?|wr(?:ote|itten|iting)|messages?|dear|att(?:n|ention)|complaints?)\b|^to\b",
        re.IGNORECASE,
    ),
    "statement sent": re.compile(rf"\b{DOCUMENT}\b", re.IGNORECASE),
}
_LETTER = "(?:[Ll]etters?|[Aa]ppeals?|[Mm]essages?|[Pp]etitions?|[Aa]pplications?|[Ss]ubmissions?)"
_TEXT = rf"(?:{_LETTER}|{DOCUMENT})"
_WHEN = (
    r"(?:(?: |, )(?:today|yesterday|jointly|again|also|once more|\w{3,}ly|out|(?:on|of|dated|in)"
    rf" (?:\d[\w, ]{{0,12}}?(?:and \d+ )?)?(?:{MONTHS})(?: \d{{4}})?|on \w+day|in writing"
    r"|by (?:e-?mail|post|fax)|an? (?:\w+ )?letter|letters),?)*"
)
# Who may be written to: not "to you", nor "to say".
_NOT_YOU = (
    r"(?= (?:the|all|both|every|his|her|their|your|our|its|several|[A-Z][\w.]*"
    r"|(?!\w+ss\b)[a-z'-]+s"
    r"|[a-z-]+ (?:of|in))\b)"
)
# What tells of a letter, an appeal or a copy.
_TOLD = (
    (
        "writes",
        rf"^(?:The (?=[A-Z]))?(?:(?!The )[A-Z][\w ]{{1,60}}? (?:writes"
        rf"|ha(?:s|ve) (?:today )?written|(?:ha(?:s|ve) )?sent (?:an?|the|its)"
        rf" (?:\w+ )?{_TEXT}{_WHEN}(?= to))"
        rf"|Today, [^.;]{{3,80}}? (?:wrote|written))(?: an? letter)? to\b{_NOT_YOU}"
        rf"|{SENDER} (?:wr[io]te|written|writing|appeal(?:ed)?(?= (?:in writing|by)))"
        rf"{_WHEN} to\b{_NOT_YOU}|{SENDER} raised? [\w ]{{2,40}}? in writing with\b"
        rf"|\b[Ww]ith this {_LETTER} (?:I|we) turn(?: \w+){{0,3}} to\b",
        (
            "We have written to UNICEF.",
            "The Defender wrote on 5 May to the Port Office.",
            "I raised it in writing with UNICEF.",
            "With this letter we turn to UNICEF.",
            "Port Watch has written to UNICEF.",
        ),
        ("The League of Bakers wrote to UNICEF.", "We have written to say no."),
    ),
    (
        "sends",
        rf"{SENDER} (?:sen[dt]|address(?:ed)?|directed|forwarded|submitted|handed|made)"
        rf"(?: out)? (?:[\w'’-]+ ){{0,4}}?{_TEXT}{_WHEN} to\b{_NOT_YOU}"
        rf"|{SENDER} address(?:ed)?(?=[^.;]{{3,120}} (?:with|in) (?:this|an?|our) {_TEXT})",
        (
            "I sent appeals to UNICEF.",
            "We sent out this statement to UNICEF.",
            "We address the Port Office in this appeal.",
        ),
        ("We sent aid to UNICEF.", "The boat sent a letter to UNICEF."),
    ),
    (
        "letter to",
        rf"\b(?:[Oo]ur|[Mm]y|[Tt]his)(?: \w+)? {_LETTER}{_WHEN},? to\b{_NOT_YOU}"
        rf"|\b[Ii]n (?:an?|our|my)(?: \w+)? {_LETTER}{_WHEN}(?: addressed| sent)?{_WHEN} to\b"
        r"(?= (?:the|all|both|h\w+|their|your|our|[A-Z]))"
        rf"|^In letters{_WHEN} to\b"
        rf"|(?<!\bits[ ])(?<!\btheir[ ])\b{_LETTER}{_WHEN},? (?:addressed|sent|directed)"
        rf"(?: by (?:us|me|the (?:{ISSUERS})))?{_WHEN} to\b{_NOT_YOU}"
        rf"|\b(?i:(?:letters?|notes? verbales?) dated) [^:;]{{5,250}}? (?i:addressed to)\b"
        rf"|^Letter from [^:;]{{5,200}}, to\b"
        rf"|(?:^(?:An? )?|: (?:[Aa]n? )?)"
        r"(?i:(?:open|joint|public|urgent|civil|society|NGO|sign-on) )*"
        rf"(?:{_LETTER}|Statement|Memorandum){_WHEN}\s{{1,2}}(?:to|for)\b"
        rf"(?=[^:\d]*\b(?i:{_HEADS})\b)"
        rf"(?![^:]*\b(?:[Ss]ession|[Mm]eeting|[Cc]onference|[Nn]ation)\b)",
        (
            "Our letter of 5 May to UNICEF lies there.",
            "In a letter to UNICEF, all is told.",
            "In letters to UNICEF, all is told.",
            "A letter of 3 May addressed to UNICEF lies there.",
            "A letter sent by the Defender to UNICEF lies there.",
            "An open letter to the Port Office",
            "Statement to the Council",
            "The ports: an open letter to the Port Office",
            "Memorandum for the Port Office",
            "Letter dated 5 May 2021 from the Envoy of Arland addressed to UNICEF",
        ),
        (
            "In its letter to UNICEF, the League wrote.",
            "A letter from the League to UNICEF was read.",
            "Statement to the Council at its 12th session",
        ),
    ),
    (
        "is sent",
        rf"\b{_LETTER}, which {_IS_SENT}"
        rf"|(?:^|[;,] )(?:(?:An?|Several|Two|Our) )?(?:(?!Their|Its|His|Her)\w+ )?{_LETTER}"
        rf"(?: (?!by|from|which|that|who)[\w,'’-]+){{0,6}}? {_IS_SENT}(?![^.;]* by (?:the|a|an)\b)",
        ("Letters were also sent to UNICEF.", "An urgent letter has gone out to UNICEF."),
        (
            "The boats have gone out to sea.",
            "A letter was sent to UNICEF by the League.",
            "A letter by the League went to UNICEF.",
        ),
    ),
    (
        "copies",
        r"\b(?:with|and) (?:an? )?cop(?:y|ies)(?: also| sent| marked)* to\b|, copying\b"
        r"|^Cop(?:y|ies)(?: of [\w ]{3,30})? to\b",
        ("We met, with copies marked to UNICEF.", "All left, copying UNICEF."),
        ("They made copies.",),
    ),
)
TOLD: tuple[Rule[str, re.Match[str]], ...] = tuple(
    Rule(name=name, read=re.compile(pattern).search, examples=examples, counter_examples=other)
    for name, pattern, examples, other in _TOLD
)
TELLS = re.compile("|".join(f"(?:{pattern})" for _, pattern, *_ in _TOLD))
# In all that is told one of these words stands.
TOLD_WORD = re.compile(
    r"\b(?:letters?|appeal(?:ed|s)?|messages?|petitions?|applications?|submi\w+|wrote|writ\w+|cop(?:y"
    r"|ies|ying)|raised?|send|sent|address|addressed|directed|forwarded|handed|made|statement"
    r"|memorandum)\b",
    re.IGNORECASE,
)
# Before other words the same list goes on: "and posted to", "; the fourth, to".
AGAIN = re.compile(
    r",?(?: along)? with (?:an? )?cop(?:y|ies)(?: also| sent| marked)* to\b|, copying\b"
    r"|; (?:the \w+|another|one|a (?:second|third|similar) \w+),? to\b",
    re.IGNORECASE,
)
# What may stand between two names, or inside one.
JOINT = re.compile(
    r"(?<![Oo]f[ ]State),? (?:and|AND|as well as|&)(?: also)?(?:, [^,;\n]{3,60},| – [^–;\n]{3,60} –"
    r"| (?:for information|further|then|above all|by [\w-]+(?: mail)?|later in the day))?"
    r"(?: (?:to|with)(?= ))? | / |,(?! ?(?:Jr|Sr|Esq|Inc|Ltd|LLC)\b) ?(?:(?:to|with)"
    r" (?=the\b|[A-Z]))?|; ?|\n *"
)
SENT = re.compile(r"\b(?:to|with)\b")
AND = re.compile(r"\b(?:and|AND|as well as)\b|&")
LEAD = re.compile(
    r"^(?:(?i:and|as well as|also|to|with|both(?= the)|namely) |:)*(?:(?:[Tt]he|THE) (?=[A-Z]))?"
)
# What stands behind a list: a purpose, a rule, another clause, a day.
_PURPOSES = (
    "draw|inform|raise|request|ask|call|urge|take|ensure|seek|bring|place|grant|put|express|protest"
    "|demand|complain"
)
_VERBS = (
    "is|are|was|were|has|have|had|will|would|shall|should|can|may|went|asks?|asked|says?|said"
    "|did|does|do|received|replied"
)
_CLAUSES = (
    "which|whose|(?-i:who)|to whom|calling|requesting|asking|urging|informing|expressing|demanding"
    "|drawing|together with|because|so that|via|but|before|after|when|while|where|about|regarding"
    "|concerning|over|(?:chaired|headed|led) by|pursuant to|in accordance with|in line with"
)
RESTS = (
    re.compile(rf";(?: and)? [^;\n]*\b(?:{_VERBS}) .*$", re.DOTALL),
    re.compile(
        r"[,;]? (?:(?<!for )(?<!of )(?<!on )(?-i:[a-z]{3,}ing)"
        r" (?:that|his|her|their|our|its|how|(?-i:(?=[A-Z]))|(?-i:[a-z]+s\b))"
        rf"|(?-i:(?:and )?(?:{_VERBS}))|(?:and )?an? cop(?:y|ies)|{_CLAUSES}"
        rf"|(?:in order |so as )?(?:to|with a view to) (?:{_PURPOSES})\w*"
        r"|ahead of|published|by (?:the|an?|his|her|their|our) (?-i:[a-z])"
        r"|and (?:copies|avails|(?:also )?posted)"
        r"|with (?:this|our|(?:a|the) (?:request|call|copy|appeal|purpose|letter))"
        r"|for (?:information(?!,)|consideration|coordination|action|their|further"
        r"|the attention|follow-up|use|appropriate"
        r"|an? (?:\w+ )?(?:response|reply|answer|comment|visit|meeting|view))"
        r"|(?-i:(?<!and,\s)under)|through (?:the|our|its|an?)"
        r"|as (?:the law|required|provided|documents?|an?|part|well as on|we|i)"
        r"|in (?:writing|an? letter|which|this (?:letter|appeal|regard|matter)|response|reply)"
        rf"|(?:in|of) (?:{MONTHS})"
        r"|on (?:behalf|their|his|her|our|\w+day|its|the (?:same|following|next)))\b.*$",
        re.IGNORECASE | re.DOTALL,
    ),
    re.compile(
        r" (?:(?:on|in|of) \d|dated\b).*$| (?:today|yesterday|as well(?! as))\b.*$"
        r"|,?[\"”](?=[ .]|$).*$",
        re.DOTALL,
    ),
    re.compile(r"(?<=[\w)]): .*$"),
)
# "to forty partners, including the League": the names stand behind it.
NAMELY = re.compile(
    r"^[^,;:\n]{3,60}?\b(?:partners|bodies|organi[sz]ations|institutions|community|recipients"
    r"|addressees|parties|authorities|others),? (?:including|namely|such as)(?: to| with)?\b"
)
# In an address, where somebody is to be found.
PREMISES = re.compile(
    r".*(?:\d|\b(?:House(?! of)|Buildings?|Pala(?:ce|is)|Street|Road|Square|Avenue"
    r"|Headquarters)\b|C/-|\bc/o\b).*",
    re.IGNORECASE,
)
TOWN = re.compile(r"[A-Z][\w-]+(?:, .*)?|.*, [A-Z]\w+")  # last in an address
TOWNS = re.compile(r"(?:[A-Z][\w-]+ ?){1,2}")
BARE_HONORIFIC = 1  # blanks: "His Excellency"
# "Letter to the Speaker on the Budget", not "to the Committee on the Budget"
TELLING = re.compile(
    r"\b(?:is|are|was|were|has|have|will)\b|\b(?:letter|petition|appeal) to\b", re.IGNORECASE
)
HEADLINE = re.compile(r"(?:[\w-]+ ){0,5}?(?:Letter|Memorandum|Appeal)\s+(?:to|for)$", re.IGNORECASE)
ITS_TOPIC = re.compile(
    r"(?<!mittee)(?<!mission)(?<!ouncil)(?<!porteur)(?<!Group)(?<!erence) on (?:the )?(?=\w)| - "
    r"| from (?:the )?(?=[A-Z])"
)
GREETED = re.compile(r", (?=[a-z])")
# "bodies (Port League, Fish Board)": the names stand in brackets
IN_BRACKETS = re.compile(
    r"[ ,]*(?:and )?(?:[a-z-]+ ){0,3}(?:partners|bodies|organi[sz]ations|institutions|authorities"
    r"|others) \((?P<names>[^()]*,[^()]*)\)[. ]*"
)
MAILBOX = re.compile(r"(?:^| )[<(\[]?(?:mailto:)?[^\s@]+@.*", re.DOTALL)  # behind a name
A_TEXT = re.compile(rf"{DOCUMENT} (?:of|on|for|to|from)\b", re.IGNORECASE)  # and nobody
IN_A_LETTER = re.compile(r"in (?:an?|our|my)\b", re.IGNORECASE)
MAIN_CLAUSE = re.compile(
    rf", (?=(?:the|we|I|it|he|she|they|our|Sen(?:ator)?s?\.?)\b|{HONORIFIC} "
    rf"|{SOMEBODY}, (?!and\b|the\b|we\b|I\b)|(?:[A-Z][\w'-]* ){{1,6}}?(?:said|wrote|told|tells"
    r"|(?:accus|argu|ask|call|charg|condemn|criticis|demand|express|request|stat|urg|warn|writ)e?[sd]"
    r"|(?:ask|call|condemn|demand|express|request|warn)ed)\b)"
)
NO_NAME = frozenset(
    "other others file brother brothers sister sisters friend friends colleague colleagues comrade "
    "comrades".split()
) | {"your attention"}
# At a line's end, the list or the name goes on in the next line.
GOES_ON = re.compile(r"(?:[,;&-]|\b(?:and|or|of|the|for|to|in|on|at|as|with|by|from))[ ]*\n")
LISTED = re.compile(r"(?:^|\n)[ ]*\d{1,2}[.)] ")  # lines that are numbered

# How a name goes on behind a comma or an "and".
OF = " of "
ANEW = re.compile(r"(?:the|to|with)\b")  # begins another name
OTHER = re.compile(r"other\b")
PERSON = re.compile(
    rf"(?:(?:the )?{HONORIFIC}|(?:Ambassador|Judge|President)\b(?= [A-Z]\w+ [A-Z]))"
    r"(?:[^,]|, [JS]r\b)*"
)
OFFICE = re.compile(rf"(?:the )?(?:[\w'-]+ )*?(?:{OFFICES})\b", re.IGNORECASE)
# An office or a unit that leaves it to what follows to say of what, and the last word of a body.
BARE_OFFICE = re.compile(
    r"(?:the )?(?:[\w-]+ ){0,2}(?:secretary|registrar|director|secretariat|unit|desk|section|clerk"
    r"|editor|writer|reporter)s?",
    re.IGNORECASE,
)
ITS_OFFICE = re.compile(rf"[^,]+, (?:[\w-]+ )*?(?:{OFFICES})", re.IGNORECASE)  # a person's
# What an office is for, not where it is: the fields that follow may be more of the same.
FIELD = re.compile(
    r"\b(?:Minist(?:ry|er)|Department|Secretary|(?:[Ss]ub)?[Cc]ommittee|Commission)"
    r"(?: of State)? (?:of|for|on) (?:the )?[A-Z]"
)
PURPOSE = re.compile(rf"\b(?:{_HEADS}) (?:for|on|against) (?:the )?[A-Z]")
COMPANY = re.compile(r" (?:plc|Ltd|Limited|Inc|LLC|GmbH)\b")
GOVERNS = re.compile(r"\b(?:of|for|on|in|against)\b")
MANY_OF = re.compile(
    r"\b(?:[\w-]+s|Ombudsmen|ombudsmen|people|representatives) of (?:the )?[A-Z][\w'-]*"
    r"(?:,? (?:and )?[A-Z][\w'-]*)*$"
)
OF_A_NAME = re.compile(r"of (?:the )?[A-Z]")
THE_FIELD = re.compile(r"the [A-Z]\w+[ .]*")
TO_LABEL = re.compile(r"(?:to|att(?:n|ention)\.?)(?P<colon> ?:)?", re.IGNORECASE)
TO_BELOW = re.compile(r"to the\b")
AND_AT_END = re.compile(r"\band$", re.IGNORECASE)
THE_TOPIC = re.compile(r"the [a-z]")

# How an acronym spells a name: what its letters leave out, and what they write in short.
UNSPELLED = re.compile(r"^\W*(?:the )?heads? of (?:the )?")
IN_SHORT = ("United Nations", "UN")
