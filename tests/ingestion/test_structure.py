from __future__ import annotations

from parsing_for_tests import keys, parsed, passage

from vectorstore.records import PassageKind, ReportKind


def test_paragraphs_and_recommendations_are_runs_of_their_own() -> None:
    report = parsed(
        "I. Recomendaciones\n\n1. La Comisión aprobó las recomendaciones siguientes.\n\nRecomendación 1\n\n"
        "Los puertos deberían medir el ruido.\n\nRecomendación 2\n\nLos puertos deberían publicarlo.\n\n"
        "2. La Comisión pidió un informe.\n"
    )
    assert keys(report) == ["p1", "r1", "r2", "p2"]
    assert passage(report, "r2").text == "Los puertos deberían publicarlo."
    assert passage(report, "r2").label == "recomendación 2"
    assert passage(report, "p2").section == ("I. Recomendaciones",)


def test_a_recommendation_may_have_its_text_on_the_same_line() -> None:
    report = parsed("Recomendación 4: Los museos deberían abrir los domingos.\n\nRecomendación 5. Y los lunes.\n")
    assert passage(report, "r4").text == "Los museos deberían abrir los domingos."
    assert passage(report, "r5").text == "Y los lunes."


def test_an_agenda_that_starts_again_at_one_stays_in_its_paragraph() -> None:
    report = parsed(
        "3. La Comisión aprobó el programa siguiente:\n\n1. Apertura.\n2. Censos:\n - a) Métodos;\n - b) Costos.\n"
        "3. Precios.\n4. Otros asuntos.\n\n4. Varias delegaciones hablaron de los censos.\n\n5. Se levantó la sesión.\n"
    )
    assert keys(report) == ["p3", "p4", "p5"]
    assert passage(report, "p3").text.split("\n") == [
        "La Comisión aprobó el programa siguiente:",
        "1. Apertura.",
        "2. Censos:",
        "- a) Métodos;",
        "- b) Costos.",
        "3. Precios.",
        "4. Otros asuntos.",
    ]
    assert passage(report, "p4").text == "Varias delegaciones hablaron de los censos."


def test_numbers_before_a_wrapped_line_are_no_paragraphs() -> None:
    report = parsed(
        "1. El Comité recuerda lo dispuesto en el apartado\na) del artículo 7 y en el párrafo\n"
        "2. Además pide datos sobre la pesca de los años anteriores.\n\n2. Se levantó la sesión.\n"
    )
    assert keys(report) == ["p1", "p2"]
    assert "en el párrafo 2. Además" in passage(report, "p1").text


def test_the_text_of_a_paragraph_with_items_is_its_lead_in_and_what_follows_them() -> None:
    report = parsed(
        "7. Los municipios deberían:\n\na) plantar árboles;\n\nb) regarlos.\n\nLa Comisión pidió además un mapa.\n"
    )
    assert keys(report) == ["p7", "p7-a", "p7-b"]
    assert passage(report, "p7").text == "Los municipios deberían:\nLa Comisión pidió además un mapa."
    item = passage(report, "p7-b")
    assert (item.kind, item.label, item.text) == (PassageKind.ITEM, "párr. 7 b)", "regarlos.")
    assert (item.parent_id, item.lead_in) == ("x:p7", "Los municipios deberían:")


def test_after_h_comes_the_letter_i_and_under_a_letter_the_numeral_i() -> None:
    letters = "".join(f"{letter}) medida {letter};\n\n" for letter in "abcdefgh")
    report = parsed(
        f"1. Se recomienda:\n\n{letters}i) dos pasos:\n\ni) medir;\n\nii) pesar;\n\nj) otra cosa:\n\ni) contar;\n\n"
        "ii) sumar.\n"
    )
    assert keys(report)[9:] == ["p1-i", "p1-i-i", "p1-i-ii", "p1-j", "p1-j-i", "p1-j-ii"]
    assert passage(report, "p1-i-ii").label == "párr. 1 i) ii)"


def test_numerals_under_h_are_not_the_letter() -> None:
    letters = "".join(f"{letter}) medida {letter};\n" for letter in "abcdefg")
    report = parsed(f"1. Se recomienda:\n{letters}h) dos pasos:\ni) medir;\nii) pesar;\niii) contar;\ni) y acabar.\n")
    assert keys(report)[8:] == ["p1-h", "p1-h-i", "p1-h-ii", "p1-h-iii", "p1-i"]


def test_letters_may_stand_under_numerals() -> None:
    report = parsed(
        "1. Se pide:\n\na) un plan:\n\ni) nacional:\n\na. con metas;\n\nb. con plazos;\n\nii) local;\n\nb) un "
        "informe.\n"
    )
    assert keys(report) == ["p1", "p1-a", "p1-a-i", "p1-a-i-a", "p1-a-i-b", "p1-a-ii", "p1-b"]


def test_inline_items_are_passages_also_across_a_page() -> None:
    report = parsed(
        "Recomendación 3\n\nLa Junta debería tratar: a) los puertos; b) los canales del norte; y c) los ríos;\n\n"
        "d) las presas; y e) los lagos de montaña.\n"
    )
    assert keys(report) == ["r3", "r3-a", "r3-b", "r3-c", "r3-d", "r3-e"]
    assert passage(report, "r3").text == "La Junta debería tratar:"
    assert passage(report, "r3-b").text == "los canales del norte; y"
    assert passage(report, "r3-e").label == "recomendación 3 e)"


def test_letters_that_are_quoted_are_no_items() -> None:
    text = "Con arreglo a los apartados a) y b) del artículo 4, y al apartado c) del 5, se pide lo siguiente: informar."
    assert keys(parsed(f"1. {text}\n")) == ["p1"]


def test_bullets_stay_in_the_text_of_their_paragraph() -> None:
    report = parsed("2. Se propusieron:\n\n- Un censo de los\nárboles; y\n\n- Un mapa.\n\n3. Se cerró el debate.\n")
    assert passage(report, "p2").text == "Se propusieron:\n- Un censo de los árboles; y\n- Un mapa."


def test_roman_headings_inside_a_paragraph_are_no_sections() -> None:
    report = parsed(
        "I. Labor realizada\n\n1. Hubo dos sesiones.\n\nII. Labor futura\n\n2. La Junta podría tratar lo siguiente:\n\n"
        "I. Puertos\n\n- El ruido.\n\nII. Canales\n\n- El agua.\n\nIII. Ríos\n\n- Las presas.\n"
    )
    assert keys(report) == ["p1", "p2"]
    assert passage(report, "p2").section == ("II. Labor futura",)
    assert passage(report, "p2").text.endswith("III. Ríos\n- Las presas.")


def test_a_section_that_lost_its_number_keeps_its_depth() -> None:
    report = parsed(
        "I. Recomendaciones\n\nA. Puertos\n\n1. Se recomendó medir el ruido.\n\nResumen de las deliberaciones\n\n"
        "A. Puertos\n\n2. Hubo un debate.\n\nIII. Organización de la reunión\n\nA. Apertura\n\n3. Se abrió.\n\n"
        "Asistencia\n\n4. Asistieron todos.\n\nC. Documentos\n\n5. Hubo dos.\n"
    )
    assert passage(report, "p2").section == ("Resumen de las deliberaciones", "A. Puertos")
    assert passage(report, "p4").section == ("III. Organización de la reunión", "Asistencia")


def test_a_section_letter_alone_takes_its_title_from_the_next_line() -> None:
    report = parsed("I. Debate\n\nA.\n\nCuestiones generales\n\n1. Se abrió el debate.\n")
    assert passage(report, "p1").section == ("I. Debate", "A. Cuestiones generales")


def test_numbered_headings_are_told_from_numbered_paragraphs() -> None:
    report = parsed(
        "I. Tendencias\n\nA. Normas\n\n1. Normas internacionales\n\n1. Los tratados protegen los archivos.\n\n"
        "2. Otros los completan.\n\n2. Normas nacionales\n\n3. Casi todos los países tienen una ley.\n"
    )
    assert keys(report) == ["p1", "p2", "p3"]
    assert passage(report, "p3").section == ("I. Tendencias", "A. Normas", "2. Normas nacionales")


def test_numbering_restarts_at_each_meeting_of_a_compilation() -> None:
    report = parsed(
        "Recopilación de recomendaciones\n\nI. Segundo período de sesiones (Ginebra, 3 a 7 de mayo de 2010)\n\n"
        "1. Se debería medir.\n\n2. Se debería:\n - a) pesar;\n - b) contar.\n\n"
        "II. Tercer período de sesiones (Nairobi, 9 a 13 de abril de 2012)\n\nSe aplazó el examen de las "
        "propuestas.\n\n"
        "III. Cuarta reunión: Roma, 1 de junio de 2014\n\n1. Se debería sumar.\n"
    )
    assert report.report.kind is ReportKind.COMPILATION
    assert keys(report) == ["m2-p1", "m2-p2", "m2-p2-a", "m2-p2-b", "m3", "m4-p1"]
    assert passage(report, "m2-p2-a").label == "segundo período de sesiones, párr. 2 a)"
    assert passage(report, "m3").label == "tercer período de sesiones (sin número)"
    assert passage(report, "m4-p1").label == "cuarta reunión, párr. 1"
    assert [(meeting.number, meeting.year, meeting.place) for meeting in report.report.meetings] == [
        (2, 2010, "Ginebra"),
        (3, 2012, "Nairobi"),
        (4, 2014, "Roma"),
    ]


def test_an_annex_counts_its_own_paragraphs() -> None:
    report = parsed(
        "1. Se aprobó el reglamento.\n\n2. Se levantó la sesión.\n\nAnexo I\nReglamento\n\n1. La Mesa tiene "
        "tres miembros.\n\n"
        "2. Se elige cada año.\n\nAnexo II\n\nCalendario\n\n1. Mayo: sesión.\n"
    )
    assert keys(report) == ["p1", "p2", "a1-p1", "a1-p2", "a2-p1"]
    assert passage(report, "a1-p2").label == "anexo I, párr. 2"


def test_a_resolution_is_citable_from_preamble_to_last_paragraph() -> None:
    report = parsed(
        "Resolución aprobada por la Asamblea\n\nLa Asamblea General,\n\nRecordando su resolución 60/1,\n\n"
        "1. Exhorta a los Estados a cooperar;\n\n2. Pide al Secretario General que:\n\na) Prepare un estudio;\n\n"
        "b) Convoque un seminario;\n\n3. Decide seguir ocupándose de la cuestión.\n"
    )
    assert keys(report) == ["u1", "u2", "p1", "p2", "p2-a", "p2-b", "p3"]


def test_paragraphs_with_decimal_numbers_are_cited_as_printed() -> None:
    report = parsed(
        "1.1 El autor presentó su queja en mayo.\n\n1.2 El Comité la admitió.\n\n2.1 El autor fue detenido.\n"
    )
    assert keys(report) == ["p1-1", "p1-2", "p2-1"]
    assert passage(report, "p2-1").label == "párr. 2.1"


def test_a_table_stays_in_lines() -> None:
    report = parsed("5. El gasto cayó:\n\nAño | Gasto\n2015 | 12,5\n2019 | 9,1\n\n6. No se cuentan donaciones.\n")
    assert passage(report, "p5").text == "El gasto cayó:\nAño | Gasto\n2015 | 12,5\n2019 | 9,1"


def test_text_without_any_structure_is_citable() -> None:
    report = parsed("Un párrafo libre que acaba en punto.\n\nOtro párrafo libre que acaba en punto.\n")
    assert keys(report) == ["u1", "u2"]


def test_a_file_without_blank_lines_gives_the_same_passages() -> None:
    text = (
        "I. Debate\n\n1. La Comisión examinó los métodos de medición de los bosques y pidió a los\nGobiernos que "
        "publicaran los datos de cada provincia.\n\nAsistencia\n\n2. Estuvieron presentes todos los miembros de la "
        "Comisión y también los\nobservadores de dos organizaciones regionales de puertos.\n\nII. Cierre\n\n3. "
        "Se cerró.\n"
    )
    dense = "\n".join(line for line in text.split("\n") if line)
    assert [(p.id, p.text, p.section) for p in parsed(dense).passages] == [
        (p.id, p.text, p.section) for p in parsed(text).passages
    ]


def test_resolutions_and_articles_of_one_document_count_on_their_own() -> None:
    report = parsed(
        "A. Resoluciones\n\n1. La Comisión aprobó dos.\n\nResolución 26/1\n\nRuido en los puertos\n\n"
        "Recordando su resolución 25/3,\n\n1. Insta a medir el ruido;\n\n2. Pide un informe;\n\n3. Decide "
        "volver al tema.\n\n"
        "Resolución 26/2\n\n1. Insta a medir la luz.\n\nB. Decisiones\n\n2. La Comisión aplazó el examen del "
        "tema 5.\n\n"
        "3. La Comisión fijó la fecha.\n"
    )
    assert keys(report) == [
        "p1", "res26-1-u1", "res26-1-p1", "res26-1-p2", "res26-1-p3", "res26-2-p1", "p2", "p3",
    ]  # fmt: skip
    assert passage(report, "res26-1-p2").label == "resolución 26/1, párr. 2"
    assert passage(report, "res26-2-p1").section == ("A. Resoluciones", "Resolución 26/2")


def test_a_lone_resolution_is_cited_by_paragraph_alone() -> None:
    report = parsed("Resolución 26/1\n\nRuido en los puertos\n\n1. Insta a medir el ruido.\n\n2. Pide un informe.\n")
    assert keys(report) == ["p1", "p2"]


def test_recommendations_of_a_review_may_skip_decimal_numbers() -> None:
    report = parsed("6. El Estado estudiará:\n\n6.1 Ratificar el convenio (Chile);\n\n6.12 Crear un fondo (Japón).\n")
    assert keys(report) == ["p6", "p6-1", "p6-12"]


def test_the_first_paragraph_may_follow_the_title_at_once() -> None:
    report = parsed(
        "Informe de la Comisión sobre la medición del ruido en los puertos y en los canales\n"
        "1. La Comisión se reunió dos veces y examinó los métodos que le presentó la Mesa.\n2. Se levantó la sesión.\n"
    )
    assert keys(report) == ["p1", "p2"]
