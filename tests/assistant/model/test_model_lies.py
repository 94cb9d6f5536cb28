"""A model that lies in a hundred scripted ways, over the wire: none of it reaches the reader unmarked."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from chat_server_for_tests import ChatServer, reply, says, serving
from evidence_for_tests import HONEST, collected, evidence, plan, writer

LIES = {
    kind: [(row[0], tuple(zip(row[1::2], row[2::2], strict=True))) for row in table["rows"]]
    for kind, table in tomllib.loads((Path(__file__).parent / "lies.toml").read_text(encoding="utf-8")).items()
}


@pytest.fixture(scope="module")
def server() -> Iterator[ChatServer]:
    with serving() as one:
        yield one


@pytest.mark.parametrize("kind", LIES)
def test_lies_are_left_out_and_the_honest_claim_stays(server: ChatServer, kind: str) -> None:
    server.does(says(reply(*LIES[kind], HONEST), size=400))
    outcome = collected(writer(server.url, deadline=10.0).write(plan(), evidence()))
    assert outcome.texts == [HONEST[0]]
    assert len(server.requests) == 2, "what fails is given back once, all in one call"
    assert "sin respaldo" in outcome.noticed


@pytest.mark.parametrize("kind", LIES)
def test_lies_alone_give_the_passages_instead(server: ChatServer, kind: str) -> None:
    server.does(says(reply(*LIES[kind]), size=400))
    outcome = collected(writer(server.url, deadline=10.0).write(plan(), evidence()))
    assert outcome.fell_back
    assert not {text for text, _ in LIES[kind]} & set(outcome.texts)


def test_the_script_holds_a_hundred_lies() -> None:
    assert sum(map(len, LIES.values())) >= 100
