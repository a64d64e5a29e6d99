"""Where the words of an event stand when they are said of those whom a figure counts.

The rules are tried in their order, over the letters of a sentence. Beside each stand an example
with its event and a counter-example, which the tests run on "40".
"""

import re
from typing import NamedTuple

_SKIP = "[_a]*"
# "were reported to have been", "have", "will be": what stands between those counted and a verb.
_AUX = (
    r"(?P<aux>(?:[hmtbnja_]|(?<=a)&(?=a)|(?<=[ba_])[ev](?=[tbhEXaS_])"
    r"|(?<=[ba_])[ev][pu](?=[EXS])"  # "confirmed as injured"
    r"|[EX](?=t[h]b)"  # "were recorded to have been killed"
    r"|(?<=[bja])(?:[ew][,&])+_?(?=[EXS]))*)"  # "being bought, sold, held captive"
)
_BE = r"(?=[hmtnae&_]*[bj])"  # among them is a form of "be"
_NOT_BE = r"(?<!b)(?<!b[an])(?<!b[an]{2})"
_ALSO = r"(?:[,&]+[ahmb_]*[EXS])*"  # a verb that shares it: "arrested and executed"
_WERE = r"(?:[EXSJ]|(?<=b)P|(?<=b[an_])P|(?<=b[an_]{2})P)"  # "were refugees"
_SUBJECT = r"(?:y|[dw]{2,4})h?a*"  # "we", "the storm had"
_LISTED = rf"(?:,{_SKIP}[dw]{{2,3}})*,?&d[w]*{_SKIP}"  # ", a child and a man"
_NO_OBJECT = r"(?!a*[d#wPy])"


class Rule(NamedTuple):
    """Where the words of an event stand, seen from a figure; `x` is the place of the words."""

    link: str
    side: str  # before the figure, inside its phrase, or behind it
    over: str  # the letters of a `Line` that are looked at
    roles: str  # what the words must be, as in `event_words.Said`
    pattern: re.Pattern[str]
    example: str
    event: str
    counter: str


def _before(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{pattern})\Z")


RULES = (
    Rule("object", "before", "flat", "ETG",
         _before(rf"(?P<x>(?:[TY]|{_NOT_BE}[EX])(?:,?&[ba]*[TEXYe])*|G(?:,?&[ba]*[Gg])*)"
                 rf"{_SKIP}d*{_SKIP}"),
         "The storm killed 40 people.", "killed", "The storm killed a man and 40 people sang."),
    Rule("object", "before", "letters", "EITSGJ",
         _before(r"(?P<x>[EXITYGSJ])[dawpo]{0,9},?i[da]*"),
         "All have been arrested, including 40 men.", "detained",
         "All were arrested, including a guard of 40 men."),
    Rule("relative", "behind", "near", "ESJP",
         re.compile(rf"{_SKIP},?[rq]{_BE}{_AUX}(?P<x>[EXSJP]{_ALSO})"),
         "We saw 40 people who were injured.", "injured", "We saw 40 people who injured a man."),
    Rule("relative", "behind", "near", "I",
         re.compile(rf"{_SKIP},?r{_AUX}{_NOT_BE}(?P<x>[IXY](?:[,&]+[ahmb_]*[IXY])*)"),
         "We saw 40 people who fled.", "displaced", "We saw 40 people and a man who fled."),
    Rule("relative", "behind", "near", "ET",
         re.compile(rf"{_SKIP}[rq]{_SUBJECT}(?P<x>[ETX]{_ALSO}){_NO_OBJECT}"),
         "We saw 40 people whom the storm had injured.", "injured",
         "We saw 40 people whose leader they killed."),
    Rule("relative", "behind", "flat", "ET",
         re.compile(rf"{_SKIP}{_SUBJECT}(?P<x>[ETX]{_ALSO}){_NO_OBJECT}"),
         "We saw 40 people the storm had injured.", "injured", "In 40 raids they killed."),
    Rule("adjacent", "behind", "near", "ESJ",
         re.compile(rf"{_SKIP}j?a*(?:&a+)?(?:(?P<x>[EXSGJ]{_ALSO}){_NO_OBJECT})"),
         "The storm left 40 injured.", "injured", "Then 40 soldiers killed a man."),
    Rule("adjacent", "behind", "near", "J",
         re.compile(rf"(?:{_SKIP}[hmbta]*[ev][da_]*w*)?{_SKIP}(?P<x>J)"),
         "We saw 40 people fleeing the storm.", "displaced", "We saw 40 people in fleeting joy."),
    Rule("counted noun", "behind", "letters", "PSE",
         re.compile(r"(?:o[da]*)?(?P<x>[PS]|(?<=[da])[EX])(?!w)"),
         "There are 40 of the wounded.", "injured", "There are 40 of the missing pages."),
    Rule("subject", "behind", "plain", "ESPJ",
         re.compile(
             rf"{_SKIP},?{_SKIP}{_BE}{_AUX}(?:[ev]_*[,&]+a*)?"
             rf"(?P<x>{_WERE}(?:_*[,&][,&_]*[ahmb_]*[EXSI](?!w))*)"),
         "In all 40 people, most of them old, were injured.", "injured",
         "Near 40 villages a man was injured."),
    Rule("subject", "behind", "plain", "I",
         re.compile(rf"{_SKIP},?{_SKIP}{_AUX}{_NOT_BE}(?P<x>[IXY](?:_*[,&][,&_]*[ahmb_]*[IXYE](?!w))*)"),
         "In all 40 people fled.", "displaced", "The fear of 40 people fled."),
    Rule("subject", "behind", "plain", "ES",
         re.compile(rf"{_SKIP}{_LISTED}{_BE}{_AUX}(?P<x>[EXS](?:_*[,&][,&_]*[ahmb_]*[EXS](?!w))*)"),
         "In all 40 men and a boy were injured.", "injured",
         "The storm sank 40 boats and a boy was injured."),
    Rule("subject", "behind", "plain", "ES",
         re.compile(rf"{_SKIP},?_*[ahmt]*b[ev][dwNTPy_]{{0,12}}[,&]+{_BE}{_AUX}(?P<x>[EXS])"),
         "In all 40 men were left on the shore, and were killed.", "killed",
         "In all 40 men were left on the shore, and a boy was killed."),
    Rule("subject", "behind", "plain", "I",
         re.compile(
             rf"{_SKIP},?_*(?:[,&]+[dw_]+)*,?[ev][dwaNGTPy_]{{0,12}}[,&]+{_AUX}(?P<x>[IXY])"),
         "The parliaments of 40 states condemned the act, and recognised it.", "recognised",
         "When 40 states met, Utopia recognised it."),
    Rule("apposition", "behind", "plain", "ESJ",
         re.compile(rf"{_SKIP},[_ad]*(?P<x>[EXSJ]{_ALSO}){_NO_OBJECT}"),
         "We mourn 40 people, all killed by the storm.", "killed",
         "We mourn 40 people, and killed the snake."),
    Rule("of-phrase", "before", "letters", "NGP",
         _before(r"(?P<x>(?:G&)?[NP](?:&[NP])*)_*[ot]?[da]*"),
         "It led to the deaths of 40 people.", "died",
         "It led to the death of a man in 40 cities."),
    Rule("subject", "before", "letters", "I", _before(r"(?P<x>[IXEY])(?:p[dwa]{1,5}){0,2},?B[da]*"),
         "It was signed by 40 states.", "signed", "It was destroyed by 40 soldiers."),
    Rule("counted noun", "inside", "letters", "PSEI", re.compile(r"(?P<x>[PNESI])"),
         "There were 40 deaths.", "died", "There were 40 death notices."),
    Rule("predicate", "before", "letters", "I",
         _before(r"K[^,;:]{0,8}r[ah]*(?P<x>[IX])[^,;:#hmb]{0,14}[tp][da]*"),
         "It brings the number of people who fled to 40.", "displaced",
         "It brings the number of people who fled up, said 40 men."),
    Rule("predicate", "before", "letters", "PNES",
         _before(r"K[^,;:]{0,8}(?P<x>[PNESX])(?:[^,;:#hmb]{0,14}[tp]|,)[da]*"),
         "It brings the number of people killed in May to 40.", "killed",
         "It brings the number of people killed up, said 40 men."),
    Rule("predicate", "before", "letters", "PN",
         _before(r"(?P<x>[PN])(?!w)[^#;:,hbm]{0,40}h?a*R(?:[Bp][da]*#)?[pta]*[da]*"),
         "The deaths from a fire that burnt a mine rose to 40.", "died",
         "The deaths from a fire that burnt a mine, said 40 men."),
    Rule("predicate", "before", "letters", "PES",
         _before(r"(?:^|[;:.])o[dawR]*(?P<x>[PESX])(?:p[daw]*)?_*,[da]*"),
         "Of those injured, 40 were men.", "injured", "Of the men we saw, 40 were old."),
    Rule("predicate", "before", "letters", "PNESJ",
         _before(rf"(?P<x>(?:[PNSJ]|{_NOT_BE}[EX])(?:,?&?[ESX])*)(?:-|(?:(?<=[EX])w)?(?:[pot][dawgyGNE&]+){{0,4}}"
                 r"(?:[hma_]*(?:R(?:p[da]*#)?[pta]*|ia*|b[ap]*)|:))[da]*"),
         "The death toll reached 40.", "died", "The dead were buried in 40 graves."),
)  # fmt: skip
# Tried only where no rule and no list gives a figure its event.
LATE = (
    Rule("subject", "behind", "plain", "I",
         re.compile(rf"{_SKIP}{_LISTED}{_AUX}{_NOT_BE}(?P<x>[IXY])"),
         "In all 40 men, a girl and a boy fled.", "displaced", "In all 40 ships and a boy fled."),
    Rule("object", "before", "flat", "ETG",
         _before(rf"(?P<x>[TGY]|{_NOT_BE}[EX])(?:[da_]*[eg]*w{{1,3}}_*[,&]+)+[da]*"),
         "The storm killed a man, two women and 40 boys.", "killed",
         "The storm killed a man, and 40 people sang."),
)  # fmt: skip
