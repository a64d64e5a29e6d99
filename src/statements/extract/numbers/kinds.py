"""What a number is for: the kinds, each a rule over what stands before and after the number."""

from __future__ import annotations

import re
from collections.abc import Callable

from statements.extract.numbers.context import Context, Mention, figure
from statements.language import dates
from statements.language.english import kinds as p
from statements.language.english.words import FUNCTION_WORDS, is_plural
from statements.language.noun_phrases import after_number
from statements.language.numerals import NUMBER_WORDS, read

FIGURE_KINDS = ("count", "percent", "money", "measure", "ratio")
KINDS = (
    *FIGURE_KINDS,
    *("date", "year", "time", "duration", "age", "ordinal", "designation", "century"),
    *("document", "pronoun", "title", "other"),
)


def classify(place: Context, link: tuple[int, int] | None) -> Mention | None:
    if link:
        return place.mention("document", link[0], link[1])._replace(value=None)
    if place.numeral.form == "roman":
        return _roman(place)
    for kind in _KINDS:
        if mention := kind(place):
            return mention
    return place.mention("other")


def _date(place: Context) -> Mention | None:
    if not place.printed[0].isdigit():
        return None
    if match := dates.FROM_NUMBER.match(place.clean, place.start, place.limit):
        return place.mention("date", end=match.end())._replace(value=None)
    match = dates.AFTER_MONTH.match(place.clean, place.start, place.limit)
    month = place.precedes(dates.MONTH_BEFORE) if match else None
    if not (month and match and place.left_start(month) >= place.free):
        return None
    if "," in month[0] and not dates.YEAR.fullmatch(match[0]):
        return None  # "since January, 14 of them"
    in_month = re.search(r"\b[Ii]n[ ]*\Z", place.left[: month.start()])
    if in_month and place.plural_follows and not dates.YEAR.fullmatch(match[0]):
        return None  # "in March 15 people"
    return place.mention("date", place.left_start(month), match.end())._replace(value=None)


def _contact(place: Context) -> Mention | None:
    """Telephone numbers."""
    begins_with_plus = place.left[-1:] == "+"
    start = place.start - begins_with_plus
    match = p.PHONE.match(place.clean, start, place.limit)
    if not match and place.printed[0].isdigit() and place.precedes(p.CALL):
        match = re.compile(r"\d[\d ()/-]*").match(place.clean, place.start, place.limit)
    if not match:
        return None
    end = match.end() - (len(match[0]) - len(match[0].rstrip(" (-/")))
    return place.mention("other", start, end)._replace(value=None)


def _time(place: Context) -> Mention | None:
    match = place.follows(p.TIME, place.start)
    if not match and (clock := place.follows(p.CLOCK, place.start)):
        match = clock if place.precedes(p.CLOCK_BEFORE) else None
    return place.mention("time", end=match.end())._replace(value=None) if match else None


def _code(place: Context) -> Mention | None:
    """Numbers inside a longer token: COVID-19, G20, A/RES/48/114, 4x4, killed.1"""
    if place.numeral.form == "mark":
        return place.mention("document")
    token = place.left.rpartition(" ")[2]
    before = re.search(r"[\w/.-]*\Z", token) if token else None
    lead = before[0] if before else ""
    if "/" in lead and re.search("[A-Za-z]", lead):
        return _token(place, lead, "document")
    if not lead or not place.printed[0].isdigit():
        return None
    if re.search(r"[^\W\d_][.,]?\Z", lead) and not p.STUCK.search(lead):
        if re.search(r"[a-z)\"'][.]?\Z", lead) and re.fullmatch(r"\d{1,2}", place.printed):
            return place.mention("document")  # a footnote mark stuck to a word
        if lead[-1].isupper() or re.search(r"[A-Z]", lead):
            return _token(place, lead, "designation")
    if re.search(r"[A-Z][\w]*-\Z", lead) and not re.search(r"(?i)(?:mid|post|pre|non)-\Z", lead):
        return _token(place, lead, "designation")
    return None


def _token(place: Context, lead: str, kind: str) -> Mention:
    rest = re.compile(r"[\w/-]*(?:\.\d[\w/-]*)*").match(place.clean, place.end, place.limit)
    return place.mention(kind, place.start - len(lead.lstrip("./-")), rest.end() if rest else None)


def _century(place: Context) -> Mention | None:
    match = place.follows(p.CENTURY)
    if match and place.numeral.form in ("ordinal", "roman"):
        return place.mention("century", end=match.end())
    return None


def _fraction(place: Context) -> Mention | None:
    """Halves, thirds, quarters: "two thirds of", "a quarter of", "half the population"."""
    form = place.numeral.form
    if form == "vulgar":
        return figure(place, "ratio")
    if form == "words" and (match := place.follows(p.PART_WORD)):
        part = match[0].strip(" -").casefold()
        value = (place.numeral.value or 0) * p.PARTS[part]
        plural_or_one = part.endswith("s") or place.numeral.value == 1 or "-" in match[0]
        if plural_or_one and part != "quarters of":
            return figure(place, "ratio", end=match.end(), value=value)
    if form in ("ordinal", "fraction") and place.printed.casefold() in p.PARTS:
        article = re.search(r"\b(?:[Aa]n?|[Oo]ne)[ ]+\Z", place.left)
        half = place.printed.casefold() == "half"
        if place.precedes(p.PERIOD_BEFORE) or (form == "ordinal" and not article):
            return None
        hedged = place.precedes(p.HEDGE) and place.follows(p.STOP)
        part_of = p.OF_WHOLE if form == "fraction" else p.OF_MANY
        whole = place.follows(part_of) or (half and place.follows(p.HALF_OF)) or hedged
        if (article or half) and whole:
            start = place.left_start(article) if article else place.start
            if time := place.follows(p.QUARTER_TIME):
                return place.mention("duration", start, time.end())
            return figure(place, "ratio", start=start, value=p.PARTS[place.printed.casefold()])
    return None


def _ordinal(place: Context) -> Mention | None:
    if apart := place.follows(p.ORDINAL_APART):
        return place.mention("ordinal", end=apart.end())
    if place.numeral.form != "ordinal":
        return None
    after = re.compile(r"[ ]+(?P<word>[A-Za-z][\w'-]*)").match(place.clean, place.end, place.limit)
    word = after["word"] if after else ""
    if not word[:1].isupper() or word.lower() in p.NOT_A_NAME:
        return place.mention("ordinal")
    if place.printed[0].isdigit():
        return place.mention("designation")
    if not place.printed[0].isupper():
        return place.mention("ordinal")
    name = re.compile(r"(?:[ ]+[A-Z][\w'-]*)+").match(place.clean, place.end, place.limit)
    return place.mention("designation", end=name.end() if name else None)


def _duration(place: Context) -> Mention | None:
    if place.numeral.form in ("loose",):
        return None
    end, upper = place.extent
    match = place.follows(p.DURATION, end)
    if place.printed == "half" and place.precedes(p.AND_A_HALF):
        return place.mention("duration")
    if place.previous and place.previous.kind == "duration" and place.precedes(p.COMPARED):
        return None if place.plural_follows else place.mention("duration")
    if not match:
        if place.printed.casefold() == "half" and (half := place.follows(p.HALF_TIME)):
            return place.mention("duration", end=half.end())
        return None
    if match["unit"].lower() in ("second", "minute") and place.numeral.form == "ordinal":
        return None
    kind = "age" if match["old"] else "duration"
    return place.mention(kind, end=match.end())._replace(upper=upper)


def _age(place: Context) -> Mention | None:
    if place.precedes(p.AGE_BEFORE) and (match := place.follows(p.AGE_RANGE)):
        return place.mention("age", end=match.end())
    if place.numeral.form not in ("digits", "words") or (place.numeral.value or 999) > 110:
        return None
    end, upper = place.extent
    if place.follows(p.AGE_STOP, end) and not place.precedes(p.TOTAL_BEFORE):
        named = place.precedes(p.BRACKETED_NAME) and not _in_series(place)
        stops = place.follows(p.AGE_STOP) and not place.follows(p.CONJUNCTION)
        if (stops and (named or place.precedes(p.BE_BEFORE))) or place.precedes(p.AGE_LIMIT):
            return place.mention("age", end=end)._replace(upper=upper)
        if place.ages and (place.follows(p.LABELS_NUMBER, end) or upper is not None):
            return place.mention("age", end=end)._replace(upper=upper)
    stop = place.clean[place.end : place.end + 1]
    if stop in (",", ")") and place.precedes(p.NAMED_AGE) and not _in_series(place):
        return place.mention("age")
    if place.previous and place.previous.kind == "age" and _listed(place, p.DOCUMENT_LIST):
        of_a_limit = place.clean[: place.previous.start].endswith((" under ", " over "))
        told = place.phrase.kind == "anaphor" or (of_a_limit and place.phrase.kind == "verb")
        return None if place.plural_follows or told else place.mention("age")
    apposed = place.precedes(p.APPOSED) if stop == "," else None
    return place.mention("age") if apposed and not is_plural(apposed["noun"]) else None


def _ratio(place: Context) -> Mention | None:
    """ "1 in 10", "three out of four"."""
    match = place.follows(p.RATIO)
    if not match or place.numeral.form not in ("digits", "words"):
        return None
    base = read(place.clean, match.end())
    small, large = place.numeral.value, base.value if base else None
    if not base or base.form not in ("digits", "words") or not small or not large or small > large:
        return None
    if match[0] == "/" and place.precedes(p.DOCUMENT_BEFORE):
        return None
    if re.fullmatch(r"[:/]", match[0]):
        end = base.end if place.left[-1:] != "/" else place.end
        return figure(place, "ratio", end=end, value=small / large)
    round_base = (
        large in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50) or large % 100 == 0
    )
    after = after_number(place.clean, base.end, place.limit)
    time = p.DURATION.match(place.clean, base.end, place.limit)
    if not round_base or time or (re.match(r"(?:-| )in(?:-| )\Z", match[0]) and small > 10):
        return None
    if " the " in match[0] or after.kind == "anaphor":
        return None
    return figure(place, "ratio", end=base.end, value=small / large)


def _percent(place: Context) -> Mention | None:
    end, _ = place.extent
    match = place.follows(p.PERCENT, end)
    if not match:
        return None
    points = place.follows(p.POINTS, match.end())
    return figure(place, "percent", end=points.end() if points else match.end())


def _money(place: Context) -> Mention | None:
    before = place.precedes(p.MONEY_BEFORE)
    end, _ = place.extent
    after = place.follows(p.MONEY_AFTER, end)
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
        return figure(place, "money", start=place.left_start(before), end=tail, value=value)
    return figure(place, "money", end=after.end()) if after else None


def _measure(place: Context) -> Mention | None:
    end, _ = place.extent
    match = place.follows(p.MEASURE, end)
    if not match or place.numeral.form not in ("digits", "words", "mixed", "vague", "loose"):
        return None
    if (
        match[0].startswith("-")
        and not re.match(r"-[a-zA-Z]{1,3}\b", match[0])
        and match["unit"][-1] == "s"
    ):
        return None
    return figure(place, "measure", end=match.end())


def _document(place: Context) -> Mention | None:
    form = place.numeral.form
    if form not in ("digits", "words", "roman", "ordinal"):
        return None
    tail = p.DOCUMENT_TAIL.match(place.clean, place.end, place.limit)
    end = tail.end() if tail else place.end
    signed_name = place.precedes(p.NAMED_NUMBER)
    if signed_name and not p.DOCUMENT_NAME.fullmatch(signed_name["name"]):
        return place.mention("designation")
    bracketed = place.left[-1:] == "[" and place.clean[place.end : place.end + 1] == "]"
    named = place.left[-1:] != "[" and place.precedes(p.DOCUMENT_BEFORE)
    if bracketed or (
        named
        and (
            form == "roman"
            or not place.plural_follows
            or place.follows(p.OF_THE_NEXT)
            or place.precedes(p.NUMBER_SIGN)
            or place.precedes(p.ARTICLE_BEFORE)
        )
    ):
        return place.mention("document", end=end)
    if re.match(r"/\d", place.clean[place.end : place.end + 2]) and place.printed.isdecimal():
        school_year = re.compile(r"(?:19|20)\d\d/\d\d(?!\d)").match(place.clean, place.start)
        return place.mention(
            "year" if school_year else "document", end=school_year.end() if school_year else end
        )
    if place.previous and place.previous.kind == "document" and _listed(place, p.DOCUMENT_LIST):
        counts = place.plural_follows or place.phrase.kind == "anaphor"
        return None if counts else place.mention("document", end=end)
    return None


def _listed(place: Context, joined: re.Pattern[str]) -> bool:
    """Whether only the marks of a list stand between this number and the mention before it."""
    if place.previous is None or place.previous.end < place.first:
        return False
    return bool(joined.fullmatch(place.clean[place.previous.end : place.start]))


def _year(place: Context) -> Mention | None:
    if place.numeral.form == "decade":
        return place.mention("age" if place.precedes(p.POSSESSIVE) else "year")
    if len(place.printed) not in (2, 4) or not re.fullmatch(r"\d{4}|\d0", place.printed):
        return None
    if not dates.YEAR.match(place.clean, place.start) and not place.follows(p.DECADE):
        return None
    if (decade := place.follows(p.DECADE)) and place.printed.endswith("0"):
        return place.mention("year", end=decade.end())
    if len(place.printed) != 4 or place.precedes(p.DESIGNATOR) or not _reads_as_year(place):
        return None
    span = place.follows(p.YEAR_RANGE)
    return place.mention("year", end=span.end() if span else None)


def _reads_as_year(place: Context) -> bool:
    recent = 1900 <= (place.numeral.value or 0) <= 2100
    if place.precedes(p.YEAR_BEFORE) or re.search(
        r"(?i)(?:mid|post|pre|early|late)-\Z", place.left
    ):
        return True
    determined = place.precedes(p.DETERMINED)
    capital = recent and re.match(r"[ ]+[A-Z]", place.clean[place.end : place.end + 8])
    if place.precedes(p.HEDGE) and place.plural_follows:
        return bool(capital and determined)
    if place.precedes(p.YEAR_WEAK):
        of_total = re.search(r"(?i)\b(?:total|number|some) of \Z", place.left)
        if capital:
            return True
        if recent and place.printed[-2:] != "00" and not of_total and not place.precedes(p.HEDGE):
            return True
        return not of_total and (not place.plural_follows or (recent and bool(determined)))
    if place.previous and place.previous.kind == "year" and _listed(place, p.DOCUMENT_LIST):
        return not place.plural_follows
    return recent and not place.plural_follows


def _designation(place: Context) -> Mention | None:
    """Names that hold a number: "Agenda 2030", "366 Motorized Regiment", "School No. 4"."""
    if place.numeral.form not in ("digits", "roman", "words"):
        return None
    if _in_series(place) or _opens_series(place):
        return None
    if place.follows(p.FORCES) and not place.clean[place.end :].lstrip().startswith("Member"):
        return place.mention("designation")
    if place.numeral.form != "words" and not place.plural_follows and place.precedes(p.DESIGNATOR):
        return place.mention("designation")
    if place.previous and place.previous.kind == "designation" and _listed(place, p.DOCUMENT_LIST):
        bare = place.phrase.kind in ("other", "end") and not place.printed[0].islower()
        return place.mention("designation") if bare else None
    if (
        place.follows(p.SINGULAR_VERB)
        and (place.numeral.value or 0) > 1
        and (_named(place) or re.fullmatch(r"(?:\"|')?[A-Z][\w-]+ ", place.left))
    ):
        return place.mention("designation") if place.printed[0].isdigit() else None
    if place.numeral.form != "digits" or place.phrase.kind not in ("other", "end"):
        return None
    in_place = place.counted and place.follows(p.ELLIPSIS_PLACE) and place.precedes(p.IN_PLACE)
    return place.mention("designation") if not in_place and _named(place) else None


def _named(place: Context) -> bool:
    """Whether a name stands right before a number."""
    name = place.precedes(p.NAME_BEFORE)
    return name is not None and name["name"].lower() not in FUNCTION_WORDS


def _title(place: Context) -> Mention | None:
    if place.in_title:
        word = re.compile(r"[ ]+[A-Z][\w']*").match(place.clean, place.end, place.limit)
        counts = word and place.numeral.form == "words"
        return place.mention("title", end=word.end() if word and counts else None)
    return None


def _goes_on_counting(place: Context) -> bool:
    """Whether the number before, in the same sentence, counts something."""
    before = place.previous
    if before is None or before.kind != "count" or before.end < place.first:
        return False
    return not p.SENTENCE_MARK.search(place.clean, before.end, place.start)


def _in_series(place: Context) -> bool:
    """Whether a number belongs to a bracketed series of names, each with its count."""
    if not place.follows(p.SERIES_GOES_ON):
        return False
    before = place.previous
    if before and before.kind == "count" and before.end >= place.first:
        between = place.clean[before.end : place.start]
        return "(" in place.left and bool(p.IN_SERIES.fullmatch(between))
    return False


def _opens_series(place: Context) -> bool:
    opens = place.counted and place.precedes(p.OPENS_SERIES)
    return bool(opens and place.follows(p.SERIES_GOES_ON))


def _pronoun(place: Context) -> Mention | None:
    """ "one" that stands for somebody or something, and does not count."""
    if place.printed.casefold() != "one":
        return None
    if place.precedes(p.OF_SOME) or (place.precedes(p.ONLY_BEFORE) and place.follows(p.OF_NUMBER)):
        return None
    if _goes_on_counting(place):
        them = place.phrase.kind == "anaphor"
        if them or (place.precedes(p.CLAUSE_BEFORE) and place.follows(p.ALONE_AFTER)):
            return None
    if match := place.follows(p.ONE_OF):
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
    if before := place.precedes(p.PRONOUN_BEFORE):
        if before["with"]:
            return place.mention("pronoun", start=place.left_start(before))
        if place.phrase.kind != "noun":
            return place.mention("pronoun")
    if place.follows(p.PRONOUN_AFTER) or place.follows(p.NOT_COUNTED):
        return place.mention("pronoun")
    return None


def _list_mark(place: Context) -> Mention | None:
    """ "1." or "2)" before an item, "1 See ..." before a footnote, "(3)"."""
    bracket = place.clean.startswith(")", place.end) and re.fullmatch(r"\d{1,2}", place.printed)
    if bracket and place.precedes(p.LIST_ITEM):
        return place.mention("other")
    counts = place.phrase.kind in ("verb", "anaphor") or place.follows(p.OF_NUMBER)
    alone = place.extent == (place.end, None) and not counts
    plain = alone and place.numeral.form in ("digits", "roman")
    at_line = plain and not place.left.strip(" ([")
    if at_line and len(place.printed) < 4 and place.follows(p.LIST_MARK):
        return place.mention("other")
    if at_line and len(place.printed) < 3 and not place.plural_follows:
        return place.mention("document" if place.phrase.kind == "noun" else "other")
    return None


def _count(place: Context) -> Mention | None:
    if place.numeral.form == "ordinal" or (
        place.numeral.form == "loose"
        and not (place.precedes(p.HEDGE) or re.search(r"(?i)\bby the \Z", place.left))
    ):
        return None
    end, _ = place.extent
    if beyond := place.follows(p.HEDGE_AFTER, end):
        end = beyond.end()
    phrase = after_number(place.clean, end, place.limit)
    if phrase.kind in ("anaphor", "verb"):
        return figure(place, "count")
    if phrase.kind == "noun" and not place.clean.startswith("-", end):
        thousands = place.plural_follows and re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", place.printed)
        if thousands and place.numeral.value:
            return figure(place, "count", value=place.numeral.value * 1000)
        words = place.clean[phrase.start : phrase.core].split()
        plural = any(is_plural(w.strip(",")) for w in words)
        lower = words[-1][0].islower() or not re.fullmatch(r"\d+", place.printed)
        one = place.numeral.value == 1
        return figure(place, "count") if plural or lower or one else None
    if _counts_by_what_precedes(place):
        return figure(place, "count")
    return None


def _counts_by_what_precedes(place: Context) -> bool:
    end, _ = place.extent
    if place.clean.startswith("-", end) or place.numeral.form == "fraction":
        return False
    if place.follows(p.IN_ALL, end) or (
        place.precedes(p.OF_THE) and place.clean.startswith(",", end)
    ):
        return True
    if place.follows(p.WHO_FOLLOWS, end) and re.search(r"(?i)\b(?:the|those|all) \Z", place.left):
        return True
    after_label = (
        place.previous and place.previous.kind in ("age", "year") and place.follows(p.STOP, end)
    )
    if after_label and _listed(place, p.LABELS_NUMBER_ANY):
        return True
    if _in_series(place) or _opens_series(place) or place.precedes(p.OF_SOME):
        return True
    value = place.numeral.value or 0
    whole = place.numeral.form in ("digits", "words") and value > 1 and value == int(value)
    if whole and place.follows(p.ALL_SAID, end):
        hedged = _unhedged(place)
        if p.STANDS_ALONE.search(hedged) or hedged != place.left:
            return True
        if place.counted and place.follows(p.STOP, end) and place.left.endswith((" the ", "The ")):
            return True
    listed = place.counted or place.precedes(p.CLAUSE_START) or place.precedes(p.OF_THE)
    if place.follows(p.OF_NUMBER, end) or (listed and place.follows(p.DASH_WORD, end)):
        return True
    if place.follows(p.BRACKET_AFTER, end) and place.precedes(p.BRACKET_BEFORE):
        return place.numeral.form != "roman"
    if place.follows(p.CELL_AFTER, end) and place.precedes(p.CELL_BEFORE):
        return True
    if place.precedes(p.TOTAL_BEFORE) or place.precedes(p.LABEL_BEFORE):
        return True
    unhedged = _unhedged(place)
    follows = bool(place.follows(p.ELLIPSIS, end))
    if follows and p.VERB_BEFORE.search(unhedged if unhedged.endswith(" ") else unhedged + " "):
        return True
    if place.numeral.form == "loose":
        return bool(re.search(r"(?i)\bby the \Z", place.left))
    return (
        bool(place.counted and place.follows(p.ELLIPSIS_PLACE, end))
        or place.numeral.form == "vague"
    )


def _unhedged(place: Context) -> str:
    hedge = place.precedes(p.HEDGE)
    return place.left[: hedge.start()] if hedge else place.left


def _roman(place: Context) -> Mention | None:
    """Roman numerals; a lone capital letter is one only where something says so."""
    if re.match(r"[\w'/.]", place.left[-1:]) or not place.printed.isupper():
        return None
    for kind in (_century, _document, _designation):
        if mention := kind(place):
            return mention
    if len(place.printed) > 1 and set(place.printed) <= set("IVX"):
        named = re.compile(r"[ ]+[A-Z]").match(place.clean, place.end)
        return place.mention("designation" if named or place.precedes(p.NAME_BEFORE) else "other")
    return None


_KINDS: tuple[Callable[[Context], Mention | None], ...] = (
    *(_date, _contact, _time, _code, _title, _century, _fraction, _ordinal),
    *(_percent, _money, _age, _duration, _ratio, _measure, _pronoun, _document, _year),
    *(_list_mark, _designation, _count),
)
