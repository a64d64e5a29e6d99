"""Words of names that hold a number: "366th Regiment", "School No. 4", "XX century"."""

import re

from statements.language.prefilter import Before

I = re.IGNORECASE  # noqa: E741
CENTURY = re.compile(
    r"(?:-| )(?:century|centuries)\b|(?= (?:and|to|or) \w{1,20} centur)|(?=[-–][IVX]+ centur)", I
)
# "20th Army", not "20th Session"
NAME_BEHIND = re.compile(
    r"(?! (?i:anniversary|session|meeting|days?|time|birthday|century|edition|round|year|congress"
    r"|conference|plenary|cycle|report|place|member)\b)(?: [A-Z][\w'-]*)+"
)
FORCES = re.compile(
    r" (?!Member)(?:[A-Z][\w'-]+ ){0,4}(?:Regiment|Brigade|Division|Battalion|Army|Corps|Squadron"
    r"|Fleet|Infantry|Company|Legion|Congress|Session)\b"
)
DESIGNATOR = Before(
    r"\b(?:Protocols?|Group|G|Unit|Zone|Agenda|Vision|School|Hospital|Brigade|Flight|Building"
    r"|House|Room|Camp|Area|Block|Sector|Phase|Track|Level|Category|Class|Grade|Type|Route|Highway"
    r"|War|Wars|Pillar|Stage|Gate|Apartment|Form|Version|Tier|Step|Mark|Pier|Windows|apartment|Flat|Boeing|Airbus|Kindergarten|Colony|Prison"
    r"|Ward|District|Base|Post|Facility|[Cc]ell|[Hh]eight|[Hh]ill|[Hh]ouse|[Rr]oom|[Bb]us|[Ww]ard"
    r"|[Gg]ate|[Ff]loor|[Mm]ark|[Ll]ine|[Ww]eek|Day|Institution|Group of|Covid|COVID|Horizon"
    r"|Prop|Proposition|Measure|Amendment|Convention|Channel|Strategy|Plan|Programme|Copenhagen"
    r"|Beijing|Operation)(?: No\.)? \Z",
    reach=30,
)
MODEL_BEFORE = Before(r"(?<![\w.])(?!US|UK|EU|UN|AD|OF|IN|AT|TO|BY|ON|AN|OR|IS|AS)[A-Z]{2} \Z")
ATTRIBUTE_BEFORE = Before(r"\b[Aa]n? \Z")
NAMED_NUMBER = Before(r"\b(?P<name>[A-Z][\w'’-]+) (?:[Nn]os?\.?|№|#) ?\Z", reach=30)
STREET = re.compile(
    r"[a-z]? (?:[A-Z][\w'.]* ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd|Square"
    r"|Way|Court|Place|Suite|[NS][EW])\b(?! [a-z]+s\b)| (?:Calle|Rue|Via|Avenida)\b"
)
SINGULAR_VERB = re.compile(r" (?:has|is|was)\b")
IN_PLACE = Before(r"\b(?:in|at|from|near)(?: the)? (?:[A-Z][\w-]+ )+\Z")
# "In Alton 12 died", "last Friday 12 died": the name is of a place or a day.
BEHIND_PREPOSITION = Before(
    r"\b(?:in|at|from|near|on|to|of|by|for|over|around|outside|inside|across|through|into|since|until"
    r"|during|last|this|next|every|and)(?: the)? (?:[A-Z][\w'-]+ )+\Z",
    I,
)
COMMA_WHICH = re.compile(r", which\b")
# A word that a text without blanks left stuck to a number, and a prefix: neither is a name.
STUCK = re.compile(
    r"(?<![^\W\d_])(?:in|of|on|at|by|to|the|and|from|than|since|until|about|over|some|around"
    r"|nearly|almost|year)\Z",
    I,
)
PREFIX = re.compile(r"(?:mid|post|pre|non)-\Z", I)
