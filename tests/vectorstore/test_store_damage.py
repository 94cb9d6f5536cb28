"""A damaged index is found when the store is opened, words answer meanwhile, and the next writer rebuilds it."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import chromadb
import pytest
from reports_for_tests import paragraphs, report

from vectorstore.manifest import Manifest, file_hashes
from vectorstore.store import Store

FILES = (
    "manifest.json",
    "catalogue.npz",
    "vectors.npy",
    "sparse/data.csc.index.npy",
    "chroma/chroma.sqlite3",
    "chroma/*/data_level0.bin",
    "chroma/*/index_metadata.pickle",
)


def _delete(path: Path) -> None:
    path.unlink()


def _truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _flip(path: Path) -> None:
    """One bit, with the file's times put back."""
    status, content = path.stat(), bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("sound")
    store = Store.open(directory, "hashed")
    with store.writing():
        store.put(report(), paragraphs())
    store.close()
    return directory


@pytest.fixture
def copied(sound: Path, tmp_path: Path) -> Path:
    shutil.copytree(sound, tmp_path / "store")
    # The copy is checked once here, so that what follows also shows that a remembered check is not trusted blindly.
    with Store.open(tmp_path / "store", "hashed") as store:
        assert store.notice is None
    return tmp_path / "store"


@pytest.mark.parametrize("harm", [_delete, _truncate, _flip])
@pytest.mark.parametrize("pattern", FILES)
def test_damage_is_noticed_and_words_still_answer(copied: Path, pattern: str, harm: Callable[[Path], None]) -> None:
    harm(next((copied / "index").glob(f"v*/{pattern}")))
    store = Store.open(copied, "hashed")
    assert store.notice is not None
    assert "dañado" in store.notice
    hit = store.search(["glosario"])[0]
    assert (hit.passage.id, hit.dense) == ("2030-informe:p3", 0)


def test_the_index_is_rebuilt_from_the_library(copied: Path) -> None:
    shutil.rmtree(copied / "index")
    store = Store.open(copied, "hashed")
    assert store.notice is not None
    assert any("dañado" in fault for fault in store.verify())
    store.repair()
    assert store.notice is None
    assert store.verify() == ()
    assert store.search(["glosario"])[0].dense > 0


def test_any_writing_block_mends_the_index_too(copied: Path) -> None:
    next((copied / "index").glob("v*/vectors.npy")).unlink()
    store = Store.open(copied, "hashed")
    with store.writing():
        assert not store.put(report(), paragraphs())
    assert store.notice is None


@pytest.mark.parametrize("content", [None, "v999999\n", "\x00"])
def test_a_lost_or_wrong_pointer_does_not_mislead(copied: Path, content: str | None) -> None:
    (copied / "CURRENT").unlink() if content is None else (copied / "CURRENT").write_text(content)
    store = Store.open(copied, "hashed")
    assert store.search(["glosario"])[0].dense > 0
    store.repair()
    assert (copied / "index" / (copied / "CURRENT").read_text().strip()).is_dir()


def test_a_lost_pointer_is_reported(copied: Path) -> None:
    (copied / "CURRENT").unlink()
    assert any("CURRENT" in fault for fault in Store.open(copied, "hashed").verify())


def test_vectors_lost_by_chroma_are_found_even_when_its_count_is_right(copied: Path) -> None:
    """The manifest is made to agree with the loss, so that only asking Chroma for its vectors can tell."""
    version = next(path for path in (copied / "index").iterdir() if path.is_dir())
    for path in (version / "chroma").glob("*/"):
        shutil.rmtree(path)
    client = chromadb.PersistentClient(path=str(version / "chroma"))
    assert client.get_collection("passages", embedding_function=None).count() > 0
    client.close()
    manifest = Manifest.load(version)
    replace(manifest, files=file_hashes(version)).save(version)
    assert any("dañado" in fault for fault in Store.open(copied, "hashed").verify())


def test_a_damaged_index_is_mended_while_words_answer(copied: Path) -> None:
    next((copied / "index").glob("v*/vectors.npy")).unlink()
    with Store.open(copied, "hashed") as store:
        store.mend()
        assert store.search(["glosario"])[0].passage.id == "2030-informe:p3"
    with Store.open(copied, "hashed") as store:
        assert store.notice is None
        assert store.search(["glosario"])[0].dense > 0


def test_the_notice_tells_what_becomes_of_a_damaged_index(copied: Path) -> None:
    next((copied / "index").glob("v*/vectors.npy")).unlink()
    store, other = Store.open(copied, "hashed"), Store.open(copied, "hashed")
    assert store.notice is not None
    assert "hasta que se ejecute `python -m vectorstore repair`" in store.notice
    with other.writing():
        store.mend()
        assert "mientras se reconstruye" in store.notice
    store.close()
    assert store.search(["glosario"])[0].dense > 0
    assert store.notice is None


def test_the_notice_tells_why_an_index_could_not_be_mended(copied: Path) -> None:
    next((copied / "index").glob("v*/vectors.npy")).unlink()
    (copied / "writing.lock").unlink(missing_ok=True)
    (copied / "writing.lock").mkdir()
    store = Store.open(copied, "hashed")
    store.mend()
    for thread in threading.enumerate():
        if thread.name == "mending":
            thread.join()
    assert store.notice is not None
    assert "no se pudo reconstruir" in store.notice
    assert "compruebe" in store.notice


def test_a_sound_index_is_left_alone(copied: Path) -> None:
    published = (copied / "CURRENT").read_text()
    with Store.open(copied, "hashed") as store:
        store.mend()
    assert (copied / "CURRENT").read_text() == published
