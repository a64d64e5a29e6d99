"""Statements composed from a grammar, with the truth about every number and name in them.

The sentences are invented and neutral; places such as Arland do not exist. In a template, a slot
`{n}` stands for something drawn, and `[kind:before<core>after]` marks a number: a reader has to
cover the core and may take in what is around it; two cores may be read as one number or as two.
A mark may name several kinds, `[a|b:...]`, where more than one reading is right, and a value,
`[count=1:One]`. What is not a `{t}` in a template is a part of the first `{t}`; where there
is none, all are parts of nothing. What follows " | " are the events of its figures: "*" is that of
the words drawn, as where nothing follows, "-" is none, and "?" is not measured. Nothing here knows
how the reader works: the forms are those of public statements.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import accumulate
from operator import add
from random import Random
from textwrap import wrap
from typing import Any, NamedTuple

FIGURE_KINDS = frozenset(("count", "percent", "money", "measure", "ratio"))
NONE, UNKNOWN = "-", "?"


class Mark(NamedTuple):
    """What stands at a place in truth; `start:end` is its core, `first:last` its widest reach."""

    kind: str
    start: int
    end: int
    first: int
    last: int
    value: float | str | None = None
    upper: float | None = None
    bound: str | None = None
    event: str | None = None
    group: str | None = None
    whole: int = -1  # where the figure starts of which it is part
    source: str = ""

    def moved(self, to: Callable[[int], int]) -> Mark:
        whole = to(self.whole) if self.whole >= 0 else -1
        start, end, first, last = map(to, self[1:5])
        return self._replace(start=start, end=end, first=first, last=last, whole=whole)


class Marked(NamedTuple):
    """A text with what is true of it."""

    raw: str
    marks: tuple[Mark, ...] = ()


Slot = Callable[[Random], Marked]


def join(*parts: str | Marked) -> Marked:
    text, marks = "", []
    for part in parts:
        raw, own = (part, ()) if isinstance(part, str) else part
        marks += [mark.moved(partial(add, len(text))) for mark in own]
        text += raw
    return Marked(text, tuple(marks))


def mark(kind: str, core: str, before: str = "", after: str = "", **truth: Any) -> Marked:
    start, text = len(before), before + core + after
    return Marked(text, (Mark(kind, start, start + len(core), 0, len(text), **truth),))


_SLOT = re.compile(r"\{(?P<slot>\w+)\}|\[(?P<kind>[a-z|]+)(?:=(?P<value>[\d.]+))?:(?P<in>[^\]]*)\]")
_CORE = re.compile("<([^>]*)>")


def fill(template: str, dice: Random) -> Marked:
    """A template with its slots filled."""
    printed, _, told = template.partition(" | ")
    parts: list[str | Marked] = []
    position = 0
    for match in _SLOT.finditer(printed):
        parts.append(printed[position : match.start()])
        position = match.end()
        if match["slot"]:
            parts.append(SLOTS[match["slot"]](dice))
        else:
            value = float(match["value"]) if match["value"] else None
            parts.append(cored(match["kind"], match["in"], value))
    text, marks = join(*parts, printed[position:])
    return Marked(text, tuple(linked(marks, template, told)))


def linked(marks: Sequence[Mark], template: str, told: str) -> Iterator[Mark]:
    """The marks of a template, its figures with their events, groups and wholes."""
    drawn = next((m.event for m in marks if m.kind == "event"), None)
    groups = {m.start: m.group for m in marks if m.kind == "group"}
    wholes = [m.start for m in marks if m.kind == "whole"]
    events = iter(told.split(", ") * 9 if told else ())
    for m in marks:
        if m.kind in FIGURE_KINDS:
            event = next(events, "*")
            yield m._replace(
                event=drawn if event == "*" else event,
                group=groups.get(m.last + 1) if m.kind == "count" else None,
                whole=-1 if m.start in wholes else min(wholes, default=-1),
                source=template,
            )
        elif m.kind not in ("event", "group", "whole"):
            yield m._replace(source=template)


def cored(kind: str, printed: str, value: float | None = None) -> Marked:
    """`before<core>after` as marks of its cores, each with the whole as its widest reach."""
    pieces = _CORE.split(printed)
    text, marks = "", []
    for number, piece in enumerate(pieces):
        if number % 2 or len(pieces) == 1:
            marks.append(Mark(kind, len(text), len(text) + len(piece), 0, 0, value))
        text += piece
    return Marked(text, tuple(m._replace(last=len(text)) for m in marks))


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
    size, name = (1000, "thousand") if n >= 1000 else (100, "hundred")
    head, rest = divmod(n, size)
    tail = (joint if rest < 100 else " ") + in_words(rest, hyphen, joint) if rest else ""
    return f"{in_words(head, hyphen, joint)} {name}{tail}"


def printed(dice: Random, n: int) -> str:
    """A whole number in one of the forms that it has in print."""
    plain, grouped = str(n), f"{n:,}"
    words = in_words(n, dice.choice(("-", "-", " ")), dice.choice((" and ", " and ", " ")))
    if n < 100:
        return dice.choice((plain, words, plain, words, f"{words} ({plain})", f"{plain} ({words})"))
    if n < 1000:
        return dice.choice((plain, plain, words, plain, plain, f"{words} ({plain})"))
    spaced = [grouped.replace(",", blank) for blank in " \u00a0\u2009\u202f"]
    long = words if n % 1000 == 0 or n < 10_000 else grouped
    return dice.choice((grouped, plain, *spaced, grouped, long))


def size(dice: Random) -> int:
    high = dice.choice((9, 99, 99, 999, 999, 9999, 99_999, 999_999))
    n = dice.randint(max(2, (high + 1) // 10), high)
    return n - n % 1000 if high > 999 and not dice.randrange(3) else n


HEDGES = {
    "approximate": "nearly|almost|about|around|some|approximately|roughly|an estimated|close to",
    "at least": "over|more than|at least|no fewer than|not less than|upwards of|in excess of",
    "at most": "up to|fewer than|less than|at most|no more than|not more than",
}
VAGUE = (
    "dozens of|scores of|hundreds of|thousands of|tens of thousands of|hundreds of thousands of"
    "|several hundred|a million|several dozen|millions of|many hundreds of|a few dozen"
).split("|")


def counted(low: int = 0, high: int = 0) -> Slot:
    """An exact count: between two numbers, or of any size."""

    def made(dice: Random) -> Marked:
        n = dice.randint(low, high) if high else size(dice)
        return mark("count", printed(dice, n), value=n, bound="exact")

    return made


def whole(dice: Random) -> Marked:
    """A count that is more than eight of the others, which are its parts."""
    return join(mark("whole", ""), counted(800, 9999)(dice))


def hedged(dice: Random) -> Marked:
    n, bound = size(dice), dice.choice(tuple(HEDGES))
    if not dice.randrange(12):
        after = dice.choice((" or more", "+"))
        return mark("count", printed(dice, n), "", after, value=n, bound="at least")
    hedge = dice.choice(HEDGES[bound].split("|"))
    return mark("count", printed(dice, n), f"{hedge} ", value=n, bound=bound)


def ranged(dice: Random) -> Marked:
    low = dice.randint(20, 900)
    high = low + dice.randint(2, 60)
    before, joint = dice.choice(
        (("", " to "), ("", "-"), ("", "–"), ("between ", " and "), ("from ", " to "))
    )
    return mark("count", f"{low}{joint}{high}", before, value=low, upper=high, bound="range")


def vague(dice: Random) -> Marked:
    phrase = dice.choice(VAGUE)
    core = phrase.removesuffix(" of")
    return mark("count", core, "", phrase[len(core) :], bound="vague")


def with_noun(dice: Random) -> Marked:
    """A number that stands before what it counts."""
    return dice.choice((*[counted()] * 4, hedged, hedged, ranged, vague))(dice)


def capital(make: Slot) -> Slot:
    def made(dice: Random) -> Marked:
        text, marks = make(dice)
        return Marked(text[:1].upper() + text[1:], marks)

    return made


HEDGED = (*[("", "exact")] * 3, ("about ", "approximate"), ("over ", "at least"))


def percent(dice: Random) -> Marked:
    n = dice.randint(2, 98)
    number, value = dice.choice(((str(n), n), (f"{n}.5", n + 0.5), (in_words(n), n)))
    sign = dice.choice((" per cent", " percent", "%")[: 2 if number[0].isalpha() else 3])
    hedge, bound = dice.choice(HEDGED)
    return mark("percent", number, hedge, sign, value=value, bound=bound)


def money(dice: Random) -> Marked:
    n = dice.randint(2, 900)
    scale, factor = dice.choice((("", 1), (" million", 10**6), (" billion", 10**9), (",000", 1000)))
    before, after = dice.choice(
        (("$", ""), ("US$ ", ""), ("€", ""), ("", " dollars"), ("", " euros"), ("USD ", ""))
    )
    return mark("money", f"{n}{scale}", before, after, value=n * factor, bound="exact")


def measure(dice: Random) -> Marked:
    n, unit = dice.randint(2, 4000), dice.choice(("hectares", "km²", "miles", "tonnes", "kg"))
    hedge, bound = dice.choice(HEDGED)
    return mark("measure", printed(dice, n), hedge, f" {unit}", value=n, bound=bound)


RATIOS = {
    **{"<half> of": 0.5, "<one in ten>": 0.1, "<two thirds> of": 2 / 3, "a <third> of": 1 / 3},
    **{"a <quarter> of the": 0.25, "<one in five>": 0.2, "<three-quarters> of all": 0.75},
}


def ratio(dice: Random) -> Marked:
    return cored("ratio", *dice.choice([*RATIOS.items()]))


# ---------------------------------------------------------------- dates and words

MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
).split("|")


def suffixed(n: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{'th' if 10 < n % 100 < 14 else ending}"


def date(dice: Random) -> Marked:
    d, m, y = dice.randint(1, 27), dice.randint(1, 12), dice.randint(1988, 2026)
    month, short, e = MONTHS[m - 1], dice.choice(("Jan.", "Feb.", "Aug.", "Sept.", "Dec.")), d + 1
    first, last = suffixed(d), suffixed(e)
    forms = (
        f"{d} {month} {y}|{month} {d}, {y}|{d:02}-{m:02}-{y}|{d:02}.{m:02}.{y}|{d:02}/{m:02}/{y}"
        f"|{y}-{m:02}-{d:02}|{first} of {month} {y}|{first} to {last} {month} of {y}|{month} {d}"
        f"|{d}-{e} {month} {y}|{month} {d}–{e}, {y}|{short} {d}|{month} {y}|{d} {month}"
        f"|{first} {month}, {y}|{d} to {e} {month} {y}|{d} {short} {y}"
    )
    return mark("date", dice.choice(forms.split("|")))


def full_date(dice: Random) -> Marked:
    d, month, y = dice.randint(1, 28), dice.choice(MONTHS), dice.randint(1990, 2026)
    return mark("date", dice.choice((f"{d} {month} {y}", f"{month} {d}, {y}")))


def nth(dice: Random) -> Marked:
    spelt = dice.choice("first|second|third|fifth|tenth|twelfth|twentieth|thirty-third".split("|"))
    return mark("ordinal", dice.choice((suffixed(dice.randint(1, 75)), spelt)))


def words(options: str) -> Slot:
    return lambda dice: Marked(dice.choice(options.split("|")))


def coded(kind: str, options: str) -> Slot:
    """Words of which "=" says the event or the group."""

    def made(dice: Random) -> Marked:
        text, _, code = dice.choice(options.split("|")).partition("=")
        return (
            mark(kind, text, event=code)
            if kind == "event"
            else mark(kind, text, group=code or None)
        )

    return made


def instrument(dice: Random) -> Marked:
    title, _, code = dice.choice(INSTRUMENTS).partition(" = ")
    text, marks = fill(f"the {title}", dice)
    whole = mark("instrument", text.removeprefix("the "), "the ", value=code or title)
    return Marked(text, (*marks, *whole.marks))


SLOTS: Mapping[str, Slot] = {
    **{"q": with_noun, "Q": capital(with_noun), "n": counted(), "N": capital(counted())},
    **{"k": counted(2, 99), "K": capital(counted(2, 99)), "d": date, "full": full_date, "nth": nth},
    **{"t": whole, "T": capital(whole), "pct": percent, "cash": money},
    **{"size": measure, "y": lambda dice: mark("year", str(dice.randint(1948, 2026)))},
    **{"part": ratio, "Part": capital(ratio), "Pct": capital(percent)},
    "g": coded(
        "group",
        "people=all|civilians=all|women=women|men=men|children=children|residents=all|girls=girls"
        "|older persons=elderly|elderly people=elderly|peaceful civilians|schoolchildren=children"
        "|persons with disabilities=persons with disabilities|pupils|Arland residents=all",
    ),
    "g2": coded("group", "women=women|men=men|children=children|older persons=elderly|boys=boys"),
    "w": words("houses|schools|hospitals|villages|buildings|bridges|libraries|cultural monuments"),
    "c": words("complaints|applications|letters|petitions|appeals|reports"),
    "was": coded(
        "event",
        "were killed=killed|were injured=injured|were wounded=injured|were displaced=displaced"
        "|were detained=detained|went missing=missing|are still missing=missing|died=died"
        "|were taken hostage=taken captive|were released=released|have been arrested=detained"
        "|were rescued=rescued|were evacuated=evacuated|were tortured=tortured"
        "|lost their lives=died|have returned home=returned|were forcibly evicted=displaced",
    ),
    "did": coded("event", "killed=killed|injured=injured|displaced=displaced|wounded=injured"),
    "razed": coded("event", "were destroyed=destroyed|were damaged=damaged|burned down=destroyed"),
    "place": words("Alton|Borwick|the city of Carden|the Dale region|Port Ely|the town of Estwick"),
    "A": words("Alton|Borwick|Carden|Dunmore"),
    "B": words("Estwick|Norham|Port Ely|Belmark"),
    "thing": words("flood|fire|shelling|storm|explosion|clashes|landslide"),
    "name": words("Anna Bell|Carl Dorn|Mira Voss|Ivo Kern"),
    "instrument": instrument,
}

# ---------------------------------------------------------------- sentences

FIGURES = """\
{Q} {g} {was} in {place}.
{Q} {w} {razed}.
In {place}, {q} {g} {was}.
On {d}, {q} {g} {was} in {place}.
In {y}, {q} {g} {was}.
As a result of the {thing}, {q} {g} {was}.
The {thing} {did} {q} {g}.
The {thing} {did} {n}.
It is reported that {q} {g} {was} during the {thing}.
According to the local authorities, {q} {g} {was}.
There were {q} {g} in the shelters of {place}. | -
The office received {q} {c} in {y}. | received
A total of {n} {g} {was}.
The number of {g} who {was} rose to {n}.
The death toll has reached {n}. | died
The fate of {q} {g} is still unknown. | fate unknown
The whereabouts of {n} {g} remain unknown. | fate unknown
The lives of {n} {g} were lost in {place}. | died
Our staff visited {n} {w} and spoke to those who live there. | -
For the {q} {g} who {was}, no help has come.
These {n} {g} have not been heard of since. | ?
More and more people, {n} in all, came to the square. | -
The mission interviewed {q} witnesses, and their accounts agree. | ?
We remember the {n} who {was}.
The list names {n} {g} from {place}. | ?
All {n} {g} {was}.
[count=150:Morethan <150>] {g} {was}.
[count=1:One] woman and {k} men {was} in {place}. | *, *""".split("\n")
PARTS = """\
{T} {g}, including {k} {g2} and {k} {g2}, {was}.
{T} {g}, of whom {k} were {g2}, {was}.
{T} {g} {was}, among them {k} {g2}, {k} {g2} and {k} {g2}.
{T} {g} ({k} {g2} and {k} {g2}) {was} in {place}.
{T} {g} {was} – {k} {g2}, {k} {g2} and {k} {g2}.
Of the {t} {g} who {was}, {k} were {g2}.
Of {t} {g}, only {k} have returned. | ?
{T} {g} {was}; {k} of them were {g2}.
{T} {g} {was}, {k} of them {g2}.
{T} {g} {was}, with {k} {g2} among them.
Some of the {t} {g}, {k} of whom are {g2}, {was}. | ?
{T} {g} {was}, {k} in {A} and {k} in {B}.
{K} of the {t} {g} were {g2}. | ?
Out of {t} {c}, {k} were upheld and {k} rejected. | ?
{T} {g} {was}, {pct} of them {g2}.
Of the {t}, {k} have been identified, {k} have not. | ?""".split("\n")
SEVERAL = """\
{Q} {g} {was} and {n} were injured. | *, injured
{N} {g} were killed, {n} wounded and {n} displaced. | killed, injured, displaced
{k} {g2} lost both parents, whereas {k} lost one parent. | lost both parents, lost one parent
{N} {c} came from {A} and {n} from {B}. | ?
In {A}, {n} {g} {was}; in {B}, {n}. | *, ?
{N} {g} {was} in {y} and {n} in {y}. | *, ?
Complaints by region: {A} ({k}), {B} ({k}) and the capital ({n}). | ?
The number of {g} fell from {n} to {n}. | -
{Q} {g} {was}, while {q} {w} were destroyed. | *, destroyed
The {thing} {did} {q} {g} and destroyed {q} {w}. | *, destroyed
{N} {g} {was}, and the fate of {n} others is unknown. | *, fate unknown
{K} {g2} and {k} {g2} {was}, most of them in {place}.
{Pct} of {g} {was}.
Unemployment reached {pct} of the population. | ?
The damage is put at {cash}. | -
The government set aside {cash} for {q} families. | -, ?
{N} {g} received {cash} each. | ?
The fire covered {size} of forest. | ?
{Part} {g} {was}.
The {thing} {did} {part} {g} of {place}.
They delivered {size} of flour to {q} {g}. | -, ?""".split("\n")

LISTS = """\
{T} {g}, including {list}, were murdered and {t} residents were evicted. | killed | displaced
In {place}, {t} residents, among them {list}, were killed and {t} were injured. | killed | injured
{T} {g} – including {list} – were detained and {t} residents were released. | detained | released
On {d}, {t} {g}, including {list}, went missing and {t} people were killed. | missing | killed
{T} {g} ({list}) were injured, and {t} houses were destroyed. | injured | destroyed""".split("\n")

OTHERS = """\
The talks began on {d}.
On {d}, the {thing} reached {place}.
In {y}, the border was opened.
The house was built in {y} and restored in {y}.
In[year:2007] the office was opened.
In the [year:1990s] the town grew.
The shelling began at [time:10:30] and lasted until [time:<5> p.m.] or later.
On [date|time:<30/10/2020> <22:43>] the siren was heard.
The [duration:<44>-day] war left deep traces.
[duration:<Thirty-four> years] have passed since {full}.
The siege lasted [duration:<two> and a half years].
Over the past [duration:<five> years] much has been rebuilt.
They walked for [duration:<three> days and] [duration:<three> nights].
In the [century:XX century] the town was small.
It is among the gravest acts of the [century:20th century].
A [age:<24>-year-old] man was questioned.
She is [age:<41> years old].
His children, aged [age:6], [age:8] and [age:14], were with him.
{name}, [age:56], spoke at the meeting.
This is the {nth} report of the office.
It marks the {nth} anniversary of the {thing}.
The [ordinal:second] and [ordinal:third] rounds were held in {y}.
The [designation:<366th> Motorized Regiment] was stationed there.
The [designation:<Second> River War] ended in {y}.
The spread of [designation:COVID-<19>] slowed the work.
School No. [designation:4] in {place} is open again.
Resolutions #[document:822], [document:853], [document:874] and [document:884] were adopted.
Resolution [document|year:<822> (<1993>)] of the Security Council calls for talks.
Article [document:26] of the Constitution protects this right.
Under Article [document:<14>(<1>)] the state must investigate.
The General Assembly adopted resolution [document:A/RES/<48>/<114>].
The record is kept.[document:1]
See page [document:14] of the annual report.
Call the hotline at [other|document:+99 12 345 67 89].
More at [document|other:https://example.org/2021/05/12].
Write to [other|document:info24@example.org] for details.
It is [pronoun:<one> of the longest rivers of Arland].
[pronoun|other:No <one>] was held to account.
He wrote the book "The [title:<Two> Rivers of Belmark]".
These acts violate {instrument}.
The state is a party to {instrument} and {instrument}.
We call on the United Nations and the Council of Europe to act.
The parcels were sent to the Ministry of Trade.
Signed by the Union of Teachers and the League of Bakers.
He was sent to {place} and has not been seen since.""".split("\n")

# The printed title of an instrument, and where it differs the beginning of the codebook's name.
INSTRUMENTS = """\
[year:1949] Geneva Conventions = Geneva Conventions of 1949
Geneva Conventions for the Protection of War Victims = Geneva Conventions of 1949
[designation|ordinal:<Fourth> Geneva Convention] = Geneva Convention (IV)
[designation|document:<IV> Geneva Convention] = Geneva Convention (IV)
Genocide Convention = Convention on the Prevention and Punishment of the Crime of Genocide
Convention on the Rights of the Child
[year:1989] Convention on the Rights of the Child = Convention on the Rights of the Child
UN Convention against Torture = Convention against Torture
International Covenant on Civil and Political Rights
International Convention on the Elimination of All Forms of Racial Discrimination
[year:1948] Universal Declaration of Human Rights = Universal Declaration of Human Rights
UN Charter = Charter of the United Nations
Rome Statute ([year:1998]) = Rome Statute
American Convention on Human Rights""".split("\n")

# ---------------------------------------------------------------- recipients

RECIPIENTS = """\
UN Secretary-General (UNSG)|UN Security Council (UNSC)|UNICEF|Council of Europe (CoE)
European Union (EU)|Organization for Security and Cooperation in Europe (OSCE)|Amnesty International
UN Educational, Scientific and Cultural Organization (UNESCO)|UN High Commissioner for Refugees
International Committee of the Red Cross (ICRC)|World Health Organization|UN Human Rights Council
Committee on Economic, Social and Cultural Rights (CESCR)|League of Bakers|Valley Foundation
Union of Teachers of Arland (UTA)|Board of River Trade|Dale Peace Centre (DPC)|Parliament of Belmark
Ministry of Labour and Social Protection|Committee on Fish and Ships|diplomatic missions in Arland
Association of Bakers and Millers of Northern States (ABMNS)|Board of Fish, Ships and Ports (BFSP)
ombudspersons of other countries|civil society organizations""".replace("\n", "|").split("|")
SENT = (
    *("The statement has been sent to", "The appeal went to", "This statement is addressed to"),
    *("Copies of this letter were sent to", "The report was submitted to"),
    *("The present appeal is being sent to", "This report has been transmitted to"),
)


def addressees(dice: Random) -> Marked:
    """Whom a statement was sent to, in a sentence or in a list under it."""
    left, names = list(RECIPIENTS), []
    article, sent = not dice.randrange(2), dice.choice(SENT)
    for _ in range(dice.choice((1, 2, 3, 4, 5, 8))):
        name, bracket, acronym = left.pop(dice.randrange(len(left))).partition(" (")
        the = "the " if article and name[0].isupper() and not name.isupper() else ""
        names.append(join(mark("recipient", name, the, source=sent), bracket + acronym))
    bullet = dice.choice(("", "", "", "- ", "• "))
    if bullet and len(names) > 1:
        return join(f"{sent}:", *(part for name in names for part in (f"\n{bullet}", name)))
    comma, last = dice.choice(((", ", " and "), (", ", " and "), ("; ", "; ")))
    parts: list[str | Marked] = [f"{sent} ", names[0]]
    for number, one in enumerate(names[1:], 2):
        parts += [last if number == len(names) else comma, one]
    return join(*parts, ".")


# ---------------------------------------------------------------- statements

TITLES = (
    "Statement by the Ombudsman of Arland regarding the {nth} anniversary of the flood",
    "Statement of the Commissioner for Human Rights",
    "## Joint appeal on the events of {full}",
    "On the situation in {place}",
    "Annual report {y}",
)


def sentence(dice: Random) -> Marked:
    kind = dice.choice((FIGURES, PARTS, SEVERAL, OTHERS, OTHERS))
    return capital(lambda dice: fill(dice.choice(kind), dice))(dice)


def long_list(dice: Random, parts: int) -> Marked:
    """A sentence whose first figure stands so many parts away from its verb."""
    template, first, second = dice.choice(LISTS).split(" | ")
    joint = dice.choice((", ", " and ", ", and "))
    listed = ", ".join(["{k} {g2}"] * (parts - 1)) + joint * (parts > 1) + "{k} {g2}"
    template = template.replace("{list}", listed)
    return fill(f"{template} | {f'{first}, ' * (parts + 1)}{second}", dice)


def paragraph(dice: Random) -> Marked:
    parts = [part for _ in range(dice.randint(1, 4)) for part in (" ", sentence(dice))]
    return join(*parts[1:])


def statement(dice: Random) -> Marked:
    """The statement's text before its layout; blank lines between its paragraphs."""
    head = [fill(dice.choice(heads), dice) for heads in (("", *TITLES), ("", "", "Alton, {full}"))]
    sent = [addressees(dice)] if not dice.randrange(2) else []
    sign = fill(dice.choice(("", "{name}\nOmbudsman of Arland", "{name}\n\n{full}")), dice)
    body = [paragraph(dice) for _ in range(dice.randint(1, 4))]
    tail = dice.choice(([*body, sign, *sent], [*body, *sent, sign], [*sent, *body, sign]))
    blocks = [block for block in (*head, *tail) if block.raw]
    return join(*[part for block in blocks for part in ("\n\n", block)][1:])


def laid_out(plain: Marked, dice: Random) -> Marked:
    """The text with odd spaces, soft hyphens, curly quotes and hard wraps."""
    text = plain.raw
    if not dice.randrange(3):  # also inside a number
        lines = (wrap(line, 66, break_on_hyphens=False) for line in text.split("\n"))
        text = "\n".join("\n".join(line) for line in lines)
    cells = list(text)
    if not dice.randrange(4):
        for m in re.finditer(r"(?<=[a-z]{4})[a-z](?=[a-z]{3})", text):
            cells[m.start()] += "\u00ad" if not dice.randrange(4) else ""
    if not dice.randrange(4):
        for number, m in enumerate(re.finditer('"', text)):
            cells[m.start()] = "“”"[number % 2]
    if not dice.randrange(6):
        for m in re.finditer(r"(?<=[a-z]) (?=\d)", text):
            cells[m.start()] = "\u00a0"
    if not dice.randrange(4):
        cells = [cell.replace("\n", "\r\n") for cell in cells]
    begins = [0, *accumulate(map(len, cells))]
    marks = (mark.moved(begins.__getitem__) for mark in plain.marks)
    return Marked("".join(cells), tuple(marks))


def compose(dice: Random) -> Marked:
    return laid_out(statement(dice), dice)


# ---------------------------------------------------------------- measuring

READ = ("as_printed", "kind", "value", "upper", "bound", "event", "group", "part_of")
Row = Mapping[str, Any]


@dataclass
class Tally:
    """What was read of composed statements against what is true of them."""

    true: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    missed: Counter[tuple[str, str]] = field(default_factory=Counter)
    examples: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, text: Marked, rows: Mapping[str, Sequence[Row]]) -> None:
        self._figures(text, rows["figures"])
        for mark in text.marks:
            if mark.kind == "instrument":
                row = _at(rows["instruments"], mark)
                same = row and str(row["instrument"]).startswith(str(mark.value))
                self._score("instrument", text, mark, mark.value, row, bool(same))
            elif mark.kind not in (*FIGURE_KINDS, "recipient"):
                row, kinds = _at(rows["numbers"], mark), mark.kind.split("|")
                right = row is not None and row["kind"] in kinds and _placed(row, mark)
                self._score(kinds[0], text, mark, kinds, row, right)
        for mark in (mark for mark in text.marks if mark.kind == "recipient"):
            row = next((row for row in rows["recipients"] if _placed(row, mark)), None)
            self._score("recipient", text, mark, True, None, row is not None)
        self.read["recipient"] += len(rows["recipients"])
        self.read["instrument"] += sum(bool(row["instrument"]) for row in rows["instruments"])

    def _figures(self, text: Marked, rows: Sequence[Row]) -> None:
        marks = [mark for mark in text.marks if mark.kind in FIGURE_KINDS]
        found = {mark.start: _at(rows, mark) for mark in marks}
        self.read["figure"] += len(rows)
        for mark in marks:
            row = found[mark.start]
            self._score("figure", text, mark, True, row, row is not None)
            if row is None:
                continue
            whole = found.get(mark.whole)
            same = _near(row["value"], mark.value) and _near(row["upper"], mark.upper)
            self._score("kind", text, mark, mark.kind, row, row["kind"] == mark.kind)
            self._score("value", text, mark, mark[5:7], row, same)
            self._score("place", text, mark, mark.kind, row, _placed(row, mark))
            whole_id = whole["figure_id"] if whole else NONE if mark.whole < 0 else UNKNOWN
            for column, told in (
                *(("bound", mark.bound), ("event", mark.event)),
                *(("group", mark.group), ("part_of", whole_id)),
            ):
                if told not in (None, UNKNOWN):
                    true = None if told == NONE else told
                    self.read[column] += row[column] is not None
                    self._score(column, text, mark, true, row, row[column] == true)

    def _score(
        self, what: str, text: Marked, mark: Mark, true: object, row: Row | None, right: bool
    ) -> None:
        self.true[what] += true is not None
        self.right[what] += right and true is not None
        if right:
            return
        key, read = (what, mark.source), {k: v for k, v in (row or {}).items() if k in READ}
        near = text.raw[max(0, mark.first - 70) : mark.first + 110]
        said = f"{text.raw[mark.first : mark.last]!r} is {true}; read {read}; in {near!r}"
        self.missed[key] += 1
        self.examples[key] = min(said, self.examples.get(key, said), key=len)

    def recall(self, what: str) -> float:
        return self.right[what] / max(1, self.true[what])

    def precision(self, what: str) -> float:
        return self.right[what] / max(1, self.read[what])


def _at(rows: Sequence[Row], mark: Mark) -> Row | None:
    return next((r for r in rows if r["start"] < mark.end and mark.start < r["end"]), None)


def _placed(row: Row, mark: Mark) -> bool:
    covers = row["start"] <= mark.start and mark.end <= row["end"]
    return covers and mark.first <= row["start"] and row["end"] <= mark.last


def _near(one: float | None, two: float | str | None) -> bool:
    if one is None or two is None or isinstance(two, str):
        return one is two
    return abs(one - two) <= 1e-6 * max(1.0, abs(two))
