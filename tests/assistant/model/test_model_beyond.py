"""What the model is given from outside the scope of a question, as the request tells it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from chat_server_for_tests import ChatServer, reply, says, sent, serving

from assistant.answer import Outcome
from assistant.building import build_assistant
from assistant.settings import AssistantSettings
from vectorstore.store import Store

DECLINED = '{"afirmaciones": [], "sin_respuesta": true}'
OUTSIDE = "de fuera de esa lectura"


@pytest.fixture(scope="module")
def server() -> Iterator[ChatServer]:
    with serving() as one:
        yield one


def _asked(store: Store, server: ChatServer, question: str, answer: str = DECLINED) -> str:
    server.does(says(answer))
    build_assistant(store, AssistantSettings("fake", "secreto", server.url)).ask(question)
    return sent(server)[1]["content"]


def test_what_another_meeting_has_is_given_last_and_named_as_such(store: Store, server: ChatServer) -> None:
    request = _asked(store, server, "¿A cuántas víctimas pagó en la tercera reunión el fondo de indemnizaciones?")
    assert "214 víctimas" in request
    assert OUTSIDE in request


def test_a_question_without_a_scope_has_nothing_outside_it(store: Store, server: ChatServer) -> None:
    assert OUTSIDE not in _asked(store, server, "¿Qué se recomendó sobre las agencias de contratación?")


def test_a_list_that_has_an_answer_is_given_nothing_from_elsewhere(store: Store, server: ChatServer) -> None:
    request = _asked(store, server, "¿Qué recomendó la sexta reunión sobre los refugios?")
    assert OUTSIDE not in request


def test_the_draft_of_an_adopted_text_is_given_beside_it(store: Store, server: ChatServer) -> None:
    request = _asked(store, server, "¿Hasta cuándo se mantienen los refugios para víctimas abiertos a los hombres?")
    assert "proyecto, no aprobado" in request


def test_a_change_may_be_told_though_no_comparison_was_asked_for(store: Store, server: ChatServer) -> None:
    question = "¿Quedaron al final los refugios para víctimas abiertos también a los hombres?"
    request = _asked(store, server, question)
    adopted, drafted = (_label(request, text) for text in ("y abrirlos también", "suficientes.\n"))
    told = "El texto aprobado añade al proyecto abrirlos también a los hombres."
    quotes = ((adopted, "y abrirlos también a los hombres"), (drafted, "sostener los refugios para víctimas"))
    server.does(says(reply((told, quotes))))
    answer = build_assistant(store, AssistantSettings("fake", "secreto", server.url)).ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert [claim.text for claim in answer.claims] == [told]


def _label(request: str, text: str) -> str:
    """The label of the passage that has a text."""
    return request[: request.index(text)].rpartition("<<<E")[2].partition(" ")[0].join(("E", ""))
