"""Embeddings from a service that speaks OpenAI's protocol: in batches, with retries, with a count of what they cost."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from functools import cached_property

from langchain_core.embeddings import Embeddings
from openai import OpenAI

_LOG = logging.getLogger(__name__)
_BATCH = 256
_RETRIES = 3
_TIMEOUT = 60.0


@dataclass(slots=True)
class Meter:
    """What was spent so far; `price` is for a million tokens, in any currency, None when it is not known."""

    price: float | None = None
    tokens: int = 0

    @property
    def cost(self) -> float | None:
        return None if self.price is None else self.tokens * self.price / 1_000_000

    def __str__(self) -> str:
        cost = "" if self.cost is None else f", coste {self.cost:.4f}".replace(".", ",")
        return f"Vectores: {self.tokens} tokens{cost}."


@dataclass
class ServiceEmbeddings(Embeddings):
    """LangChain's own class keeps the service's count of tokens to itself. The key and address come from OpenAI's
    environment variables; the client waits longer before each retry, and as long as the service asks for.
    """

    model: str
    meter: Meter = field(default_factory=Meter)

    @cached_property
    def client(self) -> OpenAI:
        """Opens no connection. Raises OpenAIError when there is no key."""
        return OpenAI(max_retries=_RETRIES, timeout=_TIMEOUT)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        batches = (texts[start : start + _BATCH] for start in range(0, len(texts), _BATCH))
        return [row for batch in batches for row in self._batch(batch)]

    def embed_query(self, text: str) -> list[float]:
        return self._batch([text])[0]

    def _batch(self, texts: list[str]) -> list[list[float]]:
        answer = self.client.embeddings.create(model=self.model, input=texts, encoding_format="float")
        self.meter.tokens += answer.usage.total_tokens if answer.usage else 0
        _LOG.info("%s: %d texts; so far: %s", self.model, len(texts), self.meter)
        return [one.embedding for one in sorted(answer.data, key=lambda one: one.index)]
