"""How the addressees of a statement are named and listed. Nothing but expressions."""

from __future__ import annotations

import re

from statements.language.patterns import compile_pattern

# The words that say what kind of body or office a name stands for.
_HEADS = (
    "Ministr(?:y|ies)|Committees?|Councils?|Commissions?|Commissioners?|Organi[sz]ations?"
    "|Offices?|Unions?|Associations?|Networks?"
    "|Institut(?:e|es|ion|ions)|Parliaments?|Assembl(?:y|ies)|Governments?|Agenc(?:y|ies)|Funds?"
    "|Courts?|Centres?|Centers?|Bureau"
    "|Federations?|Alliances?|Leagues?|Academ(?:y|ies)|Foundations?|Societ(?:y|ies)|Universit(?:y"
    "|ies)|Ombuds(?:man|men|person|persons|people)"
    "|Secretar(?:y|ies)(?:-General)?|Presidents?|Ministers?|Prosecutors?|Prosecutor-General"
    "|Rapporteurs?|Working Groups?|Board|Banks?"
    "|Representatives?|Directors?|Directorates?|Departments?|Services?|Secretariats?|Missions?"
    "|Embass(?:y|ies)|Delegations?|Consulates?"
    "|Defenders?|Advocates?|Authorit(?:y|ies)|Chambers?|Congress|Senate|Groups?|Forum"
    "|Initiatives?|Programmes?|Programs?|Nations"
    "|Cross|Crescent|Press|(?-i:media)|Platform|outlets|countries|bodies|authorities|organs|institutions"
    "|communities|diaspora|governors?|mayors?|heads?"
    "|Police|Prisons?|Speakers?|Chair(?:man|person|woman)?|Coordinators?|Envoys?|Judges?"
    r"|Barristers|Bar|(?<!Public\s)Administrations?|Divisions?|Units?"
    "|Headquarters|Party|Parties|members|leaders|NGOs|States|Churches|Tribunals?|Companies|Unions"
    "|Majlis|Duma|Rada|Bundestag|Knesset|Watch|International"
)
HEAD = re.compile(rf"\b(?:{_HEADS})\b|\b(?-i:[A-Z]{{2,}}[a-z]?)\b", re.IGNORECASE)
# "Statement to the Council and the Commission", but not to its 12th session
TITLE_TO = compile_pattern(
    r"(?:Statement|Letter|[Oo]pen [Ll]etter|Appeal|Petition|Submission|Memorandum) to (?:the )?"
    rf"(?=[^:\d]*\b(?:{_HEADS})\b)(?![^:]*\b(?:[Ss]ession|[Mm]eeting|[Cc]onference|[Nn]ation)\b)"
)
# What may stand between two names, or inside one.
JOINT = compile_pattern(
    r",? (?:and|as well as|&)(?: also)?(?:, [^,;\n]{3,60},|(?: (?:for information|further|then"
    r"|by [\w-]+(?: mail)?|later in the day)))?(?: (?:to|with)(?= ))? |,? with cop(?:y|ies) to "
    r"|, ?(?:(?:to|with) (?=the\b|[A-Z]))?|; ?|\n *"
)
AND = re.compile(r"\b(?:and|as well as)\b|&")
LEAD = compile_pattern(
    r"^(?:(?i:and|as well as|also|to|with|both(?= the)|namely) |:)*(?:(?:[Tt]he|THE) (?=[A-Z]))?"
)
# What stands behind a list: a purpose, a rule, another clause, a day.
RESTS = (
    compile_pattern(r";(?: and)? [^;\n]*\b(?:is|was|were|are|has|had|have) .*$", re.DOTALL),
    compile_pattern(
        r"[,;]? (?:(?:and )?an? cop(?:y|ies)\b|and (?:copies|has|have|avails)\b"
        r"|(?:in order |so as )?(?:to|with a view to) (?=(?:draw|inform|raise|request|ask|call|urge"
        r"|take|ensure|seek|bring)\w*\b)|with (?:a|the) (?:request|call|copy|appeal|purpose)\b"
        r"|for (?:information(?!,)|consideration|action|their|further|the attention|follow-up|use"
        r"|appropriate)\b|(?:(?-i:(?<!and,\s)under)|pursuant to|in accordance with|in line with"
        r"|as (?:the law|required|provided)|because|so that)\b|on (?:behalf|\d)"
        r"|(?:which|who|calling|requesting|asking|urging|informing|together with)\b).*$",
        re.IGNORECASE | re.DOTALL,
    ),
    compile_pattern(r" (?:on|dated) \d.*$", re.DOTALL),
)
NO_NAME = frozenset(("other", "others"))

# How a name goes on behind a comma or an "and".
OF = " of "
ANEW = re.compile(r"(?:the|to|with)\b")  # begins another name
OTHER = re.compile(r"other\b")
PERSON = re.compile(r"(?:Mr|Ms|Mrs|Dr|Prof|Hon|H\.E)\b[^,]*")
# What an office is for, not where it is: the fields that follow may be more of the same.
FIELD = compile_pattern(
    r"\b(?:Minist(?:ry|er)|Department|Secretary|[Cc]ommittee|Commission)"
    r"(?: of State)? (?:of|for|on) (?:the )?[A-Z]"
)
GOVERNS = re.compile(r"\b(?:of|for|on|against)\b")
OWNED = compile_pattern(rf"'s (?!(?:{_HEADS})\b)[A-Z][\w-]+(?:, [A-Z][\w-]+)*$")
ADJECTIVE = re.compile(r"(?:al|ic|ive|ary|ian|ean|an|ish|ed|ing|ous)$", re.IGNORECASE)
MANY_OF = compile_pattern(
    r"\b(?:[\w-]+s|Ombudsmen|ombudsmen|people|representatives) of (?:the )?[A-Z][\w'-]*"
    r"(?:,? (?:and )?[A-Z][\w'-]*)*$"
)
OF_A_NAME = re.compile(r"of (?:the )?[A-Z]")
HEADS_OF_MANY = re.compile(r"\bheads of (?:the )?[a-z]+$")
THE_FIELD = re.compile(r"the [A-Z]\w+[ .]*")
THE_TOPIC = re.compile(r"the [a-z]")
ON_TOPIC = re.compile(r"\bon \w[\w ]*$")

# How an acronym spells a name: what its letters leave out, and what they write in short.
UNSPELLED = re.compile(r"^\W*(?:the )?heads? of (?:the )?")
IN_SHORT = ("United Nations", "UN")
