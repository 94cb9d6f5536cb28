"""What the chair or the secretariat said: their own words; what set the body up: the passage that says so."""

from __future__ import annotations

import pytest
from asking_for_tests import cited

from assistant.answer import Outcome
from assistant.assistant import Assistant
from assistant.words.names import office_speaking


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("que dijo la presidenta sobre los refugios?", "presidencia"),
        ("que subrayo la presidencia al cerrar el debate?", "presidencia"),
        ("what did the chair say?", "presidencia"),
        ("qu'a dit la presidente ?", "presidencia"),
        ("que explico la secretaria sobre la guia?", "secretaria"),
    ],
)
def test_who_speaks_by_office_is_named(question: str, office: str) -> None:
    assert any(office in name.forms for name in office_speaking(question))


@pytest.mark.parametrize(
    "question",
    ["que deberia preparar la secretaria?", "quien presidio la reunion?", "que se recomendo a la secretaria?"],
)
def test_an_office_that_is_not_asked_to_have_spoken_is_not(question: str) -> None:
    assert office_speaking(question) == ()


def test_what_the_secretariat_said_is_no_request_to_it(assistant: Assistant) -> None:
    assert cited(assistant.ask("¿Qué explicó la Secretaría?")) == ["2033-informe:p24"]


def test_an_office_that_said_nothing_of_it_is_refused(assistant: Assistant) -> None:
    assert assistant.ask("¿Qué dijo la Secretaría sobre los buques pesqueros?").outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    "question",
    [
        "¿Quién creó el Grupo de Trabajo?",
        "¿Qué decisión estableció el Grupo de Trabajo?",
        "Who set up the Working Group?",
        "Qui a créé le Groupe de travail ?",
    ],
)
def test_what_set_the_body_up_is_read_where_the_reports_say_it(assistant: Assistant, question: str) -> None:
    assert cited(assistant.ask(question)) == ["2033-informe:p34"]


def test_what_the_body_created_is_another_question(assistant: Assistant) -> None:
    assert "2033-informe:p34" not in cited(assistant.ask("¿Creó el Grupo de Trabajo una lista de refugios?"))
