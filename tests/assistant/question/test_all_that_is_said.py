"""What is asked without one fact in mind wants all that is said; who asks it and what for is no part of it."""

from __future__ import annotations

import pytest
from asking_for_tests import cited

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.plan import Intent

_VESSELS = {"2032-informe:r1", "2033-informe:r4", "2032-informe:p12"}


@pytest.mark.parametrize(
    "question",
    [
        *("que dice sobre los buques pesqueros", "¿Qué se dice acerca de los buques pesqueros?"),
        *("what do the reports say about fishing vessels", "Que dit-on sur les navires de pêche ?"),
        *("Necesito preparar a mi embajadora sobre los buques pesqueros", "háblame de los buques pesqueros"),
        *("Tengo que dar un discurso mañana sobre los buques pesqueros", "I'm writing a statement on fishing vessels"),
        *("¿Qué papel tienen los buques pesqueros?", "¿Qué se dice del registro de los buques pesqueros?"),
        *("Mi jefa quiere saber qué se ha dicho de los buques pesqueros", "tell me about fishing vessels"),
    ],
)
def test_all_that_is_said_is_told(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.plan.intent is Intent.LIST
    assert set(cited(answer)) >= _VESSELS - {"2032-informe:p12"}


def test_the_errand_changes_no_answer(assistant: Assistant) -> None:
    question = "¿Qué recomendó la reunión de 2032 sobre los testigos?"
    assert cited(assistant.ask(f"Para mi embajador: {question}")) == cited(assistant.ask(question))
    assert cited(assistant.ask(f"{question} Es para un discurso mañana")) == cited(assistant.ask(question))


def test_a_meeting_is_told_whole_however_it_is_asked(assistant: Assistant) -> None:
    assert cited(assistant.ask("Háblame de la reunión de 2032")) == cited(assistant.ask("Resume la reunión de 2032"))


@pytest.mark.parametrize("question", ["What is the role of shelters?", "What is the importance of joint teams?"])
def test_what_a_thing_is_for_needs_no_definition(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).outcome is Outcome.ANSWERED


@pytest.mark.parametrize("question", ["What is a shelter?", "What is the smuggling of migrants?"])
def test_what_a_thing_is_needs_one(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).outcome is Outcome.NOT_FOUND
