"""Vectors that cost nothing, for measuring the store alone: the mean of a random vector for each word."""

from __future__ import annotations

import zlib

import numpy as np
from langchain_core.embeddings import Embeddings

from vectorstore.embeddings import EmbeddingModel

_DIMENSION = 512
_WORDS = 16_384


class DrawnEmbeddings(Embeddings):
    """As an encoder that averages over words lays texts out, in as many dimensions as the built-in one."""

    def __init__(self) -> None:
        self._table = np.random.default_rng(_DIMENSION).normal(size=(_WORDS, _DIMENSION)).astype(np.float32)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [self.embed_query(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        rows = [zlib.crc32(word.encode()) % _WORDS for word in text.casefold().split()]
        mean: list[float] = self._table[rows].mean(axis=0).tolist()
        return mean


def drawn() -> EmbeddingModel:
    return EmbeddingModel(f"drawn/{_DIMENSION}", DrawnEmbeddings())
