"""A recommendation asked about as if it were an order."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.refusal.premise import miscounted, misnumbered, narrowed, overstated
from vectorstore.records import Passage, PassageKind, Status


def passage(text: str, status: Status = Status.ADOPTED) -> Passage:
    return Passage("x:r1", "x", "recomendación 1", PassageKind.RECOMMENDATION, status, text, text, 0)


def test_a_number_of_things_other_than_those_enumerated_is_told() -> None:
    assert misnumbered("¿Cuáles son los cinco pasos previstos?", 3) == (
        "La pregunta dice que son 5; el texto enumera 3.",
    )
    assert misnumbered("¿Cuáles son los tres pasos previstos?", 3) == ()
    assert misnumbered("¿Cuáles son los pasos previstos?", 3) == ()


def test_an_order_that_the_text_does_not_give_is_said() -> None:
    (notice,) = overstated(
        "¿Por qué obligó la reunión a inspeccionar los muelles?", [passage("Se alienta a inspeccionar.")]
    )
    assert "«obligó»" in notice
    assert "«se alienta»" in notice


def test_the_verb_of_the_text_itself_is_no_overstatement() -> None:
    text = "Los Estados deberían dictar normas que obliguen a inspeccionar los muelles."
    assert overstated("¿Qué obliga a inspeccionar los muelles?", [passage(text)]) == ()


def test_what_is_recommended_by_prohibiting_prohibits_nothing() -> None:
    text = "Los Estados deberían regular los muelles, prohibiendo que se cobre por atracar."
    assert overstated("¿Por qué prohibió la reunión los muelles?", [passage(text)])
    assert overstated("¿Cuándo se hizo obligatorio el registro?", [passage("Se alienta a llevar un registro.")])
    assert not overstated("¿Es obligatorio el registro?", [passage("Se alienta a llevar un registro.")])


def test_what_a_speaker_said_has_no_force_to_overstate() -> None:
    said = passage("Un orador dijo que los puertos deberían inspeccionarse.", Status.SUMMARY)
    assert overstated("¿Quién exigió inspecciones?", [said]) == ()


def test_a_question_without_an_order_gets_no_notice() -> None:
    assert overstated("¿Qué se recomendó sobre los muelles?", [passage("Se alienta a inspeccionar.")]) == ()


@pytest.mark.parametrize(
    "question",
    [
        "De las 42 recomendaciones de la cuarta reunión, ¿cuál trata de los buques pesqueros?",
        "¿Por qué la cuarta reunión aprobó 42 recomendaciones?",
    ],
)
def test_more_recommendations_than_there_are_is_said(assistant: Assistant, question: str) -> None:
    asked = assistant.ask(question)
    assert any("La pregunta habla de 42 recomendaciones" in notice for notice in asked.notices)
    fewer = assistant.ask("De las 2 recomendaciones de la cuarta reunión, ¿cuál trata de los buques pesqueros?")
    assert not any("La pregunta habla de" in notice for notice in fewer.notices)


def test_what_is_counted_otherwise_is_quoted_as_it_is_written() -> None:
    told = miscounted("¿Cómo halló a 6.000 niños?", [passage("Se halló a 3.901 niños.")])
    assert told == ("La pregunta dice «6.000 niños»; el texto dice «3.901 niños».",)


def test_only_where_the_text_says_whatever_else_is_told() -> None:
    text = "Los Estados deberían alojar a la tripulación, independientemente de que declare ante el juez."
    (notice,) = narrowed("¿Por qué solo se aloja a quien declara ante el juez?", [passage(text)])
    assert "«independientemente de que declare ante el juez»" in notice
    assert narrowed("¿Se aloja solo a quien declara ante el juez?", [passage(text)]) == ()
    assert narrowed("¿Por qué solo se aloja a quien declara?", [passage("Se alienta a alojar.")]) == ()
