"""Settings of the writer with a model, read from the environment by the entry points only."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import AssistantError


class BadSettingError(AssistantError):
    """A variable of the environment that is not a number."""


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """Seconds, tokens and characters. Prices are per million tokens, in any currency; None when not known.

    `window` bounds the tokens of a request with its reply; `structured` asks the endpoint for the schema of the reply.
    `encoding_directory` holds the file of the o200k_base encoding; without it tokens are bounded from above.
    """

    window: int = 24_000
    reply_tokens: int = 4_000
    reply_characters: int = 24_000
    history_tokens: int = 600
    passages: int = 20
    structured: bool = True
    connect_seconds: float = 5.0
    read_seconds: float = 30.0
    price_in: float | None = None
    price_out: float | None = None
    encoding_directory: Path | None = None


def from_environment(environment: Mapping[str, str] = os.environ) -> ModelSettings:
    """RELATORIA_WINDOW, _REPLY_TOKENS, _STRUCTURED (0 for no), _PRICE_IN and _PRICE_OUT; TIKTOKEN_CACHE_DIR."""
    directory = environment.get("TIKTOKEN_CACHE_DIR")
    return ModelSettings(
        window=int(_number(environment, "RELATORIA_WINDOW", 24_000)),
        reply_tokens=int(_number(environment, "RELATORIA_REPLY_TOKENS", 4_000)),
        structured=environment.get("RELATORIA_STRUCTURED", "1") != "0",
        price_in=_price(environment, "RELATORIA_PRICE_IN"),
        price_out=_price(environment, "RELATORIA_PRICE_OUT"),
        encoding_directory=Path(directory) if directory else None,
    )


def _number(environment: Mapping[str, str], name: str, otherwise: float) -> float:
    text = environment.get(name, "").strip()
    if not text:
        return otherwise
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = -1.0
    if not 0 < value < 1e9:
        raise BadSettingError(f"{name} no es un número positivo: corríjalo o quítelo del entorno.")
    return value


def _price(environment: Mapping[str, str], name: str) -> float | None:
    return _number(environment, name, 0.0) if environment.get(name, "").strip() else None
