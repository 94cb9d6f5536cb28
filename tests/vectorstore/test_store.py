"""What a store keeps, gives back and lets go."""

from __future__ import annotations

import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from reports_for_tests import TEXTS, SilentEmbeddings, files_with, full_passage, paragraphs, report

from vectorstore.embeddings import EmbeddingModel, load_embeddings
from vectorstore.errors import EmbeddingError, LibraryDamagedError, StoreBusyError, StoreError, StoreMismatchError
from vectorstore.records import Meeting, PassageKind, Scope, Status
from vectorstore.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path / "store", "hashed")


def test_a_new_store_is_empty_and_searchable(store: Store) -> None:
    assert store.reports() == store.passages() == store.meetings() == store.search(["puertos"]) == ()
    assert store.notice is None
    assert store.verify() == ()


def test_everything_put_comes_back_as_it_was(store: Store) -> None:
    passages = (*paragraphs(), full_passage())
    with store.writing():
        assert store.put(report(), passages)
    assert store.passages() == passages
    assert store.reports() == (report(),)
    assert store.report("2030-informe") == report()
    assert store.passage("2030-informe:r7-b") == full_passage()
    assert store.report("otro") is store.passage("otro:p1") is None
    assert store.neighbours("2030-informe:p2") == passages[:3]
    assert store.passages(Scope(kinds=frozenset({PassageKind.ITEM}), meetings=frozenset({20}))) == (full_passage(),)
    assert store.passages(Scope(statuses=frozenset({Status.DRAFT}))) == ()


@pytest.mark.parametrize("texts", [TEXTS[:1], TEXTS[:2], (TEXTS[0], "Otro.", "—")])
def test_small_reports_and_texts_of_nothing_but_marks_make_a_sound_store(store: Store, texts: tuple[str, ...]) -> None:
    with store.writing():
        store.put(report(), paragraphs(texts=texts))
    assert store.verify() == store.verify() == ()
    assert store.search([TEXTS[0]])[0].passage.text == TEXTS[0]
    store.close()
    assert store.verify() == ()


def test_putting_the_same_again_changes_nothing(store: Store, tmp_path: Path) -> None:
    with store.writing():
        store.put(report(), paragraphs())
    before, published = store.fingerprint(), (tmp_path / "store" / "CURRENT").read_text()
    with store.writing():
        assert not store.put(replace(report(), added="2031-01-01"), paragraphs())
    assert store.fingerprint() == before
    assert (tmp_path / "store" / "CURRENT").read_text() == published
    assert store.reports() == (report(),)


def test_replacing_and_removing_erase_the_text_from_every_file(store: Store, tmp_path: Path) -> None:
    old = paragraphs(texts=("Una palabra singular: ornitorrincología.", *TEXTS))
    with store.writing():
        store.put(report(), old)
        store.put(report("2031-informe", 21), paragraphs("2031-informe", 21, ("Otra rareza: paralelepipedístico.",)))
    assert files_with("ornitorrinco", tmp_path)
    before = store.fingerprint()
    with store.writing():
        assert store.put(report(), paragraphs())
        store.remove("2031-informe")
    assert store.passages() == paragraphs()
    assert store.fingerprint() != before
    assert files_with("ornitorrinco", tmp_path) == files_with("paralelepiped", tmp_path) == []
    assert files_with("2031-informe", tmp_path) == []


def test_an_error_inside_the_block_leaves_the_store_as_it_was(store: Store) -> None:
    with pytest.raises(RuntimeError), store.writing():
        store.put(report(), paragraphs())
        raise RuntimeError
    assert store.passages() == ()
    with store.writing():
        store.put(report(), paragraphs())
    assert store.passages() == paragraphs()


def test_repeated_ids_are_refused_as_a_whole(store: Store) -> None:
    twice = (*paragraphs(), replace(paragraphs()[0], position=9))
    with pytest.raises(StoreError, match="repite"), store.writing():
        store.put(report("2031-informe"), paragraphs("2031-informe"))
        store.put(report(), twice)
    assert store.reports() == ()


def test_changes_that_make_no_sense_are_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="writing"):
        store.put(report(), paragraphs())
    with pytest.raises(StoreError, match="no es del informe"), store.writing():
        store.put(report(), paragraphs("2031-informe"))
    with pytest.raises(StoreError, match="No hay ningún informe"), store.writing():
        store.remove("2031-informe")
    with pytest.raises(StoreError, match="Ya hay un bloque"), store.writing(), store.writing():
        pass
    with pytest.raises(StoreError, match="UTF-8"), store.writing():
        store.put(report(), paragraphs(texts=("medio \ud83c carácter",)))
    assert store.passages() == ()


def test_known_meetings_are_completed_by_the_reports(store: Store) -> None:
    with store.writing():
        store.put_meetings([Meeting(20, dates="mayo"), Meeting(19, 2029)])
        store.put(report(), paragraphs())
    assert store.meetings() == (Meeting(19, 2029), Meeting(20, 2030, "mayo", "Viena"))


def test_another_embedding_is_refused_until_the_store_is_rebuilt(store: Store, tmp_path: Path) -> None:
    with store.writing():
        store.put(report(), paragraphs())
    with pytest.raises(StoreMismatchError, match="python -m vectorstore rebuild"):
        Store.open(tmp_path / "store", "built-in")
    rebuilt = Store.rebuilt(tmp_path / "store", "built-in")
    # Only vectors link the English question with its Spanish paragraph: no word is shared.
    assert rebuilt.search(["recruitment companies charging fees to workers"])[0].passage.id == "2030-informe:p4"
    with pytest.raises(StoreMismatchError):
        Store.open(tmp_path / "store", "hashed")


def test_an_unknown_embedding_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EmbeddingError, match="built-in, hashed"):
        Store.open(tmp_path, "adivinado")


def test_a_broken_library_is_named(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite").write_bytes(b"esto no es una biblioteca" * 99)
    with pytest.raises(LibraryDamagedError, match="recupere una copia"):
        Store.open(tmp_path, "hashed")


def test_an_impossible_directory_is_named(tmp_path: Path) -> None:
    (tmp_path / "ocupado").write_text("")
    with pytest.raises(StoreError, match="elija otro directorio"):
        Store.open(tmp_path / "ocupado", "hashed")


def test_a_second_writer_waits_no_longer_than_it_is_told(store: Store, tmp_path: Path) -> None:
    other = Store.open(tmp_path / "store", "hashed")
    with store.writing(), pytest.raises(StoreBusyError, match="espere"), other.writing(timeout=0.1):
        pass


def test_a_reader_moves_on_when_a_version_is_published_and_the_old_one_goes(store: Store, tmp_path: Path) -> None:
    with store.writing():
        store.put(report(), paragraphs())
    reader = Store.open(tmp_path / "store", "hashed")
    assert len(reader.search(["oradores"], limit=None)) == 4
    with store.writing():
        store.put(report("2031-informe", 21), paragraphs("2031-informe", 21))
    assert len(_versions(tmp_path)) == 2  # the reader still holds the first one
    assert len(reader.search(["oradores"], limit=None)) == 8
    with store.writing():
        pass
    assert len(_versions(tmp_path)) == 1


def test_searches_of_many_threads_go_on_while_versions_change(store: Store) -> None:
    with store.writing():
        store.put(report(), paragraphs())
    stopped = threading.Event()

    def read() -> set[int]:
        counts = set()
        while not stopped.is_set():
            counts.add(len(store.search(["oradores"], limit=None)))
        return counts

    with ThreadPoolExecutor(3) as pool:
        readers = [pool.submit(read) for _ in range(3)]
        try:
            for number in (21, 22):
                with store.writing():
                    store.put(report(f"20{number}-informe", number), paragraphs(f"20{number}-informe", number))
        finally:
            stopped.set()
    assert {count for reader in readers for count in reader.result()} <= {4, 8, 12}
    assert store.notice is None
    assert len(store.search(["oradores"], limit=None)) == 12


def _versions(directory: Path) -> list[Path]:
    return [path for path in (directory / "store" / "index").iterdir() if path.is_dir()]


def test_a_library_of_the_first_schema_keeps_its_vectors(store: Store, tmp_path: Path) -> None:
    with store.writing():
        store.put(report(), paragraphs())
    store.close()
    with closing(sqlite3.connect(tmp_path / "store" / "library.sqlite", isolation_level=None)) as connection:
        kept = connection.execute("select * from vectors order by hash").fetchall()
        connection.executescript(
            "drop table vectors;"
            "create table vectors (embedding text not null, hash text not null, vector blob not null,"
            " primary key (embedding, hash)) without rowid;"
            "pragma user_version = 1;"
        )
        connection.executemany("insert into vectors values (?, ?, ?)", kept)
    silent = EmbeddingModel(load_embeddings("hashed").fingerprint, SilentEmbeddings())
    rebuilt = Store.rebuilt(tmp_path / "store", silent)
    assert rebuilt.verify() == ()
    with closing(sqlite3.connect(tmp_path / "store" / "library.sqlite")) as connection:
        assert connection.execute("select * from vectors order by hash").fetchall() == kept
        assert connection.execute("pragma user_version").fetchone() == (2,)
