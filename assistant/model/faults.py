"""What a chat model does wrong, as one tree; the exceptions of every client are mapped here and nowhere else.

ModelError
└── ModelCallError
    ├── KeyMissingError, ClientMissingError, KeyRejectedError, ModelUnknownError     a setting is wrong
    ├── RequestRefusedError ── SchemaRefusedError                                    no structured output there
    ├── QuotaSpentError, ModelPausedError                                            nothing to retry for now
    ├── ModelBusyError, ModelUnavailableError, ModelUnreachableError                 one retry, before the first token
    ├── ModelTimeoutError ── ModelSilentError                                        the time is over: no retry
    ├── ContextTooLongError                                                          one retry with fewer passages
    └── MalformedReplyError, ReplyFilteredError, ReplyIncompleteError, ReplyTooLongError
                                                                                     what came is not a whole reply
"""

from __future__ import annotations

import re
from typing import ClassVar

from assistant.errors import ModelError


class ModelCallError(ModelError):
    """A fault with its Spanish message. `retriable` before the first token; `service` counts against the circuit."""

    message: ClassVar[str] = "El modelo de lenguaje ha fallado."
    retriable: ClassVar[bool] = False
    service: ClassVar[bool] = True

    def __init__(self, wait: float = 0.0) -> None:
        super().__init__(self.message)
        self.wait = wait


class KeyMissingError(ModelCallError):
    message = "Falta la clave del modelo de lenguaje: defina OPENAI_API_KEY u OPENAI_BASE_URL."


class ClientMissingError(ModelCallError):
    message = "El modelo de lenguaje no se puede abrir: revise RELATORIA_MODEL e instale el paquete de su proveedor."


class KeyRejectedError(ModelCallError):
    message = "El servicio del modelo de lenguaje no admite la clave: revise OPENAI_API_KEY."


class ModelUnknownError(ModelCallError):
    message = "El servicio no conoce ese modelo de lenguaje: revise RELATORIA_MODEL y OPENAI_BASE_URL."


class RequestRefusedError(ModelCallError):
    message = "El servicio del modelo de lenguaje no admite la petición: revise RELATORIA_MODEL."
    service = False


class SchemaRefusedError(RequestRefusedError):
    pass


class QuotaSpentError(ModelCallError):
    message = "La cuenta del modelo de lenguaje no tiene saldo: revísela con el proveedor."


class ModelPausedError(ModelCallError):
    message = "El modelo de lenguaje no contesta o falla de forma repetida y está en pausa: vuelva a preguntar después."
    service = False


class ModelBusyError(ModelCallError):
    message = "El modelo de lenguaje está saturado: vuelva a preguntar dentro de un rato."
    retriable = True


class ModelUnavailableError(ModelCallError):
    message = "El servicio del modelo de lenguaje ha fallado: vuelva a preguntar dentro de un rato."
    retriable = True


class ModelUnreachableError(ModelCallError):
    message = "No hay conexión con el modelo de lenguaje: revise la red u OPENAI_BASE_URL."
    retriable = True


class ModelTimeoutError(ModelCallError):
    message = "El modelo de lenguaje ha tardado demasiado: vuelva a preguntar o amplíe RELATORIA_DEADLINE."


class ModelSilentError(ModelTimeoutError):
    """Not a word came in time."""

    message = "El modelo de lenguaje no ha contestado a tiempo y queda en pausa: vuelva a preguntar más tarde."
    retriable = False


class ContextTooLongError(ModelCallError):
    message = "Los pasajes no caben en el modelo de lenguaje: reduzca RELATORIA_WINDOW."
    service = False


class MalformedReplyError(ModelCallError):
    message = "El modelo de lenguaje no ha devuelto una respuesta legible: pregunte de otro modo o cambie de modelo."


class ReplyFilteredError(ModelCallError):
    message = "El servicio del modelo de lenguaje ha filtrado la respuesta: pregunte de otro modo."
    service = False


class ReplyIncompleteError(ModelCallError):
    message = "La respuesta del modelo de lenguaje se ha cortado: vuelva a preguntar."


class ReplyTooLongError(ModelCallError):
    message = "La respuesta del modelo de lenguaje era demasiado larga y se ha cortado: acote la pregunta."
    service = False


# As OpenAI, Azure, vLLM, llama.cpp, Ollama, LM Studio and Anthropic say it.
_OVERFLOW = re.compile(
    r"context_length_exceeded|context[ _](?:length|size|window)|context the overflows|max(?:imum)? context"
    r"|prompt is too long|prompt too long|too many (?:input )?tokens|input (?:length|is too long)|maximum.{0,30}tokens",
    re.IGNORECASE,
)
_SCHEMA = re.compile(r"response_format|json_schema|json_object|structured|guided|grammar", re.IGNORECASE)
_FILTER = re.compile(r"content_filter|content management policy|content policy|safety system", re.IGNORECASE)
_QUOTA = re.compile(r"insufficient_quota|exceeded your current quota|billing|credit balance", re.IGNORECASE)
_LONGEST_WAIT = 600.0


def as_fault(error: Exception) -> ModelCallError:
    """The fault behind any exception of a client, known by what it carries rather than by its class.

    Malformed replies with status 200 raise IndexError, TypeError, JSONDecodeError and more, without a common base.
    """
    if isinstance(error, ModelCallError):
        return error
    status = getattr(error, "status_code", None)
    if isinstance(status, int):
        return _by_status(status, f"{getattr(error, 'code', '')} {error}", _retry_after(error))
    text, name = f"{type(error).__name__} {error}", type(error).__name__
    if _OVERFLOW.search(text):
        return ContextTooLongError()
    if "ContentFilter" in name:
        return ReplyFilteredError()
    if "LengthFinish" in name:
        return ReplyIncompleteError()
    return _by_name(error, name)


def _by_status(status: int, text: str, wait: float) -> ModelCallError:
    if status == 429:
        return QuotaSpentError() if _QUOTA.search(text) else ModelBusyError(wait)
    if status in (400, 413, 422, 500) and _OVERFLOW.search(text):
        return ContextTooLongError()
    if status in (408, 409) or status >= 500:
        return ModelUnavailableError(wait)
    return _refused(status, text)


def _refused(status: int, text: str) -> ModelCallError:
    if status in (401, 403):
        return KeyRejectedError()
    if status == 404:
        return ModelUnknownError()
    if _SCHEMA.search(text):
        return SchemaRefusedError()
    return ReplyFilteredError() if _FILTER.search(text) else RequestRefusedError()


def _by_name(error: Exception, name: str) -> ModelCallError:
    if isinstance(error, TimeoutError) or "Timeout" in name:
        return ModelTimeoutError()
    if isinstance(error, OSError) or re.search(r"Connect|Network|RemoteProtocol|ReadError|WriteError", name):
        return ModelUnreachableError()
    if isinstance(error, ValueError | TypeError | LookupError | AttributeError):
        return MalformedReplyError()
    return ModelUnavailableError() if "API" in name else ModelCallError()


def _retry_after(error: Exception) -> float:
    headers = getattr(getattr(error, "response", None), "headers", {})
    try:
        return min(_LONGEST_WAIT, max(0.0, float(headers.get("retry-after", 0))))
    except (TypeError, ValueError):
        return 0.0
