"""Adding and removing reports from the page: one change at a time, each of which can be undone for a while."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from tempfile import TemporaryDirectory
from threading import Lock, Thread
from time import monotonic
from typing import Protocol, TypeVar

from ingestion import adding
from ingestion.adding import Outcome, Result, add, remove
from ingestion.errors import IngestionError
from ingestion.executors import processes
from ingestion.limits import USUAL, Limits
from ingestion.manifest import NAME as MANIFEST_NAME
from ingestion.manifest import slug
from ingestion.pages import Sources
from ingestion.progress import Pages, noted
from vectorstore.errors import StoreError
from vectorstore.records import Passage, Report, Scope

T = TypeVar("T")
# What a manifest says holds for the files beside it, and an uploaded file has none beside it.
NO_MANIFEST = "Un manifiesto no es un informe: use `python -m ingestion add CARPETA`, con él y los informes en ella."
UNDO_SECONDS = 15 * 60
UNDOABLE = 5
RECOGNIZING = "Reconociendo"
LOOK_SECONDS = 0.3


class Shelf(adding.Shelf, Protocol):
    """What the librarian needs of a store: what adding needs, and to read what is there."""

    def passages(self, scope: Scope) -> tuple[Passage, ...]: ...


@dataclass(frozen=True, slots=True)
class Stage:
    """What is being done with a file: "waiting", "Leyendo", "Reconociendo" (`done` of `total` pages), "Guardando"."""

    name: str
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a file. `undo` is the key that takes it back, empty when nothing changed."""

    report: str
    outcome: Outcome
    passages: int
    reason: str
    undo: str = ""


@dataclass(frozen=True, slots=True)
class Before:
    """A report as it was before a change; `passages` is empty when it was not there."""

    report_id: str
    report: Report | None
    passages: tuple[Passage, ...]
    source: bytes | None
    until: float


class Librarian:
    """Changes a store for the page. Ingestion's limits hold; whatever fails is told and changes nothing."""

    def __init__(self, shelf: Shelf, limits: Limits = USUAL) -> None:
        self.limits = limits
        self._shelf = shelf
        self._sources = Sources(shelf.directory)
        self._changing = Lock()
        self._before: OrderedDict[str, Before] = OrderedDict()

    def add(self, file: Path) -> Iterator[Stage | Added]:
        """Add a file, or refresh the report of its name; the stages as they come, then the result."""
        if self._changing.locked():
            yield Stage("waiting")
        told: SimpleQueue[Stage | Added] = SimpleQueue()
        with TemporaryDirectory() as folder:
            progress = Path(folder) / "pages"
            Thread(target=self._add, args=(file, told, progress), daemon=True).start()
            yield from followed(told, progress)

    def remove(self, report_id: str) -> str:
        """Take a report out; returns the key that brings it back.

        Raises:
            IngestionError, StoreError: it cannot be done; the message is for the reader.
        """
        with self._changing:
            before = self._as_it_is(report_id)
            remove(self._shelf, report_id)
            return self._keep(before)

    def undo(self, key: str) -> bool:
        """Put a report back as it was before a change; False when it is too late."""
        with self._changing:
            before = self._before.pop(key, None)
            if before is None or before.until < monotonic():
                return False
            if before.report is None:
                remove(self._shelf, before.report_id)
            else:
                self._put_back(before.report, before)
            return True

    def _add(self, file: Path, told: SimpleQueue[Stage | Added], progress: Path) -> None:
        def watch(work: Iterable[T], total: int, what: str) -> Iterable[T]:
            told.put(Stage(what))
            return work

        report_id, reading = slug(file.name), processes(1, self.limits, str(progress))
        if file.name == MANIFEST_NAME:
            told.put(Added(report_id, Outcome.FAILED, 0, NO_MANIFEST))
            return
        try:
            with self._changing:
                before = self._as_it_is(report_id)
                result = add(self._shelf, [file], reading, self.limits, watch)[0]
                changed = result.outcome in (Outcome.ADDED, Outcome.UPDATED)
                undo = self._keep(before) if changed else ""
            told.put(added(report_id, result, undo))
        except (IngestionError, StoreError, OSError) as error:
            told.put(Added(report_id, Outcome.FAILED, 0, str(error)))

    def _as_it_is(self, report_id: str) -> Before:
        report = next((one for one in self._shelf.reports() if one.id == report_id), None)
        source = self._sources.of(report) if report else None
        passages = self._shelf.passages(Scope(reports=frozenset({report_id}))) if report else ()
        return Before(report_id, report, passages, source.read_bytes() if source else None, monotonic() + UNDO_SECONDS)

    def _keep(self, before: Before) -> str:
        key = secrets.token_urlsafe(16)
        self._before[key] = before
        while len(self._before) > UNDOABLE:
            self._before.popitem(last=False)
        return key

    def _put_back(self, report: Report, before: Before) -> None:
        with TemporaryDirectory() as folder, self._shelf.writing():
            self._shelf.put(report, before.passages)
            if before.source is not None:
                copy = Path(folder) / "source"
                copy.write_bytes(before.source)
                self._sources.keep(report, copy)


def followed(told: SimpleQueue[Stage | Added], progress: Path) -> Iterator[Stage | Added]:
    """What is told, to the result, and between it the pages of a scan as they are noted in the file `progress`."""
    seen: Pages | None = None
    while True:
        try:
            step = told.get(timeout=LOOK_SECONDS)
        except Empty:
            pages = noted(progress)
            if pages is not None and pages != seen:
                yield Stage(RECOGNIZING, pages.done, pages.total)
                seen = pages
            continue
        yield step
        if isinstance(step, Added):
            return


def added(report_id: str, result: Result, undo: str) -> Added:
    return Added(report_id, result.outcome, result.passages, result.reason, undo)
