"""Each contestant in a process of its own: time to open, time of each search, memory it adds."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import bm25s
import chromadb
from chromadb.api.types import Where
from chromadb.config import Settings

from evals.speed.bench import COLLECTION, Bench, alone, resident
from evals.timings import percentile
from vectorstore.store import Store
from vectorstore.words import terms

LIMIT = 20
_WARM_UP = 3


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds, and mebibytes added since before opening; the searches of one text each are sequential."""

    name: str
    opening: float
    p50: float
    p95: float
    memory: float

    @property
    def rate(self) -> float:
        """Searches a second."""
        return 1 / self.p50 if self.p50 else 0.0


Search = Callable[[str], object]
# Opens what it searches.
Contestant = Callable[[Bench], Search]


def measure(contestant: Contestant, name: str, bench: Bench) -> Speed:
    """Run a contestant in a fresh process."""
    return alone(_measured, contestant, name, bench)


def hybrid(bench: Bench) -> Search:
    """This project's store."""
    store = Store.open(bench.store, bench.recorded("queries").model())
    return lambda text: store.search((text,), bench.scope, LIMIT)


def hybrid_unfiltered(bench: Bench) -> Search:
    store = Store.open(bench.store, bench.recorded("queries").model())
    return lambda text: store.search((text,), limit=LIMIT)


def bare_chroma(bench: Bench) -> Search:
    """The same vectors, the same filter."""
    client = chromadb.PersistentClient(str(bench.chroma), settings=Settings(anonymized_telemetry=False))
    collection = client.get_collection(COLLECTION, embedding_function=None)
    vectors = bench.recorded("queries")
    sides = (("report", sorted(bench.scope.reports)), ("status", sorted(map(str, bench.scope.statuses))))
    where: Where = {"$and": [{name: {"$in": wanted}} for name, wanted in sides]}  # type: ignore[dict-item]  # as documented
    return lambda text: collection.query(query_embeddings=vectors.vectors([text]), n_results=LIMIT, where=where)


def bare_bm25(bench: Bench) -> Search:
    """The same stems; it knows no filter and searches everything."""
    index = bm25s.BM25.load(bench.bm25, mmap=True)
    return lambda text: index.retrieve([terms(text)], k=LIMIT, show_progress=False)


def _measured(contestant: Contestant, name: str, bench: Bench) -> Speed:
    before, started = resident(), time.perf_counter()
    search = contestant(bench)
    search(bench.queries[0])
    opening = time.perf_counter() - started
    for text in bench.queries[:_WARM_UP]:
        search(text)
    seconds = [_timed(search, text) for text in bench.queries]
    return Speed(name, opening, percentile(seconds, 0.5), percentile(seconds, 0.95), resident() - before)


def _timed(search: Search, text: str) -> float:
    started = time.perf_counter()
    search(text)
    return time.perf_counter() - started
