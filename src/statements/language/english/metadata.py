"""How a statement says when, where and by whom it was issued. Nothing but words and expressions."""

from __future__ import annotations

import re

from statements.language.english.words import MONTHS

_POST = (
    r"Commissioner|Ombuds\w+|Secretary|President|Minister|Director|Chair\w*|Defender|Rapporteurs?"
    r"|Mayor|Governor|Speaker|Prosecutor|Judge|Coordinator|Representative|Envoy|Advocate|Head"
    r"|Spokes\w+|Chief|Deputy|Member|experts?|Attorney|Senator|Congress(?:wo)?man|Leader"
    r"|Chargé d['’]affaires"
)
_BODY = (
    r"Committee|Council|Commission|Office|Institut\w+|Organi[sz]ation|Association|Union|Parliament"
    r"|Assembly|Ministry|Centre|Center|Network|Agency|Authority|Federation|Foundation|Bureau|Court"
    r"|Society|Cross|Crescent|Coalition|Alliance|League|Watch|International|Service|Forum|Group"
    r"|Mission|Mechanism|Senate|Congress|Board|Press service|Embassy|Department|University|Academy"
    r"|Church|Chamber|Police|Secretariat|Delegation|Directorate|Tribunal|Party|Organi[sz]ations|plc"
    r"|Ltd|Limited|Inc|Incorporated|Corporation|Technologies|Unit"
)
POST = re.compile(rf"\b(?:{_POST})\b", re.IGNORECASE)
BODY = re.compile(rf"\b(?:{_BODY})\b", re.IGNORECASE)
# An office or a body that is not said of what, perhaps with a surname: it names nobody.
BARE_OFFICE = re.compile(
    rf"(?:(?:Acting|Deputy|Vice|Managing|Executive|Prime|First) )*(?:{_POST}|Manager|Committee"
    r"|Council|Commission|Office|Board|Group|Mission|Department|Unit|Service|Court|Government)"
    r"(?: [A-Z][\w-]+)?",
    re.IGNORECASE,
)
_KIND = (
    r"statement|appeal|speech|report|letter|findings|declaration|message|address|information"
    r"|update|(?:press )?release|summary|remarks|note|resolution|commentary|communiqu[eé]|briefing"
    r"|bulletin|news|views|judgment|opinion|memorandum|petition"
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
# "League of Ports (LP)"
WITH_ACRONYM = re.compile(
    r"(?<![\w'’,.-])(?P<name>[A-Z&][\w'’,.-]*"
    r"(?: (?:[A-Z&][\w'’,.-]*|of|for|on|and|the|in|a)){1,11})"
    r" \((?P<acronym>[A-Z]{2,}s?)\)"
)
CONTACT = re.compile(
    r".*\b(?:contacts?|further|information|[ei]nquiries|media|press|tel|phone|e-?mail)\b.*",
    re.IGNORECASE,
)
NO_PERSON = re.compile(
    r"\b(?:Documents?|Notes?|Background|Public|Ends?|About|Press|Media|Release|Further|Important"
    r"|Annex|Information|Communications)\b",
    re.IGNORECASE,
)
SIGNED_BY = re.compile(r"[\[(]s(?:igned)?[\])]:? ?", re.IGNORECASE)
UNDER_CLOSING = re.compile(
    r"(?:yours|respectfully|sincerely)\b.{0,20}"
    r"|(?:with )?(?:kind |best |warm )+(?:regards|wishes),?"
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
    r"(?:yours|respectfully|sincerely|with|(?:best|kind|warm) \w+,?$|i thank|thank you|signed"
    r"|signatories)\b.*",
    re.IGNORECASE,
)
ENDED = re.compile(r"-* ?(?:ends?|30) ?-*|(?:# ?)+", re.IGNORECASE)  # no more of a release
# How a line begins that goes on with an office.
OFFICE_GOES_ON = re.compile(r"\(|[oft]|OF ")
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

DATE = re.compile(
    rf"\d{{4}}-\d\d-\d\d|\d{{1,2}}-(?:{MONTHS})-\d{{4}}|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?:,? of| day of)? (?:{MONTHS})\b\.?,? (?:of )?\d{{4}}"
    rf"|(?:{MONTHS})\b\.? \d{{1,2}}(?:st|nd|rd|th)?,? (?:of )?\d{{4}}",
    re.IGNORECASE,
)
DAY_OF = (" day of", " of")
BESIDE_DATE = re.compile(
    r"\b\d{1,2}:\d{2}(?: local time| GMT| UTC)?|\bNo\.? ?[\w/-]+|\b(?:Mon|Tues|Wednes|Thurs"
    r"|Fri|Satur|Sun)day\b|\b(?:dated?|posted|published|issued|released|for immediate release)\b"
    r"(?: on\b|:)?",
    re.IGNORECASE,
)
# "Thursday, 5 May 2021   Anna Bell, 555 612": two columns, no sentence
DAY_FIRST = re.compile(rf"(?:\w+day,? )?(?:{DATE.pattern}) .*[^.]", re.IGNORECASE)
TOLD_OF = re.compile(
    r"(?:\b(?<!\bas[ ])of|\b(?:(?<!ted[ ])(?<!hed[ ])(?<!ued[ ])(?<!sed[ ])on|since|anniversary"
    r"|period:?|adopted))[ ]*$"
)
TOWN = re.compile(r"\b(?:city|town|village|district)\b", re.IGNORECASE)
# Capitals that may name a place: no day, and not "On Monday".
_PLACE = r"(?!\w+(?i:day)\b)[A-Z][\w'’-]*"
WHERE = re.compile(
    rf"(?!(?:On|In|At|By|From|For|As|The|This|Last|Next|Since|After)\b){_PLACE}"
    rf"(?:(?:, | ?/ ?| ){_PLACE}){{0,4}}"
)
DATELINE = re.compile(
    rf"(?P<place>{WHERE.pattern})(?:\. |\.?, | ?\(| ?[-–—] ?)(?:\w+(?i:day),? )?"
    rf"(?P<day>(?=\d+[./-]\d|[\w ]{{0,16}}\b(?i:{MONTHS})\b)"  # "12 people" is no day
    rf"(?:\d|(?i:{MONTHS})\b)[^)–—\n]{{2,30}}?)(?:\)|\.(?! ?\d)| ?[-–—]|:(?!\d)|,(?! ?\d))"
)
# "AUSTIN, Texas – The ports", "(Washington, D.C.) -- The ports"
PLACE_AND_DASH = re.compile(
    r"(?P<place>\((?P<inside>[A-Z][\w .]+(?:, [A-Z][\w.]+)?)\)"
    r"|(?:[A-Z]{3,} ?){1,3}(?:, [A-Z][\w.]+)?,?|[A-Z]\w+(?: [A-Z]\w+)?, (?:[A-Z]\.?){2})"
    r" ?(?:--| - |[–—]) ?"
)
DONE = re.compile(
    rf"\b(?:adopted|issued|signed|done|given)\b[^.]{{0,80}}?\b(?:on|this) (?P<day>{DATE.pattern})",
    re.IGNORECASE,
)

# "Statement by the Ombudsman, Anna Bell, on the ports"
_STOP = (
    r"(?=,? (?i:on|regarding|concerning|about|commemorating|in connection|in relation|following"
    r"|marking|dedicated|addressed|with regard|to|at|has|have|said|today|expressed|condemn\w*"
    r"|call\w*|urge\w*|is|are|was)\b|[,;:*\n]|\.(?: [A-Z]|$)|$)"
)
BY = re.compile(
    rf"\b(?i:(?:{_KIND})s?(?: dated [\w ]+?)?"
    rf" (?P<of>by|of|from|issued by|attributable to)(?: the)?)"
    rf" (?:(?P<person>{PERSON.pattern}), (?:the )?)?(?P<issuer>[A-Z].*?{TO_A_BODY})"
    rf"(?:, (?P<after>{PERSON.pattern}))?{_STOP}",
)
# "The Ombudsman of Arland, Anna Bell, has issued ...", "LEAGUE OF PORTS URGES ..."
# "Port League Media Release"
_CAPITAL = r"(?:[A-Z](?:[\w&'’-]|\.(?=[A-Z]))*|&)"
_NAMED = (
    r"(?!(?:In|On|At|As|For|From|By|With|This|That|These|Those|We|I|It|He|She|They|You|My|Our|Your|Its"
    r"|His|Her|Their|Today|After|Since|While|When|If|And|But|Mr|Mrs|Ms|Dr|Dear|Allow|All|Both)\b)"
    rf"(?:{_CAPITAL}(?: (?:{_CAPITAL}|of|for|on|the|and|against|without|human|rights|contemporary"
    r"|forms|slavery)){0,14}?(?:,? (?:Inc|Ltd|LLC)\b\.?)?(?: experts?\*?)?)"
)
_SAYS = (
    r"(?:announc|appeal|ask|condemn|confirm|congratulat|demand|express|extend|hail|issu|join|launch"
    r"|oppos|publish|reaffirm|reject|releas|support|suspend|urg|warn|welcom)(?:e?s|e?d)|draws|said"
    r"|(?:is )?call(?:s|ed|ing)(?= (?:on|for|upon)\b)|submitted|filed|made"
    r"|wr(?:ites|ote|itten) (?:to|an?)\b|(?:media|press) release|statement"
)
_NOW = r"(?: (?:today|now|also|again|\w+ly))*"
SAYS = re.compile(
    rf"\b(?:[Tt]he )?(?P<issuer>{_NAMED})(?: \([^)\n]{{2,30}}\))?"
    rf"(?:, (?P<person>{PERSON.pattern}),|, [a-z][^.;:,\n]{{2,90}},|,)?{_NOW}"
    rf" (?i:(?P<issues>(?:has|have) (?:issued|made))|(?:(?:has|have){_NOW} )?(?:{_SAYS}))\b"
)
# "Port Attorney Anna Bell": an office, and who holds it; "Port League Policy Director": a body.
HELD = re.compile(rf"(?P<office>(?:[A-Z][\w'’-]* )*?(?:{_POST})) (?P<holder>{PERSON.pattern})")
_ITS_OFFICE = rf"(?:[A-Z][\w-]* )*(?:{_POST})\b.*"
BODIES_OF_OFFICES = (
    re.compile(rf"(?P<body>.*\b(?:{_BODY}))(?:'s|'|’s|’)? {_ITS_OFFICE}"),
    re.compile(rf"(?P<body>.+?)(?<!\b[Ss]tate)(?:'s|’s|'|’) {_ITS_OFFICE}"),
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
