"""Words around a number that counts what is named elsewhere: "25 lost both", "12 in all"."""

import re

from statements.language.english.numbers import NUMBER_WORDS, alternation
from statements.language.prefilter import Before

I = re.IGNORECASE  # noqa: E741
ONE_MORE = Before(r"\b(?:by the|another) \Z", I)  # "by the hundred", "another million"
OF_SOME = Before(r"(?:^|[.;:] )(?:Of|Among|Out of) [^.;]{3,120}, \Z")
# "of the country's (22 prisons)"
OF = re.compile(
    r" (?:out )?of (?:(?:only|the|these|those|all|some|its|our|their|his|her|about|over|nearly"
    r"|every|almost|more than|an estimated|approximately|total|[\w-]+['’]s) )*",
    I,
)
# "487 or 475 people", "487 or, by another count, 475 women": neither is settled
OR = re.compile(r" or(?:,? (?:by|according to|in) [A-Za-z' ]{3,40},)? ")
OR_NUMBER = re.compile(rf"{OR.pattern}(?=\d[\d,.]*\d [a-z])")
OF_NUMBER = re.compile(rf"{OF.pattern}(?=\d|{alternation(NUMBER_WORDS)}\b)", I)
# Behind "17 British": the noun is that of "and 47 Danish soldiers"
DEMONYM = re.compile(r"[A-Z][a-z]*(?:ish|an|ese|ch|i)")
AND_OTHERS = re.compile(r",? (?:and|or) (?:[a-z]+ )?(?=\d)")
COMPOUND = re.compile(r"-(?:member|strong|person|seat|bed|nation)\b")
OF_DIGITS = re.compile(r" of (?:only )?\d")
TOTAL_BEFORE = Before(
    r"\b(?:total )?(?:(?:number|toll|count|figure|total|population|amount|tally)s?|deaths|cases"
    r"|casualties)\b[^.;\n]{0,90}?"
    r"\b(?:to|from|at|reach(?:es|ed|ing)?|was|is|were|are|of|total(?:s|led|ed|ing)?|been|stood at"
    r"|stands? at|passed|exceeds?|exceeded|amount(?:s|ed|ing)? to|made up|touch(?:es|ed)|tops?"
    r"|topped|cross(?:es|ed)|surpass(?:es|ed)|:),? ?\Z",
    I,
)
LABEL_BEFORE = Before(
    r"(?:^|[,;(:\n*•] ?|\band )(?:No\. of )?[A-Za-z][A-Za-z' -]{2,60}? ?(?::|–|—| -|-) ?\Z"
)
VERB_BEFORE = Before(
    r"\b(?:\w{3,}(?:ing|ed)|left|leaving|hit|by|cost|lost|took|of whom|of which|of them|of these"
    r"|among them|including|these|compared (?:with|to)|against|versus|than|another|other|with)"
    r"(?: only| just| also| a further| another| a total of| the lives of),? \Z"
    r"|\b(?:\w{3,}(?:ing|ed)|left|lost|took|of whom|of which|of them|of these|among them"
    r"|includ(?:ing|es?)|another|a further|counts?|kills|injures|wounds|hurts"
    r"|displaces|leaves),? \Z",
    I,
)
# Behind a number whose noun is left out the clause goes on, or ends.
GOES_ON = re.compile(
    r" (?:in|from|at|on|among|by|with|during|between|near|for|as|about|because|against|due|under"
    r"|through|out|over|above|below|since|last|this|to|across|outside|inside|within|throughout|aboard|and|or|but|who|that|it|they|we|he|she|an?|the|there|no"
    r"|of whom|both|his|her|their|its)\b| ?(?:[;)–—]|[.,:](?!\d)|\((?!\d+\)))| -|$"
)
# What a number without a noun stands behind when it counts what was named before.
STANDS_ALONE = Before(
    r"(?:\b(?:of|in|for|with|to|from|than|against|among|and|or|but|which|whom|number|numbered"
    r"|there (?:were|are|have been|had been)(?: now| only)?)|[a-z],) \Z",
    I,
    reach=30,
)
# What stands before and after such a number: "those 12 that", "12 who", "(12)".
AROUND = (
    (Before(r"\b(?:the|those|all) \Z", I), re.compile(r" (?:who|that|which|whose)\b")),
    (Before(r""), re.compile(r" who\b")),
    (Before(r""), re.compile(r" \(\d[\d.,]* ?(?:%|per ?cent)")),  # "40 (12%) severe cases"
    # "40 - the number of complaints"
    (
        Before(r"(?:^|[.;:,(•] ?)(?:and )?\Z", reach=30),
        re.compile(r" ?[–—] (?=[a-z])| - (?=[a-z])"),
    ),
    (
        Before(r"[a-z\d][\w'’]* ?\((?:[a-z]+ ){0,3}\Z", I),
        re.compile(r" ?\)| (?:per|of|out|and)\b|[,;]"),
    ),
)
# "(Halden 9, Ness Point 5)", "Old Port (214), Mills (96)": each like the one before.
IN_SERIES = re.compile(r"\)?[,;]? ?(?:and )?(?:[A-Z][\w'’-]* ?){1,4}\(?")
OPENS_SERIES = Before(r"\((?:[A-Z][\w'’-]* ){1,4}\Z")
SERIES_GOES_ON = re.compile(r"[,;)]| and\b")
