"""Words of durations and ages."""

import re

from statements.language.prefilter import Before

I = re.IGNORECASE  # noqa: E741
_UNITS = (
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|mornings?|evenings?|nights?|weeks?|wks?"
    r"|weekends?|months?|years?|yrs?|seasons?|summers?|winters?|semesters?|decades?|centur(?:y|ies)"
    r"|fortnights?)"
)
_LASTING = (
    r"(?:-|–| of | |\+ ?)(?:(?:and (?:a )?half|and|plus|consecutive|full|long|calendar|working"
    r"|business|more|whole|additional|further|entire|straight|successive|short|bitter|difficult|dark|painful"
    r"|(?:last|past)(?= \w+s\b)"
    r"|hard|bloody|odd|or more|or less|or so|incomplete|agonizing|[a-z]+(?:[ai]ble|al|ic|ous))"
    rf"[ -])*{_UNITS}\b"
)
_OLD = r"(?:[- ]olds?\b| of age\b)"
DURATION, YEARS_OLD = (
    re.compile(f"{_LASTING}(?!{_OLD})", I),
    re.compile(_LASTING + _OLD, I),
)
AND_A_HALF = Before(r"\b(?:century|decade|year|month|week|day|hour)s? and a \Z", I)
HALF_TIME = re.compile(
    rf"[ -](?:an? |the )?{_UNITS}\b| of (?:the )?(?:19|20)\d\d\b| of an? {_UNITS}\b", I
)

AGE_BEFORE = Before(
    r"\b(?:aged?|ages|age of|ages of|age group|age groups"
    r"|aged (?:between|from|under|over|up to|below|above)|ages? (?:between|from)|years of age"
    r"|(?:children|persons|people|boys|girls|those|women|men|minors|anyone"
    r"|youth|child|person|everyone|pupils|infants) "
    r"(?:under|over|below|above)(?: the age of)?|(?:under|over)-):? ?\(?\Z",
    I,
    reach=60,
)
AGE_RANGE = re.compile(
    r"(?:\+| ?[-–] ?\d{1,3}| (?:to|or) \d{1,3}\b)?(?: years?\b(?: old\b| of age\b)?)?"
)
NAMED_AGE = Before(
    r"(?<![\w-])(?<!\b[IiAa][nt] )(?<!\bfrom )(?<!\bnear )(?!(?:In|At|From|Near) )"
    r"[A-Z][\w'-]+(?: [A-Z][\w'.-]*)+(?:, [A-Z][\w'-]+(?: [A-Z][\w'-]+)*)?(?: \(|, )\Z",
    reach=60,
)
# "two girls, 9 and 11, were": before the first, and behind it
SEVERAL_BEFORE = Before(
    r"\b(?:boys?|girls?|child|children|sons?|daughters?|brothers?|sisters?|wom[ae]n|m[ae]n|pupils?"
    r"|teenagers?|students?), \Z",
    re.IGNORECASE,
)
SEVERAL_AGES = re.compile(r"(?:, \d{1,2}){0,5},? and \d{1,2}[,.)]")
NAMED_AGE_STOP = re.compile(r"[,;)]|[.]?$|[.] | and\b| [–—-] ")
FIRST_NAME = Before(r"[A-Z][\w'-]+, \Z", reach=30)
OF_ONE = re.compile(
    r", (?:(?:has|had|was|is|said|says|told|died|lost|won|came|went|[a-z]{3,}ed)\b"
    r"|(?:of|from) [A-Z])"
)
BE_BEFORE = Before(
    r"\b(?:(?:am|is|was|turned|turning|turns)|(?:they|who|both|two|three|some|others) were)"
    r" (?:only |just |barely )?\Z",
    I,
    reach=60,
)
AGE_LIMIT = Before(
    r"\b(?:are|is|were|was|be|been|being|\d+|and) (?:under|over|below|above|aged) \Z"
    r"|\b(?:older|younger) than \Z|\b(?:youngest|oldest|eldest)(?: was| is| being|,)? \Z"
    r"|\b(?:man|woman|boy|girl|child|person) of \Z"
    r"|\([^()]{0,40}\b(?:under|over|above|below|of|from) \Z",
    I,
)
LIMIT_ENDINGS = (" under ", " over ")
AGE_STOP = re.compile(
    r"[ ]*[.,;)\"(]| and\b| or\b| ?[–—] ?(?=\d)| - (?=\d)| years?,? ?[–—(-]| at the time\b"
    r"| then\b| when\b| from\b| who\b"
)
CONJUNCTION = re.compile(r" (?:and|or)\b")
APPOSED = Before(
    r"\b(?:the|an?|one|another|his|her|their|my)(?: [\w'’-]+){0,3} (?P<noun>[a-z'’-]+), \Z", I
)
