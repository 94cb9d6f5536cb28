"""The Word file: parts, order, styles, notes; and what LibreOffice makes of it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree
from pypdf import PdfReader

from assistant.desk.export import pdf
from assistant.desk.export.blocks import Document, Heading, Sentence, Table, note_document
from assistant.desk.export.files import export, render
from assistant.desk.export.html import as_html
from assistant.desk.export.markdown import as_markdown
from assistant.desk.export.word import as_word
from assistant.desk.note import Note
from assistant.errors import BadFileError

SMALL = Document(
    "Nota de prueba",
    "Documento de trabajo",
    (
        Heading("I. Uno", 1),
        Sentence("Los refugios siguen abiertos.", "X/WG.9/2033/6, párr. 2"),
        Sentence("Otra frase", "X/WG.9/2033/6, párr. 3"),
        Table(("A", "B"), (("uno", "<dos> & \x07tres"),), (0.5, 0.5)),
    ),
)


def _part(content: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def test_footnotes_are_real_and_each_mark_has_its_note() -> None:
    content = as_word(SMALL)
    notes = _part(content, "word/footnotes.xml")
    told = {one.get(qn("w:id")): "".join(one.itertext()).strip() for one in notes}
    marks = [one.get(qn("w:id")) for one in _part(content, "word/document.xml").iter(qn("w:footnoteReference"))]
    assert marks == ["1", "2"]
    assert told["1"] == "X/WG.9/2033/6, párr. 2"
    assert {one.get(qn("w:type")) for one in notes} == {"separator", "continuationSeparator", None}


def test_the_mark_of_a_note_comes_before_the_final_point_as_in_spanish_documents() -> None:
    body = _part(as_word(SMALL), "word/document.xml")
    paragraph = next(one for one in body.iter(qn("w:p")) if one.find(f".//{qn('w:footnoteReference')}") is not None)
    runs = ["".join(run.itertext()) or "*" for run in paragraph.iter(qn("w:r"))]
    assert runs == ["Los refugios siguen abiertos", "*", "."]


def test_the_settings_name_the_separators_before_what_must_follow_them() -> None:
    names = [etree.QName(one).localname for one in _part(as_word(SMALL), "word/settings.xml")]
    assert "footnotePr" in names
    assert names.index("footnotePr") < names.index("compat")


def test_the_document_is_tagged_as_spanish_and_has_contents_and_page_numbers() -> None:
    content = as_word(SMALL)
    language = next(_part(content, "word/styles.xml").iter(qn("w:lang")))
    assert language.get(qn("w:val")) == "es-ES"
    fields = [one.text.strip() for one in _part(content, "word/document.xml").iter(qn("w:instrText"))]
    assert fields == ['TOC \\o "1-2" \\h \\z \\u']
    word = docx.Document(io.BytesIO(content))
    assert "PAGE" in etree.tostring(word.sections[0].footer._element).decode()
    assert word.paragraphs[0].style.name == "Title"


def test_the_field_of_contents_begins_before_its_links_and_ends_after_them() -> None:
    body = _part(as_word(SMALL), "word/document.xml")
    marks = [
        (one.get(qn("w:fldCharType")), one.getparent().getparent().tag == qn("w:p"))
        for one in body.iter(qn("w:fldChar"))
    ]
    assert marks == [("begin", True), ("separate", True), ("end", True)]
    paragraph = next(one for one in body.iter(qn("w:p")) if one.find(f".//{qn('w:fldChar')}") is not None)
    assert [etree.QName(one).localname for one in paragraph] == ["pPr", "r", "r", "r", "hyperlink", "r"]


def test_characters_that_xml_forbids_are_left_out_and_markup_stays_text() -> None:
    word = docx.Document(io.BytesIO(as_word(SMALL)))
    assert word.tables[0].cell(1, 1).text == "<dos> & tres"
    assert "&lt;dos&gt; &amp; tres" in as_html(SMALL)
    assert "\\<dos\\> & tres" in as_markdown(SMALL)


def test_a_note_has_as_many_footnotes_as_sentences_in_every_format(vessels: Note) -> None:
    document = note_document(vessels)
    count = sum(len(section.claims) for section in vessels.sections)
    assert len(_part(as_word(document), "word/footnotes.xml")) == count + 2
    assert as_markdown(document).count("\n[^") == count
    assert as_html(document).count('<li id="n') == count


def test_the_table_of_a_note_has_the_own_text_of_an_item_whatever_its_lead_in(vessels: Note) -> None:
    cited = vessels.recommendations[0]
    item = replace(cited.passage, lead_in="La Junta hizo suyas, tras un largo debate, " * 9, text="Contar los barcos.")
    note = replace(vessels, recommendations=(replace(cited, passage=item),))
    (table,) = (one for one in note_document(note).blocks if isinstance(one, Table) and one.head[0] == "Reunión")
    told = table.rows[0][2]
    assert isinstance(told, str)
    assert told.startswith("La Junta hizo suyas") and told.endswith("[…] Contar los barcos.")


def test_an_unknown_format_is_refused_and_the_old_file_stays(tmp_path: Path) -> None:
    old = tmp_path / "nota.odt"
    old.write_text("de ayer", encoding="utf-8")
    with pytest.raises(BadFileError, match=r"use \.docx, \.pdf, \.html, \.md"):
        export(SMALL, old)
    assert old.read_text(encoding="utf-8") == "de ayer"


def test_without_libreoffice_a_pdf_is_refused_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf.shutil, "which", lambda _: None)
    with pytest.raises(pdf.NoOfficeError, match="instale libreoffice-writer"):
        render(SMALL, ".pdf")


@pytest.mark.skipif(pdf.office() is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_word_file_and_the_notes_are_on_its_page() -> None:
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(render(SMALL, ".pdf"))).pages)
    assert "X/WG.9/2033/6, párr. 2" in text
    assert "Los refugios siguen abiertos" in text


@pytest.mark.skipif(pdf.office() is None, reason="LibreOffice is not installed")
def test_the_contents_name_the_page_of_each_heading_also_of_those_that_are_alike() -> None:
    filler = tuple(Sentence(f"Frase número {number} de los refugios.") for number in range(90))
    blocks = (
        Heading("I. Uno", 1),
        Heading("Sexta reunión", 2),
        *filler,
        Heading("II. Dos", 1),
        Heading("Sexta reunión", 2),
    )
    word = docx.Document(io.BytesIO(render(Document("Nota larga", "", blocks), ".docx")))
    contents = [one.text.split("\t") for one in word.paragraphs if (one.style.name or "").startswith("toc")]
    assert [row[0] for row in contents] == ["I. Uno", "Sexta reunión", "II. Dos", "Sexta reunión"]
    pages = [int(row[1]) for row in contents]
    assert pages[:2] == [1, 1]
    assert pages[2] == pages[3] > 1
