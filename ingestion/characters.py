"""Characters: the bytes of a text file decoded, and any text normalised."""

from __future__ import annotations

import re
import unicodedata

from ingestion.errors import BinaryFileError, EmptyFileError, UnreadableFileError
from ingestion.loaded import LoadedText

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# Zero-width, bidirectional and other format characters, and C0/C1 controls except tab, line feed and form feed.
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_SOFT_HYPHEN_AT_END = re.compile("\u00ad[ \t]*(?=\n)")
_LINE_ENDS = re.compile("\r\n|\r|\u2028|\u2029|\u0085")
_SINGLE_BYTE = ("cp1252", "cp850", "mac_roman")
_ACCENTED = re.compile("(?<=[A-Za-z])[áéíóúñü]|[ÁÉÍÓÚÑ](?=[A-Za-z])")
_FOREIGN = re.compile("(?<=[a-z])[^\x00-\x7fáéíóúñüçàèìòùâêîôûäëïöÿãõåæøœšžýÁÉÍÓÚÑÜºª’”»°–—…\xad](?=[a-z])")
# Typesetting joins letters ("ﬁ"); a reader types and searches them apart.
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
# What a wrong single-byte reading of Spanish looks like: controls, or symbols between letters.
_IMPLAUSIBLE = re.compile("[\u0080-\u009f]|(?<=[a-z])[¤¦§¨¬¯°±²³´µ¶¸¹»¼½¾×÷ÐÞðþ](?=[a-z])")


def decode(data: bytes, name: str) -> tuple[str, str]:
    """BOM, strict UTF-8, then cp1252 if it reads as Spanish; guessers misread short Spanish texts."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(data, encoding, name), encoding
    if b"\0" in data and data.count(b"\0") > len(data) // 1000:
        return _without_mark(data, name)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _single_byte(data, name)


def printable(text: str) -> str:
    """A file name without what would move the cursor, turn the writing round or not be seen."""
    text = _LINE_ENDS.sub(" ", text).replace("\n", " ").replace("\t", " ")
    return " ".join(_INVISIBLE.sub("", text).encode("utf-8", "replace").decode("utf-8").split())


def plain(text: str, kind: str, encoding: str, name: str) -> LoadedText:
    """Normalised text: NFC (NFKC would damage º and ª), one kind of line end, nothing invisible."""
    text = _LINE_ENDS.sub("\n", text)
    text = _SOFT_HYPHEN_AT_END.sub("-", text).replace("\u00ad", "")
    text, removed = _INVISIBLE.subn("", unicodedata.normalize("NFC", text))
    text = _SPACES.sub(" ", text).translate(_LIGATURES)
    if not text.strip():
        raise EmptyFileError(name)
    pages = _pages(text)
    return LoadedText(text.replace("\f", " "), kind, encoding, removed, pages)


def _pages(text: str) -> tuple[int, ...]:
    """Form feeds start pages; a text without them has no pages."""
    if "\f" not in text.strip("\f\n "):
        return ()
    pages, page = [], 1
    for line in text.split("\n"):
        page += line.count("\f")
        pages.append(page)
    return tuple(pages)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFileError(name, f"el texto no es {encoding} válido") from error


def _without_mark(data: bytes, name: str) -> tuple[str, str]:
    """UTF-16 without its mark: in Spanish nearly every second byte is zero."""
    for encoding, zeros, letters in (("utf-16-le", data[1::2], data[::2]), ("utf-16-be", data[::2], data[1::2])):
        if zeros.count(0) > 0.8 * len(zeros) and letters.count(0) < 0.05 * len(letters):
            return _strictly(data, encoding, name), encoding
    raise BinaryFileError(name)


def _single_byte(data: bytes, name: str) -> tuple[str, str]:
    """The reading with the most Spanish letters inside words; Windows where none is better, then DOS, then Mac."""
    readings = {encoding: data.decode(encoding, "replace") for encoding in _SINGLE_BYTE}
    encoding = max(readings, key=lambda known: _spanish(readings[known]))
    text = data.decode("latin-1") if encoding == "cp1252" and "\ufffd" in readings[encoding] else readings[encoding]
    letters = sum(character.isalpha() or character.isspace() for character in text)
    if letters < 0.6 * len(text) or len(_IMPLAUSIBLE.findall(text)) > max(2, len(text) // 2000):
        raise BinaryFileError(name)
    return text, encoding


def _spanish(text: str) -> int:
    return len(_ACCENTED.findall(text)) - 2 * len(_FOREIGN.findall(text))
