"""How a statement says when, where and by whom it was issued. Nothing but words and expressions."""

from __future__ import annotations

import re

from statements.language.english.words import MONTHS
from statements.language.patterns import compile_pattern

_POST = (
    r"Commissioner|Ombuds\w+|Secretary|President|Minister|Director|Chair\w*|Defender|Rapporteurs?"
    r"|Mayor|Governor|Speaker|Prosecutor|Judge|Coordinator|Representative|Envoy|Advocate|Head"
    r"|Spokes\w+|Chief|Deputy|Member|experts?"
)
_BODY = (
    r"Committee|Council|Commission|Office|Institut\w+|Organi[sz]ation|Association|Union|Parliament"
    r"|Assembly|Ministry|Centre|Center|Network|Agency|Authority|Federation|Foundation|Bureau|Court"
    r"|Society|Cross|Crescent|Coalition|Alliance|League|Watch|International|Service|Forum|Group"
    r"|Mission|Mechanism|Senate|Congress|Board|Press service"
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
    r"|(?:your )?excellenc.*|mr\.? president,.*",
    re.IGNORECASE,
)
NUMBER_BEFORE = re.compile(r"^No\.? ?[\w/-]+, ")
LAND = re.compile(r"(?:the )?(?:republic|city|kingdom|state|federation) of [\w' -]+", re.IGNORECASE)
THE = re.compile(r"the ", re.IGNORECASE)
LINKED = re.compile(r" (?:of|on|for) |;")  # a name that says of what

# Persons, and what they sign as.
HONORIFICS = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Professor|H\.? ?E|His Excellency|Her Excellency|Hon|Sir|Dame)\.? )*"
)
_NAME = r"[A-Z][\w'’-]+|[A-Z]\."
PERSON = re.compile(
    rf"{HONORIFICS.pattern}(?:{_NAME})(?: (?:{_NAME}|de|van|von|al|bin|oglu|qizi|der|la)){{1,4}}"
)
CLOSING = re.compile(
    r"(?:yours|respectfully|sincerely|with|i thank|thank you|signed|signatories)\b.*", re.IGNORECASE
)
OFFICE_GOES_ON = "(oft"  # how a line begins that goes on with an office: "of", "for", "the"
ON_BEHALF = re.compile(r"(?:[Oo]n behalf of|[Ff]or) (?:the )?")
AS_HEAD = re.compile(
    r"(?:Deputy )?(?:Chair\w*|Chief|Executive|Speaker|Secretary|Director|General Secretary|Head"
    r"|Member|Press service)(?: Director| Secretary)?(?: of the | of | for the |,? )"
    r"(?P<body>[A-Z].*)"
)
# "(Ports) Commissioner (for Ports) of the Republic of Arland"
LONGER = (
    r"\b(?:The )?(?P<name>(?:[A-Z][\w'’-]* ){{0,9}}(?i:{})(?: for [A-Z][\w ]{{1,60}}?)?"
    r" of(?: the)?(?: [A-Z][\w'’-]*(?: of(?= [A-Z]))?)+)"
)
OF = " of "

DATE = compile_pattern(
    rf"\d{{4}}-\d\d-\d\d|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?(?:,? of"
    rf"| day of)? (?:{MONTHS})\b\.?,? (?:of )?\d{{4}}"
    rf"|(?:{MONTHS})\b\.? \d{{1,2}}(?:st|nd|rd|th)?,? (?:of )?\d{{4}}",
    re.IGNORECASE,
)
DAY_OF = (" day of", " of")
BESIDE_DATE = compile_pattern(
    r"\b\d{1,2}:\d{2}(?: local time| GMT| UTC)?|\bNo\.? ?[\w/-]+|\b(?:Mon|Tues|Wednes|Thurs"
    r"|Fri|Satur|Sun)day\b|\bdate\b",
    re.IGNORECASE,
)
TOLD_OF = re.compile(r"(?:\b(?<!\bas[ ])of|\b(?:on|since|anniversary|period:?|adopted))[ ]*$")
WHERE = re.compile(r"[A-Z][\w'’-]*(?:(?:, | ?/ ?| )[A-Z][\w'’-]*){0,4}")
DATELINE = compile_pattern(
    rf"(?P<place>{WHERE.pattern})(?:\. |, | ?\(| ?[-–—] ?|: )"
    rf"(?P<day>(?=\d+[./-]\d|[\w ]{{0,16}}\b(?:{MONTHS})\b)"  # "12 people" is no day
    rf"(?:\d|(?:{MONTHS})\b)[^)–—]{{2,30}}?)(?:\)|\.(?!\d)| ?[-–—]|:(?!\d)|,(?! ?\d))"
    rf"(?: Press service[^.]{{0,60}}of the (?P<by>[^.]{{1,60}})\.)?"
)
DONE = compile_pattern(
    rf"\b(?:adopted|issued|signed|done|given)\b[^.]{{0,80}}?\b(?:on|this) (?P<day>{DATE.pattern})",
    re.IGNORECASE,
)

# "Statement by the Ombudsman, Anna Bell, on the ports"
_STOP = (
    r"(?=,? (?:on|regarding|concerning|about|commemorating|in connection|in relation|following"
    r"|marking|dedicated|with regard|to|at|has|have|said|today|expressed|condemn\w*|call\w*|urge\w*"
    r"|is|are|was)\b|[,.;:*\n]|$)"
)
BY = compile_pattern(
    rf"\b(?i:(?:{_KIND}) (?:by|of|from|issued by|attributable to)(?: the)?)"
    rf" (?:(?P<person>{PERSON.pattern}), (?:the )?)?(?P<issuer>[A-Z].*?)"
    rf"(?:, (?P<after>{PERSON.pattern}))?{_STOP}",
)
# "The Ombudsman of Arland, Anna Bell, has issued ..."
SAYS = compile_pattern(
    r"\b(?:[Tt]he )?(?P<issuer>(?:UN|[A-Z][\w'’-]*)(?: (?:[A-Z][\w'’-]*|of|for|on|the|and|human"
    r"|rights|contemporary|forms|slavery))*?(?: experts?\*?)?)"
    rf"(?:, (?P<person>{PERSON.pattern}),)?(?: today)?"
    r" (?:said today|(?:has|have) (?:issued|made|said|called)|(?:said|expressed|called|urged"
    r"|condemned)\b)"
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
