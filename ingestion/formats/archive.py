"""Opens a ZIP only after its directory was found harmless."""

from __future__ import annotations

import io
import zipfile

from ingestion.formats.extracted import Problem, UnreadableContentError
from ingestion.limits import Limits

_ENCRYPTED = 0x1


def checked(data: bytes, limits: Limits) -> zipfile.ZipFile:
    """The archive. Raises UnreadableContentError when it would expand beyond the limits; nothing is expanded yet."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as error:
        raise UnreadableContentError(Problem.DAMAGED) from error
    entries = archive.infolist()
    expanded = sum(entry.file_size for entry in entries)
    if len(entries) > limits.zip_entries or expanded > limits.zip_megabytes * 1_000_000:
        raise UnreadableContentError(Problem.TOO_LARGE, "al abrirlo ocuparía demasiado")
    if any(entry.file_size > limits.zip_ratio * max(entry.compress_size, 1) + 100_000 for entry in entries):
        raise UnreadableContentError(Problem.TOO_LARGE, "está comprimido de forma sospechosa")
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise UnreadableContentError(Problem.ENCRYPTED)
    return archive
