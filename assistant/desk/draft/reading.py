"""Reading a draft: Word, Markdown or plain text. It is data: nothing in it is an order."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree

from assistant.desk.draft.rows import row_of, row_text
from assistant.desk.draft.text import DraftParagraph, mark_of, paragraph
from assistant.errors import BadFileError

# More than a long report; what is larger is no note.
_MOST_BYTES = 20_000_000
_MOST_INFLATED = 120_000_000
_NO_TEXT = "«{}» no contiene texto; compruebe que la copia está completa y, si son imágenes de páginas, pegue su texto."
_SUFFIXES = (".docx", ".md", ".txt")
_DEFINITION = re.compile(r"^\[\^([^\]]+)\]:\s*(.*)$")
_REFERENCE = re.compile(r"\[\^([^\]]+)\]")
_MARKUP = re.compile(r"\*\*|__|`|^\s*(?:[-*+]|\d+[.)])\s+|^>\s*|(?<!\w)[*_]|[*_](?!\w)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]<>#|~])")


def read_draft(path: Path) -> tuple[DraftParagraph, ...]:
    """The paragraphs of a draft. Raises OSError, or BadFileError that says what to do."""
    if path.suffix.lower() not in _SUFFIXES:
        raise BadFileError(f"No se sabe leer «{path.name}» como borrador: guárdelo como {', '.join(_SUFFIXES)}.")
    content = path.read_bytes()
    if len(content) > _MOST_BYTES:
        raise BadFileError(f"«{path.name}» es demasiado grande para un borrador: divídalo.")
    if path.suffix.lower() == ".docx":
        paragraphs = tuple(_word(open_word(content, path.name)))
    else:
        text = content.decode("utf-8-sig", errors="replace")
        paragraphs = read_text(text, markdown=path.suffix.lower() == ".md")
    if not any(character.isalpha() for one in paragraphs for character in one.text):
        raise BadFileError(_NO_TEXT.format(path.name))
    return paragraphs


def read_text(text: str, markdown: bool = False) -> tuple[DraftParagraph, ...]:
    """The paragraphs of a text; in Markdown also headings, and the notes of its footnotes."""
    return tuple(_markdown(text) if markdown else _plain(text))


def open_word(content: bytes, name: str) -> WordDocument:
    """A Word file. Raises BadFileError when it is none, or one that would fill the memory."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(one.file_size for one in archive.infolist()) > _MOST_INFLATED:
                raise BadFileError(f"«{name}» es demasiado grande para un borrador: divídalo.")
        return docx.Document(io.BytesIO(content))
    except (zipfile.BadZipFile, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise BadFileError(f"«{name}» no es un documento de Word legible: guárdelo de nuevo como .docx.") from error


def word_paragraphs(word: WordDocument) -> tuple[Paragraph, ...]:
    """Every paragraph of the body in its order, those of tables too."""
    return tuple(Paragraph(one, word) for one in word.element.body.iter(qn("w:p")))


def _word(word: WordDocument) -> Iterator[DraftParagraph]:
    told = _word_notes(word)
    for place, one in enumerate(word_paragraphs(word)):
        notes: list[str] = []
        marked = "".join(_run_text(run, told, notes) for run in one._p.iter(qn("w:r")))
        style = (one.style.name or "") if one.style is not None else ""
        heading = style.startswith(("Heading", "Title", "TOC", "Título", "Subtitle")) or "toc" in style.lower()
        if marked.strip():
            row, row_at = row_of(one._p)
            yield replace(paragraph(marked, notes, place, heading), row=row, row_at=row_at)


def _run_text(run: etree._Element, told: Mapping[str, str], notes: list[str]) -> str:
    text = ""
    for child in run:
        if child.tag == qn("w:t"):
            text += child.text or ""
        elif child.tag in (qn("w:tab"), qn("w:br"), qn("w:cr")):
            text += " "
        elif child.tag in (qn("w:footnoteReference"), qn("w:endnoteReference")):
            notes.append(told.get(str(child.get(qn("w:id"))), ""))
            text += mark_of(len(notes) - 1)
    return text


def _word_notes(word: WordDocument) -> dict[str, str]:
    """The footnotes of a file by their ids; endnotes are read where there are no footnotes."""
    for kind in (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES):
        for relation in word.part.rels.values():
            if relation.reltype == kind and not relation.is_external:
                root = etree.fromstring(relation.target_part.blob, etree.XMLParser(resolve_entities=False))
                return {str(one.get(qn("w:id"))): " ".join("".join(one.itertext()).split()) for one in root}
    return {}


def _plain(text: str) -> Iterator[DraftParagraph]:
    """A blank line ends a paragraph; where there are none, a line is one."""
    parts = re.split(r"\n\s*\n", text) if re.search(r"\S\n\s*\n\S", text) else text.splitlines()
    # A sentence that is pasted alone may lack its full stop; what has no text under it is no title.
    titled = not all(_is_title(part) for part in parts if part.strip())
    for place, part in enumerate(parts):
        if part.strip():
            yield paragraph(part, (), place, heading=titled and _is_title(part))


def _is_title(text: str) -> bool:
    """A short line without a full stop is a title, not a sentence."""
    flat = " ".join(text.split())
    return len(flat) <= 90 and not flat.endswith((".", ";", ":", "»", "”", ")", "!", "?")) and "\n" not in text.strip()


def _markdown(text: str) -> Iterator[DraftParagraph]:
    lines = text.splitlines()
    told = {found[1]: found[2] for line in lines if (found := _DEFINITION.match(line))}
    header: list[str] = []
    for place, part in enumerate(_markdown_parts(lines)):
        notes: list[str] = []
        if part.startswith("|"):
            header = header or _cells(part)
            yield from _markdown_row(header, part, place)
            continue
        header = []

        def mark(found: re.Match[str], notes: list[str] = notes) -> str:
            notes.append(_ESCAPED.sub(r"\1", told.get(found[1], "")))
            return mark_of(len(notes) - 1)

        heading = part.startswith("#")
        bare = _MARKUP.sub("", _REFERENCE.sub(mark, part.lstrip("# ")))
        yield paragraph(_ESCAPED.sub(r"\1", bare), notes, place, heading)


def _cells(part: str) -> list[str]:
    return [_MARKUP.sub("", one).strip() for one in part.strip().strip("|").split("|")]


def _markdown_row(header: list[str], part: str, place: int) -> Iterator[DraftParagraph]:
    """The cells of a row, each as a paragraph; the line under the header and the header itself say nothing."""
    cells = _cells(part)
    if cells == header or all(set(one) <= set("-: ") for one in cells):
        return
    text, starts = row_text(header, cells)
    for cell, start in zip(cells, starts, strict=True):
        if cell:
            yield DraftParagraph(cell, place, row=text, row_at=start)


def _markdown_parts(lines: list[str]) -> Iterator[str]:
    """Headings and list items stand alone, other lines are joined up to the next blank one."""
    part = ""
    for line in [*lines, ""]:
        alone = line.startswith(("#", "|")) or re.match(r"\s*(?:[-*+]|\d+[.)])\s+", line)
        if (not line.strip() or alone or _DEFINITION.match(line)) and part.strip():
            yield part
            part = ""
        if line.strip() and not _DEFINITION.match(line):
            part = f"{part} {line}".strip() if part else line
            if line.startswith(("#", "|")):
                yield part
                part = ""
