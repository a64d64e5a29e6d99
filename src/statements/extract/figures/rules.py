"""Where the words of an event stand when they are said of those whom a figure counts.

The rules are tried in their order, over the letters of a sentence. Beside each stand an example
with its event and a counter-example, which the tests run on "40".
"""

from __future__ import annotations

import re
from typing import NamedTuple

_SKIP = "[_a]*"
OWN_VERB = re.compile(r"_*,?_*[a_]*[hmbevTEIXYR]|a*w")  # of a figure that is a subject itself
# "were reported to have been", "have", "will be": what stands between those counted and a verb.
_AUX = (
    r"(?P<aux>(?:[hmtbnja_]|(?<=a)&(?=a)|(?<=[ba_])e(?=[tbhEXaS_])"
    r"|(?<=[bja])(?:[ew][,&])+_?(?=[EXS]))*)"  # "being bought, sold, held captive"
)
_ALSO = r"(?:[,&]+[ahmb_]*{0})*"  # a verb that shares it: "arrested and executed"
_NO_OBJECT = r"(?![_a]*[d#wPy])"


class Rule(NamedTuple):
    """Where the words of an event stand, seen from a figure; `x` is the place of the words."""

    link: str
    side: str  # before the figure, inside its phrase, behind it, or after it as its subject
    pattern: re.Pattern[str]
    roles: str  # what the words must be, as in `event_words.Said`
    needs: str  # letters of which one must stand in the verb group
    example: str
    event: str
    counter: str


def _before(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})\Z")


RULES = (
    Rule(
        "object", "before", _before(rf"(?P<x>[TGEXY](?:,?&[ba]*[TGEXY])*){_SKIP}d*{_SKIP}"), "ETG",
        "", "The storm killed 40 people.", "killed", "The storm killed a man and 40 people sang.",
    ),
    Rule(
        "relative", "behind",
        re.compile(rf"{_SKIP},?[rq]{_AUX}(?P<x>[EXSJ]{_ALSO.format('[EXS]')})"), "ESJ", "b",
        "We saw 40 people who were injured.", "injured", "We saw 40 people who injured a man.",
    ),
    Rule(
        "relative", "behind",
        re.compile(rf"{_SKIP},?r{_AUX}(?P<x>[IXY]{_ALSO.format('[IXY]')})"), "I", "",
        "We saw 40 people who fled.", "displaced", "We saw 40 people and a man who fled.",
    ),
    Rule(
        "adjacent", "behind",
        re.compile(rf"{_SKIP}j?a*(?P<x>[EXSGJ]{_ALSO.format('[EXS]')}){_NO_OBJECT}"), "ESJ", "",
        "The storm left 40 injured.", "injured", "Then 40 soldiers killed a man.",
    ),
    Rule(
        "adjacent", "behind", re.compile(rf"{_SKIP}(?P<x>J)"), "J", "",
        "We saw 40 people fleeing the storm.", "displaced", "We saw 40 people in fleeting joy.",
    ),
    Rule(
        "counted noun", "behind", re.compile(r"(?:o[da]*)?(?P<x>[PS])(?!w)"), "PS", "",
        "There are 40 of the wounded.", "injured", "There are 40 of the missing pages.",
    ),
    Rule(
        "subject", "after",
        re.compile(rf"{_SKIP},?{_SKIP}{_AUX}(?P<x>[EXSPJ](?:[,&_]+[ahmb_]*[EXSI])*)"), "ESPJ", "bj",
        "In all 40 people, most of them old, were injured.", "injured",
        "Near 40 villages a man was injured.",
    ),
    Rule(
        "subject", "after",
        re.compile(rf"{_SKIP},?{_SKIP}{_AUX}(?P<x>[IXY](?:[,&_]+[ahmb_]*[IXYE])*)"), "I", "",
        "In all 40 people fled.", "displaced", "The fear of 40 people fled.",
    ),
    Rule(
        "subject", "after",
        re.compile(
            rf"{_SKIP},?_*(?:[,&]+[dw_]+)*,?[ev][dwaNGTPy_]{{0,12}}[,&]+{_AUX}(?P<x>[IXY])"
        ),
        "I", "", "The parliaments of 40 states condemned the act, and recognised it.", "recognised",
        "When 40 states met, Utopia recognised it.",
    ),
    Rule(
        "apposition", "after",
        re.compile(rf"{_SKIP},?{_SKIP}(?:d*a*)?(?P<x>[EXSJ]{_ALSO.format('[EXS]')}){_NO_OBJECT}"),
        "ESJ", "", "We mourn 40 people, all killed by the storm.", "killed",
        "We mourn 40 people, and killed the snake.",
    ),
    Rule(
        "of-phrase", "before", _before(r"(?P<x>[NP](?:&[NP])*)_*[ot]?[da]*"), "NGP", "",
        "It led to the deaths of 40 people.", "died", "It led to the death of a man in 40 cities.",
    ),
    Rule(
        "subject", "before", _before(r"(?P<x>[IXEY])B[da]*"), "I", "",
        "It was signed by 40 states.", "signed", "It was destroyed by 40 soldiers.",
    ),
    Rule(
        "shared over a list", "before",
        _before(r"(?P<x>[TGEXY])[da]*[weg]{0,3}w_*(?:,[daweg_]*w_*)*,?&[da]*"), "ETG", "",
        "The storm destroyed crops and 40 houses.", "destroyed",
        "The storm destroyed crops and 40 houses were built.",
    ),
    Rule(
        "counted noun", "inside", re.compile(r"(?P<x>[PNESI])"), "PSE", "",
        "There were 40 deaths.", "died", "There were 40 death notices.",
    ),
    Rule(
        "predicate", "before", _before(r"K[^,;:]{0,8}(?P<x>[PNESX])[^,;:#hmb]{0,14}t[da]*"), "PNES",
        "", "It brings the number of people killed in May to 40.", "killed",
        "It brings the number of killed to light in 40 reports.",
    ),
    Rule(
        "predicate", "before",
        _before(r"(?P<x>[PNESXJ](?:,?&?[ESX])*)(?:[pot][dawgyGNE]+){0,4}(?:[hma_]*(?:R[pta]*|b[ap]*)|[:-])[da]*"),
        "PNESJ", "", "The death toll reached 40.", "died", "The dead were buried in 40 graves.",
    ),
)  # fmt: skip
