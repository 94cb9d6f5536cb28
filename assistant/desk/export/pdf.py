"""PDF through LibreOffice, where it is installed."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tempfile
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
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


def required_office() -> str:
    """The program that converts. Raises NoOfficeError."""
    program = office()
    if program is None:
        raise NoOfficeError(
            "Para exportar a PDF hace falta LibreOffice: instale libreoffice-writer, o exporte a .docx o .html."
        )
    return program


def as_pdf(word: bytes) -> bytes:
    """A Word file as PDF. Raises NoOfficeError."""
    program = required_office()
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


def heading_pages(pdf: bytes, headings: Sequence[str]) -> tuple[int | None, ...]:
    """The page, from 1, of each heading in order; they stand twice, in the contents and then in the text."""
    texts = [_squeezed(page.extract_text()) for page in PdfReader(io.BytesIO(pdf)).pages]
    starts = list(accumulate(map(len, texts), initial=0))
    whole, wanted = "".join(texts), [_squeezed(one) for one in headings]
    _, after_contents = _in_order(whole, wanted, 0)
    places, _ = _in_order(whole, wanted, after_contents)
    return tuple(bisect_right(starts, place) if place is not None else None for place in places)


def _in_order(text: str, wanted: Sequence[str], start: int) -> tuple[list[int | None], int]:
    """Where each of several texts stands, one after the other, and where the last one ends."""
    places: list[int | None] = []
    for one in wanted:
        place = text.find(one, start)
        places.append(place if place >= 0 else None)
        start = place + len(one) if place >= 0 else start
    return places, start


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)
