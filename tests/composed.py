"""Statements composed from a grammar, with the truth about every number and name in them.

The sentences are invented and neutral; places such as Arland do not exist. In a template, a slot
`{n}` stands for something drawn, and `[kind:before<core>after]` marks a number: a reader has to
cover the core and may take in what is around it; two cores may be read as one number or as two.
A mark may name several kinds, `[a|b:...]`, where more than one reading is right, and a value,
`[count=1:One]`. Nothing here knows how the reader works: the forms are those of the project's
brief and of public statements.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Any, NamedTuple, TypeVar

from hypothesis import strategies as st

T = TypeVar("T")
FIGURE_KINDS = frozenset(("count", "percent", "money", "measure", "ratio"))


@dataclass(frozen=True)
class Mark:
    """What stands at a place in truth; `start:end` is its core, `first:last` its widest reach."""

    kind: str
    start: int
    end: int
    first: int
    last: int
    value: float | str | None = None
    upper: float | None = None
    bound: str = ""
    source: str = ""

    def moved(self, by: int) -> Mark:
        return replace(
            self,
            start=self.start + by,
            end=self.end + by,
            first=self.first + by,
            last=self.last + by,
        )


class Marked(NamedTuple):
    """A piece of text with what is true of it."""

    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Composed:
    """A statement as a file would hold it, and what is true of it."""

    raw: str
    marks: tuple[Mark, ...]


class Dice:
    """Draws; `index(n)` gives a number below `n`."""

    def __init__(self, index: Callable[[int], int]) -> None:
        self.index = index

    def pick(self, options: Sequence[T]) -> T:
        return options[self.index(len(options))]

    def chance(self, one_in: int) -> bool:
        return self.index(one_in) == one_in - 1

    def between(self, low: int, high: int) -> int:
        return low + self.index(high - low + 1)


def join(*parts: str | Marked) -> Marked:
    text, marks = "", []
    for part in parts:
        if isinstance(part, Marked):
            marks += [mark.moved(len(text)) for mark in part.marks]
            text += part.text
        else:
            text += part
    return Marked(text, tuple(marks))


def mark(kind: str, core: str, before: str = "", after: str = "", **truth: Any) -> Marked:
    start = len(before)
    end = start + len(core)
    text = before + core + after
    return Marked(text, (Mark(kind, start, end, 0, len(text), **truth),))


_SLOT = re.compile(r"\{(?P<slot>\w+)\}|\[(?P<kind>[a-z|]+)(?:=(?P<value>[\d.]+))?:(?P<in>[^\]]*)\]")
_CORE = re.compile("<([^>]*)>")


def fill(template: str, dice: Dice) -> Marked:
    """A template with its slots filled."""
    parts: list[str | Marked] = []
    position = 0
    for match in _SLOT.finditer(template):
        parts.append(template[position : match.start()])
        position = match.end()
        if match["slot"]:
            parts.append(SLOTS[match["slot"]](dice))
        else:
            value = float(match["value"]) if match["value"] else None
            parts.append(cored(match["kind"], match["in"], value))
    return join(*parts, template[position:])


def cored(kind: str, printed: str, value: float | None = None) -> Marked:
    """`before<core>after` as marks of its cores, each with the whole as its widest reach."""
    pieces = _CORE.split(printed)
    text, marks = "", []
    for number, piece in enumerate(pieces):
        if number % 2 or len(pieces) == 1:
            marks.append(Mark(kind, len(text), len(text) + len(piece), 0, 0, value))
        text += piece
    return Marked(text, tuple(replace(m, last=len(text)) for m in marks))


# ---------------------------------------------------------------- numbers

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(n: int, hyphen: str = "-", joint: str = " and ") -> str:
    if n < 20:
        return SMALL[n]
    if n < 100:
        return TENS[n // 10] + (hyphen + SMALL[n % 10] if n % 10 else "")
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            head, rest = divmod(n, size)
            link = joint if rest < 100 else " "
            tail = link + in_words(rest, hyphen, joint) if rest else ""
            return f"{in_words(head, hyphen, joint)} {name}{tail}"
    raise ValueError(n)


class Printed(NamedTuple):
    text: str
    value: float


def printed(dice: Dice, n: int) -> Printed:
    """A whole number in one of the forms that it has in print."""
    plain, grouped = str(n), f"{n:,}"
    words = in_words(n, dice.pick(("-", "-", " ")), dice.pick((" and ", " and ", " ")))
    twice = (f"{words} ({grouped})", f"{grouped} ({words})")
    if n < 10:
        forms = [words, plain, words, plain, twice[0]]
    elif n < 100:
        forms = [plain, words, plain, words, *twice, plain]
    elif n < 1000:
        forms = [plain, plain, words, plain, plain, twice[0]]
    elif n < 1_000_000:
        spaced = [grouped.replace(",", blank) for blank in " \u00a0\u2009\u202f"]
        forms = [grouped, plain, *spaced, grouped]
        if n % 1000 == 0 or n < 10_000:
            forms.append(words)
    else:
        millions = f"{n / 1_000_000:g} million"
        forms = [millions, millions, grouped, grouped.replace(",", " ")]
        if n % 1_000_000 == 0:
            forms.append(words)
    return Printed(dice.pick(forms), n)


def size(dice: Dice) -> int:
    high = dice.pick((9, 99, 99, 999, 999, 9999, 99_999, 999_999))
    low = max(2, (high + 1) // 10)
    n = dice.between(low, high)
    if high > 999 and dice.chance(3):
        n -= n % 1000
    if high == 999_999 and dice.chance(3):
        n = dice.between(11, 99) * 100_000
    return n


HEDGES = {
    "approximate": (
        *("nearly", "almost", "about", "around", "some", "approximately", "roughly"),
        *("an estimated", "close to"),
    ),
    "at least": (
        *("over", "more than", "at least", "no fewer than", "not less than", "upwards of"),
        "in excess of",
    ),
    "at most": ("up to", "fewer than", "less than", "at most", "no more than", "not more than"),
}
VAGUE = (
    *("dozens of", "scores of", "hundreds of", "thousands of", "tens of thousands of"),
    *("hundreds of thousands of", "several hundred", "a million", "several dozen", "millions of"),
    *("many hundreds of", "a few dozen", "a few thousand", "dozens of", "scores of"),
)


def exact(dice: Dice) -> Marked:
    text, value = printed(dice, size(dice))
    return mark("count", text, value=value, bound="exact")


def small(dice: Dice) -> Marked:
    text, value = printed(dice, dice.between(2, 99))
    return mark("count", text, value=value, bound="exact")


def whole(dice: Dice) -> Marked:
    """A count that is more than three of `small`."""
    text, value = printed(dice, dice.pick((dice.between(300, 999), dice.between(1000, 9999))))
    return mark("count", text, value=value, bound="exact")


def hedged(dice: Dice) -> Marked:
    bound = dice.pick(tuple(HEDGES))
    hedge = dice.pick(HEDGES[bound])
    if dice.chance(12):
        core, value = dice.pick((("half a million", 5e5), ("a hundred", 100), ("a thousand", 1e3)))
        return mark("count", core, f"{hedge} ", value=value, bound=bound)
    if dice.chance(12):
        text, value = printed(dice, size(dice))
        return mark("count", text, "", dice.pick((" or more", "+")), value=value, bound="at least")
    text, value = printed(dice, size(dice))
    return mark("count", text, f"{hedge} ", value=value, bound=bound)


def ranged(dice: Dice) -> Marked:
    low = dice.between(2, 900)
    high = low + (1 if dice.chance(3) else dice.between(1, 60))
    if dice.chance(3):
        low, high = low * 100, high * 100
    one, two = (in_words(n) if high < 20 else f"{n:,}" for n in (low, high))
    before, joint = dice.pick(
        (("", " to "), ("", "-"), ("", "–"), ("between ", " and "), ("from ", " to "))
    )
    if high == low + 1:
        before, joint = "", " or "
    if high < 20 and joint in "-–":
        joint = " to "
    return mark("count", one + joint + two, before, value=low, upper=high, bound="range")


def vague(dice: Dice) -> Marked:
    phrase = dice.pick(VAGUE)
    core = phrase.removesuffix(" of")
    return mark("count", core, "", phrase[len(core) :], bound="vague")


def with_noun(dice: Dice) -> Marked:
    """A number that stands before what it counts."""
    return dice.pick((exact, exact, exact, exact, hedged, hedged, ranged, vague))(dice)


def alone(dice: Dice) -> Marked:
    """A number that need not stand before what it counts."""
    return dice.pick((exact, exact, exact, hedged))(dice)


def capital(make: Callable[[Dice], Marked]) -> Callable[[Dice], Marked]:
    def made(dice: Dice) -> Marked:
        text, marks = make(dice)
        return Marked(text[:1].upper() + text[1:], marks)

    return made


def percent(dice: Dice) -> Marked:
    n = dice.between(2, 98)
    number, value = dice.pick(((str(n), n), (f"{n}.5", n + 0.5), (in_words(n), n)))
    sign = dice.pick((" per cent", " percent") if number[0].isalpha() else ("%", "%", " per cent"))
    hedge = dice.pick(("", "", "", "about ", "over ", "nearly "))
    bound = {"": "exact", "over ": "at least"}.get(hedge, "approximate")
    return mark("percent", number, hedge, sign, value=value, bound=bound)


def percent_range(dice: Dice) -> Marked:
    n = dice.between(2, 60)
    high = n + dice.between(1, 30)
    before, joint, sign = dice.pick(
        (("Between ", " and ", " per cent"), ("", "-", "%"), ("From ", " to ", " percent"))
    )
    return mark("percent", f"{n}{joint}{high}", before, sign, value=n, upper=high, bound="range")


def exceeds(dice: Dice) -> Marked:
    text, value = printed(dice, size(dice))
    return mark("count", text, "exceeds ", value=value, bound="at least")


def about_ratio(dice: Dice) -> Marked:
    text, marks = ratio(dice)
    hedge = dice.pick(("About ", "Almost ", "Nearly ", "More than "))
    return Marked(hedge + text, tuple(replace(m.moved(len(hedge)), first=0) for m in marks))


def money(dice: Dice) -> Marked:
    n = dice.between(2, 900)
    scale, factor = dice.pick((("", 1), (" million", 10**6), (" billion", 10**9), (",000", 1000)))
    before, after = dice.pick(
        (
            *(("$", ""), ("US$ ", ""), ("€", ""), ("", " dollars"), ("", " euros"), ("£", "")),
            *(("USD ", ""), ("", " US dollars")),
        )
    )
    hedge = dice.pick(("", "", "", "about ", "more than "))
    bound = {"": "exact", "about ": "approximate"}.get(hedge, "at least")
    return mark("money", f"{n}{scale}", hedge + before, after, value=n * factor, bound=bound)


def measure(*units: str) -> Callable[[Dice], Marked]:
    def made(dice: Dice) -> Marked:
        text, value = printed(dice, dice.between(2, 4000))
        hedge = dice.pick(("", "", "", "about ", "over "))
        bound = {"": "exact", "about ": "approximate"}.get(hedge, "at least")
        return mark("measure", text, hedge, f" {dice.pick(units)}", value=value, bound=bound)

    return made


RATIOS = (
    *(("half", 0.5), ("one in ten", 0.1), ("1 in 10", 0.1), ("two thirds", 2 / 3)),
    *(("a quarter", 0.25), ("a third", 1 / 3), ("three quarters", 0.75), ("one in five", 0.2)),
    *(("one third", 1 / 3), ("two-thirds", 2 / 3), ("three-quarters", 0.75), ("one-third", 1 / 3)),
)


def ratio(dice: Dice) -> Marked:
    text, value = dice.pick(RATIOS)
    core = text.split()[-1] if text.startswith("a ") else text
    before = text[: -len(core)]
    if " in " in text:
        return mark("ratio", core, before, value=value)
    return join(mark("ratio", core, before, value=value), dice.pick((" of", " of the", " of all")))


# ---------------------------------------------------------------- dates and words

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
SHORT_MONTHS = ("Jan.", "Feb.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.", "Sep")


def suffixed(n: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{'th' if 10 < n % 100 < 14 else ending}"


def date(dice: Dice) -> Marked:
    d, m, y = dice.between(1, 27), dice.between(1, 12), dice.between(1988, 2026)
    month, short, e, nth = MONTHS[m - 1], dice.pick(SHORT_MONTHS), d + 1, suffixed
    core = dice.pick(
        (
            *(f"{d} {month} {y}", f"{month} {d}, {y}", f"{d:02}-{m:02}-{y}", f"{d:02}.{m:02}.{y}"),
            *(f"{d:02}/{m:02}/{y}", f"{y}-{m:02}-{d:02}", f"{nth(d)} of {month} {y}"),
            *(f"{nth(d)} to {nth(e)} {month} of {y}", f"{d}-{e} {month} {y}", f"{d} {month}"),
            *(f"{month} {d}–{e}, {y}", f"{month} {d}", f"{short} {d}", f"{month} {y}"),
            *(f"{nth(d)} {month}, {y}", f"{month} {nth(d)}", f"{d} to {e} {month} {y}"),
            *(f"{month} {nth(d)}, {y}", f"{d} {short} {y}", f"{d} and {e} {month} {y}"),
            *(f"{d} {month}, {y}", f"{d} {month} {y}", f"{month} {d}, {y}"),
        )
    )
    return mark("date", core)


def full_date(dice: Dice) -> Marked:
    d, month, y = dice.between(1, 28), dice.pick(MONTHS), dice.between(1990, 2026)
    return mark("date", dice.pick((f"{d} {month} {y}", f"{month} {d}, {y}")))


def year(dice: Dice) -> Marked:
    return mark("year", str(dice.between(1948, 2026)))


def words(*options: str) -> Callable[[Dice], Marked]:
    return lambda dice: Marked(dice.pick(options))


def nth(dice: Dice) -> Marked:
    n = dice.between(1, 75)
    spelt = ("first", "second", "third", "fifth", "tenth", "twelfth", "twentieth", "thirty-third")
    return mark("ordinal", dice.pick((suffixed(n), suffixed(n), dice.pick(spelt))))


SLOTS: Mapping[str, Callable[[Dice], Marked]] = {
    **{"q": with_noun, "Q": capital(with_noun), "m": alone, "M": capital(alone)},
    **{"n": exact, "N": capital(exact), "k": small, "K": capital(small), "h": hedged},
    **{"r": ranged, "v": vague, "V": capital(vague), "pct": percent, "Pct": capital(percent)},
    **{"cash": money, "part": ratio, "Part": capital(ratio), "d": date, "y": year},
    **{"full": full_date, "nth": nth, "PctRange": percent_range, "exceeds": exceeds},
    **{"AboutPart": about_ratio, "t": whole, "T": capital(whole)},
    "area": measure("hectares", "square kilometres", "km²", "acres"),
    "length": measure("kilometres", "km", "metres", "miles"),
    "weight": measure("tonnes", "tons", "kg", "kilograms"),
    "g": words(
        *("people", "civilians", "women", "men", "children", "residents", "older persons"),
        *("local residents", "elderly people", "peaceful civilians", "schoolchildren", "girls"),
        *("persons with disabilities", "workers", "pupils", "Arland residents", "pensioners"),
        *("young people", "medical workers", "journalists", "internally displaced persons"),
    ),
    "g2": words("women", "men", "children", "older persons", "girls", "boys", "minors", "elderly"),
    "w": words(
        *("houses", "schools", "hospitals", "villages", "buildings", "families", "vehicles"),
        *("residential buildings", "cultural monuments", "cases", "farms", "bridges", "libraries"),
    ),
    "c": words("complaints", "applications", "letters", "petitions", "appeals", "reports"),
    "was": words(
        *("were killed", "were injured", "were displaced", "were detained", "went missing"),
        *("were wounded", "lost their lives", "were taken hostage", "are still missing"),
        *("were forcibly evicted", "were released", "have been arrested", "fled their homes"),
        *("were rescued", "died", "were evacuated", "have returned home", "were tortured"),
    ),
    "did": words("killed", "injured", "displaced", "wounded", "affected", "uprooted"),
    "razed": words("were destroyed", "were damaged", "burned down", "have been rebuilt"),
    "place": words(
        *("Alton", "Borwick", "the city of Carden", "Arland", "the Dale region", "Port Ely"),
        *("the village of Norham", "the Upper Valley", "Belmark", "the town of Estwick"),
    ),
    "A": words("Alton", "Borwick", "Carden", "Dunmore"),
    "B": words("Estwick", "Norham", "Port Ely", "Belmark"),
    "thing": words("flood", "fire", "shelling", "storm", "explosion", "clashes", "landslide"),
    "name": words("Anna Bell", "Carl Dorn", "Mira Voss", "Ivo Kern"),
    "instrument": lambda dice: instrument(dice),
}

# ---------------------------------------------------------------- sentences

FIGURES = (
    # one figure
    "{Q} {g} {was} in {place}.",
    "{Q} {w} {razed}.",
    "In {place}, {q} {g} {was}.",
    "On {d}, {q} {g} {was} in {place}.",
    "In {y}, {q} {g} {was}.",
    "As a result of the {thing}, {q} {g} {was}.",
    "The {thing} {did} {q} {g}.",
    "The {thing} {did} {n}.",
    "It is reported that {q} {g} {was} during the {thing}.",
    "According to the local authorities, {q} {g} {was}.",
    "There were {q} {g} in the shelters of {place}.",
    "The office received {q} {c} in {y}.",
    "We have registered {q} {c} since {full}.",
    "A total of {n} {g} {was}.",
    "The number of {g} who {was} rose to {n}.",
    "The death toll has reached {n}.",
    "The number of victims {exceeds}.",
    "The fate of {q} {g} is still unknown.",
    "The whereabouts of {n} {g} remain unknown.",
    "The lives of {n} {g} were lost in {place}.",
    "The {thing} claimed the lives of {q} {g}.",
    "The {thing} left {q} {g} homeless.",
    "Our staff visited {n} {w} and spoke to those who live there.",
    "For the {q} {g} who {was}, no help has come.",
    "These {n} {g} have not been heard of since.",
    "More and more people, {n} in all, came to the square.",
    "The mission interviewed {q} witnesses, and their accounts agree.",
    "We remember the {n} who {was}.",
    "{Q} {g} remain in detention in {place}.",
    "The list names {n} {g} from {place}.",
    "{V} {g} {was} and the roads are closed.",
    "Among those who {was} are {n} {g}.",
    "{N} cases of ill-treatment were documented.",
    "Only {k} {g} survived.",
    "All {n} {g} {was}.",
    "[count=150:Morethan <150>] {g} {was}.",
    "The {thing} destroyed the homes of {q} families.",
    "Last year the office carried out {n} visits to closed institutions.",
    "The parliaments of {k} countries adopted decisions.",
    "[count=1:One] woman and {k} men {was} in {place}.",
    "[count=1:One] person was killed in the {thing}.",
    "Mass graves of {n} {g} were found near {place}.",
    # parts
    "{T} {g}, including {k} {g2} and {k} {g2}, {was}.",
    "{T} {g}, of whom {k} were {g2}, {was}.",
    "{T} {g} {was}, among them {k} {g2}, {k} {g2} and {k} {g2}.",
    "{T} {g} ({k} {g2} and {k} {g2}) {was} in {place}.",
    "{T} {g} {was} – {k} {g2}, {k} {g2} and {k} {g2}.",
    "Of the {t} {g} who {was}, {k} were {g2}.",
    "Of {t} {g}, only {k} have returned.",
    "{T} {g} {was}; {k} of them were {g2}.",
    "{T} {g} {was}, {k} of them {g2}.",
    "{T} {g} {was}, with {k} {g2} among them.",
    "Some of the {t} {g}, {k} of whom are {g2}, {was}.",
    "The fate of {t} {g}, including {k} {g2} and {k} {g2}, from the [count=9870:9,870] residents "
    "is unknown.",
    "{T} {g} {was}, {k} in {A} and {k} in {B}.",
    "{T} {g} {was} ({k} in {A}, {k} in {B}).",
    "{K} of the {t} {g} were {g2}.",
    "Out of {t} {c}, {k} were upheld and {k} rejected.",
    "{T} {g} {was}, {pct} of them {g2}.",
    # several figures and ellipsis
    "{Q} {g} {was} and {m} were injured.",
    "{N} {g} were killed, {m} wounded and {m} displaced.",
    "{k} {g2} lost both parents, whereas {k} lost one parent.",
    "{K} children lost both parents, whereas {n} lost [other:one] parent.",
    "{N} {c} came from {A} and {n} from {B}.",
    "In {A}, {n} {g} {was}; in {B}, {n}.",
    "{N} {g} {was} in {y} and {n} in {y}.",
    "Complaints by region: {A} ({k}), {B} ({k}) and the capital ({n}).",
    "{A} – {n} {g}; {B} – {n} {g}.",
    "In {y} the office received {n} {c}, compared with {n} in {y}.",
    "The number of {g} fell from {n} to {n}.",
    "{Q} {g} {was}, while {q} {w} {razed}.",
    "The {thing} {did} {q} {g} and destroyed {q} {w}.",
    "{N} {g} {was}: {k} {g2}, {k} {g2}.",
    "Both {n} {g} and {n} {w} were affected.",
    "Of the {t}, {k} have been identified, {k} have not.",
    "{N} {g} {was}, and the fate of {n} others is unknown.",
    "{M} were killed and {m} injured when the {thing} began.",
    "{K} {g2} and {k} {g2} {was}, most of them in {place}.",
    "The {thing} of {d} {did} {n} {g}, and a further {k} {was}.",
    # percent, money, measures, ratios
    "{Pct} of {g} {was}.",
    "The share of {g} rose by {pct} in {y}.",
    "Unemployment reached {pct} of the population.",
    "{N} {g}, or {pct} of those affected, {was}.",
    "{PctRange} of the {w} {razed}.",
    "The damage is put at {cash}.",
    "The government set aside {cash} for {q} families.",
    "{n} {g} received {cash} each.",
    "A fine of {cash} was imposed.",
    "The fire covered {area} of forest.",
    "The road to {place} is {length} long.",
    "{Part} {g} {was}.",
    "{AboutPart} {g} {was}.",
    "The {thing} {did} {part} {g} of {place}.",
    "They delivered {weight} of flour to {q} {g}.",
)

OTHERS = (
    # dates, years, times, durations, centuries
    "The talks began on {d}.",
    "On {d}, the {thing} reached {place}.",
    "The office was opened on {full}.",
    "Since {d} the road has been closed.",
    "The agreement of {d} is still in force.",
    "The events took place on the night of {d}.",
    "In {y}, the border was opened.",
    "The house was built in {y} and restored in {y}.",
    "In[year:2007] the office was opened.",
    "It happened [year:between <1992> and <1994>].",
    "The years [year:<2020>-<2022>] were dry.",
    "In the [year:1990s] the town grew.",
    "Since {y} the office has had its seat in {place}.",
    "The strategy for [year:<2021>–<2025>] was adopted.",
    "The shelling began at [time:10:30] and lasted until [time:<5> p.m.] or later.",
    "On [date|time:<30/10/2020> <22:43>] the siren was heard.",
    "The meeting opened at [time:<9> a.m.] in the town hall.",
    "The [duration:<44>-day] war left deep traces.",
    "He was held for [duration:<30> years].",
    "[duration:<33> years] have passed since then.",
    "[duration:<Thirty-four> years] have passed since {full}.",
    "[duration:For <three> decades] the families have waited.",
    "The siege lasted [duration:<two> and a half years].",
    "Within [duration:<24> hours] the town was empty.",
    "The journey took [duration:<ten> days].",
    "She was detained for [duration:<15> days] in {place}.",
    "Over the past [duration:<five> years] much has been rebuilt.",
    "They walked for [duration:<three> days and] [duration:<three> nights].",
    "In the [century:XX century] the town was small.",
    "It is among the gravest acts of the [century:20th century].",
    "The bridge dates from the [century:nineteenth century].",
    # ages
    "A [age:<24>-year-old] man was questioned.",
    "A [age:<7>-year old] girl was found.",
    "She is [age:<41> years old].",
    "His children, aged [age:6], [age:8] and [age:14], were with him.",
    "The youngest of them was [age:<three> months old].",
    "{name}, [age:56], spoke at the meeting.",
    "{name} ([age:34]) was released.",
    "Children under the age of [age:18] need special care.",
    "Persons aged [age:<18> to <35>] may apply.",
    "At the age of [age:seventeen] he left {place}.",
    # ordinals and designations
    "This is the {nth} report of the office.",
    "It marks the {nth} anniversary of the {thing}.",
    "The [ordinal:23nd] session was held in {place}.",
    "For the [ordinal:first] time, the archive was opened.",
    "The [ordinal:second] and [ordinal:third] rounds were held in {y}.",
    "The committee met for the {nth} time.",
    "The [designation:<366th> Motorized Regiment] was stationed there.",
    "The [designation:<366> Motorized Regiment] left {place}.",
    "The [designation:<Second> River War] ended in {y}.",
    "Talks were held before the [designation:<First> River War].",
    "The spread of [designation:COVID-<19>] slowed the work.",
    "The [designation:G<20>] leaders met in {place}.",
    "School No. [designation:4] in {place} is open again.",
    "The goals of Agenda [designation:2030] are shared by all.",
    "Flight [designation:<752>] landed in {place}.",
    # documents
    "Resolutions #[document:822], [document:853], [document:874] and [document:884] were adopted.",
    "Resolution [document|year:<822> (<1993>)] of the Security Council calls for talks.",
    "Article [document:26] of the Constitution protects this right.",
    "Articles [document:2], [document:3] and [document:5] apply.",
    "Under Article [document:<14>(<1>)] the state must investigate.",
    "The General Assembly adopted resolution [document:A/RES/<48>/<114>].",
    "Order No. [document:112] was repealed.",
    "Paragraph [document:7] of the decision is clear.",
    "Chapter [document:3] describes the visits.",
    "Pursuant to Law No. [document:<284>], the office may visit any prison.",
    "The record is kept.[document:1]",
    "The record is kept [[document:2]].",
    "The record is kept[document:³].",
    "See page [document:14] of the annual report.",
    "Section [document:5.2] sets out the rules.",
    "Protocol [designation|document:I] was signed there.",
    "Call the hotline at [other|document:+99 12 345 67 89].",
    "Tel.: [other|document:(<012>) <555-01-23>].",
    "More at [document|other:https://example.org/2021/05/12].",
    "Write to [document|other:info24@example.org] for details.",
    # not counts
    "It is [pronoun:<one> of the longest rivers of Arland].",
    "This was [pronoun:<one> of the gravest days] for {place}.",
    "[pronoun|duration|other:<One> day] the truth will be known.",
    "[pronoun|other:No <one>] was held to account.",
    "They spoke [pronoun:with <one> another].",
    "[pronoun|other:On the <one> hand], the law is clear.",
    'He wrote the book "The [title:<Two> Rivers of Belmark]".',
    # with instruments
    "These acts violate {instrument}.",
    "The state is a party to {instrument} and {instrument}.",
    "Under {instrument}, such acts are prohibited.",
    "The norms of {instrument}, including the right to life, were breached.",
    # no numbers; bodies that are merely mentioned
    "We call on the United Nations and the Council of Europe to act.",
    "The parcels were sent to the Ministry of Trade.",
    "The families ask for the truth.",
    "Experts of UNICEF and the OSCE visited {place}.",
    "The office condemns these acts and calls for an inquiry.",
    "Signed by the Union of Teachers and the League of Bakers.",
    "He was sent to {place} and has not been seen since.",
)

# The printed title of an instrument, and the codebook's name of it up to the bracket.
INSTRUMENTS = (
    ("the [year:1949] Geneva Conventions", "Geneva Conventions of 1949"),
    ("the Geneva Conventions of [year:1949]", "Geneva Conventions of 1949"),
    ("the Geneva Conventions for the Protection of War Victims", "Geneva Conventions of 1949"),
    (
        "the [designation|ordinal:<Fourth> Geneva Convention]",
        "Geneva Convention (IV)",
    ),
    ("the [designation|document:<IV> Geneva Convention]", "Geneva Convention (IV)"),
    (
        "the Genocide Convention",
        "Convention on the Prevention and Punishment of the Crime of Genocide",
    ),
    (
        "the Convention on the Prevention and Punishment of the Crime of Genocide ([year:1948])",
        "Convention on the Prevention and Punishment of the Crime of Genocide",
    ),
    ("the Convention on the Rights of the Child", "Convention on the Rights of the Child"),
    ("the [year:1989] Convention on the Rights of the Child", "Convention on the Rights of the"),
    ("the UN Convention on the Rights of the Child", "Convention on the Rights of the Child"),
    ("the Convention against Torture", "Convention against Torture"),
    (
        "the UN Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or "
        "Punishment",
        "Convention against Torture",
    ),
    (
        "the International Covenant on Civil and Political Rights",
        "International Covenant on Civil and Political Rights",
    ),
    (
        "the International Covenant on Civil and Political Rights of [year:1966]",
        "International Covenant on Civil and Political Rights",
    ),
    (
        "the International Covenant on Economic, Social and Cultural Rights",
        "International Covenant on Economic, Social and Cultural Rights",
    ),
    (
        "the International Convention on the Elimination of All Forms of Racial Discrimination",
        "International Convention on the Elimination of All Forms of Racial Discrimination",
    ),
    ("the Universal Declaration of Human Rights", "Universal Declaration of Human Rights"),
    ("the [year:1948] Universal Declaration of Human Rights", "Universal Declaration of Human"),
    ("the Charter of the United Nations", "Charter of the United Nations"),
    ("the UN Charter", "Charter of the United Nations"),
    ("the Rome Statute of the International Criminal Court", "Rome Statute"),
    ("the Rome Statute ([year:1998])", "Rome Statute"),
    (
        "the Convention on the Rights of Persons with Disabilities",
        "Convention on the Rights of Persons with Disabilities",
    ),
    ("the American Convention on Human Rights", "American Convention on Human Rights"),
)


def instrument(dice: Dice) -> Marked:
    template, code = dice.pick(INSTRUMENTS)
    piece = fill(template, dice)
    lead = len("the ")
    whole = Mark("instrument", lead, len(piece.text), 0, len(piece.text), value=code)
    return Marked(piece.text, (*piece.marks, whole))


# ---------------------------------------------------------------- recipients

KNOWN = (
    *(("UN Secretary-General", "UNSG"), ("UN Security Council", "UNSC"), ("UNICEF", "")),
    *(("Council of Europe", "CoE"), ("European Union", "EU"), ("European Parliament", "EP")),
    ("Organization for Security and Cooperation in Europe", "OSCE"),
    ("UN Educational, Scientific and Cultural Organization", "UNESCO"),
    ("UN Office of the High Commissioner for Human Rights", "OHCHR"),
    *(("UN High Commissioner for Refugees", "UNHCR"), ("UN Human Rights Council", "UNHRC")),
    *(("International Peace Bureau", "IPB"), ("Human Rights Watch", "HRW"), ("OSCE", "")),
    *(("International Committee of the Red Cross", "ICRC"), ("Amnesty International", "")),
    *(("Asian Ombudsman Association", "AOA"), ("World Health Organization", "WHO")),
    ("Organization of Islamic Cooperation", "OIC"),
    ("International Federation of Red Cross and Red Crescent Societies", "IFRC"),
    ("Association of Ombudsmen and National Human Rights Institutions of Turkic States", "TURKOMB"),
    ("European Network of Ombudspersons for Children", "ENOC"),
    ("Food and Agriculture Organization", "FAO"),
    ("Committee on Economic, Social and Cultural Rights", "CESCR"),
)
INVENTED = (
    *(("League of Bakers", "LB"), ("Union of Teachers of Arland", "UTA"), ("Harbour Council", "")),
    *(("Board of River Trade", "BRT"), ("Northern Network of Nurses", "NNN")),
    *(("Ministry of Trade of Arland", ""), ("Valley Foundation", ""), ("Dale Peace Centre", "DPC")),
    *(("Parliament of Belmark", ""), ("International Guild Federation", "IGF")),
    # "and" inside a name: a head noun governs both words
    *(("Ministry of Labour and Social Protection", ""), ("Ministry of Health and Sport", "")),
    *(("Committee on Fish and Ships", "CFS"), ("Council for Trade and Harbours", "")),
)
SPELLED = (  # what tells that the comma or "and" is inside the name is the acronym
    ("Association of Bakers and Millers of Northern States", "ABMNS"),
    ("Board of Fish, Ships and Ports", "BFSP"),
    ("Union of Rivers, Lakes and Seas", "URLS"),
    ("Society of Painters and Potters", "SPP"),
)
CLASSES = (
    *("diplomatic missions accredited in Arland", "ombudspersons of other countries"),
    *("international organizations", "the media", "national human rights institutions"),
    *("foreign embassies in Arland", "diaspora organizations", "civil society organizations"),
)
SENT = (
    *("The statement has been sent to", "The statement was sent to", "The appeal went to"),
    *("This statement is addressed to", "The letter was addressed to", "The report went to"),
    *("The statement has also been sent to", "The appeal has been forwarded to"),
    *("Copies of this letter were sent to", "The report was submitted to"),
    *("The present appeal is being sent to", "This report has been transmitted to"),
)
AGAIN = (
    *("Besides, it was addressed to", "It was also sent to", "It has also been sent to"),
    *("In addition, the statement was sent to", "The letter was also forwarded to"),
)


def recipient(dice: Dice, acronyms: bool, article: bool) -> Marked:
    pool = dice.pick((KNOWN, KNOWN, KNOWN, INVENTED, INVENTED, SPELLED))
    name, acronym = dice.pick(pool)
    bare = pool is not SPELLED and not acronyms
    the = "the " if article and name.upper() != name and "Watch" not in name else ""
    if dice.chance(15):
        the = "the heads of the "
    elif dice.chance(10):
        return mark("recipient", dice.pick(CLASSES))
    after = f" ({acronym})" if acronym and not bare else ""
    return join(mark("recipient", name, the), after)


def addressees(dice: Dice, sent: str) -> Marked:
    acronyms, article = dice.chance(2), dice.chance(2)
    count = dice.pick((1, 2, 3, 4, 5, 8))
    seen: dict[str, Marked] = {}
    for _ in range(count):
        one = recipient(dice, acronyms, article)
        seen.setdefault(one.text[one.marks[0].start : one.marks[0].end], one)
    names = list(seen.values())
    if dice.chance(12):
        names[-1:] = [
            join(mark("recipient", "International"), " (IOI)"),
            join(mark("recipient", "European Ombudsman Institutes"), " (EOI)"),
        ]
    if dice.chance(12):
        names = [lowered(name) for name in names]
    style = dice.pick((", ", ", ", ", ", ", and ", "; ", "; and ", "bullets", "lines", "numbers"))
    if style in ("bullets", "lines", "numbers") and len(names) > 1:
        return listing(dice, sent, names, style)
    parts: list[str | Marked] = [f"{sent} "]
    for number, name in enumerate(names):
        last = number == len(names) - 1
        mark_between = style[:2] if style[0] in ",;" else ", "
        if number and last and mark_between == ", ":
            oxford = ", and " if style == ", and " and len(names) > 2 else " and "
            parts.append(oxford)
        elif number:
            parts.append("; and " if last and style == "; and " else mark_between)
        parts.append(name)
    on_date = join(" on ", mark("date", "3 May 2021"), ".")
    full_stop, purpose = Marked("."), Marked(" for information.")
    return join(*parts, dice.pick((full_stop,) * 5 + (purpose, on_date)))


def lowered(piece: Marked) -> Marked:
    """A name in lower case, but for its acronym."""
    text = re.sub(r"\b[A-Z][a-z]+\b", lambda m: m[0].lower(), piece.text)
    return Marked(text, piece.marks)


def listing(dice: Dice, sent: str, names: list[Marked], style: str) -> Marked:
    parts: list[str | Marked] = [f"{sent}:"]
    bullet = dice.pick(("- ", "• ", "* "))
    end = dice.pick(("", "", ";"))
    for number, name in enumerate(names, 1):
        last = number == len(names)
        parts.append("\n")
        if style == "numbers":
            parts += [mark("other|document", str(number)), ". "]
        elif style == "bullets":
            parts.append(bullet)
        parts += [name, ("." if last else end) if end else ""]
    return join(*parts)


# ---------------------------------------------------------------- statements

TITLES = (
    "Statement by the Ombudsman of Arland regarding the {nth} anniversary of the flood",
    "Statement of the Commissioner for Human Rights",
    "Appeal on the Day of Remembrance",
    "Joint appeal on the events of {full}",
    "On the situation in {place}",
    "Annual report {y}",
)
OFFICES = ("Ombudsman of Arland", "Commissioner for Human Rights", "Office for Human Rights")


def sentence(dice: Dice) -> Marked:
    template = dice.pick(dice.pick((FIGURES, FIGURES, FIGURES, OTHERS, OTHERS)))
    piece = fill(template, dice)
    text = piece.text[:1].upper() + piece.text[1:]
    return Marked(text, tuple(replace(m, source=template) for m in piece.marks))


def sourced(piece: Marked, source: str) -> Marked:
    return Marked(piece.text, tuple(replace(m, source=source) for m in piece.marks))


def paragraphs(dice: Dice) -> list[Marked]:
    found = []
    for _ in range(dice.pick((1, 2, 3, 4))):
        parts: list[str | Marked] = []
        for number in range(dice.pick((1, 2, 3, 4))):
            parts += [" " if number else "", sentence(dice)]
        found.append(join(*parts))
    return found


def sending(dice: Dice) -> Marked:
    sent = dice.pick(SENT)
    piece = sourced(addressees(dice, sent), f"recipients: {sent}")
    if "\n" not in piece.text and dice.chance(6):
        again = dice.pick(AGAIN)
        second = sourced(addressees(dice, again), f"recipients: {again}")
        return join(piece, " ", second)
    return piece


def statement(dice: Dice) -> Marked:
    """The statement's text before its layout; blank lines between its paragraphs."""
    blocks: list[Marked] = []
    title = dice.pick(("", *TITLES))
    if title:
        blocks.append(sourced(fill(dice.pick(("## ", "", "## **", "")) + title, dice), "title"))
    if blocks and blocks[0].text.startswith("## **"):
        blocks[0] = join(blocks[0], "**")
    if dice.chance(4):
        dateline = dice.pick(("Alton, {full}", "Alton. [date:1 February].", "{full}"))
        blocks.append(sourced(fill(dateline, dice), "dateline"))
    body = paragraphs(dice)
    sent = [sending(dice)] if not dice.chance(4) else []
    where = dice.pick(("last", "last", "last", "first", "between"))
    office = dice.pick(OFFICES)
    signature = dice.pick(("", f"{{name}}\n{office}", "{name}\n\n{full}", "{full}"))
    signed = [sourced(fill(signature, dice), "signature")] if signature else []
    if where == "first":
        blocks += [*sent, *body, *signed]
    elif where == "between" and len(body) > 1:
        blocks += [body[0], *sent, *body[1:], *signed]
    elif dice.chance(2):
        blocks += [*body, *signed, *sent]
    else:
        blocks += [*body, *sent, *signed]
    parts: list[str | Marked] = []
    for number, block in enumerate(blocks):
        parts += ["\n\n" if number else "", block]
    return join(*parts)


# ---------------------------------------------------------------- layout


@dataclass
class _Cells:
    """Each character of a plain text with what the layout makes of it and puts around it."""

    plain: Marked
    before: dict[int, str] = field(default_factory=dict)
    instead: dict[int, str] = field(default_factory=dict)
    after: dict[int, str] = field(default_factory=dict)
    pages: list[int] = field(default_factory=list)  # characters that became page breaks

    def composed(self) -> Composed:
        text = self.plain.text
        pieces = [
            (self.before.get(i, ""), self.instead.get(i, c), self.after.get(i, ""))
            for i, c in enumerate(text)
        ]
        lengths = [sum(map(len, piece)) for piece in pieces]
        begins = [0, *accumulate(lengths)]

        def start(i: int) -> int:
            return begins[i] + len(pieces[i][0])

        def end(i: int) -> int:
            return start(i - 1) + len(pieces[i - 1][1])

        marks = [
            replace(m, start=start(m.start), end=end(m.end), first=start(m.first), last=end(m.last))
            for m in self.plain.marks
        ]
        raw = "".join("".join(piece) for piece in pieces)
        for i in self.pages:
            for number in re.finditer(r"\d+", raw[begins[i] : begins[i + 1]]):
                core = begins[i] + number.start(), begins[i] + number.end()
                line = begins[i], begins[i + 1]
                marks.append(Mark("document|other", *core, *line, source="page number"))
        return Composed(raw, tuple(marks))


def wrap(cells: _Cells, width: int) -> None:
    """Break lines at the last blank before `width`; the wrap may fall inside a number."""
    line, blank = 0, -1
    text = cells.plain.text
    for i, c in enumerate(text):
        if c == "\n":
            line, blank = i + 1, -1
        elif i - line >= width and blank > line:
            cells.instead[blank] = "\n"
            line, blank = blank + 1, -1
        if c == " ":
            blank = i


def page_break(cells: _Cells, dice: Dice) -> None:
    """A page number between two words of a long paragraph, outside of numbers and names."""
    text, marks = cells.plain.text, cells.plain.marks
    places = [
        m.start()
        for m in re.finditer(r"(?<=[^\n]{70}) (?=[^\n]{40})", text)
        if not any(mark.first <= m.start() < mark.last for mark in marks)
    ]
    if not places:
        return
    i = dice.pick(places)
    cells.instead[i] = dice.pick(("\n\n12\n\n", "\n\n- 3 -\n\n", "\n\nPage 2 of 9\n\n", "\f"))
    cells.pages.append(i)


def laid_out(plain: Marked, dice: Dice) -> Composed:
    cells = _Cells(plain)
    text = plain.text
    if dice.chance(3):
        wrap(cells, dice.pick((60, 66, 72, 80)))
    elif dice.chance(5):
        page_break(cells, dice)
    if dice.chance(4):
        for m in re.finditer(r"(?<=[a-z]{4})[a-z](?=[a-z]{3})", text):
            if dice.chance(4):
                cells.after[m.start()] = "\u00ad"
    if dice.chance(4):
        opening = True
        for m in re.finditer("['\"]", text):
            cells.instead[m.start()] = "’" if m[0] == "'" else "“" if opening else "”"
            opening = not opening
    if dice.chance(5):
        for found in plain.marks:
            if found.kind in FIGURE_KINDS and dice.chance(3):
                cells.before[found.start] = "**"
                cells.after[found.end - 1] = "**"
    if dice.chance(6):
        for m in re.finditer(r"(?<=[a-z]) (?=\d)", text):
            cells.instead.setdefault(m.start(), "\u00a0")
    if dice.chance(4):
        for i, c in enumerate(text):
            if c == "\n" or "\n" in cells.instead.get(i, ""):
                cells.instead[i] = cells.instead.get(i, c).replace("\n", "\r\n")
    if dice.chance(6):
        cells.before[0] = "\ufeff" + cells.before.get(0, "")
    return cells.composed()


def compose(dice: Dice) -> Composed:
    return laid_out(statement(dice), dice)


def statements() -> st.SearchStrategy[Composed]:
    """Every template as likely as its neighbours: rates are measured on evenly drawn statements.

    Hypothesis would otherwise favour some draws and repeat others, as is good for finding a
    counterexample but not for counting.
    """
    return st.randoms(use_true_random=True).map(lambda r: compose(Dice(r.randrange)))


# ---------------------------------------------------------------- measuring


@dataclass
class Tally:
    """What was read of composed statements against what is true of them."""

    statements: int = 0
    true: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)  # of what is true
    sound: Counter[str] = field(default_factory=Counter)  # of what was read
    missed: Counter[tuple[str, str]] = field(default_factory=Counter)
    examples: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, composed: Composed, rows: Mapping[str, list[dict[str, Any]]]) -> None:
        self.statements += 1
        figures = [m for m in composed.marks if m.kind in FIGURE_KINDS]
        self._figures(composed, figures, rows["figures"])
        self._others(composed, rows["numbers"])
        self._names(composed, rows["recipients"])
        self._instruments(composed, rows["instruments"])

    def _figures(self, text: Composed, marks: list[Mark], rows: list[dict[str, Any]]) -> None:
        free = list(rows)
        for mark in marks:
            self.true[mark.kind] += 1
            row = next((r for r in free if r["start"] < mark.end and mark.start < r["end"]), None)
            if row is None:
                self._miss("figure missed", text, mark, "nothing")
                continue
            free.remove(row)
            self.found[mark.kind] += 1
            self.sound[row["kind"]] += 1
            self._agree("figure's kind", row["kind"] == mark.kind, text, mark, row)
            known = mark.value is not None or mark.bound == "vague"
            if known:
                self._agree("figure's value", _same(row, mark), text, mark, row)
            if mark.bound:
                self._agree("figure's bound", row["bound"] == mark.bound, text, mark, row)
            self._agree("figure's place", _placed(row, mark), text, mark, row)
        self.read.update(row["kind"] for row in rows)
        for row in free:
            self._extra("figure invented", text, row)

    def _others(self, text: Composed, rows: list[dict[str, Any]]) -> None:
        for mark in text.marks:
            if mark.kind in (*FIGURE_KINDS, "recipient", "instrument"):
                continue
            row = next((r for r in rows if r["start"] < mark.end and mark.start < r["end"]), None)
            right = row is not None and row["kind"] in mark.kind.split("|")
            placed = row is not None and _placed(row, mark)
            kind = mark.kind.split("|")[0]
            self.true[kind] += 1
            self.found[kind] += right
            self._agree("other's kind", right, text, mark, row)
            self._agree("other's place", placed, text, mark, row)

    def _names(self, text: Composed, rows: list[dict[str, Any]]) -> None:
        marks = [m for m in text.marks if m.kind == "recipient"]
        self.true["recipient"] += len(marks)
        self.read["recipient"] += len(rows)
        free = list(rows)
        for mark in marks:
            row = next((r for r in free if _placed(r, mark)), None)
            if row is None:
                near = [r["as_printed"] for r in rows if r["start"] < mark.end + 20]
                self._miss("recipient missed", text, mark, " | ".join(near[-3:]))
                continue
            free.remove(row)
            self.found["recipient"] += 1
            self.sound["recipient"] += 1
        for row in free:
            self._extra("recipient invented", text, row)

    def _instruments(self, text: Composed, rows: list[dict[str, Any]]) -> None:
        coded = [r for r in rows if r["instrument"]]
        marks = [m for m in text.marks if m.kind == "instrument"]
        self.true["instrument"] += len(marks)
        self.read["instrument"] += len(coded)
        for mark in marks:
            near = [r for r in coded if r["start"] < mark.end and mark.start < r["end"]]
            if len(near) == 1 and near[0]["instrument"].startswith(str(mark.value)):
                self.found["instrument"] += 1
                self.sound["instrument"] += 1
            else:
                self._miss("instrument", text, mark, str([r["instrument"] for r in near]))

    def _agree(
        self, what: str, right: bool, text: Composed, mark: Mark, row: dict[str, Any] | None
    ) -> None:
        self.true[what] += 1
        self.found[what] += right
        if not right:
            read = {k: v for k, v in (row or {}).items() if k in SHOWN}
            self._miss(what, text, mark, str(read))

    def _miss(self, what: str, text: Composed, mark: Mark, read: str) -> None:
        key = (what, mark.source)
        self.missed[key] += 1
        printed = text.raw[mark.first : mark.last]
        right = f"{printed!r} is {mark.kind} {mark.value} {mark.upper or ''} {mark.bound}"
        self._keep(key, f"{right}; read {read}; in {_around(text.raw, mark.first)!r}")

    def _extra(self, what: str, text: Composed, row: dict[str, Any]) -> None:
        near = [m for m in text.marks if m.first <= row["end"] + 40 and row["start"] - 40 <= m.last]
        key = (what, near[0].source if near else "")
        self.missed[key] += 1
        self._keep(key, f"{row['as_printed']!r} in {_around(text.raw, row['start'])!r}")

    def _keep(self, key: tuple[str, str], example: str) -> None:
        if len(example) < len(self.examples.get(key, example + " ")):
            self.examples[key] = example

    def rate(self, what: str) -> float:
        """The part found of what is true."""
        return self.found[what] / self.true[what] if self.true[what] else 1.0

    def recall(self, *kinds: str) -> float:
        return sum(self.found[k] for k in kinds) / max(1, sum(self.true[k] for k in kinds))

    def precision(self, *kinds: str) -> float:
        return sum(self.sound[k] for k in kinds) / max(1, sum(self.read[k] for k in kinds))


SHOWN = ("as_printed", "kind", "value", "upper", "bound")


def _around(raw: str, place: int) -> str:
    return raw[max(0, place - 70) : place + 110]


def _placed(row: dict[str, Any], mark: Mark) -> bool:
    covers = row["start"] <= mark.start and mark.end <= row["end"]
    return covers and mark.first <= row["start"] and row["end"] <= mark.last


def _same(row: dict[str, Any], mark: Mark) -> bool:
    return _near(row["value"], mark.value) and _near(row["upper"], mark.upper)


def _near(one: float | None, two: float | str | None) -> bool:
    if one is None or two is None or isinstance(two, str):
        return one is two
    return abs(one - two) <= 1e-6 * max(1.0, abs(two))
