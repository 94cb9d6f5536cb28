"""Verbatim records, resolutions in parts, opinions with lettered headings, programmes, attendance in annexes."""

from __future__ import annotations

from parsing_for_tests import keys, parsed, passage

from vectorstore.records import ReportKind, Status

VERBATIM = (
    "S/PV.9999\n\nConsejo de Seguridad\n\n9999ª sesión\nMartes 6 de mayo de 2031, a las 10.00 horas\n\n"
    "Presidente: Sr. Falk . . . . . . . . (Ruritania)\n\nS/PV.9999          Los faros del Golfo          06/05/2031\n\n"
    "Se abre la sesión a las 10.05 horas.\n\nLos faros del Golfo\n\n"
    "El Presidente (habla en francés): Invito a la Sra. Lemos a participar.\n\nDoy la palabra a la Sra. Lemos.\n\n"
    "Sra. Lemos (habla en inglés): Los faros siguen encendidos.\n\n31-00655                        2/14\n\n"
    "S/PV.9999          Los faros del Golfo          06/05/2031\n\nSolo uno se apagó.\n\n"
    "Sr. Adu (Ghana): Agradezco la exposición.\n\nSe levanta la sesión a las 11.00 horas.\n"
)


def test_a_speech_of_a_verbatim_record_goes_on_until_something_happens() -> None:
    report = parsed(VERBATIM)
    spoken = [(found.speaker, found.text.split(":")[-1].strip()) for found in report.passages if found.speaker]
    assert spoken == [
        ("El Presidente", "Invito a la Sra. Lemos a participar."),
        ("El Presidente", "Doy la palabra a la Sra. Lemos."),
        ("Sra. Lemos", "Los faros siguen encendidos."),
        ("Sra. Lemos", "Solo uno se apagó."),
        ("Sr. Adu (Ghana)", "Agradezco la exposición."),
    ]
    assert {found.status for found in report.passages} == {Status.SUMMARY}


def test_a_record_without_title_is_named_by_its_sitting_and_loses_its_running_heads() -> None:
    report = parsed(VERBATIM)
    assert (report.report.title, report.report.date) == ("[Acta de la 9999ª sesión]", "6 de mayo de 2031")
    assert not any("S/PV.9999" in found.text or "31-00655" in found.text for found in report.passages)


def test_the_parts_of_a_resolution_have_their_numeral_alone_on_its_line() -> None:
    report = parsed(
        "A/RES/99/190\n\nAsamblea General\n\nResolución aprobada por la Asamblea General el 19 de diciembre de 2031\n\n"
        "99/190. Los faros\n\nLa Asamblea General,\n\nI\nConservación\n\n1. Alienta a los Estados a que los pinten;\n\n"
        "II\nFinanciación\n\n2. Invita a los donantes a que contribuyan.\n\n50ª sesión plenaria\n19 de diciembre\n"
    )
    assert keys(report) == ["u1", "p1", "p2", "u2"]
    assert [passage(report, key).section for key in ("p1", "p2")] == [("I Conservación",), ("II Financiación",)]
    assert passage(report, "p2").text == "Invita a los donantes a que contribuyan."
    assert passage(report, "p2").status is Status.ADOPTED


def test_lettered_headings_are_told_from_items() -> None:
    report = parsed(
        "Opinión núm. 41/2031, relativa a Juan Pérez\n\n1. Son arbitrarias las detenciones siguientes:\n\n"
        "a) Las que no tienen base legal;\n\nb) Las que castigan una opinión.\n\n1. Información recibida\n\n"
        "a) Comunicación de la fuente\n\n2. Juan Pérez es pescador.\n\nb) Respuesta del Gobierno\n\n"
        "3. El Gobierno no respondió.\n\n2. Deliberaciones\n\n4. El Grupo de Trabajo observa que no hubo orden.\n"
    )
    assert keys(report) == ["p1", "p1-a", "p1-b", "p2", "p3", "p4"]
    assert passage(report, "p3").section == ("1. Información recibida", "b) Respuesta del Gobierno")
    assert passage(report, "p4").section == ("2. Deliberaciones",)
    assert {found.status for found in report.passages} == {Status.ADOPTED}


def test_items_without_full_stop_stay_items() -> None:
    report = parsed("1. Se examinaron:\n\na) Los faros\n\nb) Los puertos\n\n2. No hubo más.\n")
    assert keys(report) == ["p1", "p1-a", "p1-b", "p2"]


def test_a_general_comment_is_adopted_from_its_introduction_on() -> None:
    report = parsed(
        "CRC/C/GC/99\n\nComité de los Derechos del Niño\n\nObservación general núm. 99 (2031), relativa al juego\n\n"
        "I. Introducción\n\n1. Jugar es un derecho.\n\nII. Alcance\n\n2. Los Estados deben:\n\na) Abrir parques.\n"
    )
    assert {found.status for found in report.passages} == {Status.ADOPTED}


def test_the_programme_of_a_board_is_a_draft_until_it_is_approved() -> None:
    report = parsed(
        "DP/2031/11\n\nTema 4 del programa provisional\nProgramas por países y asuntos conexos\n\n"
        "Proyecto de documento del programa para Ruritania (2031-2035)\n\nI. Fundamento\n\n1. Hay faros.\n\n"
        "Anexo. Marco de resultados\n\n1. Faros pintados: 40.\n"
    )
    assert report.report.kind is ReportKind.DRAFT
    assert report.report.title == "Proyecto de documento del programa para Ruritania (2031-2035)"
    assert report.masthead.agenda_item == "Tema 4 del programa provisional Programas por países y asuntos conexos"
    assert keys(report) == ["p1", "a1-p1"]


def test_the_attendance_of_an_annex_is_organization_and_its_wrapped_names_are_whole() -> None:
    report = parsed(
        "I. Decisiones\n\n1. La Junta decidió medir.\n\nAnexo\nAsistencia\n\n1. Asistieron los siguientes Estados:\n\n"
        "Angola                  Etiopía                  Panamá\n"
        "Bahamas                 Irán (República          Perú\n"
        "Brasil                  Islámica del)            Togo\n\n2. No hubo más.\n"
    )
    found = passage(report, "a1-p1")
    assert found.status is Status.ORGANIZATION
    assert found.text.split("\n")[1:] == [
        "Angola | Etiopía | Panamá",
        "Bahamas | Irán (República Islámica del) | Perú",
        "Brasil | Togo",
    ]


def test_articles_are_titles_where_the_paragraphs_count_on_through_them() -> None:
    report = parsed(
        "Informe periódico que Ruritania debía presentar en 2031\n\n1. Ruritania presenta su informe.\n\n"
        "Artículo 5. Igualdad\n\n2. La ley es igual.\n\n3. No hay quejas.\n\nArtículo 9. Acceso\n\n4. Hay rampas.\n"
    )
    assert keys(report) == ["p1", "p2", "p3", "p4"]
    assert passage(report, "p4").section == ("Artículo 9. Acceso",)


def test_the_record_of_a_sitting_is_told_by_its_title_and_dated_by_it() -> None:
    report = parsed(
        "GOV/2031/5\n\nActa de la 1432ª sesión, celebrada en la Sede el martes 3 de junio de 2031\n\n"
        "1. La PRESIDENTA declara abierta la sesión.\n\n2. La Junta toma nota del informe.\n"
    )
    assert {found.status for found in report.passages} == {Status.SUMMARY}
    assert report.report.date == "3 de junio de 2031"


def test_a_resolution_without_blank_lines_keeps_its_preamble_apart() -> None:
    report = parsed(
        "Resolución aprobada por la Asamblea\nLa Asamblea General,\nRecordando su resolución 60/1,\n"
        "Convencida de que la luz daña a las aves,\n1. Exhorta a los Estados a apagar los faros en mayo;\n"
        "2. Decide seguir ocupándose de la cuestión.\n"
    )
    assert keys(report)[-4:] == ["u2", "u3", "p1", "p2"]
    assert passage(report, "u3").text == "Convencida de que la luz daña a las aves,"
