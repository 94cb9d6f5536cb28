"""The source files that a store keeps, so that the page of a passage can be shown long after it was added."""

from __future__ import annotations

import os
import shutil
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from ingestion.formats.kinds import kind_of
from ingestion.pages.images import DRAWABLE
from vectorstore.records import Report

_FOLDER = "sources"
_ENOUGH = 4_096  # bytes that tell the format


class Owner(Protocol):
    """What keeping sources needs of a store."""

    def reports(self) -> tuple[Report, ...]: ...

    def writing(self) -> AbstractContextManager[None]: ...


class Sources:
    """Copies of the PDF files, scans and images, named by the hash of their report: `sources/<hash>`.

    A copy is whole or absent. What no report of the store has any more is erased.
    """

    def __init__(self, store_directory: Path) -> None:
        self._folder = store_directory / _FOLDER

    def of(self, report: Report) -> Path | None:
        """The kept source of a report; None when it has no pages to show, or was added before sources were kept."""
        path = self._folder / report.source_hash
        return path if report.source_hash and path.is_file() else None

    def keep(self, report: Report, file: Path) -> None:
        """Copy the source of a report, if it has pages to show. Without room for it the report does without."""
        half = self._folder / f".{report.source_hash}.{os.getpid()}"
        try:
            with file.open("rb") as opened:
                if kind_of(opened.read(_ENOUGH)) not in DRAWABLE:
                    return
            self._folder.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, half)
            half.replace(self._folder / report.source_hash)
        except OSError:
            half.unlink(missing_ok=True)

    def sweep(self, store: Owner) -> None:
        """Erase what belongs to no report of the store, and copies that were interrupted.

        Only the writer knows that nobody is about to add the report of a copy, so the store is locked when there is
        something to erase.
        """
        if self._ownerless(store):
            with store.writing():
                for path in self._ownerless(store):
                    path.unlink(missing_ok=True)

    def _ownerless(self, store: Owner) -> list[Path]:
        owned = {report.source_hash for report in store.reports()}
        return [path for path in self._folder.glob("*") if path.name not in owned] if self._folder.is_dir() else []
