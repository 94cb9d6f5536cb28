"""An open index: scores passages of a scope for some texts, dense and sparse, and fuses the scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from vectorstore.admission import Admission
from vectorstore.catalogue import Catalogue
from vectorstore.dense import DenseIndex
from vectorstore.fusion import fuse
from vectorstore.hosting import Server
from vectorstore.records import Scope
from vectorstore.sparse import SparseIndex
from vectorstore.vectors import Vectors

SPARSE = "sparse"
# Candidates that each half proposes when not all passages are scored.
_POOL = 100


@dataclass(frozen=True, slots=True)
class Scored:
    """A passage id with its scores."""

    id: str
    score: float
    dense: float
    sparse: float


class Index:
    """`dense` is None while only BM25 over the library answers."""

    def __init__(self, catalogue: Catalogue, sparse: SparseIndex, dense: DenseIndex | None) -> None:
        self._catalogue = catalogue
        self._admission = Admission(catalogue)
        self._sparse = sparse
        self._dense = dense

    @classmethod
    def load(cls, version: Path, server: Server | None = None) -> Index:
        catalogue = Catalogue.load(version)
        dense = DenseIndex(version, catalogue, server) if len(catalogue) else None
        return cls(catalogue, SparseIndex.load(version / SPARSE), dense)

    def close(self) -> None:
        if self._dense is not None:
            self._dense.close()

    @property
    def has_vectors(self) -> bool:
        return self._dense is not None

    def search(
        self, texts: Sequence[str], queries: Vectors | None, scope: Scope, limit: int | None
    ) -> tuple[Scored, ...]:
        """The best passages, best first; with `limit` None every passage of the scope.

        `queries` holds the vectors of `texts`, a row each; None leaves the dense half out.
        """
        scope = self._admission.narrowed(scope)
        rows = self._admission.rows(scope)
        if not len(rows) or not texts:
            return ()
        sparse = np.stack([self._sparse.scores(text) for text in texts])
        ceilings = np.array([self._sparse.ceiling(text) for text in texts], dtype=np.float32)
        if limit is not None and scope == Scope() and len(rows) > limit:
            rows = self._candidates(sparse, queries, rows, limit)
        dense = self._cosines(queries, rows, len(texts))
        return self._ranked(rows, dense, sparse[:, rows], ceilings, limit)

    def _candidates(
        self, sparse: NDArray[np.float32], queries: Vectors | None, rows: NDArray[np.int64], limit: int
    ) -> NDArray[np.int64]:
        """What each half proposes of the whole library; in a scope Chroma is slower than all cosines."""
        pool = max(_POOL, 2 * limit)
        proposed = [_best(scores[rows], rows, pool) for scores in sparse]
        if self._dense is not None and queries is not None:
            proposed += [self._dense.nearest(query, pool) for query in queries]
        return np.unique(np.concatenate(proposed))

    def _cosines(self, queries: Vectors | None, rows: NDArray[np.int64], texts: int) -> NDArray[np.float32]:
        if self._dense is None or queries is None or not len(rows):
            return np.zeros((texts, len(rows)), dtype=np.float32)
        return self._dense.scores(queries, rows)

    def _ranked(
        self,
        rows: NDArray[np.int64],
        dense: NDArray[np.float32],
        sparse: NDArray[np.float32],
        ceilings: NDArray[np.float32],
        limit: int | None,
    ) -> tuple[Scored, ...]:
        fused = fuse(dense, sparse, ceilings).max(axis=0)
        order = np.lexsort((rows, -fused))[:limit]
        columns = (self._catalogue.ids[rows], fused, dense.max(axis=0), sparse.max(axis=0))
        return tuple(Scored(*values) for values in zip(*(column[order].tolist() for column in columns), strict=True))


def _best(scores: NDArray[np.float32], rows: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """The rows with the highest scores above zero."""
    if len(rows) > count:
        chosen = np.argpartition(-scores, count)[:count]
        scores, rows = scores[chosen], rows[chosen]
    return rows[scores > 0]
