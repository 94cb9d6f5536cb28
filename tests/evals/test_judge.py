"""A model judges a run over a real HTTP socket: what it is shown, what is kept, what it cannot spoil."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from assistants_for_tests import Knowing, broken
from library_for_tests import LIBRARY, PASSAGES, questions

from assistant.settings import AssistantSettings
from evals.asking import Asked, ask_one
from evals.judge import Judge, Opinion, judge_all
from evals.judging import asking, of_opinions
from evals.record import Record
from evals.review import agreement, checker_judgements

ASKED = questions()[:3]


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self.server.shown.append(request["messages"][1]["content"])
        if self.server.status != 200:
            self.send_error(self.server.status)
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        for delta, finish in (({"role": "assistant", "content": self.server.reply}, None), ({}, "stop")):
            choice = {"index": 0, "delta": delta, "finish_reason": finish}
            chunk = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [choice]}
            self.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())
        self.wfile.write(b"data: [DONE]\n\n")

    def log_message(self, format: str, *args: object) -> None:
        """Silent."""


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.shown: list[str] = []
        self.reply, self.status = said(True), 200


def said(backed: bool, number: int = 1) -> str:
    row = {"contesta": True, "frases": [{"numero": number, "respaldada": backed, "motivo": "" if backed else "no"}]}
    return f"```json\n{json.dumps(row)}\n```"


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


def judged(server: Server, assistant: Asked, folder: Path, model: str = "juez") -> list[Opinion]:
    url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    ask = asking(AssistantSettings(model=model, api_key="k", base_url=url, deadline=10.0))
    return list(judge_all(Judge(model, ask, folder), ASKED, records(assistant), LIBRARY))


def records(assistant: Asked) -> dict[str, Record]:
    return {one.id: ask_one(assistant, one)[0] for one in ASKED}


def test_the_judge_sees_each_sentence_with_its_passage(server: Server, knowing: Knowing, tmp_path: Path) -> None:
    opinions = judged(server, knowing, tmp_path)
    assert [one.backed for one in opinions] == [(True,)] * 3
    first = next(one for one in server.shown if ASKED[0].question in one)
    assert first.count(PASSAGES["2031-informe:r1"].text) == 2


def test_a_second_judging_asks_nothing_and_another_model_asks_anew(
    server: Server, knowing: Knowing, tmp_path: Path
) -> None:
    first = judged(server, knowing, tmp_path)
    server.reply = said(False)
    assert judged(server, knowing, tmp_path) == first
    assert len(server.shown) == 3
    assert judged(server, knowing, tmp_path, model="otro") != first


@pytest.mark.parametrize("reply", ["no sé", "{}", said(True, number=2), '{"contesta": "sí", "frases": []}', ""])
def test_a_reply_that_is_no_opinion_is_told_and_not_kept(
    reply: str, server: Server, knowing: Knowing, tmp_path: Path
) -> None:
    server.reply = reply
    opinions = judged(server, knowing, tmp_path)
    assert all(one.fault and not one.backed for one in opinions)
    assert not list(tmp_path.iterdir())


def test_a_server_that_refuses_spoils_nothing(server: Server, knowing: Knowing, tmp_path: Path) -> None:
    server.status = 400
    assert all(one.fault for one in judged(server, knowing, tmp_path))


def test_the_judge_is_compared_with_the_check(server: Server, knowing: Knowing, tmp_path: Path) -> None:
    server.reply = said(False)
    changing = broken(knowing, "changes the numbers")
    found = agreement(of_opinions(judged(server, changing, tmp_path)), checker_judgements(records(changing), PASSAGES))
    assert (found.count, found.same) == (3, 1)
