"""Where the collection of a version is: in its own directory, or on a Chroma server under a name that it keeps."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self, cast
from urllib.parse import urlsplit

import chromadb
import httpx
from chromadb.api.client import Client
from chromadb.api.models.Collection import Collection
from chromadb.config import DEFAULT_DATABASE, DEFAULT_TENANT, Settings
from chromadb.errors import ChromaError, NotFoundError

from vectorstore import chroma
from vectorstore.catalogue import Catalogue
from vectorstore.errors import IndexDamagedError, StoreError
from vectorstore.vectors import StoredVectors

CHROMA = "chroma"
_NAME = "collection.txt"
# HttpClient says a plain ValueError when nobody listens.
_SILENCE = (ChromaError, httpx.HTTPError, ValueError, OSError)


@dataclass(frozen=True, slots=True)
class Server:
    """The address of a Chroma server, written `http://host:8000` or `https://:token@host/tenant/database`."""

    host: str
    port: int
    secure: bool
    token: str
    tenant: str
    database: str

    @classmethod
    def parse(cls, address: str) -> Self:
        """
        Raises:
            StoreError: it is no such address.
        """
        try:
            parts = urlsplit(address)
            secure = parts.scheme == "https"
            port = parts.port or (443 if secure else 8000)
        except ValueError as error:
            raise _unreadable() from error
        path = [part for part in parts.path.split("/") if part] or [DEFAULT_TENANT, DEFAULT_DATABASE]
        if parts.scheme not in ("http", "https") or not parts.hostname or len(path) != 2:
            raise _unreadable()
        return cls(parts.hostname, port, secure, parts.password or "", *path)

    def client(self) -> Client:
        """The caller closes it.

        Raises:
            IndexDamagedError: nobody answers.
        """
        headers = {"x-chroma-token": self.token, "authorization": f"Bearer {self.token}"} if self.token else {}
        try:
            client = chromadb.HttpClient(
                self.host,
                self.port,
                ssl=self.secure,
                headers=headers,
                settings=Settings(anonymized_telemetry=False),
                tenant=self.tenant,
                database=self.database,
            )
        except _SILENCE as error:
            raise IndexDamagedError(f"el servidor de Chroma {self.host}:{self.port} no responde") from error
        return cast(Client, client)


def is_served(version: Path) -> bool:
    return (version / _NAME).exists()


def open_collection(version: Path, server: Server | None) -> tuple[Client, Collection]:
    """The collection of a version, wherever it is. The caller closes the client.

    Raises:
        IndexDamagedError: it is on a server that is not known, does not answer or has lost it.
    """
    if not is_served(version):
        return chroma.open_collection(version / CHROMA)
    if server is None:
        raise IndexDamagedError("está en un servidor de Chroma: defina RELATORIA_CHROMA")
    client = server.client()
    try:
        return client, client.get_collection(_name(version), embedding_function=None)
    except _SILENCE as error:
        client.close()
        raise IndexDamagedError(f"el servidor de Chroma no da la colección: {error}") from error


@contextmanager
def opened(version: Path, server: Server | None) -> Iterator[Collection]:
    client, collection = open_collection(version, server)
    try:
        yield collection
    finally:
        client.close()


def build_served(version: Path, server: Server, catalogue: Catalogue, matrix: StoredVectors) -> None:
    """A new collection on a server. Its name is written first, so that what a crash leaves there can be removed.

    Raises:
        StoreError: the server does not take it.
    """
    (version / _NAME).write_text(f"relatoria-{uuid.uuid4().hex}", encoding="utf-8")
    try:
        client = server.client()
        try:
            chroma.fill(client, _name(version), catalogue, matrix)
        finally:
            client.close()
    except (IndexDamagedError, *_SILENCE) as error:
        raise StoreError(f"No se pudo publicar en el servidor de Chroma: compruebe que funciona ({error}).") from error


def remove_served(version: Path, server: Server | None) -> bool:
    """Remove the collection of a version from its server; returns whether none is left there."""
    if not is_served(version):
        return True
    if server is None:
        return False
    try:
        client = server.client()
        try:
            client.delete_collection(_name(version))
        finally:
            client.close()
    except NotFoundError:
        return True
    except (IndexDamagedError, *_SILENCE):
        return False
    return True


def _name(version: Path) -> str:
    return (version / _NAME).read_text(encoding="utf-8")


def _unreadable() -> StoreError:
    # Without the address: it may hold a token.
    return StoreError("RELATORIA_CHROMA no es una dirección: escriba http://servidor:8000 o https://:clave@servidor.")
