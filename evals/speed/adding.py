"""The store and the bare libraries take the same passages, each in a process of its own."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import cast

import bm25s
import chromadb
import numpy as np
from chromadb.api.client import Client
from chromadb.config import Settings

from evals.speed import genre
from evals.speed.bench import COLLECTION, Bench, alone, resident
from vectorstore.parts import embedded_texts, indexed_words
from vectorstore.records import Passage
from vectorstore.store import Store
from vectorstore.words import terms

_CHROMA_PAGE = 5_000


@dataclass(frozen=True, slots=True)
class Added:
    """`seconds` on the clock and `processor` seconds of all cores, which other programs disturb less.

    `memory` is the highest resident size in MiB: of the process alone, or at its end beside its largest child.
    """

    name: str
    passages: int
    seconds: float
    processor: float
    memory: float

    @property
    def rate(self) -> float:
        """Passages a second."""
        return self.passages / self.seconds if self.seconds else 0.0


def add(adding: Callable[[Bench], None], name: str, bench: Bench) -> Added:
    """Let a contestant take the passages in a fresh process."""
    return Added(name, bench.passages, *alone(_timed, adding, bench))


def into_store(bench: Bench) -> None:
    """This project's store, from passages to a published index."""
    with Store.open(bench.store, bench.recorded("passages").model()) as store, store.writing():
        for report, passages in genre.generate(bench.passages):
            store.put(report, passages)


def into_chroma(bench: Bench) -> None:
    """Vectors, ids and two fields to filter by; nothing is verified, and no text is kept."""
    recorded = bench.recorded("passages")
    client = cast(Client, chromadb.PersistentClient(str(bench.chroma), settings=Settings(anonymized_telemetry=False)))
    collection = client.create_collection(
        COLLECTION, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
    )
    parts = ((one, at, text) for one in _passages(bench) for at, text in enumerate(embedded_texts(one)))
    while page := list(islice(parts, _CHROMA_PAGE)):
        collection.add(
            ids=[f"{one.id}#{at}" for one, at, _ in page],
            embeddings=np.ascontiguousarray(recorded.vectors([text for _, _, text in page])),
            metadatas=[{"report": one.report_id, "status": one.status.value} for one, _, _ in page],
        )
    client.close()


def into_bm25(bench: Bench) -> None:
    """The same stems."""
    index = bm25s.BM25()
    index.index([terms(indexed_words(one)) for one in _passages(bench)], show_progress=False)
    index.save(bench.bm25, show_progress=False)


def _passages(bench: Bench) -> Iterator[Passage]:
    return (one for _, passages in genre.generate(bench.passages) for one in passages)


def _timed(adding: Callable[[Bench], None], bench: Bench) -> tuple[float, float, float]:
    started, used = time.perf_counter(), _processor()
    adding(bench)
    seconds, processor = time.perf_counter() - started, _processor() - used
    own, child = (usage.ru_maxrss / 1024 for usage in _usages())
    return seconds, processor, max(own, resident() + child if child else 0)


def _processor() -> float:
    return sum(usage.ru_utime + usage.ru_stime for usage in _usages())


def _usages() -> tuple[resource.struct_rusage, ...]:
    return tuple(resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
