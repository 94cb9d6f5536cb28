"""Traps of the documents of other bodies: notes at the foot, columns, mastheads, records, decisions in items."""

from __future__ import annotations

from parsing_for_tests import keys, parsed, passage

from vectorstore.records import Meeting, PassageKind, ReportKind, Status

FOOT = (
    "A/HRC/61/8\n\nI. Introducción\n\n1. El mandato se prorrogó en 20311 por dos años. Las islas pagan más2 que\n\n"
    "_______________\n  1   Resolución 71/19 del Consejo.\n  2   Datos de 34 respuestas, que no se\npublican.\n\n"
    "GE.31-15231                                              3\n\nA/HRC/61/8\n\nel continente.\n\n"
    "2. Hay 3 acuíferos.\n\nA/HRC/61/8\n"
)


def test_notes_below_a_rule_leave_the_sentence_that_they_cut() -> None:
    report = parsed(FOOT)
    assert keys(report) == ["p1", "p2"]
    assert (
        passage(report, "p1").text
        == "El mandato se prorrogó en 2031 por dos años. Las islas pagan más que el continente."
    )
    assert [(note.mark, note.text) for note in passage(report, "p1").notes] == [
        ("1", "Resolución 71/19 del Consejo."),
        ("2", "Datos de 34 respuestas, que no se publican."),
    ]
    assert passage(report, "p2").text == "Hay 3 acuíferos."


def test_the_only_page_number_of_a_document_is_no_text() -> None:
    report = parsed("S/2031/4\n\n1. Los puertos abrieron.\n\n2. Recomiendo que sigan abiertos.\n\n          1/6\n")
    assert passage(report, "p2").text == "Recomiendo que sigan abiertos."


def test_a_list_in_columns_keeps_its_names_apart() -> None:
    report = parsed(
        "I. Asistencia\n\n1. Asistieron los Estados siguientes:\n\nAlemania              Chile            Perú\n"
        "Austria               Fiji             República de Moldova\nBélgica               Malta\n\n2. No hubo más.\n"
    )
    lines = passage(report, "p1").text.split("\n")
    assert lines[1:] == ["Alemania | Chile | Perú", "Austria | Fiji | República de Moldova", "Bélgica | Malta"]


def test_items_and_spaced_sentences_are_no_columns() -> None:
    report = parsed("1.     Se decidió:\n       a)     medir;\n       b)     contar;\n       c)     callar.\n")
    assert keys(report) == ["p1", "p1-a", "p1-b", "p1-c"]


def test_a_report_on_its_meeting_says_whose_and_when_it_was() -> None:
    report = parsed(
        "E/2031/45\n\nConsejo Económico y Social\n\n"
        "Informe del Grupo de Expertos sobre Balizas acerca de su quinta reunión (Lima, 14 a 16 de febrero de 2031)\n\n"
        "I. Apertura\n\n1. El Grupo celebró su quinta reunión en Lima del 14 al 16 de febrero de 2031.\n"
    ).report
    assert report.body == "Grupo de Expertos sobre Balizas"
    assert report.meetings == (Meeting(5, 2031, "14 a 16 de febrero de 2031"),)


def test_a_name_that_is_wrapped_beside_the_date_is_made_whole() -> None:
    top = parsed(
        "Naciones Unidas                                        CAC/COSP/2031/L.7\n"
        "Conferencia de los Estados Partes en la                Distr. limitada\n"
        "Convención de las Naciones Unidas                      16 de diciembre de 2031\n"
        "contra la Corrupción                                   Español\n\n"
        "Proyecto de resolución\n\n1. Invita a los Estados a medir;\n"
    ).masthead
    assert top.body == "Conferencia de los Estados Partes en la Convención de las Naciones Unidas contra la Corrupción"


def test_a_resumed_session_has_both_dates_and_a_resolution_its_name() -> None:
    top = parsed(
        "UNEP/EA.9/Res.4\n\nAsamblea de los Ríos\nNoveno período de sesiones\n"
        "Nairobi (híbrido), 22 y 23 de febrero de 2031\ny 28 de febrero a 2 de marzo de 2032\n\n"
        "Resolución aprobada por la Asamblea de los Ríos el 2 de marzo de 2032\n\n9/4. Fin de los vertidos\n\n"
        "La Asamblea de los Ríos,\n\n1. Decide medir;\n"
    ).masthead
    assert top.body == "Asamblea de los Ríos"
    assert top.meeting is not None
    assert (top.meeting.number, top.meeting.year) == (9, 2032)
    assert top.title is not None
    assert top.title.endswith("9/4. Fin de los vertidos")


def test_a_summary_record_is_named_without_its_chair_and_nobody_speaks_by_sitting_down() -> None:
    report = parsed(
        "CEDAW/C/SR.2031\n\nActa resumida de la 2031ª sesión\n\nPresidenta: Sra. Lemos\n\n"
        "Se declara abierta la sesión a las 10.00 horas.\n\n"
        "1. Por invitación de la Presidenta, la delegación de Ruritania toma asiento a la mesa.\n\n"
        "2. La Sra. Obando (Ruritania) dice que se aprobaron dos leyes.\n"
    )
    assert report.report.title == "Acta resumida de la 2031ª sesión"
    assert (passage(report, "p1").speaker, passage(report, "p2").speaker) == (None, "La Sra. Obando (Ruritania)")


def test_what_a_committee_did_may_be_told_as_a_list_under_the_statements() -> None:
    report = parsed(
        "Informe final\n\nII. DECLARACIONES\n\n6. El Presidente pronunció una declaración.\n\n7. El Comité:\n\n"
        "a) tomó nota del informe;\n\nb) alentó a los miembros a medir.\n\n8. El Comité aprobó las Directrices.\n\n"
        "9. El Comité aprobó su programa.\n"
    )
    found = {key: passage(report, key).status for key in ("p6", "p7", "p7-b", "p8", "p9")}
    assert found == {
        "p6": Status.ORGANIZATION,
        "p7": Status.ADOPTED,
        "p7-b": Status.ADOPTED,
        "p8": Status.ADOPTED,
        "p9": Status.ORGANIZATION,
    }


def test_a_corrigendum_keeps_what_it_puts_in_place_of_a_paragraph_inside_its_own() -> None:
    report = parsed(
        "A/86/412/Corr.1\n\nInforme del Secretario General\n\nCorrección\n\n1. Párrafo 17\n\n"
        "Sustitúyase el texto actual por el siguiente:\n\n17. El Fondo creció.\n\n2. Anexo\n\nSuprímase.\n"
    )
    assert report.report.kind is ReportKind.BACKGROUND
    assert keys(report) == ["p1", "p2"]
    assert passage(report, "p1").kind is PassageKind.PARAGRAPH


def test_items_of_a_sentence_go_on_where_its_wrapped_lines_begin_with_one() -> None:
    report = parsed(
        "1. La Comisión tal vez desee recomendar: i) que los laboratorios se acrediten;\n"
        "ii) que compartan muestras; y iii) que se forme a químicas.\n\n"
        "2. El Comité pidió: a) que se midan los ríos de la cuenca;\nb) que se publiquen los datos; y c) que se usen.\n"
    )
    assert keys(report) == ["p1", "p1-i", "p1-ii", "p1-iii", "p2", "p2-a", "p2-b", "p2-c"]
    assert passage(report, "p1").text == "La Comisión tal vez desee recomendar:"
    assert passage(report, "p2-a").text == "que se midan los ríos de la cuenca;"


def test_a_lone_mark_after_a_colon_is_no_list() -> None:
    report = parsed("1. Se aplica lo siguiente: a) es la norma primera.\n\nc) Otra cosa;\n")
    assert passage(report, "p1").text == "Se aplica lo siguiente: a) es la norma primera."
