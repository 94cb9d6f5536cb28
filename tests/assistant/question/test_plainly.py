"""Who has not understood the answer is told what it is, and the main part of its passages."""

from __future__ import annotations

import pytest
from asking_for_tests import cited, talk

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.question.plainly import asks_plainly
from vectorstore.words import fold

ON_SCHOOLS = "¿Qué recomendó la reunión de octubre de 2033 sobre las escuelas?"
IN_THE_DEBATE = "¿Qué dice el párrafo 21 del informe de 2033?"


@pytest.mark.parametrize(
    "turn",
    [
        "no entiendo",
        "explica",
        "perdón, no entendí nada",
        "explícamelo con otras palabras",
        "¿y eso qué quiere decir?",
        "I don't understand",
        "sorry, I don't get what that means",
        "explain it in plain English",
        "je ne comprends pas",
        "ça veut dire quoi ?",
    ],
)
def test_what_was_not_understood_is_told_for_what_it_is(assistant: Assistant, turn: str) -> None:
    answer = talk(assistant, ON_SCHOOLS, turn)
    assert cited(answer) == cited(assistant.ask(ON_SCHOOLS)) and answer.plan.short
    assert answer.lead.startswith("Es una recomendación que aprobó la sexta reunión")
    assert "no obliga" in answer.lead and "No lo digo con otras palabras" in answer.lead


def test_what_was_said_in_the_debate_is_told_as_no_recommendation(assistant: Assistant) -> None:
    answer = talk(assistant, IN_THE_DEBATE, "no lo entiendo, explícamelo mejor")
    assert "y no una recomendación" in answer.lead and "no obliga" not in answer.lead


def test_of_a_refusal_there_is_nothing_to_explain(assistant: Assistant) -> None:
    answer = talk(assistant, "¿Qué se dijo de los submarinos?", "no entiendo")
    assert answer.outcome is Outcome.NOT_FOUND and not answer.claims


@pytest.mark.parametrize(
    "turn", ["explica la recomendación 4", "¿qué significa trata?", "no se entiende bien la demanda", "mejor otra cosa"]
)
def test_a_question_on_something_else_is_none(turn: str) -> None:
    assert not asks_plainly(fold(turn))
