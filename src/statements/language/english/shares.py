"""Words of shares and amounts: percent, halves and quarters, currencies, units of measure."""

import re

from statements.language.english.numbers import FRACTIONS
from statements.language.prefilter import Before

I = re.IGNORECASE  # noqa: E741
PERCENT = re.compile(
    r"(?: ?%| ?per ?cents?\b| percentage\b| pct\b| pp\b|-per ?cent\b)"
    r"(?:(?: age)?(?: |-)points?\b)?",
    I,
)
_CURRENCIES = (
    "dollars?|euros?|pounds?(?! of )|(?<=lion )pounds|manats?|roubles?|rubles?|lira|liras|yen|yuan"
    "|rupees?|francs?|dinars?"
    "|dirhams?|riyals?|shekels?|hryvnias?|zlotys?|crowns?|pesos?|drams?|lari|tenge|som|shillings?"
    "|naira|rand|krone|kroner|kronor|cents"
)
_CODES = (
    "USD|EUR|GBP|AZN|CHF|JPY|CNY|RUB|TRY|UAH|PLN|INR|CAD|AUD|GEL|AMD|KZT|SEK|NOK|DKK|IDR|MYR|PHP"
)
_CODES += "|THB|EGP|PKR|BDT|NGN|KES|GHS|ZAR|MXN|BRL"
MONEY_BEFORE = Before(
    r"(?:(?:US|U\.S\.|A|AU|C|CA|NZ|HK) ?\$|\$(?:US|NZ|A|C)\b|[$€£¥₼₽₺₹₴₸₾₦₱₫৳₪]"
    rf"|\b(?:{_CODES}|RM|Rs\.?|Rp|K[Ss]h|Tk)|\bUS\$) ?\Z",
    reach=20,
)
MONEY_AFTER = re.compile(
    r" ?[$€£¥₼₽₺₹₴₸₾₦₱₫৳₪](?! ?\d)|(?: (?:of )?|-)(?:(?:US|U\.S\.|(?-i:[A-Z][a-z]+)) )?"
    rf"(?:{_CURRENCIES})\b| ?(?:{_CODES})\b",
    I,
)
MONEY_CODE = re.compile(r" ?(?:USD|EUR|GBP)\b")  # behind a sign: "US$ 500 USD"
SCALE_LETTERS = {"m": 1e6, "mln": 1e6, "k": 1e3, "b": 1e9, "bln": 1e9, "tn": 1e12}  # "$5m"
MEASURE = re.compile(
    r"(?:-| (?:of )?)?(?:(?:thousand|million|billion) )?(?:magnitude\b"
    r"|(?:square|cubic|sq\.?|cu\.?|nautical|running|linear|metric) ?"
    r"(?:kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|km|m|yards?|tons?|tonnes?)\b"
    r"|(?:kilo|centi|milli)?met(?:er|re)s?\b|hectares?\b|acres?\b|miles?\b|feet\b|foot\b"
    r"|inch(?:es)?\b|yards?\b|tonnes?\b|tons?\b|kilogram(?:me)?s?\b|kilos?\b|gram(?:me)?s?\b|lit(?:er|re)s?\b"
    r"|gallons?\b|barrels?\b|pounds?\b|ounces?\b|lbs?\b|(?:km/h|mph|m/s)\b"
    r"|degrees?(?: (?:Celsius|Fahrenheit|C|F))?\b"
    r"|on the [A-Z]\w+ scale\b|(?:kilo|mega|giga)?watts?\b|(?:kilo|mega|giga)?bytes?\b"
    r"|(?:km|m|cm|mm)[²³2]?(?!\w)"
    r"|(?:[Kk]gs?|KGS?|ha|km/h|mph|MW|GW|kWh|MWh|GWh|kV|mm|°C|°F|°|ºC|kt|Mt|MB|GB|TB)(?!\w))"
)
TIMES = re.compile(
    r" times(?= (?:more|less|as|higher|lower|greater|larger|bigger|smaller|the|that)\b)"
    r"| times over\b(?! the)"
)
RATIO = re.compile(
    r" ?(?:(?P<in>(?:-| )in(?:-| ))(?P<every>every )?| out of(?: every)? | of every )(?=\w)", I
)
# The words of parts, each with its value: "half", "thirds", "a fourth".
PARTS = {
    **FRACTIONS,
    **{word.removesuffix("s"): value for word, value in FRACTIONS.items() if word != "halves"},
    **{"fourth": 0.25, "fourths": 0.25},
}
PART_WORD = re.compile(
    r"(?:[ ]+|-)(?P<part>half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?"
    r"|ninths?|tenths?)\b(?![ -]+(?:of[ ]+(?:19|20)\d\d|time))",
    I,
)
BY_BEFORE = Before(r"\bby \Z")
ONE_BEFORE = Before(r"\b(?:[Aa]n?|[Oo]ne) \Z")
OF_WHOLE = re.compile(
    r" of (?!(?:19|20)\d\d\b)| (?:were|are|was|is|have|had|could|can|will|would)\b", I
)
OF_MANY = re.compile(r" of (?!(?:19|20)\d\d\b)| (?:were|are|have|had|could|can|will|would)\b", I)
HALF_OF = re.compile(r" (?:the|all|its|their|our|those|these|his|her)\b", I)
# "the first half", "the last quarter": a time, no share.
PERIOD_BEFORE = Before(r"\b(?:first|second|third|last|latter|fourth|final|other|this|next) \Z", I)
