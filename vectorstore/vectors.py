"""The shape vectors have between the modules."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

# (n, dimension), or (dimension,) for one; of unit length.
Vectors = NDArray[np.float32]
