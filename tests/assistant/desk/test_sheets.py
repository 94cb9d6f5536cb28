"""Tables to take away open as text, whatever their cells say."""

from __future__ import annotations

import csv
import io

import docx
import pytest
from openpyxl import load_workbook

from assistant.desk.export.sheets import Sheet, render_sheet
from assistant.errors import BadFileError

SHEET = Sheet(
    "Lista de prueba",
    ("Id", "Texto"),
    (("a", "=HYPERLINK(1)"), ("b", "«dos», y \x0btres"), ("c", "  @suma")),
    (0.3, 0.7),
    ("De 9 pasajes, coinciden 3.",),
)


def test_a_cell_that_begins_like_a_formula_is_text_in_csv() -> None:
    rows = list(csv.reader(io.StringIO(render_sheet(SHEET, ".csv").decode("utf-8-sig"))))
    assert rows[0] == ["Id", "Texto"]
    assert [row[1] for row in rows[1:4]] == ["'=HYPERLINK(1)", "«dos», y tres", "'@suma"]
    assert rows[4] == ["De 9 pasajes, coinciden 3."]


def test_excel_holds_no_formula_and_says_its_scope_on_a_sheet_of_its_own() -> None:
    book = load_workbook(io.BytesIO(render_sheet(SHEET, ".xlsx")))
    cell = book["Lista"]["B2"]
    assert (cell.value, cell.data_type) == ("=HYPERLINK(1)", "s")
    assert book["Alcance"]["A2"].value == "De 9 pasajes, coinciden 3."
    assert book["Lista"].freeze_panes == "A2"


def test_word_has_the_table_with_a_head_that_is_repeated() -> None:
    word = docx.Document(io.BytesIO(render_sheet(SHEET, ".docx")))
    assert [cell.text for cell in word.tables[0].rows[1].cells] == ["a", "=HYPERLINK(1)"]
    assert "w:tblHeader" in word.tables[0].rows[0]._tr.xml


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(BadFileError, match=r"\.csv, \.xlsx, \.docx"):
        render_sheet(SHEET, ".ods")
