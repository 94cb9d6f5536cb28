"""Memory that was freed, given back to the system."""

from __future__ import annotations

import ctypes
import gc


def give_back() -> None:
    """Return to the system what this process freed and its C library kept; where it is not glibc, nothing happens."""
    gc.collect()
    library = ctypes.CDLL(None)
    if hasattr(library, "malloc_trim"):
        library.malloc_trim(0)
