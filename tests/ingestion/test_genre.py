"""Documents of other bodies: what a drafter would expect of each kind."""

from __future__ import annotations

from parsing_for_tests import keys, parsed, passage

from vectorstore.records import ReportKind, Status

REVIEW = (
    "Naciones Unidas                              A/HRC/52/17\nAsamblea General          Distr. general\n"
    "                          22 de diciembre de 2022\n                          Español\n"
    "                          Original: inglés\nConsejo de Derechos Humanos\n52º período de sesiones\n"
    "27 de febrero a 31 de marzo de 2023\nTema 6 de la agenda\nExamen periódico universal\n\n"
    "Informe del Grupo de Trabajo sobre el\nExamen Periódico Universal\n\nRuritania\n\nIntroducción\n\n"
    "1. El Grupo de Trabajo se reunió en noviembre.\n\nII. Conclusiones y/o recomendaciones\n\n"
    "100. Las recomendaciones siguientes serán examinadas por Ruritania:\n\n"
    "100.1 Ratificar el Protocolo sobre puertos (Chile) (Francia);\n\n"
    "100.2 Aumentar el gasto en faros (Venezuela (República Bolivariana de)).\n\n"
    "101. Estas recomendaciones son de los Estados que las formulan.\n"
)
RECORD = (
    "A/C.3/76/SR.12\n\nTercera Comisión\n\nActa resumida de la 12ª sesión\n\n"
    "21-14562 (S) 111121 121121\n\n*2114562*\n\nSe declara abierta la sesión a las 15.05 horas.\n\n"
    "1. El Sr. Koller (Sildavia), hablando en nombre del Grupo del Danubio, dice que faltan jueces.\n\n"
    "2. Queda aprobado el proyecto de resolución.\n"
)
SESSION = (
    "LC/L.4102\n\nINFORME DE LA NOVENA REUNIÓN DE LA CONFERENCIA ESTADÍSTICA\n\nB. TEMARIO\n\n"
    "5. La Conferencia aprobó el temario.\n\nC. INFORME DE ACTIVIDADES\n\n"
    "6. La representante de Chile dijo que las encuestas eran caras.\n\n7. El Comité aprobó el plan.\n\n"
    "Anexo 1\n\nRESOLUCIONES APROBADAS\n\nResolución 11(IX) Programa de trabajo\n\nLa Conferencia Estadística,\n\n"
    "1. Aprueba el programa de trabajo;\n\nResolución 12(IX) Lugar de la reunión\n\nLa Conferencia Estadística,\n\n"
    "1. Acoge con beneplácito el ofrecimiento;\n\n2. Decide reunirse en Panamá.\n"
)


def test_the_columns_of_a_masthead_are_told_apart() -> None:
    top = parsed(REVIEW).masthead
    assert (top.symbol, top.date, top.original_language) == ("A/HRC/52/17", "22 de diciembre de 2022", "inglés")
    assert top.body == "Consejo de Derechos Humanos"
    assert top.agenda_item == "Tema 6 de la agenda Examen periódico universal"
    assert top.title == "Informe del Grupo de Trabajo sobre el Examen Periódico Universal. Ruritania"
    assert top.meeting is not None
    assert (top.meeting.number, top.meeting.dates) == (52, "27 de febrero a 31 de marzo de 2023")


def test_numbers_may_jump_when_the_count_goes_on_from_there() -> None:
    assert keys(parsed(REVIEW)) == ["p1", "p100", "p100-1", "p100-2", "p101"]


def test_what_single_states_recommend_is_theirs_and_adopted_by_nobody() -> None:
    found = passage(parsed(REVIEW), "p100-1")
    assert (found.label, found.status, found.speaker) == ("párr. 100.1", Status.SUMMARY, "(Chile) (Francia)")
    assert passage(parsed(REVIEW), "p100-2").speaker == "(Venezuela (República Bolivariana de))"


def test_a_summary_record_tells_what_was_said_and_adopts_nothing() -> None:
    report = parsed(RECORD)
    assert {found.status for found in report.passages} == {Status.SUMMARY}
    assert passage(report, "p1").speaker == "El Sr. Koller (Sildavia)"
    assert keys(report) == ["u1", "p1", "p2"]


def test_a_remark_under_any_title_is_no_decision_of_the_meeting() -> None:
    report = parsed(SESSION)
    assert report.report.kind is ReportKind.REPORT
    assert passage(report, "p5").status is Status.ORGANIZATION
    assert passage(report, "p6").status is Status.SUMMARY
    assert passage(report, "p7").status is Status.ADOPTED


def test_resolutions_of_a_commission_are_parts_of_the_annex() -> None:
    found = passage(parsed(SESSION), "a1-res12-ix-p2")
    assert (found.label, found.status) == ("anexo 1, resolución 12(IX), párr. 2", Status.ADOPTED)


def test_decisions_of_a_conference_of_parties_keep_their_numbers() -> None:
    report = parsed(
        "Decisión 4/CP.35\n\nFondo para los ríos\n\nLa Conferencia de las Partes,\n\n1. Establece el Fondo;\n\n"
        "8ª sesión plenaria\n\nDecisión 5/CP.35\n\nMares\n\n1. Acoge el informe;\n\n8ª sesión plenaria\n"
    )
    assert report.report.kind is ReportKind.REPORT
    assert [key for key in keys(report) if "-p" in key] == ["dec4-cp-35-p1", "dec5-cp-35-p1"]


def test_paragraphs_that_were_put_in_later_are_cited_as_printed() -> None:
    report = parsed("4. Los ríos traen barro.\n\n4 bis. Y arena.\n\n4 ter. Y sal.\n\n5. El mar sube.\n")
    assert keys(report) == ["p4", "p4-bis", "p4-ter", "p5"]
    assert passage(report, "p4-bis").label == "párr. 4 bis"


def test_sections_may_count_in_roman_numerals_and_three_levels() -> None:
    report = parsed("I.1 Los ríos crecen.\n\nI.2 Bajan en mayo.\n\nIV.1 El mar no.\n")
    assert keys(report)[:2] == ["pi-1", "pi-2"]
    report = parsed("1.1 Los ríos crecen.\n\n1.1.1 Todos los años.\n\n1.1.2 Menos uno.\n\n1.2 El mar no.\n")
    assert keys(report) == ["p1-1", "p1-1-1", "p1-1-2", "p1-2"]


def test_an_appendix_stands_inside_its_annex() -> None:
    report = parsed(
        "Nota verbal de fecha 19 de enero de 2024 dirigida a la Presidencia\n\nLa Misión saluda a la Presidencia.\n\n"
        "Anexo de la nota verbal de fecha 19 de enero de 2024 dirigida a la Presidencia\n\nInforme\n\n"
        "1. No hay minas.\n\nApéndice\n\nLeyes\n\n1. Ley de minas.\n"
    )
    assert keys(report) == ["u1", "a1-p1", "a1-ap1-p1"]
    assert passage(report, "a1-ap1-p1").label == "anexo, apéndice, párr. 1"


def test_a_report_in_english_or_french_has_the_same_structure() -> None:
    english = parsed(
        "United Nations                       E/CN.6/2020/10\nEconomic and Social Council   Distr.: General\n"
        "                              2 April 2020\n                              Original: English\n\n"
        "Report of the Commission on Harbours\n\nI. Introduction\n\n1. The Commission met in May.\n\n"
        "II. Summary of the discussion\n\n2. Several speakers said that data were scarce.\n\nIII. Recommendations\n\n"
        "3. The Commission recommended that States:\n\n(a) Collect data;\n\n(b) Fund harbours.\n\n"
        "Annex I\n\nDocuments\n\n1. The list is short.\n"
    )
    assert keys(english) == ["p1", "p2", "p3", "p3-a", "p3-b", "a1-p1"]
    assert english.masthead.date == "2 April 2020"
    assert passage(english, "p2").speaker == "Several speakers"
    assert passage(english, "p3-b").status is Status.ADOPTED
    french = parsed("Rapport du Comité des ports\n\nII. Débat\n\n3. Le représentant de la Suisse a déclaré que non.\n")
    assert passage(french, "p3").status is Status.SUMMARY
    assert passage(french, "p3").speaker == "Le représentant de la Suisse"


def test_the_title_says_the_subject_and_then_the_author() -> None:
    top = parsed(
        "A/78/412\n\nTema 24 b) del programa\n\nFomento del riego en zonas áridas\n\nInforme del Secretario General\n\n"
        "Corrección\n\n1. Párrafo 3\n\nDonde dice 12 debe decir 13.\n"
    ).masthead
    assert top.title == "Fomento del riego en zonas áridas. Informe del Secretario General. Corrección"


def test_a_background_paper_says_so_anywhere_in_its_head() -> None:
    text = "E/CN.9/2022/3\n\nBuenas prácticas de pesca\n\nDocumento de antecedentes preparado por la Secretaría\n\n"
    assert parsed(f"{text}I. Introducción\n\n1. Se pesca.\n").report.kind is ReportKind.BACKGROUND


def test_a_draft_is_told_also_below_a_notice() -> None:
    text = "Este texto no es un documento oficial.\n\nProyecto de informe\n\nAdición\n\n1. Se abrió la sesión.\n"
    assert parsed(text).report.kind is ReportKind.DRAFT


def test_a_number_printed_twice_is_told_apart_by_its_section_or_by_its_count() -> None:
    report = parsed(
        "II. Recomendaciones\n\nA. Puertos\n\nRecomendación 1\n\nMedir.\n\nB. Faros\n\nRecomendación 1\n\n"
        "Se debería:\n\na) pintar;\n\nb) encender.\n\nRecomendación 1\n\nCallar.\n"
    )
    assert {found.id.removeprefix("x:"): found.label for found in report.passages} == {
        "r1": "recomendación 1",
        "r1-2": "sección B, recomendación 1",
        "r1-2-a": "sección B, recomendación 1 a)",
        "r1-2-b": "sección B, recomendación 1 b)",
        "r1-3": "numeración 2, recomendación 1",
    }
