"""BM25 over the stems of a passage, with bm25s: built in memory, kept on disk, read through a memory map."""

from __future__ import annotations

import math
from collections.abc import Iterable
from pathlib import Path

import bm25s
import numpy as np
from numpy.typing import NDArray

from vectorstore.words import roots

Scores = NDArray[np.float32]

K1 = 0.8
B = 0.75
_COUNT = "count.txt"


class SparseIndex:
    """Scores every passage for a query; row numbers are those of the catalogue."""

    def __init__(self, scorer: bm25s.BM25 | None, count: int) -> None:
        self._scorer = scorer
        self._count = count

    @classmethod
    def of(cls, texts: Iterable[str]) -> SparseIndex:
        vocabulary: dict[str, int] = {}
        rows = [[vocabulary.setdefault(term, len(vocabulary)) for term in roots(text)] for text in texts]
        if not vocabulary:
            return cls(None, len(rows))
        scorer = bm25s.BM25(k1=K1, b=B)
        scorer.index((rows, vocabulary), create_empty_token=False, show_progress=False)
        return cls(scorer, len(rows))

    @classmethod
    def load(cls, directory: Path) -> SparseIndex:
        count = int((directory / _COUNT).read_text())
        if not (directory / "params.index.json").exists():
            return cls(None, count)
        return cls(bm25s.BM25.load(directory, mmap=True), count)

    def save(self, directory: Path) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        (directory / _COUNT).write_text(str(self._count))
        if self._scorer is not None:
            self._scorer.save(directory, show_progress=False)

    def __len__(self) -> int:
        return self._count

    def scores(self, text: str) -> Scores:
        """The BM25 score of every passage, 0 where no word is shared."""
        known = self._scorer.get_tokens_ids(roots(text)) if self._scorer is not None else []
        if self._scorer is None or not known:
            return np.zeros(self._count, dtype=np.float32)
        scored: Scores = self._scorer.get_scores_from_ids(known)
        return scored

    def ceiling(self, text: str) -> float:
        """The BM25 score no passage can exceed: the sum of the inverse document frequencies of the words."""
        return sum(self._rarity(term) for term in roots(text))

    def _rarity(self, term: str) -> float:
        frequency = 0
        if self._scorer is not None and term in self._scorer.vocab_dict:
            column, bounds = self._scorer.vocab_dict[term], self._scorer.scores["indptr"]
            frequency = int(bounds[column + 1] - bounds[column])
        return math.log(1 + (self._count - frequency + 0.5) / (frequency + 0.5))
