"""The store that a command works on."""

from __future__ import annotations

from pathlib import Path

from evals.errors import RunError
from vectorstore.settings import StoreSettings
from vectorstore.store import Store


def open_store(directory: Path | None) -> tuple[Store, str]:
    """The store of --store or of the settings, with the name of its embedding. For entry points only.

    Raises:
        RunError: there is none; opening would make an empty one.
    """
    settings = StoreSettings.from_environment()
    chosen = directory or settings.directory
    if not chosen.is_dir():
        raise RunError(f"No existe el almacén {chosen}: hágalo con `python -m ingestion add corpus --store {chosen}`.")
    return Store.open(chosen, settings.embeddings, settings.chroma), settings.embeddings
