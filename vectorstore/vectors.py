"""The shape vectors have between the modules, and the threads that multiply them."""

from __future__ import annotations

from functools import cache

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
