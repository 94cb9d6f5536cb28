"""One call of a chat model, as a stream of text that ends in time whatever the server does."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any, cast

from langchain_core.messages import AIMessageChunk, BaseMessage

from assistant.model.allowance import Allowance
from assistant.model.breaker import CircuitBreaker
from assistant.model.chat import ChatModel
from assistant.model.faults import (
    MalformedReplyError,
    ModelCallError,
    ModelSilentError,
    ModelTimeoutError,
    ReplyFilteredError,
    ReplyIncompleteError,
    ReplyTooLongError,
    SchemaRefusedError,
    as_fault,
)

_WHOLE = frozenset({"stop", "end_turn", "complete", "eos_token", "stop_sequence"})
_FILTERED = frozenset({"content_filter", "refusal", "safety"})
# A call of a tool that nobody offered is no text.
_OF_TOOLS = frozenset({"tool_calls", "tool_use", "function_call"})
_PAUSE = 0.2


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the reply's text; `tokens_in` and `tokens_out` where the server reports them, 0 elsewhere."""

    text: str
    tokens_in: int = 0
    tokens_out: int = 0
    finish: str = ""


class ModelCaller:
    """Calls one model for many questions. `longest_reply` in characters."""

    def __init__(self, chat: ChatModel, breaker: CircuitBreaker, longest_reply: int) -> None:
        self._chat, self._breaker, self._longest = chat, breaker, longest_reply
        self._structured: Mapping[str, object] = chat.structured

    @property
    def name(self) -> str:
        return self._chat.name

    def wake(self) -> None:
        """The next call is tried, whatever went before."""
        self._breaker.succeeded()

    def stream(self, messages: Sequence[BaseMessage], allowance: Allowance) -> Iterator[Piece]:
        """The reply in pieces. Raises a ModelCallError when it does not come or does not come whole."""
        self._breaker.admit()
        try:
            yield from self._attempts(messages, allowance)
        except ModelSilentError:
            self._breaker.silent()
            raise
        except ModelCallError as fault:
            (self._breaker.failed if fault.service else self._breaker.released)()
            raise
        except GeneratorExit:
            self._breaker.released()
            raise
        else:
            self._breaker.succeeded()

    def _attempts(self, messages: Sequence[BaseMessage], allowance: Allowance) -> Iterator[Piece]:
        """A second attempt is made only while nothing was read; its wait is the server's, when that leaves time.

        A model that was silent for as long as a reader waits is not asked twice.
        """
        while True:
            begun = False
            try:
                for piece in self._whole(messages, allowance):
                    begun = begun or bool(piece.text)
                    yield piece
                return
            except ModelCallError as fault:
                if isinstance(fault, ModelTimeoutError) and not begun:
                    raise ModelSilentError from fault
                if isinstance(fault, SchemaRefusedError) and self._structured:
                    self._structured = {}
                elif begun or not fault.retriable:
                    raise
                wait = max(_PAUSE, fault.wait)
                if not allowance.take_retry(wait):
                    raise
            time.sleep(wait)

    def _whole(self, messages: Sequence[BaseMessage], allowance: Allowance) -> Iterator[Piece]:
        """The pieces of one attempt; only a reply that says why it ended counts as whole."""
        length, finish = 0, ""
        for piece in _read(self._chat, messages, self._structured, allowance):
            length += len(piece.text)
            if length > self._longest:
                raise ReplyTooLongError
            finish = piece.finish or finish
            yield piece
        if finish in _FILTERED:
            raise ReplyFilteredError
        if finish in _OF_TOOLS:
            raise MalformedReplyError
        if finish not in _WHOLE:
            raise ReplyIncompleteError
        if not length:
            raise MalformedReplyError


def _read(
    chat: ChatModel, messages: Sequence[BaseMessage], options: Mapping[str, object], allowance: Allowance
) -> Iterator[Piece]:
    """Pieces as they come from a thread of their own, left behind when the time is over or nobody reads any more."""
    arrived: queue.SimpleQueue[Piece | ModelCallError | None] = queue.SimpleQueue()
    abandoned = threading.Event()
    arguments = (chat, messages, options, arrived, abandoned)
    threading.Thread(target=_work, args=arguments, name="model-call", daemon=True).start()
    try:
        while (item := _next(arrived, allowance)) is not None:
            yield item
    finally:
        abandoned.set()


def _next(arrived: queue.SimpleQueue[Piece | ModelCallError | None], allowance: Allowance) -> Piece | None:
    try:
        item = arrived.get(timeout=allowance.left)
    except queue.Empty:
        raise ModelTimeoutError from None
    if isinstance(item, ModelCallError):
        raise item
    return item


def _work(
    chat: ChatModel,
    messages: Sequence[BaseMessage],
    options: Mapping[str, object],
    arrived: queue.SimpleQueue[Piece | ModelCallError | None],
    abandoned: threading.Event,
) -> None:
    try:
        stream = chat.model.stream(list(messages), **cast("dict[str, Any]", options))
        with closing(stream) as chunks:  # type: ignore[type-var]
            for chunk in chunks:
                if abandoned.is_set():
                    return
                arrived.put(_piece(chunk))
    except Exception as error:  # noqa: BLE001  the one seam where the exceptions of every client become ours
        arrived.put(_with_cause(as_fault(error), error))
    else:
        arrived.put(None)


def _with_cause(fault: ModelCallError, error: Exception) -> ModelCallError:
    fault.__cause__ = error if fault is not error else None
    return fault


def _piece(chunk: AIMessageChunk) -> Piece:
    metadata, usage = chunk.response_metadata, chunk.usage_metadata
    finish = metadata.get("finish_reason") or metadata.get("stop_reason") or ""
    tokens = (usage["input_tokens"], usage["output_tokens"]) if usage else (0, 0)
    return Piece(str(chunk.text), *tokens, finish=str(finish).lower())
