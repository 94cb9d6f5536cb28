"""A new index version out of the library: built in a directory of its own, never changed again."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from vectorstore import chroma
from vectorstore.catalogue import Catalogue, Entry
from vectorstore.chroma import Difference
from vectorstore.dense import MATRIX
from vectorstore.embeddings import EmbeddingModel
from vectorstore.hosting import CHROMA, Server, build_served, is_served
from vectorstore.index import SPARSE
from vectorstore.library import Change
from vectorstore.manifest import FORMAT, Manifest, file_hashes, flush, software
from vectorstore.parts import embedded_texts, indexed_words, text_hash
from vectorstore.records import Passage
from vectorstore.sparse import SparseIndex
from vectorstore.vectors import StoredVectors

_BATCH = 1_024
# Below this size, or above this share of changed parts, a full build is as quick as a copy and leaves no residue.
_SMALL = 5_000
_LARGEST_SHARE = 0.25


def embed_missing(change: Change, embedding: EmbeddingModel, passages: Iterable[Passage]) -> None:
    """Cache the vectors of all parts that have none yet."""
    pending: dict[str, str] = {}
    for passage in passages:
        pending.update((text_hash(text), text) for text in embedded_texts(passage))
        if len(pending) >= _BATCH:
            _embed(change, embedding, pending)
            pending = {}
    _embed(change, embedding, pending)


@dataclass(frozen=True, slots=True)
class Source:
    """What a version is built with: `previous` is a sound one that may be copied and extended, `server` a Chroma server
    that takes the collection.
    """

    embedding: EmbeddingModel
    previous: Path | None = None
    server: Server | None = None


def build_version(version: Path, change: Change, source: Source) -> Manifest:
    """Write the files of a version and its manifest."""
    embedding = source.embedding
    version.mkdir(parents=True)
    catalogue, hashes = _catalogued(change.passages())
    catalogue.save(version)
    matrix = _write_matrix(version, change, embedding, hashes)
    # Chroma's native code leaves the interpreter to the words.
    with ThreadPoolExecutor(1) as beside:
        words = beside.submit(_write_sparse, version, change)
        stale = _write_chroma(version, catalogue, matrix, source) if len(matrix) else 0
        words.result()
    change.keep_vectors(hashes)
    manifest = Manifest(
        format=FORMAT,
        embedding=embedding.fingerprint,
        dimension=matrix.shape[1],
        library=change.fingerprint(),
        passages=len(catalogue),
        parts=len(matrix),
        stale=stale,
        software=software(),
        files=file_hashes(version),
    )
    manifest.save(version)
    flush(version)
    return manifest


def _embed(change: Change, embedding: EmbeddingModel, texts: dict[str, str]) -> None:
    known = change.known_vectors(embedding.fingerprint, list(texts))
    missing = [key for key in texts if key not in known]
    if missing:
        change.put_vectors(embedding.fingerprint, missing, embedding.passages([texts[key] for key in missing]))


def _catalogued(passages: Iterable[Passage]) -> tuple[Catalogue, list[str]]:
    entries: list[Entry] = []
    hashes: list[str] = []
    for passage in passages:
        texts = embedded_texts(passage)
        entries.append(Entry.of(passage, len(texts)))
        hashes.extend(map(text_hash, texts))
    return Catalogue.of(entries), hashes


def _write_sparse(version: Path, change: Change) -> None:
    SparseIndex.of(indexed_words(passage) for passage in change.passages()).save(version / SPARSE)


def _write_matrix(version: Path, change: Change, embedding: EmbeddingModel, hashes: list[str]) -> StoredVectors:
    first = change.vectors(embedding.fingerprint, hashes[:1])
    dimension = len(first[hashes[0]]) if hashes else 0
    with (version / MATRIX).open("wb") as file:
        header = {"descr": "<f4", "fortran_order": False, "shape": (len(hashes), dimension)}
        np.lib.format.write_array_header_1_0(file, header)
        for start in range(0, len(hashes), _BATCH):
            keys = hashes[start : start + _BATCH]
            found = change.vectors(embedding.fingerprint, keys)
            file.write(b"".join(found[key].tobytes() for key in keys))
    return StoredVectors(version / MATRIX)


def _write_chroma(version: Path, catalogue: Catalogue, matrix: StoredVectors, source: Source) -> int:
    """Returns how many removed vectors the graph still holds."""
    if source.server:
        build_served(version, source.server, catalogue, matrix)
        return 0
    previous = None if source.previous is None or is_served(source.previous) else source.previous
    difference, stale = _difference(previous, catalogue, matrix) if previous else (None, 0)
    if previous is None or difference is None or _too_large(len(difference) + stale, len(matrix)):
        chroma.build(version / CHROMA, catalogue, matrix)
        return 0
    chroma.extend(previous / CHROMA, version / CHROMA, catalogue, matrix, difference)
    return stale + len(difference)


def _too_large(changed: int, parts: int) -> bool:
    return parts < _SMALL or changed > _LARGEST_SHARE * parts


def _difference(previous: Path, catalogue: Catalogue, matrix: StoredVectors) -> tuple[Difference | None, int]:
    manifest = Manifest.load(previous)
    if not manifest.parts or manifest.dimension != matrix.shape[1]:
        return None, 0
    before, old = Catalogue.load(previous), StoredVectors(previous / MATRIX)
    places = {identifier: part for part, identifier in enumerate(before.part_ids())}
    ids = catalogue.part_ids()
    sources = np.array([places.pop(identifier, -1) for identifier in ids], dtype=np.int64)
    kept = np.flatnonzero(sources >= 0)
    same = _same_columns(catalogue, kept, before, sources[kept]) & _same_vectors(matrix, kept, old, sources[kept])
    written = np.setdiff1d(np.arange(len(ids), dtype=np.int64), kept[same])
    return Difference(written, tuple(places)), manifest.stale


def _same_columns(
    after: Catalogue, parts: NDArray[np.int64], before: Catalogue, sources: NDArray[np.int64]
) -> NDArray[np.bool_]:
    new, old = after.owners(parts), before.owners(sources)
    same: NDArray[np.bool_] = after.meetings[new] == before.meetings[old]
    same &= after.statuses[new] == before.statuses[old]
    same &= after.kinds[new] == before.kinds[old]
    same &= after.reports[new] == before.reports[old]
    return same


def _same_vectors(
    after: StoredVectors, parts: NDArray[np.int64], before: StoredVectors, sources: NDArray[np.int64]
) -> NDArray[np.bool_]:
    same = np.empty(len(parts), dtype=np.bool_)
    for start in range(0, len(parts), _BATCH):
        page = slice(start, start + _BATCH)
        same[page] = (after[parts[page]] == before[sources[page]]).all(axis=1)
    return same
