"""Generate, add, search, compare."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from evals.reports.names import number
from evals.speed import genre
from evals.speed.adding import Added, add, into_bm25, into_chroma, into_store
from evals.speed.bench import Bench
from evals.speed.drawn import drawn
from evals.speed.measuring import Contestant, Speed, bare_bm25, bare_chroma, hybrid, hybrid_unfiltered, measure
from evals.speed.recorded import record
from vectorstore.embeddings import EmbeddingModel, load_embeddings
from vectorstore.parts import embedded_texts

_QUERIES = 200
_ADDERS: dict[str, Callable[[Bench], None]] = {
    "almacén": into_store,
    "Chroma solo": into_chroma,
    "bm25s solo": into_bm25,
}
_CHROMA = "Chroma solo, mismo filtro"
CONTESTANTS = {
    "híbrida con filtro": hybrid,
    "híbrida sin filtro": hybrid_unfiltered,
    _CHROMA: bare_chroma,
    "bm25s solo, sin filtro": bare_bm25,
}


@dataclass(frozen=True, slots=True)
class Race:
    """`embedding` in seconds for `vectors` texts; `query_embedding` is the median for a query."""

    passages: int
    vectors: int
    embedding: float
    query_embedding: float
    added: tuple[Added, ...]
    speeds: tuple[Speed, ...]


def race(
    count: int, embeddings: str, queries: int = _QUERIES, contestants: Mapping[str, Contestant] = CONTESTANTS
) -> Race:
    """Measure with `count` generated passages in a temporary folder; the embeddings "drawn" cost no time."""
    model = drawn() if embeddings == "drawn" else load_embeddings(embeddings)
    asked = tuple(genre.queries(queries))
    with TemporaryDirectory(prefix="relatoria-speed-") as name:
        bench = Bench(Path(name), count, asked, genre.filtered(count))
        started = time.perf_counter()
        vectors = record(model, _texts(count), bench.folder / "passages")
        embedding = time.perf_counter() - started
        record(model, asked, bench.folder / "queries")
        added = tuple(add(adding, name, bench) for name, adding in _ADDERS.items())
        speeds = tuple(measure(contestant, name, bench) for name, contestant in contestants.items())
    return Race(count, vectors, embedding, _query_seconds(model, asked), added, speeds)


def told(result: Race) -> str:
    """Two tables: adding, and searching with each p95 as a multiple of bare Chroma's own filtered query."""
    return "\n".join((*_told_adding(result), *_told_searching(result)))


def _told_adding(result: Race) -> Iterator[str]:
    yield f"{result.passages} pasajes, {result.vectors} vectores calculados antes en {number(result.embedding, 1)} s"
    yield f"{'añadir':<28}{'segundos':>9}{'CPU s':>9}{'por s':>9}{'MiB':>8}{'ritmo / Chroma':>16}"
    chroma = next(one for one in result.added if one.name == "Chroma solo")
    for one in result.added:
        yield (
            f"{one.name:<28}{number(one.seconds, 1):>9}{number(one.processor, 1):>9}{number(one.rate, 0):>9}"
            f"{number(one.memory, 0):>8}{number(one.rate / chroma.rate, 2):>16}"
        )


def _told_searching(result: Race) -> Iterator[str]:
    yield f"vector de una consulta (aparte): {number(1000 * result.query_embedding, 1)} ms"
    yield f"{'buscar':<28}{'abrir s':>9}{'p50 ms':>9}{'p95 ms':>9}{'por s':>9}{'MiB':>8}{'p95 / Chroma':>14}"
    chroma = next(one for one in result.speeds if one.name == _CHROMA)
    for one in result.speeds:
        figures = (one.opening, 1000 * one.p50, 1000 * one.p95, one.rate)
        yield (
            f"{one.name:<28}{''.join(f'{number(value, 2):>9}' for value in figures)}"
            f"{number(one.memory, 0):>8}{number(one.p95 / chroma.p95, 2):>14}"
        )


def _texts(count: int) -> Iterator[str]:
    return (text for _, passages in genre.generate(count) for one in passages for text in embedded_texts(one))


def _query_seconds(model: EmbeddingModel, asked: tuple[str, ...]) -> float:
    model.queries(asked[:1])
    started = time.perf_counter()
    for text in asked[:20]:
        model.queries([text])
    return (time.perf_counter() - started) / len(asked[:20])
