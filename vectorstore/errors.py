"""What can go wrong with a store. Each message says, in Spanish, what to do next."""

from __future__ import annotations


class StoreError(Exception):
    """Root of the errors of this package."""


class StoreBusyError(StoreError):
    """Another process is writing and did not finish in time."""


class StoreMismatchError(StoreError):
    """The store was built with another embedding or format than the one asked for."""


class LibraryDamagedError(StoreError):
    """library.sqlite, the truth, cannot be read."""


class IndexDamagedError(StoreError):
    """An index version is missing, altered or incomplete; the library can rebuild it."""


class EmbeddingError(StoreError):
    """The embedding cannot be loaded or did not answer."""
