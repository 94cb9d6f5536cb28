"""What fits the window of a model, and what is left out, by the window or by the model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from chat_server_for_tests import ChatServer, reply, says, sent, serving
from evidence_for_tests import HONEST, INSPECTION, TRAINING, collected, evidence, plan, writer

from assistant.conversation import Turn
from assistant.plan import Intent


@pytest.fixture(scope="module")
def server() -> Iterator[ChatServer]:
    with serving() as one:
        yield one


def test_evidence_and_history_fit_the_window_and_what_is_left_out_is_said(server: ChatServer) -> None:
    server.does(says(reply(HONEST)))
    many = [replace(INSPECTION, id=f"2030-informe:p{at}", text=f"{at}. {INSPECTION.text}") for at in range(1, 40)]
    history = [
        Turn("user", "pregunta muy antigua " * 200),
        Turn("assistant", "respuesta breve"),
        Turn("user", "¿y eso?"),
    ]
    outcome = collected(writer(server.url, window=8000).write(plan(), evidence(INSPECTION, *many), history))
    user = sent(server)[1]["content"]
    assert outcome.usage is not None
    assert outcome.usage.tokens_in + 4000 <= 8000
    assert "respuesta breve" in user
    assert "pregunta muy antigua" not in user
    assert 0 < user.count("<<<FIN E") < 40
    assert any(notice.incomplete for notice in outcome.notices)


def test_of_thirty_turns_the_last_ones_are_sent_without_a_gap_and_the_plan_keeps_its_facts(server: ChatServer) -> None:
    server.does(says(reply(HONEST)))
    history = [
        Turn("assistant" if at % 2 else "user", f"turno {at} de la conversación sobre puertos y buques. " * 8)
        for at in range(30)
    ]
    asked = replace(plan("¿Y en la otra?"), meetings=(4,), topic="", context="buques pesqueros", follows=True)
    collected(writer(server.url, history_tokens=1500).write(asked, evidence(INSPECTION), history))
    user = sent(server)[1]["content"]
    kept = [at for at in range(30) if f"turno {at} de" in user]
    assert 0 < len(kept) < 30
    assert kept == list(range(kept[0], 30))
    assert "cuarta reunión" in user
    assert "tema: buques pesqueros" in user


def test_a_passage_too_long_for_the_window_gives_whole_sentences(server: ChatServer) -> None:
    server.does(says(reply(HONEST)))
    sentences = [f"La delegación número {at} describió su legislación nacional sobre pesca." for at in range(200)]
    long = replace(INSPECTION, text=" ".join([*sentences[:100], INSPECTION.text, *sentences[100:]]))
    outcome = collected(writer(server.url, window=7000).write(plan(), evidence(long)))
    body = sent(server)[1]["content"].split("Texto: ")[1].split("\n<<<FIN")[0]
    parts = body.split(" […] ")
    assert INSPECTION.text in body
    assert len(body) < len(long.text)
    assert all(part in long.text and part.endswith(".") and part[0].isupper() for part in parts)
    assert outcome.texts == [HONEST[0]]


def test_a_list_names_the_passages_that_the_model_passed_over(server: ChatServer) -> None:
    server.does(says(reply(HONEST)))
    material = evidence(INSPECTION, TRAINING)
    assert (
        "recomendación 5 (2032-informe)"
        in collected(writer(server.url).write(plan(intent=Intent.LIST), material)).noticed
    )
    assert not collected(writer(server.url).write(plan(), material)).notices
