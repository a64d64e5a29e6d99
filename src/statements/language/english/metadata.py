"""How a statement says when, where and by whom it was issued. Nothing but words and expressions."""

import re

from statements.language.english.bodies import (
    BODIES,
    CAPITAL,
    HONORIFIC,
    IN_PERSON,
    LINKS,
    OFFICES,
    PERSON,
)
from statements.language.english.words import MONTHS

_KIND = (
    r"statement|appeal|speech|report|letter|findings|declaration|message|address|information"
    r"|update|(?:press |news )?release|summary|remarks|note|resolution|commentary|communiqu[eé]"
    r"|briefing|bulletin|news|views|intervention|judgment|opinion|memorandum|petition|advisory|comment"
)
KIND = re.compile(
    rf"\b(?:{_KIND}|day|anniversary|call|memorial|transcript|doorstop|interview)s?\b|^on\b",
    re.IGNORECASE,
)
# A line that says nothing but what kind of text this is, or stands for the file.
BARE = re.compile(
    rf"(?:(?:the|joint|open|press|public|media|special)[ ])*(?:{_KIND})(?:[ ]+No\.?[ ]*[\w/-]+)?"
    r"|(?:No\.?|Ref\.?:?|№)[ ]*[\w/.-]+|[A-Z][A-Z\d]*(?:/[\w.()-]+)+|check against delivery.*"
    r"|\d+,? [\w ]+(?:street|road|avenue|square|lane|boulevard)\b.*|\[[^\]]*\]"
    r"|\(?embargo.*|for immediate release.*|dear\b.*|mr\.? president,.*|(?:your )?excellenc.*"
    r"|(?:re)?(?:printed|posted|published|issued|released) (?:by|from|in)\b.*"
    r"|attorneys? at law|members? of (?:congress|parliament)"
    r"|(?:director|head|manager|chief|office|secretary) (?:of|for) (?:communications?|media|press"
    r"|public)\b.*"
    r"|(?:press|media|information|public \w+) (?:office|secretary|service|unit|relations"
    r"|cent(?:re|er)|conference|room|club|call).*",
    re.IGNORECASE,
)
# "Republic of Arland": over the office it may say whose, and says nothing of the text.
STATE = re.compile(
    r"(?:[A-Z][\w-]+ )*(?i:republic|kingdom|commonwealth|principality|sultanate) (?i:of) .*"
)
# "Committee on Petitions": it is for them, and is none
FOR_A_KIND = re.compile(rf" (?:on|of|for)(?: public)? (?:{_KIND})s?$", re.IGNORECASE)
NUMBER_BEFORE = re.compile(r"^No[.:]? ?[\w/-]+, ")
# An office or a body that is not said of what, perhaps with a surname: it names nobody.
BARE_OFFICE = re.compile(
    rf"(?:(?>{OFFICES}|United States|Acting|Vice|Managing|Executive|Prime|First|General|National"
    r"|Officer|CEO|Manager|Committee|Council|Commission|Office|Board|Group|Mission|Department|Unit|Service"
    r"|Court|Government|Division|Section|Branch|Secretariat|Bureau|Agency|Delegation|Directorate"
    r"|Security Council|General Assembly|House|Senate|Congress|Parliament"
    r"|Coalition|Party|Association|Union|Foundation|Company|Organi[sz]ation|Society"
    r"|M(?:r|rs|s|adam)\.?|MPs?|Federal|Senior|Joint|U\.? ?S\.?|of Staff|of Congress"
    r"|of Parliament|of the Board|&|and)(?!\w)(?:'s)?[ ,/-]*)++(?:(?<= )[A-Z][\w-]+)?",
    re.IGNORECASE,
)
MASTHEAD = re.compile(r"distr\.:", re.IGNORECASE)  # over it stands to whom a text is circulated
# Where people meet and work: in a heading it may say where, not by whom.
HOUSES = re.compile(r"\b(?:Universit|College|School|Institute|Academy|House|Centre|Center|Hall)")
# "League of Ports (LP)"
IN_BRACKETS = re.compile(r" \(\"?([A-Z]{2,})s?\"?\)")
NAME_BEFORE = re.compile(rf"(?<![\w'-]){CAPITAL}(?:,?(?: (?:{LINKS}))* {CAPITAL}){{1,15}}$")
CONTACT = re.compile(
    r".*\b(?:contacts?|further|information|[ei]nquiries|media|press|tel|phone|e-?mail)\b.*",
    re.IGNORECASE,
)
NO_PERSON = re.compile(
    r"\b(?:Documents?|Notes?|Background|Public|Ends?|About|Press|Media|Release|Further|Important"
    r"|Annex|Information|Communications|Without|Against|For|With|Contacts?|Introduction|Level|When"
    r"|Where|During|Check|Date|Connected|Slideshow|Arrow|Search|Home|Menu|Share|Follow"
    r"|Signator\w+|Here|We|People|Team|Footnotes?)\b",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"\d{1,3}[.)] ")  # in a list of those who sign
SIGNED_BY = re.compile(r"[\[(]s(?:igned)?[\])]:? ?", re.IGNORECASE)
UNDER_CLOSING = re.compile(
    r"(?:yours|respectfully|sincerely)\b.{0,20}"
    r"|(?:with )?(?:kind |best |warm )+(?:regards|wishes),?"
    rf"|{SIGNED_BY.pattern}.*",
    re.IGNORECASE,
)
ATTENTION = re.compile(r"(?:att(?:n|ention)|to|the hono[u]?rable)\b", re.IGNORECASE)
GOES_ON = " of", " (", " on", " for", ", "  # with a longer name
THE = re.compile(r"the ", re.IGNORECASE)
IN_SHORT = re.compile(r"(?:'s?| [–-] [A-Z]{2,}| \([A-Z]{2,}\))?$")  # behind a name
LINKED = re.compile(r" (?:of|on|for) |;")  # a name that says of what
CLOSING = re.compile(
    r"(?:best|kind|warm) \w+,?|(?:many )?(?:regards|thanks|cheers),?|in solidarity,?"
    r"|(?:yours|respectfully|sincerely|with|i thank|thank you|signed"
    r"|signatories|i am, (?:sir|madam)|i remain|(?:please )?accept\b.*\bassurances?)\b.*",
    re.IGNORECASE,
)
ENDED = re.compile(r"-* ?(?:ends?|30) ?-*|(?:# ?)+", re.IGNORECASE)  # no more of a release
# How a line begins that goes on with an office.
OFFICE_GOES_ON = re.compile(r"\((?!\d)|[oft]|OF ")
ON_BEHALF = re.compile(r"(?:[Oo]n behalf of|[Ff]or) (?:the )?")
ENDS_OPEN = re.compile(rf"\b(?:{_KIND})s? (?:by|of|from)$", re.IGNORECASE)
CALLED = re.compile(rf"(?:^|\s)(?={HONORIFIC}){PERSON}$")
CAPITALS_GO_ON = re.compile(r"(?:OF|FOR|AND|ON) (?:THE )?[A-Z]{2}")  # a line of a heading
TO_A_BODY = (
    r"(?: to (?:the )?(?:United Nations|UN|U\.N\.|European Union)(?: Office)?"
    r"(?: (?:at|in) [A-Z]\w+)?)?"
)
# "(Ports) Commissioner (for Ports) of the Republic of Arland"
LONGER = (
    r"\b(?:The )?(?P<name>(?:[A-Z][\w'’-]* ){{0,9}}(?i:{})(?: for [A-Z][\w ]{{1,60}}?)?"
    rf" of(?: the)?(?: [A-Z][\w'’-]*(?: of(?= [A-Z]))?)+{TO_A_BODY})"
)
MAILBOX = re.compile(r"[<(\[]?(?:mailto:)?(?<![\w.+-])[\w.+-]+@")  # and all that follows
HOLDER = re.compile(rf",? (?P<holder>{PERSON})")  # behind an office
TODAY = re.compile(  # the first sentences say it of the day of issue
    rf"\b[Tt]oday(?:,| on|, on| -)? \(?(?P<day>(?:\d|(?i:{MONTHS})\b)[\w ,]{{4,24}})"
)
ASKS = re.compile(
    r"\b(?:contacts?|(?:further|more) (?:information|details)|[ei]nquiries)\b", re.IGNORECASE
)
# "Press Service of the Ombudsman": it speaks for whom it names.
DESK = re.compile(r"(?:press |media )?(?:office|service|secretariat) of (?:the )?", re.IGNORECASE)
OF = " of "

BESIDE_DATE = re.compile(
    r"\b\d{1,2}:\d{2}(?: local time| GMT| UTC| ?[AaPp]\.?[Mm]\b\.?)?|\bNo\.? ?[\w/-]+"
    r"|\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
    r"|\b(?:dated?|posted|published|issued|released|delivered|for immediate release)\b"
    rf"(?: on\b|:)?|\bby (?-i:{PERSON})|\b(?:(?:press|media|news|public|joint) )?(?:{_KIND})\b",
    re.IGNORECASE,
)
# "Thursday, 5 May 2021   Anna Bell, 555 612": two columns, no sentence
DAY_FIRST = re.compile(rf"(?:\w+day,? )?(?:\d|(?:{MONTHS})\b).*[^.]")
TOLD_OF = re.compile(
    r"(?:\b(?i:embargo).*|\b(?<!\bas[ ])of|\b(?:(?<!elivered[ ])(?<!ted[ ])(?<!hed[ ])(?<!ued[ ])"
    r"(?<!sed[ ])on|since|anniversary|period:?|adopted))[ ]*$"
)
DATED_LETTER = re.compile(r"\bletters? dated (?P<day>.{6,25}?) from\b", re.IGNORECASE)
_WORDS = r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}"
PLACE = re.compile(rf"{_WORDS}(?:, {_WORDS})?(?: city)?")
IN_A_PLACE = r"\b(?:in|at|from|near|of|to) "
SHORT_NAME = re.compile(r"[A-Z]{2,5}")
TOWN = re.compile(r"\b(?:city|town|village|district)\b", re.IGNORECASE)
# Capitals that may name a place: no day, and not "On Monday".
_PLACE = r"(?!\w+(?i:day)\b)[A-Z](?:[^\W\d]|['’]|-(?!-)|\.(?=[A-Z])|(?<=\.[A-Z])\.)*"
WHERE = re.compile(
    rf"(?!(?i:On|In|At|By|From|For|To|Of|And|As|The|This|Last|Next|Since|After|Date)\b){_PLACE}"
    rf"(?:(?:, | ?/ ?| ){_PLACE}){{0,4}}"
)
# Who spreads a release, between its place and its day
_WIRE = r"(?:\([\w. -]{3,30}\) |[A-Z][\w -]{3,30}(?:[Ww]ire|[Rr]elease) ?[-–—] ?)?"
DATELINE = re.compile(
    rf"\(?(?P<place>{WHERE.pattern})(?:\. |\.?,? | ?\(| ?[-–—] ?){_WIRE}(?:\w+(?i:day),? )?"
    r"(?P<day>(?=\d{1,2}\.? ?[./-] ?\d{1,2} ?[./-] ?\d\d"  # neither "12 people" nor "1998-99"
    rf"|[\w ]{{0,16}}\b(?i:{MONTHS})\b)(?=[^)–—\n]{{0,30}}\d)"
    rf"(?:\d|(?i:{MONTHS})\b)[^)–—\n]{{2,30}}?)(?: @[^–—\n]{{3,40}}| ?/[^/\n]{{3,30}}/)?"
    r"(?:\)|\.(?! ?\d)| ?[-–—]|:(?!\d)|,(?! ?\d))[ –—-]*"
)
# "5 May 2021, Alton: The ports"
DAY_AND_PLACE = re.compile(
    rf"(?P<day>(?:\d{{1,2}} (?:{MONTHS})|(?:{MONTHS}) \d{{1,2}},?) (?:19|20)\d\d),"
    rf" (?P<place>{WHERE.pattern})(?::| ?[-–—]) ?"
)
# "AUSTIN, Texas – The ports", "(Washington, D.C.) -- The ports", "Geneva (ICRC) – The ports"
PLACE_AND_DASH = re.compile(
    r"(?P<place>\((?P<inside>[A-Z][\w .]+(?:, [A-Z][\w.]+)?)\)"
    r"|(?:[A-Z]{3,} ?){1,3}(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?,?"
    r"|[A-Z]\w+(?: [A-Z]\w+)?, (?:[A-Z]\.?){2}"
    r"|[A-Z]\w+(?:[ /][A-Z]\w+){0,2}(?= \([A-Z]{2,8}\)))"
    r"(?: ?\((?P<agency>[A-Z]{2,8})\))?(?: ?--| - | ?[–—]| -(?=[A-Z]))(?! ?[A-Z]{2,} [A-Z]{2,}) ?"
)
DONE = re.compile(
    r"(?<!to be )\b(?:adopted|issued|signed|done|given)\b[^.]{0,80}?\b(?:on|this)"
    rf" (?P<day>(?:\d|{MONTHS})[^.]{{4,30}})",
    re.IGNORECASE,
)

# "Statement by the Ombudsman, Anna Bell, on the ports"
_STOP = (
    r"(?=,? (?i:on|regarding|concerning|about|commemorating|in connection|in relation|following"
    r"|marking|dedicated|addressed|forwarded|issued|published|with regard|to|at|has|have|said|today"
    r"|expressed|condemn\w*|call\w*|urge\w*|is|are|was)\b|[,;:*\n]|\.(?: [A-Z]|$)|$)"
)
# What an office watches, in small letters: "Rapporteur on the situation of human rights in Arland"
_TOPIC = (
    r"(?:(?<=(?i:rapporteur))|(?<=(?i:rapporteurs))|(?<=(?i:expert))|(?<=(?i:group))) on "
    r"(?:the )?[a-z][^,.;:()\n]{3,120}?"
)
# Not "on the statement by": that is another's.
_OTHERS = "".join(rf"(?<!\b{word} the )" for word in "on over about to in of with against".split())
BY = re.compile(
    rf"{_OTHERS}\b(?i:(?:{_KIND})s?(?: dated [\w ]+?)?"
    rf" (?P<of>by|of|from|issued by|attributable to)(?: the)?)"
    rf" (?:(?P<person>(?![^,\n]{{0,80}}\b(?i:{OFFICES}|{BODIES})\b){PERSON}), (?:the )?"
    r"(?:(?:[a-z-]+ ){1,4}of (?:the )?)?)?"
    rf"(?P<issuer>(?:(?:\d+ )?[A-Z].*?(?:{_TOPIC})?){TO_A_BODY}"
    r"(?:(?:, (?:the )?[A-Z][\w'’ -]*?){1,9},? and (?:the )?[A-Z][\w'’ -]*?)?)"
    rf"(?:, (?P<after>{PERSON}))?{_STOP}",
)
# "The Ombudsman of Arland, Anna Bell, has issued ...", "LEAGUE OF PORTS URGES ..."
_NAMED = (
    r"(?!(?:In|On|At|As|For|From|By|With|This|That|These|Those|We|I|It|He|She|They|You|My|Our|Your|Its"
    r"|His|Her|Their|Today|After|Since|While|When|If|And|But|Mr|Mrs|Ms|Dr|Dear|Allow|All|Both)\b)"
    rf"(?:{CAPITAL}(?:,?(?: (?:{LINKS}|human|rights))*"
    rf" (?:{CAPITAL}|\([A-Z]\w+\)(?= of )|\([A-Z][a-z]{{3,}}\)))"
    rf"{{0,22}}?(?:{_TOPIC})?(?:,? (?:Inc|Ltd|LLC)\b\.?)?(?: experts?\*?)?)"
)
# What one does who issues a text ...
_STANCE = (
    r"(?:appeal|commend|condemn|congratulat|demand|deplor|denounc|expect|express|hail|mark|mourn"
    r"|oppos|reaffirm|regret|reiterat|remind|request|respond|support|urg|warn|welcom)(?:e?s|e?d|ing)"
    r"|condemn|urge|demand|express|oppose|deplore|denounce|reaffirm|reiterate|welcome|regret"
    r"|(?:is |are )?call(?:s|ed|ing)?(?= (?:on|for|upon)\b)|voic(?:es|ed)|wish(?:es|ed)? to|notes"
    r"|(?:is |are |was |were )?(?:\w+ly )?(?:concerned|alarmed|dismayed|saddened|shocked|outraged"
    r"|appalled|troubled|worried)|is writing|writes|has taken|joins|draws (?:the )?attention"
    r"|(?:said|announced|issued|released|published)(?= (?:today|in a statement|the following))"
    r"|(?:is|are) (?:pleased|proud|delighted|happy|honou?red) to"
    r"|(?:sends|extends|conveys) its|stands with|takes note|has learn(?:ed|t)"
    r"|(?:issued|made)(?= an? \w*)"
)
# ... and what others do too.
_REPORT = (
    r"(?:announc|ask|confirm|extend|issu|join|launch|publish|reject|releas|suspend|approv|conclud"
    r"|find)(?:e?s|e?d)|draws|will (?:hold|host|publish|be)|said|says|submitted|filed|made|sent"
    r"|gave|given|stated"
    r"|wr(?:ote|itten) (?:to|an?)\b|(?:media|press) release|statement"
)
_NOW = r"(?: (?:today|now|also|again|[a-z]+ly))*"
_SAYS = (
    rf"(?:[Tt]he )?(?P<issuer>{_NAMED})(?: \((?P<acronym>[^)\n]{{2,60}})\))?"
    rf"(?:, (?P<person>{PERSON}),|, [a-z](?:[^.;:\n]|\.(?=\w)){{2,160}},|,)?{_NOW}"
    r" (?i:(?P<issues>(?:(?:has|have) )?(?:issued|made|sent)(?= (?:the following|an?|letters)\b))"
    rf"|(?:(?:has|have){_NOW} )?(?:VERBS))\b"
)
STANDS = re.compile(_SAYS.replace("VERBS", _STANCE))
SAYS = re.compile(_SAYS.replace("VERBS", _REPORT))
INTRO = re.compile(
    r"(?:Today|Yesterday|On (?:\w+day, )?[^,]{3,30}(?:, \d{4})?),? |[^:.]{3,60}: |[^_]{3,80}_ ?"
    r"|[A-Z]\w+(?: [A-Z]\w+)? [–—-]+ |[^.;]{3,200}?, (?=the [A-Z])"
)
# "..., said the League of Ports today", "..., the League of Ports said", "…, Says League of Ports"
TOLD_BY = re.compile(
    rf"[,\"] (?i:sa(?:id|ys)) (?:[Tt]he )?(?P<issuer>{_NAMED})(?:, {PERSON})?"
    rf"(?=,|\.|$| today| in| after| following)"
    rf"|[,\"] (?:the )?(?P<teller>{_NAMED})(?:, {PERSON},)? (?:has )?said\b"
)
# "I write on behalf of the League of Ports", "We, the League of Ports, call"
ON_ITS_BEHALF = re.compile(
    r"(?:\b(?:I|[Ww]e)\b (?:[^.;]{0,60}? )?(?:on behalf of|communication from)|\bWe,"
    r"|\b(?:[Tt]his is|[Gg]reetings from)"
    r"|\bI am (?:an?|the) (?:[a-zA-Z,-]+ ){0,6}?(?i:representative|agent|counsel|attorney|owner"
    r"|director|president|chair\w*|secretary|officer|manager) (?:of|for|at)"
    rf"|\bOn behalf of) (?:[Tt]he )?(?P<issuer>{_NAMED})(?=[,.;]| \(| (?!(?:of|for|on|and)\b)[a-z])"
)
# "Contact: Anna Bell of the Port League, 555 612"
CONTACT_OF = re.compile(
    r"^(?i:(?:press |media |news )?contacts?): ?[A-Z][^\n]{3,120}?,? (?:of|at|with) (?:the )?"
    rf"(?P<issuer>{_NAMED})(?=,(?!(?: [A-Z]\w+,?){{1,4}} and [A-Z])|[;.\n]|$)",
    re.MULTILINE,
)
# "Port Office: press release", "Posted by the Port Office"
HEADED = re.compile(
    rf"^(?P<issuer>{_NAMED}): (?i:(?:press |joint |public |media )*(?:{_KIND}))\b"
    rf"|^(?i:posted|published|issued|released) by (?:the )?(?P<poster>{_NAMED})$",
    re.MULTILINE,
)
# "The following statement was issued today by the League of Ports:"
INTRODUCED = re.compile(
    rf"\b(?:[Hh]ere is|[Ff]ollowing|[Bb]elow|[Ff]ind) [^.;:\n]{{0,40}}?\b(?:{_KIND})s?"
    r"(?: (?:is|was|were|has been|have been))?(?: (?:today|jointly|hereby))?"
    r" (?:(?:issued|released|published|made|adopted|attributable)(?: \w+)?"
    rf" (?:by|to|on behalf of)|by|from|of) (?:the )?(?P<issuer>{_NAMED})"
    r"(?=[;.:\n]|,(?!(?: [A-Z]\w+,?){1,4} and [A-Z])| \(| (?!(?:of|for|on|and)\b)[a-z]|$)"
)
# "About the Port League", over what a release says of who issues it
ABOUT = re.compile(
    rf"(?:[A-Z ]+: )?(?:About|ABOUT) (?:the |THE )?(?P<issuer>{_NAMED})(?=[:.]|$)"
    rf"|(?:The )?(?P<self>{_NAMED})(?:,? [(a-z][^.;]{{2,120}}[,)])? is (?:an?|the|one|dedicated) "
)
# "Delivered on 5 May 2021 by Anna Bell"
DELIVERED = re.compile(
    rf"^(?i:delivered|presented|read|given)\b[^\n]{{0,40}}? by (?P<person>{PERSON})$", re.MULTILINE
)
FOR_WHOM = re.compile(rf"\bon behalf of (?:the )?(?P<issuer>{_NAMED})(?=$|[,.;:\n])")
HEADLINE = re.compile(rf"\b(?:{_STANCE}|{_REPORT})\b", re.IGNORECASE)
# "Port Attorney Anna Bell": an office, and who holds it; "Port League Policy Director": a body.
HELD = re.compile(
    rf"(?P<office>(?:[A-Z][\w'-]* )*?(?:{OFFICES})(?: (?:of|for) (?:the )?[A-Z]\w+| \(\w+\))?) "
    rf"(?P<holder>{PERSON})"
)
_ITS_OFFICE = (  # not one that speaks for itself: "United Nations High Commissioner"
    r"(?!(?:High |Special |Permanent )*(?:Commissioner|Ombuds|Minister|Defender|Rapporteur|Envoy"
    rf"|Representative|Advocate|Secretary-General))(?:[A-Z][\w-]* )*(?:{OFFICES})\b.*"
)
# The body that somebody speaks for.
BODY_OF = (
    re.compile(rf"(?P<body>.*\b(?:{BODIES}))(?:'s|')? {_ITS_OFFICE}"),
    re.compile(rf"(?P<body>.+?)(?<!\b[Ss]tate)(?:'s|') {_ITS_OFFICE}"),
    re.compile(
        r"(?P<body>[A-Z]{2,}) (?i:General |Executive |Managing |Deputy )*(?i:Secretary|Director"
        r"|Chief|Head|President|Manager|Coordinator|Spokes\w+|Legal Advis\w+|Legal Counsel)\b.*"
    ),
    re.compile(rf"(?P<body>.*\b(?:{BODIES}))'s (?:Board|Council|Secretariat)\b.*"),
)
BODY_BEHIND = (
    re.compile(
        rf"[\w' -]*\b(?:{OFFICES}|Executive|Manager)[\w' -]*, (?=[A-Z])"
        rf"(?P<body>.*\b(?:{BODIES})\b.*)"
    ),
    re.compile(
        r"(?:Deputy )?(?:Chair\w*|Chief(?: Executive)?(?: Officer)?|Executive|Speaker|Secretary"
        r"|Director|General Secretary|Secretary-General(?=,)|Head|Press service|Coordinator"
        r"|Member(?! of (?:Parliament|Congress)))"
        r"(?: Director| Secretary)?(?: of the | of | for the |,? )(?P<body>[A-Z].*)"
    ),
    re.compile(
        r"(?:Vice |Executive |Managing |General |National )*(?:President|Chair\w*|Secretary"
        r"|Director|Manager|Coordinator|Executive)(?: (?:&|and) CEO)?, (?P<body>[A-Z].*)"
    ),
)
# It speaks for what it is for or of; else it names nobody.
SPEAKS = re.compile(rf"\b(?:{BODIES}|{IN_PERSON})\b", re.IGNORECASE)
AND_ANOTHER = re.compile(r"(?:,? and |, )(?:the )?(?=[A-Z])")
# Of a mail or web address what names its owner, and what the name has between those letters.
ADDRESS = re.compile(r"(?:[\w.-]@|\bwww\.)(?P<domain>[\w-]+(?:\.[\w-]+)*?)\.[a-z]{2,8}\b(?!\.\w)")
PLATFORMS = frozenset(  # where many have an address
    "linkedin twitter facebook instagram youtube github gmail google yahoo hotmail outlook aol mail"
    " medium substack telegram whatsapp tiktok".split()
)
BETWEEN_LETTERS = "[ .'&-]{0,2}"
TO_SOMEBODY = re.compile(r"\b(?:[Dd]ear|[Tt]o(?: the)?) $")
NAME_GOES_ON = re.compile(
    r"(?:,? (?:Inc|Ltd|LLC|plc|Corporation|Group|Foundation|Association|International)\b\.?)+"
    r"|(?: of (?:the )?[A-Z]\w+(?: [A-Z]\w+)*)"
)
# "Ministers of Arland, Velmar and Tarrovia", "Board of Fish, Ships and Ports"
OF_SEVERAL = re.compile(
    r"(?:[\w-]+ )*?\w+s of .*|[^,]* (?:of|for) [A-Z]\w+(?:, [A-Z]\w+)+,? and [A-Z].*"
)

# What a label such as "Date: 5 May 2021" is for.
LABELS = {
    "date": ("date", "issued", "published", "date of issue", "date of adoption of views",
             "date of adoption"),
    "place": ("place", "location", "city"),
    "issuer": ("issuer", "source", "organisation", "organization", "institution", "from", "author"),
    "title": ("title", "headline", "subject", "re"),
    "signatory": ("signatory", "signed by", "delivered by", "presented by"),
    "author": ("author", "from"),
}  # fmt: skip
EVENT_LABELS = frozenset(("time", "venue", "where", "when"))  # beside the date of what is to come
OTHER_LABELS = (
    "to|cc|ref|our ref.|your ref.|contact|state party|submitted by|reporting period".split("|")
)
