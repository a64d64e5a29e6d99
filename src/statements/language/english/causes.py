"""What causes death or injury, by the categories of SDG indicator 16.1.2 (OHCHR's metadata)."""

import re

_HEAVY = r"artillery|mortar|rocket|missile|drone|tank"
_CAUSES = {
    "planted explosives and unexploded ordnance": (
        r"(?:land|land |anti-personnel )mines?|mine (?:explosions?|blasts?)|(?:(?<=by )|(?<=by a ))"
        r"mines?|(?:improvised explosive|explosive) devices?|roadside bombs?|unexploded ordnance"
        r"|booby traps?|explosive remnants of war"
    ),
    "heavy weapons and explosive munitions": (
        rf"(?:(?:{_HEAVY}) )*(?:shelling|bombardments?|bombings?|air ?strikes?)"
        rf"|(?:{_HEAVY}) (?:fire|attacks?|strikes?|shells?)|(?:explosive|cluster) (?:weapons"
        r"|munitions)|bombs?|missiles?|rockets?|shells?|grenades?|drones?"
    ),
    "small arms and light weapons": (
        r"(?:sniper|machine-gun|small-arms) fire|gunfire|gunshots?|shootings?|snipers?|bullets?"
        r"|live (?:fire|ammunition|rounds)"
    ),
    "incendiary weapons": r"incendiary (?:weapons|bombs|shells)|napalm|white phosphorus",
    "chemical, biological, radiological or nuclear weapons": (
        r"chemical (?:weapons?|attacks?)|poison gas|nerve agents?|nuclear (?:weapons?|bombs?)"
    ),
    "less lethal weapons": r"tear gas|rubber bullets?|water cannons?",
    "denial of what is indispensable to survival": (
        r"hunger(?! strike)|starvation|thirst|famine|frostbite|hypothermia|dehydration"
        r"|cold(?! blood)|lack of (?:food|water|medicines?|medical (?:care|treatment))"
    ),
}
_WITHIN = {
    "small arms and light weapons": r"gun\w* down|shoo?t(?! down)",
    "denial of what is indispensable to survival": r"fr[eo]+ze|starv",
    "objects and other means": (
        r"behead|decapitat|hang|stab|strangl|bludgeon|crush|trampl|burn\w* (?:alive|to death)"
        r"|(?:beat|club|hack|kick|stone|torture)\w* to death"
    ),
}
_NAMED = "|".join(f"(?P<c{n}>{words})" for n, words in enumerate(_CAUSES.values()))
_BY = r",? (?:by|in|from|of|with|due to|because of|as a result of|during) "
_DESCRIBED = r"(?:(?:the|a|an|this|these|their|heavy|enemy|intense|repeated|[A-Z][\w-]+) ){0,3}"

NAMES = [*_CAUSES]
# Directly behind the words of an event, directly before them, and of these words themselves.
AFTER = re.compile(rf"{_BY}{_DESCRIBED}(?:{_NAMED})\b")
BEFORE = re.compile(
    rf"\b(?:{_NAMED}) (?:(?:on|in|of|at) [A-Z][\w-]+ )?(?:has |have |had )?\Z", re.IGNORECASE
)
WITHIN = {cause: re.compile(rf"\b(?:{words})", re.IGNORECASE) for cause, words in _WITHIN.items()}
HARM = {"killed", "died", "injured"}  # the events whose cause is unknown where none is said
