"""Changing a store: one writer, one transaction, one published version."""

from __future__ import annotations

import pickle
import threading
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from chromadb.errors import ChromaError

from vectorstore.building import Source, build_version, embed_missing
from vectorstore.embeddings import EmbeddingModel
from vectorstore.errors import IndexDamagedError, StoreError
from vectorstore.library import Change, Library
from vectorstore.locks import writer_lock
from vectorstore.manifest import FORMAT
from vectorstore.records import Meeting, Passage, Report
from vectorstore.rows import Row, content_hash, passage_row
from vectorstore.versions import Versions


@dataclass(frozen=True, slots=True)
class Staged:
    """A report to be written; the rows of its passages are packed, since a hundred thousand may wait in memory."""

    report: Report
    packed: bytes
    content: str

    @classmethod
    def of(cls, report: Report, rows: tuple[Row, ...], content: str) -> Self:
        return cls(report, zlib.compress(pickle.dumps(rows), level=1), content)

    @property
    def rows(self) -> tuple[Row, ...]:
        rows: tuple[Row, ...] = pickle.loads(zlib.decompress(self.packed))
        return rows


@dataclass(slots=True)
class Pending:
    """What a writing block asked for so far; `known` are the content hashes it started from.

    With `distrust` the published version is examined from the ground up, not by its files' stamps and hashes alone.
    """

    known: dict[str, str]
    distrust: bool
    reports: dict[str, Staged] = field(default_factory=dict)
    removed: set[str] = field(default_factory=set)
    meetings: list[Meeting] = field(default_factory=list)

    @property
    def erases(self) -> bool:
        """Whether text that was in the library goes away."""
        return bool(self.removed) or any(name in self.known for name in self.reports)


class Writer:
    """Collects changes inside `writing()` and publishes them together when the block ends without an error."""

    def __init__(self, library: Library, versions: Versions, embedding: EmbeddingModel, lock: Path) -> None:
        self._library = library
        self._versions = versions
        self._embedding = embedding
        self._lock = lock
        self._pending: Pending | None = None
        self._owner: int | None = None

    @contextmanager
    def writing(self, timeout: float, distrust: bool = False) -> Iterator[None]:
        if self._owner == threading.get_ident():
            raise StoreError("Ya hay un bloque `with store.writing():` abierto: añada a él los cambios.")
        with writer_lock(self._lock, timeout):
            with self._library.snapshot() as snapshot:
                pending = Pending(snapshot.content_hashes(), distrust)
                self._versions.clear(keep=snapshot.meta("version"))
            self._pending, self._owner = pending, threading.get_ident()
            try:
                yield
            finally:
                self._pending = self._owner = None
            self._publish(pending)

    def clear(self) -> None:
        """Remove versions that nobody reads any more."""
        with writer_lock(self._lock, timeout=-1), self._library.snapshot() as snapshot:
            self._versions.clear(keep=snapshot.meta("version"))

    def put(self, report: Report, passages: Sequence[Passage]) -> bool:
        """Returns whether the report is new or changed."""
        pending = self._required()
        rows = tuple(map(passage_row, passages))
        content = content_hash(report, rows)
        pending.removed.discard(report.id)
        pending.reports.pop(report.id, None)
        if pending.known.get(report.id) == content:
            return False
        _check(report, passages)
        # Vectors are kept at once: an interrupted run does not pay for them twice.
        with self._library.change() as change:
            embed_missing(change, self._embedding, passages)
        pending.reports[report.id] = Staged.of(report, rows, content)
        return True

    def remove(self, report_id: str) -> None:
        pending = self._required()
        if pending.reports.pop(report_id, None) is None and report_id not in pending.known:
            raise StoreError(f'No hay ningún informe "{report_id}": consulte `python -m ingestion list`.')
        if report_id in pending.known:
            pending.removed.add(report_id)

    def put_meetings(self, meetings: Iterable[Meeting]) -> None:
        self._required().meetings.extend(meetings)

    def _required(self) -> Pending:
        if self._pending is None or self._owner != threading.get_ident():
            raise StoreError("Los cambios se hacen dentro de `with store.writing():`.")
        return self._pending

    def _publish(self, pending: Pending) -> None:
        with self._library.change() as change:
            change.put_meetings(pending.meetings)
            for report_id in sorted(pending.removed):
                change.remove_report(report_id)
            for staged in pending.reports.values():
                change.put_report(staged.report, staged.rows, staged.content)
            name = change.meta("version")
            sound = name is not None and self._is_sound(name, change, pending.distrust)
            if pending.reports or pending.removed or not sound:
                name = self._build(change, name if sound else None)
        # The commit above published the version; CURRENT repeats it for people and other programs.
        if name is not None and self._versions.current() != name:
            self._versions.point(name)
        if pending.erases:
            self._library.erase()

    def _is_sound(self, name: str, change: Change, distrust: bool) -> bool:
        if change.meta("embedding") != self._embedding.fingerprint or change.meta("format") != str(FORMAT):
            return False
        try:
            (self._versions.prove if distrust else self._versions.check)(name)
        except IndexDamagedError:
            return False
        return self._versions.is_in_place(name)

    def _build(self, change: Change, previous: str | None) -> str:
        name = self._versions.new_name()
        if previous is None:
            # After a change of embedding or format the vectors of reports that did not change are missing.
            embed_missing(change, self._embedding, change.passages())
        old = self._versions.path(previous) if previous else None
        source = Source(self._embedding, old, self._versions.server)
        try:
            build_version(self._versions.path(name), change, source)
            self._versions.prove(name)
        except IndexDamagedError as error:
            raise StoreError(f"El índice nuevo no superó su comprobación ({error}): vuelva a intentarlo.") from error
        except (OSError, ChromaError) as error:
            raise StoreError(f"No se pudo escribir el índice: compruebe el espacio en disco ({error}).") from error
        change.set_meta("version", name)
        change.set_meta("embedding", self._embedding.fingerprint)
        change.set_meta("format", str(FORMAT))
        return name


def _check(report: Report, passages: Sequence[Passage]) -> None:
    foreign = next((passage.id for passage in passages if passage.report_id != report.id), None)
    if foreign is not None:
        raise StoreError(f"El pasaje {foreign} no es del informe {report.id}: revise los identificadores.")
