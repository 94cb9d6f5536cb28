"""What a draft says of the meetings themselves: numbers, dates, places, offices, lists, items of the agenda."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from drafts_for_tests import finding_of

from assistant.desk.draft.finding import DraftVerdict, Fault
from assistant.desk.draft.judging import DraftChecker
from assistant.desk.draft.reading import read_draft, read_text
from assistant.desk.draft.text import sentences

TRUE = [
    "La sexta reunión aprobó cinco recomendaciones.",
    "La cuarta reunión, celebrada en 2032, aprobó 5 recomendaciones.",
    "La sexta reunión se celebró en Viena del 18 al 20 de octubre de 2033.",
    "En octubre de 2033, la sexta reunión celebró cinco sesiones.",
    "La sexta reunión duró tres días.",
    "Kenya estuvo representada en la sexta reunión.",
    "Sobre el tema 4 formuló una declaración Fiji en la sexta reunión.",
    "El proyecto de informe de la sexta reunión contenía tres recomendaciones.",
    "Se adjuntará más adelante una lista de contactos.",
]
FALSE = [
    ("La sexta reunión aprobó siete recomendaciones.", Fault.NUMBER, "aprobó 5 recomendaciones"),
    ("Las 9 recomendaciones aprobadas en 2032 tratan de la pesca.", Fault.NUMBER, "aprobó 5 recomendaciones"),
    ("La sexta reunión se celebró del 17 al 20 de octubre de 2033.", Fault.NUMBER, "18 a 20 de octubre de 2033"),
    ("La sexta reunión, en octubre de 2032, se ocupó de los refugios.", Fault.NUMBER, "2033"),
    ("La sexta reunión se celebró en Ginebra.", Fault.NAME, "en Viena"),
    ("La sexta reunión celebró seis sesiones.", Fault.NUMBER, "celebró 5 sesiones"),
    ("La sexta reunión duró cuatro días.", Fault.NUMBER, "18 a 20 de octubre"),
    ("Malta estuvo representada en la sexta reunión.", Fault.NAME, "no figura en las listas de asistencia"),
    ("Sobre el tema 4 formuló una declaración Egipto en la sexta reunión.", Fault.NAME, "no figura en las listas"),
    ("Antes de la sexta reunión se habían celebrado ya ocho reuniones.", Fault.NUMBER, "se celebraron 5 reuniones"),
    ("El informe de la cuarta reunión (X/WG.9/2033/6) trata de los refugios.", Fault.LABEL, "X/WG.9/2032/4"),
    ("El proyecto de informe de la sexta reunión contenía doce recomendaciones.", Fault.NUMBER, "contiene 3"),
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_so_of_a_meeting_raises_no_alarm(checker: DraftChecker, text: str) -> None:
    finding = finding_of(checker, text)
    assert not finding.verdict.alarms, finding.reasons


@pytest.mark.parametrize(("text", "fault", "told"), FALSE)
def test_what_is_not_so_of_a_meeting_is_told_with_what_is(
    checker: DraftChecker, text: str, fault: Fault, told: str
) -> None:
    finding = finding_of(checker, text)
    assert finding.verdict is DraftVerdict.UNSUPPORTED
    assert fault in {one.fault for one in finding.reasons}
    assert told in " ".join(one.text for one in finding.reasons)


def test_a_count_of_a_meeting_without_a_report_is_not_backed(checker: DraftChecker) -> None:
    finding = finding_of(checker, "La reunión de 2036 aprobó 12 recomendaciones.")
    assert finding.verdict is DraftVerdict.UNFOUND
    assert [one.fault for one in finding.reasons] == [Fault.NOTHING]


def test_a_count_is_backed_by_the_first_and_the_last_recommendation(checker: DraftChecker) -> None:
    support = finding_of(checker, "La sexta reunión aprobó cinco recomendaciones.").support
    assert [one.passage.id for one in support] == ["2033-informe:r1", "2033-informe:r5"]


def test_a_meeting_that_a_sentence_leaves_out_is_the_one_spoken_of_before(checker: DraftChecker) -> None:
    text = "La sexta reunión se celebró en Viena. Aprobó ocho recomendaciones en total."
    _, second = sentences(read_text(text))
    finding = checker.judge(second)
    assert finding.verdict is DraftVerdict.UNSUPPORTED
    assert "5 recomendaciones" in finding.reasons[0].text


@pytest.mark.parametrize(
    "text", ["Animó además a los Estados parte a que enseñen en las escuelas a reconocer ofertas falsas."]
)
def test_who_asks_may_be_left_out(checker: DraftChecker, text: str) -> None:
    assert finding_of(checker, text).verdict is DraftVerdict.SUPPORTED


def test_the_number_of_another_recommendation_is_answered_with_the_right_one(checker: DraftChecker) -> None:
    finding = finding_of(
        checker, "La recomendación 1 de 2033 pide sostener los refugios para víctimas y abrirlos a los hombres."
    )
    assert finding.verdict is DraftVerdict.MISCITED
    assert finding.proposed.startswith("X/WG.9/2033/6, recomendación 2")


def test_what_is_asked_for_must_be_what_the_passage_asks(checker: DraftChecker) -> None:
    finding = finding_of(
        checker, "Se recomienda crear un brazalete electrónico para los buques pesqueros en los puertos."
    )
    assert finding.verdict.alarms


def _with_table(path: Path, dates: str) -> Path:
    word = docx.Document()
    table = word.add_table(rows=2, cols=3)
    for row, cells in zip(table.rows, [("Reunión", "Fechas", "Lugar"), ("Sexta", dates, "Viena")], strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    stream = io.BytesIO()
    word.save(stream)
    path.write_bytes(stream.getvalue())
    return path


def test_the_cells_of_a_row_are_read_with_the_meeting_of_the_row(checker: DraftChecker, tmp_path: Path) -> None:
    right = checker.check(read_draft(_with_table(tmp_path / "a.docx", "18 a 20 de octubre de 2033")))
    assert right.alarms == ()
    wrong = checker.check(read_draft(_with_table(tmp_path / "b.docx", "18 a 20 de marzo de 2033")))
    assert [one.sentence.text for one in wrong.alarms] == ["18 a 20 de marzo de 2033"]


def test_a_table_in_markdown_is_read_by_rows_too(checker: DraftChecker) -> None:
    text = "| Reunión | Recomendaciones |\n|---|---|\n| Sexta | 5 |\n| Cuarta | 8 |\n"
    alarms = checker.check(read_text(text, markdown=True)).alarms
    assert [one.sentence.text for one in alarms] == ["8"]


def test_a_law_that_was_approved_in_a_year_is_no_meeting_of_that_year(checker: DraftChecker) -> None:
    finding = finding_of(checker, "La ley sobre los buques pesqueros de otro país se aprobó en 2032 según la prensa.")
    assert Fault.MEETING not in {one.fault for one in finding.reasons}
