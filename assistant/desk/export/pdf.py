"""PDF through LibreOffice, where it is installed."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from pypdf import PdfReader

from assistant.errors import AssistantError

_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 120.0


class NoOfficeError(AssistantError):
    """LibreOffice is not installed, or did not convert."""


def office() -> str | None:
    """The program that converts, or None."""
    return next((found for name in _PROGRAMS if (found := shutil.which(name))), None)


def as_pdf(word: bytes) -> bytes:
    """A Word file as PDF. Raises NoOfficeError."""
    program = office()
    if program is None:
        raise NoOfficeError(
            "Para exportar a PDF hace falta LibreOffice: instale libreoffice-writer, o exporte a .docx o .html."
        )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "nota.docx")
        source.write_bytes(word)
        # A profile of its own: a LibreOffice that is already open would take the file and answer nothing.
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(source)]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
            return source.with_suffix(".pdf").read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise NoOfficeError("LibreOffice no ha convertido el documento: exporte a .docx o a .html.") from error


def heading_pages(pdf: bytes, headings: Sequence[str]) -> Mapping[str, int]:
    """The page, from 1, where each heading last begins a line; the contents name them too, and come before."""
    texts = [_squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages]
    found: dict[str, int] = {}
    for heading in headings:
        wanted = _squeezed(heading)
        pages = [number for number, text in enumerate(texts, 1) if wanted in text]
        if pages:
            found[heading] = pages[-1]
    return found


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)
