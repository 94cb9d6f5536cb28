"""The dense half of a version: Chroma finds the nearest parts, a matrix of the same vectors scores exactly."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

import numpy as np
from chromadb.api.models.Collection import Collection
from numpy.typing import NDArray

from vectorstore import chroma
from vectorstore.catalogue import Catalogue
from vectorstore.hosting import Server, is_served, open_collection
from vectorstore.vectors import Vectors, multiply_on_one_thread

MATRIX = "vectors.npy"
# Vectors multiplied at once; 4,096 of 512 dimensions are 8 MB.
_BLOCK = 4_096


class DenseIndex:
    """Row numbers are those of the catalogue."""

    def __init__(self, version: Path, catalogue: Catalogue, server: Server | None) -> None:
        multiply_on_one_thread()
        self._catalogue = catalogue
        self._matrix: Vectors = load_matrix(version)
        self._version = version
        self._server = server
        self._close: Callable[[], object] = lambda: None
        if not is_served(version):
            # A damaged one shows now; a server that is silent now may answer the next question.
            _ = self._collection

    @cached_property
    def _collection(self) -> Collection:
        client, collection = open_collection(self._version, self._server)
        # Chroma keeps a client per path until it is closed, also when nobody refers to it any more.
        close = weakref.finalize(self, client.close)
        close.atexit = False
        self._close = close
        return collection

    def close(self) -> None:
        self._close()

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {identifier: row for row, identifier in enumerate(self._catalogue.ids.tolist())}

    def nearest(self, query: Vectors, limit: int) -> NDArray[np.int64]:
        """Rows of the passages whose parts are nearest, as Chroma finds them among all."""
        parts = chroma.nearest(self._collection, query, min(limit, len(self._matrix)))
        rows = {self._rows[part.rpartition("#")[0]] for part in parts}
        return np.array(sorted(rows), dtype=np.int64)

    def scores(self, queries: Vectors, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """The exact cosine of the best part of each row with each query: (queries, rows)."""
        starts = self._catalogue.starts[rows]
        counts = self._catalogue.starts[rows + 1] - starts
        firsts = np.cumsum(counts) - counts
        parts = np.arange(counts.sum()) + np.repeat(starts - firsts, counts)
        best: NDArray[np.float32] = np.maximum.reduceat(self._products(queries, parts), firsts, axis=1)
        return best

    def _products(self, queries: Vectors, parts: NDArray[np.int64]) -> NDArray[np.float32]:
        """Most of the matrix is multiplied whole, less of it a block at a time: to copy it all costs more."""
        if 2 * len(parts) > len(self._matrix):
            return np.asarray((self._matrix @ queries.T).T[:, parts])
        products = np.empty((len(queries), len(parts)), dtype=np.float32)
        for start in range(0, len(parts), _BLOCK):
            chosen = parts[start : start + _BLOCK]
            products[:, start : start + _BLOCK] = (self._matrix[chosen] @ queries.T).T
        return products


def load_matrix(version: Path) -> Vectors:
    # As a plain array over the map: numpy's own class of maps costs more at each slice than the slice.
    matrix: Vectors = np.asarray(np.load(version / MATRIX, mmap_mode="r", allow_pickle=False))
    return matrix
