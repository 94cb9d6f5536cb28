"""Word files: what is printed reaches the text, list numbers and notes included."""

from __future__ import annotations

from files_for_tests import paragraph, word_file

from ingestion.formats import load

NUMBERING = """
<w:abstractNum w:abstractNumId="7">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>
  <w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
"""
STYLES = """
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="HCh"><w:name w:val="_ H _Ch_G"/></w:style>
<w:style w:type="paragraph" w:styleId="Numbered"><w:name w:val="Numbered"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
"""


def _item(text: str, level: int, number: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def _lines(data: bytes) -> list[str]:
    return [line for line in load(data, "informe.docx").text.split("\n") if line]


def test_list_numbers_are_written_as_printed() -> None:
    body = "".join(
        [
            _item("La Mesa aprobó lo siguiente:", 0),
            _item("un plan", 1),
            _item("un presupuesto:", 1),
            _item("ordinario", 2),
            _item("extraordinario", 2),
            _item("La reunión terminó.", 0),
            _item("La Mesa decidió:", 0),
            _item("reunirse", 1),
            _item("pesca", 0, 2),
            _item("Otra lista", 0, 3),
        ]
    )
    assert _lines(word_file(body, numbering=NUMBERING)) == [
        "1. La Mesa aprobó lo siguiente:",
        "a) un plan",
        "b) un presupuesto:",
        "i) ordinario",
        "ii) extraordinario",
        "2. La reunión terminó.",
        "3. La Mesa decidió:",
        "a) reunirse",
        "- pesca",
        "1. Otra lista",
    ]


def test_a_number_that_comes_from_the_style_is_written() -> None:
    body = paragraph("Primero", '<w:pStyle w:val="Numbered"/>') + paragraph("Segundo", '<w:pStyle w:val="Numbered"/>')
    assert _lines(word_file(body, numbering=NUMBERING, styles=STYLES)) == ["1. Primero", "2. Segundo"]


def test_notes_follow_their_paragraph_with_a_raised_mark() -> None:
    notes = f'<w:footnote w:id="2">{paragraph("Véase el anexo.")}</w:footnote>'
    body = (
        '<w:p><w:r><w:t>El océano</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
        "<w:r><w:t> sube.</w:t></w:r></w:p>" + paragraph("Fin.")
    )
    assert _lines(word_file(body, footnotes=notes)) == ["El océano¹ sube.", "¹ Véase el anexo.", "Fin."]


def test_tracked_changes_count_as_accepted() -> None:
    body = (
        "<w:p><w:r><w:t>Se </w:t></w:r><w:del><w:r><w:delText>rechazó</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>aprobó</w:t></w:r></w:ins><w:r><w:t> el texto.</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Una sola </w:t></w:r></w:p>" + paragraph("frase.")
    )
    assert _lines(word_file(body)) == ["Se aprobó el texto.", "Una sola frase."]


def test_hidden_text_and_field_codes_stay_out() -> None:
    body = (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>oculto</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:t>visible</w:t></w:r></w:p>"
    )
    assert _lines(word_file(body)) == ["visible"]


def test_headings_are_marked_and_raised_letters_are_ordinals() -> None:
    raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>a</w:t></w:r>'
    body = (
        paragraph("I. Introducción", '<w:pStyle w:val="H1"/>')
        + paragraph("A. Apertura", '<w:pStyle w:val="HCh"/>')
        + f"<w:p><w:r><w:t>La 4</w:t></w:r>{raised}<w:r><w:t> sesión</w:t></w:r></w:p>"
    )
    loaded = load(word_file(body, styles=STYLES), "x")
    lines = loaded.text.split("\n")
    assert [lines[number - 1] for number in sorted(loaded.headings)] == ["I. Introducción", "A. Apertura"]
    assert "La 4ª sesión" in lines


def test_a_table_gives_a_line_a_row() -> None:
    cells = [["Comité", "Sesiones"], ["Agua", "12"]]
    rows = "".join("<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in cells)
    assert _lines(word_file(f"<w:tbl>{rows}</w:tbl>")) == ["Comité | Sesiones", "Agua | 12"]


def test_blank_lines_of_a_file_typed_line_by_line_are_kept() -> None:
    typed = ["1. La Comisión examinó", "el tema.", "", "2. La Comisión", "decidió aplazarlo.", ""]
    assert load(word_file("".join(map(paragraph, typed))), "x").text.rstrip() == "\n".join(typed).rstrip()
