"""Mails (EML) and pages saved as one file (MHTML): the part that is the text."""

import email.policy
import re
from email.message import EmailMessage
from email.parser import BytesParser
from itertools import count, groupby

from statements.errors import StatementError
from statements.intake.encodings import decoded
from statements.intake.made import LeftOut, Made, Part, Proposed, tidy
from statements.intake.walk import read_page
from statements.language.english import furniture

_HEADER = re.compile(rb"(?:[a-z-]+:[ \t].*(?:\r?\n[ \t].*)*\r?\n){2,}", re.IGNORECASE)
_SURE = re.compile(rb"^(?:mime-version|message-id|received|return-path):", re.IGNORECASE | re.M)


def is_mail(data: bytes) -> bool:
    """Whether a file begins with the headers of a mail."""
    head = _HEADER.match(data[:20_000])
    return bool(head and _SURE.search(head[0]))


def read_mail(data: bytes, encoding: str) -> Made:
    """The text of a mail, or of a page saved as one; attachments are not read."""
    message = BytesParser(EmailMessage, policy=email.policy.default).parsebytes(data)
    body = message.get_body(("plain", "html"))
    if not isinstance(body, EmailMessage):
        raise StatementError("holds no text; save what is attached, and add that")
    payload = body.get_payload(decode=True)
    charset = str(body.get_param("charset") or "")
    text = decoded(payload if isinstance(payload, bytes) else b"", encoding, charset)
    if body.get_content_type() == "text/html":
        made = read_page(text)
        _cut(made)
    else:
        made = _plain(text, flowed=body.get_param("format") == "flowed")
    for attached in message.iter_attachments():
        if attached.get_content_disposition() == "attachment":
            made.left_out.append(LeftOut("attachment", "", str(attached.get_filename())))
    if message["subject"]:
        made.proposed.setdefault("title", Proposed(str(message["subject"]), "header Subject"))
    sent = getattr(message["date"], "datetime", None)
    if sent:
        made.proposed.setdefault("date", Proposed(str(sent.date()), "header Date"))
    return made


def _cut(made: Made) -> None:
    """Leave out the mail that was answered, which stands below its headers."""
    for number, part in enumerate(made.parts):
        label = furniture.QUOTED.match(part.text)
        if number and label and label["earlier_mail"]:
            below = made.parts[number:]
            made.left_out += [LeftOut("earlier mail", each.place, each.text) for each in below]
            del made.parts[number:]


def _plain(text: str, *, flowed: bool) -> Made:
    """Paragraphs of a plain mail, without quoted replies and what is below a signature's mark."""
    made, why, fates, lines = Made(), "", list[str](), [*text.splitlines(), ""]
    for number, line in enumerate(lines):
        why = _fate(line, "\n".join(lines[number : number + 4]), why)
        fates.append(why)
    numbered = zip(count(1), lines, fates, strict=False)
    for (why, words), group in groupby(numbered, lambda each: (each[2], bool(each[1].strip()))):
        (begin, *_), *_ = together = [*group]
        said, place = "\n".join(line for _, line, _ in together), f"line {begin} of the mail"
        said = tidy(re.sub(r" \n", " ", said) if flowed else said)
        why = why or ("notice" if furniture.CONFIDENTIAL.match(said) else "")
        if words and why:
            made.left_out.append(LeftOut(why, place, said))
        elif words:
            made.parts.append(Part(said, place))
    return made


def _fate(line: str, ahead: str, why: str) -> str:
    """Why a line of a mail is no text of its own, given what follows and that of the line before.

    A label of a quotation may go on for a line, and a header that was forwarded until a blank one.
    """
    if why in ("signature", "earlier mail"):
        return why
    if line in ("-- ", "--"):
        return "signature"
    if why == "forwarded" and line.strip():
        return why
    if label := furniture.QUOTED.match(ahead):
        return str(label.lastgroup).replace("_", " ")
    return "quoted reply" if line.startswith(">") or (why and "wrote:" in line) else ""
