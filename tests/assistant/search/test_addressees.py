"""Lists of what somebody was asked to do."""

from __future__ import annotations

import pytest
from asking_for_tests import cited

from assistant.assistant import Assistant
from assistant.plan import Intent, Plan
from assistant.search.addressee import find_addressee


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué se le pidió a la Secretaría en la quinta reunión?",
        "¿Qué encargos recibió la Secretaría en la quinta reunión?",
        "What was the Secretariat asked to do at the fifth meeting?",
    ],
)
def test_what_somebody_was_asked_is_all_that_is_addressed_to_them(assistant: Assistant, question: str) -> None:
    assert cited(assistant.ask(question)) == ["2034-recopilacion:m5-p3-i", "2034-recopilacion:m5-p3-ii"]


@pytest.mark.parametrize(
    ("question", "topic", "whom"),
    [
        ("¿Qué se le pidió a la Secretaría?", "Secretaría", "secretaria"),
        ("¿Qué peticiones se dirigieron a la Conferencia?", "peticiones dirigieron Conferencia", "conferencia"),
        ("¿Qué le toca hacer a la Secretaría?", "toca Secretaría", "secretaria"),
        ("¿Qué debe hacer la Conferencia?", "Conferencia", "conferencia"),
        ("¿Qué se pidió para los testigos?", "testigos", None),
        ("¿Qué tareas hay para la Secretaría?", "tareas Secretaría", "secretaria"),
        ("¿Qué manual encargó a la Secretaría la quinta reunión?", "manual encargó Secretaría", None),
        ("¿Qué se recomendó sobre la Secretaría?", "Secretaría", None),
    ],
)
def test_whom_a_question_on_requests_is_about(question: str, topic: str, whom: str | None) -> None:
    assert find_addressee(Plan(Intent.LIST, question, wording=question, topic=topic)) == whom
