"""Chroma in process: built into a new directory, sealed, and opened for reading.

Traps of chromadb 1.5 that shape this file: vectors reach the disk only when a sync threshold is passed; opening a
database writes a row to it; a call takes at most `get_max_batch_size()` rows and a page of rows has to stay below
SQLite's limit of variables; `count()` stays right when the vectors are gone, so nothing here trusts it.
"""

from __future__ import annotations

import math
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import chromadb
import httpx
import numpy as np
from chromadb.api.client import Client
from chromadb.api.models.Collection import Collection
from chromadb.api.types import Metadata
from chromadb.config import Settings
from chromadb.errors import ChromaError
from numpy.typing import NDArray

from vectorstore.catalogue import Catalogue
from vectorstore.errors import IndexDamagedError
from vectorstore.graph import erase_unused
from vectorstore.memory import give_back
from vectorstore.vectors import StoredVectors, Vectors

PAGE = 2_000
# Rows after which the graph is written to disk; those that are not yet are in memory twice.
_SYNC = 20_000
_COLLECTION = "passages"


@dataclass(frozen=True, slots=True)
class Difference:
    """What turns one version into the next: parts to write (by number) and part ids to remove."""

    written: NDArray[np.int64]
    removed: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.written) + len(self.removed)


@contextmanager
def opened(directory: Path) -> Iterator[Collection]:
    client, collection = open_collection(directory)
    try:
        yield collection
    finally:
        client.close()


def open_collection(directory: Path) -> tuple[Client, Collection]:
    """The caller closes the client."""
    client = _client(directory)
    # Without an embedding function Chroma downloads no model; vectors are always passed explicitly.
    return client, client.get_collection(_COLLECTION, embedding_function=None)


def nearest(collection: Collection, query: Vectors, limit: int) -> list[str]:
    """Ids of the parts nearest to a query, best first.

    Raises:
        IndexDamagedError: Chroma cannot answer.
    """
    try:
        found = collection.query(query_embeddings=query[np.newaxis, :], n_results=limit, include=[])
    except (ChromaError, httpx.HTTPError) as error:
        raise IndexDamagedError(f"Chroma no responde: {error}") from error
    return found["ids"][0]


def build(directory: Path, catalogue: Catalogue, matrix: StoredVectors) -> None:
    """A new collection with every part, in a directory of its own."""
    client = _client(directory)
    rounds = math.ceil(len(matrix) / _SYNC)
    threshold = max(math.ceil(len(matrix) / rounds), 2)
    try:
        collection = _created(client, _COLLECTION, threshold)
        for start in range(0, len(matrix), threshold):
            _write(collection, catalogue, matrix, np.arange(start, min(start + threshold, len(matrix)), dtype=np.int64))
        # A vector that is only logged alters the graph's files at each opening: the first ones fill up the last round.
        _write(collection, catalogue, matrix, np.arange(rounds * threshold - len(matrix), dtype=np.int64))
    finally:
        client.close()
    _seal(directory)


def fill(client: Client, name: str, catalogue: Catalogue, matrix: StoredVectors) -> None:
    """A new collection with every part, on a server."""
    _write(_created(client, name, 1_000), catalogue, matrix, np.arange(len(matrix), dtype=np.int64))


def extend(source: Path, directory: Path, catalogue: Catalogue, matrix: StoredVectors, difference: Difference) -> None:
    """A changed copy of a collection. Removed vectors stay in its graph, marked, until a full build."""
    shutil.copytree(source, directory)
    with opened(directory) as collection:
        collection.modify(configuration={"hnsw": {"sync_threshold": 2, "batch_size": 2}})
        for start in range(0, len(difference.removed), PAGE):
            collection.delete(ids=list(difference.removed[start : start + PAGE]))
        _write(collection, catalogue, matrix, difference.written)
        # A single last row would only be logged; and Chroma keeps the last row it logged, so let it not be a removal.
        _write(collection, catalogue, matrix, np.arange(2, dtype=np.int64))
    _seal(directory)


def stored_vectors(collection: Collection, ids: list[str]) -> Vectors:
    """The vectors of some parts in the order asked for; a row of zeros where Chroma has lost one."""
    page = collection.get(ids=ids, include=["embeddings"])
    place = {identifier: row for row, identifier in enumerate(page["ids"])}
    embeddings = np.asarray(page["embeddings"], dtype=np.float32)
    rows = [embeddings[place[identifier]] if identifier in place else None for identifier in ids]
    missing = np.zeros(embeddings.shape[-1] if embeddings.size else 1, dtype=np.float32)
    return np.stack([missing if row is None else row for row in rows])


def _client(directory: Path) -> Client:
    settings = Settings(anonymized_telemetry=False)
    return cast(Client, chromadb.PersistentClient(path=str(directory), settings=settings))


def _created(client: Client, name: str, threshold: int) -> Collection:
    """Its graph is written to disk after each `threshold` rows."""
    return client.create_collection(
        name,
        embedding_function=None,
        configuration={"hnsw": {"space": "cosine", "sync_threshold": threshold}},
    )


def _write(collection: Collection, catalogue: Catalogue, matrix: StoredVectors, parts: NDArray[np.int64]) -> None:
    ids = catalogue.part_ids()
    for start in range(0, len(parts), PAGE):
        page = parts[start : start + PAGE]
        collection.upsert(
            ids=[ids[part] for part in page.tolist()],
            embeddings=matrix[page],
            metadatas=[_metadata(catalogue, row) for row in catalogue.owners(page).tolist()],
        )


def _metadata(catalogue: Catalogue, row: int) -> Metadata:
    return {
        "report": str(catalogue.reports[row]),
        "meeting": int(catalogue.meetings[row]),
        "status": str(catalogue.statuses[row]),
        "kind": str(catalogue.kinds[row]),
    }


def _seal(directory: Path) -> None:
    """Leave nothing of what was removed, and make opening leave no trace: a published version stays as it is.

    Each opening inserts a row into `acquire_write` only to take SQLite's write lock; ignoring that row is harmless.
    """
    give_back()
    for header in directory.glob("*/header.bin"):
        erase_unused(header.parent)
    with closing(sqlite3.connect(directory / "chroma.sqlite3", isolation_level=None)) as connection:
        connection.execute(
            "create trigger if not exists sealed before insert on acquire_write begin select raise(ignore); end"
        )
        connection.execute("vacuum")
