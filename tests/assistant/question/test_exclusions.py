"""What a question leaves out of the list that it asks for."""

from __future__ import annotations

import pytest
from asking_for_tests import cited

from assistant.assistant import Assistant
from assistant.question.exclusion import things_excluded, without_excluded


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("Aparte de los puertos, ¿qué recomendaciones hablan de inspección?", ("puertos",)),
        ("¿Qué se pidió, quitando los refugios y las compras, en 2033?", ("refugios", "compras, en 2033?")),
        ("Leaving aside ports, what was recommended on vessels?", ("ports",)),
        ("¿Qué se dijo de los puertos?", ()),
    ],
)
def test_what_is_left_out_ends_where_the_question_goes_on(question: str, things: tuple[str, ...]) -> None:
    assert [one.split(",")[0] for one in things_excluded(question, listed=True)] == [
        one.split(",")[0] for one in things
    ]


def test_the_question_is_what_remains() -> None:
    question = "Aparte de los puertos, ¿qué recomendaciones hablan de inspección?"
    assert without_excluded(question, listed=True).strip(" ,") == "¿qué recomendaciones hablan de inspección?"


def test_beside_one_thing_that_is_known_a_question_leaves_nothing_out() -> None:
    question = "Aparte de los puertos, ¿dónde se inspecciona?"
    assert without_excluded(question, listed=False) == question
    assert things_excluded(question, listed=False) == ()


@pytest.mark.parametrize(
    "question",
    [
        "Aparte de los refugios y de las compras públicas, ¿qué recomendó la reunión de 2033?",
        "¿Qué recomendaciones hay de 2033, dejando fuera los refugios o las compras públicas?",
    ],
)
def test_each_of_several_things_is_left_out(assistant: Assistant, question: str) -> None:
    found = cited(assistant.ask(question))
    assert {"2033-informe:r1", "2033-informe:r4", "2033-informe:r5"} <= set(found)
    assert not [one for one in found if one.startswith(("2033-informe:r2", "2033-informe:r3"))]
