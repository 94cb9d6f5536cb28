"""Printed labels in a question, and how a passage is cited."""

from __future__ import annotations

import pytest
from working_group_for_tests import BACKGROUND, COMPILATION, DRAFT_2033, PASSAGES, REPORT_2032

from assistant.words.labels import Label, find_labels, find_letter, find_number, passage_keys, printed, report_name
from vectorstore.records import Report, ReportKind
from vectorstore.words import fold


@pytest.mark.parametrize(
    ("question", "label"),
    [
        ("¿Qué dice la recomendación 7?", Label("r", (7,))),
        ("¿Qué dice la recomendación nº 7 de 2032?", Label("r", (7,))),
        ("recomendación n.º 7", Label("r", (7,))),
        ("rec. 7 b) del informe de 2032", Label("r", (7,), ("b",))),
        ("¿Qué dice el apartado b) de la recomendación 7?", Label("r", (7,), ("b",))),
        ("recomendación siete, inciso c)", Label("r", (7,), ("c",))),
        ("la tercera recomendación de 2032", Label("r", (3,))),
        ("segundo punto de la octava reunión", Label("p", (2,))),
        ("8ª reunión 2 h", Label("", (2,), ("h",))),
        ("rec. 7 b", Label("r", (7,), ("b",))),
        ("recomendación 7 c de 2032", Label("r", (7,), ("c",))),
        ("recomendación 7 y nada más", Label("r", (7,))),
        ("recommendation 12 (a)", Label("r", (12,), ("a",))),
        ("la recommandation 4", Label("r", (4,))),
        ("¿Qué dice el párrafo 34?", Label("p", (34,))),
        ("párr. 46 i) ii)", Label("p", (46,), ("i", "ii"))),
        ("paragraph 9", Label("p", (9,))),
        ("las recomendaciones 4 a 7", Label("r", (4, 5, 6, 7))),
        ("las recomendaciones 4, 6 y 9", Label("r", (4, 6, 9))),
        ("los párrafos 20-22 del informe", Label("p", (20, 21, 22))),
        ("¿Qué dice el 12 de la sexta?", Label("", (12,))),
        ("Cita las medidas del segundo punto de la octava reunión", Label("p", (2,))),
        ("¿Qué deberes reúne la segunda tanda de la octava?", Label("p", (2,))),
        ("the second point of the eighth meeting", Label("p", (2,))),
    ],
)
def test_labels_are_read_with_numbers_ranges_letters_romans_and_number_words(question: str, label: Label) -> None:
    assert find_labels(fold(question)) == (label,)


def test_two_labels_are_read_in_their_order() -> None:
    found = find_labels(fold("¿En qué difieren la recomendación 3 y el párrafo 12?"))
    assert found == (Label("r", (3,)), Label("p", (12,)))


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué dice el párrafo 2 de la resolución 77/194?",
        "¿Se citó el párrafo 1 del artículo 9 del Protocolo?",
        "paragraph 3 of article 6",
        "¿Qué delegaciones hablaron del punto 4 del programa?",
        "¿Cuántas recomendaciones hay?",
        "¿Qué recomendaciones aprobó la reunión de 2032?",
    ],
)
def test_paragraphs_of_laws_and_points_of_the_agenda_are_no_labels_of_a_report(question: str) -> None:
    assert find_labels(fold(question)) == ()


@pytest.mark.parametrize(
    ("question", "letters"), [("¿y el apartado c)?", ("c",)), ("and the letter b)?", ("b",)), ("¿y el coste?", ())]
)
def test_a_letter_may_stand_alone(question: str, letters: tuple[str, ...]) -> None:
    assert find_letter(fold(question)) == letters


def test_a_number_may_stand_alone_at_the_end() -> None:
    assert find_number(fold("¿y el 21?")) == Label("", (21,))
    assert find_number(fold("¿y la 7 b)?")) == Label("", (7,), ("b",))
    assert find_number(fold("¿y los 21 Estados?")) is None


def test_a_compilation_counts_anew_in_each_meeting() -> None:
    assert passage_keys(Label("p", (3,), ("ii",)), COMPILATION, (5,)) == ("2034-recopilacion:m5-p3-ii",)
    both = passage_keys(Label("p", (1,)), COMPILATION, ())
    assert both == ("2034-recopilacion:m3-p1", "2034-recopilacion:m5-p1")


@pytest.mark.parametrize(
    ("report", "name"),
    [
        (REPORT_2032, "informe de 2032"),
        (DRAFT_2033, "proyecto de informe de 2033"),
        (COMPILATION, "recopilación de 2034"),
        (BACKGROUND, "documento de antecedentes de 2031"),
        (Report("x", "Nota sin fecha", ReportKind.REPORT, None), "informe «Nota sin fecha»"),
    ],
)
def test_a_report_is_called_by_kind_and_year(report: Report, name: str) -> None:
    assert report_name(report) == name


def test_a_citation_names_the_report_and_the_printed_label() -> None:
    assert printed(PASSAGES["2032-informe:r2-b"], REPORT_2032) == "informe de 2032, recomendación 2 b)"
    assert (
        printed(PASSAGES["2034-recopilacion:m5-p3-ii"], COMPILATION)
        == "recopilación de 2034, quinta reunión, párr. 3 ii)"
    )
