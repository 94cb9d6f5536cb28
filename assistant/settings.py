"""Settings of the assistant, read from the environment by the entry points only."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.errors import AssistantError
from assistant.model import settings as model_settings
from assistant.model.settings import ModelSettings


class BadDeadlineError(AssistantError):
    """RELATORIA_DEADLINE is not a number of seconds."""


@dataclass(frozen=True, slots=True)
class AssistantSettings:
    """`model` is None without a chat model. `deadline` in seconds for a whole question; `limits` bound the model.

    `refine_plan`: the model also helps to understand the question, with a call of its own.
    """

    model: str | None = None
    api_key: str | None = None
    base_url: str | None = None
    deadline: float = 60.0
    show_unsupported: bool = False
    refine_plan: bool = False
    limits: ModelSettings = field(default_factory=ModelSettings)


def from_environment(environment: Mapping[str, str] = os.environ) -> AssistantSettings:
    """A model is used when there is a key or an endpoint of one's own; RELATORIA_MODEL names it."""
    key = environment.get("OPENAI_API_KEY") or None
    base_url = environment.get("OPENAI_BASE_URL") or None
    model = environment.get("RELATORIA_MODEL") or None
    if model is None and (key or base_url):
        model = "gpt-4o-mini"
    return AssistantSettings(
        model=model,
        api_key=key,
        base_url=base_url,
        deadline=_deadline(environment.get("RELATORIA_DEADLINE", "60")),
        show_unsupported=environment.get("RELATORIA_SHOW_UNSUPPORTED", "") == "1",
        refine_plan=environment.get("RELATORIA_REFINE_PLAN", "") == "1",
        limits=model_settings.from_environment(environment),
    )


def _deadline(text: str) -> float:
    if not text.replace(".", "", 1).isdigit() or float(text) <= 0:
        raise BadDeadlineError(f"RELATORIA_DEADLINE vale «{text}»: escriba un número de segundos mayor que cero.")
    return float(text)
