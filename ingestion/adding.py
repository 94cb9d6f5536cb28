"""Files and folders into a store: what changed is parsed and put, what did not is left, what fails is told."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from ingestion.errors import DuplicateReportError, IngestionError, UnreadableFileError
from ingestion.load import system_reason
from ingestion.manifest import NAME, Entry, Manifest, load_manifest, slug
from ingestion.parse import PARSER_VERSION, ParsedReport, parse_file
from vectorstore.records import Meeting, Passage, Report

_DOCUMENTS = frozenset(
    ".txt .md .markdown .docx .doc .pdf .html .htm .rtf .odt .png .jpg .jpeg .tif .tiff .wpd .wpf".split()
)
_ABOUT_THE_FOLDER = frozenset({"readme", "license", "licence", "changelog"})


class Shelf(Protocol):
    """What adding needs of a store."""

    def reports(self) -> tuple[Report, ...]: ...

    def writing(self) -> AbstractContextManager[None]: ...

    def put(self, report: Report, passages: Sequence[Passage]) -> bool: ...

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
    """What became of one file; `reason` is the line for the reader when it failed."""

    path: Path
    outcome: Outcome
    passages: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Ready:
    parsed: ParsedReport
    outcome: Outcome


def find_sources(paths: Sequence[Path]) -> tuple[list[Source], tuple[Meeting, ...], list[Result]]:
    """(the files that are named or lie in named folders, the meetings of their manifests, what is not there)."""
    manifests: dict[Path, Manifest] = {}
    sources: dict[Path, Source] = {}
    failed: list[Result] = []
    for path in paths:
        try:
            for file in _files(path):
                folder = file.parent.resolve()
                manifest = manifests.setdefault(folder, load_manifest(folder))
                sources.setdefault(file.resolve(), Source(file, manifest.entry(file)))
        except IngestionError as error:
            failed.append(Result(path, Outcome.FAILED, reason=str(error)))
    meetings = tuple(meeting for manifest in manifests.values() for meeting in manifest.meetings)
    return list(sources.values()), meetings, failed


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(file for file in path.rglob("*") if _is_document(file, path))
    elif path.exists():
        yield path
    else:
        raise UnreadableFileError(str(path), "no existe")


def _is_document(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in file.relative_to(folder).parts)
    if hidden or not file.is_file() or file.name == NAME:
        return False
    return file.suffix.lower() in _DOCUMENTS and file.stem.lower() not in _ABOUT_THE_FOLDER


def add(
    store: Shelf, paths: Sequence[Path], watch: Callable[[Sequence[Source]], Iterable[Source]] = iter
) -> list[Result]:
    """Add or refresh the reports of files and folders. A file that fails is told in its result, the rest goes on.

    `watch` sees the sources go by, for a progress bar.
    """
    sources, meetings, results = find_sources(paths)
    known = {report.id: report for report in store.reports()}
    claimed: dict[str, Source] = {}
    ready: list[_Ready] = []
    for source in watch(sorted(sources, key=lambda source: not source.official)):
        result = _prepared(source, known, claimed)
        if isinstance(result, _Ready):
            ready.append(result)
        else:
            results.append(result)
    with store.writing():
        store.put_meetings(meetings)
        results.extend(_put(store, item, claimed) for item in ready)
    return results


def _prepared(source: Source, known: dict[str, Report], claimed: dict[str, Source]) -> _Ready | Result:
    try:
        before = known.get(source.report_id)
        other = claimed.setdefault(source.report_id, source)
        if other is not source and other.official == source.official:
            raise DuplicateReportError(source.path.name, source.report_id, other.path.name)
        if not source.official and (other is not source or (before is not None and before.official)):
            return Result(source.path, Outcome.KEPT)
        digest = fingerprint(source)
        if before is not None and before.source_hash == digest:
            return Result(source.path, Outcome.UNCHANGED)
        parsed = parse_file(source.path, source.entry)
    except IngestionError as error:
        return Result(source.path, Outcome.FAILED, reason=str(error))
    now = datetime.now(UTC).isoformat(timespec="seconds")
    report = replace(parsed.report, source_hash=digest, added=now)
    return _Ready(replace(parsed, report=report), Outcome.UPDATED if before else Outcome.ADDED)


def _put(store: Shelf, item: _Ready, claimed: dict[str, Source]) -> Result:
    report, passages = item.parsed.report, item.parsed.passages
    store.put(report, passages)
    return Result(claimed[report.id].path, item.outcome, len(passages))


def fingerprint(source: Source) -> str:
    """SHA-256 of the file, of its manifest entry and of the parser: when none changed, the report did not."""
    try:
        data = source.path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(source.path.name, system_reason(error)) from error
    digest = hashlib.sha256(data)
    digest.update(f"{PARSER_VERSION} {source.entry!r}".encode())
    return digest.hexdigest()


def summary(results: Sequence[Result]) -> str:
    """The final table: a line an outcome."""
    counts = Counter(result.outcome for result in results)
    passages = sum(result.passages for result in results)
    lines = [f"{outcome.value:<24}{counts[outcome]:>6}" for outcome in Outcome if counts[outcome] or _always(outcome)]
    return "\n".join([*lines, f"{'pasajes escritos':<24}{passages:>6}"])


def _always(outcome: Outcome) -> bool:
    return outcome is not Outcome.KEPT
