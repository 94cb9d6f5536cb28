"""Searching one whole version at a time, and moving on when another one is published."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache

import numpy as np

from vectorstore.catalogue import Catalogue, Entry
from vectorstore.embeddings import EmbeddingModel
from vectorstore.errors import EmbeddingError, IndexDamagedError
from vectorstore.index import Index, Scored
from vectorstore.library import Library, Snapshot
from vectorstore.locks import ReaderLock
from vectorstore.parts import indexed_words
from vectorstore.records import Hit, Scope
from vectorstore.sparse import SparseIndex
from vectorstore.vectors import Vectors
from vectorstore.versions import Versions

_REMEMBERED = 256


class Serving:
    """An open version, closed when it is retired and its last search has ended."""

    def __init__(self, name: str | None, index: Index, lock: ReaderLock | None, damage: str | None) -> None:
        self.name = name
        self.index = index
        self.damage = damage
        self._lock = lock
        self._users = 0
        self._retired = False
        self._guard = threading.Lock()

    @contextmanager
    def used(self) -> Iterator[Index]:
        with self._guard:
            self._users += 1
        try:
            yield self.index
        finally:
            with self._guard:
                self._users -= 1
                self._close_if_idle()

    def retire(self) -> None:
        with self._guard:
            self._retired = True
            self._close_if_idle()

    def _close_if_idle(self) -> None:
        if self._retired and not self._users:
            self.index.close()
            if self._lock is not None:
                self._lock.release()


class Reader:
    """Opens what the library says is published; the library's commit is the switch, CURRENT its copy for the eye."""

    def __init__(self, library: Library, versions: Versions, embedding: EmbeddingModel) -> None:
        self._library = library
        self._versions = versions
        self._embedding = embedding
        self._serving: Serving | None = None
        self._guard = threading.Lock()
        self._trouble: str | None = None
        self._unanswered: str | None = None
        # One question is searched several times: for each meeting, for each intent.
        self._vector = lru_cache(maxsize=_REMEMBERED)(self._embed)

    @property
    def damage(self) -> str | None:
        """What is wrong with the index, while words alone answer."""
        serving = self._serving
        return (serving.damage if serving else None) or self._unanswered

    @property
    def trouble(self) -> str | None:
        """Why the last question had no vector."""
        return self._trouble

    def refresh(self) -> None:
        """Open the published version if it is not the one in use."""
        with self._library.snapshot() as snapshot:
            self._current(snapshot)

    def close(self) -> None:
        with self._guard:
            self._drop()

    def search(self, texts: Sequence[str], scope: Scope, limit: int | None) -> tuple[Hit, ...]:
        asked = [text for text in texts if text.strip()]
        with self._library.snapshot() as snapshot, self._current(snapshot).used() as index:
            queries = self._queries(asked) if asked and index.has_vectors else None
            scored = self._scored(index, asked, queries, scope, limit)
            passages = snapshot.passages_with([found.id for found in scored])
        return tuple(Hit(passages[found.id], found.score, found.dense, found.sparse) for found in scored)

    def _scored(
        self, index: Index, texts: Sequence[str], queries: Vectors | None, scope: Scope, limit: int | None
    ) -> tuple[Scored, ...]:
        try:
            found = index.search(texts, queries, scope, limit)
        except IndexDamagedError as error:
            self._unanswered = str(error)
            return index.search(texts, None, scope, limit)
        self._unanswered = None
        return found

    def _queries(self, texts: Sequence[str]) -> Vectors | None:
        try:
            queries = np.stack([self._vector(text) for text in texts])
        except EmbeddingError as error:
            self._trouble = f"{error} Mientras tanto se busca solo por palabras."
            return None
        self._trouble = None
        return queries

    def _embed(self, text: str) -> Vectors:
        vector: Vectors = self._embedding.queries([text])[0]
        return vector

    def _current(self, snapshot: Snapshot) -> Serving:
        name = snapshot.meta("version")
        with self._guard:
            if self._serving is None or self._serving.name != name:
                self._drop()
                self._serving = self._open(name, snapshot)
                self._unanswered = None
            return self._serving

    def _drop(self) -> None:
        if self._serving is not None:
            self._serving.retire()
            self._serving = None

    def _open(self, name: str | None, snapshot: Snapshot) -> Serving:
        if name is None:
            return Serving(None, _over_library(snapshot), None, None)
        lock = self._versions.hold(name)
        try:
            self._versions.check(name)
            return Serving(name, Index.load(self._versions.path(name), self._versions.server), lock, None)
        except IndexDamagedError as error:
            lock.release()
            # A version that was replaced meanwhile is not damaged: the next search opens its successor.
            damage = str(error) if self._published() == name else None
            return Serving(name, _over_library(snapshot), None, damage)

    def _published(self) -> str | None:
        with self._library.snapshot() as snapshot:
            return snapshot.meta("version")


def _over_library(snapshot: Snapshot) -> Index:
    """BM25 alone, built in memory from the truth."""
    catalogue = Catalogue.of([Entry.of(passage, 0) for passage in snapshot.passages()])
    return Index(catalogue, SparseIndex.of(indexed_words(passage) for passage in snapshot.passages()), None)
