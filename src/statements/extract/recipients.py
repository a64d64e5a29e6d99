"""To whom a statement goes: the list after "has been sent to", cut into its members.

Lists of institutions are hard to cut because "," and "and" stand inside names as well as between
them. The list is first cut at every possible joint; then joints are closed again where one name
goes on: a name that the codebook knows, one that the acronym behind it spells, or pieces that are
no name by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby
from typing import NamedTuple

from statements.codebook import Codebook, Organisation, fold
from statements.language.patterns import compile_pattern
from statements.text.normalise import Sentence, Text
from statements.text.sections import AND_SENT, SALUTATION, SENT_TO, is_sending

_HEADS = (
    "Ministr(?:y|ies)|Committees?|Councils?|Commissions?|Commissioners?|Organi[sz]ations?"
    "|Offices?|Unions?|Associations?|Networks?"
    "|Institut(?:e|es|ion|ions)|Parliaments?|Assembl(?:y|ies)|Governments?|Agenc(?:y|ies)|Funds?"
    "|Courts?|Centres?|Centers?|Bureau"
    "|Federations?|Alliances?|Leagues?|Academ(?:y|ies)|Foundations?|Societ(?:y|ies)|Universit(?:y"
    "|ies)|Ombuds(?:man|men|person|persons|people)"
    "|Secretar(?:y|ies)(?:-General)?|Presidents?|Ministers?|Prosecutors?|Prosecutor-General"
    "|Rapporteurs?|Working Groups?|Board|Banks?"
    "|Representatives?|Directors?|Directorates?|Departments?|Services?|Secretariats?|Missions?"
    "|Embass(?:y|ies)|Delegations?|Consulates?"
    "|Defenders?|Advocates?|Authorit(?:y|ies)|Chambers?|Congress|Senate|Groups?|Forum"
    "|Initiatives?|Programmes?|Programs?|Nations"
    "|Cross|Crescent|Press|(?-i:media)|Platform|outlets|countries|bodies|authorities|organs|institutions"
    "|communities|diaspora|governors?|mayors?|heads?"
    "|Police|Prisons?|Speakers?|Chair(?:man|person|woman)?|Coordinators?|Envoys?|Judges?"
    r"|Barristers|Bar|(?<!Public\s)Administrations?|Divisions?|Units?"
    "|Headquarters|Party|Parties|members|leaders|NGOs|States|Churches|Tribunals?|Companies|Unions"
    "|Majlis|Duma|Rada|Bundestag|Knesset|Watch|International"
)
_HEAD = re.compile(rf"\b(?:{_HEADS})\b|\b(?-i:[A-Z]{{2,}}[a-z]?)\b", re.IGNORECASE)
_ACRONYM = re.compile(
    r"[ ]*\((?P<acronym>(?=[^()]*[A-Z][^()]*[A-Z]|[A-Z]{2,}"
    r"|[A-Z][a-z]+\))[A-Z][\w/&-]{1,14}(?: [A-Z]{2,8})?)s?\)"
)
_LISTED = re.compile(r"^[ ]*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-•*–])[ ]+")
_JOINT = compile_pattern(
    r",? (?:and|as well as|&)(?: also)?(?:, [^,;\n]{3,60},|(?: (?:for information|further|then"
    r"|by [\w-]+(?: mail)?|later in the day)))?(?: (?:to|with)(?= ))? |,? with cop(?:y|ies) to "
    r"|, ?(?:(?:to|with) (?=the\b|[A-Z]))?|; ?|\n *"
)
_AND = re.compile(r"\b(?:and|as well as)\b|&")
_LEAD = compile_pattern(
    r"^(?:(?i:and|as well as|also|to|with|both(?= the)|namely) |:)*(?:(?:[Tt]he|THE) (?=[A-Z]))?"
)
# What an office is for, not where it is: the fields that follow may be more of the same.
_FIELD = compile_pattern(
    r"\b(?:Minist(?:ry|er)|Department|Secretary|[Cc]ommittee|Commission)"
    r"(?: of State)? (?:of|for|on) (?:the )?[A-Z]"
)
_OWNED = compile_pattern(rf"'s (?!(?:{_HEADS})\b)[A-Z][\w-]+(?:, [A-Z][\w-]+)*$")
_ADJECTIVE = re.compile(r"(?:al|ic|ive|ary|ian|ean|an|ish|ed|ing|ous)$", re.IGNORECASE)
_MANY_OF = compile_pattern(
    r"\b(?:[\w-]+s|Ombudsmen|ombudsmen|people|representatives) of (?:the )?[A-Z][\w'-]*"
    r"(?:,? (?:and )?[A-Z][\w'-]*)*$"
)
_REST = compile_pattern(
    r"[,;]? (?:(?:and )?an? cop(?:y|ies)\b|and (?:copies|has|have|avails)\b"
    r"|(?:in order |so as )?(?:to|with a view to) (?=(?:draw|inform|raise|request|ask|call|urge"
    r"|take|ensure|seek|bring)\w*\b)|with (?:a|the) (?:request|call|copy|appeal|purpose)\b"
    r"|for (?:information(?!,)|consideration|action|their|further|the attention|follow-up|use"
    r"|appropriate)\b|(?:(?-i:(?<!and,\s)under)|pursuant to|in accordance with|in line with"
    r"|as (?:the law|required|provided)|because|so that)\b|on (?:behalf|\d)"
    r"|(?:which|who|calling|requesting|asking|urging|informing|together with)\b).*$",
    re.IGNORECASE | re.DOTALL,
)
# After the list, another clause: "; the Ombudsman for Minors was consulted".
_CLAUSE = compile_pattern(r";(?: and)? [^;\n]*\b(?:is|was|were|are|has|had|have) .*$", re.DOTALL)
_DATED = compile_pattern(r" (?:on|dated) \d.*$", re.DOTALL)


# "Statement to the Council and the Commission", but not to its 12th session
_TITLE_TO = compile_pattern(
    r"(?:Statement|Letter|[Oo]pen [Ll]etter|Appeal|Petition|Submission|Memorandum) to (?:the )?"
    rf"(?=[^:\d]*\b(?:{_HEADS})\b)(?![^:]*\b(?:[Ss]ession|[Mm]eeting|[Cc]onference|[Nn]ation)\b)"
)


_ANEW = re.compile(r"(?:the|to|with)\b")  # begins another name
_HONORIFIC = re.compile(r"(?:Mr|Ms|Mrs|Dr|Prof|Hon|H\.E)\b")


_LONGEST = 8  # pieces of a name
_AHEAD = 2 * _LONGEST  # pieces that are looked at for where a name ends


class Recipient(NamedTuple):
    """An addressee; offsets into `Text.clean`, of the name as printed without its acronym."""

    start: int
    end: int
    acronym: str | None
    known: Organisation | None


class _Piece(NamedTuple):
    start: int
    end: int
    joint: str  # what stands between it and the piece before


def read_recipients(text: Text, codebook: Codebook) -> list[Recipient]:
    """The recipients in the order of the text, each once; an empty list where it names none."""
    lists = list(_lists(text))
    named = [each for each in lists if each.how != "greeted"]
    found: list[Recipient] = []
    for start, end, how in named or lists:
        whole = [(start, end)] if how == "stacked" else _members(text.clean, start, end, codebook)
        for first, last in whole:
            if recipient := _recipient(text.clean, first, last, codebook):
                found.append(recipient)
    return found


class _List(NamedTuple):
    start: int
    end: int
    how: str  # "sent", "stacked" (one over several lines) or "greeted" ("Dear Minister Kern")


def _lists(text: Text) -> Iterator[_List]:
    """The spans that name recipients: what follows the words of sending, and address blocks."""
    clean = text.clean
    for sentence in text.sentences:
        sent_to = _TITLE_TO.match(clean, sentence.start, sentence.end)
        if sentence.section == "title" and sent_to:
            yield _List(sent_to.end(), sentence.end, "sent")
    for start, end in text.section_spans("recipients"):
        sentences = [s for s in text.sentences if start <= s.start < end]
        sendings = [is_sending(clean[s.start : s.end]) for s in sentences]
        first = next((n for n, sending in enumerate(sendings) if sending), len(sentences))
        yield from _stacked(clean, sentences[:first])
        for number in range(first, len(sentences)):
            sentence, sending = sentences[number], sendings[number]
            if not sending:
                continue
            after = (n for n in range(number + 1, len(sentences)) if sendings[n])
            following = next(after, len(sentences))
            stop = sentences[following].start if following < len(sentences) else end
            begin = sentence.start + sending.end()
            if clean[begin : sentence.end].strip(" :"):  # the list is in the sentence itself
                own = [s for s in sentences[number:following] if s.paragraph == sentence.paragraph]
                stop = own[-1].end
                yield from _stacked(clean, sentences[number + len(own) : following])
            greeted = SALUTATION.match(clean[sentence.start : sentence.end])
            again = SENT_TO.search(clean, begin, sentence.end) or AND_SENT.search(
                clean, begin, sentence.end
            )
            if again:  # "... and has been forwarded to ..."
                yield _List(begin, again.start(), "sent")
                begin = again.end()
            yield _List(begin, stop, "greeted" if greeted else "sent")


def _stacked(clean: str, lines: list[Sentence]) -> Iterator[_List]:
    """Address blocks: each a recipient, or each of its lines where all name an office too."""
    for _, group in groupby(lines, key=lambda line: line.paragraph):
        block = list(group)
        if all(", " in clean[line.start : line.end] for line in block):
            yield from (_List(line.start, line.end, "stacked") for line in block)
        else:
            yield _List(block[0].start, block[-1].end, "stacked")


def _members(clean: str, start: int, end: int, codebook: Codebook) -> Iterator[tuple[int, int]]:
    part = clean[start:end]
    for pattern in (_CLAUSE, _REST, _DATED):
        if rest := pattern.search(part):
            end = start + rest.start()
            break
    if ";" in clean[start:end]:
        closes: Callable[[str], bool] | None = lambda joint: ";" not in joint and "\n" not in joint  # noqa: E731
    elif clean.count("\n", start, end) > 1 and clean.count("\n", start, end) >= clean.count(
        ",", start, end
    ):
        closes = lambda joint: "\n" not in joint  # noqa: E731
    else:
        closes = None
    pieces = list(_pieces(clean, start, end))
    if closes is not None:
        yield from _closed(clean, pieces, closes)
        return
    position = 0
    while position < len(pieces):
        size = _size(clean, pieces[position : position + _AHEAD], codebook)
        yield pieces[position].start, pieces[position + size - 1].end
        position += size


def _closed(
    clean: str, pieces: list[_Piece], closes: Callable[[str], bool]
) -> Iterator[tuple[int, int]]:
    """Members of a list whose joints are semicolons or line breaks."""
    start: int | None = None
    last = 0
    for piece in pieces:
        if start is not None and (not closes(piece.joint) or _anew(clean, start, piece)):
            yield start, last
            start = None
        start, last = (piece.start if start is None else start), piece.end
    if start is not None:
        yield start, last


def _anew(clean: str, start: int, piece: _Piece) -> bool:
    """Whether "and the" begins another name: "the Government of A and the Government of B"."""
    then = clean[piece.start : piece.end]
    both = _HEAD.search(clean, start, piece.start) and _HEAD.search(_own(then))
    return bool(both and _AND.search(piece.joint) and then.startswith(("the ", "to ")))


def _pieces(clean: str, start: int, end: int) -> Iterator[_Piece]:
    """The list cut at every joint that does not stand in brackets."""
    position, joint = start, ""
    for match in _JOINT.finditer(clean, start, end):
        if match.start() < position or clean.count("(", position, match.start()) > clean.count(
            ")", position, match.start()
        ):
            continue
        if clean[position : match.start()].strip(" ,;.\n"):
            yield _Piece(position, match.start(), joint)
            joint = match[0]
        else:
            joint += match[0]
        position = match.end()
    if clean[position:end].strip(" ,;.\n"):
        yield _Piece(position, end, joint)


def _size(clean: str, pieces: list[_Piece], codebook: Codebook) -> int:
    """How many of the next pieces make one name."""
    longest = min(len(pieces), _LONGEST)
    for size in range(longest, 1, -1):
        printed = clean[pieces[0].start : pieces[size - 1].end]
        if len(printed) < 200 and codebook.organisations.get(fold(_name(printed))):
            return size
    for size in range(1, longest):
        if not _goes_on(clean, pieces, size, codebook):
            return size
    return longest


def _goes_on(clean: str, pieces: list[_Piece], size: int, codebook: Codebook) -> bool:
    """Whether the name that `size` pieces make goes on with the next piece."""
    first, last, following = pieces[0], pieces[size - 1], pieces[size]
    so_far = clean[first.start : last.end].strip()
    then = clean[following.start : following.end].strip()
    joint = following.joint
    if ";" in joint or (_ACRONYM.search(so_far + " ") and so_far.rstrip().endswith(")")):
        return False
    if _spelled(so_far, clean, pieces, size):
        return True
    fields = _FIELD.search(so_far) and not _HEAD.search(_own(then))
    if codebook.organisations.get(fold(_name(so_far))) and not fields:
        return False
    if _one_name(so_far, then, joint):
        return True
    if _ANEW.match(then) or codebook.organisations.get(fold(_name(then))):
        return False
    if _MANY_OF.search(so_far) and not _HEAD.search(then):
        return True  # "the ambassadors of Germany, France and Italy"
    is_and = bool(_AND.search(joint))
    if _OWNED.search(so_far):  # "the Assembly's Education, Culture and Sport Committee"
        return not is_and or bool(_HEAD.search(then))
    if is_and and "," not in joint:
        return _and_inside(so_far, then, last_of_list=size + 1 == len(pieces))
    closing = next((n for n in range(size, len(pieces)) if _AND.search(pieces[n].joint)), None)
    if closing is None or closing > size + 4:
        return False
    if _HEAD.search(so_far):  # "Ministry of Labour, Youth and Sports"
        rest = (_own(clean[p.start : p.end]) for p in pieces[size : closing + 1])
        return bool(_FIELD.search(so_far)) and not any(_HEAD.search(r) for r in rest)
    return bool(_ADJECTIVE.search(so_far.strip().split()[-1]))


def _one_name(so_far: str, then: str, joint: str) -> bool:
    """Whether two pieces are one name by their form, whatever else is listed."""
    head, person = _HEAD.search(then), _HONORIFIC.match(so_far)
    if re.match(r"of (?:the )?[A-Z]", then):
        return True  # "the Presidents of the Senate and of the Chamber of Deputies"
    if re.search(r"\bheads of (?:the )?[a-z]+$", so_far):
        return True  # "heads of museums and research institutes"
    if "," in joint and _HONORIFIC.match(then):
        return not person  # "the leader of the opposition, Mr Kaspar Reuss"
    if "," in joint and person and head and "," not in so_far:
        return not _ANEW.match(then)  # "Mr Piet Halloran, Minister of Infrastructure"
    if head:
        return False
    if _FIELD.search(so_far) and re.fullmatch(r"the [A-Z]\w+[ .]*", then):
        return True  # "Minister for Infrastructure and the Islands"
    topic = re.match(r"the [a-z]", then) and re.search(r"\bon \w[\w ]*$", so_far)
    return bool(topic and _AND.search(joint))  # "Rapporteur on health and the environment"


def _own(printed: str) -> str:
    """The words before "of": "Care" in "Care of the Parliament"."""
    return printed.partition(" of ")[0]


def _and_inside(so_far: str, then: str, last_of_list: bool) -> bool:
    """Whether a bare "and" stands inside a name: "Ministry of Labour and Social Protection"."""
    left, right = _HEAD.search(so_far), _HEAD.search(_own(then))
    if re.match(r"other\b", then):
        return False
    if not left:
        return bool(right) or bool(re.match(r"the [a-z]", so_far) and then[:1].isupper())
    governs = re.search(r"\b(?:of|for|on|against)\b", so_far)
    if governs and not right:
        return True
    starts_low = then.strip()[:1].islower() and not so_far.strip()[:1].islower()
    return bool(governs and starts_low and not last_of_list)


def _spelled(so_far: str, clean: str, pieces: list[_Piece], size: int) -> bool:
    """Whether the acronym behind a later piece spells the words from here on."""
    for later in pieces[size : size + 5]:
        printed = clean[pieces[0].start : later.end]
        if match := _ACRONYM.search(printed):
            name = printed[: match.start()]
            return _initials_fit(match["acronym"], name) and not _initials_fit(
                match["acronym"],
                clean[pieces[size].start : pieces[size].start + 1]
                and _after(clean, pieces[size], later),
            )
        if ";" in later.joint:
            break
    return False


def _after(clean: str, piece: _Piece, later: _Piece) -> str:
    printed = clean[piece.start : later.end]
    match = _ACRONYM.search(printed)
    return printed[: match.start()] if match else printed


def _initials_fit(acronym: str, name: str) -> bool:
    """Whether the first letters of a name's words spell an acronym; small words may be left out."""
    name = re.sub(r"^\W*(?:the )?heads? of (?:the )?", "", name)
    words = re.findall(r"[A-Za-z][\w']*", name.replace("United Nations", "UN"))
    initials = ["UN" if w == "UN" else w[0].upper() for w in words if w[0].isupper() or len(w) > 3]
    target = re.sub(r"[^A-Z]", "", acronym)
    spelled = "".join(initials)
    return len(target) > 1 and (spelled == target or spelled.removeprefix("UN") == target)


def _name(printed: str) -> str:
    """A printed member without its acronym and without what leads it in."""
    bare = _ACRONYM.sub("", printed) if _ACRONYM.search(printed) else printed
    return _LEAD.sub("", bare.strip(" ,;.:\n"))


def _recipient(clean: str, start: int, end: int, codebook: Codebook) -> Recipient | None:
    printed = clean[start:end]
    trimmed = printed.lstrip(" ,;:\n")
    start += len(printed) - len(trimmed)
    if listed := _LISTED.match(trimmed):
        start, trimmed = start + listed.end(), trimmed[listed.end() :]
    lead = _LEAD.match(trimmed)
    start += lead.end() if lead else 0
    end = start + len(clean[start:end].rstrip(" ,;.:\n"))
    acronym = None
    matches = list(_ACRONYM.finditer(clean, start, end))
    if matches:
        acronym = matches[-1]["acronym"]
        if matches[-1].end() >= end:
            end = matches[-1].start()
    named = clean[start:end] not in ("others", "other") and re.search(
        r"[^\W\d_]{2}", clean[start:end]
    )
    if end <= start or not named:
        return None
    return Recipient(start, end, acronym, codebook.organisation(_name(clean[start:end]), acronym))
