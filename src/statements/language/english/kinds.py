"""The expressions by which `kinds` tells what a number is for. Nothing but expressions.

Names that end in BEFORE are searched for in what stands before a number and end at it; the others
are matched at the number or right behind it.
"""

from __future__ import annotations

import re

from statements.language.numerals import FRACTIONS, NUMBER_WORDS
from statements.language.patterns import alternation, compile_pattern
from statements.language.prefilter import Before

I = re.IGNORECASE  # noqa: E741
WORD_NUMBERS = alternation(sorted(NUMBER_WORDS))
_BEFORE_SCALE = "a,an,several,many,a few,few,some,a couple of,half a,half an".split(",")
_FIRST = "".join(sorted({word[0] for word in [*NUMBER_WORDS, *_BEFORE_SCALE, *"ivxlc"]}))
CANDIDATE = compile_pattern(
    rf"[\d⁰¹²³⁴-⁹₀-₉¼-¾⅐-⅞]|\b(?=[{_FIRST}])(?:[IVXLC]+\b|{WORD_NUMBERS}\b"
    rf"|{alternation(_BEFORE_SCALE)} (?=(?:hundred|thousand|million|billion|dozen)s?\b))",
    I,
)
LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]*[\w/]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]*\w"
)
PHONE = compile_pattern(
    r"\+\d(?:[\d ()/-]|\.(?=\d)){5,}\d|\d{1,4}(?:-\d{2,4}){2,}\b|\d{2,4} \d{3} \d{2} \d{2}\b"
)
CALL = Before(
    r"\b(?:tel|telephone|phone|fax|hotline|mobile|whatsapp|dial|call)\b[.:]?(?: no\.?)?"
    r"(?: ?[:(+])* ?\Z",
    I,
)
PLAIN_JOIN = compile_pattern(r"(?: ?[-–—] ?| to | or | and )[$€£]?")
CHANGE = Before(
    r"\b(?:rose|risen|rising|increas\w+|grew|grown|fell|fallen|dropp\w+|decreas\w+|declin\w+"
    r"|jump\w+"
    r"|went|up|down|reduced|reducing)\b[^.;]{0,40}\bfrom (?:\w+ )?\Z",
    I,
)
APPROXIMATE = (
    r"nearly|almost|about|around|approximately|approx\.?|roughly|some|circa|ca\.|close to"
    r"|(?:an )?estimated"
    r"|in the region of|on the order of|~|≈"
)
AT_LEAST = (
    r"at *least|more *than|over|no (?:fewer|less) than|not (?:fewer|less) than|upwards? of"
    r"|in excess of"
    r"|exceed(?:s|ed|ing)?|above|a minimum of|greater than|surpass(?:es|ed|ing)?|>|≥"
)
AT_MOST = (
    r"up *to|at most|(?:fewer|less) *than|(?:no|not) more than|under|below|as many as|a maximum of"
    r"|not exceeding|(?:(?:does|do|did|will|must|should|may|can) not|not to) exceed|just under"
    r"|as much as|<|≤"
)
HEDGE = Before(
    rf"(?:(?<=\W)|^)(?:(?:well|far|slightly|just|already|perhaps) )?(?:(?P<at_most>{AT_MOST})"
    rf"|(?P<at_least>{AT_LEAST})|(?P<approximate>{APPROXIMATE}))(?: (?:{APPROXIMATE}))?(?: an?"
    rf"| the)? ?\Z",
    I,
)
HEDGE_AFTER = compile_pattern(
    r"(?P<at_least> or (?:more|greater|above|over)\b|\+(?!\w)|-plus\b)|(?P<at_most> or (?:less"
    r"|fewer|under)\b)"
    r"|(?P<approximate> or so\b|-odd\b)"
)
STUCK = re.compile(
    r"(?<![^\W\d_])(?:in|of|on|at|by|to|the|and|from|than|since|until|about|over|some|around"
    r"|nearly|almost|year)\Z",
    I,
)
UNITS_OF_TIME = (
    r"(?:seconds?|minutes?|mins?|hours?|days?|nights?|weeks?|weekends?|months?|years?"
    r"|seasons?|decades?|centuries|fortnights?)"
)
DURATION = compile_pattern(
    rf"(?:-|–| )(?:(?:and a half|and|consecutive|full|long|calendar|working|business|more|whole"
    rf"|additional"
    rf"|further|entire|straight|successive|short|bitter|difficult|dark|painful|last|past|hard"
    rf"|odd)[ -])*"
    rf"(?P<unit>{UNITS_OF_TIME})\b(?P<old>[- ]olds?\b| of age\b)?",
    I,
)
AGE_BEFORE = Before(
    r"\b(?:aged?|ages|age of|ages of|age group|age groups|aged (?:between|from|under|over|up to"
    r"|below|above)"
    r"|ages? (?:between|from)|years of age|(?:children|persons|people|boys|girls|those|women|men"
    r"|minors|anyone|youth) "
    r"(?:under|over|below|above)(?: the age of)?|(?:under|over)-):? ?\(?\Z",
    I,
)
AGE_RANGE = compile_pattern(
    r"(?:\+| ?[-–] ?\d{1,3}| (?:to|or) \d{1,3}\b)?(?: years?\b(?: old\b| of age\b)?)?"
)
NAMED_AGE = Before(r"[A-Z][\w'-]+ [A-Z][\w'-]+(?: \(|, )\Z")
MEASURE = compile_pattern(
    r"(?:-| )?(?:(?:thousand|million|billion) )?(?P<unit>(?:square|cubic|sq\.?|cu\.?|nautical"
    r"|running|linear|metric) ?"
    r"(?:kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|km|m|yards?|tons?|tonnes?)\b|kilomet(?:er"
    r"|re)s?\b|met(?:er|re)s?\b"
    r"|centimet(?:er|re)s?\b|millimet(?:er|re)s?\b|hectares?\b|acres?\b|miles?\b|feet\b|foot\b"
    r"|inch(?:es)?\b|yards?\b"
    r"|tonnes?\b|tons?\b|kilograms?\b|kilos?\b|grams?\b|lit(?:er|re)s?\b|gallons?\b|barrels?\b"
    r"|degrees?(?: (?:Celsius|Fahrenheit|C|F))?\b|(?:km/h|mph|m/s)\b"
    r"|kilowatts?\b|megawatts?\b|gigawatts?\b|watts?\b|(?:kilo|mega|giga)?bytes?\b|(?:km|m|cm"
    r"|mm)[²³2]?(?!\w)|(?:kg|ha|km/h|mph|MW|GW"
    r"|kWh|MWh|GWh|kV|mm|°C|°F|°|ºC|kt|Mt|MB|GB|TB)(?!\w))"
)
PERCENT = compile_pattern(r" ?%| ?per ?cents?\b| percentage\b| pct\b| pp\b|-per ?cent\b", I)
POINTS = compile_pattern(r"(?: age)?(?: |-)points?\b", I)
CURRENCIES = (
    "dollars?|euros?|pounds?|manats?|roubles?|rubles?|lira|liras|yen|yuan|rupees?|francs?|dinars?"
    "|dirhams?|riyals?"
    "|shekels?|hryvnias?|zlotys?|crowns?|pesos?|drams?|lari|tenge|som|shillings?|naira|rand|krone"
    "|kroner|kronor|cents"
)
CODES = "USD|EUR|GBP|AZN|CHF|JPY|CNY|RUB|TRY|UAH|PLN|INR|CAD|AUD|GEL|AMD|KZT|SEK|NOK|DKK"
MONEY_BEFORE = Before(
    rf"(?:(?:US|U\.S\.|A|AU|C|CA|NZ|HK) ?\$|[$€£¥₼₽₺₹₴₸₾]|\b(?:{CODES})|\bUS\$) ?\Z"
)
MONEY_AFTER = compile_pattern(
    rf" ?[$€£¥₼₽₺₹₴₸₾]|(?: |-)(?:(?:US|U\.S\.|American|Azerbaijani|Swiss|British|Canadian"
    rf"|Australian|Turkish"
    rf"|Russian|Japanese|Indian|Danish|Swedish|Norwegian) )?(?:{CURRENCIES})\b| ?(?:{CODES})\b",
    I,
)
ANY_CASE = (
    "resolutions?|articles?|arts?\\.|paragraphs?|paras?\\.?|clauses?|sections?|sects?\\."
    "|chapters?|annex(?:es)?|appendix|pages?|pp?\\.|footnotes?|sub-?paragraphs?|volume"
    "|vol\\.|operative paragraphs?|verses?|updates?|bulletins?|circulars?"
)
CAPITAL = (
    "Laws?|Decrees?|Orders?|Decisions?|Recommendations?|Directives?|Regulations?"
    "|Principles?|Cases?|Applications?|Complaints?|Petitions?|Communications?|Tables?"
    "|Figures?|Figs?\\.|Box|Items?|Goals?|SDGs?|Targets?|Standards?|Issue|Parts?|Schedules?"
    "|Points?|Rules?|Doc\\.|Documents?|Acts?|Bills?|Ordinances?|Opinions?|Comments?"
    "|General Comments?|Notes?|Ref\\.?|References?|Protocol No\\.?|Titles?|Questions?"
    "|Observations?"
)
DOCUMENT_BEFORE = Before(
    rf"(?:\b(?i:{ANY_CASE})|\b(?:{CAPITAL})|(?<!\w)(?:[Nn]o|[Nn]os|NO|(?<!they\s)(?<!who\s)[Nn]umber"
    rf"|[Nn]r)\b\.?(?<!\bno)|\b[Nn]umbered|№|#|\[)"
    rf"(?:,? ?(?:[Nn]os?\b\.?|[Nn]umbers?|№|#|\())* ?\Z"
)
NUMBER_SIGN = Before(r"(?:\b(?:[Nn]os?\.|[Nn]umber)|№|#) ?\Z")
DOCUMENT_TAIL = re.compile(
    r"(?:[ ]?\((?:(?:1[89]|20)\d\d|\d{1,3}|[a-z]{1,3}|[IVXLC]{1,7})\)|/\d+|-[IVXLC]+\b"
    r"|[a-z](?!\w))*"
)
DOCUMENT_LIST = compile_pattern(
    r"(?:,? ?(?:and|or|to|as well as|&) |, ?| ?[-–/] ?)(?:(?:resolutions?|articles?|nos?\.|№"
    r"|#) ?)?",
    I,
)
_HOURS = r"\d\d?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
TIME = compile_pattern(
    r"24/7\b|[\w-]{3,20} minutes? (?:to|past) (?:noon|midnight|(?:"
    + _HOURS
    + r")\b)|\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?: ?[ap]\.?m\b\.?| ?(?:GMT|UTC|hours|hrs?))?"
    r"|\d{1,2}(?:\.\d{2})? ?[ap]\.?m\b\.?"
    r"|12 (?:noon|midnight)\b|\d{1,2}[.]\d{2} (?:hours|hrs|GMT|UTC|o'clock)\b|\d{4} (?:hours|hrs"
    r"|GMT|UTC)\b|\w{1,12} o'clock\b"
)
RATIO = compile_pattern(
    r" ?(?:(?:-| )in(?:-| )(?:every )?| out of(?: every)? | of every )(?=\w)|:(?=\d\b)"
    r"|/(?=\d{1,2}\b)",
    I,
)
PART_WORD = re.compile(
    r"(?:[ ]+|-)(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?"
    r"|ninths?|tenths?)\b(?![ -]+(?:of[ ]+(?:19|20)\d\d|time))",
    I,
)
OF_WHOLE = compile_pattern(
    r" of (?!(?:19|20)\d\d\b)|[ ]*(?:were|are|was|is|have"
    r"|had)\b",
    I,
)
OF_MANY = compile_pattern(r" of (?!(?:19|20)\d\d\b)| (?:were|are|have|had)\b", I)
CENTURY = compile_pattern(
    r"(?:-| )(?:century|centuries)\b|(?= (?:and|to|or) \w{1,20} centur)|(?=[-–][IVX]+ centur)", I
)
FORCES = compile_pattern(
    r" (?:[A-Z][\w'-]+ ){0,4}(?:Regiment|Brigade|Division|Battalion|Army|Corps|Squadron|Fleet"
    r"|Infantry|Company|Legion|Congress|Session)\b"
)
NOT_A_NAME = frozenset(
    (
        "anniversary session meeting day days time birthday century edition round year congress "
        "conference plenary cycle report place member"
    ).split()
)
DESIGNATOR = Before(
    r"\b(?:Protocols?|Group|G|Unit|Zone|Agenda|Vision|School|Hospital|Brigade|Flight|Building"
    r"|House|Room|Camp|Area|Block|Sector"
    r"|Phase|Track|Level|Category|Class|Grade|Type|Route|Highway|War|Wars|Pillar|Stage|Gate"
    r"|Apartment|apartment|Flat"
    r"|Boeing|Airbus|Kindergarten|Colony|Prison|Ward|District|Base|Post|Facility|[Cc]ell"
    r"|[Hh]eight|[Hh]ill|[Hh]ouse|[Rr]oom|[Bb]us|[Ww]ard|[Gg]ate|[Ff]loor|[Mm]ark|[Ll]ine|[Ww]eek|Day"
    r"|Institution|Group of|Pope [A-Z]\w+"
    r"|King [A-Z]\w+|Covid|COVID|Horizon|Convention|Channel|Strategy|Plan|Programme|Copenhagen"
    r"|Beijing|Operation)(?: No\.)? \Z"
)
IN_PLACE = Before(r"\b(?:in|at|from|near)(?: the)? (?:[A-Z][\w-]+ )+\Z")
NAME_BEFORE = Before(r"(?<![.!?:;,\n\"(–—-]\ )(?<!^)\b(?P<name>[A-Z][a-z]+) \Z")
ONE_OF = compile_pattern(
    r" of (?:the|its|his|her|their|our|these|those|my|your|many|several|such)\b|"
    r" of (?:them|us|whom|which|you)\b",
    I,
)
PRONOUN_AFTER = compile_pattern(
    r"'s\b| another\b| by one\b| who\b| that\b| (?:and|or) (?:the same|only|all|another|the other"
    r"|many|both)\b"
    r"| (?:can|should|must|may|is|has|could|would|will|might|cannot|was|does|did|had)\b| could\b"
    r"|[-–]on[-–]one\b| (?:wonders|knows|thinks|sees|hears|asks)\b",
    I,
)
PRONOUN_BEFORE = Before(
    r"\b(?P<with>no|not|any|every|each|some)(?: |-)\Z|\b(?:the|this|that|which|a|an|only|another"
    r"|such|loved|\w{3,}est|first|last|next|new|single) \Z",
    I,
)
NOT_COUNTED = compile_pattern(
    r" (?:hand|side|sided|voice|way|word|thing|point|goal|heart|place|moment|step|accord|time"
    r"|times|fell swoop|reason|more time|form or another|such|day|night|morning|stroke|roof"
    r"|umbrella|direction|more thing)\b",
    I,
)
DECADE = re.compile(r"'?s\b")
YEAR_BEFORE = Before(
    r"(?:\b(?:in|since|until|till|during|year|years|early|late|mid|spring|summer|autumn|winter"
    r"|fall|end of|beginning of|start of"
    r"|half of|quarter of|as of|back to|dated|throughout)(?: |-)(?:the (?:year |years |late "
    r"|early )?)?|©|\()\Z",
    I,
)
YEAR_WEAK = Before(
    r"\b(?:of|from|to|by|for|after|before|between|and|or|through|the|this|its|our|their"
    r"|\w+'s),? \Z|[-–/,(]\ ?\Z",
    I,
)
DETERMINED = Before(r"\b(?:the|this|its|our|their|\w+'s) \Z", I)
YEAR_RANGE = re.compile(r"[ ]?[-–—/][ ]?(?:(?:1[5-9]|20)\d\d|\d\d)(?![\d,.]*\d)(?!\w)")
QUOTED_TITLE = re.compile(r"\"(?P<title>[A-Z][^\"\n]{2,200}?)\"")
TOTAL_BEFORE = Before(
    r"\b(?:(?:total )?(?:number|toll|count|figure|total|population|amount"
    r"|tally)s?)\b(?P<between>[^.;\n]{0,90}?)\b(?:to|from|at|reach(?:es|ed|ing)?|was|is|were|are|of"
    r"|total(?:s|led|ed|ing)?|been|stood at|stands at|passed|exceeds?|exceeded|amount(?:s|ed"
    r"|ing)? to|made up|:),? ?\Z",
    I,
)
LABEL_BEFORE = Before(
    r"(?:^|[,;(:\n] ?|\band )(?P<label>[A-Za-z][A-Za-z' -]{2,60}?) ?(?::|–|—| -|-) ?\Z"
)
VERB_BEFORE = Before(
    r"\b(?:\w{3,}(?:ing|ed)|left|leaving|hit|by|cost|lost|took|of whom|of which|of them|of these"
    r"|among them|including|these|compared (?:with|to)|against|versus|than"
    r"|another|other|with)(?: only| just| also| a further| another| a total of| the lives of),? \Z|"
    r"\b(?:\w{3,}(?:ing|ed)|left|lost|took|of whom|of which|of them|of these|among them|including"
    r"|another|a further|counted),? \Z",
    I,
)
ELLIPSIS = compile_pattern(
    r"(?:,)? (?:in|from|at|on|among|by|with|during|between|near|to|for|as|and)\b| ?[,.;:)–—]| -|$"
)
ELLIPSIS_PLACE = compile_pattern(
    r" (?:in|from|at|on|among|by|with|during|between|near|for|as|about|because|against|due|under"
    r"|through|out|over|above|below|that|to"
    r"|an?|the|there|no|his|her|their|its)\b| ?[,;)]| ?\.(?!\d)|$"
)
PERIOD_BEFORE = Before(r"\b(?:first|second|third|last|latter|fourth|final|other|this|next) \Z", I)
HALF_TIME = compile_pattern(rf"[ -](?:an? |the )?{UNITS_OF_TIME}\b| of (?:the )?(?:19|20)\d\d\b", I)
PARTS = {
    **FRACTIONS,
    **{word.removesuffix("s"): value for word, value in FRACTIONS.items() if word != "halves"},
    "fourth": 0.25, "fourths": 0.25,
}  # fmt: skip
OF_NUMBER = compile_pattern(
    rf" (?:out )?of (?:(?:the|these|those|all|some|its|our|their|his|her|about) )*"
    rf"(?=\d|{WORD_NUMBERS}\b)",
    I,
)
DASH_WORD = compile_pattern(r" ?[–—] (?=[A-Za-z])| - (?=[A-Za-z])")
IN_ALL = compile_pattern(r" in (?:all|total)\b")
ARTICLE_BEFORE = Before(rf"\b(?:{ANY_CASE})(?:,? ?(?:[Nn]os?\b\.?|№|#|\())* ?\Z", I)
OF_THE = Before(r"\b(?:of|among) (?:the|these|those|all) \Z", I)
CLAUSE_START = Before(r"(?:^|[.;:,(] ?)(?:and )?\Z")
BRACKET_BEFORE = Before(
    r"[a-z\d][\w'’]*(?: [\w'’]+)* ?\((?:about |over |some |nearly |at least |no fewer than "
    r"|more than |up to |almost |only )?\Z",
    I,
)
BRACKET_AFTER = compile_pattern(r" ?\)| (?:per|of|out|and)\b|[,;]")
POSSESSIVE = Before(r"\b(?:his|her|their|our|my) (?:early |late |mid-)?\Z", I)
CELL_BEFORE = Before(r"\| ?\Z")
CELL_AFTER = re.compile(r"[ ]*\|")
LIST_ITEM = Before(r"(?:^|[:;,.]) ?\Z|(?:^|[:;.])[ ]*(?:and )?\(\Z")
BRACKETED_NAME = Before(r"[A-Z][\w'’-]+ [A-Z][\w'’-]*\.?[ ]\(\Z")
BE_BEFORE = Before(
    r"\b(?:(?:am|is|was|turned|turning|turns)|(?:they|who|both|two|three|some|others) were)"
    r" (?:only |just |barely )?\Z",
    I,
)
AGE_LIMIT = Before(
    r"\b(?:are|is|were|was|be|been|being|\d|and) (?:under|over|below|above|aged) \Z|\b(?:older"
    r"|younger) than \Z"
    r"|\b(?:youngest|oldest|eldest)(?: was| is| being|,)? \Z"
    r"|\b(?:man|woman|boy|girl|child|person) of \Z|\([^()]{0,40}\b(?:under|over|above|below|of"
    r"|from) \Z",
    I,
)
AGE_STOP = compile_pattern(
    r"[ ]*[.,;)\"(]| and\b| or\b| ?[–—] ?(?=\d)| - (?=\d)| years?,? ?[–—(-]| at the time\b"
    r"| then\b| when\b| from\b| who\b"
)
HALF_OF = compile_pattern(r" (?:the|all|its|their|our|those|these|his|her)\b", I)
CLOCK_BEFORE = Before(r"\b(?:at|from|until|till|by|about|around|after|before) \Z", I)
CLOCK = re.compile(
    r"(?:[01]?\d|2[0-3])\.[0-5]\d(?=[ ]*(?:[,;.)]|$|on\b|the\b|in\b|and\b|a\b|that\b))"
)
DOCUMENT_NAME = compile_pattern(rf"{ANY_CASE}|{CAPITAL}", I)
NAMED_NUMBER = Before(r"\b(?P<name>[A-Z][\w'’-]+) (?:[Nn]os?\.?|№|#) ?\Z")
LABELS_NUMBER = compile_pattern(r" ?[–—] ?(?=\d)| - (?=\d)")
LABELS_NUMBER_ANY = compile_pattern(r" ?[–—] ?| - | ?\(")
WHO_FOLLOWS = compile_pattern(r" (?:who|that|which|whose)\b")
SINGULAR_VERB = compile_pattern(r" (?:has|is|was)\b")
STOP = re.compile(r"[ ]*[.,;)\"]")
QUARTER_TIME = compile_pattern(r" of an? (?:century|year|decade|hour|day|month)\b", I)
ORDINAL_APART = re.compile(r"-(?:st|nd|rd|th)\b")
LIST_MARK = re.compile(r"[.)\]](?=[ ]|$)")

CONJUNCTION = compile_pattern(r" (?:and|or)\b")
AND_A_HALF = Before(r"\b(?:century|decade|year|month|week|day|hour)s? and a \Z", I)
# "(Halden 9, Ness Point 5)", "Old Port (214), Mills (96)": each like the one before.
IN_SERIES = compile_pattern(r"\)?[,;]? ?(?:and )?(?:[A-Z][\w'’-]* ?){1,4}\(?")
OPENS_SERIES = Before(r"\((?:[A-Z][\w'’-]* ){1,4}\Z")
SERIES_GOES_ON = compile_pattern(r"[,;)]| and\b")
# What a number without a noun stands behind when it counts what was named before.
STANDS_ALONE = Before(
    r"(?:\b(?:of|in|for|with|to|from|than|against|among|and|or|but|which|whom|number|numbered"
    r"|there (?:were|are))"
    r"|[a-z],) \Z",
    I,
)
ALL_SAID = compile_pattern(
    r" (?:in|from|at|on|among|by|with|during|between|near|for|and|or|but|as|to|who|of whom|both"
    r"|it|they|he|she|we|the|an?)\b"
    r"| ?[,;)(.](?!\d)|$"
)
OF_SOME = Before(r"(?:^|[.;:] )(?:Of|Among|Out of) [^.;]{3,120}, \Z")
COMPARED = Before(r"\b(?:as against|against|compared (?:with|to)|(?:up|down) from) \Z", I)
APPOSED = Before(
    r"\b(?:the|an?|one|another|his|her|their|my)(?: [\w'’-]+){0,3} (?P<noun>[a-z'’-]+), \Z", I
)
SENTENCE_MARK = re.compile(r"[.!?\"]")
ONLY_BEFORE = Before(r"\b(?:only|just|at least) \Z", I)
CLAUSE_BEFORE = Before(r"(?:[;,:–—]|\band) ?\Z")
ALONE_AFTER = compile_pattern(r" (?:has|is|was|had)\b")
OF_THE_NEXT = compile_pattern(r" of the\b")
