"""A list of recipients cut into names.

"," and "and" stand inside names as well as between them: a list is cut at every possible joint,
and joints are closed again where a name goes on. The first rule that can tell says so; in the
examples `~` stands before a joint where the name goes on, `|` where it ends.
"""

from collections.abc import Callable, Iterator

from statements.codebook import Codebook
from statements.extract.recipients.joints import ACRONYM, LONGEST, Joint, cut, separators
from statements.language.english import recipients as english
from statements.language.rules import Rule


def names(clean: str, start: int, end: int, codebook: Codebook) -> Iterator[tuple[int, int]]:
    """The spans of the names in a list, with what may stand around them."""
    parted_by = separators(clean[start:end])
    pieces = list(cut(clean, start, end))
    position = 0
    while ahead := pieces[position : position + 2 * LONGEST]:
        longest = min(len(ahead), LONGEST)
        joints = (Joint(clean, ahead, size, parted_by, codebook) for size in range(1, longest))
        size = next((n for n, joint in enumerate(joints, 1) if not goes_on(joint)), longest)
        yield ahead[0].start, ahead[size - 1].end
        position += size


def goes_on(joint: Joint) -> bool:
    """Whether the name so far goes on with the next piece."""
    return next(goes for rule in RULES if (goes := rule.read(joint)) is not None)


def rule(
    goes: bool, name: str, applies: Callable[[Joint], object], *examples: str
) -> Rule[Joint, bool]:
    return Rule(name=name, read=lambda joint: goes if applies(joint) else None, examples=examples)


RULES: tuple[Rule[Joint, bool], ...] = (
    rule(False, "a semicolon or a line ends it", lambda j: set(j.parted_by) & set(j.printed),
         "League of Bakers|; Millers", "Board of Fish|; Ships and Ports (BFSP)"),
    rule(False, "words of sending lead to the next", lambda j: english.SENT.search(j.printed),
         "Minister of Fish| and to every member of the Board"),
    rule(True, "where other names are parted so", lambda j: j.parted_by,
         "League of Bakers~ and Millers; Port Office", "League~, Fish\nPort Office\nUNICEF"),
    rule(True, "the codebook knows more of it", Joint.knows_more,
         "UN Educational~, Scientific and Cultural Organization"),
    rule(False, "an acronym ends it", lambda j: j.so_far.endswith(")") and ACRONYM.search(j.so_far),
         "League of Bakers (LB)| and Millers"),
    rule(True, "an acronym behind it spells it", Joint.is_spelled,
         "Board of Fish~, Ships and Ports (BFSP)", "heads of the Board of Fish~ and Ports (BFP)"),
    rule(True, '"of" goes on', lambda j: english.OF_A_NAME.match(j.then),
         "Presidents of the Senate~ and of the Chamber of Deputies"),
    rule(True, "who holds the office",
         lambda j: j.is_comma and not j.is_and and not english.PERSON.match(j.so_far)
         and (english.PERSON.match(j.then) or j.is_held()),
         "the leader of the opposition~, Mr Kaspar Reuss", "Envoy of Arland~, Anna Bell"),
    rule(True, "the office that a person holds",
         lambda j: j.is_comma and j.then_headed and english.PERSON.fullmatch(j.so_far)
         and not (english.ANEW.match(j.then) or english.PERSON.match(j.then)),
         "Mr Piet Halloran~, Minister of Infrastructure"),
    rule(True, "where a person holds the office",
         lambda j: j.is_comma and not j.is_and and j.size > 1 and not j.then_headed
         and english.PERSON.match(j.so_far) and not english.PERSON.match(j.then),
         "Ms Orla Venn, Commissioner for Fish~, Arland"),
    rule(True, "the body of an office",
         lambda j: j.is_comma and j.then[:1].isupper()
         and ((english.BARE_OFFICE.fullmatch(j.so_far)
         and not english.BARE_OFFICE.fullmatch(j.then)) or (j.then_headed and not j.is_and
         and english.PERSON.match(j.so_far) and english.ITS_OFFICE.fullmatch(j.so_far)
         and not english.PERSON.match(j.then))),
         "Registrar~, Court of Fish", "Mr Carl Dorn, President~, League of Bakers"),
    rule(True, "one more field",
         lambda j: j.has_field and not j.then_headed and english.THE_FIELD.fullmatch(j.then),
         "Minister for Infrastructure~ and the Islands"),
    rule(False, "another name begins",
         lambda j: english.ANEW.match(j.then) or english.PERSON.match(j.then)
         or (j.knows(j.then) and not (j.has_field and j.then.istitle() and " " not in j.then)),
         "League of Bakers| and the Millers", "League of Bakers|, UNICEF",
         "Minister for Infrastructure| and the Senate", "Mr Piet Halloran|, the Minister of Fish",
         "Rapporteur on health| and the authorities", "League of Bakers| and the environment",
         "Mr Carl Dorn|, Mr Kaspar Reuss"),
    rule(True, "one of many", lambda j: not j.then_headed and english.MANY_OF.search(j.so_far),
         "the ambassadors of Germany~, France and Italy"),
    rule(False, "others", lambda j: j.is_bare_and and english.OTHER.match(j.then),
         "League of Bakers| and other bodies"),
    rule(True, "the kind of body is said behind",
         lambda j: j.is_bare_and and not j.headed
         and (j.then_is_body or (english.THE_TOPIC.match(j.so_far) and j.then[:1].isupper())),
         "the Northern~ and Southern Institutes", "the coastal~ and Inland Waters",
         "Lorrin Water~ and Power plc"),
    rule(True, "what a body is for", Joint.more_of_the_same,
         "Ministry of Labour~ and Social Protection",
         "Ministry of Labour~ and social committees, Port Office"),
    rule(True, "several fields", Joint.more_fields,
         "Ministry of Labour~, Trade and Social Protection", "Ministry of Labour~, and Ports",
         "Ministry of Labour~, Trade, Sport, Youth, Care and Ports"),
    rule(True, "a company", Joint.is_company,
         "Harbour~, Freight and Storage Ltd"),
    rule(False, "nothing says that it goes on", lambda j: True,
         "Fish| and Millers", "Ministry of Labour| and social committees", "Ministry of Fish|, Art",
         "League of Bakers|, Millers and Ports", "League of Bakers|, other bodies",
         "Ministry of Fish|, Trade, Sport, Youth, Care, Art and Ports", "Arland|, Velmar and Ports",
         "Ministry of Labour|, Trade and Port Office", "Ministry of Labour|, Port Office and Trade",
         "Board of Fish| and Port Office (PO)", "National Desk|, Fish Writer",
         "the ambassadors of Germany|, Port Office and League", "Mr Piet Halloran|, Arland"),
)  # fmt: skip
