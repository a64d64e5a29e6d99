"""What a file is, by its bytes; and the text that is made of it, within bounds."""

import codecs
import pickle
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

from statements.errors import StatementError
from statements.files import read_bytes
from statements.intake.encodings import decoded
from statements.intake.made import Made, Part
from statements.intake.mail import is_mail, read_mail
from statements.intake.office import read_office
from statements.intake.rtf import rtf_html
from statements.intake.walk import parse, read_page, read_rich

LARGEST, SECONDS, MEMORY = 50_000_000, 60, 2 * 2**30  # bytes of a file; time and room to read it
_PAGE = re.compile(
    r"(?:<\?xml[^>]*>|<!--.*?-->|\s)*+<(?:!doctype html|html|head|body)\b", re.I | re.S
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_TOOLS = ("statements", "beautifulsoup4", "pdfplumber", "pdfminer.six")
_ENDINGS = (".docx", ".odt", ".rtf", ".pdf", ".doc")  # of files that begin otherwise than texts
_BEGINS = {b"{\\rtf": "rtf", b"PK\3\4": "office", b"\xd0\xcf\x11\xe0": "doc"}


def read_file(path: Path, encoding: str = "") -> tuple[bytes, Made | None]:
    """A file's bytes and what is made of them; None where they are plain text in UTF-8 already.

    What is not plain text is read by a process of its own, within `SECONDS` and, where the system
    can do that, `MEMORY`. Raises `StatementError`, which names the file and says what is wrong.
    """
    data = read_bytes(path)
    if len(data) > LARGEST:
        raise StatementError(f"{path}: is larger than {LARGEST} bytes; cut it in parts")
    if kind_of_file(data, path.suffix) == "text":
        if path.suffix.lower() in _ENDINGS:
            raise StatementError(f"{path}: is broken, or no {path.suffix}; save it anew")
        return data, _plain_text(data, path, encoding)
    code = "from statements.intake.read import child; child()"
    command = [sys.executable, "-P", "-c", code, path.suffix, encoding]
    try:
        ended = subprocess.run(command, input=data, capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        raise StatementError(f"{path}: takes longer than {SECONDS} s; save it anew") from None
    if ended.returncode:
        raise StatementError(f"{path}: needs too much memory to read; save it anew")
    said = pickle.loads(ended.stdout)
    if isinstance(said, StatementError):
        raise StatementError(f"{path}: {said}")
    return data, said


def child() -> None:
    """Read what comes in, as the process that `read_file` starts, and write what is made of it."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        said: Made | StatementError = make(sys.stdin.buffer.read(), *sys.argv[1:])
    except StatementError as error:
        said = error
    sys.stdout.buffer.write(pickle.dumps(said))


def make(data: bytes, suffix: str = "", encoding: str = "") -> Made:
    """What is made of a file's bytes; the same for the same bytes.

    Raises `StatementError` where it can't be read, or holds no words.
    """
    kind = kind_of_file(data, suffix)
    try:
        made = _READERS[kind](data, encoding)
    except StatementError:
        raise
    except MemoryError:
        raise StatementError(f"needs more than {MEMORY} bytes of memory; save it anew") from None
    except Exception as error:  # whatever a library makes of broken bytes
        what = f"{type(error).__name__}: {error}".strip(": ")
        raise StatementError(f"is broken, or no {kind} ({what[:200]}); save it anew") from error
    if not re.search(r"\w", made.text):
        raise StatementError("holds no words that are its text; look at it, and save it anew")
    made.tools = tools()
    return made


def tools() -> str:
    """What makes the texts, with versions."""
    return ", ".join(f"{tool} {version(tool)}" for tool in _TOOLS)


def kind_of_file(data: bytes, suffix: str) -> str:
    """The kind of a file by its content: that of a reader, or "text"."""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    for begin, kind in _BEGINS.items():
        if data.startswith(begin):
            return kind
    if is_mail(data):
        return "mail"
    wide = data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    head = data[:50_000].decode("utf-16" if wide else "utf-8-sig", "replace")
    return "page" if _PAGE.match(head) or suffix.lower() in (".html", ".htm") else "text"


def _plain_text(data: bytes, path: Path, encoding: str) -> Made | None:
    if not encoding and b"\0" in data[:1000]:
        return None  # in UTF-16, or no text: that is seen where it is decoded
    try:
        text = decoded(data, encoding)
    except StatementError as error:
        raise StatementError(f"{path}: {error}") from None
    if not encoding:
        return None
    lines = enumerate(text.splitlines(), 1)
    return Made([Part(line, f"line {n}", gap="\n") for n, line in lines], tools=tools())


def _page(data: bytes, encoding: str) -> Made:
    declared = _CHARSET.search(data[:5000])
    return read_page(decoded(data, encoding, declared[1].decode() if declared else ""))


def _pdf(data: bytes, encoding: str) -> Made:
    from statements.intake.pdf import read_pdf  # its library loads only here

    return read_pdf(data)


def _old_word(data: bytes, encoding: str) -> Made:
    raise StatementError("is an old Word file (.doc); open it and save it as .docx")


_READERS: dict[str, Callable[[bytes, str], Made]] = {
    "pdf": _pdf,
    "page": _page,
    "mail": read_mail,
    "office": lambda data, _: read_office(data),
    "rtf": lambda data, _: read_rich(parse(rtf_html(data))),
    "doc": _old_word,
}
