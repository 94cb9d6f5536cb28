"""Generate, build, measure, compare."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from evals.reports.names import number
from evals.speed import genre
from evals.speed.measuring import (
    Bench,
    Contestant,
    Speed,
    bare_bm25,
    bare_chroma,
    build_bm25,
    build_chroma,
    hybrid,
    hybrid_unfiltered,
    measure,
)
from evals.speed.recorded import RecordedEmbeddings, record
from vectorstore.embeddings import EmbeddingModel, load_embeddings
from vectorstore.parts import embedded_texts, indexed_words
from vectorstore.records import Passage, Report
from vectorstore.store import Store

_QUERIES = 200
_CHROMA = "Chroma solo, mismo filtro"
CONTESTANTS = {
    "híbrida con filtro": hybrid,
    "híbrida sin filtro": hybrid_unfiltered,
    _CHROMA: bare_chroma,
    "bm25s solo, sin filtro": bare_bm25,
}


@dataclass(frozen=True, slots=True)
class Race:
    """`building` in seconds: vectors, then the store with its index; `query_embedding` is the median for a query."""

    passages: int
    embedding: float
    building: float
    query_embedding: float
    speeds: tuple[Speed, ...]


def race(
    count: int, embeddings: str, queries: int = _QUERIES, contestants: Mapping[str, Contestant] = CONTESTANTS
) -> Race:
    """Measure with `count` generated passages in a temporary folder."""
    model = load_embeddings(embeddings)
    reports = list(genre.generate(count))
    asked = tuple(genre.queries(queries))
    with TemporaryDirectory(prefix="relatoria-speed-") as name:
        bench = Bench(Path(name), asked, genre.filtered(len(reports)))
        started = time.perf_counter()
        parts = [(one, text) for _, passages in reports for one in passages for text in embedded_texts(one)]
        recorded = record(model, [text for _, text in parts])
        embedded = time.perf_counter()
        _build_store(bench, reports, recorded)
        built = time.perf_counter()
        _build_bare(bench, parts, recorded)
        per_query = _record_queries(bench, model)
        speeds = tuple(measure(contestant, name, bench) for name, contestant in contestants.items())
    return Race(count, embedded - started, built - embedded, per_query, speeds)


def told(result: Race) -> str:
    """The table, with each p95 as a multiple of bare Chroma's own filtered query."""
    return "\n".join(_lines(result))


def _lines(result: Race) -> Iterator[str]:
    yield f"{result.passages} pasajes; vectores {number(result.embedding, 1)} s, almacén {number(result.building, 1)} s"
    yield f"vector de una consulta (aparte): {number(1000 * result.query_embedding, 1)} ms"
    yield f"{'':<28}{'abrir s':>9}{'p50 ms':>9}{'p95 ms':>9}{'por s':>9}{'MiB':>8}{'p95 / Chroma':>14}"
    chroma = next(one for one in result.speeds if one.name == _CHROMA)
    for one in result.speeds:
        figures = (one.opening, 1000 * one.p50, 1000 * one.p95, one.rate)
        yield (
            f"{one.name:<28}{''.join(f'{number(value, 2):>9}' for value in figures)}"
            f"{number(one.memory, 0):>8}{number(one.p95 / chroma.p95, 2):>14}"
        )


def _build_store(bench: Bench, reports: Sequence[tuple[Report, list[Passage]]], recorded: RecordedEmbeddings) -> None:
    with Store.open(bench.store, recorded.model()) as store, store.writing():
        for report, passages in reports:
            store.put(report, passages)


def _build_bare(bench: Bench, parts: Sequence[tuple[Passage, str]], recorded: RecordedEmbeddings) -> None:
    rows = [(f"{one.id}#{at}", one.report_id, one.status.value) for at, (one, _) in enumerate(parts)]
    build_chroma(bench.chroma, rows, recorded.vectors([text for _, text in parts]))
    passages = {one.id: one for one, _ in parts}
    build_bm25(bench.bm25, [indexed_words(one) for one in passages.values()])


def _record_queries(bench: Bench, model: EmbeddingModel) -> float:
    """Keep the vectors of the queries; returns the seconds of one."""
    record(model, list(bench.queries[:1]))
    started = time.perf_counter()
    for text in bench.queries[:20]:
        model.queries([text])
    seconds = (time.perf_counter() - started) / 20
    record(model, list(bench.queries)).save(bench.folder / "queries.npz")
    return seconds
