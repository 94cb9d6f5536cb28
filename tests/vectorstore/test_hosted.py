"""Embeddings over a real socket, from a small server that speaks OpenAI's protocol."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from reports_for_tests import paragraphs, report

from ingestion.__main__ import main
from vectorstore.embeddings import load_embeddings
from vectorstore.errors import EmbeddingError
from vectorstore.store import Store


class Service(ThreadingHTTPServer):
    """Gives each text its length as a vector and charges a token a word; `refusals` are the codes to answer first."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.refusals: list[int] = []
        self.asked: list[list[str]] = []


class _Handler(BaseHTTPRequestHandler):
    server: Service

    def do_POST(self) -> None:
        request: dict[str, Any] = json.loads(self.rfile.read(int(self.headers["content-length"])))
        if self.server.refusals:
            self._answer(self.server.refusals.pop(0), {"error": {"message": "espere"}})
            return
        texts: list[str] = request["input"]
        self.server.asked.append(texts)
        rows = [{"index": at, "embedding": [1.0, float(len(text))]} for at, text in enumerate(texts)]
        words = sum(len(text.split()) for text in texts)
        usage = {"prompt_tokens": words, "total_tokens": words}
        self._answer(200, {"object": "list", "model": request["model"], "data": rows[::-1], "usage": usage})

    def _answer(self, code: int, body: dict[str, Any]) -> None:
        content = json.dumps(body).encode()
        self.send_response(code)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(content)))
        # Without it the client waits half a second and more.
        self.send_header("retry-after-ms", "1")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    with Service() as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        monkeypatch.setenv("OPENAI_API_KEY", "clave")
        monkeypatch.setenv("OPENAI_BASE_URL", f"http://127.0.0.1:{server.server_port}/v1")
        yield server
        server.shutdown()


def test_texts_go_in_batches_and_come_back_in_order(service: Service) -> None:
    model = load_embeddings("openai:chico")
    vectors = model.passages(["a" * length for length in range(1, 301)])
    assert [len(batch) for batch in service.asked] == [256, 44]
    assert (vectors[:, 1] / vectors[:, 0]).round().tolist() == list(range(1, 301))


def test_a_busy_service_is_asked_again(service: Service) -> None:
    service.refusals = [429, 500, 503]
    assert len(load_embeddings("openai:chico").queries(["uno"])) == 1


def test_a_service_that_stays_busy_is_one_line(service: Service) -> None:
    service.refusals = [429] * 9
    with pytest.raises(EmbeddingError, match="openai/chico"):
        load_embeddings("openai:chico").queries(["uno"])
    assert len(service.refusals) == 5


def test_tokens_and_their_cost_are_counted(service: Service) -> None:
    model = load_embeddings("openai:chico@500000")
    model.passages(["una dos tres", "cuatro"])
    model.queries(["cinco"])
    assert model.fingerprint == "openai/chico"
    assert model.meter is not None
    assert (model.meter.tokens, model.meter.cost) == (5, 2.5)
    assert str(model.meter) == "Vectores: 5 tokens, coste 2,5000."


def test_a_price_that_is_no_number_is_refused() -> None:
    with pytest.raises(EmbeddingError, match="precio"):
        load_embeddings("openai:chico@gratis")


def test_a_store_says_what_its_vectors_cost_and_pays_once(service: Service, tmp_path: Path) -> None:
    with Store.open(tmp_path, "openai:chico") as store:
        assert store.spent is None
        for _ in range(2):
            with store.writing():
                store.put(report(), paragraphs())
        assert store.spent == f"Vectores: {sum(len(one.text.split()) for one in paragraphs())} tokens."


def test_adding_from_the_terminal_shows_the_cost(
    service: Service, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "informe.txt"
    source.write_text("Informe\n\n1. Un párrafo sobre los puertos.\n\n2. Otro sobre los buques.\n", encoding="utf-8")
    arguments = ["add", str(source), "--store", str(tmp_path / "store"), "--embeddings", "openai:chico@0.02"]
    assert main(arguments) == 0
    assert "tokens, coste 0,0000" in capsys.readouterr().out
