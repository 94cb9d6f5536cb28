"""First step: the bytes of a file become text. Text and Markdown here, everything else in `formats`."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from ingestion.errors import BinaryFileError, EmptyFileError, FileTooLargeError, LegacyFormatError, UnreadableFileError
from ingestion.limits import USUAL, Limits
from ingestion.loaded import LoadedText

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FORMATTED = (
    b"%PDF-", b"PK\x03\x04", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF8", b"BM", b"\xffWPC",
    b"PK\x05\x06", b"RIFF", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"\x7fELF", b"MZ",
)  # fmt: skip
_HTML = re.compile(rb"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
# Zero-width, bidirectional and other format characters, and C0/C1 controls except tab, line feed and form feed.
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_SOFT_HYPHEN_AT_END = re.compile("\u00ad[ \t]*(?=\n)")
_LINE_ENDS = re.compile("\r\n|\r|\u2028|\u2029|\u0085")
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
# What a wrong single-byte reading of Spanish looks like: controls, or symbols between letters.
_IMPLAUSIBLE = re.compile("[\u0080-\u009f]|(?<=[a-z])[¤¦§¨¬¯°±²³´µ¶¸¹»¼½¾×÷ÐÞðþ](?=[a-z])")


def load_file(path: Path, limits: Limits = USUAL) -> LoadedText:
    """The text of a file of any known format. Raises IngestionError with a line for the reader."""
    return load(read_bytes(path, limits), path.name, limits)


def read_bytes(path: Path, limits: Limits = USUAL) -> bytes:
    """The bytes of a file; one that is too large is not read at all."""
    try:
        megabytes = path.stat().st_size / 1_000_000
        if megabytes > limits.megabytes:
            raise FileTooLargeError(path.name, megabytes, limits.megabytes)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(path.name, system_reason(error)) from error


def system_reason(error: OSError) -> str:
    """Why the system refused a file, in Spanish."""
    if isinstance(error, FileNotFoundError):
        return "no existe"
    if isinstance(error, IsADirectoryError):
        return "es una carpeta"
    return "sin permiso de lectura" if isinstance(error, PermissionError) else "error del sistema"


def load(data: bytes, name: str, limits: Limits = USUAL) -> LoadedText:
    """The text of the bytes of a file; `name` is only used in messages, the format is read from the content."""
    if not data.strip(b"\0 \t\r\n"):
        raise EmptyFileError(name)
    if data.startswith(_OLE):
        raise LegacyFormatError(name)
    if data.startswith(_FORMATTED) or _HTML.match(data[:4096]):
        from ingestion import formats  # noqa: PLC0415  (its readers are heavy; text files do without them)

        return formats.load(data, name, limits)
    text, encoding = decode(data, name)
    return plain(text, "text", encoding, name)


def decode(data: bytes, name: str) -> tuple[str, str]:
    """BOM, strict UTF-8, then cp1252 if it reads as Spanish; guessers misread short Spanish texts."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(data, encoding, name), encoding
    if b"\0" in data and data.count(b"\0") > len(data) // 1000:
        raise BinaryFileError(name)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _single_byte(data, name), "cp1252"


def plain(text: str, kind: str, encoding: str, name: str) -> LoadedText:
    """Normalised text: NFC (NFKC would damage º and ª), one kind of line end, nothing invisible."""
    text = _LINE_ENDS.sub("\n", text)
    text = _SOFT_HYPHEN_AT_END.sub("-", text).replace("\u00ad", "")
    text, removed = _INVISIBLE.subn("", unicodedata.normalize("NFC", text))
    text = _SPACES.sub(" ", text)
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


def _single_byte(data: bytes, name: str) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    letters = sum(character.isalpha() or character.isspace() for character in text)
    if letters < 0.6 * len(text) or len(_IMPLAUSIBLE.findall(text)) > max(2, len(text) // 2000):
        raise BinaryFileError(name)
    return text
