from __future__ import annotations

import pytest
from parsing_for_tests import keys, parsed

from vectorstore.records import Meeting, SymbolSource

HEAD = (
    "Naciones Unidas                                    E/CN.3/2016/7\nConsejo Económico y Social\nDistr. general\n"
    "14 de marzo de 2016\nEspañol\nOriginal: inglés\n\nComisión de Estadística\n47º período de sesiones\n"
    "8 a 11 de marzo de 2016\nTema 4 a) del programa provisional*\n\nInforme de la Comisión sobre los "
    "censos\nde población "
    "y de vivienda\n\nNota de la Secretaría\n\nEste documento completa el anterior y se presenta para su examen.\n\n"
    "* E/CN.3/2016/1.\n\nI. Introducción\n\n1. Se abrió la sesión.\n"
)


def test_the_masthead_says_what_the_document_is() -> None:
    top = parsed(HEAD).masthead
    assert top.symbol == "E/CN.3/2016/7"
    assert top.date == "14 de marzo de 2016"
    assert top.original_language == "inglés"
    assert top.agenda_item == "Tema 4 a) del programa provisional"
    assert top.title == "Informe de la Comisión sobre los censos de población y de vivienda"
    assert top.body == "Comisión de Estadística"
    assert top.meeting == Meeting(47, 2016, "8 a 11 de marzo de 2016")


def test_a_symbol_of_the_masthead_is_one_of_the_file() -> None:
    report = parsed(HEAD).report
    assert (report.symbol, report.symbol_source) == ("E/CN.3/2016/7", SymbolSource.FILE)


def test_prose_before_the_first_section_is_citable_and_the_first_page_note_is_kept() -> None:
    report = parsed(HEAD)
    assert keys(report) == ["u1", "p1"]
    assert [note.text for note in report.notes] == ["E/CN.3/2016/1."]


def test_a_document_without_masthead_has_no_symbol() -> None:
    report = parsed("1. El informe figura en el documento E/CN.3/2016/7.\n").report
    assert (report.symbol, report.symbol_source) == (None, None)


def test_the_wrapped_lines_of_a_first_paragraph_are_no_titles() -> None:
    report = parsed(
        "Comisión de Aguas\n\nNota de la Secretaría\n\n"
        "Este documento reúne lo que aprobaron la Comisión de Aguas y su\n"
        "Grupo de Trabajo en tres reuniones, de las que la última se dedicó a los\n"
        "programas de riego de la cuenca.\n\n1. Se abrió la sesión.\n"
    )
    assert keys(report) == ["u1", "p1"]
    assert report.passages[0].text.startswith("Este documento reúne")


@pytest.mark.parametrize(
    ("head", "held"),
    [
        (
            "Informe de la duodécima reunión del Grupo de Trabajo sobre Pesca (Lima, 12 y 13 de junio de 2022)",
            Meeting(12, 2022, "12 y 13 de junio de 2022", "Lima"),
        ),
        (
            "Informe de la 12.ª reunión de la Junta de Pesca\n\nLima, 12 y 13 de junio de 2022",
            Meeting(12, 2022, "12 y 13 de junio de 2022", "Lima"),
        ),
        ("Informe de la Junta de Pesca sobre su cuarta reunión\n\nE/CN.3/2016/7", Meeting(4, 2016)),
    ],
)
def test_a_title_that_names_its_meeting_is_read_without_any_sentence_about_it(head: str, held: Meeting) -> None:
    assert parsed(f"{head}\n\nI. Introducción\n\n1. Se examinó la pesca.\n").report.meetings == (held,)


@pytest.mark.parametrize(
    ("head", "year"),
    [
        (
            "Informe sobre la reunión de la Junta de Pesca celebrada el 3 de mayo de 2017\n\n4 de enero de 2018",
            2017,
        ),
        ("Informe sobre la reunión de 2017 de la Junta de Pesca", 2017),
        ("Seguimiento de la Agenda 2030", None),
    ],
)
def test_the_year_of_a_report_without_ordinal_is_that_of_its_meeting(head: str, year: int | None) -> None:
    assert parsed(f"{head}\n\nI. Introducción\n\n1. Se examinó la pesca.\n").report.year == year


def test_a_body_that_says_when_it_met_dates_a_report_that_has_no_date() -> None:
    text = "Informe de la Junta de Pesca\n\nI. Introducción\n\n1. La Junta se reunió en Lima el 3 de mayo de 2017.\n"
    assert parsed(text).report.year == 2017
