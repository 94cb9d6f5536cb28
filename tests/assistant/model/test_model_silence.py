"""A model that says nothing: who is named as author, and how long the next question waits."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from chat_server_for_tests import ChatServer, reply, says, serving, stalls
from evidence_for_tests import HONEST, collected, evidence, plan, writer

from assistant.model.breaker import CircuitBreaker
from assistant.model.faults import ModelPausedError


@pytest.fixture
def server() -> Iterator[ChatServer]:
    with serving() as server:
        yield server


def test_a_model_that_stays_silent_is_no_author_and_costs_nothing_known(server: ChatServer) -> None:
    server.does(stalls())
    outcome = collected(writer(server.url, read_seconds=0.4).write(plan(), evidence()))
    assert outcome.usage is not None
    assert (outcome.usage.wrote, outcome.usage.tokens_in, outcome.usage.tokens_out) == (False, 0, 0)
    assert "no ha contestado a tiempo" in outcome.noticed
    assert outcome.fell_back


def test_a_model_that_wrote_a_sentence_is_the_author(server: ChatServer) -> None:
    server.does(says(reply(HONEST)))
    usage = collected(writer(server.url, deadline=20.0).write(plan(), evidence())).usage
    assert usage is not None
    assert usage.wrote


def test_after_a_silence_the_next_question_does_not_wait_until_the_model_is_woken(server: ChatServer) -> None:
    server.does(stalls(), says(reply(HONEST)))
    asked = writer(server.url, deadline=20.0, read_seconds=0.4)
    collected(asked.write(plan(), evidence()))
    paused = collected(asked.write(plan(), evidence()))
    assert "está en pausa" in paused.noticed
    assert len(server.requests) == 1
    asked.wake()
    assert collected(asked.write(plan(), evidence())).texts == [HONEST[0]]


def test_a_silence_pauses_longer_than_failures_do() -> None:
    now = [0.0]
    breaker = CircuitBreaker(failures=1, seconds=30.0, clock=lambda: now[0])
    breaker.silent()
    now[0] = 299.0
    with pytest.raises(ModelPausedError):
        breaker.admit()
    now[0] = 301.0
    breaker.admit()
