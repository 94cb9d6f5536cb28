"""An embedding whose vectors were worked out before, so that only searching is timed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Self

import numpy as np
from langchain_core.embeddings import Embeddings

from vectorstore.embeddings import EmbeddingModel
from vectorstore.vectors import Vectors


class RecordedEmbeddings(Embeddings):
    """Looks its texts up; one that was not recorded is a KeyError."""

    def __init__(self, texts: list[str], vectors: Vectors) -> None:
        self._rows = {text: row for row, text in enumerate(texts)}
        self._vectors = vectors

    @classmethod
    def load(cls, file: Path) -> Self:
        with np.load(file) as kept:
            return cls([str(text) for text in kept["texts"]], kept["vectors"])

    def save(self, file: Path) -> None:
        np.savez(file, texts=np.array(list(self._rows)), vectors=self._vectors)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        rows: list[list[float]] = self.vectors(texts).tolist()
        return rows

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """The rows of the texts, without a detour through lists."""
        found: Vectors = self._vectors[[self._rows[text] for text in texts]]
        return found

    def embed_query(self, text: str) -> list[float]:
        return self.embed_documents([text])[0]

    def model(self) -> EmbeddingModel:
        return EmbeddingModel("recorded/1", self)


def record(source: EmbeddingModel, texts: list[str], batch: int = 512) -> RecordedEmbeddings:
    unique = list(dict.fromkeys(texts))
    vectors = [source.passages(unique[start : start + batch]) for start in range(0, len(unique), batch)]
    return RecordedEmbeddings(unique, np.concatenate(vectors))
