"""A fallback embedding without a model: words and character n-grams hashed into a fixed space."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from langchain_core.embeddings import Embeddings
from wordfreq import zipf_frequency

from vectorstore.words import STOP_WORDS, root, tokens

HASHED_DIMENSION = 1024
_GRAM = 4
# A word of the language's core has a Zipf frequency near 7, one never seen 0.
_COMMONEST = 7.5
_UNSEEN = 2.0


class HashedEmbeddings(Embeddings):
    """Each feature adds its signed weight to the dimension its hash names: Weinberger et al., arXiv 0902.2206."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        vector = np.zeros(HASHED_DIMENSION, dtype=np.float32)
        for feature, weight in _features(text):
            code = zlib.crc32(feature.encode())
            vector[code % HASHED_DIMENSION] += weight if code & 0x80000000 else -weight
        if not vector.any():
            # Nothing but marks and stop words ("Otro.", "—"): the text as a whole is its only feature.
            vector[zlib.crc32(text.encode()) % HASHED_DIMENSION] = 1
        rows: list[float] = vector.tolist()
        return rows


def _features(text: str) -> Iterator[tuple[str, float]]:
    for word in tokens(text):
        if word in STOP_WORDS:
            continue
        weight = _rarity(word)
        yield f"w:{root(word)}", weight
        padded = f" {word} "
        grams = max(len(padded) - _GRAM + 1, 1)
        for start in range(grams):
            yield padded[start : start + _GRAM], weight / grams


@lru_cache(maxsize=100_000)
def _rarity(word: str) -> float:
    return _COMMONEST - max(zipf_frequency(word, "es"), _UNSEEN)
