"""Every number that a text prints, each with its kind.

`read_numbers` goes through the places where a number may stand, once and from left to right. At
each it reads the numeral, then asks the kinds in the order of `_KINDS` whether they know it by what
stands before and after; the first that does gives the mention its kind and its extent. The last
kind knows everything, so that no number is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

from statements import dates
from statements.english import FUNCTION_WORDS, alternation, compile_pattern, is_plural
from statements.numerals import FRACTIONS, NUMBER_WORDS, Numeral, read
from statements.phrases import Phrase, after_number
from statements.text import Text

FIGURE_KINDS = ("count", "percent", "money", "measure", "ratio")
KINDS = (
    *FIGURE_KINDS,
    *("date", "year", "time", "duration", "age", "ordinal", "designation", "century"),
    *("document", "pronoun", "title", "other"),
)

I = re.IGNORECASE  # noqa: E741
_CANDIDATE = compile_pattern(
    rf"\d|[⁰¹²³⁴-⁹₀-₉¼-¾⅐-⅞]|\b[IVXLC]+\b|\b(?:(?:an?|several|many|a few|few|some|a couple of|half an?)"
    rf" (?=(?:hundred|thousand|million|billion|dozen)s?\b)|(?:{alternation('|'.join(NUMBER_WORDS))})\b)",
    I,
)
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"]+|[\w.+-]+@[\w-]+\.[\w.-]*\w")
_PHONE = compile_pattern(
    r"\+\d[\d ()./-]{5,}\d|\d{1,4}(?:-\d{2,4}){2,}\b|\d{2,4} \d{3} \d{2} \d{2}\b"
)
_CALL = compile_pattern(
    r"\b(?:tel|telephone|phone|fax|hotline|mobile|whatsapp|dial|call)\b[.:]?(?: no\.?)?[ :(+]*\Z", I
)
_PLAIN_JOIN = compile_pattern(r"(?: ?[-–—] ?| to | or | and )")
_CHANGE = compile_pattern(
    r"\b(?:rose|risen|rising|increas\w+|grew|grown|fell|fallen|dropp\w+|decreas\w+|declin\w+|jump\w+"
    r"|went|up|down|reduced|reducing)\b[^.;]{0,40}\bfrom (?:\w+ )?\Z",
    I,
)
_APPROXIMATE = (
    r"nearly|almost|about|around|approximately|approx\.?|roughly|some|circa|ca\.|close to|(?:an )?estimated"
    r"|in the region of|on the order of|~|≈"
)
_AT_LEAST = (
    r"at *least|more *than|over|no (?:fewer|less) than|not (?:fewer|less) than|upwards? of|in excess of"
    r"|exceed(?:s|ed|ing)?|above|a minimum of|greater than|surpass(?:es|ed|ing)?|beyond|>|≥"
)
_AT_MOST = (
    r"up *to|at most|(?:fewer|less) *than|(?:no|not) more than|under|below|as many as|a maximum of"
    r"|not exceeding|just under|as much as|<|≤"
)
_HEDGE = compile_pattern(
    rf"(?:(?<=\W)|^)(?:(?:well|far|slightly|just|already|perhaps) )?(?:(?P<at_most>{_AT_MOST})"
    rf"|(?P<at_least>{_AT_LEAST})|(?P<approximate>{_APPROXIMATE}))(?: (?:{_APPROXIMATE}))?(?: an?| the)? ?\Z",
    I,
)
_HEDGE_AFTER = compile_pattern(
    r"(?P<at_least> or (?:more|greater|above|over)\b|\+(?!\w)|-plus\b)|(?P<at_most> or (?:less|fewer|under)\b)"
    r"|(?P<approximate> or so\b|-odd\b)"
)
_STUCK = re.compile(
    r"(?<![^\W\d_])(?:in|of|on|at|by|to|the|and|from|than|since|until|about|over|some|around|nearly|almost|year)\Z",
    I,
)
_UNITS_OF_TIME = r"(?:seconds?|minutes?|mins?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|centuries|fortnights?)"
_DURATION = compile_pattern(
    rf"(?:-|–| )(?:(?:and a half|and|consecutive|full|long|calendar|working|business|more|whole|additional"
    rf"|further|entire|straight|successive|short|bitter|difficult|dark|painful|last|past|hard|odd)[ -])*"
    rf"(?P<unit>{_UNITS_OF_TIME})\b(?P<old>[- ]olds?\b| of age\b)?",
    I,
)
_AGE_BEFORE = compile_pattern(
    r"\b(?:aged?|ages|age of|ages of|age group|age groups|aged (?:between|from|under|over|up to|below|above)"
    r"|ages? (?:between|from)|years of age|(?:children|persons|people|boys|girls|those|women|men|minors|anyone|youth) "
    r"(?:under|over|below|above)(?: the age of)?|(?:under|over)-)[: ]*\(?\Z",
    I,
)
_AGE_RANGE = compile_pattern(
    r"(?:\+| ?[-–] ?\d{1,3}| (?:to|and|or) \d{1,3}\b)?(?: years?\b(?: old\b| of age\b)?)?"
)
_NAMED_AGE = re.compile(r"[A-Z][\w'-]+ [A-Z][\w'-]+(?: \(|, )\Z")
_MEASURE = compile_pattern(
    r"(?:-| )?(?:(?:thousand|million|billion) )?(?P<unit>(?:square|cubic|sq\.?|cu\.?|nautical|running|linear|metric) ?"
    r"(?:kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|km|m|yards?|tons?|tonnes?)\b|kilomet(?:er|re)s?\b|met(?:er|re)s?\b"
    r"|centimet(?:er|re)s?\b|millimet(?:er|re)s?\b|hectares?\b|acres?\b|miles?\b|feet\b|foot\b|inch(?:es)?\b|yards?\b"
    r"|tonnes?\b|tons?\b|kilograms?\b|kilos?\b|grams?\b|lit(?:er|re)s?\b|gallons?\b|barrels?\b|degrees?\b"
    r"|kilowatts?\b|megawatts?\b|gigawatts?\b|watts?\b|(?:kilo|mega|giga)?bytes?\b|(?:km|m|cm|mm)[²³2]?(?!\w)|(?:kg|ha|km/h|mph|MW|GW"
    r"|kWh|MWh|GWh|kV|mm|°C|°F|°|ºC|kt|Mt|MB|GB|TB)(?!\w))"
)
_PERCENT = compile_pattern(r" ?%| ?per ?cents?\b| percentage\b| pct\b| pp\b|-per ?cent\b", I)
_POINTS = compile_pattern(r"(?: age)?(?: |-)points?\b", I)
_CURRENCIES = (
    "dollars?|euros?|pounds?|manats?|roubles?|rubles?|lira|liras|yen|yuan|rupees?|francs?|dinars?|dirhams?|riyals?"
    "|shekels?|hryvnias?|zlotys?|crowns?|pesos?|drams?|lari|tenge|som|shillings?|naira|rand|krone|kroner|kronor|cents"
)
_CODES = "USD|EUR|GBP|AZN|CHF|JPY|CNY|RUB|TRY|UAH|PLN|INR|CAD|AUD|GEL|AMD|KZT|SEK|NOK|DKK"
_MONEY_BEFORE = compile_pattern(
    rf"(?:(?:US|U\.S\.|A|AU|C|CA|NZ|HK) ?\$|[$€£¥₼₽₺₹₴₸₾]|\b(?:{_CODES})|\bUS\$) ?\Z"
)
_MONEY_AFTER = compile_pattern(
    rf" ?[$€£¥₼₽₺₹₴₸₾]|(?: |-)(?:(?:US|U\.S\.|American|Azerbaijani|Swiss|British|Canadian|Australian|Turkish"
    rf"|Russian|Japanese|Indian|Danish|Swedish|Norwegian) )?(?:{_CURRENCIES})\b| ?(?:{_CODES})\b",
    I,
)
_ANY_CASE = "resolutions?|articles?|arts?\\.|paragraphs?|paras?\\.?|clauses?|sections?|sects?\\.|chapters?|annex(?:es)?|appendix|pages?|pp?\\.|footnotes?|sub-?paragraphs?|volume|vol\\.|operative paragraphs?|verses?"
_CAPITAL = "Laws?|Decrees?|Orders?|Decisions?|Recommendations?|Directives?|Regulations?|Principles?|Cases?|Applications?|Complaints?|Petitions?|Communications?|Tables?|Figures?|Figs?\\.|Box|Items?|Goals?|SDGs?|Targets?|Standards?|Issue|Parts?|Schedules?|Points?|Rules?|Doc\\.|Documents?|Acts?|Bills?|Ordinances?|Opinions?|Comments?|General Comments?|Notes?|Ref\\.?|References?|Protocol No\\.?|Titles?|Questions?|Observations?"
_DOCUMENT_BEFORE = compile_pattern(
    rf"(?:\b(?i:{_ANY_CASE})|\b(?:{_CAPITAL})|(?<!\w)(?:[Nn]o|[Nn]os|NO|[Nn]umber|[Nn]r)\b\.?(?<!\bno)|\b[Nn]umbered|№|#|\[)"
    rf"(?:,? ?(?:[Nn]os?\b\.?|[Nn]umbers?|№|#|\())*[ ]*\Z"
)
_NUMBER_SIGN = compile_pattern(r"(?:\b(?:[Nn]os?\.|[Nn]umber)|№|#) ?\Z")
_DOCUMENT_TAIL = re.compile(
    r"(?:[ ]?\((?:(?:1[89]|20)\d\d|\d{1,3}|[a-z]{1,3}|[IVXLC]{1,7})\)|/\d+|-[IVXLC]+\b|[a-z](?!\w))*"
)
_DOCUMENT_LIST = compile_pattern(
    r"(?:,? ?(?:and|or|to|as well as|&) |, ?| ?[-–/] ?)(?:(?:resolutions?|articles?|nos?\.|№|#) ?)?",
    I,
)
_TIME = compile_pattern(
    r"\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?: ?[ap]\.?m\b\.?| ?(?:GMT|UTC|hours|hrs?))?|\d{1,2}(?:\.\d{2})? ?[ap]\.?m\b\.?"
    r"|\d{1,2}[.]\d{2} (?:hours|hrs|GMT|UTC|o'clock)\b|\d{4} (?:hours|hrs|GMT|UTC)\b|\w+ o'clock\b"
)
_RATIO = compile_pattern(
    r" ?(?:(?:-| )in(?:-| )(?:every )?| out of(?: every)? | of every )(?=(?P<of>\w+))|:(?=\d\b)|/(?=\d{1,2}\b)",
    I,
)
_PART_WORD = re.compile(
    r"(?:[ ]+|-)(?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b(?![ -]+(?:of[ ]+(?:19|20)\d\d|time))",
    I,
)
_OF_WHOLE = compile_pattern(
    r" of (?!(?:19|20)\d\d\b)| (?:the|all|its|their|our|those)\b|[ ]*(?:were|are|was|is|have|had)\b",
    I,
)
_CENTURY = compile_pattern(
    r"(?:-| )(?:century|centuries)\b|(?= (?:and|to|or) \w+ centur)|(?=[-–][IVX]+ centur)", I
)
_FORCES = compile_pattern(
    r" (?:[A-Z][\w'-]+ ){0,4}(?:Regiment|Brigade|Division|Battalion|Army|Corps|Squadron|Fleet|Infantry|Company|Legion|Congress|Session)\b"
)
_NOT_A_NAME = frozenset(
    "anniversary session meeting day days time birthday century edition round year congress conference"
    " plenary cycle report place".split()
)
_DESIGNATOR = compile_pattern(
    r"\b(?:Protocols?|Group|G|Unit|Zone|Agenda|Vision|School|Hospital|Brigade|Flight|Building|House|Room|Camp|Area|Block|Sector"
    r"|Phase|Track|Level|Category|Class|Grade|Type|Route|Highway|War|Wars|Pillar|Stage|Gate|Apartment|apartment|Flat"
    r"|Boeing|Airbus|Kindergarten|Colony|Prison|Ward|District|Base|Post|Facility|Institution|Group of|Pope [A-Z]\w+"
    r"|King [A-Z]\w+|Covid|COVID|Horizon|Convention|Channel|Strategy|Plan|Programme|Copenhagen|Beijing|Operation)(?: No\.)? \Z"
)
_NAME_BEFORE = re.compile(r"(?<![.!?:;,\n\"(–—-] )(?<!^)\b(?P<name>[A-Z][a-z]+) \Z")
_ONE_OF = compile_pattern(
    r" of (?:the|its|his|her|their|our|these|those|my|your|many|several|such)\b|"
    r" of (?:them|us|whom|which|you)\b",
    I,
)
_PRONOUN_AFTER = compile_pattern(
    r"'s\b| another\b| by one\b| who\b| that\b| (?:and|or) (?:the same|only|all|another|the other|many|both)\b"
    r"| (?:can|should|must|may|is|has|could|would|will|might|cannot|was|does|did|had)\b| could\b|[-–]on[-–]one\b",
    I,
)
_PRONOUN_BEFORE = compile_pattern(
    r"\b(?P<with>no|any|every|each|some)(?: |-)\Z|\b(?:the|this|that|which|a|an|only|another|such|loved|\w{3,}est|first|last|next|new|single) \Z",
    I,
)
_NOT_COUNTED = compile_pattern(
    r" (?:hand|side|sided|voice|way|word|thing|point|goal|heart|place|moment|step|accord|time|times|fell swoop|reason|more time|form or another|such|day|night|morning|stroke|roof|umbrella|direction)\b",
    I,
)
_DECADE = re.compile(r"'?s\b")
_YEAR_BEFORE = compile_pattern(
    r"(?:\b(?:in|since|until|till|during|year|years|early|late|mid|spring|summer|autumn|winter|fall|end of|beginning of|start of"
    r"|half of|quarter of|as of|back to|dated|throughout)(?: |-)(?:the (?:year |years |late |early )?)?|©|\()\Z",
    I,
)
_YEAR_WEAK = compile_pattern(
    r"\b(?:of|from|to|by|for|after|before|between|and|or|through|the|this|its|our|their|\w+'s),? \Z|[-–/,(]\ ?\Z",
    I,
)
_YEAR_RANGE = re.compile(r"[ ]?[-–—/][ ]?(?:(?:1[5-9]|20)\d\d|\d\d)(?![\d,.]*\d)(?!\w)")
_QUOTED_TITLE = re.compile(r"\"(?P<title>[A-Z][^\"\n]{2,200}?)\"")
_TOTAL_BEFORE = compile_pattern(
    r"\b(?:(?:total )?(?:number|toll|count|figure|total|population|amount|tally)s?)\b(?P<between>[^.;\n]{0,90}?)\b(?:to|at|reach(?:es|ed|ing)?|was|is|were|are|of"
    r"|total(?:s|led|ed|ing)?|been|stood at|stands at|passed|exceeds?|exceeded|amount(?:s|ed|ing)? to|made up|:)[, ]*\Z",
    I,
)
_LABEL_BEFORE = compile_pattern(
    r"(?:^|[,;(:\n] ?|\band )(?P<label>[A-Za-z][A-Za-z' -]{2,60}?) ?(?::|–|—| -|-) ?\Z"
)
_VERB_BEFORE = compile_pattern(
    r"\b(?:\w{3,}(?:ing|ed)|left|leaving|hit|by|cost|lost|took|of whom|of which|of them|of these|among them|including|these"
    r"|another|other|with)(?: only| just| also| a further| another| a total of| the lives of),? \Z|"
    r"\b(?:\w{3,}(?:ing|ed)|left|lost|took|of whom|of which|of them|of these|among them|including|another),? \Z",
    I,
)
_ELLIPSIS = compile_pattern(
    r"(?:,)? (?:in|from|at|on|among|by|with|during|between|near|to|for|as|and)\b|[,.;:)–—]| -|$"
)
_ELLIPSIS_PLACE = compile_pattern(
    r" (?:in|from|at|on|among|by|with|during|between|near|for|as)\b|[,;)]|\.(?!\d)|$"
)
_PERIOD_BEFORE = compile_pattern(
    r"\b(?:first|second|third|last|latter|fourth|final|other|this|next) \Z", I
)
_HALF_TIME = compile_pattern(
    rf"[ -](?:an? |the )?{_UNITS_OF_TIME}\b| of (?:the )?(?:19|20)\d\d\b", I
)
_PARTS = {
    **FRACTIONS,
    **{word.removesuffix("s"): value for word, value in FRACTIONS.items() if word != "halves"},
    "fourth": 0.25, "fourths": 0.25,
}  # fmt: skip
_LIST_MARK = re.compile(r"[.)\]](?=[ ]|$)")


@dataclass(frozen=True)
class Mention:
    """A number as printed; offsets into `Text.clean`. `phrase` and `bound` are for figures."""

    start: int
    end: int
    kind: str
    value: float | None
    upper: float | None = None
    bound: str = "exact"
    phrase: Phrase | None = None


@dataclass
class _Place:
    """One numeral with what stands around it, up to the line breaks on both sides."""

    clean: str
    numeral: Numeral
    first: int  # where the line begins
    limit: int  # where it ends
    free: int  # nothing before this offset may be taken: it belongs to the mention before
    previous: Mention | None
    titles: list[tuple[int, int]] = field(default_factory=list)

    @property
    def start(self) -> int:
        return self.numeral.start

    @property
    def end(self) -> int:
        return self.numeral.end

    @cached_property
    def printed(self) -> str:
        return self.clean[self.start : self.end]

    @cached_property
    def left(self) -> str:
        return self.clean[max(self.first, self.start - 100) : self.start]

    @cached_property
    def phrase(self) -> Phrase:
        return after_number(self.clean, self.end, self.limit)

    @property
    def plural_follows(self) -> bool:
        words = self.clean[self.phrase.start : self.phrase.core].split()
        return self.phrase.kind == "noun" and any(is_plural(word) for word in words)

    def follows(self, pattern: re.Pattern[str], at: int | None = None) -> re.Match[str] | None:
        return pattern.match(self.clean, self.end if at is None else at, self.limit)

    def precedes(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        return pattern.search(self.left)

    def left_start(self, match: re.Match[str]) -> int:
        """Where a match in `left` begins in the text."""
        return self.start - len(self.left) + match.start()

    def mention(self, kind: str, start: int | None = None, end: int | None = None) -> Mention:
        begin = self.start if start is None else max(start, self.free)
        return Mention(begin, self.end if end is None else end, kind, self.numeral.value)


class _Span(NamedTuple):
    start: int
    end: int


def read_numbers(text: Text) -> list[Mention]:
    """Every number mention of a text, in order; each digit run and number word is in one."""
    clean = text.clean
    titles = [
        (m.start("title"), m.end("title"))
        for m in _QUOTED_TITLE.finditer(clean)
        if _is_title(m["title"])
    ]
    found: list[Mention] = []
    free = 0
    for start, end in _candidates(clean):
        if start < free:
            continue
        numeral = read(clean, start)
        if numeral is None:
            continue
        first = clean.rfind("\n", 0, start) + 1
        limit = clean.find("\n", start)
        previous = found[-1] if found else None
        place = _Place(
            clean, numeral, first, len(clean) if limit < 0 else limit, free, previous, titles
        )
        mention = _classify(place, end)
        if mention:
            found.append(mention)
            free = mention.end
    pages = [Mention(start, end, "document", None) for start, end in text.page_numbers]
    return sorted(found + pages, key=lambda m: m.start)


def _candidates(clean: str) -> Iterator[_Span]:
    """Where numbers may stand; the span of a link is given whole."""
    links = [_Span(m.start(), m.end()) for m in _LINK.finditer(clean)]
    position = 0
    for match in _CANDIDATE.finditer(clean):
        while position < len(links) and links[position].end <= match.start():
            position += 1
        inside = position < len(links) and links[position].start <= match.start()
        yield _Span(match.start(), links[position].end if inside else match.start())


def _classify(place: _Place, link_end: int) -> Mention | None:
    if link_end > place.start:
        return place.mention("document", end=link_end)
    if place.numeral.form == "roman":
        return _roman(place)
    for kind in _KINDS:
        if mention := kind(place):
            return mention
    return place.mention("other")


def _is_title(quoted: str) -> bool:
    words = [w for w in re.findall(r"[A-Za-z][\w']*", quoted) if len(w) > 3]
    return len(words) > 1 and all(word[0].isupper() for word in words)


# ---------------------------------------------------------------- the kinds, in order


def _date(place: _Place) -> Mention | None:
    if not place.printed[0].isdigit():
        return None
    if match := dates.FROM_NUMBER.match(place.clean, place.start, place.limit):
        return replace(place.mention("date", end=match.end()), value=None)
    month = place.precedes(dates.MONTH_BEFORE)
    match = dates.AFTER_MONTH.match(place.clean, place.start, place.limit) if month else None
    if not (month and match and place.left_start(month) >= place.free):
        return None
    if match.end() == place.end and place.plural_follows and not dates.YEAR.fullmatch(match[0]):
        return None  # "in March 15 people"
    return replace(place.mention("date", place.left_start(month), match.end()), value=None)


def _contact(place: _Place) -> Mention | None:
    """Telephone numbers."""
    begins_with_plus = place.left[-1:] == "+"
    start = place.start - begins_with_plus
    match = _PHONE.match(place.clean, start, place.limit)
    if not match and place.precedes(_CALL):
        match = re.compile(r"\d[\d ()/-]*").match(place.clean, place.start, place.limit)
    if not match:
        return None
    end = match.end() - (len(match[0]) - len(match[0].rstrip(" (-/")))
    return replace(place.mention("other", start, end), value=None)


def _time(place: _Place) -> Mention | None:
    match = place.follows(_TIME, place.start)
    return replace(place.mention("time", end=match.end()), value=None) if match else None


def _code(place: _Place) -> Mention | None:
    """Numbers inside a longer token: COVID-19, G20, A/RES/48/114, 4x4, killed.1"""
    if place.numeral.form == "mark":
        return place.mention("document")
    before = re.search(r"[\w/.-]*\Z", place.left)
    lead = before[0] if before else ""
    if "/" in lead and re.search("[A-Za-z]", lead):
        return _token(place, lead, "document")
    if not lead or not place.printed[0].isdigit():
        return None
    if re.search(r"[^\W\d_][.,]?\Z", lead) and not _STUCK.search(lead):
        if re.search(r"[a-z)\"'][.]?\Z", lead) and re.fullmatch(r"\d{1,2}", place.printed):
            return place.mention("document")  # a footnote mark stuck to a word
        if lead[-1].isupper() or re.search(r"[A-Z]", lead):
            return _token(place, lead, "designation")
    if re.search(r"[A-Z][\w]*-\Z", lead) and not re.search(r"(?i)(?:mid|post|pre|non)-\Z", lead):
        return _token(place, lead, "designation")
    return None


def _token(place: _Place, lead: str, kind: str) -> Mention:
    rest = re.compile(r"[\w/-]*(?:\.\d[\w/-]*)*").match(place.clean, place.end, place.limit)
    return place.mention(kind, place.start - len(lead.lstrip("./-")), rest.end() if rest else None)


def _century(place: _Place) -> Mention | None:
    if match := place.follows(_CENTURY):
        if place.numeral.form in ("ordinal", "roman"):
            return place.mention("century", end=match.end())
    return None


def _fraction(place: _Place) -> Mention | None:
    """Halves, thirds, quarters: "two thirds of", "a quarter of", "half the population"."""
    form = place.numeral.form
    if form == "vulgar":
        return _figure(place, "ratio")
    if form == "words" and (match := place.follows(_PART_WORD)):
        part = match[0].strip(" -").lower()
        value = (place.numeral.value or 0) * _PARTS[part]
        plural_or_one = part.endswith("s") or place.numeral.value == 1 or "-" in match[0]
        if plural_or_one and part != "quarters of":
            return _figure(place, "ratio", end=match.end(), value=value)
    if form in ("ordinal", "fraction") and place.printed.lower() in _PARTS:
        article = re.search(r"\b(?:[Aa]n?|[Oo]ne)[ ]+\Z", place.left)
        half = place.printed.lower() == "half"
        if place.precedes(_PERIOD_BEFORE) or (form == "ordinal" and not article):
            return None
        if (article or half) and place.follows(_OF_WHOLE):
            start = place.left_start(article) if article else place.start
            return _figure(place, "ratio", start=start, value=_PARTS[place.printed.lower()])
    return None


def _ordinal(place: _Place) -> Mention | None:
    if place.numeral.form != "ordinal":
        return None
    after = re.compile(r"[ ]+(?P<word>[A-Za-z][\w'-]*)").match(place.clean, place.end, place.limit)
    word = after["word"] if after else ""
    if not word[:1].isupper() or word.lower() in _NOT_A_NAME:
        return place.mention("ordinal")
    if place.printed[0].isdigit():
        return place.mention("designation")
    if not place.printed[0].isupper():
        return place.mention("ordinal")
    name = re.compile(r"(?:[ ]+[A-Z][\w'-]*)+").match(place.clean, place.end, place.limit)
    return place.mention("designation", end=name.end() if name else None)


def _duration(place: _Place) -> Mention | None:
    if place.numeral.form in ("loose",):
        return None
    end, upper = _range_end(place)
    match = place.follows(_DURATION, end)
    if not match:
        if place.printed.lower() == "half" and (half := place.follows(_HALF_TIME)):
            return place.mention("duration", end=half.end())
        return None
    if match["unit"].lower() in ("second", "minute") and place.numeral.form == "ordinal":
        return None
    kind = "age" if match["old"] else "duration"
    return replace(place.mention(kind, end=match.end()), upper=upper)


def _age(place: _Place) -> Mention | None:
    if place.precedes(_AGE_BEFORE) and (match := place.follows(_AGE_RANGE)):
        return place.mention("age", end=match.end())
    if place.numeral.form not in ("digits", "words") or (place.numeral.value or 999) > 110:
        return None
    if place.precedes(_NAMED_AGE) and place.clean[place.end : place.end + 1] in (",", ")"):
        return place.mention("age")
    if place.previous and place.previous.kind == "age" and _listed(place, _DOCUMENT_LIST):
        return None if place.plural_follows else place.mention("age")
    return None


def _ratio(place: _Place) -> Mention | None:
    """ "1 in 10", "three out of four"."""
    match = place.follows(_RATIO)
    if not match or place.numeral.form not in ("digits", "words"):
        return None
    base = read(place.clean, match.end())
    small, large = place.numeral.value, base.value if base else None
    if not base or base.form not in ("digits", "words") or not small or not large or small > large:
        return None
    if re.fullmatch(r"[:/]", match[0]):
        end = base.end if place.left[-1:] != "/" else place.end
        return _figure(place, "ratio", end=end, value=small / large)
    round_base = (
        large in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50) or large % 100 == 0
    )
    after = after_number(place.clean, base.end, place.limit)
    time = _DURATION.match(place.clean, base.end, place.limit)
    if not round_base or time or (re.match(r"(?:-| )in(?:-| )\Z", match[0]) and small > 10):
        return None
    if " the " in match[0] or after.kind == "anaphor":
        return None
    return _figure(place, "ratio", end=base.end, value=small / large)


def _percent(place: _Place) -> Mention | None:
    end, _ = _range_end(place)
    match = place.follows(_PERCENT, end)
    if not match:
        return None
    points = place.follows(_POINTS, match.end())
    return _figure(place, "percent", end=points.end() if points else match.end())


def _money(place: _Place) -> Mention | None:
    before = place.precedes(_MONEY_BEFORE)
    end, _ = _range_end(place)
    after = place.follows(_MONEY_AFTER, end)
    if before:
        glued = re.compile(r"(?:m|k|tn|bln|mln)\b").match(place.clean, end)
        tail = (
            glued.end()
            if glued
            else after.end()
            if after and after[0].strip() in "USDEURGBP"
            else end
        )
        scale = {"m": 1e6, "mln": 1e6, "k": 1e3, "bln": 1e9, "tn": 1e12}.get(
            glued[0] if glued else "", 1
        )
        value = None if place.numeral.value is None else place.numeral.value * scale
        return _figure(place, "money", start=place.left_start(before), end=tail, value=value)
    return _figure(place, "money", end=after.end()) if after else None


def _measure(place: _Place) -> Mention | None:
    end, _ = _range_end(place)
    match = place.follows(_MEASURE, end)
    if not match or place.numeral.form not in ("digits", "words", "mixed", "vague", "loose"):
        return None
    if (
        match[0].startswith("-")
        and not re.match(r"-[a-zA-Z]{1,3}\b", match[0])
        and match["unit"][-1] == "s"
    ):
        return None
    return _figure(place, "measure", end=match.end())


def _document(place: _Place) -> Mention | None:
    form = place.numeral.form
    if form not in ("digits", "words", "roman", "ordinal"):
        return None
    tail = _DOCUMENT_TAIL.match(place.clean, place.end, place.limit)
    end = tail.end() if tail else place.end
    bracketed = place.left[-1:] == "[" and place.clean[place.end : place.end + 1] == "]"
    if bracketed or (place.precedes(_DOCUMENT_BEFORE) and place.left[-1:] != "["):
        if place.precedes(_NUMBER_SIGN) or bracketed or not place.plural_follows or form == "roman":
            return place.mention("document", end=end)
    if re.match(r"\d+/\d+", place.clean[place.start : place.start + 12]):
        school_year = re.compile(r"(?:19|20)\d\d/\d\d(?!\d)").match(place.clean, place.start)
        return place.mention(
            "year" if school_year else "document", end=school_year.end() if school_year else end
        )
    if place.previous and place.previous.kind == "document" and _listed(place, _DOCUMENT_LIST):
        return None if place.plural_follows else place.mention("document", end=end)
    return None


def _listed(place: _Place, joined: re.Pattern[str]) -> bool:
    """Whether only the marks of a list stand between this number and the mention before it."""
    if place.previous is None or place.previous.end < place.first:
        return False
    return bool(joined.fullmatch(place.clean[place.previous.end : place.start]))


def _year(place: _Place) -> Mention | None:
    if place.printed.lower() == "nineties":
        return place.mention("year")
    if not dates.YEAR.match(place.clean, place.start) and not place.follows(_DECADE):
        return None
    if not re.fullmatch(r"\d{4}|\d0", place.printed):
        return None
    if (decade := place.follows(_DECADE)) and place.printed.endswith("0"):
        return place.mention("year", end=decade.end())
    if len(place.printed) != 4 or not _reads_as_year(place):
        return None
    span = place.follows(_YEAR_RANGE)
    return place.mention("year", end=span.end() if span else None)


def _reads_as_year(place: _Place) -> bool:
    recent = 1900 <= (place.numeral.value or 0) <= 2100
    if place.precedes(_YEAR_BEFORE) or re.search(r"(?i)(?:mid|post|pre|early|late)-\Z", place.left):
        return True
    if place.precedes(_HEDGE) and place.plural_follows:
        return False
    if place.precedes(_YEAR_WEAK):
        of_total = re.search(r"(?i)\b(?:total|number|some) of \Z", place.left)
        determined = re.search(r"(?i)\b(?:the|this|its|our|their|\w+'s) \Z", place.left)
        return not of_total and (not place.plural_follows or (recent and bool(determined)))
    if place.previous and place.previous.kind == "year" and _listed(place, _DOCUMENT_LIST):
        return not place.plural_follows
    return recent and not place.plural_follows


def _designation(place: _Place) -> Mention | None:
    """Names that hold a number: "Agenda 2030", "366 Motorized Regiment", "School No. 4"."""
    if place.numeral.form not in ("digits", "roman", "words"):
        return None
    if place.follows(_FORCES) and not place.clean[place.end :].lstrip().startswith("Member"):
        return place.mention("designation")
    if place.numeral.form != "words" and place.precedes(_DESIGNATOR) and not place.plural_follows:
        return place.mention("designation")
    if place.previous and place.previous.kind == "designation" and _listed(place, _DOCUMENT_LIST):
        return None if place.plural_follows else place.mention("designation")
    name = place.precedes(_NAME_BEFORE)
    named = name and name["name"].lower() not in FUNCTION_WORDS
    bare = place.phrase.kind in ("other", "end") and not place.follows(_ELLIPSIS_PLACE)
    return (
        place.mention("designation") if named and bare and place.numeral.form == "digits" else None
    )


def _title(place: _Place) -> Mention | None:
    if any(start <= place.start < end for start, end in place.titles):
        word = re.compile(r"[ ]+[A-Z][\w']*").match(place.clean, place.end, place.limit)
        counts = word and place.numeral.form == "words"
        return place.mention("title", end=word.end() if word and counts else None)
    return None


def _pronoun(place: _Place) -> Mention | None:
    """ "one" that stands for somebody or something, and does not count."""
    if place.printed.lower() != "one":
        return None
    if match := place.follows(_ONE_OF):
        phrase = re.compile(r"(?:[ ]+[A-Za-z'-]+){1,5}").match(
            place.clean, match.end(), place.limit
        )
        for word in re.finditer(r"[A-Za-z'-]+", phrase[0] if phrase else ""):
            low = word[0].lower()
            if low in FUNCTION_WORDS or low in NUMBER_WORDS:
                break
            if is_plural(word[0]):
                return place.mention("pronoun", end=match.end() + word.end())
        return place.mention("pronoun", end=match.end())
    if before := place.precedes(_PRONOUN_BEFORE):
        if before["with"]:
            return place.mention("pronoun", start=place.left_start(before))
        if place.phrase.kind != "noun":
            return place.mention("pronoun")
    if place.follows(_PRONOUN_AFTER) or place.follows(_NOT_COUNTED):
        return place.mention("pronoun")
    return None


def _list_mark(place: _Place) -> Mention | None:
    """ "1." or "2)" before an item, "1 See ..." before a footnote, "(3)"."""
    at_line = not place.left.strip(" ([") and place.numeral.form in ("digits", "roman")
    if at_line and len(place.printed) < 4 and place.follows(_LIST_MARK):
        return place.mention("other")
    if at_line and len(place.printed) < 3 and not place.plural_follows:
        return place.mention("document" if place.phrase.kind == "noun" else "other")
    return None


def _count(place: _Place) -> Mention | None:
    if place.numeral.form == "ordinal" or (
        place.numeral.form == "loose" and not place.precedes(_HEDGE)
    ):
        return None
    end, _ = _range_end(place)
    phrase = after_number(place.clean, end, place.limit)
    if phrase.kind in ("anaphor", "verb"):
        return _figure(place, "count")
    if phrase.kind == "noun" and not place.clean.startswith("-", end):
        words = place.clean[phrase.start : phrase.core].split()
        plural = any(is_plural(w.strip(",")) for w in words)
        lower = words[-1][0].islower()
        one = place.numeral.value == 1
        return _figure(place, "count") if plural or lower or one else None
    if _counts_by_what_precedes(place):
        return _figure(place, "count")
    return None


def _counts_by_what_precedes(place: _Place) -> bool:
    if place.clean.startswith("-", place.end) or place.numeral.form == "fraction":
        return False
    if place.precedes(_TOTAL_BEFORE) or place.precedes(_LABEL_BEFORE):
        return True
    unhedged = _HEDGE.sub("", place.left) if place.precedes(_HEDGE) else place.left
    follows = bool(place.follows(_ELLIPSIS))
    if follows and _VERB_BEFORE.search(unhedged if unhedged.endswith(" ") else unhedged + " "):
        return True
    earlier = (
        place.previous and place.previous.kind == "count" and place.previous.start >= place.first
    )
    return bool(earlier and place.follows(_ELLIPSIS_PLACE)) or place.numeral.form == "vague"


def _roman(place: _Place) -> Mention | None:
    """Roman numerals; a lone capital letter is one only where something says so."""
    if re.search(r"[\w'/.]\Z", place.left) or not place.printed.isupper():
        return None
    for kind in (_century, _document, _designation):
        if mention := kind(place):
            return mention
    if len(place.printed) > 1 and set(place.printed) <= set("IVX"):
        named = re.compile(r"[ ]+[A-Z]").match(place.clean, place.end)
        return place.mention("designation" if named or place.precedes(_NAME_BEFORE) else "other")
    return None


_KINDS: tuple[Callable[[_Place], Mention | None], ...] = (
    *(_contact, _date, _time, _code, _title, _century, _fraction, _ordinal),
    *(_percent, _money, _age, _duration, _ratio, _measure, _document, _year),
    *(_pronoun, _list_mark, _designation, _count),
)


# ---------------------------------------------------------------- figures: extent and bound


def _range_end(place: _Place) -> tuple[int, float | None]:
    """The end of the numeral, or of the range or the repetition ("fifty (50)") it begins."""
    if place.numeral.form not in ("digits", "words"):
        return place.end, None
    again = re.compile(r"[ ]*\([ ]*").match(place.clean, place.end, place.limit)
    other = read(place.clean, again.end()) if again else None
    if other and other.value == place.numeral.value and other.form != place.numeral.form:
        close = re.compile(r"[ ]*\)").match(place.clean, other.end)
        return (close.end(), None) if close else (place.end, None)
    joined = place.follows(_PLAIN_JOIN)
    between = re.search(r"(?i)\bbetween \Z", place.left)
    if not joined or (joined[0].strip() == "and" and not between) or place.precedes(_CHANGE):
        return place.end, None
    upper = read(place.clean, joined.end())
    if not upper or upper.form not in ("digits", "words") or upper.value is None:
        return place.end, None
    if dates.FROM_NUMBER.match(place.clean, upper.start) or upper.value <= (
        place.numeral.value or 0
    ):
        return place.end, None
    return upper.end, upper.value


def _figure(
    place: _Place,
    kind: str,
    start: int | None = None,
    end: int | None = None,
    value: float | None = None,
) -> Mention:
    """A figure with its hedge, its range and the phrase that it counts."""
    number_end, upper = _range_end(place)
    end = max(end or 0, number_end)
    begin = place.start if start is None else start
    left = place.clean[max(place.first, place.free, begin - 40) : begin]
    bound = "exact"
    between = re.search(r"(?i)\b(?:between|from) \Z", left)
    if upper is not None:
        bound = "range"
        begin -= len(between[0]) if between else 0
    elif hedge := _HEDGE.search(left):
        bound = str(hedge.lastgroup).replace("_", " ")
        begin -= len(left) - hedge.start()
    if bound == "exact" and (after := _HEDGE_AFTER.match(place.clean, end, place.limit)):
        bound, end = str(after.lastgroup).replace("_", " "), after.end()
    number = place.numeral.value if value is None else value
    if place.numeral.form in ("vague", "loose") or _is_round_article(place, bound):
        bound, number = "vague", None
    phrase = after_number(place.clean, end, place.limit)
    return Mention(max(begin, place.free), end, kind, number, upper, bound, phrase)


def _is_round_article(place: _Place, bound: str) -> bool:
    """ "a million people", said without a hedge, is no count."""
    return bound == "exact" and bool(
        re.fullmatch(r"(?i)an?[ ]+(?:hundred|thousand|million|billion|dozen)", place.printed)
    )
