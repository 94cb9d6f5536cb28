"""What a document is when neither a manifest nor a masthead says it."""

from __future__ import annotations

import pytest
from parsing_for_tests import parsed

from vectorstore.records import Meeting, ReportKind, Status

PAPER = (
    "I. Introducción\n\n1. En su resolución 4/9 la Conferencia creó el Grupo de Trabajo sobre Riegos.\n\n"
    "2. {says}\n\nII. Labor realizada\n\n"
    "3. En su primera reunión, el Grupo de Trabajo aprobó las recomendaciones siguientes: medir el caudal y contarlo.\n"
)


@pytest.mark.parametrize(
    "says",
    [
        "La Secretaría ha preparado el presente documento de antecedentes para orientar los debates.",
        "Este documento ha sido preparado por la Secretaría a partir de las respuestas recibidas.",
        "La presente nota tiene por objeto orientar a las delegaciones.",
        "El presente documento de trabajo reúne las respuestas de los Estados.",
        "The Secretariat has prepared the present background paper.",
        "En el presente informe, elaborado por la Relatora Especial, se examinan tres casos.",
    ],
)
def test_a_paper_that_says_who_prepared_it_adopts_nothing(says: str) -> None:
    report = parsed(PAPER.format(says=says))
    assert report.report.kind is ReportKind.BACKGROUND
    assert {passage.status for passage in report.passages} == {Status.BACKGROUND}


def test_a_report_that_tells_of_papers_stays_a_report() -> None:
    text = PAPER.format(says="La Secretaría preparó el documento de antecedentes que tuvo ante sí la reunión.")
    assert parsed(text).report.kind is ReportKind.REPORT


def test_a_paper_proposes_what_its_readers_may_wish_to_do() -> None:
    wish = "3. El Grupo de Trabajo tal vez desee examinar las medidas siguientes.\n\n"
    assert parsed(f"1. Los ríos crecen.\n\n2. Las presas son viejas.\n\n{wish}").report.kind is ReportKind.BACKGROUND
    report = f"I. Apertura de la reunión\n\n1. Se abrió en mayo.\n\nII. Conclusiones\n\n{wish}"
    assert parsed(report).report.kind is ReportKind.REPORT


@pytest.mark.parametrize(
    "head",
    [
        "Programa provisional anotado",
        "Nota verbal de fecha 3 de mayo de 2031 dirigida a la Secretaría por la Misión Permanente",
        "Noveno informe periódico que Ruritania debía presentar en 2031",
        "Exposición presentada por la Liga de Regantes, organización no gubernamental",
        "CTOC/COP/WG.9/2031/CRP.2",
    ],
)
def test_pre_session_papers_and_letters_are_no_reports(head: str) -> None:
    text = f"{head}\n\nI. Introducción\n\n1. El Comité decidió en 2029 medir los ríos.\n"
    assert parsed(text).report.kind is ReportKind.BACKGROUND


def test_a_document_without_title_is_named_in_brackets_by_its_meeting() -> None:
    report = parsed(
        "I. Introducción\n\n1. La sexta reunión del Comité de Riegos se celebró en Lima del 3 al 5 de mayo de 2031.\n"
    ).report
    assert report.title == "[Informe sobre la sexta reunión, 3 al 5 de mayo de 2031]"
    paper = parsed("1. La Secretaría ha preparado el presente documento para orientar a la cuarta reunión.\n").report
    assert (paper.title, paper.meetings) == ("[Documento de antecedentes para la cuarta reunión]", (Meeting(4),))
    assert parsed("1. Los ríos crecen.\n").report.title == "prueba"


def test_the_title_tells_whose_meeting_it_was_where_the_head_names_the_parent() -> None:
    top = parsed(
        "Conferencia de las Partes en el Convenio de los Ríos\n\nDistr. general\n25 de mayo de 2031\n\n"
        "Informe sobre la reunión del Grupo de Trabajo sobre Riegos celebrada en Lima del 3 al 5 de mayo de 2031\n\n"
        "I. Introducción\n\n1. Se abrió la reunión.\n"
    ).masthead
    assert top.body == "Grupo de Trabajo sobre Riegos"
