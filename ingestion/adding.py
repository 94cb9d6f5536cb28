"""Files and folders into a store: what changed is parsed and put, what did not is left, what fails is told."""

from __future__ import annotations

import hashlib
import os
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol, TypeVar

from ingestion.characters import printable
from ingestion.drafts import Text, settled
from ingestion.errors import DuplicateReportError, IngestionError, MissingFileError, UnknownReportError
from ingestion.executors import InPlace, OpenExecutor
from ingestion.limits import USUAL, Limits
from ingestion.load import read_bytes
from ingestion.manifest import NAME, Entry, Manifest, check_id, load_manifest, slug
from ingestion.ordering import ordered
from ingestion.pages import Sources
from ingestion.parse import PARSER_VERSION, ParsedReport
from ingestion.parsing import Failure, Job, parse_all
from vectorstore.records import Meeting, Passage, Report, Scope

T = TypeVar("T")
_DOCUMENTS = frozenset(
    ".txt .md .markdown .docx .doc .pdf .html .htm .rtf .odt .png .jpg .jpeg .tif .tiff .wpd .wpf".split()
)
_ABOUT_THE_FOLDER = frozenset({"readme", "license", "licence", "changelog"})


class Shelf(Protocol):
    """What adding needs of a store."""

    directory: Path

    def reports(self) -> tuple[Report, ...]: ...

    def passages(self, scope: Scope) -> tuple[Passage, ...]: ...

    def meetings(self) -> tuple[Meeting, ...]: ...

    def writing(self) -> AbstractContextManager[None]: ...

    def put(self, report: Report, passages: Sequence[Passage]) -> bool: ...

    def remove(self, report_id: str) -> None: ...

    def put_meetings(self, meetings: Iterable[Meeting]) -> None: ...


class Outcome(StrEnum):
    ADDED = "añadido"
    UPDATED = "actualizado"
    UNCHANGED = "sin cambios"
    KEPT = "se conserva el oficial"
    FAILED = "con errores"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to add, with what its manifest says of it."""

    path: Path
    entry: Entry | None = None

    @property
    def report_id(self) -> str:
        return (self.entry.id if self.entry else None) or slug(self.path.name)

    @property
    def official(self) -> bool:
        return self.entry.official if self.entry else True


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one file; `reason` is the line for the reader when it failed, or when something is to be said."""

    path: Path
    outcome: Outcome
    passages: int = 0
    reason: str = ""


class Watch(Protocol):
    """Lets work go by and shows how far it got."""

    def __call__(self, work: Iterable[T], total: int, what: str) -> Iterable[T]: ...


def _unwatched(work: Iterable[T], total: int, what: str) -> Iterable[T]:
    return work


def find_sources(paths: Sequence[Path]) -> tuple[list[Source], tuple[Meeting, ...], list[Result]]:
    """(the files that are named or lie in named folders, the meetings of their manifests, what is not there)."""
    manifests: dict[Path, Manifest] = {}
    sources: dict[str, Source] = {}
    failed: list[Result] = []
    for path in paths:
        try:
            for file in _files(path):
                folder = file.parent.resolve()
                manifest = manifests.setdefault(folder, load_manifest(folder))
                sources.setdefault(os.path.realpath(file), Source(file, manifest.entry(file)))
        except IngestionError as error:
            failed.append(Result(path, Outcome.FAILED, reason=str(error)))
    meetings = tuple(meeting for manifest in manifests.values() for meeting in manifest.meetings)
    return list(sources.values()), meetings, failed


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(file for file in path.rglob("*") if _is_document(file, path))
    elif os.path.lexists(path):
        yield path
    else:
        raise MissingFileError(str(path))


def _is_document(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in file.relative_to(folder).parts)
    if hidden or file.is_dir() or file.name == NAME:
        return False
    return file.suffix.lower() in _DOCUMENTS and file.stem.lower() not in _ABOUT_THE_FOLDER


def add(
    store: Shelf,
    paths: Sequence[Path],
    open_executor: OpenExecutor = InPlace,
    limits: Limits = USUAL,
    watch: Watch = _unwatched,
) -> list[Result]:
    """Add or refresh the reports of files and folders. A file that fails is told in its result, the rest goes on.

    Results come in the order of the files, the official ones first. `watch` sees the work go by, for a progress bar.
    """
    sources, meetings, missing = find_sources(paths)
    sources.sort(key=lambda source: not source.official)
    sorting = _Sorting({report.id: report for report in store.reports()}, limits)
    parsed = parse_all(sorting.jobs(sources), open_executor, limits)
    for _ in watch(sorting.gather(parsed), len(sources), "Leyendo"):
        pass
    kept = Sources(store.directory)
    with store.writing():
        fresh = [Text(item.report, item.passages) for _, item in sorting.ready]
        texts, late = ordered(fresh, store, (*meetings, *store.meetings()))
        drafts = list(settled(texts, store))
        store.put_meetings(meetings)
        paths = [path for path, _ in sorting.ready]
        for path, text in watch(list(zip(paths, texts, strict=True)), len(texts), "Guardando"):
            kept.keep(text.report, path)
            store.put(text.report, text.passages)
        for text in (*late, *drafts):
            store.put(text.report, text.passages)
    kept.sweep(store)
    return missing + [sorting.results[source.path] for source in sources]


def remove(store: Shelf, report_id: str) -> None:
    """Take a report out of a store, with its source. Raises UnknownReportError."""
    if all(report.id != report_id for report in store.reports()):
        raise UnknownReportError(report_id)
    with store.writing():
        store.remove(report_id)
    Sources(store.directory).sweep(store)


class _Sorting:
    """Decides what is to be parsed, and keeps what became of each source."""

    def __init__(self, known: dict[str, Report], limits: Limits) -> None:
        self.ready: list[tuple[Path, ParsedReport]] = []
        self.results: dict[Path, Result] = {}
        self._known = known
        self._limits = limits
        self._claimed: dict[str, Source] = {}
        self._parsing: deque[tuple[Source, str]] = deque()

    def jobs(self, sources: Iterable[Source]) -> Iterator[Job]:
        """What has to be parsed, read as it is asked for; the others get their results."""
        for source in sources:
            try:
                job = self._job(source)
            except IngestionError as error:
                self.results[source.path] = Result(source.path, Outcome.FAILED, reason=str(error))
            else:
                if job is not None:
                    yield job

    def gather(self, parsed: Iterable[tuple[Job, ParsedReport | Failure]]) -> Iterator[Result]:
        """Keep what was parsed, which comes in the order of the jobs; yields every result as it is known."""
        told = 0
        for _, result in parsed:
            source, digest = self._parsing.popleft()
            self.results[source.path] = self._kept(source, digest, result)
            yield from list(self.results.values())[told:]
            told = len(self.results)
        yield from list(self.results.values())[told:]

    def _job(self, source: Source) -> Job | None:
        check_id(source.entry, printable(source.path.name))
        before = self._known.get(source.report_id)
        other = self._claimed.setdefault(source.report_id, source)
        if other is not source and other.official == source.official:
            raise DuplicateReportError(source.path.name, source.report_id, other.path.name)
        if not source.official and (other is not source or (before is not None and before.official)):
            self.results[source.path] = Result(source.path, Outcome.KEPT)
            return None
        data = read_bytes(source.path, self._limits)
        digest = fingerprint(data, source.entry)
        if before is not None and before.source_hash == digest:
            self.results[source.path] = Result(source.path, Outcome.UNCHANGED)
            return None
        self._parsing.append((source, digest))
        return Job(printable(source.path.name), data, source.entry)

    def _kept(self, source: Source, digest: str, result: ParsedReport | Failure) -> Result:
        if isinstance(result, Failure):
            return Result(source.path, Outcome.FAILED, reason=result.reason)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        report = replace(result.report, source_hash=digest, added=now)
        self.ready.append((source.path, replace(result, report=report)))
        outcome = Outcome.UPDATED if report.id in self._known else Outcome.ADDED
        return Result(source.path, outcome, len(result.passages), result.warning)


def fingerprint(data: bytes, entry: Entry | None) -> str:
    """SHA-256 of a file, of its manifest entry and of the parser: when none changed, the report did not."""
    digest = hashlib.sha256(data)
    digest.update(f"{PARSER_VERSION} {entry!r}".encode())
    return digest.hexdigest()


def summary(results: Sequence[Result]) -> str:
    """The final table: a line an outcome, and what is to be said of single files."""
    counts = Counter(result.outcome for result in results)
    passages = sum(result.passages for result in results)
    lines = [f"{outcome.value:<24}{counts[outcome]:>6}" for outcome in Outcome if counts[outcome] or _always(outcome)]
    reasons = [f"  {result.reason}" for result in results if result.reason]
    return "\n".join([*lines, *reasons, f"{'pasajes escritos':<24}{passages:>6}"])


def _always(outcome: Outcome) -> bool:
    return outcome is not Outcome.KEPT
