"""Words that tie a figure to what happened: classes of words, forms of verbs, what is not yet so.

Each class has a letter. A sentence is read as one letter a word; the expressions over those
letters stand in `extract.figures`.
"""

from statements.language.english.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MONTHS,
    PREPOSITIONS,
    PRONOUNS,
)

DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
# Letters of the classes; one that stands later wins.
CLASSES: dict[str, frozenset[str]] = {
    "a": frozenset(
        "also already now still then here there today yesterday tonight only just even since ever "
        "again later soon once twice together each respectively mostly mainly once almost about "
        "yet ago thus therefore however instead thereby so far currently alone never-before too "
        "well annually daily else altogether overall meanwhile nevertheless subsequently "
        "dead-weight more either worldwide abroad downstream upstream nearby offshore".split()
    )
    | DAYS
    | frozenset(month.lower() for month in MONTHS.split("|")),
    "u": CONJUNCTIONS - set("and or nor plus both including either".split()) | {"before", "after"},
    "p": PREPOSITIONS - {"of", "to", "by", "before", "after", "including"},
    "d": DETERMINERS
    | frozenset(
        "both other another most many several few further additional such various "
        "remaining numerous countless next certain own last past".split()
    ),
    "y": PRONOUNS - {"there"} | {"one", "oneself", "everyone", "everybody", "someone"},
    "h": frozenset("have has had having".split()),
    "m": AUXILIARIES
    - {"is", "are", "was", "were", "be", "been", "being", "am"}
    - {"have", "has", "had", "having"},
    "b": frozenset(
        "is are was were be been am get gets got gotten become becomes became "
        "remain remains remained stay stays stayed".split()
    ),
    "j": frozenset(["being"]),
    "n": frozenset("not never cannot nobody none neither without nor hardly scarcely".split()),
    "r": frozenset("who that which who've who’ve who'd who’d".split()),
    "q": frozenset("whom whose".split()),
    "&": frozenset("and or & plus".split()),
    "o": frozenset(["of"]),
    "t": frozenset(["to"]),
    "B": frozenset(["by"]),
    "i": frozenset("including include includes included comprising namely notably".split()),
    "R": frozenset(
        "reached reaches reach amount total exceed rise rose rises risen totalled totals totaled "
        "amounted amounts stood "
        "stands numbered number numbers exceeded exceeds exceed grew grown increased climbed "
        "surpassed surpasses passed numbering totalling totaling amounting exceeding reaching "
        "jumped soared stand comes came touches touched fell "
        "dropped drops declined decreased climb climbs hits "
        "tops topped nears neared soars jumps".split()
    ),
    "v": frozenset(
        "made said told went took gave saw met set sent kept brought sought fought built led "
        "felt held let put read ran spoke wrote won knew began chose drew drove found "
        "left lost paid says makes takes gives goes shows live lives lived work works come "
        "continue continues need needs want wants face faces lack lacks say know think see "
        "known thought understood "
        "suffer suffers take make give go seek hope wish call calls urge urges".split()
    ),
}
# Several words of one class.
TOGETHER: dict[str, tuple[str, ...]] = {
    "&": ("as well as", "along with", "together with", "in addition to"),
    "i": (
        "not counting", "not including",
        "among them", "among whom", "amongst them", "such as", "among which", "of them",
        "consisting of", "made up of", "most of them", "many of them", "mostly",
    ),
    "o": ("out of",),
    "Q": ("of whom", "of which", "most of whom", "many of whom", "some of whom", "all of whom"),
    "n": ("no longer", "instead of", "rather than", "far from", "no one"),
    "d": (
        "a total of", "an average of", "at least", "no fewer than", "no less than", "more than",
        "fewer than", "less than", "up to", "as many as", "at most", "an estimated",
        "an additional", "a further", "members of", "the number of", "a number of", "about the",
        "a record number of", "a record",
    ),
    "a": (
        "since then", "by then", "until then", "until now",
        "at the time", "at that time", "so far", "to date", "in all", "in total", "as a result",
        "in cold blood", "at once", "at present", "this year", "last year", "last month",
        "last week", "this week", "this month", "last night", "that day", "that year",
        "a day", "a week", "a month", "a year", "per day", "per week", "per month", "per year",
        "each day", "each month", "each year", "every day", "every month", "every year",
    ),
    "B": ("at the hands of",),
    "w": ("life and death", "life or death"),
    "m": ("am going to", "is going to", "are going to", "was going to", "were going to",
          "managed to", "were able to", "was able to", "were still able to"),
    "b": (
        "continue to be", "continues to be", "continued to be", "seem to be", "seems to be",
        "appear to be", "appears to be",
        # "were among those killed" as "were killed"
        *(f"{be} among {those}" for be in ("is", "are", "was", "were")
          for those in ("those", "the", "people", "the people", "the victims", "the prisoners",
                        "the passengers", "the hostages", "the residents", "the children")),
    ),
    "K": tuple(
        f"{verb} {what}"
        for verb in ("bring brings brought bringing take taking raise raises raised raising put "
                     "puts putting").split()
        for what in ("the number", "the total number", "the overall number", "the")
    ),
}  # fmt: skip
# Words whose letter another is in some places: right before a figure ("as 40 houses were"), behind
# a word of a letter ("have since been", "in that attack"), before a word ("the number of").
BEFORE_FIGURE = {"as": "u", "since": "u", "until": "u"}
BEHIND_LETTER = {
    ("since", "h"): "a", ("that", "p"): "d", ("that", "o"): "d", ("that", "B"): "d",
    **{(day, "p"): "w" for day in DAYS},  # "on Monday 12 were killed"
}  # fmt: skip
BEFORE_WORD = {("R", "of"): "w", ("R", "by"): "v"}
OPEN_CLAUSES = frozenset(["as"])  # where a subject and a verb follow
NAMES = frozenset(["May", "March", "Fed", "Plus"])  # in capitals, no word of a list
# The letters of words that stand in no list, by their endings.
POSSESSIVE = {"'s": "d", "’s": "d"}  # of names too
ENDINGS = {"ed": "e", "ing": "g", "ly": "a", "n't": "n", "n’t": "n"}
NO_ADVERBS = ("family", "elderly", "assembly")
OF_ONE = frozenset(["was", "is", "has"])  # said of one thing, not of several
LAST_JOIN = "and"  # before the last noun of a list
# Before "of" and a figure, they stand for those counted: "a group of 40", "the bodies of 18".
TRANSPARENT = frozenset(
    "total number group groups crowd crew some most all majority bodies parliaments parliament "
    "governments leaders legislatures representatives citizens people population members lives "
    "payment payments amount sum loss rest half thousands hundreds dozens millions remains "
    "families inhabitants".split()
)
# In a clause before an event, it is not said to have happened: forms of verbs, and words.
NOT_YET_VERBS = (
    "hope fear plan intend threaten demand call urge appeal seek expect risk attempt propose "
    "promise prevent avoid aim agree want wish request need order presume pledge commit ask "
    "vow negotiate deny oppose refuse conspire plot invite await"
).split()
CONDITIONS = frozenset(["if", "unless", "whether"])  # of these, a comma is no end
NEARLY = frozenset(["nearly", "almost"])  # right before an event
NOT_YET_WORDS = frozenset(
    "will would may might could can should must shall if unless likely possible potential alleged "
    "wrongly falsely contrary rumours rumors allegedly ready going willing able presumably whether "
    "capable target goal help threat "
    "towards true untrue false try tries trying".split()
)
# Before the words of an event, it is said of somebody, perhaps wrongly: "charged with killing 40".
# Anywhere in a sentence: it is said to be wrong. Right behind the noun of an event: there was none.
DENIED = frozenset("false untrue unfounded baseless fabricated hoax".split())
AVOIDED = frozenset("avoided averted prevented".split())
ACCUSED = frozenset(["charged", "accused", "suspected", "charges"])
# Before the noun of an event, it was undone: "overturned the convictions of 12".
UNDOING_VERBS = "overturn quash annul revoke reverse vacate rescind commute drop withdraw".split()
# Before "of" and the noun of an event, each of what is counted is one: "40 cases of torture".
INSTANCES = frozenset("case cases incident incidents instance instances act acts".split())
ONE = frozenset(["one", "1"])
# Ends of nouns that name no person.
NO_PERSON = tuple(
    "tion tions sion sions ment ments ness ity ities ance ances ence ences ism isms ship ships "
    "area land territory "
    "tons tonnes hectares acres miles kilometres kilometers shots rounds times points votes "
    "seats years months weeks days hours guns rifles tanks planes aircraft rockets missiles "
    "bombs shells mines bullets barrels dollars euros pounds doses books pages words items "
    "bills treaties institutions programmes programs projects proposals letters names trees "
    "parties sides companies firms banks roads attacks acts events crimes parts areas places "
    "strikes raids hearings meetings talks sessions".split()
)
# Nouns for things that end as those for persons do.
THINGS = frozenset(
    "computers containers servers trailers printers routers papers letters numbers orders "
    "towers centers centres boilers generators reactors motors tractors doors floors mirrors "
    "sensors monitors processors rivers waters powers posters stickers folders chapters "
    "quarters shelters meters liters flowers boulders cylinders revolvers launchers freezers "
    "counters registers corners tankers steamers trawlers freighters cruisers bulldozers "
    "lockers matters winters summers scooters cars sectors accidents incidents patents tents "
    "rents contents percents components continents currents accents talents warrants grants "
    "plants restaurants variants".split()
)
# Verbs whose past, participle or -ing are not made by rule: base: past participle [-ing].
PREFIXES = ("re", "up", "over", "under", "out", "with", "mis")  # of irregular verbs
IRREGULAR: dict[str, tuple[str, ...]] = {
    line.split()[0]: tuple(line.split()[1:])
    for line in """
    be was been being
    become became become
    beat beat beaten
    bring brought brought
    burn burned/burnt burned/burnt
    bury buried buried
    bind bound bound
    break broke broken
    cast cast cast casting
    come came come
    cost cost cost
    let let let letting
    lie lay lain lying
    compel compelled compelled compelling
    enrol enrolled enrolled enrolling
    incur incurred incurred incurring
    cancel cancelled/canceled cancelled/canceled cancelling
    inter interred interred interring
    write wrote written
    cut cut cut cutting
    deal dealt dealt
    die died died dying
    dig dug dug digging
    do did done
    drive drove driven
    fall fell fallen
    feed fed fed
    find found found
    flee fled fled
    forgive forgave forgiven
    swear swore sworn
    speak spoke spoken
    drown drowned drowned
    mislead misled misled
    breed bred bred
    bleed bled bled
    overthrow overthrew overthrown
    rise rose risen
    see saw seen
    sweep swept swept
    spread spread spread
    build built built
    buy bought bought
    teach taught taught
    withdraw withdrew withdrawn
    choose chose chosen
    seek sought sought
    say said said
    tell told told
    know knew known
    freeze froze frozen
    get got got getting
    give gave given
    go went gone
    gun gunned gunned gunning
    hang hanged/hung hanged/hung
    hit hit hit hitting
    hold held held
    hurt hurt hurt
    shut shut shut shutting
    keep kept kept
    kidnap kidnapped kidnapped kidnapping
    lay laid laid
    lead led led
    leave left left
    lose lost lost
    make made made
    meet met met
    mow mowed mown
    pay paid paid
    put put put putting
    sell sold sold
    send sent sent
    set set set setting
    shoot shot shot
    sink sank/sunk sunk
    slay slew slain
    steal stole stolen
    strike struck struck
    take took taken
    throw threw thrown
    tear tore torn
    wound wounded wounded
    win won won winning
    blow blew blown
    expel expelled expelled expelling
    admit admitted admitted admitting
    traffic trafficked trafficked trafficking
    commit committed committed committing
    submit submitted submitted submitting
    level levelled levelled levelling
    abduct abducted abducted
    rob robbed robbed robbing
    bar barred barred barring
    starve starved starved
    free freed freed freeing
    transfer transferred transferred transferring
    acquit acquitted acquitted acquitting
    hand handed handed
    ban banned banned banning
    """.strip().splitlines()
}
# Ends of nouns that name persons.
AGENTS = tuple(
    "ers ors ists ees ians ans men women people persons folk children boys girls kids youths "
    "comrades ants ents troops crew staff dead wounded souls victims others sons daughters "
    "wives friends mothers fathers brothers sisters relatives nationals natives individuals "
    "captives widows orphans martyrs jews arabs muslims christians civilians police guards "
    "cadets recruits inmates patriots priests monks nuns judges students pilots cops kinsmen "
    "countrymen population lives humans adults babies infants elders families households "
    "missing injured displaced disappeared detained colleagues officials professionals "
    "neighbors neighbours teenagers ones killed arrested detained rescued abducted".split()
)
