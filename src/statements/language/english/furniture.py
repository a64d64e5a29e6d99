"""What stands on pages and in mails beside the text: menus, notices, links, quoted replies."""

import re

# A word of an element's class or id, and what the element then is.
NAMED = {
    word: why
    for why, words in {
        "menu": "nav navbar navigation menu submenu megamenu breadcrumb breadcrumbs toolbar topbar"
        " pagination pager skip skiplink langs language languages search login noindex",
        "notice": "cookie cookies consent gdpr popup modal overlay alert toast",
        "related links": "related recommended readmore sidebar widget widgets teaser teasers latest"
        " trending tags tagcloud",
        "sharing": "share sharing sharer social socials addtoany newsletter subscribe print",
        "page foot": "footer foot bottom copyright colophon",
        "comments": "comments comment disqus respond",
        "advertisement": "ad ads advert advertisement promo sponsored banner",
        "quoted reply": "gmail_quote gmail_attr moz-cite-prefix divrplyfwdmsg appendonsend"
        " yahoo_quoted protonmail_quote",
        "signature": "gmail_signature moz-signature",
        "hidden": "hidden sr-only visually-hidden visuallyhidden screen-reader-text offscreen",
    }.items()
    for word in words.split()
}
# A line that is no prose, whole.
LINE = re.compile(
    r"(?:©|\(c\)|copyright\b).{0,200}|(?:.{0,80}\b)?all rights reserved\b.{0,80}|"
    r"(?:address|tel(?:ephone)?|phone|fax|e-?mail|hotline)\b *[.:].{0,160}|"
    r"(?:share|tweet|print|e-?mail|pin|facebook|twitter|x|whatsapp|telegram|linkedin|copy link"
    r"|save|send|download(?: as)? pdf|read more|back|next|previous|back to (?:top|list|news)"
    r"|skip to (?:main )?content|home|menu|search|close|subscribe|accept(?: all)?(?: cookies)?"
    r"|(?:view|see) (?:all|more)|site ?map|(?:newsletter )?sign[- ]?up|log ?in|contact us|about us"
    r"|admin|newsroom"
    r"|(?:share|print|send|e-?mail)(?: (?:this|the|it|on|with|via|to|page|article|news|a|friends?"
    r"|by|e-?mail|facebook|twitter|x|linkedin|whatsapp|telegram))+"
    r"|(?:views?|shares?|comments?|viewed|read|reading time|font size)\s*:?\s*[\d.,k]*"
    r"(?: times| min(?:utes)?)?|\d[\d.,k]* (?:views?|shares?|comments?|min(?:utes?)? read)"
    r"|(?:a[-+]?\s*){2,3})\s*[.:»›>→…]*|"
    r"(?:tags|categor(?:y|ies)|filed under)\s*:.{0,200}|"
    r"(?:this (?:site|website|page)|we) uses? cookies.*|this page has been (?:viewed|visited).*|"
    r"(?:page )?last (?:updated|modified)\b.{0,60}|on this page",
    re.IGNORECASE,
)
# A heading under which other pages are named.
RELATED = re.compile(
    r"(?:related|similar|latest|recent|other|more|popular|most read|top|further|useful)"
    r"(?: (?:news|posts?|articles?|stories|links?|statements?|documents?|materials?|reading|pages"
    r"|content|publications|from .{1,40}))+\s*:?|"
    r"(?:read|see|view) (?:also|more|next)\s*:?|you (?:may|might) also (?:like|be interested in).*|"
    r"(?:share|follow)(?: us| this)?(?: on .{1,30})?\s*:|leave a (?:comment|reply)|comments",
    re.IGNORECASE,
)
# How a line of a mail begins with which words of others begin.
QUOTED = re.compile(
    r"\s*(?:(?P<earlier_mail>-{2,} ?original message ?-{2,}|"
    r"(?:_{20,}\s*\n)?from: [^\n]+\n(?:sent|date): )|"
    r"(?P<quoted_reply>on [^\n]{6,200}(?:\n(?!>)[^\n]{0,200})?\bwrote:\s*\n>)|"
    r"(?P<forwarded>-{2,} ?forwarded message ?-{2,}|begin forwarded message:))",
    re.IGNORECASE,
)
CONFIDENTIAL = re.compile(
    r"(?:disclaimer|confidential|this (?:e-?mail|message)\b.{0,200}\b(?:confidential|privileged"
    r"|intended)|please consider the environment)|sent from my \w+|get outlook for",
    re.IGNORECASE | re.DOTALL,
)
