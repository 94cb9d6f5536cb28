"""Sentences that say what only one of two texts has pass when it is so, and only then."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from chat_server_for_tests import ChatServer, reply, says, serving
from evidence_for_tests import Outcome, collected, evidence, passage, plan, writer

from assistant.plan import Intent
from vectorstore.records import Status

DRAFTED = passage(
    "r4",
    "Los Estados ribereños deberían velar por que los registros de capturas sean públicos, completos y gratuitos, y "
    "consultar a los sindicatos de marineros.",
    Status.DRAFT,
    "2032-proyecto",
)
AGREED = passage(
    "r4",
    "Se alienta a los Estados ribereños a que velen por que los registros de capturas sean públicos, con arreglo a la "
    "legislación nacional, y a que consulten a los sindicatos de marineros cada tres años.",
    report="2032-informe",
)
DRAFT_QUOTE = ("E1", "sean públicos, completos y gratuitos")
AGREED_QUOTE = ("E2", "con arreglo a la legislación nacional")


@pytest.fixture(scope="module")
def server() -> Iterator[ChatServer]:
    with serving() as one:
        yield one


def _said(server: ChatServer, text: str) -> Outcome:
    server.does(says(reply((text, (DRAFT_QUOTE, AGREED_QUOTE)))))
    asked = plan("¿Qué cambió entre el proyecto y el texto aprobado?", Intent.COMPARISON)
    return collected(writer(server.url, deadline=10.0).write(asked, evidence(DRAFTED, AGREED)))


@pytest.mark.parametrize(
    "text",
    [
        "El texto aprobado suprime la exigencia de que los registros sean completos y gratuitos, que figuraba en el "
        "proyecto.",
        "El proyecto decía que los registros de capturas deberían ser completos y gratuitos; el texto aprobado suprime "
        "esas condiciones.",
        "El texto aprobado añade al proyecto la referencia a la legislación nacional.",
        "El texto aprobado añade el elemento de la legislación nacional.",
        "El texto aprobado no menciona los registros gratuitos y completos del proyecto: añade la referencia a la "
        "legislación nacional.",
        "El proyecto no mencionaba la legislación nacional.",
        "El texto aprobado en 2032 no menciona los registros gratuitos y completos, que figuraban en el proyecto.",
        "Ambos textos piden que los registros de capturas sean públicos.",
    ],
)
def test_true_changes_are_shown(server: ChatServer, text: str) -> None:
    assert _said(server, text).texts == [text]


@pytest.mark.parametrize(
    "text",
    [
        "El texto aprobado suprime la consulta a los sindicatos de marineros que pedía el proyecto.",
        "El texto aprobado suprime la mención de los tribunales marítimos, que figuraba en el proyecto.",
        "El texto aprobado añade al proyecto que los registros sean gratuitos y completos.",
        "El texto aprobado no menciona la consulta a los sindicatos de marineros.",
        "El proyecto no mencionaba que los registros fueran completos y gratuitos.",
        "Que los registros sean públicos no figura en el texto aprobado.",
        "El texto aprobado añade al proyecto la consulta a los sindicatos cada cinco años.",
        "El texto aprobado suprime la condición de que sean gratuitos; los Estados ribereños deben cerrar sus puertos.",
    ],
)
def test_changes_that_are_not_there_are_not_shown(server: ChatServer, text: str) -> None:
    assert text not in _said(server, text).texts


@pytest.mark.parametrize(
    "text",
    [
        "El proyecto hablaba de registros completos y gratuitos; el texto aprobado habla de la legislación nacional.",
        "Ambos textos piden que se consulte a los sindicatos de marineros.",
    ],
)
def test_what_texts_speak_of_is_shown_whatever_they_ask_with_it(server: ChatServer, text: str) -> None:
    assert _said(server, text).texts == [text]


@pytest.mark.parametrize(
    "text",
    [
        "El proyecto hablaba de la legislación nacional; el texto aprobado habla de registros públicos.",
        "El proyecto hablaba de no consultar a los sindicatos; el texto aprobado habla de la legislación nacional.",
    ],
)
def test_what_texts_do_not_speak_of_is_not_shown(server: ChatServer, text: str) -> None:
    assert text not in _said(server, text).texts


def test_a_change_is_cited_with_both_texts(server: ChatServer) -> None:
    text = "El texto aprobado añade al proyecto la referencia a la legislación nacional."
    server.does(says(reply((text, (AGREED_QUOTE,)))))
    asked = plan("¿Qué cambió entre el proyecto y el texto aprobado?", Intent.COMPARISON)
    outcome = collected(writer(server.url, deadline=10.0).write(asked, evidence(DRAFTED, AGREED)))
    assert {one.passage.id for one in outcome.claims[0].citations} == {DRAFTED.id, AGREED.id}
