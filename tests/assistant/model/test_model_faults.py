"""Whatever the server does, the reader gets an answer in time, and knows when the model did not give all of it."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from chat_server_for_tests import (
    Behaviour,
    ChatServer,
    Handler,
    drips,
    fails,
    reply,
    resets,
    says,
    sends,
    sent,
    serving,
    stalls,
)
from evidence_for_tests import ALSO_HONEST, HONEST, collected, evidence, plan, writer

WHOLE = reply(HONEST, ALSO_HONEST)
# The first claim is complete in it, the second is not.
HALF = WHOLE[: WHOLE.index("Un orador") + 20]


def _calls_a_tool(handler: Handler) -> None:
    """Answers by calling a tool that nobody offered."""
    call = {
        "index": 0,
        "id": "1",
        "type": "function",
        "function": {"name": "buscar", "arguments": '{"texto": "barcos"}'},
    }
    handler.begin()
    handler.event({"role": "assistant", "content": None, "tool_calls": [call]})
    handler.event({}, "tool_calls")
    handler.write("data: [DONE]\n\n")


@pytest.fixture(scope="module")
def server() -> Iterator[ChatServer]:
    with serving() as one:
        yield one


def test_both_claims_arrive_when_all_goes_well(server: ChatServer) -> None:
    server.does(says(WHOLE))
    outcome = collected(writer(server.url).write(plan(), evidence()))
    assert outcome.texts == [HONEST[0], ALSO_HONEST[0]]
    assert not outcome.notices


def test_a_byte_order_mark_before_the_reply_is_no_matter(server: ChatServer) -> None:
    server.does(says(f"\ufeff{WHOLE}"))
    outcome = collected(writer(server.url).write(plan(), evidence()))
    assert outcome.texts == [HONEST[0], ALSO_HONEST[0]]
    assert not outcome.notices


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 529])
def test_one_retry_saves_the_answer_when_a_failure_passes(server: ChatServer, status: int) -> None:
    server.does(fails(status), says(WHOLE))
    outcome = collected(writer(server.url).write(plan(), evidence()))
    assert len(outcome.texts) == 2
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("behaviour", "said", "attempts"),
    [
        (fails(429), "saturado", 2),
        (fails(503), "ha fallado", 2),
        (fails(429, Retry_After="120"), "saturado", 1),
        (fails(429, "You exceeded your current quota", "insufficient_quota"), "saldo", 1),
        (fails(401, "Incorrect API key provided: secreto"), "clave", 1),
        (fails(403), "clave", 1),
        (fails(404), "no conoce ese modelo", 1),
        (fails(400, "temperature is not supported"), "no admite la petición", 1),
        (fails(400, "The response was filtered", "content_filter"), "filtrado", 1),
        (says("", finish="content_filter"), "filtrado", 1),
        (says(""), "legible", 1),
        (says("Lo siento, no puedo ayudar con eso."), "legible", 1),
        (says("I am sorry, but the reports do not say anything about that subject."), "legible", 1),
        (_calls_a_tool, "legible", 1),
        (sends("<html><body>Bienvenido</body></html>", "text/html"), "", 1),
        (sends("null"), "", 1),
        (sends('{"choices": []}'), "", 1),
        (sends('{"choices": [{"message"'), "", 1),
        (sends('{"error": {"message": "no"}}'), "", 1),
        (sends('data: {"choices": [{"delta"\n\n', "text/event-stream"), "legible", 1),
        (sends("data: null\n\ndata: [DONE]\n\n", "text/event-stream"), "", 1),
        (sends('data: {"error": {"message": "overloaded"}}\n\n', "text/event-stream"), "ha fallado", 2),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_the_passages_answer_when_the_model_does_not(
    server: ChatServer, behaviour: Behaviour, said: str, attempts: int
) -> None:
    server.does(behaviour)
    outcome = collected(writer(server.url).write(plan(), evidence()))
    assert outcome.fell_back
    assert said in outcome.noticed
    assert outcome.texts
    assert "secreto" not in outcome.noticed
    assert len(server.requests) == attempts


@pytest.mark.parametrize(
    "behaviour",
    [
        fails(429, Retry_After="120"),
        stalls(),
        drips(": keep-alive\n\n"),
        drips('data: {"choices": [{"index": 0, "delta": {"content": " "}, "finish_reason": null}]}\n\n'),
    ],
    ids=["retry after 120", "stall", "keep alive", "slow drip"],
)
def test_the_deadline_holds_by_the_clock(server: ChatServer, behaviour: Behaviour) -> None:
    server.does(behaviour)
    started = time.monotonic()
    outcome = collected(writer(server.url, deadline=0.6).write(plan(), evidence()))
    # The server would go on for a minute or two: what is told apart is ending from not ending.
    assert time.monotonic() - started < 20
    assert outcome.fell_back


@pytest.mark.parametrize(
    "behaviour",
    [
        says(HALF, finish=None, done=False),
        says(HALF, finish=None),
        says(HALF, finish="length"),
        says(HALF, finish="content_filter"),
        resets(HALF),
        stalls(HALF),
    ],
    ids=["no finish reason and no end mark", "no finish reason", "length", "filter", "reset", "stall"],
)
def test_what_came_before_a_cut_is_kept_and_marked_as_incomplete(server: ChatServer, behaviour: Behaviour) -> None:
    server.does(behaviour)
    outcome = collected(writer(server.url, read_seconds=0.4).write(plan(), evidence()))
    assert outcome.texts == [HONEST[0]]
    assert [notice.incomplete for notice in outcome.notices] == [True]
    assert len(server.requests) == 1


def test_a_whole_reply_without_its_end_is_marked_as_incomplete(server: ChatServer) -> None:
    server.does(says(WHOLE, finish=None, done=False))
    outcome = collected(writer(server.url).write(plan(), evidence()))
    assert len(outcome.texts) == 2
    assert outcome.notices[0].incomplete


@pytest.mark.parametrize(
    "message",
    [
        "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens.",
        "The prompt (total length 9000) is too long to fit into the model: context size exceeded",
        "prompt is too long: 9000 tokens > 8000 maximum",
        "the request exceeds the available context size, try increasing it",
    ],
)
def test_a_request_that_is_too_long_is_sent_again_shorter(server: ChatServer, message: str) -> None:
    server.does(fails(400, message), says(WHOLE))
    outcome = collected(writer(server.url, window=8600).write(plan(), evidence()))
    first, second = (len(json.dumps(request["messages"])) for request in server.requests)
    assert second < first
    assert HONEST[0] in outcome.texts


def test_a_request_that_stays_too_long_ends_with_the_passages(server: ChatServer) -> None:
    server.does(fails(400, "maximum context length is 100 tokens"))
    outcome = collected(writer(server.url).write(plan(), evidence()))
    assert outcome.fell_back
    assert len(server.requests) == 2


def test_an_endpoint_without_structured_output_is_asked_without_it_from_then_on(server: ChatServer) -> None:
    server.does(fails(400, "response_format of type json_schema is not supported"), says(WHOLE))
    one = writer(server.url)
    assert len(collected(one.write(plan(), evidence())).texts) == 2
    assert len(collected(one.write(plan(), evidence())).texts) == 2
    assert ["response_format" in request for request in server.requests] == [True, False, False]


def test_a_reply_of_a_megabyte_is_cut_at_the_cap(server: ChatServer) -> None:
    server.does(says(reply(HONEST) + "x" * 1_000_000, size=20_000))
    outcome = collected(writer(server.url).write(plan(), evidence()))
    assert outcome.texts == [HONEST[0]]
    assert "demasiado larga" in outcome.noticed


def test_the_circuit_opens_after_five_failures_and_sends_nothing_more(server: ChatServer) -> None:
    server.does(fails(401))
    one = writer(server.url)
    outcomes = [collected(one.write(plan(), evidence())) for _ in range(8)]
    assert len(server.requests) == 5
    assert all(outcome.texts for outcome in outcomes)
    assert "pausa" in outcomes[-1].noticed


def test_nobody_there(server: ChatServer) -> None:
    outcome = collected(writer("http://127.0.0.1:9/v1").write(plan(), evidence()))
    assert "No hay conexión" in outcome.noticed
    assert outcome.texts


def test_a_reader_who_stops_after_the_first_claim_is_not_counted_as_a_failure(server: ChatServer) -> None:
    server.does(says(WHOLE))
    one = writer(server.url)
    for _ in range(7):
        written = one.write(plan(), evidence())
        next(written)
        written.close()
    assert len(collected(one.write(plan(), evidence())).texts) == 2


def test_what_the_library_lacks_is_not_asked_of_the_model(server: ChatServer) -> None:
    server.does(says(WHOLE))
    nothing = replace(evidence(), answering=(), borderline=())
    lacked = replace(plan(), unknown=("la décima reunión",))
    assert list(writer(server.url).write(lacked, nothing)) == []
    assert list(writer(server.url).write(plan(), replace(nothing, hits=()))) == []
    assert server.requests == []


def test_where_the_rules_find_no_answer_the_model_may_find_one_among_the_nearest(server: ChatServer) -> None:
    server.does(says(WHOLE))
    nothing = replace(evidence(), answering=(), borderline=(), missing=("ninguna fecha",))
    outcome = collected(writer(server.url).write(plan(), nothing))
    assert outcome.texts == [HONEST[0], ALSO_HONEST[0]]
    assert "no parece constar ninguna fecha" in sent(server)[1]["content"]


def test_a_model_that_fails_where_the_rules_find_no_answer_promises_no_passages(server: ChatServer) -> None:
    server.does(fails(500))
    outcome = collected(writer(server.url).write(plan(), replace(evidence(), answering=(), borderline=())))
    assert not outcome.claims
    assert "se responde con" not in outcome.noticed.lower()
