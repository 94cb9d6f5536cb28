"""A document as a Word file: real styles, footnotes, contents, page numbers."""

from __future__ import annotations

import io
from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.shared import Cm, RGBColor
from docx.table import _Row
from docx.text.paragraph import Paragraph

from assistant.desk.differences import Change, Piece
from assistant.desk.export.blocks import Cell, Document, Figure, Heading, Sentence, Table
from assistant.desk.export.fields import begin_field, bookmark, end_field, link_to
from assistant.desk.export.footnotes import Footnotes
from assistant.desk.export.look import CELL, CONTENTS, LIST, REMARK, blank
from assistant.desk.export.markdown import split_stop
from assistant.desk.export.plain import printable
from assistant.desk.picture import NoFontError, Picture, as_png

_LEVELS = 2
# Centimetres of a unit of a picture: 96 of them are an inch.
_UNIT = 2.54 / 96
_COLOURS = {Change.REMOVED: RGBColor(0x9C, 0x1C, 0x1C), Change.ADDED: RGBColor(0x1B, 0x5E, 0x20)}


def as_word(document: Document, pages: Sequence[int | None] = (), wide: bool = False) -> bytes:
    """The bytes of a .docx. `pages` gives the page of each heading where it is known; Word computes it on request."""
    word = blank(document.title, wide)
    word.add_paragraph(printable(document.title), style="Title")
    word.add_paragraph(printable(document.subtitle), style="Subtitle")
    headings = [block for block in document.blocks if isinstance(block, Heading) and block.level <= _LEVELS]
    if document.contents and headings:
        _contents(word, headings, pages)
    _Body(word, Footnotes(word)).write(document)
    stream = io.BytesIO()
    word.save(stream)
    return stream.getvalue()


class _Body:
    """Writes blocks one after the other."""

    def __init__(self, word: WordDocument, notes: Footnotes) -> None:
        self._word, self._notes = word, notes
        self._headings = 0

    def write(self, document: Document) -> None:
        for block in document.blocks:
            if isinstance(block, Heading):
                self._heading(block)
            elif isinstance(block, Table):
                add_table(self._word, block)
            elif isinstance(block, Figure):
                _add_figure(self._word, block.picture)
            else:
                self._sentence(block)
        self._notes.close()

    def _heading(self, heading: Heading) -> None:
        paragraph = self._word.add_heading(printable(heading.text), heading.level)
        if heading.level <= _LEVELS:
            bookmark(paragraph, _anchor(self._headings), self._headings)
            self._headings += 1

    def _sentence(self, sentence: Sentence) -> None:
        style = LIST if sentence.listed else REMARK if sentence.remark else "Normal"
        paragraph = self._word.add_paragraph(style=style)
        if not sentence.note:
            paragraph.add_run(printable(sentence.text))
            return
        body, stop = split_stop(printable(sentence.text))
        paragraph.add_run(body)
        self._notes.add(paragraph, sentence.note)
        paragraph.add_run(stop)


def _contents(word: WordDocument, headings: Sequence[Heading], pages: Sequence[int | None]) -> None:
    """A field of contents with its entries already in it, so that it reads well before anybody computes it."""
    first: Paragraph | None = None
    paragraph: Paragraph | None = None
    for number, heading in enumerate(headings):
        paragraph = word.add_paragraph(style=CONTENTS.format(heading.level))
        page = pages[number] if number < len(pages) else None
        link_to(paragraph, _anchor(number), printable(heading.text) + (f"\t{page}" if page else ""))
        paragraph.paragraph_format.tab_stops.add_tab_stop(_text_width(word), alignment=2, leader=1)
        first = first or paragraph
    if first is not None and paragraph is not None:
        begin_field(first, f'TOC \\o "1-{_LEVELS}" \\h \\z \\u')
        end_field(paragraph)


def add_table(word: WordDocument, table: Table) -> None:
    """A table whose head is repeated on every page and whose rows are not broken across pages when they are short."""
    made = word.add_table(rows=1, cols=len(table.head), style="Table Grid")
    made.autofit = False
    width = _text_width(word)
    _fill(made.rows[0], table.head, bold=True)
    _mark(made.rows[0], "w:tblHeader")
    for row in table.rows:
        _fill(made.add_row(), row)
    for row in made.rows:
        _mark(row, "w:cantSplit")
        for cell, share in zip(row.cells, table.widths, strict=True):
            cell.width = int(width * share)
    for column, share in zip(made.columns, table.widths, strict=True):
        column.width = int(width * share)
    word.add_paragraph()


def _add_figure(word: WordDocument, picture: Picture) -> None:
    """A picture over the width of the text, no larger than it is; without a font of the machine there is none."""
    try:
        painted = as_png(picture)
    except NoFontError:
        return
    width = min(_text_width(word), int(Cm(picture.width * _UNIT)))
    shape = word.add_picture(io.BytesIO(painted), width=width)
    shape._inline.docPr.set("descr", picture.title)


def _fill(row: _Row, texts: Sequence[Cell], bold: bool = False) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.style = CELL
        if isinstance(text, str):
            paragraph.add_run(printable(text)).bold = bold
        else:
            _add_pieces(paragraph, text)


def _add_pieces(paragraph: Paragraph, pieces: Sequence[Piece]) -> None:
    """Removed words are struck, added ones underlined, moved ones in italics: it can be read without colours."""
    for piece in pieces:
        run = paragraph.add_run(printable(piece.text) + " ")
        run.font.strike = piece.change is Change.REMOVED
        run.font.underline = piece.change is Change.ADDED
        run.font.italic = piece.change is Change.MOVED
        if piece.change in _COLOURS:
            run.font.color.rgb = _COLOURS[piece.change]


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _text_width(word: WordDocument) -> int:
    section = word.sections[0]
    return int((section.page_width or Cm(21)) - (section.left_margin or 0) - (section.right_margin or 0))


def _anchor(number: int) -> str:
    return f"_Toc{number:06d}"
