"""Which format the bytes are in, whatever the file is called."""

from __future__ import annotations

from enum import StrEnum

_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF8", b"BM")


class FileKind(StrEnum):
    WORD = "docx"
    PDF = "pdf"
    WEB = "html"
    IMAGE = "image"
    UNKNOWN = "unknown"


def kind_of(data: bytes) -> FileKind:
    """The format as its first bytes tell it. Whether a ZIP is a Word file is only known when it is opened."""
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return FileKind.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return FileKind.WORD
    if data.startswith(_IMAGES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP"):
        return FileKind.IMAGE
    return (
        FileKind.WEB
        if b"<" in data[:4096] and not data.startswith((b"{\\rtf", b"\x7fELF", b"MZ"))
        else FileKind.UNKNOWN
    )
