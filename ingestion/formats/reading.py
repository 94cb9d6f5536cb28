"""The door: runs a reader in a child process and turns what it says into text or into one clear error."""

from __future__ import annotations

from dataclasses import replace

from ingestion.characters import plain
from ingestion.errors import (
    BinaryFileError,
    EmptyFileError,
    EncryptedFileError,
    FileTooLargeError,
    IngestionError,
    MissingProgramError,
    UnreadableFileError,
)
from ingestion.formats.extracted import Extracted, Problem
from ingestion.formats.kinds import FileKind, kind_of
from ingestion.formats.process import ask
from ingestion.limits import USUAL, Limits
from ingestion.loaded import LoadedText

_START = "from ingestion.formats.child import main; main()"


def load(data: bytes, name: str, limits: Limits = USUAL) -> LoadedText:
    """The text of a Word, PDF, HTML or image file; `name` only serves the messages. Raises IngestionError."""
    if not data.strip(b"\0 \t\r\n"):
        raise EmptyFileError(name)
    if len(data) > limits.megabytes * 1_000_000:
        raise FileTooLargeError(name, len(data) / 1_000_000, limits.megabytes)
    kind = kind_of(data)
    if kind is FileKind.UNKNOWN:
        raise BinaryFileError(name)
    pages = 1 if kind is FileKind.IMAGE else 0
    extracted = _in_child(kind, data, name, limits, pages)
    if extracted.scanned:
        extracted = _in_child("scan", data, name, limits, extracted.scanned)
        kind = FileKind.IMAGE
    encoding = "ocr" if kind is FileKind.IMAGE else "utf-8"
    loaded = plain(extracted.text, kind, encoding, name)
    return replace(loaded, headings=frozenset(extracted.headings), pages=loaded.pages or _only_page(loaded, kind))


def _only_page(loaded: LoadedText, kind: str) -> tuple[int, ...]:
    """Of a file of one page no form feed tells the page; a Word or HTML file has none."""
    return (1,) * len(loaded.text.split("\n")) if kind in (FileKind.PDF, FileKind.IMAGE) else ()


def _in_child(kind: str, data: bytes, name: str, limits: Limits, pages_to_scan: int) -> Extracted:
    limits = replace(limits, seconds=limits.seconds + pages_to_scan * limits.scan_seconds_a_page)
    answer = ask(_START, {"kind": kind}, data, name, limits)
    if "problem" in answer:
        raise _error(Problem(answer["problem"]), str(answer["detail"]), name)
    return Extracted(answer["text"], tuple(answer["headings"]), answer["scanned"])


def _error(problem: Problem, detail: str, name: str) -> IngestionError:
    errors: dict[Problem, IngestionError] = {
        Problem.ENCRYPTED: EncryptedFileError(name),
        Problem.EMPTY: EmptyFileError(name),
        Problem.UNKNOWN: BinaryFileError(name),
        Problem.NO_TESSERACT: MissingProgramError(
            name, "tesseract-ocr, tesseract-ocr-spa y el paquete de Python pytesseract"
        ),
        Problem.NO_SPANISH: MissingProgramError(name, "tesseract-ocr-spa"),
        Problem.NO_TEXT: UnreadableFileError(name, "es una imagen en la que no se reconoce texto"),
    }
    return errors.get(problem, UnreadableFileError(name, detail or "está dañado o incompleto"))
