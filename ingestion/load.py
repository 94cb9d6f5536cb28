"""First step: the bytes of a file become text. Text and Markdown here, everything else in `formats`."""

from __future__ import annotations

import errno
import re
import stat
from pathlib import Path

from ingestion.characters import decode, plain
from ingestion.errors import EmptyFileError, FileTooLargeError, LegacyFormatError, UnreadableFileError
from ingestion.limits import USUAL, Limits
from ingestion.loaded import LoadedText

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FORMATTED = (
    b"%PDF-", b"PK\x03\x04", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF8", b"BM", b"\xffWPC",
    b"PK\x05\x06", b"RIFF", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"\x7fELF", b"MZ",
)  # fmt: skip
# A file of this name with other bytes is mostly the page that says why nothing was downloaded.
_NEVER_TEXT = (".pdf", ".docx", ".odt")
_HTML = re.compile(rb"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)


def load_file(path: Path, limits: Limits = USUAL) -> LoadedText:
    """The text of a file of any known format. Raises IngestionError with a line for the reader."""
    return load(read_bytes(path, limits), path.name, limits)


def read_bytes(path: Path, limits: Limits = USUAL) -> bytes:
    """The bytes of a file; one that is too large is not read at all. Raises UnreadableFileError, FileTooLargeError."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):
            # A pipe is read for ever, and so is a device.
            raise UnreadableFileError(path.name, "no es un archivo, sino un dispositivo o una tubería")
        megabytes = found.st_size / 1_000_000
        if megabytes > limits.megabytes:
            raise FileTooLargeError(path.name, megabytes, limits.megabytes)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(path.name, system_reason(error)) from error


def system_reason(error: OSError) -> str:
    """Why the system refused a file, in Spanish."""
    if isinstance(error, FileNotFoundError):
        return "no existe"
    if error.errno == errno.ELOOP:
        return "es un enlace que lleva a sí mismo"
    if isinstance(error, IsADirectoryError):
        return "es una carpeta"
    return "sin permiso de lectura" if isinstance(error, PermissionError) else "error del sistema"


def load(data: bytes, name: str, limits: Limits = USUAL) -> LoadedText:
    """The text of the bytes of a file. The format is read from the content; a name that denies it is refused.

    Raises IngestionError with a line for the reader.
    """
    if not data.strip(b"\0 \t\r\n"):
        raise EmptyFileError(name)
    if data.startswith(_OLE):
        raise LegacyFormatError(name)
    if not data.startswith(_FORMATTED) and name.lower().endswith(_NEVER_TEXT):
        raise UnreadableFileError(name, "el contenido no es de ese formato, quizá no se descargó bien")
    if data.startswith(_FORMATTED) or _HTML.match(data[:4096]):
        from ingestion import formats  # noqa: PLC0415  (its readers are heavy; text files do without them)

        return formats.load(data, name, limits)
    text, encoding = decode(data, name)
    return plain(text, "text", encoding, name)
