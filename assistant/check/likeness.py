"""How near two words are in meaning, by the vectors of the built-in encoder: a hint where the lists know nothing.

Measured on claims of the reports: two words with a cosine over 0.65 are mostly a paraphrase; under 0.45, mostly another
thing. Contraries are near as well, so the vectors never say that two words agree: they only weigh how strange a foreign
word is.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from vectorstore.embeddings import EmbeddingModel, load_embeddings
from vectorstore.errors import EmbeddingError
from vectorstore.vectors import Vectors

_MOST_KEPT = 20_000
_FAR, _NEAR = 0.48, 0.68
_LEAST_SHARE = 0.25


class WordVectors:
    """Vectors of words, each computed once; in batches, as the encoder is slow on single words."""

    def __init__(self, model: EmbeddingModel) -> None:
        self._model = model
        self._known: dict[str, Vectors] = {}

    def rows(self, words: Sequence[str]) -> Vectors:
        """One unit vector a row. Raises EmbeddingError."""
        new = [word for word in dict.fromkeys(words) if word not in self._known]
        if len(self._known) + len(new) > _MOST_KEPT:
            self._known.clear()
            new = list(dict.fromkeys(words))
        if new:
            self._known.update(zip(new, self._model.passages(new), strict=True))
        return np.stack([self._known[word] for word in words])


@lru_cache(maxsize=1)
def _vectors() -> WordVectors | None:
    try:
        return WordVectors(load_embeddings("built-in"))
    except EmbeddingError:
        return None


def warm_up() -> None:
    """Load what the first claim would wait for: the encoder, shared with a store that uses it too."""
    strangeness(["informe"], ["reunión"])


def strangeness(words: Sequence[str], among: Sequence[str]) -> list[float]:
    """For each word 1 when no other is near it, down to 0.25 when one nearly says the same; 1 without vectors."""
    vectors = _vectors()
    if vectors is None or not words or not among:
        return [1.0] * len(words)
    nearest = (vectors.rows(words) @ vectors.rows(among).T).max(axis=1)
    share = 1.0 - (nearest - _FAR) / (_NEAR - _FAR) * (1.0 - _LEAST_SHARE)
    return [float(value) for value in np.clip(share, _LEAST_SHARE, 1.0).round(3)]
