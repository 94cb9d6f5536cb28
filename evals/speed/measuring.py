"""Each contestant in a process of its own: time to open, time of each search, memory it adds."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import cast

import bm25s
import chromadb
import numpy as np
from chromadb.api.client import Client
from chromadb.api.types import Where
from chromadb.config import Settings

from evals.speed.recorded import RecordedEmbeddings
from evals.timings import percentile
from vectorstore.records import Scope
from vectorstore.store import Store
from vectorstore.vectors import Vectors
from vectorstore.words import terms

LIMIT = 20
_CHROMA_PAGE = 5_000
_WARM_UP = 3
COLLECTION = "bare"


@dataclass(frozen=True, slots=True)
class Bench:
    """Where the data of a measurement are."""

    folder: Path
    queries: tuple[str, ...]
    scope: Scope

    @property
    def store(self) -> Path:
        return self.folder / "store"

    @property
    def chroma(self) -> Path:
        return self.folder / "chroma"

    @property
    def bm25(self) -> Path:
        return self.folder / "bm25"

    def recorded(self) -> RecordedEmbeddings:
        """Vectors of the queries only: those of the passages would weigh on the memory that is measured."""
        return RecordedEmbeddings.load(self.folder / "queries.npz")


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
Contestant = Callable[["Bench"], Search]


def measure(contestant: Contestant, name: str, bench: Bench) -> Speed:
    """Run a contestant in a fresh process."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_measured, contestant, name, bench).result()


def hybrid(bench: Bench) -> Search:
    """This project's store."""
    store = Store.open(bench.store, bench.recorded().model())
    return lambda text: store.search((text,), bench.scope, LIMIT)


def hybrid_unfiltered(bench: Bench) -> Search:
    store = Store.open(bench.store, bench.recorded().model())
    return lambda text: store.search((text,), limit=LIMIT)


def bare_chroma(bench: Bench) -> Search:
    """The same vectors, the same filter."""
    client = chromadb.PersistentClient(str(bench.chroma), settings=Settings(anonymized_telemetry=False))
    collection = client.get_collection(COLLECTION, embedding_function=None)
    vectors = bench.recorded()
    sides = (("report", sorted(bench.scope.reports)), ("status", sorted(map(str, bench.scope.statuses))))
    where: Where = {"$and": [{name: {"$in": wanted}} for name, wanted in sides]}  # type: ignore[dict-item]  # as documented
    return lambda text: collection.query(
        query_embeddings=np.array([vectors.embed_query(text)], dtype=np.float32), n_results=LIMIT, where=where
    )


def bare_bm25(bench: Bench) -> Search:
    """The same stems; it knows no filter and searches everything."""
    index = bm25s.BM25.load(bench.bm25, mmap=True)
    return lambda text: index.retrieve([terms(text)], k=LIMIT, show_progress=False)


def build_chroma(folder: Path, rows: Sequence[tuple[str, str, str]], vectors: Vectors) -> None:
    """`rows`: (id, report, status) of each vector."""
    client = cast(Client, chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False)))
    collection = client.create_collection(
        COLLECTION, embedding_function=None, configuration={"hnsw": {"space": "cosine", "sync_threshold": len(rows)}}
    )
    for start in range(0, len(rows), _CHROMA_PAGE):
        page = rows[start : start + _CHROMA_PAGE]
        collection.add(
            ids=[one for one, _, _ in page],
            embeddings=np.ascontiguousarray(vectors[start : start + _CHROMA_PAGE]),
            metadatas=[{"report": report, "status": status} for _, report, status in page],
        )
    client.close()


def build_bm25(folder: Path, texts: Sequence[str]) -> None:
    index = bm25s.BM25()
    index.index([terms(text) for text in texts], show_progress=False)
    index.save(folder, show_progress=False)


def _measured(contestant: Contestant, name: str, bench: Bench) -> Speed:
    before, started = _memory(), time.perf_counter()
    search = contestant(bench)
    search(bench.queries[0])
    opening = time.perf_counter() - started
    for text in bench.queries[:_WARM_UP]:
        search(text)
    seconds = [_timed(search, text) for text in bench.queries]
    return Speed(name, opening, percentile(seconds, 0.5), percentile(seconds, 0.95), _memory() - before)


def _timed(search: Search, text: str) -> float:
    started = time.perf_counter()
    search(text)
    return time.perf_counter() - started


def _memory() -> float:
    """Resident mebibytes of this process; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:")), 0.0)
