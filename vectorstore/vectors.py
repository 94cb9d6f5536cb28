"""The shape vectors have between the modules, how they are kept in a file, and the threads that multiply them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

# (n, dimension), or (dimension,) for one; of unit length.
Vectors = NDArray[np.float32]


@cache
def multiply_on_one_thread() -> None:
    """Has this process multiply matrices on the thread that asks for it, from now on.

    The threads of OpenBLAS spin while they wait for each other. For matrices as small as a question's that costs a
    busy machine ten times what the product costs, and several questions at once use all cores anyhow.
    """
    threadpool_limits(limits=1, user_api="blas")


class StoredVectors:
    """The matrix of a version, read some rows at a time: the pages of a map would stay resident as long as it lives."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.shape: tuple[int, int] = self._map().shape

    def __len__(self) -> int:
        return self.shape[0]

    def __getitem__(self, rows: NDArray[np.int64] | slice) -> Vectors:
        copied: Vectors = np.array(self._map()[rows])
        return copied

    def _map(self) -> Vectors:
        opened: Vectors = np.load(self._file, mmap_mode="r", allow_pickle=False)
        return opened
