"""Whether an index version is sound, found out in a fresh process: `python -m vectorstore.inspection VERSION`.

The address of a Chroma server comes from the environment: it may hold a token, and arguments are seen by everybody.

A process of its own, because a damaged HNSW file makes Chroma's native code crash, which no handler can catch.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
from chromadb.api.models.Collection import Collection

from vectorstore import chroma
from vectorstore.catalogue import Catalogue
from vectorstore.dense import MATRIX
from vectorstore.errors import IndexDamagedError
from vectorstore.hosting import Server, opened
from vectorstore.index import SPARSE
from vectorstore.manifest import Manifest
from vectorstore.sparse import SparseIndex
from vectorstore.vectors import StoredVectors

_ADDRESS = "RELATORIA_CHROMA"
_SAMPLE = 64
# The graph is approximate: a sound one misses some of its own vectors, one that lost its links nearly all.
_REACHED = 0.7
_TIMEOUT = 900
# Chroma keeps normalized copies of the vectors: equal but for rounding.
_TOLERANCE = 1e-4


def inspect(version: Path, address: str | None) -> None:
    """Examine a version in a child process; `address` is that of the Chroma server, if there is one.

    Raises:
        IndexDamagedError: something is missing, altered or out of reach, or the child crashed.
    """
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1]), _ADDRESS: address or ""}
    command = [sys.executable, "-m", "vectorstore.inspection", str(version)]
    try:
        child = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=_TIMEOUT, check=False)
    except subprocess.TimeoutExpired as error:
        raise IndexDamagedError("la comprobación no terminó") from error
    if child.returncode != 0:
        reason = child.stderr.strip().splitlines()[-1:] or [f"el proceso terminó con {child.returncode}"]
        raise IndexDamagedError(reason[0])


def examine(version: Path, server: Server | None) -> None:
    """
    Raises:
        IndexDamagedError: with what is wrong.
    """
    manifest = Manifest.load(version)
    faults = manifest.faults(version)
    if faults:
        raise IndexDamagedError(f"ficheros ausentes o alterados: {', '.join(faults)}")
    catalogue = Catalogue.load(version)
    if len(catalogue) != manifest.passages or len(SparseIndex.load(version / SPARSE)) != manifest.passages:
        raise IndexDamagedError("faltan pasajes")
    if manifest.parts:
        _examine_vectors(version, catalogue, server)


def _examine_vectors(version: Path, catalogue: Catalogue, server: Server | None) -> None:
    ids, matrix = catalogue.part_ids(), StoredVectors(version / MATRIX)
    if len(ids) != len(matrix):
        raise IndexDamagedError("faltan vectores")
    with opened(version, server) as collection:
        for start in range(0, len(ids), chroma.PAGE):
            page = slice(start, start + chroma.PAGE)
            if not np.allclose(chroma.stored_vectors(collection, ids[page]), matrix[page], atol=_TOLERANCE):
                raise IndexDamagedError("Chroma no devuelve los vectores guardados")
        sample = np.linspace(0, len(ids) - 1, min(_SAMPLE, len(ids)), dtype=np.int64)
        places = {identifier: part for part, identifier in enumerate(ids)}
        reached = [_reaches(collection, matrix, part, places) for part in sample.tolist()]
        if sum(reached) < _REACHED * len(reached):
            raise IndexDamagedError("la búsqueda no alcanza los vectores guardados")


def _reaches(collection: Collection, matrix: StoredVectors, part: int, places: dict[str, int]) -> bool:
    """Whether a search for a stored vector finds it, or one equal to it."""
    vector = matrix[part : part + 1][0]
    found = chroma.nearest(collection, vector, 10)
    rows = np.array([places[identifier] for identifier in found], dtype=np.int64)
    return bool((matrix[rows] @ vector > 1 - _TOLERANCE).any())


def main(arguments: list[str]) -> int:
    try:
        address = os.environ.get(_ADDRESS)
        examine(Path(arguments[0]), Server.parse(address) if address else None)
    except Exception as error:  # noqa: BLE001  the entry point of the child: whatever fails is damage
        print(error or type(error).__name__, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
