"""Yes-or-no questions read as the statement that they ask about."""

from __future__ import annotations

import pytest

from assistant.words.whether import asked_statement, qualifiers, spoken_of


@pytest.mark.parametrize(
    ("question", "language", "statement"),
    [
        ("¿Se aprobó el informe por consenso?", "es", "Se aprobó el informe por consenso"),
        ("¿La ayuda depende de que la víctima declare?", "es", "La ayuda depende de que la víctima declare"),
        ("¿Los tratantes usan las redes sociales?", "es", "Los tratantes usan las redes sociales"),
        ("El Grupo pidió un manual, ¿verdad?", "es", "El Grupo pidió un manual"),
        ("¿Es cierto que se pidió un manual?", "es", "se pidió un manual"),
        ("¿Sabes si se pidió un manual?", "es", "se pidió un manual"),
        ("Did the meeting discuss hotels?", "en", "Did the meeting discuss hotels"),
        ("The report asks for licences, right?", "en", "The report asks for licences"),
        ("Les hôtels ont-ils été mentionnés ?", "fr", "Les hôtels ont-ils été mentionnés"),
        ("Est-ce que le Chili a parlé ?", "fr", "le Chili a parlé"),
    ],
)
def test_what_is_asked_to_be_so_is_a_statement(question: str, language: str, statement: str) -> None:
    assert asked_statement(question, language) == statement


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("¿Qué se aprobó?", "es"),
        ("¿Se aprobó por consenso o por votación?", "es"),
        ("¿Y si no hay condena?", "es"),
        ("¿Y la que sigue?", "es"),
        ("¿Y los observadores?", "es"),
        ("¿Recomendaciones sobre los hoteles?", "es"),
        ("¿Puedes resumir el párrafo 4?", "es"),
        ("recomendación 20 del informe", "es"),
        ("What did the meeting recommend?", "en"),
        ("Can you show me paragraph 4?", "en"),
        ("Pendant quelle réunion le Chili a-t-il parlé ?", "fr"),
    ],
)
def test_what_wants_more_than_a_yes_is_none(question: str, language: str) -> None:
    assert asked_statement(question, language) == ""


@pytest.mark.parametrize(
    ("statement", "thing"),
    [
        ("Se habló en 2033 de los hoteles", "los hoteles"),
        ("Hay alguna recomendación sobre los hoteles", "los hoteles"),
        ("Did anyone talk about hotels", "hotels"),
        ("Y a-t-il une recommandation sur les hôtels", "les hôtels"),
        ("Los hoteles pagan una tasa", ""),
    ],
)
def test_of_what_it_is_asked_only_whether_it_was_spoken_of(statement: str, thing: str) -> None:
    assert spoken_of(statement) == thing


def test_what_must_be_so_or_alone_qualifies_a_statement() -> None:
    assert qualifiers("Hace falta que declare siempre la misma persona") == {"hace falta", "siempre", "misma"}
