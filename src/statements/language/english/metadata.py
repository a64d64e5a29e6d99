"""How a statement says when, where and by whom it was issued. Nothing but words and expressions."""

from __future__ import annotations

import re

from statements.language.english.words import MONTHS
from statements.language.patterns import compile_pattern

_POST = (
    r"Commissioner|Ombuds\w+|Secretary|President|Minister|Director|Chair\w*|Defender|Rapporteurs?"
    r"|Mayor|Governor|Speaker|Prosecutor|Judge|Coordinator|Representative|Envoy|Advocate|Head"
    r"|Spokes\w+|Chief|Deputy|Member|experts?|Attorney|Senator|Congress(?:wo)?man"
)
_BODY = (
    r"Committee|Council|Commission|Office|Institut\w+|Organi[sz]ation|Association|Union|Parliament"
    r"|Assembly|Ministry|Centre|Center|Network|Agency|Authority|Federation|Foundation|Bureau|Court"
    r"|Society|Cross|Crescent|Coalition|Alliance|League|Watch|International|Service|Forum|Group"
    r"|Mission|Mechanism|Senate|Congress|Board|Press service|Embassy|Department|University|Academy"
    r"|Church|Chamber|Police|Secretariat|Delegation|Directorate|Tribunal|Party|Organi[sz]ations|plc"
    r"|Ltd|Inc|Corporation|Unit"
)
POST = re.compile(rf"\b(?:{_POST})\b", re.IGNORECASE)
BODY = re.compile(rf"\b(?:{_BODY})\b", re.IGNORECASE)
_KIND = (
    r"statement|appeal|speech|report|letter|findings|declaration|message|address|information"
    r"|update|(?:press )?release|summary|remarks|note|resolution|commentary|communiqu[eé]|briefing"
    r"|bulletin|views|judgment|opinion|memorandum|petition"
)
KIND = re.compile(rf"\b(?:{_KIND}|day|anniversary|call|memorial)s?\b|^on\b", re.IGNORECASE)
# A line that says nothing but what kind of text this is, or stands for the file.
BARE = re.compile(
    rf"(?:(?:the|joint|open|press|public|media|special)[ ])*(?:{_KIND})(?:[ ]+No\.?[ ]*[\w/-]+)?"
    r"|(?:No\.?|Ref\.?:?|№)[ ]*[\w/.-]+|[A-Z][A-Z\d]*(?:/[\w.()-]+)+|check against delivery.*"
    r"|\d+,? [\w ]+(?:street|road|avenue|square|lane|boulevard)\b.*|\[[^\]]*\]"
    r"|\(?embargo.*|for immediate release.*|dear\b.*"
    r"|attorneys? at law|members? of (?:congress|parliament)|(?:your )?excellenc.*"
    r"|mr\.? president,.*"
    r"|(?:director|head|manager|chief|office|secretary) (?:of|for) (?:communications?|media|press"
    r"|public)\b.*"
    r"|(?:press|media|information|public \w+) (?:office|secretary|service|unit|relations).*",
    re.IGNORECASE,
)
NUMBER_BEFORE = re.compile(r"^No\.? ?[\w/-]+, ")
# A name, not a headline: words in capitals, and what is behind its head goes on with "of".
_LINKS = "of|for|on|in|to|against|and|the|at|with|&|de|d'|des|du|et|la"
NAME = re.compile(
    rf"(?!.* (?i:to) (?!the\b))(?=.*\b(?i:{_POST}|{_BODY})s?(?: \(|[,;)]|$| (?i:{_LINKS})\b|\n))"
    rf"(?:[A-ZÀ-Ž(\"'“][\w'’.&/)\"”-]*(?:[,;] ?| |$)|(?:{_LINKS})(?: |$))+"
)
LAND = re.compile(r"(?:the )?(?:republic|city|kingdom|state|federation) of [\w' -]+", re.IGNORECASE)
# "Norbeck plc: ...", "RIGHTS WITHOUT BORDERS": a name that says no kind of body.
_WORD = r"(?:[A-Z][\w&'’.-]*|of|for|and|the|without|&)"
NO_KIND = re.compile(rf"(?P<name>[A-Z][\w&'’.-]*(?: {_WORD}){{0,5}}?)(?: \([A-Z][\w.-]+\))?")
# "League of Ports (LP)"
WITH_ACRONYM = re.compile(
    r"(?:[A-Z][\w'’-]+ (?:(?:of|for|on|and|the|in|a) )*){1,8}\((?P<acronym>[A-Z]{2,}s?)\)"
)
CONTACT = re.compile(
    r".*\b(?:contacts?|further|information|[ei]nquiries|media|press|tel|phone|e-?mail)\b.*",
    re.IGNORECASE,
)
NO_PERSON = re.compile(
    r"\b(?:Documents?|Notes?|Background|Public|Ends?|About|Press|Media|Release|Further|Important"
    r"|Annex|Information)\b",
    re.IGNORECASE,
)
SIGNED_BY = re.compile(r"[\[(]signed[\])]:? ?", re.IGNORECASE)
UNDER_CLOSING = re.compile(
    r"(?:yours|respectfully|sincerely)\b.{0,20}|with (?:kind |best |warm )*regards,?"
    rf"|{SIGNED_BY.pattern}.*",
    re.IGNORECASE,
)
ATTENTION = re.compile(r"(?:att(?:n|ention)|to|the hono[u]?rable)\b", re.IGNORECASE)
THE = re.compile(r"the ", re.IGNORECASE)
LINKED = re.compile(r" (?:of|on|for) |;")  # a name that says of what

# Persons, and what they sign as.
HONORIFICS = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|H\.? ?E|His Excellency|Her Excellency|Hon|Sir|Dame)\.? )*"
)
_NAME = r"[A-Z][\w'’-]+|[A-Z]\.?(?= )|[JS][Rr]\."
PERSON = re.compile(
    rf"{HONORIFICS.pattern}(?:{_NAME})(?: (?:{_NAME}|de|van|von|al|bin|oglu|qizi|der|la)){{1,4}}"
)
CLOSING = re.compile(
    r"(?:yours|respectfully|sincerely|with|i thank|thank you|signed|signatories)\b.*", re.IGNORECASE
)
OFFICE_GOES_ON = "(oft"  # how a line begins that goes on with an office: "of", "for", "the"
ON_BEHALF = re.compile(r"(?:[Oo]n behalf of|[Ff]or) (?:the )?")
AS_HEAD = re.compile(
    r"(?:Deputy )?(?:Chair\w*|Chief(?: Executive)?(?: Officer)?|Executive|Speaker|Secretary"
    r"|Director|General Secretary|Secretary-General(?=,)|Head|Member|Press service)"
    r"(?: Director| Secretary)?(?: of the | of | for the |,? )"
    r"(?P<body>[A-Z].*)"
)
# "Coordinator, League of Ports"
BESIDE_BODY = re.compile(rf"[\w' -]*\b(?:{_POST})[\w' -]*, (?=[A-Z])(?P<body>.*\b(?:{_BODY})\b.*)")
TO_A_BODY = (
    "(?: to (?:the )?(?:United Nations|UN|European Union)(?: Office)?(?: (?:at|in) [A-Z]\\w+)?)?"
)
# "(Ports) Commissioner (for Ports) of the Republic of Arland"
LONGER = (
    r"\b(?:The )?(?P<name>(?:[A-Z][\w'’-]* ){{0,9}}(?i:{})(?: for [A-Z][\w ]{{1,60}}?)?"
    rf" of(?: the)?(?: [A-Z][\w'’-]*(?: of(?= [A-Z]))?)+{TO_A_BODY})"
)
OF = " of "

DATE = compile_pattern(
    rf"\d{{4}}-\d\d-\d\d|\d{{1,2}}-(?:{MONTHS})-\d{{4}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?:,? of| day of)? (?:{MONTHS})\b\.?,? (?:of )?\d{{4}}"
    rf"|(?:{MONTHS})\b\.? \d{{1,2}}(?:st|nd|rd|th)?,? (?:of )?\d{{4}}",
    re.IGNORECASE,
)
DAY_OF = (" day of", " of")
BESIDE_DATE = compile_pattern(
    r"\b\d{1,2}:\d{2}(?: local time| GMT| UTC)?|\bNo\.? ?[\w/-]+|\b(?:Mon|Tues|Wednes|Thurs"
    r"|Fri|Satur|Sun)day\b|\b(?:dated?|posted|published|issued|released)\b(?: on\b)?",
    re.IGNORECASE,
)
TOLD_OF = re.compile(
    r"(?:\b(?<!\bas[ ])of|\b(?:(?<!ted[ ])(?<!hed[ ])(?<!ued[ ])(?<!sed[ ])on|since|anniversary"
    r"|period:?|adopted))[ ]*$"
)
TOWN = re.compile(r"\b(?:city|town|village|district)\b", re.IGNORECASE)
WHERE = re.compile(r"[A-Z][\w'’-]*(?:(?:, | ?/ ?| )[A-Z][\w'’-]*){0,4}")
DATELINE = compile_pattern(
    rf"(?P<place>{WHERE.pattern})(?:\. |\.?, | ?\(| ?[-–—] ?)"
    rf"(?P<day>(?=\d+[./-]\d|[\w ]{{0,16}}\b(?:{MONTHS})\b)"  # "12 people" is no day
    rf"(?:\d|(?:{MONTHS})\b)[^)–—]{{2,30}}?)(?:\)|\.(?! ?\d)| ?[-–—]|:(?!\d)|,(?! ?\d))"
    rf"(?: Press service[^.]{{0,60}}of the (?P<by>[^.]{{1,60}})\.)?"
)
# "AUSTIN, Texas – The ports", "(Washington, D.C.) -- The ports"
PLACE_AND_DASH = compile_pattern(
    r"(?P<place>\((?P<inside>[A-Z][\w .]+(?:, [A-Z][\w.]+)?)\)"
    r"|(?:[A-Z]{3,} ?){1,3}(?:, [A-Z][\w.]+)?,?) ?(?:--| - |[–—]) ?"
)
DONE_AT = compile_pattern(rf"\bDone (?:at|in) (?P<place>{WHERE.pattern})")
DONE = compile_pattern(
    rf"\b(?:adopted|issued|signed|done|given)\b[^.]{{0,80}}?\b(?:on|this) (?P<day>{DATE.pattern})",
    re.IGNORECASE,
)

DATED_LETTER = compile_pattern(
    rf"\b(?:letters?|notes? verbales?) dated (?P<day>{DATE.pattern})", re.IGNORECASE
)
# "Statement by the Ombudsman, Anna Bell, on the ports"
_STOP = (
    r"(?=,? (?i:on|regarding|concerning|about|commemorating|in connection|in relation|following"
    r"|marking|dedicated|addressed|with regard|to|at|has|have|said|today|expressed|condemn\w*"
    r"|call\w*|urge\w*|is|are|was)\b|[,.;:*\n]|$)"
)
BY = compile_pattern(
    rf"\b(?i:(?:{_KIND})(?: dated [\w ]+?)? (?:by|of|from|issued by|attributable to)(?: the)?)"
    rf" (?:(?P<person>{PERSON.pattern}), (?:the )?)?(?P<issuer>[A-Z].*?{TO_A_BODY})"
    rf"(?:, (?P<after>{PERSON.pattern}))?{_STOP}",
)
# "The Ombudsman of Arland, Anna Bell, has issued ..."
SAYS = compile_pattern(
    r"\b(?:[Tt]he )?(?P<issuer>(?:UN|[A-Z][\w'’-]*)(?: (?:[A-Z][\w'’-]*|of|for|on|the|and|human"
    r"|rights|contemporary|forms|slavery))*?(?: experts?\*?)?)"
    rf"(?:, (?P<person>{PERSON.pattern}),)?(?: today)?"
    r" (?:said today|(?:has|have) (?:(?P<issues>issued|made)|said|called|announced|submitted|filed)"
    r"|(?:said|expressed|called|urged|condemned|announced|released)\b)"
)
# "Port Attorney Anna Bell": an office, and who holds it; "Port League Policy Director": a body.
HELD = compile_pattern(rf"(?P<office>(?:[A-Z][\w'’-]* )*?(?:{_POST})) (?P<holder>{PERSON.pattern})")
_ITS_OFFICE = rf"(?:[A-Z][\w-]* )*(?:{_POST})\b.*"
BODIES_OF_OFFICES = (
    compile_pattern(rf"(?P<body>.*\b(?:{_BODY}))(?:'s|'|’s|’)? {_ITS_OFFICE}"),
    compile_pattern(rf"(?P<body>.+?)(?:'s|’s|'|’) {_ITS_OFFICE}"),
)
SUBJECT = compile_pattern(
    rf"(?:The )?(?=\w+ [A-Z]|[A-Z]{{3,}}){NO_KIND.pattern},?"
    r" (?:today|has|have|is|confirms|announce[sd]|welcomes|calls|condemns)\b"
)
AND_ANOTHER = re.compile(r" and (?:the )?(?=[A-Z])")

# What a label such as "Date: 5 May 2021" is for.
LABELS = {
    "date": ("date", "issued", "published", "date of adoption of views", "date of adoption"),
    "place": ("place", "location", "city"),
    "issuer": ("issuer", "source", "organisation", "organization", "institution", "from", "author"),
    "title": ("title", "headline", "subject", "re"),
    "signatory": ("signatory", "author", "signed by"),
}
OTHER_LABELS = (
    "to|cc|ref|our ref.|your ref.|contact|state party|submitted by|reporting period".split("|")
)
