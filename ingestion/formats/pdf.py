"""PDF files with text: lines in reading order with their page; raised digits become note marks, page furniture goes."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import replace

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError

from ingestion.formats.extracted import Extracted, Problem, UnreadableContentError
from ingestion.formats.pdf_lines import Fragment, PageLine, lines_of
from ingestion.formats.pdf_pages import laid_out, symbol_of_heads, without_furniture
from ingestion.formats.pdf_type import with_headings, with_raised_notes
from ingestion.limits import Limits

_LEAST_CHARACTERS = 50  # a page, on average; with less, the file is a scan
_BOLD = re.compile(r"bold|black|heavy|demi|negrita", re.I)


def read_pdf(data: bytes, limits: Limits) -> Extracted:
    """The text of a PDF, or the number of pages that have to be scanned. Raises UnreadableContentError."""
    try:
        return _read(data, limits)
    except LimitReachedError as error:
        raise UnreadableContentError(Problem.TOO_LARGE, "al abrirlo ocuparía demasiado") from error


def _read(data: bytes, limits: Limits) -> Extracted:
    reader = _opened(data)
    count = len(reader.pages)
    if count > limits.pages:
        raise UnreadableContentError(Problem.TOO_LARGE, f"tiene {count} páginas y el máximo es {limits.pages}")
    pages, characters = [], 0
    for page in reader.pages:
        pages.append(_lines(page))
        characters += sum(len(line.text) for line in pages[-1])
        if characters > limits.characters:
            raise UnreadableContentError(Problem.TOO_LARGE, f"tiene más de {limits.characters} caracteres")
    if characters < _LEAST_CHARACTERS * count and any(len(page.images) for page in reader.pages):
        return Extracted("", scanned=count)
    if not characters:
        raise UnreadableContentError(Problem.EMPTY)
    kept = without_furniture(pages)
    return laid_out(with_headings(with_raised_notes(kept)), symbol_of_heads(pages, kept))


def _opened(data: bytes) -> PdfReader:
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableContentError(Problem.ENCRYPTED)
        len(reader.pages)
    except (DependencyError, FileNotDecryptedError) as error:
        raise UnreadableContentError(Problem.ENCRYPTED) from error
    return reader


def _lines(page: PageObject) -> list[PageLine]:
    fragments: list[Fragment] = []

    def collect(text: str, matrix: list[float], text_matrix: list[float], font: object, size: float) -> None:
        if text.strip("\n"):
            fragment = Fragment.placed(text, matrix, text_matrix, size)
            fragments.append(replace(fragment, bold=_is_bold(font)))

    page.extract_text(visitor_text=collect)
    return lines_of(fragments)


def _is_bold(font: object) -> bool:
    """By the name of the font, which word processors keep: "ABCDEF+TimesNewRomanPS-BoldMT"."""
    return isinstance(font, Mapping) and bool(_BOLD.search(str(font.get("/BaseFont", ""))))
