"""PDF files with text: lines in reading order with their page; raised digits become note marks, page furniture goes."""

from __future__ import annotations

import io

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from ingestion.formats.extracted import Extracted, Problem, UnreadableContentError
from ingestion.formats.pdf_lines import Fragment, PageLine, lines_of
from ingestion.formats.pdf_pages import laid_out, symbol_of_heads, without_furniture
from ingestion.limits import Limits

_LEAST_CHARACTERS = 50  # a page, on average; with less, the file is a scan


def read_pdf(data: bytes, limits: Limits) -> Extracted:
    """The text of a PDF, or the number of pages that have to be scanned. Raises UnreadableContentError."""
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
    symbol = symbol_of_heads(pages, kept)
    return Extracted((f"{symbol}\n\n" if symbol else "") + laid_out(kept))


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
            fragments.append(Fragment.placed(text, matrix, text_matrix, size))

    page.extract_text(visitor_text=collect)
    return lines_of(fragments)
