"""The forms of a verb and of a noun, made from the word that a dictionary has."""

from typing import NamedTuple

from statements.language.english.linking import IRREGULAR, PREFIXES

_VOWELS = "aeiou"


class Verb(NamedTuple):
    """The forms of a verb; some have two."""

    present: tuple[str, str]  # bare, and with the s of the third person
    past: tuple[str, ...]
    participle: tuple[str, ...]
    ing: str

    @property
    def forms(self) -> frozenset[str]:
        return frozenset([*self.present, *self.past, *self.participle, self.ing])


def verb(base: str) -> Verb:
    """>>> verb("deny")
    Verb(present=('deny', 'denies'), past=('denied',), participle=('denied',), ing='denying')
    >>> verb("rebuild").past
    ('rebuilt',)
    """
    prefix = next((p for p in PREFIXES if base.startswith(p) and base[len(p) :] in IRREGULAR), "")
    if prefix and base not in IRREGULAR:  # "uphold"
        bare = verb(base.removeprefix(prefix))
        past, participle, *ing = (
            "/".join(prefix + form for form in forms)
            for forms in (bare.past, bare.participle, [bare.ing])
        )
    else:
        past, participle, *ing = IRREGULAR.get(base, (_with(base, "ed"),) * 2)
    return Verb(
        (base, plural(base)),
        tuple(past.split("/")),
        tuple(participle.split("/")),
        ing[0] if ing else _with(base, "ing"),
    )


def base_of(past: str) -> str:
    """The verb that a form in -ed is of, as far as it shows.

    >>> [base_of(word) for word in ("vexed", "robbed", "denied", "raised")]
    ['vex', 'rob', 'deny', 'raise']
    """
    stem = past.removesuffix("ed")
    tries = (stem.removesuffix("i") + "y", stem[:-1], stem, past[:-1])
    made = [word for word in tries if len(word) > 1 and past in verb(word).past]
    return made[0] if made else stem


def plural(noun: str) -> str:
    """>>> [plural(word) for word in ("loss", "injury", "day", "refugee")]
    ['losses', 'injuries', 'days', 'refugees']
    """
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _with(base: str, ending: str) -> str:
    if base.endswith("ee"):
        return base + ending.removeprefix("e")
    if base.endswith("e"):
        return base[:-1] + ending
    if base.endswith("y") and base[-2:-1] not in _VOWELS and ending == "ed":
        return base[:-1] + "ied"
    short = len([letter for letter in base if letter in _VOWELS]) == 1
    if short and base[-1] not in _VOWELS + "wxy" and base[-2:-1] in _VOWELS:
        base += base[-1]  # "rob": robbed
    return base + ending
