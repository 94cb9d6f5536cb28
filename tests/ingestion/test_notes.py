from __future__ import annotations

from parsing_for_tests import keys, parsed, passage

from vectorstore.records import Note


def test_a_superscript_mark_leaves_the_text_and_brings_its_note() -> None:
    report = parsed(
        "1. Los puertos deberían:\n\n a) medir las emisiones¹;\n\n¹ Véase *Anuario del mar*, 2014.\n\n b) "
        "publicarlas.\n"
    )
    assert keys(report) == ["p1", "p1-a", "p1-b"]
    assert passage(report, "p1-a").text == "medir las emisiones;"
    assert passage(report, "p1-a").notes == (Note("1", "Véase Anuario del mar, 2014."),)


def test_a_note_in_the_middle_of_a_sentence_does_not_cut_it() -> None:
    report = parsed(
        "1. La Junta aprobó las normas² sobre el transporte de mercancías peligrosas por los canales y los\n\n"
        "² E/2010/88.\n\nríos que cruzan fronteras.\n"
    )
    text = passage(report, "p1").text
    assert text.endswith("por los canales y los ríos que cruzan fronteras.")
    assert passage(report, "p1").notes == (Note("2", "E/2010/88."),)


def test_digits_glued_to_words_are_marks_when_they_count_up() -> None:
    report = parsed("1. La Comisión aprobó medidas1 para el litoral.\n\n2. Pidió “estudios”2 sobre el agua.\n")
    assert passage(report, "p1").text == "La Comisión aprobó medidas para el litoral."
    assert passage(report, "p2").text == "Pidió “estudios” sobre el agua."
    assert passage(report, "p2").notes == (Note("2", ""),)


def test_digits_that_belong_to_a_name_stay() -> None:
    text = "La misión Galileo7 midió el grupo20 y las cumbres20 durante el año."
    assert passage(parsed(f"1. {text}\n"), "p1").text == text


def test_a_note_with_a_plain_number_at_the_page_foot_is_found_by_its_mark() -> None:
    report = parsed(
        "1. Se aprobó el plan de estudios1 y el calendario2.\n\n1 Publicado en 2012 por la Secretaría.\n"
        "2 Véase el párrafo 9.\n\n2. Se levantó la sesión.\n"
    )
    assert keys(report) == ["p1", "p2"]
    assert passage(report, "p1").notes == (
        Note("1", "Publicado en 2012 por la Secretaría."),
        Note("2", "Véase el párrafo 9."),
    )


def test_a_misread_mark_is_joined_to_its_note() -> None:
    report = parsed(
        "1. Las ponencias están en el sitio web de la Junta!. Se pueden copiar.\n\n"
        "I www.ejemplo.org/ponencias.\n\n2. Se levantó la sesión.\n"
    )
    assert passage(report, "p1").text == "Las ponencias están en el sitio web de la Junta. Se pueden copiar."
    assert passage(report, "p1").notes == (Note("1", "www.ejemplo.org/ponencias."),)


def test_square_metres_are_no_note() -> None:
    assert passage(parsed("1. El aula mide 40 m² en total.\n"), "p1").text == "El aula mide 40 m² en total."


def test_two_marks_at_one_place_are_two_notes() -> None:
    report = parsed("1. La Junta aprobó las normas.¹²\n\n¹ E/2010/88.\n\n² E/2011/7.\n")
    assert passage(report, "p1").notes == (Note("1", "E/2010/88."), Note("2", "E/2011/7."))


def test_notes_gathered_at_the_end_belong_to_passages_far_above() -> None:
    paragraphs = [f"{number}. La Junta trató el asunto número {number}.\n\n" for number in range(2, 400)]
    notes = "1 Véase el acta.\n\n2 Según la norma en vigor, los puertos pequeños quedan exentos.\n"
    report = parsed(f"1. La Junta aprobó¹ las normas².\n\n{''.join(paragraphs)}{notes}")
    assert [note.mark for note in passage(report, "p1").notes if note.text] == ["1", "2"]
    assert passage(report, "p399").text == "La Junta trató el asunto número 399."
