"""A draft against the reports: what is right passes, and what is wrong is named."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from drafts_for_tests import finding_of

from assistant.__main__ import main
from assistant.desk.draft.annotating import as_sheet, commented
from assistant.desk.draft.finding import DraftVerdict, Fault
from assistant.desk.draft.judging import DraftChecker
from assistant.desk.draft.reading import read_draft, read_text
from assistant.desk.draft.text import sentences
from assistant.desk.export.blocks import note_document
from assistant.desk.export.word import as_word
from assistant.desk.note import Note
from assistant.errors import BadFileError

RIGHT = [
    "La cuarta reunión recomendó que se inspeccionaran los buques pesqueros en los puertos de atraque "
    "(informe de 2032, recomendación 1).",
    "Los Estados parte deberían formar equipos conjuntos de investigación con los países de origen y de tránsito.",
    "Un orador explicó que la inspección de los buques pesqueros se hacía de noche (X/WG.9/2032/4, párr. 12).",
    "La representante de Chile describió un fondo que en 2031 pagó indemnizaciones a 214 víctimas de trabajo forzoso.",
    "«Se alienta a los Estados parte a que enseñen en las escuelas a reconocer las ofertas de trabajo falsas» "
    "(X/WG.9/2033/6, recomendación 5).",
    "El proyecto de informe proponía valorar la creación de un sello voluntario para los hoteles.",
]
WRONG = [
    ("La representante de Chile describió un fondo que pagó indemnizaciones a 241 víctimas.", Fault.NUMBER),
    ("La representante de Egipto describió un fondo que pagó indemnizaciones a 214 víctimas.", Fault.NAME),
    ("La quinta reunión recomendó formar equipos conjuntos de investigación con los países de origen.", Fault.MEETING),
    ("La sexta reunión recomendó valorar la creación de un sello voluntario para los hoteles.", Fault.STATUS),
    (
        "El Grupo de Trabajo recomendó que las compras públicas tuvieran en cuenta a las pequeñas empresas.",
        Fault.SPOKEN,
    ),
    ("Los Estados parte deben inspeccionar los buques pesqueros en los puertos de atraque.", Fault.MODALITY),
    ("Los Estados parte deben inspeccionar los buques pesqueros.", Fault.MODALITY),
    (
        "Todos los oradores pidieron que las compras públicas tuvieran en cuenta a las pequeñas empresas.",
        Fault.ATTRIBUTION,
    ),
    (
        "Los Estados parte no deberían formar equipos conjuntos de investigación con los países de origen.",
        Fault.NEGATION,
    ),
    ("Deberían formarse equipos conjuntos de investigación (informe de 2032, recomendación 9).", Fault.LABEL),
    ("Deberían formarse equipos conjuntos de investigación con los países de origen (X/WG.9/2040/1).", Fault.LABEL),
    (
        "Los Estados parte deberían formar equipos conjuntos de investigación con los países de origen y de tránsito "
        "(informe de 2032, recomendación 3).",
        Fault.CITATION,
    ),
    ("«Se alienta a los Estados parte a que enseñen en las iglesias a reconocer las ofertas falsas».", Fault.QUOTE),
    ("El Grupo de Trabajo creó un tribunal mundial del cacao con sede en Ginebra y doce jueces.", Fault.NOTHING),
]


@pytest.mark.parametrize("text", RIGHT)
def test_a_true_sentence_raises_no_alarm_and_gets_its_citation(checker: DraftChecker, text: str) -> None:
    finding = finding_of(checker, text)
    assert finding.verdict is DraftVerdict.SUPPORTED, finding.reasons
    assert finding.proposed


@pytest.mark.parametrize(("text", "fault"), WRONG)
def test_a_false_sentence_is_told_with_what_is_wrong(checker: DraftChecker, text: str, fault: Fault) -> None:
    finding = finding_of(checker, text)
    assert finding.verdict.alarms
    assert fault in {one.fault for one in finding.reasons}


def test_a_wrong_citation_is_answered_with_the_right_one(checker: DraftChecker) -> None:
    finding = finding_of(checker, WRONG[11][0])
    assert finding.verdict is DraftVerdict.MISCITED
    assert finding.proposed == "X/WG.9/2032/4, recomendación 4"


def test_what_a_draft_says_of_itself_is_not_checked(checker: DraftChecker) -> None:
    assert finding_of(checker, "La presente nota resume los informes.").verdict is DraftVerdict.NOT_CHECKED


def test_our_own_note_passes_its_own_check(checker: DraftChecker, vessels: Note, tmp_path: Path) -> None:
    file = tmp_path / "nota.docx"
    file.write_bytes(as_word(note_document(vessels)))
    report = checker.check(read_draft(file))
    quoted = [one for one in report.findings if "«" in one.sentence.text]
    assert len(quoted) >= 3
    assert [one.sentence.text for one in quoted if one.verdict.alarms] == []


def _draft(path: Path) -> Path:
    word = docx.Document()
    word.add_heading("Nota", 1)
    paragraph = word.add_paragraph(f"{RIGHT[1]} {WRONG[5][0]}")
    paragraph.add_run(" Fin.").bold = True
    word.save(str(path))
    return path


def _comments(word: WordDocument) -> list[str]:
    return [one.text for one in word.comments]


def test_a_word_draft_comes_back_with_a_comment_on_each_sentence_and_its_text_unchanged(
    checker: DraftChecker, tmp_path: Path
) -> None:
    file = _draft(tmp_path / "borrador.docx")
    report = checker.check(read_draft(file))
    word = docx.Document(io.BytesIO(commented(report, file)))
    assert [one.text for one in word.paragraphs] == [one.text for one in docx.Document(str(file)).paragraphs]
    texts = _comments(word)
    assert texts[0].startswith("Respaldada")
    assert texts[1].startswith("No respaldada")
    assert "Fuerza del verbo cambiada" in texts[1]


def test_a_text_draft_becomes_a_word_file_with_comments(checker: DraftChecker, tmp_path: Path) -> None:
    file = tmp_path / "borrador.txt"
    file.write_text(f"{RIGHT[1]}\n\n{WRONG[0][0]} {RIGHT[3]}\n", encoding="utf-8")
    report = checker.check(read_draft(file))
    word = docx.Document(io.BytesIO(commented(report, file)))
    assert len(_comments(word)) == 3
    assert WRONG[0][0] in "\n".join(one.text for one in word.paragraphs)


def test_the_table_has_a_row_a_sentence_and_the_count(checker: DraftChecker) -> None:
    sheet = as_sheet(checker.check(read_text(f"{RIGHT[1]}\n\n{WRONG[0][0]}")), "borrador")
    assert [row[2] for row in sheet.rows] == ["respaldada", "no respaldada"]
    assert sheet.notes == ("Se han comprobado 2 frases: 1 respaldada, 1 con reparos.",)


def test_notes_of_markdown_and_citations_after_the_stop_belong_to_their_sentence() -> None:
    text = "Una frase de los refugios.[^1] Otra de ellos. (informe de 2032, párr. 12)\n\n[^1]: X/WG.9/2032/4, párr. 1"
    first, second = sentences(read_text(text, markdown=True))
    assert (first.text, first.notes) == ("Una frase de los refugios.", ("X/WG.9/2032/4, párr. 1",))
    assert second.text.endswith("(informe de 2032, párr. 12)")


@pytest.mark.parametrize(("name", "content"), [("a.docx", b"PK no zip"), ("a.odt", b""), ("a.docx", b"")])
def test_a_file_that_is_no_draft_is_refused_in_one_line(name: str, content: bytes, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(BadFileError, match=r"guárdelo"):
        read_draft(file)


def test_the_command_prints_the_findings_and_ends_with_1_when_there_is_doubt(
    store_directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "borrador.md"
    file.write_text(f"# Nota\n\n{WRONG[0][0]}\n", encoding="utf-8")
    assert main(["check-draft", str(file), "--store", str(store_directory)]) == 1
    printed = capsys.readouterr()
    assert "Cifra o fecha equivocada" in printed.out
    assert "1 con reparos" in printed.err


def test_a_draft_without_text_is_no_draft_without_faults(
    store_directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pictures = docx.Document()
    pictures.add_paragraph("")
    pictures.save(str(tmp_path / "fotos.docx"))
    (tmp_path / "vacio.txt").write_text("\n \n", encoding="utf-8")
    for name in ("fotos.docx", "vacio.txt"):
        assert main(["check-draft", str(tmp_path / name), "--store", str(store_directory)]) == 1
        assert f"«{name}» no contiene texto" in capsys.readouterr().err


def test_a_sentence_that_stands_alone_without_its_full_stop_is_no_title() -> None:
    (alone,) = read_text("La quinta reunión aprobó cuatro recomendaciones")
    assert not alone.heading
    assert [one.heading for one in read_text("Nota\n\nLa quinta reunión aprobó cuatro recomendaciones.")] == [
        True,
        False,
    ]
