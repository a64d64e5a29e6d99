"""A file's bytes as characters: in UTF-8, or as the file or the user says; never by a guess."""

import codecs
import re

from statements.errors import StatementError
from statements.text.normalise import decode

_CANDIDATES = (
    "utf-8 windows-1252 windows-1254 windows-1251 windows-1250 iso-8859-9 koi8-r macintosh"
    " utf-16-le utf-16-be"
).split()
_AS_READ = {"iso8859-1": "cp1252", "ascii": "cp1252"}  # so does every browser
_TELLING, _LINE = re.compile(r".{0,30}[^\0-\x7f].{0,30}"), re.compile(".{1,60}")
_ODD = re.compile("[\0-\x08\x0e-\x1f\x7f-\x9f]")


def decoded(data: bytes, encoding: str = "", declared: str = "") -> str:
    """Characters in the encoding given, or in UTF-8, or in the one declared if the bytes fit it.

    Raises `StatementError` with the candidates, and how each would read a line, where the encoding
    is not sure; so too where the declared one is not that of the bytes.
    """
    if encoding:
        if (found := _read(data, encoding)) is None:
            raise StatementError(f"is not in {encoding}; {_candidates(data)}")
        return found.removeprefix("\ufeff")
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data, "it")
    said, plain = _codec(declared), _read(data, "utf-8")
    if plain is not None and (plain.isascii() or said in ("", "utf-8")):
        return plain
    if plain is None and said != "utf-8" and (found := _read(data, said)) is not None:
        return found
    says = f"says that it is in {declared}, and its bytes are not" if said else "is not in UTF-8"
    raise StatementError(f"{says}; {_candidates(data)}")


def _codec(declared: str) -> str:
    """The codec of a declared charset; nothing where there is no such one."""
    try:
        name = codecs.lookup(declared).name if declared else ""
    except LookupError:
        return ""
    return _AS_READ.get(name, name)


def _read(data: bytes, encoding: str) -> str | None:
    """The characters, or None where the bytes are not in an encoding for text."""
    try:
        text = data.decode(encoding)
    except (UnicodeError, LookupError):
        return None
    return None if _ODD.search(text) else text


def _candidates(data: bytes) -> str:
    """How each encoding that fits would read the first letters that tell them apart."""
    read = {name: _read(data, name) or "" for name in _CANDIDATES}
    lines = {name: _TELLING.search(text) or _LINE.search(text) for name, text in read.items()}
    readings = [f"\n  {name}: {line[0]}" for name, line in lines.items() if line]
    if not readings:
        return "it holds no text; save it as plain text (UTF-8)"
    return "choose the right reading with --encoding:" + "".join(readings)
