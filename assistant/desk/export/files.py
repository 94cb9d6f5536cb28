"""A document to a file, in the format that its name asks for; what was there stays until the new file is whole."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from assistant.desk.export.blocks import Document, Heading
from assistant.desk.export.html import as_html
from assistant.desk.export.markdown import as_markdown
from assistant.desk.export.pdf import NoOfficeError, as_pdf, heading_pages, office, required_office
from assistant.desk.export.word import as_word
from assistant.errors import BadFileError

DOCUMENT_FORMATS: tuple[str, ...] = (".docx", ".pdf", ".html", ".md")


def check_target(path: Path, formats: Sequence[str]) -> None:
    """Refuse, before any work is done for it, a file that could not be written.

    Raises BadFileError for a format that is none of these or a folder that there is not, NoOfficeError.
    """
    suffix = path.suffix.lower()
    if suffix not in formats:
        named = suffix or "un archivo sin extensión"
        raise BadFileError(f"No se sabe exportar a «{named}»: use {', '.join(formats)}.")
    if not path.parent.is_dir():
        raise BadFileError(f"No existe la carpeta «{path.parent}»: créela o elija otra.")
    if suffix == ".pdf":
        required_office()


def export(document: Document, path: Path) -> None:
    """Write a document. Raises BadFileError for a format that there is not, NoOfficeError, or OSError."""
    write_whole(path, render(document, path.suffix))


def render(document: Document, suffix: str) -> bytes:
    """The bytes of a document as ".docx", ".pdf", ".html" or ".md". Raises BadFileError, NoOfficeError."""
    makers: Mapping[str, Callable[[Document], bytes]] = {
        ".docx": word_with_pages,
        ".pdf": lambda one: as_pdf(word_with_pages(one)),
        ".html": lambda one: as_html(one).encode(),
        ".md": lambda one: as_markdown(one).encode(),
    }
    maker = makers.get(suffix.lower())
    if maker is None:
        raise BadFileError(f"No se sabe exportar a «{suffix or 'un archivo sin extensión'}»: use {', '.join(makers)}.")
    return maker(document)


def word_with_pages(document: Document) -> bytes:
    """The Word file; where LibreOffice is at hand its contents have page numbers from the start."""
    plain = as_word(document)
    headings = [block.text for block in document.blocks if isinstance(block, Heading)]
    if not (document.contents and headings and office()):
        return plain
    try:
        return as_word(document, heading_pages(as_pdf(plain), headings))
    except NoOfficeError:
        return plain


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside its place and then put it there."""
    handle, name = tempfile.mkstemp(dir=path.parent or Path(), prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
