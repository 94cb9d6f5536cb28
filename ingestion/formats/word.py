"""Word files (DOCX): text with list numbers, notes and headings, as printed when all changes are accepted."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from ingestion.formats.archive import checked
from ingestion.formats.extracted import Extracted, Problem, UnreadableContentError
from ingestion.formats.lines import raised, spaced
from ingestion.formats.word_lists import ListNumbers
from ingestion.formats.word_styles import Styles, is_on, style_of
from ingestion.limits import Limits

_MAIN = "word/document.xml"
_SKIPPED = frozenset(
    map(
        qn,
        (
            "w:del",
            "w:moveFrom",
            "w:pPr",
            "w:rPr",
            "w:instrText",
            "w:delText",
            "w:footnoteRef",
            "w:endnoteRef",
            "w:sdtPr",
        ),
    )
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_SYMBOL = re.compile(r"\b[A-Z]{1,5}(?:\.\d+)?/\S+")


@dataclass(slots=True)
class _Paragraph:
    """Its lines (more than one when it holds line breaks), and the notes that its marks point to."""

    lines: list[str]
    heading: bool = False
    notes: list[str] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not any(self.lines)


def read_word(data: bytes, limits: Limits) -> Extracted:
    """The text of a DOCX. Raises UnreadableContentError."""
    with checked(data, limits) as archive:
        names = set(archive.namelist())
        if "EncryptedPackage" in names:
            raise UnreadableContentError(Problem.ENCRYPTED)
        if "[Content_Types].xml" not in names:
            raise UnreadableContentError(Problem.UNKNOWN)
    try:
        document = docx.Document(io.BytesIO(data))
    except (ValueError, PackageNotFoundError, KeyError) as error:
        raise UnreadableContentError(Problem.DAMAGED if _MAIN in names else Problem.UNKNOWN) from error
    paragraphs = _Reader(document).paragraphs()
    if all(paragraph.is_empty for paragraph in paragraphs):
        raise UnreadableContentError(Problem.EMPTY)
    return _laid_out(paragraphs)


class _Reader:
    """Walks one document in reading order."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._styles = Styles(document)
        self._lists = ListNumbers(self._part("numbering"))
        self._notes = {kind: self._note_elements(kind) for kind in ("footnote", "endnote")}
        self._marks: dict[tuple[str, str], str] = {}
        self._pending: list[str] = []

    def _part(self, kind: str) -> BaseOxmlElement | None:
        for relation in self._document.part.rels.values():
            if relation.reltype.endswith(f"/{kind}") and not relation.is_external:
                return parse_xml(relation.target_part.blob)
        return None

    def _note_elements(self, kind: str) -> dict[str, BaseOxmlElement]:
        root = self._part(f"{kind}s")
        if root is None:
            return {}
        return {note.get(qn("w:id")): note for note in root.iterchildren(qn(f"w:{kind}"))}

    def paragraphs(self) -> list[_Paragraph]:
        """The paragraphs of the body, with the head of the first page before them."""
        body = list(self._blocks(self._document.element.body))
        return [*self._first_head(body), *body]

    def _first_head(self, body: list[_Paragraph]) -> list[_Paragraph]:
        """United Nations templates keep the masthead, or at least the symbol, in the header of the first page."""
        section = self._document.sections[0] if self._document.sections else None
        if section is None:
            return []
        if section.different_first_page_header_footer:
            return list(self._blocks(section.first_page_header._element))
        opening = " ".join(line for paragraph in body[:12] for line in paragraph.lines)
        head = self._blocks(section.header._element)
        symbols = [match[0] for paragraph in head if (match := _SYMBOL.search(" ".join(paragraph.lines)))]
        return [_Paragraph([symbol]) for symbol in symbols[:1] if symbol not in opening]

    def _blocks(self, parent: BaseOxmlElement) -> Iterator[_Paragraph]:
        joined: list[str] = []  # the text of paragraphs whose mark was deleted: they go on in the next one
        for child in parent.iterchildren():
            if child.tag == qn("w:p"):
                if child.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}") is not None:
                    joined += self._text(child)
                    continue
                paragraph = self._paragraph(child)
                paragraph.lines[0] = "".join([*joined, paragraph.lines[0]])
                joined.clear()
                yield paragraph
            elif child.tag == qn("w:tbl"):
                yield from self._table(child)
            elif child.tag not in _SKIPPED:
                yield from self._blocks(child)

    def _table(self, table: BaseOxmlElement) -> Iterator[_Paragraph]:
        """A row is a line when its cells are single paragraphs; a masthead has longer cells, read one by one."""
        rows = [list(row.iterchildren(qn("w:tc"))) for row in table.iter(qn("w:tr"))]
        is_data = len(rows) > 1 and all(len(list(cell.iterchildren(qn("w:p")))) == 1 for row in rows for cell in row)
        for row in rows:
            cells = [list(self._blocks(cell)) for cell in row]
            if is_data:
                texts = [" ".join(line for paragraph in cell for line in paragraph.lines) for cell in cells]
                notes = [note for cell in cells for paragraph in cell for note in paragraph.notes]
                yield _Paragraph([" | ".join(text for text in texts if text)], notes=notes)
            else:
                yield from (paragraph for cell in cells for paragraph in cell if not paragraph.is_empty)

    def _paragraph(self, element: BaseOxmlElement) -> _Paragraph:
        self._pending = []
        text = spaced("".join(self._text(element)))
        lines = [line.strip() for line in text.split("\n")]
        label = self._list_label(element) if any(lines) else ""
        if label:
            lines[0] = f"{label} {lines[0]}"
        return _Paragraph(lines, heading=any(lines) and self._styles.is_heading(element), notes=self._pending)

    def _text(self, parent: BaseOxmlElement) -> Iterator[str]:
        for child in parent.iterchildren():
            if child.tag in _SKIPPED:
                continue
            if child.tag == qn("w:t"):
                yield child.text or ""
            elif child.tag in (qn("w:tab"), qn("w:ptab")):
                yield "\t"
            elif child.tag in (qn("w:br"), qn("w:cr")):
                yield "\n" if child.get(qn("w:type")) is None else " "
            elif child.tag == qn("w:noBreakHyphen"):
                yield "-"
            elif child.tag in (qn("w:footnoteReference"), qn("w:endnoteReference")):
                yield self._note(child)
            elif child.tag == qn("w:r"):
                yield self._run(child)
            else:
                yield from self._text(child)

    def _run(self, run: BaseOxmlElement) -> str:
        properties = run.find(qn("w:rPr"))
        if properties is not None and is_on(properties.find(qn("w:vanish"))):
            return ""
        text = "".join(self._text(run))
        align = properties.find(qn("w:vertAlign")) if properties is not None else None
        return raised(text) if align is not None and align.get(qn("w:val")) == "superscript" else text

    def _note(self, reference: BaseOxmlElement) -> str:
        """The raised mark; the note itself waits for the end of its paragraph. A mark of its own follows as text."""
        kind = "footnote" if reference.tag == qn("w:footnoteReference") else "endnote"
        identifier = reference.get(qn("w:id")) or ""
        note = self._notes[kind].get(identifier)
        custom = reference.get(qn("w:customMarkFollows")) in ("1", "true", "on")
        mark = "" if custom else raised(str(1 + len(self._marks)))
        if not custom:
            mark = self._marks.setdefault((kind, identifier), mark)
        if note is not None:
            waiting = self._pending
            text = " ".join(line for paragraph in self._blocks(note) for line in paragraph.lines if line)
            self._pending = [*waiting, f"{mark} {text}".strip()]
        return mark

    def _list_label(self, paragraph: BaseOxmlElement) -> str:
        """The number that Word prints before a paragraph of a list."""
        found = self._styles.property_of(paragraph, "w:numPr")
        number = None if found is None else found.find(qn("w:numId"))
        if found is None or number is None:
            return ""
        number_id = number.get(qn("w:val")) or ""
        depth = found.find(qn("w:ilvl"))
        if depth is None:
            return self._lists.next(number_id, self._lists.level_of_style(number_id, style_of(paragraph)))
        return self._lists.next(number_id, int(depth.get(qn("w:val")) or 0))


def _laid_out(paragraphs: list[_Paragraph]) -> Extracted:
    """One paragraph a line, parted by blank lines; where the file has its own blank lines, they stay as they are."""
    keeps_own = _has_own_blank_lines(paragraphs)
    written: list[str] = []
    headings: list[int] = []
    for paragraph in paragraphs:
        if paragraph.is_empty and not keeps_own:
            continue
        if paragraph.heading:
            headings.append(len(written) + 1)
        written += paragraph.lines
        for note in paragraph.notes:
            written += ["", note, ""]
        if not keeps_own:
            written.append("")
    return Extracted("\n".join(written), tuple(headings))


def _has_own_blank_lines(paragraphs: list[_Paragraph]) -> bool:
    """Text that was typed or imported line by line, not styled: then an empty paragraph is what parts paragraphs."""
    empty = sum(paragraph.is_empty for paragraph in paragraphs)
    going_on = sum(bool(re.match(r"[a-záéíóúñ]{2}", paragraph.lines[0])) for paragraph in paragraphs)
    return empty > 0.15 * len(paragraphs) or going_on > 0.25 * len(paragraphs)
