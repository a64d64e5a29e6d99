"""By which words the parts of a statement are told: of sending, of greeting, of signing."""

import re

from statements.language.english.bodies import BODIES, IN_PERSON, OFFICES
from statements.language.english.bodies import HONORIFIC as _HONORIFIC
from statements.language.rules import Rule, preceded

NOTE = re.compile(r"[\[(]?(?:\d{1,2}|\*+)[\])]?[ .]|Notes?\b")
_SENT = (
    r"(?:sent|addressed|submitted|forwarded|transmitted|directed|delivered|circulated|dispatched"
    r"|distributed|communicated|conveyed|copied|presented|shared|provided|notified|mailed|e-mailed"
    r"|emailed|issued|handed over|handed|passed on|made available|laid|brought)"
)
_WAY = (  # "by registered mail", "in English and French", "among others"
    r"(?:,? (?:out|also|today|yesterday|simultaneously|officially|further|as well|this morning"
    r"|\w{3,}ly|among others|inter alia|for information|(?:by|in|with|on) [\w-]+"
    r"(?: (?:and |the )?[\w-]+){0,2}),?)*?"
)
_TO = (
    r" (?:to(?: the (?:notice|attention) of)?|among|with|before)\b[ :]"
    r"(?:[ ]?the following(?: \w+){0,2} ?:)?"
)
_OFTEN = (
    r"(?: (?:also|then|further|likewise|since|subsequently|simultaneously|\w{3,}ly|today|hereby))*"
)
DOCUMENT = (
    r"(?:statements?|appeals?|letters?|reports?|address|messages?|documents?|texts?|declarations?"
    r"|communications?|petitions?|requests?|notes?|memorandum|resolutions?|copy|copies|communiqué"
    r"|opinions?|protests?|calls?|information|speech|findings|recommendations?|summary|bulletin"
    r"|assessment|position|notice|decision|comments?|views|demands?|papers?|motion|submission|alert)"
)
_MOVED = r"went|goes|gone|received|presents?"
SENT = (
    rf"(?:(?:is|was|are|were|be|been|being|(?:has|have|had){_OFTEN} been)"
    rf"(?:(?: (?!to|with|among|before)\w+){{1,8}} and)?{_OFTEN}(?: being)? {_SENT}"
    rf"|went|goes|(?:has|have) gone){_WAY}{_TO}"
)
SENT_TO = re.compile(rf"\b{SENT}", re.IGNORECASE)
AND_SENT = re.compile(
    r"(?:,? and|;)(?: \w+ly| also| then)?"
    rf" (?P<words>(?:(?:an? |the )?cop(?:y|ies) )?(?:{SENT}|(?:{_SENT}|posted){_WAY}{_TO}))",
    re.IGNORECASE,
)
# What is sent is the text at hand, not something that the text tells of.
_SENT_SUBJECT = re.compile(
    r"(?:^|^Note: |; |,? and |\bthat )(?:\d{1,2}[.)] )?(?:(?:besides|moreover|furthermore|also"
    r"|further|likewise|then|additionally|in addition),? "
    r"|(?:in|pursuant to|under|on) [^,;]{3,60}, )*"
    rf"(?:(?:the|this|that|our|present|these|same|full|attached) (?:[\w'’-]+ ){{0,9}}?{DOCUMENT}"
    r"|(?:an? |certified )?cop(?:y|ies)|text of (?:the|this) \w+|(?:it|they)"
    r")(?:, [^,;]{3,60},)?(?:(?! which| that| who)[ ][\w'’,-]+){0,8}$",
    re.IGNORECASE,
)
_SENDS = (
    r"(?:address|send|sent|submit|submitt|forward|transmit|transmitt|direct|present|deliver|share"
    r"|circulate?|communicate?|convey|copy|dispatch)(?:e?s|ed|ing|d)?"
)
# Who sends: the issuer itself, in the first person or by its office; not "the League of Bakers".
ISSUERS = rf"{IN_PERSON}|Chair\w*|Secretary|(?:{BODIES})(?! (?:of|for|on))"
SENDER = (
    rf"\b(?:I|[Ww]e|(?:[Tt]he|[Oo]ur) (?:\w+ ){{0,3}}?(?:{ISSUERS})(?: of (?:the )?[A-Z]\w+)?"
    rf"|[Tt]he (?i:{BODIES})(?! (?:of|for|on)))"
    r"(?:, [^,.;]{3,40},)?"
    r"(?: (?:have|has|had|also|then|today|now|therefore|again|hereby|just|since|jointly|\w{3,}ly))*"
)
_WHAT = rf"(?: [\w-]+){{0,3}}? {DOCUMENT}{_WAY}{_TO}"
_WE_SEND = re.compile(
    rf"\b(?:{_SENDS}{_WAY} (?:this|the present|the following|our|(?:certified |a )?cop(?:y|ies) of"
    rf" (?:this|the|our)){_WHAT}"
    rf"|{SENDER}(?: of [\w' ]{{3,60}}?)? {_SENDS} (?:the|its){_WHAT}"
    rf"|the following(?: \w+){{0,2}} (?:received|been sent) this {DOCUMENT}[ ]*:"
    rf"|to whom [^.;:]{{3,60}} sent this {DOCUMENT} are\b|presents? its compliments to\b)",
    re.IGNORECASE,
)
TO_LINE = re.compile(
    rf"^[^:;]{{0,60}}\b(?:recipients|addressees) of (?:this|our) {DOCUMENT} (?:include|are)[ ]*:"
    r"|^(?:(?:to|att(?:n\.?|ention)|b?cc|(?:with )?cop(?:y|ies)(?:(?: of [\w ]{3,30})? to)?"
    r"|(?:recipients?|addressees?)(?:,[^:]{0,40})?|addressed to|sent to|distribution(?: list)?"
    r"|copied to)[ ]*(?::|-$)|(?:cc\.?|c\.c\.:?|for the attention of:?)(?: (?=[A-Z]|the\b)|$)"
    r"|distribution list$"
    r"|(?-i:T[Oo]) (?=(?:the|all) [A-Z][^.]*$))",
    re.IGNORECASE,
)
SALUTATION = re.compile(
    r"^Dear (?=(?:M(?:r|s|rs)\. )?(?:[A-Z][^,:.]{2,90}(?:[,:]|$)|[a-z][^,:.]{2,90}[,:]?$))"
    r"(?!Sirs?\b(?! [A-Z])|Madam[,:]|all\b)"
)

NO_ADDRESS = re.compile(r"[:=\d]|(?<!Inc)(?<!Ltd)(?<!Corp)(?<![A-Z])\.$")  # in a line
ATTENTION = re.compile(r"att(?:n|ention)\b", re.IGNORECASE)
# In all that is sent one of these words stands.
SENDING_WORD = re.compile(rf"\b(?:{_SENT}|{_SENDS}|{_MOVED})\b", re.IGNORECASE)

# What says that the text at hand goes to somebody: a line that does ...
ADDRESSES: tuple[Rule[str, re.Match[str]], ...] = (
    Rule(
        name="label",
        read=TO_LINE.match,
        examples=(
            "To: the Minister",
            "Cc: UNICEF",
            "To the Council of Europe",
            "Distribution list",
        ),
        counter_examples=("To the ports they went.", "Today: all is well"),
    ),
    Rule(
        name="greeting",
        read=SALUTATION.match,
        examples=(
            "Dear Prime Minister Kern,",
            "Dear Minister:",
            "Dear parents of Alton,",
            "Dear Sir Carl,",
        ),
        counter_examples=("Dear Sir,", "Dear all,", "Dear students, dear friends, all is well."),
    ),
)
# ... or a sentence.
SENDING: tuple[Rule[str, re.Match[str]], ...] = (
    *ADDRESSES,
    Rule(
        name="we send",
        read=_WE_SEND.search,
        examples=(
            "We are addressing this appeal to UNICEF.",
            "We send copies of this letter to the OSCE.",
            "The Office has forwarded the statement to UNICEF.",
        ),
        counter_examples=(
            "We address all appeals of the towns.",
            "We are sending aid to the towns.",
            "The Office has forwarded the complaint to UNICEF.",
            "The boat sent the letter to all.",
        ),
    ),
    Rule(
        name="it is sent",
        read=preceded(SENT_TO, _SENT_SUBJECT),
        examples=(
            "The statement has been sent to UNICEF.",
            "Our report went to the parliament.",
            "Besides, it was addressed to UNICEF.",
            "This letter is also being shared with UNICEF.",
            "Copies of this letter have been forwarded to the OSCE.",
        ),
        counter_examples=(
            "The soldiers were sent to the front.",
            "The statement has been sent.",
            "The complaints that were sent to the office were answered.",
        ),
    ),
)

LABELLED = re.compile(r"(?!to:)[A-Za-z][a-z]*\.?:|with copies to", re.IGNORECASE)
SIGNED = re.compile(
    r"(?:signatories|signed(?: by)?|(?:delivered|presented) by)[ ]*(?::|$)", re.IGNORECASE
)
GREETING = re.compile(
    r"(?:(?:my )?dear|(?:your )?excellenc|your majest|my lord|mr\.? president|madam|sirs?\b)"
    r".{0,70}$|(?:hono[u]?rable|(?:his|her) excellency).{0,70}[,:]$|m(?:r|rs|s)\.? [\w-]+[,:]$"
    r"|to whom (?:it|this) may concern.{0,3}$",
    re.IGNORECASE,
)
TO_ALL = re.compile(r"T[Oo] (?:the|all|our) [A-Z][^:.]*:$")
HONORIFIC = re.compile(rf"(?:{_HONORIFIC}|Senator\b)(?! (?:Prime )?(?:{OFFICES}),)")
# Over a greeting: a speech, or what a press office sends out, and no letter.
SPEECH = re.compile(
    r".*\b(?:statement|address|speech|remarks|intervention) (?:\w+ )?(?:by|of|from)\b"
    r"|.*\bgeneral debate\b|.*\bcheck against delivery\b"
    r"|(?:for )?immediate release\b",
    re.IGNORECASE,
)
DEAR = re.compile(r"(?:my )?dear\b|to whom\b", re.IGNORECASE)
# How a greeting calls a person, not an office; what names one, but is no address.
CALLED = re.compile(
    r"\b(?!Dear|M(?:r|s|rs|adam)\b|Sir|Dr|Minister|President|Senator|Chair|Secretary"
    r"|Director|Speaker|Commissioner)[A-Z][\w'’-]{2,}"
)
GREETED_BY = re.compile(r"\b(?!Dear\b)[A-Z]\w{3,}")  # a name, an office
NOT_IN_ADDRESS = re.compile(r".*\b(?:letters?|statement|appeal|to|urges?|from|by)\b", re.IGNORECASE)
REFERENCE = re.compile(
    r"by (?:e-?mail|post|fax|hand)\b|(?:our |your )?ref\b|re:|subject:|.{0,30}\b(?:19|20)\d\d$",
    re.IGNORECASE,
)
HOLDER = re.compile(rf"(?!by\b)(?:The )?(?:[A-Z][\w-]+ )*(?:{OFFICES})\b")
OFFICE = re.compile(rf"(?!by\b).*\b(?:{OFFICES}|{BODIES})\b")
