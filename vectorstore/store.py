"""The door of the package: open a store, read it, search it, change it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from vectorstore.embeddings import EmbeddingModel, load_embeddings
from vectorstore.errors import IndexDamagedError, StoreError, StoreMismatchError
from vectorstore.library import Library
from vectorstore.manifest import FORMAT
from vectorstore.meetings import merged
from vectorstore.mending import Mending
from vectorstore.reading import Reader
from vectorstore.records import Hit, Meeting, Passage, Report, Scope
from vectorstore.versions import Versions
from vectorstore.writing import Writer

EVERYTHING = Scope()
# Another writer may be adding a large library.
_PATIENCE = 1_800.0
_LIBRARY = "library.sqlite"


class Store:
    """Reports and their passages, searchable. Safe to read from many threads and processes; one writes at a time."""

    def __init__(self, directory: Path, embedding: EmbeddingModel, chroma: str | None = None) -> None:
        self.directory = directory
        self._embedding = embedding
        self._library = Library(directory / _LIBRARY)
        self._versions = Versions(directory, chroma)
        self._reader = Reader(self._library, self._versions, embedding)
        self._writer = Writer(self._library, self._versions, embedding, directory / "writing.lock")
        self._mending = Mending(self.repair)

    @staticmethod
    def exists(directory: Path) -> bool:
        """A store was made there. To open it makes one; who only reads asks first."""
        return (directory / _LIBRARY).is_file()

    @classmethod
    def open(cls, directory: Path, embeddings: EmbeddingModel | str = "built-in", chroma: str | None = None) -> Store:
        """Open the store of a directory; an empty one is made where there is none.

        `chroma` is the address of a Chroma server that holds the vectors instead of this process.

        Raises:
            StoreMismatchError: it was built with another embedding or format.
            LibraryDamagedError: its library cannot be read.
        """
        store = cls._laid(directory, embeddings, chroma)
        store._refuse_mismatch(directory)
        store._reader.refresh()
        return store

    @staticmethod
    def lies_in(directory: Path) -> bool:
        """Whether a directory holds a store; `open` would make an empty one."""
        return (directory / _LIBRARY).is_file()

    @classmethod
    def rebuilt(
        cls, directory: Path, embeddings: EmbeddingModel | str = "built-in", chroma: str | None = None
    ) -> Store:
        """Open a store after building its index anew, with another embedding or format if need be."""
        store = cls._laid(directory, embeddings, chroma)
        with store.writing():
            pass
        return store

    @classmethod
    def _laid(cls, directory: Path, embeddings: EmbeddingModel | str, chroma: str | None) -> Store:
        store = cls(directory, load_embeddings(embeddings) if isinstance(embeddings, str) else embeddings, chroma)
        try:
            store._versions.create()
        except OSError as error:
            raise StoreError(
                f"No se puede crear el almacén en {directory}: elija otro directorio ({error})."
            ) from error
        store._library.create()
        return store

    @property
    def notice(self) -> str | None:
        """In Spanish, why the search is not at its best just now; None when it is."""
        damage = self._reader.damage
        return self._mending.told(damage) if damage else self._reader.trouble

    @property
    def spent(self) -> str | None:
        """In Spanish, the tokens a service charged for vectors since the store was opened, if one was asked."""
        meter = self._embedding.meter
        return str(meter) if meter and meter.tokens else None

    def reports(self) -> tuple[Report, ...]:
        with self._library.snapshot() as snapshot:
            return snapshot.reports()

    def report(self, report_id: str) -> Report | None:
        with self._library.snapshot() as snapshot:
            return snapshot.report(report_id)

    def meetings(self) -> tuple[Meeting, ...]:
        """Known meetings by number, also those that no report of the library covers."""
        with self._library.snapshot() as snapshot:
            return merged(snapshot.known_meetings(), *(report.meetings for report in snapshot.reports()))

    def passages(self, scope: Scope = EVERYTHING) -> tuple[Passage, ...]:
        """The passages of a scope by report and position."""
        with self._library.snapshot() as snapshot:
            return tuple(snapshot.passages(scope))

    def passage(self, passage_id: str) -> Passage | None:
        with self._library.snapshot() as snapshot:
            return snapshot.passages_with([passage_id]).get(passage_id)

    def neighbours(self, passage_id: str, before: int = 1, after: int = 1) -> tuple[Passage, ...]:
        """A passage between those printed around it, in order; empty when there is no such passage."""
        with self._library.snapshot() as snapshot:
            passage = snapshot.passages_with([passage_id]).get(passage_id)
            return snapshot.around(passage, before, after) if passage else ()

    def search(self, texts: Sequence[str], scope: Scope = EVERYTHING, limit: int | None = 20) -> tuple[Hit, ...]:
        """The passages of a scope nearest to any of the texts, best first; `limit` None scores every one of them.

        `dense` and `sparse` of a hit are the best over the texts, `score` the best fused score.
        """
        return self._reader.search(texts, scope, limit)

    def fingerprint(self) -> str:
        """Changes when the content or the embedding does, and only then."""
        with self._library.snapshot() as snapshot:
            content = f"{snapshot.fingerprint()} {self._embedding.fingerprint}"
        return hashlib.sha256(content.encode()).hexdigest()

    @contextmanager
    def writing(self, timeout: float = _PATIENCE) -> Iterator[None]:
        """Collect `put` and `remove`; when the block ends they are committed and published together, or not at all.

        Raises:
            StoreBusyError: another writer did not finish within `timeout` seconds.
        """
        with self._writer.writing(timeout):
            yield
        self._moved_on()

    def put(self, report: Report, passages: Sequence[Passage]) -> bool:
        """Add a report or replace the one with its id. Returns False when nothing of it changed."""
        return self._writer.put(report, passages)

    def remove(self, report_id: str) -> None:
        """Remove a report; its text leaves every file of the store."""
        self._writer.remove(report_id)

    def put_meetings(self, meetings: Iterable[Meeting]) -> None:
        """Tell of meetings, also of those without a report."""
        self._writer.put_meetings(meetings)

    def verify(self) -> tuple[str, ...]:
        """Everything that is wrong with the files, in Spanish; empty when all is sound. Reads every byte."""
        with self._library.snapshot() as snapshot:
            version = snapshot.meta("version")
        faults = [f"La biblioteca está dañada: {fault}" for fault in [self._library.fault()] if fault]
        if version is None:
            return tuple(faults)
        if self._versions.current() != version:
            faults.append(f"CURRENT no nombra la versión publicada, {version}")
        try:
            self._versions.prove(version)
        except IndexDamagedError as error:
            faults.append(f"El índice {version} está dañado: {error}")
        return tuple(faults)

    def repair(self) -> None:
        """Rebuild what is derived, if any of it is damaged or out of reach, from the library."""
        with self._writer.writing(_PATIENCE, distrust=True):
            pass
        self._moved_on()

    def mend(self) -> None:
        """Repair a damaged index beside the searches, which go on by words alone until it is done; `notice` tells."""
        if self._reader.damage:
            self._mending.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the index, after mending it; the next search opens it again."""
        self._mending.wait()
        self._reader.close()

    def _moved_on(self) -> None:
        self._reader.refresh()
        self._writer.clear()

    def _refuse_mismatch(self, directory: Path) -> None:
        with self._library.snapshot() as snapshot:
            embedding, form = snapshot.meta("embedding"), snapshot.meta("format")
        advice = f"Ejecute `python -m vectorstore rebuild --store {directory}` para reconstruirlo"
        if embedding is not None and embedding != self._embedding.fingerprint:
            raise StoreMismatchError(
                f"El almacén se construyó con {embedding} y se abre con {self._embedding.fingerprint}. "
                f"{advice}, o abra con la representación anterior (RELATORIA_EMBEDDINGS)."
            )
        if form is not None and form != str(FORMAT):
            raise StoreMismatchError(f"El índice tiene el formato {form} y este programa usa el {FORMAT}. {advice}.")
