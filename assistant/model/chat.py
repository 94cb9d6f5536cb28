"""Opening a chat model: OpenAI, any endpoint that speaks its protocol, or a provider by its LangChain name."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

import httpx2
from langchain.chat_models import init_chat_model
from langchain_core.language_models import BaseChatModel
from langchain_openai import ChatOpenAI
from openai import DefaultHttpxClient
from pydantic import SecretStr

from assistant.model.faults import ClientMissingError, KeyMissingError
from assistant.model.settings import ModelSettings
from assistant.settings import AssistantSettings

# OpenAI's reasoning models refuse any temperature but their own.
_REASONING = re.compile(r"^(?:o\d|gpt-5)")
_REPLY_SCHEMA: dict[str, object] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["afirmaciones", "sin_respuesta"],
    "properties": {
        "afirmaciones": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["texto", "citas"],
                "properties": {
                    "texto": {"type": "string"},
                    "citas": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "additionalProperties": False,
                            "required": ["etiqueta", "cita"],
                            "properties": {"etiqueta": {"type": "string"}, "cita": {"type": "string"}},
                        },
                    },
                },
            },
        },
        "sin_respuesta": {"type": "boolean"},
    },
}


@dataclass(frozen=True, slots=True)
class ChatModel:
    """`structured` are the arguments of a call that ask for the schema of the reply; empty when there is no way to."""

    model: BaseChatModel
    name: str
    structured: Mapping[str, object] = field(default_factory=dict)


def open_chat_model(settings: AssistantSettings, limits: ModelSettings) -> ChatModel:
    """The model of the settings; nothing is sent yet. Raises a ModelCallError that says which setting is wrong."""
    name = settings.model or ""
    provider = name.split(":", 1)[0] if ":" in name and not settings.base_url else "openai"
    if provider != "openai":
        return ChatModel(_by_name(name, settings, limits), name.split(":", 1)[1])
    if settings.api_key is None and settings.base_url is None:
        raise KeyMissingError
    bare = name.removeprefix("openai:")
    return ChatModel(_openai(bare, settings, limits), bare, _structured(settings, limits))


def _openai(name: str, settings: AssistantSettings, limits: ModelSettings) -> ChatOpenAI:
    """`use_responses_api=False`: other servers speak the chat protocol only."""
    return ChatOpenAI(
        model=name,
        api_key=SecretStr(settings.api_key or "sin-clave"),
        base_url=settings.base_url,
        temperature=None if _REASONING.match(name) else 0.0,
        timeout=httpx2.Timeout(limits.read_seconds, connect=limits.connect_seconds),
        max_retries=0,
        http_client=BoundedClient(settings.deadline),
        stream_usage=settings.base_url is None,
        use_responses_api=False,
        extra_body=_reply_cap(settings, limits),
    )


def _reply_cap(settings: AssistantSettings, limits: ModelSettings) -> dict[str, object]:
    """OpenAI wants the new name of the limit; most other servers know the old one only."""
    name = "max_tokens" if settings.base_url else "max_completion_tokens"
    return {name: limits.reply_tokens}


def _structured(settings: AssistantSettings, limits: ModelSettings) -> dict[str, object]:
    """By `extra_body`, as LangChain would otherwise read the stream with a parser that raises on what we can read."""
    if not limits.structured:
        return {}
    schema = {"name": "respuesta", "strict": True, "schema": _REPLY_SCHEMA}
    response_format = {"type": "json_schema", "json_schema": schema}
    return {"extra_body": {**_reply_cap(settings, limits), "response_format": response_format}}


def replying(chat: ChatModel, name: str, schema: Mapping[str, object]) -> ChatModel:
    """The model asked for another schema of its reply, where it is asked for one at all."""
    body = chat.structured.get("extra_body")
    if not isinstance(body, dict):
        return chat
    response_format = {"type": "json_schema", "json_schema": {"name": name, "strict": True, "schema": schema}}
    return replace(chat, structured={"extra_body": {**body, "response_format": response_format}})


def _by_name(name: str, settings: AssistantSettings, limits: ModelSettings) -> BaseChatModel:
    try:
        return init_chat_model(
            name, timeout=limits.read_seconds, max_retries=0, max_tokens=limits.reply_tokens, temperature=0.0
        )
    except (ImportError, ValueError) as error:
        raise ClientMissingError from error


class BoundedClient(DefaultHttpxClient):
    """Ends every response after `seconds`: a server that drips or only keeps alive would hold its thread for ever."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self._seconds = seconds

    def send(self, request: httpx2.Request, **options: object) -> httpx2.Response:
        """As the parent's, with a clock that starts now."""
        ends = time.monotonic() + self._seconds
        response = super().send(request, **options)  # type: ignore[arg-type]
        if isinstance(response.stream, httpx2.SyncByteStream):
            response.stream = _BoundedStream(response.stream, ends)
        return response


class _BoundedStream(httpx2.SyncByteStream):
    def __init__(self, stream: httpx2.SyncByteStream, ends: float) -> None:
        self._stream, self._ends = stream, ends

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._stream:
            if time.monotonic() > self._ends:
                raise httpx2.ReadTimeout("response took too long")
            yield piece

    def close(self) -> None:
        self._stream.close()
