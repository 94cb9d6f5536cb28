"""Tables to take away: CSV, Excel, Word, Markdown. A cell that a spreadsheet would run as a formula is made text."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from assistant.desk.differences import Change
from assistant.desk.export.blocks import Block, Cell, Document, Figure, Sentence, Table
from assistant.desk.export.files import DOCUMENT_FORMATS, render, write_whole
from assistant.desk.export.plain import printable
from assistant.desk.export.word import as_word
from assistant.desk.picture import Picture
from assistant.errors import BadFileError

# What spreadsheets take for the beginning of a formula (OWASP, "CSV injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_MOST_IN_CELL = 32_000
_MARKS = {Change.SAME: "{}", Change.ADDED: "{{+{}+}}", Change.REMOVED: "[-{}-]", Change.MOVED: "{{>{}<}}"}
SHEET_FORMATS: tuple[str, ...] = (".csv", ".xlsx", *DOCUMENT_FORMATS)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its title and the lines that say what it holds. `widths` are shares of a page.

    `picture` stands above it in Word and PDF.
    """

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...] = field(repr=False)
    widths: tuple[float, ...]
    notes: tuple[str, ...] = ()
    picture: Picture | None = None


def export_sheet(sheet: Sheet, path: Path) -> None:
    """Write a table in the format of a name. Raises BadFileError, NoOfficeError or OSError."""
    write_whole(path, render_sheet(sheet, path.suffix))


def render_sheet(sheet: Sheet, suffix: str) -> bytes:
    """The bytes of a table as ".csv", ".xlsx" or one of a document. Raises BadFileError, NoOfficeError."""
    makers: Mapping[str, Callable[[Sheet], bytes]] = {
        ".csv": as_csv,
        ".xlsx": as_excel,
        ".docx": lambda one: as_word(as_document(one), wide=True),
    }
    maker = makers.get(suffix.lower())
    if maker is not None:
        return maker(sheet)
    try:
        return render(as_document(sheet), suffix)
    except BadFileError as error:
        named = suffix or "un archivo sin extensión"
        raise BadFileError(f"No se sabe exportar a «{named}»: use {', '.join(SHEET_FORMATS)}.") from error


def as_document(sheet: Sheet) -> Document:
    notes: list[Block] = [Sentence(note, remark=True) for note in sheet.notes[1:]]
    table = Table(sheet.head, sheet.rows, sheet.widths)
    figure = (Figure(sheet.picture),) if sheet.picture else ()
    return Document(sheet.title, sheet.notes[0] if sheet.notes else "", (*figure, table, *notes), contents=False)


def as_csv(sheet: Sheet) -> bytes:
    """Comma separated, UTF-8 with its mark so that Excel reads the accents; the notes come after the rows."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(sheet.head)
    writer.writerows([safe(flat(cell)) for cell in row] for row in sheet.rows)
    writer.writerows([safe(note)] for note in sheet.notes)
    return text.getvalue().encode("utf-8-sig")


def safe(cell: str) -> str:
    """A text that no spreadsheet runs: one that begins like a formula gets an apostrophe before it."""
    text = printable(cell)
    return f"'{text}" if cell.lstrip(" ").startswith(_FORMULA) else text


def flat(cell: Cell) -> str:
    """A cell as one text; pieces marked as `wdiff` does: [-removed-] {+added+}."""
    if isinstance(cell, str):
        return cell
    return " ".join(_MARKS[piece.change].format(piece.text.strip()) for piece in cell)


def as_excel(sheet: Sheet) -> bytes:
    """A workbook with the rows in its first sheet and the notes in a second one; every cell is text."""
    book = Workbook()
    rows = book.active if isinstance(book.active, Worksheet) else book.create_sheet()
    rows.title = "Lista"
    _fill(rows, [sheet.head, *(tuple(map(flat, row)) for row in sheet.rows)])
    for at, share in enumerate(sheet.widths, 1):
        rows.column_dimensions[get_column_letter(at)].width = max(10, share * 130)
    for cell in rows[1]:
        cell.font = Font(bold=True)
    rows.freeze_panes = "A2"
    rows.auto_filter.ref = rows.dimensions
    notes = book.create_sheet("Alcance")
    _fill(notes, [(sheet.title,), *((note,) for note in sheet.notes)])
    notes.column_dimensions["A"].width = 120
    book.properties.title, book.properties.creator = printable(sheet.title), "Relatoría"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _fill(rows: Worksheet, content: Sequence[Sequence[str]]) -> None:
    for number, row in enumerate(content, 1):
        for at, text in enumerate(row, 1):
            cell = rows.cell(number, at)
            cell.value = printable(text)[:_MOST_IN_CELL]
            cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
