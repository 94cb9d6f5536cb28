"""A datum of a kind, or an act, that a question asks for must stand in the sentences about it."""

from __future__ import annotations

import pytest

from assistant.refusal.answer_type import lacking
from vectorstore.words import fold


@pytest.mark.parametrize(
    ("question", "without", "with_it"),
    [
        ("¿A qué hora empezó la reunión?", "La reunión se inauguró el martes.", "Se inauguró a las 10.00 horas."),
        ("hora de cierre de la última sesión", "Se celebró la sesión.", "Se levantó a las 17:30 horas."),
        ("edad de la presidenta", "La Presidenta abrió la reunión.", "La Presidenta, de 52 años, abrió la reunión."),
        ("¿Qué porcentaje eran niñas?", "Las niñas eran el grueso: 40 casos.", "El 60 % eran niñas."),
        (
            "Which company ran the ferry line?",
            "El Grupo de Trabajo conoció una línea de barcos.",
            "La empresa Naviera Sur tenía una línea de barcos.",
        ),
        (
            "¿Cómo se llamaba la Relatora que intervino?",
            "La Relatora Especial intervino.",
            "La Relatora, Sra. Ibarra, intervino.",
        ),
        ("In which year did Fiji pass its harbour act?", "Fiji tenía una ley de puertos.", "Fiji la aprobó en 2031."),
        ("¿Cuándo se creó el registro?", "El registro era nuevo.", "Se creó en marzo de 2030."),
        ("¿Cuánto dura el curso?", "El curso es presencial.", "El curso dura dos semanas."),
        ("¿En qué ciudad está el centro?", "El centro es nuevo.", "El centro está en Lima."),
        ("¿En qué idioma habló la oradora?", "La oradora presentó un plan.", "La oradora habló en francés."),
        ("Dame la dirección web del registro", "Figura en el sitio web.", "Figura en www.registro.example."),
        ("Que contient l'annexe II ?", "El informe recoge recomendaciones.", "El anexo II recoge la lista."),
        ("¿Qué país votó en contra?", "El programa se aprobó por consenso.", "Fiji votó en contra."),
        ("¿Qué pena mínima de prisión se propuso?", "Penas proporcionales.", "Pena de prisión de cinco años."),
        ("¿Quién financiará el curso?", "El curso cuesta mucho.", "Fiji financió el curso."),
        ("¿Qué país se opuso al texto?", "Se aprobó el texto.", "Fiji se opuso al texto."),
        ("¿Quién eligió a la presidenta?", "Presidió la Sra. Ibarra.", "El Grupo eligió a la Sra. Ibarra."),
        ("¿Firmaron Fiji y Samoa un tratado?", "Fiji y Samoa cooperan.", "Fiji y Samoa firmaron un tratado."),
        ("¿Ha cumplido Fiji las recomendaciones?", "Fiji debería capacitar.", "Fiji ha aplicado tres."),
    ],
)
def test_a_datum_or_act_counts_as_told_only_by_a_text_that_gives_it(question: str, without: str, with_it: str) -> None:
    assert lacking(fold(question), [without])
    assert lacking(fold(question), [with_it]) is None


@pytest.mark.parametrize(
    "question",
    [
        "¿Cuándo se nombró por primera vez a los inspectores?",
        "¿En qué año se habló de los refugios?",
        "¿Qué recursos financieros necesitan los Estados?",
    ],
)
def test_words_that_only_resemble_such_a_question_ask_for_nothing_of_it(question: str) -> None:
    assert lacking(fold(question), ["Los Estados deberían capacitar a los inspectores."]) is None


@pytest.mark.parametrize("question", ["¿Quién dirigía la reunión de 2031?", "Who was asked to keep the harbour list?"])
def test_who_led_a_meeting_or_was_asked_for_something_is_no_post(question: str) -> None:
    told = lacking(fold(question), ["La Sra. Roldán, Presidenta, abrió la reunión y pidió a los puertos una lista."])
    assert not (told or "").startswith("quién es la reunion") and not (told or "").startswith("quién es asked")
