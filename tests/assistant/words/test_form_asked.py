"""A form that was asked for and that printed paragraphs cannot have is named under the answer."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.words.form_asked import unmet_form


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("¿Qué se pidió a los puertos? En tres viñetas", "No se da en 3 puntos"),
        ("resume la reunión de 2032 en dos puntos", "No se da en 2 puntos"),
        ("What was asked of ports, in five bullet points?", "No se da en 5 puntos"),
        ("Que demande la réunion aux ports, en trois points ?", "No se da en 3 puntos"),
        ("Dame una tabla de quién presidió cada reunión", "No se da en forma de tabla"),
        ("Give me a table of the recommendations", "No se da en forma de tabla"),
        ("Les recommandations sur les ports, dans un tableau", "No se da en forma de tabla"),
        ("Explícame con palabras sencillas la recomendación 4", "No se da con otras palabras"),
        ("Explain recommendation 4 in simple terms", "No se da con otras palabras"),
        ("¿Qué dice la recomendación 4, en una frase?", "No se da en el número de frases"),
    ],
)
def test_a_form_that_is_not_given_is_said(question: str, told: str) -> None:
    assert unmet_form(question, 4).startswith(told)


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué se pidió a los puertos? En cuatro puntos",
        "¿En qué tres puertos se inspeccionó?",
        "¿Qué puntos hay sobre los puertos?",
        "¿Qué dice la recomendación 4?",
        "What did the third meeting say?",
    ],
)
def test_a_form_that_is_met_or_not_asked_is_not(question: str) -> None:
    assert unmet_form(question, 4) == ""


def test_the_note_stands_under_the_answer(assistant: Assistant) -> None:
    asked = assistant.ask("¿Qué dice la recomendación 4 de 2033? Dámela en una tabla")
    assert asked.claims
    assert "No se da en forma de tabla" in (asked.completeness or "")
