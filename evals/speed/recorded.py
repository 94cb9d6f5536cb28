"""An embedding whose vectors were worked out before, so that only storing and searching are timed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import islice
from pathlib import Path

import numpy as np
from langchain_core.embeddings import Embeddings

from vectorstore.embeddings import EmbeddingModel
from vectorstore.vectors import Vectors

_BATCH = 512
_KEY = 16


class RecordedEmbeddings(Embeddings):
    """Looks its texts up by their hash in a file; one that was not recorded is a KeyError."""

    def __init__(self, file: Path) -> None:
        """`file` without its ending, as `record` wrote it."""
        keys = file.with_suffix(".keys").read_bytes()
        self._rows = {keys[at : at + _KEY]: at // _KEY for at in range(0, len(keys), _KEY)}
        vectors: Vectors = np.load(file.with_suffix(".npy"), mmap_mode="r")
        self._shape = vectors.shape
        # Read row by row, since the pages of a map would count as memory of what is measured.
        self._file = file.with_suffix(".npy").open("rb")
        self._start = self._file.seek(0, 2) - vectors.nbytes

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return self.vectors(texts)  # type: ignore[return-value]  # an array: what is timed is not the making of lists

    def embed_query(self, text: str) -> list[float]:
        return self.vectors([text])[0]  # type: ignore[no-any-return]

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """One row a text."""
        return np.stack([self._row(self._rows[_key(text)]) for text in texts])

    def _row(self, number: int) -> Vectors:
        size = 4 * self._shape[1]
        self._file.seek(self._start + number * size)
        return np.frombuffer(self._file.read(size), dtype=np.float32)

    def model(self) -> EmbeddingModel:
        return EmbeddingModel("recorded/2", self)


def record(source: EmbeddingModel, texts: Iterable[str], file: Path) -> int:
    """Embed every different text once and keep the vectors; returns how many."""
    keys: dict[bytes, None] = {}
    batches: list[Vectors] = []
    different = _different(texts, keys)
    while batch := list(islice(different, _BATCH)):
        batches.append(source.passages(batch))
    np.save(file.with_suffix(".npy"), np.concatenate(batches))
    file.with_suffix(".keys").write_bytes(b"".join(keys))
    return len(keys)


def _different(texts: Iterable[str], seen: dict[bytes, None]) -> Iterator[str]:
    for text in texts:
        key = _key(text)
        if key not in seen:
            seen[key] = None
            yield text


def _key(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=_KEY).digest()
