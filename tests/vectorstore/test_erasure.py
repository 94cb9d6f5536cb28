"""A removed report leaves no trace in the index files, whatever memory or an earlier version held of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from reports_for_tests import files_with

from vectorstore import chroma
from vectorstore.catalogue import Catalogue, Entry
from vectorstore.chroma import Difference
from vectorstore.errors import StoreError
from vectorstore.graph import erase_unused
from vectorstore.vectors import Vectors

# Chroma's own word on a collection without an embedding function whose threshold is changed.
pytestmark = pytest.mark.filterwarnings("ignore:legacy embedding function config:DeprecationWarning")

REMOVED = "informe-retirado"


def _catalogue(**counts: int) -> Catalogue:
    reports = [(name.replace("_", "-"), count) for name, count in counts.items()]
    return Catalogue.of(
        [Entry(f"{name}:p{at}", name, 1, "adopted", "paragraph", 1) for name, count in reports for at in range(count)]
    )


def _vectors(count: int) -> Vectors:
    """Of a length of exactly one, so that Chroma keeps them to the bit."""
    drawn: Vectors = np.random.default_rng(7).choice(np.array([-0.125, 0.125], dtype=np.float32), size=(count, 64))
    return drawn


def _cached(directory: Path, vector: Vectors) -> list[str]:
    return [path.name for path in directory.rglob("*") if path.is_file() and vector.tobytes() in path.read_bytes()]


def test_memory_that_held_a_removed_report_does_not_reach_the_files_of_another(tmp_path: Path) -> None:
    """Chroma writes its first hundred slots as malloc gave them: without care nine builds of ten show the old ids."""
    for number in range(3):
        chroma.build(tmp_path / f"old{number}", _catalogue(informe_retirado=400), _vectors(400))
        chroma.build(tmp_path / f"new{number}", _catalogue(informe=3), _vectors(3))
        assert files_with(REMOVED, tmp_path / f"old{number}")
        assert files_with(REMOVED, tmp_path / f"new{number}") == []


@pytest.mark.parametrize("written", [0, 1])
def test_a_changed_copy_holds_neither_the_ids_nor_the_vectors_of_removed_parts(written: int, tmp_path: Path) -> None:
    before, after, vectors = _catalogue(informe=400, informe_retirado=100), _catalogue(informe=400), _vectors(500)
    chroma.build(tmp_path / "before", before, vectors)
    assert _cached(tmp_path / "before", vectors[450])
    difference = Difference(np.arange(written, dtype=np.int64), tuple(before.part_ids()[400:]))
    chroma.extend(tmp_path / "before", tmp_path / "after", after, vectors[:400], difference)
    assert files_with(REMOVED, tmp_path / "after") == []
    assert _cached(tmp_path / "after", vectors[450]) == []
    assert _cached(tmp_path / "after", vectors[50])


@pytest.mark.parametrize("written", [0, 1, 2, 3])
def test_a_changed_copy_finds_what_is_left_and_stays_the_same_when_it_is_opened(written: int, tmp_path: Path) -> None:
    before, after, vectors = _catalogue(informe=400, informe_retirado=100), _catalogue(informe=400), _vectors(500)
    chroma.build(tmp_path / "before", before, vectors)
    difference = Difference(np.arange(written, dtype=np.int64), tuple(before.part_ids()[400:]))
    chroma.extend(tmp_path / "before", tmp_path / "after", after, vectors[:400], difference)
    content = {path: path.read_bytes() for path in (tmp_path / "after").rglob("*") if path.is_file()}
    with chroma.opened(tmp_path / "after") as collection:
        found = [chroma.nearest(collection, vectors[part], 1) for part in range(400)]
    assert sum(first == [name] for first, name in zip(found, after.part_ids(), strict=True)) >= 396
    assert content == {path: path.read_bytes() for path in (tmp_path / "after").rglob("*") if path.is_file()}


@pytest.mark.parametrize("count", [1, 2, 6, 7, 8, 20, 21])
def test_a_graph_written_in_rounds_is_whole_and_stays_the_same_when_it_is_opened(
    count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chroma, "_SYNC", 7)
    catalogue, vectors = _catalogue(informe=count), _vectors(count)
    chroma.build(tmp_path, catalogue, vectors)
    content = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with chroma.opened(tmp_path) as collection:
        np.testing.assert_array_equal(chroma.stored_vectors(collection, catalogue.part_ids()), vectors)
    assert content == {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}


@pytest.mark.parametrize("header", [b"", b"\x02" + bytes(99), b"\x01" + bytes(99)])
def test_an_unknown_layout_is_refused_and_left_alone(header: bytes, tmp_path: Path) -> None:
    (tmp_path / "header.bin").write_bytes(header)
    with pytest.raises(StoreError, match="instale chromadb"):
        erase_unused(tmp_path)
