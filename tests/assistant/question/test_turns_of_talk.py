"""Turns as people take them: to a body, to the names behind a number, to who came next, to a country by its pronoun."""

from __future__ import annotations

import pytest
from asking_for_tests import cited, talk

from assistant.assistant import Assistant
from assistant.plan import Intent

COUNTED = "¿Cuántos países hablaron en la sexta reunión sobre el tema 4?"


@pytest.mark.parametrize("turn", ["dímelos", "¿cuáles son?", "list them", "nombra cuáles"])
def test_after_a_number_its_names_are_told(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, COUNTED, turn)
    assert cited(answer) == ["2033-informe:p27"]
    assert "Fiji, Kenya" in " ".join((answer.lead, *(claim.text for claim in answer.claims)))


@pytest.mark.parametrize("turn", ["¿y a la Secretaría?", "and to the Secretariat?"])
def test_what_is_asked_of_a_body_on_the_subject_before(assistant: Assistant, turn: str) -> None:
    first = "¿Qué se recomendó sobre las víctimas?" if turn.startswith("¿") else "What was recommended on victims?"
    answer = talk(assistant, first, turn)
    assert answer.plan.addressee and answer.plan.topic
    assert set(cited(answer)) <= {"2034-recopilacion:m5-p3-i", "2034-recopilacion:m5-p3-ii", "2034-recopilacion:m5-p3"}


def test_who_spoke_next_is_the_passage_behind(assistant: Assistant) -> None:
    answer = talk(
        assistant, "¿Qué dijo el representante de Noruega en 2033 sobre los refugios?", "¿y quien habló después?"
    )
    assert cited(answer) == ["2033-informe:p23"]


def test_the_third_recommendation_of_a_list_is_no_item_of_the_second(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Cuántas recomendaciones aprobó la cuarta reunión?", "dímelas", "la tercera")
    assert cited(answer) == ["2032-informe:r3"]


def test_the_last_beside_one_item_is_the_last_of_its_list(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué pide el apartado 2 a) del informe de 2032?", "¿y el último de ellos?")
    assert cited(answer) == ["2032-informe:r2-c"]


def test_a_pronoun_is_the_country_before(assistant: Assistant) -> None:
    answer = talk(assistant, "Did Kenya speak in 2033?", "did it attend in 2032?")
    assert answer.lead.startswith("Sí: Kenya figura en las listas de asistencia de la cuarta reunión")
    answer = talk(assistant, "¿Habló Noruega en 2033?", "¿asistió en 2032?")
    assert "Noruega figura en las listas de asistencia" in answer.lead


def test_another_thing_is_asked_whether_it_was_mentioned(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Mencionó alguien los submarinos?", "¿y los filtros?")
    assert answer.lead.startswith("Sí: «los filtros» figura en 1 pasaje")


def test_another_label_is_compared_as_the_one_before(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué cambió en la recomendación 1 respecto del proyecto?", "¿y la 2?")
    assert answer.plan.intent is Intent.COMPARISON
    assert set(cited(answer)) == {"2033-proyecto:r2", "2033-informe:r2"}


def test_the_opening_of_a_meeting_is_asked_of_the_one_some_years_before(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Quién inauguró la reunión de octubre de 2033?", "¿y la de un año antes?")
    assert cited(answer) == ["2032-informe:p10"]


def test_whether_somebody_attended_is_not_told_by_the_list_of_speakers(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué países hablaron en la sexta reunión?", "¿Chile asistió?")
    assert answer.lead.startswith("Sí: Chile figura en las listas de asistencia")


@pytest.mark.parametrize("turn", ["¿lo recomendaron?", "¿es una recomendación aprobada?"])
def test_whether_what_was_said_was_recommended(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, "¿Qué dice el párrafo 24 del informe de 2033?", turn)
    assert answer.lead == "No: es el resumen de las deliberaciones; no es una recomendación."


def test_who_is_to_do_it_is_not_who_said_it(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué dice la recomendación 4 de 2032?", "¿quién debe hacerlo?")
    assert cited(answer) == ["2032-informe:r4"] and "ninguna delegación" not in answer.lead


def test_how_often_is_told_by_meetings(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué reuniones hablaron de los buques pesqueros?", "¿cuántas veces?")
    assert answer.lead.startswith("Hablan de ello 2 reuniones")


def test_who_greets_and_presents_themselves_is_no_part_of_the_question(assistant: Assistant) -> None:
    answer = assistant.ask("hola, soy delegado de Kenya, ¿qué recomendó la cuarta reunión?")
    assert "2032-informe:r4" in cited(answer)


def test_in_the_one_before_is_a_meeting(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué recomendó la quinta reunión sobre las víctimas?", "¿y en la anterior?")
    assert answer.plan.meetings == (4,)
