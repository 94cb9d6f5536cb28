"""A small server on 127.0.0.1 that speaks the OpenAI chat protocol, well or badly."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Behaviour = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Does what the script of its server says, one behaviour per request; the last one goes on for ever."""

    protocol_version = "HTTP/1.1"
    server: ChatServer

    def do_POST(self) -> None:
        length = int(self.headers.get("content-length", 0))
        self.server.requests.append(json.loads(self.rfile.read(length)))
        try:
            self.server.next_behaviour()(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Silent."""

    def begin(self, status: int = 200, content_type: str = "text/event-stream", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Connection", "close")
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.close_connection = True

    def write(self, text: str) -> None:
        self.wfile.write(text.encode())
        self.wfile.flush()

    def event(self, delta: Mapping[str, object], finish: str | None = None, **more: object) -> None:
        chunk = {
            "id": "1",
            "object": "chat.completion.chunk",
            "created": 1,
            "model": "fake",
            "choices": [{"index": 0, "delta": delta, "finish_reason": finish}],
            **more,
        }
        self.write(f"data: {json.dumps(chunk)}\n\n")


class ChatServer(ThreadingHTTPServer):
    daemon_threads = True
    # A thread that a test leaves stalled is not waited for.
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.requests: list[dict[str, object]] = []
        self._script: list[Behaviour] = []
        self._lock = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def does(self, *script: Behaviour) -> None:
        self._script = list(script)
        self.requests.clear()

    def next_behaviour(self) -> Behaviour:
        with self._lock:
            return self._script.pop(0) if len(self._script) > 1 else self._script[0]


@contextmanager
def serving() -> Iterator[ChatServer]:
    server = ChatServer()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def says(text: str, finish: str | None = "stop", done: bool = True, size: int = 40) -> Behaviour:
    """Streams a text in pieces of `size` characters."""

    def behave(handler: Handler) -> None:
        handler.begin()
        handler.event({"role": "assistant", "content": ""})
        for start in range(0, len(text), size):
            handler.event({"content": text[start : start + size]})
        if finish:
            handler.event({}, finish)
        if done:
            handler.write("data: [DONE]\n\n")

    return behave


def reply(*claims: tuple[str, Sequence[tuple[str, str]]]) -> str:
    """The text of a reply in the form that the prompt asks for: (sentence, ((label, quote), ...))."""
    rows = [
        {"texto": text, "citas": [{"etiqueta": label, "cita": quote} for label, quote in citations]}
        for text, citations in claims
    ]
    return json.dumps({"afirmaciones": rows, "sin_respuesta": False}, ensure_ascii=False)


def fails(status: int, message: str = "no", code: str | None = None, **headers: str) -> Behaviour:
    def behave(handler: Handler) -> None:
        handler.begin(status, "application/json", **headers)
        handler.write(json.dumps({"error": {"message": message, "type": "error", "code": code}}))

    return behave


def sends(body: str, content_type: str = "application/json") -> Behaviour:
    """Status 200 with any body."""

    def behave(handler: Handler) -> None:
        handler.begin(200, content_type)
        handler.write(body)

    return behave


def stalls(text: str = "", seconds: float = 60.0) -> Behaviour:
    """Begins and then says nothing."""

    def behave(handler: Handler) -> None:
        handler.begin()
        if text:
            handler.event({"role": "assistant", "content": text})
        time.sleep(seconds)

    return behave


def drips(write: str, every: float = 0.1, times: int = 600) -> Behaviour:
    """Writes the same again and again: a comment that keeps alive, or an event with hardly any text."""

    def behave(handler: Handler) -> None:
        handler.begin()
        for _ in range(times):
            handler.write(write)
            time.sleep(every)

    return behave


def resets(text: str) -> Behaviour:
    """Announces more than it sends and hangs up."""

    def behave(handler: Handler) -> None:
        handler.begin(Content_Length="100000")
        handler.event({"role": "assistant", "content": text})

    return behave


def sent(server: ChatServer, at: int = 0) -> list[dict[str, str]]:
    """The messages of a request that a server was sent."""
    messages = server.requests[at]["messages"]
    assert isinstance(messages, list)
    return messages
