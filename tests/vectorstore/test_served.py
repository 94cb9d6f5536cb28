"""The vectors on a Chroma server: a real one, started here."""

from __future__ import annotations

import gc
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import chromadb
import httpx
import pytest
from reports_for_tests import paragraphs, report

from vectorstore.errors import StoreError
from vectorstore.hosting import Server
from vectorstore.records import Scope
from vectorstore.store import Store

# Chroma's HTTP client leaves its sockets to the garbage collector when it is closed.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

_PATIENCE = 120.0


@pytest.fixture(autouse=True)
def sockets_are_collected_here() -> Iterator[None]:
    yield
    gc.collect()


class ChromaServer:
    """`chroma run` on a free port; the same port when it is started again."""

    def __init__(self, directory: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self._directory = directory
        self.start()

    def start(self) -> None:
        program = Path(sys.executable).with_name("chroma")
        command = [str(program), "run", "--path", str(self._directory), "--host", "127.0.0.1", "--port", str(self.port)]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + _PATIENCE
        while not self._answers():
            assert time.monotonic() < deadline
            time.sleep(0.1)

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait()

    def collections(self) -> list[str]:
        client = chromadb.HttpClient("127.0.0.1", self.port)
        try:
            return [collection.name for collection in client.list_collections()]
        finally:
            client.close()

    def clear(self) -> None:
        client = chromadb.HttpClient("127.0.0.1", self.port)
        for collection in client.list_collections():
            client.delete_collection(collection.name)
        client.close()

    def _answers(self) -> bool:
        try:
            return httpx.get(f"{self.address}/api/v2/heartbeat").is_success
        except httpx.HTTPError:
            return False


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChromaServer]:
    running = ChromaServer(tmp_path_factory.mktemp("server"))
    yield running
    running.stop()


@pytest.fixture
def filled(server: ChromaServer, tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store", "hashed", server.address) as store:
        with store.writing():
            store.put(report(), paragraphs())
        yield store
    server.clear()


def test_each_version_is_a_collection_and_the_old_one_goes(filled: Store, server: ChromaServer, tmp_path: Path) -> None:
    (first,) = set(server.collections())
    assert first.startswith("relatoria-")
    with filled.writing():
        filled.put(report("2031-informe", 21), paragraphs("2031-informe", 21))
    with filled.writing():
        pass
    (second,) = set(server.collections())
    assert second != first
    assert filled.verify() == ()
    assert not list((tmp_path / "store").glob("index/*/chroma"))
    hits = filled.search(["glosario"], Scope(meetings=frozenset({21})), limit=2)
    assert hits[0].passage.id == "2031-informe:p3"
    assert hits[0].dense > 0
    with filled.writing():
        filled.remove("2030-informe")
        filled.remove("2031-informe")
    with filled.writing():
        pass
    assert server.collections() == []


def test_words_answer_while_the_server_is_away(filled: Store, server: ChromaServer, tmp_path: Path) -> None:
    server.stop()
    try:
        with Store.open(tmp_path / "store", "hashed", server.address) as store:
            assert store.search(["glosario"], limit=2)[0].dense == 0
            assert store.notice is not None
            assert "no responde" in store.notice
            with pytest.raises(StoreError, match="compruebe que funciona"), store.writing():
                store.put(report("2031-informe", 21), paragraphs("2031-informe", 21))
            assert len(store.reports()) == 1
    finally:
        server.start()
    assert filled.search(["glosario"], limit=2)[0].dense > 0


def test_a_lost_collection_is_found_and_published_again(filled: Store, server: ChromaServer) -> None:
    server.clear()
    assert any("colección" in fault for fault in filled.verify())
    filled.repair()
    assert filled.verify() == ()


def test_a_store_moves_to_a_server_and_back(server: ChromaServer, tmp_path: Path) -> None:
    with Store.open(tmp_path, "hashed") as store, store.writing():
        store.put(report(), paragraphs())
    with Store.rebuilt(tmp_path, "hashed", server.address) as store:
        assert len(server.collections()) == 1
    with Store.open(tmp_path, "hashed") as store:
        assert store.search(["glosario"], limit=2)[0].dense == 0
        assert "RELATORIA_CHROMA" in str(store.notice)
    with Store.rebuilt(tmp_path, "hashed") as store:
        assert store.search(["glosario"], limit=2)[0].dense > 0


@pytest.mark.parametrize("address", ["equipo", "ftp://equipo", "http://", "http://equipo:b", "http://equipo/uno"])
def test_what_is_no_address_is_refused_without_repeating_it(address: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="http://servidor:8000") as refused:
        Store.open(tmp_path, "hashed", address)
    assert "equipo" not in str(refused.value)


def test_an_address_may_hold_a_token_a_tenant_and_a_database() -> None:
    assert Server.parse("https://:clave@nube/casa/base") == Server("nube", 443, True, "clave", "casa", "base")
    assert Server.parse("http://nube").port == 8000
