"""The door: runs a reader in a child process and turns what it says into text or into one clear error."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

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
from ingestion.limits import USUAL, Limits
from ingestion.loaded import LoadedText

_ROOT = Path(__file__).parents[2]
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
    return replace(plain(extracted.text, kind, encoding, name), headings=frozenset(extracted.headings))


def _in_child(kind: str, data: bytes, name: str, limits: Limits, pages_to_scan: int) -> Extracted:
    limits = replace(limits, seconds=limits.seconds + pages_to_scan * limits.scan_seconds_a_page)
    command = [sys.executable, "-P", "-c", _START, kind, json.dumps(asdict(limits))]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(_ROOT), *sys.path]), "OMP_THREAD_LIMIT": "1"}
    try:
        child = subprocess.run(
            command, input=data, capture_output=True, timeout=limits.seconds, env=environment, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableFileError(name, f"no terminó en {limits.seconds} segundos") from error
    if child.returncode != 0 or not child.stdout:
        raise UnreadableFileError(name, "superó los límites de tiempo o memoria, o está dañado")
    answer = json.loads(child.stdout)
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
